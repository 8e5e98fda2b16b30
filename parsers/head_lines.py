"""A document's head set on fewer lines than usual: "คำสั่งกรม… ที่ ๑๒/๒๕๖๖ เรื่อง …" is parted before its title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.passage import Row
from parsers.thai.loose import any_of, forgiving
from parsers.thai.numbers import find_number

_HEAD_ROWS = 6
# Matches "เรื่อง", a worn "เรือง:"; not "เรียน".
_TITLE_WORD = re.compile(rf"{forgiving('เรื่อง')}[:.]?")
# Matches "ประกาศกรมตัวอย่าง", "คำสั่งเทศบาล"; not "ที่ 12/2566".
_KIND = re.compile(rf"^[^\u0e01-\u0e4e]{{0,4}}{any_of('ประกาศ', 'คำสั่ง')}")
# A title that goes on with the number of another paper: matches "ยกเลิกคำสั่ง", "แก้ไขประกาศ"; not "ช่องทางอิเล็กทรอนิกส์".
_OF_ANOTHER = re.compile(any_of("ประกาศ คำสั่ง หนังสือ ระเบียบ ครั้ง"))


def titles_parted(rows: Sequence[Row]) -> list[Row]:
    """The rows with the one that carries the title behind the agency or the number as two."""
    for index, row in enumerate(rows[:_HEAD_ROWS]):
        if _TITLE_WORD.fullmatch(row.tokens[0]):
            break
        place = next((i for i, token in enumerate(row.tokens) if i and _TITLE_WORD.fullmatch(token)), None)
        if place is not None and place + 1 < len(row.tokens) and (_KIND.match(row.text) or find_number(row.text)):
            return [*rows[:index], row.part(0, place), row.part(place, len(row.tokens)), *rows[index + 1 :]]
    return list(rows)


def number_below(rows: Sequence[Row]) -> Row | None:
    """The last row of a title's where it is the document's own number: "ที่ ๑๒/๒๕๖๖" alone, no paper named before it."""
    for place, row in enumerate(rows[1:], 1):
        hit = find_number(row.text)
        if hit and hit.end >= len(row.text.rstrip(" )")) and not row.text.lstrip("( ").startswith("ฉบับ"):
            return None if names_another(rows[:place]) else row
    return None


def names_another(rows: Sequence[Row]) -> bool:
    """Do these rows of a title name another paper, whose number or day may follow?"""
    return any(_OF_ANOTHER.search(row.text) for row in rows)
