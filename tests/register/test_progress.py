"""The line by month says what each month's own count says."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from register import events as e
from register.days import day_of
from register.documents import Slot
from register.fold import fold
from register.history import Register
from register.obligations import standings
from register.progress import TRACKED, progress
from register.snapshot import snapshot_from_json, snapshot_to_json, take_snapshot
from tests.register.facts import S10, S16, added, agency, approved, at, unit
from tests.register.histories import DAYS, TREE, lasting, onward

ON = date(2023, 3, 15)


def done_on(history: list[e.RegisterEvent], day: date, section: Slot) -> tuple[int, int]:
    register = fold(history, on=day)
    counted = [one for one in standings(register, day) if register.agencies[one.agency_id].is_counted]
    here = [one for one in counted if one.section is section]
    return len(here), sum(one.is_done for one in here)


@settings(max_examples=80, deadline=None)
@given(st.lists(lasting(), max_size=20))
def test_each_point_is_the_count_of_its_own_day(history: list[e.RegisterEvent]) -> None:
    whole = [*TREE, *history]
    points = progress(fold(whole, on=ON), ON)
    assert [one.day for one in points[-3:]] == ["2023-01-31", "2023-02-28", "2023-03-15"]
    for one in points:
        for section in TRACKED:
            assert (one.total, one.done[section]) == done_on(whole, date.fromisoformat(one.day), section)


@settings(max_examples=80, deadline=None)
@given(st.lists(onward(), max_size=20), st.sampled_from(DAYS), st.sampled_from(DAYS))
def test_where_nothing_is_taken_back_the_count_never_falls(
    history: list[e.RegisterEvent], one: str, other: str
) -> None:
    early, late = (date.fromisoformat(day) for day in sorted((one, other)))
    for section in (S10, S16):
        assert done_on([*TREE, *history], early, section) <= done_on([*TREE, *history], late, section)


def test_units_do_not_count_and_an_empty_register_has_no_line() -> None:
    history = [*added(agency("a"), unit("u", "a")), approved("u", "d", "2023-01-09")]
    assert {one.total for one in progress(fold(history, on=ON), ON)} == {1}
    assert progress(fold(history, on=ON), ON)[-1].done == {S10: 0, S16: 0}
    assert progress(Register(), ON) == ()


def test_a_document_replaced_by_a_newer_leaves_no_gap_and_a_repeal_to_come_has_not_happened() -> None:
    base = [*added(agency("a")), approved("a", "d", "2022-11-20"), approved("a", "f", "2023-01-20")]
    first_ends = e.DocumentRepealed(at=at("2023-01-20"), agency_id="a", document_id="d", on="2023-01-20")
    to_come = e.DocumentRepealed(at=at("2023-03-01"), agency_id="a", document_id="f", on="2023-03-31")
    points = progress(fold([*base, first_ends, to_come], on=ON), ON)
    assert [(one.day, one.done[S10]) for one in points] == [
        ("2022-10-31", 0), ("2022-11-30", 1), ("2022-12-31", 1),
        ("2023-01-31", 1), ("2023-02-28", 1), ("2023-03-15", 1),
    ]  # fmt: skip


def test_a_snapshot_keeps_the_line_and_the_first_day_of_the_register() -> None:
    history = [*added(agency("a"), day="2022-12-05"), approved("a", "d", "2023-01-09")]
    snapshot = take_snapshot(fold(history, on=ON), ON, at("2023-03-16"))
    assert (snapshot.began_on, len(snapshot.progress)) == ("2022-12-05", 4)
    assert day_of(at("2022-12-05")).isoformat() == snapshot.agencies[0].added_on
    assert snapshot_from_json(snapshot_to_json(snapshot)) == snapshot
