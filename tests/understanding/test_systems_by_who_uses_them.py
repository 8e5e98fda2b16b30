"""Systems under the persons and offices that use or keep them; keeping machines and networks designates none."""

from __future__ import annotations

import pytest

from tests.understanding.builders import ACT, HEAD_OF, order, read

ORDERED = f"อาศัยอำนาจตามความในมาตรา ๑๖ แห่ง{ACT} {HEAD_OF} จึงสั่งดังนี้"
PUPILS, HOMES, AREA = "ระบบข้อมูลนักเรียนรายบุคคล (DMC)", "ระบบเยี่ยมบ้านนักเรียน", "ระบบ Smart Area"


def systems(*paragraphs: str) -> list[tuple[str | None, bool]]:
    return [(s.name.value, s.name.confidence > 0.9) for s in read(order(ORDERED, *paragraphs)).systems]


@pytest.mark.parametrize("kept", ["ดูแล", "รับผิดชอบ", "เป็นผู้ดูแล", "เป็นผู้รับผิดชอบ", "กำกับดูแล", "มีหน้าที่ดูแล"])
@pytest.mark.parametrize("marks", [("", ""), ("๑. ", "๒. "), ("(๑) ", "(๒) ")])
def test_what_persons_keep_is_named_with_doubt(kept: str, marks: tuple[str, str]) -> None:
    first = f"{marks[0]}นายวรุฒ คำแปง ครูชำนาญการ {kept}{PUPILS} และ{HOMES} โดยต้องยืนยันข้อมูลทุกปี"
    second = f"{marks[1]}นางอุไร แสนปวน ธุรการโรงเรียน {kept}{AREA} โดยเปิดอ่านหนังสือวันละสองครั้ง"
    assert systems(first, second) == [(PUPILS, False), (HOMES, False), (AREA, False)]


@pytest.mark.parametrize("used", [" ใช้", "ต้องใช้", " : ", " ปฏิบัติงานใน", " บันทึกข้อมูลใน", " เป็นผู้ใช้งาน"])
@pytest.mark.parametrize("marks", [("", ""), ("(๑) ", "(๒) ")])
def test_what_offices_use_is_named(used: str, marks: tuple[str, str]) -> None:
    lines = [f"{marks[0]}กองคลัง{used}{PUPILS}", f"{marks[1]}กลุ่มงานพัสดุ{used}{AREA}"]
    assert systems(*lines) == [(PUPILS, True), (AREA, True)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("นายวรุฒ คำแปง ดูแลระบบคอมพิวเตอร์และเครือข่าย", "นางอุไร แสนปวน ดูแลระบบเครือข่าย"),
        ("กองคลังเป็นผู้ดูแลระบบ", "กองช่างเป็นผู้ดูแลระบบ"),
        ("หัวหน้าฝ่ายรับผิดชอบระบบที่กำหนด", "พนักงานต้องใช้ระบบตามคำสั่งนี้"),
        ("เจ้าหน้าที่ห้ามใช้ระบบของผู้อื่น", "ผู้ใช้ระบบต้องรักษารหัสผ่าน"),
        ("นายวรุฒ คำแปง ดูแลระบบ e-Filing ซึ่งยกเลิกแล้ว", "นางอุไร แสนปวน ดูแลห้องประชุม"),
    ],
)
def test_keeping_what_is_no_system_of_the_order_names_none(first: str, second: str) -> None:
    assert systems(first, second) == []


def test_where_a_list_names_them_their_keepers_do_not() -> None:
    listed = ["ระบบที่ใช้ปฏิบัติงาน ได้แก่", f"(๑) {PUPILS}", f"(๒) {AREA}"]
    kept = ["นายวรุฒ คำแปง ดูแลระบบสำรองข้อมูล", "นางอุไร แสนปวน ดูแลระบบกล้องวงจรปิด"]
    assert systems(*listed, *kept)[:2] == [(PUPILS, True), (AREA, True)]
    assert len(systems(*listed, *kept)) == 2
