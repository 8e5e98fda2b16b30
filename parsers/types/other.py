"""Everything else: announcements and orders on other matters, memos, forms, drafts. Read as far as it can be."""

from __future__ import annotations

from parsers.declare import DocumentType, Draft
from parsers.drafting import read_letter, read_notice
from parsers.layout import Layout


def _read(layout: Layout) -> Draft:
    return read_letter(layout) if layout.form in {"memo", "letter"} else read_notice(layout)


OTHER = DocumentType(
    code="other",
    thai="เอกสารอื่นที่ไม่ใช่ประกาศหรือคำสั่งตามพระราชบัญญัติ",
    english="Something else",
    slot=None,
    section=None,
    forms=frozenset({"announcement", "order", "letter", "memo", "none"}),
    cues=(),
    baseline=3.5,
    read=_read,
    required=("kind", "agency", "title", "issued_on"),
)
