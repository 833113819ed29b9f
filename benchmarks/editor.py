"""The language server as a process: how long after a keystroke its diagnostics and its completions come.

A real server is spoken to over its standard input and output, as an editor does. It types rules into the largest mapping
file and into the one with most rules, sign by sign, with the pauses of a quick writer. Times are of the clock, since that is
what a writer waits for; processor time is beside them, for machines that are busy.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

from benchmarks.records import ROOT
from benchmarks.timing import shown

FILES = ("common/countries.omap", "common/sample.omap")
"""The one with most lines, and the one with most rules that many mappings share."""
TYPED = '\n# a note that somebody writes\nzz "no such rule" -> nothing  because "typing"\n'
PAUSE = 0.15
"""Seconds between two keys."""


@dataclass
class Times:
    """Seconds of each keystroke, and processor time of all together."""

    diagnostics: list[float] = field(default_factory=list)
    completions: list[float] = field(default_factory=list)
    used: float = 0.0


def rows() -> Iterator[tuple[str, str, str, str]]:
    for file in FILES:
        path = ROOT / "mappings" / file
        times = asyncio.run(typed(path))
        lines = path.read_text(encoding="utf-8").count("\n")
        each = f"{shown(times.used / len(times.diagnostics))} of the processor a key"
        yield f"diagnostics after a key in {file} ({lines} lines), p95", shown(p95(times.diagnostics)), each, "under 150 ms"
        yield f"completion at a key in {file}, p95", shown(p95(times.completions)), "", "under 50 ms"


def p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]


async def typed(path: Path) -> Times:
    """Type `TYPED` in the middle of a file, key by key: at each a completion is asked for, and the diagnostics awaited."""
    client = LanguageClient("benchmark", "1")
    told: asyncio.Queue[int | None] = asyncio.Queue()

    @client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
    def published(params: lsp.PublishDiagnosticsParams) -> None:
        if params.uri == path.as_uri():
            told.put_nowait(params.version)

    await client.start_io(sys.executable, "-m", "oscem_map", "lsp", cwd=ROOT)
    await client.initialize_async(lsp.InitializeParams(lsp.ClientCapabilities(), root_uri=ROOT.as_uri()))
    text = path.read_text(encoding="utf-8")
    client.text_document_did_open(lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(path.as_uri(), "omap", 1, text)))
    await told.get()
    before = _used(client)
    times = Times()
    number = text[: text.index("\n}\n", len(text) // 2) + 2].count("\n")
    for version, (sign, line, column) in enumerate(_keys(TYPED, number), 2):
        await _key(client, path.as_uri(), version, (sign, line, column), told, times)
        await asyncio.sleep(PAUSE)
    times.used = _used(client) - before
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()  # type: ignore[no-untyped-call]
    return times


def _keys(text: str, line: int) -> Iterator[tuple[str, int, int]]:
    """Each sign with the line and column that it is typed at."""
    column = 0
    for sign in text:
        yield sign, line, column
        line, column = (line + 1, 0) if sign == "\n" else (line, column + 1)


async def _key(
    client: LanguageClient, uri: str, version: int, key: tuple[str, int, int], told: asyncio.Queue[int | None], times: Times
) -> None:
    sign, line, column = key
    at = lsp.Position(line, column)
    change = lsp.TextDocumentContentChangePartial(lsp.Range(at, at), sign)
    after = lsp.Position(line + 1, 0) if sign == "\n" else lsp.Position(line, column + 1)
    start = time.perf_counter()
    client.text_document_did_change(
        lsp.DidChangeTextDocumentParams(lsp.VersionedTextDocumentIdentifier(version, uri), [change])
    )
    await client.text_document_completion_async(lsp.CompletionParams(lsp.TextDocumentIdentifier(uri), after))
    times.completions.append(time.perf_counter() - start)
    while await told.get() != version:
        pass
    times.diagnostics.append(time.perf_counter() - start)


def _used(client: LanguageClient) -> float:
    """Seconds of processor time that the server has used; 0 where the system does not tell."""
    process = getattr(client, "_server", None)
    stat = Path(f"/proc/{process.pid}/stat") if process is not None else Path()
    if not stat.is_file():
        return 0.0
    fields = stat.read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
