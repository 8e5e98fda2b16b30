"""The systems a section 16 order names for officers' work, in reading order, as printed without item numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from parsers.clauses import Paragraph, paragraphs
from parsers.fields import printed
from parsers.layout import Layout
from parsers.model import System
from parsers.passage import Passage
from parsers.printed_names import clean_span
from parsers.system_names import mended_name
from parsers.thai.loose import any_of, forgiving

# Matches "กำหนดระบบ… ดังต่อไปนี้", "ให้ใช้ระบบอิเล็กทรอนิกส์ดังนี้"; not "ระบบ" alone.
_LIST_OPENS = re.compile(
    rf"(?:{forgiving('ระบบ')}|{forgiving('แพลตฟอร์ม')}).*?{any_of('ดังต่อไปนี้', 'ดังนี้', 'ต่อไปนี้', 'ได้แก่', 'ประกอบด้วย')}"
)
# The words a system's name begins with.
_FIRST = "(?:ระบบ|ไปรษณีย์|แอป|โปรแกรม|เว็บ|แพลตฟอร์ม|จดหมาย|ไลน์|อีเมล|สารบรรณ)"
# Matches "ใช้" before "ระบบสารบรรณอิเล็กทรอนิกส์ และ… เป็นระบบ", "ผ่านระบบ … ในการปฏิบัติหน้าที่", "ได้แก่ ระบบ…";
# not "ให้ใช้บังคับ", not "ตามระบบที่หัวหน้าหน่วยงานกำหนด".
_ENDS = any_of("โดยไม่ เป็นระบบ ในการปฏิบัติ สำหรับการปฏิบัติ สำหรับปฏิบัติ เพื่อการปฏิบัติ เพื่อปฏิบัติ")
# Names may be numbered within the sentence: "ให้ใช้ (1) ระบบ ก (2) ระบบ ข และ (3) ระบบ ค ในการปฏิบัติหน้าที่".
_MARK = r"(?:\(?\s*(?:\d{1,2}|[ก-ฮ])\s*\)\s*)"
# A table's row number that ran into the name: matches "1 " of "1 ระบบงานสารบรรณ"; not "2 ชั้น".
_ROW_NUMBER = re.compile(rf"\d{{1,2}}\s+(?={_FIRST})")
# A matter before its system: matches the "ให้ใช้" of "ด้านการลา ให้ใช้ระบบการลา"; not "การใช้งาน".
_USED = re.compile(rf"\s{any_of('ให้ใช้งาน ให้ใช้ ใช้งาน ใช้ ผ่าน')}\s*(?={_FIRST})")
_INNER_MARK = re.compile(rf"\s+\(\s*\d{{1,2}}\s*\)\s*(?={_FIRST})")
_IN_SENTENCE = re.compile(
    rf"(?P<use>(?:{any_of('ใช้งาน ใช้ ผ่าน กำหนดให้ ให้')})\s*{_MARK}?(?={_FIRST})(?=\S.{{4,400}}?{_ENDS}))"
    rf"|{any_of('ได้แก่ ดังนี้ ดังต่อไปนี้ ประกอบด้วย คือ เช่น')}\s*:?\s*{_MARK}?(?={_FIRST})"
    # Matches "ให้เจ้าหน้าที่ปฏิบัติหน้าที่ด้วยระบบ ก และระบบ ข"; not "ให้ปฏิบัติงานด้วยระบบที่กำหนด".
    rf"|{forgiving('ให้')}.{{0,60}}?{any_of('ปฏิบัติหน้าที่ ปฏิบัติงาน ปฏิบัติราชการ')}\s*{any_of('ด้วย โดยใช้ โดยผ่าน ผ่าน')}"
    rf"\s*{_MARK}?(?={_FIRST})(?!ระบบ\s*(?:ที่|ตาม|ดัง|ต่อไปนี้|ใด))"
)
# Matches "เพื่อการ…", "สำหรับ…", "(ขอบเขตงาน…", "ไว้ลงนาม…", and as worn print is read "เมื่อการ…", "เฌื่อการ…"; not
# "ระบบเพื่อนช่วยเพื่อน", "(e-Leave)".
_PURPOSE = re.compile(
    rf"\s+(?:เ[ก-ฮ]{{1,2}}[ิีืื]?่?อการ|{any_of('ทั้งนี้ สำหรับ เพื่อ ใช้สำหรับ ใช้ใน ใช้เพื่อ โดยใช้ ซึ่งใช้ ในการ ให้ใช้')}|[:：–-]\s)"
    r"|\s*\(\s*(?:ขอบเขต|สำหรับ|เพื่อ|ใช้|ด้าน|เฉพาะ|กรณี)|\s+ไว้(?=[\u0e01-\u0e2eเแโใไ])"
    r"|(?<=\))\s*การ(?=[\u0e01-\u0e4e])"  # the next column, read on behind "ระบบจดหมาย (MailGoThai)"
)
_JOINS = any_of("และ ตลอดจน รวมทั้ง")
_STARTS = re.compile(_FIRST)
_NEXT_MARK = re.compile(rf"\s*,?\s*(?:{_JOINS}\s*)?{_MARK}(?=[\u0e01-\u0e4eA-Z])")
_SPLIT = re.compile(
    rf"\s*,\s*|\s+{_JOINS}\s*|\s+(?=[\u0e01-\u0e2eเแโใไ])"
    rf"|{any_of('และ รวมทั้ง')}(?={forgiving('ระบบ')})"
)
_CLOSES = re.compile(rf"\s*(?:{_ENDS}|{any_of('เป็นต้น ทั้งนี้ คำสั่งนี้')})")
_COLUMN = re.compile(r"ระบบ|แพลตฟอร์ม")
# What heads a column of systems: matches "ระบบ", "ชื่อระบบ"; not "ระบบการลา".
_HEADING = re.compile(r"(?:รายชื่อ|ชื่อ|รายการ)?(?:ระบบ(?:งาน|สารสนเทศ|อิเล็กทรอนิกส์)?|แพลตฟอร์ม)|รายการ|ข้อ|ที่|ลำดับ(?:ที่)?")
_ITEM = {"bracket", "number", "dotted", "letter", "dash"}
_LONGEST = 160
_ANY = -1
_INSTRUCTS = re.compile(any_of("ให้ คำสั่งนี้ ประกาศนี้ ในกรณี กรณี ทั้งนี้ เจ้าหน้าที่ หัวหน้า หน่วยงาน ผู้ ข้อมูล การปฏิบัติ บรรดา"))


def read_systems(layout: Layout) -> tuple[System, ...]:
    """The systems of the order's lists, tables and sentences."""
    body = paragraphs(layout.body)
    found = [*_listed(body), *_tabled(body), *_tabled(paragraphs(layout.annex), annex=True)]
    found = found or list(_in_sentence(body)) or list(_unopened(body))
    seen: set[str] = set()
    return tuple(s for s in found if s.name.value and not (s.name.value in seen or seen.add(s.name.value)))  # type: ignore[func-returns-value]


def _listed(body: Sequence[Paragraph]) -> Iterator[System]:
    """Items under a paragraph that opens a list of systems: the first level of items, or one ข้อ for each system."""
    level: int | None = None  # the level of the list's items; _ANY right after the paragraph that opens it
    by_clause = False  # the preamble opened the list, so that each ข้อ may be a system
    for place, paragraph in enumerate(body):
        opens = bool(_LIST_OPENS.search(paragraph.passage.text))
        if paragraph.style == "plain" and _inside_list(paragraph, opens, level):
            if _STARTS.match(paragraph.text):
                yield from _item(paragraph)
        elif paragraph.style == "plain":
            level, by_clause = (_ANY if opens else None), opens
        elif paragraph.style == "clause":
            listed = by_clause and not opens and _is_system_clause(paragraph)
            heads = listed and _heads_items(body, place)
            if listed and not heads:
                yield from _item(paragraph)
            level = _ANY if opens or heads else None
        elif level is not None and paragraph.style in _ITEM:
            # An item out of line above the others is one whose number was misread: "(ด)" for "(1)".
            level = paragraph.level if level == _ANY else min(level, paragraph.level)
            if paragraph.level == level:
                yield from _item(paragraph)


def _heads_items(body: Sequence[Paragraph], place: int) -> bool:
    """ "ข้อ 2 งานบุคคล" before "(1) ระบบการลา" names the matter, and the items below it are the systems."""
    after = body[place + 1] if place + 1 < len(body) else None
    below = after is not None and after.style in _ITEM and bool(_STARTS.match(after.text))
    return below and not _STARTS.match(body[place].text)


def _inside_list(paragraph: Paragraph, opens: bool, level: int | None) -> bool:
    """A line of a list whose number was lost, or a smudge between items: short, and no sentence of its own."""
    if opens or level is None or level == _ANY or len(paragraph.text) > _LONGEST:
        return False
    return not _INSTRUCTS.match(paragraph.text)


def _unopened(body: Sequence[Paragraph]) -> Iterator[System]:
    """A list whose opening words were lost by the reader: items in a row, most of which begin as systems' names do."""
    items = [p for p in body if p.style in _ITEM or (p.style == "clause" and _is_system_clause(p))]
    cells = [p for p in body if p.cell and _STARTS.match(p.text)]
    if len(cells) > 1:
        for cell in cells:
            yield from _item(cell)
        return
    begun = [p for p in items if _STARTS.match(p.text)]
    if len(begun) < 2 or 2 * len(begun) < len(items):
        return
    level = min(p.level for p in begun)
    for paragraph in items:
        if paragraph.level == level:
            yield from _item(paragraph)


def _is_system_clause(paragraph: Paragraph) -> bool:
    """ "ข้อ 1 ระบบการลาอิเล็กทรอนิกส์" is a system; "ข้อ 6 ให้ผู้อำนวยการกอง…" is an instruction."""
    return len(paragraph.text) <= _LONGEST and not _INSTRUCTS.match(paragraph.text)


def _item(paragraph: Paragraph) -> Iterator[System]:
    text = paragraph.passage.text
    if _HEADING.fullmatch(paragraph.text.strip()):
        return
    bare = _ROW_NUMBER.match(text, paragraph.start) if paragraph.cell else None
    begin = bare.end() if bare else paragraph.start
    # A slanted page may run two items into one: "(2) ระบบ ก (3) ระบบ ข".
    marks = list(_INNER_MARK.finditer(text, begin))
    for start, end in pairwise([begin, *(place for mark in marks for place in mark.span()), len(text)]):
        if any(start == mark.start() for mark in marks):
            continue
        used = None if _STARTS.match(text, start) else _USED.search(text, start, end)
        first = used.end() if used else start
        purpose = _PURPOSE.search(text, first, end)
        span = clean_span(text, first, min(purpose.start() if purpose else end, first + _LONGEST))
        if span and span[1] - span[0] >= 2:
            yield _system(paragraph, span)


def _tabled(items: Sequence[Paragraph], *, annex: bool = False) -> Iterator[System]:
    for paragraph in items:
        cell = paragraph.cell
        if (cell and cell.heading and cell.text != cell.heading and _COLUMN.search(cell.heading)) or (
            annex and paragraph.style in _ITEM and _COLUMN.match(paragraph.text)
        ):
            yield from _item(paragraph)


def _in_sentence(body: Sequence[Paragraph]) -> Iterator[System]:
    """ "ให้ใช้ระบบ ก ระบบ ข และระบบ ค เป็นระบบสำหรับ…", "ระบบ… ได้แก่ ระบบ ก และระบบ ข": names parted by spaces and และ."""
    for paragraph in body:
        text = paragraph.passage.text
        opens = _IN_SENTENCE.search(text)
        closes = _CLOSES.search(text, opens.end()) if opens else None
        if opens is None or (closes is None and opens["use"]):
            continue
        end = closes.start() if closes else len(text)
        place = opens.end()
        for start, after in [*_gaps(paragraph.passage, place + 1, end), (end, end)]:
            span = clean_span(text, place, start)
            if span:
                yield _system(paragraph, span)
            place = max(place, after)


def _gaps(passage: Passage, start: int, end: int) -> list[tuple[int, int]]:
    """Where one name ends and the next begins: at joining words, spaces, and line ends that swallowed a space."""
    marked = [match.span() for match in _NEXT_MARK.finditer(passage.text, start, end)]
    if marked:  # numbered names are parted by their numbers alone
        return marked
    gaps = [match.span() for match in _SPLIT.finditer(passage.text, start, end)]
    rows = [piece for before, piece in pairwise(passage.pieces) if before.row.index != piece.row.index]
    begun = (p.start for p in rows if start < p.start < end and _STARTS.match(passage.text, p.start))
    # The line may end behind the first word of a name: "ระบบ" and "อีเมลองค์กร".
    swallowed = [place for place in begun if not passage.text[:place].endswith("ระบบ")]
    return sorted({*gaps, *((place, place) for place in swallowed)})


def _system(paragraph: Paragraph, span: tuple[int, int]) -> System:
    value = " ".join(paragraph.passage.text[span[0] : span[1]].split())
    if paragraph.passage.first.page.source == "ocr":
        value = mended_name(value)
        value += ")" if value.count("(") > value.count(")") else ""  # the last of a line is what is lost first
    return System(name=printed(paragraph.passage, span[0], span[1], value, strength=0.97))
