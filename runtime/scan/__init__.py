"""What the headers of files on disk say: `read_header` for one file, and the image sets of a folder.

Only headers are read. Nothing here knows a mapping: the words are those that a mapping's `scan` declares.
"""

from oscem_map.runtime.scan.header import Header, HeaderError, Problem, UnknownKind
from oscem_map.runtime.scan.reading import read_header

__all__ = ["Header", "HeaderError", "Problem", "UnknownKind", "read_header"]
