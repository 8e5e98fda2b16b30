"""The contexts of one agency's pages: how far it has come, the rights of its units, what its documents speak for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from urllib.parse import quote

from functions.adapters.errors import UnknownAgency
from functions.adapters.identity import User
from functions.web import words
from functions.web.agency_page import ARABIC
from functions.web.contexts import Choice, Mark, Shell
from functions.web.contexts_manage import (
    CoveragePage,
    Form,
    OutcomePage,
    PapersPage,
    PaperView,
    ProgressPage,
    SectionView,
    UnitRow,
    UnitsPage,
)
from functions.web.register_pages import status_mark
from functions.web.site import Site
from functions.web.thai_dates import show_date, show_time
from functions.web.told import Teller
from register import events as e
from register.agencies import Agency, Kind
from register.days import day_of
from register.documents import Slot
from register.fold import fold
from register.history import DocumentEntry, NoEntry, Register
from register.obligations import Standing, is_required, standing_of
from register.publication import Version, versions
from register.status import Status

REPORTABLE: Final = frozenset({Status.NOT_STARTED, Status.PREPARING})
ON_PROGRESS: Final = frozenset({e.PreparingReported.code, e.LicenceIssuerDeclared.code})
ON_RIGHTS: Final = frozenset({e.GrantGiven.code, e.GrantRevoked.code})
ON_COVERAGE: Final = frozenset({e.PublicationCovers.code})
ON_OUTCOME: Final = frozenset({e.DocumentAmended.code, e.DocumentRepealed.code, e.DocumentSuperseded.code})
LICENCES: Final = {None: "ยังไม่ได้แจ้ง", True: "แจ้งแล้วว่าออกใบอนุญาต", False: "แจ้งแล้วว่าไม่ออกใบอนุญาต"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One agency as its pages see it today: its own events and those of the agencies above it, and who is looking."""

    site: Site
    shell: Shell
    user: User
    agency: Agency
    events: tuple[e.RegisterEvent, ...]
    register: Register
    on: date

    @property
    def teller(self) -> Teller:
        return Teller(name_of=self.site.directory.name, register=self.register)

    @property
    def home(self) -> str:
        return f"/manage/{quote(self.agency.id)}"

    def common(self, title: str, tab: str, codes: frozenset[str]) -> dict[str, Any]:
        """What every page of the agency is given."""
        own = (one for one in self.events if one.agency_id == self.agency.id)
        level = words.LEVELS.get(str(self.agency.level), "")
        return {
            "title": f"{title} · {self.agency.name_th}",
            "shell": self.shell,
            "id": self.agency.id,
            "name": self.agency.name_th,
            "about": " · ".join(one for one in (self.agency.kind.name_th, level) if one),
            "tabs": tuple((f"{self.home}{path}", word, path == tab) for path, word in self._tabs()),
            "history": self.teller.past(own, codes),
        }

    def _tabs(self) -> tuple[tuple[str, str], ...]:
        speaks = (("", "ความคืบหน้า"), ("/units", "หน่วยงานในสังกัด"), ("/coverage", "ขอบเขตของประกาศ"))
        decides = (("/documents", "แก้ไขและยกเลิก"),)
        return (speaks if self.user.may_manage(self.agency.id) else ()) + (decides if self.user.may_decide else ())


def desk_of(site: Site, shell: Shell, user: User, agency_id: str) -> Desk:
    """The desk of an agency, out of a few rows of the history and not the whole; raises UnknownAgency."""
    on, events = site.ports.publishing.today(), site.ports.history.around(agency_id)
    register = fold(events, on=on)
    entry = register.agencies.get(agency_id)
    if entry is None:
        raise UnknownAgency(agency_id)
    return Desk(site=site, shell=shell, user=user, agency=entry.agency, events=events, register=register, on=on)


def progress_page(desk: Desk, *, preparing: Form | None = None, licences: Form | None = None) -> ProgressPage:
    """How far the agency has come, and what it says of itself."""
    register, agency_id = desk.register, desk.agency.id
    right, why = _right(desk, register)
    entry = register.agencies.get(agency_id)
    return ProgressPage(
        **desk.common("ความคืบหน้า", "", ON_PROGRESS),
        sections=tuple(_section(register, standing_of(register, agency_id, one, desk.on)) for one in e.SECTIONS),
        right=right,
        right_why=why,
        preparing=preparing or Form(action=f"{desk.home}/preparing"),
        licences=licences or Form(action=f"{desk.home}/licences"),
        licences_now=LICENCES[entry.issues_licences if entry else None],
    )


def _right(desk: Desk, register: Register) -> tuple[Mark | None, str]:
    if not desk.agency.is_unit:
        return None, ""
    if register.why_no_entry(desk.agency.id) is NoEntry.NOT_GRANTED:
        above = ", ".join(desk.site.directory.name(one) for one in desk.site.directory.above(desk.agency.id))
        return Mark(word="ยังไม่มีสิทธินำเข้าเอกสารเอง", tone="none"), f"ผู้ให้สิทธิได้: {above}" if above else ""
    grants = register.grants_to(desk.agency.id)
    given = ", ".join(f"{desk.site.directory.name(one.given_by)} ให้เมื่อ {show_time(one.given_at)}" for one in grants)
    return Mark(word="นำเข้าเอกสารของตนเองได้", tone="done"), given


def _section(register: Register, standing: Standing) -> SectionView:
    entry = register.agencies[standing.agency_id]
    why = f"คาดว่าจะเสร็จ {show_date(standing.expected_on)}" if standing.expected_on else standing.why
    sent = register.documents_of(standing.agency_id, standing.section)
    if (
        sent
        and standing.section is Slot.SECTION_13_1
        and not (standing.is_done or is_required(entry, standing.section))
    ):
        why = f"{why} เอกสารที่ส่งแล้วจะนับเมื่อแจ้งว่าออกใบอนุญาต"
    return SectionView(
        slot=str(standing.section),
        word=words.SLOTS[standing.section],
        short=words.SLOTS_SHORT[standing.section],
        mark=status_mark(standing.status),
        why=why.translate(ARABIC),
        reportable=standing.status in REPORTABLE,
    )


def units_page(desk: Desk, form: Form | None = None) -> UnitsPage:
    """Rights of the units under the agency."""
    register = desk.register

    def row(unit: Agency) -> UnitRow:
        grant = register.grants.get((desk.agency.id, unit.id))
        if grant is None:
            return UnitRow(id=unit.id, name=unit.name_th, mark=Mark(word="ยังไม่ให้สิทธิ", tone="none"), since="")
        if grant.revoked_at:
            since = f"เพิกถอนเมื่อ {show_time(grant.revoked_at)}"
            return UnitRow(id=unit.id, name=unit.name_th, mark=Mark(word="เพิกถอนแล้ว", tone="back"), since=since)
        since = f"ตั้งแต่ {show_time(grant.given_at)}"
        return UnitRow(id=unit.id, name=unit.name_th, mark=Mark(word="มีสิทธิ", tone="done"), since=since)

    return UnitsPage(
        **desk.common("หน่วยงานในสังกัด", "/units", ON_RIGHTS),
        is_province=desk.agency.kind is Kind.PROVINCE,
        units=tuple(row(one) for one in desk.site.directory.units_below(desk.agency.id)),
        form=form or Form(action=f"{desk.home}/units"),
    )


def coverage_list(desk: Desk) -> PapersPage:
    """Announcements in force or to come, with whom they speak for; section 16 orders speak for nobody else."""
    asked = (Slot.SECTION_10, Slot.SECTION_13_1)
    found = (one for section in asked for one in versions(desk.register, desk.agency.id, section, desk.on))
    papers = tuple(
        _paper(desk, one, ((f"{desk.home}/coverage/{quote(one.document_id)}", "กำหนดขอบเขต"),))
        for one in found
        if one.force in ("in_force", "coming", "day_unknown")
    )
    return PapersPage(
        **desk.common("ขอบเขตของประกาศ", "/coverage", ON_COVERAGE),
        heading="ประกาศนี้ใช้กับใคร",
        lead="ประกาศฉบับหนึ่งใช้กับหน่วยงานเอง กับบางหน่วยงาน หรือกับทุกหน่วยงานในสังกัดก็ได้",
        papers=papers,
        empty="ยังไม่มีประกาศที่ผ่านการตรวจและใช้อยู่",
    )


def outcome_list(desk: Desk) -> PapersPage:
    """Every approved document, newest first."""
    found = [one for section in e.SECTIONS for one in versions(desk.register, desk.agency.id, section, desk.on)]
    found.sort(key=lambda one: (one.effective_from or one.approved_on, one.document_id), reverse=True)
    base = f"{desk.home}/documents"
    papers = tuple(
        _paper(desk, one, (
            (f"{base}/{quote(one.document_id)}/amend", "บันทึกการแก้ไขเพิ่มเติม"),
            (f"{base}/{quote(one.document_id)}/repeal", "บันทึกการยกเลิก"),
        ))
        for one in found
    )  # fmt: skip
    return PapersPage(
        **desk.common("แก้ไขและยกเลิก", "/documents", ON_OUTCOME),
        heading="แก้ไขเพิ่มเติมและยกเลิก",
        lead="ฉบับใหม่ที่มีขอบเขตเดียวกันใช้แทนฉบับเก่าเองเมื่อถึงวันใช้บังคับ บันทึกที่นี่เมื่อแก้ไขบางส่วน หรือยกเลิกโดยไม่มีฉบับแทน",
        papers=papers,
        empty="ยังไม่มีเอกสารที่ผ่านการตรวจ",
    )


def _paper(desk: Desk, version: Version, actions: tuple[tuple[str, str], ...] = ()) -> PaperView:
    word, tone = words.FORCES[version.force]
    facts = (
        words.SLOTS_SHORT[version.section],
        f"เลขที่ {version.number}" if version.number else "",
        f"ลงวันที่ {show_date(version.issued_on)}" if version.issued_on else "",
        f"ใช้ตั้งแต่ {show_date(version.effective_from)}" if version.effective_from else "",
        f"ถึง {show_date(version.until)}" if version.until else "",
        f"แก้ไขเพิ่มเติมแล้ว {len(version.amended_by)} ฉบับ" if version.amended_by else "",
    )
    entry = desk.register.documents[version.document_id]
    told = e.PublicationCovers(
        at="", agency_id=version.agency_id, document_id=entry.id, scope=entry.scope, units=entry.units,
        beside_own=entry.beside_own,
    )  # fmt: skip
    return PaperView(
        id=version.document_id,
        title=version.title or words.SLOTS[version.section],
        facts=" · ".join(one for one in facts if one),
        mark=Mark(word=word, tone=tone),
        scope=desk.teller.scope(told),
        actions=actions,
    )


def paper_of(desk: Desk, document_id: str) -> tuple[PaperView, DocumentEntry] | None:
    """One approved document of the agency's own, or None."""
    entry = desk.register.documents.get(document_id)
    if entry is None or entry.agency_id != desk.agency.id or entry.approved is None:
        return None
    found = versions(desk.register, desk.agency.id, entry.section, desk.on)
    return next((_paper(desk, one), entry) for one in found if one.document_id == document_id)


def coverage_page(desk: Desk, paper: PaperView, entry: DocumentEntry, form: Form | None = None) -> CoveragePage:
    """Whom one publication speaks for; the form starts with what holds now."""
    action = f"{desk.home}/coverage/{quote(entry.id)}"
    now = {"scope": [str(entry.scope)], "unit": entry.units, "own": ["beside" if entry.beside_own else "only"]}
    shown = form or Form(action=action, sent=now)
    units = desk.site.directory.units_below(desk.agency.id)
    return CoveragePage(
        **desk.common("ขอบเขตของประกาศ", "/coverage", ON_COVERAGE),
        paper=paper,
        is_province=desk.agency.kind is Kind.PROVINCE,
        units=tuple(Choice(value=one.id, label=one.name_th, chosen=shown.chosen("unit", one.id)) for one in units),
        form=shown,
    )


def outcome_page(
    desk: Desk, paper: PaperView, entry: DocumentEntry, *, repeals: bool, form: Form | None = None
) -> OutcomePage:
    """The form for an amendment or a repeal of one document."""
    action = f"{desk.home}/documents/{quote(entry.id)}/{'repeal' if repeals else 'amend'}"
    shown = form or Form(action=action)
    others = (
        one
        for one in reversed(desk.register.documents_of(desk.agency.id, entry.section))
        if one.approved and one.id != entry.id
    )
    return OutcomePage(
        **desk.common("ยกเลิก" if repeals else "แก้ไขเพิ่มเติม", "/documents", ON_OUTCOME),
        paper=paper,
        repeals=repeals,
        others=tuple(
            Choice(value=one.id, label=desk.teller.paper(one.id), chosen=shown.chosen("by", one.id)) for one in others
        ),
        form=shown,
    )


def effects(desk: Desk, events: tuple[e.RegisterEvent, ...]) -> tuple[str, ...]:
    """What recording these changes beside what they say: documents that come into force again, or are no longer."""
    after = fold((*desk.events, *events), on=max(desk.on, *(day_of(one.at) for one in events)))
    was, will = (_in_force(register, desk) for register in (desk.register, after))
    back = (
        f"{desk.teller.paper(one)} จะกลับมาใช้อยู่ด้วย หากไม่ต้องการ กำหนดขอบเขตของฉบับนั้นให้เหมือนกัน"
        for one in sorted(will - was)
    )
    gone = (f"{desk.teller.paper(one)} จะไม่ใช่ฉบับที่ใช้อยู่" for one in sorted(was - will))
    return (*back, *gone)


def _in_force(register: Register, desk: Desk) -> set[str]:
    found = (one for section in e.SECTIONS for one in versions(register, desk.agency.id, section, desk.on))
    return {one.document_id for one in found if one.force == "in_force"}
