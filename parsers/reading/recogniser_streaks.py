"""Mends scan lines that a bad telephone line turned black or white: level, from edge to edge, as a fax draws them.

A black one cuts letters off and looks like a table's rule, a white one cuts letters in two.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from parsers.reading.recogniser_ink import Grey

_DARK = 128  # of 255
_BLACK = 0.9  # of its width that a blackened row is dark at least; no rule of a table is as wide
_THICK = 4  # rows together that a line on the wire may become; more is a border or a picture
_CUT = 8  # columns inked both over and under an empty row: letters do not end on one row and go on after the next


def without_streaks(image: Grey) -> Grey:
    """The picture as given, not yet straightened, with each spoilt row drawn from the rows beside it."""
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


def _bands(rows: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """First row and the row after the last of each run of rows that are set."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], rows, [False]]).astype(np.int8)))
    return [(int(low), int(high)) for low, high in zip(edges[::2], edges[1::2], strict=True)]
