"""Connected patches of a page's ink, and the box around each.

OpenCV numbers patches quickly, but counts their boxes pixel by pixel, paper included: six times as long as the
numbering. Here boxes are taken from runs of ink (measured on an A4 page at 200 dots an inch: 24 ms against 6).
"""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]


def patches_of(mask: NDArray[Any]) -> tuple[Ints, Ints]:
    """For each pixel its patch's number, and for each patch left, top, width, height, area.

    `mask`: 0, or one other value where ink is. Patch 0 is what lies between; its row holds noughts. Numbers and boxes
    are those of `cv2.connectedComponentsWithStats`.
    """
    count, labels = cv2.connectedComponents(mask)
    edged = cv2.copyMakeBorder(mask, 0, 0, 1, 1, cv2.BORDER_CONSTANT, value=0)
    edges = np.flatnonzero(edged[:, 1:] != edged[:, :-1])
    top, left = np.divmod(edges[::2], edged.shape[1] - 1)
    right = left + edges[1::2] - edges[::2]
    patch = np.asarray(labels[top, left], np.intp)
    stats = np.zeros((5, count), np.intp)  # of the places' own kind: `at` is thirty times slower where kinds differ
    stats[:2, 1:] = np.array(mask.shape[::-1])[:, None]
    np.minimum.at(stats[0], patch, left)
    np.minimum.at(stats[1], patch, top)
    np.maximum.at(stats[2], patch, right)
    np.maximum.at(stats[3], patch, top + 1)
    stats[2:4] -= stats[:2]
    stats[4] = np.bincount(patch, right - left, count)
    return np.asarray(labels, np.int32), np.ascontiguousarray(stats.T, np.int32)
