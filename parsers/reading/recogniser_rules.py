"""Rules of tables on a level page, whole again where a fax or a scan wore them away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.reading.patches import patches_of
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
_ONE_RULE = 8.0  # work pixels: pieces of rules that lie this near each other's level are one rule
_TRACE = 25  # work pixels: as long a straight piece of ink on the level of a rule is what is left of it
_WORN = 40  # work pixels: the widest gap between two such pieces
_LEFT = 0.35  # of the way from one crossing rule to the next: a rule of which this much is left was drawn there
_STREAK = 0.93  # of the page's width: no table is as wide, a dirty fax draws lines that are

Edges = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    """One rule: its level (a height, or for upright ones a place across) and the stretches of it that were found."""

    level: float
    pieces: tuple[tuple[float, float], ...]

    def comes_by(self, place: float) -> bool:
        return any(low - _RULE_SHORT <= place <= high + _RULE_SHORT for low, high in self.pieces)


def ink_of(grey: Grey, dpi: float) -> Grey:
    """255 where a page has ink, in work pixels."""
    return find_ink(resized(even_light(grey), WORK_DPI / dpi))


def rule_boxes(ink: Grey, dpi: float) -> list[Edges]:
    """Rules of a level page: x0, top, x1, bottom in pixels of `dpi`; drawn whole from one crossing rule to the next."""
    flat = _rules(straight_strokes(ink, (RULE_LONG, 1)), (5, _RULE_GAP), axis=0)
    tall = _rules(straight_strokes(ink, (1, RULE_HIGH)), (_RULE_GAP, 5), axis=1)
    back = dpi / WORK_DPI
    left_across, left_down = _traces(ink, (_TRACE, 1)), _traces(ink, (1, _TRACE)).T
    flat, tall = [_led_on(rule, left_across) for rule in flat], [_led_on(rule, left_down) for rule in tall]
    across = [(low, rule.level, high, rule.level) for rule, low, high in _whole(flat, tall, left_across)]
    down = [(rule.level, low, rule.level, high) for rule, low, high in _whole(tall, flat, left_down)]
    return [(x0 * back, top * back, x1 * back, bottom * back) for x0, top, x1, bottom in (*across, *down)]


def _rules(strokes: Grey, bridge: tuple[int, int], axis: int) -> list[_Rule]:
    """Strokes as rules. `axis`: 0 for rules across, 1 for upright ones."""
    closed = cv2.morphologyEx(strokes, cv2.MORPH_CLOSE, np.ones(bridge, np.uint8))
    left, top, width, height = patches_of(closed)[1][1:, :4].astype(np.float64).T
    low, long, side, thick = (left, width, top, height) if axis == 0 else (top, height, left, width)
    kept = long < _STREAK * strokes.shape[1 - axis]
    levels = (side + thick / 2)[kept]
    pieces = np.stack([low, low + long], axis=1)[kept]
    order = np.argsort(levels, kind="stable")
    cuts = np.flatnonzero(np.diff(levels[order]) > _ONE_RULE) + 1
    return [_one(levels[group], pieces[group]) for group in np.split(order, cuts) if len(group)]


def _one(levels: NDArray[np.float64], pieces: NDArray[np.float64]) -> _Rule:
    level = float(np.average(levels, weights=pieces[:, 1] - pieces[:, 0]))
    return _Rule(level=level, pieces=tuple((low, high) for low, high in pieces.tolist()))


def _traces(ink: Grey, along: tuple[int, int]) -> Grey:
    """What is left of rules: straight pieces longer than any of a letter, as they are to be counted."""
    near = (1, round(_ONE_RULE)) if along[0] > along[1] else (round(_ONE_RULE), 1)
    straight = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones(along[::-1], np.uint8))
    return np.asarray(cv2.dilate(straight, np.ones(near[::-1], np.uint8)), np.uint8)


def _led_on(rule: _Rule, traces: Grey) -> _Rule:
    """The rule with its stretches as long as what is left of it goes on, from piece to piece."""
    row = traces[min(max(round(rule.level), 0), len(traces) - 1)] > 0
    pieces = ((low - _reach(row[: round(low)][::-1]), high + _reach(row[round(high) :])) for low, high in rule.pieces)
    return replace(rule, pieces=tuple(pieces))


def _reach(row: NDArray[np.bool_]) -> float:
    """How far pieces go on from the start of `row` without a wide gap."""
    at = np.flatnonzero(row)
    ends = np.flatnonzero(np.diff(at, prepend=0) > _WORN)
    at = at[: ends[0]] if len(ends) else at
    return float(at[-1] + 1) if len(at) else 0.0


def _whole(rules: Sequence[_Rule], others: Sequence[_Rule], traces: Grey) -> Iterable[tuple[_Rule, float, float]]:
    """Each rule: its stretches, led on to the rules they stop short of, and what lies between where enough is left."""
    for rule in rules:
        row = traces[min(max(round(rule.level), 0), len(traces) - 1)] > 0
        crossing = sorted(other.level for other in others if other.comes_by(rule.level))
        for low, high in rule.pieces:
            before = [at for at in crossing if low - _RULE_SHORT <= at <= low]
            after = [at for at in crossing if high <= at <= high + _RULE_SHORT]
            yield rule, min(before, default=low), max(after, default=high)
        for low, high in pairwise(crossing):
            part = row[round(low) : round(high)]
            if len(part) and part.mean() >= _LEFT:
                yield rule, low, high
