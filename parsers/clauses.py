"""The body as numbered paragraphs: ข้อ ๑, (๑), (๑.๑), 1.1, 1), ก), dashes; lines of one paragraph joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from parsers.line_ends import goes_on
from parsers.passage import Passage, Row, join_rows
from parsers.tables import Cell, split_tables
from parsers.thai.loose import any_of, forgiving

Style = Literal["clause", "number", "bracket", "dotted", "letter", "dash", "plain", "cell"]
ITEM: frozenset[Style] = frozenset({"number", "bracket", "dotted", "letter", "dash"})  # how items of lists are marked

# Matches "ข้อ 1 ให้", "ข้อ 12 ", "ข้อ1", and as worn print is read "ข้ย 1 ระบบ", "ช้อ 2 ให้", "ข้อ.5 ระบบ"; not
# "ข้อมูล", "ขอ 1". What follows must not run on: "ข้อ 1 แล้ว", "ข้อ 1 และข้อ 2".
_CLAUSE = re.compile(
    rf"^[^\u0e01-\u0e4e\d(]{{0,3}}(?:{forgiving('ข้อ')}|[ขชซฃ][\u0e48-\u0e4b][อยฮธ])"
    rf"\s?[.,]?\s*(\d+)\s*[.:]?(?!\d)\s*(?!{any_of('แล้ว และ ถึง หรือ วรรค')})"
)
# Specks that a recogniser reads before an item's number. Matches the first two characters of ". (3) ระบบ"; not "- www".
_SPECKS = re.compile(r"^[.,'\"“”‘’`*:;·~_|]{1,3}\s*(?=[(\d])")
# What items that are lettered far begin with: ways to get in touch, systems.
_OPENS_ITEM = (
    "ติดต่อ ยื่น ส่ง ที่อยู่ อีเมล ไปรษณีย์ จดหมาย เว็บ หน้าเว็บ เฟซบุ๊ก เพจ ไลน์ แอป โทรศัพท์ โทรสาร หมายเลข เบอร์ สายด่วน ระบบ โปรแกรม "
    "เคาน์เตอร์ จุดบริการ จุดรับ ช่อง ศูนย์บริการ ศูนย์รับ ตู้ ทาง ผ่าน ด้วยตนเอง ยูทูบ"
)
_LETTERS = "กขคงจฉชซ"  # as lists are lettered
# The letter behind one that a list printed: matches "จ. ", "ช. "; not "จ.ตัวอย่าง".
_LETTERED = re.compile(rf"^([{_LETTERS}])\.\s+(?=\S)")
# Dashes, dots, ticks, arrows, boxes, circled numbers and symbol fonts' private codes.
_BULLETS = r"-–—•●○◦▪■□◆◇❖‣►▶➢➤→»✓✔☐☑✦★*+\u2460-\u249b\uf020-\uf0ff"
_ITEMS: tuple[tuple[Style, int, re.Pattern[str]], ...] = (
    # Matches "(1.1) ", "(4.10)"; not "(1)".
    ("dotted", 3, re.compile(r"^\(\s*(\d+(?:\s?\.\s?\d+)+)\s*\)\s*")),
    # Matches "(1) ", "( 2)"; not "(อีเมล)", "(02) 123 4567". A bracket lost by the reader: "1) " is a number below.
    ("bracket", 2, re.compile(r"^\(\s*([1-9]\d{0,2})\s*\)\s*(?!\d)")),
    # Matches "[1] ระบบ"; not "[1] 2566".
    ("bracket", 2, re.compile(r"^\[\s*([1-9]\d?)\s*\]\s*(?=[\u0e01-\u0e4eA-Za-z])")),
    # A closing bracket misread: matches "(41 ระบบ", "(2 ระบบ (e-Car)"; not "(1 มกราคม 2566) เป็นต้นไป", which closes.
    (
        "bracket",
        2,
        re.compile(r"^\(\s*(\d)[1lI|\]}]?\s+(?=[\u0e01-\u0e4eA-Za-z](?:[^()]*\([^()]*\))*[^()]*\(?[^()]*$)"),
    ),
    # Matches "1.1 ", "2.4.1 ", "1.1saraban@"; not "1. ", not a time "10.30 น.", not "1.5x".
    ("dotted", 2, re.compile(r"^(\d{1,2}(?:\.\d{1,2}){1,3})(?:\s*[.)]?\s+(?!น\.)|(?=[A-Za-z][A-Za-z0-9._-]*@))")),
    # A letter and a number: matches "ก.1 ระบบ", "(ข.2) Koha", "ค1. ", "ก-3 "; not "ก.พ.", "ก.1/2566", "ข 2".
    (
        "dotted",
        4,
        re.compile(
            r"^\(?([กขคงจฉชซ](?:\s?[.-]\s?\d{1,2}(?:\.\d{1,2})?|\d{1,2}(?=[.)])))\s?[.)]?\s+(?=[\u0e01-\u0e4eA-Za-z“])"
        ),
    ),
    # Matches "1. ", "12) "; not "2566 ", not "02-123".
    ("number", 1, re.compile(r"^(\d{1,3})\s?[.)]\s*(?=[^\d\s])")),
    # Matches "(ก) ", "ก) "; not "ก.พ.".
    ("letter", 3, re.compile(r"^\(?([\u0e01-\u0e2e])\)\s*")),
    # Matches "a) ระบบ", "(b) Koha", "iv) อีเมล", "C. ระบบ"; not "(e-Leave)", "A. Somchai", "IT) ".
    ("letter", 3, re.compile(r"^\(?([A-Ha-h]|[ivx]{1,4})\)\s*(?=[\u0e01-\u0e4eA-Za-z])")),
    ("letter", 3, re.compile(r"^([A-H])\.\s+(?=[\u0e01-\u0e4e])")),
    # Matches "ก. ที่อยู่อีเมล", "ข. หน้าเว็บไซต์", "ค. e-mail"; not "ก.พ.", "จ. ตัวอย่าง", "น. เว้นวันหยุด".
    ("letter", 3, re.compile(r"^([กขคง])\.\s+(?=[\u0e01-\u0e4eA-Za-z]{3}|[Ee]-)")),
    # The letters after these are more often short for other words: matches "จ. ติดต่อด้วยตนเองที่", "ฉ. LINE"; not
    # "จ. ตัวอย่าง".
    ("letter", 3, re.compile(rf"^([จฉชซ])\.\s+(?=[A-Za-z]|{any_of(_OPENS_ITEM)})")),
    # Matches "ช่องทางที่ 2 เว็บไซต์", "วิธีที่ 1 : อีเมล", "ระบบที่ 3 Koha"; not "ช่องทางที่ 1 ถึงช่องทางที่ 4 ส่งได้".
    (
        "number",
        1,
        re.compile(
            r"^(?:ช่องทาง|วิธี|ทาง|ระบบ|รายการ|โปรแกรม|เครื่องมือ)ที่\s?(\d{1,2})\s*[:.)]?\s*(?=\S)(?!ถึง|และ|หรือ|ตาม|กับ|ให้|ใช้|[-–,])"
        ),
    ),
    # Matches "- www", "• อีเมล", "✓ ระบบ", "① ระบบ", "o อีเมล" (word processors' hollow bullet), symbol fonts' bullets,
    # which are private codes; not "-" alone, which means none.
    ("dash", 4, re.compile(rf"^([{_BULLETS}]|o(?=\s+[\u0e01-\u0e44A-Z]))\s+(?=\S)")),
)
# A line that opens with an address goes on with what named it: matches "saraban@…", "www.…"; not "Line ID : …".
_ADDRESS = re.compile(r"^(?:https?\s?:|www\s?\.|[A-Za-z0-9._-]+@)")
# Matches within "saraban@…", "www.…", "https://…"; not "Line ID : …".
_HAS_ADDRESS = re.compile(r"@|www\s?\.|https?\s?:", re.IGNORECASE)
# A line that another channel follows: matches the end of "ทางอีเมล หรือ"; not "หรือไม่".
_OR = re.compile(r"(?:หรือ|และ)\s*$")
# What a list follows: matches the end of "… ผ่านระบบดังนี้", "… ได้แก่"; not "… ดังนี้แล้ว".
_LIST_FOLLOWS = re.compile(rf"(?:{any_of('ดังนี้ ดังต่อไปนี้ ต่อไปนี้ ได้แก่')}|:)\s*$")
# A sentence about all of a list, after its last item: "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป", "คำสั่งฉบับนี้ให้มีผล…", "นอกจากระบบ
# ข้างต้น", "ระบบใดที่ยังไม่พร้อม", "ให้เจ้าหน้าที่ทุกคน", "สั่งให้มีผลทันที"; not "ระบบการลา", "ให้บริการทุกวัน".
_AFTER_LIST = re.compile(
    any_of(
        "ทั้งนี้ คำสั่งนี้ คำสั่งฉบับนี้ ประกาศนี้ ประกาศฉบับนี้ นอกจากระบบ นอกจากนี้ นอกเหนือจาก ระบบใด ระบบอื่นใด "
        "ให้เจ้าหน้าที่ ให้ข้าราชการ ให้บุคลากร ให้พนักงาน ให้ทุก ให้ผู้ สั่งให้มีผล ให้มีผล ให้ใช้บังคับ"
    )
)
# Matches "ภาคผนวก ก", "ภาคผนวก 2", "บัญชีแนบท้ายประกาศ 1" alone on a line; not "ภาคผนวกท้ายประกาศนี้".
_ANNEX_HEAD = re.compile(
    rf"^{any_of('ภาคผนวก ผนวก เอกสารแนบท้ายประกาศ บัญชีแนบท้ายประกาศ เอกสารแนบท้าย บัญชีแนบท้าย รายการแนบท้าย รายชื่อแนบท้าย')}"
    r"\s*(?:\d{1,2}|[\u0e01-\u0e2e])?\s*$"
)
_TOUCH = 6.0  # points by which the boxes of neighbouring words may overlap
_INDENT = 14.0  # points: a first line stands at least this far in from the text's left edge
_EVEN = 2.0  # points by which two first lines may be off
_HANGING = 9.0  # points by which a row may be off from where its item's words begin
_SHORT = 0.16  # share of the text width by which a paragraph's last line falls short
_RAGGED = 0.05  # the same of a line within one that is not justified, at the most where the next stands out of its item


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One numbered or plain paragraph. `start` is the offset after its number; `clause` the ข้อ it belongs to, or ""."""

    passage: Passage
    style: Style
    level: int  # 0 a ข้อ, larger is deeper; plain text takes the level of what it follows
    number: str
    start: int
    clause: str
    cell: Cell | None = None

    @property
    def text(self) -> str:
        return self.passage.text[self.start :]


def paragraphs(rows: Sequence[Row]) -> list[Paragraph]:
    """All paragraphs of these rows in reading order, table cells among them."""
    result: list[Paragraph] = []
    clause = ""
    for part in split_tables(rows):
        if isinstance(part, Cell):
            result.append(_cell(part, clause))
            continue
        for group in _groups(part):
            paragraph = _lettered(_paragraph(group, clause, result[-1].level if result else 0), result)
            clause = paragraph.number if paragraph.style == "clause" else clause
            result.append(paragraph)
    return result


def _cell(cell: Cell, clause: str) -> Paragraph:
    passage = join_rows(cell.rows)
    _, _, _, start = _marker(passage.text)
    return Paragraph(passage=passage, style="cell", level=5, number="", start=start, clause=clause, cell=cell)


def _paragraph(rows: Sequence[Row], clause: str, level_before: int) -> Paragraph:
    passage = join_rows(rows)
    style, level, number, start = _marker(passage.text)
    return Paragraph(
        passage=passage,
        style=style,
        level=level_before if style == "plain" else level,
        number=number,
        start=start,
        clause=number if style == "clause" else clause,
    )


def _lettered(paragraph: Paragraph, before: Sequence[Paragraph]) -> Paragraph:
    """The paragraph as the item that follows the last one by its letter: "จ. " after "ง. ", whatever it says."""
    found = _LETTERED.match(paragraph.passage.text) if paragraph.style == "plain" else None
    last = before[-1] if found and before else None
    if found is None or last is None or last.style != "letter" or last.number + found[1] not in _LETTERS:
        return paragraph
    return replace(paragraph, style="letter", level=last.level, number=found[1], start=found.end())


def _marker(text: str) -> tuple[Style, int, str, int]:
    specks = _SPECKS.match(text)
    if specks:
        style, level, number, start = _marker(text[specks.end() :])
        return (style, level, number, start + specks.end()) if style != "plain" else (style, level, number, start)
    match = _CLAUSE.match(text)
    if match:
        return "clause", 0, match[1], match.end()
    for style, level, pattern in _ITEMS:
        match = pattern.match(text)
        if match:
            return style, level, match[1].replace(" ", ""), match.end()
    return "plain", 0, "", 0


def _groups(rows: Sequence[Row]) -> Iterator[list[Row]]:
    group: list[Row] = []
    edges: dict[int, tuple[float, float]] = {}
    for row in rows:
        left, right = edges.setdefault(row.page.number, _edges(rows, row.page.number))
        if group and _breaks(group, row, left, right):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _edges(rows: Sequence[Row], page: int) -> tuple[float, float]:
    boxes = [row.box for row in rows if row.page.number == page]
    return min(box.x0 for box in boxes), max(box.x1 for box in boxes)


def opens_items(paragraph: Paragraph) -> bool:
    """Does it end in the words that a list follows?"""
    return bool(_LIST_FOLLOWS.search(paragraph.text))


def follows(before: Paragraph, item: Paragraph) -> bool:
    """Is this the item after the one before, by its number: "(3)" after "(2)"?"""
    return _is_next((before.style, before.level, before.number, before.start), item.style, item.number)


def _breaks(group: Sequence[Row], row: Row, left: float, right: float) -> bool:
    """Does a new paragraph start at `row`? By its number and indent; a bare new block only after a short line."""
    before = group[-1]
    if _same_line(before, row):
        return False
    short = before.box.x1 < right - _SHORT * (right - left) if before.page.number == row.page.number else _ended(before)
    indented = row.box.x0 > left + _INDENT
    if _ANNEX_HEAD.match(row.text) and (short or row.page.number != before.page.number):
        return True
    style, _, number, _ = _marker(row.text)
    if style != "plain":
        listed = bool(_LIST_FOLLOWS.search(before.text)) or _is_next(_marker(group[0].text), style, number)
        return indented or short or listed or row.block != before.block
    in_item = _marker(group[0].text)[0] != "plain"
    out = in_item and ((short and _AFTER_LIST.match(row.text)) or (indented and _stands_out(group, row, left, right)))
    cut = goes_on(before.text, row.text)
    if out or (not cut and _begins_again(group, row)):
        return True
    if cut or (_ADDRESS.match(row.text) and _awaits_address(group)):
        return False
    hanging = (abs(row.box.x0 - before.box.x0) < _EVEN and len(group) > 1) or _hangs(group, row)
    new = short or (indented and not hanging and row.page.number == before.page.number)
    return _is_first_line(row, group, left, right) if row.block == before.block else new


def _is_first_line(row: Row, group: Sequence[Row], left: float, right: float) -> bool:
    """Is it indented as the plain first line before it, which had ended? A second line would stand at the edge."""
    before = group[0]
    same = len(group) == 1 and before.page.number == row.page.number and abs(row.box.x0 - before.box.x0) < _EVEN
    ended = before.box.x1 < right - _RAGGED * (right - left)
    return same and ended and row.box.x0 > left + _INDENT and _marker(before.text)[0] == "plain"


def _begins_again(group: Sequence[Row], row: Row) -> bool:
    """Does the row begin as far in as the paragraph's first did, behind one that went on from the left edge?"""
    first, before = group[0], group[-1]
    same_page = first.page.number == before.page.number == row.page.number
    return same_page and abs(row.box.x0 - first.box.x0) < _HANGING and before.box.x0 < row.box.x0 - _INDENT


def _hangs(group: Sequence[Row], row: Row) -> bool:
    """Does the second row of an item begin where its first does behind the number?"""
    words = group[0].line.words
    marked = len(group) == 1 and len(words) > 1 and _marker(group[0].text)[0] != "plain"
    return marked and abs(row.box.x0 - words[1].box.x0) < _HANGING


def _stands_out(group: Sequence[Row], row: Row, left: float, right: float) -> bool:
    """Does the row begin before its item's number does, behind a line that had ended? So no item goes on."""
    alone = len(group) == 1 or abs(group[-1].box.x0 - row.box.x0) > _HANGING
    ended = group[-1].box.x1 < right - _RAGGED * (right - left)
    return alone and ended and group[0].page.number == row.page.number and row.box.x0 < group[0].box.x0 - _HANGING


def _is_next(head: tuple[Style, int, str, int], style: Style, number: str) -> bool:
    """Is this the item after the one that `head` marks: "(3)" after "(2)", "1.2" after "1.1"?"""
    if head[0] != style or style == "plain":
        return False
    before, _, last = head[2].rpartition(".")
    rest, _, now = number.rpartition(".")
    return before == rest and last.isdecimal() and now.isdecimal() and int(now) == int(last) + 1


def _awaits_address(group: Sequence[Row]) -> bool:
    """Has the paragraph named a kind of address and printed none yet, or said "or" before the next?"""
    return not any(_HAS_ADDRESS.search(row.text) for row in group) or bool(_OR.search(group[-1].text))


def _same_line(before: Row, row: Row) -> bool:
    """Words of one justified line that stand so far apart that they were taken for two.

    On a slanted page the boxes of two lines overlap in height: they are two where they overlap in width as well.
    """
    middle = (row.box.top + row.box.bottom) / 2
    beside = row.box.x0 >= before.box.x1 - _TOUCH or before.box.x0 >= row.box.x1 - _TOUCH
    return before.page.number == row.page.number and beside and before.box.top < middle < before.box.bottom


def _ended(row: Row) -> bool:
    """On the page before, where the right edge is another: a line shorter than two thirds of the page had ended."""
    return row.box.x1 < row.page.width * 0.66
