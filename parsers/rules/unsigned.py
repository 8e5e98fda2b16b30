"""A document nobody signed is a draft: no pen over the printed name, no digital signature (regulation 2526, 16)."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding

CODE = "unsigned"


def _check(case: Case) -> Iterator[Finding]:
    record = case.record
    signed = any(report.integrity == "passed" for report in record.reading.signatures)
    if "signatories" not in case.kind.required or record.ink.signature_present is not False or signed:
        return
    # The Royal Gazette sets announcements anew and prints no signatures.
    if case.layout.gazetted:
        return
    yield Finding(
        code=CODE,
        severity="review",
        message="ไม่พบลายมือชื่อเหนือชื่อผู้ลงนาม และไฟล์ไม่มีลายมือชื่อดิจิทัล เอกสารอาจเป็นร่างที่ยังไม่ได้ลงนาม",
        remedy="ดูที่ชื่อผู้ลงนามในต้นฉบับ หากยังไม่ได้ลงนาม ให้ส่งคืนหน่วยงานเพื่อส่งฉบับที่ลงนามแล้ว",
        field="ink",
        evidence=record.ink.evidence,
    )


UNSIGNED = Rule(
    code=CODE,
    thai="เอกสารต้องลงนามแล้ว",
    english="The document is signed",
    severity="review",
    check=_check,
)
