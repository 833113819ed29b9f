"""The migrations that are installed: each brings the records of one schema family to the version of its mappings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType


@dataclass(frozen=True, slots=True)
class Migration:
    """A generated migration, as the table of generated converters lists it: `lab` 2.0, `lab_migration`."""

    family: str
    version: str
    module: str
    package: str = "oscem_map.generated"

    def load(self) -> ModuleType:
        return import_module(f"{self.package}.{self.module}")

    def is_for(self, schema: str) -> bool:
        """Whether a schema, `lab.scan`, or the family itself, `lab`, is of the family that the migration's file names."""
        return schema == self.family or schema.startswith(f"{self.family}.")


def installed(package: str = "oscem_map.generated") -> tuple[Migration, ...]:
    """The migrations of a package of converters: of this one, or of a workspace's own."""
    found: tuple[Migration, ...] = import_module(package).MIGRATIONS
    return found


def migration_of(schemas: Sequence[str], among: Sequence[Migration] | None = None) -> ModuleType | None:
    """The migration of the first of these schemas that has one, loaded; None where records of theirs are not migrated.

    With a migration of `lab`, `migration_of(["lab.scan"])` is the module `lab_migration`; for another family it is None.
    """
    known = installed() if among is None else among
    found = next((one for schema in schemas for one in known if one.is_for(schema)), None)
    return None if found is None else found.load()


__all__ = ["Migration", "installed", "migration_of"]
