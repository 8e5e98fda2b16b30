"""The forms of the register's own pages as the events they ask for; what is not understood is told by field."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from functions.adapters.history import AT_ONCE
from functions.web.contexts_manage import Sent
from functions.web.forms import ValueRefused, parse_day, tidy
from register import events as e
from register.days import BE_OFFSET
from register.documents import Slot
from register.history import Register

MAX_WHY: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a form asks of the register; nothing where there are errors."""

    events: tuple[e.RegisterEvent, ...] = ()
    errors: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks, for which agency, and when."""

    agency_id: str
    who: str
    at: str


def first(sent: Sent, name: str) -> str:
    """The first value of a field, tidied; empty where there is none."""
    return tidy(next(iter(sent.get(name, ())), ""))


def day_in(sent: Sent, name: str, errors: dict[str, str]) -> str:
    """The ISO date typed into a field (Buddhist era); empty, with its error, where it is none."""
    try:
        return parse_day(first(sent, name)).isoformat()
    except ValueRefused as refused:
        errors[name] = str(refused)
        return ""


def preparing_asked(sent: Sent, by: Speaker) -> Asked:
    """That a document is being prepared, and by which day it is expected."""
    errors: dict[str, str] = {}
    section = first(sent, "section")
    if section not in e.SECTIONS:
        errors["section"] = "เลือกมาตราที่กำลังจัดทำ"
    expected_on = day_in(sent, "expected", errors)
    if errors:
        return Asked(errors=errors)
    event = e.PreparingReported(
        at=by.at, agency_id=by.agency_id, who=by.who, section=Slot(section), expected_on=expected_on
    )
    return Asked(events=(event,))


def licences_asked(sent: Sent, by: Speaker) -> Asked:
    """Whether the agency issues licences that must be displayed."""
    issues = first(sent, "issues")
    if issues not in ("yes", "no"):
        return Asked(errors={"issues": "เลือกว่าออกหรือไม่ออกใบอนุญาต"})
    event = e.LicenceIssuerDeclared(at=by.at, agency_id=by.agency_id, who=by.who, issues=issues == "yes")
    return Asked(events=(event,))


def rights_asked(sent: Sent, by: Speaker) -> Asked:
    """Rights given to the units ticked, or taken from them with a reason."""
    errors: dict[str, str] = {}
    units, why = tuple(dict.fromkeys(sent.get("unit", ()))), first(sent, "why")
    revokes = first(sent, "do") == "revoke"
    if first(sent, "do") not in ("grant", "revoke"):
        errors["do"] = "เลือกว่าจะให้สิทธิหรือเพิกถอน"
    if not units:
        errors["unit"] = "เลือกหน่วยงานอย่างน้อยหนึ่งแห่ง"
    if len(units) > AT_ONCE:
        errors["unit"] = f"เลือกได้ครั้งละไม่เกิน {AT_ONCE} แห่ง บันทึกส่วนที่เหลือในครั้งต่อไป"
    if revokes and not why:
        errors["why"] = "พิมพ์เหตุผลที่เพิกถอน"
    if len(why) > MAX_WHY:
        errors["why"] = f"เหตุผลยาวเกิน {MAX_WHY} ตัวอักษร"
    if errors:
        return Asked(errors=errors)
    if revokes:
        return Asked(events=tuple(
            e.GrantRevoked(at=by.at, agency_id=by.agency_id, who=by.who, unit_id=one, why=why) for one in units
        ))  # fmt: skip
    return Asked(events=tuple(e.GrantGiven(at=by.at, agency_id=by.agency_id, who=by.who, unit_id=one) for one in units))


def coverage_asked(sent: Sent, by: Speaker, document_id: str) -> Asked:
    """Whom a publication speaks for."""
    errors: dict[str, str] = {}
    scope, units = first(sent, "scope"), tuple(sorted(set(sent.get("unit", ()))))
    if scope not in set(e.Scope):
        errors["scope"] = "เลือกว่าประกาศนี้ใช้กับใคร"
    if scope == e.Scope.NAMED_UNITS and not units:
        errors["unit"] = "เลือกหน่วยงานอย่างน้อยหนึ่งแห่ง หรือเลือกทุกหน่วยงานในสังกัด"
    if errors:
        return Asked(errors=errors)
    event = e.PublicationCovers(
        at=by.at,
        agency_id=by.agency_id,
        who=by.who,
        document_id=document_id,
        scope=e.Scope(scope),
        units=units if scope == e.Scope.NAMED_UNITS else (),
        beside_own=first(sent, "own") != "only",
    )
    return Asked(events=(event,))


def amend_asked(sent: Sent, by: Speaker, document_id: str) -> Asked:
    """That another document amends this one."""
    errors: dict[str, str] = {}
    by_document = first(sent, "by")
    if not by_document:
        errors["by"] = "เลือกฉบับที่มาแก้ไขเพิ่มเติม"
    on = day_in(sent, "effective", errors)
    if errors:
        return Asked(errors=errors)
    event = e.DocumentAmended(
        at=by.at, agency_id=by.agency_id, who=by.who, document_id=document_id, by_document_id=by_document, on=on
    )
    return Asked(events=(event,))


def repeal_asked(sent: Sent, by: Speaker, document_id: str) -> Asked:
    """That this document is out of force from a day, by another document or for a reason."""
    errors: dict[str, str] = {}
    by_document, why = first(sent, "by"), first(sent, "why")
    if not by_document and not why:
        errors["why"] = "เลือกฉบับที่มายกเลิก หรือพิมพ์เหตุผล"
    if len(why) > MAX_WHY:
        errors["why"] = f"เหตุผลยาวเกิน {MAX_WHY} ตัวอักษร"
    on = day_in(sent, "effective", errors)
    if errors:
        return Asked(errors=errors)
    event = e.DocumentRepealed(
        at=by.at,
        agency_id=by.agency_id,
        who=by.who,
        document_id=document_id,
        on=on,
        by_document_id=by_document,
        why=why,
    )
    return Asked(events=(event,))


def round_asked(sent: Sent, by: Speaker, register: Register) -> Asked:
    """A round opened, or the days of a known one changed."""
    errors: dict[str, str] = {}
    name, round_id = first(sent, "name"), first(sent, "round")
    if not name or len(name) > MAX_WHY:
        errors["name"] = "พิมพ์ชื่อรอบ เช่น รอบที่ 1 พ.ศ. 2567"
    opens_on, due_on = day_in(sent, "opens", errors), day_in(sent, "due", errors)
    if opens_on and due_on and due_on < opens_on:
        errors["due"] = "วันสุดท้ายต้องไม่อยู่ก่อนวันเปิด"
    if errors:
        return Asked(errors=errors)
    told = (name, opens_on, due_on)
    same = (one.round_id for one in register.rounds.values() if (one.name, one.opens_on, one.due_on) == told)
    new_id = next(same, next_round(register, int(opens_on[:4]) + BE_OFFSET))  # sent twice, it is one round
    event = e.RoundOpened(
        at=by.at,
        agency_id=e.EVERYONE,
        who=by.who,
        round_id=round_id if round_id in register.rounds else new_id,
        name=name,
        opens_on=opens_on,
        due_on=due_on,
    )
    return Asked(events=(event,))


def next_round(register: Register, year_be: int) -> str:
    """The id of the next round of a year: "2567-2"."""
    number = 1
    while f"{year_be}-{number}" in register.rounds:
        number += 1
    return f"{year_be}-{number}"
