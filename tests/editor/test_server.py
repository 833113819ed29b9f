"""The language server as an editor runs it: a process, spoken to on its standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from lsprotocol import types as lsp
from small_project import small_project

pytest_lsp = pytest.importorskip("pytest_lsp")

CONFIG = pytest_lsp.ClientServerConfig(server_command=[sys.executable, "-m", "oscem_map", "lsp"])


@pytest_lsp.fixture(config=CONFIG)
async def client(lsp_client: pytest_lsp.LanguageClient) -> AsyncIterator[None]:
    # A client that would rather count characters: the server stays with the protocol's own units.
    general = lsp.GeneralClientCapabilities(position_encodings=[lsp.PositionEncodingKind.Utf32])
    answer = await lsp_client.initialize_session(lsp.InitializeParams(lsp.ClientCapabilities(general=general)))
    assert answer.capabilities.position_encoding == lsp.PositionEncodingKind.Utf16
    yield
    await lsp_client.shutdown_session()


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    return small_project(tmp_path / "project") / "mappings" / "common" / "parts.omap"


def opened(client: pytest_lsp.LanguageClient, path: Path, text: str | None = None) -> str:
    """Open a file, and give its address."""
    text = path.read_text(encoding="utf-8") if text is None else text
    item = lsp.TextDocumentItem(path.as_uri(), "omap", 1, text)
    client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
    return item.uri


def changed(client: pytest_lsp.LanguageClient, uri: str, version: int, text: str) -> None:
    change = lsp.TextDocumentContentChangeWholeDocument(text)
    client.text_document_did_change(
        lsp.DidChangeTextDocumentParams(lsp.VersionedTextDocumentIdentifier(version, uri), [change])
    )


async def found(client: pytest_lsp.LanguageClient, uri: str) -> list[lsp.Diagnostic]:
    """What the server says next of a file."""
    client.diagnostics.pop(uri, None)
    while uri not in client.diagnostics:
        await next_said(client)
    return [*client.diagnostics[uri]]


async def next_said(client: pytest_lsp.LanguageClient) -> None:
    await asyncio.wait_for(client.wait_for_notification(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS), 60)


@pytest.mark.asyncio
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
async def test_an_error_comes_and_goes(client: pytest_lsp.LanguageClient, parts: Path, ends: str) -> None:
    text = parts.read_text(encoding="utf-8").replace("\n", ends)
    uri = opened(client, parts, text)
    assert await found(client, uri) == []
    # Behind a µ and a sign beyond U+FFFF, in one line.
    line = '    c2_aperture           [µm]  <-> nominal_cz  [µm] because "\U0001f52c"'
    changed(client, uri, 2, text.replace("    cs     ", line + ends + "    cs     ", 1))
    (wrong,) = [one for one in await found(client, uri) if one.code == "E0201"]
    assert wrong.message.splitlines()[0] == "category `_em_imaging` has no item `nominal_cz`"
    here = wrong.range
    lines = (text.replace("    cs     ", line + ends + "    cs     ", 1)).split(ends)
    units = lines[here.start.line].encode("utf-16-le")
    assert units[2 * here.start.character : 2 * here.end.character].decode("utf-16-le") == "nominal_cz"
    assert wrong.code_description is not None
    assert wrong.code_description.href.endswith("E0201.md")
    changed(client, uri, 3, text)
    assert await found(client, uri) == []


@pytest.mark.asyncio
async def test_what_an_editor_asks_for(client: pytest_lsp.LanguageClient, parts: Path) -> None:
    uri = opened(client, parts)
    await found(client, uri)
    file = lsp.TextDocumentIdentifier(uri)
    lines = parts.read_text(encoding="utf-8").split("\n")
    number = next(n for n, line in enumerate(lines) if "via source" in line)
    at = lsp.Position(number, lines[number].index("via source") + 5)

    hover = await client.text_document_hover_async(lsp.HoverParams(file, at))
    assert hover is not None
    assert "table source" in hover.contents.value
    where = await client.text_document_definition_async(lsp.DefinitionParams(file, at))
    assert where.range.start.line == next(n for n, line in enumerate(lines) if line.startswith("table source"))
    named = await client.text_document_references_async(
        lsp.ReferenceParams(lsp.ReferenceContext(include_declaration=True), file, at)
    )
    assert len(named) == 2
    edit = await client.text_document_rename_async(lsp.RenameParams(file, at, "emitter"))
    assert [change.new_text for change in edit.changes[uri]] == ["emitter", "emitter"]
    offered = await client.text_document_completion_async(lsp.CompletionParams(file, at))
    assert "source" in {item.label for item in offered.items}
    symbols = await client.text_document_document_symbol_async(lsp.DocumentSymbolParams(file))
    assert [symbol.name for symbol in symbols][1:] == ["source", "instrument"]
    assert await client.text_document_folding_range_async(lsp.FoldingRangeParams(file))
    tokens = await client.text_document_semantic_tokens_full_async(lsp.SemanticTokensParams(file))
    assert len(tokens.data) % 5 == 0
    assert tokens.data
    lenses = await client.text_document_code_lens_async(lsp.CodeLensParams(file))
    assert [lens.command.title for lens in lenses] == ["10 slots: 5 mapped, 5 lost"]
    layout = lsp.FormattingOptions(tab_size=4, insert_spaces=True)
    assert await client.text_document_formatting_async(lsp.DocumentFormattingParams(file, layout)) in ((), [])


@pytest.mark.asyncio
async def test_a_quick_fix(client: pytest_lsp.LanguageClient, parts: Path) -> None:
    text = parts.read_text(encoding="utf-8")
    uri = opened(client, parts, text.replace("via source", "via sourc"))
    (wrong,) = await found(client, uri)
    asked = lsp.CodeActionParams(lsp.TextDocumentIdentifier(uri), wrong.range, lsp.CodeActionContext([wrong]))
    (action,) = await client.text_document_code_action_async(asked)
    (edit,) = action.edit.changes[uri]
    assert edit.new_text == "source"


@pytest.mark.asyncio
async def test_saving_a_shared_part_tells_of_the_mappings_that_use_it(
    client: pytest_lsp.LanguageClient, parts: Path
) -> None:
    mapping = parts.parent.parent / "small.omap"
    uri = opened(client, parts)
    await found(client, uri)
    text = "\n".join(line for line in parts.read_text(encoding="utf-8").split("\n") if "beam_convergence" not in line)
    changed(client, uri, 2, text)
    client.text_document_did_save(lsp.DidSaveTextDocumentParams(lsp.TextDocumentIdentifier(uri)))
    while not (said := client.diagnostics.get(mapping.as_uri())):
        await next_said(client)
    assert [one.code for one in said] == ["E0501"]


@pytest.mark.asyncio
async def test_a_file_of_no_project(client: pytest_lsp.LanguageClient, tmp_path: Path) -> None:
    alone = tmp_path / "alone" / "x.txt"
    alone.parent.mkdir()
    alone.write_text("cs", encoding="utf-8")
    uri = opened(client, alone)
    hover = await client.text_document_hover_async(
        lsp.HoverParams(lsp.TextDocumentIdentifier(uri), lsp.Position(0, 0))
    )
    assert hover is None
