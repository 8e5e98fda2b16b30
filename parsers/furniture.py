"""What stands on a page but is no part of the text: running heads, page numbers, catch-words, received stamps."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.model import Box, PageReading
from parsers.passage import PageFacts, Row, make_row
from parsers.thai.loose import any_of, forgiving, tidy

# Matches "เล่ม 140 ตอนพิเศษ 9 ง ราชกิจจานุเบกษา 13 มกราคม 2566"; not "ตั้งแต่วันประกาศในราชกิจจานุเบกษาเป็นต้นไป".
_GAZETTE = re.compile(rf"{forgiving('เล่ม')}\s*\d+\s*{forgiving('ตอน')}|^{forgiving('ราชกิจจานุเบกษา')}\s*(?:\d.*)?$")
# What parts the title from the body. Read off an image, dashes come out as letters too. Matches "-----", "*****",
# "xxxxXXXXXxx"; not "XL", "พ.ศ.".
ORNAMENT = re.compile(r"^(?:[\s_\-—–=.*~]+|[xX\s]{6,})$")
# Matches "หน้า 27", "หนา 3"; not "หน้าที่ของเจ้าหน้าที่".
_PAGE_WORD = re.compile(rf"^{forgiving('หน้า')}\s*\d+(?:\s*/\s*\d+|\s*{forgiving('จาก')}\s*\d+)?$")
# Matches "- 2 -", "-๒-", "2", "( 2 )", "2/3"; not "2566" and not "1. ชื่อ".
_PAGE_NUMBER = re.compile(r"^[-–—(\s]*\d{1,3}(?:\s*/\s*\d{1,3})?[-–—)\s]*$")
# Matches "/3. คะแนน ...", "/ข้อ 4 ...", "/(2) เว็บไซต์ …"; not "/เดือน" without the dots.
_CATCH_WORD = re.compile(r"^/\s*\S.{0,60}?(?:\.\s?\.\s?\.?|…)+\s*$")
# Matches "เลขรับ 123", "รับที่ 12/66", "เลขที่รับ ...", "ลงรับวันที่"; not "รับเรื่องร้องเรียน", "ทะเบียนรับส่ง".
_STAMP = re.compile(
    rf"^(?:{forgiving('เลขรับ')}|{forgiving('เลขที่รับ')}|{forgiving('รับที่')}|{forgiving('ลงรับ')}|{forgiving('รับเลขที่')})"
    rf"|^{forgiving('ทะเบียนรับ')}(?!{forgiving('ส่ง')})"
)
# A stamp without numbers, in a page's corner alone: matches "รับแล้ว", "กลุ่มอำนวยการ (รับ)", "หน่วยรับ - ส่งหนังสือ",
# "งานธุรการกลาง"; not "รับแล้วจะแจ้ง", "งานบุคคล".
_RECEIVED = re.compile(
    rf"^{any_of('ได้รับแล้ว รับแล้ว')}$"
    rf"|^{any_of('หน่วย กลุ่ม งาน ฝ่าย')}\s?\S{{0,20}}?\s?"
    rf"(?:\(\s*{forgiving('รับ')}\s*\)|{forgiving('รับ')}\s?[-–]\s?{forgiving('ส่ง')}\S*)$"
    rf"|^{any_of('งาน ฝ่าย กลุ่มงาน กลุ่ม หน่วย')}\s?{any_of('ธุรการ สารบรรณ อำนวยการ')}(?:{forgiving('กลาง')})?$"
)
# Matches "วันที่ 12 ม.ค. 2566", "30/6/66", "เวลา 10.30 น.", "ผู้รับ ..."; only read beside a stamp's first line.
_STAMP_REST = re.compile(
    rf"^(?:{forgiving('วันที่')}|{forgiving('เวลา')}|{forgiving('ผู้รับ')}|{forgiving('เลขที่')}|\d{{1,2}}\s*[\u0e01-\u0e4e.]{{3,12}}\s*(?:25)?\d\d$"
    rf"|\d{{1,2}}/\d{{1,2}}/(?:25)?\d\d$|[\d.:]+\s*น\.?$)"
)
_TOP_BAND = 0.16  # share of the page height where running heads stand
_FOOT_BAND = 0.86
_LAST_BAND = 0.945  # share of the page height below which no text is set, only what stands at the foot of every page
_FIRST_BAND = 0.06  # and above which none is, on pages after the first
_EDGE_GAP = 16.0  # points between such a line and the text, at least
_WIDER = 1.25  # times the distance of the two lines before
_LONG_LINE, _MOST_SPECKS = 20, 3  # characters; marks on a page
_STAMP_HEAD = 26.0  # points between the tops of a stamp's two first lines, at most
_STAMP_WIDTH = 150.0
_CORNER = 0.3  # share of the page's width
_STAMP_REACH = 70.0  # points: a received stamp is at most about 4 cm high


def kept_rows(page: PageReading, facts: PageFacts, first_index: int) -> list[Row]:
    """The page's lines that belong to the text, in reading order."""
    rows = [make_row(facts, line, first_index + place) for place, line in enumerate(page.lines) if line.words]
    running = [row.box for row in rows if _in_top(row) and (_GAZETTE.search(row.text) or _PAGE_WORD.match(row.text))]
    stamps = [row.box for row in rows if _STAMP.match(row.text) or _is_received(row, rows)]
    kept = [row for row in rows if not _is_furniture(row, running, stamps) and not _is_alone_at_edge(row, rows)]
    specks = _specks(kept)
    return [row for row in kept if row not in specks]


def _specks(rows: Sequence[Row]) -> list[Row]:
    """A mark or two of dirt in the left margin of a scan, read as a "1": no column of a table is so short."""
    lines = [row.box.x0 for row in rows if len(row.text) >= _LONG_LINE]
    if not lines:
        return []
    found = [row for row in rows if row.page.source == "ocr" and len(row.text) <= 2 and row.box.x1 < min(lines)]
    return found if len(found) <= _MOST_SPECKS else []


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


def _is_received(row: Row, rows: Sequence[Row]) -> bool:
    """A receiving office's mark in an upper corner of the page, with nothing beside it as a table's cells have."""
    corner = row.box.x0 > (1 - _CORNER) * row.page.width or row.box.x1 < _CORNER * row.page.width
    if not corner or not _in_top(row) or not _RECEIVED.match(row.text):
        return False
    aside = [other.box for other in rows if other.box.x1 < row.box.x0 or other.box.x0 > row.box.x1]
    return not any(_beside(box, row.box) for box in aside)


def _in_top(row: Row) -> bool:
    return row.box.top < row.page.height * _TOP_BAND


def _in_foot(row: Row) -> bool:
    return row.box.bottom > row.page.height * _FOOT_BAND


def _is_alone_at_edge(row: Row, rows: Sequence[Row]) -> bool:
    """A line alone at the foot of any page, or at the head of a later one: the agency's name, the title cut short."""
    height = row.page.height
    if row.box.top >= height * _LAST_BAND:
        above = [o.box for o in rows if o.box.top < row.box.top - 1]
        over = sorted((b for b in above if b.x0 < row.box.x1 and b.x1 > row.box.x0), key=_top_of)
        if not above or not over:
            return bool(above)
        pitch = over[-1].top - over[-2].top if len(over) > 1 else 0.0  # a table's last row stands as the others do
        return row.box.top - over[-1].bottom >= _EDGE_GAP and row.box.top - over[-1].top >= _WIDER * pitch
    if row.box.bottom <= height * _FIRST_BAND and row.page.number > 1:
        below = [o.box.top for o in rows if o.box.bottom > height * _FIRST_BAND]
        return min(below, default=0.0) - row.box.bottom >= _EDGE_GAP
    return False


def _top_of(box: Box) -> float:
    return box.top


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
