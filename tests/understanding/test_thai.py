"""Digits, dates, numbers, names and capacities: what is read, what is refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.thai.acting import parse_joined
from parsers.thai.dates import BE_OFFSET, MONTHS, SHORT_MONTHS, find_dates
from parsers.thai.digits import has_thai_digit, to_arabic, to_thai
from parsers.thai.loose import forgiving, squeeze, tidy
from parsers.thai.names import parse_name
from parsers.thai.numbers import find_number, is_left_blank
from tests.understanding.builders import date_in

THAI_TEXT = st.text(
    alphabet=st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B) | st.sampled_from(" ./()0123456789วพศ\n")
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("๙ มกราคม พ.ศ. ๒๕๖๖", date(2023, 1, 9)),
        ("วันที่ 2 พฤศจิกายน 2566", date(2023, 11, 2)),
        ("31 ต.ค. 66", date(2023, 10, 31)),
        ("24 ก.พ. 2566", date(2023, 2, 24)),
        ("9 มกราคม พ.ศ. 256 6", date(2023, 1, 9)),
        ("๑๗ มีนาคม พ.ศ. ๒๕๖6", date(2023, 3, 17)),
        ("9 มกราคม พ.ศ . 2566", date(2023, 1, 9)),
        ("9 มีนำคม พ.ศ. 2566", date(2023, 3, 9)),
        ("9 เ ม ษายน พ.ศ. 2566", date(2023, 4, 9)),
        ("๑๗ มกรา คม ๒๕๖๖", date(2023, 1, 17)),
        ("9 เดือน มกราคม พุทธศักราช 2566", date(2023, 1, 9)),
        ("29 กุมภาพันธ์ 2567", date(2024, 2, 29)),
        ("1 มกราคม ค.ศ. 2023", date(2023, 1, 1)),
    ],
)
def test_a_date_is_read_in_every_form_documents_print(text: str, day: date) -> None:
    assert date_in(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "31 กุมภาพันธ์ 2566",
        "29 กุมภาพันธ์ 2566",
        "0 มกราคม 2566",
        "32 มกราคม 2566",
        "9 มกราคม 256",
        "9 มกราคม 25666",
        "9 มกราคม 2023",
        "109 มกราคม 2566",
        "9 คม 2566",
        "9 ยน 2566",
        "12 ข้อความ 2566",
        "12/2566",
        "9 มกราคม 2566 ถึง 10 มกราคม 2566",
        "",
    ],
)
def test_what_is_not_surely_one_date_is_refused(text: str) -> None:
    assert date_in(text) is None


def test_an_impossible_date_is_seen_as_one_and_given_no_value() -> None:
    [hit] = find_dates("ประกาศ ณ วันที่ 31 เมษายน พ.ศ. 2566")
    assert hit.value is None


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2037, 12, 31)), st.booleans())
def test_every_date_comes_back_from_its_printed_form(day: date, thai: bool) -> None:
    printed = f"{day.day} {MONTHS[day.month - 1]} พ.ศ. {day.year + BE_OFFSET}"
    assert date_in(to_thai(printed) if thai else printed) == day


@given(st.dates(min_value=date(1960, 1, 1), max_value=date(2037, 12, 31)))
def test_every_date_comes_back_from_its_short_form(day: date) -> None:
    assert date_in(f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year + BE_OFFSET}") == day


@given(st.sampled_from(MONTHS), st.integers(min_value=0, max_value=10))
def test_a_month_with_one_letter_lost_is_mended_to_itself_or_refused(month: str, place: int) -> None:
    damaged = month[:place] + month[place + 1 :]
    found = date_in(f"9 {damaged} พ.ศ. 2566")
    assert found is None or MONTHS[found.month - 1] == month


@given(THAI_TEXT)
def test_reading_dates_numbers_and_names_never_raises(text: str) -> None:
    list(find_dates(text))
    find_number(text)
    is_left_blank(text)
    name = parse_name(text)
    assert name is None or name.strip()
    parse_joined(tidy(text))


@given(st.text())
def test_digits_go_there_and_back_and_keep_their_length(text: str) -> None:
    plain = to_arabic(text)
    assert len(plain) == len(text)
    assert not has_thai_digit(plain)
    assert to_arabic(to_thai(plain)) == plain


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("ที่ ๕๔/๒๕๖๖", "54/2566"),
        ("ที่ ป. ๑/๒๕๖๖", "ป. 1/2566"),
        ("ที่ สอ. 3/2566", "สอ. 3/2566"),
        ("ที่ นร ๑๒๐๐/ว ๖๑", "นร 1200/ว61"),
        ("ที่ ศธ 0201.2/ว1234", "ศธ 0201.2/ว1234"),
        ("ที ๙ / ๒๕๖๖", "9/2566"),
    ],
)
def test_a_number_is_read_in_its_canonical_form(line: str, number: str) -> None:
    hit = find_number(line)
    assert hit is not None
    assert hit.value == number


@pytest.mark.parametrize("line", ["ทั้งนี้ ๑/๒๕๖๖", "ที่อยู่ ๑/๒", "ที่         /๒๕๖๖", "เรื่อง ๑/๒๕๖๖", "ที่ทำการ ๕"])
def test_a_line_without_a_number_gives_none(line: str) -> None:
    assert find_number(line) is None


def test_a_number_left_for_the_pen_is_known_from_one_written_in() -> None:
    assert is_left_blank("ที่ ........./๒๕๖๖")
    assert not is_left_blank("ที่ ๓/๒๕๖๖")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("( นางสาวมะลิ   ใจเย็น )", "นางสาวมะลิ ใจเย็น"),
        ("(พลเอก กล้า แกร่งดี)", "พลเอก กล้า แกร่งดี"),
        ("ว่าที่ร้อยตรีหญิง มะลิ ใจเย็น", "ว่าที่ร้อยตรีหญิง มะลิ ใจเย็น"),
        ("ศาสตราจารย์คลินิกเกียรติคุณกล้า แกร่งดี", "ศาสตราจารย์คลินิกเกียรติคุณกล้า แกร่งดี"),
        ("รองศาสตราจารย์ ดร.กล้า แกร่งดี", "รองศาสตราจารย์ ดร.กล้า แกร่งดี"),
        ("หม่อมหลวงมะลิ ใจเย็น", "หม่อมหลวงมะลิ ใจเย็น"),
        ("มะลิ ใจเย็น", "มะลิ ใจเย็น"),
        ("นายกล้า รักษาวงษ์", "นายกล้า รักษาวงษ์"),
        ("(นายกล้า ณ ตัวอย่าง)", "นายกล้า ณ ตัวอย่าง"),
    ],
)
def test_a_persons_name_keeps_its_title_and_loses_its_brackets(line: str, name: str) -> None:
    assert parse_name(line) == name


@pytest.mark.parametrize(
    "line",
    [
        "อธิบดีกรมตัวอย่าง",
        "นายกเทศมนตรีเมือง ตัวอย่าง",
        "รองอธิบดี รักษาราชการแทน",
        "(....................)",
        "นางสาวมะลิ",
        "ปลัดเทศบาล ปฏิบัติราชการแทน",
        "โทร. ๐ ๒๑๒๓ ๔๕๖๗",
    ],
)
def test_a_post_or_a_blank_is_no_name(line: str) -> None:
    assert parse_name(line) is None


@pytest.mark.parametrize(
    ("lines", "post"),
    [
        (["อธิบดีกรมตัวอย่าง"], ("อธิบดีกรมตัวอย่าง", None, None)),
        (["รองอธิบดี รักษาราชการแทน", "อธิบดีกรมตัวอย่าง"], ("รองอธิบดี", "รักษาราชการแทน", "อธิบดีกรมตัวอย่าง")),
        (["รองอธิบดี", "รักษาราชการแทนอธิบดีกรมตัวอย่าง"], ("รองอธิบดี", "รักษาราชการแทน", "อธิบดีกรมตัวอย่าง")),
        (
            ["รองผู้ว่าราชการจังหวัด ปฎิบัติราชการแทน", "ผู้ว่าราชการจังหวัด"],
            ("รองผู้ว่าราชการจังหวัด", "ปฏิบัติราชการแทน", "ผู้ว่าราชการจังหวัด"),
        ),
        (["รองเลขาธิการ รักษาการแทนเลขาธิการ"], ("รองเลขาธิการ", "รักษาการแทน", "เลขาธิการ")),
        (["รักษาราชการแทนผู้อำนวยการสถาบัน"], (None, "รักษาราชการแทน", "ผู้อำนวยการสถาบัน")),
        (
            ["ผู้อำนวยการกองคลัง รักษาราชการแทน", "ปลัดเทศบาล ปฏิบัติหน้าที่", "นายกเทศมนตรี"],
            ("ผู้อำนวยการกองคลัง", "รักษาราชการแทน", "ปลัดเทศบาล ปฏิบัติหน้าที่ นายกเทศมนตรี"),
        ),
        (["ปลัดเทศบาล ปฏิบัติหน้าที่นายกเทศมนตรี"], ("ปลัดเทศบาล ปฏิบัติหน้าที่นายกเทศมนตรี", None, None)),
    ],
)
def test_the_capacity_parts_the_signers_post_from_the_one_acted_for(
    lines: list[str], post: tuple[str | None, str | None, str | None]
) -> None:
    found = parse_joined(" ".join(lines))
    assert (found.position, found.capacity, found.acting_for) == post


def test_a_forgiving_pattern_forgives_marks_and_gaps_and_nothing_else() -> None:
    import re

    pattern = re.compile(forgiving("วันที่"))
    assert pattern.fullmatch("วันที")
    assert pattern.fullmatch("วัน ที่")
    assert not pattern.fullmatch("วันทา")


def test_tidy_text_has_one_form_for_what_looks_the_same() -> None:
    assert tidy("ก\u0e4d\u0e32หนด ๒๕๖๖") == "กำหนด 2566"
    assert squeeze("พ.ศ. ๒๕ ๖๖") == "พ.ศ.2566"
    assert tidy("\u200bo\ufb03cial ก") == "official ก"
