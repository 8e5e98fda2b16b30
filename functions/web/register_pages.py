"""Contexts of the public pages: the register by kinds, the list of agencies, one agency."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Final
from urllib.parse import urlencode

from functions.adapters.objects import record_key
from functions.web import words
from functions.web.contexts import (
    AgenciesPage,
    AgencyPage,
    AgencyRow,
    Choice,
    Mark,
    PublicChannel,
    SectionStatus,
    Shell,
)
from functions.web.contexts_register import HomePage, KindRow, SlotCount
from functions.web.corrected import with_corrections, without_removed
from functions.web.document_rows import document_row
from functions.web.session import Visit
from functions.web.site import Site
from functions.web.thai_dates import show_date, show_time, thai_time
from register.agencies import Agency, Kind
from register.documents import Slot
from register.status import KindCount, SlotStatus, Status, counts_by_kind

ROWS: Final = 50
AGENCY_DOCUMENTS: Final = 20
# must match "saraban@example.go.th"; must not match "a b@example.go.th" or "@pantainorasingh"
MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
# must match "https://www.example.go.th/ถามตอบ" and "www.example.go.th"; must not match "javascript:alert(1)"
WEB: Final = re.compile(r"(https?://)?[\w-]+(\.[\w-]+)+(/\S*)?")


def home_page(site: Site, shell: Shell) -> HomePage:
    """The register by the eight kinds, counted now."""
    agencies = site.directory.all()
    counts = {slot: counts_by_kind(agencies, site.ports.agencies.standing(slot), slot) for slot in words.REGISTER_SLOTS}
    rows = tuple(
        KindRow(
            kind=str(kind),
            name=kind.name_th,
            total=kind.published_total,
            cells=tuple(_cell(slot, counts[slot][index]) for slot in words.REGISTER_SLOTS),
        )
        for index, kind in enumerate(Kind)
    )
    return HomePage(
        title="ทะเบียนตามประเภทหน่วยงาน",
        shell=shell,
        rows=rows,
        whole=_whole(rows),
        registered=len(agencies),
        as_of=thai_time(site.ports.clock()),
    )


def _cell(slot: Slot, count: KindCount) -> SlotCount:
    by = count.by_status
    return SlotCount(
        slot=str(slot),
        slot_word=words.SLOTS_SHORT[slot],
        total=max(count.published_total, count.registered),
        done=by[Status.DONE],
        in_review=by[Status.IN_REVIEW] + by[Status.SUBMITTED],
        returned=by[Status.RETURNED],
    )


def _whole(rows: tuple[KindRow, ...]) -> KindRow:
    cells = tuple(
        SlotCount(
            slot=column[0].slot,
            slot_word=column[0].slot_word,
            total=sum(one.total for one in column),
            done=sum(one.done for one in column),
            in_review=sum(one.in_review for one in column),
            returned=sum(one.returned for one in column),
        )
        for column in zip(*(row.cells for row in rows), strict=True)
    )
    return KindRow(kind="", name="ทุกประเภท", total=sum(row.total for row in rows), cells=cells)


def agencies_page(site: Site, shell: Shell, query: str, kind: Kind | None, page: int) -> AgenciesPage:
    """Agencies whose names answer the search, with where each stands."""
    found = site.directory.search(query, kind)
    pages = max(1, -(-len(found.agencies) // ROWS))
    page = min(max(page, 1), pages)
    shown = found.agencies[(page - 1) * ROWS : page * ROWS]

    def address(number: int) -> str:
        return "/agencies?" + urlencode({"q": query, "kind": kind or "", "page": number})

    return AgenciesPage(
        title="หน่วยงาน",
        shell=shell,
        query=query,
        kinds=(
            Choice(value="", label="ทุกประเภท", chosen=kind is None),
            *(Choice(value=str(one), label=one.name_th, chosen=one is kind) for one in Kind),
        ),
        rows=tuple(_agency_rows(site, shown)),
        found=len(found.agencies),
        approximate=found.approximate,
        page=page,
        pages=pages,
        earlier=address(page - 1) if page > 1 else None,
        later=address(page + 1) if page < pages else None,
    )


def _agency_rows(site: Site, agencies: tuple[Agency, ...]) -> list[AgencyRow]:
    standing = {
        slot: {one.agency_id: one.status for one in site.ports.agencies.standing(slot)} for slot in words.REGISTER_SLOTS
    }
    return [
        AgencyRow(
            id=agency.id,
            name=agency.name_th,
            kind=agency.kind.name_th,
            marks=tuple(
                (words.SLOTS_SHORT[slot], status_mark(standing[slot].get(agency.id, Status.NOT_STARTED)))
                for slot in words.REGISTER_SLOTS
            ),
        )
        for agency in agencies
    ]


def status_mark(status: Status) -> Mark:
    """An agency's status as a word with its shape."""
    return Mark(word=words.STATUSES[status], tone=words.STATUS_TONES[status])


def agency_page(site: Site, visit: Visit, shell: Shell, agency: Agency) -> AgencyPage:
    """One agency: status per section with what it has published, documents for those who may see them."""
    statuses = site.ports.agencies.statuses(agency.id)
    sees = visit.user is not None and visit.user.may_see(agency.id)
    documents = site.ports.documents.list(agency_id=agency.id, limit=AGENCY_DOCUMENTS).documents if sees else ()
    return AgencyPage(
        title=agency.name_th,
        shell=shell,
        name=agency.name_th,
        kind=agency.kind.name_th,
        sections=tuple(_section(site, statuses[slot], sees) for slot in words.REGISTER_SLOTS),
        documents=tuple(document_row(one, agency.name_th) for one in documents),
        sees_documents=sees,
    )


def _section(site: Site, status: SlotStatus, sees: bool) -> SectionStatus:
    plain = SectionStatus(
        slot_word=words.SLOTS[status.slot],
        mark=status_mark(status.status),
        since=show_time(status.changed_at) if status.changed_at else "",
        document_href=f"/documents/{status.document_id}" if sees and status.document_id else None,
        title="ดูเอกสาร" if sees and status.document_id else None,
    )
    if status.status is not Status.DONE or status.document_id is None:
        return plain
    record = record_now(site, status.document_id)
    return replace(
        plain,
        title=record["title"]["value"] or "เอกสารที่ผ่านการตรวจ",
        issued_on=show_date(record["issued_on"]["value"]),
        channels=tuple(_channel(one) for one in record["channels"] if one["value"]["value"]),
        systems=tuple(one["name"]["value"] for one in record["systems"] if one["name"]["value"]),
    )


def record_now(site: Site, document_id: str) -> dict[str, Any]:
    """A document's record with the corrections over it; raises ObjectGone where it has none yet."""
    first = site.ports.objects.get_json(record_key(document_id))
    return without_removed(with_corrections(first, site.ports.reviews.corrections(document_id)))


def _channel(channel: dict[str, Any]) -> PublicChannel:
    kind, value = channel["type"]["value"] or "other", channel["value"]["value"]
    return PublicChannel(
        type=words.CHANNEL_TYPES.get(kind, kind),
        value=value,
        purpose=channel["purpose"]["value"] or channel["label"]["value"] or "",
        unit=channel["unit"]["value"] or "",
        href=link_to(kind, value),
    )


def link_to(kind: str, value: str) -> str | None:
    """Where a channel's value leads, only for addresses whose form is known to be harmless."""
    if kind == "email" and MAIL.fullmatch(value):
        return f"mailto:{value}"
    if kind == "website" and WEB.fullmatch(value):
        return value if value.startswith(("http://", "https://")) else f"https://{value}"
    return None
