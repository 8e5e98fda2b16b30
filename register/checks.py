"""What may not be added to the register, and why, in Thai. Nothing is written where one of these speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import singledispatch

from parsers.thai.loose import squeeze
from register import events as e
from register.agencies import Agency, Kind
from register.days import day_of, is_day
from register.history import Register, chain_above


def problems(register: Register, event: e.RegisterEvent) -> tuple[str, ...]:
    """Why this event may not follow upon this register; empty where it may."""
    entry = register.agencies.get(event.agency_id)
    if isinstance(event, e.AgencyAdded):
        return tuple(_of(event, register))
    if event.agency_id != e.EVERYONE and entry is None:
        return (f"ไม่พบหน่วยงานรหัส {event.agency_id} ในทะเบียน",)
    if entry is not None and not entry.lives:
        return (f"หน่วยงานรหัส {event.agency_id} สิ้นสภาพแล้ว",)
    return tuple(_of(event, register))


@singledispatch
def _of(_event: e.RegisterEvent, _register: Register) -> Iterator[str]:
    yield from ()


@_of.register
def _(event: e.AgencyAdded, register: Register) -> Iterator[str]:
    if event.agency_id in register.agencies:
        yield f"มีหน่วยงานรหัส {event.agency_id} อยู่แล้ว (รหัสที่เลิกใช้แล้วนำกลับมาใช้อีกไม่ได้)"
    yield from _facts(event.agency, register)


@_of.register
def _(event: e.AgencyChanged, register: Register) -> Iterator[str]:
    yield from _facts(event.agency, register)


@_of.register
def _(event: e.AgencyRenamed, register: Register) -> Iterator[str]:
    entry = register.agencies[event.agency_id]
    if not event.name_th.strip():
        yield "ไม่มีชื่อใหม่"
    if same_name(register, event.name_th, entry.agency.parent_id, but=event.agency_id):
        yield f"ชื่อ {event.name_th} ซ้ำกับหน่วยงานอื่นในสังกัดเดียวกัน"


def _facts(agency: Agency, register: Register) -> Iterator[str]:
    if agency.parent_id and agency.parent_id not in register.agencies:
        yield f"ไม่พบหน่วยงานต้นสังกัดรหัส {agency.parent_id}"
    parents = {one.agency.id: one.agency.parent_id for one in register.agencies.values()}
    if in_cycle(agency.id, parents | {agency.id: agency.parent_id}):
        yield "สังกัดวนกลับมาที่หน่วยงานเอง"
    if same_name(register, agency.name_th, agency.parent_id, but=agency.id):
        yield f"ชื่อ {agency.name_th} ซ้ำกับหน่วยงานอื่นในสังกัดเดียวกัน"


def same_name(register: Register, name_th: str, parent_id: str | None, *, but: str) -> bool:
    """Does another living agency bear this name under the same parent?

    Local governments of different provinces do share names; two under one roof cannot be told apart.
    """
    wanted = (squeeze(name_th), parent_id)
    living = (one.agency for one in register.agencies.values() if one.lives and one.agency.id != but)
    return any((squeeze(one.name_th), one.parent_id) == wanted for one in living if one.parent_id == parent_id)


def in_cycle(agency_id: str, parents: Mapping[str, str | None]) -> bool:
    """Does the way up from this agency come back to it, or run in a ring?"""
    seen, here = {agency_id}, parents.get(agency_id)
    while here:
        if here in seen:
            return True
        seen.add(here)
        here = parents.get(here)
    return False


@_of.register
def _(event: e.AgencyMerged, register: Register) -> Iterator[str]:
    yield from _ending(event.agency_id, (event.into,), register)


@_of.register
def _(event: e.AgencySplit, register: Register) -> Iterator[str]:
    if len(set(event.into)) < 2:
        yield "การแยกหน่วยงานต้องมีหน่วยงานรับช่วงอย่างน้อยสองแห่ง"
    yield from _ending(event.agency_id, event.into, register)


@_of.register
def _(event: e.AgencyDissolved, register: Register) -> Iterator[str]:
    yield from _ending(event.agency_id, (), register)


def _ending(agency_id: str, into: Iterable[str], register: Register) -> Iterator[str]:
    for one in into:
        entry = register.agencies.get(one)
        if one == agency_id or entry is None or not entry.lives:
            yield f"หน่วยงานรับช่วงรหัส {one} ไม่มีในทะเบียน สิ้นสภาพแล้ว หรือเป็นหน่วยงานเดียวกัน"
    below = sorted(o.agency.id for o in register.agencies.values() if o.lives and o.agency.parent_id == agency_id)
    if below:
        yield f"ยังมีหน่วยงานในสังกัด ต้องย้ายก่อน: {', '.join(below[:5])}"


@_of.register
def _(event: e.PreparingReported, _register: Register) -> Iterator[str]:
    if not is_day(event.expected_on):
        yield "วันที่คาดว่าจะเสร็จต้องเป็นวันที่"
    elif event.expected_on < day_of(event.at).isoformat():
        yield "วันที่คาดว่าจะเสร็จต้องไม่อยู่ก่อนวันที่แจ้ง"
    if event.section not in e.SECTIONS:
        yield "ไม่ใช่มาตราที่ต้องดำเนินการ"


@_of.register
def _(event: e.DocumentApproved, _register: Register) -> Iterator[str]:
    yield from date_problems(event.issued_on, event.effective_on)


def date_problems(issued_on: str, effective_on: str) -> Iterator[str]:
    """A document cannot bind from a day before it was signed; what is no date is no date."""
    if any(day and not is_day(day) for day in (issued_on, effective_on)):
        yield "วันที่ในเอกสารไม่เป็นวันที่ตามปฏิทิน"
    elif issued_on and effective_on and effective_on < issued_on:
        yield "วันที่มีผลใช้บังคับอยู่ก่อนวันที่ออกประกาศหรือคำสั่ง"


@_of.register
def _(event: e.PublicationCovers, register: Register) -> Iterator[str]:
    document = register.documents.get(event.document_id)
    if document is None or document.agency_id != event.agency_id or document.approved is None:
        yield "ไม่ใช่เอกสารของหน่วยงานนี้ที่ผ่านการตรวจแล้ว"
    if event.scope is not e.Scope.SELF and register.agencies[event.agency_id].agency.kind is Kind.PROVINCE:
        yield "จังหวัดไม่ต้องดำเนินการให้หน่วยงานส่วนภูมิภาค (หนังสือ ที่ นร 1200/ว61 คำถามข้อ 3)"
    if (event.scope is e.Scope.NAMED_UNITS) != bool(event.units):
        yield "ระบุชื่อหน่วยงานเมื่อประกาศแทนเฉพาะบางหน่วยงานเท่านั้น"
    for unit in event.units:
        if event.agency_id not in chain_above(register.agencies, unit):
            yield f"{unit} ไม่ใช่หน่วยงานในสังกัด"


@_of.register
def _(event: e.GrantGiven, register: Register) -> Iterator[str]:
    if event.agency_id not in chain_above(register.agencies, event.unit_id):
        yield f"{event.unit_id} ไม่ใช่หน่วยงานในสังกัด จึงให้สิทธิไม่ได้"
    elif not register.may_enter(event.agency_id):
        yield "หน่วยงานที่ยังไม่มีสิทธินำเข้าเอกสารเอง ให้สิทธินั้นต่อไม่ได้"


@_of.register
def _(event: e.GrantRevoked, register: Register) -> Iterator[str]:
    grant = register.grants.get((event.agency_id, event.unit_id))
    if grant is None or grant.revoked_at:
        yield f"{event.unit_id} ไม่มีสิทธิที่จะเพิกถอน"


@_of.register(e.DocumentAmended)
@_of.register(e.DocumentRepealed)
@_of.register(e.DocumentSuperseded)
def _(event: e.DocumentAmended | e.DocumentRepealed | e.DocumentSuperseded, register: Register) -> Iterator[str]:
    document = register.documents.get(event.document_id)
    if document is None or document.agency_id != event.agency_id or document.approved is None:
        yield "ไม่ใช่เอกสารของหน่วยงานนี้ที่ผ่านการตรวจแล้ว"
    elif not is_day(event.on) or event.on < document.approved.issued_on:
        yield "วันที่มีผลต้องเป็นวันที่ และไม่ก่อนวันที่ออกเอกสารเดิม"
    if document is not None and event.by_document_id:
        by = register.documents.get(event.by_document_id)
        fits = by is not None and by.approved is not None and by.id != document.id
        same = by is not None and (by.agency_id, by.section) == (document.agency_id, document.section)
        if not (fits and same):
            yield "ฉบับที่มาแก้ไขหรือยกเลิกต้องเป็นเอกสารอีกฉบับของหน่วยงานเดียวกัน มาตราเดียวกัน ที่ผ่านการตรวจแล้ว"


@_of.register
def _(event: e.RoundOpened, _register: Register) -> Iterator[str]:
    if not (event.round_id.strip() and event.name.strip()):
        yield "รอบต้องมีรหัสและชื่อ"
    if not (is_day(event.opens_on) and is_day(event.due_on) and event.opens_on <= event.due_on):
        yield "วันเปิดและวันสุดท้ายของรอบต้องเป็นวันที่ และวันเปิดต้องไม่อยู่หลังวันสุดท้าย"
