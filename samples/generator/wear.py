"""What happens to a page between printer and PDF: each function takes a picture and gives a worn one.

Pictures are uint8, 255 white; grey (height x width) or colour (height x width x 3).
"""

from __future__ import annotations

from random import Random
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
FAINTEST = 115  # grey of a stroke out of focus that no print which can be read is lighter than
SOFT = 1.0  # dots out of focus: a scanner's own, with a sheet that lies askew
MOST = 3.0  # times that a stroke's contrast is raised: what is fainter still is no stroke but a tint
DEPTH = 25  # grey levels by which a thin stroke is darker than the paper on both its sides


def _noise(rng: Random) -> np.random.Generator:
    return np.random.default_rng(rng.getrandbits(63))


def _picture(values: Any) -> Picture:
    return np.asarray(np.clip(values, 0, 255), dtype=np.uint8)


def turn(page: Picture, degrees: float) -> Picture:
    """Turned about its middle, as a sheet lies askew on the glass."""
    height, width = page.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return _picture(cv2.warpAffine(page, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=(255, 255, 255)))


def blur(page: Picture, sigma: float) -> Picture:
    """Out of focus by `sigma` dots."""
    return _picture(cv2.GaussianBlur(page, (0, 0), sigma))


def spread(page: Picture, faintest: int = FAINTEST) -> Picture:
    """Ink spreads in paper: a hairline is no wider than a dot, but as dark as print must be to be read.

    A drawn page has hairlines and small grey print that cover a dot by halves; out of focus they would be lighter
    than any threshold, where a real sheet's are not. Strokes that are dark enough stay as they are: first the faint
    ones are inked in full, then those that are still too thin are made wider, up to a dot on either side. A stroke
    comes out no lighter than `faintest`.
    """
    soft = _as_focused(page)
    thin = _ridges(soft)
    lift = np.ones(soft.shape, np.float32)
    lift[thin] = np.clip((255 - faintest) / (255.0 - soft[thin]), 1, MOST)
    inked = _picture(255 - (255 - page.astype(np.float32)) * _smooth(lift, page))
    wider = _picture(cv2.erode(inked, np.ones((3, 3), np.uint8)))
    soft, most = _as_focused(inked).astype(np.float32), _as_focused(wider).astype(np.float32)
    share = np.where(thin, np.clip((soft - faintest) / np.maximum(soft - most, 1), 0, 1), 0).astype(np.float32)
    return _picture(inked + (wider.astype(np.float32) - inked) * _smooth(share, page))


def _as_focused(page: Picture) -> Picture:
    """The page in grey, as soft as a scanner's glass and a sheet askew make it."""
    return blur(np.asarray(cv2.cvtColor(page, cv2.COLOR_BGR2GRAY)) if page.ndim == 3 else page, SOFT)


def _smooth(field: NDArray[np.float32], page: Picture) -> NDArray[np.float32]:
    """What holds at single dots made to hold about them, in the page's own number of channels."""
    about = np.asarray(cv2.GaussianBlur(cv2.dilate(field, np.ones((3, 3), np.uint8)), (0, 0), 0.8), dtype=np.float32)
    return about[:, :, None] if page.ndim == 3 else about


def _ridges(soft: Picture) -> NDArray[np.bool_]:
    """Where a thin stroke runs: lighter on two sides that face each other. A thick one has none but at its ends."""
    grey = soft.astype(np.int16)
    found = np.zeros(soft.shape, np.bool_)
    for way in ((0, 2), (2, 0), (2, 2), (2, -2)):
        back = (-way[0], -way[1])
        found |= np.minimum(np.roll(grey, way, (0, 1)), np.roll(grey, back, (0, 1))) - grey > DEPTH
    return found


def grain(page: Picture, rng: Random, strength: float) -> Picture:
    """Sensor noise of `strength` grey levels; one small tile is repeated, for speed."""
    tile = _noise(rng).normal(0, strength, (512, 512)).astype(np.int16)
    height, width = page.shape[:2]
    field = np.tile(tile, (height // 512 + 1, width // 512 + 1))[:height, :width]
    return _picture(page.astype(np.int16) + (field[:, :, None] if page.ndim == 3 else field))


def toner(page: Picture, rng: Random) -> Picture:
    """Thicker or thinner strokes and less contrast, by how much toner the copier had."""
    ink = rng.uniform(20, 70)
    page = _picture(ink + page.astype(np.float32) * (252 - ink) / 255)
    if rng.random() < 0.25:
        page = _picture(cv2.erode(page, np.ones((2, 2), np.uint8)))
    return page


def speckle(page: Picture, rng: Random, share: float) -> Picture:
    """Dust: dark dots of one to three pixels over `share` of the page."""
    noise = _noise(rng)
    height, width = page.shape[:2]
    count = int(height * width * share)
    worn = page.copy()
    for y, x, size in zip(
        noise.integers(0, height, count), noise.integers(0, width, count), noise.integers(1, 4, count), strict=True
    ):
        worn[y : y + size, x : x + size] = 30
    return worn


def bleed_through(page: Picture, rng: Random) -> Picture:
    """The back of the sheet showing through: the page's own mirror, faint and soft."""
    back = np.asarray(cv2.GaussianBlur(page[:, ::-1], (0, 0), 2.5), dtype=np.float32)
    back = np.roll(back, rng.randint(20, 90), axis=0)
    return _picture(page.astype(np.float32) - (255 - back) * rng.uniform(0.06, 0.12))


def edge_shadow(page: Picture, rng: Random) -> Picture:
    """The dark band of a lid that did not close, along one edge."""
    width = page.shape[1]
    ramp = np.ones(width, np.float32)
    band = int(width * rng.uniform(0.015, 0.05))
    ramp[:band] = np.linspace(rng.uniform(0.45, 0.8), 1, band)
    ramp = ramp if rng.random() < 0.5 else ramp[::-1]
    return _picture(page.astype(np.float32) * (ramp[None, :, None] if page.ndim == 3 else ramp[None, :]))


def broken(page: Picture, rng: Random) -> Picture:
    """Thin strokes that fall apart: white gaps where coarse noise is high."""
    height, width = page.shape[:2]
    coarse = _noise(rng).normal(0, 1, (height // 3 + 1, width // 3 + 1)).astype(np.float32)
    field = np.asarray(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_LINEAR))
    return _picture(page.astype(np.float32) + np.where(field > rng.uniform(1.15, 1.5), 120, 0))


def dropped_lines(page: Picture, rng: Random) -> Picture:
    """A few scan lines that a bad line turned white or black."""
    worn = page.copy()
    for _ in range(rng.randint(0, 4)):
        y = rng.randrange(page.shape[0])
        worn[y : y + 1, :] = rng.choice([255, 255, 0])
    return worn


def perspective(page: Picture, rng: Random, *, table: Random) -> Picture:
    """The sheet on a table, seen from a hand that is not quite above it; slightly turned and smaller."""
    height, width = page.shape[:2]
    margin = 0.06

    def corner(x: float, y: float) -> list[float]:
        jitter = 0.035
        return [(x + rng.uniform(-jitter, jitter)) * width, (y + rng.uniform(-jitter, jitter)) * height]

    low, high = margin, 1 - margin
    goal = np.array([corner(low, low), corner(high, low), corner(high, high), corner(low, high)], np.float32)
    start = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    wood = tuple(table.randint(*band) for band in ((60, 110), (80, 130), (100, 150)))
    matrix = cv2.getPerspectiveTransform(start, goal)
    paper = (page.astype(np.float32) * np.array([0.90, 0.95, 0.97], np.float32)).astype(np.uint8)
    return _picture(cv2.warpPerspective(paper, matrix, (width, height), flags=cv2.INTER_AREA, borderValue=wood))


def shade(page: Picture, rng: Random) -> Picture:
    """Uneven light: a slope over the page and the soft edge of a hand's shadow."""
    height, width = page.shape[:2]
    small = np.ones((64, 46), np.float32)
    ys, xs = np.mgrid[0:64, 0:46].astype(np.float32)
    small *= 1 - rng.uniform(0.1, 0.3) * (xs / 46 if rng.random() < 0.5 else 1 - xs / 46) * (ys / 64)
    edge = rng.uniform(14, 34) + (ys - 32) * rng.uniform(-0.4, 0.4)
    dark = 1 / (1 + np.exp(-(xs - edge) / rng.uniform(1.5, 4)))
    small *= 1 - rng.uniform(0.2, 0.4) * (dark if rng.random() < 0.5 else 1 - dark)
    light = np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC))
    return _picture(page.astype(np.float32) * light[:, :, None])
