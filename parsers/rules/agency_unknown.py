"""The agency named must be one the register knows; checked only where a register is at hand."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.agencies import nearest_agency
from parsers.declare import Case, Rule
from parsers.model import Finding

CODE = "agency_unknown"


def _check(case: Case) -> Iterator[Finding]:
    field = case.record.agency
    if not case.agencies or field.value is None or case.record.agency_id is not None:
        return
    near = nearest_agency(field.value, case.agencies)
    hint = f" ชื่อที่ใกล้เคียงที่สุดคือ {near.name}" if near else ""
    yield Finding(
        code=CODE,
        severity="review",
        message=f"ชื่อหน่วยงานในเอกสารไม่ตรงกับหน่วยงานใดในทะเบียน{hint}",
        remedy="ตรวจชื่อหน่วยงานกับต้นฉบับ หากถูกต้องแล้ว ให้เพิ่มชื่อนี้เป็นชื่อเรียกอื่นของหน่วยงานในทะเบียน",
        field="agency",
        evidence=field.evidence,
    )


AGENCY_UNKNOWN = Rule(
    code=CODE,
    thai="ชื่อหน่วยงานต้องอยู่ในทะเบียน",
    english="The agency is in the register",
    severity="review",
    check=_check,
)
