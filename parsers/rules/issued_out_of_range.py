"""A document under the Act is not older than the Act, and not from the future (Gazette 12 October 2022)."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding

CODE = "issued_out_of_range"
ACT_PUBLISHED = "2022-10-12"


def _check(case: Case) -> Iterator[Finding]:
    field = case.record.issued_on
    if field.value is None:
        return
    message = None
    if case.kind.section is not None and field.value < ACT_PUBLISHED:
        message = "วันที่ออกเอกสารอยู่ก่อนวันประกาศใช้พระราชบัญญัติ (๑๒ ตุลาคม พ.ศ. ๒๕๖๕)"
    if case.today is not None and field.value > case.today.isoformat():
        message = "วันที่ออกเอกสารเป็นวันในอนาคต"
    if message:
        yield Finding(
            code=CODE,
            severity="review",
            message=message,
            remedy="เทียบวัน เดือน ปี กับต้นฉบับ แล้วแก้ให้ตรง หากต้นฉบับลงวันที่ผิด ให้ส่งคืนหน่วยงาน",
            field="issued_on",
            evidence=field.evidence,
        )


ISSUED_OUT_OF_RANGE = Rule(
    code=CODE,
    thai="วันที่ออกเอกสารต้องอยู่ในช่วงที่เป็นไปได้",
    english="The issue date lies between the Act and today",
    severity="review",
    check=_check,
)
