"""What the reading door asks of whatever reads PDFs, so that it can be given another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from parsers.model import PageReading, SignatureReport


class Facts(Protocol):
    """What opening a file tells."""

    @property
    def pages(self) -> Sequence[object]:
        """One entry a page."""


class Reader(Protocol):
    """`parsers.reading.guarded`, whose every call runs in a child process under limits of time and memory."""

    def inspect(self, data: bytes, /) -> Facts:
        """Opens the file; raises SarabanError where it cannot or must not be read."""

    def read_signatures(self, data: bytes, /) -> Sequence[SignatureReport]:
        """Reports on the embedded digital signatures."""

    def read_page(self, data: bytes, number: int, /) -> PageReading:
        """One page's words, `number` from 1."""

    def render_page(self, data: bytes, number: int, /, dpi: float, *, turned: int) -> bytes:
        """One page's picture as PNG, turned as it was read so that boxes fit it."""
