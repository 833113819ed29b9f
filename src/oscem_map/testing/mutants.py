"""Whether the generated tests see seeded faults in converters and migrations: `python -m oscem_map.testing.mutants`.

Faults of converters are in `faults`, those of migrations in `mutants_of_migrations`. Survivors are listed with their line.
"""

from __future__ import annotations

import importlib.util
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

from oscem_map.testing.faults import Mutant, Seeder
from oscem_map.testing.mutants_of_migrations import MigrationSeeder, MigrationTrial
from oscem_map.testing.trial import Trial

WANTED = 0.95
"""How many of the mutants of a file the tests have to find."""


@dataclass
class Outcome:
    """What became of the mutants of one file. `same` are those that are no fault: the text means what it meant."""

    killed: list[Mutant] = field(default_factory=list)
    survivors: list[Mutant] = field(default_factory=list)
    same: list[Mutant] = field(default_factory=list)

    @property
    def total(self) -> int:
        return len(self.killed) + len(self.survivors)

    @property
    def share(self) -> float:
        """Of the faults, how many were found."""
        return len(self.killed) / self.total if self.total else 1.0


def run(tests: ModuleType) -> Outcome:
    """Tries each mutant of the converter or migration of a test file. Raises what its tests raise without a fault."""
    outcome = Outcome()
    tried = _of_migration(tests) if hasattr(tests.SUITE, "laws") else _of_converter(tests)
    for mutant, is_killed in tried:
        (outcome.same if is_killed is None else outcome.killed if is_killed else outcome.survivors).append(mutant)
    return outcome


def _of_converter(tests: ModuleType) -> Iterator[tuple[Mutant, bool | None]]:
    """Each mutant, and whether it was killed; None where it is the same."""
    trial = Trial(tests.SUITE)
    for module, part in trial.parts.items():
        seeder = Seeder(part.source, part.names)
        for mutant in dict.fromkeys(seeder.mutants()):
            yield mutant, None if seeder.is_same(mutant) else trial.killed(module, mutant, seeder.changed(mutant))


def _of_migration(tests: ModuleType) -> Iterator[tuple[Mutant, bool | None]]:
    trial = MigrationTrial(tests)
    assert not trial.killed(), "the generated tests fail without a fault"
    seeder = MigrationSeeder(trial.source)
    for mutant in dict.fromkeys(seeder.mutants()):
        yield mutant, trial.killed(seeder.source_of(mutant), mutant.cite)


def main(arguments: list[str]) -> int:
    """Runs the mutants of the converters and migrations whose test files are named, else of all; exit 1 where fewer than
    95 % are killed."""
    worst = 1.0
    for path in arguments or map(str, sorted(Path("tests/generated").glob("test_*.py"))):
        start = time.monotonic()
        outcome = run(loaded(path))
        worst = min(worst, outcome.share)
        print(f"{path}: {len(outcome.killed)} of {outcome.total} mutants killed, {outcome.share:.1%}, ", end="")
        print(f"{len(outcome.same)} are no fault, {time.monotonic() - start:.0f} s")
        kinds = Counter(mutant.kind for mutant in outcome.killed + outcome.survivors)
        print("  " + ", ".join(f"{kind} {number}" for kind, number in sorted(kinds.items())))
        for mutant in outcome.survivors:
            print(f"  survives: {mutant.kind} in {mutant.name or 'the module'}, line {mutant.line}", end="")
            print(f" ({mutant.cite or 'no rule'}): {mutant.text[:90]!r}", flush=True)
    return 0 if worst >= WANTED else 1


def loaded(path: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(Path(path).stem, path)
    assert spec is not None and spec.loader is not None
    tests = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tests)
    return tests


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
