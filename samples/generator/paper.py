"""What a sheet has been through before it is scanned: punched, stapled, folded, coloured, curled, shown on a screen.

Pictures are uint8 in colour (height x width x 3, BGR), 255 white. Everything is faint enough to read through.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
TINTS = ((205, 240, 250), (215, 245, 225), (245, 235, 215), (225, 220, 248), (232, 240, 244))  # BGR
MILLIMETRES = 210.0  # across a sheet


def _picture(values: Any) -> Picture:
    return np.asarray(np.clip(values, 0, 255), dtype=np.uint8)


def tinted(page: Picture, rng: Random) -> Picture:
    """Coloured paper."""
    tint = np.array(rng.choice(TINTS), np.float32) / 255
    return _picture(page.astype(np.float32) * tint)


def punched(page: Picture, rng: Random) -> Picture:
    """Two holes 80 mm apart at the left edge, through which the scanner's dark lid shows."""
    dot = page.shape[1] / MILLIMETRES
    x, middle = round(dot * rng.uniform(8, 13)), page.shape[0] / 2 + dot * rng.uniform(-6, 6)
    worn, shade = page.copy(), rng.choice([25, 60, 120, 190])
    for side in (-40, 40):
        centre = (x, round(middle + side * dot))
        cv2.circle(worn, centre, round(dot * 2.9), (shade,) * 3, -1, cv2.LINE_AA)
        cv2.circle(worn, centre, round(dot * 3.0), (max(0, shade - 30),) * 3, max(1, round(dot * 0.2)), cv2.LINE_AA)
    return worn


def stapled(page: Picture, rng: Random) -> Picture:
    """A staple at the upper left with its shadow, or the two holes that it left."""
    dot, worn = page.shape[1] / MILLIMETRES, page.copy()
    x, y, lean = dot * rng.uniform(6, 14), dot * rng.uniform(6, 12), dot * rng.uniform(-6, 6)
    ends = (round(x), round(y)), (round(x + dot * 9), round(y + lean))
    if rng.random() < 0.5:
        for end in ends:
            cv2.circle(worn, end, max(1, round(dot * 0.5)), (50, 50, 50), -1, cv2.LINE_AA)
        return worn
    shade = [(px, py + round(dot * 0.7)) for px, py in ends]
    cv2.line(worn, shade[0], shade[1], (170, 170, 170), max(1, round(dot * 0.9)), cv2.LINE_AA)
    cv2.line(worn, ends[0], ends[1], (90, 90, 90), max(1, round(dot * 0.6)), cv2.LINE_AA)
    return worn


def folded(page: Picture, rng: Random) -> Picture:
    """A sheet that was folded in three: soft bands of shade where the creases run."""
    height = page.shape[0]
    rows = np.arange(height, dtype=np.float32)
    light = np.ones(height, np.float32)
    for at in (height / 3, height * 2 / 3) if rng.random() < 0.6 else (height / 2,):
        place, soft = at + rng.uniform(-0.01, 0.01) * height, height * rng.uniform(0.002, 0.006)
        light -= rng.uniform(0.08, 0.16) * np.exp(-(((rows - place) / soft) ** 2))
    return _picture(page.astype(np.float32) * light[:, None, None])


def streaked(page: Picture, rng: Random) -> Picture:
    """Thin vertical lines, as dust on the glass of a sheet feeder draws them."""
    worn = page.astype(np.float32)
    for _ in range(rng.randint(1, 3)):
        x = rng.randrange(round(page.shape[1] * 0.04), round(page.shape[1] * 0.96))
        worn[:, x : x + rng.randint(1, 2)] *= rng.uniform(0.5, 0.85)
    return _picture(worn)


def pale(page: Picture, rng: Random) -> Picture:
    """Grey print on greyish paper: little ink, an old copy."""
    ink, ground = rng.uniform(55, 95), rng.uniform(226, 244)
    return _picture(ink + page.astype(np.float32) * (ground - ink) / 255)


def curled(page: Picture, rng: Random) -> Picture:
    """A sheet that does not lie flat: lines bend up to four millimetres over its width."""
    height, width = page.shape[:2]
    high = width / MILLIMETRES * rng.uniform(1.2, 4.0) * rng.choice([-1, 1])
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    bend = np.sin(xs / width * np.pi * rng.uniform(0.8, 1.5) + rng.uniform(0, 1)) * high * (0.4 + 0.6 * ys / height)
    bent = cv2.remap(
        page,
        xs,
        (ys + bend).astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=(255,) * 3,
    )
    return _picture(bent)


def on_screen(page: Picture, rng: Random) -> Picture:
    """Photographed from a screen: bluish light, fine rulings and the slow waves they make with the sensor."""
    height, width = page.shape[:2]
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    fine = np.sin(xs * 2 * np.pi / rng.uniform(2.6, 3.8)) * np.sin(ys * 2 * np.pi / rng.uniform(2.6, 3.8))
    slow = np.sin((xs * rng.uniform(0.4, 1) + ys * rng.uniform(-1, 1)) * 2 * np.pi / rng.uniform(30, 90))
    light = 1 - 0.05 * fine - rng.uniform(0.03, 0.07) * slow
    glow = np.array([1.0, 0.97, 0.93], np.float32)
    return _picture((18 + page.astype(np.float32) * 0.9) * light[:, :, None] * glow)


Treatment = Callable[[Picture, Random], Picture]
OFFICE: tuple[tuple[float, Treatment], ...] = (
    (0.06, tinted),
    (0.1, pale),
    (0.08, folded),
    (0.18, punched),
    (0.16, stapled),
    (0.07, streaked),
)
SPENT: dict[str, tuple[tuple[float, Treatment], ...]] = {
    "clean": (),
    "office300": OFFICE,
    "office200": OFFICE,
    "fax": ((0.1, folded), (0.1, punched), (0.1, streaked)),
    "photo": ((0.08, tinted), (0.12, folded), (0.1, punched), (0.12, stapled), (0.3, curled), (0.08, on_screen)),
}


def used(pages: list[Picture], profile: str, seed: str) -> list[Picture]:
    """The pages as they come to the scanner; all sheets of a document have had the same life."""
    rng = Random(f"{seed}/paper")
    life = [treat for share, treat in SPENT[profile] if rng.random() < share]
    for treat in life:
        treatment = rng.getrandbits(32)
        pages = [treat(page, Random(treatment + place)) for place, page in enumerate(pages)]
    return pages
