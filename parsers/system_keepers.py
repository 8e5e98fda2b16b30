"""Systems told by who uses or keeps them: "นาย ก ดูแลระบบ DMC และระบบ ข โดยต้อง…", "กองคลัง ใช้ระบบ e-LAAS".

Read only where several paragraphs are worded so and no list names any. What somebody keeps may be more than what the
order designates, so what is kept is doubted; what is used is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsers.clauses import Paragraph
from parsers.fields import weaker
from parsers.model import System
from parsers.system_disuse import is_given_up
from parsers.system_phrases import FIRST, PRODUCT, PURPOSE, REFERS, UNNAMED, named

# Matches "นายสมชาย", "นางสาวพิมพ์", "ว่าที่ ร.ต.", "ดร.ศิวัช"; not "นายกเทศมนตรี", "นางรอง".
_PERSON = r"(?:นาย(?!ก|แพทย์|ทะเบียน|ช่าง|อำเภอ|ท่า|เรือ)|นาง(?!รอง)|น\.\s?ส\.|ว่าที่|ดร\.|ผศ\.|รศ\.)"
# Who else uses systems: matches "กองคลัง", "กลุ่มงานพัสดุ", "หัวหน้าเวร"; not "ระบบ", "คำสั่ง".
_OFFICE = (
    r"(?:ครู|หัวหน้า|ผู้อำนวยการ|เจ้าหน้าที่|เจ้าพนักงาน|พนักงาน|นักวิชาการ"
    r"|กอง|สำนัก|ฝ่าย|กลุ่ม|งาน|ส่วน|ศูนย์|แผนก|หน่วย|คณะ|ห้องสมุด)"
)
# What they do with it. Matches the "ดูแล" of "นาย ก ครู ดูแลระบบ DMC", "เป็นผู้รับผิดชอบ", "บันทึกข้อมูลใน", "ต้องใช้", the colon of
# "กองคลัง : ระบบ"; not "ผู้ใช้ระบบ", "การใช้ระบบ", "ผู้ดูแลระบบ".
_KEEPS = r"(?:เป็นผู้|มีหน้าที่)?(?<!ผู้)(?:กำกับ)?(?:ดูแล|รับผิดชอบ)|เป็นผู้(?:ดูแล|รับผิดชอบ)"
_USES = (
    r"(?<!ผู้)(?<!การ)(?<!ห้าม)(?<!เลิก)(?<!งด)ใช้(?:งาน)?|เป็นผู้ใช้(?:งาน)?|(?:ปฏิบัติงาน|ปฏิบัติราชการ|ทำงาน|ดำเนินการ|ลงเวลา)(?:ใน|ผ่าน|บน|ด้วย)"
    r"|บันทึก\S{0,12}?(?:ใน|ผ่าน|ลง)|[:：]"
)
# What is no designated system, though somebody keeps it: matches "ระบบ" alone, "ระบบคอมพิวเตอร์และ", "ระบบเครือข่าย"; not
# "ระบบคอมพิวเตอร์แม่ข่าย (NAS)".
_NONE = (
    r"ระบบ(?:งาน|สารสนเทศ|เทคโนโลยีสารสนเทศ|อิเล็กทรอนิกส์|ดิจิทัล|คอมพิวเตอร์|เครือข่าย(?:คอมพิวเตอร์)?|อินเทอร์เน็ต|ไฟฟ้า|ประปา|เสียง|ปรับอากาศ|รักษาความปลอดภัย)?"
    r"(?:\s*$|\s+[\u0e01-\u0e4e]|และ|ของ|ให้|ต่าง|ทั้ง|ภายใน|ใน)"
)
_TOLD = re.compile(
    rf"(?P<who>{_PERSON}|{_OFFICE}).{{0,80}}?(?:(?P<keeps>{_KEEPS})|{_USES})\s*(?={FIRST}|{PRODUCT})(?!{UNNAMED.pattern}|{_NONE})"
)
# Between several of one: matches " และ" of "ระบบ ก และระบบ ข", ", "; not the "และ" of "ระบบรับและส่ง".
_MORE = re.compile(r"\s*(?:,\s*|\s(?:และ|กับ|รวมทั้ง)?\s*|และ|กับ|รวมทั้ง)(?=ระบบ|โปรแกรม|แอปพลิเคชัน)")
_IS_PERSON = re.compile(_PERSON)
_LONGEST = 260  # a longer paragraph is another matter
_LEAST = 2
_DOUBT = 0.5


def is_person(name: str) -> bool:
    """Is what was taken for a system's name somebody?"""
    return bool(_IS_PERSON.match(name))


def systems_by_keepers(body: Sequence[Paragraph]) -> Iterator[System]:
    """The systems of each person or office that is told to use or to keep some."""
    told = [(p, found) for p in body if p.cell is None and (found := _told(p))]
    if len(told) < _LEAST:
        return
    for paragraph, found in told:
        text = paragraph.passage.text
        joined = list(_MORE.finditer(text, found.end() + 1))
        begun = [found.end(), *(more.end() for more in joined)]
        ended = [*(more.start() for more in joined), len(text)]
        for start, end in zip(begun, ended, strict=True):
            for one in named(paragraph, start, end):
                yield replace(one, name=weaker(one.name, _DOUBT)) if found["keeps"] else one
            if PURPOSE.search(text, start + 1, end):
                break  # what follows is said of this one


def _told(paragraph: Paragraph) -> re.Match[str] | None:
    text = paragraph.passage.text
    if len(text) > _LONGEST or "มาตรา" in text or is_given_up(paragraph.text):
        return None
    found = _TOLD.match(text, paragraph.start)
    return None if found is None or REFERS.match(text, found.end()) else found
