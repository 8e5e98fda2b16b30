"""Channels: every kind in the phrasings documents use, each beside what must not be taken for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.understanding.builders import (
    ASK,
    LEAD,
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


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("(๑) ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์ (อีเมล) saraban@example.go.th", [("email", "saraban@example.go.th")]),
        ("(๑) Email : Saraban_04990101@example.go.th", [("email", "saraban_04990101@example.go.th")]),
        ("(๑) อีเมล 82000000@example.go.th", [("email", "82000000@example.go.th")]),
        ("(๑) อีเมล saraban_ 04990101 @example . go . th", [("email", "saraban_04990101@example.go.th")]),
        ("(๑) อีเมล a@example.go.th หรือ b@example.go.th", [("email", "a@example.go.th"), ("email", "b@example.go.th")]),
        ("(๑) เว็บไซต์ www.example.go.th", [("website", "www.example.go.th")]),
        ("(๑) เว็บไซต์ https :// www . example . co . th", [("website", "https://www.example.co.th")]),
        (
            "(๑) ที่เว็บไซต์ https://www.example.go.th/th-th/ถามตอบ/รับเรื่อง.",
            [("website", "https://www.example.go.th/th-th/ถามตอบ/รับเรื่อง")],
        ),
        (
            "(๑) เว็บแอปพลิเคชันบริการอิเล็กทรอนิกส์ ของกรม https://www.example.go.th/service",
            [("website", "https://www.example.go.th/service")],
        ),
        ("(๑) เพจ Facebook : tambon example fanpage", [("facebook", "tambon example fanpage")]),
        ("(๑) Mobile Application GoodExample App", [("app", "GoodExample App")]),
        ("(๑) Mobile App GoodExample", [("app", "GoodExample")]),
        ("(๑) เพจ Facebook : https://www.facebook.com/example", [("facebook", "https://www.facebook.com/example")]),
        ("(๑) แอปพลิเคชัน ไลน์ @example", [("line", "@example")]),
        ("(๑) แอปพลิเคชันไลน์ ไอดี @533example", [("line", "@533example")]),
        ("(๑) แอปพลิเคชัน line ID line : @001example", [("line", "@001example")]),
        ("(๑) Line ID : 0899999999", [("line", "0899999999")]),
        ("(๑) แอปพลิเคชันไลน์ ชื่อ “@EXAMPLE”", [("line", "@EXAMPLE")]),
        ("(๑) https://line.me/R/ti/p/@example", [("line", "https://line.me/R/ti/p/@example")]),
        ("(๑) แอปพลิเคชัน เฟซบุ๊ก @ExampleDept", [("facebook", "@ExampleDept")]),
        ("(๑) แอปพลิเคชัน Facebook : อบต.ตัวอย่าง เมืองกลาง", [("facebook", "อบต.ตัวอย่าง เมืองกลาง")]),
        ("(๑) Facebook : สถาบันตัวอย่าง (องค์การมหาชน)", [("facebook", "สถาบันตัวอย่าง (องค์การมหาชน)")]),
        ("(๑) Facebook www.facebook.com/example.official", [("facebook", "www.facebook.com/example.official")]),
        ("(๑) แอปพลิเคชัน ไลน์ @example และ Facebook : อบต.ตัวอย่าง", [("line", "@example"), ("facebook", "อบต.ตัวอย่าง")]),
        ("(๑) แอปพลิเคชัน Smart Example", [("app", "Smart Example")]),
        ("(๑) เว็บแอปพลิเคชัน e-Services ต่าง ๆ เช่น - E-ONE - E-TWO เป็นต้น", [("app", "E-ONE"), ("app", "E-TWO")]),
        ("(๑) สายด่วน ๑๕๙๙ กด ๔", [("hotline", "1599 กด 4")]),
        ("(๑) โทรสาร ๐-๒๑๒๓-๔๕๖๗", [("fax", "0-2123-4567")]),
        ("(๑) หมายเลขโทรศัพท์ ๐ ๒๑๒๓ ๔๕๖๗-๘๙ ต่อ ๑๒", [("phone", "0 2123 4567-89 ต่อ 12")]),
        ("(๑) ทางไปรษณีย์ ส่งถึง กรมตัวอย่าง เลขที่ ๑ ถนนทดสอบ ๑๐๓๐๐", [("postal", "กรมตัวอย่าง เลขที่ 1 ถนนทดสอบ 10300")]),
        ("(๑) จุดบริการประชาชน อาคารกลาง ชั้น ๑", [("counter", "อาคารกลาง ชั้น 1")]),
        ("(๑) YouTube : กรมตัวอย่าง", [("other", "กรมตัวอย่าง")]),
    ],
)
def test_a_channel_is_read_as_printed(item: str, found: list[tuple[str, str]]) -> None:
    assert pairs(read(announcement(item))) == found


@pytest.mark.parametrize(
    "item",
    [
        "(๒) แอปพลิเคชัน : -",
        "(๒) เว็บไซต์ : -",
        "(๒) แอปพลิเคชันไลน์ -",
        "(๒) ช่องทางออนไลน์ของกรม",
        "(๒) ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์ รายละเอียดปรากฏตามเอกสารแนบท้ายประกาศ ๑",
        "(๒) พระราชบัญญัติตัวอย่าง พ.ศ. ๒๕๕๘ มาตรา ๑๑๑๑",
        "(๒) แอปพลิเคชันของกรมตัวอย่าง",
        "(๒) เฟซบุ๊ก -",
    ],
)
def test_an_empty_label_or_a_sentence_is_no_channel(item: str) -> None:
    assert pairs(read(announcement("(๑) อีเมล a@example.go.th", item))) == [("email", "a@example.go.th")]


def test_an_address_broken_at_a_line_end_is_one_address() -> None:
    first = body("(๑) ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์ (อีเมล) saraban_0499")
    second = body("0101@example.go.th", indent=0.0)
    record = read(
        page(*heading_10(), body(POWER_10), body(LEAD), [*first, *(_same(line) for line in second)], *ending())
    )
    assert pairs(record) == [("email", "saraban_04990101@example.go.th")]


def _same(line: At) -> At:
    return replace(line, same=True)


def test_phones_of_the_clause_that_asks_are_enquiries_and_not_channels() -> None:
    record = read(announcement("(๑) อีเมล a@example.go.th", ask=f"{ASK} ๐ ๒๑๒๓ ๔๕๖๗-๘ หรือ ๑๗๙๙ สายด่วนของกรม"))
    assert pairs(record) == [("email", "a@example.go.th")]
    assert asked(record) == [("phone", "0 2123 4567-8"), ("hotline", "1799")]


def test_officers_mailboxes_in_a_list_under_the_clause_that_asks_are_enquiries() -> None:
    record = read(
        announcement(
            "(๑) อีเมล a@example.go.th",
            ask=f"{ASK} ดังต่อไปนี้",
            more=[
                "(๑) นางสาวมะลิ ใจเย็น สังกัดกองคลัง อีเมล mali@example.com เบอร์โทรศัพท์ ๐๘๐๐๐๐๐๐๐๐",
                "(๒) กองช่าง ๐๓๔-๐๐๐-๔๖๑",
            ],
        )
    )
    assert pairs(record) == [("email", "a@example.go.th")]
    assert ("email", "mali@example.com") in asked(record)
    assert ("phone", "034-000-461") in asked(record)


def test_a_website_to_publish_on_or_to_visit_in_person_is_no_channel() -> None:
    record = read(
        announcement(
            "(๑) อีเมล a@example.go.th",
            more=[
                "ข้อ ๓ ให้เผยแพร่ประกาศนี้ทางเว็บไซต์ www.news.example.go.th",
                "ข้อ ๔ ในกรณีที่ประชาชนจะมาด้วยตนเอง ให้มาที่กรมตัวอย่าง เลขที่ ๕ ถนนทดสอบ ๑๐๓๐๐",
            ],
        )
    )
    assert pairs(record) == [("email", "a@example.go.th")]


def test_a_sentence_without_a_list_names_its_channels() -> None:
    sentence = "ข้อ ๑ ให้ช่องทางอิเล็กทรอนิกส์ทางเว็บไซต์ www.example.go.th/e เป็นช่องทางสำหรับประชาชนยื่นคำขอต่อกรมตัวอย่าง"
    record = read(page(*heading_10(), body(POWER_10), body(sentence), *ending()))
    assert pairs(record) == [("website", "www.example.go.th/e")]


def test_a_nested_list_gives_purposes_and_its_label() -> None:
    record = read(
        announcement(
            "(๑) ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์ (อีเมล) ดังต่อไปนี้",
            "(๑.๑) a@example.go.th สำหรับส่งหนังสือราชการ",
            "(๑.๒) b@example.go.th สำหรับร้องเรียน",
            "(๒) เว็บไซต์ www.example.go.th",
        )
    )
    assert [c.purpose.value for c in record.channels] == ["สำหรับส่งหนังสือราชการ", "สำหรับร้องเรียน", None]
    assert record.channels[0].label.value == "ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์ (อีเมล) ดังต่อไปนี้"
    assert record.channels[2].label.value == "เว็บไซต์"


def test_units_come_from_headings_and_from_the_item_itself() -> None:
    record = read(
        announcement(
            "๑.๑ สำนักงานตัวอย่างจังหวัดกลาง",
            "(๑) อีเมล a@example.go.th",
            "๑.๒ สำนักงานตัวอย่างจังหวัดกลาง สาขาอำเภอเหนือ",
            "(๑) อีเมล b@example.go.th",
            "(๒) กองคลัง อีเมล c@example.go.th",
        )
    )
    assert [c.unit.value for c in record.channels] == [
        "สำนักงานตัวอย่างจังหวัดกลาง",
        "สำนักงานตัวอย่างจังหวัดกลาง สาขาอำเภอเหนือ",
        "กองคลัง",
    ]


def test_one_clause_a_unit_gives_each_channel_its_unit() -> None:
    record = read(
        page(
            *heading_10(),
            body(POWER_10),
            body("ข้อ ๑ ให้ช่องทางอิเล็กทรอนิกส์ต่อไปนี้ เป็นช่องทางสำหรับประชาชนติดต่อเรื่องทะเบียน หรือติดต่อฝ่ายทะเบียน กรมตัวอย่าง"),
            body("(๑) อีเมล a@example.go.th"),
            body("(๒) แอปพลิเคชัน : -"),
            body("ข้อ ๒ ให้ช่องทางอิเล็กทรอนิกส์ต่อไปนี้ เป็นช่องทางสำหรับประชาชนติดต่อเรื่องภาษี หรือติดต่อกองคลัง กรมตัวอย่าง"),
            body("(๑) อีเมล b@example.go.th"),
            *ending(),
        )
    )
    assert [(c.value.value, c.unit.value) for c in record.channels] == [
        ("a@example.go.th", "ฝ่ายทะเบียน"),
        ("b@example.go.th", "กองคลัง"),
    ]


def test_a_table_gives_the_address_with_what_its_row_is_for() -> None:
    columns = (95.0, 300.0, 400.0)
    rows = [
        ("การให้บริการ", "ช่องทาง", "รายละเอียด"),
        ("๑. การติดต่อทั่วไป", "อีเมล", "a@example.go.th"),
        ("๒. การขออนุญาต", "เว็บไซต์", "www.example.go.th"),
        ("๓. งานระบบ", "แอปพลิเคชัน", "Smart Example"),
    ]
    cells = [
        cell(text, columns[place], 300.0 + 30 * row) for row, line in enumerate(rows) for place, text in enumerate(line)
    ]
    record = read(page(*heading_10(), body(POWER_10), body(LEAD), *cells, body(f"{ASK} ๐ ๒๑๒๓ ๔๕๖๗"), *ending()))
    assert [(c.type.value, c.value.value, c.purpose.value) for c in record.channels] == [
        ("email", "a@example.go.th", "การติดต่อทั่วไป"),
        ("website", "www.example.go.th", "การขออนุญาต"),
        ("app", "Smart Example", "งานระบบ"),
    ]


def test_justified_words_far_apart_are_not_a_table() -> None:
    parts = [cell("(๑)", 150.0, 300.0), cell("ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์", 220.0, 300.0), cell("(อีเมล)", 500.0, 300.0)]
    record = read(
        page(
            *heading_10(),
            body(POWER_10),
            body(LEAD),
            *parts,
            body("a@example.go.th", indent=0.0),
            body("(๒) จุดบริการประชาชน อาคารกลาง"),
            *ending(),
        )
    )
    assert pairs(record) == [("email", "a@example.go.th"), ("counter", "อาคารกลาง")]


def test_an_annex_over_two_pages_keeps_its_columns() -> None:
    columns = (95.0, 150.0, 360.0)
    body_page = page(
        *heading_10(),
        body(POWER_10),
        body("ข้อ ๑ ให้ช่องทางอิเล็กทรอนิกส์ ตามเอกสารแนบท้ายประกาศนี้ เป็นช่องทางสำหรับประชาชนติดต่อหน่วยงานในสังกัด"),
        body(f"{ASK} ๐ ๒๑๒๓ ๔๕๖๗"),
        *ending(),
    )

    def table(rows: list[tuple[str, str, str]]) -> list[list[At]]:
        return [cell(t, columns[c], 200.0 + 30 * r) for r, line in enumerate(rows) for c, t in enumerate(line)]

    first = [("ลำดับ", "ชื่อหน่วยงาน", "อีเมล"), *((str(n), f"แขวงงานที่ {n}", f"a{n}@example.go.th") for n in range(1, 4))]
    second = [(str(n), f"แขวงงานที่ {n}", f"a{n}@example.go.th") for n in range(4, 7)]
    annex = page(centred("เอกสารแนบท้ายประกาศ"), *table(first), number=2)
    more = page(*table(second), number=3)
    record = read(body_page, annex, more)
    assert [c.value.value for c in record.channels] == [f"a{n}@example.go.th" for n in range(1, 7)]
    assert [c.unit.value for c in record.channels] == [f"แขวงงานที่ {n}" for n in range(1, 7)]
    assert record.channels[5].value.evidence[0].page == 3


def test_an_annex_the_clause_that_asks_refers_to_holds_enquiries() -> None:
    body_page = page(
        *heading_10(),
        body(POWER_10),
        body("ข้อ ๑ ให้ช่องทางอิเล็กทรอนิกส์ต่อไปนี้ เป็นช่องทางสำหรับประชาชน"),
        body("(๑) อีเมล ตามเอกสารแนบท้ายประกาศ ๑"),
        body(f"{ASK} ตามเอกสารแนบท้ายประกาศ ๒"),
        *ending(),
    )
    one = page(centred("เอกสารแนบท้ายประกาศ ๑"), body("(๑) กองคลัง a@example.go.th"), number=2)
    two = page(centred("เอกสารแนบท้ายประกาศ ๒"), body("(๑) กองคลัง โทรศัพท์ ๐ ๒๑๒๓ ๔๕๖๗"), number=3)
    record = read(body_page, one, two)
    assert pairs(record) == [("email", "a@example.go.th")]
    assert asked(record) == [("phone", "0 2123 4567")]


def test_a_catch_word_and_a_page_number_do_not_break_a_list() -> None:
    first = page(
        *heading_10(),
        body(POWER_10),
        body(LEAD),
        body("(๑) อีเมล a@example.go.th"),
        [*cell("/(๒) เว็บไซต์ ...", 450.0, 780.0)],
    )
    second = page(centred("- ๒ -"), body("(๒) เว็บไซต์ www.example.go.th"), *ending(), number=2, start=50.0)
    record = read(first, second)
    assert pairs(record) == [("email", "a@example.go.th"), ("website", "www.example.go.th")]


def test_a_clause_number_inside_a_sentence_begins_no_clause() -> None:
    record = read(
        announcement(
            "(๑) อีเมล a@example.go.th",
            more=["ข้อ ๓ ประชาชนอาจบันทึกภาพจากหน้าจอคอมพิวเตอร์ เพื่อเป็นหลักฐานว่าได้มีการยื่นคำขอหรือติดต่อทางช่องทางตามข้อ ๑ แล้ว ก็ได้"],
        )
    )
    assert pairs(record) == [("email", "a@example.go.th")]


def test_misnumbered_items_are_all_read() -> None:
    record = read(announcement("(๑) อีเมล a@example.go.th", "(๓) อีเมล b@example.go.th", "(๓) อีเมล c@example.go.th"))
    assert [value for _, value in pairs(record)] == ["a@example.go.th", "b@example.go.th", "c@example.go.th"]


def test_an_official_typing_error_stays_as_printed_and_is_pointed_out() -> None:
    record = read(announcement("(๑) อีเมล saraban@example.mail.g0.th"))
    assert pairs(record) == [("email", "saraban@example.mail.g0.th")]
    assert "implausible_email" in codes(record)
    assert record.needs_review


def test_a_channel_in_a_clause_that_does_not_say_so_is_doubtful() -> None:
    record = read(page(*heading_10(), body(POWER_10), body("ข้อ ๑ กรมตัวอย่างมีเว็บไซต์ www.example.go.th"), *ending()))
    assert record.channels[0].value.confidence < 0.95
    assert record.needs_review
