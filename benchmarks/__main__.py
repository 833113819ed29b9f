"""Prints all measurements as one Markdown table: what was measured, its time, its ratio, what is wanted."""

from __future__ import annotations

import logging
import platform
import sys
from collections.abc import Callable, Iterator

from benchmarks import compiler, editor, long_lists, many, merge, one_record, peer, process, scan, sending

Rows = Callable[[], Iterator[tuple[str, str, str, str]]]
PARTS: tuple[tuple[str, Rows], ...] = (
    ("One record", one_record.rows),
    ("Beside linkml-map", peer.rows),
    ("As a process", process.rows),
    ("Many records", many.rows),
    ("Long lists", long_lists.rows),
    ("The compiler", compiler.rows),
    ("In an editor", editor.rows),
    ("Merging into a model", merge.rows),
    ("Reading headers", scan.rows),
    ("Sending", sending.rows),
)


def main(wanted: list[str]) -> None:
    logging.disable(logging.WARNING)  # linkml-map warns of its own coercions, thousands of times
    print(f"Python {platform.python_version()}, {platform.machine()}; medians, each group measured in turns.\n")
    print("| what | time | ratio | wanted |\n|---|---|---|---|")
    for title, rows in PARTS:
        if wanted and not any(word in title.lower() for word in wanted):
            continue
        print(f"| **{title}** | | | |", flush=True)
        for row in rows():
            print(f"| {' | '.join(row)} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
