"""The tail of a document in columns: signers side by side are parted, and who certifies a copy is not a signer.

A line finder takes what stands in two columns on one height for one line: "(นาย…) เลขาธิการ…" is the name of the clerk
who certified the copy and the post of the one who signed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from parsers.passage import Row
from parsers.thai.loose import any_of, squeeze
from parsers.thai.names import is_bracketed

# Matches "สำเนาถูกต้อง", "รับรองสำเนาถูกต้อง", "(สำเนาถูกต้อง)"; not "สำเนาคู่ฉบับ", which is a file's own copy.
_COPY = re.compile(rf"^\W{{0,3}}{any_of('สำเนาถูกต้อง', 'รับรองสำเนา', 'รับรองว่าถูกต้อง', 'ขอรับรองสำเนา')}")
_SAYS, _NEARLY = "สำเนาถูกต้อง", 75.0  # and how much alike, of a hundred, a row must be to be that misread
_BAND = 90.0  # points of height within which two blocks stand side by side
_COLUMN = 60.0  # points between the middles of the lines of one column
_LEAST_GAP = 5.0  # points between two columns' words; a space within a line is narrower


def signers_rows(rows: Sequence[Row]) -> list[Row]:
    """The rows of the tail that may belong to a signer, each of one column only."""
    anchors = [row for row in rows if _is_copy(row) or is_bracketed(row.text)]
    cuts = [
        (left.page.number, min(left.box.top, right.box.top), (left.box.x1 + right.box.x0) / 2)
        for left in anchors
        for right in anchors
        if left.page.number == right.page.number
        and left.box.x1 < right.box.x0
        and abs(left.box.top - right.box.top) < _BAND
        and not any(_between(one, left, right) for one in anchors)
    ]
    parted = [part for row in rows for part in _parted(row, cuts)]
    copies = [row for row in parted if _is_copy(row)]
    return [row for row in parted if not any(_certifies(row, copy) for copy in copies)]


def _is_copy(row: Row) -> bool:
    """Does the row say that a copy is right, if only nearly: a stamp is printed faintly, "ลำเนาูกต้อง"?"""
    return bool(_COPY.match(row.text)) or (row.page.source == "ocr" and fuzz.ratio(squeeze(row.text), _SAYS) >= _NEARLY)


def _between(row: Row, left: Row, right: Row) -> bool:
    """Does a third column stand between the two?"""
    level = row.page.number == left.page.number and abs(row.box.top - left.box.top) < _BAND
    return level and left.box.x1 < row.box.x0 and row.box.x1 < right.box.x0


def _parted(row: Row, cuts: Sequence[tuple[int, float, float]]) -> Iterator[Row]:
    for page, top, middle in cuts:
        if page != row.page.number or row.box.top < top - _LEAST_GAP or not row.box.x0 < middle < row.box.x1:
            continue
        words = row.line.words
        for place, (before, after) in enumerate(pairwise(words), 1):
            between = before.box.x0 + before.box.x1 < 2 * middle < after.box.x0 + after.box.x1
            if between and after.box.x0 - before.box.x1 >= _LEAST_GAP:
                yield row.part(0, place)
                yield row.part(place, len(words))
                return
    yield row


def _certifies(row: Row, copy: Row) -> bool:
    """Does the row stand in the column below สำเนาถูกต้อง, or is it that line itself?"""
    below = row.page.number == copy.page.number and row.box.top >= copy.box.top - _LEAST_GAP
    return below and abs(row.centre - copy.centre) <= _COLUMN
