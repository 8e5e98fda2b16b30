"""Forms of domain.md and of worn print, each with what it must give and a near one that must be left alone."""

from __future__ import annotations

import pytest

from parsers.hosts import mended_host, shared_by_offices
from parsers.system_names import mended_name as mended_system
from parsers.thai.acting import parse_joined
from parsers.thai.name_mending import mended_name
from parsers.thai.names import is_bracketed, parse_name
from parsers.thai.numbers import find_number
from parsers.thai.posts import restored
from tests.understanding.builders import (
    ACT,
    ASK,
    POWER_16,
    announcement,
    asked,
    body,
    cell,
    centred,
    date_in,
    ending,
    heading_10,
    left,
    order,
    page,
    pairs,
    read,
    values,
)


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("(รองศาสตราจารย ดร.ปวีณา กิจดี)", "รองศาสตราจารย์ ดร.ปวีณา กิจดี"),
        ("(คร.ศุภชัย สมบัติดี)", "ดร.ศุภชัย สมบัติดี"),
        ("(ฌศ. ดร.อ้อมใจ ถนอมดี)", "ผศ. ดร.อ้อมใจ ถนอมดี"),
        ("(วาที่ร้อยตรี สมชาย ใจดี)", "ว่าที่ร้อยตรี สมชาย ใจดี"),
        ("(ผู่ย่วยศาสตราจารย์ ดร.กาหลง ใจดี)", "ผู้ช่วยศาสตราจารย์ ดร.กาหลง ใจดี"),
        ("(ผู้ช่วยศาสตราจาวย์พิเศษกาหลง ใจดี)", "ผู้ช่วยศาสตราจารย์พิเศษกาหลง ใจดี"),
        ("(เรองศาสตราจารย์ นายแพทย์กาหลง ใจดี)", "รองศาสตราจารย์ นายแพทย์กาหลง ใจดี"),
        ("(ดร่.กาหลง ใจดี)", "ดร.กาหลง ใจดี"),
        ("องศาสตราจารย์ สมชาย ใจดี)", "รองศาสตราจารย์ สมชาย ใจดี"),
        ("ตราจารย์ สมชาย ใจดี)", "ตราจารย์ สมชาย ใจดี"),
        ("(รศ. ดร.สมชาย ใจดี)", "รศ. ดร.สมชาย ใจดี"),
        ("(รองศาสตราจารย์พิเศษ สมชาย ใจดี)", "รองศาสตราจารย์พิเศษ สมชาย ใจดี"),
    ],
)
def test_a_title_is_given_its_lost_marks_and_never_made_another(shown: str, meant: str) -> None:
    assert parse_name(mended_name(shown)) == meant


@pytest.mark.parametrize("name", ["นางสมใจ ใจดี-รักเรียน", "ศ.(พิเศษ) ดร. สมชาย ใจดี", "ศาสตราจารย์ (พิเศษ) สมชาย ใจดี"])
def test_rare_forms_of_names_are_names(name: str) -> None:
    assert parse_name(f"({name})") == name


def test_a_row_of_a_list_stands_in_no_brackets_and_a_bracket_read_as_a_digit_does() -> None:
    assert not is_bracketed("(1) ฝ่ายอำนวยการ หมายเลขโทรศัพท์ 0 2123 4567)")
    assert is_bracketed("4นายสุรชัย ใจดี)")


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("ยกเทศมนตรีตำบลบางใหญ่", "นายกเทศมนตรีตำบลบางใหญ่"),
        ("วนายกเทศมนตรีเมืองโคก", "นายกเทศมนตรีเมืองโคก"),
        ("รอนายกเทศมนตรีเมืองโคก", "รองนายกเทศมนตรีเมืองโคก"),
        ("จังหวัดชัยนาท", "จังหวัดชัยนาท"),
        ("ผู้อำนวยการฝายพัฒนาองค์กร", "ผู้อำนวยการฝ่ายพัฒนาองค์กร"),
        ("นายกเทศมนตรีตำบลฝายหิน", "นายกเทศมนตรีตำบลฝายหิน"),
        ("กรรมการและเลขานุการ", "กรรมการและเลขานุการ"),
        ("หน้ากลุ่มนโยบาย", "หัวหน้ากลุ่มนโยบาย"),
        ("องค์การบริหารส่วนตำบลบางใหญ่", "องค์การบริหารส่วนตำบลบางใหญ่"),
    ],
)
def test_a_post_gets_its_lost_letters_and_an_agency_is_made_no_post(shown: str, meant: str) -> None:
    assert restored(shown) == meant


def test_a_capacity_whose_end_was_misread_is_found_where_a_post_follows() -> None:
    post = parse_joined("ปฏิบัติราชการเทานนายกเทศมนตรีเมืองโคก", damaged=True)
    assert (post.position, post.capacity, post.acting_for) == (None, "ปฏิบัติราชการแทน", "นายกเทศมนตรีเมืองโคก")


@pytest.mark.parametrize("gap", [" ", ""])
def test_a_capacity_that_lost_its_first_letters_below_a_post_is_found(gap: str) -> None:
    post = parse_joined(f"รองผู้อำนวยการสถาบันตัวอย่าง{gap}ษาการแทนผู้อำนวยการสถาบันตัวอย่าง", damaged=True)
    assert (post.position, post.capacity) == ("รองผู้อำนวยการสถาบันตัวอย่าง", "รักษาการแทน")
    assert post.acting_for == "ผู้อำนวยการสถาบันตัวอย่าง"


def test_a_capacity_that_could_be_any_is_none_and_no_part_of_a_post() -> None:
    post = parse_joined("ปลบราชการแทนนายกเทศมนตรีเมืองโคก", damaged=True)
    assert (post.position, post.capacity, post.acting_for) == (None, None, "นายกเทศมนตรีเมืองโคก")
    assert post.capacity_span[1] > 0
    assert parse_joined("ผู้อำนวยการกองการแทนที่").capacity is None


@pytest.mark.parametrize(
    ("text", "day"),
    [("22 เตือน ธันวาคม 2567", "2024-12-22"), ("13 พฤษภ.คม พ.ศ. 2568", "2025-05-13"), ("9 ตอน ธันวาคม 2567", None)],
)
def test_the_word_for_month_and_a_month_with_a_speck_are_read(text: str, day: str | None) -> None:
    found = date_in(text)
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("ที่ ศธ ๐๒๐๑.๒(๑)/๑๒๓", "ศธ 0201.2(1)/123"),
        ("ที่ อว ๖๘๐๑(ศก)/๑๒", "อว 6801(ศก)/12"),
        ("ที่ (๑)/๑๒", None),
        ("ที่ อว ๗๗๑๒/๐๘๘๕/๒๕๖๖", "อว 7712/0885/2566"),
        ("ที่ ๗๗๑๒/๒๒/๒๕๖๖", None),
    ],
)
def test_numbers_with_a_part_in_brackets_are_numbers(line: str, number: str | None) -> None:
    found = find_number(line)
    assert (found.value if found else None) == number


@pytest.mark.parametrize(
    ("clause", "day"),
    [
        ("ข้อ ๓ ให้ถือปฏิบัติตามประกาศนี้ตั้งแต่วันที่ ๑ มีนาคม ๒๕๖๖", "2023-03-01"),
        ("ข้อ ๓ ประกาศนี้ให้ใช้บังคับตั้งแต่วันถัดจากวันลงนามเป็นต้นไป", "2023-01-10"),
        ("ข้อ ๓ ให้ใช้ประกาศนี้ใด้ทันที", "2023-01-09"),
        ("ข้อ ๓ ประกาศนี้มีผลตั้งแต่วันที่อธิบดีกรมตัวอย่างลงนามเป็นต้นไป", "2023-01-09"),
        ("จึงประกาศให้ทราบและถือปฏิบัติโดยทั่วกัน", None),
    ],
)
def test_further_clauses_of_effect(clause: str, day: str | None) -> None:
    record = read(announcement("(๑) อีเมล saraban@example.go.th", more=(clause,)))
    assert record.effective_on.value == day


def systems(*paragraphs: str) -> list[str]:
    return [one["name"] for one in values(read(order(*paragraphs)))["systems"]]


def test_systems_numbered_within_a_sentence_are_read() -> None:
    sentence = "จึงกำหนดให้ใช้ (๑) ระบบสารบรรณ (๒) ไปรษณีย์อิเล็กทรอนิกส์ และ (๓) ระบบคลังเอกสาร ในการปฏิบัติหน้าที่ของเจ้าหน้าที่"
    assert systems(f"อาศัยอำนาจตามความในมาตรา ๑๖ แห่ง{ACT}", sentence) == [
        "ระบบสารบรรณ",
        "ไปรษณีย์อิเล็กทรอนิกส์",
        "ระบบคลังเอกสาร",
    ]


def test_systems_that_spare_paper_are_read_without_the_rest_of_the_sentence() -> None:
    sentence = "ให้เจ้าหน้าที่ทำงานที่ต้องทำเป็นหนังสือผ่านระบบสารบรรณ และระบบคลังเอกสาร โดยไม่ต้องจัดทำเป็นกระดาษอีก"
    assert systems(f"อาศัยอำนาจตามความในมาตรา ๑๖ แห่ง{ACT}", sentence) == ["ระบบสารบรรณ", "ระบบคลังเอกสาร"]


def test_a_matter_named_before_its_system_is_no_system() -> None:
    assert systems(POWER_16, "ข้อ ๑ ด้านการลา ให้ใช้ระบบการลา", "ข้อ ๒ ด้านการประชุม ให้ใช้ระบบประชุม") == [
        "ระบบการลา",
        "ระบบประชุม",
    ]
    assert systems(POWER_16, "ข้อ ๑ งานบุคคล", "(๑) ระบบการลา", "(๒) ระบบเงินเดือน") == ["ระบบการลา", "ระบบเงินเดือน"]


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("ระบบประชุมออนไลน์ (พebexj", "ระบบประชุมออนไลน์ (Webex)"),
        ("ระบบจดหมาย lMaiiGoThai)", "ระบบจดหมาย (MailGoThai)"),
        ("ระบบประชุม Webex", "ระบบประชุม Webex"),
        ("ระบบงาน (ABCD)", "ระบบงาน (ABCD)"),
    ],
)
def test_a_name_in_brackets_gets_them_back_and_one_without_stays(shown: str, meant: str) -> None:
    assert mended_system(shown) == meant


@pytest.mark.parametrize(
    ("item", "channel"),
    [
        ("(๑) ไลน์ทางการ (LINE OA) @example", ("line", "@example")),
        ("(๑) แอปพลิเคชัน line ID iine : @example", ("line", "@example")),
        ("(๑) ไลน์ทางการ (lieor)example54", ("line", "example54")),
        ("(๑) Facebook Fanpage@example.official", ("facebook", "@example.official")),
        ("(๑) อีเมล ....................saraban@example.go.th", ("email", "saraban@example.go.th")),
        ("(๑) มาติดต่อที่ อาคารเฉลิมพระเกียรติ ห้อง ๑๐๑", ("counter", "อาคารเฉลิมพระเกียรติ ห้อง 101")),
        ("(๑) อีเมล page@example.go.th", ("email", "page@example.go.th")),
    ],
)
def test_labels_run_into_their_values_are_parted(item: str, channel: tuple[str, str]) -> None:
    assert pairs(read(announcement(item))) == [channel]


def test_an_address_ends_with_its_countrys_letters() -> None:
    record = read(announcement("(๑) อีเมล saraban@example.go.th.second_service@hotmail.com"))
    assert pairs(record) == [("email", "saraban@example.go.th"), ("email", "second_service@hotmail.com")]


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("uuu.example.go.th", "www.example.go.th"),
        ("u.example.go.th", "www.example.go.th"),
        ("wwwexample.go.th", "www.example.go.th"),
        ("u.or.th", "u.or.th"),
        ("web.example.go.th", "web.example.go.th"),
    ],
)
def test_a_worn_www_is_one_and_other_labels_stay(shown: str, meant: str) -> None:
    assert mended_host(shown) == meant


def test_the_host_that_a_departments_offices_share_is_known_by_the_agency() -> None:
    assert shared_by_offices("dit", "สำนักงานขนส่งจังหวัดตาก") == "dlt"
    assert shared_by_offices("dit", "กรมการค้าภายใน") is None


def test_a_list_that_a_clause_invites_to_send_to_holds_channels_of_every_kind() -> None:
    record = read(
        page(
            *heading_10(),
            body("ข้อ ๑ เรื่องอื่น ๆ ที่มิใช่คำขออนุญาต ให้ส่งทาง"),
            body("(๑) เว็บไซต์ www.example.go.th"),
            body("(๒) โทรสาร ๐ ๒๑๒๓ ๔๕๖๗"),
            body(f"{ASK} ๐ ๒๑๒๓ ๔๕๖๘"),
            *ending(),
        )
    )
    assert pairs(record) == [("website", "www.example.go.th"), ("fax", "0 2123 4567")]
    assert asked(record) == [("phone", "0 2123 4568")]


def test_a_column_of_telephones_to_ask_at_holds_no_channels_and_no_applications() -> None:
    columns = (85.0, 130.0, 280.0, 430.0)
    table = [("ข้อ", "กระบวนงาน", "ยื่นได้ทาง", "โทรสอบถาม"), ("๑", "ขอรับข้อมูล", "แอป “CityLink”", "๐ ๒๑๒๓ ๔๕๖๗")]
    rows = [
        cell(text, x0, 90.0 + 30 * n) for n, line in enumerate(table) for text, x0 in zip(line, columns, strict=True)
    ]
    record = read(announcement("(๑) เว็บไซต์ www.example.go.th"), page(left("เอกสารแนบท้าย"), *rows, number=2))
    assert pairs(record) == [("website", "www.example.go.th"), ("app", "CityLink")]
    assert ("phone", "0 2123 4567") in asked(record)


def test_a_letter_that_tells_where_to_ask_after_what_was_published_gives_an_enquiry() -> None:
    told = "ประกาศได้ลงนามและเผยแพร่แล้ว หากต้องการข้อมูลเพิ่มเติม ติดต่อ โทร. ๐ ๒๑๒๓ ๔๕๖๙"
    aside = "ประกาศได้เผยแพร่แล้วทางเว็บไซต์ www.second.go.th"
    record = read(announcement("(๑) เว็บไซต์ www.example.go.th", more=(told, aside)))
    assert ("phone", "0 2123 4569") in asked(record)
    assert ("website", "www.second.go.th") not in asked(record) + pairs(record)


def scan(day: str, year: str, *more: str) -> dict[str, object]:
    """A scanned announcement issued on `day`, its title of `year`."""
    lines = [line for line in heading_10() if "พ.ศ." not in line[0].text]
    lead = body(f"อาศัยอำนาจตามความในมาตรา ๑๐ วรรคหนึ่ง แห่ง{ACT} ออกประกาศไว้ ดังต่อไปนี้")
    rest = [body(text) for text in more]
    return values(read(page(*lines, centred(f"พ.ศ. {year}"), lead, *rest, *ending(day), source="ocr", engine="x")))


def test_a_year_that_cannot_be_becomes_the_one_beside_it_where_a_digit_parts_them() -> None:
    assert scan("ประกาศ ณ วันที่ ๙ มกราคม ๒๕๖๐", "๒๕๖๖")["issued_on"] == "2023-01-09"
    assert str(scan("ประกาศ ณ วันที่ ๙ มกราคม ๒๕๖๖", "๑๕๖๖")["title"]).endswith("พ.ศ. 2566")


def test_years_that_can_both_be_or_lie_further_apart_stay_as_read() -> None:
    assert scan("ประกาศ ณ วันที่ ๙ มกราคม ๒๕๖๗", "๒๕๖๖")["issued_on"] == "2024-01-09"
    assert scan("ประกาศ ณ วันที่ ๙ มกราคม ๒๕๒๐", "๒๕๖๖")["issued_on"] == "1977-01-09"


def test_a_title_names_no_year_further_ahead_than_the_next_after_its_issue() -> None:
    assert str(scan("ประกาศ ณ วันที่ ๙ มกราคม ๒๕๖๖", "๒๕๖๙")["title"]).endswith("พ.ศ. 2566")
    assert str(scan("ประกาศ ณ วันที่ ๙ มกราคม ๒๕๖๖", "๒๕๖๗")["title"]).endswith("พ.ศ. 2567")


@pytest.mark.parametrize(("line", "kept"), [("xxxxXXXXXxxxxxx", False), ("ระบบ XX", True)])
def test_a_rule_under_the_title_read_as_letters_is_none_of_it(line: str, kept: bool) -> None:
    lead = body(f"อาศัยอำนาจตามความในมาตรา ๑๐ วรรคหนึ่ง แห่ง{ACT} ออกประกาศไว้ ดังต่อไปนี้")
    record = read(page(*heading_10(), centred(line), lead, *ending(), source="ocr", engine="x"))
    assert str(record.title.value).endswith(line) is kept


def test_specks_before_the_title_of_a_letter_or_memo_are_none_of_it() -> None:
    lines = [centred("บันทึกข้อความ"), left("ส่วนราชการ กรมตัวอย่าง"), left("เรื่อง` สรุปผล (ครั้งที่ ๑)"), left("เรียน อธิบดี")]
    assert read(page(*lines, body("ด้วยกองได้จัดทำแล้ว"), source="ocr", engine="x")).title.value == "สรุปผล (ครั้งที่ 1)"


def test_a_day_of_effect_older_than_the_act_is_no_day_on_a_scan() -> None:
    clause = "ข้อ ๑ ประกาศนี้ให้ใช้บังคับตั้งแต่วันที่ {} เป็นต้นไป"
    assert scan("ประกาศ ณ วันที่ ๙ มกราคม ๒๕๖๖", "๒๕๖๖", clause.format("๑๖ กันยายน ๒๕๖๐"))["effective_on"] is None
    assert scan("ประกาศ ณ วันที่ ๙ มกราคม ๒๕๖๖", "๒๕๖๖", clause.format("๑๖ กันยายน ๒๕๖๖"))["effective_on"] == "2023-09-16"


def test_a_dotted_closing_line_is_read_with_the_stops_that_are_left_of_its_dots() -> None:
    day = "ประกาศ ณ วันที่ ...3... เดือน. ...ธันวาคม….. พ.ศ. ...2566...."
    assert scan(day, "๒๕๖๖")["issued_on"] == "2023-12-03"


def test_an_order_on_officers_systems_is_one_though_its_section_could_not_be_read() -> None:
    lines = [
        centred("คำสั่งกรมตัวอย่าง"),
        centred("ที่ ๑๒/๒๕๖๖"),
        centred("เรื่อง การใช้ระบบอิเล็กทรอนิกส์ของเจ้าหน้าที่กรมตัวอย่าง"),
    ]
    lead = body("เพื่อให้เป็นไปตามพระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. ๒๕๖๕ ให้ปฏิบัติงานผ่านระบบดังนี้")
    items = [body("(๑) ระบบการลา"), body("(๒) ระบบคลังเอกสาร")]
    assert read(page(*lines, lead, *items, *ending("สั่ง ณ วันที่ ๙ มกราคม พ.ศ. ๒๕๖๖"))).kind.value == "order_s16"
    lines[2] = centred("เรื่อง แต่งตั้งคณะกรรมการตรวจรับพัสดุ")
    assert read(page(*lines, lead, *ending("สั่ง ณ วันที่ ๙ มกราคม พ.ศ. ๒๕๖๖"))).kind.value == "other"
