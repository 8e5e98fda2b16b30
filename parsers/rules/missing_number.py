"""Orders and letters are numbered (regulation 2526, clauses 11.1 and 16.2); announcements need not be."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding

CODE = "missing_number"


def _check(case: Case) -> Iterator[Finding]:
    field = case.record.number
    if field.value is None and "number" in case.kind.required and "number_left_blank" not in case.notes:
        yield Finding(
            code=CODE,
            severity="review",
            message="ไม่พบเลขที่ของเอกสาร",
            remedy="ดูบรรทัดที่ขึ้นต้นด้วย ที่ แล้วกรอกเลขที่ตามต้นฉบับ หากต้นฉบับไม่มีเลขที่ ให้บันทึกเหตุผลแล้วยืนยัน",
            field="number",
            evidence=field.evidence,
        )


MISSING_NUMBER = Rule(
    code=CODE,
    thai="คำสั่งและหนังสือต้องมีเลขที่",
    english="Orders and letters carry a number",
    severity="review",
    check=_check,
)
