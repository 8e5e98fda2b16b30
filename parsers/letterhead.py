"""An official letter's head: number, agency and date as the letterhead prints them (regulation 2526, clause 11)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.fields import absent, printed, unreadable
from parsers.heading import AGENCY_START, NOT_WHOLE
from parsers.layout import ADDRESSED, SUBJECT, Layout
from parsers.model import Field
from parsers.passage import Passage, Row, join_rows
from parsers.thai.dates import find_dates
from parsers.thai.loose import any_of, forgiving, tidy
from parsers.thai.numbers import NUMBER_LIKE, find_number

_ADDRESS = re.compile(
    rf"{any_of('ถนน ตำบล แขวง อำเภอ เขต เลขที่ หมู่ ซอย อาคาร กทม กรุงเทพฯ')}|\d{{5}}|^{forgiving('จังหวัด')}\S+\s*\d*$"
)
_SAME_EDGE = 12.0  # points: two lines of one name begin below each other, on a slanted page nearly
_SAME_LEVEL = 9.0  # points: half a line
_NO_KNOWN_START = 0.6  # strength of a name that begins with no word agencies' names begin with
# Matches within "กรม"; not "DGA".
_THAI = re.compile(r"[\u0e01-\u0e4e]")
# What is stamped or set over a letter: matches "ด่วนที่สุด", "สำเนาคู่ฉบับ"; not "กรมตัวอย่าง".
_NOTE = re.compile(rf"^(?:{any_of('ด่วน', 'ด่วนที่สุด', 'ด่วนมาก', 'ลับ', 'ที่สุด', 'สำเนาคู่ฉบับ', 'สำเนา', 'โทร', 'บันทึกข้อความ')})")
# Matches the "ส่วนราชการ " of "ส่วนราชการ กองคลัง"; not "กองคลัง".
_MEMO_OFFICE = re.compile(rf"^{any_of('ส่วนราชการ', 'หน่วยงาน')}\s*[:.]?\s*")
# Matches " โทร. 1234" of "กองคลัง โทร. 1234"; not "กองโทรคมนาคม".
_PHONE_TAIL = re.compile(rf"(?:\s+|[.…]{{2,}}\s*){any_of('โทร', 'โทรศัพท์')}.*$")
_DOTTED = re.compile(r"[\s.…]*[.…]{3,}\s*")  # a form's dotted line, at either end of what is written on it
# What follows a letter's title other than เรียน: matches "อ้างถึง หนังสือ…", "สิ่งที่ส่งมาด้วย"; not "อ้างอิง".
_AFTER_TITLE = re.compile(any_of("อ้างถึง สิ่งที่ส่งมาด้วย"))
# A second line that is an agency of its own, to which the first belongs: matches "กระทรวงตัวอย่าง"; not "จังหวัดตัวอย่าง".
_PARENT = re.compile(any_of("กระทรวง", "กรม", "มหาวิทยาลัย", "สำนักนายกรัฐมนตรี"))
_WITH_PARENT = 0.9  # strength of a name with that of the agency over it
# Matches "๒ พฤศจิกายน ๒๕๖๖" standing alone, "วันที่ 2 พฤศจิกายน 2566" in a memo; not a sentence with a date in it.
_DATE_LEAD = re.compile(rf"^(?:.*?[\s.…])?(?:{forgiving('วันที่')}\s*)?[.…]*$")


def head_rows(layout: Layout) -> Sequence[Row]:
    """The rows above เรื่อง, or above เรียน where there is no เรื่อง."""
    if layout.subject is not None:
        return layout.rows[: layout.subject]
    for index, row in enumerate(layout.rows):
        if ADDRESSED.match(row.text):
            return layout.rows[:index]
    return layout.rows[:8]


def read_number(layout: Layout) -> Field[str]:
    """The ที่ of the letter, from its own line or from the line it shares with the agency."""
    for row in head_rows(layout):
        passage = join_rows([row])
        hit = find_number(passage.text)
        if hit:
            return printed(passage, hit.start, hit.end, hit.value, strength=1.0 if hit.whole else NOT_WHOLE)
        inner = re.search(r"\s(ท[ีิ]่?\s+[\u0e01-\u0e2e]{1,4}\s?\d.*)$", passage.text)
        hit = find_number(inner[1]) if inner else None
        if hit and inner:
            return printed(passage, inner.start(1) + hit.start, inner.start(1) + hit.end, hit.value)
        if NUMBER_LIKE.match(row.text):
            return unreadable(passage.evidence(), ocr=row.page.source == "ocr")
    return absent(layout.pages, certainty=0.9)


def read_agency(layout: Layout) -> Field[str]:
    """The agency's name in the letterhead: after ส่วนราชการ in a memo, else the first line that is a name."""
    rows = head_rows(layout)
    for row in rows:
        passage = join_rows([row])
        memo = _MEMO_OFFICE.match(passage.text)
        if memo:
            tail = _PHONE_TAIL.search(passage.text)
            end = tail.start() if tail else len(passage.text)
            start, end = _undotted(passage.text, memo.end(), end)
            return printed(passage, start, end, " ".join(passage.text[start:end].split()), strength=0.95)
    # What stands above the ที่ line is a received stamp or a secrecy mark, never the letterhead.
    number = next((row for row in rows if find_number(row.text)), None)
    lines = [
        (index, *_after_number(row)) for index, row in enumerate(rows) if number is None or not _above(row, number)
    ]
    names = [line for line in lines if _may_be_name(line[1].text[line[2] :].strip())]
    known = [line for line in names if AGENCY_START.match(line[1].text[line[2] :].strip())]
    if not names:
        return absent(layout.pages, certainty=0.3)
    index, passage, start = (known or names)[0]
    more = _name_goes_on(rows, index)
    strength = 1.0 if known else _NO_KNOWN_START
    value = passage.text[start:]
    if more is not None:
        passage = join_rows([rows[index], more])
        parent = _PARENT.match(more.text)
        value = f"{value} {more.text}" if parent else passage.text[start:]
        strength = min(strength, _WITH_PARENT) if parent else strength
    return printed(passage, start, len(passage.text), " ".join(value.split()), strength=strength)


def _undotted(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the dotted lines at its ends."""
    head = _DOTTED.match(text, start, end)
    start = head.end() if head else start
    tail = re.search(r"\s*[.…]{3,}\s*$", text[start:end])
    return start, start + tail.start() if tail else end


def _above(row: Row, number: Row) -> bool:
    """Does the row stand above the number's line? The agency beside a number may be read before it."""
    return row.index < number.index and row.box.top < number.box.top - _SAME_LEVEL


def _after_number(row: Row) -> tuple[Passage, int]:
    """The row as a passage, and the offset after the number it may begin with."""
    passage = join_rows([row])
    hit = find_number(passage.text)
    return passage, hit.end if hit else 0


def _may_be_name(text: str) -> bool:
    plain = len(_THAI.findall(text)) >= 4 and not _is_address(text) and not _NOTE.match(text)
    return plain and not any(find_dates(text))


def _is_address(text: str) -> bool:
    """ "ถนนพิษณุโลก กทม. 10300" is one; "เทศบาลตำบลตัวอย่าง" is an agency though it names a ตำบล."""
    if AGENCY_START.match(text) and not re.search(r"\d{5}", text):
        return False
    return bool(_ADDRESS.search(text))


def _name_goes_on(rows: Sequence[Row], index: int) -> Row | None:
    """The second line of a long name: same block, same left edge, and no address on it."""
    if index + 1 >= len(rows):
        return None
    row, after = rows[index], rows[index + 1]
    same = row.block == after.block and abs(row.box.x0 - after.box.x0) < _SAME_EDGE
    if not same or _is_address(after.text) or find_number(after.text) or list(find_dates(after.text)):
        return None
    return after


def read_date(layout: Layout) -> Field[str]:
    """The letter's date: a line of the head that is a date and nothing else; a received stamp's was dropped before."""
    for row in reversed(head_rows(layout)):
        passage = join_rows([row])
        hits = [hit for hit in find_dates(passage.text) if not passage.text[hit.end :].strip(" .…")]
        if len(hits) == 1 and hits[0].value and _DATE_LEAD.match(passage.text[: hits[0].start].strip()):
            strength = 0.93 if hits[0].mended else 1.0
            return printed(passage, hits[0].start, hits[0].end, hits[0].value.isoformat(), strength=strength)
    return absent(layout.pages, certainty=0.3)


def read_title(layout: Layout) -> Field[str]:
    """What stands after เรื่อง, with its hanging lines, up to เรียน."""
    if layout.subject is None:
        return absent(layout.pages, certainty=0.5)
    rows = [layout.rows[layout.subject]]
    for row in layout.rows[layout.subject + 1 : layout.subject + 5]:
        if ADDRESSED.match(row.text) or _AFTER_TITLE.match(row.text) or row.page.number != rows[0].page.number:
            break
        rows.append(row)
    passage = join_rows(rows)
    match = SUBJECT.match(passage.text)
    start, end = _undotted(passage.text, match.end() if match else 0, len(passage.text))
    value = tidy(" ".join(passage.text[start:end].split()))
    return printed(passage, start, end, value, strength=1.0 if len(rows) < 4 else 0.8)
