"""Small readings of the present request, shared by the routes."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Final

from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter as Router

from functions.web.days_asked import DayUnclear, parse_asked
from functions.web.forms import DAY, ValueRefused, first, form_of, parse_day, tidy
from functions.web.refusals import NotAllowed, RequestUnclear
from functions.web.session import Visit, check_form, visit_of
from functions.web.site import site
from register.documents import Document

MAX_JSON: Final = 20_000
FORM_TOKEN: Final = "x-form-token"  # noqa: S105 - a header's name


def visit(router: Router) -> Visit:
    """Who is asking, read once a request."""
    known = router.context.get("visit")
    if isinstance(known, Visit):
        return known
    made = visit_of(router.current_event, site().identity)
    router.context["visit"] = made
    return made


def query(router: Router, name: str) -> str:
    """A query parameter, or an empty string."""
    return (router.current_event.query_string_parameters or {}).get(name) or ""


def asked_day(router: Router) -> date | None:
    """The past day a page is asked for, or None; raises DayUnclear for what is no date.

    Addresses carry `at` as an ISO date of the Common Era; people type 31/10/2566 into the page, of the Buddhist era.
    """
    text = tidy(query(router, "at"))
    if not DAY.fullmatch(text):
        return parse_asked(text)
    try:
        return parse_day(text)
    except ValueRefused as refused:
        raise DayUnclear("not a day as typed", hint=str(refused)) from None


def checked_form(router: Router) -> dict[str, list[str]]:
    """The form of this request, once it is sure that it came from our own page."""
    form = form_of(router.current_event)
    check_form(router.current_event, visit(router), first(form, "form_token"))
    return form


def checked_json(router: Router) -> dict[str, Any]:
    """A JSON object from one of our own scripts; raises FormNotOurs or RequestUnclear."""
    event = router.current_event
    check_form(event, visit(router), event.headers.get(FORM_TOKEN))
    body = event.decoded_body or ""
    try:
        value = json.loads(body) if len(body) <= MAX_JSON else None
    except json.JSONDecodeError:
        value = None
    if not isinstance(value, dict):
        raise RequestUnclear("json")
    return value


def document_for(router: Router, document_id: str) -> Document:
    """A document this visitor may see; raises UnknownDocument, NotSignedIn or NotAllowed."""
    user = visit(router).signed_in()
    document = site().ports.documents.get(document_id)
    if not user.may_see(document.agency_id):
        raise NotAllowed("another agency's document")
    return document
