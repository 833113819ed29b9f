"""Documents that were packed with gzip, told by their first bytes (RFC 1952), and unpacked within bounds."""

from __future__ import annotations

from oscem_map.runtime.document_error import DocumentError

LARGEST = 256 * 2**20
"""Bytes that a document may unpack to; a packed file of 256 kB can hold as much."""
_MAGIC = b"\x1f\x8b"
_STEP = 2**20


def unpacked(source: bytes, name: str) -> bytes:
    """The bytes that a gzip file holds; other bytes as they are. Raises DocumentError."""
    return _unpacked(source, name) if source.startswith(_MAGIC) else source


def _unpacked(source: bytes, name: str) -> bytes:
    import zlib
    from gzip import BadGzipFile, GzipFile
    from io import BytesIO

    found = bytearray()
    try:
        with GzipFile(fileobj=BytesIO(source)) as file:
            while part := file.read1(_STEP):
                found += part
                if len(found) > LARGEST:
                    what = f"the document unpacks to more than {LARGEST // 2**20} MiB"
                    raise DocumentError(name, what, "no record is so large; see what the file is")
    except EOFError:
        where = f"{name}, byte {len(source)}"
        raise DocumentError(where, "the gzip data end in the middle", "look whether the file was cut off") from None
    except (BadGzipFile, zlib.error) as error:
        what = f"the gzip data are damaged after {len(found)} unpacked bytes ({error})"
        raise DocumentError(name, what, "pack the document again") from None
    return bytes(found)
