"""Addresses a document names that are no channels: given up, replaced, feigned, another's, or only sending."""

from __future__ import annotations

import re

from parsers.declare import Hit

# What leads to such an address. Matches "(ยกเลิกการใช้ ", "แทนอีเมลเดิม ", "เลิกใช้อีเมล ", "เว็บไซต์ปลอม เช่น "; not
# "ยกเลิกประกาศเดิม และให้ใช้อีเมล ", "ใช้แทน ".
_LEADS = re.compile(
    r"(?:(?:ยก)?เลิก(?:การ)?ใช้(?:งาน)?|งด(?:การ)?ใช้(?:งาน)?|ยกเลิก|แทน(?:ที่)?[\u0e01-\u0e4e]{0,40}เดิม|ปลอม|แอบอ้าง)"
    r"(?:(?!ให้ใช้|ใช้แทน|และให้|กำหนด|โดยให้|ประกาศ|เปลี่ยนเป็น|แล้ว)[^,;)\d]){0,40}$"
)
# Matches "ไปรษณีย์อิเล็กทรอนิกส์ของตนเพื่อติดต่อกลับ เช่น "; not "ช่องทางของหน่วยงาน เช่น ".
_OF_OTHERS = re.compile(r"(?:ของตน|ของผู้ยื่น|ติดต่อกลับ)[^@\d]{0,60}(?:เช่น|อาทิ)\s*$")
# A sender that reads nothing: matches "noreply@example.go.th", "no-reply@…"; not "reply@…".
_NO_REPLY = re.compile(r"(?:no|donot|do-not)[-_.]?reply@")


def is_out_of_use(text: str, start: int, hit: Hit) -> bool:
    """Do the words between the value before (`start`) and this one say that it is given up, feigned or another's?"""
    before = text[start : hit.start]
    return bool(_LEADS.search(before) or _OF_OTHERS.search(before) or _NO_REPLY.match(hit.value))
