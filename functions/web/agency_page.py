"""One agency's page: how to reach it and where that is said, where it stands and why, what it published and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final
from urllib.parse import quote

from functions.adapters.errors import UnknownAgency
from functions.web import words
from functions.web.contexts import Mark, Shell
from functions.web.contexts_register import AgencyPage, ChannelView, FileView, ShownView, StandingView, VersionView
from functions.web.days_asked import AgencyNotYet
from functions.web.document_rows import document_row
from functions.web.links import link_to
from functions.web.problems import trouble_for
from functions.web.public_register import Day
from functions.web.register_pages import as_at, status_mark
from functions.web.session import Visit
from functions.web.site import Site
from functions.web.thai_dates import show_date, show_time, thai_date
from parsers.errors import SarabanError
from register.documents import Slot
from register.events import PublicChannel
from register.obligations import Standing
from register.publication import Shown, Version
from register.rounds import ACT_DUE_ON
from register.snapshot import AgencyView, RoundDue
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
        raise _unknown(site, agency_id, asked)
    agency = view.agency
    at = as_at(site, day, asked, f"/agencies/{quote(agency_id)}")
    sees = visit.user is not None and visit.user.may_see(agency_id)
    documents = site.ports.documents.list(agency_id=agency_id, limit=AGENCY_DOCUMENTS).documents if sees else ()
    rounds = {one.id: one for one in day.summary().rounds}
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
        standings=tuple(_standing(one, rounds) for one in view.standings),
        orders=tuple(_shown(one, at.only) for one in view.orders),
        orders_of=_named(day, agency.parent_id, at.only) if agency.parent_id and agency.is_unit else None,
        versions=_versions(view),
        documents=tuple(document_row(one, agency.name_th) for one in documents),
        sees_documents=sees,
        letter_href=f"/letters/{quote(agency_id)}.pdf" if overseer and owes and view.counted else None,
        as_at=at,
    )


def _unknown(site: Site, agency_id: str, asked: date | None) -> SarabanError:
    """No such agency, or not one yet on the day asked for."""
    known = site.register.day(None).view(agency_id) if asked else None
    if known is None or not known.added_on:
        return UnknownAgency(agency_id)
    first = date.fromisoformat(known.added_on)
    return AgencyNotYet(agency_id, hint=f"หน่วยงานอยู่ในทะเบียนตั้งแต่ {thai_date(first)}", first=first)


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
        file=_file(shown.publisher_id, shown.document_id, shown.sha256, shown.signature),
        channels=tuple(_channel(one) for one in ranked),
        enquiries=tuple(_channel(one) for one in shown.enquiries),
        systems=shown.systems,
    )


def _file(agency_id: str, document_id: str, sha256: str, signature: str) -> FileView | None:
    """Where everyone gets the untouched original of an approved document; None where only its survey is known."""
    if not sha256:
        return None
    href = f"/agencies/{quote(agency_id)}/documents/{quote(document_id)}/original"
    return FileView(href=href, sha256=sha256, signature=signature_mark(signature))


def _channel(channel: PublicChannel) -> ChannelView:
    return ChannelView(
        type=words.CHANNEL_TYPES.get(channel.type, channel.type),
        value=channel.value,
        about=channel.purpose or channel.label,
        unit=channel.unit,
        href=link_to(channel.type, channel.value),
    )


def _standing(standing: Standing, rounds: Mapping[str, RoundDue]) -> StandingView:
    return StandingView(
        slot_word=words.SLOTS[standing.section],
        slot_short=words.SLOTS_SHORT[standing.section],
        mark=status_mark(standing.status),
        why=standing.why.translate(ARABIC) or _why(standing),
        since=_since(standing),
        reasons=tuple(_reason(one) for one in standing.reasons),
        late=tuple(_late(standing, rounds)),
    )


def _since(standing: Standing) -> str:
    """Since when it stands so: of what is done the first day, whatever versions came after."""
    if standing.is_done and standing.done_on:
        return show_date(standing.done_on)
    return show_time(standing.since) if standing.since else ""


WHYS: Final = {
    Status.NOT_STARTED: "ยังไม่มีเอกสารเข้าทะเบียน จึงนับว่ายังไม่ทำ",
    Status.SUBMITTED: "ได้รับไฟล์แล้ว ระบบกำลังอ่าน ยังไม่นับว่าทำแล้ว",
    Status.IN_REVIEW: "อ่านแล้ว รอผู้ตรวจรับรอง ยังไม่นับว่าทำแล้ว",
    Status.RETURNED: "เอกสารที่ส่งมาใช้ไม่ได้ ต้องส่งใหม่",
}


def _why(standing: Standing) -> str:
    """The reason for a status that carries none of its own."""
    if standing.expected_on:
        return f"หน่วยงานแจ้งว่ากำลังจัดทำ คาดว่าจะเสร็จ {show_date(standing.expected_on)}"
    return WHYS.get(standing.status, "")


def _reason(reason: str) -> str:
    """What a person wrote as written; an error's code as its sentence."""
    return trouble_for(reason).message if reason.isascii() else reason


def _late(standing: Standing, rounds: Mapping[str, RoundDue]) -> Iterator[str]:
    verb = "ทำหลัง" if standing.is_done else "เลย"
    if standing.late_by_act:
        yield f"{verb}กำหนดตามกฎหมาย {show_date(ACT_DUE_ON.isoformat())}"
    for missed in standing.late_rounds:
        one = rounds.get(missed)
        yield f"{verb}กำหนด{one.name} ({show_date(one.due_on)})" if one else f"{verb}กำหนดรอบ {missed}"


def _starts(version: Version) -> tuple[str, str]:
    return (version.effective_from or version.issued_on or version.approved_on, version.document_id)


def file_name_of(version: Version) -> str:
    """What the original is saved under: an officer's own name for the file may tell more than the document does."""
    return f"{version.agency_id}-{version.section}-{version.issued_on or version.approved_on}.pdf".replace("_", "-")


def _versions(view: AgencyView) -> tuple[VersionView, ...]:
    known = {one.document_id: one for one in view.versions}
    newest_first = sorted(view.versions, key=_starts, reverse=True)
    return tuple(_version(one, tuple(_related(one, known))) for one in newest_first)


def _related(version: Version, known: Mapping[str, Version]) -> Iterator[tuple[str, str, str]]:
    """What replaced it, what amends it and what it amends, each with its anchor and its date."""
    amended = (one.document_id for one in known.values() if version.document_id in one.amended_by)
    ties = (
        ("มีฉบับแทน", (version.replaced_by,)),
        ("แก้ไขเพิ่มเติมโดย", version.amended_by),
        ("แก้ไขเพิ่มเติม", tuple(amended)),
    )
    for how, document_ids in ties:
        for other in (known[one] for one in document_ids if one in known):
            yield how, f"#{anchor(other.document_id)}", _dated(other)


def anchor(document_id: str) -> str:
    """A document's place in the page."""
    return f"v-{document_id}"


def _dated(version: Version) -> str:
    what = "คำสั่ง" if version.section is Slot.SECTION_16 else "ประกาศ"
    return f"{what}ลงวันที่ {show_date(version.issued_on)}" if version.issued_on else f"{what}ไม่ปรากฏวันที่"


def _version(version: Version, related: tuple[tuple[str, str, str], ...]) -> VersionView:
    word, tone = words.FORCES[version.force]
    facts = (
        ("เลขที่", version.number),
        ("ลงวันที่", show_date(version.issued_on) if version.issued_on else ""),
        ("ใช้ตั้งแต่", show_date(version.effective_from) if version.effective_from else ""),
        ("ถึง", show_date(version.until) if version.until else ""),
        ("ขอบเขต", words.SCOPES.get(str(version.scope), "")),
        ("ผ่านการตรวจ", show_date(version.approved_on)),
    )
    return VersionView(
        id=anchor(version.document_id),
        slot_short=words.SLOTS_SHORT[version.section],
        title=version.title or words.SLOTS[version.section],
        facts=tuple(one for one in facts if one[1]),
        mark=Mark(word=word, tone=tone),
        related=related,
        file=_file(version.agency_id, version.document_id, version.sha256, version.signature),
        file_name=file_name_of(version),
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
