"""The language server: what an editor asks for, answered from the folder that the file stands in.

One process serves one editor. Positions on the wire are UTF-16 units, the protocol's default (`lines.Lines`).
"""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import Generator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp
from pygls import uris
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method

from oscem_map import __version__
from oscem_map.commands.errors import CommandError
from oscem_map.commands.workspace import MAPPINGS, find
from oscem_map.dsl.spans import Span
from oscem_map.editor import protocol
from oscem_map.editor.completion import proposals
from oscem_map.editor.fixes import formatted
from oscem_map.editor.folder import Folder
from oscem_map.editor.hover import hover
from oscem_map.editor.lens import lenses
from oscem_map.editor.lines import Lines
from oscem_map.editor.outline import folds, symbols, tokens
from oscem_map.editor.references import Target, Use, name_problem, references, target_at

_PAUSE = 0.01
"""Seconds without a further key before a text is checked."""


class Utf16(LanguageServerProtocol):
    """Positions in UTF-16 units, whatever else a client would take: every client takes these."""

    @lsp_method(lsp.INITIALIZE)
    def lsp_initialize(self, params: lsp.InitializeParams) -> Generator[Any, Any, lsp.InitializeResult]:
        if params.capabilities.general is not None:
            params.capabilities.general.position_encodings = None
        return (yield from super().lsp_initialize(params))


@dataclass(frozen=True)
class Opened:
    """A file of a folder of mappings, as it stands in the editor."""

    folder: Folder
    file: str

    @cached_property
    def lines(self) -> Lines:
        return self.folder.lines(self.file)

    @property
    def text(self) -> str:
        return self.lines.text

    def offset(self, position: lsp.Position) -> int:
        return self.lines.offset(position.line, position.character)

    def range_of(self, span: Span) -> lsp.Range:
        return protocol.range_of(span, self.lines)


class Server(LanguageServer):
    """The folders of the open files, and the checks that are waiting."""

    def __init__(self) -> None:
        super().__init__("oscem-map", __version__, protocol_cls=Utf16)
        self._folders: dict[Path, Folder] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self.published: dict[str, set[str]] = {}
        """For each open file, the addresses that its last check said something about."""

    def opened(self, uri: str) -> Opened | None:
        """A file with the folder of mappings that it belongs to; None for a file that is in none."""
        path = Path(uris.to_fs_path(uri) or "")
        folder = next((found for found in self._folders.values() if found.name(path)), None) or self._found(path)
        name = folder.name(path) if folder is not None else None
        return Opened(folder, name) if folder is not None and name is not None else None

    def _found(self, path: Path) -> Folder | None:
        """The nearest project above, with its `mappings/`; else the folder that the file stands in."""
        if path.suffix != ".omap":
            return None
        project = next((parent.parent for parent in path.parents if parent.name == MAPPINGS), path.parent)
        try:
            workspace = find(project)
            folder = Folder(workspace.mappings, workspace.registry)
        except CommandError:
            return None
        return self._folders.setdefault(folder.mappings, folder)

    def text_changed(self, uri: str, text: str) -> None:
        """Keep the new text, and check it when no key follows at once."""
        found = self.opened(uri)
        if found is None:
            return
        found.folder.put(found.file, text)
        if uri in self._waiting:
            self._waiting[uri].cancel()
        self._waiting[uri] = asyncio.get_running_loop().create_task(self._check_soon(uri))

    async def _check_soon(self, uri: str) -> None:
        await asyncio.sleep(_PAUSE)
        self.publish(uri)

    def publish(self, uri: str, *, whole: bool = False) -> None:
        """Send what is found: of the file alone while it is written; of all that it concerns when it is saved."""
        found = self.opened(uri)
        if found is None:
            return
        folder, file = found.folder, found.file
        checked = folder.checked(file, whole=whole)
        sources = protocol.Sources(folder, checked.project)
        by_file = protocol.by_file(checked.diagnostics, sources)
        for other in by_file if whole else ():
            self.publish_of(sources.uri(other), by_file[other])
        self.publish_of(uri, by_file.get(file, []), self.workspace.get_text_document(uri).version)
        if whole:
            told = {sources.uri(other) for other in by_file}
            for gone in self.published.get(uri, set()) - told - {uri}:
                self.publish_of(gone, [])
            self.published[uri] = told

    def publish_of(self, uri: str, found: list[lsp.Diagnostic], version: int | None = None) -> None:
        """`version` is that of the text that was checked: an editor passes over what is about an older one."""
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, found, version))


SERVER = Server()


@SERVER.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
def opened(server: Server, params: lsp.DidOpenTextDocumentParams) -> None:
    found = server.opened(params.text_document.uri)
    if found is not None:
        found.folder.refresh()
        found.folder.put(found.file, params.text_document.text)
        server.publish(params.text_document.uri, whole=True)
        # Schemas and parsed files stay: the collector need not look at them after each keystroke.
        gc.collect()
        gc.freeze()


@SERVER.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
async def changed(server: Server, params: lsp.DidChangeTextDocumentParams) -> None:
    uri = params.text_document.uri
    server.text_changed(uri, server.workspace.get_text_document(uri).source)


@SERVER.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
def saved(server: Server, params: lsp.DidSaveTextDocumentParams) -> None:
    found = server.opened(params.text_document.uri)
    if found is not None:
        found.folder.refresh()
    server.publish(params.text_document.uri, whole=True)


@SERVER.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
def closed(server: Server, params: lsp.DidCloseTextDocumentParams) -> None:
    found = server.opened(params.text_document.uri)
    if found is not None:
        found.folder.drop(found.file)


@SERVER.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
def changed_outside(server: Server, params: lsp.DidChangeWatchedFilesParams) -> None:
    for change in params.changes:
        found = server.opened(change.uri)
        if found is not None:
            found.folder.refresh()


@SERVER.feature(lsp.TEXT_DOCUMENT_HOVER)
def hovered(server: Server, params: lsp.HoverParams) -> lsp.Hover | None:
    found = server.opened(params.text_document.uri)
    if found is None:
        return None
    said = hover(found.folder, found.file, found.offset(params.position))
    if said is None:
        return None
    contents = lsp.MarkupContent(lsp.MarkupKind.PlainText, said[1])
    return lsp.Hover(contents, found.range_of(said[0]))


@SERVER.feature(lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=[".", "[", '"', "_", "/"]))
def completed(server: Server, params: lsp.CompletionParams) -> lsp.CompletionList | None:
    found = server.opened(params.text_document.uri)
    if found is None:
        return None
    offset = found.offset(params.position)
    start, proposed = proposals(found.folder, found.file, offset)
    where = found.range_of(Span(found.file, start, offset))
    items = [protocol.completion(one, where, number) for number, one in enumerate(proposed)]
    return lsp.CompletionList(is_incomplete=False, items=items)


def _named(server: Server, uri: str, position: lsp.Position) -> tuple[Folder, Target, Use] | None:
    """What the name at a position stands for."""
    found = server.opened(uri)
    if found is None:
        return None
    target = target_at(found.folder.project(), found.file, found.offset(position))
    return (found.folder, *target) if target is not None else None


@SERVER.feature(lsp.TEXT_DOCUMENT_DEFINITION)
def defined(server: Server, params: lsp.DefinitionParams) -> lsp.Location | None:
    found = _named(server, params.text_document.uri, params.position)
    return protocol.location(found[1].item.name.span, found[0]) if found is not None else None


@SERVER.feature(lsp.TEXT_DOCUMENT_REFERENCES)
def referred(server: Server, params: lsp.ReferenceParams) -> list[lsp.Location]:
    found = _named(server, params.text_document.uri, params.position)
    if found is None:
        return []
    folder, target, _ = found
    own = target.item.name.span
    spans = references(folder.project(), target)
    return [protocol.location(s, folder) for s in spans if s != own or params.context.include_declaration]


@SERVER.feature(lsp.TEXT_DOCUMENT_PREPARE_RENAME)
def prepared(server: Server, params: lsp.PrepareRenameParams) -> lsp.Range | None:
    found = _named(server, params.text_document.uri, params.position)
    return protocol.range_of(found[2].span, found[0].lines(found[2].span.file)) if found is not None else None


@SERVER.feature(lsp.TEXT_DOCUMENT_RENAME, lsp.RenameOptions(prepare_provider=True))
def renamed(server: Server, params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
    found = _named(server, params.text_document.uri, params.position)
    if found is None:
        return None
    folder, target, _ = found
    problem = name_problem(folder.project(), target, params.new_name)
    if problem is not None:
        server.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Error, problem))
        return None
    return protocol.replaced(references(folder.project(), target), params.new_name, folder)


@SERVER.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix]))
def actions(server: Server, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    found = server.opened(params.text_document.uri)
    if found is None:
        return []
    begin, end = found.offset(params.range.start), found.offset(params.range.end)
    near = [
        one
        for one in found.folder.checked(found.file).diagnostics
        if one.where is not None and one.where.file == found.file and one.where.start <= end and begin <= one.where.end
    ]
    return [action for one in near for action in protocol.actions(one, found.folder, found.lines)]


@SERVER.feature(lsp.TEXT_DOCUMENT_FORMATTING)
def laid_out(server: Server, params: lsp.DocumentFormattingParams) -> list[lsp.TextEdit]:
    found = server.opened(params.text_document.uri)
    if found is None:
        return []
    new = formatted(found.text, found.file)
    if new is None:
        return []
    whole = found.range_of(Span(found.file, 0, len(found.text)))
    crlf = "\r\n" in server.workspace.get_text_document(params.text_document.uri).source
    return [lsp.TextEdit(whole, new.replace("\n", "\r\n") if crlf else new)]


@SERVER.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
def outlined(server: Server, params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
    found = server.opened(params.text_document.uri)
    if found is None:
        return []
    return [protocol.symbol(one, found.lines) for one in symbols(found.text, found.file)]


@SERVER.feature(lsp.TEXT_DOCUMENT_FOLDING_RANGE)
def folded(server: Server, params: lsp.FoldingRangeParams) -> list[lsp.FoldingRange]:
    found = server.opened(params.text_document.uri)
    text = found.text if found is not None else ""
    return [lsp.FoldingRange(first, last, kind=kind) for first, last, kind in folds(text)]


@SERVER.feature(lsp.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, protocol.LEGEND)
def coloured(server: Server, params: lsp.SemanticTokensParams) -> lsp.SemanticTokens:
    found = server.opened(params.text_document.uri)
    if found is None:
        return lsp.SemanticTokens([])
    return lsp.SemanticTokens(protocol.token_data(tokens(found.text), found.lines))


@SERVER.feature(lsp.TEXT_DOCUMENT_CODE_LENS)
def measured(server: Server, params: lsp.CodeLensParams) -> list[lsp.CodeLens]:
    found = server.opened(params.text_document.uri)
    if found is None:
        return []
    said = lenses(found.folder, found.file)
    return [lsp.CodeLens(found.range_of(span), lsp.Command(title, "")) for span, title in said]


def run() -> int:
    """Serve the editor on standard input and output until it ends."""
    # The server closes what it is given; the command still flushes its own streams when it ends.
    SERVER.start_io(os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb"))
    return 0
