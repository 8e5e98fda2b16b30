"""A section 16 order must name at least one system."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding

CODE = "no_systems"


def _check(case: Case) -> Iterator[Finding]:
    if "systems" in case.kind.required and not case.record.systems:
        yield Finding(
            code=CODE,
            severity="error",
            message="ไม่พบรายชื่อระบบที่คำสั่งกำหนด",
            remedy="ตรวจข้อที่กำหนดระบบและเอกสารแนบท้ายกับต้นฉบับ แล้วกรอกชื่อระบบ หรือส่งคืนหน่วยงานหากไม่มี",
            field="systems",
        )


NO_SYSTEMS = Rule(
    code=CODE,
    thai="คำสั่งตามมาตรา ๑๖ ต้องระบุระบบอย่างน้อยหนึ่งระบบ",
    english="At least one system is named",
    severity="error",
    check=_check,
)
