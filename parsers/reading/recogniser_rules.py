"""Rules of tables on a level page, whole again where a fax or a scan wore them away."""

from __future__ import annotations

import cv2
import numpy as np

from parsers.reading.recogniser_ink import (
    RULE_HIGH,
    RULE_LONG,
    WORK_DPI,
    Grey,
    even_light,
    find_ink,
    resized,
    straight_strokes,
)

_RULE_GAP = 161  # work pixels: a worn rule is one rule across gaps as wide as this
_RULE_SHORT = 80.0  # and may stop this short of the rule it was drawn to

Edges = tuple[float, float, float, float]


def rule_boxes(grey: Grey, dpi: float) -> list[Edges]:
    """Rules of a level page: x0, top, x1, bottom in its pixels; gaps closed, ends led on to the next rule."""
    ink = find_ink(resized(even_light(grey), WORK_DPI / dpi))
    flat = _mended(straight_strokes(ink, (RULE_LONG, 1)), (5, _RULE_GAP))
    tall = _mended(straight_strokes(ink, (1, RULE_HIGH)), (_RULE_GAP, 5))
    back = dpi / WORK_DPI
    led = [_led(box, tall, axis=0) for box in flat] + [_led(box, flat, axis=1) for box in tall]
    return [(x0 * back, top * back, x1 * back, bottom * back) for x0, top, x1, bottom in led]


def _mended(strokes: Grey, bridge: tuple[int, int]) -> list[Edges]:
    whole = cv2.morphologyEx(strokes, cv2.MORPH_CLOSE, np.ones(bridge, np.uint8))
    stats = cv2.connectedComponentsWithStats(whole)[2][1:, :4].astype(np.float64)
    return [(x, y, x + width, y + height) for x, y, width, height in stats.tolist()]


def _led(box: Edges, others: list[Edges], axis: int) -> Edges:
    """A rule that stops short of one that crosses its way goes on to it."""
    low, high = box[axis], box[axis + 2]
    level = (box[1 - axis] + box[3 - axis]) / 2
    crossing = [
        (other[axis] + other[axis + 2]) / 2
        for other in others
        if other[1 - axis] - _RULE_SHORT <= level <= other[3 - axis] + _RULE_SHORT
    ]
    low = min([at for at in crossing if low - _RULE_SHORT <= at <= low], default=low)
    high = max([at for at in crossing if high <= at <= high + _RULE_SHORT], default=high)
    return (low, box[1], high, box[3]) if axis == 0 else (box[0], low, box[2], high)
