"""Names of things sent with a letter, read off an image: what papers are called and how they are counted, spelt so.

"สำเนาประกาศ จำนวน 1 ฉบับ": the word จำนวน, the count and its noun end most names. Counts are never guessed.
"""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein

from parsers.thai.formulae import spelt_as
from parsers.thai.spelling import mend

COUNTED = ("ฉบับ", "ชุด", "แผ่น", "เล่ม", "หน้า", "รายการ", "ใบ", "ซอง", "กล่อง", "แฟ้ม", "คู่ฉบับ", "สำเนา")
# What offices call their papers, and the words beside; names of persons and places are none of them.
_PAPERS = (
    "บัญชีรายชื่อ",
    "รายชื่อ",
    "แบบรายงาน",
    "แบบตอบรับ",
    "แบบสำรวจ",
    "แบบฟอร์ม",
    "สำเนาประกาศ",
    "สำเนาคำสั่ง",
    "สำเนาหนังสือ",
    "ภาพถ่าย",
    "ประกาศ",
    "คำสั่ง",
    "กำหนดการ",
    "ระเบียบวาระ",
    "รายงานการประชุม",
    "รายละเอียด",
    "เอกสารประกอบ",
    "ตาราง",
    "ทะเบียน",
    "คู่มือ",
    "หลักเกณฑ์",
    "ผลการดำเนินการ",
    "ช่องทางติดต่อ",
    "ช่องทางอิเล็กทรอนิกส์",
    "ผู้ประสานงาน",
    "ผู้รับผิดชอบ",
    "ระบบงาน",
    "ตามมาตรา",
    "ที่ลงนาม",
    "หน่วยงานในสังกัด",
)
# Specks at the end: matches "`" of "1 แผ่น`", "," of "1 ฉบับ,"; not the stop of "ก.พ.ร.".
_SPECKS = re.compile(r"(?<![\u0e01-\u0e2e]\.[\u0e01-\u0e2e])[\s`'’‘\"“”,.:;|~_*-]+$")
# A speck before จำนวน, or จำนวน worn: matches "10.จำนวน 1", "การ. จ่ำนวน 1", " จ๋านวน 2"; not the stop of "พ.ศ. จำนวน".
_AMOUNT = re.compile(r"(?:(?<=\d)|(?<=[\u0e01-\u0e4e]{4}))\s?[.,]?\s?จ[\u0e47-\u0e4e]?[ำา]น[วง]น\s*(?=\d)")
# The count and its noun at the end: matches "1. แผน", "2 ชด"; not "2566", "มาตรา 10".
_COUNT = re.compile(r"(?<=\s)(\d{1,3})\s?[.,]?\s?([\u0e01-\u0e4e]{2,8})$")
_FAR = 1  # wrong letters or marks of a counting noun


def mended_attachment(text: str) -> str:
    """The name with its misread words put right."""
    shown = _SPECKS.sub("", mend(text))
    shown = _AMOUNT.sub(" จำนวน ", shown)
    return spelt_as(_COUNT.sub(_counted, shown), _PAPERS)


def _counted(match: re.Match[str]) -> str:
    """The count with the noun that it nearly prints; as it stands where none or more than one is near."""
    near = [noun for noun in COUNTED if Levenshtein.distance(noun, match[2]) <= _FAR]
    noun = match[2] if match[2] in COUNTED or len(near) != 1 else near[0]
    return f"{match[1]} {noun}" if noun in COUNTED else match.group()
