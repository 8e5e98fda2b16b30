"""What each agency owes for each section on a day, how far it has come, and the counts by kind.

The overseer's counting rule (Cabinet minutes, 30 January 2567): no document, a wrong document, in preparation, no reply
are all *not done*. Section 16 is not required of units under an agency (letter ว61; letter นร 1200/ว6 of 24 February
2566); section 13(1) only of those who say they issue licences that must be displayed ("(ถ้ามี)", letter ว61).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from register.agencies import Kind
from register.days import day_of
from register.documents import Slot
from register.events import SECTIONS
from register.history import AgencyEntry, DocumentEntry, Register
from register.publication import covering, explanation
from register.rounds import act_due_on, is_late
from register.status import FURTHEST, Status

COUNTS_AS_DONE: Final = frozenset({Status.DONE, Status.COVERED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One agency, one section, one day. Days are ISO; empty where there is none."""

    agency_id: str
    section: Slot
    status: Status
    why: str = ""  # Thai, for people
    since: str = ""  # moment of the last change, as stored
    document_id: str = ""
    reasons: tuple[str, ...] = ()  # of a return
    done_on: str = ""  # the day a reviewer first stood for it
    issued_on: str = ""  # the first such document's own date: what the Act's day is held against
    entered_on: str = ""  # the day that document was sent in: what a round's last day is held against
    expected_on: str = ""  # its own word, while preparing
    covered_by: str = ""  # agency id
    late_by_act: bool = False  # against the Act's own day (7 August 2566 for sections 10 and 16)
    late_rounds: tuple[str, ...] = ()  # rounds whose last day had passed without it

    @property
    def is_done(self) -> bool:
        """By the overseer's counting rule."""
        return self.status in COUNTS_AS_DONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One kind, one section: how many agencies stand where. The statuses sum to `total`."""

    kind: Kind
    section: Slot
    total: int
    by_status: Mapping[Status, int]
    late: int = 0  # done late, or late and not done, by the Act's day

    @property
    def done(self) -> int:
        return sum(self.by_status.get(one, 0) for one in COUNTS_AS_DONE)

    @property
    def required(self) -> int:
        """Of whom it is asked at all."""
        return self.total - self.by_status.get(Status.NOT_REQUIRED, 0)

    @property
    def not_done(self) -> int:
        return self.required - self.done


def is_required(entry: AgencyEntry, section: Slot) -> bool:
    """Does the Act ask this of the agency, as far as it has said?"""
    if section is Slot.SECTION_16:
        return not entry.agency.is_unit
    if section is Slot.SECTION_13_1:
        return entry.issues_licences is True
    return section in SECTIONS


def why_not_required(entry: AgencyEntry, section: Slot) -> str:
    """The reason, in Thai, for people."""
    if section is Slot.SECTION_16:
        return "หน่วยงานในสังกัดไม่ต้องจัดทำคำสั่งตามมาตรา 16 (หนังสือ ที่ นร 1200/ว6 ลงวันที่ 24 ก.พ. 2566)"
    if entry.issues_licences is None:
        return "หน่วยงานยังไม่ได้แจ้งว่าออกใบอนุญาตที่กฎหมายให้แสดงไว้ในที่เปิดเผย"
    return "หน่วยงานแจ้งว่าไม่ออกใบอนุญาตที่กฎหมายให้แสดงไว้ในที่เปิดเผย"


def standing_of(register: Register, agency_id: str, section: Slot, on: date) -> Standing:
    """Where a living agency stands for a section at the end of a day; raises KeyError for one not in the register.

    Its own document in force or to come speaks first; then a publication that covers it; then what is under way.
    """
    entry = register.agencies[agency_id]
    best = _furthest(register.documents_of(agency_id, section), on)
    if best is not None and best.status is Status.DONE:
        standing = _own(best, first=_first_done(register.documents_of(agency_id, section)))
    elif above := covering(register, agency_id, section, on):
        standing = _covered(register, agency_id, above[0])
    elif not is_required(entry, section):
        standing = Standing(
            agency_id=agency_id, section=section, status=Status.NOT_REQUIRED, why=why_not_required(entry, section)
        )
    elif best is not None:
        standing = _own(best)
    else:
        standing = _not_sent(register, agency_id, section)
    return _with_lateness(standing, register, on)


def _furthest(documents: Iterable[DocumentEntry], on: date) -> DocumentEntry | None:
    """The document that has come furthest, of those not repealed; of equals the latest."""
    alive = [one for one in documents if not (one.repealed_on and one.repealed_on <= on.isoformat())]
    return max(alive, key=lambda one: (FURTHEST.index(one.status), one.at, one.id), default=None)


def _first_done(documents: Iterable[DocumentEntry]) -> DocumentEntry | None:
    """The earliest approved: a later version must not make an agency late that was in time."""
    return min((one for one in documents if one.approved), key=lambda one: (one.submitted_at, one.id), default=None)


def _own(document: DocumentEntry, first: DocumentEntry | None = None) -> Standing:
    approved = document.approved
    standing = Standing(
        agency_id=document.agency_id,
        section=document.section,
        status=document.status,
        why=explanation("", approved.issued_on, document.section, own=True) if approved else "",
        since=document.at,
        document_id=document.id,
        reasons=document.reasons,
    )
    return _dated(standing, first)


def _dated(standing: Standing, first: DocumentEntry | None) -> Standing:
    if first is None or first.approved is None:
        return standing
    return replace(
        standing,
        done_on=day_of(first.at).isoformat(),
        issued_on=first.approved.issued_on,
        entered_on=day_of(first.submitted_at).isoformat(),
    )


def _covered(register: Register, agency_id: str, document: DocumentEntry) -> Standing:
    publisher = register.agencies[document.agency_id].agency
    issued_on = document.approved.issued_on if document.approved else ""
    standing = Standing(
        agency_id=agency_id,
        section=document.section,
        status=Status.COVERED,
        why=explanation(publisher.name_th, issued_on, document.section, own=False),
        since=document.at,
        document_id=document.id,
        covered_by=publisher.id,
    )
    return _dated(standing, document)


def _not_sent(register: Register, agency_id: str, section: Slot) -> Standing:
    preparing = register.preparing.get((agency_id, section))
    if preparing is None:
        return Standing(agency_id=agency_id, section=section, status=Status.NOT_STARTED)
    return Standing(
        agency_id=agency_id,
        section=section,
        status=Status.PREPARING,
        since=preparing.at,
        expected_on=preparing.expected_on,
    )


def _with_lateness(standing: Standing, register: Register, on: date) -> Standing:
    if standing.status is Status.NOT_REQUIRED:
        return standing
    entered_on = _day(standing.entered_on)
    late_rounds = tuple(
        one.round_id
        for one in sorted(register.rounds.values(), key=lambda one: one.opens_on)
        if is_late(date.fromisoformat(one.due_on), done_on=entered_on, today=on)
    )
    by_act = is_late(act_due_on(standing.section), done_on=_day(standing.issued_on) or entered_on, today=on)
    return replace(standing, late_by_act=by_act, late_rounds=late_rounds)


def _day(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None


def standings(register: Register, on: date) -> tuple[Standing, ...]:
    """Every living agency, every section, in order of id."""
    living = sorted(one.agency.id for one in register.agencies.values() if one.lives)
    return tuple(standing_of(register, agency_id, section, on) for agency_id in living for section in SECTIONS)


def counts(register: Register, standings: Iterable[Standing]) -> tuple[Count, ...]:
    """Every kind in the published order, every section; units under an agency are not among those counted."""
    tally: dict[tuple[Kind, Slot], Counter[Status]] = {(k, s): Counter() for k in Kind for s in SECTIONS}
    late: Counter[tuple[Kind, Slot]] = Counter()
    for one in standings:
        entry = register.agencies[one.agency_id]
        if not entry.is_counted:
            continue
        tally[entry.agency.kind, one.section][one.status] += 1
        late[entry.agency.kind, one.section] += one.late_by_act
    return tuple(
        Count(kind=kind, section=section, total=seen.total(), by_status=dict(seen), late=late[kind, section])
        for (kind, section), seen in tally.items()
    )
