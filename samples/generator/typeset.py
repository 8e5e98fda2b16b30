"""Sets HTML into a PDF through WeasyPrint (Pango shapes the Thai) and takes the printed text from its layout."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.formatting_structure import boxes
from weasyprint.text.fonts import FontConfiguration

from samples.generator.fonts import font_faces
from samples.generator.html import Setter
from samples.generator.model import Content, Look

UNANNOUNCED = ("เอกสารแนบท้าย", "ภาคผนวก", "(")  # an annex, and a signature, come without a catch-word


@dataclass(frozen=True, slots=True, kw_only=True)
class Typeset:
    """A PDF with its raw text layer, and each page's text as printed, in reading order."""

    pdf: bytes
    pages: tuple[str, ...]
    signed_at: tuple[int, float, float] | None = None  # page from 0; middle and top of the signer's lines, points


@cache
def _fonts() -> tuple[FontConfiguration, CSS]:
    """Every font declared once a process: declaring takes longer than setting a page."""
    configuration = FontConfiguration()
    return configuration, CSS(string=font_faces(), font_config=configuration)


def typeset(content: Content, look: Look) -> Typeset:
    """The document as WeasyPrint sets it; twice where catch-words need the page breaks first."""
    setter = Setter(content, look)
    html = setter.html()
    laid = _render(html, setter.css({}))
    if look.catch_word and not look.gazette_on and len(laid.pages) > 1:
        laid = _render(html, setter.css(_catch_words(laid)))
    pdf = laid.write_pdf(pdf_identifier=b"samples")
    places = (
        (number, *place) for number, page in enumerate(laid.pages) if (place := _signature(page._page_box)) is not None
    )
    return Typeset(
        pdf=pdf,
        pages=tuple(_page_text(page, in_lines=not look.plain) for page in laid.pages),
        signed_at=next(places, None),
    )


def _signature(box: Any) -> tuple[float, float] | None:
    """Middle and top of the first signature block under `box`, in points from the lower left of an A4 page."""
    if getattr(box, "element", None) is not None and "signature" in (box.element.get("class") or "").split():
        return (box.position_x + box.margin_left + box.width / 2) * 0.75, 841.89 - (
            box.position_y + box.margin_top
        ) * 0.75
    children = (getattr(child, "_box", child) for child in getattr(box, "children", ()))
    return next((place for child in children if (place := _signature(child))), None)


def _render(html: str, css: str) -> Any:
    configuration, faces = _fonts()
    sheet = CSS(string=css, font_config=configuration)
    return HTML(string=html).render(stylesheets=[faces, sheet], font_config=configuration)


def _catch_words(laid: Any) -> dict[int, str]:
    """The first words of each next page, by the number of the page that announces them."""
    words: dict[int, str] = {}
    for number, page in enumerate(laid.pages[1:], start=1):
        first = _first_words(page._page_box.children[0])
        if first and not first.startswith(UNANNOUNCED):
            words[number] = "/" + first.replace("\\", "").replace('"', "") + "..."
    return words


def _first_words(box: Any) -> str:
    """The first two or three words under `box`; none where it begins with a table."""
    if isinstance(box, boxes.LineBox):
        return " ".join(_text(box).split()[:3])[:24]
    if isinstance(box, boxes.TableBox):
        return ""
    return next((_first_words(child) for child in getattr(box, "children", ()) if _lines(child)), "")


def _page_text(page: Any, *, in_lines: bool) -> str:
    """Head, body and foot of one page, a printed line a line; `in_lines`: the boxes of a head read line by line."""
    root, *margins = page._page_box.children
    margins = sorted((box for box in margins if _lines(box)), key=lambda box: (box.position_y, box.position_x))
    above = [box for box in margins if box.position_y < root.position_y + 1]
    below = [box for box in margins if box not in above]
    head = _across(above) if in_lines else [line for box in above for line in _lines(box)]
    return "\n".join([*head, *(line for part in (root, *below) for line in _lines(part))])


def _across(above: list[Any]) -> list[str]:
    """The lines of boxes that stand side by side, from the top; those of one height from the left."""
    lines = sorted((line for box in above for line in _line_boxes(box)), key=lambda line: line.position_y)
    rows: list[list[Any]] = []
    for line in lines:
        if not rows or line.position_y > rows[-1][0].position_y + line.height / 2:
            rows.append([])
        rows[-1].append(line)
    placed = (line for row in rows for line in sorted(row, key=lambda line: line.position_x))
    return [text for line in placed for text in _lines(line)]


def _line_boxes(box: Any) -> list[Any]:
    if isinstance(box, boxes.LineBox):
        return [box]
    return [line for child in getattr(box, "children", ()) for line in _line_boxes(getattr(child, "_box", child))]


def _lines(box: Any) -> list[str]:
    """The text of each printed line under `box`; the cells of a table row stand on one line."""
    if isinstance(box, boxes.LineBox):
        return [text] if (text := " ".join(_text(box).split())) else []
    if isinstance(box, boxes.TableRowBox):
        cells = [" ".join(_lines(cell)) for cell in box.children]
        return [row] if (row := " ".join(cells).strip()) else []
    found: list[str] = []
    for child in getattr(box, "children", ()):
        found += _lines(getattr(child, "_box", child))
    return found


def _text(box: Any) -> str:
    if isinstance(box, boxes.TextBox):
        return str(box.text)
    return "".join(_text(getattr(child, "_box", child)) for child in getattr(box, "children", ()))
