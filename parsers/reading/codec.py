"""Readings as JSON and back: reading.json and the page files beside the original. Light: no PDF library.

The same reading always gives the same bytes: keys in the model's order, boxes to a hundredth of a point.
"""

from __future__ import annotations

import json
from typing import Any

from parsers.model import Box, InkMark, Line, PageReading, Reading, SignatureReport, Word

SCHEMA = "saraban.reading/1"


def reading_to_json(reading: Reading) -> bytes:
    """UTF-8 JSON of a whole reading, with a newline at the end."""
    return _bytes(
        {
            "schema": reading.schema,
            "sha256": reading.sha256,
            "bytes": reading.bytes,
            "pages": [_page(page) for page in reading.pages],
            "signatures": [{name: getattr(report, name) for name in _REPORT} for report in reading.signatures],
        }
    )


def reading_from_json(data: bytes) -> Reading:
    """The reading that `reading_to_json` wrote. Raises ValueError for another schema."""
    held = json.loads(data)
    if held.get("schema") != SCHEMA:
        raise ValueError(f"not a {SCHEMA} file")
    return Reading(
        sha256=held["sha256"],
        bytes=held["bytes"],
        pages=tuple(_to_page(page) for page in held["pages"]),
        signatures=tuple(SignatureReport(**report) for report in held["signatures"]),
    )


def page_to_json(page: PageReading) -> bytes:
    """UTF-8 JSON of one page, with a newline at the end."""
    return _bytes(_page(page))


def page_from_json(data: bytes) -> PageReading:
    """The page that `page_to_json` wrote."""
    return _to_page(json.loads(data))


_REPORT = ("field", "signer", "issuer", "signed_at", "integrity", "coverage", "trusted", "reason")
_PAGE = ("number", "width", "height", "source", "reason", "engine", "turned")


def _bytes(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _page(page: PageReading) -> dict[str, Any]:
    return {name: getattr(page, name) for name in _PAGE} | {
        "lines": [{"block": line.block, "words": [_word(word) for word in line.words]} for line in page.lines],
        "ink": [[mark.kind, *_corners(mark.box)] for mark in page.ink],
    }


def _to_page(held: dict[str, Any]) -> PageReading:
    return PageReading(
        **{name: held[name] for name in _PAGE},
        lines=tuple(
            Line(block=line["block"], words=tuple(_to_word(*word) for word in line["words"])) for line in held["lines"]
        ),
        ink=tuple(InkMark(kind=kind, box=_to_box(*corners)) for kind, *corners in held["ink"]),
    )


def _word(word: Word) -> list[Any]:
    held = [word.text, *_corners(word.box), word.confidence]
    return held if word.rival is None else [*held, word.rival]


def _corners(box: Box) -> tuple[float, float, float, float]:
    return box.x0, box.top, box.x1, box.bottom


def _to_box(x0: float, top: float, x1: float, bottom: float) -> Box:
    return Box(x0=x0, top=top, x1=x1, bottom=bottom)


def _to_word(
    text: str, x0: float, top: float, x1: float, bottom: float, confidence: float, rival: str | None = None
) -> Word:
    return Word(text=text, box=_to_box(x0, top, x1, bottom), confidence=confidence, rival=rival)
