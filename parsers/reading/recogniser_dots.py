"""Leads lines on along their leaders: rows of dots that a signature interrupts. Places are level work pixels."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from parsers.reading.patches import Ints
from parsers.reading.recogniser_crop import FoundLine
from parsers.reading.recogniser_parts import Parts

# All in letter heights.
_SMALL = 0.34  # a dot is no wider or higher; in bold print a quarter of the letter
_PITCH = 0.8  # from dot to dot at most
_LEVEL = 0.12  # dots of one leader stand on one level
_STANDS = 0.25  # and on the baseline of their line
_BRIDGE = 6.0  # what a signature covers of a leader at most
_FEW = 5  # dots in a row; dirt is never as regular
_MOST = 0.7  # of the distances are even: a signature takes dots away
_TYPED = 0.33  # from dot to dot at least: 0.38 to 0.53 in typed leaders, 0.25 to 0.29 in dotted rules (measured)
_OPEN = 8  # rows that the next dot may go on with: dirt between two dots begins rows of its own
_EVEN = 0.25  # of the distance from dot to dot, by which distances differ


def with_leaders(parts: Parts, lines: list[FoundLine], letter: int) -> list[FoundLine]:
    """The lines, each as long as the leader on its baseline; dots of no line become theirs in `parts`."""
    out = list(lines)
    for row in _rows_of_dots(parts, letter):
        at = _line_of(row, parts, out)
        end = float(parts.right[row[-1]])
        if at is not None and end > out[at].x1 and not any(_is_on(out[at], other, end) for other in out):
            out[at] = replace(out[at], x1=end)
            parts.line[row] = at
    return out


def _is_on(line: FoundLine, other: FoundLine, end: float) -> bool:
    """Would the line, led on as far as `end`, run into this one?"""
    if other is line or other.x1 <= line.x1 or other.x0 >= end:
        return False
    x = max(other.x0, line.x1)
    return abs(line.base_at(x) - other.base_at(x)) < line.letter


def _line_of(row: Ints, parts: Parts, lines: list[FoundLine]) -> int | None:
    """The line that these dots lead on: the nearest on their level that begins before them."""
    left, bottom = float(parts.left[row[0]]), float(np.median(parts.bottom[row]))
    fitting = [
        (left - line.x1, at)
        for at, line in enumerate(lines)
        if abs(line.base_at(left) - bottom) < _STANDS * line.letter
        and line.x0 < left - line.letter
        and left - line.x1 < _BRIDGE * line.letter
    ]
    return min(fitting)[1] if fitting else None


def _rows_of_dots(parts: Parts, letter: int) -> list[Ints]:
    """Small patches side by side at even distances on one level, each row left to right, leftmost rows first."""
    small = (parts.height <= _SMALL * letter) & (parts.width <= _SMALL * letter) & (parts.area >= 3) & (parts.line < 0)
    small[0] = False
    which = np.flatnonzero(small)
    which = which[np.lexsort((parts.left[which], parts.bottom[which] // max(1, letter)))]
    rows: list[list[int]] = []
    ends: list[tuple[int, int]] = []  # of each row: left and bottom of its last dot
    reach, level = _PITCH * letter, max(1.0, _LEVEL * letter)
    for dot, left, bottom in zip(which.tolist(), parts.left[which].tolist(), parts.bottom[which].tolist(), strict=True):
        for at in range(len(rows) - 1, max(-1, len(rows) - 1 - _OPEN), -1):
            if 0 < left - ends[at][0] <= reach and abs(bottom - ends[at][1]) <= level:
                rows[at].append(dot)
                ends[at] = left, bottom
                break
        else:
            rows.append([dot])
            ends.append((left, bottom))
    kept = [np.array(row, np.int32) for row in rows if len(row) >= _FEW]
    return sorted((row for row in kept if _is_leader(parts, row, letter)), key=lambda row: int(parts.left[row[0]]))


def _is_leader(parts: Parts, row: Ints, letter: int) -> bool:
    """Are these dots evenly apart, and as far as typed ones are? The dots of a dotted rule stand closer."""
    steps = np.diff(parts.left[row] + parts.width[row] / 2)
    usual = float(np.median(steps))
    even = float((np.abs(steps - usual) <= max(1.0, _EVEN * usual)).mean()) > _MOST
    return even and usual >= _TYPED * letter
