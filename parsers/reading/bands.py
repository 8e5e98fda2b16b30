"""Cells of tables that are ruled across only: rows lie between rules, columns between stretches of bare paper."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.reading.patches import patches_of
from parsers.reading.recogniser_ink import WORK_DPI, Grey
from parsers.reading.recogniser_rules import Edges

_WIDE = 0.4  # of the page's width: a table's rules are as long
_ONE_END = 0.02  # of the page's width: ends this near are meant as one
_NEXT = 0.2  # of the page's height: rules further apart are not of one table
_RULES = 3  # a table has at least: over its head, under it, under its rows
_GUTTER = 16  # work pixels of paper between two columns: two millimetres
_SPECK = 12  # pixels: no letter is smaller, dirt is
_STROKE = 36  # work pixels: an upright stroke as tall is a rule, not a letter's
_RULE_HALF = 5  # work pixels: what lies this near a rule's level is the rule


def band_boxes(ink: Grey, rules: Sequence[Edges], dpi: float) -> list[list[Edges]]:
    """Tables ruled across only, each as its cells: x0, top, x1, bottom in pixels of `dpi`.

    `ink`: 255 where there is any, in work pixels; `rules`: as `rule_boxes` gives them for the same page.
    """
    scale = WORK_DPI / dpi
    flat = [(x0 * scale, top * scale, x1 * scale) for x0, top, x1, bottom in rules if bottom - top < x1 - x0]
    flat.sort(key=lambda rule: rule[1])
    return [
        [(x0 / scale, top / scale, x1 / scale, bottom / scale) for x0, top, x1, bottom in cells]
        for table in _tables(flat, ink.shape)
        if len(cells := _cells(ink, table, flat)) > 1
    ]


Rule = tuple[float, float, float]  # x0, level, x1


def _tables(flat: Sequence[Rule], shape: tuple[int, ...]) -> list[list[Rule]]:
    """Rules one under the other, each table's first as long as all of it; shorter ones leave out cells of two rows."""
    near = _ONE_END * shape[1]
    found: list[list[Rule]] = []
    for rule in flat:
        whole, last = (found[-1][0], found[-1][-1]) if found else (rule, rule)
        inside = whole[0] - near < rule[0] and rule[2] < whole[2] + near and rule[1] - last[1] < _NEXT * shape[0]
        if found and inside:
            found[-1].append(rule)
        elif rule[2] - rule[0] >= _WIDE * shape[1]:
            found.append([rule])
    return [table for table in (_whole(table, near) for table in found) if table]


def _whole(table: Sequence[Rule], near: float) -> list[Rule]:
    """The table down to the last rule as long as its first; nothing where too few are."""
    first = table[0]
    long = [at for at, rule in enumerate(table) if abs(rule[0] - first[0]) < near and abs(rule[2] - first[2]) < near]
    return list(table[: long[-1] + 1]) if len(long) >= _RULES else []


def _cells(ink: Grey, table: Sequence[Rule], flat: Sequence[Rule]) -> list[Edges]:
    box = (table[0][0], table[0][1], table[0][2], table[-1][1])
    inside = [rule for rule in flat if box[1] <= rule[1] <= box[3]]
    edges = _columns(ink, box, inside)
    cells: list[Edges] = []
    for x0, x1 in pairwise(edges) if len(edges) > 2 else ():
        middle = (x0 + x1) / 2
        levels = [rule[1] for rule in inside if rule[0] <= middle <= rule[2]]
        cells += [(x0, high, x1, low) for high, low in pairwise(levels) if low - high > 2 * _RULE_HALF]
    return cells


def _columns(ink: Grey, box: Edges, rules: Sequence[Rule]) -> list[float]:
    """Edges of the columns: the table's own, and the middle of each stretch that holds no ink in any row."""
    left, top, right, bottom = (max(0, round(side)) for side in box)
    part = ink[top:bottom, left:right].copy()
    for rule in rules:
        level = round(rule[1]) - top
        part[max(0, level - _RULE_HALF) : level + _RULE_HALF + 1] = 0
    part[cv2.morphologyEx(part, cv2.MORPH_OPEN, np.ones((_STROKE, 1), np.uint8)) > 0] = 0
    labels, stats = patches_of(part)
    letters = stats[:, cv2.CC_STAT_AREA] > _SPECK
    letters[0] = False
    inked = np.flatnonzero(letters[labels].any(axis=0))
    if not len(inked):
        return []
    gaps = np.flatnonzero(np.diff(inked) > _GUTTER)
    return [box[0], *(left + (_middles(inked, gaps))).tolist(), box[2]]


def _middles(inked: NDArray[np.intp], gaps: NDArray[np.intp]) -> NDArray[np.float64]:
    return np.asarray((inked[gaps] + inked[gaps + 1]) / 2.0, np.float64)
