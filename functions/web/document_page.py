"""The context of one document's page, and of the page that shows two people's values side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import quote

from functions.adapters.errors import ObjectGone
from functions.adapters.identity import User
from functions.adapters.objects import record_key
from functions.web import words
from functions.web.contexts import Shell, Trouble
from functions.web.contexts_document import Conflict, ConflictPage, DocumentPage, RecordView
from functions.web.document_rows import is_moving, progress, state_mark
from functions.web.forms import Change, CorrectionForm
from functions.web.history import event_view, who_word
from functions.web.problems import document_trouble
from functions.web.record_fields import edited, label_of, shown
from functions.web.record_view import record_view
from functions.web.session import Visit
from functions.web.site import Site
from functions.web.thai_dates import show_time
from register.corrected import find_field, with_corrections
from register.documents import Correction, Document, Event, Slot, State
from register.events import SECTIONS

DECIDED: Final = (State.APPROVED, State.RETURNED)


def document_page(
    site: Site,
    visit: Visit,
    shell: Shell,
    document: Document,
    *,
    form: CorrectionForm | None = None,
    trouble: Trouble | None = None,
) -> DocumentPage:
    """One document as this visitor may see it; `form` is what was just typed, where it was not understood."""
    user = visit.signed_in()
    record = _record(site, document)
    in_review = document.state is State.IN_REVIEW and record is not None
    return DocumentPage(
        title=document.file_name,
        shell=shell,
        id=document.id,
        version=document.version,
        file_name=document.file_name,
        agency=site.directory.name(document.agency_id),
        agency_href=f"/agencies/{document.agency_id}",
        slot_word=words.SLOTS[document.slot],
        mark=state_mark(document),
        moving=is_moving(document),
        progress=progress(document),
        received=show_time(document.received_at),
        sha256=document.sha256,
        size=size_word(document.bytes),
        pages_total=str(document.pages_total or ""),
        duplicates=document.duplicates,
        return_reasons=document.return_reasons,
        trouble=document_trouble(document),
        record=record,
        events=tuple(event_view(one) for one in reversed(site.ports.documents.events(document.id))),
        editable=user.is_reviewer and in_review,
        decidable=user.is_reviewer and in_review,
        register_links=tuple(_register_links(user, document)) if document.state is State.APPROVED else (),
        reopenable=user.is_reviewer and document.state in DECIDED,
        reason_choices=words.RETURN_REASONS,
        field_errors=form.errors if form else (),
        typed=form.typed if form else (),
        form_trouble=trouble,
    )


def _register_links(user: User, document: Document) -> Iterator[tuple[str, str]]:
    base, document_id = f"/manage/{quote(document.agency_id)}", quote(document.id)
    if user.may_manage(document.agency_id) and document.slot in (Slot.SECTION_10, Slot.SECTION_13_1):
        yield f"{base}/coverage/{document_id}", "กำหนดว่าประกาศนี้ใช้กับใคร"
    if user.may_decide and document.slot in SECTIONS:
        yield f"{base}/documents/{document_id}/amend", "บันทึกการแก้ไขเพิ่มเติม"
        yield f"{base}/documents/{document_id}/repeal", "บันทึกการยกเลิก"


def _record(site: Site, document: Document) -> RecordView | None:
    try:
        first = site.ports.objects.get_json(record_key(document.id))
    except ObjectGone:
        return None
    now = with_corrections(first, site.ports.reviews.corrections(document.id))
    return record_view(now, first, f"/documents/{document.id}/pages")


def size_word(count: int) -> str:
    """A file's size for people, and the exact number of bytes."""
    if count >= 1 << 20:
        return f"{count / (1 << 20):.1f} เมกะไบต์ ({count:,} ไบต์)"
    if count >= 1 << 10:
        return f"{count / (1 << 10):.0f} กิโลไบต์ ({count:,} ไบต์)"
    return f"{count:,} ไบต์"


def conflict_page(
    site: Site, shell: Shell, current: Document, form: CorrectionForm, first: Mapping[str, Any]
) -> ConflictPage:
    """What stands now beside what was typed; nothing has been saved."""
    corrections = site.ports.reviews.corrections(current.id)
    now = with_corrections(dict(first), corrections)
    latest = {one.path: one for one in corrections}
    newest = max(corrections, key=lambda one: one.at, default=None)
    last = newest or _last_event(site, current)
    return ConflictPage(
        title="มีผู้บันทึกก่อนท่าน",
        shell=shell,
        id=current.id,
        href=f"/documents/{current.id}",
        version=current.version,
        file_name=current.file_name,
        changed=tuple(_conflict(change, now, first, latest) for change in form.changes),
        who=who_word(last.who),
        at=show_time(last.at),
    )


def _last_event(site: Site, document: Document) -> Event:
    return site.ports.documents.events(document.id)[-1]


def _conflict(
    yours: Change, now: Mapping[str, Any], first: Mapping[str, Any], latest: Mapping[str, Correction]
) -> Conflict:
    path, name = yours.path, yours.path.rsplit(".", 1)[-1]
    stands, read = find_field(dict(now), path), find_field(dict(first), path)
    by = latest.get(path)
    return Conflict(
        path=path,
        label=label_of(path),
        yours=yours.typed,
        yours_shown=shown(name, yours.value),
        theirs=edited(name, stands["value"]) if stands else "",
        theirs_shown=shown(name, stands["value"] if stands else None),
        first_read=shown(name, read["value"] if read else None),
        who=who_word(by.who) if by else "",
        at=show_time(by.at) if by else "",
    )
