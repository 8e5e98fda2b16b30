"""Lists of systems among heads, duties and descriptions; sentences that follow a list or go on behind the last name."""

from __future__ import annotations

import pytest

from parsers.certainty import CERTAIN
from parsers.model import Record
from tests.understanding.builders import (
    ACT,
    POWER_16,
    RIGHT,
    At,
    body,
    centred,
    codes,
    ending,
    order,
    page,
    read,
)

MAIL, LEAVE, ROOMS = "ระบบสารบรรณอิเล็กทรอนิกส์", "ระบบการลาออนไลน์", "ระบบจองห้องประชุม"
POWER = f"อาศัยอำนาจตามความในมาตรา ๑๖ แห่ง{ACT}"
ORDERS = f"{POWER} จึงมีคำสั่งดังต่อไปนี้"


def names(record: Record) -> list[str | None]:
    return [system.name.value for system in record.systems]


@pytest.mark.parametrize("head", ["กำหนดให้ใช้ระบบต่อไปนี้ในการปฏิบัติหน้าที่", "ระบบที่ใช้ในสำนักงาน", "ให้ใช้ระบบดังต่อไปนี้"])
@pytest.mark.parametrize("opening", [ORDERS, POWER_16])
def test_systems_below_an_item_that_only_heads_them_are_read_and_duties_are_not(opening: str, head: str) -> None:
    systems = (f"๑.๑ {MAIL} ผู้รับผิดชอบ นางสาวมะลิ ใจเย็น", f"๑.๒ {LEAVE} ผู้รับผิดชอบ นายทอง ใจดี", f"๑.๓ {ROOMS}")
    duties = ("๒. มอบหมายหน้าที่คณะทำงาน", "๒.๑ นายทอง ใจดี มีหน้าที่กำกับดูแล", "๓. ให้ผู้ใช้งานรักษารหัสผ่านเป็นความลับ")
    record = read(order(opening, f"๑. {head}", *systems, *duties))
    assert names(record) == [MAIL, LEAVE, ROOMS]
    assert "unread_systems" not in codes(record)


def test_a_system_that_stands_beside_such_heads_is_read() -> None:
    items = ("๑. ระบบที่ใช้ในสำนักงาน", f"๑.๑ {MAIL}", f"๑.๒ {LEAVE}", f"๒. {ROOMS}")
    assert names(read(order(POWER_16, *items))) == [MAIL, LEAVE, ROOMS]


def test_what_a_system_is_made_of_is_not() -> None:
    items = (f"๑. {MAIL}", "๑.๑ การรับหนังสือ", "๑.๒ การส่งหนังสือ", f"๒. {ROOMS}")
    assert names(read(order(POWER_16, *items))) == [MAIL, ROOMS]


@pytest.mark.parametrize("more", ["ให้เจ้าหน้าที่ทุกคนใช้ในงานนี้", "ผู้รับผิดชอบ นางสาวมะลิ ใจเย็น", "ใช้ในงาน" + "ที่เกี่ยวข้อง " * 14])
@pytest.mark.parametrize("marks", ["๑. ๒. ๓.", "(๑) (๒) (๓)", "- - -"])
def test_a_list_goes_on_behind_what_is_said_of_an_item(marks: str, more: str) -> None:
    items = [
        text
        for mark, name in zip(marks.split(), (MAIL, LEAVE, ROOMS), strict=True)
        for text in (f"{mark} {name}", more.strip())
    ]
    assert names(read(order(POWER_16, *items))) == [MAIL, LEAVE, ROOMS]


@pytest.mark.parametrize("opens", ["ให้ผู้ใช้งานปฏิบัติดังนี้", "ให้เจ้าหน้าที่ใช้ระบบตามคำสั่งนี้"])
def test_a_list_does_not_go_on_with_what_users_must_do(opens: str) -> None:
    items = (f"(๑) {MAIL}", f"(๒) {LEAVE}", opens, "(๓) รักษารหัสผ่าน")
    assert names(read(order(POWER_16, *items))) == [MAIL, LEAVE]


def test_an_item_among_systems_that_tells_somebody_what_to_do_is_no_system() -> None:
    items = (f"(๑) {MAIL}", f"(๒) {LEAVE}", "(๓) ให้กองกลางรายงานผลทุกเดือน", f"(๔) งานประชุม ให้ใช้{ROOMS}")
    assert names(read(order(POWER_16, *items))) == [MAIL, LEAVE, ROOMS]


def listed(after: list[At], *, item: float = 181.0) -> list[str | None]:
    """The systems of a list whose items stand in at `item`, one block with the lines after it."""
    rows = [At(text=f"{at}. {name}", x0=item, same=at > 1) for at, name in enumerate((MAIL, LEAVE), start=1)]
    last = [At(text="3. โปรแกรมสนทนา LINE กลุ่ม “หัวหน้าส่วนราชการ”", x0=item, same=True)]
    head = [centred("คำสั่งกรมตัวอย่าง"), centred("ที่ ๑๒/๒๕๖๖"), centred("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่"), body(POWER_16)]
    return names(read(page(*head, rows, last, after, *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"))))


@pytest.mark.parametrize("text", ["นอกจากระบบข้างต้น ส่วนราชการใดมีระบบของกรมต้นสังกัด", "สั่งให้มีผลทันที", "ส่วนราชการใดมีระบบอื่น"])
def test_a_line_that_begins_before_its_items_number_begins_a_paragraph(text: str) -> None:
    found = listed([At(text=text, x0=142.0, same=True), At(text="ให้ใช้ระบบนั้นได้ตามที่กำหนด", x0=85.0, same=True)])
    assert found == [MAIL, LEAVE, "โปรแกรมสนทนา LINE กลุ่ม “หัวหน้าส่วนราชการ”"]


def test_a_line_at_the_margin_goes_on_with_its_item() -> None:
    head = [centred("คำสั่งกรมตัวอย่าง"), centred("ที่ ๑๒/๒๕๖๖"), centred("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่"), body(POWER_16)]
    items = [
        At(text=f"1. {MAIL}เพื่อการรับส่งหนังสือและการจัดเก็บเอกสาร", x0=142.0, stretch=RIGHT),
        At(text="ของหน่วยงานในสังกัด", x0=85.0, same=True),
        At(text=f"2. {LEAVE}", x0=142.0, same=True),
    ]
    found = names(read(page(*head, items, *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"))))
    assert found == [f"{MAIL}เพื่อการรับส่งหนังสือและการจัดเก็บเอกสารของหน่วยงานในสังกัด", LEAVE]


@pytest.mark.parametrize("goes_on", [" และให้ถือว่าเป็นการทำเป็นหนังสือแล้ว", " โดยให้ถือเป็นหนังสือ", " สั่งให้มีผลทันที"])
def test_a_sentence_goes_on_behind_the_last_of_its_numbered_names(goes_on: str) -> None:
    text = f"{POWER} จึงให้ข้าราชการทำงานโดยใช้ (๑) {MAIL} (๒) {LEAVE} และ (๓) ระบบวางแผน (ERP){goes_on}"
    assert names(read(order(text))) == [MAIL, LEAVE, "ระบบวางแผน (ERP)"]


def row_of(first: str, second: str) -> list[str | None]:
    """The systems of a sentence whose line ends between `first` and `second`."""
    rows = [At(text=first, x0=142.0, stretch=RIGHT), At(text=second, x0=85.0, same=True)]
    head = [centred("คำสั่งกรมตัวอย่าง"), centred("ที่ ๑๒/๒๕๖๖"), centred("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่"), body(POWER), rows]
    return names(read(page(*head, *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"))))


def test_a_line_end_parts_two_names_of_a_row() -> None:
    assert row_of(f"กรมตัวอย่างจึงให้นำ{MAIL}กลางของหน่วยงาน", f"{LEAVE} และ{ROOMS} มาใช้ในการปฏิบัติหน้าที่") == [
        f"{MAIL}กลางของหน่วยงาน",
        LEAVE,
        ROOMS,
    ]


def test_a_line_end_within_a_name_parts_nothing() -> None:
    found = row_of("กรมตัวอย่างจึงให้นำระบบ", f"สารบรรณกลาง {LEAVE} และ{ROOMS} มาใช้ในการปฏิบัติหน้าที่")
    assert found == ["ระบบสารบรรณกลาง", LEAVE, ROOMS]


@pytest.mark.parametrize("cancels", ["ให้ยกเลิกระบบดังต่อไปนี้", "ห้ามใช้ระบบดังต่อไปนี้"])
def test_systems_no_longer_or_not_to_be_used_are_not_read(cancels: str) -> None:
    listed_out = (f"ข้อ ๑ {cancels}", "(๑) ระบบสารบรรณเดิม", "(๒) โปรแกรม LINE ส่วนตัว")
    used = ("ข้อ ๒ ให้ใช้ระบบดังต่อไปนี้", f"(๑) {MAIL}", f"(๒) {LEAVE}")
    assert names(read(order(ORDERS, *listed_out, *used))) == [MAIL, LEAVE]


def test_a_rule_among_systems_is_no_system() -> None:
    items = (f"(๑) {MAIL}", f"(๒) {LEAVE}", "(๓) การเก็บรักษาข้อมูลให้เป็นไปตามกฎหมาย", "(๔) สมุดลงเวลาดิจิทัล")
    assert names(read(order(POWER_16, *items))) == [MAIL, LEAVE, "สมุดลงเวลาดิจิทัล"]


@pytest.mark.parametrize(("below", "sure"), [("สำหรับงานบุคคล", False), ("ของกรมตัวอย่าง", True)])
def test_a_name_that_the_next_line_may_tell_the_use_of_is_doubted(below: str, sure: bool) -> None:
    first = At(text=f"(๒) {LEAVE}", x0=142.0, stretch=RIGHT)
    lines = [[first, At(text=below, x0=85.0, same=True)]]
    head = [centred("คำสั่งกรมตัวอย่าง"), centred("ที่ ๑๒/๒๕๖๖"), centred("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่"), body(POWER_16)]
    record = read(page(*head, body(f"(๑) {MAIL}"), *lines, *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖")))
    assert names(record) == [MAIL, f"{LEAVE}{below}"]
    assert (record.systems[1].name.confidence >= CERTAIN) == sure


def test_an_abbreviation_behind_a_name_is_a_part_of_it_with_its_stop() -> None:
    found = row_of("กรมตัวอย่างจึงกำหนดให้ใช้ระบบ ๒ ระบบ ได้แก่", f"{MAIL} ส.ป.ก. และ{ROOMS} เป็นระบบสำหรับปฏิบัติหน้าที่")
    assert found == [f"{MAIL} ส.ป.ก.", ROOMS]
