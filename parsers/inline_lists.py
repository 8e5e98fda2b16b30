"""Lists within one sentence: "(1) อีเมล … (2) แฟนเพจ … (3) …", "ทางไลน์ … ก็ดี ทางอีเมล … ก็ดี"; which items gave no value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from parsers.columns import prints_address
from parsers.thai.loose import any_of

# How such items are marked. Matches " (2) ", " 2) ", " ข) ", " ข. อีเมล", "ช่องทางที่สอง", "ทางที่ 2 "; not "(02) 123",
# "ก.พ.", "ทางหนึ่งทางใด".
_MARKS = (
    re.compile(r"(?:^|(?<=\s))\(?(?P<n>[1-9]\d?)\)\s?(?=[^\d\s])"),
    re.compile(r"(?:^|(?<=\s))\(?(?P<n>[ก-ฉ])(?:\)\s?|\.\s)(?=[^\s.])"),
    re.compile(r"(?:ช่องทาง|วิธี|ทาง)(?:ที่\s?(?:\d{1,2}(?=\s)|หนึ่ง|สอง|สาม|สี่|ห้า|หก)|แรก)"),
)
_EITHER = re.compile(r"ก็(?:ดี|ได้)(?=\s|$|[ทหเไแ])")  # closes an item: matches "… ก็ดี", "… ก็ดีทางเพจ"
# Words of items that name a way: matches "แฟนเพจ", "กล่องรับเรื่องในหน้าแรก", "QR"; not "ชื่อผู้ส่ง", "สำเนาบัตร".
_WAY = re.compile(
    any_of(
        "เพจ แชต แชท กล่อง ตู้รับ ตู้จดหมาย บัญชี แอป เว็บ เว็ป ไลน์ เฟซบุ๊ก เฟสบุ๊ก อีเมล ไปรษณีย์อิเล็กทรอนิกส์ หน้าแรก "
        "แบบฟอร์ม คิวอาร์ ยูทูบ ระบบ"
    )
    + r"|(?<![A-Za-z])(?:QR|LINE|Facebook|E-?mail|App)(?![A-Za-z])",
    re.IGNORECASE,
)
# An item that prints none: matches "เว็บไซต์ -", "ไลน์ ไม่มี"; not "เว็บไซต์ส่วนกลาง".
_NONE = re.compile(r"(?:[-–—.]|ไม่มี|ยังไม่มี)\W*(?:และ|หรือ)?\s*$")


def silent_items(text: str, start: int, values: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The span of each item within text[start:] that names a way and gave none of `values`, where others gave one."""
    for items in _lists(text, start):
        gave = [any(begin <= first < end for first, _ in values) for begin, end in items]
        if not any(gave):
            continue
        for (begin, end), given in zip(items, gave, strict=True):
            shown = text[begin:end]
            if not given and _WAY.search(shown) and not _NONE.search(shown) and not prints_address(shown):
                yield begin, end


def _lists(text: str, start: int) -> Iterator[list[tuple[int, int]]]:
    """The spans of the items of each list of two or more."""
    for mark in _MARKS:
        begins = [match.start() for match in mark.finditer(text, start)]
        if len(begins) > 1:
            yield list(pairwise([*begins, len(text)]))
    ends = [match.end() for match in _EITHER.finditer(text, start)]
    if len(ends) > 1:
        yield list(pairwise([start, *ends]))
