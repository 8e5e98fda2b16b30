"""Systems that an order speaks of and does not designate: given up, not ready yet, or set aside as another matter.

What is said of one item ("(3) ระบบ ก อยู่ระหว่างพัฒนา"), what heads a list ("ระบบที่ยกเลิก ได้แก่"), and what only
tells of the past ("ตามคำสั่งที่ 1/2565 กำหนดให้ใช้ระบบ ก และระบบ ข ไว้แล้ว นั้น").
"""

from __future__ import annotations

import re

from parsers.thai.loose import any_of, forgiving

# Given up. Matches "ยกเลิกการใช้", "ให้เลิกใช้", "ไม่ต้องใช้อีก", "ปิดให้บริการ", "ระงับการใช้", "ห้ามใช้"; not "ใช้",
# "ไม่ต้องใช้กระดาษ", "ยกเลิกคำสั่ง".
_GIVEN_UP = (
    r"(?:ยกเลิก|เลิกใช้|เลิก(?=การใช้)|งดใช้|งดการใช้|ระงับ(?:การ)?ใช้|ระงับ(?=ชั่วคราว|ไว้)|ห้าม(?:มิให้|เจ้าหน้าที่)?ใช้|มิให้ใช้"
    r"|ไม่(?:ต้อง|ให้|ได้)?ใช้|ปิด(?:ใช้|การใช้|ให้บริการ|บริการ|ระบบ|ตัว|แล้ว|ไป)|ยุติ(?:การ)?(?:ใช้|ให้บริการ|บริการ)|สิ้นสุดการใช้|สิ้นอายุ|หมดสัญญา)"
    r"(?!(?:การ)?(?:ใช้)?\s?(?:กระดาษ|เอกสาร|แบบพิมพ์|แบบฟอร์ม|หนังสือ|สมุด|คำสั่ง|ประกาศ|ลายมือ|บันทึกข้อความ))"
)
# Not ready. Matches "อยู่ระหว่างการพัฒนา", "กำลังทดสอบ", "ยังไม่เปิดใช้", "อยู่ในขั้นจัดหา"; not "อยู่ระหว่างวันหยุด".
_IN_MAKING = r"(?:จัดหา|จัดซื้อ|จัดจ้าง|จัดทำ|พัฒนา|ปรับปรุง|ทดลอง|ทดสอบ|เขียน|ออกแบบ|ศึกษา|ดำเนินการ|ติดตั้ง|จะ)"
_NOT_YET = (
    rf"(?:(?:ยัง)?อยู่(?:ใน)?(?:ระหว่าง|ขั้น|ช่วง)(?:ตอน)?(?:การ)?{_IN_MAKING}|กำลัง(?:จะ)?{_IN_MAKING}|ยังไม่\S{{0,6}}?(?:ใช้|พร้อม|เปิด|เสร็จ|ถือ|มีผล|กำหนด)"
    r"|(?:มี)?แผนจะ|จะ(?:เปิดใช้|ใช้|กำหนด|ประกาศ|เสนอ)\S*?(?:เพิ่มเติม|ภายหลัง|ต่อไป))"
)
# Another matter. Matches "ไม่รวมอยู่ในคำสั่งนี้", "มิใช่ระบบปฏิบัติงาน", "ไม่ถือเป็นระบบตามคำสั่ง"; not "ไม่รวมวันหยุด".
_NOT_MEANT = (
    r"(?:(?:ไม่|มิได้|มิให้)(?:รวม|ถือ|นับ|อยู่|เป็น|ใช่)\S{0,12}?(?:คำสั่ง|ระบบ|ปฏิบัติงาน|เจ้าหน้าที่|ขอบเขต)"
    r"|มิใช่\S{0,8}?ระบบ|ไม่รวมถึง|นอกเหนือจากคำสั่ง)"
)
_SAID = f"(?:{_GIVEN_UP}|{_NOT_YET}|{_NOT_MEANT})"
# What is said of an item behind its name and what may stand between. Matches the end of "ระบบ ก (ยกเลิก)", "ระบบ ก รุ่นเดิม
# ให้เลิกใช้", "ระบบ ก ซึ่งอยู่ระหว่างพัฒนา", "ระบบ ก เดิมไม่ต้องใช้อีก"; not of "ระบบขอยกเลิกวันลา", "ระบบ ก ยกเลิกการจองได้",
# "ระบบ ก ห้ามใช้แทนหนังสือลับ".
_ITEM = re.compile(
    r"(?:[\s(\[]|เดิม|เก่า|\))(?:(?:ให้|ซึ่ง|ที่|ได้|ขณะนี้|ปัจจุบัน|เดิม|รุ่นเดิม|ตัวเดิม|องค์การ|หน่วยงาน|นี้|จะ)\s?)*"
    rf"(?:{_GIVEN_UP}(?:การใช้(?:งาน)?|งาน)?\s?(?:แล้ว|อีก(?:ต่อไป)?|ต่อไป|ตั้งแต่.*|เมื่อ.*|ชั่วคราว|และ.*|โดย.*|เนื่องจาก.*|ข้อมูล.*)?(?=$|[\s)\]])(?!\s(?:แทน|กับ|ใน))"
    rf"|{_NOT_YET}|{_NOT_MEANT})"
)
# Matches "ยกเลิก", "ปิดใช้งานแล้ว", "อยู่ระหว่างพัฒนา" of a table's cell; not "แทนระบบเดิมที่ยกเลิก", "ใช้งาน".
_CELL = re.compile(rf"\s*\(?(?:ให้)?{_SAID}")
# What heads names that are not meant, the last such words before the list: matches "ระบบเดิม", "ระบบที่ยกเลิก".
_OLD = r"(?<!แทน)(?:ระบบ|โปรแกรม|แอปพลิเคชัน|แพลตฟอร์ม|เครื่องมือ)(?:งาน)?(?:รุ่น)?(?:ที่)?(?:เดิม|เก่า|เคยใช้)(?!ที่ให้ใช้)"
# For the public alone: matches "ระบบสำหรับประชาชน", "ระบบบริการประชาชน ได้แก่"; not "สำหรับเจ้าหน้าที่และประชาชน".
_PUBLIC = (
    r"(?:ระบบ|โปรแกรม|แอปพลิเคชัน|แพลตฟอร์ม)\S{0,12}?(?:สำหรับ|ให้บริการ|บริการ|ของ)\s?"
    r"(?:ประชาชน|ผู้รับบริการ|ผู้ใช้บริการ|บุคคลภายนอก)(?!และ|หรือ)"
)
_HEADS_DISUSE = re.compile(rf"{_SAID}|{_OLD}|{_PUBLIC}")
# What takes it back: matches "และให้ใช้ระบบต่อไปนี้แทน", "กำหนดระบบแทน", "จึงกำหนดให้"; not "ห้ามใช้", "ให้ยกเลิก".
_HEADS_USE = re.compile(
    rf"(?<!ห้าม)(?<!มิ)(?<!ไม่)ให้(?:\S{{0,30}}?)(?<!เลิก)(?<!งด)(?<!ต้อง)(?<!ห้าม)ใช้(?!อีก)"
    rf"|{any_of('กำหนดระบบ กำหนดให้ ประกาศใช้ เปลี่ยนเป็น ทดแทนด้วย ใช้แทน')}"
)
# A column of what was used before: matches "ระบบเดิม", "โปรแกรมที่ยกเลิก", "เครื่องมือเก่า"; not "ระบบที่ใช้แทนของเดิม".
_OLD_COLUMN = re.compile(rf"(?:{_OLD}|ที่(?:ยก)?เลิก|อยู่ระหว่าง|^(?:ของ)?เดิม$)")
# Matches "ตามคำสั่งที่ 1/2565 … ไว้แล้ว นั้น"; not "ตามที่กฎหมายกำหนด ให้ใช้ระบบ".
_RECITAL = re.compile(
    rf"^(?:{any_of('ตามที่ ตามคำสั่ง ตามประกาศ ด้วยเดิม อนุสนธิ')}).*(?<![\u0e01-\u0e4e]){forgiving('นั้น')}\s*$"
)


def is_given_up(text: str) -> bool:
    """Does an item, or a line among items, say of its system that it is not used (any more, or yet)?"""
    found = _ITEM.search(text)
    return found is not None and "แทน" not in text[: found.start()]


def says_not_used(text: str) -> bool:
    """Does a table's cell say so of the system of its row?"""
    return bool(_CELL.match(text))


def is_of_old(heading: str) -> bool:
    """Does it head the column of what was used before?"""
    return bool(_OLD_COLUMN.search(heading))


def heads_disused(text: str) -> bool:
    """Does the paragraph open a list of what is not to be used, or not by officers? Its last such words tell."""
    given_up = max((found.start() for found in _HEADS_DISUSE.finditer(text)), default=-1)
    used = max((found.start() for found in _HEADS_USE.finditer(text)), default=-1)
    return given_up > used


def only_recites(text: str) -> bool:
    """Does the paragraph only tell what an earlier order said?"""
    return bool(_RECITAL.match(text.strip()))
