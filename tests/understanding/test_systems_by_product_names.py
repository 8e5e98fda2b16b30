"""Systems called by a product's name alone, in lists, tables and beside their matter; and systems told as cards."""

from __future__ import annotations

import pytest

from tests.understanding.builders import ACT, AGENCY, HEAD_OF, body, cell, centred, codes, ending, order, page, read

POWER = f"อาศัยอำนาจตามความในมาตรา ๑๖ แห่ง{ACT} {HEAD_OF} "
LISTED = f"{POWER}จึงกำหนดระบบสำหรับการปฏิบัติหน้าที่ไว้ ดังต่อไปนี้"
PRODUCTS = ["Koha", "DSpace", "Google Meet", "Slack"]
MAIL, CARS = "ระบบสารบรรณอิเล็กทรอนิกส์ (e-Saraban)", "ระบบขอใช้ยานพาหนะ"


def systems(*paragraphs: str) -> list[str | None]:
    return [s.name.value for s in read(order(*paragraphs)).systems]


@pytest.mark.parametrize(
    "opening",
    [
        "จึงให้ใช้",
        "จึงอนุญาตให้ใช้งาน",
        "จึงให้ใช้เครื่องมือดังนี้",
        "จึงกำหนดให้เจ้าหน้าที่ใช้โปรแกรมต่อไปนี้",
        "จึงรับรองเครื่องมือดิจิทัลไว้ ดังนี้",
        "ให้นำเครื่องมือต่อไปนี้มาใช้ในการปฏิบัติราชการ",
        "จึงกำหนดระบบสำหรับการปฏิบัติหน้าที่ไว้ ดังต่อไปนี้",
    ],
)
@pytest.mark.parametrize("marks", ["----", "๑. ๒. ๓. ๔.", "(๑) (๒) (๓) (๔)"])
def test_products_in_a_list_of_what_is_used_are_systems(opening: str, marks: str) -> None:
    each = marks.split() if " " in marks else list(marks)
    said = ["งานทะเบียนหนังสือ", "งานคลังภาพสแกน", "งานประชุม", "งานสื่อสารภายในทีม"]
    items = [f"{mark} {name}" for mark, name in zip(each, PRODUCTS, strict=True)]
    assert systems(POWER + opening, *items) == PRODUCTS
    assert systems(POWER + opening, *(f"{item} {more}" for item, more in zip(items, said, strict=True))) == PRODUCTS


@pytest.mark.parametrize(
    "item",
    [
        "งานห้องสมุด : Koha",
        "งานห้องสมุด ให้ใช้ Koha",
        "งานห้องสมุด ใช้ Koha",
        "งานห้องสมุด ดำเนินการผ่าน Koha",
        "Koha (https://k.example.go.th)",
    ],
)
def test_the_product_beside_its_matter_is_the_system(item: str) -> None:
    assert systems(LISTED, f"(๑) {item}", "(๒) งานภาพ : DSpace") == ["Koha", "DSpace"]


@pytest.mark.parametrize(
    ("opening", "first", "second"),
    [
        ("จึงให้ใช้", "- Username ของตนเอง", "- Password ที่ปลอดภัย"),
        ("จึงให้ผู้ใช้", "(๑) รักษาความลับ", "(๒) รายงานผลทุกเดือน"),
        ("จึงให้ใช้เครื่องมือดังนี้", "(๑) ด้วยความระมัดระวัง", "(๒) อย่างประหยัด"),
    ],
)
def test_a_list_of_other_things_names_no_product(opening: str, first: str, second: str) -> None:
    assert systems(POWER + opening, first, second) == []


def test_thai_that_may_be_part_of_a_products_name_leaves_it_in_doubt() -> None:
    record = read(order(LISTED, "(๑) Slack ทีมงานกลาง", f"(๒) {CARS}", f"(๓) {MAIL}"))
    assert next(s.name.confidence for s in record.systems) < 0.9


def test_what_is_said_to_be_tried_out_only_is_none() -> None:
    tried = "เครื่องมือที่อยู่ระหว่างทดลองและยังไม่ถือว่าอยู่ในคำสั่งนี้ คือ Notion และ Trello"
    assert systems(f"{POWER}จึงให้ใช้", "- Koha งานห้องสมุด", "- DSpace งานคลังภาพ", tried) == ["Koha", "DSpace"]


@pytest.mark.parametrize("heading", ["ระบบ", "เครื่องมือ", "โปรแกรม", "แอปพลิเคชัน", "Software", "รายการ", "ซอฟต์แวร์", "ชื่อ"])
def test_a_product_among_systems_of_a_column_is_one_whatever_heads_it(heading: str) -> None:
    rows = [
        ("หน่วยงาน", heading, "ผู้ใช้"),
        ("กองกลาง", MAIL, "ทุกฝ่าย"),
        ("กองคลัง", "Koha", "ฝ่ายบัญชี"),
        ("กองช่าง", CARS, "ช่าง"),
    ]
    cells = [
        cell(text, x, 330.0 + 30 * n) for n, row in enumerate(rows) for x, text in zip((85, 200, 400), row, strict=True)
    ]
    title = centred("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์")
    parts = [centred(f"คำสั่ง{AGENCY}"), centred("ที่ ๑๒/๒๕๖๖"), title, body(LISTED), *cells]
    record = read(page(*parts, *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖")))
    assert [s.name.value for s in record.systems] == [MAIL, "Koha", CARS]


@pytest.mark.parametrize(
    ("name", "place", "keeper"),
    [
        ("ชื่อระบบ", "ที่อยู่", "ผู้ดูแล"),
        ("ระบบ", "เว็บไซต์", "เจ้าของระบบ"),
        ("ชื่อ", "ที่อยู่เข้าใช้", "หน่วยงานรับผิดชอบ"),
        ("ชื่อแพลตฟอร์ม", "ลิงก์", "ขอบเขต"),
    ],
)
@pytest.mark.parametrize("joint", [" : ", ": ", " "])
@pytest.mark.parametrize("numbered", [True, False])
def test_each_card_names_its_system(name: str, place: str, keeper: str, joint: str, numbered: bool) -> None:
    lines = [
        line
        for n, one in zip("๑๒๓", (MAIL, "Koha", CARS), strict=True)
        for line in (
            f"{f'({n}) ' if numbered else ''}{name}{joint}{one}",
            f"{place}{joint}https://a{n}.example.go.th",
            f"{keeper}{joint}กองกลาง",
        )
    ]
    record = read(order(LISTED, *lines))
    assert [s.name.value for s in record.systems] == [MAIL, "Koha", CARS]
    assert "unread_systems" not in codes(record)


def test_names_that_only_begin_like_a_cards_label_are_a_list() -> None:
    assert systems(LISTED, f"(๑) {MAIL}", f"(๒) {CARS}", "ผู้ดูแลระบบ : กองกลาง", "ที่อยู่ : ชั้น ๒") == [MAIL, CARS]


@pytest.mark.parametrize(
    "heads",
    [
        ("หมวด ก งานการเรียน", "หมวด ข งานบริหาร"),
        ("กลุ่มที่ ๑ งานการเรียน", "กลุ่มที่ ๒ งานบริหาร"),
        ("ด้านการเรียน", "ด้านบริหาร"),
        ("งานการเรียน :", "งานบริหาร :"),
        ("ระบบที่ใช้ในงานการเรียน", "ระบบที่ใช้ในงานบริหาร"),
        ("ข้อ ๑ งานการเรียน", "ข้อ ๒ งานบริหาร"),
    ],
)
@pytest.mark.parametrize(
    "marks", ["ก.๑ ก.๒ ข.๑ ข.๒", "๑.๑ ๑.๒ ๒.๑ ๒.๒", "(๑) (๒) (๑) (๒)", "(๑) (๒) (๓) (๔)", "- - - -"]
)
def test_lines_that_head_their_items_are_no_systems(heads: tuple[str, str], marks: str) -> None:
    names = ["PPM Classroom", CARS, MAIL, "ระบบลงเวลา"]
    items = [f"{mark} {name}" for mark, name in zip(marks.split(), names, strict=True)]
    assert systems(LISTED, heads[0], *items[:2], heads[1], *items[2:]) == names


def test_what_still_goes_on_paper_under_a_head_of_its_own_is_none() -> None:
    paper = "หมวด ข งานที่ยังต้องใช้แบบกระดาษ ได้แก่ การเบิกสารเคมี จนกว่าระบบเบิกสารเคมีที่กำลังเขียนจะแล้วเสร็จ"
    assert systems(LISTED, "หมวด ก งานการเรียน", "ก.๑ PPM Classroom", f"ก.๒ {CARS}", paper) == ["PPM Classroom", CARS]


def _with_cell(third: str) -> set[str]:
    rows = [("หน่วยงาน", "รายการ"), ("กองกลาง", MAIL), ("กองคลัง", third), ("กองช่าง", CARS), ("กองแผน", "ระบบลงเวลา")]
    cells = [cell(t, x, 330.0 + 30 * n) for n, row in enumerate(rows) for x, t in zip((85, 300), row, strict=True)]
    title = centred("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์")
    parts = [centred(f"คำสั่ง{AGENCY}"), centred("ที่ ๑๒/๒๕๖๖"), title, body(LISTED), *cells]
    return codes(read(page(*parts, *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"))))


@pytest.mark.parametrize("unread", ["สมุดลงเวลาดิจิทัล", "คลังเอกสารกลาง", "ทะเบียนพัสดุ"])
def test_a_cell_among_systems_that_was_not_read_is_left_to_a_person(unread: str) -> None:
    assert "unread_systems" in _with_cell(unread)


@pytest.mark.parametrize("said", ["-", "ไม่มี", "ยังไม่มีระบบ ให้ใช้กระดาษเดิม", "ระบบกลาง", "Koha"])
def test_a_cell_that_names_none_or_was_read_is_not(said: str) -> None:
    assert "unread_systems" not in _with_cell(said)


def test_a_product_and_what_system_it_is_may_be_one_name_and_is_doubted() -> None:
    record = read(order(LISTED, "- Koha ระบบห้องสมุดอัตโนมัติ", "- DSpace ระบบคลังปัญญา"))
    assert all(s.name.confidence < 0.9 for s in record.systems)
