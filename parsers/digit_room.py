"""Is there room on the paper for a digit that was not read? "2/2566" may be what is left of "12/2566".

The years that the page prints say how wide its digits are. Of 111 numbers on scans, none of which had lost a digit, the
strokes and stops beside the digits take half a digit's width in the middle, and the space before them two thirds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from parsers.model import Field, Word
from parsers.passage import Row, row_of

_DIGIT = re.compile(r"[0-9๐-๙]")
_YEAR = re.compile(r"[0-9๐-๙]{4}")  # matches "๒๕๖๖", "2566"; not "๒/๒๕๖๖"
_BESIDE = 0.95  # widths of a digit that all but the digits take, at most; one lost would make it more
_BEFORE = 1.3  # the same of the space before them


def may_lack_a_digit(field: Field[str], rows: Sequence[Row]) -> bool:
    """Is the number as printed wider than its digits, or far from the word before it? True where nothing tells."""
    row = row_of(field.evidence[0], rows)
    words = row.line.words if row else ()
    places = [place for place, word in enumerate(words) if _DIGIT.search(word.text)]
    wide = [word.box.x1 - word.box.x0 for word in _years(rows, field.evidence[0].page)]
    if len(places) != 1 or places[0] == 0 or not wide:
        return True
    word, digit = words[places[0]], median(wide) / 4
    rest = (word.box.x1 - word.box.x0) / digit - len(_DIGIT.findall(word.text))
    return rest > _BESIDE or word.box.x0 - words[places[0] - 1].box.x1 > _BEFORE * digit


def _years(rows: Sequence[Row], page: int) -> Iterator[Word]:
    return (word for row in rows if row.page.number == page for word in row.line.words if _YEAR.fullmatch(word.text))
