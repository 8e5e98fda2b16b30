"""A document must say which agency speaks."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding

CODE = "missing_agency"


def _check(case: Case) -> Iterator[Finding]:
    field = case.record.agency
    if field.value is None and "agency" in case.kind.required:
        yield Finding(
            code=CODE,
            severity="review",
            message="ไม่พบชื่อหน่วยงานผู้ออกเอกสาร",
            remedy="ดูบรรทัดแรกหลังคำว่า ประกาศ หรือ คำสั่ง หรือหัวหนังสือ แล้วกรอกชื่อหน่วยงานตามต้นฉบับ",
            field="agency",
            evidence=field.evidence,
        )


MISSING_AGENCY = Rule(
    code=CODE,
    thai="ต้องมีชื่อหน่วยงาน",
    english="An agency is named",
    severity="review",
    check=_check,
)
