"""The systems a section 16 order names for officers' work, in reading order, as printed without item numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parsers.clauses import Paragraph, paragraphs
from parsers.fields import printed
from parsers.layout import Layout
from parsers.model import System
from parsers.printed_names import clean_span
from parsers.thai.loose import any_of, forgiving

# Matches "กำหนดระบบ… ดังต่อไปนี้", "ให้ใช้ระบบอิเล็กทรอนิกส์ดังนี้"; not "ระบบ" alone.
_LIST_OPENS = re.compile(
    rf"(?:{forgiving('ระบบ')}|{forgiving('แพลตฟอร์ม')}).*?{any_of('ดังต่อไปนี้', 'ดังนี้', 'ต่อไปนี้', 'ได้แก่', 'ประกอบด้วย')}"
)
_IN_SENTENCE = re.compile(
    rf"{any_of('ได้แก่', 'ดังนี้', 'ดังต่อไปนี้', 'ประกอบด้วย', 'คือ', 'เช่น')}\s*:?\s*(?={forgiving('ระบบ')})"
)
_PURPOSE = re.compile(
    rf"\s+(?:{any_of('สำหรับ', 'เพื่อ', 'ใช้สำหรับ', 'ใช้ใน', 'ใช้เพื่อ', 'โดยใช้', 'ซึ่งใช้', 'ในการ', 'ให้ใช้')}|[:：–-]\s)"
)
_SYSTEM = forgiving("ระบบ")
_SPLIT = re.compile(
    rf"\s*,\s*|\s+(?:{any_of('และ ตลอดจน รวมทั้ง')})?\s*(?={_SYSTEM})|\s*{any_of('และ รวมทั้ง')}(?={_SYSTEM})"
)
_CLOSES = re.compile(rf"\s+{any_of('เป็นระบบ', 'เป็นต้น', 'ทั้งนี้', 'ในการปฏิบัติ')}")
_COLUMN = re.compile(r"ระบบ|แพลตฟอร์ม")
_ITEM = {"bracket", "number", "dotted", "letter", "dash"}
_LONGEST = 160


def read_systems(layout: Layout) -> tuple[System, ...]:
    """The systems of the order's lists, tables and sentences."""
    body = paragraphs(layout.body)
    found = [*_listed(body), *_tabled(body), *_tabled(paragraphs(layout.annex), annex=True)]
    found = found or list(_in_sentence(body))
    seen: set[str] = set()
    return tuple(s for s in found if s.name.value and not (s.name.value in seen or seen.add(s.name.value)))  # type: ignore[func-returns-value]


def _listed(body: Sequence[Paragraph]) -> Iterator[System]:
    """Items under a paragraph that opens a list of systems; deeper items only under an item that opens one itself."""
    level: int | None = None
    opener_clause = ""
    for paragraph in body:
        if paragraph.style in {"clause", "plain"}:
            opens = bool(_LIST_OPENS.search(paragraph.passage.text))
            opener_clause = paragraph.clause if opens else opener_clause
            level = -1 if opens else None
            continue
        if level is None or paragraph.style not in _ITEM:
            continue
        level = paragraph.level if level == -1 else level
        if paragraph.level == level:
            yield from _item(paragraph)


def _item(paragraph: Paragraph) -> Iterator[System]:
    text = paragraph.passage.text
    purpose = _PURPOSE.search(text, paragraph.start)
    span = clean_span(text, paragraph.start, min(purpose.start() if purpose else len(text), paragraph.start + _LONGEST))
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
    for paragraph in body:
        text = paragraph.passage.text
        opens = _IN_SENTENCE.search(text)
        if not opens:
            continue
        closes = _CLOSES.search(text, opens.end())
        end = closes.start() if closes else len(text)
        place = opens.end()
        for gap in [*_SPLIT.finditer(text, opens.end() + 4, end), None]:
            span = clean_span(text, place, gap.start() if gap else end)
            if span:
                yield _system(paragraph, span)
            place = gap.end() if gap else end


def _system(paragraph: Paragraph, span: tuple[int, int]) -> System:
    value = " ".join(paragraph.passage.text[span[0] : span[1]].split())
    return System(name=printed(paragraph.passage, span[0], span[1], value, strength=0.97))
