"""Lays a page straight before anything is read: out of the photograph, out of perspective, level.

Rows of a table and words of a line stand side by side only on a level page; a scanner tilts it by a degree, a phone
shows it as a leaning quadrilateral on a table.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.model import Box, Line
from parsers.reading.recogniser_ink import Grey, Matrix, find_skew
from parsers.reading.recogniser_streaks import without_dust, without_streaks

_SMALL_DPI = 50.0
_LEAST, _MOST = 0.4, 0.975  # of the picture: how much of it a sheet on a table covers
_CONTRAST = 18  # grey levels across the sheet's edge
_LEVEL = 0.06  # degrees: less is level
_KEYSTONE = 0.25  # degrees between the top lines and the bottom lines: less is one angle
_BAND = 0.4  # of its height that a column may be inked: more is the shadow of a lid, which has an angle of its own
_HALF_INK = 400  # small pixels of ink that make a half page's angle worth believing


@dataclass(frozen=True, slots=True, kw_only=True)
class Straight:
    """The page laid straight. `to_page`: 3 x 3, its pixels -> pixels of the page as given; None where they agree."""

    image: Grey
    to_page: Matrix | None

    def on_page(self, corners: NDArray[np.float64]) -> NDArray[np.float64]:
        """Points (n x 2) of the straight page, on the page as given."""
        if self.to_page is None or not len(corners):
            return corners
        moved = cv2.perspectiveTransform(corners.reshape(-1, 1, 2).astype(np.float64), self.to_page)
        return np.asarray(moved, np.float64).reshape(-1, 2)


def on_page(line: Line, straight: Straight, dpi: float) -> Line:
    """A line found on the straight page, with its boxes (points) on the page as given."""
    if straight.to_page is None:
        return line
    scale = dpi / 72.0
    corners = [
        (x * scale, y * scale)
        for word in line.words
        for x in (word.box.x0, word.box.x1)
        for y in (word.box.top, word.box.bottom)
    ]
    moved = straight.on_page(np.array(corners)).reshape(-1, 4, 2) / scale
    low, high = moved.min(axis=1), moved.max(axis=1)
    words = tuple(
        replace(word, box=Box(x0=float(x0), top=float(top), x1=float(x1), bottom=float(bottom)))
        for word, (x0, top), (x1, bottom) in zip(line.words, low.round(2), high.round(2), strict=True)
    )
    return replace(line, words=words)


def straighten(image: Grey, dpi: float) -> Straight:
    """Cut the sheet out of a photograph, take out perspective and skew. The scale stays about the same."""
    image = without_streaks(image)
    height, width = image.shape
    scale = _SMALL_DPI / dpi
    small = _shrunk(image, scale)
    corners = find_sheet(small)
    move = np.eye(3)
    size = (width, height)
    if corners is not None:
        move, size = _flattened(corners / scale)
        small = _shrunk(_warped(image, move, size), scale)
    level = _levelled(small, size)
    if level is None and corners is None:
        return Straight(image=image, to_page=None)
    move = move if level is None else level @ move
    return Straight(image=without_dust(_warped(image, move, size)), to_page=np.asarray(np.linalg.inv(move), np.float64))


def find_sheet(small: Grey) -> NDArray[np.float64] | None:
    """The sheet's corners, clockwise from the top left, where a darker table shows around it.

    A hand's shadow may be as dark as the table, so several cuts are tried; the right one has a sharp edge on all sides.
    """
    soft = np.asarray(cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8)), np.uint8)
    if np.ptp(soft) < _CONTRAST:
        return None
    found = [_quadrilateral(soft, cut) for cut in range(int(soft.min()) + 15, int(soft.max()) - 10, 10)]
    sharp = [(_sharpness(soft, corners), corners) for corners in found if corners is not None]
    best = max(sharp, key=lambda one: one[0], default=None)
    return best[1] if best and best[0] >= _CONTRAST else None


def _quadrilateral(soft: Grey, cut: int) -> NDArray[np.float64] | None:
    _, bright = cv2.threshold(soft, cut, 255, cv2.THRESH_BINARY)
    outlines, _ = cv2.findContours(bright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not outlines:
        return None
    hull = cv2.convexHull(max(outlines, key=cv2.contourArea))
    corners = cv2.approxPolyDP(hull, 0.03 * cv2.arcLength(hull, True), True)
    share = cv2.contourArea(hull) / soft.size
    if not _LEAST <= share <= _MOST or len(corners) != 4:
        return None
    if cv2.contourArea(corners) < 0.97 * cv2.contourArea(hull):
        return None
    return _clockwise(np.asarray(corners, np.float64).reshape(-1, 2))


def _sharpness(soft: Grey, corners: NDArray[np.float64]) -> float:
    """How much darker it is just outside than just inside, on the weakest side. A side at the picture's rim is none."""
    middle = corners.mean(axis=0)
    steps = np.linspace(0.08, 0.92, 24)[:, None]
    sides = []
    for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        points = start + (end - start) * steps
        along = (end - start) / np.linalg.norm(end - start)
        out = np.array([along[1], -along[0]])
        out *= np.sign(np.dot(out, (start + end) / 2 - middle))
        sides.append(float(np.percentile(_at(soft, points - 3.5 * out) - _at(soft, points + 3.5 * out), 25)))
    return min(sides)


def _at(soft: Grey, points: NDArray[np.float64]) -> NDArray[np.float64]:
    x = np.clip(points[:, 0].round().astype(int), 0, soft.shape[1] - 1)
    y = np.clip(points[:, 1].round().astype(int), 0, soft.shape[0] - 1)
    return np.asarray(soft[y, x], np.float64)


def _clockwise(corners: NDArray[np.float64]) -> NDArray[np.float64]:
    total, lean = corners.sum(axis=1), np.diff(corners, axis=1)[:, 0]
    order = [int(total.argmin()), int(lean.argmin()), int(total.argmax()), int(lean.argmax())]
    return corners[order]


def _flattened(corners: NDArray[np.float64]) -> tuple[Matrix, tuple[int, int]]:
    """The move that makes the sheet a rectangle, and the rectangle's size."""
    sides = np.linalg.norm(corners - np.roll(corners, -1, axis=0), axis=1)
    width, height = round(float(sides[0] + sides[2]) / 2), round(float(sides[1] + sides[3]) / 2)
    goal = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    move = cv2.getPerspectiveTransform(corners.astype(np.float32), goal)
    return np.asarray(move, np.float64), (width, height)


def _levelled(small: Grey, size: tuple[int, int]) -> Matrix | None:
    """The move that makes lines level, top and bottom each by their own angle; None where they are."""
    ink = _coarse_ink(small)
    ink[:, (ink > 0).mean(axis=0) > _BAND] = 0
    middle = find_skew(ink, shrink=1.0)
    half = ink.shape[0] // 2
    top, bottom = (_angle(part, middle) for part in (ink[:half], ink[half:]))
    if abs(top - bottom) < _KEYSTONE:
        top = bottom = middle
    if max(abs(top), abs(bottom)) < _LEVEL:
        return None
    width, height = size
    lean, high, low = (float(np.tan(np.radians(angle))) for angle in (middle, top, bottom))
    dx, up, down = lean * height / 2, high * width / 2, low * width / 2
    start = np.array([[-dx, up], [width - dx, -up], [width + dx, height - down], [dx, height + down]], np.float32)
    goal = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    return np.asarray(cv2.getPerspectiveTransform(start, goal), np.float64)


def _coarse_ink(small: Grey) -> Grey:
    """How dark each small pixel is against its surroundings: strokes are thinner than a pixel here."""
    around = cv2.blur(cv2.dilate(small, np.ones((7, 7), np.uint8)), (9, 9))
    deep = cv2.subtract(around, small)
    return np.asarray(cv2.threshold(deep, 25, 255, cv2.THRESH_TOZERO)[1], np.uint8)


def _angle(ink: Grey, otherwise: float) -> float:
    return find_skew(ink, shrink=1.0) if cv2.countNonZero(ink) >= _HALF_INK else otherwise


def _shrunk(image: Grey, scale: float) -> Grey:
    small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8)


def _warped(image: Grey, move: Matrix, size: tuple[int, int]) -> Grey:
    flat = cv2.warpPerspective(image, move, size, flags=cv2.INTER_LINEAR, borderValue=255)
    return np.asarray(flat, np.uint8)
