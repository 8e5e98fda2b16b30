"""Mends lines that a machine drew over the whole sheet, not yet straightened, from the paper beside them.

A bad telephone line turns scan lines black or white, level from edge to edge: a black one cuts letters off and looks
like a table's rule, a white one cuts letters in two. Dust on the glass of a sheet feeder draws upright ones,
which lean where the machine straightened the sheet itself: they are looked for again when it lies straight.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from parsers.reading.recogniser_ink import Grey

_DARK = 128  # of 255
_BLACK = 0.9  # of its width that a blackened row is dark at least; no rule of a table is as wide
_THICK = 4  # rows together that a line on the wire may become; more is a border or a picture
_SHADE, _EVERY = 12, 8  # grey levels that dust takes off, and rows from one looked at to the next: it is on all
_DUSTY = 0.7  # of the rows looked at: where the streak runs through print it does not stand out
_RIM = 0.03  # of the height, at the top and at the foot, where no rule of a table reaches
_TO_RIM = 0.5  # of the rows there: a sheet that was turned ends a little before its picture
_ASIDE = 4  # columns from the middle of a streak to the paper beside it
_THROUGH = 0.3  # of the paper's light that must come through for what lies under the dust to be told
_CUT = 8  # columns inked both over and under an empty row: letters do not end on one row and go on after the next


def without_streaks(image: Grey) -> Grey:
    """The picture with each spoilt row drawn from the rows beside it, and the light under dust brought back."""
    return without_dust(_wired(image))


def _wired(image: Grey) -> Grey:
    dark = image < _DARK
    inked = dark.sum(axis=1)
    spoilt = inked > _BLACK * image.shape[1]
    spoilt[1:-1] |= (inked[1:-1] == 0) & ((dark[:-2] & dark[2:]).sum(axis=1) >= _CUT)
    if not spoilt.any():
        return image
    mended = image.copy()
    for low, high in _bands(spoilt):
        if low > 0 and high < len(image) and high - low <= _THICK:
            mended[low:high] = np.maximum(image[low - 1], image[high])
    return mended


def without_dust(image: Grey) -> Grey:
    """The picture with the light under upright streaks of dust brought back."""
    if image.shape[1] <= 2 * _ASIDE:
        return image
    seen = image[::_EVERY].astype(np.int16)
    beside = np.minimum(seen[:, : -2 * _ASIDE], seen[:, 2 * _ASIDE :])
    spoilt = np.zeros(image.shape[1], np.bool_)
    dusty = beside - seen[:, _ASIDE:-_ASIDE] > _SHADE
    rim = max(1, round(_RIM * len(seen)))
    ends = np.minimum(dusty[:rim].mean(axis=0), dusty[-rim:].mean(axis=0))
    spoilt[_ASIDE:-_ASIDE] = (dusty.mean(axis=0) > _DUSTY) & (ends > _TO_RIM)
    if not spoilt.any():
        return image
    mended = image.copy()
    for low, high in _bands(spoilt):
        if high - low > _THICK:
            continue
        sides = image[:, [low - 2, high + 1]]
        light = float(np.median(image[:, low:high].mean(axis=1) / np.maximum(sides.mean(axis=1), 1)))
        clear = np.minimum(image[:, low:high] / max(light, _THROUGH), 255).astype(np.uint8)
        mended[:, low:high] = clear if light > _THROUGH else sides.max(axis=1, keepdims=True)
    return mended


def _bands(rows: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """First and the one after the last of each run that is set."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], rows, [False]]).astype(np.int8)))
    return [(int(low), int(high)) for low, high in zip(edges[::2], edges[1::2], strict=True)]
