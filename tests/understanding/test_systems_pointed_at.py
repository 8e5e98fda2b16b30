"""Sentences that point at the systems of a list below, however they say so, and what follows a list's last name."""

from __future__ import annotations

import pytest

from tests.understanding.builders import ACT, AGENCY, LEFT, RIGHT, At, body, centred, ending, order, page, read

CITED = f"เพื่อให้เป็นไปตามมาตรา ๑๖ ประกอบมาตรา ๒๐ แห่ง{ACT} "
MAIL, CARS = "ระบบสารบรรณอิเล็กทรอนิกส์ (e-Saraban)", "ระบบขอใช้ยานพาหนะ"
EFFECT = "ให้คำสั่งนี้มีผลนับแต่วันที่ลงนาม"


def systems(*paragraphs: str, **options: object) -> list[str | None]:
    return [s.name.value for s in read(order(*paragraphs, **options)).systems]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "pointing",
    [
        f"จึงให้ระบบตามรายการนี้เป็นระบบของ{AGENCY}",
        f"จึงกำหนดให้ระบบข้างล่างนี้เป็นระบบสำหรับการปฏิบัติหน้าที่ของ{AGENCY}",
        f"ให้ใช้ระบบตามบัญชีต่อไปนี้เป็นระบบของ{AGENCY}",
        f"ให้ใช้ระบบที่ระบุไว้เป็นระบบสำหรับปฏิบัติงานของ{AGENCY}",
        f"จึงรับรองระบบทั้งสองนี้เป็นระบบของ{AGENCY}",
        f"จึงให้โปรแกรมตามลำดับนี้เป็นเครื่องมือปฏิบัติงานของ{AGENCY}",
        f"ให้{AGENCY}ทำงานบนเครื่องมือตามรายการท้ายวรรคนี้",
        "จึงอนุมัติให้ใช้ระบบจำนวน ๒ รายการในการปฏิบัติงาน",
    ],
)
def test_the_list_below_names_the_systems_that_a_sentence_points_at(pointing: str) -> None:
    assert systems(CITED + pointing, f"(๑) {MAIL}", f"(๒) {CARS}") == [MAIL, CARS]


@pytest.mark.parametrize(
    "pointing", ["ให้ระบบตามรายการแนบท้ายเป็นระบบของ", "ให้ใช้ระบบที่กำหนดเป็นระบบของ", "ให้ใช้ระบบดังกล่าวเป็นระบบของ"]
)
def test_words_that_point_at_a_list_are_no_system(pointing: str) -> None:
    assert systems(f"{CITED}จึง{pointing}{AGENCY}") == []


@pytest.mark.parametrize("name", ["ระบบที่ดินและสิ่งปลูกสร้าง", "ระบบรายการสินค้า", "ระบบตามตัวเจ้าหน้าที่"])
def test_a_name_that_begins_like_pointing_words_is_a_system(name: str) -> None:
    assert systems(f"{CITED}จึงให้ใช้{name} และ{CARS} เป็นระบบของ{AGENCY}") == [name, CARS]


def test_a_list_of_duties_below_a_sentence_leaves_its_systems() -> None:
    said = f"{CITED}จึงให้ใช้{MAIL} และ{CARS} เป็นระบบของ{AGENCY} โดยให้ผู้ใช้ปฏิบัติ"
    assert systems(said, "(๑) รักษารหัสผ่านของตน", "(๒) ออกจากระบบเมื่อเลิกใช้") == [MAIL, CARS]


@pytest.mark.parametrize(
    "sentence",
    [
        EFFECT,
        "จึงสั่งให้ทราบและถือปฏิบัติ",
        "โดยให้เจ้าหน้าที่ทุกคนถือปฏิบัติ",
        "ให้ถือปฏิบัติตั้งแต่บัดนี้",
        "นับแต่วันที่ลงนาม",
    ],
)
def test_the_sentence_read_on_behind_a_name_is_no_part_of_it(sentence: str) -> None:
    opens = f"{CITED}จึงให้ใช้ระบบต่อไปนี้"
    assert systems(opens, f"(๑) {MAIL}", f"(๒) {CARS}{sentence}") == [MAIL, CARS]


@pytest.mark.parametrize("name", ["ระบบให้บริการออนไลน์", "ระบบสั่งการออนไลน์", "ระบบให้คำปรึกษา"])
def test_a_name_that_holds_the_words_of_such_a_sentence_stays_whole(name: str) -> None:
    assert systems(f"{CITED}จึงให้ใช้ระบบต่อไปนี้", f"(๑) {MAIL}", f"(๒) {name}") == [MAIL, name]


@pytest.mark.parametrize("group", ["กลุ่มไลน์สำหรับสั่งการ", "สมุดลงเวลาดิจิทัล"])
def test_the_first_name_of_a_sentence_need_not_say_system_however_long_the_agency_s_name(group: str) -> None:
    staff = "ให้เจ้าหน้าที่ขององค์การบริหารส่วนตำบลตัวอย่างราษฎร์บำรุงประชารังสรรค์ปฏิบัติหน้าที่โดยใช้"
    assert systems(f"{CITED}จึงมีคำสั่ง{staff}{group} {MAIL} และ{CARS} ซึ่งถือเป็นระบบตามมาตรา ๑๖") == [group, MAIL, CARS]


def test_a_line_end_within_the_word_for_a_group_parts_no_name() -> None:
    first = At(text=f"จึงมีคำสั่งให้เจ้าหน้าที่ของ{AGENCY}ปฏิบัติหน้าที่โดยใช้กลุ่ม", x0=LEFT + 57.0, stretch=RIGHT)
    second = At(text=f"ไลน์สำหรับสั่งการ {MAIL} และ{CARS} ซึ่งถือเป็นระบบตามมาตรา ๑๖", x0=LEFT, same=True)
    title = centred("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์")
    closing = ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖")
    record = read(page(centred(f"คำสั่ง{AGENCY}"), title, body(CITED), [first, second], *closing))
    assert [s.name.value for s in record.systems] == ["กลุ่มไลน์สำหรับสั่งการ", MAIL, CARS]


@pytest.mark.parametrize(
    "pointing", ["จึงรับรองระบบซึ่งใช้อยู่แล้วตามรายการข้างท้ายนี้", "ให้บุคลากรใช้ระบบเหล่านี้แทนการทำหนังสือ", "จึงประกาศรายชื่อระบบ คือ"]
)
def test_a_list_without_numbers_below_such_a_sentence_is_read(pointing: str) -> None:
    assert systems(CITED + pointing, MAIL, CARS) == [MAIL, CARS]


def test_lines_that_tell_what_to_do_with_systems_are_no_such_list() -> None:
    said = f"{CITED}จึงให้ใช้{MAIL} และ{CARS} เป็นระบบของ{AGENCY}"
    assert systems(said, "ระบบตามวรรคหนึ่ง ให้กองกลางดูแล", "ระบบอื่นใด ให้ใช้ได้เท่าที่จำเป็น") == [MAIL, CARS]


@pytest.mark.parametrize("joined", ["และ", "หรือ", "ตลอดจน"])
def test_a_group_of_a_messenger_is_one_of_a_row(joined: str) -> None:
    group = "กลุ่มไลน์ผู้บริหาร"
    assert systems(f"{CITED}จึงให้นำ{MAIL} {CARS} {joined}{group} มาใช้ในราชการ") == [MAIL, CARS, group]


def test_the_work_a_system_is_used_with_is_no_part_of_its_name() -> None:
    watch = "ระบบกำกับงานก่อสร้าง"
    said = f"{CITED}ให้ใช้{MAIL}กับงานสารบรรณ {CARS}กับการเดินทาง และ{watch}กับงานช่าง"
    assert systems(said) == [MAIL, CARS, watch]


@pytest.mark.parametrize(
    "product", ["ของบริษัท ตัวอย่างซอฟต์แวร์ จำกัด", "ของบริษัท ตัวอย่าง จำกัด (มหาชน)", "ของห้างหุ้นส่วนจำกัด ตัวอย่าง จำกัด"]
)
def test_whose_product_a_system_is_is_no_system(product: str) -> None:
    told = f"จึงให้ใช้ระบบสารบรรณอิเล็กทรอนิกส์ (e-Saraban) {product} และระบบการลา เป็นระบบสำหรับปฏิบัติหน้าที่"
    assert systems(told) == ["ระบบสารบรรณอิเล็กทรอนิกส์ (e-Saraban)", "ระบบการลา"]
