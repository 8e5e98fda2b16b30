"""An agency speaks to the register: its officers for it, the overseer for all; every form is confirmed first."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final
from urllib.parse import quote

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from functions.adapters.changes import moment_of
from functions.adapters.errors import UnknownDocument
from functions.web import manage_forms, render
from functions.web import manage_pages as pages
from functions.web.confirming import Confirming
from functions.web.contexts import Page
from functions.web.contexts_manage import ChoosePage, Form, PaperView, Sent
from functions.web.manage_forms import Asked, Speaker
from functions.web.refusals import NotAllowed
from functions.web.request import checked_form, query, visit
from functions.web.shell import shell_for
from functions.web.site import site
from register.history import DocumentEntry

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
CHOICES: Final = 30


@router.get("/manage")
def choose() -> Response[str]:
    """An officer comes to their own agency; who may speak for all finds one."""
    here = visit(router)
    user = here.signed_in()
    if not user.may_decide:
        return render.redirect(f"/manage/{here.officer().agency_id}")
    words = query(router, "q").strip()[:200]
    found = site().directory.search(words) if words else None
    tab = "" if user.is_overseer else "/documents"
    listed = found.agencies if found else ()
    page = ChoosePage(
        title="งานทะเบียน",
        shell=shell_for(here, "manage"),
        query=words,
        found=tuple((f"/manage/{one.id}{tab}", one.name_th, one.kind.name_th) for one in listed[:CHOICES]),
        approximate=found.approximate if found else False,
        more=max(0, len(listed) - CHOICES),
        opens_rounds=user.is_overseer,
    )
    return render.answer(page)


def _desk(agency_id: str, *, decides: bool = False) -> pages.Desk:
    """The desk, for one who may speak there: for the agency, or on what became of its documents."""
    here = visit(router)
    user = here.signed_in()
    if not (user.may_decide if decides else user.may_manage(agency_id)):
        raise NotAllowed("another agency's desk")
    return pages.desk_of(site(), shell_for(here, "manage", query(router, "done")), user, agency_id)


def _paper(desk: pages.Desk, document_id: str) -> tuple[PaperView, DocumentEntry]:
    found = pages.paper_of(desk, document_id)
    if found is None:
        raise UnknownDocument(document_id)
    return found


def _settle(
    desk: pages.Desk, path: str, back: str, asked_of: Callable[[Sent, Speaker], Asked], page: Callable[[Form], Page]
) -> Response[str]:
    sent = checked_form(router)
    speaker = Speaker(agency_id=desk.agency.id, who=desk.user.label, at=moment_of(site().ports))
    form = Confirming(
        shell=desk.shell,
        action=desk.home + path,
        back=desk.home + back,
        for_whom=desk.agency.name_th,
        page=page,
        says=lambda events: tuple(desk.teller.say(one) for one in events),
        effects=lambda events: pages.effects(desk, events),
    )
    return form.settle(sent, asked_of(sent, speaker))


@router.get("/manage/<agency_id>")
def progress(agency_id: str) -> Response[str]:
    """How far the agency has come."""
    return render.answer(pages.progress_page(_desk(agency_id)))


@router.post("/manage/<agency_id>/preparing")
def preparing(agency_id: str) -> Response[str]:
    """The agency says that it is preparing."""
    desk = _desk(agency_id)
    asked = manage_forms.preparing_asked
    return _settle(desk, "/preparing", "", asked, lambda form: pages.progress_page(desk, preparing=form))


@router.post("/manage/<agency_id>/licences")
def licences(agency_id: str) -> Response[str]:
    """The agency says whether it issues licences that must be displayed."""
    desk = _desk(agency_id)
    asked = manage_forms.licences_asked
    return _settle(desk, "/licences", "", asked, lambda form: pages.progress_page(desk, licences=form))


@router.get("/manage/<agency_id>/units")
def units(agency_id: str) -> Response[str]:
    """Rights of the units under it."""
    return render.answer(pages.units_page(_desk(agency_id)))


@router.post("/manage/<agency_id>/units")
def change_rights(agency_id: str) -> Response[str]:
    """Rights given and revoked."""
    desk = _desk(agency_id)
    return _settle(desk, "/units", "/units", manage_forms.rights_asked, lambda form: pages.units_page(desk, form))


@router.get("/manage/<agency_id>/coverage")
def coverage_list(agency_id: str) -> Response[str]:
    """Announcements, with whom they speak for."""
    return render.answer(pages.coverage_list(_desk(agency_id)))


@router.get("/manage/<agency_id>/coverage/<document_id>")
def coverage(agency_id: str, document_id: str) -> Response[str]:
    """Whom one announcement speaks for."""
    desk = _desk(agency_id)
    return render.answer(pages.coverage_page(desk, *_paper(desk, document_id)))


@router.post("/manage/<agency_id>/coverage/<document_id>")
def change_coverage(agency_id: str, document_id: str) -> Response[str]:
    """The scope is now this."""
    desk = _desk(agency_id)
    paper, path = _paper(desk, document_id), f"/coverage/{quote(document_id)}"
    asked = partial(manage_forms.coverage_asked, document_id=document_id)
    return _settle(desk, path, "/coverage", asked, lambda form: pages.coverage_page(desk, *paper, form))


@router.get("/manage/<agency_id>/documents")
def outcomes(agency_id: str) -> Response[str]:
    """Approved documents, and what became of them."""
    return render.answer(pages.outcome_list(_desk(agency_id, decides=True)))


@router.get("/manage/<agency_id>/documents/<document_id>/amend")
def amend_form(agency_id: str, document_id: str) -> Response[str]:
    """The form for an amendment."""
    return _outcome_form(agency_id, document_id, repeals=False)


@router.get("/manage/<agency_id>/documents/<document_id>/repeal")
def repeal_form(agency_id: str, document_id: str) -> Response[str]:
    """The form for a repeal."""
    return _outcome_form(agency_id, document_id, repeals=True)


def _outcome_form(agency_id: str, document_id: str, *, repeals: bool) -> Response[str]:
    desk = _desk(agency_id, decides=True)
    return render.answer(pages.outcome_page(desk, *_paper(desk, document_id), repeals=repeals))


@router.post("/manage/<agency_id>/documents/<document_id>/amend")
def amend(agency_id: str, document_id: str) -> Response[str]:
    """Another document amends this one."""
    return _outcome(agency_id, document_id, repeals=False)


@router.post("/manage/<agency_id>/documents/<document_id>/repeal")
def repeal(agency_id: str, document_id: str) -> Response[str]:
    """This document is out of force."""
    return _outcome(agency_id, document_id, repeals=True)


def _outcome(agency_id: str, document_id: str, *, repeals: bool) -> Response[str]:
    desk = _desk(agency_id, decides=True)
    paper, path = _paper(desk, document_id), f"/documents/{quote(document_id)}/{'repeal' if repeals else 'amend'}"
    asked_of = manage_forms.repeal_asked if repeals else manage_forms.amend_asked
    asked = partial(asked_of, document_id=document_id)
    page = partial(pages.outcome_page, desk, *paper, repeals=repeals)
    return _settle(desk, path, "/documents", asked, lambda form: page(form=form))
