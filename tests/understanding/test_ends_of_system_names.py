"""Where a system's name ends and which column names it, told by the list: what its items all go on with is none."""

from __future__ import annotations

import pytest

from parsers.model import PageReading
from parsers.system_names import mended_name
from tests.understanding.builders import ACT, AGENCY, HEAD_OF, body, cell, centred, ending, order, page, read

CITED = f"โดยที่มาตรา ๑๖ แห่ง{ACT} บัญญัติให้การปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์ชอบด้วยกฎหมาย"
LISTED = f"อาศัยอำนาจตามความในมาตรา ๑๖ ประกอบกับมาตรา ๒๐ แห่ง{ACT} {HEAD_OF} จึงกำหนดระบบสำหรับการปฏิบัติหน้าที่ไว้ ดังต่อไปนี้"
MAIL, CARS, TIME = "ระบบสารบรรณอิเล็กทรอนิกส์ (e-Saraban)", "ระบบขอใช้ยานพาหนะ", "ระบบลงเวลา"


def names_of(paper: PageReading) -> list[str | None]:
    return [system.name.value for system in read(paper).systems]


def systems(*paragraphs: str) -> list[str | None]:
    return names_of(order(CITED, *paragraphs))


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        (" [รับและส่งหนังสือ]", " [ขอรถยนต์]", " [เข้าและออกงาน]"),
        (" (รับและส่งหนังสือ)", " (ขอรถยนต์)", " (เข้าและออกงาน)"),
        (" แทนสมุดทะเบียน", " แทนใบขอรถ", " แทนสมุดลงชื่อ"),
        (" — รับหนังสือ", " — ขอรถยนต์", " — เข้างาน"),
        (" ครอบคลุมงานธุรการ", " ครอบคลุมงานพัสดุ", " ครอบคลุมงานบุคคล"),
    ],
)
def test_what_the_items_of_a_list_go_on_with_is_no_part_of_a_name(first: str, second: str, third: str) -> None:
    assert systems(LISTED, f"(๑) {MAIL}{first}", f"(๒) {CARS}{second}", f"(๓) {TIME}{third}") == [MAIL, CARS, TIME]


def test_words_in_brackets_that_one_item_alone_has_belong_to_its_name() -> None:
    name = "ระบบประชุม (ห้องเล็ก)"
    assert systems(LISTED, f"(๑) {MAIL}", f"(๒) {name}", f"(๓) {TIME}") == [MAIL, name, TIME]


def order_with_table(*rows: tuple[str, ...]) -> PageReading:
    places = (95.0, 130.0, 350.0) if len(rows[0]) == 3 else (95.0, 300.0)
    cells = [cell(text, places[c], 330.0 + 30 * r) for r, row in enumerate(rows) for c, text in enumerate(row)]
    return page(
        centred(f"คำสั่ง{AGENCY}"),
        centred("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์"),
        body(CITED),
        body(LISTED),
        *cells,
        *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"),
    )


@pytest.mark.parametrize("heading", ["เครื่องมือ", "ใช้ทำงาน", "รายชื่อ"])
def test_the_column_whose_cells_are_systems_names_them_whatever_heads_it(heading: str) -> None:
    rows = [("๑", MAIL, "รับและส่งหนังสือ"), ("๒", CARS, "ขอรถยนต์"), ("๓", TIME, "เข้าและออกงาน")]
    assert names_of(order_with_table(("ที่", heading, "งานที่ให้ทำในระบบ"), *rows)) == [MAIL, CARS, TIME]


def test_a_table_without_systems_names_none() -> None:
    rows = [("๑", "รับและส่งหนังสือ", "กองกลาง"), ("๒", "ขอรถยนต์", "กองคลัง")]
    assert names_of(order_with_table(("ที่", "งาน", "ผู้รับผิดชอบ"), *rows)) == []


@pytest.mark.parametrize(
    ("shown", "printed"),
    [
        ("ระบบจัดซื้อจัดจ้าง e-CiP", "ระบบจัดซื้อจัดจ้าง e-GP"),
        ("ระบบจัดซื้อจัดจ้าง 2-GP", "ระบบจัดซื้อจัดจ้าง e-GP"),
        ("ระบบข่าวสารภายใน (lntranet", "ระบบข่าวสารภายใน (Intranet)"),
        ("ระบบข่าวสารภายใน (Clntranet)", "ระบบข่าวสารภายใน (Intranet)"),
        ("ระบบข่าวสารภายใน (intranet)", "ระบบข่าวสารภายใน (Intranet)"),
    ],
)
def test_a_capital_that_prints_like_another_letter_is_told_by_the_name(shown: str, printed: str) -> None:
    assert mended_name(shown) == printed


@pytest.mark.parametrize(
    "name", ["ระบบยืนยันสองชั้น 2-Way", "ระบบฝึกอบรม (link)", "ระบบลา (iOSApp)", "ระบบเรียนรู้ (Learning)"]
)
def test_what_is_no_slip_of_a_known_name_stays_as_read(name: str) -> None:
    assert mended_name(name) == name


@pytest.mark.parametrize(
    "ends",
    [
        (" รับและส่งหนังสือทุกประเภท", " ขอรถยนต์ราชการ", " ลงเวลามาทำงาน"),
        (" / รับหนังสือ", " / ขอรถยนต์", " / ลงเวลา"),
        (", รับหนังสือ", ", ขอรถยนต์", ", ลงเวลา"),
        (" <รับหนังสือ>", " <ขอรถยนต์>", " <ลงเวลา>"),
        (" = รับหนังสือ", " = ขอรถยนต์", " = ลงเวลา"),
    ],
)
def test_a_column_of_purposes_need_not_be_worded_alike(ends: tuple[str, str, str]) -> None:
    items = [f"({n}) {name}{end}" for n, name, end in zip("๑๒๓", (MAIL, CARS, TIME), ends, strict=True)]
    assert systems(LISTED, *items) == [MAIL, CARS, TIME]


def test_a_name_that_reads_unlike_one_is_never_certain() -> None:
    found = read(order(CITED, LISTED, f"(๑) {MAIL}", f"(๒) {CARS} ขอรถยนต์ราชการ", f"(๓) {TIME}")).systems
    assert [system.name.confidence >= 0.95 for system in found] == [True, False, True]


@pytest.mark.parametrize("way", ["{}ทำใน{}", "{} → {}", "{}ให้ทำผ่าน{}", "{}ใช้{}", "{} = {}", "{} ({})"])
def test_a_matter_may_stand_before_its_system_in_any_way(way: str) -> None:
    pairs = zip(("งานหนังสือ", "งานยานพาหนะ", "งานบุคคล"), (MAIL, CARS, TIME), strict=True)
    items = [f"({n}) {way.format(matter, name)}" for n, (matter, name) in zip("๑๒๓", pairs, strict=True)]
    assert systems(LISTED, *items) == [MAIL, CARS, TIME]


@pytest.mark.parametrize("item", ["ห้ามใช้ระบบเพื่อการส่วนตัว", "ให้ผู้ใช้ระบบสำรองข้อมูล", "ออกจากระบบทุกครั้ง"])
def test_what_users_must_do_names_no_system(item: str) -> None:
    assert systems(LISTED, f"(๑) {MAIL}", f"(๒) {CARS}", "ข้อ ๒ ผู้ใช้ระบบต้องปฏิบัติ ดังนี้", f"(๑) {item}") == [MAIL, CARS]


@pytest.mark.parametrize("mark", ["", "ที่ {} ", "ลำดับที่ {} "])
def test_a_list_may_go_without_the_usual_numbers(mark: str) -> None:
    assert systems(LISTED, *(f"{mark.format(n)}{name}" for n, name in zip("๑๒๓", (MAIL, CARS, TIME), strict=True))) == [
        MAIL,
        CARS,
        TIME,
    ]
    assert systems(LISTED, "ระบบตามคำสั่งนี้ให้ใช้ร่วมกันทุกกอง") == []


def test_letters_may_head_what_numbers_list() -> None:
    items = ["ก. งานหนังสือ", f"๑. {MAIL}", "ข. งานอื่น", f"๑. {CARS}", f"๒. {TIME}"]
    assert systems(LISTED, *items) == [MAIL, CARS, TIME]


@pytest.mark.parametrize(
    "sentence",
    [
        f"ให้นำ{MAIL} {CARS} และ{TIME} มาใช้ในราชการ",
        f"งานทุกอย่างให้ทำบน{MAIL}, {CARS}, และ{TIME}",
        f"{MAIL} {CARS} และ{TIME} เป็นระบบที่กำหนดตามมาตรานี้",
        f"มอบให้ทุกกองใช้ “{MAIL}” “{CARS}” และ “{TIME}” ในการทำงาน",
    ],
)
def test_systems_in_a_row_are_read_with_doubt_whatever_is_said_of_them(sentence: str) -> None:
    found = read(order(CITED, sentence)).systems
    assert [system.name.value for system in found] == [MAIL, CARS, TIME]
    assert all(system.name.confidence < 0.95 for system in found)


@pytest.mark.parametrize("said", ["ซึ่งถือเป็นระบบตามมาตรา ๑๖", "เป็นระบบตามมาตรา ๑๖", "ให้ถือเป็นระบบตามมาตรา ๑๖"])
def test_numbered_systems_of_a_sentence_end_where_it_sums_them_up(said: str) -> None:
    sentence = f"จึงมีคำสั่งให้ปฏิบัติหน้าที่โดยใช้ (๑) {MAIL} (๒) {CARS} และ (๓) {TIME} {said}"
    assert systems(CITED, sentence) == [MAIL, CARS, TIME]


def test_a_system_spoken_of_alone_in_passing_is_no_row() -> None:
    assert systems(f"หน่วยงานเคยขัดข้องใน{MAIL} มาแล้วครั้งหนึ่ง") == []


@pytest.mark.parametrize(
    ("shown", "printed"),
    [
        ("ระบบขอออกนอกสลานที่", "ระบบขอออกนอกสถานที่"),
        ("ไลน์กคุ่มผู้บริหาร", "ไลน์กลุ่มผู้บริหาร"),
    ],
)
def test_one_letter_that_no_word_explains_is_put_right_with_doubt(shown: str, printed: str) -> None:
    paper = order(CITED, LISTED, f"(๑) {CARS}", f"(๒) {shown}", source="ocr", engine="saraban-lines 1", confidence=0.99)
    system = read(paper).systems[1]
    assert (system.name.value, system.name.confidence < 0.95) == (printed, True)


def test_names_of_a_list_that_leaves_a_number_out_are_never_certain() -> None:
    whole = read(order(CITED, LISTED, f"(๑) {MAIL}", f"(๒) {CARS}", f"(๓) {TIME}")).systems
    short = read(order(CITED, LISTED, f"(๑) {MAIL}", f"(๓) {TIME}")).systems
    assert [system.name.confidence >= 0.95 for system in (*whole, *short)] == [True, True, True, False, False]


def test_owners_end_names_where_every_item_has_one_and_tell_them_apart_where_some_do() -> None:
    owned = [f"(๑) {MAIL} ของกองกลาง", f"(๒) {CARS} ของกองพัสดุ", f"(๓) {TIME} ของกองบุคคล"]
    assert systems(LISTED, *owned) == [MAIL, CARS, TIME]
    some = ["(๑) ระบบ e-Office ของกรม", "(๒) ระบบ e-Plan รุ่น ๒", f"(๓) {TIME}"]
    assert systems(LISTED, *some) == ["ระบบ e-Office ของกรม", "ระบบ e-Plan รุ่น 2", TIME]


def test_a_short_name_within_open_brackets_gets_none_of_its_own() -> None:
    name = "ระบบการจัดซื้อจัดจ้างภาครัฐด้วยอิเล็กทรอนิกส์ (e-Government Procurement : e-GP)"
    assert mended_name(name) == name
    assert mended_name("ระบบจดหมาย lMaiiGoThai)") == "ระบบจดหมาย (MailGoThai)"
