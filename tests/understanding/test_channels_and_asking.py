"""Channels beside the telephones to ask at: tables, annexes, clauses that invite, labels of daily life."""

from __future__ import annotations

import pytest

from tests.understanding.builders import (
    POWER_10,
    At,
    announcement,
    asked,
    body,
    cell,
    centred,
    codes,
    ending,
    heading_10,
    page,
    pairs,
    read,
)

MAIL = "(๑) อีเมล a@example.go.th"
COLUMNS = (85.0, 130.0, 300.0, 460.0)


def table(*rows: tuple[str, ...], top: float = 300.0) -> list[list[At]]:
    return [
        cell(text, x, top + 24 * r) for r, row in enumerate(rows) for x, text in zip(COLUMNS, row, strict=True) if text
    ]


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("(๒) แอปพลิเคชันมือถือ “เมืองตัวอย่าง”", ("app", "เมืองตัวอย่าง")),
        ("(๒) แอปฯ เมืองตัวอย่าง", ("app", "เมืองตัวอย่าง")),
        ("(๒) ฮอตไลน์ ๑๕๙๙", ("hotline", "1599")),
        ("(๒) ไลน์โอเอ (LINE OA) 0899999999", ("line", "0899999999")),
        ("(๒) จ่าหน้าซองถึง กรมตัวอย่าง เลขที่ ๑ ถนนทดสอบ", ("postal", "กรมตัวอย่าง เลขที่ 1 ถนนทดสอบ")),
        ("(๒) ฮอตไลน์ ๑๕๙๙ ต่อ ๒๔", ("hotline", "1599 ต่อ 24")),
        ("(๒) แอปพลิเคชันสำหรับสมาร์ตโฟน ใกล้ตัวอย่าง", ("app", "ใกล้ตัวอย่าง")),
        ("(๒) แอปพลิเคชันของหน่วยงาน “ใกล้ตัวอย่าง”", ("app", "ใกล้ตัวอย่าง")),
        ("(๒) เฟซบุ๊กของหน่วยงาน กรมตัวอย่างทดสอบ", ("facebook", "กรมตัวอย่างทดสอบ")),
        ("(๒) ไลน์ไอดี (LINE ID) : example99", ("line", "example99")),
        ("(๒) ศูนย์บริการ : เคาน์เตอร์ ๓ ชั้น ๑ อาคารบริการ", ("counter", "เคาน์เตอร์ 3 ชั้น 1 อาคารบริการ")),
        ("(๒) ยูทูบ (YouTube) : กรมตัวอย่าง แชนแนล", ("other", "กรมตัวอย่าง แชนแนล")),
        ("(๒) เคาน์เตอร์รับคำขอ โถงบริการ ชั้นล่าง", ("counter", "โถงบริการ ชั้นล่าง")),
        ("(๒) ติดต่อด้วยตนเอง ณ เคาน์เตอร์บริการ ชั้น ๒ อาคารกลาง", ("counter", "เคาน์เตอร์บริการ ชั้น 2 อาคารกลาง")),
        ("(๒) เคาน์เตอร์บริการ ชั้น ๒ อาคารกลาง", ("counter", "ชั้น 2 อาคารกลาง")),
        ("(๒) ยื่นที่ ห้องสารบรรณ ชั้น ๒ อาคารกลาง", ("counter", "ห้องสารบรรณ ชั้น 2 อาคารกลาง")),
        ("(๒) ไลน์ไอดี ๐๘๖ ๔๒๗ ๑๑๖๙", ("line", "086 427 1169")),
        ("(๒) Facebook เพจกรมตัวอย่าง", ("facebook", "เพจกรมตัวอย่าง")),
        ("(๒) Facebook เพจ กรมตัวอย่าง", ("facebook", "กรมตัวอย่าง")),
        ("(๒) ติดต่อ ณ งานธุรการ ชั้น ๒ อาคารกลาง", ("counter", "งานธุรการ ชั้น 2 อาคารกลาง")),
        ("(๒) ทางจดหมาย กรมตัวอย่าง เลขที่ ๗๘ ถนนกลาง", ("postal", "กรมตัวอย่าง เลขที่ 78 ถนนกลาง")),
        ("(๒) ที่อยู่จัดส่งเอกสาร กรมตัวอย่าง เลขที่ ๗๘ ถนนกลาง", ("postal", "กรมตัวอย่าง เลขที่ 78 ถนนกลาง")),
        ("(๒) เฟซบุ๊ก facebook.com/example.newsเรื่องร้องเรียน", ("facebook", "facebook.com/example.news")),
        ("(๒) เฟซบุ๊ก facebook.com/groups/ตัวอย่าง", ("facebook", "facebook.com/groups/ตัวอย่าง")),
        ("(๒) โปรแกรมบนมือถือ EasyDoc", ("app", "EasyDoc")),
        ("(๒) แอปชื่อ “EasyDoc”", ("app", "EasyDoc")),
        ("(๒) มายื่นเอง : ห้องสารบรรณ ชั้น ๒ อาคารกลาง", ("counter", "ห้องสารบรรณ ชั้น 2 อาคารกลาง")),
        ("(๒) จุดรับเรื่องแบบเบ็ดเสร็จ โถงต้อนรับ อาคารกลาง", ("counter", "โถงต้อนรับ อาคารกลาง")),
        ("(๒) ไลน์สำหรับรับเรื่อง : @29abc53def", ("line", "@29abc53def")),
        ("(๒) ไลน์สำหรับรับเรื่อง : example99", ("line", "example99")),
        ("(๒) ไลน์ (LINE) ค้นหาชื่อ “example99”", ("line", "example99")),
        ("(๒) เฟซบุ๊กสำหรับรับเรื่อง : กรมตัวอย่าง", ("facebook", "กรมตัวอย่าง")),
        ("(๒) ที่อยู่สำหรับส่งเอกสารทางไปรษณีย์ เลขที่ ๗๘ ถนนกลาง", ("postal", "เลขที่ 78 ถนนกลาง")),
        ("(๒) ยื่นที่ ห้องกลาง กรมป้ายและสัญญาณทาง", ("counter", "ห้องกลาง กรมป้ายและสัญญาณทาง")),
        ("(๒) แอปพลิเคชันบริการประชาชน EasyDoc", ("app", "EasyDoc")),
        ("(๒) แอปบนมือถือ EasyDoc", ("app", "EasyDoc")),
        ("(๒) ไลน์หน่วยงาน @29abc53def", ("line", "@29abc53def")),
        ("(๒) แอปพลิเคชัน EasyDoc ส่วนข้อหารือให้ส่งทางโทรสาร", ("app", "EasyDoc")),
        ("(๒) เฟซบุ๊ก กรมตัวอย่าง อย่างใดอย่างหนึ่ง", ("facebook", "กรมตัวอย่าง")),
        ("(๒) LINE Officalaccount ชื่อบัญชี @example99", ("line", "@example99")),
        ("(๒) เฟซบุ๊ก (facebool): กรมตัวอย่าง", ("facebook", "กรมตัวอย่าง")),
        ("(๒) เว็บไซต์ https://www.example.go.th/e service", ("website", "https://www.example.go.th/e-service")),
        ("(๒) เฟซบุ๊ก กรมตัวอย่าง เพื่อประชาชน", ("facebook", "กรมตัวอย่าง เพื่อประชาชน")),
        ("(๒) เฟซบุ๊ก กรมตัวอย่าง เพื่อติดตามข่าวสาร", ("facebook", "กรมตัวอย่าง")),
        ("(๒) เพจเฟซบุ๊ก; งานประชาสัมพันธ์กรมตัวอย่าง", ("facebook", "งานประชาสัมพันธ์กรมตัวอย่าง")),
        ("(๒) เฟซบุ๊กหน่วยงาน: งานประชาสัมพันธ์กรมตัวอย่าง", ("facebook", "งานประชาสัมพันธ์กรมตัวอย่าง")),
        ("(๒) สถานที่ติดต่อ เคาน์เตอร์ ๓ อาคารกลาง", ("counter", "เคาน์เตอร์ 3 อาคารกลาง")),
        ("(๒) ณ ที่ทำการ ศูนย์บริการเบ็ดเสร็จ ชั้น ๑", ("counter", "ศูนย์บริการเบ็ดเสร็จ ชั้น 1")),
    ],
)
def test_a_label_of_daily_life_names_its_kind(item: str, found: tuple[str, str]) -> None:
    assert pairs(read(announcement(MAIL, item))) == [("email", "a@example.go.th"), found]


@pytest.mark.parametrize(
    "item", ["(๒) แอปพลิเคชันมือถือ -", "(๒) แอปฯ : -", "(๒) ฮอตไลน์ -", "(๒) ไลน์โอเอ (LINE OA) -", "(๒) จ่าหน้าซองให้ชัด"]
)
def test_a_label_of_daily_life_with_a_dash_names_none(item: str) -> None:
    assert pairs(read(announcement(MAIL, item))) == [("email", "a@example.go.th")]


def test_a_name_ends_before_a_way_that_the_end_of_its_line_took_the_space_from() -> None:
    item = "(๒) เฟซบุ๊ก ศูนย์ข้อมูลกรมตัวอย่างทาง LINE @example"
    assert pairs(read(announcement(MAIL, item)))[1:] == [("facebook", "ศูนย์ข้อมูลกรมตัวอย่าง"), ("line", "@example")]


def test_a_name_ends_where_another_way_is_offered() -> None:
    item = "(๒) แอปพลิเคชัน เมืองตัวอย่าง หรือเพิ่มเพื่อนทางไลน์ @example"
    assert pairs(read(announcement(MAIL, item)))[1:] == [("app", "เมืองตัวอย่าง"), ("line", "@example")]


def test_a_name_that_holds_a_joining_word_is_whole() -> None:
    item = "(๒) แอปพลิเคชัน ร้องเรียนหรือร้องทุกข์"
    assert pairs(read(announcement(MAIL, item)))[1:] == [("app", "ร้องเรียนหรือร้องทุกข์")]


@pytest.mark.parametrize("heading", ["ถามได้ที่", "ผู้ประสานงาน", "หมายเลขโทรศัพท์"])
def test_a_column_of_telephones_beside_channels_is_for_enquiries(heading: str) -> None:
    rows = table(
        ("ลำดับ", "เรื่อง", "ช่องทางที่ใช้", heading),
        ("๑", "ขอถังขยะ", "a@example.go.th", "๐-๒๑๒๓-๔๕๖๗"),
        ("๒", "ขอใช้น้ำ", "www.example.go.th", "๐ ๒๑๒๓ ๔๕๖๘"),
    )
    record = read(page(*heading_10(), body(POWER_10), body("ข้อ ๑ ช่องทางอิเล็กทรอนิกส์มีดังนี้"), *rows, *ending()))
    assert pairs(record) == [("email", "a@example.go.th"), ("website", "www.example.go.th")]
    assert asked(record) == [("phone", "0-2123-4567"), ("phone", "0 2123 4568")]


def test_a_telephone_in_the_column_of_channels_is_a_channel() -> None:
    rows = table(
        ("ลำดับ", "ประเภท", "ชื่อหรือที่อยู่", "ใช้กับ"),
        ("๑", "อีเมล", "a@example.go.th", "งานทั่วไป"),
        ("๒", "โทรศัพท์", "๐-๒๑๒๓-๔๕๖๗", "งานทั่วไป"),
    )
    record = read(page(*heading_10(), body(POWER_10), body("ข้อ ๑ ช่องทางอิเล็กทรอนิกส์มีดังนี้"), *rows, *ending()))
    assert pairs(record) == [("email", "a@example.go.th"), ("phone", "0-2123-4567")]


def annexed(first: str, second: str, *, called: str = "") -> list[tuple[str | None, str | None]]:
    """The channels of an announcement whose two lists stand behind it under these headings.

    `called`: what the clause that asks calls the second list, where that is not its heading.
    """
    front = page(
        *heading_10(),
        body(POWER_10),
        body(f"ข้อ ๑ ช่องทางของแต่ละหน่วย กำหนดไว้ใน{first}"),
        body(f"ข้อ ๒ การสอบถามว่าได้รับเรื่องแล้วหรือไม่ ให้ใช้หมายเลขใน{called or second}"),
        *ending(),
    )
    back = page(
        centred(first),
        *table(
            ("", "หน่วย", "อีเมล", ""),
            ("", "กองช่าง", "a@example.go.th", ""),
            ("", "กองคลัง", "b@example.go.th", ""),
            top=130,
        ),
        cell(second, 200.0, 250.0),
        *table(
            ("", "หน่วย", "โทรศัพท์", ""), ("", "กองช่าง", "๐-๒๑๒๓-๔๕๖๗", ""), ("", "กองคลัง", "๐-๒๑๒๓-๔๕๖๘", ""), top=290
        ),
        number=2,
    )
    return pairs(read(front, back))


@pytest.mark.parametrize("named", ["บัญชี {} ต่อท้ายประกาศ", "รายการท้ายประกาศ {}"])
def test_an_annex_takes_the_role_of_the_clause_that_names_its_list(named: str) -> None:
    found = annexed(named.format("๑"), named.format("๒"))
    assert found == [("email", "a@example.go.th"), ("email", "b@example.go.th")]


def test_a_list_the_first_clause_names_keeps_its_telephones() -> None:
    found = annexed("บัญชี ๑ ต่อท้ายประกาศ", "รายการหมายเลขกลาง", called="บัญชี ๒ ต่อท้ายประกาศ")
    assert ("phone", "0-2123-4567") in found


@pytest.mark.parametrize(
    "opening",
    [
        "ข้อ ๑ หนังสือทั้งหลาย ให้ส่งที่",
        "ข้อ ๑ ในส่วนของกองคลัง ให้ส่งเรื่องมาที่",
        "ข้อ ๑ ผู้ขอใบอนุญาต ยื่นแบบได้ทาง",
        "ข้อ ๑ หน่วยงานมีที่อยู่อิเล็กทรอนิกส์ กล่าวคือ",
        "ข้อ ๑ การติดต่อกรมตัวอย่างทางอิเล็กทรอนิกส์ ให้ใช้",
    ],
)
def test_a_telephone_in_a_list_one_is_told_to_send_to_is_a_channel(opening: str) -> None:
    parts = [body(text) for text in (POWER_10, opening, MAIL, "(๒) เบอร์กลาง ๐ ๒๑๒๓ ๔๕๖๗")]
    assert pairs(read(page(*heading_10(), *parts, *ending())))[1:] == [("phone", "0 2123 4567")]


def test_a_telephone_in_a_clause_that_invites_nothing_is_an_enquiry() -> None:
    parts = [body(text) for text in (POWER_10, "ข้อ ๑ หน่วยงานมีที่ทำการแห่งใหม่", "(๑) เบอร์กลาง ๐ ๒๑๒๓ ๔๕๖๗")]
    record = read(page(*heading_10(), *parts, *ending()))
    assert (pairs(record), asked(record)) == ([], [("phone", "0 2123 4567")])


@pytest.mark.parametrize("agency", ["กรมตรวจสอบเครื่องวัด", "สภาผู้ตรวจสอบอาคาร", "ศูนย์ติดตามและประเมินผลกลาง"])
def test_an_agency_whose_name_speaks_of_checking_asks_for_nothing(agency: str) -> None:
    parts = [
        centred(f"ประกาศ{agency}"),
        centred("เรื่อง ช่องทางอิเล็กทรอนิกส์"),
        body(POWER_10),
        body(f"ข้อ ๑ {agency}รับเรื่องในรูปข้อมูลอิเล็กทรอนิกส์ที่"),
        body(MAIL),
    ]
    record = read(page(*parts, *ending()))
    assert (pairs(record), asked(record)) == ([("email", "a@example.go.th")], [])


def test_a_clause_about_checking_asks_whatever_the_agency_is_called() -> None:
    parts = [
        centred("ประกาศกรมตรวจสอบเครื่องวัด"),
        centred("เรื่อง ช่องทางอิเล็กทรอนิกส์"),
        body(POWER_10),
        body("ข้อ ๑ การตรวจสอบว่ากรมตรวจสอบเครื่องวัดลงรับแล้ว ติดต่อ a@example.go.th"),
    ]
    record = read(page(*parts, *ending()))
    assert (pairs(record), asked(record)) == ([], [("email", "a@example.go.th")])


def test_an_area_code_in_brackets_numbers_no_item() -> None:
    record = read(announcement(MAIL, ask="ข้อ ๒ ให้สอบถามว่าได้รับคำขอแล้วที่", more=("(๐๒) ๑๒๓ ๔๕๖๗",)))
    assert asked(record) == [("phone", "(02) 123 4567")]


def test_a_name_ends_before_how_it_is_to_be_used() -> None:
    item = "(๒) เพจ “กรมตัวอย่าง”"
    named = "(๒) Facebook : กรมตัวอย่าง ตามความเหมาะสม"
    assert pairs(read(announcement(MAIL, item)))[1:] == pairs(read(announcement(MAIL, named)))[1:]


def test_an_item_of_a_text_layer_that_hints_at_a_channel_and_gives_none_asks_for_a_review() -> None:
    assert "unread_channel" in codes(read(announcement(MAIL, "(๒) เว็บไซต์ example-go-th")))
    assert "unread_channel" not in codes(read(announcement(MAIL, "(๒) เว็บไซต์ -")))


def spaced(gap: float) -> list[tuple[str | None, str | None]]:
    """The channels of a list whose last item has two words on one line this far apart."""
    first, second = "(๒) แอปพลิเคชัน เมืองตัวอย่าง", "งานทะเบียน"
    row = [
        At(text=first, x0=110.0, top=400.0),
        At(text=second, x0=110.0 + 5.3 * len(first) + gap, top=400.0, same=True),
    ]
    parts = (body(POWER_10), body("ข้อ ๑ ช่องทางอิเล็กทรอนิกส์มีดังนี้"), body(MAIL), row)
    return pairs(read(page(*heading_10(), *parts, *ending())))


def test_a_name_ends_where_the_next_cell_begins() -> None:
    assert spaced(80.0)[1:] == [("app", "เมืองตัวอย่าง")]


def test_a_name_goes_on_behind_a_space_of_its_line() -> None:
    assert spaced(5.0)[1:] != [("app", "เมืองตัวอย่าง")]


@pytest.mark.parametrize(
    ("item", "asked_for"),
    [("(๒) แอปพลิเคชันที่ประชาชนรู้จัก", True), ("(๒) แอปพลิเคชัน “ตัวอย่าง”", False), ("(๒) แอปพลิเคชัน -", False)],
)
def test_an_item_of_an_annex_that_names_a_kind_and_gives_none_asks_for_review(item: str, asked_for: bool) -> None:
    front = page(
        *heading_10(),
        body(POWER_10),
        body("ข้อ ๑ ช่องทางอิเล็กทรอนิกส์ของแต่ละหน่วย มีดังต่อไปนี้ ตามภาคผนวก ก"),
        body("(๑) อีเมล saraban@example.go.th"),
        *ending(),
    )
    back = page(centred("ภาคผนวก ก"), body("ก. กองช่าง"), body("(๑) อีเมล a@example.go.th"), body(item), number=2)
    assert ("unread_channel" in codes(read(front, back))) is asked_for


def test_an_item_of_a_list_of_channels_that_gave_none_asks_for_review() -> None:
    told = {item: read(announcement(MAIL, item)) for item in ("(๒) นกพิราบสื่อสาร ตัวอย่าง", "(๒) แอปพลิเคชัน -")}
    assert [[f.code for f in one.findings] for one in told.values()] == [["unread_channel"], []]


def test_hollow_bullets_begin_items() -> None:
    record = read(announcement("(๑) กองคลัง", "o อีเมล a@example.go.th", "o เว็บไซต์ www.example.go.th"))
    assert pairs(record) == [("email", "a@example.go.th"), ("website", "www.example.go.th")]
    assert not record.findings


def test_who_need_not_come_in_person_is_told_of_no_counter() -> None:
    opening = "ข้อ ๑ ผู้ยื่นคำขอโดยไม่เดินทางมาด้วยตนเอง ให้ดำเนินการผ่านช่องทาง ดังนี้"
    record = read(page(*heading_10(), *(body(text) for text in (POWER_10, opening, MAIL)), *ending()))
    assert pairs(record) == [("email", "a@example.go.th")]


def test_a_column_that_holds_channels_is_none_of_telephones_to_ask_at() -> None:
    listed = table(
        ("ที่", "ช่องทาง", "ที่อยู่หรือหมายเลข", ""),
        ("๑", "อีเมล", "a@example.go.th", ""),
        ("๒", "โทรสาร", "๐ ๗๗๐๐ ๔๓๐๕", ""),
    )
    opening = "ข้อ ๑ ช่องทางที่กรมตัวอย่างใช้รับเรื่องจากประชาชน มีดังนี้"
    record = read(page(*heading_10(), body(POWER_10), body(opening), *listed, *ending()))
    assert pairs(record) == [("email", "a@example.go.th"), ("fax", "0 7700 4305")]


def test_a_filled_cell_without_a_value_beside_cells_that_gave_one_asks_for_review() -> None:
    rows = [("1", "อีเมล", "a@example.go.th", ""), ("2", "เว็บไซต์", "www.example.go.th", "")]
    told = {}
    for value in ("Example Studio", "-"):
        listed = table(("ที่", "ช่องทาง", "รายละเอียด", ""), *rows, ("3", "", value, ""))
        record = read(page(*heading_10(), body(POWER_10), body("ข้อ ๑ ให้ใช้ช่องทางอิเล็กทรอนิกส์ ดังนี้"), *listed, *ending()))
        told[value] = [finding.code for finding in record.findings if finding.code == "unread_channel"]
    assert told == {"Example Studio": ["unread_channel"], "-": []}
