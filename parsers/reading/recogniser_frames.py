"""Frames with something in them: received stamps, boxed notes. A stamp sits askew on a page that lies straight.

What stands in a frame is read by itself, at the frame's own angle, and not line by line with what stands beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.model import Line, Word
from parsers.reading.patches import patches_of
from parsers.reading.recogniser_ink import WORK_DPI, Grey, Matrix
from parsers.reading.words import make_box

_LEAST, _MOST = 80.0, 0.6  # work pixels a side is long at least, and of the page's width at most
_SIDE = 0.6  # of each side that is inked: worn frames are frames
_NEAR = 3  # work pixels: how far ink may lie off the side and still belong to it
_ASKEW, _TILTED = 0.4, 12.0  # degrees: less needs no turning, more is no frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A frame laid level about its middle: its box, and the turn from there to where it is drawn; image pixels."""

    x0: float
    top: float
    x1: float
    bottom: float
    turn: Matrix  # 2 x 3: places in the level box -> places on the image
    askew: bool

    def holds(self, x: float, y: float) -> bool:
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom


def find_frames(ink: Grey, dpi: float) -> list[Frame]:
    """Frames on a level page. `ink`: 255 where ink is, work pixels; the frames are in pixels of `dpi`."""
    closed = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    labels, stats = patches_of(closed)
    found = []
    for at in range(1, len(stats)):
        x, y, width, height, area = (int(value) for value in stats[at])
        hollow = area < 0.3 * width * height
        if hollow and min(width, height) >= _LEAST and width <= _MOST * ink.shape[1]:
            inside = _largest_hole((labels[y : y + height, x : x + width] == at).astype(np.uint8))
            if inside is not None:
                found.append(_frame(ink, inside + np.array([x, y], np.float32), dpi / WORK_DPI))
    return [frame for frame in found if frame is not None]


def _largest_hole(shape: Grey) -> NDArray[np.float32] | None:
    """The outline of the paper inside a shape: dirt may hang on to its outer side."""
    outlines, levels = cv2.findContours(shape, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    holes = [outline for outline, level in zip(outlines, levels[0], strict=True) if level[3] >= 0]
    best = max(holes, key=cv2.contourArea, default=None)
    if best is None or cv2.contourArea(best) < 0.5 * shape.size:
        return None
    return np.asarray(best, np.float32).reshape(-1, 2)


def _frame(ink: Grey, points: NDArray[np.float32], scale: float) -> Frame | None:
    corners = cv2.boxPoints(cv2.minAreaRect(points)).astype(np.float64)
    corners = np.roll(corners, -int(corners.sum(axis=1).argmin()), axis=0)  # clockwise from the top left
    along = corners[1] - corners[0]
    angle = float(np.degrees(np.arctan2(along[1], along[0])))
    width, height = (float(np.linalg.norm(corners[at] - corners[0])) for at in (1, 3))
    if abs(angle) > _TILTED or min(width, height) < _LEAST or not _is_drawn(ink, corners):
        return None
    middle = corners.mean(axis=0) * scale
    half = np.array([width, height]) * scale / 2
    (x0, top), (x1, bottom) = middle - half, middle + half
    turn = np.asarray(cv2.getRotationMatrix2D((middle[0], middle[1]), -angle, 1.0), np.float64)
    return Frame(x0=x0, top=top, x1=x1, bottom=bottom, turn=turn, askew=abs(angle) >= _ASKEW)


def _is_drawn(ink: Grey, corners: NDArray[np.float64]) -> bool:
    """Is there ink along each of the four sides?"""
    near = cv2.dilate(ink, np.ones((2 * _NEAR + 1, 2 * _NEAR + 1), np.uint8))
    steps = np.linspace(0.04, 0.96, 60)[:, None]
    for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        x, y = (start + (end - start) * steps).round().astype(int).T
        on = near[np.clip(y, 0, len(ink) - 1), np.clip(x, 0, ink.shape[1] - 1)] > 0
        if on.mean() < _SIDE:
            return False
    return True


def laid_level(image: Grey, frames: Sequence[Frame]) -> Grey:
    """The image with what each frame holds turned level in place; paper where its corners stood out."""
    if not any(frame.askew for frame in frames):
        return image
    level = image.copy()
    paper = int(np.median(image[:: 1 + len(image) // 500]))
    for frame in frames:
        if frame.askew:
            _turn_level(image, level, frame, paper)
    return level


def _turn_level(image: Grey, level: Grey, frame: Frame, paper: int) -> None:
    rim = np.array([-2.0, 2.0])
    x0, x1 = np.clip(np.array([frame.x0, frame.x1]) + rim, 0, image.shape[1]).round().astype(int)
    top, bottom = np.clip(np.array([frame.top, frame.bottom]) + rim, 0, len(image)).round().astype(int)
    shifted = frame.turn.copy()
    shifted[:, 2] += frame.turn[:, :2] @ np.array([x0, top])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    inner = cv2.warpAffine(image, shifted, (int(x1 - x0), int(bottom - top)), flags=flags, borderValue=paper)
    edges = np.array([[x0, top], [x1, top], [x1, bottom], [x0, bottom]], np.float64).reshape(-1, 1, 2)
    cv2.fillConvexPoly(level, cv2.transform(edges, frame.turn).round().astype(np.int32), paper)
    level[top:bottom, x0:x1] = inner


def as_drawn(line: Line, frames: Sequence[Frame], dpi: float) -> Line:
    """A line read in a frame laid level, with its boxes (points) where the frame is drawn."""
    return replace(line, words=tuple(_as_drawn(word, frames, dpi / 72.0) for word in line.words))


def _as_drawn(word: Word, frames: Sequence[Frame], scale: float) -> Word:
    box = word.box
    x, y = (box.x0 + box.x1) * scale / 2, (box.top + box.bottom) * scale / 2
    frame = next((frame for frame in frames if frame.askew and frame.holds(x, y)), None)
    if frame is None:
        return word
    moved = frame.turn @ np.array([x, y, 1.0]) / scale  # so small a turn moves a word, it does not make it wider
    half = (box.x1 - box.x0) / 2, (box.bottom - box.top) / 2
    return replace(word, box=make_box(moved[0] - half[0], moved[1] - half[1], moved[0] + half[0], moved[1] + half[1]))
