"""Patches of ink are those OpenCV finds, in its order and with its boxes."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from parsers.reading.patches import patches_of

SHAPES = [(1, 1), (1, 40), (40, 1), (57, 83), (64, 64)]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("share", [0.0, 0.05, 0.4, 0.9, 1.0])
def test_patches_have_the_numbers_and_boxes_that_opencv_gives_them(shape: tuple[int, int], share: float) -> None:
    dots = np.random.default_rng(2566).random(shape) < share
    mask = np.where(dots, 255, 0).astype(np.uint8)
    labels, stats = patches_of(mask)
    _, expected, boxes, _ = cv2.connectedComponentsWithStats(mask)
    assert np.array_equal(labels, expected)
    assert np.array_equal(stats[1:], boxes[1:])
    assert not stats[0].any()
