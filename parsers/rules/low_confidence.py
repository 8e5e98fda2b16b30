"""Every required field, and every other that is stated, must be certain before a record goes without review."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from parsers.certainty import unsure
from parsers.declare import Case, Rule
from parsers.model import Evidence, Finding

CODE = "low_confidence"
_NAMES = {
    "agency": "ชื่อหน่วยงาน",
    "number": "เลขที่",
    "title": "ชื่อเรื่อง",
    "issued_on": "วันที่ออกเอกสาร",
    "effective_on": "วันที่มีผลใช้บังคับ",
    "signatories": "ผู้ลงนาม",
    "channels": "ช่องทาง",
    "systems": "ระบบ",
}
_ABSENT = {
    "number": "ไม่พบเลขที่เอกสาร แต่ภาพไม่ชัดพอที่จะรับรองว่าไม่มี",
    "effective_on": "ไม่พบข้อความเรื่องวันมีผลใช้บังคับ แต่ภาพไม่ชัดพอที่จะรับรองว่าไม่มี",
}


def _check(case: Case) -> Iterator[Finding]:
    # `kind` has a finding of its own, and so has whatever is missing.
    for path, evidence in unsure(case.record, case.kind.required):
        if path in _NAMES and evidence:
            yield _finding(path, evidence)
        elif path in _ABSENT and path not in case.kind.required:
            yield replace(_finding(path, ()), message=_ABSENT[path])


def _finding(path: str, evidence: tuple[Evidence, ...]) -> Finding:
    return Finding(
        code=CODE,
        severity="review",
        message=f"อ่าน{_NAMES[path]}ได้ไม่ชัดเจนพอที่จะรับรอง",
        remedy="เทียบกับภาพต้นฉบับตรงที่ระบายไว้ แล้วยืนยันหรือแก้ให้ตรง",
        field=path,
        evidence=evidence,
    )


LOW_CONFIDENCE = Rule(
    code=CODE,
    thai="ช่องที่จำเป็นต้องอ่านได้แน่ชัด",
    english="Required fields are certain",
    severity="review",
    check=_check,
)
