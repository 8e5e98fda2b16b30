"""The CSV of agencies: right lines are taken, each wrong line is named with what is wrong."""

from __future__ import annotations

import pytest

from register.agencies import Agency, Kind, Level, is_agency_id, parse_csv

HEADER = "id,name_th,name_en,kind,parent_id,level,mail_domain\n"


def test_a_right_line_is_an_agency() -> None:
    parsed = parse_csv(
        "\ufeff" + HEADER + "dft,กรมการค้าตัวอย่าง,Example Department,government,,central,Example.mail.go.th\n"
    )
    assert parsed.errors == ()
    assert parsed.agencies == (
        Agency(
            id="dft",
            name_th="กรมการค้าตัวอย่าง",
            name_en="Example Department",
            kind=Kind.GOVERNMENT,
            level=Level.CENTRAL,
            mail_domains=("example.mail.go.th",),
        ),
    )


@pytest.mark.parametrize(
    ("line", "word"),
    [
        (",ชื่อ,,government,,,", "id"),
        ("กรม,ชื่อ,,government,,,", "id"),
        ("DFT,ชื่อ,,government,,,", "id"),
        ("a/b,ชื่อ,,government,,,", "id"),
        ("dft,,,government,,,", "name_th"),
        ("dft,ชื่อ,,ministry,,,", "kind"),
        ("dft,ชื่อ,,government,,national,", "level"),
        ("dft,ชื่อ,,government,dft,,", "parent_id"),
        ("good,ชื่อ,,government,,,", "ซ้ำ"),
        ("dft", "name_th"),
    ],
)
def test_a_wrong_line_is_named_and_the_right_ones_are_kept(line: str, word: str) -> None:
    parsed = parse_csv(HEADER + "good,ชื่อ,,local,,,\n" + line + "\nlast,ชื่อ,,other,,,\n")
    assert [agency.id for agency in parsed.agencies] == ["good", "last"]
    assert [error.line for error in parsed.errors] == [3]
    assert word in parsed.errors[0].message


def test_a_missing_column_is_named_before_any_line() -> None:
    parsed = parse_csv("id,name_th\ndft,ชื่อ\n")
    assert parsed.agencies == ()
    assert (parsed.errors[0].line, "kind" in parsed.errors[0].message) == (1, True)


@pytest.mark.parametrize("good", ["dft", "a1", "nakhon-2", "x" * 64])
def test_an_id_of_lower_case_letters_digits_and_hyphens_is_one(good: str) -> None:
    assert is_agency_id(good)


@pytest.mark.parametrize("bad", ["", "-a", "a-", "A", "a b", "a_b", "กรม", "a/b", "a#b", "x" * 65])
def test_anything_else_is_not(bad: str) -> None:
    assert not is_agency_id(bad)
