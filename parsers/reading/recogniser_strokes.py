"""Follows lines of print through what is drawn across them: signatures, seals. Places are level work pixels."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from parsers.reading.recogniser_crop import FoundLine
from parsers.reading.recogniser_ink import Grey
from parsers.reading.recogniser_parts import Parts
from parsers.reading.recogniser_rows import SHARED, walls_of

_USUAL, _TALL, _FEW = 1.3, 1.5, 8.0  # of the page's letters: a usual line, one too tall, and the width of a few of them


def strokes_of(parts: Parts, letter: int) -> Grey:
    """255 where ink is too tall for print: signatures, seals, letters that one of them touches."""
    tall = (parts.height > SHARED * letter) & (parts.height < 40 * letter)
    tall[0] = False
    return np.where(tall, 255, 0).astype(np.uint8).take(parts.labels)


def of_one_size(lines: list[FoundLine], letter: int) -> list[FoundLine]:
    """A few letters as tall as the stroke they touch, on the baseline of a line beside: letters of that line's size."""
    usual = [line for line in lines if line.letter <= _USUAL * letter]
    out = []
    for line in lines:
        odd = line.letter > _TALL * letter and line.x1 - line.x0 < _FEW * letter
        beside = next((other for other in usual if _stands_by(line, other)), None) if odd else None
        out.append(replace(line, letter=beside.letter, base=beside.base, slope=beside.slope) if beside else line)
    return out


def _stands_by(line: FoundLine, other: FoundLine) -> bool:
    x = (line.x0 + line.x1) / 2
    near = other.x0 - 2 * other.letter < line.x1 and line.x0 < other.x1 + 2 * other.letter
    return near and abs(line.base_at(x) - other.base_at(x)) < 0.4 * other.letter


def through_strokes(lines: list[FoundLine], strokes: Grey, rules: Grey) -> list[FoundLine]:
    """Follow a line into a signature or a seal drawn across it, and join what that had cut apart."""
    walls = walls_of(rules)
    grown = sorted(((_grown(line, strokes, walls), line) for line in lines), key=lambda pair: pair[0].x0)
    out: list[tuple[FoundLine, FoundLine]] = []
    near: list[int] = []  # which of these may go on: lines come from left to right
    for line, before in grown:
        near = [i for i in near if _reaches(out[i][0], line)]
        at = next((i for i in near if _one_row(out[i][0], line, walls)), None)
        if at is None:
            near.append(len(out))
            out.append((line, before))
        else:  # what was longer before it grew says where the line stands: a seal's rays do not
            longer = max(out[at], (line, before), key=lambda pair: pair[1].x1 - pair[1].x0)
            ends = min(out[at][0].x0, line.x0), max(out[at][0].x1, line.x1)
            out[at] = (replace(longer[0], x0=ends[0], x1=ends[1]), longer[1])
    return [line for line, _ in out]


def _reaches(left: FoundLine, right: FoundLine) -> bool:
    return right.x0 <= left.x1 + 1.8 * left.letter


def _one_row(left: FoundLine, right: FoundLine, walls: Grey) -> bool:
    if not _reaches(left, right) or not 0.7 < left.letter / right.letter < 1.43:
        return False
    x = (right.x0 + left.x1) / 2
    base = left.base_at(x)
    if abs(base - right.base_at(x)) >= 0.4 * min(left.letter, right.letter):
        return False
    rows = slice(max(0, round(base - left.letter)), max(1, round(base)))
    columns = slice(round(left.x1), round(right.x0))
    return right.x0 <= left.x1 or not walls[rows, columns].any()


def _grown(line: FoundLine, strokes: Grey, walls: Grey) -> FoundLine:
    size = round(line.letter)
    left, right = round(line.x0), round(line.x1)
    x1 = right + _run(strokes, walls, line, right, 1, size)
    x0 = left - _run(strokes, walls, line, left - 1, -1, size)
    return replace(line, x0=float(x0), x1=float(x1))


def _run(strokes: Grey, walls: Grey, line: FoundLine, start: int, step: int, size: int) -> int:
    """How many columns from `start` on hold strokes at the height of the line's letters."""
    stop = min(max(start + step * 16 * size, 0), strokes.shape[1])
    base = round(line.base_at(start))
    rows = slice(max(0, base - size), max(1, base))
    low, high = min(start, stop), max(start, stop)
    if high - low < 2 or rows.stop - rows.start < 2:
        return 0
    inked = strokes[rows, low:high].max(axis=0)[::step]
    wall = np.flatnonzero(walls[rows, low:high].max(axis=0)[::step])
    inked = inked[: wall[0]] if len(wall) else inked
    at = np.flatnonzero(inked)
    if not len(at) or at[0] > size:
        return 0
    far = np.flatnonzero(np.diff(at) > size)
    return int(at[far[0]] if len(far) else at[-1]) + 1
