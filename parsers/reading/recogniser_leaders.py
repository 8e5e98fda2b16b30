"""Counts the dots of a leader in the ink. The net cannot: dots nearer than two of its steps run together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.reading.recogniser_alphabet import Glyph
from parsers.reading.recogniser_net import STEP

Profile = NDArray[np.float32]

_DOTS = frozenset(".…")
_FEW = 3  # dots: fewer are full stops
_DOUBT = 0.7  # what is believed less amid dots is no character
_FEET, _LETTERS = slice(30, 38), slice(16, 28)  # rows of a crop: where dots stand, and where a letter would have ink
_INK = 150  # of 255: darker is ink
_WIDE = 10  # columns: three dots read as one character reach this far to both sides
_NEAR = 9  # columns: half a letter
_FAINT = 0.35  # of the leader's darkest dot
_VALLEY = 0.8  # of the lower dot: between two dots it is lighter than this
_OFF = 0.35  # of the distance from dot to dot: a dot's place is never this far out


def counted(glyphs: Sequence[Glyph], stretched: Profile) -> list[Glyph]:
    """The characters of a line with as many dots in each leader as its crop shows. `stretched`: ink 0, paper 255."""
    out: list[Glyph] = []
    at = 0
    while at < len(glyphs):
        end = at
        while end < len(glyphs) and (glyphs[end].char in _DOTS or _crosses(glyphs, end)):
            end += 1
        if sum(_FEW if glyph.char == "…" else 1 for glyph in glyphs[at:end]) >= _FEW:
            before = (glyphs[at - 1].last + 1) * STEP if at else 0
            after = glyphs[end].first * STEP if end < len(glyphs) else stretched.shape[1]
            out += _leader(glyphs[at:end], stretched, before, after)
        else:
            end = max(end, at + 1)
            out += glyphs[at:end]
        at = end
    return out


def _crosses(glyphs: Sequence[Glyph], at: int) -> bool:
    """Is this a pen's stroke through a leader, not a character? Hardly believed, with dots on both sides."""
    if glyphs[at].confidence >= _DOUBT:
        return False
    beside = [*glyphs[max(0, at - _FEW) : at], *glyphs[at + 1 : at + 1 + _FEW]]
    return len(beside) == 2 * _FEW and all(glyph.char in _DOTS for glyph in beside)


def _leader(read: Sequence[Glyph], stretched: Profile, before: int, after: int) -> list[Glyph]:
    """The dots between two columns of the crop; as read where the ink shows no row of them."""
    rims = [_WIDE if glyph.char == "…" else STEP for glyph in (read[0], read[-1])]
    low, high = read[0].first * STEP - rims[0], (read[-1].last + 1) * STEP + rims[1]
    part = stretched[:, before:after]
    dots = _dots(part) + before
    inside = dots[(dots >= low) & (dots < high)]
    if len(inside) < _FEW:
        return _apart(read)
    pitch = float(np.median(np.diff(inside)))
    letters = cv2.dilate((part[_LETTERS].min(axis=0) < _INK).astype(np.uint8)[None], np.ones((1, _NEAR), np.uint8))[0]
    alone = dots[letters[dots - before] == 0]  # what else is dark at the foot of the line is a letter's
    first, last = _led_on(inside[0], alone[::-1], -pitch), _led_on(inside[-1], alone, pitch)
    steps = np.diff(dots[(dots >= first) & (dots <= last)])
    count = 1 + int(np.rint(steps / pitch).sum())
    if count < len(read) * (1 - _OFF):
        return _apart(read)
    sure = min(glyph.confidence for glyph in read)
    places = (np.linspace(first, last, count) / STEP).astype(int).tolist()
    return [Glyph(char=".", first=place, last=place, confidence=sure) for place in places]


def _apart(read: Sequence[Glyph]) -> list[Glyph]:
    """As read, but three dots that were read as one character each for itself: so they are printed."""
    dots = ([replace(glyph, char=".")] * _FEW if glyph.char == "…" else [glyph] for glyph in read)
    return [glyph for group in dots for glyph in group]


def _led_on(dot: float, dots: NDArray[np.intp], pitch: float) -> float:
    """The last dot that follows `dot`, each a step from the one before it. `dots`: in the order of that way."""
    for other in dots:
        step = (other - dot) / pitch
        if step > 1 + _OFF:
            break
        if step > 1 - _OFF:
            dot = other
    return float(dot)


def _dots(part: Profile) -> NDArray[np.intp]:
    """Columns of the dots: dark at the foot of the line, light where letters stand."""
    dark = (255 - part[_FEET]).max(axis=0, initial=0) - (255 - part[_LETTERS]).max(axis=0, initial=0)
    if not dark.size or dark.max() <= 0:
        return np.zeros(0, np.intp)
    padded = np.pad(dark, 1)
    top = np.flatnonzero((dark > padded[:-2]) & (dark >= padded[2:]) & (dark > _FAINT * dark.max()))
    kept: list[int] = []
    for column in top.tolist():
        if kept and dark[kept[-1] : column + 1].min() > _VALLEY * min(dark[kept[-1]], dark[column]):
            kept[-1] = max(kept[-1], column, key=lambda one: float(dark[one]))
        else:
            kept.append(column)
    return np.array(kept, np.intp)
