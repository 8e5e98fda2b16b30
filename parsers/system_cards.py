"""Systems told as cards, one below the other: "ชื่อระบบ : …", "ที่อยู่ : …", "ผู้ดูแล : …", and the same of the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parsers.clauses import Paragraph
from parsers.model import System
from parsers.system_disuse import is_given_up
from parsers.system_phrases import FIRST, PRODUCT, named

_TOOL = r"(?:ระบบ(?:งาน)?|โปรแกรม|แพลตฟอร์ม|เครื่องมือ|แอปพลิเคชัน)"
# What stands before the name on a card. Matches "ชื่อระบบ : ", "ระบบ: ", "ชื่อ ", "ชื่อแพลตฟอร์ม Koha" before the name; not
# "ระบบการลา", "ผู้ดูแลระบบ : ", "ชื่อผู้ดูแล : ".
_NAME = re.compile(rf"(?:ชื่อ{_TOOL}?|{_TOOL})(?:\s*[:：=]\s*|\s+(?={FIRST}|{PRODUCT}))(?=\S)")
# What else a card tells, each behind its word: matches "ที่อยู่ : https", "ผู้ดูแล กองคลัง", "เว็บไซต์: www"; not "ผู้ดูแลต้อง".
_MORE = re.compile(
    r"(?:ที่อยู่|เว็บไซต์|ลิงก์|ลิงค์|url|ทางเข้า|ผู้ดูแล|ผู้รับผิดชอบ|เจ้าของ|หน่วยงาน|ส่วนราชการ|กลุ่มผู้ใช้|ผู้ใช้|ขอบเขต|วัตถุประสงค์|การใช้งาน"
    r"|ใช้สำหรับ|ใช้กับ|งานที่ใช้|เริ่มใช้|คำอธิบาย|รายละเอียด)[\u0e01-\u0e4e]{0,14}(?:\s*[:：=]|\s+(?=\S))",
    re.IGNORECASE,
)
_LEAST = 2  # cards


def systems_on_cards(body: Sequence[Paragraph]) -> Iterator[System]:
    """The name of each card, where several stand below each other and each tells more than a name."""
    found = [(p, label) for p in body if p.cell is None and (label := _NAME.match(p.passage.text, p.start))]
    told = sum(bool(_MORE.match(p.text) or _more_behind(p, p.start)) for p in body if p.cell is None)
    if len(found) < _LEAST or told < len(found):
        return
    for paragraph, label in found:
        if not is_given_up(paragraph.text):
            yield from named(
                paragraph, label.end(), _more_behind(paragraph, label.end()) or len(paragraph.passage.text)
            )


def _more_behind(paragraph: Paragraph, start: int) -> int | None:
    """Where the card goes on in the same paragraph with what is no name; None for a name alone."""
    text = paragraph.passage.text
    more = next((m for m in _MORE.finditer(text, start + 1) if text[m.start() - 1].isspace()), None)
    return more.start() if more and _NAME.match(text, paragraph.start) else None
