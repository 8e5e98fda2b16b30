"""An item of a list of channels or phones that gave none, though it hints at one: it could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.contacts import unread_items
from parsers.declare import Case, Rule
from parsers.model import Finding
from parsers.registry import channel_kinds

CODE = "unread_channel"


def _check(case: Case) -> Iterator[Finding]:
    if "channels" not in case.kind.required:
        return
    for path, passage in unread_items(case.layout, channel_kinds()):
        yield Finding(
            code=CODE,
            severity="review" if path == "channels" else "info",
            message="มีข้อย่อยในรายการช่องทางหรือหมายเลขสอบถามที่อ่านไม่ออก",
            remedy="ดูข้อย่อยที่ระบายไว้ในภาพต้นฉบับ แล้วเพิ่มสิ่งที่พิมพ์ไว้",
            field=path,
            evidence=passage.evidence(),
        )


UNREAD_CHANNEL = Rule(
    code=CODE,
    thai="ทุกข้อย่อยในรายการช่องทางต้องอ่านได้",
    english="Every item of the list of channels is read",
    severity="review",
    check=_check,
)
