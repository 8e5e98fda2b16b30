"""What stands beside a channel and must neither hide it nor become a part of it: notes, brackets, whose it is."""

from __future__ import annotations

import pytest

from tests.understanding.builders import POWER_10, announcement, asked, body, ending, heading_10, page, pairs, read

MAIL, SITE = "saraban@example.go.th", "www.example.go.th"


def listed(*items: str) -> list[tuple[str | None, str | None]]:
    return pairs(read(announcement(*items)))


def test_a_page_that_takes_applications_too_is_a_channel() -> None:
    item = f"(๑) เว็บไซต์ : {SITE} (ใช้สำหรับดาวน์โหลดแบบฟอร์มและยื่นคำขอ)"
    assert listed(item, f"(๒) อีเมล {MAIL}") == [("website", SITE), ("email", MAIL)]


def test_a_page_that_only_gives_forms_is_none() -> None:
    assert listed(f"(๑) อีเมล {MAIL}", f"(๒) ดาวน์โหลดแบบคำขอได้ที่ {SITE}") == [("email", MAIL)]


@pytest.mark.parametrize("at", ["[@]", "[at]", "(at)"])
def test_a_mailbox_written_in_disguise_is_no_website(at: str) -> None:
    record = read(announcement(f"(๑) อีเมล saraban{at}example.go.th"))
    assert pairs(record) == []
    assert record.needs_review


def test_a_website_behind_brackets_is_one() -> None:
    assert listed(f"(๑) เว็บไซต์ (หลัก) {SITE}") == [("website", SITE)]


def test_a_name_in_brackets_ends_with_them() -> None:
    text = "ข้อ ๑ ประชาชนอาจแจ้งเหตุทางแอปพลิเคชันไลน์ (@example) หรือเฟซบุ๊ก (เทศบาลตัวอย่าง) ก็ได้"
    found = pairs(read(page(*heading_10(), body(POWER_10), body(text), *ending())))
    assert found == [("line", "@example"), ("facebook", "เทศบาลตัวอย่าง")]


def test_a_remark_in_brackets_behind_a_name_leaves_the_name_whole() -> None:
    assert listed("(๑) Facebook : เทศบาลตัวอย่าง (สาขาสอง)") == [("facebook", "เทศบาลตัวอย่าง (สาขาสอง)")]


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("(๑) Line ของนายกเทศมนตรี ID : mayor.example", ("line", "mayor.example")),
        ("(๑) Facebook ส่วนตัวนายกเทศมนตรี : มะลิ ใจเย็น", ("facebook", "มะลิ ใจเย็น")),
        ("(๑) Facebook : ประจำหมู่บ้านตัวอย่าง", ("facebook", "ประจำหมู่บ้านตัวอย่าง")),
    ],
)
def test_whose_account_it_is_is_no_part_of_its_name(item: str, found: tuple[str, str]) -> None:
    assert listed(item) == [found]


def test_where_a_receipt_is_had_is_asked_at() -> None:
    record = read(announcement(f"(๑) อีเมล {MAIL}", ask="ข้อ ๒ ผู้ยื่นคำขออาจขอหลักฐานการรับเรื่องได้ที่ receipt@example.go.th"))
    assert (pairs(record), asked(record)) == ([("email", MAIL)], [("email", "receipt@example.go.th")])


def test_what_an_applicant_may_use_on_his_side_is_left_to_a_person() -> None:
    clause = "ข้อ ๓ กรณีอีเมลของผู้ยื่นไม่รองรับไฟล์ขนาดใหญ่ ให้ใช้บริการรับฝากไฟล์ (www.example.com)"
    assert read(announcement(f"(๑) อีเมล {MAIL}", more=[clause])).needs_review
