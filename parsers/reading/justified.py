"""Justified lines of few words: their spaces are as wide as the gap between columns, but they fill their paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.reading.rows import Run

_MARGIN = 0.7  # ems: ends this near are at one margin
_PITCH = 2.2  # ems between lines of a paragraph, at most
_WIDEST = 9.0  # ems: no space is stretched further
_NEAR = 2  # rows over and under, in which the paragraph's margins are looked for
_FULL = 0.7  # of a row's width: a line beside it that is as wide is one of running text
_SIZE = 0.2  # of an em: print of one size


def with_justified(rows: Sequence[list[Run]]) -> list[list[Run]]:
    """The rows, top to bottom, with each line of a justified paragraph made whole."""
    return [[_joined(row)] if len(row) > 1 and _is_justified(at, rows) else row for at, row in enumerate(rows)]


def _is_justified(at: int, rows: Sequence[list[Run]]) -> bool:
    row, em = rows[at], rows[at][0].em
    if any(abs(run.em - em) > _SIZE * em for run in row):
        return False
    if any(after.x0 - run.x1 > _WIDEST * em for run, after in pairwise(row)):
        return False
    near = [other for other in rows[max(0, at - _NEAR) : at + _NEAR + 1] if other is not row]
    near = [other for other in near if abs(other[0].baseline - row[0].baseline) < _NEAR * _PITCH * em]
    left = any(abs(other[0].x0 - row[0].x0) < _MARGIN * em for other in near)
    wide = row[-1].x1 - row[0].x0
    right = any(
        len(other) == 1 and abs(other[0].x1 - row[-1].x1) < _MARGIN * em and other[0].x1 - other[0].x0 > _FULL * wide
        for other in near
    )
    return left and right and not any(_in_columns(row, other) for other in near)


def _in_columns(row: Sequence[Run], other: Sequence[Run]) -> bool:
    """Do both begin anew at the same place?"""
    return any(abs(a.x0 - b.x0) < _MARGIN * a.em for a in row[1:] for b in other[1:])


def _joined(row: Sequence[Run]) -> Run:
    pieces = [piece if at else replace(piece, gap=True) for run in row for at, piece in enumerate(run.pieces)]
    return replace(row[0], pieces=(replace(pieces[0], gap=False), *pieces[1:]))
