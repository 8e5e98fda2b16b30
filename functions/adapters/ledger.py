"""One change of one document, written whole: the row, the event that tells of it, the agency's status."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from functions.adapters.errors import UnknownDocument
from functions.adapters.history import history_item
from functions.adapters.items import (
    agency_pk,
    document_attributes,
    document_item,
    document_of,
    document_pk,
    event_item,
    status_item,
    status_of,
)
from functions.adapters.table import Condition, Path, Put, Table, Update
from register.derive import Published, register_events
from register.documents import Document, Event, Slot, State
from register.status import Claim, SlotStatus

NEW: Final = Condition(absent=(("pk",),))
THERE: Final = Condition(present=(("pk",),))


class Ledger:
    """Writes changes; each raises Conflict (see `table.settle`) where the document is no longer as it was seen."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def find(self, document_id: str) -> Document | None:
        """The document as of the last write, or None."""
        item = self.table.get(document_pk(document_id), "DOC")
        return document_of(item) if item else None

    def get(self, document_id: str) -> Document:
        """The document as of the last write; raises UnknownDocument."""
        found = self.find(document_id)
        if found is None:
            raise UnknownDocument(document_id)
        return found

    def event(self, who: str, what: str, *, why: str = "", state: State | None = None) -> Event:
        """Something that happens now."""
        return Event(at=self.table.now(), who=who, what=what, why=why, state=state)

    def begin(self, document: Document, event: Event, also: Sequence[Put | Update] = ()) -> Document:
        """Writes a document that was not there before."""
        status = self._status(document.agency_id, document.slot)
        actions = (
            Put(item=document_item(document), condition=NEW),
            Put(item=event_item(document.id, event), condition=NEW),
            self._put_status(status, status.claims_with(_claim(document, event.at)), event.at),
        )
        self.table.write(*actions, *_history(None, document, event), *also)
        return self.get(document.id)

    def change(
        self,
        seen: Document,
        after: Document,
        event: Event,
        *,
        remove: Sequence[Path] = (),
        add: Mapping[Path, Any] | None = None,
        also: Sequence[Put | Update] = (),
        published: Published | None = None,
    ) -> Document:
        """Writes what differs between `seen` and `after`, with the event; `version` grows only if something differs.

        `published`: what an approved document says, for the register's history.
        `remove` and `add` are for what is kept outside the versioned attributes: failures, pages, counters.
        """
        differs = seen != after
        after = replace(after, version=seen.version + differs, updated_at=event.at)
        before, wanted = document_attributes(seen), document_attributes(after)
        row = Update(
            pk=document_pk(seen.id),
            sk="DOC",
            set={(name,): value for name, value in wanted.items() if before.get(name) != value},
            remove=(*((name,) for name in before if name not in wanted), *remove),
            add=add or {},
            condition=Condition(equals={("version",): seen.version}),
        )
        told = Put(item=event_item(seen.id, event))
        statuses = self._status_changes(seen, after, event.at)
        self.table.write(row, told, *statuses, *_history(seen, after, event, published), *also)
        return self.get(seen.id)

    def _status_changes(self, seen: Document, after: Document, at: str) -> Iterator[Put]:
        if (seen.slot, seen.state) == (after.slot, after.state):
            return
        if seen.slot is not after.slot:
            old = self._status(seen.agency_id, seen.slot)
            yield self._put_status(old, old.claims_without(seen.id), at)
        new = self._status(after.agency_id, after.slot)
        yield self._put_status(new, new.claims_with(_claim(after, at)), at)

    def _status(self, agency_id: str, slot: Slot) -> SlotStatus:
        item = self.table.get(agency_pk(agency_id), f"STATUS#{slot}")
        return status_of(item) if item else SlotStatus(agency_id=agency_id, slot=slot)

    def _put_status(self, seen: SlotStatus, claims: tuple[Claim, ...], at: str) -> Put:
        after = replace(seen, claims=claims, version=seen.version + 1, changed_at=at)
        condition = Condition(equals={("version",): seen.version}) if seen.version else NEW
        return Put(item=status_item(after), condition=condition)


def _claim(document: Document, at: str) -> Claim:
    return Claim(document_id=document.id, state=document.state, at=at)


def _history(
    before: Document | None, after: Document, event: Event, published: Published | None = None
) -> Iterator[Put]:
    for one in register_events(before, after, event, published):
        yield Put(item=history_item(one, recorded_at=event.at))
