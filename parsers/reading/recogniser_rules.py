"""Rules of tables on a level page, whole again where a fax or a scan wore them away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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
from parsers.reading.straight import near, runs_of

_RULE_GAP = 161  # work pixels: a worn rule is one rule across gaps as wide as this
_RULE_SHORT = 80.0  # and may stop this short of the rule it was drawn to
_ONE_RULE = 8.0  # work pixels: pieces of rules that lie this near each other's level are one rule
_THICK = 5  # work pixels: a slanting rule's pieces lie beside each other by as much
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
    trace: NDArray[np.bool_]  # for each pixel along it, whether straight ink stands on its level

    def comes_by(self, place: float) -> bool:
        return any(low - _RULE_SHORT <= place <= high + _RULE_SHORT for low, high in self.pieces)


def ink_of(grey: Grey, dpi: float) -> Grey:
    """255 where a page has ink, in work pixels."""
    return find_ink(resized(even_light(grey), WORK_DPI / dpi))


def rule_boxes(ink: Grey, dpi: float) -> list[Edges]:
    """Rules of a level page: x0, top, x1, bottom in pixels of `dpi`; drawn whole from one crossing rule to the next."""
    flat, tall = _rules(ink, 0), _rules(ink, 1)
    back = dpi / WORK_DPI
    across = [(low, rule.level, high, rule.level) for rule, low, high in _whole(flat, tall)]
    down = [(rule.level, low, rule.level, high) for rule, low, high in _whole(tall, flat)]
    return [(x0 * back, top * back, x1 * back, bottom * back) for x0, top, x1, bottom in (*across, *down)]


def _rules(ink: Grey, axis: int) -> list[_Rule]:
    """Long strokes as rules. `axis`: 0 for rules across, 1 for upright ones."""
    strokes = straight_strokes(ink, (RULE_LONG, RULE_HIGH)[axis], axis)
    at = near(strokes, axis, _THICK)
    if not len(at):
        return []
    bridge = np.ones((_THICK, _RULE_GAP) if axis == 0 else (_RULE_GAP, _THICK), np.uint8)
    closed = cv2.morphologyEx(np.take(strokes, at, axis), cv2.MORPH_CLOSE, bridge)
    left, top, width, height = patches_of(closed)[1][1:, :4].T
    low, long, side, thick = (left, width, at[top], height) if axis == 0 else (top, height, at[left], width)
    kept = long < _STREAK * strokes.shape[1 - axis]
    levels = (side + thick / 2)[kept]
    pieces = np.stack([low, low + long], axis=1)[kept].astype(np.float64)
    order = np.argsort(levels, kind="stable")
    cuts = np.flatnonzero(np.diff(levels[order]) > _ONE_RULE) + 1
    lying = ink if axis == 0 else ink.T
    return [_one(levels[group], pieces[group], lying) for group in np.split(order, cuts) if len(group)]


def _one(levels: NDArray[np.float64], pieces: NDArray[np.float64], ink: Grey) -> _Rule:
    """Pieces on one level as a rule, each as long as what is left of it goes on, from trace to trace."""
    level = float(np.average(levels, weights=pieces[:, 1] - pieces[:, 0]))
    trace = _trace(ink, level)
    reached = ((low - _reach(trace[: round(low)][::-1]), high + _reach(trace[round(high) :])) for low, high in pieces)
    return _Rule(level=level, pieces=tuple((float(low), float(high)) for low, high in reached), trace=trace)


def _trace(ink: Grey, level: float) -> NDArray[np.bool_]:
    """Where something is left of the rule on this level: straight pieces of ink longer than any of a letter."""
    row, reach = min(max(round(level), 0), len(ink) - 1), round(_ONE_RULE / 2)
    return np.asarray(runs_of(ink[max(row - reach, 0) : row + reach], _TRACE, 0).any(axis=0), np.bool_)


def _reach(row: NDArray[np.bool_]) -> float:
    """How far pieces go on from the start of `row` without a wide gap."""
    at = np.flatnonzero(row)
    ends = np.flatnonzero(np.diff(at, prepend=0) > _WORN)
    at = at[: ends[0]] if len(ends) else at
    return float(at[-1] + 1) if len(at) else 0.0


def _whole(rules: Sequence[_Rule], others: Sequence[_Rule]) -> Iterable[tuple[_Rule, float, float]]:
    """Each rule: its stretches, led on to the rules they stop short of, and what lies between where enough is left."""
    for rule in rules:
        crossing = sorted(other.level for other in others if other.comes_by(rule.level))
        for low, high in rule.pieces:
            before = [at for at in crossing if low - _RULE_SHORT <= at <= low]
            after = [at for at in crossing if high <= at <= high + _RULE_SHORT]
            yield rule, min(before, default=low), max(after, default=high)
        for low, high in pairwise(crossing):
            part = rule.trace[round(low) : round(high)]
            if len(part) and part.mean() >= _LEFT:
                yield rule, low, high
