"""PDF bytes to a `Reading`: open safely, text layer, repair, recognition, signatures, ink.

The only room that opens a PDF. The names below load their heavy libraries when first used, so that a
function that only needs stored readings (`parsers.reading.codec`) stays small. Doors and the command line
call the same names in `parsers.reading.guarded`, which runs them in a child process under limits.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from parsers.reading.limits import Limits, PageSize, PdfFacts

if TYPE_CHECKING:
    from parsers.reading.document import read_document
    from parsers.reading.drawing import render_page
    from parsers.reading.engine import Engine
    from parsers.reading.ink import read_ink
    from parsers.reading.opening import inspect
    from parsers.reading.pages import read_page
    from parsers.reading.recogniser import Recogniser
    from parsers.reading.signatures import read_signatures
    from parsers.reading.tesseract import Tesseract

_HOMES = {
    "Engine": "engine",
    "Recogniser": "recogniser",
    "Tesseract": "tesseract",
    "inspect": "opening",
    "read_document": "document",
    "read_ink": "ink",
    "read_page": "pages",
    "read_signatures": "signatures",
    "render_page": "drawing",
}

__all__ = [
    "Engine",
    "Limits",
    "PageSize",
    "PdfFacts",
    "Recogniser",
    "Tesseract",
    "inspect",
    "read_document",
    "read_ink",
    "read_page",
    "read_signatures",
    "render_page",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"parsers.reading.{_HOMES[name]}"), name)
