"""Sets training text as pages: headings, justified paragraphs, lists, tables, signature blocks, stamps.

A page knows where each of its words stands, so that whatever the line finder later cuts out of a scan of it can be
given its true text.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from training.fonts import Face, pen_faces, training_faces
from training.text import SHORT_MONTHS, Writer


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


class Setter:
    """Draws one page; the same seed draws the same page."""

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

    def run(self) -> Page:
        """Fill the page with blocks until its foot."""
        rng = self.rng
        if rng.random() < 0.35:
            self._emblem()
        for _ in range(rng.randint(0, 4)):
            self._centred()
        while self.y < self.floor:
            block = rng.choices(
                [self._paragraph, self._list, self._table, self._columns, self._signer, self._rows],
                [34, 22, 14, 10, 9, 11],
            )[0]
            block()
            self.y += rng.uniform(0, 0.9) * self._pitch(self.main)
        for _ in range(rng.choice([0, 0, 1, 1, 2])):
            self._stamp()
        for _ in range(rng.choice([0, 1, 2, 3])):
            self._sign_over()
        if rng.random() < 0.3:
            self._received()
        return self.page

    def _style(self, *, scale: float = 1.0) -> Style:
        rng = self.rng
        face = rng.choices(self.faces, [face.share for face in self.faces])[0]
        points = (
            face.body * scale * rng.choices([0.8, 0.88, 1.0, 1.12, 1.3], [1, 2, 7, 2, 1])[0] * rng.uniform(0.96, 1.04)
        )
        stroke = 1 if rng.random() < 0.16 and points * self.page.dpi > 2600 else 0
        return Style(
            face=face, points=points, leading=rng.uniform(0.88, 1.25), ink=rng.choice([0, 0, 0, 25, 60]), stroke=stroke
        )

    def _font(self, style: Style) -> ImageFont.FreeTypeFont:
        return style.face.at(style.points * self.page.dpi / 72)

    def _pitch(self, style: Style) -> float:
        ascent, descent = self._font(style).getmetrics()
        return max((ascent + descent) * style.leading, style.face.at(style.points * self.page.dpi / 72).size * 1.22)

    def _put(self, x: float, base: float, text: str, style: Style, gap: bool) -> float:
        """Draw a word on its baseline; the x where it ends."""
        font = self._font(style)
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
        font = self._font(style)
        space = font.getlength(" ")
        line: list[tuple[str, bool, float]] = []
        used = first
        for text, gap in tokens:
            width = font.getlength(text, language="th")
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

    def _paragraph(self) -> None:
        rng, style = self.rng, self.main if self.rng.random() < 0.85 else self._style()
        room = self.right - self.left
        indent = rng.choice([0.0, room * 0.16, room * 0.1])
        justified = rng.random() < 0.7
        lines = list(self._measured(self._pieces(rng.randint(60, 420)), style, room, indent))
        for at, line in enumerate(lines):
            self.y += self._pitch(style)
            if self.y > self.floor:
                return
            start = self.left + (indent if at == 0 else 0)
            spare = (
                self.right
                - start
                - sum(w for _, _, w in line)
                - sum(g for _, g, _ in line) * self._font(style).getlength(" ")
            )
            self._set_line(line, start, style, spare if justified and at < len(lines) - 1 else 0)

    def _list(self) -> None:
        rng, style = self.rng, self.main
        indent = self.left + (self.right - self.left) * rng.uniform(0.05, 0.25)
        for item in range(1, rng.randint(3, 8)):
            mark = self.writer.cast(rng.choice(["({0})", "{0}.", "ข้อ {0}", "{0})", "1.{0}", "-"]).format(item))
            lines = list(
                self._measured(
                    [*[(m, True) for m in mark.split()], *self._pieces(rng.randint(8, 90))],
                    style,
                    self.right - indent,
                    0,
                )
            )
            for line in lines[:3]:
                self.y += self._pitch(style)
                if self.y > self.floor:
                    return
                self._set_line(line, indent, style)

    def _rows(self) -> None:
        """Short lines: label, wide gap, value; what letterheads and contact lists are made of."""
        rng, style = self.rng, self.main
        stop = self.left + (self.right - self.left) * rng.uniform(0.2, 0.5)
        for _ in range(rng.randint(2, 6)):
            self.y += self._pitch(style)
            if self.y > self.floor:
                return
            for x, end, length in ((self.left, stop, rng.randint(2, 16)), (stop, self.right, rng.randint(5, 50))):
                for line in list(self._measured(self._pieces(length), style, end - x - self.page.dpi * 0.15, 0))[:1]:
                    self._set_line(line, x, style)

    def _centred(self) -> None:
        style = self._style(scale=self.rng.choice([1.0, 1.12, 1.3, 1.7])) if self.rng.random() < 0.6 else self.main
        for line in list(self._measured(self._pieces(self.rng.randint(3, 60)), style, self.right - self.left, 0))[:1]:
            self.y += self._pitch(style)
            width = sum(w for _, _, w in line) + sum(g for _, g, _ in line) * self._font(style).getlength(" ")
            self._set_line(line, (self.left + self.right - width) / 2, style)

    def _columns(self) -> None:
        rng, style = self.rng, self.main
        count = rng.randint(2, 3)
        edges = [self.left + (self.right - self.left) * at / count for at in range(count + 1)]
        top, low = self.y, self.y
        for x0, x1 in pairwise(edges):
            self.y = top
            for line in list(
                self._measured(self._pieces(rng.randint(20, 120)), style, x1 - x0 - 0.2 * self.page.dpi, 0)
            )[:8]:
                self.y += self._pitch(style)
                if self.y < self.floor:
                    self._set_line(line, x0, style)
            low = max(low, self.y)
        self.y = low

    def _table(self) -> None:
        rng = self.rng
        style = self._style(scale=0.92) if rng.random() < 0.4 else self.main
        count = rng.randint(2, 5)
        cuts = sorted(rng.uniform(0.12, 0.9) for _ in range(count - 1))
        edges = [self.left + (self.right - self.left) * cut for cut in (0.0, *cuts, 1.0)]
        pad, rule = self.page.dpi * rng.uniform(0.03, 0.08), rng.randint(1, max(1, self.page.dpi // 100))
        ruled = rng.random() < 0.85
        self.y += self._pitch(style) * 0.5
        for _ in range(rng.randint(2, 9)):
            top = self.y
            low = self._table_row(edges, pad, style)
            low += self._pitch(style) * rng.uniform(0.25, 0.4)
            if ruled:
                for x in edges:
                    self.draw.line([(x, top), (x, low)], fill=style.ink, width=rule)
                self.draw.line([(edges[0], top), (edges[-1], top)], fill=style.ink, width=rule)
                self.draw.line([(edges[0], low), (edges[-1], low)], fill=style.ink, width=rule)
            self.y = low
            if self.y > self.floor:
                return

    def _table_row(self, edges: list[float], pad: float, style: Style) -> float:
        top, low = self.y, self.y
        for x0, x1 in pairwise(edges):
            self.y = top
            room = x1 - x0 - 2 * pad
            pieces = self._pieces(self.rng.randint(1, 60))
            for line in list(self._measured(pieces, style, room, 0))[:4]:
                self.y += self._pitch(style)
                width = sum(w for _, _, w in line) + sum(g for _, g, _ in line) * self._font(style).getlength(" ")
                shift = self.rng.choice([0.0, 0.0, (room - width) / 2])
                self._set_line(line, x0 + pad + max(0.0, shift), style)
            low = max(low, self.y)
        return low

    def _signer(self) -> None:
        """A name in brackets with a signature over it, as a person signs: across the line or just above."""
        rng, style = self.rng, self.main
        middle = self.left + (self.right - self.left) * rng.uniform(0.45, 0.72)
        self.y += self._pitch(style) * rng.uniform(0.8, 2.0)
        first = self.y
        for text in (self.writer.name(), self.writer.formula(), self.writer.formula()):
            self.y += self._pitch(style)
            if self.y > self.floor:
                return
            line = next(iter(self._measured([(t, True) for t in text.split()], style, self.right - self.left, 0)), [])
            width = sum(w for _, _, w in line) + sum(g for _, g, _ in line) * self._font(style).getlength(" ")
            self._set_line(line, min(middle - width / 2, self.right - width), style)
        if rng.random() < 0.85:
            self._strokes(
                middle + rng.uniform(-0.3, 0.3) * self.page.dpi, first + rng.uniform(-0.1, 0.8) * self._pitch(style)
            )

    def _received(self) -> None:
        """A receiving stamp: a slanting box whose labels are printed and whose numbers are written by hand."""
        rng, dpi = self.rng, self.page.dpi
        points, ink, lean = rng.uniform(11, 17), rng.choice([0, 60, 100, 140]), rng.uniform(-0.06, 0.06)
        label = Style(face=self.main.face, points=points * self.main.face.body / 16, leading=1, ink=ink)
        hand = Style(face=rng.choice(pen_faces()), points=points * rng.uniform(1.0, 1.3), leading=1, ink=ink)
        width, pitch = dpi * rng.uniform(1.5, 2.2), points * dpi / 72 * rng.uniform(1.1, 1.5)
        x = rng.uniform(self.left, self.right - width)
        y = rng.uniform(0.1 * dpi, 0.9 * dpi) if rng.random() < 0.8 else rng.uniform(0.1, 0.8) * self.page.image.height
        cast = self.writer.cast
        day = f"{rng.randint(1, 31)} {rng.choice(SHORT_MONTHS)} {rng.randint(60, 75)}"
        rows: list[tuple[list[str], list[str]]] = [(self.writer.formula().split()[:1], [])]
        rows.append(([rng.choice(["เลขรับ", "รับที่", "เลขที่รับ"])], [cast(str(rng.randint(1, 9999)))]))
        rows.append((["วันที่"], cast(day).split()))
        rows.append((["เวลา"], [cast(f"{rng.randint(8, 16)}.{rng.randint(0, 59):02d}"), "น."]))
        for at, (printed, written) in enumerate(rows):
            here = x + dpi * 0.08
            for text, style in [(t, label) for t in printed] + [(t, hand) for t in written]:
                base = y + pitch * (at + 1) + lean * (here - x)
                here = self._put(here, base, text, style, gap=True) + 0.3 * pitch
        drop, fall = lean * width, pitch * (len(rows) + 0.6)
        corners = [
            (x, y),
            (x + width, y + drop),
            (x + width - lean * fall, y + drop + fall),
            (x - lean * fall, y + fall),
        ]
        self.draw.line([*corners, corners[0]], fill=ink, width=max(2, dpi // 90))

    def _sign_over(self) -> None:
        """A signature across words anywhere: names are what gets signed over, and what must be read right."""
        rng = self.rng
        if not self.page.tokens:
            return
        token = rng.choice(self.page.tokens)
        middle = (token.x0 + token.x1) / 2
        self._strokes(
            middle + rng.uniform(-0.2, 0.2) * self.page.dpi, token.base - rng.uniform(-0.2, 1.2) * 0.4 * token.size
        )

    def _strokes(self, x: float, y: float) -> None:
        rng, dpi = self.rng, self.page.dpi
        ink, width = rng.randint(0, 130), max(1, round(dpi * rng.uniform(0.006, 0.016)))
        for _ in range(rng.randint(1, 4)):
            reach, lift = dpi * rng.uniform(0.2, 0.9), dpi * rng.uniform(0.08, 0.35)
            phase, turns = rng.uniform(0, 6.3), rng.uniform(1, 4.5)
            cx = x + dpi * rng.uniform(-0.4, 0.3)
            steps = [step / 60 for step in range(61)]
            drift = rng.uniform(-0.3, 0.3) * lift
            path = [
                (
                    cx + reach * (s - 0.5) + 0.25 * reach * math.cos(phase + 6.3 * turns * s),
                    y + drift * s + lift * math.sin(phase + 5.1 * turns * s) * (1 - 0.5 * s),
                )
                for s in steps
            ]
            self.draw.line(path, fill=ink, width=width, joint="curve")

    def _stamp(self) -> None:
        """A round seal or a box with its own small text, half transparent, often over print."""
        rng, dpi = self.rng, self.page.dpi
        size = round(dpi * rng.uniform(0.7, 1.4))
        tile = Image.new("L", (size, size), 255)
        pen = ImageDraw.Draw(tile)
        ink, width = rng.randint(60, 170), max(2, dpi // 70)
        if rng.random() < 0.7:
            pen.ellipse([2, 2, size - 3, size - 3], outline=ink, width=width)
            inner = round(size * rng.uniform(0.15, 0.28))
            pen.ellipse([inner, inner, size - inner, size - inner], outline=ink, width=max(1, width // 2))
            if rng.random() < 0.6:
                self._ring_text(tile, size, ink)
            else:
                self._ring_rays(pen, size, ink)
        else:
            pen.rectangle([2, size // 4, size - 3, size * 3 // 4], outline=ink, width=width)
        tile = tile.rotate(rng.uniform(-15, 15), fillcolor=255, resample=Image.Resampling.BILINEAR)
        x = rng.randint(self.left - size // 3, max(self.left, round(self.right) - size // 2))
        y = rng.randint(0, self.page.image.height - size)
        under = self.page.image.crop((x, y, x + size, y + size))
        both = np.minimum(np.asarray(under), np.asarray(tile))
        self.page.image.paste(Image.fromarray(both), (x, y))

    def _ring_rays(self, pen: ImageDraw.ImageDraw, size: int, ink: int) -> None:
        """Rays between two rings and a star within, as many seals have."""
        rng, middle = self.rng, size / 2
        count, near, far = rng.randint(24, 90), rng.uniform(0.28, 0.38), rng.uniform(0.42, 0.47)
        for ray in range(count):
            dx, dy = math.cos(2 * math.pi * ray / count), math.sin(2 * math.pi * ray / count)
            ends = [
                middle + size * near * dx,
                middle + size * near * dy,
                middle + size * far * dx,
                middle + size * far * dy,
            ]
            pen.line(ends, fill=ink, width=max(1, size // 90))
        reach = [size * rng.uniform(0.12, 0.24), size * 0.08]
        star = [
            (middle + reach[at % 2] * math.sin(math.pi * at / 5), middle - reach[at % 2] * math.cos(math.pi * at / 5))
            for at in range(10)
        ]
        pen.polygon(star, fill=ink)

    def _ring_text(self, tile: Image.Image, size: int, ink: int) -> None:
        rng = self.rng
        font = rng.choice(self.faces).at(size * 0.11)
        text = "".join(self.writer.word() for _ in range(5))[:26]
        for at, letter in enumerate(text):
            turn = 2 * math.pi * at / len(text)
            glyph = Image.new("L", (size // 6, size // 6), 255)
            ImageDraw.Draw(glyph).text((size // 24, size // 30), letter, font=font, fill=ink)
            glyph = glyph.rotate(-math.degrees(turn) - 90, fillcolor=255)
            x = round(size / 2 + size * 0.39 * math.cos(turn) - size / 12)
            y = round(size / 2 + size * 0.39 * math.sin(turn) - size / 12)
            tile.paste(
                Image.fromarray(
                    np.minimum(np.asarray(glyph), np.asarray(tile.crop((x, y, x + size // 6, y + size // 6))))
                ),
                (x, y),
            )

    def _emblem(self) -> None:
        """A dense drawn figure, as the Garuda at the head of official letters is."""
        rng, dpi = self.rng, self.page.dpi
        size = dpi * rng.uniform(0.4, 1.2)
        x, y = (self.left + self.right) / 2 + rng.choice([0, -0.35]) * (self.right - self.left), self.y + size / 2
        for _ in range(rng.randint(25, 60)):
            turn, far = rng.uniform(0, 6.3), size * rng.uniform(0.05, 0.5)
            px, py, r = x + far * math.cos(turn), y + far * math.sin(turn), size * rng.uniform(0.02, 0.14)
            start = rng.uniform(0, 360)
            self.draw.arc(
                [px - r, py - r, px + r, py + r],
                start,
                start + rng.uniform(60, 300),
                fill=0,
                width=max(1, round(dpi * rng.uniform(0.004, 0.02))),
            )
        self.y += size


def _glues(text: str) -> bool:
    """May stand without a space beside its neighbour: only plain Thai words do."""
    return all("\u0e01" <= letter <= "\u0e4e" for letter in text)
