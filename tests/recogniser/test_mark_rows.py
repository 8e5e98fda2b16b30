"""Marks over a line are no line of their own; letters that stand close over another line are."""

from __future__ import annotations

import numpy as np

from parsers.reading.lines import FoundLine
from parsers.reading.recogniser_parts import parts_of
from parsers.reading.recogniser_rows import without_mark_rows

HIGH, WIDE = 13, 12  # of every patch


def kept(*rows: tuple[int, int, int, int]) -> list[int]:
    """Which of these rows stay lines: each from a column, its top, its patches, and how far from one to the next."""
    ink = np.zeros((700, 1400), np.uint8)
    for left, top, count, step in rows:
        for at in range(count):
            ink[top : top + HIGH, left + at * step : left + at * step + WIDE] = 255
    parts = parts_of(ink)
    lines, groups = [], []
    for number, (left, top, count, step) in enumerate(rows):
        right = left + (count - 1) * step + WIDE
        mine = (parts.top == top) & (parts.left >= left) & (parts.left < right)
        groups.append(np.flatnonzero(mine).astype(np.int32))
        lines.append(FoundLine(x0=left, x1=right, base=top + HIGH, slope=0.0, letter=HIGH, owner=number))
    return [line.owner for line in without_mark_rows(lines, parts, groups)]


def test_a_mark_over_the_last_letter_is_no_line_and_a_note_beside_a_line_is_one() -> None:
    assert kept((920, 526, 24, 16), (1290, 509, 1, 16), (1350, 509, 1, 16)) == [0, 2]


def test_a_line_of_a_small_stamp_is_a_line_however_close_it_stands() -> None:
    assert kept((100, 300, 6, 16), (100, 318, 12, 16)) == [0, 1]


def test_marks_far_apart_over_one_line_are_no_line() -> None:
    assert kept((100, 300, 5, 90), (100, 318, 40, 16)) == [1]


def test_two_marks_side_by_side_are_no_line() -> None:
    assert kept((100, 300, 2, 16), (100, 318, 40, 16)) == [1]
