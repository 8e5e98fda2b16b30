"""Addresses held against whose they are: the agency's own name, hyphened hosts, short links, queries; with rejects."""

from __future__ import annotations

import pytest

from parsers.addresses import agreed_addresses
from parsers.fields import absent
from parsers.hosts import names_in, shared_by_offices
from parsers.model import Channel, Field
from parsers.worn import restored
from tests.understanding.builders import announcement, pairs, read

FORENSIC = "สถาบันนิติเวชประจำภาค"


def agreed(values: list[str], agency: str, confidence: float = 0.9, *, account: str = "line") -> list[str | None]:
    """The values as agreed on; what is neither a mailbox nor has a stop is an account."""
    nothing = absent(())
    channels = tuple(
        Channel(
            type=Field(
                value="email" if "@" in value else "website" if "." in value else account,
                confidence=confidence,
                source="ocr",
            ),
            value=Field(value=value, confidence=confidence, source="ocr"),
            label=nothing,
            purpose=nothing,
            unit=nothing,
        )
        for value in values
    )
    return [one.value.value for one in agreed_addresses(channels, agency)]


def test_rows_misread_alike_do_not_outvote_the_agencys_own_name() -> None:
    shown = [*(f"niti01{n}@niliwet.go.th" for n in range(70, 90)), "niti0190@nitiwet.go.th", "niti0191@nitiwet.go.th"]
    assert {str(value).partition("@")[2] for value in agreed(shown, FORENSIC)} == {"nitiwet.go.th"}


@pytest.mark.parametrize("account", ["line", "facebook"])
def test_an_account_that_adds_to_its_hosts_name_is_no_misread_name(account: str) -> None:
    shown = ["saraban@buildinspect.go.th", "www.buildinspect.go.th"]
    assert agreed([*shown, "buildinspectpr"], "", account=account)[2] == "buildinspectpr"
    assert agreed([*shown, "buildjnspect"], "", account=account)[2] == "buildinspect"


def test_rows_outvote_a_spelling_that_is_not_the_agencys_either() -> None:
    shown = [*(f"bui01{n}@buildinspect.go.th" for n in range(70, 90)), "bui0190@buildjnspect.go.th"]
    assert {str(v).partition("@")[2] for v in agreed(shown, "สภาผู้ตรวจสอบอาคาร")} == {"buildinspect.go.th"}


def test_a_thin_letter_read_surely_is_settled_by_the_agencys_name() -> None:
    shown = ["eservice.khiongyangkhao.go.th"]
    assert agreed(shown, "เทศบาลตำบลคลองยางขาว", 0.99) == ["eservice.khlongyangkhao.go.th"]


@pytest.mark.parametrize("name", ["muangkluea", "mueangkluea"])
def test_another_way_to_spell_the_agencys_name_stays_where_it_was_read_surely(name: str) -> None:
    assert agreed([f"www.{name}.go.th"], "เทศบาลตำบลเมืองเกลือ", 0.99) == [f"www.{name}.go.th"]


def test_a_hyphened_host_has_several_names_and_another_one() -> None:
    assert list(names_in("www.ban-example.go.th")) == ["ban", "example"]
    assert list(names_in("www.example.go.th")) == ["example"]


def test_the_host_of_a_department_is_not_outvoted_in_its_office() -> None:
    assert shared_by_offices("dlt", "สำนักงานขนส่งจังหวัดสตูล") == "dlt"
    assert shared_by_offices("dlt", "กรมตัวอย่าง") is None


def test_a_query_names_its_value_by_an_equals_sign_and_a_path_keeps_its_dash() -> None:
    assert restored("example.go.th/index.php?op-contact") == "example.go.th/index.php?op=contact"
    assert restored("example.go.th/th/contact-us?id=a-b") == "example.go.th/th/contact-us?id=a-b"


@pytest.mark.parametrize(
    ("shown", "meant"),
    [("https://bitly/example15", "https://bit.ly/example15"), ("https://bit.ly/example15", "https://bit.ly/example15")],
)
def test_a_short_link_is_read_with_its_stop(shown: str, meant: str) -> None:
    assert pairs(read(announcement(f"(๑) เว็บไซต์ {shown}"))) == [("website", meant)]


def test_a_word_without_a_path_is_no_short_link() -> None:
    assert pairs(read(announcement("(๑) เว็บไซต์ bitly", "(๒) อีเมล a@example.go.th"))) == [("email", "a@example.go.th")]
