"""Coverage reaches those a publication names and nobody else, whatever happens to agencies and documents."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from register import events as e
from register.fold import fold
from register.history import Register
from register.obligations import standing_of, standings
from register.publication import shown
from register.status import Status
from tests.register.facts import S10, S16, added, agency, approved, at, covers, unit
from tests.register.histories import DAYS, HISTORIES, TREE

ON = date(2023, 12, 31)


def ancestors(register: Register, agency_id: str) -> set[str]:
    """Everyone a unit may hear from: up its parents for as long as the way leads through units."""
    found: set[str] = set()
    here = register.agencies[agency_id].agency
    while here.is_unit and here.parent_id in register.agencies and here.parent_id not in found | {agency_id}:
        assert here.parent_id is not None
        found.add(here.parent_id)
        here = register.agencies[here.parent_id].agency
    return found


def last_words(history: list[e.RegisterEvent], document_id: str, day: date) -> list[e.PublicationCovers]:
    """What was last said of a document's scope by the end of the day; several where said at one moment."""
    said = [one for one in history if isinstance(one, e.PublicationCovers) and one.document_id == document_id]
    by_then = [one for one in said if one.at <= at(day.isoformat())]
    last = max((one.at for one in by_then), default="")
    return [one for one in by_then if one.at == last]


@settings(max_examples=120, deadline=None)
@given(HISTORIES, st.sampled_from(DAYS))
def test_coverage_never_leaks_outside_the_scope_on_any_day(history: list[e.RegisterEvent], on: str) -> None:
    day = date.fromisoformat(on)
    register = fold([*TREE, *history], on=day)
    for one in standings(register, day):
        if one.status is not Status.COVERED:
            continue
        assert one.covered_by in ancestors(register, one.agency_id)
        assert register.agencies[one.covered_by].lives
        document = register.documents[one.document_id]
        assert document.agency_id == one.covered_by
        assert document.status is Status.DONE
        scopes = [said for said in last_words(history, one.document_id, day) if said.agency_id == one.covered_by]
        assert any(said.scope is e.Scope.ALL_UNITS or one.agency_id in said.units for said in scopes)


@settings(max_examples=120, deadline=None)
@given(HISTORIES)
def test_an_agency_shows_its_own_documents_and_those_of_agencies_above_it_only(history: list[e.RegisterEvent]) -> None:
    register = fold([*TREE, *history], on=ON)
    for agency_id in register.agencies:
        allowed = {agency_id} | ancestors(register, agency_id)
        for section in (S10, S16):
            assert {one.publisher_id for one in shown(register, agency_id, section, ON)} <= allowed


TWO = added(agency("a"), agency("b"), unit("u", "a"), unit("w", "b"))
COVERED = [*TWO, approved("a", "d", "2023-01-09"), covers("a", "d", "2023-01-10")]
LATER = at("2023-06-01")


def status(history: list[e.RegisterEvent], agency_id: str, on: date = ON) -> Status:
    return standing_of(fold(history, on=on), agency_id, S10, on).status


def test_a_merged_publisher_covers_nobody_and_its_successor_inherits_no_coverage() -> None:
    merged = [*COVERED, e.AgencyMerged(at=LATER, agency_id="a", into="b")]
    assert status(merged, "u", date(2023, 5, 31)) is Status.COVERED
    assert [status(merged, one) for one in ("u", "w", "b")] == [Status.NOT_STARTED] * 3


def test_a_split_publisher_covers_nobody_and_neither_do_the_new_ones() -> None:
    new = added(agency("c"), agency("f"), day="2023-06-01")
    split = [*COVERED, *new, e.AgencySplit(at=LATER, agency_id="a", into=("c", "f"))]
    assert [status(split, one) for one in ("u", "c", "f")] == [Status.NOT_STARTED] * 3


def test_a_unit_moved_under_another_agency_loses_the_old_coverage_and_gains_the_new() -> None:
    moved = [*COVERED, e.AgencyChanged(at=LATER, agency_id="u", agency=unit("u", "b"))]
    assert status(moved, "u") is Status.NOT_STARTED
    new = [*moved, approved("b", "g", "2023-07-01"), covers("b", "g", "2023-07-01")]
    assert standing_of(fold(new, on=ON), "u", S10, ON).covered_by == "b"


def test_a_unit_that_has_become_an_agency_of_its_own_answers_for_itself() -> None:
    grown = [*COVERED, e.AgencyChanged(at=LATER, agency_id="u", agency=agency("u", name_th="สำนักงานu"))]
    assert status(grown, "u", date(2023, 5, 31)) is Status.COVERED
    assert status(grown, "u") is Status.NOT_STARTED


def test_coverage_ends_when_the_covering_document_is_repealed_taken_back_or_reopened() -> None:
    repealed = e.DocumentRepealed(at=LATER, agency_id="a", document_id="d", on="2023-06-01")
    narrowed = e.PublicationCovers(at=LATER, agency_id="a", document_id="d", scope=e.Scope.SELF)
    reopened = e.ReviewOpened(at=LATER, agency_id="a", section=S10, document_id="d")
    for ending in (repealed, narrowed, reopened):
        assert status([*COVERED, ending], "u") is Status.NOT_STARTED
        assert status([*COVERED, ending], "u", date(2023, 5, 31)) is Status.COVERED


def test_a_revoked_grant_takes_away_neither_coverage_nor_what_was_entered() -> None:
    given = e.GrantGiven(at=at("2023-02-01"), agency_id="a", unit_id="u")
    gone = e.GrantRevoked(at=LATER, agency_id="a", unit_id="u")
    assert status([*COVERED, given, gone], "u") is Status.COVERED
    entered = [*COVERED, given, approved("u", "own", "2023-03-01"), gone]
    assert status(entered, "u") is Status.DONE
    assert not fold(entered, on=ON).may_enter("u")


def test_a_named_unit_that_was_dissolved_is_neither_covered_nor_counted() -> None:
    named = [*TWO, approved("a", "d", "2023-01-09"), covers("a", "d", "2023-01-10", "u")]
    ended = fold([*named, e.AgencyDissolved(at=LATER, agency_id="u")], on=ON)
    assert "u" not in {one.agency_id for one in standings(ended, ON)}
    assert shown(ended, "u", S10, ON) == ()


def test_a_covering_announcement_yet_to_take_effect_covers_nobody() -> None:
    coming = approved("a", "d", "2023-01-09", effective_on="2023-02-01")
    history = [*TWO, coming, covers("a", "d", "2023-01-10")]
    assert status(history, "u", date(2023, 1, 31)) is Status.NOT_STARTED
    assert status(history, "u", date(2023, 2, 1)) is Status.COVERED
