"""Thai and Arabic digits: one form for values, both forms for people."""

from __future__ import annotations

THAI = "๐๑๒๓๔๕๖๗๘๙"
ARABIC = "0123456789"

_TO_ARABIC = str.maketrans(THAI, ARABIC)
_TO_THAI = str.maketrans(ARABIC, THAI)
_THAI_SET = frozenset(THAI)


def to_arabic(text: str) -> str:
    """The same text with every Thai digit as its Arabic twin; the length never changes."""
    return text.translate(_TO_ARABIC)


def to_thai(text: str) -> str:
    """The same text with every Arabic digit as its Thai twin; the length never changes."""
    return text.translate(_TO_THAI)


def has_thai_digit(text: str) -> bool:
    """Does the text hold at least one of ๐-๙?"""
    return not _THAI_SET.isdisjoint(text)


def has_digit(text: str) -> bool:
    """Does the text hold a Thai or Arabic digit?"""
    return has_thai_digit(text) or any(c in ARABIC for c in text)
