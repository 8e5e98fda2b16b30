"""How far an agency has come with one section: derived from the states of all its documents for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from register.agencies import Agency, Kind
from register.documents import Slot, State


class Status(StrEnum):
    """An agency's standing for one section. RETURNED: it sent something, and must send again.

    PREPARING is its own word; COVERED comes from the publication of an agency above; neither is ever a document's.
    """

    NOT_REQUIRED = "NOT_REQUIRED"
    NOT_STARTED = "NOT_STARTED"
    PREPARING = "PREPARING"
    RETURNED = "RETURNED"
    SUBMITTED = "SUBMITTED"
    IN_REVIEW = "IN_REVIEW"
    COVERED = "COVERED"
    DONE = "DONE"


# From least to most: the document that has come furthest speaks for the agency, so that a later upload
# never takes away what an approved one has given (an approved document stands until it is reopened).
FURTHEST: Final = tuple(Status)

STATUS_OF_STATE: Final[Mapping[State, Status]] = {
    State.RECEIVED: Status.SUBMITTED,
    State.READING: Status.SUBMITTED,
    State.READ: Status.SUBMITTED,
    State.IN_REVIEW: Status.IN_REVIEW,
    State.APPROVED: Status.DONE,
    State.RETURNED: Status.RETURNED,
    State.QUARANTINED: Status.RETURNED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One document that stands for a slot: its state, and since when."""

    document_id: str
    state: State
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotStatus:
    """One agency, one slot, and every document sent for it."""

    agency_id: str
    slot: Slot
    claims: tuple[Claim, ...] = ()
    version: int = 0
    changed_at: str = ""

    @property
    def speaker(self) -> Claim | None:
        """The document that made the status what it is: the furthest, and of those the latest."""
        ranked = sorted(self.claims, key=lambda one: (FURTHEST.index(STATUS_OF_STATE[one.state]), one.at))
        return ranked[-1] if ranked else None

    @property
    def status(self) -> Status:
        return STATUS_OF_STATE[self.speaker.state] if self.speaker else Status.NOT_STARTED

    @property
    def document_id(self) -> str | None:
        return self.speaker.document_id if self.speaker else None

    def claims_with(self, claim: Claim) -> tuple[Claim, ...]:
        """The claims after this document has moved to this state."""
        return (*self.claims_without(claim.document_id), claim)

    def claims_without(self, document_id: str) -> tuple[Claim, ...]:
        """The claims after this document has gone to another slot."""
        return tuple(one for one in self.claims if one.document_id != document_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class KindCount:
    """One row of the register's first table, for one slot."""

    kind: Kind
    registered: int  # agencies of this kind in the register
    by_status: Mapping[Status, int]  # every status is a key; they sum to `registered`

    @property
    def published_total(self) -> int:
        return self.kind.published_total

    @property
    def done(self) -> int:
        return self.by_status[Status.DONE]


def counts_by_kind(agencies: Iterable[Agency], statuses: Iterable[SlotStatus], slot: Slot) -> tuple[KindCount, ...]:
    """All eight kinds in the published order; an agency without a status has not started."""
    standing = {one.agency_id: one.status for one in statuses if one.slot is slot}
    counted: dict[Kind, Counter[Status]] = {kind: Counter() for kind in Kind}
    for agency in agencies:
        counted[agency.kind][standing.get(agency.id, Status.NOT_STARTED)] += 1
    return tuple(
        KindCount(kind=kind, registered=tally.total(), by_status={status: tally[status] for status in Status})
        for kind, tally in counted.items()
    )
