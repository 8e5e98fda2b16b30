"""Clauses that say from when what a document sets up is used, in words of their own and in their own sentence.

"ให้เริ่มใช้ช่องทางเหล่านี้นับแต่วันประกาศ", "ให้เริ่มรับเรื่องตามประกาศนี้แต่วันที่…", "ช่องทางข้างต้นเปิดใช้ในวันที่…",
"วันเริ่มใช้ คือ วันที่…", "ให้วันที่… เป็นวันเริ่มใช้", "ตั้งแต่วันที่… ให้ใช้ระบบข้างต้น". What a day of these is said
of must be all that the document sets up: a clause about one channel alone is heard, and its day doubted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parsers.thai.loose import LIGHT_MARKS, any_of, forgiving

SINCE = any_of("ตั้งแต่ นับแต่ นับตั้งแต่ นับจาก เริ่มแต่ เริ่มตั้งแต่")
# Matches "เริ่ม", and as worn print is read "เรี่ม", "เริม"; not "รวม".
START = rf"เร[ิีึื]?[{LIGHT_MARKS}]*\s?ม[{LIGHT_MARKS}]*"
ISSUE = (
    "วันออกประกาศ วันที่ออกประกาศ วันที่ได้ออกประกาศ วันประกาศ วันที่ประกาศ วันที่ลงนาม วันลงนาม วันที่ได้ลงนาม วันที่มีคำสั่ง วันออกคำสั่ง "
    "วันที่ได้ประกาศ วันที่ลงประกาศ วันที่ออกคำสั่ง วันสั่ง วันที่สั่ง วันที่ลงไว้ วันที่ระบุ วันที่ในประกาศ วันที่ในคำสั่ง วันที่ลงในประกาศ วันที่ลงในคำสั่ง "
    "วันที่ปรากฏในประกาศ วันที่ปรากฏในคำสั่ง วันที่ปรากฏท้าย วันที่ท้ายประกาศ วันที่ท้ายคำสั่ง วันที่ตามประกาศ วันที่ของประกาศ วันที่ของคำสั่ง"
)
# Matches "วันที่อธิบดีกรมตัวอย่างลงนาม"; not "วันที่ 1".
HEAD_SIGNS = rf"{forgiving('วันที่')}[\u0e01-\u0e4e\s]{{2,80}}?{forgiving('ลงนาม')}"
# What joins the day: matches "นับแต่", "แต่", "ใน"; each is nothing without the day behind it.
JOINS = rf"(?:{forgiving('ได้')}\s*)?(?:(?:{forgiving('นับ')}\s*)?(?:{SINCE}|{any_of('แต่ จาก ใน ณ เมื่อ โดย')})\s*)?"
# Matches "วันที่ 1", "วันจันทร์ที่ 3", "วันเปิดเรียน คือวันที่ 1", "วันลงนาม", "วันที่อธิบดีลงนาม", "วันถัดจาก", "บัดนี้", "ทันที",
# "ลงนาม"; not "ทันทีที่ได้รับ", "วันเปิดเรียน".
_DAY = (
    rf"(?:(?:{forgiving('วัน')}[\u0e01-\u0e4e\s]{{2,50}}?\s*[,(]?\s*{any_of('คือ ได้แก่ ซึ่งตรงกับ ตรงกับ กล่าวคือ')}\s*)?"
    rf"{forgiving('วัน')}[\u0e01-\u0e4e]{{0,12}}?\s*{forgiving('ที่')}\s*\.?\s*\d|{any_of(ISSUE)}"
    rf"|{HEAD_SIGNS}"
    rf"|{any_of('ลงนาม ได้ลงนาม วันถัด วันรุ่งขึ้น ถัดจาก บัดนี้ วันนี้ เมื่อพ้น')}|{forgiving('ทันที')}(?!\s*(?:ท[ีิ]|เม[ืิ]))"
    rf"|{any_of('ประกาศ ได้ประกาศ')}\s*(?:{forgiving('ใน')})?\s*{forgiving('ราชกิจจา')})"
)
_HOLDS = "มีผลใช้บังคับ มีผลบังคับใช้ มีผลบังคับ มีผลใช้ มีผล ใช้บังคับ บังคับใช้ ถือปฏิบัติ เปิดใช้งาน เปิดใช้ เปิดให้บริการ เปิดรับ ใช้งาน ใช้"
# Matches "เริ่ม", "เริ่มรับ", "มีผลใช้บังคับ", "เปิดใช้", "ให้ปฏิบัติ"; not "รับ" alone, "ปฏิบัติงาน".
_BEGINS = (
    rf"(?:{forgiving('ให้ปฏิบัติ')}(?!{any_of('งาน หน้าที่ ราชการ')})"
    rf"|{START}\s*{any_of(f'{_HOLDS} ให้บริการ เปิด รับ ดำเนินการ ทำงาน ทำ ปฏิบัติ')}?"
    rf"|{any_of(f'{_HOLDS} ใช้การ')})"
)
_WORDS = r"[\u0e01-\u0e4e\s“”\"(),]|(?<=ข้อ)\s*\d{1,2}|(?<=ข้อ\s)\d{1,2}"
# The sentence as a whole: matches "ให้เริ่มใช้ช่องทางเหล่านี้" before "นับแต่วันประกาศ", "ทั้งนี้ มีผลใช้บังคับ" before "ทันที".
_SENTENCE = re.compile(
    rf"\s*(?:{forgiving('ทั้งนี้')}\s*,?\s*)?(?P<subject>(?:{_WORDS}){{0,70}}?)\s*(?:{any_of('ให้ จะ')}\s*)?{_BEGINS}"
    rf"\s*(?P<object>(?:{_WORDS}){{0,60}}?)\s*(?={JOINS}{_DAY})"
)
# Matches "ทั้งนี้" before "แต่บัดนี้"; not before "ในกรณี".
_ALONE = re.compile(rf"\s*{forgiving('ทั้งนี้')}\s*,?\s*(?=(?:{SINCE}|{forgiving('แต่')})\s*{_DAY})")
# The day named as one: matches "วันเริ่มใช้ คือ" before "วันที่ 1", "กำหนดวันใช้บังคับเป็น"; not "วันใช้งาน 5 วัน".
_NAMED_DAY = re.compile(
    rf"\s*(?:{any_of('ทั้งนี้ กำหนด กำหนดให้ โดยกำหนด ให้')}\s*)*{forgiving('วัน')}(?:{forgiving('ที่')})?\s*{_BEGINS}\s*"
    rf"(?P<object>(?:{_WORDS}){{0,50}}?)\s*(?:{any_of('คือ เป็น ได้แก่ ตรงกับ')}|:)?\s*(?={JOINS}{_DAY})"
)
# The day first: matches "ให้" before "วันที่ 1 มกราคม 2567 เป็นวันเริ่มใช้", the start of "ตั้งแต่วันที่ 1 มกราคม 2567 ให้ใช้".
_DAY_FIRST = re.compile(
    rf"\s*(?:{any_of('ทั้งนี้ กำหนดให้ กำหนด ให้ถือว่า ให้ถือเอา ให้ถือ ให้')}\s*)*(?=(?:{JOINS})?{_DAY}.{{0,40}}?"
    rf"(?:{forgiving('เป็นวัน')}(?:{forgiving('ที่')})?\s*{_BEGINS}"
    rf"|\s{any_of('ให้ จะ ประชาชนอาจ ประชาชน เจ้าหน้าที่')}?\s*{_BEGINS}))"
)
# Whose sentence it is not: what went before, a case, what a person must do, a law.
# Matches "ตามที่", "อีก" of "อีกเจ็ดวัน", "ภาย" of "ภายในวันที่", "ปิด", "เลิกใช้"; not "เปิด".
_NOT_OF_THIS = re.compile(
    r"(?<!เ)ปิด|"
    + any_of(
        "ตามที่ โดยที่ ด้วย ได้เปิด ได้เริ่ม ได้มี เนื่องจาก อาศัย เพื่อ กรณี หาก ถ้า ผู้ ประชาชน ภาย พระราชบัญญัติ กฎหมาย มาตรา มติ ได้รับ "
        "ล่วงหน้า เพิ่งมี ย้าย แล้วเสร็จ เลิก ขัดข้อง สิ้นสุด อีก ครบ ล่วงพ้น หลังจาก ภายหลัง ยื่น การส่ง ส่งเรื่อง ได้ส่ง"
    )
)
# All that the document sets up: matches "ช่องทางเหล่านี้", "ระบบทุกรายการ", "ตามประกาศนี้", "ที่กล่าวข้างต้น"; not "ระบบลงเวลา".
_ALL = re.compile(
    any_of(
        "ประกาศนี้ ประกาศฉบับนี้ คำสั่งนี้ คำสั่งฉบับนี้ นี้ เหล่านี้ ดังกล่าว ข้างต้น ทุกรายการ ทุกช่องทาง ทุกระบบ ทั้งหมด ทั้งปวง ทั้งหลาย ทุกประการ "
        "ตามบัญชี ตามรายการ ตามข้อ ตามตาราง ตามที่กำหนด ตามรายชื่อ"
    )
)
# The day on which a thing sent comes in. Matches "นับแต่วันเวลาที่เรื่องเข้าสู่ระบบ", "ตั้งแต่วันที่ได้รับแจ้ง"; not "นับแต่วันที่ 1",
# "นับแต่วันที่ประกาศและแจ้ง".
_OF_A_MATTER = re.compile(
    rf"\s*{JOINS}{any_of('วัน วันเวลา วันและเวลา เวลา ขณะ')}\s*{forgiving('ที่')}\s*"
    rf"(?:(?!{any_of('ลงนาม ประกาศ คำสั่ง ออก ลงไว้ ลงใน')})[\u0e01-\u0e4e\s]){{0,40}}?"
    rf"{any_of('เข้าสู่ เข้าถึง เข้ามา ได้รับ รับแจ้ง ยื่น ส่ง มาถึง ไปถึง ถึงผู้ แจ้ง')}"
)
# How the reasons for a document begin: matches "โดยที่", "ตามที่"; not "ข้อ 1 ".
_REASONS = re.compile(rf"[^\u0e01-\u0e4e]{{0,4}}{any_of('โดยที่ ด้วย ตามที่ เนื่องจาก สืบเนื่อง เพื่อ อนุสนธิ ตามมาตรา ตามพระราช')}")
# What the reasons recall: matches "มาตรา 10", "กฎหมายว่าด้วย"; not "กฎกระทรวง".
_LAW = re.compile(any_of("มาตรา พระราชบัญญัติ กฎหมาย"))
# What the office does for these reasons: matches "จึงประกาศ", "ขอประกาศ"; not "ได้ประกาศแล้ว".
_THEREFORE = re.compile(any_of("จึง ฉะนั้น ดังนั้น ขอประกาศ ขอแจ้ง ดังนี้ ดังต่อไปนี้"))
_LITTLE = 12  # letters: "ช่องทาง", "ระบบ", "รับเรื่อง" alone are all of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A sentence that says from when: where it starts, where its day is joined, and whether it speaks of all."""

    start: int
    end: int
    of_all: bool


def begun(text: str, start: int) -> Iterator[Begun]:
    """The sentence of effect that the paragraph is, or ends in behind "ทั้งนี้"; `start`: behind the paragraph's number."""
    places = [start, *(m.start() for m in re.finditer(forgiving("ทั้งนี้"), text[start + 1 :]))]
    for place in [places[0], *(start + 1 + p for p in places[1:])]:
        for pattern in (_ALONE, _NAMED_DAY, _SENTENCE, _DAY_FIRST):
            found = pattern.match(text, place)
            if found and not _NOT_OF_THIS.search(found.group()):
                said = " ".join(value or "" for value in found.groupdict().values())
                yield Begun(start=place, end=found.end(), of_all=speaks_of_all(said))
                return


def speaks_of_all(said: str) -> bool:
    """Is what a day is said of all that the document sets up, as far as these words tell?"""
    return says_all(said) or len("".join(said.split())) <= _LITTLE


def says_all(said: str) -> bool:
    """Do these words name all that the document sets up: "ช่องทางเหล่านี้", "ตามประกาศนี้"?"""
    return bool(_ALL.search(said))


def not_of_this(said: str) -> bool:
    """Are these words of something else: what went before, a case, what a person must do, a law?"""
    return bool(_NOT_OF_THIS.search(said))


def of_a_matter(text: str, place: int) -> bool:
    """Does the effect at `place` begin as a thing sent comes in: "นับแต่วันเวลาที่เรื่องเข้าสู่ระบบ"?"""
    return bool(_OF_A_MATTER.match(text, place))


def recalls_a_law(before: str) -> bool:
    """Are these words of a paragraph's the reasons for a document, which recall a law and set nothing up yet?"""
    return bool(_REASONS.match(before) and _LAW.search(before) and not _THEREFORE.search(before))
