"""What people mistype, found before anything is sent."""

from __future__ import annotations

import re

_ORCID = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]")
_MAIL = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\".]+")


def bare_orcid(text: str) -> str:
    """An ORCID iD without the address before it."""
    return re.sub(r"^https?://(www\.)?orcid\.org/", "", text.strip())


def is_orcid(text: str) -> bool:
    """Whether a text is an ORCID iD whose last digit fits the others (ISO 7064, modulo 11-2)."""
    if not _ORCID.fullmatch(text):
        return False
    total = 0
    for digit in text.replace("-", "")[:-1]:
        total = (total + int(digit)) * 2
    return "0123456789X"[(12 - total % 11) % 11] == text[-1]


def is_mail(text: str) -> bool:
    """Whether a text has the form of an e-mail address."""
    return _MAIL.fullmatch(text) is not None
