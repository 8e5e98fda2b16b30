"""An order whose ที่ line has only a year was published before anyone wrote its number in."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding

CODE = "number_left_blank"


def _check(case: Case) -> Iterator[Finding]:
    if CODE in case.notes:
        yield Finding(
            code=CODE,
            severity="review",
            message="มีบรรทัด ที่ แต่ไม่พบเลขที่เอกสาร",
            remedy="ดูที่ต้นฉบับ หากมีเลขที่เขียนด้วยลายมือ ให้กรอกตามนั้น หากเว้นว่างไว้ ให้ส่งคืนหน่วยงานเพื่อลงเลขที่",
            field="number",
            evidence=case.record.number.evidence,
        )


NUMBER_LEFT_BLANK = Rule(
    code=CODE,
    thai="บรรทัด ที่ ต้องมีเลขที่เอกสาร",
    english="A printed number line carries a number",
    severity="review",
    check=_check,
)
