"""Rules for which no value is known that they take: their laws cannot be tested. E0802."""

from __future__ import annotations

from oscem_map.compiler.checks.examples import Runs, places_alike
from oscem_map.compiler.inspect.samples import Samples
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.typed import Copy, Mapping


def check(mapping: Mapping, problems: Problems, runs: Runs) -> None:
    """Each rule that writes has a value to write, and each that only reads has a text to read."""
    samples, slips = Samples(mapping.slips), tuple(slip.span for slip in mapping.slips)
    for rule in runs.of(mapping):
        if not isinstance(rule, Copy) or (key := (places_alike(rule), slips)) in runs.tried:
            continue
        if _is_tried(rule, samples):
            runs.tried.add(key)
        else:
            title = "no value is known that this rule takes: its laws cannot be tested"
            help = "write an `example` under the rule"
            if rule.arrow.puts and any(samples.values(rule).placeless()):
                title = "this rule writes nothing: none of its table's words has a place"
                help = "say that the slot is lost: `SLOT -> nothing because \"...\"`"
            problems.add("E0802", rule.span, title, "never tried", help=help)


def _is_tried(rule: Copy, samples: Samples) -> bool:
    values = samples.values(rule)
    return any(values.every()) if rule.arrow.puts else any(values.readings())


__all__ = ["check"]
