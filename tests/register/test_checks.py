"""What the register refuses, each with its reason, beside what it takes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from register import events as e
from register.agencies import Kind, Level
from register.checks import problems
from register.fold import fold
from tests.register.facts import S10, added, agency, approved, at, covers, unit

DAY = at("2023-06-01")
PROVINCE = agency("p", name_th="จังหวัดหนึ่ง", kind=Kind.PROVINCE, level=Level.REGIONAL)
BASE = [
    *added(agency("a"), agency("b"), agency("c", parent_id="a"), unit("u", "a"), unit("w", "b"), PROVINCE),
    approved("a", "d", "2023-01-09"),
    approved("p", "f", "2023-01-09"),
]
REGISTER = fold(BASE)


def refused(event: e.RegisterEvent) -> bool:
    return bool(problems(REGISTER, event))


def test_a_ring_of_parents_is_refused_and_a_move_is_not() -> None:
    ring = e.AgencyChanged(at=DAY, agency_id="a", agency=agency("a", parent_id="c"))
    move = e.AgencyChanged(at=DAY, agency_id="c", agency=agency("c", parent_id="b"))
    assert problems(REGISTER, ring) == ("สังกัดวนกลับมาที่หน่วยงานเอง",)
    assert not refused(move)


def test_a_name_borne_twice_under_one_parent_is_refused_and_under_another_is_not() -> None:
    twin = agency("n", name_th="กรมa")
    assert refused(e.AgencyAdded(at=DAY, agency_id="n", agency=twin))
    assert not refused(e.AgencyAdded(at=DAY, agency_id="n", agency=replace(twin, parent_id="b")))
    assert refused(e.AgencyRenamed(at=DAY, agency_id="b", name_th="กรม a"))
    assert not refused(e.AgencyRenamed(at=DAY, agency_id="b", name_th="กรมอื่น"))


def test_an_id_is_never_used_twice_not_even_after_its_end() -> None:
    ended = fold([*BASE, e.AgencyDissolved(at=at("2023-05-01"), agency_id="w")])
    assert problems(ended, e.AgencyAdded(at=DAY, agency_id="w", agency=agency("w", name_th="กรมใหม่")))


def test_an_unknown_parent_and_an_unknown_agency_are_refused() -> None:
    assert refused(e.AgencyAdded(at=DAY, agency_id="n", agency=agency("n", parent_id="nobody")))
    assert refused(e.AgencyRenamed(at=DAY, agency_id="nobody", name_th="กรมอื่น"))


@pytest.mark.parametrize(
    ("issued_on", "effective_on", "wrong"),
    [
        ("2023-01-09", "2023-01-08", True),
        ("2023-01-09", "2023-01-09", False),
        ("2023-01-09", "2023-01-10", False),
        ("2023-01-09", "", False),
        ("2023-02-30", "", True),
    ],
)
def test_a_document_may_not_bind_from_before_its_issue(issued_on: str, effective_on: str, wrong: bool) -> None:
    assert refused(approved("a", "x", "2023-06-01", issued_on=issued_on, effective_on=effective_on)) is wrong


def test_coverage_is_refused_outside_the_agencys_own_units() -> None:
    assert not refused(covers("a", "d", "2023-06-01", "u"))
    assert refused(covers("a", "d", "2023-06-01", "w"))
    assert refused(covers("b", "d", "2023-06-01"))
    assert refused(covers("p", "f", "2023-06-01"))


def test_a_right_is_given_to_own_units_only_and_revoked_only_where_it_is() -> None:
    given = e.GrantGiven(at=DAY, agency_id="a", unit_id="u")
    assert not refused(given)
    assert refused(replace(given, unit_id="w"))
    gone = e.GrantRevoked(at=DAY, agency_id="a", unit_id="u")
    assert refused(gone)
    assert not problems(fold([*BASE, given]), gone)


def test_an_agency_ends_only_with_living_successors_and_nobody_below_it() -> None:
    assert not refused(e.AgencyMerged(at=DAY, agency_id="c", into="b"))
    assert refused(e.AgencyMerged(at=DAY, agency_id="c", into="c"))
    assert refused(e.AgencyMerged(at=DAY, agency_id="a", into="b"))  # it still has c and u under it
    assert not refused(e.AgencySplit(at=DAY, agency_id="c", into=("a", "b")))
    assert refused(e.AgencySplit(at=DAY, agency_id="c", into=("a",)))


def test_repeal_names_an_approved_document_of_ones_own_and_a_day_after_its_issue() -> None:
    repeal = e.DocumentRepealed(at=DAY, agency_id="a", document_id="d", on="2023-06-01")
    assert not refused(repeal)
    assert refused(replace(repeal, on="2023-01-08"))
    assert refused(replace(repeal, agency_id="b"))


def test_an_expected_day_is_a_day_and_a_round_ends_after_it_opens() -> None:
    preparing = e.PreparingReported(at=DAY, agency_id="a", section=S10, expected_on="2023-09-01")
    assert not refused(preparing)
    assert refused(replace(preparing, expected_on="soon"))
    opened = e.RoundOpened(
        at=DAY, agency_id=e.EVERYONE, round_id="2", name="รอบ 2", opens_on="2024-01-01", due_on="2024-01-31"
    )
    assert not refused(opened)
    assert refused(replace(opened, due_on="2023-12-31"))
