"""Phrases in which titles of announcements and orders under the Act are worded, to put right misread letters in them.

Sources: titles of 76 section 10 and 122 section 13 (1) announcements in the Royal Gazette of 2566, the cabinet's
resolution of 9 May 2566 and the Act. Names and numbers are never touched, nor wording made whole of official words:
"โดยวิธีการอิเล็กทรอนิกส์" stays beside the commoner "โดยวิธีการทางอิเล็กทรอนิกส์".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from parsers.thai.name_spelling import is_mark, likeness
from parsers.thai.spelling import is_official, price

FORMULAE = (
    "ช่องทางอิเล็กทรอนิกส์สำหรับยื่นคำขอหรือติดต่อ",
    "ช่องทางอิเล็กทรอนิกส์สำหรับประชาชนติดต่อราชการ",
    "ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อ",
    "ยื่นคำขอหรือติดต่อ",
    "ช่องทางอิเล็กทรอนิกส์",
    "ช่องทางการติดต่อราชการ",
    "หน่วยงานในสังกัด",
    "วิธีการแสดงใบอนุญาต",
    "ตามกฎหมายว่าด้วยการควบคุมน้ำมันเชื้อเพลิง",
    "โดยวิธีการทางอิเล็กทรอนิกส์",
    "โดยวิธีการอิเล็กทรอนิกส์",
    "ระบบสำหรับการปฏิบัติหน้าที่",
    "ของเจ้าหน้าที่ของรัฐ",
    "พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์",
    "การปฏิบัติราชการทางอิเล็กทรอนิกส์",
    "แต่งตั้งคณะทำงานขับเคลื่อน",
    "ขอความอนุเคราะห์ข้อมูล",
    "เจ้าหน้าที่ผู้ประสานงาน",
    "การคุ้มครองข้อมูลส่วนบุคคล",
    "รับสมัครสอบแข่งขันเพื่อบรรจุบุคคลเข้ารับราชการ",
)
# The Act with whatever year was read of it: matches all of "พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2566".
_ACT = re.compile(r"(พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์\s?พ\.ศ\.\s?)25\d\d(?!\d)")
_FAR = 0.15  # misread letters, as a share of the phrase's
_LIKE = 70.0  # per cent: places less alike are not looked at closely
_ALIKE = 0.5  # price of a letter taken for one that looks like it
_SLACK = 2  # letters by which a place may be longer or shorter


@lru_cache(maxsize=512)
def mended_title(text: str) -> str:
    """The title with the phrases put right that are nearly in it, and the year of the Act, which is one."""
    return _ACT.sub(r"\g<1>2565", spelt_as(text, FORMULAE))


def spelt_as(text: str, phrases: Iterable[str]) -> str:
    """The text with those of the phrases put right that are nearly in it, misread letters apart."""
    for phrase in phrases:
        if phrase not in text:
            text = _with(phrase, text)
    return text


def _with(phrase: str, text: str) -> str:
    place = fuzz.partial_ratio_alignment(phrase, text, score_cutoff=_LIKE)
    if place is None or _holds_another(text, place.dest_start, place.dest_end):
        return text
    found = [
        (likeness(text[start:end], phrase), start, end)
        for start in range(max(0, place.dest_start - _SLACK), place.dest_start + _SLACK + 1)
        for end in range(start + len(phrase) - _SLACK, min(len(text), start + len(phrase) + _SLACK) + 1)
        if _begins_syllable(text, start)
    ]
    far, start, end = min(found, default=(99.0, 0, 0))
    shown = text[start:end]
    if far > _FAR * len(phrase) or any(letter.isdigit() for letter in shown) or is_official(shown):
        return text
    if not _misread_only(shown, phrase):
        return text
    return text[:start] + phrase + text[end:]


def _begins_syllable(text: str, start: int) -> bool:
    """May a phrase begin here? Not within a letter's marks, nor behind a vowel that is written before its letter."""
    return not is_mark(text[start : start + 1] or " ") and text[start - 1 : start] not in tuple("เแโใไ")


def _misread_only(shown: str, phrase: str) -> bool:
    """Do the two differ by single letters, letters alike and marks alone? Other words are other wording, no slip."""
    for step in Levenshtein.opcodes(shown, phrase):
        left, right = shown[step.src_start : step.src_end], phrase[step.dest_start : step.dest_end]
        if step.tag == "replace" and len(left) == len(right):
            if len(left) > 1 and any(price(a, b) > _ALIKE for a, b in zip(left, right, strict=True)):
                return False
        elif step.tag != "equal" and not all(is_mark(letter) for letter in left + right):
            return False
    return True


def _holds_another(text: str, start: int, end: int) -> bool:
    """Is most of this place another phrase, read without a slip?"""
    spans = [(at, at + len(phrase)) for phrase in FORMULAE if (at := text.find(phrase)) >= 0]
    return any(min(end, stop) - max(start, begin) > (end - start) / 2 for begin, stop in spans)
