"""Every character a page draws: what it says, where it stands, and how far its code can be trusted.

pdfminer interprets the page; this device notes what its own layout objects lose: the font's own idea of each
glyph, text drawn invisibly, ActualText of clusters (ISO 32000-1, 14.9.4), and the order of drawing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LTChar, LTComponent, LTFigure
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.psparser import PSLiteral

from parsers.reading.fonts import FontTexts, thai_digit_font

_INVISIBLE = 3  # text rendering mode, ISO 32000-1, table 106
_LONGEST_CLUSTER = 8  # characters; a longer ActualText may say anything, a cluster's is the typesetter's
_SLANT = 0.18  # ten degrees
_QUARTERS = (0, 90, 180, 270)
_SMALLEST = 2.0  # points; smaller print is not for reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph:
    """One drawn glyph. `text` is "" where nothing says what it is; places are points from the top-left corner."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    start: float  # where the pen stood when it was drawn
    baseline: float
    size: float
    direction: int  # of its baseline: 0 runs right, 90 up, 180 left, 270 down, -1 askew
    drawn: int  # its place in the order of drawing
    invisible: bool = False
    mended: bool = False  # the file's own code was missing or wrong, the embedded font told
    thai_digits: bool = False  # the font draws 0-9 as ๐-๙
    sure: float = 1.0  # how sure its text is; less where neighbours had to tell
    code: str = ""  # font and glyph number, where `text` is ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Something that is not text: a stroke, a filled shape or a picture, with its place on the page."""

    x0: float
    top: float
    x1: float
    bottom: float
    kind: str  # "path", "frame" (a stroked rectangle) or "image"
    drawn: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnPage:
    """All a page draws, and how its text runs."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    shapes: tuple[Drawn, ...]
    turned: int = 0  # degrees clockwise the page was turned for its text to stand upright


class _Device(PDFLayoutAnalyzer):
    """Collects glyphs and shapes; keeps no layout tree."""

    def __init__(self, resources: PDFResourceManager, texts: FontTexts) -> None:
        super().__init__(resources, laparams=None)
        self._texts = texts
        self._mode = 0
        self._spans: list[tuple[str | None, int]] = []
        self.glyphs: list[Glyph] = []
        self.shapes: list[Drawn] = []
        self.size = (0.0, 0.0)

    def begin_page(self, page: Any, ctm: Any) -> None:
        super().begin_page(page, ctm)
        self.size = (self.cur_item.width, self.cur_item.height)

    def begin_tag(self, _tag: PSLiteral, props: Any = None) -> None:
        actual = props.get("ActualText") if isinstance(props, dict) else None
        self._spans.append((_decoded(actual) if isinstance(actual, bytes) else None, len(self.glyphs)))

    def end_tag(self) -> None:
        text, start = self._spans.pop() if self._spans else (None, 0)
        span = self.glyphs[start:]
        if text is None or not span or len(text) > _LONGEST_CLUSTER or len(span) > _LONGEST_CLUSTER:
            return
        merged = replace(span[0], text=text, x1=max(g.x1 for g in span), x0=min(g.x0 for g in span))
        self.glyphs[start:] = [merged]

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        self._mode = textstate.render
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(
        self, matrix: Any, font: Any, fontsize: float, scaling: float, rise: float, cid: int, *rest: Any
    ) -> float:
        advance = float(super().render_char(matrix, font, fontsize, scaling, rise, cid, *rest))
        item: Any = self.cur_item._objs.pop()  # only the glyph list is kept: a page may hold 100,000 characters
        self._note(item, font, cid, rise)
        return advance

    def _note(self, item: LTChar, font: Any, cid: int, rise: float) -> None:
        text, mended = self._texts.text(font, cid)
        a, b, c, d, e, f = item.matrix
        direction = _direction(a, b)
        self.glyphs.append(
            Glyph(
                text=text,
                x0=item.x0,
                x1=item.x1,
                top=self.size[1] - item.y1,
                bottom=self.size[1] - item.y0,
                start=c * rise + e,
                baseline=self.size[1] - (d * rise + f),
                size=item.height if direction in (0, 180) else item.width,
                direction=direction,
                drawn=len(self.glyphs) + len(self.shapes),
                invisible=self._mode == _INVISIBLE,
                mended=mended,
                thai_digits=thai_digit_font(font),
                code="" if text else f"{item.fontname}:{cid}",
            )
        )

    def end_figure(self, name: str) -> None:
        figure = self.cur_item
        super().end_figure(name)
        if isinstance(figure, LTFigure):
            figure._objs.clear()

    def render_image(self, _name: str, _stream: Any) -> None:
        self._shape(self.cur_item, "image")

    def paint_path(self, gstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Any) -> None:
        before = len(self.cur_item._objs)
        super().paint_path(gstate, stroke, fill, evenodd, path)
        for item in self.cur_item._objs[before:]:
            self._shape(item, "frame" if stroke and type(item).__name__ == "LTRect" else "path")
        del self.cur_item._objs[before:]

    def _shape(self, item: LTComponent, kind: str) -> None:
        top, bottom = self.size[1] - item.y1, self.size[1] - item.y0
        order = len(self.glyphs) + len(self.shapes)
        self.shapes.append(Drawn(x0=item.x0, top=top, x1=item.x1, bottom=bottom, kind=kind, drawn=order))


def _direction(a: float, b: float) -> int:
    """The way a baseline with this text matrix runs, in degrees; -1 for a slanted watermark."""
    if abs(b) <= _SLANT * abs(a):
        return 0 if a > 0 else 180
    if abs(a) <= _SLANT * abs(b):
        return 90 if b > 0 else 270
    return -1


def draw_page(data: bytes, number: int, *, trust_fonts: bool = False) -> DrawnPage:
    """What page `number` (from 1) draws, turned so that its text stands upright.

    `trust_fonts`: take the embedded fonts' word over the file's codes.
    """
    resources = PDFResourceManager()
    device = _Device(resources, FontTexts(trust_fonts=trust_fonts))
    page = next(PDFPage.get_pages(BytesIO(data), pagenos={number - 1}))
    page.mediabox = _visible_box(page)
    PDFPageInterpreter(resources, device).process_page(page)
    directions = Counter(glyph.direction for glyph in device.glyphs)
    direction = max(_QUARTERS, key=lambda way: (directions[way], way == 0))
    glyphs = [glyph for glyph in device.glyphs if glyph.direction == direction]
    return upright(
        [glyph for glyph in glyphs if _on_page(glyph, *device.size)], device.shapes, device.size, turned=direction
    )


def upright(glyphs: Iterable[Glyph], shapes: Iterable[Drawn], size: tuple[float, float], *, turned: int) -> DrawnPage:
    """The page turned clockwise by `turned` degrees, which makes text that runs that way upright."""

    def at(x: float, y: float) -> tuple[float, float]:
        width, height = size
        return {0: (x, y), 90: (height - y, x), 180: (width - x, height - y), 270: (y, width - x)}[turned]

    def box(item: Glyph | Drawn) -> dict[str, Any]:
        one, other = at(item.x0, item.top), at(item.x1, item.bottom)
        return {
            "x0": min(one[0], other[0]),
            "x1": max(one[0], other[0]),
            "top": min(one[1], other[1]),
            "bottom": max(one[1], other[1]),
        }

    width, height = size if turned in (0, 180) else (size[1], size[0])
    placed = ((glyph, at(glyph.start, glyph.baseline)) for glyph in glyphs)
    return DrawnPage(
        width=width,
        height=height,
        glyphs=tuple(replace(g, **box(g), start=pen[0], baseline=pen[1], direction=0) for g, pen in placed),
        shapes=tuple(replace(shape, **box(shape)) for shape in shapes),
        turned=turned,
    )


def _visible_box(page: PDFPage) -> tuple[float, float, float, float]:
    """The crop box inside the media box: what a viewer shows (ISO 32000-1, 14.11.2)."""
    media, crop = page.mediabox, page.cropbox or page.mediabox
    box = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
    return box if box[0] < box[2] and box[1] < box[3] else media


def _on_page(glyph: Glyph, width: float, height: float) -> bool:
    inside = -1 <= glyph.start <= width + 1 and -1 <= glyph.baseline <= height + 1
    return inside and glyph.size >= _SMALLEST


def _decoded(text: bytes) -> str:
    """A PDF text string (ISO 32000-1, 7.9.2.2): UTF-16 with its mark, else near enough Latin-1."""
    if text.startswith(b"\xfe\xff"):
        return text[2:].decode("utf-16-be", errors="replace")
    return text.decode("utf-8" if text.startswith(b"\xef\xbb\xbf") else "latin-1", errors="replace")
