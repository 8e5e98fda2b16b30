"""What is known of names of pages, applications and counters read off a scan."""

from __future__ import annotations

import pytest

from parsers.trait import may_be_misspelt
from parsers.traits_of_names import is_misspelt, name_checks, page_checks

AGENCY = "กรมชลประทานทอง"


@pytest.mark.parametrize("name", ["One Click Ctizen", "One Clck Service", "eHeIpDesk"])
def test_an_english_word_that_cannot_be_said_is_misspelt(name: str) -> None:
    assert is_misspelt(name)


@pytest.mark.parametrize(
    "name", ["One Click Citizen", "Khonrak Service", "eHelpDesk", "Citizen Hub TH", "EasyDoc", "ยิ้ม"]
)
def test_a_word_that_can_be_said_is_not(name: str) -> None:
    assert not is_misspelt(name)


def test_a_name_is_told_by_its_words() -> None:
    assert name_checks("ใกล้ใจประชาชน", AGENCY) == "name known"
    assert name_checks("ไกล้ใจประชาชน", AGENCY) == "name plain"
    assert name_checks("Smart Service", AGENCY) == "name known latin"
    assert name_checks(f"อาคาร 3 ชั้นล่าง {AGENCY}", AGENCY) == "name known"


def test_a_page_is_told_by_the_agencys_name() -> None:
    assert page_checks(f"{AGENCY} (ทางการ)", AGENCY) == "page named"
    assert page_checks(f"{AGENCY} ทั่วไป", AGENCY) == "page named open"
    assert page_checks("ประชาใส่ใจ", "") == "page known"


LOCAL = "องค์การบริหารส่วนตำบลหนองตัวอย่าง"


@pytest.mark.parametrize(
    "value", ["อบต.หนองตัวอย่าง", "อบต. หนองตัวอย่าง", "อบต.หนองตัวอย่าง จ.สตูล", "ประชาสัมพันธ์ อบต.หนองตัวอย่าง"]
)
def test_a_page_called_by_the_agency_in_short_is_named(value: str) -> None:
    assert page_checks(value, LOCAL) == "page named"


@pytest.mark.parametrize("value", ["อบต.หนองตัวอยาง", "อบจ.หนองตัวอย่าง", "หอบต.หนองตัวอย่าง"])
def test_a_page_called_otherwise_in_short_is_not(value: str) -> None:
    assert page_checks(value, LOCAL) != "page named"


def test_a_body_named_by_its_place_or_in_words_of_the_dictionary_is_not_misspelt() -> None:
    assert not may_be_misspelt("โรงพยาบาลท่าวี")
    assert not may_be_misspelt("กรมสำรวจธรณีชายแดน")  # which may be "กรณี", but is a word
    assert may_be_misspelt("กรมสำรวจฐรณีชายแดน")
    assert may_be_misspelt("กรมพลังน้ำยนาดเล็ก")


def test_a_police_station_in_short_is_named() -> None:
    assert page_checks("สภ.บ้านตัวอย่าง", "สถานีตำรวจภูธรบ้านตัวอย่าง") == "page named"
