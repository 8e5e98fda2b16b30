"""What the addresses of one document say of each other on worn pages, and labels and forms of channels that vary."""

from __future__ import annotations

import pytest

from parsers.addresses import agreed_addresses
from parsers.fields import absent
from parsers.hosts import mended_host
from parsers.known_hosts import known_host_meant
from parsers.latin_shapes import nearest_stretch, unlikeness
from parsers.mailbox_words import mended_words
from parsers.model import Channel, Field
from tests.understanding.builders import (
    AGENCY,
    ASK,
    LEAD,
    POWER_10,
    At,
    announcement,
    body,
    ending,
    heading_10,
    page,
    pairs,
    read,
)

PLACE = "องค์การบริหารส่วนตำบลเนินถ้ำลึก"


def agreed(*shown: tuple[str, str], agency: str = "", confidence: float = 0.9) -> list[str | None]:
    nothing = absent(())
    channels = tuple(
        Channel(
            type=Field(value=kind, confidence=confidence, source="ocr"),
            value=Field(value=value, confidence=confidence, source="ocr"),
            label=nothing,
            purpose=nothing,
            unit=nothing,
        )
        for kind, value in shown
    )
    return [one.value.value for one in agreed_addresses(channels, agency)]


def test_print_explains_letters_that_run_together_and_no_others() -> None:
    assert unlikeness("nemtamluek", "nerntamluek") < 1
    assert unlikeness("dty", "city") < 1
    assert unlikeness("korat", "city") >= 3
    assert nearest_stretch("prnemtamluek23", "nerntamluek", 1.0) == (2, 12)
    assert nearest_stretch("prnerntamluek23", "nerntamluek", 1.0) is None


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("publicrelalions23", "publicrelations23"),
        ("eontactus", "contactus"),
        ("Ctizen Link", "Citizen Link"),
        ("hillpost offical", "hillpost official"),
    ],
)
def test_a_misread_word_of_offices_is_put_right(shown: str, meant: str) -> None:
    assert mended_words(shown) == meant


@pytest.mark.parametrize("text", ["nakhonsawan", "phusa", "samutsongkhram", "saraban_0611", "creativeps", "somchai.k"])
def test_a_name_is_no_misread_word(text: str) -> None:
    assert mended_words(text) == text


@pytest.mark.parametrize(
    ("shown", "meant"),
    [("example-dty.go.th", "example-city.go.th"), ("www.example-locai.go.th", "www.example-local.go.th")],
)
def test_the_word_behind_a_hosts_hyphen_is_put_right(shown: str, meant: str) -> None:
    assert mended_host(shown) == meant


@pytest.mark.parametrize("host", ["cybersecurity.go.th", "university.ac.th", "agency.go.th", "hometown.go.th"])
def test_a_host_that_ends_in_another_word_stays(host: str) -> None:
    assert mended_host(host) == host


def test_the_agencys_name_parts_letters_that_ran_together() -> None:
    shown = [("email", "inbox@nemtamluek-dty.go.th"), ("website", "www.nemtamluek-city.go.th")]
    assert agreed(*shown, agency=PLACE) == ["inbox@nerntamluek-city.go.th", "www.nerntamluek-city.go.th"]
    assert agreed(("email", "a@thammarat.go.th"), agency="จังหวัดนครศรีธรรมราช") == ["a@thammarat.go.th"]


def test_a_mailbox_elsewhere_prints_the_name_as_the_hosts_do() -> None:
    hosts = [("website", "www.thangthao.go.th"), ("email", "a@thangthao.go.th")]
    assert agreed(*hosts, ("email", "thanglhao67@gmail.com"))[2] == "thangthao67@gmail.com"
    assert agreed(*hosts, ("facebook", "thanqthaopage"))[2] == "thangthaopage"
    assert agreed(*hosts, ("email", "thongchai67@gmail.com"))[2] == "thongchai67@gmail.com"


def test_which_of_two_spellings_in_one_address_is_right_it_does_not_tell() -> None:
    assert agreed(("email", "saraban.ricemil@ricemill.co.th")) == ["saraban.ricemil@ricemill.co.th"]


def test_a_hyphen_that_print_took_is_put_back_after_the_other_hosts() -> None:
    hosts = [("website", "www.example-city.go.th"), ("email", "a@example-city.go.th")]
    assert agreed(*hosts, ("email", "b@examplecity.go.th"))[2] == "b@example-city.go.th"
    assert agreed(("website", "www.examplecity.go.th"), ("email", "b@examplecity.go.th"))[1] == "b@examplecity.go.th"


def test_the_host_an_agency_is_known_to_keep_is_not_another() -> None:
    assert known_host_meant("egai", "การไฟฟ้าฝ่ายผลิตแห่งประเทศไทย") == "egat"
    assert known_host_meant("gistda", "การไฟฟ้าฝ่ายผลิตแห่งประเทศไทย") is None
    assert known_host_meant("egai", AGENCY) is None


def test_a_page_loses_no_question_mark() -> None:
    assert agreed(("website", "https://example.go.th/web/contact.aspx7id=51")) == [
        "https://example.go.th/web/contact.aspx?id=51"
    ]
    assert agreed(("website", "https://example.go.th/a.aspx?id=7")) == ["https://example.go.th/a.aspx?id=7"]


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("(๑) เฟซบุ๊ก ได้แก่ กรมตัวอย่างการช่าง", ("facebook", "กรมตัวอย่างการช่าง")),
        ("(๑) เฟซบุ๊กเพจของกรม ใช้ชื่อว่า “กรมตัวอย่างการช่าง”", ("facebook", "กรมตัวอย่างการช่าง")),
        ("(๑) กรมตัวอย่างการช่าง (เฟซบุ๊ก)", ("facebook", "กรมตัวอย่างการช่าง")),
        ("(๑) เพจ กรมตัวอย่างการช่าง", ("facebook", "กรมตัวอย่างการช่าง")),
        ("(๑) @examplekrom (LINE Official Account)", ("line", "@examplekrom")),
        ("(๑) LINE Official Account : กรมตัวอย่าง (@examplekrom)", ("line", "@examplekrom")),
        ("(๑) LINE@: @examplekrom", ("line", "@examplekrom")),
        ("(๑) ยูทูบ ช่อง Example Channel", ("other", "Example Channel")),
        ("(๑) X : @kromexample", ("other", "@kromexample")),
        ("(๑) Contact Center 1388", ("hotline", "1388")),
        ("(๑) เว็บไซต์ www.กรมตัวอย่าง.ไทย", ("website", "www.กรมตัวอย่าง.ไทย")),
        ("(๑) ดาวน์โหลดแอปพลิเคชัน Smart Krom จาก App Store หรือ Google Play", ("app", "Smart Krom")),
    ],
)
def test_a_channel_is_found_by_whatever_words_name_it(item: str, found: tuple[str, str]) -> None:
    assert pairs(read(announcement(item, "(๒) อีเมล a@example.go.th"))) == [found, ("email", "a@example.go.th")]


def test_a_slash_parts_two_channels_and_belongs_to_none() -> None:
    record = read(announcement("(๑) LINE examplekrom.office / Facebook กรมตัวอย่าง Official"))
    assert pairs(record) == [("line", "examplekrom.office"), ("facebook", "กรมตัวอย่าง Official")]


def test_two_applications_are_joined_by_a_word_and_one_name_may_hold_it() -> None:
    assert pairs(read(announcement("(๑) แอปพลิเคชัน ThaID และ Smart Krom"))) == [("app", "ThaID"), ("app", "Smart Krom")]
    one = read(announcement("(๑) แอปพลิเคชัน ร้องเรียน และร้องทุกข์"))
    assert pairs(one) == [("app", "ร้องเรียน และร้องทุกข์")]


def test_a_mailbox_cut_at_its_hyphen_goes_on_in_the_next_line() -> None:
    cut = [At("(๑) อีเมลของงานสารบรรณ saraban@example.go.th / itadmin-", 142.0), At("krom73@example.go.th", 167.0)]
    record = read(page(*heading_10(), body(POWER_10), body(LEAD), cut, body(f"{ASK} ๐ ๒๑๒๓ ๔๕๖๗"), *ending()))
    assert pairs(record) == [("email", "saraban@example.go.th"), ("email", "itadmin-krom73@example.go.th")]
