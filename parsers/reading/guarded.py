"""The reading room's public calls, each run in a child process under `Limits`: what doors and the command line use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from parsers.errors import ReaderCrashed, ReadingTookTooLong
from parsers.model import PageReading, Reading, SignatureReport
from parsers.reading.joining import Progress, join_pages, unreadable_signature
from parsers.reading.limits import DEFAULT, Limits, PdfFacts
from parsers.reading.sandbox import worker

if TYPE_CHECKING:
    from parsers.reading.engine import Engine


def inspect(data: bytes, limits: Limits = DEFAULT) -> PdfFacts:
    """As `parsers.reading.inspect`; also raises ReadingTookTooLong and ReaderCrashed, as all calls here do."""
    facts: PdfFacts = _ask(limits, "inspect", data, limits)
    return facts


def read_page(data: bytes, number: int, *, engine: Engine | None = None, limits: Limits = DEFAULT) -> PageReading:
    """As `parsers.reading.read_page`."""
    page: PageReading = _ask(limits, "read_page", data, number, engine=engine, limits=limits)
    return page


def render_page(data: bytes, number: int, dpi: float = 110.0, *, turned: int = 0, limits: Limits = DEFAULT) -> bytes:
    """As `parsers.reading.render_page`."""
    image: bytes = _ask(limits, "render_page", data, number, dpi, turned=turned, limits=limits)
    return image


def read_signatures(
    data: bytes, *, roots: Sequence[bytes] = (), limits: Limits = DEFAULT
) -> tuple[SignatureReport, ...]:
    """As `parsers.reading.read_signatures`; a limit or a crash is reported, never raised."""
    try:
        found: tuple[SignatureReport, ...] = _ask(limits, "read_signatures", data, roots=tuple(roots))
    except (ReadingTookTooLong, ReaderCrashed) as error:
        return (unreadable_signature(error.code),) if b"/ByteRange" in data else ()
    return found


def read_document(
    data: bytes,
    *,
    engine: Engine | None = None,
    progress: Progress | None = None,
    limits: Limits = DEFAULT,
) -> Reading:
    """As `parsers.reading.read_document`; each page has its own limits."""
    return join_pages(
        data,
        len(inspect(data, limits).pages),
        lambda number: read_page(data, number, engine=engine, limits=limits),
        lambda: read_signatures(data, limits=limits),
        progress,
    )


def _ask(within: Limits, name: str, *arguments: Any, **options: Any) -> Any:
    with worker(within.megabytes) as child:
        return child.ask(f"parsers.reading:{name}", *arguments, seconds=within.seconds, **options)
