"""From a grey page to level, evenly lit ink: what line finding and line cutting both stand on.

Everything is measured on a working copy of about 200 dots an inch, where the body text of an official
document (TH Sarabun 16 pt) has consonants 18 pixels high. Pixels of that copy are called "work pixels".
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.reading.patches import patches_of
from parsers.reading.straight import may_hold, runs_of, spread

Grey = NDArray[np.uint8]
Matrix = NDArray[np.float64]
Points = NDArray[np.float64] | NDArray[np.intp]

WORK_DPI = 200.0
_LIGHT_SHRINK = 8  # the paper's shade changes slowly: it is estimated on every eighth pixel
_DARK_BLOCK = 8  # work pixels; print leaves its darkest stroke in nearly every block of this size
_DARK_REACH = 11  # blocks: how far "nearby" is
_FAINTEST = 190  # of 255 paper: a block without anything darker holds no print
_CUT, _CUT_LOW, _CUT_HIGH = 0.58, 120, 210
_SKEW_LIMIT = 7.0  # degrees; a page laid on the glass more crookedly than this is a photograph
_FINE = 4  # rows to a pixel when the skew is looked for
_BLUR = np.exp(-0.5 * np.square(np.arange(-10, 11) / (0.9 * _FINE)))
RULE_LONG = 80  # work pixels; no stroke of a letter of body text is as long and as straight
RULE_HIGH = 80
_BESIDE = 3  # work pixels: how far from a stroke ink stands beside it
_NO_PRINT = 600  # no row of touching letters is straight this far: a scan line, whatever stands beside it


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelPage:
    """A page made level and evenly lit."""

    even: Grey  # the page as given, paper brought to 255
    ink: Grey  # 0 or 255, work pixels, level, rules taken out
    rules: Grey  # 0 or 255, work pixels, level: table rules and underlines
    to_source: Matrix  # 2 x 3: level work pixels -> pixels of the page as given
    angle: float  # degrees by which the text ran uphill


def level_page(grey: Grey, dpi: float) -> LevelPage:
    """Even out the light, find the skew, separate ink from paper and rules from letters."""
    even = even_light(grey)
    scale = WORK_DPI / dpi
    work = resized(even, scale)
    ink = find_ink(work)
    angle = find_skew(ink)
    turn = _rotation(work.shape, angle)
    if abs(angle) >= 0.05:
        turned = cv2.warpAffine(work, turn, work.shape[::-1], flags=cv2.INTER_LINEAR, borderValue=255)
        work = np.asarray(turned, dtype=np.uint8)
        ink = find_ink(work)
    rules = find_rules(ink)
    ink = without_rules(ink, rules)
    to_source = np.asarray(cv2.invertAffineTransform(turn), dtype=np.float64) / scale
    to_source[:, 2] += 0.5 / scale - 0.5  # pixel centres of both copies fall together
    return LevelPage(even=even, ink=ink, rules=rules, to_source=to_source, angle=angle)


def even_light(grey: Grey) -> Grey:
    """Divide by the paper's own shade, so that shadow, yellow paper and show-through fade to white."""
    height, width = grey.shape
    small = cv2.resize(
        grey,
        (max(1, width // _LIGHT_SHRINK), max(1, height // _LIGHT_SHRINK)),
        interpolation=cv2.INTER_AREA,
    )
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((13, 13), np.uint8))
    paper = cv2.blur(cv2.medianBlur(paper, 5), (9, 9))
    paper = np.maximum(paper, 40)  # a black border stays black
    full = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(grey, full, scale=255), dtype=np.uint8)


def find_ink(even: Grey) -> Grey:
    """255 where there is ink: darker than the middle between paper and the dark strokes nearby.

    Nearby, because a page may hold bold headings and hair-thin print, and each hides the other from a single cut.
    """
    block = _DARK_BLOCK
    low = cv2.erode(even, np.ones((block, block), np.uint8))[block // 2 :: block, block // 2 :: block]
    inked = (low < _FAINTEST).astype(np.float32)
    if inked.sum() < 2:
        return np.zeros_like(even)
    wide = (_DARK_REACH, _DARK_REACH)
    weight = cv2.blur(inked, wide)
    dark = cv2.blur(low * inked, wide) / np.maximum(weight, 1e-6)
    cut = np.where(weight > 1e-4, dark + (255 - dark) * _CUT, _CUT_LOW).clip(_CUT_LOW, _CUT_HIGH)
    full = cv2.resize(cut.astype(np.uint8), even.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.compare(even, full, cv2.CMP_LT), dtype=np.uint8)


def find_skew(ink: Grey, shrink: float = 0.25) -> float:
    """Degrees by which the lines run uphill: where the ink falls into the sharpest rows."""
    small = resized(ink, shrink)
    y, x = np.nonzero(small)
    if len(y) < 50:
        return 0.0
    depth = small[y, x].astype(np.float64)
    at = x - small.shape[1] / 2
    best = 0.0
    for step, reach in ((1.0, _SKEW_LIMIT), (0.25, 0.75), (0.05, 0.3)):
        tries = np.arange(best - reach, best + reach + step / 2, step)
        scores = np.array([_row_sharpness(y, at, depth, angle) for angle in tries])
        best = float(tries[int(np.argmax(scores))])
    top = np.maximum(scores - 0.97 * scores.max(), 0)  # the peak is flat: its middle is the angle
    best = float((tries * top).sum() / max(top.sum(), 1e-9))
    return best if abs(best) <= _SKEW_LIMIT else 0.0


def find_rules(ink: Grey) -> Grey:
    """The straight strokes too long for a letter: rules of tables, underlines, the edge of the paper."""
    flat, tall = straight_strokes(ink, RULE_LONG, 0), straight_strokes(ink, RULE_HIGH, 1)
    both = cv2.dilate(cv2.bitwise_or(flat, tall), np.ones((3, 3), np.uint8))
    return np.asarray(cv2.bitwise_and(both, ink), dtype=np.uint8)


def without_rules(ink: Grey, rules: Grey) -> Grey:
    """The ink less its rules; a letter's stroke that crosses a thin rule stays whole."""
    rest = cv2.bitwise_and(ink, cv2.bitwise_not(rules))
    whole = cv2.morphologyEx(rest, cv2.MORPH_CLOSE, np.ones((6, 1), np.uint8))
    return np.asarray(cv2.bitwise_or(rest, cv2.bitwise_and(whole, rules)), dtype=np.uint8)


def straight_strokes(ink: Grey, length: int, axis: int) -> Grey:
    """Strokes so long that stand alone: beside a row of touching letters is ink, too. `axis`: 0 for those across."""
    three, seven = (np.ones((size, 1) if axis == 0 else (1, size), np.uint8) for size in (3, 2 * _BESIDE + 1))
    fat = np.asarray(cv2.dilate(ink, three), np.uint8)  # a slight slant is forgiven
    at = may_hold(fat, length, axis, reach=_BESIDE)
    long = runs_of(np.take(fat, at, axis), length, axis)
    if not long.any():
        return np.zeros_like(ink)
    labels, stats = patches_of(long)
    wide = cv2.dilate(labels.astype(np.uint16), seven)
    beside = (wide > 0) & (np.take(ink, at, axis) > 0) & (cv2.dilate(long, three) == 0)
    company = np.bincount(wide[beside], minlength=len(stats))
    longer, thinner = stats[:, 2:4].max(axis=1), stats[:, 2:4].min(axis=1)
    alone = ((company < 0.4 * longer) | (longer > _NO_PRINT)) & (thinner < 0.25 * longer)
    alone[0] = False
    return spread(np.where(alone, 255, 0).astype(np.uint8).take(labels), at, ink.shape, axis)


def resized(image: Grey, scale: float) -> Grey:
    if abs(scale - 1) < 0.01:
        return image.copy()
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(image, None, fx=scale, fy=scale, interpolation=way), dtype=np.uint8)


def _rotation(shape: tuple[int, ...], angle: float) -> Matrix:
    middle = (shape[1] / 2, shape[0] / 2)
    return np.asarray(cv2.getRotationMatrix2D(middle, -angle, 1.0), dtype=np.float64)


def _row_sharpness(y: Points, x: Points, depth: Points, angle: float) -> float:
    """Larger where rows of ink and rows of paper stand apart. Shearing stands in for turning: it is cheaper.

    Rows are counted finer than pixels and then blurred, or no angle would be as sharp as the one pixels stand in.
    """
    rows = (y + x * np.tan(np.radians(angle))) * _FINE
    sums = np.bincount((rows - rows.min()).astype(np.intp), depth)
    return float(np.square(np.diff(np.convolve(sums, _BLUR))).sum())
