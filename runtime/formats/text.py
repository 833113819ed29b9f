"""Bytes to text: UTF-8, with or without a byte order mark."""

from __future__ import annotations

from oscem_map.runtime.document_error import DocumentError, at

_WIDE = (b"\xff\xfe", b"\xfe\xff")


def text_of(source: bytes, name: str) -> str:
    """The text of UTF-8 bytes, without the mark. Raises DocumentError with the first wrong byte, and for no text."""
    if source.startswith(_WIDE):
        raise DocumentError(at(name, 1, 1), "the text is UTF-16", "save the document as UTF-8")
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = source[: error.start].decode("utf-8-sig", "replace")
        where = at(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
        what = f"the byte 0x{source[error.start]:02X} is not UTF-8"
        raise DocumentError(where, what, "save the document as UTF-8") from None
    if not text or text.isspace():
        raise DocumentError(name, "the document is empty", "look whether it was saved")
    return text


__all__ = ["text_of"]
