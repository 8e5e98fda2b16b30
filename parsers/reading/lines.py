"""Finds the lines of print on a level page, and cuts each one out at one size, alone.

Thai print stacks marks above and below its letters, so a box drawn around ink is a poor line: it cuts tone
marks off or takes in those of the next line. Here every connected patch of ink is first given to one line by its
place between that line's baseline and its letters' height; a line is then cut at a fixed distance above
and below the baseline, with the ink that belongs to other lines painted out.

All places are level work pixels (see `recogniser_ink`) unless said otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.reading.patches import Ints
from parsers.reading.recogniser_crop import ABOVE, BELOW, CROP_HEIGHT, LETTER, FoundLine, FoundPage
from parsers.reading.recogniser_dots import with_leaders
from parsers.reading.recogniser_ink import LevelPage
from parsers.reading.recogniser_parts import Parts, parts_of
from parsers.reading.recogniser_rows import (
    SHARED,
    Floats,
    fitted,
    letter_of,
    rows_of,
    without_mark_rows,
)
from parsers.reading.recogniser_strokes import of_one_size, strokes_of, through_strokes

__all__ = ["CROP_HEIGHT", "LETTER", "FoundLine", "FoundPage", "find_lines", "follow", "given_back"]

_REACHES = 12  # times a line may grow by dots beyond its end: leaders are long
_MARK = 1.0  # letter heights: vowels and tone marks over a letter are lower than the letter
_OVER = 0.5  # a tone mark stands higher over its letters than a vowel hangs under them


def find_lines(level: LevelPage) -> FoundPage:
    """Every line of print on the page, in no particular order."""
    parts = parts_of(level.ink)
    return follow(level, parts, lambda letter: rows_of(parts, letter, level.rules))


def follow(level: LevelPage, parts: Parts, rows: Callable[[int], list[Ints]]) -> FoundPage:
    """The lines on which `rows` says letters stand side by side; it is given the height of the page's letters."""
    letter = letter_of(parts, level.rules)
    if letter == 0:
        owners = np.zeros(level.ink.shape, np.uint16)
        return FoundPage(
            level=level, lines=(), owners=owners, strokes=np.zeros_like(level.ink), letter=0.0, parts=parts
        )
    groups = rows(letter)
    lines = [fitted(parts, group, letter) for group in groups]
    lines = of_one_size(without_mark_rows(lines, parts, groups), letter)
    strokes = strokes_of(parts, letter)
    lines = through_strokes(lines, strokes, level.rules)
    _settle(parts, lines)
    lines = with_leaders(parts, lines, letter)
    used = np.unique(parts.line[parts.line >= 0])
    final = tuple(replace(lines[index], owner=at + 1) for at, index in enumerate(used.tolist()))
    held = parts.line >= 0
    parts.line[held] = np.searchsorted(used, parts.line[held]).astype(np.int32)
    return FoundPage(
        level=level, lines=final, owners=_owners(parts), strokes=strokes, letter=float(letter), parts=parts
    )


def given_back(found: FoundPage, drawn: Sequence[FoundLine]) -> tuple[FoundPage, frozenset[int]]:
    """What turned out to be no print gives its ink to the lines it lies over: (the page, owners of those lines).

    A signature stands over its signer's name as a line of its own, and takes the marks over the name for its own.
    Its small patches go to whatever line they are marks of; its strokes belong to nobody and hide nothing.
    """
    gone = {line.owner for line in drawn}
    rest = [line for line in found.lines if line.owner not in gone]
    if not gone or not rest:
        return found, frozenset()
    parts = replace(found.parts, line=found.parts.line.copy())
    mine = np.flatnonzero(np.isin(parts.line, [owner - 1 for owner in gone]))
    near = [line for line in rest if _overlaid(line, parts, mine)]
    small = mine[parts.height[mine] < _MARK * found.letter]
    parts.line[mine] = -2
    parts.line[small] = -1
    if near:
        _attach(parts, near, small)
        taken = small[parts.line[small] >= 0]
        parts.line[taken] = np.array([line.owner - 1 for line in near], np.int32)[parts.line[taken]]
    return replace(found, parts=parts, owners=_owners(parts)), frozenset(line.owner for line in near)


def _overlaid(line: FoundLine, parts: Parts, which: NDArray[np.intp]) -> bool:
    """Does any of these patches reach into what is cut out for the line?"""
    top, bottom = line.base - (1 + ABOVE) * line.letter, line.base + BELOW * line.letter
    down = (parts.bottom[which] > top) & (parts.top[which] < bottom)
    return bool(np.any(down & (parts.right[which] > line.x0) & (parts.left[which] < line.x1)))


def _settle(parts: Parts, lines: list[FoundLine]) -> None:
    """Give every patch to the line in whose letters, upper marks or lower marks it stands."""
    if not lines:
        return
    for _ in range(_REACHES):
        loose = np.flatnonzero((parts.line < 0) & (parts.area >= 3))
        loose = loose[loose > 0]
        before = int((parts.line >= 0).sum())
        _attach(parts, lines, loose)
        if int((parts.line >= 0).sum()) == before:
            break
        for index, line in enumerate(lines):
            mine = np.flatnonzero(parts.line == index)
            if len(mine):
                x0, x1 = float(parts.left[mine].min()), float(parts.right[mine].max())
                lines[index] = replace(line, x0=min(line.x0, x0), x1=max(line.x1, x1))


def _attach(parts: Parts, lines: list[FoundLine], loose: Ints | NDArray[np.intp]) -> None:
    x = (parts.left[loose] + parts.width[loose] / 2.0)[:, None]
    base = np.array([line.base for line in lines]) + np.array([line.slope for line in lines]) * x
    size = np.array([line.letter for line in lines])
    ends = np.array([[line.x0, line.x1] for line in lines])
    low = (parts.bottom[loose][:, None] - base) / size
    high = (parts.top[loose][:, None] - base) / size
    middle = (low + high) / 2
    cost = np.where(middle < -1, _OVER * np.maximum(0, -1 - low), np.where(middle > 0, np.maximum(0, high), 0.0))
    cost += _lean(parts, loose, float(np.median(size)))[:, None] * np.where(
        middle < -1, -1.0, np.where(middle > 0, 1.0, 0)
    )
    cost = np.where(cost < 0, 0.01 * (1 + cost), cost)  # no leaning outdoes standing between a line's own letters
    cost += np.maximum(0, np.maximum(ends[:, 0] - x, x - ends[:, 1]) / size) * 0.2
    bad = (middle < -2.25) | (middle > 0.95) | (low - high > SHARED)
    bad |= parts.right[loose][:, None] < ends[:, 0] - 1.2 * size
    bad |= parts.left[loose][:, None] > ends[:, 1] + 1.2 * size
    cost[bad] = np.inf
    best = np.argmin(cost, axis=1)
    found = np.isfinite(cost[np.arange(len(loose)), best])
    parts.line[loose[found]] = best[found]


def _lean(parts: Parts, loose: Ints | NDArray[np.intp], size: float) -> Floats:
    """Which way a mark leans: towards +0.3 where ink stands close under it (a tone mark on its vowel), -0.3 over it."""
    reach = max(2, round(0.2 * size))
    height, width = parts.labels.shape
    total = cv2.integral((parts.labels > 0).astype(np.uint8))
    x0, x1 = parts.left[loose], np.minimum(parts.right[loose], width)
    top, bottom = parts.top[loose], np.minimum(parts.bottom[loose], height)

    def inked(y0: Ints, y1: Ints) -> NDArray[np.bool_]:
        return np.asarray((total[y1, x1] - total[y0, x1] - total[y1, x0] + total[y0, x0]) > 0)

    under = inked(bottom, np.minimum(bottom + reach, height))
    over = inked(np.maximum(top - reach, 0), top)
    return 0.3 * (under.astype(np.float64) - over.astype(np.float64))


def _owners(parts: Parts) -> NDArray[np.uint16]:
    return (np.maximum(parts.line, -1) + 1).astype(np.uint16).take(parts.labels)
