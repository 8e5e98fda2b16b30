"""Names of pages, places and lists as offices write them, and agencies or posts that a scan may have spelt two ways."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsers.agreement import Text, bears_place, bears_year, is_spelt_otherwise
from parsers.model import Field
from parsers.thai.name_spelling import has_a_twin
from tests.understanding.builders import (
    AGENCY,
    POWER_10,
    POWER_16,
    body,
    cell,
    centred,
    ending,
    heading_10,
    page,
    pairs,
    read,
)

MAIL = "(๑) อีเมล a@example.go.th"
SIDE_BY_SIDE = (
    ("(นายปิติ ทดสอบ)", 340.0, 498.0),
    ("(นางมานี ตัวอย่าง)", 100.0, 500.0),
    ("ผู้ตรวจราชการกรม", 340.0, 520.0),
    ("อธิบดีกรมตัวอย่าง", 100.0, 522.0),
)


@pytest.mark.parametrize("opening", ["ข้อ ๑ ให้ใช้ช่องทางอิเล็กทรอนิกส์ตามรายการนี้ในการติดต่อกรมตัวอย่าง", "ข้อ ๑ กรมตัวอย่างมีที่อยู่ใหม่"])
def test_a_fax_among_mailboxes_of_a_list_is_a_channel_as_they_are(opening: str) -> None:
    parts = [body(text) for text in (POWER_10, opening, MAIL, "(๒) โทรสาร เลขหมาย ๐๒-๙๗๙๕๑๑๒")]
    record = read(page(*heading_10(), *parts, *ending()))
    assert pairs(record) == [("email", "a@example.go.th"), ("fax", "02-9795112")]


def test_what_an_order_says_of_itself_is_no_part_of_its_last_system() -> None:
    opening, first, last = (body(text) for text in (POWER_16, "(๑) ระบบการลา", "(๒) ระบบจัดเก็บเอกสารบนคลาวด์"))
    says = [replace(line, same=True) for line in body("คำสั่งฉบับนี้ให้มีผลตั้งแต่บัดนี้เป็นต้นไป")]
    head = [centred(text) for text in (f"คำสั่ง{AGENCY}", "ที่ ๑๒/๒๕๖๖", "เรื่อง ระบบสำหรับการปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์")]
    record = read(page(*head, opening, first, [*last, *says], *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖")))
    assert [system.name.value for system in record.systems] == ["ระบบการลา", "ระบบจัดเก็บเอกสารบนคลาวด์"]


def test_who_signs_on_the_left_signs_first_though_the_page_slants() -> None:
    ends = [
        body("ประกาศ ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"),
        *(cell(text, x, top) for text, x, top in SIDE_BY_SIDE),
    ]
    record = read(page(*heading_10(), body(POWER_10), body("ข้อ ๑ ช่องทางอิเล็กทรอนิกส์ มีดังนี้"), body(MAIL), *ends))
    assert [signer.name.value for signer in record.signatories] == ["นางมานี ตัวอย่าง", "นายปิติ ทดสอบ"]


def test_given_names_apart_by_one_mark_are_twins() -> None:
    assert has_a_twin("พงศ์กร")  # "พงศกร" is in use
    assert has_a_twin("จรินทร")  # and "จรินทร์"
    assert not has_a_twin("สมชาย")


def test_a_post_is_no_surer_than_the_place_it_ends_in() -> None:
    agency: Field[str] = Field(value="องค์การบริหารส่วนตำบลเกาะฟ้า", confidence=0.6, source="ocr")
    assert bears_place(Field(value="นายกองค์การบริหารส่วนตำบลเกาะฟ้า", confidence=1.0, source="ocr"), agency)
    assert not bears_place(Field(value="ปลัดองค์การบริหารส่วนตำบลอื่น", confidence=1.0, source="ocr"), agency)
    assert not bears_place(Field(value=None, confidence=1.0, source="ocr"), agency)


def test_a_name_printed_elsewhere_but_for_one_letter_is_unlike_itself() -> None:
    name: Field[str] = Field(value="เทศบาลเมืองทับไต้มะนาวหวาน", confidence=0.99, source="ocr")

    def text(letters: str, sure: float) -> Text:
        return Text(letters=letters, sure=(sure,) * len(letters))

    head = text("เทศบาลเมืองทับไต้มะนาวหวาน", 0.99)
    assert is_spelt_otherwise(name, [head, text("ด้วยเทศบาลเมืองทับใต้มะนาวหวานได้จัดทำ", 0.98)])
    assert not is_spelt_otherwise(name, [head, text("ด้วยเทศบาลเมืองทับใต้มะนาวหวานได้จัดทำ", 0.3)])
    assert not is_spelt_otherwise(name, [head, text("ด้วยเทศบาลเมืองทับไต้มะนาวหวานได้จัดทำ", 0.98)])
    assert not is_spelt_otherwise(name, [head, text("ด้วยเทศบาลเมืองอื่นมะนาวได้จัดทำ", 0.98)])


@pytest.mark.parametrize(("year", "sure"), [("๒๕๖๖", True), ("๒๕๖๐", False)])
def test_a_year_before_the_act_is_never_certain_on_a_scan(year: str, sure: bool) -> None:
    title = f"เรื่อง ช่องทางอิเล็กทรอนิกส์สำหรับประชาชนติดต่อ{AGENCY} พ.ศ. {year}"
    head = [centred(f"ประกาศ{AGENCY}"), centred(title), body(POWER_10), body(MAIL)]
    parts = [*head, *ending(f"ประกาศ ณ วันที่ ๒๗ กันยายน พ.ศ. {year}")]
    record = read(page(*parts, source="ocr", engine="saraban-lines 1"))
    assert [field.confidence >= 0.95 for field in (record.issued_on, record.title)] == [sure, sure]


def test_a_title_or_number_bears_the_year_of_issue_or_not() -> None:
    day = Field(value="2023-03-31", confidence=0.6, source="ocr")
    assert bears_year(Field(value="ช่องทางติดต่อ พ.ศ. 2566", confidence=1.0, source="ocr"), day)
    assert bears_year(Field(value="12/2566", confidence=1.0, source="ocr"), day)
    assert not bears_year(Field(value="ช่องทางติดต่อ พ.ศ. 2567", confidence=1.0, source="ocr"), day)
    assert not bears_year(Field(value=None, confidence=1.0, source="ocr"), day)
    assert not bears_year(
        Field(value="12/2566", confidence=1.0, source="ocr"), Field(value=None, confidence=1.0, source="ocr")
    )
