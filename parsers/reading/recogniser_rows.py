"""Patches of ink, and which of them stand side by side as a row of print. Places are level work pixels."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.reading.patches import Ints
from parsers.reading.recogniser_crop import FoundLine
from parsers.reading.recogniser_ink import Grey
from parsers.reading.recogniser_parts import Parts

Floats = NDArray[np.float64]

_REACH = 1.0  # letter heights: patches nearer than twice this stand on one line
_MIN_LETTER, _MAX_LETTER = 7, 90
SHARED = 2.6  # a patch higher than this many letters is a stroke, a seal or two lines that touch
_LARGE, _ROUND, _DISC = 1.5, 0.2, (0.68, 0.88)  # letter heights, sides apart, and the share of its box a disc fills
_AS_GOOD, _MANY = 0.6, 8
_FEW_ROWS = 4  # tell nothing about a page
_SOME = 0.2  # of the commonest height's patches that letters without marks are at least
_TALLER = 1.25  # times the page's letter: such rows are headings, or letters that touch the marks over them
_AS_WIDE = 0.75
_FEW_ALONE = 0.3
_FEW_LETTERS, _CLOSE = 4, 0.6  # patches that make a row print, and the share of its width they fill: marks fill half
_SLOPES = np.arange(-0.06, 0.0601, 0.0025)  # of lines on a page already made level
_STEEP = np.arange(-0.12, 0.1201, 0.01)  # of a few words by hand or in a stamp
_HANDFUL, _SHORT = 5, 4.0  # letters, and letter heights between them: fewer have no slope that could be told
_GAIN = 2  # letters more that must stand on a short line for it to be taken as slanting


def commonest_letter(parts: Parts) -> int:
    """The height that most patches share: in Thai print that of ก, two or three times that of a tone mark."""
    fit = (parts.height >= _MIN_LETTER) & (parts.height <= _MAX_LETTER) & (parts.width <= 5 * parts.height)
    fit &= (parts.width * 6 >= parts.height) & (parts.area >= 12)
    fit[0] = False
    if not fit.any():
        return 0
    counts = np.bincount(parts.height[fit], minlength=_MAX_LETTER * 2).astype(np.float64)
    sums = np.concatenate([[0.0], np.cumsum(counts)])
    sizes = np.arange(_MIN_LETTER, _MAX_LETTER)
    low, high = np.floor(sizes * 0.9).astype(int), np.ceil(sizes * 1.1).astype(int) + 1
    around = (sums[high] - sums[low]) * np.sqrt(sizes)
    best = int(sizes[int(np.argmax(around))])
    span = np.arange(int(best * 0.9), int(best * 1.1) + 2)
    return round(float(np.average(span, weights=counts[span] + 1e-6)))


def letter_of(parts: Parts, rules: Grey) -> int:
    """The page's letter height: the commonest, or where fat print has grown on to its marks, that of letters alone."""
    letter = commonest_letter(parts)
    if letter == 0:
        return 0
    counts = np.bincount(parts.height[1:], minlength=_MAX_LETTER * 2)
    sizes = np.arange(round(0.55 * letter), round(0.78 * letter) + 1)
    votes = np.array([counts[size - 1 : size + 2].sum() for size in sizes])
    if len(sizes) == 0 or votes.max() < _SOME * counts[letter - 1 : letter + 2].sum():
        return letter
    alone = int(sizes[int(votes.argmax())])
    rows = [row for row in rows_of(parts, letter, rules) if len(row) >= _MANY]
    hollow = sum(not _fills(parts, row, float(letter), alone) for row in rows)
    return alone if len(rows) >= _FEW_ROWS and hollow > 0.6 * len(rows) else letter


def rows_of(parts: Parts, letter: int, rules: Grey) -> list[Ints]:
    """Letters side by side: the middle of each is smeared sideways, and what then touches is one row."""
    fit = (parts.height >= 0.6 * letter) & (parts.height <= SHARED * letter) & (parts.width <= 40 * letter)
    full = parts.area / np.maximum(parts.width * parts.height, 1)
    disc = (np.abs(parts.width - parts.height) <= _ROUND * parts.height) & (full > _DISC[0]) & (full < _DISC[1])
    fit &= ~(disc & (parts.height > _LARGE * letter))  # a punched hole
    fit[0] = False
    which = np.flatnonzero(fit)
    height, width = rules.shape
    band = np.zeros((height, width), np.uint8)
    middle = parts.top[which] + parts.height[which] / 2
    half = np.maximum(1.0, np.minimum(parts.height[which], 1.6 * letter) * 0.2)
    reach = np.minimum(np.maximum(parts.height[which], letter), 1.8 * letter) * _REACH
    boxes = [parts.left[which] - reach, middle - half, parts.right[which] + reach, middle + half]
    for x0, y0, x1, y1 in np.stack(boxes, axis=1).astype(np.int32).tolist():
        cv2.rectangle(band, (x0, y0), (x1, y1), 255, -1)
    band[walls_of(rules) > 0] = 0
    _, labels = cv2.connectedComponents(band, connectivity=4)
    labels = np.asarray(labels, np.int32)
    x = np.clip(parts.left[which] + parts.width[which] // 2, 0, width - 1)
    named = labels[np.clip(middle.astype(np.int32), 0, height - 1), x]
    which, named = which[named > 0], named[named > 0]  # what lies on an upright rule is a piece of it, in no row
    order = np.argsort(named, kind="stable")
    cuts = np.flatnonzero(np.diff(named[order])) + 1
    return [group for group in np.split(which[order].astype(np.int32), cuts) if len(group)]


def walls_of(rules: Grey) -> Grey:
    """Upright rules, which keep table cells apart."""
    tall = cv2.morphologyEx(rules, cv2.MORPH_OPEN, np.ones((25, 1), np.uint8))
    return np.asarray(cv2.dilate(tall, np.ones((3, 3), np.uint8)), dtype=np.uint8)


def fitted(parts: Parts, group: Ints, letter: int) -> FoundLine:
    """A row's letter height and baseline, from the letters without parts above or below."""
    heights = parts.height[group].astype(np.float64)
    size = _row_letter(heights, letter)
    if size > _TALLER * letter and not _fills(parts, group, size, letter):
        size = float(letter)
    core = group[np.abs(heights - size) <= 0.2 * size]
    if len(core) < _FEW_ALONE * len(group):  # letters touch: most patches end on the baseline all the same
        core = group[heights >= 0.8 * size]
    core = core if len(core) else group
    x = parts.left[core] + parts.width[core] / 2.0
    y = parts.bottom[core].astype(np.float64)
    base, slope = _straight(x, y, size)
    x0, x1 = float(parts.left[group].min()), float(parts.right[group].max())
    line = FoundLine(x0=x0, x1=x1, base=base, slope=slope, letter=size, owner=int(group[0]) + 1)
    parts.line[group] = -1
    return line


def _fills(parts: Parts, group: Ints, size: float, letter: int) -> bool:
    """Is the row inked as wide at the top of letters of this size as below? Marks over smaller letters are not."""
    near = group[np.abs(parts.height[group] - size) <= 0.12 * size]
    base = float(np.median(parts.bottom[near if len(near) else group]))  # the middle of two sizes may be nobody's
    left, right = int(parts.left[group].min()), int(parts.right[group].max())
    top, middle, bottom = (max(0, round(y)) for y in (base - size, base - 1.15 * letter, base))
    inked = parts.labels[top:bottom, left:right] > 0
    over, under = (float(half.any(axis=0).mean()) for half in np.split(inked, [middle - top]))
    return over >= _AS_WIDE * under


def _row_letter(heights: Floats, letter: int) -> float:
    """The commonest height in the row; the page's own where that fits nearly as many, or there are few letters."""
    near = np.abs(heights[:, None] - heights[None, :]) <= 0.12 * heights[:, None]
    votes = near.sum(axis=1)
    usual = np.abs(heights - letter) <= 0.2 * letter
    enough = len(heights) >= _MANY and usual.any() and votes[usual].max() >= _AS_GOOD * votes.max()
    if enough:  # bold marks that touch their letters are as many
        heights, votes = heights[usual], votes[usual]
    best = heights[votes == votes.max()]
    size = float(np.median(best))
    if votes.max() < 4 and np.any(np.abs(heights - letter) <= 0.3 * letter):
        return float(letter)
    return size


def _straight(x: Floats, y: Floats, size: float) -> tuple[float, float]:
    """Baseline that most letters stand on: height at x = 0 and slope. Letters with tails have no say in it."""
    if len(x) < 6 or np.ptp(x) < 8 * size:
        return _short(x, y, size)
    best = _best(_SLOPES, _crowds(x, y, _SLOPES, size) - 30 * np.abs(_SLOPES))
    base, votes = _mode(y - best * x, size)
    on = np.abs(y - best * x - base) <= 0.12 * size
    if votes >= 8 and np.ptp(x[on]) > 12 * size:
        slope, base = (float(value) for value in np.polyfit(x[on], y[on], 1))
        return base, slope
    return base, best


def _short(x: Floats, y: Floats, size: float) -> tuple[float, float]:
    """The same for a line of few letters, which is level unless clearly more of them stand on a slant."""
    base, level = _mode(y, size)
    if len(x) < _HANDFUL or np.ptp(x) < _SHORT * size:
        return base, 0.0
    votes = _crowds(x, y, _STEEP, size)
    if votes.max() < level + _GAIN:
        return base, 0.0
    best = float(np.median(_STEEP[votes == votes.max()]))
    return _mode(y - best * x, size)[0], best


def _best(slopes: Floats, worth: Floats) -> float:
    """The slope worth most; of several the least."""
    return float(slopes[np.lexsort((np.abs(slopes), -worth))[0]])


def _crowds(x: Floats, y: Floats, slopes: Floats, size: float) -> Floats:
    """How many of these places crowd on one line, for each slope that it may have."""
    return np.array([_votes(row, size).max() for row in np.sort(y - slopes[:, None] * x, axis=1)], np.float64)


def _mode(values: Floats, size: float) -> tuple[float, float]:
    """Where the values crowd within a tenth of a letter's height, and how many do."""
    ordered = np.sort(values)
    votes = _votes(ordered, size)
    start = int(votes.argmax())
    return float(np.median(ordered[start : start + votes[start]])), float(votes[start])


def _votes(ordered: Floats, size: float) -> NDArray[np.intp]:
    """For each value how many there are from it to a fifth of a letter's height more."""
    return ordered.searchsorted(ordered + 0.2 * size, side="right") - np.arange(len(ordered))


def without_mark_rows(lines: list[FoundLine], parts: Parts, groups: list[Ints]) -> list[FoundLine]:
    """Drop rows that are only the vowels and tone marks of another row: no two lines of print stand so close.

    `groups`: the patches of each line. Letters side by side are no marks, however close they stand: of 220 rows
    dropped on 27 scans 218 had one patch, one two, and one five, which was a line of a small stamp.
    """
    places = np.array([(line.x0, line.x1, line.base, line.slope, line.letter) for line in lines]).reshape(-1, 5)
    pairs = zip(lines, places, groups, strict=True)
    return [line for line, own, group in pairs if _is_print(parts, group) or not _is_marks_of_any(own, places)]


def _is_print(parts: Parts, group: Ints) -> bool:
    """Do enough patches stand close enough to be letters?"""
    wide = float(parts.right[group].max() - parts.left[group].min())
    return len(group) >= _FEW_LETTERS and float(parts.width[group].sum()) >= _CLOSE * wide


def _is_marks_of_any(own: Floats, places: Floats) -> bool:
    """Does the row at `own` stand as marks over or under a longer one? All rows at once: specks make hundreds."""
    start, end, base, slope, letter = own
    places = places[(letter <= 1.3 * places[:, 4]) & (places[:, 1] - places[:, 0] > end - start)]
    rim = 0.5 * places[:, 4]  # the mark over a line's last letter stands out over its end
    shared = np.minimum(end, places[:, 1] + rim) - np.maximum(start, places[:, 0] - rim)
    _, _, bases, slopes, letters = places[shared >= 0.6 * (end - start)].T
    x = (start + end) / 2
    below = (base + slope * x - (bases + slopes * x)) / letters
    near = (below > -1.45) & (below < 0.75)
    return bool(np.any(near | ((below > -1.8) & (below < 0) & (letter < 0.7 * letters))))
