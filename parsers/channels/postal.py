"""Post by paper: "ทางไปรษณีย์ ส่งถึง … เลขที่ … 10300". Kept as printed, never counted as electronic."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import ChannelKind, Hit, Segment
from parsers.printed_names import clean_hit

# Matches "ทางไปรษณีย์ เลขที่ 1", "ทางจดหมาย", "จดหมายลงทะเบียนถึง", "ที่อยู่ทางไปรษณีย์ :", "ที่อยู่จัดส่งเอกสาร",
# "จ่าหน้าซองถึง", "ส่งเอกสารตัวจริง" before "ที่", "ตู้ ปณ. 12"; not "ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์", not "การไปรษณีย์", which is
# the name of an agency, nor "รหัสไปรษณีย์".
_LABEL = re.compile(
    r"(?:ที่อยู่)?(?:จัดส่ง)?(?:ส่ง)?(?:ทาง)?(?<!การ)(?<!รหัส)ไปรษณีย์(?!\s*อิเล็กทรอนิกส์)(?:ลงทะเบียน|ตอบรับ)?|จดหมายลงทะเบียน(?:ตอบรับ)?|(?:ทาง|ส่ง)จดหมาย(?!\s?(?:อิเล็กทรอนิกส์|อีเล็ก))|ที่อยู่(?:สำหรับ|ใน(?:การ)?)?(?:จัด)?ส่ง(?:เอกสาร|หนังสือ|เรื่อง|จดหมาย|พัสดุ)(?:\s?ทางไปรษณีย์)?|จ่าหน้าซอง(?:ถึง)?|(?:จัด)?ส่ง(?:เอกสาร|หนังสือ|คำขอ)?(?:ตัว|ต้นฉบับ|ฉบับ)จริง(?=\s?(?:มา|ไป)?(?:ได้)?(?:ที่|ถึง|ยัง))|ตู้\s*ป\.?\s?ณ\.?"
)
# Between a label and its address: matches " ส่งถึง ", " ให้ส่งมายัง ", " ได้ที่ : "; not " เลขที่ ".
_LEAD = re.compile(
    r"\s*(?:(?:ให้|โปรด)?(?:จัด)?ส่ง(?:ถึง|มายัง|ไปยัง)|ไปยัง|ไปที่|มายัง|ส่งมาที่|ส่งไปที่|ถึง|ที่อยู่"
    r"|จ่าหน้าซอง(?:ถึง)?|มาที่|ได้ที่|ที่|คือ|ได้แก่)?\s*[:：]?\s*[“\"]?"
)
# An address in Thailand carries one of these; a bare mention of the post does not.
_ADDRESS = re.compile(r"เลขที่|ถนน|ตำบล|แขวง|อำเภอ|เขต|จังหวัด|กรุงเทพ|\b[1-9]\d{4}\b")
# Who or what the post is for, behind an address: matches " สำหรับผู้ไม่สะดวก", " กรณียื่นเอกสาร", " (วงเล็บมุมซอง"; not
# " สำนักงาน".
_FOR = re.compile(r"\s+\(?(?:สำหรับ|กรณี|เพื่อ(?!น)|ในกรณี|โดย|ทั้งนี้|เฉพาะ|วงเล็บ|ระบุ)")


_LONGEST = 240  # characters of an address in full


def _find(segment: Segment) -> Iterator[Hit]:
    taken = 0
    for match in _LABEL.finditer(segment.text):
        if match.start() < taken:  # "ตู้ ปณ. 1 ไปรษณีย์ตัวอย่าง" is one address
            continue
        lead = _LEAD.match(segment.text, match.end())
        if match.group().startswith("ตู้"):  # "ตู้ ปณ. 12" is where it goes, not what it is called
            hit = _hit(segment.text, match.start(), _box_end(segment, match.start()))
        else:
            hit = _hit(segment.text, lead.end() if lead else match.end(), segment.run_end(match.end()))
        if hit and _ADDRESS.search(hit.value):
            taken = hit.end
            yield hit
    if _LABEL.search(segment.heading) and not _LABEL.search(segment.text) and _ADDRESS.search(segment.text):
        hit = clean_hit(segment.text, 0, segment.run_end(0), longest=_LONGEST)
        if hit:
            yield hit


def _hit(text: str, start: int, end: int) -> Hit | None:
    """The address, without the words behind it that say who it is for."""
    said = _FOR.search(text, start, end)
    return clean_hit(text, start, said.start() if said else end, longest=_LONGEST)


def _box_end(segment: Segment, start: int) -> int:
    """Where the address of a box that begins at `start` ends: the post office in it is no label."""
    posts = {match.start() for match in _LABEL.finditer(segment.text)}
    return min((stop for stop in segment.stops if stop > start and stop not in posts), default=len(segment.text))


POSTAL = ChannelKind(
    code="postal",
    thai="ไปรษณีย์",
    english="Post",
    electronic=False,
    rank=80,
    label=_LABEL,
    find=_find,
)
