"""Upload tickets, and what becomes of a file that arrived under one: a new document, or a link to an earlier one."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from functions.adapters.errors import UnknownUpload
from functions.adapters.items import failure_item, ticket_item, ticket_of, upload_pk
from functions.adapters.ledger import NEW, THERE, Ledger
from functions.adapters.objects import UPLOAD_SECONDS, find_upload_key, upload_key
from functions.adapters.table import Condition, Conflict, Put, Table, Update, settle, stamp
from register.documents import Document, Failure, Slot, State, document_id
from register.uploads import Outcome, Ticket, outcome_for

# Refusals that are not of the bytes but of how they came: the same bytes sent properly are taken.
OF_THE_WAY: Final = frozenset({"declared_type_not_pdf", "file_too_large", "grant_missing"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A stored object version that belongs to a ticket, looked at from outside."""

    ticket: Ticket
    version_id: str
    sha256: str
    bytes: int
    at: str  # when it was stored, as `table.stamp` writes times
    refusal: str | None = None  # the code, where the file may not be read at all


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """The document an upload became or was linked to."""

    document: Document
    outcome: Outcome


class Uploads:
    """Tickets are issued, then settled once for each object version; a repeated event changes nothing."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._ledger = Ledger(table)

    def open_ticket(
        self, *, agency_id: str, slot: Slot, file_name: str, who: str, seconds: int = UPLOAD_SECONDS
    ) -> Ticket:
        """The right to send one file; its key is what the presigned form must allow."""
        now = self._table.moment()
        upload_id = secrets.token_hex(16)
        ticket = Ticket(
            id=upload_id,
            agency_id=agency_id,
            slot=slot,
            key=upload_key(agency_id, slot, upload_id),
            file_name=file_name,
            who=who,
            created_at=stamp(now),
            expires_at=stamp(now + timedelta(seconds=seconds)),
        )
        self._table.write(Put(item=ticket_item(ticket), condition=NEW))
        return ticket

    def find(self, upload_id: str) -> Ticket | None:
        """The ticket, or None where none was issued."""
        item = self._table.get(upload_pk(upload_id), "UPLOAD")
        return ticket_of(item) if item else None

    def get(self, upload_id: str) -> Ticket:
        """The ticket; raises UnknownUpload."""
        found = self.find(upload_id)
        if found is None:
            raise UnknownUpload(upload_id)
        return found

    def find_by_key(self, key: str) -> Ticket | None:
        """The ticket whose form allowed exactly this object key, or None."""
        parts = find_upload_key(key)
        ticket = self.find(parts.upload_id) if parts else None
        return ticket if ticket and ticket.key == key else None

    def admit(self, arrival: Arrival) -> Admission:
        """A new document, or the agency's earlier one with the same bytes; written with its event and the ticket."""
        return settle(lambda: self._admit(arrival))

    def _admit(self, arrival: Arrival) -> Admission:
        identity = document_id(arrival.ticket.agency_id, arrival.sha256)
        earlier = self._ledger.find(identity)
        ticket = self.get(arrival.ticket.id)
        if earlier is not None and arrival.version_id in ticket.versions:
            return Admission(document=earlier, outcome=ticket.outcome)
        if earlier is None:
            return self._begin(arrival, identity)
        if _sent_properly_now(earlier, arrival):
            return self._take_up(arrival, earlier)
        return self._link(arrival, earlier)

    def _begin(self, arrival: Arrival, identity: str) -> Admission:
        ticket, state = arrival.ticket, State.QUARANTINED if arrival.refusal else State.RECEIVED
        event = self._ledger.event(ticket.who, "received", why=arrival.refusal or "", state=state)
        document = Document(
            id=identity,
            agency_id=ticket.agency_id,
            slot=ticket.slot,
            file_name=ticket.file_name,
            sha256=arrival.sha256,
            bytes=arrival.bytes,
            key=ticket.key,
            version_id=arrival.version_id,
            state=state,
            version=1,
            received_at=arrival.at,
            updated_at=event.at,
            quarantine_code=arrival.refusal,
            claimed_at=arrival.at,
        )
        settled = self._settled(arrival, Outcome.RECEIVED, identity)
        return Admission(document=self._ledger.begin(document, event, (settled,)), outcome=Outcome.RECEIVED)

    def _take_up(self, arrival: Arrival, seen: Document) -> Admission:
        ticket = arrival.ticket
        after = replace(
            seen,
            state=State.RECEIVED,
            slot=ticket.slot,
            quarantine_code=None,
            key=ticket.key,
            version_id=arrival.version_id,
            claimed_at=arrival.at,
        )
        event = self._ledger.event(ticket.who, "received_again", state=State.RECEIVED)
        settled = self._settled(arrival, Outcome.RECEIVED, seen.id)
        return Admission(document=self._ledger.change(seen, after, event, also=(settled,)), outcome=Outcome.RECEIVED)

    def _link(self, arrival: Arrival, seen: Document) -> Admission:
        ticket = arrival.ticket
        taken = arrival.refusal is None  # what was refused moves nothing
        outcome = outcome_for(seen, ticket.slot, newest=taken and arrival.at >= seen.claimed_at)
        after, event = seen, self._ledger.event(ticket.who, "duplicate_upload", why=outcome)
        if outcome is Outcome.SLOT_MOVED:
            after = replace(seen, slot=ticket.slot, claimed_at=arrival.at)
            event = self._ledger.event(ticket.who, "slot_moved", why=f"{seen.slot} → {ticket.slot}")
        settled = self._settled(arrival, outcome, seen.id)
        document = self._ledger.change(seen, after, event, add={("duplicates",): 1}, also=(settled,))
        return Admission(document=document, outcome=outcome)

    def _settled(self, arrival: Arrival, outcome: Outcome, identity: str) -> Update:
        """The ticket's part of the transaction: it holds only if this object version was not dealt with before."""
        return Update(
            pk=upload_pk(arrival.ticket.id),
            sk="UPLOAD",
            set={("outcome",): str(outcome), ("document_id",): identity},
            remove=(("failure",),),
            add={("versions",): {arrival.version_id}},
            condition=Condition(present=(("pk",),), lacks={("versions",): arrival.version_id}),
        )

    def gone(self, ticket: Ticket) -> None:
        """The file was no longer there when its event came; a ticket that led to a document keeps it."""
        waiting = Condition(present=(("pk",),), absent=(("document_id",),))
        self._touch(ticket.id, {("outcome",): str(Outcome.GONE)}, waiting)

    def fail(self, upload_id: str, failure: Failure) -> None:
        """Shows a failed try to receive on its ticket, as there is no document yet to show it on."""
        self._touch(upload_id, {("failure",): failure_item(failure)}, THERE)

    def _touch(self, upload_id: str, values: dict[tuple[str, ...], object], condition: Condition) -> None:
        try:
            self._table.update(Update(pk=upload_pk(upload_id), sk="UPLOAD", set=values, condition=condition))
        except Conflict:
            return


def _sent_properly_now(earlier: Document, arrival: Arrival) -> bool:
    refused_for_its_way = earlier.state is State.QUARANTINED and earlier.quarantine_code in OF_THE_WAY
    return refused_for_its_way and arrival.refusal is None
