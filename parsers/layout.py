"""The parts of an official document: head, body, closing date line, signature block, annexes; pages already joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from parsers.closing_lines import closing_line
from parsers.cut_lines import made_whole
from parsers.furniture import ORNAMENT, bears_gazette_head, kept_rows
from parsers.head_lines import titles_parted
from parsers.model import Reading
from parsers.opening_words import heads_restored
from parsers.passage import PageFacts, Row, page_facts
from parsers.thai.loose import any_of, forgiving
from parsers.title_ends import is_paragraph

Form = Literal["announcement", "order", "letter", "memo", "none"]

_JUNK = r"^[^\u0e01-\u0e4e(]{0,4}"
_DRAFT = rf"(?:\(?{any_of('ร่าง', 'สำเนา')}\)?\s*|\([\u0e01-\u0e4e]{{1,4}}\)\s*)?"
# Matches "ประกาศกรมตัวอย่าง", "ประกาศ สำนักงาน …"; not "ประกาศ ณ วันที่", not "ประกาศนี้", not "ประกาศไว้".
_ANNOUNCES = re.compile(rf"{_JUNK}{_DRAFT}{forgiving('ประกาศ')}(?!\s*ณ\s|\s*{any_of('นี้ ไว้ ฉบับ ดังกล่าว กำหนด')})")
# Matches "คำสั่งกรมตัวอย่าง", "คาสั่ง เทศบาล…"; not "คำสั่งนี้".
_ORDERS = re.compile(rf"{_JUNK}{_DRAFT}{forgiving('คำสั่ง')}(?!\s*{any_of('นี้ ดังกล่าว ใด กำหนด')})")
# Matches "บันทึกข้อความ" alone; not "ตามบันทึกข้อความ".
_MEMO = re.compile(rf"{_JUNK}{forgiving('บันทึกข้อความ')}\s*$")
_OPENS = re.compile(rf"{_ANNOUNCES.pattern}|{_ORDERS.pattern}|{_MEMO.pattern}")
# Matches "เรื่อง ช่องทาง…", "เรื่อง: …", with specks "เรื่อง` …"; not the blank of a form, "เรื่องที่ขอ ........".
SUBJECT = re.compile(rf"{_JUNK}{forgiving('เรื่อง')}(?!{forgiving('ที่')})[\s:;.,•'’`|]*")
# Matches "เรียน อธิบดี…", "ถึง กรม…", "เรียนหัวหน้าหน่วยงาน" whose space was lost, "เรียน" alone; not "เรียนรู้", "ถึงผู้รับแล้ว".
ADDRESSED = re.compile(
    rf"{_JUNK}(?:{any_of('เรียน กราบเรียน นมัสการ ถึง')}\s"
    rf"|{any_of('เรียน', 'กราบเรียน')}(?:$|(?={any_of('ผู้ หัวหน้า ท่าน อธิบดี อธิการบดี ปลัด นายก เลขาธิการ ประธาน รัฐมนตรี')})))"
)
_TAILED = any_of("แนบท้าย ต่อท้าย ท้ายประกาศ ท้ายคำสั่ง")
# Matches "เอกสารแนบท้ายประกาศ 1", "ภาคผนวก ก", "บัญชี 2 ต่อท้ายประกาศ"; not "ตามภาคผนวก 1", "บัญชีรายรับ".
ANNEX = re.compile(
    rf"{_JUNK}(?:{any_of('ภาคผนวก แนบท้ายประกาศ แนบท้ายคำสั่ง เอกสารแนบ ผนวก บัญชีรายชื่อ')}"
    rf"|{any_of('เอกสาร บัญชี รายละเอียด ตาราง รายการ รายชื่อ')}\s*\d{{0,2}}\s*{_TAILED})"
)
# The words a body opens with. Strong ones never stand in a title; weak ones may.
_OPENERS = any_of("โดยที่ อาศัยอำนาจ ด้วยพระราช ด้วยมาตรา ตามที่ เนื่องจาก อนุสนธิ ตามความใน เพื่อให้ เพื่อเป็นการ")
# What an office does in a sentence and never in a title: matches "กรมตัวอย่างมีความประสงค์จะ", "สำนักงานจึงขอประกาศ".
_ACTS = re.compile(rf"{_JUNK}\S{{3,70}}?\s?{any_of('มีความประสงค์ จึงประกาศ จึงขอประกาศ ขอประกาศ ขอแจ้งให้')}")
# Matches "โดยที่…", "อาศัยอำนาจ…", "ข้อ 1 …"; not "ข้อ 12 …".
_STRONG_OPENER = re.compile(rf"{_JUNK}(?:{_OPENERS}|{forgiving('ข้อ')}\s*1\b|1\s*[.)]\s)")
# Matches "ด้วยกรม…", "เพื่อ…", "ให้…"; not "เรื่อง …".
_WEAK_OPENER = re.compile(
    rf"{_JUNK}{any_of('ด้วย', 'เพื่อ', 'ตาม', 'ในการ', 'บัดนี้', 'พระราชบัญญัติ', 'มาตรา', 'สำนักงาน', 'ให้')}"
)
# Matches "พ.ศ. 2566" alone on a line; not a body that opens with the year of a law.
_YEAR_LINE = re.compile(r"^พ\s?\.?\s?ศ\s?\.?\s*\d{4}\s*$")
# The year alone, its พ.ศ. left at the end of the line above: matches "2565"; not "2565 จึง".
_YEAR_ALONE = re.compile(r"^\d{4}$")
_CENTRED_SLACK = 28.0  # points by which a centred line's two side gaps may differ
_NARROW = 70.0  # points from either margin: a body's first line reaches the right one
_WIDER = 1.35  # times the pitch of the lines around: white space that parts a title from the body
_WIDER_BY = 5.0  # points, at least
_SURELY = 0.85  # words read more surely, by the mean of four readings, make a page legible
_LEAST_PITCH = 7.0  # points between the middles of two lines; nearer ones are one line read as two
_HEAD_ROWS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A document cut into its parts. `opening` and `closing` are indices into `rows`, None where not found."""

    pages: tuple[PageFacts, ...]
    rows: tuple[Row, ...]
    form: Form
    opening: int | None  # the ประกาศ / คำสั่ง / บันทึกข้อความ line
    subject: int | None  # the เรื่อง line
    body_start: int
    closing: int | None  # the ประกาศ ณ / สั่ง ณ / ขอแสดงความนับถือ line
    annex_start: int
    gazetted: bool = False  # some page bears the Royal Gazette's running head

    @property
    def head(self) -> tuple[Row, ...]:
        return self.rows[: self.body_start]

    @property
    def body(self) -> tuple[Row, ...]:
        return self.rows[self.body_start : self.annex_start if self.closing is None else self.closing]

    @property
    def tail(self) -> tuple[Row, ...]:
        return () if self.closing is None else self.rows[self.closing + 1 : self.annex_start]

    @property
    def legible(self) -> float:
        """The share of the document's words that were read surely; 0 where none were read."""
        sure = [word.confidence >= _SURELY for row in self.rows for word in row.line.words]
        return sum(sure) / len(sure) if sure else 0.0

    @property
    def annex(self) -> tuple[Row, ...]:
        return self.rows[self.annex_start :]


def lay_out(reading: Reading) -> Layout:
    """Join the pages of a reading and find the document's parts."""
    pages, rows = [], list[Row]()
    for page in reading.pages:
        facts = page_facts(page)
        pages.append(facts)
        rows += kept_rows(page, facts, len(rows) + sum(len(p.lines) for p in reading.pages if p.number < page.number))
    rows = heads_restored(titles_parted(made_whole(rows)), _OPENS, SUBJECT)
    form, opening = _opening(rows)
    subject = _first(rows, SUBJECT, 0 if opening is None else opening, _HEAD_ROWS)
    if form == "none" and subject is not None and _first(rows, ADDRESSED, subject, 6) is not None:
        form = "letter"
    closing = closing_line(rows, letter=form in {"letter", "memo"})
    body = _body_start(rows, opening, subject, form, closing)
    return Layout(
        pages=tuple(pages),
        rows=tuple(rows),
        form=form,
        opening=opening,
        subject=subject,
        body_start=body,
        closing=closing,
        annex_start=_annex_start(rows, closing, body),
        gazetted=any(bears_gazette_head(page) for page in reading.pages),
    )


def _opening(rows: Sequence[Row]) -> tuple[Form, int | None]:
    for index, row in enumerate(rows[:_HEAD_ROWS]):
        if SUBJECT.match(row.text) and index > 0:
            break
        if _MEMO.match(row.text):
            return "memo", index
        form: Form = "announcement" if _ANNOUNCES.match(row.text) else "order" if _ORDERS.match(row.text) else "none"
        if form != "none" and _heads(rows, index):
            return form, index
    return "none", None


def _heads(rows: Sequence[Row], index: int) -> bool:
    """Does the row head what follows, as a body's line that begins with ประกาศ does not?"""
    left, right = text_area(rows, rows[index])
    centred = abs((rows[index].box.x0 - left) - (right - rows[index].box.x1)) <= _CENTRED_SLACK
    return centred or index == 0 or _first(rows, SUBJECT, index, _HEAD_ROWS // 2) is not None


def _first(rows: Sequence[Row], pattern: re.Pattern[str], start: int, span: int) -> int | None:
    return next((i for i, row in enumerate(rows[start : start + span], start) if pattern.match(row.text)), None)


def _annex_start(rows: Sequence[Row], closing: int | None, body: int) -> int:
    start = body + 1 if closing is None else closing + 1
    for index in range(start, len(rows)):
        row = rows[index]
        new_page = row.page.number != rows[index - 1].page.number
        if ANNEX.match(row.text) and (closing is not None or new_page):
            return index
        if closing is not None and new_page and index - closing > 2 and not _signature_page(rows, index):
            return index
    return len(rows)


def _signature_page(rows: Sequence[Row], index: int) -> bool:
    """A page that holds only the last lines of a signature block: a handful, none wide."""
    page = [row for row in rows[index:] if row.page.number == rows[index].page.number]
    return len(page) <= 4 and all(row.box.x1 - row.box.x0 < row.page.width * 0.6 for row in page)


def _body_start(rows: Sequence[Row], opening: int | None, subject: int | None, form: Form, closing: int | None) -> int:
    if form in {"letter", "memo"}:
        return _letter_body_start(rows, subject)
    start = subject if subject is not None else opening
    if start is None:
        return 0
    limit = len(rows) if closing is None else closing
    for index in range(start + 1, limit):
        if starts_body(rows, index, start):
            return index
    return limit


def starts_body(rows: Sequence[Row], index: int, title_start: int) -> bool:
    """Is this row past the title? Titles are centred; a body opens with its own words, indented and running right."""
    row, before = rows[index], rows[index - 1]
    if row.page.number != before.page.number:
        return True
    narrow = _is_narrow(rows, row, rows[title_start])
    if narrow or _STRONG_OPENER.match(row.text) or _ACTS.match(row.text):
        return not narrow
    # An ornament parts the title, still above it, from the body.
    if any(ORNAMENT.match(one.text) for one in rows[index : index + 3]):
        return False
    if _YEAR_LINE.match(row.text) or _YEAR_ALONE.match(row.text):
        return False
    if _beside(row, before):
        return False
    return (
        is_paragraph(rows, index, *text_area(rows, row))
        or _apart(rows, index, title_start)
        or _set_as_body(rows, index, title_start)
    )


def _is_narrow(rows: Sequence[Row], row: Row, title: Row) -> bool:
    """Far from both margins and right under the title, whatever it says: "ตามความในมาตรา 10" alone on its line."""
    left, right = text_area(rows, row)
    inside = min(row.box.x0 - left, right - row.box.x1) > _NARROW and row.box.x1 - row.box.x0 < (right - left) / 2
    return inside and abs(row.centre - title.centre) <= _CENTRED_SLACK / 2


def _beside(row: Row, before: Row) -> bool:
    """Words of one printed line that stand so far apart, or so near a speck, that they were taken for two lines."""
    level = abs(row.box.top + row.box.bottom - before.box.top - before.box.bottom) / 2 < _LEAST_PITCH
    return level and row.box.x0 >= before.box.x1 - _LEAST_PITCH


def _set_as_body(rows: Sequence[Row], index: int, title_start: int) -> bool:
    """The same by how the row is set, where no white space parts it from the title."""
    row, before = rows[index], rows[index - 1]
    left, right = text_area(rows, row)
    gap_left, gap_right = row.box.x0 - left, right - row.box.x1
    under_title = abs(row.centre - rows[title_start].centre) <= _CENTRED_SLACK / 2
    centred = under_title or abs(gap_left - gap_right) <= _CENTRED_SLACK
    if centred and gap_left > _CENTRED_SLACK:
        return False
    later = range(index + 1, min(index + 3, len(rows)))
    # As wide as the page, yet the body comes after it: that one's first line is indented, or stands at a distance.
    if centred and (_indented(rows, index + 1, left, right) or any(_apart(rows, i, title_start) for i in later)):
        return False
    title_centred = abs((rows[title_start].box.x0 - left) - (right - rows[title_start].box.x1)) <= _CENTRED_SLACK
    if title_centred and not centred:
        return True
    return bool(_WEAK_OPENER.match(row.text)) or row.block != before.block


def _apart(rows: Sequence[Row], index: int, title_start: int) -> bool:
    """Does white space part the row from the one above: more than between the title's lines and after the row?"""
    above = _pitch(rows, index)
    after = [_pitch(rows, i) for i in range(index + 1, min(index + 4, len(rows)))]
    after = [pitch for pitch in after if pitch >= _LEAST_PITCH][:1]
    title = [pitch for i in range(max(title_start, 1), index) if (pitch := _pitch(rows, i)) >= _LEAST_PITCH]
    if not after or not title:
        return False
    least = max(*title, *after)
    return above >= _WIDER * least and above - least >= _WIDER_BY


def _pitch(rows: Sequence[Row], index: int) -> float:
    """Points between the middles of a row and the one above it; 0 over a page's edge."""
    row, before = rows[index].box, rows[index - 1].box
    if rows[index].page.number != rows[index - 1].page.number:
        return 0.0
    return (row.top + row.bottom - before.top - before.bottom) / 2


def _indented(rows: Sequence[Row], index: int, left: float, right: float) -> bool:
    """Does the row open a paragraph: set in from the left, running to the right edge, on the same page as before?"""
    if index >= len(rows) or rows[index].page.number != rows[index - 1].page.number:
        return False
    row = rows[index]
    return row.box.x0 - left > 1.5 * _CENTRED_SLACK and right - row.box.x1 < _CENTRED_SLACK / 2


def opens_body(text: str) -> bool:
    """Does the row begin with words a body opens with, and so show that the title above it has ended?"""
    return bool(_STRONG_OPENER.match(text) or _WEAK_OPENER.match(text))


def text_area(rows: Sequence[Row], row: Row) -> tuple[float, float]:
    """The left and right edge of the text on the row's page, in points."""
    boxes = [other.box for other in rows if other.page.number == row.page.number]
    return min(box.x0 for box in boxes), max(box.x1 for box in boxes)


def _letter_body_start(rows: Sequence[Row], subject: int | None) -> int:
    """After เรียน, อ้างถึง and สิ่งที่ส่งมาด้วย: the first row that opens like a body, else the row after เรียน."""
    addressed = _first(rows, ADDRESSED, subject or 0, _HEAD_ROWS)
    start = (addressed if addressed is not None else (subject or 0)) + 1
    for index in range(start, min(start + 14, len(rows))):
        if _STRONG_OPENER.match(rows[index].text) or re.match(rf"{_JUNK}{forgiving('ด้วย')}", rows[index].text):
            return index
    return min(start, len(rows))
