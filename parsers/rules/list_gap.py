"""A list of numbered mailboxes that runs on by one leaves none out: where it seems to, a row may not have been read."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding
from parsers.series import gaps

CODE = "list_gap"


def _check(case: Case) -> Iterator[Finding]:
    channels = case.record.channels
    for place, missing in gaps(channels):
        read = channels[place].value.source == "ocr"
        yield Finding(
            code=CODE,
            severity="review" if read else "info",
            message=f"รายการอีเมลเรียงเลขกันไป แต่ไม่พบ {missing} ต่อจาก {channels[place].value.value}",
            remedy="ดูแถวถัดไปในภาพต้นฉบับ หากมีพิมพ์ไว้ ให้เพิ่มเป็นช่องทาง หากหน่วยงานข้ามเลขเอง ไม่ต้องทำอะไร",
            field=f"channels.{place}.value",
            evidence=channels[place].value.evidence,
        )


LIST_GAP = Rule(
    code=CODE,
    thai="รายการอีเมลที่เรียงเลขกันต้องไม่ขาดแถว",
    english="Numbered lists of mailboxes leave no row out",
    severity="review",
    check=_check,
)
