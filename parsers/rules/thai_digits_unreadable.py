"""Stock Thai recognition lacks ๔ ๖ ๗ ๘ ๙ (langdata_lstm issue 42): what it made of Thai digits proves nothing."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding

CODE = "thai_digits_unreadable"


def _check(case: Case) -> Iterator[Finding]:
    blind = [page.number for page in case.layout.pages if page.blind_to_thai_digits]
    if blind:
        pages = ", ".join(str(number) for number in blind)
        yield Finding(
            code=CODE,
            severity="review",
            message=f"หน้า {pages} เป็นภาพที่มีเลขไทย ซึ่งโปรแกรมอ่านภาพรุ่นนี้อ่านเลข ๔ ๖ ๗ ๘ ๙ ไม่ได้",
            remedy="ตรวจตัวเลขทุกตัวกับภาพต้นฉบับ โดยเฉพาะวันที่ เลขที่ และหมายเลขโทรศัพท์",
        )


THAI_DIGITS_UNREADABLE = Rule(
    code=CODE,
    thai="เลขไทยในภาพต้องอ่านด้วยโปรแกรมที่รู้จักครบสิบตัว",
    english="Thai digits were read by an engine that knows all ten",
    severity="review",
    check=_check,
)
