"""Which announcement speaks for an agency on a day, which it replaced, and the channels its people can use.

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
    file_name: str
    signature: str
    approved_on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One announcement as the people of an agency see it: whose, since when, why it speaks here, its channels."""

    document_id: str
    publisher_id: str
    publisher_name: str
    issued_on: str
    effective_from: str
    own: bool
    explanation: str  # Thai: "จากกรม… ประกาศลงวันที่ ๙ ม.ค. ๒๕๖๖"
    channels: tuple[PublicChannel, ...]


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
    """The versions of one line: each lasts until the next takes effect or its own repeal, whichever comes first."""
    dated = [(one, one.approved) for one in documents if one.approved is not None]
    known = sorted((pair for pair in dated if effective_from(pair[1])), key=lambda pair: _age(pair[1]))
    unknown = [_version(one, approved, "", "", on) for one, approved in dated if not effective_from(approved)]
    nexts = [(later.id, effective_from(approved)) for _, (later, approved) in pairwise(known)]
    return unknown + [
        _version(one, approved, by, until, on)
        for (one, approved), (by, until) in zip(known, [*nexts, ("", "")], strict=False)
    ]


def _age(approved: DocumentApproved) -> tuple[str, str, str, str]:
    return (effective_from(approved), approved.issued_on, approved.at, approved.document_id)


def _version(document: DocumentEntry, approved: DocumentApproved, by: str, until: str, on: str) -> Version:
    starts = effective_from(approved)
    repealed = document.repealed_on
    ends_by_repeal = bool(repealed) and (not until or repealed <= until)
    if ends_by_repeal:
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
        force=_force(starts, until, on, repealed=ends_by_repeal and not by),
        replaced_by=by,
        amended_by=document.amended_by,
        scope=document.scope,
        sha256=approved.sha256,
        file_name=approved.file_name,
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
    own = tuple(
        _shown(register, register.documents[version.document_id], agency_id, version.effective_from)
        for version in reversed(versions(register, agency_id, section, on))
        if version.force == "in_force"
    )
    above = (one for one in covering(register, agency_id, section, on) if one.beside_own or not own)
    return own + tuple(
        _shown(register, one, agency_id, effective_from(one.approved)) for one in above if one.approved is not None
    )


def _shown(register: Register, document: DocumentEntry, agency_id: str, starts: str) -> Shown:
    approved = document.approved
    channels = approved.channels if approved else ()
    own = document.agency_id == agency_id
    publisher = register.agencies.get(document.agency_id)
    name = publisher.agency.name_th if publisher else document.agency_id
    issued_on = approved.issued_on if approved else ""
    unit = register.agencies.get(agency_id)
    return Shown(
        document_id=document.id,
        publisher_id=document.agency_id,
        publisher_name=name,
        issued_on=issued_on,
        effective_from=starts,
        own=own,
        explanation=explanation(name, issued_on, own=own),
        channels=channels if own or unit is None else channels_for(channels, unit.agency.name_th),
    )


def explanation(publisher_name: str, issued_on: str, *, own: bool) -> str:
    """Where a channel comes from, in Thai: "จากกรม… ประกาศลงวันที่ ๙ ม.ค. ๒๕๖๖"."""
    dated = f"ประกาศลงวันที่ {thai_day(issued_on)}" if issued_on else "ประกาศไม่ปรากฏวันที่"
    return f"{'จากหน่วยงานนี้เอง' if own else 'จาก' + publisher_name} {dated}"


def channels_for(channels: tuple[PublicChannel, ...], unit_name: str) -> tuple[PublicChannel, ...]:
    """Of a covering announcement's channels, this unit's: those that name it and those that name no unit."""
    wanted = squeeze(unit_name)
    return tuple(one for one in channels if not one.unit.strip() or squeeze(one.unit) == wanted)
