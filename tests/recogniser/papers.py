"""Small pages for the recogniser's tests: print, drawings, dirt."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from training.fonts import Face, training_faces

DPI = 200
Grey = NDArray[np.uint8]


def face(name: str = "THSarabunNew") -> Face:
    """A typeface by its file's name."""
    return next(one for one in training_faces() if one.name == name)


class Paper:
    """A sheet to print and draw on; 200 dots an inch."""

    def __init__(self, width: int = 1654, height: int = 900) -> None:
        self.image = Image.new("L", (width, height), 255)
        self.pen = ImageDraw.Draw(self.image)

    def print(self, x: int, base: int, text: str, *, font: str | Face = "THSarabunNew", points: float = 16) -> None:
        chosen = font if isinstance(font, Face) else face(font)
        letters = chosen.at(points * DPI / 72)
        self.pen.text((x, base), text, font=letters, fill=0, anchor="ls", language="th")

    def sign(self, x: int, y: int, reach: int = 160) -> None:
        """Loops such as a pen draws."""
        steps = [step / 80 for step in range(81)]
        path = [
            (x + reach * s + 30 * math.cos(22 * s), y + 45 * math.sin(19 * s) * (1 - 0.5 * s) - 12 * s) for s in steps
        ]
        self.pen.line(path, fill=20, width=3, joint="curve")

    def seal(self, x: int, y: int, size: int = 200) -> None:
        """Two rings with rays between them."""
        self.pen.ellipse([x, y, x + size, y + size], outline=90, width=4)
        inner = size * 0.2
        self.pen.ellipse([x + inner, y + inner, x + size - inner, y + size - inner], outline=90, width=3)
        for ray in range(48):
            dx, dy = math.cos(ray * math.pi / 24), math.sin(ray * math.pi / 24)
            near, far, middle = size * 0.33, size * 0.46, size / 2
            ends = [x + middle + near * dx, y + middle + near * dy, x + middle + far * dx, y + middle + far * dy]
            self.pen.line(ends, fill=90, width=2)

    @property
    def grey(self) -> Grey:
        return np.asarray(self.image, dtype=np.uint8)


def noise(seed: int = 1, height: int = 900, width: int = 1654) -> Grey:
    """A page of nothing but static."""
    return np.random.default_rng(seed).integers(0, 256, (height, width), dtype=np.uint8)
