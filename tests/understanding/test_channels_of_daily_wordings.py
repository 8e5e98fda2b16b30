"""Phrasings of officers' daily writing: fax numbers, notes behind a name, what is said to be no channel, tables."""

from __future__ import annotations

import pytest

from parsers.model import Record
from tests.understanding.builders import (
    ACT,
    AGENCY,
    HEAD_OF,
    POWER_10,
    announcement,
    asked,
    body,
    cell,
    ending,
    heading_10,
    page,
    pairs,
    read,
)

MAIL = "saraban@example.go.th"


def listed(*items: str) -> list[tuple[str | None, str | None]]:
    return pairs(read(announcement(*items)))


def sentence(text: str) -> Record:
    return read(page(*heading_10(), body(POWER_10), body(text), *ending()))


def table(*rows: tuple[str, ...]) -> list[tuple[str | None, str | None]]:
    parts = [*heading_10(), body("ให้ช่องทางอิเล็กทรอนิกส์ดังต่อไปนี้ เป็นช่องทางสำหรับประชาชนติดต่อ")]
    cells = [
        cell(text, 85.0 + 150.0 * at, 240.0 + 21.0 * row)
        for row, texts in enumerate(rows)
        for at, text in enumerate(texts)
    ]
    return pairs(read(page(*parts, *cells, *ending())))


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ("(๑) โทรสารหมายเลข ๐-๒๔๕๖-๗๘๙๑", "fax"),
        ("(๑) ๐-๒๔๕๖-๗๘๙๑ (โทรสาร)", "fax"),
        ("(๑) แฟกซ์เบอร์ ๐-๒๔๕๖-๗๘๙๑", "fax"),
        ("(๑) โทรศัพท์หมายเลข ๐-๒๔๕๖-๗๘๙๑", "phone"),
        ("(๑) โทร.๐-๒๔๕๖-๗๘๙๑", "phone"),
        ("(๑) Fax.๐-๒๔๕๖-๗๘๙๑", "fax"),
        ("(๑) หมายเลขโทรศัพท์ ๐-๒๔๕๖-๗๘๙๑ (สำนักปลัด)", "phone"),
    ],
)
def test_a_number_is_of_the_kind_its_label_says(item: str, kind: str) -> None:
    assert listed(item) == [(kind, "0-2456-7891")]


def test_a_number_of_three_digits_is_a_hotline_where_the_document_says_so() -> None:
    assert listed("(๑) สายด่วน ๑๙๙ กด ๒") == [("hotline", "199 กด 2")]


def test_a_number_of_three_digits_is_none_elsewhere() -> None:
    assert listed(f"(๑) อีเมล {MAIL} ตามระเบียบ ๑๙๙") == [("email", MAIL)]


@pytest.mark.parametrize(
    "note",
    [
        "ทั้งบน App Store และ Google Play",
        "รองรับทั้งระบบปฏิบัติการ iOS และ Android",
        "ดาวน์โหลดได้จาก App Store และ Play Store",
        "(ดาวน์โหลดได้ทั้งระบบ iOS และ Android)",
        "(นัดหมายล่วงหน้า)",
        "เลือกหน่วยงาน “กรมตัวอย่าง”",
    ],
)
def test_what_is_said_of_an_application_is_no_part_of_its_name(note: str) -> None:
    assert listed(f"(๑) แอปพลิเคชัน Smart Town {note}") == [("app", "Smart Town")]


def test_two_names_in_quotes_are_two_applications() -> None:
    item = "(๑) แอปพลิเคชัน “Town” สำหรับประชาชนและ “Town Staff” สำหรับบุคลากร"
    assert listed(item) == [("app", "Town"), ("app", "Town Staff")]


def test_a_remark_in_quotes_is_no_second_application() -> None:
    assert listed("(๑) แอปพลิเคชัน “Town” หมวด “ร้องเรียน”") == [("app", "Town")]


@pytest.mark.parametrize("nothing", ["ยังไม่เปิดให้บริการ", "(ถ้ามี)", "N/A", "อยู่ระหว่างจัดทำ", "ไม่มี"])
@pytest.mark.parametrize("label", ["ไลน์ :", "แอปพลิเคชัน", "เพจเฟซบุ๊ก"])
def test_what_says_that_there_is_none_is_no_name(label: str, nothing: str) -> None:
    assert listed(f"(๑) อีเมล {MAIL}", f"(๒) {label} {nothing}") == [("email", MAIL)]


@pytest.mark.parametrize(
    "remark",
    [
        "(ยกเลิกการใช้ old@example.go.th)",
        "แทนอีเมลเดิม old@example.go.th ที่ยกเลิกไป",
        "ทั้งนี้ งดใช้อีเมล old@example.go.th",
    ],
)
def test_an_address_given_up_is_no_channel(remark: str) -> None:
    assert listed(f"(๑) อีเมล {MAIL} {remark}") == [("email", MAIL)]


@pytest.mark.parametrize("words", ["โดยยกเลิกอีเมลเดิมและให้ใช้อีเมล", "หรือ"])
def test_an_address_that_takes_the_place_of_others_is(words: str) -> None:
    assert ("email", "new@example.go.th") in listed(f"(๑) อีเมล {MAIL} {words} new@example.go.th")


@pytest.mark.parametrize(
    "clause",
    [
        "ข้อ ๓ การติดต่อผ่านเฟซบุ๊กหรือไลน์ส่วนตัวของเจ้าหน้าที่ ไม่ถือเป็นการติดต่อตามประกาศนี้",
        "ข้อ ๓ ผู้ใดพบเว็บไซต์ปลอม เช่น www.example-th.com ให้แจ้งกรมทราบ",
        "ข้อ ๓ กรณีช่องทางตามข้อ ๑ ขัดข้อง กรมจะแจ้งให้ทราบทางเว็บไซต์ https://www.example.go.th/news",
        "ข้อ ๓ ศึกษานโยบายคุ้มครองข้อมูลส่วนบุคคลได้ที่ https://www.example.go.th/pdpa",
        "ข้อ ๓ เมื่อได้รับเรื่องแล้ว ระบบจะตอบกลับอัตโนมัติจาก noreply@example.go.th",
        "ข้อ ๓ ผู้ยื่นคำขอต้องระบุไปรษณีย์อิเล็กทรอนิกส์ของตนเพื่อติดต่อกลับ เช่น name@example.com",
        "ข้อ ๓ ให้ประชาสัมพันธ์ประกาศนี้ทางเฟซบุ๊ก เทศบาลตัวอย่าง และไลน์ @example",
        "รายละเอียดปรากฏตาม QR Code หรือ https://bit.ly/example66",
        "ข้อ ๓ ประกาศนี้จัดทำขึ้นตามแนวทางของสำนักงานพัฒนารัฐบาลดิจิทัล (www.dga.or.th)",
        "ข้อ ๓ การชำระค่าธรรมเนียม ให้ชำระผ่านบัญชีธนาคาร เลขที่ ๐๑๒-๓-๔๕๖๗๘-๙",
        "ข้อ ๓ คำขอที่ยื่นทางช่องทางตามข้อ ๑ ต้องยืนยันตัวตนผ่านแอปพลิเคชัน ThaID",
        "ข้อ ๓ ประกาศที่เคยกำหนดช่องทาง old@hotmail.com ให้เป็นอันยกเลิก",
        "ข้อ ๓ กรมจะประกาศรายชื่อผู้ได้รับอนุญาตทาง www.example.go.th/list",
        "ข้อ ๓ ให้ผู้รับผิดชอบนำข้อมูลตามประกาศนี้เข้าสู่ระบบ www.info.go.th",
    ],
)
def test_an_address_named_in_passing_is_neither_channel_nor_enquiry(clause: str) -> None:
    record = read(announcement(f"(๑) อีเมล {MAIL}", more=[clause]))
    assert pairs(record) == [("email", MAIL)]
    assert asked(record) == [("phone", "0 2123 4567")]


def test_what_to_use_when_a_channel_fails_is_a_channel() -> None:
    text = f"ข้อ ๑ คำขอให้ส่งทางไปรษณีย์อิเล็กทรอนิกส์ {MAIL} ในกรณีมีเหตุขัดข้องให้ส่งทางโทรสารหมายเลข ๐ ๒๓๔๕ ๖๗๘๙"
    assert pairs(sentence(text)) == [("email", MAIL), ("fax", "0 2345 6789")]


WHY = f"โดยที่มาตรา ๑๐ แห่ง{ACT} บัญญัติให้คำขอที่ประชาชนส่งทางช่องทางอิเล็กทรอนิกส์ถือว่าได้รับแล้ว ตามหนังสือ (www.opdc.go.th)"


def test_an_address_a_preamble_cites_is_no_channel() -> None:
    record = read(page(*heading_10(), body(WHY), body(POWER_10), body(f"ข้อ ๑ ให้ประชาชนติดต่อทางอีเมล {MAIL}"), *ending()))
    assert pairs(record) == [("email", MAIL)]


def test_what_a_preamble_itself_turns_to_is() -> None:
    text = f"ตามที่{ACT} กำหนดให้ประกาศช่องทาง นั้น {AGENCY} จึงขอแจ้งให้ประชาชนส่งคำขอทางอีเมล {MAIL}"
    assert pairs(read(page(*heading_10(), body(text), *ending()))) == [("email", MAIL)]


def test_a_phone_to_ask_at_is_told_by_the_words_behind_it() -> None:
    record = read(announcement(f"(๑) อีเมล {MAIL} โทร. ๐ ๓๔๔๔ ๕๕๕๕ (สอบถามการรับเรื่อง)", ask=f"ลงชื่อ {HEAD_OF}"))
    assert (pairs(record), asked(record)) == ([("email", MAIL)], [("phone", "0 3444 5555")])


@pytest.mark.parametrize(
    ("item", "value"),
    [
        ("(๑) Youtube: https://www.youtube.com/@example", "https://www.youtube.com/@example"),
        ("(๑) TikTok https://www.tiktok.com/@example", "https://www.tiktok.com/@example"),
        ("(๑) วีแชต (WeChat) ExampleTown", "ExampleTown"),
        ("(๑) WhatsApp 08 1111 2222", "08 1111 2222"),
    ],
)
def test_pages_on_social_media_are_channels_of_another_kind(item: str, value: str) -> None:
    assert listed(item) == [("other", value)]


def test_a_site_called_like_one_of_them_is_a_website() -> None:
    assert listed("(๑) เว็บไซต์ www.youtube-fan.go.th") == [("website", "www.youtube-fan.go.th")]


def test_a_stroke_between_channels_is_no_part_of_an_address() -> None:
    found = listed(f"(๑) E-mail : {MAIL} / Website : www.example.go.th / Line : @example")
    assert found == [("email", MAIL), ("website", "www.example.go.th"), ("line", "@example")]


def test_a_box_at_the_post_office_keeps_its_name() -> None:
    assert listed("(๑) ตู้ ปณ. ๕ ปณจ.ตัวอย่าง ๖๗๑๑๐") == [("postal", "ตู้ ปณ. 5 ปณจ.ตัวอย่าง 67110")]


def test_a_heading_that_names_a_kind_is_no_value_of_the_one_beside_it() -> None:
    found = table(("งาน", "Facebook", "LINE"), ("งานทั่วไป", "เทศบาลตัวอย่าง", "@example"))
    assert found == [("facebook", "เทศบาลตัวอย่าง"), ("line", "@example")]


def test_a_heading_with_a_stroke_names_no_application() -> None:
    assert table(("ลำดับ", "แอปพลิเคชัน/ระบบ"), ("๑", "Smart Town")) == [("app", "Smart Town")]


def test_a_column_that_says_whether_there_is_one_gives_no_value() -> None:
    found = table(
        ("ช่องทาง", "มี/ไม่มี", "รายละเอียด"), ("อีเมล", "มี", MAIL), ("ไลน์", "มี", "@example"), ("โทรสาร", "ไม่มี", "-")
    )
    assert found == [("email", MAIL), ("line", "@example")]


def test_a_column_of_fax_numbers_is_not_there_to_ask_at() -> None:
    found = table(("งาน", "อีเมล", "โทรสาร"), ("ทะเบียน", MAIL, "๐ ๕๖๗๘ ๑๑๑๑"))
    assert found == [("email", MAIL), ("fax", "0 5678 1111")]


def test_a_column_of_telephones_is() -> None:
    assert table(("งาน", "อีเมล", "โทรศัพท์"), ("ทะเบียน", MAIL, "๐ ๕๖๗๘ ๑๑๑๑")) == [("email", MAIL)]


def test_a_trouble_with_the_system_is_asked_about() -> None:
    record = read(announcement(f"(๑) อีเมล {MAIL}", more=["ข้อ ๓ หากพบปัญหาการใช้งาน ให้แจ้งผู้ดูแลระบบที่ admin@example.go.th"]))
    assert (pairs(record), asked(record)[1:]) == ([("email", MAIL)], [("email", "admin@example.go.th")])


def test_a_postcode_is_no_address() -> None:
    assert listed(f"(๑) อีเมล {MAIL} โดยแจ้งที่อยู่และรหัสไปรษณีย์ ๖๗๑๑๐") == [("email", MAIL)]


def test_a_server_without_a_name_is_a_website() -> None:
    assert listed("(๑) เว็บไซต์ http://203.0.113.20/eservice") == [("website", "http://203.0.113.20/eservice")]


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("(๑) แอปพลิเคชันของการประปา ชื่อ Smart Town", ("app", "Smart Town")),
        ("(๑) แอปพลิเคชัน Smart Town เข้าเมนู “แจ้งเรื่อง”", ("app", "Smart Town")),
        ("(๑) ผ่านทาง เพจ กองทุนตัวอย่าง", ("facebook", "กองทุนตัวอย่าง")),
        ("(๑) IG : example.thai", ("other", "example.thai")),
    ],
)
def test_a_name_is_found_behind_these_labels(item: str, found: tuple[str, str]) -> None:
    assert listed(item) == [found]


def test_a_name_stands_on_the_line_below_its_label() -> None:
    assert listed("- เฟซบุ๊ก", "อบต.ตัวอย่าง จังหวัดตัวอย่าง") == [("facebook", "อบต.ตัวอย่าง จังหวัดตัวอย่าง")]


def test_a_sentence_below_a_label_is_no_name() -> None:
    assert listed("- เฟซบุ๊ก", "จึงประกาศให้ทราบโดยทั่วกัน") == []


def test_a_cell_beside_the_word_page_is_the_name_of_one() -> None:
    assert table(("ประเภท", "ชื่อ"), ("เพจ", "กองทุนตัวอย่าง"), ("ไลน์", "@example"))[0] == ("facebook", "กองทุนตัวอย่าง")


@pytest.mark.parametrize(
    ("item", "account"),
    [
        ("(๑) LINE OA “ตัวอย่างพร้อม” ID : @example", "@example"),
        ("(๑) แอป Line เพิ่มเพื่อนโดยใช้ ID : example.sao", "example.sao"),
        ("(๑) LINE OA “ตัวอย่างพร้อม” (ทางการ)", "ตัวอย่างพร้อม"),
    ],
)
def test_a_line_account_is_what_one_looks_for(item: str, account: str) -> None:
    assert listed(item) == [("line", account)]


def test_a_box_at_a_post_office_named_after_a_place_is_one_address() -> None:
    assert listed("(๑) ตู้ ปณ. ๑ ไปรษณีย์ตัวอย่าง ๖๗๑๒๐") == [("postal", "ตู้ ปณ. 1 ไปรษณีย์ตัวอย่าง 67120")]


def test_labels_and_values_on_lines_by_turns_are_pairs() -> None:
    assert listed("อีเมล :", MAIL, "สายด่วน :", "๑๖๖๒") == [("email", MAIL), ("hotline", "1662")]


def test_who_is_in_charge_is_no_account() -> None:
    found = table(("ช่องทาง", "ผู้รับผิดชอบ", "ติดต่อ"), ("ไลน์", "น.ส.มะลิ", "@example"), ("อีเมล", "นายแดง", MAIL))
    assert found == [("line", "@example"), ("email", MAIL)]


def test_what_an_application_is_used_for_is_none() -> None:
    assert table(("แอปพลิเคชัน", "ใช้ทำอะไร"), ("Smart Town", "ยื่นขอทุน")) == [("app", "Smart Town")]
