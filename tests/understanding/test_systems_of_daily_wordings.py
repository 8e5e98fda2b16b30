"""Orders in officers' daily wording: what a system is used in, columns that name it again, names counted first."""

from __future__ import annotations

import pytest

from parsers.model import Record
from tests.understanding.builders import POWER_16, body, cell, centred, ending, order, page, read

SARABAN, LEAVE = "ระบบสารบรรณอิเล็กทรอนิกส์", "ระบบการลาออนไลน์"


def names(record: Record) -> list[str | None]:
    return [system.name.value for system in record.systems]


def table(*rows: tuple[str, ...]) -> list[str | None]:
    head = [centred("คำสั่งกรมตัวอย่าง"), centred("ที่ ๑๒/๒๕๖๖"), centred("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่"), body(POWER_16)]
    cells = [
        cell(text, 85.0 + 150.0 * at, 240.0 + 21.0 * row)
        for row, texts in enumerate(rows)
        for at, text in enumerate(texts)
    ]
    return names(read(page(*head, *cells, *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"))))


def test_what_a_system_is_to_be_used_in_is_no_part_of_its_name() -> None:
    clauses = (f"ข้อ ๑ ให้ใช้{SARABAN}ในการรับส่งหนังสือ", f"ข้อ ๒ ให้ใช้{LEAVE}ในการลาทุกประเภท")
    assert names(read(order(POWER_16.replace("ระบบสำหรับการปฏิบัติหน้าที่ ", ""), *clauses))) == [SARABAN, LEAVE]


def test_the_inside_of_a_word_is() -> None:
    clauses = (f"ข้อ ๑ ให้ใช้{SARABAN}ภายในการประปา", f"ข้อ ๒ ให้ใช้{LEAVE}")
    assert f"{SARABAN}ภายในการประปา" in names(read(order("จึงมีคำสั่งดังนี้", *clauses)))


@pytest.mark.parametrize("heading", ["ชื่อภาษาอังกฤษ", "ชื่อย่อ", "English name"])
def test_a_column_that_names_them_again_gives_none(heading: str) -> None:
    assert table(("ระบบ", heading), (SARABAN, "e-Saraban"), (LEAVE, "e-Leave")) == [SARABAN, LEAVE]


def test_a_column_in_english_alone_gives_the_names() -> None:
    assert table(("ภารกิจ", "ชื่อภาษาอังกฤษ"), ("งานทั่วไป", "e-Saraban"), ("งานบุคคล", "e-Leave")) == ["e-Saraban", "e-Leave"]


@pytest.mark.parametrize("counted", ["ระบบอิเล็กทรอนิกส์ จำนวน ๓ ระบบ คือ ", ""])
def test_systems_counted_before_they_are_named_are_all_read(counted: str) -> None:
    text = f"จึงให้ข้าราชการปฏิบัติงานผ่าน{counted}{SARABAN} {LEAVE} และระบบยืมพัสดุ เป็นระบบสำหรับปฏิบัติหน้าที่"
    assert names(read(order(text))) == [SARABAN, LEAVE, "ระบบยืมพัสดุ"]
