"""What stands around a channel: the label before it, the unit it belongs to, the purpose it serves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.clauses import Paragraph
from parsers.declare import ChannelKind
from parsers.fields import printed
from parsers.model import Field
from parsers.printed_names import clean_span

# Words that begin the name of an office or a part of one: "กองคลัง", "สำนักงานขนส่งจังหวัดตัวอย่าง สาขาอำเภอกลาง".
_UNIT = re.compile(
    r"(?:สำนักงาน|สำนัก|กอง|กลุ่มงาน|กลุ่ม|ฝ่าย|งาน(?=[ก-ฮเแโใไ])|ศูนย์|สาขา|ส่วน(?!ราชการ)|แผนก|หน่วย|เทศบาล|องค์การ|โรงเรียน|สถาบัน|คณะ|กรม|จังหวัด|อำเภอ"
    r"|ที่ทำการ|ที่ว่าการ|แขวงทางหลวง|หมวดทางหลวง|ด่าน|โรงพยาบาล|วิทยาลัย|มหาวิทยาลัย|ภาค|เขต|สภา|การ(?:ไฟฟ้า|ประปา|เคหะ|รถไฟ|ทาง)|บริษัท|ธนาคาร)"
)
# Matches " สำหรับ" of "… สำหรับส่งหนังสือ", "(เพื่อ"; not " กองคลัง".
_PURPOSE = re.compile(r"\s*\(?(?:สำหรับ|เพื่อ|ใช้(?:สำหรับ|ใน|เพื่อ)|กรณี|ในเรื่อง|เรื่อง)\s*")
# Matches "สำหรับงานสารบรรณ : " before a label; not "สำหรับ" alone.
_PURPOSE_BEFORE = re.compile(r"(สำหรับ\S.{2,60}?)\s*[:：]?\s*$")
# Thai words that follow a value in its own item; not a joining word, not the rest of a sentence.
_TRAILING = re.compile(r"\s+\(?((?!และ|หรือ|เป็น|โดย|ซึ่ง|ได้|ตาม|แล้ว|ต่อ|กด|ทั้งนี้|ดัง)[\u0e01-\u0e2eเแโใไ][^,;]{3,80}?)\)?\s*$")
# What is no purpose of one channel: matches "สำหรับประชาชน", "เว็บไซต์"; not "งานสารบรรณ".
_GENERAL = re.compile(r"ประชาชน|ช่องทาง|วิธีการทางอิเล็กทรอนิกส์|โทร|หมายเลข|ไปรษณีย์|เว็บ|อีเมล|แอป|ไลน์")
# Matches the part of an agency that a clause speaks of: "หรือติดต่อฝ่ายทะเบียน", "ของกองคลัง"; not "ส่วนราชการ",
# "ติดต่อกองทุนได้ทาง".
_CLAUSE_UNIT = re.compile(
    r"(?:ติดต่อ|ของ|ต่อ|ถึง|กับ|\s)((?:ฝ่าย|กลุ่ม|กอง(?!ทุน|ทัพ)|แผนก|สาขา|ศูนย์"
    r"|ส่วน(?!ราชการ|กลาง|ภูมิภาค|ท้องถิ่น|ตำบล|จังหวัด)|สำนัก(?!งาน))[\u0e01-\u0e4e]+)"
)
# Matches the headings "หน่วยงาน", "สังกัด"; not "ลำดับ".
_UNIT_COLUMN = re.compile(r"หน่วย|สำนัก|กอง|ฝ่าย|สังกัด|ส่วนราชการ|สาขา|โรงเรียน")
# Matches the headings "งานบริการ", "ประเภทคำขอ"; not "ช่องทาง".
_PURPOSE_COLUMN = re.compile(r"บริการ|กิจกรรม|เรื่อง|งาน|ประเภท|ภารกิจ|วัตถุประสงค์|คำขอ")
# Columns that print no value, whatever stands beside them: matches "ผู้รับผิดชอบ", "ใช้สำหรับ", "หมายเหตุ"; not "ช่องทาง".
_NO_VALUES = re.compile(
    r"\s*(?:ผู้รับผิดชอบ|ผู้ดูแล|เจ้าหน้าที่|หมายเหตุ|เงื่อนไข|(?:วัน)?เวลา|ระยะเวลา|ใช้(?!ได้)|การใช้|วัตถุประสงค์|สำหรับ)"
)
# A line that is a label and nothing else: matches "สายด่วน :"; not "ไปรษณีย์อิเล็กทรอนิกส์ของกองคลังให้ใช้ตามประกาศ :".
_ONLY_LABEL = re.compile(r"[^\d@:：]{3,30}\s*[:：]")
# A value on the line below its label: matches "อบต.ตัวอย่าง จังหวัดตัวอย่าง"; not "จึงประกาศให้ทราบโดยทั่วกัน".
_BELOW = re.compile(r"(?!จึง|ทั้งนี้|ประกาศ|คำสั่ง|หมายเหตุ|อนึ่ง|เพื่อ|โดย|ให้|สั่ง|ข้อ).{2,50}$")


class Surroundings:
    """Follows the paragraphs of a document and remembers the headings that still hold."""

    def __init__(self, kinds: Sequence[ChannelKind], agency: str = "") -> None:
        self._kinds = kinds
        self._agency = agency  # its own name is no unit of it
        self._label: Paragraph | None = None
        self._unit: Paragraph | None = None
        self._before: Paragraph | None = None
        self._clause_unit: tuple[Paragraph, int, int] | None = None
        self._band: dict[tuple[int, int], list[Paragraph]] = {}
        self._valued: set[tuple[int, int, int]] = set()  # cells that gave values, and so head no other cell
        self.heading = ""

    def enter(self, paragraph: Paragraph) -> None:
        """Drop the headings that ended before this paragraph; `heading` is then what holds for it."""
        if paragraph.style == "clause":
            self._label = self._unit = None
            found = (m for m in _CLAUSE_UNIT.finditer(paragraph.passage.text) if m[1] not in self._agency)
            self._clause_unit = next(((paragraph, m.start(1), m.end(1)) for m in found), None)
        if self._label and paragraph.style == self._label.style and not self._is_below(paragraph):
            self._label = None
        if self._unit and paragraph.style == self._unit.style and paragraph.level <= self._unit.level:
            self._unit = None
        self.heading = self._heading(paragraph)

    def leave(self, paragraph: Paragraph, had_values: bool) -> None:
        """Remember a paragraph without values that may head those that follow."""
        self._before = paragraph
        if paragraph.cell:
            cell = paragraph.cell
            self._band.setdefault((cell.table, cell.band), []).append(paragraph)
            if had_values:
                self._valued.add((cell.table, cell.band, cell.column))
        only = paragraph.style == "plain" and _ONLY_LABEL.fullmatch(paragraph.text.strip())
        spoken = paragraph.style in {"clause", "plain"} and not only
        if had_values or paragraph.cell or spoken or len(paragraph.text) > 120:
            return
        if any(kind.label and kind.label.match(paragraph.text) for kind in self._kinds):
            self._label = paragraph
        elif _UNIT.match(paragraph.text):
            self._unit, self._label = paragraph, None

    def _heading(self, paragraph: Paragraph) -> str:
        if paragraph.cell and _NO_VALUES.match(paragraph.cell.heading):
            return ""
        if paragraph.cell and paragraph.cell.heading and not paragraph.cell.band and self._heads_columns(paragraph):
            return ""
        if paragraph.cell:
            beside = [p.text for p in self._since_value(paragraph) if self._names_kind(p.text)]
            return " ".join([paragraph.cell.heading, *beside]) if paragraph.cell.band or paragraph.cell.heading else ""
        if self._label and (self._is_below(paragraph) or paragraph.style not in {"clause", "plain"}):
            return self._label.text
        return ""

    def _is_below(self, paragraph: Paragraph) -> bool:
        """Is it a value on the line below its label?"""
        below = paragraph.style == "plain" and self._label is self._before
        text = paragraph.text.strip()
        named = any(kind.label and kind.label.match(text) for kind in self._kinds)  # "คอลเซ็นเตอร์ 1771"
        return below and not named and bool(_BELOW.match(text))

    def _beside(self, paragraph: Paragraph) -> list[Paragraph]:
        return self._band.get((paragraph.cell.table, paragraph.cell.band), []) if paragraph.cell else []

    def _since_value(self, paragraph: Paragraph) -> list[Paragraph]:
        """The cells of the row after the last that gave a value: what named its kind names no later cell's."""
        row = self._beside(paragraph)
        given = max((place for place, other in enumerate(row) if self._gave(other)), default=-1)
        return row[given + 1 :]

    def _gave(self, paragraph: Paragraph) -> bool:
        cell = paragraph.cell
        return cell is not None and (cell.table, cell.band, cell.column) in self._valued

    def _heads_columns(self, paragraph: Paragraph) -> bool:
        """Does it stand in a row of headings, of which two before it name kinds: "ไลน์", "อีเมล", "หน่วยงาน"?"""
        return sum(self._names_kind(other.text) for other in self._beside(paragraph)) > 1

    def _names_kind(self, text: str) -> bool:
        return len(text) < 60 and any(kind.label and kind.label.search(text) for kind in self._kinds)

    def label(self, kind: ChannelKind, paragraph: Paragraph, start: int, end: int) -> Field[str] | None:
        """The label as printed: the last one of this kind before the value, else the heading's."""
        text = paragraph.passage.text
        matches = [m for m in kind.label.finditer(text, start, end) if m.group().strip()] if kind.label else []
        if matches:
            span = clean_span(text, matches[-1].start(), end)
            if span and span[1] - span[0] <= 60:
                return printed(paragraph.passage, *span, " ".join(text[span[0] : span[1]].split()), strength=0.95)
        if self._label and not paragraph.cell:
            shown = self._label
            return printed(shown.passage, shown.start, len(shown.passage.text), shown.text.strip(), strength=0.95)
        return None

    def unit(self, paragraph: Paragraph) -> Field[str] | None:
        """The office this paragraph's channels belong to, from a heading, the table's row or the clause."""
        cell = self._beside_like(paragraph, _UNIT_COLUMN, _UNIT)
        if cell is None and not paragraph.clause:
            cell = self._row_head(paragraph)
        shown = cell or (self._unit if not paragraph.cell else None)
        if shown:
            text = " ".join(shown.text.split())
            return printed(shown.passage, shown.start, len(shown.passage.text), text, strength=0.95)
        if self._clause_unit and self._clause_unit[0].clause == paragraph.clause:
            clause, start, end = self._clause_unit
            return printed(clause.passage, start, end, clause.passage.text[start:end], strength=0.95)
        return None

    def purpose(self, paragraph: Paragraph) -> Field[str] | None:
        """What the table's row says the channel is for."""
        shown = self._beside_like(paragraph, _PURPOSE_COLUMN, None)
        if shown is None and paragraph.clause:
            head = self._row_head(paragraph)
            shown = None if head is None or _UNIT.match(head.text) else head
        if shown is None:
            return None
        text = " ".join(shown.text.split())
        return printed(shown.passage, shown.start, len(shown.passage.text), text, strength=0.95)

    def _row_head(self, paragraph: Paragraph) -> Paragraph | None:
        """What a table's row is about, where no column says so: its first cell that is words and names no channel.

        In a clause's table that is a purpose; in an annex, whose rows are offices, a unit.
        """
        for other in self._beside(paragraph):
            span = clean_span(other.text, 0, len(other.text))  # None of "ไม่มี", "-"
            words = span is not None and span[1] - span[0] > 3 and not other.text.strip().isdigit()
            if words and not self._gave(other) and not self._names_kind(other.text):
                return other
        return None

    def _beside_like(
        self, paragraph: Paragraph, column: re.Pattern[str], start: re.Pattern[str] | None
    ) -> Paragraph | None:
        for other in self._beside(paragraph):
            heading = other.cell.heading if other.cell else ""
            looks = start is not None and start.match(other.text) and not _PURPOSE_COLUMN.search(heading)
            if len(other.text.strip()) > 3 and (column.search(heading) or looks):
                return other
        return None


def purpose_span(text: str, end: int, next_start: int, previous_end: int, start: int) -> tuple[int, int] | None:
    """The purpose as printed: after a value ("… สำหรับส่งหนังสือราชการ") or before its label ("สำหรับงานสารบรรณ …")."""
    match = _PURPOSE.match(text, end, next_start)
    if match:
        return clean_span(text, match.start(), next_start)
    before = _PURPOSE_BEFORE.search(text[previous_end:start])
    if before and not _GENERAL.search(before[1]):
        return clean_span(text, previous_end + before.start(1), start)
    after = _TRAILING.match(text, end, next_start)
    if after and not _UNIT.match(after[1]) and not _GENERAL.search(after[1]):
        return clean_span(text, after.start(1), after.end(1))
    return None


def unit_span(text: str, end: int, next_start: int, previous_end: int, start: int) -> tuple[int, int] | None:
    """The office printed before a value's label ("กองคลัง โทรศัพท์ 0…") or after the value ("0… กองคลัง")."""
    lead = re.match(r"[\s,:;-]*(?:และ|หรือ)?\s*", text[previous_end:start])
    begin = previous_end + (lead.end() if lead else 0)
    if _UNIT.match(text, begin):
        stop = re.search(
            r"\s+(?=หมายเลข|โทร|ที่อยู่|อีเมล|เว็บ|ไปรษณีย์|จดหมาย|E-?mail|Line|ไลน์|เฟ[ซส]|Facebook|เบอร์|สายด่วน|แอป|:|$)",
            text[begin:start],
        )
        return clean_span(text, begin, begin + stop.start() if stop else start)
    after = re.match(r"\s*\(?(?=\S)", text[end:next_start])
    if after and _UNIT.match(text, end + after.end()):
        return clean_span(text, end + after.end(), next_start)
    return None
