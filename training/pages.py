"""Sets training text as pages: headings, justified paragraphs, lists, tables, signature blocks, stamps.

A page knows where each of its words stands, so that whatever the line finder later cuts out of a scan of it can be
given its true text.
"""

from __future__ import annotations

from itertools import pairwise

from training.page_ink import InkedSheet
from training.sheet import Page, Style


class Setter(InkedSheet):
    """Draws one page; the same seed draws the same page."""

    def run(self) -> Page:
        """Fill the page with blocks until its foot."""
        rng = self.rng
        if rng.random() < 0.35:
            self._emblem()
        for _ in range(rng.randint(0, 4)):
            self._centred()
        while self.y < self.floor:
            block = rng.choices(
                [self._paragraph, self._list, self._table, self._columns, self._signer, self._rows, self._note],
                [31, 20, 13, 8, 24, 10, 9],
            )[0]
            block()
            self.y += rng.uniform(0, 0.9) * self._pitch(self.main)
        for _ in range(rng.choice([0, 0, 1, 1, 2])):
            self._stamp()
        for _ in range(rng.choice([0, 1, 2, 3])):
            self._sign_over()
        for _ in range(rng.choices([0, 1, 2, 3], [5, 4, 1, 1])[0]):
            self._received()
        return self.page

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
        if rng.random() < 0.9:
            self._signature(middle, first, self._pitch(style))
