"""Sending a file: the page, and the signed form that lets exactly one file into the bucket."""

from __future__ import annotations

from typing import Any, Final

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from functions.adapters.entering import check_entry, entry_refusal
from functions.adapters.identity import User
from functions.adapters.objects import UploadForm
from functions.adapters.table import stamp
from functions.web import render, words
from functions.web.contexts import Choice, PreparedUpload, UploadPage
from functions.web.document_rows import live_state, trouble_json
from functions.web.problems import OUTCOMES, ticket_trouble, trouble_of
from functions.web.refusals import NotAllowed, RequestUnclear
from functions.web.request import checked_json, query, visit
from functions.web.shell import shell_for
from functions.web.site import site
from register.documents import Slot
from register.uploads import Outcome, Ticket

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
MAX_NAME: Final = 255
NAME_WITHOUT_SCRIPTS: Final = "เอกสาร.pdf"  # the plain form goes to the bucket, which tells us no file name


@router.get("/upload")
def page() -> Response[str]:
    """Choose what the file is; without scripts, a second step holds the signed form."""
    here = visit(router)
    user = here.officer()
    chosen = query(router, "slot")
    slot = Slot(chosen) if chosen in set(Slot) else None
    ports, agency_id = site().ports, user.agency_id or ""
    refusal = entry_refusal(ports.history, agency_id, stamp(ports.clock()))
    prepared = _prepared(user, slot, here.origin) if slot and query(router, "plain") and not refusal else None
    limit = ports.settings.max_upload_bytes
    shown = UploadPage(
        title="ส่งเอกสาร",
        shell=shell_for(here, "upload"),
        agency=site().directory.name(agency_id),
        refusal=trouble_of(refusal) if refusal else None,
        above=tuple(site().directory.name(one) for one in site().directory.above(agency_id)),
        slots=tuple(Choice(value=str(one), label=words.SLOTS[one], chosen=one is slot) for one in Slot),
        max_megabytes=limit >> 20,
        max_bytes=limit,
        prepared=prepared,
    )
    return render.answer(shown)


def _prepared(user: User, slot: Slot, origin: str) -> PreparedUpload:
    _, form = _issue(user, slot, NAME_WITHOUT_SCRIPTS, after=f"{origin}/documents?done=sent")
    return PreparedUpload(url=form.url, fields=tuple(form.fields.items()), slot_word=words.SLOTS[slot])


def _issue(user: User, slot: Slot, file_name: str, *, after: str | None = None) -> tuple[Ticket, UploadForm]:
    """A ticket for this officer's own agency and the form that its key allows; raises what `check_entry` raises."""
    ports = site().ports
    check_entry(ports.history, user.agency_id or "", stamp(ports.clock()))
    ticket = ports.uploads.open_ticket(agency_id=user.agency_id or "", slot=slot, file_name=file_name, who=user.label)
    form = ports.objects.upload_form(ticket.key, max_bytes=ports.settings.max_upload_bytes, after=after)
    return ticket, form


@router.post("/api/uploads")
def issue() -> dict[str, Any]:
    """The signed form for one file, bound to the officer's agency and the chosen slot."""
    user = visit(router).officer()
    asked = checked_json(router)
    slot, name = asked.get("slot"), asked.get("file_name")
    if slot not in set(Slot) or not isinstance(name, str) or not name.strip():
        raise RequestUnclear("slot or file_name")
    ticket, form = _issue(user, Slot(slot), name.strip()[-MAX_NAME:])
    return {"upload_id": ticket.id, "url": form.url, "fields": form.fields, "expires_in": form.expires_in}


@router.get("/api/uploads/<upload_id>")
def follow(upload_id: str) -> dict[str, Any]:
    """What became of an upload, and where its document stands now."""
    user = visit(router).signed_in()
    ticket = site().ports.uploads.get(upload_id)
    if not user.may_see(ticket.agency_id):
        raise NotAllowed("another agency's upload")
    document = site().ports.documents.find(ticket.document_id) if ticket.document_id else None
    return {
        "outcome": str(ticket.outcome),
        "message": OUTCOMES[ticket.outcome],
        "waiting": ticket.outcome is Outcome.WAITING,
        "trouble": trouble_json(ticket_trouble(ticket)),
        "document": live_state(document) if document else None,
    }
