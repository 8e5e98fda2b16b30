"""The head of a worn scan: misread opening words are told, and what only looks like them is left alone."""

from __future__ import annotations

from datetime import date

import pytest

from parsers.heading import AGENCY_START
from parsers.layout import ADDRESSED
from parsers.model import Record
from parsers.thai.formulae import mended_title
from parsers.thai.numbers import bare_number, is_damaged
from tests.understanding.builders import body, centred, date_in, left, page, read, signed

TITLE = "ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อกรมตัวอย่าง พ.ศ. 2566"
ENGINE = "saraban-lines 1 test"


def scanned(*head: str, confidence: float = 0.98) -> Record:
    return read(
        page(
            *(centred(line) for line in head),
            body("อาศัยอำนาจตามความในมาตรา 10 วรรคหนึ่ง แห่งพระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565"),
            body("ข้อ 1 ให้ช่องทางอิเล็กทรอนิกส์ต่อไปนี้ เป็นช่องทางสำหรับประชาชนติดต่อ (1) อีเมล saraban@example.go.th"),
            centred("ประกาศ ณ วันที่ 9 มกราคม พ.ศ. 2566"),
            signed("(นายสมชาย ทองดี)"),
            signed("อธิบดีกรมตัวอย่าง"),
            source="ocr",
            engine=ENGINE,
            confidence=confidence,
        )
    )


@pytest.mark.parametrize("subject", ["(รื่อง ", "ร่อง ", "เื่อง"])
@pytest.mark.parametrize("opening", ["ประกาศ", "ประกฯศ"])
def test_misread_opening_words_still_lead_to_agency_and_title(opening: str, subject: str) -> None:
    record = scanned(f"{opening}กรมตัวอย่าง", f"{subject}{TITLE}")
    assert record.agency.value == "กรมตัวอย่าง"
    assert record.title.value == TITLE


def test_a_line_of_the_name_is_not_taken_for_the_title() -> None:
    record = scanned("ประกาศสำนักงาน", "เมือง ตัวอย่าง", f"เรื่อง {TITLE}")
    assert record.title.value == TITLE


def test_a_number_without_its_label_is_read_and_one_that_lost_its_stroke_is_refused() -> None:
    assert scanned("ประกาศกรมตัวอย่าง", "130/2566", f"เรื่อง {TITLE}").number.value == "130/2566"
    for damaged in ("ที่ 3792566", "ที่ 7/22/2566"):
        record = scanned("ประกาศกรมตัวอย่าง", damaged, f"เรื่อง {TITLE}")
        assert record.agency.value == "กรมตัวอย่าง"
        assert (record.number.value, record.number.confidence) == (None, 0.0)
        assert record.needs_review


@pytest.mark.parametrize("number", ["(ป) 567/2566", "อล. 187/2566", "ฉก.ป. 12/2566", "กท(ป) 3/2566"])
@pytest.mark.parametrize("head", [("ประกาศกรมตัวอย่าง", "ที่ {}"), ("ประกาศกรมตัวอย่าง ที่ {}",)])
def test_a_lettered_or_bracketed_number_is_one_on_its_own_line_and_on_the_agencys(
    head: tuple[str, ...], number: str
) -> None:
    record = scanned(*(line.format(number) for line in head), f"เรื่อง {TITLE}")
    assert (record.agency.value, record.number.value) == ("กรมตัวอย่าง", number)


@pytest.mark.parametrize("head", [("ประกาศกรมตัวอย่าง", "ที่ Uล.373/2566"), ("ประกาศกรมตัวอย่าง ที่ [ป 373/2566",)])
def test_where_something_stands_like_a_number_that_there_is_none_is_not_said(head: tuple[str, ...]) -> None:
    record = scanned(*head, f"เรื่อง {TITLE}")
    assert record.agency.value == "กรมตัวอย่าง"
    assert (record.number.value, record.number.confidence) == (None, 0.0)


@pytest.mark.parametrize(("shown", "known"), [("ที่ เh 0430/ว 114", False), ("ถนนพุทธรักษา 74000", True)])
def test_a_letter_is_said_to_have_no_number_only_where_nothing_stands_like_one(shown: str, known: bool) -> None:
    record = read(
        page(
            *(left(line) for line in (shown, "กรมตัวอย่าง", "เรื่อง การรายงานผล", "เรียน ผู้อำนวยการ")),
            body("ด้วยกรมตัวอย่างได้ดำเนินการแล้ว จึงเรียนมาเพื่อโปรดทราบ"),
            signed("ขอแสดงความนับถือ"),
            signed("(นายสมชาย ทองดี)"),
            source="ocr",
            engine=ENGINE,
            confidence=0.98,
        )
    )
    assert record.number.value is None
    assert (record.number.confidence > 0.0) is known


@pytest.mark.parametrize("line", ["เรียน ผู้อำนวยการ", "เรียนหัวหน้าหน่วยงานในสังกัด", "เรียน", "ถึง กรมตัวอย่าง"])
def test_a_letters_addressee_is_known_though_the_space_before_it_was_lost(line: str) -> None:
    assert ADDRESSED.match(line)


@pytest.mark.parametrize("line", ["เรียนรู้ด้วยตนเอง", "ถึงผู้รับแล้ว", "จึงเรียนมาเพื่อทราบ"])
def test_what_only_begins_like_an_addressee_is_none(line: str) -> None:
    assert not ADDRESSED.match(line)


def test_a_point_read_as_a_colon_is_one_in_a_number() -> None:
    assert scanned("ประกาศกรมตัวอย่าง", "ที่ อล: 187/2566", f"เรื่อง {TITLE}").number.value == "อล. 187/2566"


def test_a_stamps_room_is_no_agency_and_a_hall_is() -> None:
    assert not AGENCY_START.match("ห้องเลขานุการ")
    assert AGENCY_START.match("หอสมุดตัวอย่าง")


def test_every_record_sent_to_review_says_why() -> None:
    record = scanned("ประกาศกรมตัวอย่าง", f"เรื่อง {TITLE}", confidence=0.3)
    said = {finding.field: finding.message for finding in record.findings if finding.code == "low_confidence"}
    assert record.needs_review
    assert "แต่ภาพไม่ชัด" in said["effective_on"]
    assert {"agency", "title", "issued_on", "signatories"} <= said.keys()


@pytest.mark.parametrize("line", ["ที่ 54/2566", "ที่ทำการ 1", "2566", "ข้อ 1/2566 ให้"])
def test_what_is_no_damaged_number_line_is_left_alone(line: str) -> None:
    assert not is_damaged(line)
    assert bare_number(line) is None


def test_phrases_of_a_title_are_put_right_where_one_is_nearly_read() -> None:
    assert mended_title("ช่องรางธิเล็กทรอนิกส์สำหรับติดต่อกรมชล") == "ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อกรมชล"
    assert mended_title("ระบบสำหรับการปฏิบัติหนาที่ของเจ้าหน้าที่ของรัฐ") == "ระบบสำหรับการปฏิบัติหน้าที่ของเจ้าหน้าที่ของรัฐ"


def test_the_year_of_the_act_is_one() -> None:
    act = "พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ."
    assert mended_title(f"ประกาศตาม{act} 2566") == f"ประกาศตาม{act} 2565"
    assert mended_title("ช่องทางติดต่อ พ.ศ. 2566") == "ช่องทางติดต่อ พ.ศ. 2566"


@pytest.mark.parametrize(
    "title",
    [
        "วิธีการแสดงใบอนุญาตโดยวิธีการอิเล็กทรอนิกส์ พ.ศ. 2566",  # a real variant of "โดยวิธีการทางอิเล็กทรอนิกส์"
        "การแจ้งช่องทางอิเล็กทรอนิกส์สำหรับประชาชนติดต่อราชการ",
        "ประกวดราคาจ้างก่อสร้างถนนคอนกรีต",
        "ช่องทางอิเล็กทรอนิกส์สำหรับการติดต่อกับกรมตัวอย่าง",
        "กำหนดวิธีการทางอิเล็กทรอนิกส์ในการแสดงใบอนุญาต",
        "ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อของเทศบาลตำบลช่องราง",
        "กำหนดช่องทางรับเรื่องทางอิเล็กทรอนิกส์ของตำบลควนเสม็ดกกตาล",  # no "ช่องทาง" within "เรื่องทาง"
    ],
)
def test_a_title_worded_as_titles_are_stays(title: str) -> None:
    assert mended_title(title) == title


@pytest.mark.parametrize("text", ["วันที่.5 สิงหาคม พ.ศ. 2567", "วันที่ 5. สิงหาคม พ.ศ. 2567", "5 สิงหาคม พ.ศ.-2567"])
def test_a_speck_in_a_date_is_read_past(text: str) -> None:
    assert date_in(text) == date(2024, 8, 5)


@pytest.mark.parametrize("text", ["ข้อ 2.5 สิงหาคม พ.ศ. 2567", "1/5 สิงหาคม 2567", "15-5 สิงหาคม 2567"])
def test_a_number_with_parts_is_no_day(text: str) -> None:
    assert date_in(text) is None
