"""What sounds like a clause of effect, however worn or worded: where it is heard, no silence is certain."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from parsers.layout import Layout
from parsers.thai.dates import find_dates
from parsers.thai.loose import any_of, squeeze

_EFFECT = (
    *("ใช้บังคับ", "เป็นต้นไป", "มีผลใช้", "มีผลเมื่อ", "ให้ถือปฏิบัติ", "ให้ใช้ประกาศนี้", "ให้ใช้คำสั่งนี้", "นี้ได้ทันที", "นี้เริ่มใช้"),
    *("เริ่มเปิดใช้", "เปิดใช้งานตั้งแต่", "มีผลตั้งแต่", "มีผลนับแต่", "เริ่มตั้งแต่วัน", "วันถัดจากวัน"),
    *("ตั้งแต่บัดนี้", "นับแต่บัดนี้", "นี้ใช้ตั้งแต่", "นี้ใช้นับแต่"),
    *("ให้เริ่ม", "นับแต่วันประกาศ", "แต่วันที่ประกาศ", "จากวันประกาศ", "จากวันที่ประกาศ", "จากวันลงนาม"),
)
# Words beside which a day that nothing explains may be one of effect.
_OF_USE = ("ใช้", "เริ่ม", "เปิด", "มีผล", "สืบไป")
_SINCE_A_DAY = "ตั้งแต่วันที่"  # worn, its day may be lost; well read, it opens a span of days too
_ACT_HOLDS = ("ใช้บังคับแล้ว", "แล้วให้ใช้บังคับ")  # said of the Act, and by its section 13
# An Act said to hold, as preambles do: matches "ด้วยพระราชบัญญัติตัวอย่างพ.ศ.2565มีผลใช้บังคับ"; not "ประกาศนี้มีผลใช้บังคับ".
_ACT_IN_FORCE = re.compile(
    r"พระราชบัญญัติ(?!นี้).{0,80}25\d\d(?:ได้)?มีผลใช้บังคับ|(?<!ตาม)(?<!แห่ง)(?<!ของ)กฎหมายว่าด้วย[\u0e01-\u0e4e]{3,70}(?:ได้)?มีผล(?:ใช้)?บังคับ"
)
# What sounds like effect and is none, taken out: matches "ในประกาศนี้", "ให้เป็นไปตาม", "ให้ดูได้ทันที",
# "ภายในเก้าสิบวันนับแต่วัน"; not "ใช้ประกาศนี้", "เป็นต้นไป", "ใช้ได้ทันที".
_NO_EFFECT = re.compile(
    r"ภายใน[\u0e01-\u0e4e]{1,14}วันนับแต่วัน|(?:ใน|ตาม)(?:ประกาศ|คำสั่ง)นี้|เป็นไป(?=ตาม|ด้วย|อย่าง|โดย|$)|ดูได้ทันที"
)
# Matches the day of "ตั้งแต่วันที่ 8 เมษายน 2566 ในวันและเวลาราชการ", on which one may ask; not "ตั้งแต่วันที่ 8 เมษายน 2566".
_OFFICE_HOURS = re.compile(r"ตั้งแต่วันที่[^/]{4,40}ในวันและเวลาราชการ")
# The effect of a thing sent: matches "มีผลนับแต่วันเวลาที่เรื่อง", "มีผลตั้งแต่วันที่ได้รับ"; not "มีผลนับแต่วันที่ประกาศ".
_OF_A_MATTER = re.compile(
    r"(?:มีผล|ใช้บังคับ)(?:นับแต่|ตั้งแต่|นับตั้งแต่)(?:วันเวลาที่|วันและเวลาที่|เวลาที่|(?:วันที่)(?:ได้รับ|เรื่อง|คำขอ|หนังสือ|ข้อมูล|เอกสาร|ส่ง|ยื่น))"
)
_NEARLY = 80.0  # per cent of likeness: a worn clause of effect still sounds like one
# What a day belongs to that is none of effect. Matches the end of "ฉบับลงวันที่", "มติเมื่อวันที่"; not "ให้เริ่มในวันที่".
_CITED_DAY = re.compile(rf"{any_of('ลง ลงวันที่ เมื่อ เมื่อวันที่ ถึง ถึงวันที่ ภายใน ภายในวันที่')}\s*$")
# What ends a clause about what went before: matches "นั้น" of "ตั้งแต่วันที่ 10 มกราคม 2566 นั้น"; not "เป็นต้นไป".
_TOLD = re.compile(r"\s*นั้น")
# A span of days is none of effect: matches "1 มีนาคม 2566 ถึงวันที่ 5"; not "1 มีนาคม 2566 เป็นต้นไป".
_SPAN = re.compile(rf"\d{{1,2}}\s[^\d]{{3,24}}\d{{2,4}}\s*(?:เวลา[^ก-ฮ]{{0,24}}น\.\s*)?(?:{any_of('ถึง จนถึง')}|[-–])")


def hears_effect(layout: Layout) -> bool:
    """Does the body of an announcement or order tell of effect, or name a day that its line does not explain?"""
    if layout.form in {"letter", "memo"}:
        return False
    if any(page.source == "ocr" for page in layout.pages):
        return any(_sounds(row.text) for row in layout.body)
    before = ("", *(row.text for row in layout.body))
    return any(_says(row.text, lead) for row, lead in zip(layout.body, before, strict=False))


def hears_only_days(layout: Layout) -> bool:
    """Is all that was heard in a body read off an image a day of something else, beside no word of use?"""
    texts = [row.text for row in layout.body]
    for place, text in enumerate(texts):
        if _sounds(text):
            beside = squeeze("".join(texts[max(0, place - 1) : place + 2]))
            if any(word in beside for word in (*_OF_USE, "บังคับ", "ตั้งแต่วัน", "นับแต่", "เป็นต้น")):
                return False
            if any(_nearly(word, _NO_EFFECT.sub("", squeeze(text))) for word in (*_EFFECT, _SINCE_A_DAY)):
                return False
    return True


def _says(text: str, lead: str) -> bool:
    """Letters that are sure say so in just these words, or name a day of this very document; `lead`: the line above."""
    letters = _OF_A_MATTER.sub("", squeeze(text))
    said = any(word in letters for word in _EFFECT)
    said = said or (any(word in letters for word in ("นี้", *_OF_USE)) and _names_a_day(_SPAN.sub("ถึง", text), lead))
    return said and not _of_the_act(letters)


def _sounds(text: str) -> bool:
    """Letters read off an image may be worn."""
    text = _OFFICE_HOURS.sub("", text)
    letters = _NO_EFFECT.sub("", _OF_A_MATTER.sub("", squeeze(text)))
    return _names_a_day(text) or (
        not _of_the_act(letters) and any(_nearly(word, letters) for word in (*_EFFECT, _SINCE_A_DAY))
    )


def _nearly(word: str, letters: str) -> bool:
    return len(letters) >= len(word) and fuzz.partial_ratio(word, letters, score_cutoff=_NEARLY) > 0


def _of_the_act(letters: str) -> bool:
    return any(words in letters for words in _ACT_HOLDS) or bool(_ACT_IN_FORCE.search(letters))


def _names_a_day(text: str, lead: str = "") -> bool:
    """`lead`: the line above, which may end in what the day belongs to."""
    return any(
        not _CITED_DAY.search(f"{lead}{text[: hit.start]}") and not _TOLD.match(text, hit.end)
        for hit in find_dates(text)
    )
