"""From line crops to what the net takes: one stretch of contrast, one batch shape."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from parsers.reading.lines import CROP_HEIGHT
from parsers.reading.recogniser_ink import Grey

WIDTH_STEP = 8


def stretched(crop: Grey) -> NDArray[np.float32]:
    """Ink to 0, paper to 255, by this line's own darkest and lightest strokes."""
    counts = np.cumsum(np.bincount(crop.ravel(), minlength=256))
    low = float(np.searchsorted(counts, counts[-1] * 0.01))
    high = float(np.searchsorted(counts, counts[-1] * 0.92))
    scale = 255.0 / max(high - low, 60.0)
    return np.asarray(np.clip((crop.astype(np.float32) - low) * scale, 0, 255), np.float32)


def batch_of(crops: Sequence[Grey], paper: int = 0) -> NDArray[np.float32]:
    """(lines, 1, 48, width): -1 ink to +1 paper; shorter lines are filled up with paper, all with `paper` columns."""
    width = max(crop.shape[1] for crop in crops)
    width = -(-width // WIDTH_STEP) * WIDTH_STEP
    out = np.ones((len(crops), 1, CROP_HEIGHT, width + paper), np.float32)
    for at, crop in enumerate(crops):
        out[at, 0, :, : crop.shape[1]] = stretched(crop) / 127.5 - 1
    return out
