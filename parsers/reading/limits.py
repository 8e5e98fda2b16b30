"""What a file may ask of the machine, and what is known of a file once it has been opened."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The most a document may use. Defaults suit an office scan of an announcement with its annexes."""

    bytes: int = 25 * 1024 * 1024
    pages: int = 200
    pixels: int = 60_000_000  # of one picture in the file, or of a page drawn at one pixel a point
    page_side: float = 14_400.0  # points; ISO 32000-1, annex C.2
    seconds: float = 120.0  # for one page, by the clock
    megabytes: int = 3_000  # of address space


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSize:
    """Width and height in points, as a person sees the page (turned as the file says)."""

    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfFacts:
    """A file that can be read: its pages in order."""

    pages: tuple[PageSize, ...]
    encrypted: bool  # protected against change only: it opens without a password


DEFAULT = Limits()
