"""Addresses that a document names to say that they are no channels: given up, replaced, or not the agency's own."""

from __future__ import annotations

import re

from parsers.declare import Hit

# What leads to such an address. Matches "(ยกเลิกการใช้ ", "แทนอีเมลเดิม ", "เลิกใช้อีเมล ", "เว็บไซต์ปลอม เช่น "; not
# "ยกเลิกประกาศเดิม และให้ใช้อีเมล ", "ใช้แทน ".
_LEADS = re.compile(
    r"(?:(?:ยก)?เลิก(?:การ)?ใช้(?:งาน)?|งด(?:การ)?ใช้(?:งาน)?|ยกเลิก|แทน(?:ที่)?[\u0e01-\u0e4e]{0,40}เดิม|ปลอม|แอบอ้าง)"
    r"(?:(?!ให้ใช้|ใช้แทน|และให้|กำหนด|โดยให้|ประกาศ|เปลี่ยนเป็น|แล้ว)[^,;)\d]){0,40}$"
)


def is_out_of_use(text: str, start: int, hit: Hit) -> bool:
    """Do the words between the value before (`start`) and this one say that it is given up or feigned?"""
    return bool(_LEADS.search(text[start : hit.start]))
