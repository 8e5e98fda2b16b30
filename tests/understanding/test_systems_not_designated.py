"""Systems an order speaks of and does not designate: given up, not ready, the public's; and what only sounds so."""

from __future__ import annotations

import pytest

from tests.understanding.builders import ACT, AGENCY, HEAD_OF, body, cell, centred, codes, ending, order, page, read

LISTED = f"อาศัยอำนาจตามความในมาตรา ๑๖ แห่ง{ACT} {HEAD_OF} จึงกำหนดระบบสำหรับการปฏิบัติหน้าที่ไว้ ดังต่อไปนี้"
ORDERED = f"อาศัยอำนาจตามความในมาตรา ๑๖ แห่ง{ACT} {HEAD_OF} จึงมีคำสั่งดังต่อไปนี้"
MAIL, CARS = "ระบบสารบรรณอิเล็กทรอนิกส์ (e-Saraban)", "ระบบขอใช้ยานพาหนะ"


@pytest.mark.parametrize(
    "said",
    [
        "ระบบ e-Filing ให้เลิกใช้",
        "ระบบลาออนไลน์รุ่นเดิม (ยกเลิก)",
        "ระบบลาออนไลน์ อยู่ระหว่างพัฒนา",
        "ระบบลาออนไลน์ (อยู่ระหว่างการทดสอบ ยังไม่ให้ใช้)",
        "ระบบลาออนไลน์ ยังไม่เปิดใช้",
        "ระบบตั๋วรุ่นเดิม (Ticket V.2) ซึ่งใช้มาตั้งแต่ปี ๒๕๕๔ ได้ปิดแล้วเมื่อสิ้นปีก่อน",
        "ระบบจองคิว มิใช่ระบบตามคำสั่งนี้",
        "ระบบ e-Filing เดิมไม่ต้องใช้อีก ข้อมูลเก่าให้เก็บไว้",
    ],
)
@pytest.mark.parametrize("mark", ["(๓) ", ""])
def test_what_is_said_not_to_be_used_is_no_system_of_the_list(said: str, mark: str) -> None:
    record = read(order(LISTED, f"(๑) {MAIL}", f"(๒) {CARS}", f"{mark}{said}"))
    assert [s.name.value for s in record.systems] == [MAIL, CARS]
    assert "unread_systems" not in codes(record)


@pytest.mark.parametrize(
    "name",
    [
        "ระบบขอยกเลิกวันลา",
        "ระบบปิดบัญชี",
        "ระบบพัฒนาบุคลากร",
        "ระบบทดสอบความรู้",
        "ระบบยกเลิกใบเสร็จ (e-Cancel)",
        "ระบบติดตามงานที่อยู่ระหว่างดำเนินการ",
    ],
)
def test_a_name_that_holds_such_a_word_is_a_system(name: str) -> None:
    assert [s.name.value for s in read(order(LISTED, f"(๑) {MAIL}", f"(๒) {name}")).systems] == [MAIL, name]


@pytest.mark.parametrize(
    "head",
    [
        "ข้อ ๒ ให้ยกเลิกการใช้ระบบ ดังต่อไปนี้",
        "ข้อ ๒ ระบบที่ยกเลิก ได้แก่",
        "ข้อ ๒ ระบบที่อยู่ระหว่างพัฒนา ได้แก่",
        "ข้อ ๒ ระบบสำหรับประชาชน ซึ่งไม่รวมอยู่ในคำสั่งนี้ ได้แก่",
        "ข้อ ๒ ห้ามเจ้าหน้าที่ใช้โปรแกรมดังต่อไปนี้",
        "ระบบเดิมที่เลิกใช้ มีดังนี้",
        "ระบบที่จะกำหนดเพิ่มเติมภายหลัง ได้แก่",
    ],
)
def test_a_list_of_what_is_not_to_be_used_names_none(head: str) -> None:
    used = ["ข้อ ๑ ระบบที่ใช้ปฏิบัติงาน ได้แก่", f"(๑) {MAIL}", f"(๒) {CARS}"]
    record = read(order(ORDERED, *used, head, "(๑) ระบบ e-Filing", "(๒) ระบบเวียนหนังสือ"))
    assert [s.name.value for s in record.systems] == [MAIL, CARS]
    assert "unread_systems" not in codes(record)


@pytest.mark.parametrize(
    "head",
    [
        "ข้อ ๑ ให้ยกเลิกระบบเดิม และให้ใช้ระบบต่อไปนี้แทน",
        "ข้อ ๑ ให้เจ้าหน้าที่ใช้ระบบต่อไปนี้แทนระบบเดิม",
        "ข้อ ๑ ให้ยกเลิกคำสั่งเดิมทั้งฉบับ และกำหนดระบบแทน ดังต่อไปนี้",
        "ข้อ ๑ เจ้าหน้าที่ไม่ต้องใช้กระดาษ โดยใช้ระบบ ดังนี้",
        "ข้อ ๑ ระบบสำหรับประชาชนและเจ้าหน้าที่ ได้แก่",
    ],
)
def test_a_list_of_what_takes_its_place_names_them(head: str) -> None:
    assert [s.name.value for s in read(order(ORDERED, head, f"(๑) {MAIL}", f"(๒) {CARS}")).systems] == [MAIL, CARS]


def _table(*rows: tuple[str, ...]) -> list[str | None]:
    cells = [
        cell(text, x, 330.0 + 30 * n) for n, row in enumerate(rows) for x, text in zip((85, 200, 400), row, strict=True)
    ]
    title = centred("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์")
    parts = [centred(f"คำสั่ง{AGENCY}"), centred("ที่ ๑๒/๒๕๖๖"), title, body(LISTED), *cells]
    return [s.name.value for s in read(page(*parts, *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"))).systems]


@pytest.mark.parametrize("said", ["ยกเลิก", "อยู่ระหว่างพัฒนา", "เลิกใช้แล้ว", "ยังไม่เปิดใช้", "ปิดใช้งาน"])
def test_a_row_that_says_its_system_is_not_used_names_none(said: str) -> None:
    rows = [("๑", MAIL, "ใช้งาน"), ("๒", "ระบบ e-Filing", said), ("๓", CARS, "ใช้แทนระบบเดิมที่ยกเลิก")]
    assert _table(("ที่", "ชื่อระบบ", "สถานะ"), *rows) == [MAIL, CARS]


@pytest.mark.parametrize("heading", ["ระบบเดิม", "โปรแกรมที่ยกเลิก", "ระบบรุ่นเก่า"])
def test_the_column_of_what_was_used_before_names_none(heading: str) -> None:
    rows = [("สารบรรณ", "ระบบ e-Filing", MAIL), ("ยานพาหนะ", "ระบบรถ", CARS)]
    assert _table(("งาน", heading, "ระบบใหม่ที่ใช้แทนระบบเดิม"), *rows) == [MAIL, CARS]


def test_names_in_a_recital_of_an_earlier_order_are_no_unread_list() -> None:
    recital = "ตามคำสั่งที่ ๖๐๒/๒๕๖๖ กำหนดให้ใช้ระบบแฟ้มกลาง และระบบเวียนหนังสือ ไว้แล้ว นั้น"
    record = read(order(recital, LISTED, f"(๑) {MAIL}", f"(๒) {CARS}"))
    assert [s.name.value for s in record.systems] == [MAIL, CARS]
    assert "unread_systems" not in codes(record)


def test_names_said_to_be_used_behind_such_words_are_still_an_unread_list() -> None:
    more = "ตามที่จัดไว้ ให้ใช้ระบบแฟ้มกลาง และระบบเวียนหนังสือ ในการปฏิบัติหน้าที่"
    assert "unread_systems" in codes(read(order(LISTED, f"(๑) {MAIL}", f"(๒) {CARS}", more)))


@pytest.mark.parametrize(
    ("head", "first", "second"),
    [
        ("ข้อปฏิบัติในการใช้ระบบ", "เปลี่ยนรหัสผ่านทุก ๙๐ วัน", "ใช้ VPN เมื่ออยู่นอกสำนักงาน"),
        ("อุปกรณ์ที่ใช้", "Notebook", "iPad"),
        ("ช่องทางสำหรับประชาชน", "เว็บไซต์ www.example.go.th", "อีเมล saraban@example.go.th"),
    ],
)
def test_a_list_of_another_matter_that_counts_anew_names_none(head: str, first: str, second: str) -> None:
    record = read(order(LISTED, f"(๑) {MAIL}", f"(๒) {CARS}", head, f"(๑) {first}", f"(๒) {second}"))
    assert [s.name.value for s in record.systems] == [MAIL, CARS]


def test_a_remark_behind_a_name_is_no_part_of_it() -> None:
    record = read(order(LISTED, f"(๑) {MAIL} หมายเหตุ ใช้ได้เฉพาะในหน่วยงาน", f"(๒) {CARS}"))
    assert [s.name.value for s in record.systems] == [MAIL, CARS]
