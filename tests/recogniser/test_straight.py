"""Long runs are found without a look at every pixel, and are those that a look at every pixel finds."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from parsers.reading.drawing import middle_of
from parsers.reading.straight import Mask, long_runs, may_hold

HIGH, WIDE = 211, 173


def strokes(seed: int) -> Mask:
    """Strokes across and upright, short and long, some over the edge."""
    mask = np.zeros((HIGH, WIDE), np.uint8)
    dice = np.random.default_rng(seed)
    for _ in range(24):
        y, x, reach = int(dice.integers(HIGH)), int(dice.integers(WIDE)), int(dice.integers(2, 130))
        mask[y, max(x - reach // 2, 0) : x + reach // 2] = 255
        mask[max(y - reach // 2, 0) : y + reach // 2, x] = 255
    return mask


@pytest.mark.parametrize("length", [2, 3, 9, 16, 25, 60, 80, 100])
@pytest.mark.parametrize("axis", [0, 1])
@pytest.mark.parametrize("seed", range(4))
def test_long_runs_are_those_of_an_opening_by_a_line(length: int, axis: int, seed: int) -> None:
    mask = strokes(seed)
    line = np.ones((1, length) if axis == 0 else (length, 1), np.uint8)
    assert np.array_equal(long_runs(mask, length, axis), cv2.morphologyEx(mask, cv2.MORPH_OPEN, line))


def test_only_rows_near_a_long_run_are_worked_on() -> None:
    mask = np.zeros((100, 300), np.uint8)
    mask[40, 50:150] = 255
    mask[80, 50:90] = 255
    assert may_hold(mask, 80, 0, reach=2).tolist() == [38, 39, 40, 41, 42]
    assert may_hold(mask, 80, 1).size == 0
    assert may_hold(mask.T, 80, 1).tolist() == [40]


@pytest.mark.parametrize("shape", [(1, 1), (3, 5), (4, 6), (31, 17)])
def test_the_middle_of_a_picture_is_its_median(shape: tuple[int, int]) -> None:
    picture = np.random.default_rng(7).integers(0, 256, shape, dtype=np.uint8)
    assert middle_of(picture) == np.median(picture)
