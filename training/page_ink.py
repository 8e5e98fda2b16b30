"""What else ink does on a page: signatures, seals, receiving stamps, emblems."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw

from training.fonts import pen_faces
from training.sheet import Sheet, Style
from training.text import SHORT_MONTHS

NOTES = (
    "ทราบ",
    "- ทราบ",
    "- แจ้งทุกกอง",
    "ทราบ/ดำเนินการ",
    "เรียน ผอ.",
    "เพื่อโปรดทราบ",
    "อนุญาต",
    "มอบ นิติกร",
    "ลงนามแล้ว",
    "แจ้งเวียน",
)


class InkedSheet(Sheet):
    """A sheet that people sign and stamp."""

    def _received(self) -> None:
        """A receiving stamp: a slanting box whose labels are printed and whose numbers are written by hand."""
        rng, dpi = self.rng, self.page.dpi
        points, ink, lean = rng.uniform(9, 17), rng.choice([0, 60, 100, 140]), rng.uniform(-0.06, 0.06)
        label = Style(face=self.main.face, points=points * self.main.face.body / 16, leading=1, ink=ink)
        hand = self._hand(points * rng.uniform(0.95, 1.3), ink)
        width, pitch = dpi * rng.uniform(1.5, 2.2), points * dpi / 72 * rng.uniform(1.1, 1.5)
        x = rng.uniform(self.left, self.right - width)
        y = rng.uniform(0.1 * dpi, 0.9 * dpi) if rng.random() < 0.8 else rng.uniform(0.1, 0.8) * self.page.image.height
        cast, leader = self.writer.cast, rng.choice(["", "", ".", "..", "....", "....."])
        rows: list[tuple[list[str], list[str]]] = [(self.writer.formula().split()[:1], [])]
        rows.append(([rng.choice(["เลขรับ", "รับที่", "เลขที่รับ"])], [cast(str(rng.randint(1, 9999)))]))
        rows.append((["วันที่"], self._day()))
        rows.append((["เวลา"], [cast(f"{rng.randint(8, 16)}.{rng.randint(0, 59):02d}"), "น."]))
        for at, (printed, written) in enumerate(rows):
            here = x + dpi * 0.08
            parts = [(text, label, True) for text in printed]
            if leader and written:
                parts.append((leader, label, True))
            parts += [(text, hand, not leader or place > 0) for place, text in enumerate(written)]
            if leader and written:
                parts.append((leader, label, False))
            for text, style, gap in parts:
                base = y + pitch * (at + 1) + lean * (here - x)
                here = self._put(here + (0.3 * pitch if gap else 0), base, text, style, gap=gap)
        drop, fall = lean * width, pitch * (len(rows) + 0.6)
        corners = [
            (x, y),
            (x + width, y + drop),
            (x + width - lean * fall, y + drop + fall),
            (x - lean * fall, y + fall),
        ]
        self.draw.line([*corners, corners[0]], fill=ink, width=max(2, dpi // 90))

    def _hand(self, points: float, ink: int) -> Style:
        """A hand that writes `points` high, with a fine pen or a broad one."""
        return Style(
            face=self.rng.choice(pen_faces()), points=points, leading=1, ink=ink, stroke=self.rng.choice([0, 0, 0, 1])
        )

    def _day(self) -> list[str]:
        """A day as clerks write it, in words that stand apart."""
        rng = self.rng
        year = rng.choice([rng.randint(60, 75), rng.randint(2560, 2575)])
        day, month = rng.randint(1, 31), rng.choice(SHORT_MONTHS)
        return self.writer.cast(rng.choice([f"{day} {month} {year}", f"{day}/{rng.randint(1, 12)}/{year}"])).split()

    def _note(self) -> None:
        """A few slanting words by hand, a day and an initial under them, as a desk passes paper on."""
        rng, dpi = self.rng, self.page.dpi
        hand = self._hand(rng.uniform(11, 20), rng.choice([0, 40, 90]))
        lean, pitch = rng.uniform(-0.1, 0.04), hand.points * dpi / 72 * rng.uniform(1.0, 1.4)
        lines = [rng.choice(NOTES).split() for _ in range(rng.randint(0, 2))] + [self._day()]
        x, y = rng.uniform(0.5, 2.5) * dpi, self.y + pitch
        if y + pitch * (len(lines) + 1) > self.page.image.height - 0.3 * dpi:
            return
        for at, words in enumerate(lines):
            here = x + rng.uniform(0, 0.4) * dpi
            for text in words:
                base = y + pitch * at + lean * (here - x)
                here = self._put(here, base, text, hand, gap=True) + rng.uniform(0.3, 0.7) * pitch
        self._strokes(x + rng.uniform(0.3, 0.9) * dpi, y + pitch * (len(lines) + rng.uniform(-0.4, 0.6)))
        self.y = y + pitch * (len(lines) + 0.5)

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

    def _signature(self, middle: float, top: float, pitch: float) -> None:
        """Over the name whose line begins at `top`: across it, or just down on to the marks over its letters."""
        rng, dpi = self.rng, self.page.dpi
        if rng.random() < 0.4:
            self._strokes(middle + rng.uniform(-0.3, 0.3) * dpi, top + rng.uniform(-0.1, 0.8) * pitch)
            return
        ink, width = rng.randint(0, 130), max(1, round(dpi * rng.uniform(0.005, 0.016)))
        x0, foot = middle - dpi * rng.uniform(0.1, 0.9), top + pitch * rng.uniform(0.1, 0.75)
        for _ in range(rng.randint(1, 3)):
            high, step = dpi * rng.uniform(0.1, 0.45), dpi * rng.uniform(0.05, 0.2)
            path = [(x0, foot - rng.uniform(0, 1) * high)]
            for at in range(1, rng.randint(3, 9)):  # up and down, as letters written fast are
                lift = rng.uniform(0.5, 1.0) * high if at % 2 else rng.uniform(-0.2, 0.2) * high
                path.append((path[-1][0] + rng.uniform(0.3, 1.5) * step, foot - lift))
            if rng.random() < 0.5:  # the tail that ends it
                path.append((path[-1][0] + rng.uniform(1, 6) * step, foot - rng.uniform(-0.3, 0.6) * high))
            self.draw.line(path, fill=ink, width=width, joint="curve")
            x0 = path[-1][0] - rng.uniform(0, 1.5) * step

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
