"""What was derived from one document, beside its original: pages, pictures, signatures, reading, record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from functions.adapters.errors import ObjectGone
from functions.adapters.objects import (
    Objects,
    page_image_key,
    page_key,
    reading_key,
    record_key,
    signatures_key,
)
from parsers.model import PageReading, Reading, SignatureReport
from parsers.reading.codec import page_from_json, page_to_json, reading_from_json, reading_to_json
from register.documents import Document


class Readings:
    """Written by the read and understand doors, shown by the pages. Writing twice gives the same bytes."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects

    def put_signatures(self, document_id: str, reports: Sequence[SignatureReport]) -> None:
        self._objects.put_json(signatures_key(document_id), [asdict(report) for report in reports])

    def put_page(self, document_id: str, page: PageReading, picture: bytes) -> None:
        """One page's words, and its picture as PNG."""
        self._objects.put_png(page_image_key(document_id, page.number), picture)
        self._objects.put_json_bytes(page_key(document_id, page.number), page_to_json(page))

    def join(self, document: Document) -> Reading:
        """All pages and signatures as one Reading, which is stored too; ObjectGone where a page is missing."""
        numbers = range(1, (document.pages_total or 0) + 1)
        pages = tuple(page_from_json(self._objects.get(page_key(document.id, number))) for number in numbers)
        reports = self._objects.get_json(signatures_key(document.id))
        reading = Reading(
            sha256=document.sha256,
            bytes=document.bytes,
            pages=pages,
            signatures=tuple(SignatureReport(**report) for report in reports),
        )
        self._objects.put_json_bytes(reading_key(document.id), reading_to_json(reading))
        return reading

    def get(self, document_id: str) -> Reading:
        """The joined reading; ObjectGone before it was understood."""
        return reading_from_json(self._objects.get(reading_key(document_id)))

    def put_record(self, document_id: str, record: Any) -> None:
        """The record as first read, in the contract's JSON."""
        self._objects.put_json(record_key(document_id), record)

    def find_record(self, document_id: str) -> dict[str, Any] | None:
        """The record as first read, or None where there is none yet."""
        try:
            record: dict[str, Any] = self._objects.get_json(record_key(document_id))
        except ObjectGone:
            return None
        return record
