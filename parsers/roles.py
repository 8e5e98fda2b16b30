"""What a paragraph's contacts are for: channels for the public, enquiries about receipt, or neither."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from parsers.clauses import Paragraph
from parsers.layout import ANNEX
from parsers.thai.loose import any_of, forgiving

Role = Literal["channel", "enquiry", "none"]

# Matches "ประสงค์จะสอบถามหรือขอรับคำยืนยัน", "ให้สอบถามในวันและเวลาราชการ"; not "สอบถามข้อมูล" as one use of a channel.
_ASKS = re.compile(
    any_of(
        "ประสงค์จะสอบถาม",
        "ขอรับคำยืนยัน",
        "ขอคำยืนยัน",
        "ให้สอบถาม",
        "สอบถามว่าได้รับ",
        "ยืนยันการได้รับ",
        "ยืนยันการรับ",
        "ยืนยันว่าได้รับ",
        "ตรวจสอบการได้รับ",
        "ตรวจสอบว่าได้รับ",
        "ตรวจสอบสถานะ",
        "ติดตามผล",
    )
)
# Matches "สอบถามรายละเอียดเพิ่มเติมได้ที่", "มีข้อสงสัย … หมายเลขโทรศัพท์"; not "ร้องเรียน/สอบถามข้อมูล/ข้อเสนอแนะ".
_ASKS_AT = re.compile(
    rf"{any_of('สอบถาม', 'ข้อสงสัย', 'ข้อซักถาม', 'ข้อมูลข่าวสารเพิ่มเติม', 'รายละเอียดเพิ่มเติม', 'ยืนยัน')}"
    rf".{{0,90}}?{any_of('ได้ที่', 'ที่หมายเลข', 'หมายเลขโทรศัพท์', 'โทรศัพท์', 'โทร')}"
)
_DESIGNATES = re.compile(
    rf"{forgiving('ช่องทาง')}.{{0,160}}?{any_of('ดังต่อไปนี้ ดังนี้ เป็นช่องทาง ได้แก่')}"
    rf"|{any_of('เป็นช่องทาง ช่องทางอิเล็กทรอนิกส์ต่อไปนี้')}"
)
# Clauses that name an address without making it a channel: publication, downloads, screenshots, visits.
_ASIDE = re.compile(
    any_of("เผยแพร่", "ดาวน์โหลด", "บันทึกภาพ", "หน้าจอคอมพิวเตอร์", "ศึกษารายละเอียด", "ดูรายละเอียด", "ยกเลิกประกาศ", "ให้ยกเลิก")
)
_IN_PERSON = re.compile(any_of("ด้วยตนเอง"))
# Matches "เอกสารแนบท้ายประกาศ 2", "ภาคผนวก ก", "แนบท้าย 1"; the mark at the end tells the annexes apart.
ANNEX_MARK = re.compile(
    rf"{any_of('แนบท้ายประกาศนี้ แนบท้ายประกาศ แนบท้าย ภาคผนวก ผนวก')}\s*(?:{any_of('หมายเลข ที่')}\s*)?"
    r"(\d+|[\u0e01-\u0e2e](?![\u0e01-\u0e4e]))?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """A paragraph, the role of its text, and the offset from which it turns to enquiries (None: never)."""

    paragraph: Paragraph
    role: Role
    asks_from: int | None


def assign(paragraphs: Sequence[Paragraph]) -> Iterator[Assigned]:
    """Give each body paragraph its role; items inherit what the clause or item above them began."""
    inherited: Role = "channel"
    level = 0
    for paragraph in paragraphs:
        if paragraph.style != "cell" and paragraph.level <= level:
            inherited = "channel"
        text = paragraph.passage.text
        asks = _asks(paragraph, text)
        role: Role = inherited
        if asks is None and inherited == "channel" and _is_aside(paragraph, text):
            role = "none"
        yield Assigned(paragraph=paragraph, role=role, asks_from=0 if role == "enquiry" else asks)
        if asks is not None or role == "none":
            inherited, level = ("enquiry" if asks is not None else "none"), paragraph.level


def _asks(paragraph: Paragraph, text: str) -> int | None:
    strong = _ASKS.search(text)
    if strong:
        return strong.start()
    if paragraph.style in {"clause", "plain", "number"} and not _DESIGNATES.search(text):
        weak = _ASKS_AT.search(text)
        return weak.start() if weak else None
    return None


def _is_aside(paragraph: Paragraph, text: str) -> bool:
    if _DESIGNATES.search(text):
        return False
    if paragraph.style in {"clause", "plain"} and _IN_PERSON.search(text):
        return True
    return bool(_ASIDE.search(text))


def annex_roles(paragraphs: Sequence[Assigned]) -> dict[str, Role]:
    """Which annex the body turns to for what: {"1": "channel", "2": "enquiry"}; "" for an annex without a mark."""
    roles: dict[str, Role] = {}
    for item in paragraphs:
        for match in ANNEX_MARK.finditer(item.paragraph.passage.text):
            asks = item.asks_from is not None and match.start() >= item.asks_from
            roles.setdefault(match[1] or "", "enquiry" if asks else "channel")
    return roles


def annex_mark(paragraph: Paragraph) -> str | None:
    """The mark of the annex this paragraph heads, "" where it has none, None where it heads no annex."""
    if not ANNEX.match(paragraph.passage.text) or len(paragraph.passage.text) > 160:
        return None
    match = ANNEX_MARK.search(paragraph.passage.text)
    return (match[1] or "") if match else ""
