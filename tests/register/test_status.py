"""An agency's status follows from all its documents; counts follow from all agencies."""

from __future__ import annotations

from itertools import permutations

import pytest

from register.agencies import PUBLISHED_TOTAL, Agency, Kind
from register.documents import Slot, State
from register.status import STATUS_OF_STATE, Claim, SlotStatus, Status, counts_by_kind


def standing(*claims: Claim) -> SlotStatus:
    return SlotStatus(agency_id="dft", slot=Slot.SECTION_10, claims=claims)


def claim(document: str, state: State, at: str = "2026-03-02") -> Claim:
    return Claim(document_id=document, state=state, at=at)


def test_an_agency_that_sent_nothing_has_not_started() -> None:
    assert (standing().status, standing().document_id) == (Status.NOT_STARTED, None)


@pytest.mark.parametrize("state", State)
def test_every_state_of_a_document_gives_a_status(state: State) -> None:
    assert standing(claim("a", state)).status is STATUS_OF_STATE[state]


@pytest.mark.parametrize(
    "order", list(permutations([State.APPROVED, State.RETURNED, State.IN_REVIEW, State.QUARANTINED]))
)
def test_the_document_that_came_furthest_speaks_whatever_the_order(order: tuple[State, ...]) -> None:
    claims = [claim(f"{number} {state}", state, f"2026-03-0{number + 1}") for number, state in enumerate(order)]
    seen = standing(*claims)
    assert seen.status is Status.DONE
    assert seen.document_id is not None
    assert seen.document_id.endswith("APPROVED")


def test_of_two_as_far_the_later_speaks() -> None:
    seen = standing(claim("new", State.RETURNED, "2026-03-05"), claim("old", State.RETURNED, "2026-03-01"))
    assert seen.document_id == "new"


def test_a_document_claims_a_slot_once_and_gives_it_up_whole() -> None:
    seen = standing(claim("a", State.RECEIVED), claim("b", State.IN_REVIEW))
    assert {one.state for one in seen.claims_with(claim("a", State.RETURNED))} == {State.RETURNED, State.IN_REVIEW}
    assert [one.document_id for one in seen.claims_without("b")] == ["a"]


def test_counts_hold_all_eight_kinds_in_the_published_order() -> None:
    agencies = [
        Agency(id="dft", name_th="กรมตัวอย่าง", kind=Kind.GOVERNMENT),
        Agency(id="one", name_th="เทศบาลตัวอย่างหนึ่ง", kind=Kind.LOCAL),
        Agency(id="two", name_th="เทศบาลตัวอย่างสอง", kind=Kind.LOCAL),
    ]
    statuses = [
        SlotStatus(agency_id="two", slot=Slot.SECTION_10, claims=(claim("d", State.APPROVED),)),
        SlotStatus(agency_id="one", slot=Slot.SECTION_16, claims=(claim("e", State.APPROVED),)),
    ]
    rows = counts_by_kind(agencies, statuses, Slot.SECTION_10)
    assert [row.kind for row in rows] == list(Kind)
    local = rows[2]
    assert (local.registered, local.done, local.by_status[Status.NOT_STARTED]) == (2, 1, 1)
    assert all(sum(row.by_status.values()) == row.registered for row in rows)


def test_the_published_totals_are_those_of_the_cabinet_minutes() -> None:
    assert [kind.published_total for kind in Kind] == [160, 76, 7_850, 61, 41, 88, 13, 5]
    assert PUBLISHED_TOTAL == 8_294
