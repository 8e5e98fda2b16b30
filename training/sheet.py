"""A page to set text on: it knows where each of its words stands."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from training.fonts import Face, latin_faces, training_faces
from training.text import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word as drawn: page pixels. `base` is its baseline; `gap`: a space stands before it."""

    text: str
    x0: float
    x1: float
    base: float
    size: float  # font size in pixels
    gap: bool


@dataclass(slots=True, kw_only=True)
class Page:
    """A drawn page, 255 paper, and the truth about it."""

    image: Image.Image
    dpi: int
    tokens: list[Token] = field(default_factory=list)

    @property
    def pixels(self) -> NDArray[np.uint8]:
        return np.asarray(self.image, dtype=np.uint8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a run of text looks."""

    face: Face
    points: float
    leading: float  # line distance in font heights
    ink: int
    stroke: int = 0
    latin: Face | None = None  # sets the words without a Thai letter
    latin_points: float = 0.0


class Sheet:
    """Paper, a pen and a place to write at; the same seed draws the same page."""

    def __init__(self, seed: int, dpi: int, faces: tuple[Face, ...] | None = None) -> None:
        self.rng = random.Random(seed)
        self.writer = Writer(seed ^ 0x5A5A)
        self.faces = faces or training_faces()
        width, height = round(8.27 * dpi), round(11.69 * dpi)
        if self.rng.random() < 0.08:
            width, height = height, width
        self.page = Page(image=Image.new("L", (width, height), 255), dpi=dpi)
        self.draw = ImageDraw.Draw(self.page.image)
        self.left = round(dpi * self.rng.uniform(0.7, 1.25))
        self.right = width - round(dpi * self.rng.uniform(0.5, 0.9))
        self.y = dpi * self.rng.uniform(0.4, 1.1)
        self.floor = height - dpi * self.rng.uniform(0.4, 0.8)
        self.main = self._style()

    def _style(self, *, scale: float = 1.0) -> Style:
        rng = self.rng
        face = rng.choices(self.faces, [face.share for face in self.faces])[0]
        points = (
            face.body * scale * rng.choices([0.8, 0.88, 1.0, 1.12, 1.3], [1, 2, 7, 2, 1])[0] * rng.uniform(0.96, 1.04)
        )
        stroke = 1 if rng.random() < 0.16 and points * self.page.dpi > 2600 else 0
        latin, latin_points = self._latin(points * 11 / face.body)
        return Style(
            face=face,
            points=points,
            leading=rng.uniform(0.88, 1.25),
            ink=rng.choice([0, 0, 0, 25, 60]),
            stroke=stroke,
            latin=latin,
            latin_points=latin_points,
        )

    def _latin(self, points: float) -> tuple[Face | None, float]:
        """A face of its own for Latin words, in one style out of four, as word processors set mixed text."""
        faces = latin_faces()
        if not faces or self.rng.random() >= 0.25:
            return None, 0.0
        return self.rng.choices(faces, [face.share for face in faces])[0], points * self.rng.uniform(0.85, 1.25)

    def _font(self, style: Style, text: str = "") -> ImageFont.FreeTypeFont:
        """The style's font; for a word without Thai letters the one that sets its Latin."""
        if style.latin is not None and text and text.isascii():
            return style.latin.at(style.latin_points * self.page.dpi / 72)
        return style.face.at(style.points * self.page.dpi / 72)

    def _pitch(self, style: Style) -> float:
        ascent, descent = self._font(style).getmetrics()
        return max((ascent + descent) * style.leading, style.face.at(style.points * self.page.dpi / 72).size * 1.22)

    def _put(self, x: float, base: float, text: str, style: Style, gap: bool) -> float:
        """Draw a word on its baseline; the x where it ends."""
        font = self._font(style, text)
        self.draw.text(
            (x, base), text, font=font, fill=style.ink, anchor="ls", language="th", stroke_width=style.stroke
        )
        end = x + font.getlength(text, language="th")
        self.page.tokens.append(Token(text=text, x0=x, x1=end, base=base, size=font.size, gap=gap))
        return end

    def _measured(
        self, tokens: list[tuple[str, bool]], style: Style, room: float, first: float
    ) -> Iterator[list[tuple[str, bool, float]]]:
        """Break tokens into lines that fit: (text, space before, width)."""
        space = self._font(style).getlength(" ")
        line: list[tuple[str, bool, float]] = []
        used = first
        for text, gap in tokens:
            width = self._font(style, text).getlength(text, language="th")
            if width > room:
                continue
            if line and used + width + (space if gap else 0) > room:
                yield line
                line, used = [], 0.0
            line.append((text, gap and bool(line), width))
            used += width + (space if gap and len(line) > 1 else 0)
        if line:
            yield line

    def _set_line(self, line: list[tuple[str, bool, float]], x: float, style: Style, stretch: float = 0.0) -> None:
        space = self._font(style).getlength(" ")
        gaps = sum(gap for _, gap, _ in line)
        extra = min(stretch / gaps, 3.5 * space) if gaps and stretch > 0 else 0.0
        for text, gap, width in line:
            x += (space + extra) if gap else 0
            self._put(x, self.y, text, style, gap)
            x += width

    def _pieces(self, length: int) -> list[tuple[str, bool]]:
        loose = self.rng.choice([0.35, 0.6, 0.9])
        out = [(text, self.rng.random() < loose or not _glues(text)) for text in self.writer.tokens(length)]
        return [(text, gap or (at > 0 and not _glues(out[at - 1][0]))) for at, (text, gap) in enumerate(out)]


def _glues(text: str) -> bool:
    """May stand without a space beside its neighbour: only plain Thai words do."""
    return all("\u0e01" <= letter <= "\u0e4e" for letter in text)
