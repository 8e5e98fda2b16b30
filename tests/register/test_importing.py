"""Agencies in from spreadsheets: every encoding, a diff, every bad line, and nothing by halves."""

from __future__ import annotations

import pytest

from register.agencies import Agency, Kind
from register.events import AgencyAdded, AgencyChanged, AgencyRenamed
from register.fold import fold
from register.history import Register
from register.importing import NotText, as_csv, decode, events_of, plan
from tests.register.facts import added, agency, at

HEADER = "id,name_th,name_en,kind,parent_id,level,mail_domain\n"
ROW = "a,กรมตัวอย่าง,Department of Examples,government,,central,example.go.th\n"
KNOWN = agency(
    "a", name_th="กรมตัวอย่าง", name_en="Department of Examples", mail_domains=("example.go.th",), short_names=("กต.",)
)
REGISTER = fold(added(KNOWN))
EMPTY = Register()
DAY = at("2023-06-01")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "utf-16"])
def test_a_spreadsheets_thai_is_read_in_whatever_encoding_it_was_saved(encoding: str) -> None:
    text = decode((HEADER + ROW).encode(encoding))
    [change] = plan(EMPTY, text).added
    assert change.agency.name_th == "กรมตัวอย่าง"


def test_unicode_text_of_a_spreadsheet_has_tabs() -> None:
    text = decode((HEADER + ROW).replace(",", "\t").encode("utf-16"))
    assert [one.agency.id for one in plan(EMPTY, text).added] == ["a"]


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(NotText):
        decode(b"\xff\xfe\x00")


def test_the_same_file_again_changes_nothing() -> None:
    assert plan(REGISTER, HEADER + ROW).changes == ()
    assert plan(REGISTER, HEADER + ROW).unchanged == 1


def test_a_new_name_becomes_a_rename_and_keeps_the_short_names_the_file_does_not_have() -> None:
    planned = plan(REGISTER, HEADER + ROW.replace("กรมตัวอย่าง", "กรมแบบอย่าง"))
    events = events_of(planned, at=DAY, who="import:x.csv")
    assert [type(one) for one in events] == [AgencyRenamed]
    after = fold([*added(KNOWN), *events]).agencies["a"].agency
    assert (after.name_th, after.former_names, after.short_names) == ("กรมแบบอย่าง", ("กรมตัวอย่าง",), ("กต.",))


def test_other_facts_become_a_change_and_new_lines_additions() -> None:
    text = HEADER + ROW.replace("example.go.th", "example.mail.go.th") + "b,กรมสอง,,government,a,,\n"
    events = events_of(plan(REGISTER, text), at=DAY, who="import:x.csv")
    assert [type(one) for one in events] == [AgencyChanged, AgencyAdded]
    assert plan(fold([*added(KNOWN), *events]), text).changes == ()


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ("b,กรมสอง,,ministry,,,\n", [3]),  # an unknown kind
        ("b,กรมสอง,,government,c,,\nc,กรมสาม,,government,b,,\n", [3, 4]),  # a ring of parents
        ("b,กรม ตัวอย่าง,,government,,,\n", [2, 3]),  # a name borne twice
        ("b,กรมสอง,,government,nobody,,\n", [3]),
        ("b,กรมสอง,,government,,,\nb,กรมสาม,,government,,,\n", [4]),  # an id twice
        ("b,,,government,,,\nc,กรมสาม,,government,,moon,\n", [3, 4]),  # no name; an unknown level
    ],
)
def test_every_bad_line_is_told_and_nothing_is_applied(rows: str, lines: list[int]) -> None:
    planned = plan(EMPTY, HEADER + ROW + rows)
    assert [one.line for one in planned.errors] == lines
    with pytest.raises(ValueError, match="not applied"):
        events_of(planned, at=DAY, who="import:x.csv")


def test_local_governments_of_two_provinces_may_share_a_name() -> None:
    provinces = "p,จังหวัดหนึ่ง,,province,,regional,\nq,จังหวัดสอง,,province,,regional,\n"
    twins = "x,เทศบาลตำบลบ้านกลาง,,local,p,local,\ny,เทศบาลตำบลบ้านกลาง,,local,q,local,\n"
    assert plan(EMPTY, HEADER + provinces + twins).errors == ()


def test_agencies_the_file_leaves_out_are_kept_and_told() -> None:
    planned = plan(REGISTER, HEADER + "b,กรมสอง,,government,,,\n")
    assert planned.absent == ("a",)


def test_what_is_exported_comes_back_as_no_change() -> None:
    rich = Agency(
        id="b",
        name_th='กรม "สอง", สาม',
        kind=Kind.LOCAL,
        former_names=("กรมเก่า", "กรมก่อน"),
        mail_domains=("x.go.th", "y.go.th"),
    )
    register = fold(added(KNOWN, rich))
    assert plan(register, as_csv([KNOWN, rich])).changes == ()
