"""Columns of a table of contacts: which hold the channels, and which the telephones to ask at about them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from parsers.clauses import Paragraph
from parsers.roles import asks

# Matches "หมายเลขโทรศัพท์", "เบอร์ติดต่อ", "Fax"; not "อีเมล".
_PHONE_COLUMN = re.compile(r"โทร|หมายเลข|เบอร์|(?<![A-Za-z])tel|แฟ[กค]ซ์|(?<![A-Za-z])fax", re.IGNORECASE)
# A column of nothing but fax numbers, at which nobody asks: matches "โทรสาร", "Fax."; not "โทรศัพท์/โทรสาร".
_FAX_COLUMN = re.compile(r"\s*(?:หมายเลข|เบอร์)?(?:โทรสาร|แฟ[กค]ซ์|fax\.?)\s*$", re.IGNORECASE)
# Matches "ช่องทางที่ใช้", "ยื่นได้ทาง", "E-mail"; not "หน่วยงาน", "online".
_CHANNEL_COLUMN = re.compile(
    r"ช่องทาง|ยื่น(?:ได้)?(?:ทาง|ที่|ผ่าน)|ติดต่อ(?:ได้)?(?:ทาง|ผ่าน)|อี[่็]?เมล|จดหมายอิเล็ก|ไปรษณีย์|เว็[บป]|แอป|ไลน์"
    r"|(?<![A-Za-z])e-?mail|(?<![A-Za-z])line|facebook|เฟซ",
    re.IGNORECASE,
)
# A cell that holds numbers to dial and nothing else: matches "0-5398-3865", "02-590-5626 ต่อ 209"; not "1", "2566".
_DIALS = re.compile(r"(?:โทร\S*\s*)?\(?0[\d\s()–-]{7,}(?:(?:ต่อ|กด|ถึง|หรือ|,)[\d\s()–,-]+)*$")
# Matches "saraban@example.go.th", "https://…", "www.…"; not "02-123-4567".
_ELECTRONIC = re.compile(r"@|https?:|www\.", re.IGNORECASE)
# A column of what is given up: matches "เดิม (เลิกใช้)", "ช่องทางเดิม", "อีเมลเก่า", "รายการที่ยกเลิก"; not
# "เดิม (ยังใช้ได้)", "วันที่ยกเลิก".
_UNUSED_COLUMN = re.compile(
    r"\s*(?:ช่องทาง|ที่อยู่|รายการ|ข้อความ|บัญชี|ของ|อีเมล|เว็บไซต์|ไลน์|หมายเลข|เบอร์)?\s*(?:ที่|ซึ่ง)?(?:เคย)?(?:ใช้)?(?:อยู่)?"
    r"(?:เดิม|เก่า|(?:ยก)?เลิก(?:การ)?(?:ใช้)?|ปิด(?:การ)?(?:ใช้)?|งดใช้|ไม่ใช้)(?:งาน)?(?:แล้ว)?\s*(?:\((?!.*ยัง).*\))?\s*$"
    r"|.{0,40}\(\s*(?:เดิม|เก่า|(?:ยก)?เลิก(?:การ)?(?:ใช้)?|ปิด|ไม่ใช้)(?:แล้ว)?\s*\)\s*$"
)
# What a row says of itself: matches "ยกเลิก", "เลิกใช้แล้ว", "ปิดบัญชีแล้ว", "ยกเลิกตั้งแต่ 1 ม.ค. 2567"; not
# "ใช้งาน", "ยกเลิกนัดหมาย".
_UNUSED_ROW = re.compile(
    r"\s*(?:(?:ยก)?เลิก|ปิด|งด|ระงับ|หยุด|ไม่)(?:การ)?(?:ใช้)?(?:งาน|บริการ|บัญชี|เพจ)?(?:แล้ว)?\s*(?:(?:ตั้งแต่|เมื่อ|แล้ว)\s?.*)?$"
)
_MOST = 0.6  # share of a column's cells that must dial


def prints_address(text: str) -> bool:
    """Does the text print a mailbox or a site?"""
    return bool(_ELECTRONIC.search(text))


def names_channels(text: str) -> bool:
    """Does a heading speak of channels: "ช่องทางที่ใช้", "อีเมล"?"""
    return bool(_CHANNEL_COLUMN.search(text))


def asking_columns(items: Sequence[Paragraph]) -> frozenset[tuple[int, int]]:
    """(table, column) of each column of telephones that stands beside one of electronic channels.

    Such telephones are there to ask at, whatever the column is called: "หมายเลขโทรศัพท์", "ถามได้ที่", "ผู้ประสานงาน".
    """
    columns = defaultdict[tuple[int, int], list[Paragraph]](list)
    for item in items:
        if item.cell:
            columns[item.cell.table, item.cell.column].append(item)
    electronic = {place for place, cells in columns.items() if any(prints_address(cell.text) for cell in cells)}
    tables = {table for table, _ in electronic}
    return frozenset(
        (table, column)
        for (table, column), cells in columns.items()
        if _asks(cells, beside=table in tables and (table, column) not in electronic)
    )


def unused(items: Sequence[Paragraph]) -> Callable[[Paragraph], bool]:
    """Whether a cell stands in a column of what is given up, or in a row that says so of itself.

    Beside a column of what is given up, such a remark speaks of that one.
    """
    cells = [(item.cell, item.text) for item in items if item.cell]
    columns = {(cell.table, cell.column) for cell, _ in cells if _UNUSED_COLUMN.match(cell.heading)}
    replacing = {table for table, _ in columns}
    said = [cell for cell, text in cells if cell.table not in replacing and _UNUSED_ROW.match(text)]
    rows = {(cell.table, cell.band) for cell in said if cell.band and not _ELECTRONIC.search(cell.text)}

    def is_unused(item: Paragraph) -> bool:
        cell = item.cell
        return cell is not None and ((cell.table, cell.column) in columns or (cell.table, cell.band) in rows)

    return is_unused


def _asks(cells: Sequence[Paragraph], *, beside: bool) -> bool:
    """Do these cells of one column say so, or hold telephones `beside` electronic channels?"""
    heading = cells[0].cell.heading if cells[0].cell else ""
    if asks(heading):
        return True
    if not beside or names_channels(heading) or _FAX_COLUMN.match(heading):
        return False
    filled = [cell.text.strip() for cell in cells if cell.text.strip() and cell.text.strip() != heading]
    dials = sum(bool(_DIALS.match(text)) for text in filled)
    return dials > 0 and (bool(_PHONE_COLUMN.search(heading)) or dials >= _MOST * len(filled))
