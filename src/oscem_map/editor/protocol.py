"""What is found, as the protocol's data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files

from lsprotocol import types as lsp
from pygls import uris

from oscem_map.compiler.resolve.project import Project
from oscem_map.dsl.diagnostics import Diagnostic, Severity
from oscem_map.dsl.spans import Span
from oscem_map.editor.completion import Proposal
from oscem_map.editor.fixes import fixes
from oscem_map.editor.folder import Folder
from oscem_map.editor.lines import Lines
from oscem_map.editor.outline import TOKENS, Symbol

LEGEND = lsp.SemanticTokensLegend(token_types=list(TOKENS), token_modifiers=[])
_KINDS: Mapping[str, lsp.CompletionItemKind] = {
    "word": lsp.CompletionItemKind.Keyword,
    "slot": lsp.CompletionItemKind.Field,
    "item": lsp.CompletionItemKind.Property,
    "unit": lsp.CompletionItemKind.Unit,
    "value": lsp.CompletionItemKind.EnumMember,
    "table": lsp.CompletionItemKind.Enum,
    "codec": lsp.CompletionItemKind.Function,
    "fragment": lsp.CompletionItemKind.Module,
    "answer": lsp.CompletionItemKind.Variable,
    "file": lsp.CompletionItemKind.File,
    "schema": lsp.CompletionItemKind.Class,
}
_SYMBOLS: Mapping[str, lsp.SymbolKind] = {
    "mapping": lsp.SymbolKind.Module,
    "table": lsp.SymbolKind.Enum,
    "template": lsp.SymbolKind.String,
    "lint": lsp.SymbolKind.Event,
    "ask": lsp.SymbolKind.Variable,
    "scan": lsp.SymbolKind.Variable,
    "fragment": lsp.SymbolKind.Function,
    "block": lsp.SymbolKind.Namespace,
}


class Sources:
    """The texts of the files of a check, for positions."""

    def __init__(self, folder: Folder, project: Project) -> None:
        self.folder = folder
        self._project = project
        self._lines: dict[str, Lines] = {}

    def lines(self, file: str) -> Lines:
        if file not in self._lines:
            self._lines[file] = Lines(self._project.read(file).text)
        return self._lines[file]

    def uri(self, file: str) -> str:
        return _uri(file, self.folder)


def _uri(file: str, folder: Folder) -> str:
    return uris.from_fs_path(str(folder.path(file))) or ""


def range_of(span: Span, lines: Lines) -> lsp.Range:
    start, end = (lsp.Position(*lines.position(offset)) for offset in (span.start, span.end))
    return lsp.Range(start, end)


def location(span: Span, folder: Folder) -> lsp.Location:
    return lsp.Location(_uri(span.file, folder), range_of(span, folder.lines(span.file)))


def by_file(found: Iterable[Diagnostic], sources: Sources) -> dict[str, list[lsp.Diagnostic]]:
    """Diagnostics by the file of their primary mark."""
    grouped: dict[str, list[lsp.Diagnostic]] = {}
    for one in found:
        if one.where is not None:
            grouped.setdefault(one.where.file, []).append(_diagnostic(one, one.where, sources))
    return grouped


def _diagnostic(found: Diagnostic, at: Span, sources: Sources) -> lsp.Diagnostic:
    severity = lsp.DiagnosticSeverity.Error if found.severity is Severity.ERROR else lsp.DiagnosticSeverity.Warning
    message = "\n".join([found.title, *found.notes, *([f"help: {found.help}"] if found.help else [])])
    related = [
        lsp.DiagnosticRelatedInformation(
            lsp.Location(sources.uri(label.span.file), range_of(label.span, sources.lines(label.span.file))),
            label.text or found.title,
        )
        for label in found.labels
        if label.span != at
    ]
    return lsp.Diagnostic(
        range_of(at, sources.lines(at.file)),
        message,
        severity=severity,
        code=found.code,
        code_description=lsp.CodeDescription(_page(found.code)),
        source="oscem-map",
        related_information=related,
    )


def _page(code: str) -> str:
    """The address of a code's page, which comes with the package."""
    return uris.from_fs_path(str(files("oscem_map.dsl") / "pages" / f"{code}.md")) or ""


def completion(one: Proposal, where: lsp.Range, number: int) -> lsp.CompletionItem:
    """A proposal in its place of the list: editors sort by `sort_text`."""
    return lsp.CompletionItem(
        one.text,
        kind=_KINDS[one.kind],
        detail=one.detail or None,
        sort_text=f"{number:05}",
        text_edit=lsp.TextEdit(where, one.text),
    )


def replaced(spans: Iterable[Span], new: str, folder: Folder) -> lsp.WorkspaceEdit:
    """An edit that gives every span another text."""
    changes: dict[str, list[lsp.TextEdit]] = {}
    for span in spans:
        edit = lsp.TextEdit(range_of(span, folder.lines(span.file)), new)
        changes.setdefault(_uri(span.file, folder), []).append(edit)
    return lsp.WorkspaceEdit(changes={uri: [*edits] for uri, edits in changes.items()})


def actions(found: Diagnostic, folder: Folder, lines: Lines) -> Iterator[lsp.CodeAction]:
    """The quick fixes of a diagnostic."""
    for fix in fixes(found, lines.text, folder.registry):
        edit = lsp.TextEdit(range_of(fix.span, lines), fix.text)
        yield lsp.CodeAction(
            fix.title,
            kind=lsp.CodeActionKind.QuickFix,
            edit=lsp.WorkspaceEdit(changes={_uri(fix.span.file, folder): [edit]}),
        )


def symbol(one: Symbol, lines: Lines) -> lsp.DocumentSymbol:
    return lsp.DocumentSymbol(
        one.name or one.kind,
        _SYMBOLS[one.kind],
        range_of(one.whole, lines),
        range_of(one.at, lines),
        detail=one.kind,
        children=[symbol(inner, lines) for inner in one.inside],
    )


def token_data(found: Iterable[tuple[int, int, int]], lines: Lines) -> list[int]:
    """The protocol's five numbers a token: lines and units since the one before, length, kind, no modifiers."""
    data: list[int] = []
    line = unit = 0
    for offset, length, kind in found:
        here, start = lines.position(offset)
        end = lines.position(offset + length)[1]
        data += [here - line, start - (unit if here == line else 0), end - start, kind, 0]
        line, unit = here, start
    return data
