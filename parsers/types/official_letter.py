"""Official letters between agencies: ที่, letterhead, เรื่อง, เรียน, ขอแสดงความนับถือ (regulation 2526, clause 11)."""

from __future__ import annotations

from parsers.declare import DocumentType
from parsers.drafting import read_letter

OFFICIAL_LETTER = DocumentType(
    code="official_letter",
    thai="หนังสือราชการ",
    english="Official letter",
    slot="letter",
    section=None,
    forms=frozenset({"letter"}),
    cues=(),
    baseline=10.5,
    read=read_letter,
    required=("kind", "agency", "number", "title", "issued_on", "signatories"),
)
