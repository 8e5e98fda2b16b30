"""What a letter or memo names as sent with it, after สิ่งที่ส่งมาด้วย (regulation 2526, clause 11.7).

One thing stands alone; several are numbered, a line each or wrapped over lines; what was read of one printed line as
two columns is put together again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from parsers.fields import printed
from parsers.layout import ADDRESSED, Layout, text_area
from parsers.model import Attachment
from parsers.passage import Passage, Row, join_rows
from parsers.thai.loose import any_of, forgiving

_JUNK = r"^[^\u0e01-\u0e4e(\d]{0,4}"
_USUAL = "สิ่งที่ส่งมาด้วย"
# Matches "สิ่งที่ส่งมาด้วย 1. …", "เอกสารแนบ : …", "สิงที่แนบมาด้วย"; not "เอกสารแนบท้ายประกาศ", "สิ่งที่ส่งมาด้วยแล้ว",
# "สิ่งที่ส่งมาด้วย ทั้งนี้ …", which go on in a sentence.
_LABEL = re.compile(
    _JUNK
    + any_of(
        f"{_USUAL} สิ่งที่ส่งมาพร้อมนี้ สิ่งที่ส่งมา สิ่งที่แนบมาด้วย สิ่งที่แนบมาพร้อมนี้ สิ่งที่แนบมา สิ่งที่แนบ "
        "เอกสารที่ส่งมาด้วย เอกสารที่แนบมาด้วย เอกสารที่แนบมาพร้อมนี้ เอกสารที่แนบ เอกสารแนบ"
    )
    + rf"(?!\s*{any_of('แล้ว นี้ ทั้งนี้ ดังกล่าว จึง ท้าย และ หรือ ข้างต้น พร้อมนี้ ต่อไป')})[\s:;.,•'’`|]*"
)
_LABEL_ALIKE = 80.0  # per cent: "สิ่งที่ลิงมาด้วย" for "สิ่งที่ส่งมาด้วย"
# The other labels of a letter's head: matches "อ้างถึง หนังสือ…", "เรียน ผู้ว่า…"; not "เรียนรู้".
_OTHER_LABEL = re.compile(
    rf"{_JUNK}(?:{any_of('อ้างถึง', 'อ้างอิง', 'ผ่าน', 'เรื่อง')}(?:\s|$)|{forgiving('อ้างถึง')})|{ADDRESSED.pattern}"
)
# What letters open with: matches "ด้วยพระราชบัญญัติ", "ตามหนังสือที่อ้างถึง", "ตามที่"; not "ตามมาตรา 16".
_OPENS_BODY = re.compile(_JUNK + any_of("ด้วย ตามที่ ตามหนังสือ โดยที่ เนื่องจาก เนื่องด้วย อนุสนธิ อาศัยอำนาจ สืบเนื่อง ขอแสดงความนับถือ"))
_COUNTED = any_of("ฉบับ ชุด แผ่น เล่ม หน้า รายการ ใบ ซอง กล่อง ราย แฟ้ม")
# Matches "1. สำเนา", "2) ", "(3) ", "1 ภาพถ่าย" whose stop was lost; not "1 ชุด", "2566 ", "1.1 ".
_NUMBER = re.compile(rf"^[^\u0e01-\u0e4e\d(]{{0,3}}\(?\s?(\d{{1,2}})\s?([.,):;]{{0,2}})\s*(?!\d|{_COUNTED}|[.,)])")
# A letter, or a number that was not read as one: matches "?. ", "ว. ", "ก) "; not "ก.พ. ", "ดร. ".
_WORN_NUMBER = re.compile(r"^\(?(?:[^\s\u0e01-\u0e4e]{1,2}|[\u0e01-\u0e2e])[.)]\s+")
# Matches the "- " of "- แผนที่"; not the hyphen of "-1".
_DASH = re.compile(r"^[-–•●▪*]\s+")
# How a name goes on in the next line: matches "จำนวน 1 ฉบับ", "ลงวันที่ 2", "(ฉบับแก้ไข)"; not "สำเนา".
_GOES_ON = re.compile(rf"^(?:{any_of('จำนวน ลงวันที่ ฉบับ ที่ เรื่อง และ ของ ตาม แห่ง พร้อม')}|พ\.ศ\.|[(\d])")
# Blanks of a form and words for none: matches "-", "....", "ไม่มี", "(ถ้ามี)"; not "มี".
_NOTHING = re.compile(rf"^[\s._…–-]*(?:\(?{any_of('ถ้ามี ไม่มี')}\)?)?[\s._…–-]*$")
_SPAN = 30  # lines after เรื่อง in which the label and its list stand
_MARGIN = 18.0  # points: what begins this near the label's edge stands at the margin
_COLUMN = 14.0  # points: two lines of one column
_ALONE = 6.0  # the same, where nothing but the column tells
_FULL = 0.8  # share of the text's width: a line that reaches it may go on in the next
_UNCERTAIN = 0.9  # strength of what begins with no number that follows on
_LEAST = 3  # letters


@dataclass(frozen=True, slots=True, kw_only=True)
class _List:
    """The printed lines of the list, where the label ends in the first, and which lines begin a thing."""

    lines: tuple[Row, ...]
    start: int
    begins: frozenset[int]


def read_attachments(layout: Layout) -> tuple[Attachment, ...]:
    """The things named in the letter's head, in their order, without their numbers."""
    found = _list(layout)
    if found is None:
        return ()
    passage = join_rows(found.lines)
    spans = list(_spans(passage, found))
    items = [_item(passage, span, place, len(spans)) for place, span in enumerate(spans, start=1)]
    return tuple(item for item in items if item is not None)


def _list(layout: Layout) -> _List | None:
    """The list under the label, if the head has one; what stands after the body's first line is no head."""
    lines = _head_lines(layout)
    margin = min((line.box.x0 for line in lines[:2]), default=0.0) + _MARGIN
    for place, line in enumerate(lines):
        end = _label_end(line.text)
        if end is not None:
            return _gathered(layout.rows, lines[place:], end)
        # A body's second line begins at the margin under one that is set in; a label's may go on there under its own.
        runs_on = place > 0 and line.box.x0 < margin <= lines[place - 1].box.x0
        if _OPENS_BODY.match(line.text) or (runs_on and not _OTHER_LABEL.match(line.text)):
            return None
    return None


def _head_lines(layout: Layout) -> list[Row]:
    """The printed lines from เรื่อง or เรียน on, on its page and above the farewell."""
    start = layout.subject
    if start is None:
        start = next((i for i, row in enumerate(layout.rows[:_SPAN]) if ADDRESSED.match(row.text)), None)
    if start is None:
        return []
    end = len(layout.rows) if layout.closing is None else layout.closing
    page = layout.rows[start].page.number
    return _printed_lines([row for row in layout.rows[start:end][:_SPAN] if row.page.number == page])


def _printed_lines(rows: Sequence[Row]) -> list[Row]:
    """The rows as printed lines from the top down: a label and what it names may have been read as two columns."""
    lines: list[list[Row]] = []
    for row in rows:
        line = next((line for line in lines if all(_beside(row, other) for other in line)), None)
        if line is None:
            lines.append([row])
        else:
            line.append(row)
    return [
        _joined(sorted(line, key=lambda row: row.box.x0)) for line in sorted(lines, key=lambda line: line[0].box.top)
    ]


def _beside(row: Row, other: Row) -> bool:
    """On one level, one to the right of the other."""
    apart = abs(row.box.top + row.box.bottom - other.box.top - other.box.bottom) / 2
    level = apart < 0.4 * min(row.height, other.height)
    return level and (row.box.x0 >= other.box.x1 - _ALONE or other.box.x0 >= row.box.x1 - _ALONE)


def _joined(rows: Sequence[Row]) -> Row:
    if len(rows) == 1:
        return rows[0]
    return rows[0].holding([w for row in rows for w in row.line.words], [t for row in rows for t in row.tokens])


def _label_end(text: str) -> int | None:
    """Where the label ends that begins the line, however worn; None where none does."""
    match = _LABEL.match(text)
    if match:
        return match.end()
    near = fuzz.partial_ratio_alignment(_USUAL, text[: len(_USUAL) + 4], score_cutoff=_LABEL_ALIKE)
    if near is None or near.dest_start > 3 or near.dest_end - near.dest_start < len(_USUAL) - 3:
        return None
    return near.dest_end


def _gathered(rows: Sequence[Row], lines: Sequence[Row], start: int) -> _List:
    """The label's line and those after it that belong to its list."""
    label = lines[0]
    left, right = text_area(rows, label)
    full = left + _FULL * (right - left)
    kept, begins = [label], set[int]()
    column = _column(label, start)
    count = int(bool(label.text[start:].strip()))
    for place, line in enumerate(lines[1:], start=1):
        after = lines[place + 1] if place + 1 < len(lines) else None
        counted = _is_number(line.text, count + 1)
        margin = label.box.x0 + _MARGIN
        wrapped = kept[-1].box.x1 >= full and line.box.x0 < margin and _closes(line, after, full, count)
        if not counted and _ends(line, after, -1.0 if wrapped else margin, full):
            break
        edge = line.box.x0 if column is None else column
        near = abs(line.box.x0 - edge)
        if counted or (near <= _COLUMN and _WORN_NUMBER.match(line.text)) or not count:
            begins.add(place)
        elif not wrapped and (
            not (kept[-1].box.x1 >= full or _GOES_ON.match(line.text)) or line.box.x0 < edge - _COLUMN
        ):
            if near > _ALONE:
                break
            begins.add(place)
        column, count = edge, count + (place in begins)
        kept.append(line)
    return _List(lines=tuple(kept), start=start, begins=frozenset(begins))


def _column(label: Row, start: int) -> float | None:
    """The left edge of what stands beside the label, in points; None where nothing does."""
    pieces = [piece for piece in join_rows([label]).pieces if piece.end > start]
    if not pieces:
        return None
    first = pieces[0]
    share = max(0, start - first.start) / (first.end - first.start)
    return first.word.box.x0 + share * (first.word.box.x1 - first.word.box.x0)


def _is_number(text: str, wanted: int) -> bool:
    """Is the line numbered as the thing wanted next? A bare number proves nothing before one is there."""
    match = _NUMBER.match(text)
    return match is not None and int(match[1]) == wanted and (bool(match[2]) or wanted > 1)


def _closes(line: Row, after: Row | None, full: float, count: int) -> bool:
    """Does a name that went on at the margin end with this line: a short one, or before the next number?"""
    return line.box.x1 < full or (after is not None and _is_number(after.text, count + 1))


def _ends(line: Row, after: Row | None, margin: float, full: float) -> bool:
    """Does the head's next part or the body begin here? A body's first line is set in, runs to the right edge, and the
    next begins at the margin."""
    if line.box.x0 < margin or _OPENS_BODY.match(line.text) or _OTHER_LABEL.match(line.text):
        return True
    return line.box.x1 >= full and after is not None and after.box.x0 < margin and not _OTHER_LABEL.match(after.text)


def _spans(passage: Passage, found: _List) -> Iterator[tuple[int, int]]:
    """Where each thing stands in the passage: from line to line, and by numbers that follow on within a line."""
    offsets = [next(p.start for p in passage.pieces if p.row is line) for line in found.lines]
    starts = [found.start, *(offsets[place] for place in sorted(found.begins))]
    for start, end in zip(starts, [*starts[1:], len(passage.text)], strict=True):
        yield from _numbered_within(passage.text, start, end)


def _numbered_within(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The things of "1. สำเนา… 2. แบบ…", which stand on one line."""
    match = _NUMBER.match(text[start:end].lstrip())
    number = int(match[1]) if match and match[2] else None
    while number is not None:
        number += 1
        after = re.search(rf"\s\(?{number}[.)]\s*(?=[\u0e01-\u0e4eA-Za-z])(?!{_COUNTED})", text[start:end])
        if after is None:
            break
        yield start, start + after.start()
        start += after.start() + 1
    yield start, end


def _item(passage: Passage, span: tuple[int, int], place: int, count: int) -> Attachment | None:
    """The thing at the span of the passage, the `place`-th of `count`, its number taken off; None for a blank."""
    start, end = span
    shown = passage.text[start:end]
    start += len(shown) - len(shown.lstrip())
    shown = shown.strip()
    number = _NUMBER.match(shown)
    if number and not number[2] and int(number[1]) != place:
        number = None
    mark = number or _DASH.match(shown) or _WORN_NUMBER.match(shown)
    if mark:
        start, shown = start + mark.end(), shown[mark.end() :]
    value = " ".join(shown.split())
    if _NOTHING.match(value) or len(value) < _LEAST:
        return None
    field = printed(passage, start, start + len(shown), value, strength=1.0 if number or count == 1 else _UNCERTAIN)
    return Attachment(name=field)
