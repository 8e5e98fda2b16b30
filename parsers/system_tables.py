"""The systems that the cells of an order's tables name, and the items of what is annexed to it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from parsers.clauses import ITEM, Paragraph
from parsers.model import System
from parsers.system_disuse import is_given_up, is_of_old, says_not_used
from parsers.system_items import mostly_named
from parsers.system_phrases import ROW_NUMBER, item_systems, names_product, names_system

# Matches "ชื่อระบบ", "แพลตฟอร์มที่ใช้", "โปรแกรม", "Software"; not "ผู้รับผิดชอบ".
_COLUMN = re.compile(r"ระบบ|แพลตฟอร์ม|เครื่องมือ|โปรแกรม|แอป|ซอฟต์?แวร์|software|system|application|platform", re.IGNORECASE)
# Columns about systems that do not name them: matches "ผู้ดูแลระบบ", "ที่อยู่เข้าใช้ระบบ"; not "ชื่อระบบ", "ระบบที่ใช้".
_ABOUT = re.compile(r"ผู้|เจ้าของ|ที่อยู่|ลิงก์|เว็บไซต์|วัตถุประสงค์|ประโยชน์|รายละเอียด|วิธี")
# Columns that name them again: matches "ชื่อภาษาอังกฤษ", "ชื่อย่อ", "English name"; not "ชื่อระบบ".
_AGAIN = re.compile(r"อังกฤษ|ชื่อย่อ|คำย่อ|ตัวย่อ|(?<![A-Za-z])english(?![A-Za-z])", re.IGNORECASE)
_MOST_CELLS = 0.5  # share of a column's cells that name systems: whatever heads it, it is theirs


def systems_in_tables(items: Sequence[Paragraph], *, annex: bool = False) -> Iterator[System]:
    """Of each table the column that names them; in an annex the items that do as well."""
    listed = [p for p in items if annex and p.style in ITEM]
    systems = listed if mostly_named(listed) else [p for p in listed if _COLUMN.match(p.text)]
    columns: dict[tuple[int, int], list[Paragraph]] = defaultdict(list)
    for paragraph in items:
        if paragraph.cell and paragraph.cell.text != paragraph.cell.heading:
            columns[paragraph.cell.table, paragraph.cell.column].append(paragraph)
    share = {key: sum(map(names_system, cells)) / len(cells) for key, cells in columns.items()}
    chosen = {key for key, cells in columns.items() if share[key] >= _MOST_CELLS or any(map(_in_system_column, cells))}
    chosen = {key for key in chosen if not _is_old(columns[key])}
    chosen = {key for key in chosen if not _in_other_words(columns[key])} or chosen
    best: dict[int, float] = defaultdict(float)
    for key in chosen:
        best[key[0]] = max(best[key[0]], share[key])
    named = {key for key in chosen if share[key] == best[key[0]]}
    given_up = {(p.cell.table, p.cell.band) for p in items if p.cell and says_not_used(p.text)}
    for paragraph in items:
        if is_given_up(paragraph.text) or (paragraph.cell and (paragraph.cell.table, paragraph.cell.band) in given_up):
            continue
        if _names_in_table(paragraph, named) if paragraph.cell else paragraph in systems:
            yield from item_systems(paragraph)


def _in_other_words(cells: Sequence[Paragraph]) -> bool:
    """Does the column say again, in English or in short, what another names?"""
    return any(paragraph.cell and _AGAIN.search(paragraph.cell.heading) for paragraph in cells)


def _is_old(cells: Sequence[Paragraph]) -> bool:
    return any(paragraph.cell and is_of_old(paragraph.cell.heading) for paragraph in cells)


def _names_in_table(paragraph: Paragraph, named: set[tuple[int, int]]) -> bool:
    """Is it a cell of the columns that name the systems? One beside them may have run into the row's number."""
    cell = paragraph.cell
    if cell is None or cell.text == cell.heading:
        return False
    if (cell.table, cell.column) in named:
        return _in_system_column(paragraph) or names_system(paragraph) or names_product(paragraph)
    return any(table == cell.table for table, _ in named) and bool(ROW_NUMBER.match(paragraph.passage.text))


def _in_system_column(paragraph: Paragraph) -> bool:
    cell = paragraph.cell
    if cell is None or not cell.heading or cell.text == cell.heading:
        return False
    return bool(_COLUMN.search(cell.heading)) and not _ABOUT.search(cell.heading)
