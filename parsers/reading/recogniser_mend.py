"""Settles what a line's letters cannot: shapes that small and capital letters share, and marks without a letter.

Only what the script itself forbids or what neighbours decide; never a dictionary, never a known address.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.reading.recogniser_alphabet import Glyph

_DEPENDENT = frozenset("ะัาำิีึืฺุู็่้๊๋์ํๅ")  # never begin a word
_SAME_SHAPE = frozenset("COSUVWXZ")  # differ from their small letters in size only
_DOUBT = 0.95  # a mended letter was one of two: it is not believed more than this
_SURE_MARK = 0.9
_STARS, _CROSSED = 8, 0.7  # letters of a row of stars at least, and the share of them that are read as crosses


def mended(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The characters of a line, with those replaced or left out that cannot stand where they do."""
    return _starred(glyphs) or _one_case(_carried(glyphs))


def _starred(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """ "xXxXXxXXx" is the row of stars under a heading, a sign the recogniser does not know; [] for any other line."""
    seen = [glyph for glyph in glyphs if glyph.char != " "]
    crosses = sum(glyph.char in "xX" for glyph in seen)
    if len(seen) < _STARS or crosses < _CROSSED * len(seen) or any(glyph.char == "-" for glyph in seen):
        return []
    return [_instead(glyph, "*") for glyph in seen]


def _carried(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Marks stand on letters: one at the start of a line is a speck or a stroke, a space before one was no space."""
    out: list[Glyph] = []
    for glyph in glyphs:
        if glyph.char in _DEPENDENT:
            while out and out[-1].char == " ":
                out.pop()
            if not out and glyph.confidence < _SURE_MARK:
                continue
        out.append(glyph)
    return out


def _one_case(glyphs: list[Glyph]) -> list[Glyph]:
    """ "maiO173.go.th", ".Co.th": an O beside digits is a nought, a lone capital among small letters is small."""
    return [_fitting(glyphs, at) if glyph.char in _SAME_SHAPE else glyph for at, glyph in enumerate(glyphs)]


def _fitting(glyphs: list[Glyph], at: int) -> Glyph:
    glyph = glyphs[at]
    before = glyphs[at - 1].char if at else " "
    after = glyphs[at + 1].char if at + 1 < len(glyphs) else " "
    if glyph.char == "O" and (_is_digit(after) or (_is_digit(before) and not after.isascii())):
        return _instead(glyph, "0")
    small_after = "a" <= after <= "z" or after in ".@-_/"
    if ("a" <= before <= "z" and (small_after or _ends_word(glyphs, at))) or (
        before in ".@/_-" and "a" <= after <= "z" and _in_address(glyphs, at)
    ):
        return _instead(glyph, glyph.char.lower())
    return glyph


def _ends_word(glyphs: list[Glyph], at: int) -> bool:
    """Is this the last letter of a word that is otherwise small, "NeW" or "DoC" but not "SaaS"?"""
    after = glyphs[at + 1].char if at + 1 < len(glyphs) else " "
    return not (after.isascii() and after.isalnum()) and "".join(g.char for g in glyphs[at - 2 : at]) != "aa"


def _in_address(glyphs: list[Glyph], at: int) -> bool:
    """Is there small print such as "th" or "www" joined to this letter by signs of an address?"""
    start = at
    while start and glyphs[start - 1].char.isascii() and glyphs[start - 1].char != " ":
        start -= 1
    return sum("a" <= glyph.char <= "z" for glyph in glyphs[start:at]) >= 2


def _is_digit(char: str) -> bool:
    return "0" <= char <= "9"


def _instead(glyph: Glyph, char: str) -> Glyph:
    return replace(glyph, char=char, confidence=min(glyph.confidence, _DOUBT))


def wary(glyphs: list[Glyph]) -> list[Glyph]:
    """Latin letters on both sides of a doubtful space are believed no more than it: it may be an underscore."""
    out = list(glyphs)
    for at in range(1, len(out) - 1):
        space = out[at]
        if space.char == " " and all(out[at + side].char.isascii() for side in (-1, 1)):
            for side in (-1, 1):
                beside = out[at + side]
                out[at + side] = replace(beside, confidence=min(beside.confidence, space.confidence))
    return out
