"""The register is the fold of its events: any order, any repeats, any past day."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from register import events as e
from register.days import day_of
from register.fold import fold
from tests.register.facts import S10, added, agency, approved, at, submitted
from tests.register.histories import DAYS, HISTORIES, TREE


@settings(max_examples=60, deadline=None)
@given(HISTORIES, st.randoms(use_true_random=False), st.integers(1, 3))
def test_any_order_and_repeats_give_the_same_register(
    history: list[e.RegisterEvent], random: st.DataObject, times: int
) -> None:
    straight = [*TREE, *history]
    jumbled = straight * times
    random.shuffle(jumbled)  # type: ignore[attr-defined]
    assert fold(jumbled) == fold(straight)


@settings(max_examples=60, deadline=None)
@given(HISTORIES, st.sampled_from(DAYS), st.sampled_from(DAYS))
def test_what_happens_later_never_changes_an_earlier_day(history: list[e.RegisterEvent], one: str, other: str) -> None:
    early, late = sorted((one, other))
    known_early = [event for event in history if day_of(event.at).isoformat() <= early]
    day = date.fromisoformat(early)
    assert fold([*TREE, *history], on=day) == fold([*TREE, *known_early], on=day)
    grown = fold([*TREE, *history], on=date.fromisoformat(late))
    then = fold([*TREE, *history], on=day)
    assert set(then.agencies) <= set(grown.agencies)
    assert set(then.documents) <= set(grown.documents)


@settings(max_examples=60, deadline=None)
@given(HISTORIES)
def test_an_event_survives_the_way_through_json(history: list[e.RegisterEvent]) -> None:
    for event in [*TREE, *history]:
        back = e.event_from_json(json.loads(json.dumps(e.event_to_json(event))))
        assert (back, back.id) == (event, event.id)


def test_a_renamed_agency_keeps_its_former_name_and_its_past() -> None:
    history = [
        *added(agency("a", name_th="กรมเก่า")),
        e.AgencyRenamed(at=at("2023-05-01"), agency_id="a", name_th="กรมใหม่"),
    ]
    now, then = fold(history).agencies["a"], fold(history, on=date(2023, 4, 30)).agencies["a"]
    assert (now.agency.name_th, now.agency.former_names) == ("กรมใหม่", ("กรมเก่า",))
    assert (then.agency.name_th, then.agency.former_names) == ("กรมเก่า", ())


def test_a_merged_agency_is_counted_until_the_day_and_kept_after_it() -> None:
    history = [*added(agency("a"), agency("b")), e.AgencyMerged(at=at("2023-05-01"), agency_id="a", into="b")]
    assert fold(history, on=date(2023, 4, 30)).agencies["a"].is_counted
    ended = fold(history, on=date(2023, 5, 1)).agencies["a"]
    assert (ended.is_counted, ended.successors, ended.ended_how) == (False, ("b",), "agency_merged")


def test_what_cannot_apply_changes_nothing_and_is_told() -> None:
    register = fold([*added(agency("a")), e.AgencyRenamed(at=at("2023-05-01"), agency_id="nobody", name_th="ก")])
    assert register.oddities == ("agency_renamed nobody",)
    assert set(register.agencies) == {"a"}


def test_a_document_of_one_agency_cannot_be_moved_by_another() -> None:
    register = fold(
        [*added(agency("a"), agency("b")), submitted("a", "d", "2023-01-05"), approved("b", "d", "2023-01-06")]
    )
    assert register.documents["d"].agency_id == "a"
    assert register.documents["d"].approved is None


def test_what_was_learnt_later_is_left_out_for_one_who_asks_what_was_known() -> None:
    late = e.DocumentApproved(
        at=at("2023-01-09"), recorded_at=at("2023-06-01"), agency_id="a", section=S10, document_id="d"
    )
    history = [*added(agency("a")), late]
    assert "d" in fold(history, on=date(2023, 1, 9)).documents
    assert "d" not in fold(history, on=date(2023, 1, 9), known_by=at("2023-05-01")).documents
