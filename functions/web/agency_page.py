"""One agency's page: how to reach it and where that is said, where it stands and why, what it published and when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final
from urllib.parse import quote

from functions.adapters.errors import UnknownAgency
from functions.web import words
from functions.web.contexts import Mark, Shell
from functions.web.contexts_register import AgencyPage, ChannelView, ShownView, StandingView, VersionView
from functions.web.document_rows import document_row
from functions.web.links import link_to
from functions.web.problems import trouble_for
from functions.web.public_register import Day
from functions.web.register_pages import as_at, status_mark
from functions.web.session import Visit
from functions.web.site import Site
from functions.web.thai_dates import show_date, show_time
from register.documents import Slot
from register.events import PublicChannel
from register.obligations import Standing
from register.publication import Shown, Version
from register.rounds import ACT_DUE_ON
from register.snapshot import AgencyView
from register.status import Status

AGENCY_DOCUMENTS: Final = 20
ARABIC: Final = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")  # pages have one kind of digits, letters the other
ENDINGS: Final = {
    "agency_merged": "รวมเข้ากับหน่วยงานอื่น",
    "agency_split": "แยกเป็นหน่วยงานใหม่",
    "agency_dissolved": "ยุบเลิก",
}
# Those one can use from here first: a letter by post comes after a click.
ORDER: Final = ("email", "website", "app", "line", "facebook", "hotline", "phone", "fax", "counter", "postal", "other")


def agency_page(site: Site, visit: Visit, shell: Shell, agency_id: str, asked: date | None) -> AgencyPage:
    """Raises UnknownAgency for one the register did not know on that day."""
    day = site.register.day(asked)
    view = day.view(agency_id)
    if view is None:
        raise UnknownAgency(agency_id)
    agency = view.agency
    at = as_at(site, day, asked)
    sees = visit.user is not None and visit.user.may_see(agency_id)
    documents = site.ports.documents.list(agency_id=agency_id, limit=AGENCY_DOCUMENTS).documents if sees else ()
    owes = any(one.section is not Slot.SECTION_13_1 and _is_missing(one) for one in view.standings)
    overseer = visit.user is not None and visit.user.sees_all
    return AgencyPage(
        title=agency.name_th,
        shell=shell,
        id=agency_id,
        name=agency.name_th,
        about=" · ".join(one for one in (agency.kind.name_th, words.LEVELS.get(str(agency.level), "")) if one),
        parent=_named(day, agency.parent_id, at.only) if agency.parent_id else None,
        other_names=", ".join(_other_names(view)),
        ended=f"{ENDINGS.get(view.ended_how, 'สิ้นสุด')}เมื่อ {show_date(view.ended_on)}" if view.ended_on else "",
        successors=tuple(_named(day, one, at.only) for one in view.successors),
        shown=tuple(_shown(one, at.only) for one in view.shown),
        standings=tuple(_standing(one) for one in view.standings),
        versions=tuple(_version(one) for one in sorted(view.versions, key=_starts, reverse=True)),
        documents=tuple(document_row(one, agency.name_th) for one in documents),
        sees_documents=sees,
        letter_href=f"/letters/{quote(agency_id)}.pdf" if overseer and owes and view.counted else None,
        as_at=at,
    )


def _is_missing(standing: Standing) -> bool:
    return not standing.is_done and standing.status is not Status.NOT_REQUIRED


def _named(day: Day, agency_id: str, query: str) -> tuple[str, str]:
    found = day.view(agency_id)
    return f"/agencies/{quote(agency_id)}{query}", found.agency.name_th if found else agency_id


def _other_names(view: AgencyView) -> Iterator[str]:
    agency = view.agency
    yield from (one for one in (*agency.short_names, agency.name_en) if one)
    former = (*agency.former_names, *(one.name_th for one in view.names if one.name_th != agency.name_th))
    yield from (f"ชื่อเดิม {one}" for one in dict.fromkeys(former))


def _shown(shown: Shown, query: str) -> ShownView:
    ranked = sorted(shown.channels, key=lambda one: ORDER.index(one.type) if one.type in ORDER else len(ORDER))
    return ShownView(
        explanation=shown.explanation.translate(ARABIC),
        publisher_href=None if shown.own else f"/agencies/{quote(shown.publisher_id)}{query}",
        original_href=original_href(shown.publisher_id, shown.document_id),
        channels=tuple(_channel(one) for one in ranked),
    )


def original_href(agency_id: str, document_id: str) -> str:
    """Where everyone gets the untouched original of an approved document."""
    return f"/agencies/{quote(agency_id)}/documents/{quote(document_id)}/original"


def _channel(channel: PublicChannel) -> ChannelView:
    return ChannelView(
        type=words.CHANNEL_TYPES.get(channel.type, channel.type),
        value=channel.value,
        about=channel.purpose or channel.label,
        unit=channel.unit,
        href=link_to(channel.type, channel.value),
    )


def _standing(standing: Standing) -> StandingView:
    return StandingView(
        slot_word=words.SLOTS[standing.section],
        slot_short=words.SLOTS_SHORT[standing.section],
        mark=status_mark(standing.status),
        why=standing.why.translate(ARABIC)
        or (f"คาดว่าจะเสร็จ {show_date(standing.expected_on)}" if standing.expected_on else ""),
        since=show_time(standing.since) if standing.since else "",
        reasons=tuple(_reason(one) for one in standing.reasons),
        late=tuple(_late(standing)),
    )


def _expected(standing: Standing) -> str:
    return f"คาดว่าจะเสร็จ {show_date(standing.expected_on)}" if standing.expected_on else ""


def _reason(reason: str) -> str:
    """What a person wrote as written; an error's code as its sentence."""
    return trouble_for(reason).message if reason.isascii() else reason


def _late(standing: Standing) -> Iterator[str]:
    verb = "ทำหลัง" if standing.is_done else "เลย"
    if standing.late_by_act:
        yield f"{verb}กำหนดตามกฎหมาย {show_date(ACT_DUE_ON.isoformat())}"
    for one in standing.late_rounds:
        yield f"{verb}กำหนดรอบ {one}"


def _starts(version: Version) -> tuple[str, str]:
    return (version.effective_from or version.issued_on or version.approved_on, version.document_id)


def _version(version: Version) -> VersionView:
    word, tone = words.FORCES[version.force]
    facts = (
        ("เลขที่", version.number),
        ("ลงวันที่", show_date(version.issued_on) if version.issued_on else ""),
        ("ใช้ตั้งแต่", show_date(version.effective_from) if version.effective_from else ""),
        ("ถึง", show_date(version.until) if version.until else ""),
        ("ขอบเขต", words.SCOPES.get(str(version.scope), "")),
        ("แก้ไขเพิ่มเติม", f"{len(version.amended_by)} ฉบับ" if version.amended_by else ""),
        ("ผ่านการตรวจ", show_date(version.approved_on)),
    )
    return VersionView(
        slot_short=words.SLOTS_SHORT[version.section],
        title=version.title or words.SLOTS[version.section],
        facts=tuple(one for one in facts if one[1]),
        mark=Mark(word=word, tone=tone),
        original_href=original_href(version.agency_id, version.document_id),
        file_name=version.file_name or "document.pdf",
        sha256=version.sha256,
        signature=signature_mark(version.signature),
        since=show_date(version.effective_from or version.issued_on),
    )


SIGNATURES: Final = {
    "passed": Mark(word="เนื้อไฟล์ตรงกับที่ลงนาม", tone="done"),
    "failed": Mark(word="เนื้อไฟล์ไม่ตรงกับที่ลงนาม", tone="back"),
    "unknown": Mark(word="ยังตรวจไม่ได้", tone="going"),
}


def signature_mark(verdict: str) -> Mark:
    """What is known of the digital signatures in the file."""
    return SIGNATURES.get(verdict, Mark(word="ไม่มีลายมือชื่อดิจิทัลในไฟล์", tone="none"))
