"""What a document waits for follows from its row alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from register.documents import Document, Slot, State, document_id
from register.jobs import Job, jobs_due, parse_job
from register.uploads import Outcome, outcome_for

DOCUMENT = Document(
    id=document_id("dft", "a1" * 32),
    agency_id="dft",
    slot=Slot.SECTION_10,
    file_name="ประกาศ.pdf",
    sha256="a1" * 32,
    bytes=900,
    key="uploads/dft/s10/1.pdf",
    version_id="v1",
    state=State.RECEIVED,
    version=1,
    received_at="2026-03-02",
    updated_at="2026-03-02",
)


def due(**changes: object) -> list[str]:
    return [job.name for job in jobs_due(replace(DOCUMENT, **changes))]  # type: ignore[arg-type]


def test_a_received_document_waits_to_be_opened() -> None:
    assert due() == ["open"]


def test_a_document_in_reading_waits_for_the_pages_that_are_missing() -> None:
    assert due(state=State.READING, pages_total=3, pages_done=frozenset({2})) == ["page 1", "page 3"]


@pytest.mark.parametrize("state", [State.READING, State.READ])
def test_a_document_with_every_page_waits_to_be_understood(state: State) -> None:
    assert due(state=state, pages_total=2, pages_done=frozenset({1, 2})) == ["understand"]


@pytest.mark.parametrize("state", [State.IN_REVIEW, State.APPROVED, State.RETURNED, State.QUARANTINED])
def test_a_document_before_a_person_waits_for_no_machine(state: State) -> None:
    assert due(state=state, understood_for=Slot.SECTION_10) == []


def test_a_slot_has_not_moved_where_nothing_was_understood_yet() -> None:
    assert due(state=State.IN_REVIEW, understood_for=None) == []


@pytest.mark.parametrize(
    ("state", "jobs"),
    [
        (State.IN_REVIEW, ["understand"]),
        (State.RETURNED, ["understand"]),
        (State.APPROVED, []),
        (State.QUARANTINED, []),
    ],
)
def test_a_moved_slot_is_understood_anew_only_where_a_decision_is_open(state: State, jobs: list[str]) -> None:
    assert due(state=state, understood_for=Slot.SECTION_16) == jobs


@pytest.mark.parametrize(
    "job",
    [
        Job(kind="open", document_id="d"),
        Job(kind="page", document_id="d", page=3),
        Job(kind="understand", document_id="d"),
    ],
)
def test_a_job_survives_its_message(job: Job) -> None:
    assert parse_job(job.as_message()) == job


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"job": "fly", "document_id": "d"},
        {"job": "page", "document_id": "d"},
        {"job": "page", "document_id": "d", "page": 0},
        {"job": "page", "document_id": "d", "page": "3"},
        {"job": "open", "document_id": "d", "page": 1},
    ],
)
def test_what_is_no_job_is_refused(message: dict[str, object]) -> None:
    with pytest.raises((KeyError, ValueError)):
        parse_job(message)


@pytest.mark.parametrize(
    ("state", "slot", "newest", "outcome"),
    [
        (State.IN_REVIEW, Slot.SECTION_10, True, Outcome.DUPLICATE),
        (State.IN_REVIEW, Slot.SECTION_16, True, Outcome.SLOT_MOVED),
        (State.IN_REVIEW, Slot.SECTION_16, False, Outcome.DUPLICATE),
        (State.RETURNED, Slot.SECTION_10, True, Outcome.ALREADY_RETURNED),
        (State.RETURNED, Slot.SECTION_16, True, Outcome.SLOT_MOVED),
        (State.APPROVED, Slot.SECTION_10, True, Outcome.ALREADY_APPROVED),
        (State.APPROVED, Slot.SECTION_16, True, Outcome.ALREADY_APPROVED),
        (State.QUARANTINED, Slot.SECTION_10, True, Outcome.ALREADY_QUARANTINED),
    ],
)
def test_the_same_bytes_again_mean_what_the_earlier_documents_state_says(
    state: State, slot: Slot, newest: bool, outcome: Outcome
) -> None:
    assert outcome_for(replace(DOCUMENT, state=state), slot, newest=newest) is outcome
