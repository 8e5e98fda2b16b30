"""Channels and systems in wordings beyond the models': other openings, markers, places, scopes and tables."""

from __future__ import annotations

import pytest

from parsers.hosts import mended_host
from tests.understanding.builders import (
    ACT,
    AGENCY,
    POWER_10,
    announcement,
    asked,
    body,
    cell,
    ending,
    heading_10,
    order,
    page,
    pairs,
    read,
)

MAIL = "(๑) อีเมล a@example.go.th"


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("(๒) ที่ทำการ ห้องสารบรรณ ชั้น ๕ อาคารกลาง", ("counter", "ห้องสารบรรณ ชั้น 5 อาคารกลาง")),
        ("(๒) โปรแกรมประยุกต์ ตัวอย่างพร้อม บนโทรศัพท์เคลื่อนที่", ("app", "ตัวอย่างพร้อม")),
        ("(๒) ไลน์ (LINE) ชื่อบัญชี example_line", ("line", "example_line")),
        ("(๒) Line ID@example.th", ("line", "@example.th")),
        ("(๒) เพจ “กรมตัวอย่าง (ทางการ)”", ("facebook", "กรมตัวอย่าง (ทางการ)")),
        (
            "(๒) ส่งทางไปรษณีย์ถึง การไปรษณีย์ตัวอย่าง เลขที่ ๑ ถนนทดสอบ",
            ("postal", "การไปรษณีย์ตัวอย่าง เลขที่ 1 ถนนทดสอบ"),
        ),
    ],
)
def test_a_channel_named_otherwise_is_read_as_printed(item: str, found: tuple[str, str]) -> None:
    assert pairs(read(announcement(MAIL, item))) == [("email", "a@example.go.th"), found]


@pytest.mark.parametrize(
    "item",
    [
        "(๒) ที่ทำการสาขาอำเภอกลาง",
        "(๒) โปรแกรมประยุกต์ - บนโทรศัพท์เคลื่อนที่",
        "(๒) หน้าเพจของกรม",
        "(๒) เรื่องของการไปรษณีย์ตัวอย่าง เลขที่ ๑",
    ],
)
def test_words_that_only_resemble_a_label_name_no_channel(item: str) -> None:
    assert pairs(read(announcement(MAIL, item))) == [("email", "a@example.go.th")]


OPENINGS = [
    "ข้อ ๑ การติดต่อหัวหน้าหน่วยงาน กระทำได้โดยทางหนึ่งทางใด คือ",
    f"ข้อ ๑ {AGENCY}เปิดรับเรื่องจากประชาชนทางระบบอิเล็กทรอนิกส์ ดังนี้",
    "ข้อ ๑ กิจธุระอื่น ให้แจ้งมาทาง",
    "ข้อ ๑ หน่วยตรวจสอบมาตรฐานรับเรื่องเกี่ยวกับการรับรองมาตรฐานทาง",
]


@pytest.mark.parametrize("opening", OPENINGS)
def test_a_fax_in_a_list_that_invites_is_a_channel(opening: str) -> None:
    items = [body(MAIL), body("(๒) เครื่องโทรสาร ๐ ๒๑๒๓ ๔๕๖๗")]
    record = read(page(*heading_10(), body(POWER_10), body(opening), *items, *ending()))
    assert pairs(record) == [("email", "a@example.go.th"), ("fax", "0 2123 4567")]
    assert asked(record) == []


@pytest.mark.parametrize(
    "ask",
    [
        "ข้อ ๒ ผู้ต้องการยืนยันว่าเรื่องซึ่งส่งตามข้อ ๑ ถึงผู้รับแล้ว ให้โทรศัพท์ถามที่หมายเลข ๐ ๒๑๒๓ ๔๕๖๗",
        "ข้อ ๒ ข้อสงสัยว่าเรื่องที่ส่งตามข้อ ๑ มาถึงหรือยัง สอบถามได้ที่เบอร์ ๐ ๒๑๒๓ ๔๕๖๗",
    ],
)
def test_a_phone_to_ask_whether_a_matter_came_is_an_enquiry(ask: str) -> None:
    record = read(announcement(MAIL, ask=ask))
    assert (pairs(record), asked(record)) == ([("email", "a@example.go.th")], [("phone", "0 2123 4567")])


def test_a_kind_in_a_row_heads_its_own_value_and_not_what_the_row_is_for() -> None:
    rows = [
        ("ที่", "ช่องทาง", "ที่อยู่สำหรับติดต่อ", "เรื่องที่รับ"),
        ("๑", "อีเมล", "a@example.go.th", "งานรับหนังสือ"),
        ("๒", "เฟซบุ๊ก", "facebook.com/example.page", "ข้อร้องเรียน"),
        ("๓", "ยูทูบ", "example TV", "ข่าวสาร"),
    ]
    cells = [
        cell(t, (95.0, 130.0, 230.0, 430.0)[c], 330.0 + 30 * r)
        for r, line in enumerate(rows)
        for c, t in enumerate(line)
    ]
    record = read(page(*heading_10(), body(POWER_10), body(OPENINGS[1]), *cells, *ending()))
    assert pairs(record) == [
        ("email", "a@example.go.th"),
        ("facebook", "facebook.com/example.page"),
        ("other", "example TV"),
    ]


def systems(*paragraphs: str) -> list[str | None]:
    return [s.name.value for s in read(order(f"โดยที่มาตรา ๑๖ แห่ง{ACT} บัญญัติไว้", *paragraphs)).systems]


def test_systems_that_a_sentence_says_officers_work_with_are_parted() -> None:
    said = "บัดนี้ อธิบดีสั่งให้เจ้าหน้าที่ปฏิบัติหน้าที่ด้วย (๑) ระบบอีเมลองค์กร (๒) ระบบการลา และ (๓) ระบบสารบรรณ (e-Saraban)"
    assert systems(said) == ["ระบบอีเมลองค์กร", "ระบบการลา", "ระบบสารบรรณ (e-Saraban)"]


def test_a_sentence_about_systems_to_be_named_elsewhere_names_none() -> None:
    assert systems("ให้เจ้าหน้าที่ปฏิบัติหน้าที่ด้วยระบบที่หัวหน้าหน่วยงานกำหนด") == []


def test_a_scope_beside_a_system_is_no_part_of_its_name_and_a_name_in_brackets_is() -> None:
    items = ["(๑) ระบบสารบรรณ (e-Saraban) (ขอบเขตงาน รับส่งหนังสือ)", "(๒) ระบบการลา ไว้ลาป่วย และลากิจ"]
    assert systems("สั่งให้เจ้าหน้าที่ใช้ระบบตามรายการ ดังนี้", *items) == ["ระบบสารบรรณ (e-Saraban)", "ระบบการลา"]


def test_the_hosts_of_ministries_are_no_worn_mail_hosts() -> None:
    assert mended_host("example.moi.go.th", mail=True) == "example.moi.go.th"
    assert mended_host("example.moil.go.th", mail=True) == "example.mail.go.th"


def test_an_address_its_short_line_could_not_hold_goes_on_in_the_next_block() -> None:
    first, rest = body("(๑) กองกลาง (citizen@tambon-"), body("example.go.th)", indent=0.0)
    record = read(page(*heading_10(), body(POWER_10), body(OPENINGS[1]), first, rest, *ending()))
    assert pairs(record) == [("email", "citizen@tambon-example.go.th")]


@pytest.mark.parametrize("site", ["eservices.example.go.th", "www.example.go.th/ร้องเรียน"])
def test_an_address_of_which_the_line_held_no_more_than_the_scheme_is_whole(site: str) -> None:
    first, rest = body("(๑) แบบคำขอออนไลน์ https://"), body(site, indent=0.0)
    record = read(page(*heading_10(), body(POWER_10), body(OPENINGS[1]), first, rest, *ending()))
    assert pairs(record) == [("website", f"https://{site}")]


def test_a_finished_address_does_not_take_the_next_block_in() -> None:
    first, rest = body("(๑) https://www.example.go.th/"), body("www.other.example.go.th", indent=0.0)
    record = read(page(*heading_10(), body(POWER_10), body(OPENINGS[1]), first, rest, *ending()))
    assert [value for _, value in pairs(record)] == ["https://www.example.go.th/", "www.other.example.go.th"]
