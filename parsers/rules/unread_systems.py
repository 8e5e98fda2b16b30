"""A section 16 order holds a list of systems of which fewer than half were found, or one item of a list was not."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding
from parsers.system_coverage import unread_items, unread_lists

CODE = "unread_systems"


def _check(case: Case) -> Iterator[Finding]:
    if "systems" not in case.kind.required or not case.record.systems:
        return  # an order in which none was found has a finding of its own
    for places in unread_lists(case.layout, case.record.systems):
        yield Finding(
            code=CODE,
            severity="review",
            message="มีรายการที่ดูเป็นรายชื่อระบบ แต่อ่านเป็นระบบได้ไม่ถึงครึ่งของรายการนั้น",
            remedy="เทียบรายการที่ระบายไว้ในภาพต้นฉบับกับรายชื่อระบบที่อ่านได้ แล้วเพิ่มหรือแก้ชื่อระบบให้ครบตามต้นฉบับ",
            field="systems",
            evidence=places,
        )
    for places in unread_items(case.layout, case.record.systems):
        yield Finding(
            code=CODE,
            severity="review",
            message="รายการนี้อยู่ในรายชื่อระบบ แต่ยังอ่านเป็นชื่อระบบไม่ได้",
            remedy="เทียบรายการที่ระบายไว้ในภาพต้นฉบับ หากเป็นระบบให้เพิ่มชื่อระบบนั้นตามต้นฉบับ",
            field="systems",
            evidence=places,
        )


UNREAD_SYSTEMS = Rule(
    code=CODE,
    thai="รายชื่อระบบในคำสั่งต้องอ่านได้ครบ",
    english="Every list of systems is read",
    severity="review",
    check=_check,
)
