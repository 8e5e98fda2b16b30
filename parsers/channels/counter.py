"""Coming in person: "ยื่นด้วยตนเอง ณ ศูนย์บริการร่วม ชั้น 1". Kept as printed, never counted as electronic."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import ChannelKind, Hit, Segment
from parsers.printed_names import clean_hit

# What a place begins with: matches the "ห้อง" of "ห้องสารบรรณ"; not "งานสารบรรณ".
_PLACE = "ช่องบริการ|ช่องรับ|โถง|ห้อง|อาคาร|ตึก|ชั้น|เรือน|ลาน|ศาลา|เคาน์เตอร์|จุด"
# Matches "ติดต่อด้วยตนเอง ณ", "ด้วยตัวเองที่", "ติดต่อโดยตรงที่งานสารบรรณ", "Walk-in", "(4) ติดต่อ ณ งานบริการ", "ยื่นที่ ห้องสารบรรณ",
# "ยื่นคำขอด้วยตนเองที่", "เคาน์เตอร์บริการ", "มาติดต่อที่ อาคาร…", "ให้ติดต่อที่ จุดบริการ", "ตั้งอยู่ที่ ชั้น 1";
# not "เจ้าหน้าที่", not "มาติดต่อที่หมายเลข…".
# "ที่ทำการ ห้องสารบรรณ ชั้น 5" and "สถานที่ติดต่อ งานธุรการ" name a place; "ที่ทำการสาขา" does not. "ช่องรับเรื่อง โถงกลาง
# อาคาร B" is a window and where it is; "ช่องรับเรื่องร้องเรียน" is none.
_LABEL = re.compile(
    r"มา(?:ติดต่อ|ยื่น)(?=\s*(?:ที่|ณ)\s*(?:อาคาร|ศาลากลาง|ที่ว่าการ|ที่ทำการ|สำนักงาน|ห้อง|ชั้น|ศูนย์|เคาน์เตอร์|จุด))"
    r"|(?:ยื่น|ติดต่อ|มา)\S{0,20}\s?ด้วยต(?:น|ัว)เอง|ด้วยต(?:น|ัว)เอง|(?<![A-Za-z])(?i:walk\s?-?\s?in)(?![A-Za-z])|มา(?:ยื่น|ติดต่อ)(?:คำขอ|เรื่อง)?เอง|เคาน์เตอร์(?:รับ(?:คำขอ|เรื่อง)|บริการ)?(?:ประชาชน)?|จุดบริการ(?:ประชาชน)?|จุดรับเรื่อง(?:แบบเบ็ดเสร็จ|ร้องเรียน)?|ศูนย์บริการประชาชน(?=\s*:)"
    rf"|(?:^|(?<=[\s)]))(?:ติดต่อ(?=\s?ณ)|ยื่น)(?=(?:\s?ณ|ที่)\s(?:{_PLACE}|งาน|ฝ่าย|ศูนย์|ที่ทำการ|สำนักงาน))"
    rf"|(?<![\u0e01-\u0e4e])(?<!ณ )ที่ทำการ(?=\s*[:：]?\s(?:{_PLACE}))"
    rf"|(?<![\u0e01-\u0e4e])สถานที่(?:ติดต่อ|ยื่นคำขอ)(?=\s*[:：]?\s(?:{_PLACE}|งาน|ฝ่าย|ศูนย์))"
    rf"|ให้(?:มา)?ติดต่อ(?:ได้)?(?=\s?(?:ณ|ที่)\s?(?:{_PLACE}))|ตั้งอยู่(?=\s?(?:ณ|ที่)?\s?(?:{_PLACE}|เลขที่))"
    rf"|ติดต่อโดยตรง(?=\s?(?:ณ|ที่)\s?(?:{_PLACE}|งาน|ฝ่าย|ศูนย์|กอง|สำนัก|ส่วน))"
    rf"|(?:^|(?<=[\s)]))ช่องรับ(?:เรื่อง|คำขอ|คำร้อง|หนังสือ|เอกสาร)(?=\s*[:：]?\s(?:{_PLACE}))"
    rf"|^\s*ณ\s?ที่ทำการ(?=\s*[:：]?\s(?:{_PLACE}|ศูนย์))"
)
# The cell beside "ที่ทำการ" that prints where: matches "โถงต้อนรับ อาคาร ข."; not "สาขาอำเภอกลาง", an office.
_BESIDE = re.compile(rf"\s*(?:{_PLACE}|ศูนย์(?:บริการ|รับ))")
# A place that is called as its label is: matches "เคาน์เตอร์" of "เคาน์เตอร์ประชาสัมพันธ์"; not "เคาน์เตอร์เซอร์วิส".
_OWN_PLACE = re.compile(r"(?:เคาน์เตอร์(?!เซอร์วิส)|จุด(?:บริการ|รับ)|ที่ทำการ|ช่องรับ|ศูนย์บริการประชาชน)")
# Headings of such a cell: matches "ที่ทำการ", "ติดต่อ ณ ที่ตั้ง", "ยื่นด้วยตนเอง"; not "ที่ทำการสาขา".
_HEADS = re.compile(r"ที่(?:ทำการ|ตั้ง)\s*$|ด้วยตนเอง|เคาน์เตอร์|จุดบริการ|จุดรับเรื่อง")
# What stands before "เคาน์เตอร์บริการ" that is itself the place: matches "ติดต่อ ณ ", "ด้วยตนเอง: "; not "ติดต่อ ".
_AT = re.compile(r"(?:^|[\s\u0e01-\u0e4e])(?:ณ|ที่|ด้วยต(?:น|ัว)เอง\s?[:：])\s?$")
# Matches "ไม่เดินทางมาด้วยตนเอง", "ไม่ต้องยื่นคำขอด้วยตนเอง"; not "ยื่นไม่ทัน ให้ยื่นด้วยตนเอง".
_NOT_COMING = re.compile(r"ไม่\S{0,30}\s?ด้วยต(?:น|ัว)เอง$")
# Between a label and its place: matches " ณ ", "ได้ที่ ", " : "; not " และ", nor " ให้ดำเนินการผ่านช่องทาง".
_LEAD = re.compile(r"(?:\s*(?:ได้)?(?:ณ|ที่|[:：])\s*|\s+)(?!และ|หรือ|ก็|ให้|แต่|โดย|สามารถ|แล้ว|จะ|ย่อม)")


def _find(segment: Segment) -> Iterator[Hit]:
    taken = 0
    for match in _LABEL.finditer(segment.text):
        lead = _LEAD.match(segment.text, match.end())
        if not lead or match.start() < taken or _NOT_COMING.search(segment.text, 0, match.end()):
            continue
        begin = match.start() if _is_place(match, segment.text[lead.end() : lead.end() + 1]) else lead.end()
        # "ด้วยตนเอง ณ เคาน์เตอร์ประชาสัมพันธ์ ชั้น 1": what the place begins with is no label of another.
        inside = _OWN_PLACE.match(segment.text, lead.end())
        hit = clean_hit(segment.text, begin, segment.run_end(inside.end() - 1 if inside else match.end()))
        if hit:
            taken = hit.end
            yield hit
    if _HEADS.search(segment.heading) and _BESIDE.match(segment.text) and not _LABEL.search(segment.text):
        hit = clean_hit(segment.text, 0, segment.run_end(0))
        if hit:
            yield hit


def _is_place(label: re.Match[str], after: str) -> bool:
    """Is the label itself the place: "เคาน์เตอร์ 3", "ณ เคาน์เตอร์บริการ ชั้น 2"?"""
    return label.group().startswith("เคาน์เตอร์") and (after.isdigit() or bool(_AT.search(label.string[: label.start()])))


COUNTER = ChannelKind(
    code="counter",
    thai="ติดต่อด้วยตนเอง",
    english="In person",
    electronic=False,
    rank=85,
    label=_LABEL,
    find=_find,
)
