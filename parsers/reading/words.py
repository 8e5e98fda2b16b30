"""From pieces of text with places to words: repaired, boxed, without white space inside.

Both ways of reading end here: a piece is a glyph with its marks (text layer) or what an engine calls one
word or letter. Repair works on the whole run, because marks and gaps make sense only among neighbours.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from parsers.model import Box, Word
from parsers.thai.text import map_private_use, repair

_UNSPACED = frozenset({"Mn", "Cf", "Cc", "Zs"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A bit of text on a line; points from the page's top-left corner."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float
    gap: bool = False  # a space stands before it


def to_words(pieces: Sequence[Piece], mend: Callable[[str], str] = repair) -> tuple[Word, ...]:
    """The words of one run, left to right. `mend` may move marks and spaces and join แ, nothing else."""
    tokens = mend("".join((" " if p.gap else "") + p.text for p in pieces)).split()
    owners = _owners(pieces)
    words, at = [], 0
    for token in tokens:
        count = _letters(token)
        held = owners[at : at + count] or owners[-1:] or [0]
        words.append(_word(token, pieces[held[0] : held[-1] + 1]))
        at += count
    return tuple(words)


def _letters(text: str) -> int:
    """Characters that take room on the line: what repair neither adds nor removes."""
    return sum(unicodedata.category(char) not in _UNSPACED for char in map_private_use(text).replace("เเ", "แ"))


def _owners(pieces: Sequence[Piece]) -> list[int]:
    """For each letter of the run, the piece it came from."""
    owners: list[int] = []
    open_e = False  # the run's last letter is เ: another เ makes แ of it
    for index, piece in enumerate(pieces):
        text = piece.text.lstrip() if not (open_e and piece.text.startswith("เ")) else piece.text[1:]
        owners.extend([index] * _letters(text))
        open_e = piece.text.endswith("เ") and not piece.text.endswith("เเ") and not (open_e and piece.text == "เ")
    return owners


def _word(text: str, pieces: Sequence[Piece]) -> Word:
    return Word(
        text=text,
        box=make_box(
            min(p.x0 for p in pieces),
            min(p.top for p in pieces),
            max(p.x1 for p in pieces),
            max(p.bottom for p in pieces),
        ),
        confidence=round(float(min(p.confidence for p in pieces)), 3),
    )


def make_box(x0: float, top: float, x1: float, bottom: float) -> Box:
    """A box to a hundredth of a point: stored readings stay the same byte for byte."""
    corners = (round(float(side), 2) for side in (x0, top, x1, bottom))  # float: engines hand over numpy's
    return Box(**dict(zip(("x0", "top", "x1", "bottom"), corners, strict=True)))
