"""The document that travels with its target: `carrier file("oscem.json") seal PATH`.

`carry` puts the document beside the target, and its digest into the target; `restore` takes it back. On the way back the
document from before stays where the record says what that document would be written as; what somebody edited in the record
wins.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from oscem_map.runtime.before import Keys, in_order, merged
from oscem_map.runtime.formats.json_text import write_json
from oscem_map.runtime.read_tree import is_one_of, value_at
from oscem_map.runtime.refused import ABSENT
from oscem_map.runtime.text_codecs import plain_text
from oscem_map.runtime.trace import Source, Trace, Tree

if TYPE_CHECKING:
    from oscem_map.runtime.converters import Converter
    from oscem_map.runtime.mapping_facts import MappingFacts
    from oscem_map.runtime.report import Verdict
    from oscem_map.runtime.tree_leaves import Node

Step = tuple[str, tuple[tuple[str, Any], ...]]
"""A slot on the way to the seal, and of a list the words that its element has, by their paths below the element."""

_OF_QUANTITY: Final = ("unit", "unitSI", "value", "valueSI")


class Carrier(NamedTuple):
    """What a converter module says of its carrier: the file's name, the rule, the way to the seal, and keys of lists by path."""

    name: str
    rule: str
    seal: tuple[Step, ...] = ()
    keys: Mapping[str, Keys] = {}


class BrokenSeal(ValueError):
    """The document that was given is not the one that travelled with the record."""


# Writing ----------------------------------------------------------------------------------------------------------------


def carried(document: Any, node: Node, withheld: Collection[str]) -> Any:
    """What travels of a document: the slots of its schema but for those withheld (by path), sorted by name; None if there is
    nothing.

    What the schema does not know, or expects in another shape, stays behind: no rule says that it may be published.
    """
    if document.__class__ is list:
        if not node.path.endswith("[]"):
            return None
        parts = [carried(one, node, withheld) for one in document]
        return parts if node.below is None else [one for one in parts if one not in ABSENT]
    below = node.below
    if below is not None:
        if not isinstance(document, Mapping):
            return None
        members = {}
        for name in sorted(document.keys() & below):
            one = carried(document[name], below[name], withheld)
            if one not in ABSENT:
                members[name] = one
        return members
    if node.path in withheld or (document.__class__ is dict and node.kind not in ("any", "quantity")):
        return None
    return in_order(document, _OF_QUANTITY if node.kind == "quantity" else None)


def _withheld(facts: MappingFacts, root: Node) -> frozenset[str]:
    """The paths of the leaves that a mapping withholds; made once."""
    known: dict[str, frozenset[str]] = facts.__dict__.setdefault("_WITHHELD", {})
    if "left" not in known:
        withheld = facts.withheld
        nodes = [root]
        for node in nodes:
            nodes += (node.below or {}).values()
        leaves = [node.path for node in nodes if node.below is None]
        known["left"] = frozenset([path for path in leaves if withheld.reason_of(path.replace("[]", "")) is not None])
    return known["left"]


def digest(text: str) -> str:
    """The seal of a file's text: `sha256:`, and 64 hexadecimal digits, as `sha256sum` gives them of the file."""
    return f"sha256:{sha256(text.encode()).hexdigest()}"


def carry(converter: Converter, document: Source, target: Tree, trace: Trace, consent: bool = False) -> None:
    """Put a document beside the target that a converter made of it (`trace.files`), and its digest into the target.

    With `consent`, what is withheld of the target travels in the document.
    """
    carrier: Carrier = converter.load().CARRIER
    text = write_json(_carried(converter, document, consent))
    trace.files[carrier.name] = text
    if carrier.seal:
        holder, slot = _sealed(target, carrier.seal)
        holder[slot] = digest(text)
        trace.supply(".".join(name for name, _ in carrier.seal), holder[slot], carrier.rule)


def _carried(converter: Converter, document: Source, consent: bool) -> Tree:
    from oscem_map.runtime.tree_leaves import tree_of

    facts = converter.facts()
    root = tree_of(facts, "left")
    return carried(document, root, () if consent else _withheld(facts, root)) or {}


def _sealed(target: Tree, steps: tuple[Step, ...]) -> tuple[Tree, str]:
    """The object that holds the seal, made where there is none, and its slot."""
    holder = target
    for step, words in steps[:-1]:
        name = step.removesuffix("[]")
        if step == name:
            holder = holder.setdefault(name, {})
            continue
        elements: list[Tree] = holder.setdefault(name, [])
        found = next((one for one in elements if _meets(one, words)), None)
        if found is None:
            found = {}
            elements.append(found)
            for path, word in words:
                *outer, last = path.split(".")
                inner = found
                for part in outer:
                    inner = inner.setdefault(part, {})
                inner[last] = word
        holder = found
    return holder, steps[-1][0].removesuffix("[]")


def _meets(element: Any, words: tuple[tuple[str, Any], ...]) -> bool:
    return isinstance(element, Mapping) and all(is_one_of(value_at(element, path), word) for path, word in words)


def of_seal(record: Any, carrier: Carrier, at: str) -> dict[str, Verdict]:
    """The verdict on the seal that a record has, by its path: it stands for the file, and holds nothing of the document."""
    from oscem_map.runtime.report import Status

    place, seal = _seal(record, carrier.seal, at)
    if not carrier.seal or seal is None:
        return {}
    return {place: (Status.WRITTEN, (), f"the digest of {carrier.name}", carrier.rule)}


def _seal(record: Any, steps: tuple[Step, ...], at: str) -> tuple[str, Any]:
    """The path of the seal, and the seal that a record has, None where there is none."""
    found = record
    for step, words in steps:
        name = step.removesuffix("[]")
        found, at = found.get(name) if isinstance(found, Mapping) else None, f"{at}.{name}"
        if step != name and isinstance(found, list):
            n = next((n for n, one in enumerate(found) if _meets(one, words)), None)
            found, at = None if n is None else found[n], f"{at}[{n}]"
    return at, found


# Reading ----------------------------------------------------------------------------------------------------------------


def restore(
    converter: Converter, before: Source, given: str | None, record: Source, made: Tree, trace: Trace
) -> tuple[str, ...]:
    """Merge the document that travelled with a record into what the record was read as (`made`), in place; gives notes.

    `given` is the text of the document's file, where it was given as text. What is withheld comes back where the seal says
    that it travelled, by consent. Raises BrokenSeal.
    """
    from oscem_map.runtime.tree_leaves import tree_of

    module = converter.load()
    carrier: Carrier = module.CARRIER
    seal = _seal(record, carrier.seal, "")[1] if carrier.seal else None
    known, whole = (_carried(converter, before, consent) for consent in (False, True))
    if seal is not None and _is_sealed(seal, write_json(whole)):
        known = whole
    notes = _check_seal(carrier, seal, write_json(known), given)
    merged(module, carrier.keys, made, trace, known, tree_of(converter.facts(), "left"))
    return notes


def _is_sealed(seal: object, text: str) -> bool:
    """Whether a seal is of a text; a repository may have put it into a paragraph, and blanks around it."""
    return str(plain_text(str(seal))).casefold() == digest(text)


def _check_seal(carrier: Carrier, seal: object, text: str, given: str | None) -> tuple[str, ...]:
    if not carrier.seal:
        return ()
    if seal is None:
        return (f"the record has no seal: whether `before` is the {carrier.name} that travelled with it was not checked",)
    if any(_is_sealed(seal, one) for one in (given, text) if one is not None):
        return ()
    path = ".".join(name for name, _ in carrier.seal)
    raise BrokenSeal(
        f"`before` is not the {carrier.name} that travelled with this record: its digest is {digest(given or text)}, and "
        f"{path} says {seal}; give the file that came with the record, unchanged, or leave `before` out ({carrier.rule})"
    )


__all__ = ["BrokenSeal", "Carrier", "carried", "carry", "digest", "of_seal", "restore"]
