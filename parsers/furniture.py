"""What stands on a page but is no part of the text: running heads, page numbers, catch-words, received stamps."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.model import Box, PageReading
from parsers.passage import PageFacts, Row, make_row
from parsers.thai.loose import forgiving, tidy

# Matches "เล่ม 140 ตอนพิเศษ 9 ง ราชกิจจานุเบกษา 13 มกราคม 2566"; not "ตั้งแต่วันประกาศในราชกิจจานุเบกษาเป็นต้นไป".
_GAZETTE = re.compile(rf"{forgiving('เล่ม')}\s*\d+\s*{forgiving('ตอน')}|^{forgiving('ราชกิจจานุเบกษา')}\s*(?:\d.*)?$")
# Matches "หน้า 27", "หนา 3"; not "หน้าที่ของเจ้าหน้าที่".
_PAGE_WORD = re.compile(rf"^{forgiving('หน้า')}\s*\d+(?:\s*/\s*\d+|\s*{forgiving('จาก')}\s*\d+)?$")
# Matches "- 2 -", "-๒-", "2", "( 2 )", "2/3"; not "2566" and not "1. ชื่อ".
_PAGE_NUMBER = re.compile(r"^[-–—(\s]*\d{1,3}(?:\s*/\s*\d{1,3})?[-–—)\s]*$")
# Matches "/3. คะแนน ...", "/ข้อ 4 ...", "/(2) เว็บไซต์ …"; not "/เดือน" without the dots.
_CATCH_WORD = re.compile(r"^/\s*\S.{0,60}?(?:\.\s?\.\s?\.?|…)+\s*$")
# Matches "เลขรับ 123", "รับที่ 12/66", "เลขที่รับ ...", "ลงรับวันที่"; not "รับเรื่องร้องเรียน".
_STAMP = re.compile(
    rf"^(?:{forgiving('เลขรับ')}|{forgiving('เลขที่รับ')}|{forgiving('รับที่')}|{forgiving('ลงรับ')}|{forgiving('รับเลขที่')})"
    rf"|^{forgiving('ทะเบียนรับ')}"
)
# Matches "วันที่ 12 ม.ค. 2566", "เวลา 10.30 น.", "ผู้รับ ..."; only read beside a stamp's first line.
_STAMP_REST = re.compile(
    rf"^(?:{forgiving('วันที่')}|{forgiving('เวลา')}|{forgiving('ผู้รับ')}|{forgiving('เลขที่')}|\d{{1,2}}\s*[\u0e01-\u0e4e.]{{3,12}}\s*(?:25)?\d\d$"
    rf"|[\d.:]+\s*น\.?$)"
)
_TOP_BAND = 0.16  # share of the page height where running heads stand
_FOOT_BAND = 0.86
_STAMP_HEAD = 26.0  # points between the tops of a stamp's two first lines, at most
_STAMP_WIDTH = 150.0
_STAMP_REACH = 70.0  # points: a received stamp is at most about 4 cm high


def kept_rows(page: PageReading, facts: PageFacts, first_index: int) -> list[Row]:
    """The page's lines that belong to the text, in reading order."""
    rows = [make_row(facts, line, first_index + place) for place, line in enumerate(page.lines) if line.words]
    running = [row.box for row in rows if _in_top(row) and (_GAZETTE.search(row.text) or _PAGE_WORD.match(row.text))]
    stamps = [row.box for row in rows if _STAMP.match(row.text)]
    return [row for row in rows if not _is_furniture(row, running, stamps)]


def bears_gazette_head(page: PageReading) -> bool:
    """Is the Royal Gazette's running head printed at the top of this page?"""
    top = [line for line in page.lines if line.words and line.box.top < page.height * _TOP_BAND]
    return any(_GAZETTE.search(tidy(line.text)) for line in top)


def _is_furniture(row: Row, running: Sequence[Box], stamps: Sequence[Box]) -> bool:
    if _in_top(row) and any(_beside(row.box, box) for box in running):
        return True
    if _PAGE_NUMBER.match(row.text) and (_in_top(row) or _in_foot(row)):
        return True
    if _CATCH_WORD.match(row.text) and row.box.top > row.page.height / 2:
        return True
    if any(row.box == box or _over(row, box) for box in stamps):
        return True
    return bool(_STAMP_REST.match(row.text)) and any(_near(row.box, box) for box in stamps)


def _in_top(row: Row) -> bool:
    return row.box.top < row.page.height * _TOP_BAND


def _in_foot(row: Row) -> bool:
    return row.box.bottom > row.page.height * _FOOT_BAND


def _beside(box: Box, head: Box) -> bool:
    """On the same printed line as a running head, give or take half a line."""
    middle = (box.top + box.bottom) / 2
    slack = (head.bottom - head.top) * 0.6
    return head.top - slack <= middle <= head.bottom + slack


def _over(row: Row, stamp: Box) -> bool:
    """The name of the receiving office, which a stamp prints right above its first line, in the page's margin."""
    close = 0 <= stamp.top - row.box.top <= _STAMP_HEAD and _in_top(row)
    width = row.box.x1 - row.box.x0
    middle = (row.box.x0 + row.box.x1) / 2
    return (
        close and width <= _STAMP_WIDTH and stamp.x0 - 30 <= middle <= stamp.x1 + 45 and stamp.x0 > row.page.width / 2
    )


def _near(box: Box, stamp: Box) -> bool:
    """Under or beside a stamp's first line, within the height of a stamp."""
    close = abs(box.top - stamp.top) <= _STAMP_REACH
    return close and box.x0 < stamp.x1 + _STAMP_REACH and box.x1 > stamp.x0 - _STAMP_REACH
