"""Documents in the table: looked up, listed, moved from state to state, their failures shown until they are over."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from functions.adapters.errors import BadCursor, NewerSaved, UnknownDocument
from functions.adapters.items import document_of, document_pk, event_of, failure_item
from functions.adapters.ledger import THERE, Ledger
from functions.adapters.table import Condition, Conflict, Path, Table, Update, settle, stamp
from register.documents import Document, Event, Failure, Slot, State, may_follow

STALLED: Final = "stalled"
WORKING: Final = (State.RECEIVED, State.READING, State.READ)
PAGE_SIZE: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Some documents, newest change first, and where the next ones begin (None: there are no more)."""

    documents: tuple[Document, ...]
    cursor: str | None


class Documents:
    """What the doors and the pages ask about documents. A late or repeated request changes nothing."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._ledger = Ledger(table)

    def get(self, document_id: str) -> Document:
        """The document as of the last write; raises UnknownDocument."""
        return self._ledger.get(document_id)

    def find(self, document_id: str) -> Document | None:
        """The document as of the last write, or None."""
        return self._ledger.find(document_id)

    def events(self, document_id: str) -> tuple[Event, ...]:
        """All that happened to it, oldest first."""
        return tuple(event_of(item) for item in self._table.rows(document_pk(document_id), "EVENT#"))

    def list(
        self,
        *,
        state: State | None = None,
        agency_id: str | None = None,
        limit: int = PAGE_SIZE,
        cursor: str | None = None,
    ) -> Listing:
        """Documents by latest change, newest first. A page is a little longer where changes share a microsecond."""
        _check(cursor)
        found: list[Document] = []
        for document in self._newest_first(state, agency_id, cursor):
            if len(found) >= limit and document.updated_at != found[-1].updated_at:
                return Listing(documents=tuple(found), cursor=found[-1].updated_at)
            found.append(document)
        return Listing(documents=tuple(found), cursor=None)

    def _newest_first(self, state: State | None, agency_id: str | None, before: str | None) -> Iterator[Document]:
        if agency_id is not None:
            rows = self._table.index_rows("by_agency", agency_id, before=before)
            yield from (one for one in map(document_of, rows) if state in (None, one.state))
            return
        states = (state,) if state else tuple(State)
        streams = (map(document_of, self._table.index_rows("by_state", one, before=before)) for one in states)
        yield from heapq.merge(*streams, key=lambda one: one.updated_at, reverse=True)

    def untouched_since(self, moment: str) -> Iterator[Document]:
        """Documents that wait for a machine and were last changed before this time, oldest first by state."""
        for state in WORKING:
            rows = self._table.index_rows("by_state", state, before=moment, newest_first=False)
            yield from map(document_of, rows)

    def in_state(self, state: State) -> Iterator[Document]:
        """Every document in this state, latest change first."""
        return map(document_of, self._table.index_rows("by_state", state))

    def troubled(self, *, limit: int = PAGE_SIZE) -> tuple[Document, ...]:
        """Documents that wait for a machine and show a failure, given-up ones first, then the latest."""
        working = (document_of(row) for state in WORKING for row in self._table.index_rows("by_state", state))
        failed = [one for one in working if one.failure is not None]
        failed.sort(key=lambda one: (one.failure is not None and one.failure.given_up, one.updated_at), reverse=True)
        return tuple(failed[:limit])

    def transition(
        self,
        document_id: str,
        state: State,
        *,
        who: str,
        why: str = "",
        job: str = "",
        expected_version: int | None = None,
        **changes: Any,
    ) -> Document:
        """Moves to a state, with its event; the row as it then stands, unmoved where `state` may not follow.

        `job`: the job whose failure, if one is shown, is over. `changes`: other fields of the row that go with it.
        Raises NewerSaved where `expected_version` is given and is not the present one.
        """

        def attempt() -> Document:
            seen = self.get(document_id)
            if expected_version is not None and seen.version != expected_version:
                raise NewerSaved(seen)
            if not may_follow(seen.state, state):
                return seen
            event = self._ledger.event(who, "state", why=why, state=state)
            after = replace(seen, **(_reset(state) | changes | {"state": state}))
            return self._ledger.change(seen, after, event, remove=(*_over(job), *_forgotten(state)))

        return settle(attempt)

    def start_reading(self, document_id: str, *, pages: int, who: str) -> Document:
        """The file is open and has so many pages."""
        return self.transition(document_id, State.READING, who=who, why=f"{pages} หน้า", job="open", pages_total=pages)

    def quarantine(self, document_id: str, code: str, *, who: str, job: str = "") -> Document:
        """The file cannot be read, and trying again would not help."""
        return self.transition(document_id, State.QUARANTINED, who=who, why=code, job=job, quarantine_code=code)

    def mark_page_done(self, document_id: str, number: int) -> Document:
        """Marks one page read, in one atomic update; the row after it, so that the last one knows it is the last."""
        update = Update(
            pk=document_pk(document_id),
            sk="DOC",
            set={("updated_at",): self._table.now()},
            remove=_over(f"page {number}"),
            add={("pages_done",): {number}},
            condition=THERE,
        )
        try:
            return document_of(self._table.update(update))
        except Conflict:
            raise UnknownDocument(document_id) from None

    def understood(self, document_id: str, *, slot: Slot, kind: str | None, needs_review: bool, who: str) -> Document:
        """The record made for this slot is stored: the document comes into review, or stays there with a new record.

        Where the slot moved meanwhile the row says so (`understood_for` differs from `slot`): understand again.
        """
        facts: dict[str, Any] = {"kind": kind, "needs_review": needs_review, "understood_for": slot}

        def attempt() -> Document:
            seen = self.get(document_id)
            if may_follow(seen.state, State.IN_REVIEW) and seen.state is not State.APPROVED:
                after = replace(seen, state=State.IN_REVIEW, return_reasons=(), **facts)
                event = self._ledger.event(who, "state", why=kind or "", state=State.IN_REVIEW)
            elif seen.state is State.IN_REVIEW and seen.understood_for is not slot:
                after = replace(seen, **facts)
                event = self._ledger.event(who, "understood_again", why=slot)
            else:
                return seen
            return self._ledger.change(seen, after, event, remove=_over("understand"))

        return settle(attempt)

    def set_failure(self, document_id: str, failure: Failure) -> None:
        """Shows a failed job on its document; does nothing where there is no such document."""
        self._touch(
            Update(
                pk=document_pk(document_id),
                sk="DOC",
                set={("failures", failure.job): failure_item(failure), ("updated_at",): self._table.now()},
                condition=THERE,
            )
        )

    def clear_failure(self, document_id: str, job: str) -> None:
        """The job has succeeded after all: its failure is no longer shown."""
        path: Path = ("failures", job)
        self._touch(Update(pk=document_pk(document_id), sk="DOC", remove=(path,), condition=Condition(present=(path,))))

    def _touch(self, update: Update) -> None:
        try:
            self._table.update(update)
        except Conflict:
            return


def _over(job: str) -> tuple[Path, ...]:
    """Any step forward ends a stall as well."""
    return tuple(("failures", name) for name in dict.fromkeys((job, STALLED)) if name)


def _reset(state: State) -> dict[str, Any]:
    """What a document forgets when it enters a state anew; the events keep it."""
    if state is State.RECEIVED:
        return {"quarantine_code": None, "pages_total": None}
    return {"return_reasons": ()} if state is State.IN_REVIEW else {}


def _forgotten(state: State) -> tuple[Path, ...]:
    return (("pages_done",),) if state is State.RECEIVED else ()


def _check(cursor: str | None) -> None:
    try:
        known = cursor is None or stamp(datetime.fromisoformat(cursor)) == cursor
    except ValueError:
        known = False
    if not known:
        raise BadCursor("not a time as stored")
