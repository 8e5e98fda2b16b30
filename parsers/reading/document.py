"""Reads a whole file in this process; `guarded.read_document` does the same page by page in a child."""

from __future__ import annotations

from parsers.model import Reading
from parsers.reading.engine import Engine
from parsers.reading.joining import Progress, join_pages
from parsers.reading.limits import DEFAULT, Limits
from parsers.reading.opening import inspect
from parsers.reading.pages import read_page
from parsers.reading.signatures import read_signatures


def read_document(
    data: bytes, *, engine: Engine | None = None, progress: Progress | None = None, limits: Limits = DEFAULT
) -> Reading:
    """The file as read. `progress` is called before the first page and after each. Raises what `read_page` raises."""
    return join_pages(
        data,
        len(inspect(data, limits).pages),
        lambda number: read_page(data, number, engine=engine, limits=limits),
        lambda: read_signatures(data),
        progress,
    )
