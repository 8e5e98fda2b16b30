"""Words no page of Thai official text is without: how we know that what was read is language at all."""

from __future__ import annotations

import re

# "ประกาศ", "หมายเลขโทรศัพท์"; not "%022#NO", nor what an upside-down page is taken for ("พๅคธ")
_COMMON = re.compile(
    r"การ|ความ|ที่|และ|ของ|ให้|ตาม|ใน|เป็น|ได้|หรือ|มี|จาก|ต่อ|นี้|วัน|ข้อ|พ\.ศ\.|มาตรา|ประกาศ|คำสั่ง|เรื่อง|ระบบ|ช่องทาง|"
    r"ราชการ|หน่วยงาน|สำนัก|จังหวัด|อำเภอ|ตำบล|เทศบาล|องค์การ|กรม|กอง|ศูนย์|ฝ่าย|นาย|นาง|ผู้|โทร|หมายเลข|อีเมล|เว็บไซต์|"
    r"อิเล็กทรอนิกส์|ประชาชน|ติดต่อ|บริการ|โรงเรียน|มหาวิทยาลัย|พระราชบัญญัติ|ใบอนุญาต|บริหาร|สาขา|ส่วน|งาน"
)
# Thai letters that take room; digits and marks apart
_LETTER = re.compile("[ก-ะาำเ-ๆ]")


def thai_letters(text: str) -> int:
    """How many Thai letters stand in the text."""
    return len(_LETTER.findall(text))


def common_letters(text: str) -> int:
    """How many Thai letters belong to common words; recognisers drop tone marks, so this counts letters only."""
    return sum(thai_letters(found[0]) for found in _COMMON.finditer(text))


def common_share(text: str) -> float:
    """Share of Thai letters that belong to common words: 0.2 and more in official text, near 0 in nonsense."""
    total = thai_letters(text)
    return common_letters(text) / total if total else 0.0
