"""A document must be of its slot's kind: a section 13(1) announcement in the section 10 slot counts for nothing."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding

CODE = "wrong_kind"


def _check(case: Case) -> Iterator[Finding]:
    if case.slot is None or case.kind.slot == case.slot or not case.slot_types:
        return
    wanted = case.slot_types[0].thai
    yield Finding(
        code=CODE,
        severity="error",
        message=f"ช่องที่ส่งมาเป็นช่องของ{wanted} แต่เอกสารนี้อ่านได้ว่าเป็น{case.kind.thai}",
        remedy="ตรวจว่าแนบไฟล์ถูกฉบับหรือไม่ หากแนบผิด ให้ส่งคืนหน่วยงานเพื่อส่งฉบับที่ถูกต้อง หากระบบจำแนกผิด ให้แก้ประเภทเอกสาร",
        field="kind",
        evidence=case.record.kind.evidence,
    )


WRONG_KIND = Rule(
    code=CODE,
    thai="ประเภทเอกสารต้องตรงกับช่องที่ส่ง",
    english="The kind fits the slot",
    severity="error",
    check=_check,
)
