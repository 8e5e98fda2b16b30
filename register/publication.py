"""Which document speaks for an agency on a day, which it replaced, and what its people and officers can use.

Delegation follows the overseer's letter ว61, question 3: a unit may have its own announcement (case 1), the central
agency's may cover it (case 2), and both may be shown together. Versions: a newer one of the same agency, section and
scope takes the older one's place on the day it takes effect; nothing is deleted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from parsers.thai.loose import squeeze
from register.days import day_of, thai_day
from register.documents import Slot
from register.events import DocumentApproved, PublicChannel, Scope
from register.history import DocumentEntry, Register, chain_above

Force = Literal["in_force", "coming", "superseded", "repealed", "day_unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One approved document in the line of its agency, section and scope. Dates are ISO; `until` empty: open."""

    document_id: str
    agency_id: str
    section: Slot
    number: str
    title: str
    issued_on: str
    effective_from: str  # empty: not known (a 13(1) notice takes effect by the Gazette, section 13(1))
    until: str
    force: Force
    replaced_by: str
    amended_by: tuple[str, ...]
    scope: Scope
    sha256: str
    signature: str
    approved_on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One document as those of an agency see it: whose, since when, why it speaks here, what it gives.

    An announcement gives channels and enquiry phones, an order the systems that officers work in.
    """

    section: Slot = Slot.SECTION_10
    document_id: str
    publisher_id: str
    publisher_name: str
    number: str = ""
    issued_on: str
    effective_from: str
    own: bool
    explanation: str  # Thai: "จากกรม… ประกาศลงวันที่ ๙ ม.ค. ๒๕๖๖"
    channels: tuple[PublicChannel, ...] = ()
    enquiries: tuple[PublicChannel, ...] = ()
    systems: tuple[str, ...] = ()
    sha256: str = ""  # of the untouched original; empty where the register has no file
    signature: str = ""  # verdict on embedded signatures, as in the event


def effective_from(approved: DocumentApproved) -> str:
    """ISO day from which it holds: as it says, else its day of issue, else the day a reviewer stood for it.

    A 13(1) notice that states no day holds only from the Gazette (section 13(1)): empty, which is not a guess.
    """
    if approved.effective_on or approved.section is Slot.SECTION_13_1:
        return approved.effective_on
    return approved.issued_on or day_of(approved.at).isoformat()


def versions(register: Register, agency_id: str, section: Slot, on: date) -> tuple[Version, ...]:
    """Every approved document of the agency for the section, oldest first, each with its place in its line."""
    lines: dict[tuple[Scope, tuple[str, ...]], list[DocumentEntry]] = {}
    for document in register.documents_of(agency_id, section):
        if document.approved is not None:
            lines.setdefault((document.scope, document.units), []).append(document)
    made = [version for line in lines.values() for version in _line(line, on.isoformat())]
    return tuple(sorted(made, key=lambda one: (one.effective_from or one.approved_on, one.document_id)))


def _line(documents: list[DocumentEntry], on: str) -> list[Version]:
    """The versions of one line: each lasts until the next takes effect or its own repeal, whichever comes first.

    One that only amends an older one takes nobody's place: both stand, and the amendment ends with what it amends.
    """
    dated = [(one, one.approved) for one in documents if one.approved is not None]
    known = sorted((pair for pair in dated if effective_from(pair[1])), key=lambda pair: _age(pair[1]))
    made = [_version(one, approved, "", "", on) for one, approved in dated if not effective_from(approved)]
    amends = _amendments([one for one, _ in known])
    nexts = {
        one.id: (later.id, effective_from(approved))
        for (one, _), (later, approved) in pairwise(pair for pair in known if pair[0].id not in amends)
    }
    ends: dict[str, tuple[str, str]] = {}  # what takes its place, and from when
    for one, approved in known:
        by, until = ends[amends[one.id]] if one.id in amends else nexts.get(one.id, ("", ""))
        made.append(_version(one, approved, by, until, on))
        ends[one.id] = (made[-1].replaced_by, made[-1].until)
    return made


def _amendments(oldest_first: list[DocumentEntry]) -> dict[str, str]:
    """Of each that amends an older one, the one it amends: never in a ring, whatever was told."""
    place = {one.id: number for number, one in enumerate(oldest_first)}
    return {by: one.id for one in oldest_first for by in one.amended_by if place.get(by, -1) > place[one.id]}


def _age(approved: DocumentApproved) -> tuple[str, str, str, str]:
    return (effective_from(approved), approved.issued_on, approved.at, approved.document_id)


def _version(document: DocumentEntry, approved: DocumentApproved, by: str, until: str, on: str) -> Version:
    starts = effective_from(approved)
    repealed = document.repealed_on
    if repealed and (not until or repealed <= until):
        by, until = document.repealed_by, repealed
    return Version(
        document_id=document.id,
        agency_id=document.agency_id,
        section=document.section,
        number=approved.number,
        title=approved.title,
        issued_on=approved.issued_on,
        effective_from=starts,
        until=until,
        force=_force(starts, until, on, repealed=not by),
        replaced_by=by,
        amended_by=document.amended_by,
        scope=document.scope,
        sha256=approved.sha256,
        signature=approved.signature,
        approved_on=day_of(approved.at).isoformat(),
    )


def _force(starts: str, until: str, on: str, *, repealed: bool) -> Force:
    if until and until <= on:
        return "repealed" if repealed else "superseded"
    if not starts:
        return "day_unknown"
    return "coming" if starts > on else "in_force"


def covering(register: Register, agency_id: str, section: Slot, on: date) -> tuple[DocumentEntry, ...]:
    """Documents in force of agencies above that speak for this unit, nearest agency first.

    Only up the unit's own chain, only while both live: coverage never reaches anyone outside the scope. A unit under a
    unit is one "under it"; a department under a ministry is not (it answers for itself, section 20 para 1).
    """
    entry = register.agencies.get(agency_id)
    if entry is None or not entry.lives:
        return ()
    return tuple(
        register.documents[version.document_id]
        for above in chain_above(register.agencies, agency_id)
        if register.agencies[above].lives
        for version in reversed(versions(register, above, section, on))
        if version.force == "in_force" and speaks_for(register.documents[version.document_id], agency_id)
    )


def speaks_for(document: DocumentEntry, unit_id: str) -> bool:
    """Does the publication's scope take in this unit of the publisher's?"""
    return document.scope is Scope.ALL_UNITS or (document.scope is Scope.NAMED_UNITS and unit_id in document.units)


def shown(register: Register, agency_id: str, section: Slot, on: date) -> tuple[Shown, ...]:
    """What an agency's people see: its own announcements in force, then those that cover it.

    A covering one stands beside an own one only where its publisher set it so.
    """
    mine = tuple(
        register.documents[version.document_id]
        for version in reversed(versions(register, agency_id, section, on))
        if version.force == "in_force"
    )
    above = (one for one in covering(register, agency_id, section, on) if one.beside_own or not mine)
    return tuple(_shown(register, one, one.approved, agency_id) for one in (*mine, *above) if one.approved is not None)


def _shown(register: Register, document: DocumentEntry, approved: DocumentApproved, agency_id: str) -> Shown:
    own = document.agency_id == agency_id
    publisher = register.agencies.get(document.agency_id)
    name = publisher.agency.name_th if publisher else document.agency_id
    unit = register.agencies.get(agency_id)
    unit_name = "" if own or unit is None else unit.agency.name_th
    return Shown(
        section=document.section,
        document_id=document.id,
        publisher_id=document.agency_id,
        publisher_name=name,
        number=approved.number,
        issued_on=approved.issued_on,
        effective_from=effective_from(approved),
        own=own,
        explanation=explanation(name, approved.issued_on, document.section, own=own),
        channels=channels_for(approved.channels, unit_name),
        enquiries=channels_for(approved.enquiries, unit_name),
        systems=approved.systems,
        sha256=approved.sha256,
        signature=approved.signature,
    )


def explanation(publisher_name: str, issued_on: str, section: Slot, *, own: bool) -> str:
    """Where it comes from, in Thai: "จากกรม… ประกาศลงวันที่ ๙ ม.ค. ๒๕๖๖"; section 16 is an order, คำสั่ง."""
    what = "คำสั่ง" if section is Slot.SECTION_16 else "ประกาศ"
    dated = f"{what}ลงวันที่ {thai_day(issued_on)}" if issued_on else f"{what}ไม่ปรากฏวันที่"
    return f"{'จากหน่วยงานนี้เอง' if own else 'จาก' + publisher_name} {dated}"


def channels_for(channels: tuple[PublicChannel, ...], unit_name: str) -> tuple[PublicChannel, ...]:
    """Of a covering announcement's channels, this unit's: those that name it and those that name no unit.

    All of them for an empty name: the publisher's own page.
    """
    wanted = squeeze(unit_name)
    return tuple(one for one in channels if not wanted or not one.unit.strip() or squeeze(one.unit) == wanted)
