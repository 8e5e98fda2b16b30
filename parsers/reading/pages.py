"""Reads one page: by its text layer where that is sound, by its repaired text layer, else by its image."""

from __future__ import annotations

from dataclasses import replace

from parsers.model import Line, PageReading
from parsers.reading.drawing import deepened, draw_grey, ink_share, picture_dpi, turn
from parsers.reading.engine import Engine, GreyImage
from parsers.reading.gate import Judgement, judge, measure
from parsers.reading.glyphs import DrawnPage, draw_page
from parsers.reading.ink import INK_DPI, find_ink
from parsers.reading.layout import arrange
from parsers.reading.limits import DEFAULT, Limits
from parsers.reading.opening import BROKEN_STRUCTURE, opened, opened_page, page_size
from parsers.reading.recognised import read_image
from parsers.reading.recogniser import Recogniser
from parsers.reading.rows import Run, find_runs
from parsers.reading.second import second_look
from parsers.reading.silent import name_silent
from parsers.reading.tables import find_cells

_REPAIRED = 0.98  # confidence of a repaired text layer: rules act on closed lists, yet they do act
_BLANK = 0.0002  # share of dark pixels: less is dust
_FONT_MAY_TELL = frozenset({"broken_to_unicode", "unnamed_glyphs", "private_use_glyphs"})


def read_page(data: bytes, number: int, *, engine: Engine | None = None, limits: Limits = DEFAULT) -> PageReading:
    """Page `number` (from 1) as read. `engine` reads page images; the product's own recogniser where none is given,
    and a second reader then looks again at what that doubts.

    Raises the errors of `inspect`, and EngineMissing where an image must be read and the recogniser is not there.
    """
    with opened(data, limits) as document, opened_page(document, number - 1) as page:
        size = page_size(page, number, limits)
        drawn, runs, judgement = _text_layer(data, number)
        shapes = drawn.shapes if drawn else ()
        empty = _empty(number, size.width, size.height, judgement.reason)
        if drawn is not None and judgement.verdict != "unusable":
            read = _by_text(empty, drawn, runs, judgement)
            image, dpi = draw_grey(page, INK_DPI)
            return replace(read, ink=find_ink(turn(image, read.turned), dpi, read.lines, shapes))
        reader = engine or Recogniser()
        image, dpi = draw_grey(page, picture_dpi(page, reader.dpi))
    if ink_share(image) < _BLANK:
        image = deepened(image)  # a faint page looks as empty as an empty one
        if ink_share(image) < _BLANK:
            pictured = any(shape.kind == "image" for shape in shapes)
            # A page whose structure cannot be followed draws nothing either: that is not an empty sheet.
            reason = "blank_page" if drawn else judgement.reason
            return replace(empty, source="ocr" if pictured else "text_layer", reason=reason)
    read = _by_image(empty, image, dpi, reader)
    if engine is None:
        read = _looked_at_again(read, image, dpi)
    return replace(read, ink=find_ink(turn(image, read.turned), dpi, read.lines, ()))


def _text_layer(data: bytes, number: int) -> tuple[DrawnPage | None, list[Run], Judgement]:
    """The page's text by the file's own codes or, where those are broken, by the embedded fonts'."""
    first = _judged(data, number, trust_fonts=False)
    if first[2].reason not in _FONT_MAY_TELL or first[2].verdict != "unusable":
        return first
    drawn, runs, second = _judged(data, number, trust_fonts=True)
    if second.verdict == "unusable":
        return first
    return drawn, runs, Judgement(verdict="repaired", reason="codes_from_font")


def _judged(data: bytes, number: int, *, trust_fonts: bool) -> tuple[DrawnPage | None, list[Run], Judgement]:
    try:
        drawn = draw_page(data, number, trust_fonts=trust_fonts)
        drawn = replace(drawn, glyphs=tuple(name_silent(drawn.glyphs)))
        runs = find_runs(drawn.glyphs, find_cells(drawn.shapes))
    except BROKEN_STRUCTURE:
        return None, [], Judgement(verdict="unusable", reason="text_layer_unreadable")
    return drawn, runs, judge(measure(drawn, "\n".join(run.text for run in runs)))


def _empty(number: int, width: float, height: float, reason: str) -> PageReading:
    return PageReading(
        number=number,
        width=width,
        height=height,
        source="text_layer",
        reason=reason,
        engine=None,
        turned=0,
        lines=(),
    )


def _by_text(empty: PageReading, drawn: DrawnPage, runs: list[Run], judgement: Judgement) -> PageReading:
    repaired = judgement.verdict == "repaired"
    lines = arrange(runs)
    return replace(
        _turned(empty, drawn.turned),
        source="repaired" if repaired else "text_layer",
        lines=tuple(_at_most(line, _REPAIRED) for line in lines) if repaired else lines,
    )


def _by_image(empty: PageReading, image: GreyImage, dpi: float, engine: Engine) -> PageReading:
    lines, turned = read_image(image, dpi, engine)
    return replace(_turned(empty, turned), source="ocr", engine=engine.name, lines=lines)


def _looked_at_again(page: PageReading, image: GreyImage, dpi: float) -> PageReading:
    lines, who = second_look(page.lines, turn(image, page.turned), dpi)
    return replace(page, lines=lines, engine=f"{page.engine}; {who}" if who else page.engine)


def _turned(page: PageReading, degrees: int) -> PageReading:
    width, height = (page.width, page.height) if degrees % 180 == 0 else (page.height, page.width)
    return replace(page, width=width, height=height, turned=degrees)


def _at_most(line: Line, confidence: float) -> Line:
    words = tuple(replace(word, confidence=min(word.confidence, confidence)) for word in line.words)
    return replace(line, words=words)
