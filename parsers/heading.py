"""The head of an announcement or order: agency, number and title as printed above the body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.closing_lines import is_day_alone
from parsers.fields import absent, printed, unreadable, whole
from parsers.furniture import ORNAMENT
from parsers.head_lines import names_another, number_below
from parsers.layout import SUBJECT, Layout
from parsers.model import Field
from parsers.passage import Passage, Row, join_rows
from parsers.thai.loose import any_of, forgiving, tidy
from parsers.thai.numbers import (
    NUMBER_LIKE,
    NUMBER_LINE,
    NUMBER_WITHIN,
    NUMBERS_OTHERWISE,
    bare_number,
    find_number,
    is_damaged,
    is_left_blank,
)
from parsers.title_ends import runs_on

# Matches "ประกาศ" of "ประกาศกรมตัวอย่าง", "(ร่าง) คำสั่ง"; not "เรื่อง ประกาศ".
_KIND_WORD = re.compile(
    rf"^.{{0,4}}?(?:\(?{any_of('ร่าง', 'สำเนา')}\)?\s*|\([\u0e01-\u0e4e]{{1,4}}\)\s*)?{any_of('ประกาศ', 'คำสั่ง')}\s*"
)
_YEAR_ONLY = re.compile(r"พ\.?ศ\.?\s*\d{4}")  # matches "พ.ศ. 2567"; not "แผนงาน พ.ศ. 2567"
# An order's number ends in its year: matches "188/256", which lost a digit; not "188/2566", "12/256" of a letter.
_YEAR_CUT = re.compile(r"/25\d$")
# In brackets under an agency's name and no part of it: matches "(เฉพาะ)", "(สำเนา)"; not "(องค์การมหาชน)".
_REMARK = re.compile(rf"^\(\s*{any_of('เฉพาะ ทั่วไป พิเศษ สำเนา คู่ฉบับ ร่าง ฉบับ แก้ไข')}[^()]*\)$")
# A line in English alone: matches "Department of Example"; not "(DGA)", "สำนักงาน (GISTDA)".
_ENGLISH = re.compile(
    r"^[^\u0e01-\u0e4e]*[A-Za-z]{3,}[^\u0e01-\u0e4e]*\s[^\u0e01-\u0e4e]*[A-Za-z]{3,}[^\u0e01-\u0e4e]*$"
)
# What may be a number or the end of the name above it: matches "ที่ 4"; not "ที่ 4/2566".
_LONE_NUMBER = re.compile(r"^ท[ีิ]่?\s*\d{1,3}$")
_DOUBTED = 0.9  # strength of a name or title beside such a line
_MARGIN = 40.0  # points between the middles of a name's two lines, at least allowed
_TOP_EDGE = 0.055  # share of the page's height above which only stamps and marks stand
NOT_WHOLE = 0.8  # strength of a number behind which more of it is printed
_NO_LABEL = 0.7  # strength of a number whose ที่ was not read
# Matches "หอสมุด…", "กรมตัวอย่าง"; not "ห้องเลขานุการ", a stamp's words.
AGENCY_START = re.compile(
    rf"(?!{forgiving('ห้อง')})"
    + any_of(
        "กรม กระทรวง สำนักงาน สำนัก สถาบัน เทศบาล องค์การ จังหวัด มหาวิทยาลัย การ คณะกรรมการ ศูนย์ กอง กรุงเทพมหานคร "
        "เมืองพัทยา โรงพยาบาล โรงเรียน วิทยาลัย กองทุน กองทัพ ราชวิทยาลัย สภา ธนาคาร หอ โรงงาน บรรษัท อำเภอ ที่ทำการ ที่ว่าการ "
        "ด่าน ทางหลวง แขวง หน่วย วชิร พิพิธภัณฑ์ ศาล บริษัท จุฬาลงกรณ์ ราชบัณฑิต คณะ อบต. อบจ. แพทยสภา เนติบัณฑิตยสภา คุรุสภา "
        "ตำรวจภูธร สถานี เรือนจำ ทัณฑสถาน ท่าอากาศยาน นิคม ไปรษณีย์ อุทยาน สหกรณ์ ผู้ตรวจการแผ่นดิน รัฐสภา วุฒิสภา"
    )
)


def agency_rows(layout: Layout) -> Sequence[Row]:
    """The rows that carry the agency's name: from the ประกาศ / คำสั่ง line to the number or the title."""
    if layout.opening is None:
        return ()
    end = layout.subject if layout.subject is not None else min(layout.opening + 2, layout.body_start)
    rows = list[Row]()
    for row in layout.rows[layout.opening : max(end, layout.opening + 1)]:
        if rows and (_is_number_row(row) or any(p.match(row.text) for p in (ORNAMENT, _REMARK, _ENGLISH))):
            break
        if not rows or _is_under(row, rows[0]):
            rows.append(row)
    return rows[:3]


def _is_under(row: Row, first: Row) -> bool:
    """Does the row go on below the first one, and not stand in the margin as a stamp's last line does?"""
    return abs(row.centre - first.centre) <= max(_MARGIN, (first.box.x1 - first.box.x0) / 2)


def _is_number_row(row: Row) -> bool:
    if find_number(row.text) or is_left_blank(row.text) or _numbers_it(row.text):
        return True
    if row.page.source != "ocr":
        return False
    return is_damaged(row.text) or bare_number(row.text) is not None


def _numbers_it(text: str) -> bool:
    """Does the line number the document, in a form that gives no number of the usual kind?"""
    return bool(NUMBER_LIKE.match(text) or NUMBERS_OTHERWISE.match(text))


def read_agency(layout: Layout) -> Field[str]:
    """The name after ประกาศ / คำสั่ง, over one or more lines."""
    rows = agency_rows(layout)
    if not rows:
        return _agency_without_opening(layout)
    passage = join_rows(rows)
    word = _KIND_WORD.match(passage.text)
    start = word.end() if word else 0
    after = NUMBER_WITHIN.search(passage.text, start)
    subject = re.search(rf"\s{forgiving('เรื่อง')}\s", passage.text[start:])
    end = min(after.start() if after else len(passage.text), start + subject.start() if subject else len(passage.text))
    value = " ".join(passage.text[start:end].split()).strip(' :.-_”“"')
    if not value:
        return unreadable(passage.evidence(), ocr=rows[0].page.source == "ocr")
    below = _below(layout, rows[-1])
    sure = AGENCY_START.match(value) and not (below and _LONE_NUMBER.match(below.text))
    return printed(passage, start, end, value, strength=1.0 if sure else _DOUBTED)


def _below(layout: Layout, row: Row) -> Row | None:
    place = layout.rows.index(row) + 1
    return layout.rows[place] if place < len(layout.rows) else None


def _agency_without_opening(layout: Layout) -> Field[str]:
    """A form or notice that does not open with ประกาศ: the first of its top lines that is an agency's name."""
    for row in layout.rows[:6]:
        marked = row.box.top < _TOP_EDGE * row.page.height
        if AGENCY_START.match(row.text) and len(row.text) <= 90 and not marked:
            return whole(join_rows([row]), strength=0.75)
    return absent(layout.pages, certainty=0.3)


def read_number(layout: Layout) -> tuple[Field[str], str | None]:
    """The ที่ line between the agency and the title; a note where a form's number was left blank."""
    start = 0 if layout.opening is None else layout.opening
    for row in layout.rows[start : layout.body_start]:
        if SUBJECT.match(row.text):
            break
        inner = NUMBER_WITHIN.search(row.text)
        offset = inner.start() if inner and not NUMBER_LINE.match(row.text) else 0
        passage = join_rows([row])
        hit = find_number(passage.text[offset:].lstrip() if offset else passage.text)
        if hit and row.page.source == "ocr" and _YEAR_CUT.search(hit.value):
            return unreadable(passage.evidence(), ocr=True), None
        if hit:
            lead = offset + (len(passage.text[offset:]) - len(passage.text[offset:].lstrip()) if offset else 0)
            strength = 1.0 if hit.whole else NOT_WHOLE
            return printed(passage, lead + hit.start, lead + hit.end, hit.value, strength=strength), None
        if is_left_blank(row.text):
            return unreadable(passage.evidence(), ocr=row.page.source == "ocr"), "number_left_blank"
        # Where something is printed as a number is, that there is none cannot be said.
        if inner or _numbers_it(row.text) or (row.page.source == "ocr" and is_damaged(row.text)):
            return unreadable(passage.evidence(), ocr=row.page.source == "ocr"), None
        bare = bare_number(row.text) if row.page.source == "ocr" else None
        if bare:
            return printed(passage, bare.start, bare.end, bare.value, strength=_NO_LABEL), None
    return _read_number_below(layout), None


def _read_number_below(layout: Layout) -> Field[str]:
    below = _number_under_title(layout)
    hit = find_number(below.text) if below else None
    return printed(join_rows([below]), hit.start, hit.end, hit.value) if below and hit else absent(layout.pages)


def _title_rows(layout: Layout) -> list[Row]:
    if layout.subject is None:
        return []
    rows = layout.rows[layout.subject : layout.body_start]
    kept = [row for row in rows if not ORNAMENT.match(row.text) and not _is_speck(row)]
    dated = len(kept) > 1 and is_day_alone(kept[-1].text) and not names_another(kept[:-1])
    return kept[:-1] if dated else kept


def _is_speck(row: Row) -> bool:
    """A mark of dirt that was read as a letter or digit, alone on its line."""
    return row.page.source == "ocr" and len(row.text) == 1


def _number_under_title(layout: Layout) -> Row | None:
    """The row of a number that is printed below the title, where none stands above it."""
    if layout.subject is None or any(_is_number_row(row) for row in layout.rows[layout.opening or 0 : layout.subject]):
        return None
    return number_below(_title_rows(layout))


def title_passage(layout: Layout) -> Passage | None:
    """The title's lines joined, from เรื่อง to the body; ruled lines and the document's number dropped."""
    rows = _title_rows(layout)
    below = _number_under_title(layout)
    rows = [row for row in rows if row is not below]
    return join_rows(rows) if rows else None


def title_runs_on(layout: Layout, title: str) -> bool:
    """May the title hold the first words of the body?"""
    rows = _title_rows(layout) if layout.form not in {"letter", "memo"} else []
    return bool(rows) and runs_on(rows, title)


def read_title(layout: Layout) -> Field[str]:
    """What stands after เรื่อง, on one line, with the พ.ศ. line that belongs to it."""
    passage = title_passage(layout)
    if passage is None:
        return absent(layout.pages, certainty=0.5)
    match = SUBJECT.match(passage.text)
    start = match.end() if match else 0
    value = tidy(" ".join(passage.text[start:].split())).strip(' -_”“"')
    value = re.sub(r"\s*[.…]{4,}$", "", value)  # a form's dotted line behind it
    value = re.sub(r"\.(?= พ\.ศ\. \d{4}$)|(?<=\d)[.,•'’]+$", "", value)  # a speck beside the year's line
    value = re.sub(r"(?<=[A-Za-z]-) (?=[A-Za-z])", "", value)  # "e-bidding" broken at its hyphen
    if not value or _YEAR_ONLY.fullmatch(value):  # a line of it was not found
        return unreadable(passage.evidence(), ocr=passage.first.page.source == "ocr")
    plausible = len(value) <= 300 and layout.body_start < len(layout.rows)
    strength = 1.0 if plausible else 0.6
    if any(_ENGLISH.match(row.text) for row in _title_rows(layout)[1:]):
        strength = min(strength, _DOUBTED)
    if title_runs_on(layout, value):
        strength = min(strength, _DOUBTED)
    return printed(passage, start, len(passage.text), value, strength=strength)
