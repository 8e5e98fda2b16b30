"""What the tests of the generator look through: extracted text, images inside a PDF, canonical comparison."""

from __future__ import annotations

import io
import re
from typing import Any

import pdfplumber
import pikepdf

ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
# Matches the split SARA AM of "นํ้า" (ring, tone, AA); does not match "น้ำ".
SPLIT_SARA_AM = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")


def squeezed(text: str) -> str:
    """Without spaces, in Arabic digits, SARA AM as one character."""
    text = SPLIT_SARA_AM.sub("\\1\u0e33", text)
    return "".join(text.split()).translate(ARABIC)


def layer_of(pdf: bytes) -> str:
    """The text layer as an ordinary reader takes it."""
    with pdfplumber.open(io.BytesIO(pdf)) as file:
        return "\n".join(page.extract_text() or "" for page in file.pages)


def images_of(pdf: bytes) -> list[Any]:
    """The image on each page of a scan: how it is packed, width in dots, bits a dot."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [
            (
                "fax" if "CCITT" in repr(image.get("/Filter")) else "jpeg",
                int(image.Width),
                int(image.get("/BitsPerComponent", 1)),
            )
            for page in file.pages
            for image in page.get_images().values()
        ]
