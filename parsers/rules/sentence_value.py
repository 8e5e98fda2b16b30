"""A name that reads like a stretch of a sentence: the words around it were taken for it, or with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Field, Finding

CODE = "sentence_value"
_NAMED = frozenset({"app", "facebook", "line", "counter", "postal", "other"})
# Matches "ระบบตามรายการนี้", "ให้ดำเนินการผ่านช่องทางดังนี้", "ค้นหาชื่อ “example”", "ระบบลาออนไลน์ให้", "กรมตัวอย่าง และ"; not
# "เพื่อนบ้าน", "ทางด่วนบริการ", "ระบบรับเรื่องร้องเรียนภายใน", "แจ้งไว ได้เรื่อง". Of 6,887 names as printed none reads so.
_SENTENCE = re.compile(
    r"ดังนี้|ต่อไปนี้|ตามข้อ|ดำเนินการผ่าน|ช่องทาง|รายการนี้|ประกาศนี้|คำสั่งนี้|ข้างต้น|ดังกล่าว|อย่างใดอย่างหนึ่ง"
    r"|(?:^|\s)(?:ให้|โดย|หาก|ซึ่ง|ทั้งนี้|กรณี|เพื่อ(?!น)|และ|หรือ|แล้ว|ได้(?:ที่|ทาง|โดย)|เป็น|จึง)"
    r"|^(?:ค้นหา|ชื่อ|ว่า|ของ|ตาม|ใน|จาก|ถึง|ผ่าน)"
    r"|(?:ให้|ของ|และ|หรือ|โดย|แก่|จาก|ผ่าน|สำหรับ|ว่า|ตาม|เป็น)$"
)


def reads_like_a_sentence(name: str) -> bool:
    """Does it hold words no name holds, begin or end in one that joins, or open a quotation or bracket only?"""
    halves = name.count("(") != name.count(")") or name.count("“") != name.count("”")
    return halves or _SENTENCE.search(name) is not None


def _check(case: Case) -> Iterator[Finding]:
    named = [(f"{path}.value", one.value) for path, one in case.channels() if one.type.value in _NAMED]
    named += [(f"systems.{place}.name", system.name) for place, system in enumerate(case.record.systems)]
    yield from (_finding(path, field) for path, field in named if reads_like_a_sentence(field.value or ""))


def _finding(path: str, field: Field[str]) -> Finding:
    return Finding(
        code=CODE,
        severity="info" if path.startswith("enquiries") else "review",
        message=f"“{field.value}” อ่านแล้วเหมือนข้อความในประโยค ไม่ใช่ชื่อ",
        remedy="เทียบกับต้นฉบับ แล้วแก้ให้เหลือเฉพาะชื่อ หรือลบออกหากไม่ใช่",
        field=path,
        evidence=field.evidence,
    )


SENTENCE_VALUE = Rule(
    code=CODE,
    thai="ชื่อต้องเป็นชื่อ ไม่ใช่ข้อความในประโยค",
    english="Names are names, not stretches of a sentence",
    severity="review",
    check=_check,
)
