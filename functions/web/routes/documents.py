"""Looking at documents: the list, one document, its page images, its untouched original."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlencode

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from functions.adapters.documents import Listing
from functions.adapters.errors import ObjectGone
from functions.adapters.identity import User
from functions.adapters.objects import page_image_key
from functions.web import render
from functions.web.document_page import document_page
from functions.web.document_rows import documents_page, live_state
from functions.web.records import record_now
from functions.web.refusals import NotAllowed, NothingToSee, PageNotFound
from functions.web.request import document_for, query, visit
from functions.web.shell import shell_for
from functions.web.site import site
from register.documents import State

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
PAGE: Final = 25
MOST_AGENCIES: Final = 20  # a name that fits more agencies than this is too short to filter by
MOST_IDS: Final = 50


@router.get("/documents")
def documents() -> Response[str]:
    """The documents this visitor may see, by latest change."""
    here = visit(router)
    user = here.signed_in()
    if not (user.sees_all or user.is_officer):
        raise NotAllowed("no group")
    state, words_asked, cursor = _filters()
    listing = _listing(user, state, words_asked, cursor)
    later = {"state": state or "", "agency": words_asked, "after": listing.cursor or ""}
    page = documents_page(
        shell_for(here, "documents", query(router, "done")),
        listing.documents,
        {one.agency_id: site().directory.name(one.agency_id) for one in listing.documents},
        state=state,
        agency_query=words_asked,
        shows_agencies=user.sees_all,
        later=f"/documents?{urlencode(later)}" if listing.cursor else None,
    )
    return render.answer(page)


def _filters() -> tuple[State | None, str, str | None]:
    state = query(router, "state")
    return (
        State(state) if state in set(State) else None,
        query(router, "agency").strip(),
        query(router, "after") or None,
    )


def _listing(user: User, state: State | None, agency_words: str, cursor: str | None) -> Listing:
    store = site().ports.documents
    if not user.sees_all:
        return store.list(state=state, agency_id=user.agency_id, limit=PAGE, cursor=cursor)
    if not agency_words:
        return store.list(state=state, limit=PAGE, cursor=cursor)
    agencies = site().directory.search(agency_words).agencies[:MOST_AGENCIES]
    found = [
        document
        for agency in agencies
        for document in store.list(state=state, agency_id=agency.id, limit=PAGE, cursor=cursor).documents
    ]
    found.sort(key=lambda one: one.updated_at, reverse=True)
    more = found[PAGE - 1].updated_at if len(found) > PAGE else None
    return Listing(documents=tuple(found[:PAGE]), cursor=more)


@router.get("/documents/<document_id>")
def document(document_id: str) -> Response[str]:
    """One document."""
    found = document_for(router, document_id)
    here = visit(router)
    shell = shell_for(here, "documents", query(router, "done"))
    return render.answer(document_page(site(), here, shell, found))


@router.get("/documents/<document_id>/pages/<name>")
def page_image(document_id: str, name: str) -> Response[bytes]:
    """A page as a person sees it: "3.png"."""
    document_for(router, document_id)
    number = name.removesuffix(".png")
    if number == name or not (number.isascii() and number.isdecimal()):
        raise PageNotFound(name)
    image = site().ports.objects.get(page_image_key(document_id, int(number)))
    headers: dict[str, str | list[str]] = {"Cache-Control": "private, max-age=3600"}
    return Response(status_code=200, content_type="image/png", body=image, headers=headers)


@router.get("/documents/<document_id>/original")
def original(document_id: str) -> Response[str]:
    """The very bytes that were sent: a short-lived address of that version in the bucket."""
    found = document_for(router, document_id)
    link = site().ports.objects.download_link(found.key, found.version_id, file_name=found.file_name)
    return render.redirect(link)


@router.get("/api/documents")
def states() -> dict[str, Any]:
    """The live state of several documents (`ids`, comma-separated); ones this visitor may not see are left out."""
    user = visit(router).signed_in()
    asked = [one for one in query(router, "ids").split(",") if one][:MOST_IDS]
    found = (site().ports.documents.find(one) for one in dict.fromkeys(asked))
    return {"documents": [live_state(one) for one in found if one and user.may_see(one.agency_id)]}


@router.get("/api/documents/<document_id>")
def state(document_id: str) -> dict[str, Any]:
    """The live state of one document."""
    return live_state(document_for(router, document_id))


@router.get("/api/documents/<document_id>/record")
def record(document_id: str) -> dict[str, Any]:
    """The record (schema saraban.record/1) with reviewers' corrections over it."""
    document_for(router, document_id)
    try:
        return record_now(site().ports, document_id)
    except ObjectGone:
        raise NothingToSee(document_id) from None
