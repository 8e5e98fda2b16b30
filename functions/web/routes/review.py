"""The review desk's changes: correct, approve, return, open again."""

from __future__ import annotations

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from functions.adapters.errors import NewerSaved, ReasonMissing
from functions.adapters.identity import User
from functions.adapters.objects import record_key
from functions.adapters.reviews import Decision
from functions.web import render
from functions.web.contexts import Trouble
from functions.web.document_page import conflict_page, document_page
from functions.web.forms import CorrectionForm, correction_form, first, reasons_of, version_of
from functions.web.problems import trouble_of
from functions.web.refusals import NotConfirmed
from functions.web.request import checked_form, document_for, visit
from functions.web.shell import shell_for
from functions.web.site import site
from register.corrected import find_field, with_corrections
from register.documents import Document, State

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
NOT_UNDERSTOOD = Trouble(
    code="value_not_understood",
    message="ยังไม่ได้บันทึก มีค่าที่ระบบไม่เข้าใจ",
    remedy="แก้ช่องที่มีคำเตือน แล้วบันทึกอีกครั้ง ค่าอื่นที่พิมพ์ไว้ยังอยู่",
)


@router.post("/documents/<document_id>/corrections")
def correct(document_id: str) -> Response[str]:
    """Saves what was changed, all of it or nothing; a newer save by someone else is shown, never overwritten."""
    user = visit(router).reviewer()
    form = correction_form(checked_form(router))
    document = document_for(router, document_id)
    if form.errors:
        return _again(document, form, NOT_UNDERSTOOD)
    if not form.changes:
        return render.redirect(f"/documents/{document_id}?done=unchanged")
    try:
        _save(user, document_id, form)
    except NewerSaved as newer:
        record = site().ports.objects.get_json(record_key(document_id))
        shell = shell_for(visit(router), "documents")
        return render.answer(conflict_page(site(), shell, newer.current, form, record), 409)
    return render.redirect(f"/documents/{document_id}?done=saved")


def _save(user: User, document_id: str, form: CorrectionForm) -> None:
    ports = site().ports
    record = ports.objects.get_json(record_key(document_id))
    stands = with_corrections(record, ports.reviews.corrections(document_id))
    seen = {change.path: (find_field(stands, change.path) or {}).get("value") for change in form.changes}
    values = {change.path: change.value for change in form.changes}
    ports.reviews.save_corrections(document_id, form.version, values, user.label, was=seen)


def _again(document: Document, form: CorrectionForm | None, trouble: Trouble) -> Response[str]:
    here = visit(router)
    page = document_page(site(), here, shell_for(here, "documents"), document, form=form, trouble=trouble)
    return render.answer(page, 400)


@router.post("/documents/<document_id>/approve")
def approve(document_id: str) -> Response[str]:
    """The document is as it must be: the agency's status for the section becomes done."""
    return _decide(document_id, State.APPROVED, "approved")


@router.post("/documents/<document_id>/return")
def send_back(document_id: str) -> Response[str]:
    """The agency must mend something, and is told what."""
    return _decide(document_id, State.RETURNED, "returned")


def _decide(document_id: str, decision: Decision, done: str) -> Response[str]:
    user = visit(router).reviewer()
    form = checked_form(router)
    document = document_for(router, document_id)
    if first(form, "confirmed") != "yes":
        return _again(document, None, trouble_of(NotConfirmed))
    try:
        site().ports.reviews.decide(document_id, version_of(form), decision, reasons_of(form), user.label)
    except ReasonMissing as missing:
        return _again(document, None, trouble_of(missing))
    return render.redirect(f"/documents/{document_id}?done={done}")


@router.post("/documents/<document_id>/reopen")
def reopen(document_id: str) -> Response[str]:
    """Takes a decision back, with a reason."""
    user = visit(router).reviewer()
    form = checked_form(router)
    document = document_for(router, document_id)
    try:
        site().ports.reviews.reopen(document_id, version_of(form), first(form, "reason") or "", user.label)
    except ReasonMissing as missing:
        return _again(document, None, trouble_of(missing))
    return render.redirect(f"/documents/{document_id}?done=reopened")
