"""A document's life in the register: its states, which may follow which, and its events. Pure values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Slot(StrEnum):
    """What an upload is for; the officer chooses it, the document may turn out to be something else."""

    SECTION_10 = "s10"
    SECTION_13_1 = "s13_1"
    SECTION_16 = "s16"
    LETTER = "letter"


class State(StrEnum):
    """Where a document stands. QUARANTINED, APPROVED and RETURNED are ends until a person acts again."""

    RECEIVED = "RECEIVED"
    READING = "READING"
    READ = "READ"
    IN_REVIEW = "IN_REVIEW"
    APPROVED = "APPROVED"
    RETURNED = "RETURNED"
    QUARANTINED = "QUARANTINED"


# A late or repeated message asks for a step that was already taken: that is "no change", not an error.
FOLLOWS: dict[State, frozenset[State]] = {
    State.RECEIVED: frozenset({State.READING, State.QUARANTINED}),
    State.READING: frozenset({State.READ, State.QUARANTINED}),
    State.READ: frozenset({State.IN_REVIEW, State.QUARANTINED}),
    State.IN_REVIEW: frozenset({State.APPROVED, State.RETURNED}),
    State.APPROVED: frozenset({State.IN_REVIEW}),
    State.RETURNED: frozenset({State.IN_REVIEW}),
    State.QUARANTINED: frozenset({State.RECEIVED}),  # redrive
}


def may_follow(old: State, new: State) -> bool:
    """Is `new` a lawful next state after `old`?"""
    return new in FOLLOWS[old]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened to a document, kept for ever. Times are ISO 8601 UTC."""

    at: str
    who: str  # "officer:<name>", "reviewer:<name>", "system:<door>"
    what: str  # short code: "received", "duplicate_upload", "state", "correction", "job_failed" …
    why: str = ""  # reason in Thai or an error code
    state: State | None = None  # the state after, where it changed


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A reviewer's value for one field; the value first read stays in the record file, untouched."""

    path: str  # path in the record: "issued_on", "channels.3.value"
    value: str | None
    was: str | None  # what stood there before this correction
    who: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """The last failed job of a document, shown until a later attempt succeeds."""

    job: str  # "open", "page 3", "understand"
    code: str
    at: str
    attempts: int
    given_up: bool  # True once the message has gone to the dead-letter queue


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The row of one document. Identity is agency and SHA-256; derived files lie under `documents/<id>/`."""

    id: str
    agency_id: str
    slot: Slot
    file_name: str
    sha256: str
    bytes: int
    key: str  # object key of the original
    version_id: str  # object version of the original
    state: State
    version: int  # grows by one with each change a reviewer must see; a save names the version it saw
    received_at: str
    updated_at: str
    pages_total: int | None = None
    pages_done: frozenset[int] = frozenset()
    quarantine_code: str | None = None
    return_reasons: tuple[str, ...] = ()
    kind: str | None = None
    needs_review: bool | None = None
    failure: Failure | None = None
    duplicates: int = 0  # how many times the same bytes came again
    claimed_at: str = ""  # when the upload arrived that chose the slot; an older upload cannot take it back
    understood_for: Slot | None = None  # the slot the record was last made for


def document_id(agency_id: str, sha256: str) -> str:
    """The id of these bytes from this agency: the same for every upload of them."""
    return f"{agency_id}-{sha256[:24]}"
