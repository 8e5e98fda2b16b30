"""A document must say when it was issued."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding

CODE = "missing_date"


def _check(case: Case) -> Iterator[Finding]:
    field = case.record.issued_on
    if field.value is not None or "issued_on" not in case.kind.required:
        return
    blank = "date_left_blank" in case.notes
    printed = "พบบรรทัดวันที่แต่ยังไม่ได้ลงวัน เดือน ปี" if blank else "พบบรรทัดวันที่แต่อ่านวันที่ไม่ได้"
    yield Finding(
        code=CODE,
        severity="error" if blank or not field.evidence else "review",
        message=printed if field.evidence else "ไม่พบวันที่ออกเอกสาร",
        remedy="ดูที่บรรทัด ประกาศ ณ วันที่ หรือ สั่ง ณ วันที่ แล้วกรอกวันที่ตามต้นฉบับ หากต้นฉบับไม่ลงวันที่ ให้ส่งคืนหน่วยงาน",
        field="issued_on",
        evidence=field.evidence,
    )


MISSING_DATE = Rule(
    code=CODE, thai="ต้องมีวันที่ออกเอกสาร", english="An issue date is printed", severity="error", check=_check
)
