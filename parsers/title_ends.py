"""Where a title ends: behind its year, or above a row that opens a sentence and is set as the body's paragraphs are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.passage import Row
from parsers.thai.loose import any_of, forgiving

# A sentence that gives a document's reasons, as titles seldom do. Matches "เพื่ออำนวยความสะดวกแก่", "ด้วยมีผู้แอบอ้าง",
# "เนื่องด้วย", "ในการให้บริการ"; not "ด้วยวิธีการทางอิเล็กทรอนิกส์", "ของกรมตัวอย่าง", "ตามมาตรา 10".
_REASONS = re.compile(
    rf"^[^\u0e01-\u0e4e(]{{0,4}}(?:{forgiving('ด้วย')}(?!\s*{any_of('วิธี ระบบ สื่อ ภาพ การ ตนเอง')})"
    rf"|{any_of('เพื่อ โดยที่ เนื่องจาก เนื่องด้วย ตามที่ สืบเนื่อง อนุสนธิ อาศัย ในการ บัดนี้ ปัจจุบัน ฉะนั้น ดังนั้น')})"
)
# The year at a title's end: matches "… พ.ศ. 2567", "พ.ศ.2567" alone; not "พ.ศ. 2565 ของกรมตัวอย่าง".
_YEAR_ENDS = re.compile(r"พ\s?\.?\s?ศ\s?\.?\s*\d{4}\s*$")
# Behind a year: matches the "เพื่อยกระดับการให้บริการ" of "… พ.ศ. 2567 เพื่อยกระดับการให้บริการ"; nothing of "… พ.ศ. 2567".
_BEHIND_YEAR = re.compile(r"พ\s?\.?\s?ศ\s?\.?\s*\d{4}\s*(?P<rest>[^\d\s].*)$")
# How a title goes on behind a year: matches "ของกรมตัวอย่าง", "(ฉบับที่ 2)"; not "เพื่อยกระดับ", "เื่ออำนวย".
_GOES_ON = re.compile(rf"\(|{forgiving('ของ')}|{any_of('ตามมาตรา ตามพระราช แห่ง สำหรับ ฉบับ ครั้ง และ')}")
_AS_FAR_IN = 5.0  # points by which the first lines of two paragraphs may differ
_INDENT = 14.0  # points: a first line stands at least this far in from the next
_WIDE = 0.6  # of the text's width: a paragraph's first line, where a second follows it
_LATER = 10  # rows among which another paragraph is looked for
_OFF_CENTRE = 6.0  # points between the middles of two lines of a title set in the middle, at most


def opens_sentence(text: str) -> bool:
    """Does the row open a sentence that gives a document's reasons?"""
    return bool(_REASONS.match(text))


def is_paragraph(rows: Sequence[Row], index: int, left: float, right: float) -> bool:
    """Behind a title's year, or with the words of a sentence: is the row set as the first line of a paragraph?

    The line after it begins at the text's left edge, and further down another begins as far in as it does.
    """
    row = rows[index]
    if not (opens_sentence(row.text) or _YEAR_ENDS.search(rows[index - 1].text)):
        return False
    below = [one for one in rows[index + 1 : index + 1 + _LATER] if one.page.number == row.page.number]
    if not below or below[0].box.x0 - left > _AS_FAR_IN or row.box.x0 - below[0].box.x0 < _INDENT:
        return False
    if row.box.x1 - row.box.x0 < _WIDE * (right - left):
        return False
    return any(abs(one.box.x0 - row.box.x0) <= _AS_FAR_IN for one in below[1:])


def runs_on(rows: Sequence[Row], title: str) -> bool:
    """May a sentence have been taken for the end of the title that these rows print?"""
    behind = _BEHIND_YEAR.search(title)
    if behind and not _GOES_ON.match(behind["rest"]):
        return True
    return any(opens_sentence(row.text) and abs(row.centre - rows[0].centre) > _OFF_CENTRE for row in rows[1:])
