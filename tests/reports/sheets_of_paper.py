"""What stands on the pages of a PDF, for tests."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass

import pikepdf
import pypdfium2

RING_AND_LEG = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")  # must match both halves of ำ; must not match "กา"


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page as a reader would copy it, on one line, both halves of SARA AM joined."""
    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_range() for page in document]
    return [RING_AND_LEG.sub("\\1\u0e33", " ".join(text.replace("\u00a0", " ").split())) for text in texts]


def is_for_screen_readers(pdf: bytes) -> bool:
    """Is it tagged, and does it name its language and title?"""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root
        marked = bool(root.get("/MarkInfo", {}).get("/Marked", False)) and "/StructTreeRoot" in root
        return marked and str(root.get("/Lang", "")) == "th" and "/Title" in document.docinfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """An annotation: its flags (PDF 1.7, 12.5.3) and its place in points from the lower left corner."""

    flags: int
    place: tuple[float, ...]


def frames_of(pdf: bytes) -> list[list[Frame]]:
    """The annotations of each page that are not links."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [
            [
                Frame(flags=int(one.F), place=tuple(map(float, one.Rect)))
                for one in page.get("/Annots", [])
                if one.Subtype != "/Link"
            ]
            for page in document.pages
        ]
