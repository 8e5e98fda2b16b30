"""Ways to get in touch in the words of many offices: letters and ordinals of lists, counters, post, pages, numbers."""

from __future__ import annotations

import pytest

from parsers.thai.digits import to_arabic
from parsers.thai.loose import squeeze
from tests.understanding.builders import (
    AGENCY,
    POWER_10,
    announcement,
    asked,
    body,
    codes,
    ending,
    heading_10,
    left,
    page,
    pairs,
    read,
    values,
)

MAIL = "(๑) อีเมล a@example.go.th"
Pairs = list[tuple[str | None, str | None]]


def item(text: str) -> Pairs:
    """What the second item of a list gives."""
    return pairs(read(announcement(MAIL, f"(๒) {text}")))[1:]


def clause(*texts: str) -> Pairs:
    return pairs(read(page(*heading_10(), body(POWER_10), *(body(text) for text in texts), *ending())))


def test_a_list_goes_on_behind_its_fourth_letter() -> None:
    items = ("ก. อีเมล a@example.go.th", "ข. เว็บไซต์ www.example.go.th", "ค. โทร. ๐ ๗๔๓๓ ๔๖๐๐", "ง. โทรสาร ๐ ๗๔๓๓ ๔๖๐๙")
    read_as = pairs(read(announcement(*items, "จ. ติดต่อด้วยตนเองที่ส่วนอำนวยการ ชั้น ๒ อาคารตัวอย่าง")))
    assert read_as[4:] == [("counter", "ส่วนอำนวยการ ชั้น 2 อาคารตัวอย่าง")]


def test_an_item_of_no_known_kind_behind_the_fourth_letter_goes_to_a_person() -> None:
    items = ("ก. อีเมล a@example.go.th", "ข. เว็บไซต์ www.example.go.th", "ค. โทร. ๐ ๗๔๓๓ ๔๖๐๐", "ง. โทรสาร ๐ ๗๔๓๓ ๔๖๐๙")
    assert "unread_channel" in codes(read(announcement(*items, "จ. หอกระจายข่าวประจำหมู่บ้าน")))


def test_a_province_cut_short_is_no_item() -> None:
    assert item("ไปรษณีย์ เลขที่ ๑ ถนนกลาง อำเภอเมือง") == [("postal", "เลขที่ 1 ถนนกลาง อำเภอเมือง")]
    read_as = pairs(read(announcement("ก. อีเมล a@example.go.th", "จ. ตัวอย่าง", "ข. เว็บไซต์ www.example.go.th")))
    assert read_as == [("email", "a@example.go.th"), ("website", "www.example.go.th")]


def test_ways_that_are_counted_in_words_are_items_of_their_list() -> None:
    said = clause(
        f"{AGENCY}กำหนดช่องทางให้ประชาชนยื่นคำขอ ดังนี้",
        "ช่องทางที่ ๑ อีเมล a@example.go.th",
        "ช่องทางที่ ๒ โทรศัพท์ ๐๕๕-๙๐๖-๒๑๗",
        "ช่องทางที่ ๑ ถึงช่องทางที่ ๒ ส่งได้ตลอด ๒๔ ชั่วโมง",
    )
    assert said == [("email", "a@example.go.th"), ("phone", "055-906-217")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("ติดต่อด้วยตนเอง ณ เคาน์เตอร์ประชาสัมพันธ์ ชั้น ๑", "เคาน์เตอร์ประชาสัมพันธ์ ชั้น 1"),
        ("ติดต่อด้วยตนเอง ณ จุดบริการประชาชน ชั้น ๑ อาคารกลาง", "จุดบริการประชาชน ชั้น 1 อาคารกลาง"),
        ("ช่องรับเรื่อง โถงบริการประชาชน อาคาร B", "โถงบริการประชาชน อาคาร B"),
        ("มายื่นด้วยตัวเองที่งานธุรการ ชั้น ๑", "งานธุรการ ชั้น 1"),
        ("ติดต่อโดยตรงที่งานสารบรรณ สำนักปลัด", "งานสารบรรณ สำนักปลัด"),
        ("Walk-in ณ ศูนย์บริการร่วม ชั้น ๑", "ศูนย์บริการร่วม ชั้น 1"),
        ("ศูนย์บริการร่วม ตั้งอยู่ที่ ชั้น ๑ อาคารบี", "ชั้น 1 อาคารบี"),
    ],
)
def test_a_place_to_come_to_is_a_counter(text: str, place: str) -> None:
    assert item(text) == [("counter", place)]


@pytest.mark.parametrize("text", ["ชำระเงินที่เคาน์เตอร์เซอร์วิส ทุกสาขา", "ช่องรับเรื่องร้องเรียน", "ติดต่อโดยตรงที่หมายเลขภายใน"])
def test_what_only_sounds_like_a_place_is_no_counter(text: str) -> None:
    assert item(text) == []


def test_a_place_goes_on_where_its_line_broke_in_an_agency_s_name() -> None:
    cut = left("(๒) มาติดต่อเอง ณ ห้องสารบรรณ ชั้น ๔ องค์การบริหารส่วนตำบล")
    rest = left("ดอนตัวอย่าง")
    read_as = pairs(read(page(*heading_10(), body(POWER_10), body(LISTS), left(MAIL), cut, rest, *ending())))
    assert read_as[1:] == [("counter", "ห้องสารบรรณ ชั้น 4 องค์การบริหารส่วนตำบลดอนตัวอย่าง")]


def test_a_sentence_behind_such_a_line_is_not_part_of_the_name() -> None:
    cut = left("(๒) มาติดต่อเอง ณ ห้องสารบรรณ ชั้น ๔ องค์การบริหารส่วนตำบล")
    rest = left("ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป")
    read_as = pairs(read(page(*heading_10(), body(POWER_10), body(LISTS), left(MAIL), cut, rest, *ending())))
    assert read_as[1:] == [("counter", "ห้องสารบรรณ ชั้น 4 องค์การบริหารส่วนตำบล")]


LISTS = "ข้อ ๑ ให้ช่องทางอิเล็กทรอนิกส์ต่อไปนี้ เป็นช่องทางสำหรับประชาชนติดต่อ"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (
            "ไปรษณีย์ ตู้ ปณ. ๕๕ ปณฝ. ตัวอย่าง กรุงเทพมหานคร ๑๐๒๐๓ สำหรับผู้ไม่สะดวกใช้ช่องทางอิเล็กทรอนิกส์",
            "ตู้ ปณ. 55 ปณฝ. ตัวอย่าง กรุงเทพมหานคร 10203",
        ),
        ("ส่งเอกสารตัวจริงที่ กรมตัวอย่าง เลขที่ ๓๔ ถนนกลาง", "กรมตัวอย่าง เลขที่ 34 ถนนกลาง"),
        ("จดหมายลงทะเบียนถึง กรมตัวอย่าง เลขที่ ๓๔ ถนนกลาง", "กรมตัวอย่าง เลขที่ 34 ถนนกลาง"),
        ("ที่อยู่ทางไปรษณีย์ คือ กรมตัวอย่าง เลขที่ ๓๔ ถนนกลาง", "กรมตัวอย่าง เลขที่ 34 ถนนกลาง"),
        ("ไปรษณีย์ กรมตัวอย่าง เลขที่ ๓๔ ถนนกลาง (วงเล็บมุมซอง “คำขอ”)", "กรมตัวอย่าง เลขที่ 34 ถนนกลาง"),
    ],
)
def test_where_letters_go_is_read_without_what_they_are_for(text: str, address: str) -> None:
    assert item(text) == [("postal", address)]


def test_an_address_in_full_is_read_however_long() -> None:
    where = "สำนักงานกองทุนพัฒนาตัวอย่างแห่งชาติ เลขที่ ๕๐ ถนนตัวอย่างใต้ แขวงกลาง เขตเมืองใหม่ กรุงเทพมหานคร ๑๐๙๐๐"
    ((kind, value),) = item(f"การส่งเอกสารทางไปรษณีย์ ให้ส่งถึง {where}")
    assert (kind, squeeze(value or "")) == ("postal", squeeze(to_arabic(where)))


def test_documents_that_are_sent_nowhere_name_no_address() -> None:
    assert item("ส่งเอกสารตัวจริงภายหลังเมื่อเจ้าหน้าที่แจ้ง ถนนกลาง") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("แอปพลิเคชัน (iOS และ Android) แจ้งปุ๊บทำปั๊บ", "แจ้งปุ๊บทำปั๊บ"),
        ("แอปพลิเคชันบนระบบ Android และ iOS ชื่อ เมืองดี", "เมืองดี"),
        ("แอปพลิเคชัน เมืองดี (iOS และ Android)", "เมืองดี"),
        ("แอปพลิเคชันในโทรศัพท์มือถือชื่อ “รวมบริการ”", "รวมบริการ"),
        ("นอกจากแอปพลิเคชัน เมืองดี แล้ว ประชาชนยังส่งเรื่องมาได้", "เมืองดี"),
        ("แอปพลิเคชัน รู้จริงเรื่องดิน ๒) แจ้งเหตุ", "รู้จริงเรื่องดิน"),
        ("Mobile App : DLT Smart Queue (ดาวน์โหลดได้ที่ App Store)", "DLT Smart Queue"),
        ("แอปพลิเคชัน iOS Smart", "iOS Smart"),
        ("แอปพลิเคชัน เมืองแล้วดี ๒๐๒๓", "เมืองแล้วดี 2023"),
    ],
)
def test_an_application_has_its_name_and_nothing_beside_it(text: str, name: str) -> None:
    assert item(text) == [("app", name)]


def test_what_telephones_run_on_is_no_application() -> None:
    assert item("แอปพลิเคชัน Android และ iOS") == []
    assert item("ดาวน์โหลดแบบคำขอผ่าน App Store") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("เพจเฟซบุ๊กทางการ “สำนักข่าวตัวอย่าง”", "สำนักข่าวตัวอย่าง"),
        ("เฟซบุ๊กทางการ : เพจข่าว เทศบาลตัวอย่าง", "เพจข่าว เทศบาลตัวอย่าง"),
        ("ข้อความ (Messenger) ของเพจ รอบรั้ว เทศบาลตัวอย่าง", "รอบรั้ว เทศบาลตัวอย่าง"),
        ("เฟซบุ๊กของทางราชการ example family", "example family"),
        ("เฟซบุ๊กอย่างเป็นทางการ กรมตัวอย่าง", "กรมตัวอย่าง"),
        ("เฟซบุ๊ก ทางหลวงตัวอย่าง", "ทางหลวงตัวอย่าง"),
    ],
)
def test_an_official_page_has_its_own_name(text: str, name: str) -> None:
    assert item(text) == [("facebook", name)]


def test_the_address_of_a_messenger_is_no_part_of_the_page_s_name() -> None:
    said = item("Facebook Page : กรมตัวอย่าง Thailand (m.me/example)")
    assert said == [("facebook", "กรมตัวอย่าง Thailand"), ("facebook", "m.me/example")]


def test_a_label_of_another_kind_on_the_next_line_is_no_page_s_name() -> None:
    said = pairs(read(announcement("(๑) เฟซบุ๊ก", "คอลเซ็นเตอร์ ๑๗๗๑", "(๒) อีเมล a@example.go.th")))
    assert said == [("hotline", "1771"), ("email", "a@example.go.th")]
    assert ("facebook", "ข่าวตัวอย่าง") in pairs(read(announcement(MAIL, "(๒) เฟซบุ๊ก", "ข่าวตัวอย่าง")))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("วิดีโอออนไลน์ (YouTube) ช่อง กรมตัวอย่าง", ("other", "กรมตัวอย่าง")),
        ("ยูทูบแชนแนล กรมตัวอย่าง ออนแอร์", ("other", "กรมตัวอย่าง ออนแอร์")),
        ("ยูทูบ ช่องทางสุขภาพ", ("other", "ช่องทางสุขภาพ")),
        ("ไลน์ ตัวอย่างวันนี้ ไว้ตอบคำถาม", ("line", "ตัวอย่างวันนี้")),
        ("ไลน์กลุ่ม “ตัวอย่างรวมใจ”", ("line", "ตัวอย่างรวมใจ")),
        ("ไลน์ ตัวอย่างไว้ใจ", ("line", "ตัวอย่างไว้ใจ")),
    ],
)
def test_other_pages_and_accounts_have_their_name(text: str, said: tuple[str, str]) -> None:
    assert item(text) == [said]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("+66 4484 0835", [("phone", "+66 4484 0835")]),
        ("+66 2 123 4568 และ +66812345678", [("phone", "+66 2 123 4568"), ("phone", "+66812345678")]),
        ("0 2849 2354 ต่อ 3674, 0862", [("phone", "0 2849 2354 ต่อ 3674, 0862")]),
        ("0 2849 2354 ต่อ 13, 02 123 4568", [("phone", "0 2849 2354 ต่อ 13"), ("phone", "02 123 4568")]),
        ("0-2849-2354 ต่อ 6214 หรือ 1800", [("phone", "0-2849-2354 ต่อ 6214"), ("hotline", "1800")]),
        ("0-2849-2354 ต่อ 1801 หรือ 1802", [("phone", "0-2849-2354 ต่อ 1801 หรือ 1802")]),
        ("0-2849-2354 ต่อ 4194, 1041", [("phone", "0-2849-2354 ต่อ 4194, 1041")]),
        ("02-849-2354 ถึง 9", [("phone", "02-849-2354 ถึง 9")]),
        ("02-849-2354 ถึง 16.30 น.", [("phone", "02-849-2354")]),
    ],
)
def test_a_number_is_read_whole_and_no_further(text: str, numbers: Pairs) -> None:
    record = read(announcement(MAIL, f"(๒) โทรศัพท์ {text}"))
    assert pairs(record)[1:] == numbers
    assert "phone_digits" not in codes(record)


def test_a_fund_is_no_part_of_an_agency() -> None:
    lead = body("ข้อ ๑ สมาชิกและประชาชนอาจติดต่อกองทุนได้ทาง")
    record = read(page(*heading_10(), body(POWER_10), lead, body(MAIL), *ending()))
    assert values(record)["channels"][0]["unit"] is None
    lead = body("ข้อ ๑ สมาชิกและประชาชนอาจติดต่อกองคลัง ได้ทาง")
    record = read(page(*heading_10(), body(POWER_10), lead, body(MAIL), *ending()))
    assert values(record)["channels"][0]["unit"] == "กองคลัง"


@pytest.mark.parametrize(
    "text",
    [
        "เมื่อพ้นหนึ่งวันทำการแล้วยังไม่ได้รับข้อความตอบรับเรื่องตามข้อ ๑ ขอให้แจ้งที่ x@example.go.th",
        "เพื่อความแน่ใจว่าเรื่องตามข้อ ๑ ถึงมือเจ้าหน้าที่ ผู้ส่งอาจสอบทานได้ที่ x@example.go.th",
        "การถามว่าเรื่องตามข้อ ๑ เข้าสู่ระบบแล้วหรือไม่ ให้ใช้อีเมล x@example.go.th",
        "หากไม่มีผู้ติดต่อกลับภายในหนึ่งวัน ให้ทวงถามได้ที่ x@example.go.th",
        "ผู้ส่งเช็กสถานะเรื่องได้ที่ x@example.go.th",
    ],
)
def test_asking_whether_a_matter_came_names_no_channel(text: str) -> None:
    record = read(announcement(MAIL, ask=f"ข้อ ๒ {text}"))
    assert pairs(record) == [("email", "a@example.go.th")]
    assert asked(record) == [("email", "x@example.go.th")]


@pytest.mark.parametrize(
    "text",
    [
        "การขอพันธุ์พืช การขอคำแนะนำทางวิชาการ และการติดต่อทั่วไป ให้ส่งทางอีเมล x@example.go.th",
        "เพื่อให้ประชาชนมั่นใจว่าการติดต่อปลอดภัย ให้ประชาชนยื่นคำขอทางอีเมล x@example.go.th",
        "ผู้ที่ไม่ได้รับความสะดวก ให้ยื่นคำขอทางอีเมล x@example.go.th",
        "ประชาชนจะยื่นคำขอและติดตามผลการพิจารณาผ่านอีเมล x@example.go.th ก็ได้",
        "การแจ้งสัญญาณไฟขัดข้อง ให้แจ้งทางอีเมล x@example.go.th",
    ],
)
def test_a_clause_open_to_more_than_asking_names_a_channel(text: str) -> None:
    assert clause(f"ข้อ ๑ {text}") == [("email", "x@example.go.th")]


def test_a_clause_open_to_asking_alone_names_no_channel() -> None:
    assert clause("ข้อ ๑ การขอคำแนะนำเพิ่มเติม ให้ส่งทางอีเมล x@example.go.th") == []


def test_a_sentence_that_says_where_to_come_names_a_counter_and_one_that_says_it_may_be_done_does_not() -> None:
    said = "ผู้ที่มาติดต่อด้วยตนเองให้ติดต่อที่ จุดบริการเบ็ดเสร็จ ชั้น ๑ อาคารกลาง"
    assert pairs(read(announcement(MAIL, more=[said])))[1:] == [("counter", "จุดบริการเบ็ดเสร็จ ชั้น 1 อาคารกลาง")]
    assert pairs(read(announcement(MAIL, more=["ทั้งนี้ ยังยื่นคำขอด้วยตนเองได้ตามปกติ"])))[1:] == []


def test_a_preamble_that_goes_over_into_a_list_names_its_channels() -> None:
    why = f"ตามที่{POWER_10} {AGENCY}ออกประกาศ ดังนี้"
    read_as = pairs(read(page(*heading_10(), body(why), body("๑. เรื่องทั่วไป ใช้อีเมล x@example.go.th"), *ending())))
    assert read_as == [("email", "x@example.go.th")]
