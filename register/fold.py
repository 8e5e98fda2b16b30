"""The register of any day: all that had happened by then, folded. Nothing is deleted, and the same facts give the same.

`fold` sorts by moment and drops repeats, so that order and duplication of what it is given do not matter. What cannot
apply (a rename of an agency nobody added) changes nothing and is told in `oddities`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import singledispatch
from itertools import groupby

from register import events as e
from register.agencies import Agency
from register.days import end_of
from register.documents import Slot
from register.history import AgencyEntry, DocumentEntry, Grant, NameSpan, Preparing, Register
from register.rounds import FIRST_ROUND
from register.status import Status


def fold(events: Iterable[e.RegisterEvent], *, on: date | None = None, known_by: str | None = None) -> Register:
    """The register after all that held by the end of day `on`, out of what was recorded by the moment `known_by`.

    The first round is a fact of the past like the Act's own day: every register knows it from 1 November 2566 on
    without being told, and a later word on the same round (`RoundOpened` of its id) replaces it.
    """
    limit = end_of(on) if on else None
    heard = {
        event
        for event in (FIRST_ROUND, *events)
        if (limit is None or event.at < limit) and (known_by is None or (event.recorded_at or event.at) <= known_by)
    }
    state = _Fold()
    for event in _in_order(heard):
        apply(event, state)
    return state.done(on)


def _in_order(events: Iterable[e.RegisterEvent]) -> list[e.RegisterEvent]:
    """By moment, then rank, then what they say: an order that does not depend on the order given."""
    groups = groupby(sorted(events, key=_place), key=_place)
    return [event for _, group in groups for event in _settled(tuple(group))]


def _place(event: e.RegisterEvent) -> tuple[str, int, str, str, str]:
    return (event.at, event.rank, event.agency_id, event.code, getattr(event, "document_id", ""))


def _settled(group: tuple[e.RegisterEvent, ...]) -> Iterable[e.RegisterEvent]:
    """Few events share a place; only those are told apart by what they say, which costs a digest each."""
    return group if len(group) == 1 else sorted(group, key=lambda one: one.id)


class _Fold:
    """What stands while the events go by."""

    def __init__(self) -> None:
        self.agencies: dict[str, AgencyEntry] = {}
        self.documents: dict[str, DocumentEntry] = {}
        self.preparing: dict[tuple[str, Slot], Preparing] = {}
        self.grants: dict[tuple[str, str], Grant] = {}
        self.rounds: dict[str, e.RoundOpened] = {}
        self.oddities: list[str] = []

    def agency(self, event: e.RegisterEvent, change: Callable[[AgencyEntry], AgencyEntry]) -> None:
        """Changes a living agency, or notes that there is none."""
        entry = self.agencies.get(event.agency_id)
        if entry is None or not entry.lives:
            self.oddities.append(f"{event.code} {event.agency_id}")
            return
        self.agencies[event.agency_id] = change(entry)

    def document(
        self, event: e.RegisterEvent, document_id: str, change: Callable[[DocumentEntry], DocumentEntry]
    ) -> None:
        """Changes the agency's own document, or notes that it has none such."""
        entry = self.documents.get(document_id)
        if entry is None or entry.agency_id != event.agency_id:
            self.oddities.append(f"{event.code} {document_id}")
            return
        self.documents[document_id] = change(entry)

    def stand(
        self, event: e.DocumentSubmitted | e.ReviewOpened | e.DocumentReturned | e.DocumentApproved, status: Status
    ) -> None:
        """The document's status is now this; a document first heard of here is there from here on."""
        was = self.documents.get(event.document_id)
        if was is not None and was.agency_id != event.agency_id:
            self.oddities.append(f"{event.code} {event.document_id}")
            return
        now = was or DocumentEntry(
            id=event.document_id, agency_id=event.agency_id, section=event.section, status=status, at=event.at,
            submitted_at=event.at,
        )  # fmt: skip
        self.documents[event.document_id] = replace(
            now,
            section=event.section,
            status=status,
            at=event.at,
            approved=event if isinstance(event, e.DocumentApproved) else None,
            reasons=event.reasons if isinstance(event, e.DocumentReturned) else (),
        )

    def done(self, on: date | None) -> Register:
        of_agency: dict[tuple[str, Slot], list[str]] = {}
        for document in sorted(self.documents.values(), key=lambda one: (one.submitted_at, one.id)):
            of_agency.setdefault((document.agency_id, document.section), []).append(document.id)
        return Register(
            on=on,
            agencies=self.agencies,
            documents=self.documents,
            preparing=self.preparing,
            grants=self.grants,
            rounds=self.rounds,
            of_agency={key: tuple(ids) for key, ids in of_agency.items()},
            oddities=tuple(self.oddities),
        )


@singledispatch
def apply(event: e.RegisterEvent, state: _Fold) -> None:
    """One event's effect; each kind of event has its own below."""
    raise TypeError(f"{event.code} has no effect on {type(state).__name__}")


@apply.register
def _(event: e.AgencyAdded, state: _Fold) -> None:
    was = state.agencies.get(event.agency_id)
    if was is None:
        names = (NameSpan(name_th=event.agency.name_th, at=event.at),)
        state.agencies[event.agency_id] = AgencyEntry(agency=event.agency, added_at=event.at, names=names)
    elif was.lives:  # told again, perhaps with other facts: the later word stands
        changed = _renamed(was, event.agency.name_th, event.agency.name_en, event.at)
        state.agencies[event.agency_id] = _with_facts(changed, event.agency)
    else:
        state.oddities.append(f"{event.code} {event.agency_id}")


@apply.register
def _(event: e.AgencyChanged, state: _Fold) -> None:
    state.agency(event, lambda entry: _with_facts(entry, event.agency))


@apply.register
def _(event: e.AgencyRenamed, state: _Fold) -> None:
    state.agency(event, lambda entry: _renamed(entry, event.name_th, event.name_en, event.at))


def _with_facts(entry: AgencyEntry, facts: Agency) -> AgencyEntry:
    former = tuple(dict.fromkeys((*entry.agency.former_names, *facts.former_names)))
    return replace(entry, agency=replace(facts, name_th=entry.agency.name_th, former_names=former))


def _renamed(entry: AgencyEntry, name_th: str, name_en: str, at: str) -> AgencyEntry:
    if name_th == entry.agency.name_th:
        return entry
    former = tuple(dict.fromkeys((*entry.agency.former_names, entry.agency.name_th)))
    agency = replace(
        entry.agency, name_th=name_th, name_en=name_en or entry.agency.name_en, former_names=former
    )  # fmt: skip
    return replace(entry, agency=agency, names=(*entry.names, NameSpan(name_th=name_th, at=at)))


@apply.register(e.AgencyMerged)
@apply.register(e.AgencySplit)
@apply.register(e.AgencyDissolved)
def _(event: e.RegisterEvent, state: _Fold) -> None:
    into = (event.into,) if isinstance(event, e.AgencyMerged) else getattr(event, "into", ())
    state.agency(event, lambda entry: replace(entry, ended_at=event.at, ended_how=event.code, successors=into))


@apply.register
def _(event: e.LicenceIssuerDeclared, state: _Fold) -> None:
    state.agency(event, lambda entry: replace(entry, issues_licences=event.issues))


@apply.register
def _(event: e.PreparingReported, state: _Fold) -> None:
    state.preparing[event.agency_id, event.section] = Preparing(at=event.at, expected_on=event.expected_on)


@apply.register
def _(event: e.DocumentSubmitted, state: _Fold) -> None:
    state.stand(event, Status.SUBMITTED)


@apply.register
def _(event: e.ReviewOpened, state: _Fold) -> None:
    state.stand(event, Status.IN_REVIEW)


@apply.register
def _(event: e.DocumentReturned, state: _Fold) -> None:
    state.stand(event, Status.RETURNED)


@apply.register
def _(event: e.DocumentApproved, state: _Fold) -> None:
    state.stand(event, Status.DONE)


@apply.register
def _(event: e.PublicationCovers, state: _Fold) -> None:
    def covering(entry: DocumentEntry) -> DocumentEntry:
        return replace(entry, scope=event.scope, units=tuple(sorted(event.units)), beside_own=event.beside_own)

    state.document(event, event.document_id, covering)


@apply.register
def _(event: e.GrantGiven, state: _Fold) -> None:
    state.grants[event.agency_id, event.unit_id] = Grant(
        unit_id=event.unit_id, given_by=event.agency_id, given_at=event.at
    )


@apply.register
def _(event: e.GrantRevoked, state: _Fold) -> None:
    grant = state.grants.get((event.agency_id, event.unit_id))
    if grant is None or grant.revoked_at:
        state.oddities.append(f"{event.code} {event.agency_id} {event.unit_id}")
        return
    state.grants[event.agency_id, event.unit_id] = replace(grant, revoked_at=event.at)


@apply.register
def _(event: e.DocumentAmended, state: _Fold) -> None:
    def amended(entry: DocumentEntry) -> DocumentEntry:
        return replace(entry, amended_by=tuple(dict.fromkeys((*entry.amended_by, event.by_document_id))))

    state.document(event, event.document_id, amended)


@apply.register(e.DocumentRepealed)
@apply.register(e.DocumentSuperseded)
def _(event: e.DocumentRepealed | e.DocumentSuperseded, state: _Fold) -> None:
    def repealed(entry: DocumentEntry) -> DocumentEntry:
        return replace(entry, repealed_on=event.on, repealed_by=event.by_document_id)

    state.document(event, event.document_id, repealed)


@apply.register
def _(event: e.RoundOpened, state: _Fold) -> None:
    state.rounds[event.round_id] = event
