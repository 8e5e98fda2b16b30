"""An upload ticket: the right to send one file for one slot, and what became of it. Pure values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from register.documents import Document, Failure, Slot, State


class Outcome(StrEnum):
    """What became of an upload. Where a document is named, its own state tells the rest."""

    WAITING = "waiting"  # no file has arrived yet
    RECEIVED = "received"  # a new document
    DUPLICATE = "duplicate"  # the agency sent these bytes before, for the same slot
    SLOT_MOVED = "slot_moved"  # sent before for another slot: the document now stands for this one
    ALREADY_RETURNED = "already_returned"  # sent before and returned: a changed document is wanted
    ALREADY_APPROVED = "already_approved"  # sent before and approved, for this slot or another
    ALREADY_QUARANTINED = "already_quarantined"  # sent before and refused
    GONE = "gone"  # the file was no longer there when its event came


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """One upload, from the presigned form to the document it became."""

    id: str
    agency_id: str
    slot: Slot
    key: str  # the one object key the form allows
    file_name: str  # as on the officer's machine; may be Thai
    who: str  # "officer:<name>"
    created_at: str
    expires_at: str
    outcome: Outcome = Outcome.WAITING
    document_id: str | None = None
    versions: frozenset[str] = frozenset()  # object versions already dealt with: an event repeated is no second upload
    failure: Failure | None = None  # the last failed try to receive it


def outcome_for(document: Document, slot: Slot, *, newest: bool) -> Outcome:
    """What sending the same bytes again means, given where the earlier document stands.

    `newest`: no later upload of these bytes has chosen a slot meanwhile.
    """
    if document.state is State.APPROVED:
        return Outcome.ALREADY_APPROVED
    if slot is not document.slot and newest:
        return Outcome.SLOT_MOVED
    if document.state is State.RETURNED:
        return Outcome.ALREADY_RETURNED
    if document.state is State.QUARANTINED:
        return Outcome.ALREADY_QUARANTINED
    return Outcome.DUPLICATE
