"""Pages and signatures read one by one, in this process or in a child, made one `Reading`. Light: no PDF library."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from parsers.model import PageReading, Reading, SignatureReport

Progress = Callable[[int, int], None]  # pages read, pages in all


def join_pages(
    data: bytes,
    count: int,
    page: Callable[[int], PageReading],
    signatures: Callable[[], tuple[SignatureReport, ...]],
    progress: Progress | None,
) -> Reading:
    """The file as read. `progress` is called before the first page and after each."""
    told = progress or (lambda _done, _total: None)
    told(0, count)
    pages = []
    for number in range(1, count + 1):
        pages.append(page(number))
        told(number, count)
    return Reading(
        sha256=hashlib.sha256(data).hexdigest(), bytes=len(data), pages=tuple(pages), signatures=signatures()
    )


def unreadable_signature(reason: str) -> SignatureReport:
    """The report for a file that says it is signed, but whose signatures cannot be followed."""
    return SignatureReport(
        field="",
        signer=None,
        issuer=None,
        signed_at=None,
        integrity="unknown",
        coverage="unknown",
        trusted="unknown",
        reason=reason,
    )
