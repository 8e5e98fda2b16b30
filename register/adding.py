"""Adding to the register: what is new is taken, a repeat changes nothing, what may not be is refused.

A word may come late: written down today, it may hold from a day long past. Where a newer word already stands, it would
be taken and have no effect, and whoever said it would believe otherwise (a right "revoked" from before it was given);
so what has no effect is refused with its reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import singledispatch
from typing import Final

from register import events as e
from register.checks import problems
from register.fold import fold
from register.history import Register

NO_EFFECT: Final = "รายการนี้ไม่มีผล เพราะมีรายการที่มีผลในวันเดียวกันหรือหลังกว่าอยู่แล้ว ตรวจวันที่มีผล"


class NotTaken(ValueError):
    """The register does not take an event; `reasons` are Thai, for the person who asked."""

    def __init__(self, reasons: tuple[str, ...]) -> None:
        super().__init__("; ".join(reasons))
        self.reasons = reasons


def news(known: Iterable[e.RegisterEvent], wanted: Sequence[e.RegisterEvent]) -> tuple[e.RegisterEvent, ...]:
    """Of the events wanted, those to be written, each held against all before it; raises NotTaken."""
    told, taken = list(known), list[e.RegisterEvent]()
    register = fold(told)
    for event in wanted:
        said = is_said(event, register)
        if said:
            continue
        if reasons := problems(register, event):
            raise NotTaken(reasons)
        told.append(event)
        taken.append(event)
        if said is None and event is wanted[-1]:
            break  # nobody asks any more: the fold of everything costs seconds
        register = fold(told)
        if is_said(event, register) is False:
            raise NotTaken((NO_EFFECT,))
    return tuple(taken)


def pasts_asked(event: e.RegisterEvent) -> tuple[str, ...] | None:
    """The agencies whose pasts, with those of the agencies above them, tell whether this may be added; None: all."""
    if isinstance(event, e.GrantGiven | e.GrantRevoked):
        return (event.agency_id, event.unit_id)
    if isinstance(event, e.PublicationCovers):
        return (event.agency_id, *event.units)
    if event.code.startswith("agency_"):
        return None
    return (event.agency_id,)


@singledispatch
def is_said(_event: e.RegisterEvent, _register: Register) -> bool | None:
    """Does the register hold what this event says; None for events of which one cannot tell from the register."""
    return None


@is_said.register
def _(event: e.GrantGiven, register: Register) -> bool:
    grant = register.grants.get((event.agency_id, event.unit_id))
    return grant is not None and not grant.revoked_at


@is_said.register
def _(event: e.GrantRevoked, register: Register) -> bool:
    grant = register.grants.get((event.agency_id, event.unit_id))
    return grant is not None and bool(grant.revoked_at)


@is_said.register
def _(event: e.PreparingReported, register: Register) -> bool:
    told = register.preparing.get((event.agency_id, event.section))
    return told is not None and told.expected_on == event.expected_on


@is_said.register
def _(event: e.LicenceIssuerDeclared, register: Register) -> bool:
    entry = register.agencies.get(event.agency_id)
    return entry is not None and entry.issues_licences is event.issues


@is_said.register
def _(event: e.PublicationCovers, register: Register) -> bool:
    document = register.documents.get(event.document_id)
    if document is None:
        return False
    wanted = (event.scope, tuple(sorted(event.units)), event.beside_own)
    return (document.scope, document.units, document.beside_own) == wanted


@is_said.register
def _(event: e.DocumentAmended, register: Register) -> bool:
    document = register.documents.get(event.document_id)
    return document is not None and event.by_document_id in document.amended_by


@is_said.register(e.DocumentRepealed)
@is_said.register(e.DocumentSuperseded)
def _(event: e.DocumentRepealed | e.DocumentSuperseded, register: Register) -> bool:
    document = register.documents.get(event.document_id)
    return document is not None and (document.repealed_on, document.repealed_by) == (event.on, event.by_document_id)


@is_said.register
def _(event: e.RoundOpened, register: Register) -> bool:
    known = register.rounds.get(event.round_id)
    return known is not None and (known.name, known.opens_on, known.due_on) == (
        event.name,
        event.opens_on,
        event.due_on,
    )
