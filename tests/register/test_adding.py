"""What is new is taken, a repeat changes nothing, a word without effect is refused; who may enter follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register import events as e
from register.adding import NO_EFFECT, NotTaken, news, pasts_asked
from register.agencies import Kind, Level, units_below
from register.fold import fold
from register.history import NoEntry
from register.rounds import FIRST_ROUND
from tests.register.facts import S10, S16, added, agency, approved, at, covers, unit

DEEP = unit("deep", "u")
PROVINCE = agency("p", name_th="จังหวัดหนึ่ง", kind=Kind.PROVINCE, level=Level.REGIONAL)
BASE = (*added(agency("a"), agency("b"), unit("u", "a"), unit("w", "b"), DEEP, PROVINCE, unit("v", "p")),)
GIVEN = e.GrantGiven(at=at("2023-06-01"), agency_id="a", unit_id="u")
REVOKED = e.GrantRevoked(at=at("2023-07-01"), agency_id="a", unit_id="u", why="มีประกาศของส่วนกลางแล้ว")


def reasons(known: Sequence[e.RegisterEvent], *wanted: e.RegisterEvent) -> tuple[str, ...]:
    with pytest.raises(NotTaken) as refused:
        news(known, wanted)
    return refused.value.reasons


def test_a_grant_is_news_once() -> None:
    assert news(BASE, (GIVEN,)) == (GIVEN,)
    assert news((*BASE, GIVEN), (replace(GIVEN, at=at("2023-06-02")),)) == ()


def test_a_revocation_dated_before_its_grant_is_refused_and_one_after_it_is_taken() -> None:
    assert reasons((*BASE, GIVEN), replace(REVOKED, at=at("2023-05-01"))) == (NO_EFFECT,)
    assert news((*BASE, GIVEN), (REVOKED,)) == (REVOKED,)


def test_a_grant_dated_before_a_revocation_is_refused_and_one_after_it_is_taken() -> None:
    known = (*BASE, GIVEN, REVOKED)
    assert reasons(known, replace(GIVEN, at=at("2023-06-15"))) == (NO_EFFECT,)
    assert news(known, (replace(GIVEN, at=at("2023-08-01")),)) != ()


def test_several_are_held_one_against_the_other() -> None:
    assert news(BASE, (GIVEN, REVOKED)) == (GIVEN, REVOKED)
    assert reasons(BASE, REVOKED)[0].endswith("ไม่มีสิทธิที่จะเพิกถอน")


def test_the_same_report_licence_scope_amendment_repeal_and_round_are_no_news() -> None:
    known = [*BASE, approved("a", "d", "2023-01-09"), approved("a", "d2", "2023-02-09")]
    told = (
        e.PreparingReported(at=at("2023-06-01"), agency_id="a", section=S10, expected_on="2023-09-01"),
        e.LicenceIssuerDeclared(at=at("2023-06-01"), agency_id="a", issues=False),
        covers("a", "d", "2023-06-01", "u"),
        e.DocumentAmended(at=at("2023-06-01"), agency_id="a", document_id="d", by_document_id="d2", on="2023-06-01"),
        e.DocumentRepealed(at=at("2023-06-01"), agency_id="a", document_id="d", on="2023-06-01", why="เลิกใช้"),
        replace(FIRST_ROUND, at=at("2024-01-01"), due_on="2023-12-15"),
    )
    assert news(known, told) == told
    later = tuple(replace(one, at=at("2024-06-01")) for one in told)
    assert news((*known, *told), later) == ()


def test_an_amendment_names_another_approved_document_of_the_same_agency_and_section() -> None:
    known = [
        *BASE,
        approved("a", "d", "2023-01-09"),
        approved("a", "d2", "2023-02-09"),
        approved("a", "order", "2023-02-09", section=S16),
        approved("b", "theirs", "2023-02-09"),
    ]
    amended = e.DocumentAmended(
        at=at("2023-06-01"), agency_id="a", document_id="d", by_document_id="d2", on="2023-06-01"
    )
    assert news(known, (amended,)) == (amended,)
    for other in ("d", "order", "theirs", "nothing"):
        assert "อีกฉบับของหน่วยงานเดียวกัน" in reasons(known, replace(amended, by_document_id=other))[0]


def test_an_expected_day_before_the_report_is_refused() -> None:
    told = e.PreparingReported(at=at("2023-06-01"), agency_id="a", section=S10, expected_on="2023-05-31")
    assert reasons(BASE, told) == ("วันที่คาดว่าจะเสร็จต้องไม่อยู่ก่อนวันที่แจ้ง",)
    assert news(BASE, (replace(told, expected_on="2023-06-01"),)) != ()


def test_an_agency_enters_its_own_a_unit_only_while_granted_and_nobody_once_it_has_ended() -> None:
    assert fold(BASE).why_no_entry("a") is None
    assert fold(BASE).why_no_entry("u") is NoEntry.NOT_GRANTED
    assert fold((*BASE, GIVEN)).may_enter("u")
    assert fold((*BASE, GIVEN, REVOKED)).why_no_entry("u") is NoEntry.NOT_GRANTED
    assert fold(BASE).why_no_entry("nobody") is NoEntry.UNKNOWN
    ended = e.AgencyDissolved(at=at("2023-06-01"), agency_id="b")
    assert fold((*BASE, ended)).why_no_entry("b") is NoEntry.ENDED


def test_a_grant_counts_from_any_living_agency_above_and_from_no_other() -> None:
    assert fold((*BASE, replace(GIVEN, unit_id="deep"))).may_enter("deep")
    assert not fold((*BASE, replace(GIVEN, agency_id="b"))).may_enter("u")
    assert not fold((*BASE, replace(GIVEN, agency_id="p", unit_id="v"))).may_enter("v")
    gone = e.AgencyDissolved(at=at("2023-07-01"), agency_id="a")
    assert not fold((*BASE, GIVEN, gone)).may_enter("u")


def test_a_unit_passes_on_only_the_right_it_has() -> None:
    passed = replace(GIVEN, at=at("2023-06-02"), agency_id="u", unit_id="deep")
    assert not fold((*BASE, passed)).may_enter("deep")
    assert fold((*BASE, GIVEN, passed)).may_enter("deep")
    assert not fold((*BASE, GIVEN, passed, REVOKED)).may_enter("deep")
    assert reasons(BASE, passed) == ("หน่วยงานที่ยังไม่มีสิทธินำเข้าเอกสารเอง ให้สิทธินั้นต่อไม่ได้",)
    assert news((*BASE, GIVEN), (passed,)) == (passed,)


def test_a_unit_moved_to_another_agency_needs_that_ones_grant() -> None:
    moved = e.AgencyChanged(at=at("2023-07-01"), agency_id="u", agency=unit("u", "b"))
    assert not fold((*BASE, GIVEN, moved)).may_enter("u")
    assert fold((*BASE, GIVEN, moved, replace(GIVEN, agency_id="b"))).may_enter("u")


def test_a_grant_ahead_of_its_day_opens_nothing_yet() -> None:
    assert not fold((*BASE, GIVEN), on=date(2023, 5, 31)).may_enter("u")
    assert fold((*BASE, GIVEN), on=date(2023, 6, 1)).may_enter("u")


DAYS = st.integers(1, 28).map(lambda day: at(f"2023-06-{day:02d}"))
RIGHTS = st.builds(
    lambda kind, day: kind(at=day, agency_id="a", unit_id="u"), st.sampled_from((e.GrantGiven, e.GrantRevoked)), DAYS
)


@given(st.lists(RIGHTS, max_size=12), st.randoms())
def test_the_last_word_on_a_right_decides_however_often_and_late_it_comes(
    words: list[e.GrantGiven | e.GrantRevoked], random: Random
) -> None:
    said = [*words, *words[::2]]
    random.shuffle(said)
    last = max(words, key=lambda one: (one.at, one.rank), default=None)
    assert fold((*BASE, *said)).may_enter("u") is isinstance(last, e.GrantGiven)


def test_units_below_are_those_whose_chain_leads_there() -> None:
    agencies = [one.agency for one in BASE if isinstance(one, e.AgencyAdded)]
    assert [one.id for one in units_below(agencies, "a")] == ["u", "deep"]
    assert [one.id for one in units_below(agencies, "u")] == ["deep"]
    assert units_below(agencies, "p") == ()


def test_every_register_knows_the_first_round_from_its_first_day_and_a_later_word_changes_it() -> None:
    assert fold((), on=date(2023, 10, 31)).rounds == {}
    assert fold((), on=date(2023, 11, 1)).rounds == {"2566-1": FIRST_ROUND}
    assert fold((FIRST_ROUND,)).rounds == fold(()).rounds
    longer = replace(FIRST_ROUND, at=at("2023-11-20"), due_on="2023-12-15")
    assert fold((longer,)).rounds["2566-1"].due_on == "2023-12-15"


def test_what_a_check_must_know_is_named_and_agencies_need_all() -> None:
    assert pasts_asked(GIVEN) == ("a", "u")
    assert pasts_asked(covers("a", "d", "2023-06-01", "u", "w")) == ("a", "u", "w")
    assert pasts_asked(FIRST_ROUND) == (e.EVERYONE,)
    assert pasts_asked(e.AgencyDissolved(at=at("2023-06-01"), agency_id="b")) is None
