"""The line that closes a document: "ประกาศ ณ วันที่ …", "สั่ง ณ วันที่ …", a letter's "ขอแสดงความนับถือ"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from parsers.passage import Row
from parsers.thai.dates import find_dates
from parsers.thai.loose import any_of, forgiving, squeeze

_JUNK = r"^[^\u0e01-\u0e4e(]{0,4}"
_DAY = rf"{forgiving('วัน')}(?:[\u0e01-\u0e4e]{{0,12}}?{forgiving('ที่')})"
# Matches "ประกาศ ณ วันที่ 9", "สั่ง ณ วันที่", "ออกประกาศเมื่อวันที่", "ประกาศ ณ จังหวัดตัวอย่าง วันที่ 9"; not "ลงวันที่ 9",
# "ประกาศ ณ ที่ทำการ".
_CLOSING = re.compile(
    rf"{_JUNK}(?:{forgiving('ออก')}\s*)?{any_of('ประกาศ สั่ง คำสั่ง ให้ไว้')}\s*"
    rf"(?:ณ\s*(?:[\u0e01-\u0e4e]{{3,40}}\s+)?(?:{forgiving('เมื่อ')}\s*)?|{forgiving('เมื่อ')}\s*){_DAY}"
)
# Matches the end of "… ทราบโดยทั่วกัน ประกาศ ณ วันที่ 9"; not "ประกาศกรม ลงวันที่ 9".
_WITHIN = re.compile(rf"\s{any_of('ประกาศ', 'สั่ง')}\s*ณ\s*{_DAY}\s*\d")
# Matches "ขอแสดงความนับถือ", "ขอนมัสการด้วยความเคารพ"; not "ขอแสดงความยินดี".
_FAREWELL = re.compile(
    rf"{_JUNK}(?:{forgiving('ขอแสดงความนับถือ')}(?:{forgiving('อย่างยิ่ง')})?"
    rf"|(?:{forgiving('ขอนมัสการ')}\s*)?{forgiving('ด้วยความเคารพ')}(?:{forgiving('อย่างยิ่ง')})?)\s*$"
)
_DOTS = re.compile(r"\s*[._…]{2,}\s*")  # a form's dotted lines, which make a closing line as long as a sentence
_LENGTH = 55  # characters, dotted lines aside
_HEAD_ROWS = 4  # of a document, in which no line closes it
# A day alone on its line: matches what stands before the day in "วันที่ 1 กุมภาพันธ์ 2567", "ลงวันที่ 1 …".
_DAY_ALONE = re.compile(rf"[^\u0e01-\u0e4e\d]*(?:{forgiving('ลง')})?{_DAY}\s*")


def closing_line(rows: Sequence[Row], *, letter: bool) -> int | None:
    """The place of the line that closes the document, None where there is none; `letter`: a letter or memo."""
    if letter:
        return next((i for i in range(len(rows) - 1, -1, -1) if _FAREWELL.match(rows[i].text)), None)
    short = [i for i, row in enumerate(rows) if len(_DOTS.sub(" ", row.text)) <= _LENGTH]
    found = [i for i in short if _CLOSING.match(rows[i].text)]
    found = found or [i for i, row in enumerate(rows) if i > _HEAD_ROWS and _ends_in_closing(row.text)]
    near = found or [i for i in short if i > _HEAD_ROWS and _nearly(rows[i].text)]
    alone = near or [i for i in short if i > _HEAD_ROWS and is_day_alone(rows[i].text)]
    return alone[-1] if alone else None


def _ends_in_closing(text: str) -> bool:
    """A line of the body that ends in the closing words and their day: "จึงประกาศมาให้ทราบ ประกาศ ณ วันที่ 9 …"."""
    inner = _WITHIN.search(text)
    hits = list(find_dates(text))
    return bool(inner) and len(hits) == 1 and not text[hits[0].end :].strip()


def _nearly(text: str) -> bool:
    """A closing line whose first words were damaged: "ประกาส ณ ว้นที 9 …" is one, "ประกาศกรม…" is not."""
    start = squeeze(text)
    return any(fuzz.ratio(start[: len(p)], p) >= 75 for p in ("ประกาศณวันที่", "สั่งณวันที่"))


def is_day_alone(text: str) -> bool:
    """Is the line a day and nothing else: "วันที่ 9 มกราคม 2566", "ลงวันที่ 9 …"?"""
    hits = list(find_dates(text))
    return len(hits) == 1 and not text[hits[0].end :].strip() and bool(_DAY_ALONE.fullmatch(text[: hits[0].start]))
