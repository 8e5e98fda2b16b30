"""What a reviewer does to a document: corrects it, approves it, returns it, opens it again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from functions.adapters.errors import DatesImpossible, NewerSaved, NotInReview, ObjectGone, ReasonMissing
from functions.adapters.items import correction_item, corrections_of, document_pk
from functions.adapters.ledger import Ledger
from functions.adapters.objects import Objects, record_key
from functions.adapters.table import Put, Table, settle
from register.checks import date_problems
from register.corrected import with_corrections, without_removed
from register.derive import Published, published_of
from register.documents import Correction, Document, State

Decision = Literal[State.APPROVED, State.RETURNED]


class Reviews:
    """Each change names the version its person saw; NewerSaved carries the row that someone else saved since."""

    def __init__(self, table: Table, objects: Objects) -> None:
        self._table = table
        self._objects = objects
        self._ledger = Ledger(table)

    def corrections(self, document_id: str) -> tuple[Correction, ...]:
        """Every correction ever saved, oldest first; the last one of a path is what stands."""
        rows = self._table.rows(document_pk(document_id), "CORRECTION#")
        return tuple(correction for row in rows for correction in corrections_of(row))

    def save_corrections(
        self,
        document_id: str,
        expected_version: int,
        values: Mapping[str, str | None],
        who: str,
        was: Mapping[str, str | None] | None = None,
    ) -> Document:
        """Saves these values, one by path in the record ("issued_on", "channels.3.value"), together or not at all.

        `was`: what the person saw at each path; where left out, the correction before it. The record file is not
        touched. Raises NewerSaved, NotInReview.
        """

        def attempt() -> Document:
            seen = self._seen_in_review(document_id, expected_version)
            if not values:
                return seen
            event = self._ledger.event(who, "correction", why=", ".join(sorted(values)))
            stood = {one.path: one.value for one in self.corrections(document_id)} | dict(was or {})
            corrections = tuple(
                Correction(path=path, value=value, was=stood.get(path), who=who, at=event.at)
                for path, value in sorted(values.items())
            )
            row = Put(item=correction_item(document_id, event.at, corrections))
            return self._ledger.change(seen, replace(seen, version=seen.version + 1), event, also=(row,))

        return settle(attempt)

    def decide(
        self, document_id: str, expected_version: int, decision: Decision, reasons: Sequence[str], who: str
    ) -> Document:
        """Approves (the agency's status for the slot becomes DONE) or returns with reasons, in one transaction.

        The same decision twice, as from a double click, changes nothing. Raises NewerSaved, NotInReview,
        ReasonMissing, DatesImpossible.
        """
        said = tuple(reason.strip() for reason in reasons if reason.strip())
        if decision is State.RETURNED and not said:
            raise ReasonMissing("return")

        def attempt() -> Document:
            seen = self._ledger.get(document_id)
            if seen.state is decision and seen.version == expected_version + 1 and seen.return_reasons == _kept(said):
                return seen
            seen = self._seen_in_review(document_id, expected_version)
            published = self.published(document_id) if decision is State.APPROVED else None
            event = self._ledger.event(who, "state", why="; ".join(said), state=decision)
            after = replace(seen, state=decision, return_reasons=_kept(said))
            return self._ledger.change(seen, after, event, published=published)

        def _kept(reasons: tuple[str, ...]) -> tuple[str, ...]:
            return reasons if decision is State.RETURNED else ()

        return settle(attempt)

    def reopen(self, document_id: str, expected_version: int, why: str, who: str) -> Document:
        """Takes back a decision: the document is in review again, and the agency's status follows it."""
        if not why.strip():
            raise ReasonMissing("reopen")

        def attempt() -> Document:
            seen = self._ledger.get(document_id)
            if seen.version != expected_version:
                raise NewerSaved(seen)
            if seen.state not in (State.APPROVED, State.RETURNED):
                return seen
            event = self._ledger.event(who, "reopened", why=why.strip(), state=State.IN_REVIEW)
            return self._ledger.change(seen, replace(seen, state=State.IN_REVIEW, return_reasons=()), event)

        return settle(attempt)

    def published(self, document_id: str) -> Published:
        """What the document says with its corrections: this, and no more, is public once approved.

        Raises DatesImpossible.
        """
        try:
            record = self._objects.get_json(record_key(document_id))
        except ObjectGone:
            return Published()
        stands = without_removed(with_corrections(record, self.corrections(document_id)))
        published = published_of(stands)
        if reasons := tuple(date_problems(published.issued_on, published.effective_on)):
            raise DatesImpossible("; ".join(reasons))
        return published

    def _seen_in_review(self, document_id: str, expected_version: int) -> Document:
        seen = self._ledger.get(document_id)
        if seen.version != expected_version:
            raise NewerSaved(seen)
        if seen.state is not State.IN_REVIEW:
            raise NotInReview(seen)
        return seen
