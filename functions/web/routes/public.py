"""Pages for everyone: the register, the agencies, the Act and the manual, the static files."""

from __future__ import annotations

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from functions.adapters.errors import UnknownAgency, UnknownDocument
from functions.web import agency_page, guide_pages, register_pages, render
from functions.web.refusals import PageNotFound
from functions.web.request import asked_day, query, visit
from functions.web.shell import shell_for
from functions.web.site import site
from functions.web.static_files import bundle, static_files
from register.agencies import Kind
from register.documents import State

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
YEAR = "public, max-age=31536000, immutable"


@router.get("/")
def home() -> Response[str]:
    """The register by the eight kinds."""
    shell = shell_for(visit(router), "home", query(router, "done"))
    return render.answer(register_pages.home_page(site(), shell, asked_day(router)))


@router.get("/agencies")
def agencies() -> Response[str]:
    """The agencies, searched and paged."""
    kind, number = query(router, "kind"), query(router, "page")
    page = register_pages.agencies_page(
        site(),
        shell_for(visit(router), "agencies"),
        asked_day(router),
        query(router, "q").strip()[:200],
        Kind(kind) if kind in set(Kind) else None,
        query(router, "status"),
        int(number) if number.isascii() and number.isdecimal() else 1,
    )
    return render.answer(page)


@router.get("/agencies/<agency_id>")
def agency(agency_id: str) -> Response[str]:
    """One agency."""
    here = visit(router)
    shell = shell_for(here, "agencies")
    return render.answer(agency_page.agency_page(site(), here, shell, agency_id, asked_day(router)))


@router.get("/agencies/<agency_id>/documents/<document_id>/original")
def original(agency_id: str, document_id: str) -> Response[str]:
    """The untouched original of an approved document; one that is not public is not there."""
    view = site().register.day(None).view(agency_id)
    if view is None:
        raise UnknownAgency(agency_id)
    version = next((one for one in view.versions if one.document_id == document_id), None)
    if version is None:
        raise UnknownDocument(document_id)
    found = site().ports.documents.get(document_id)
    if found.state is not State.APPROVED:  # reopened since the snapshot was made
        raise UnknownDocument(document_id)
    name = agency_page.file_name_of(version)
    return render.redirect(site().ports.objects.download_link(found.key, found.version_id, file_name=name))


@router.get("/guide/act")
def act() -> Response[str]:
    """The Act explained."""
    return render.answer(guide_pages.act_page(shell_for(visit(router), "guide")))


@router.get("/guide/questions")
def questions() -> Response[str]:
    """Questions and answers."""
    return render.answer(guide_pages.questions_page(shell_for(visit(router), "guide")))


@router.get("/guide/manual")
def manual() -> Response[str]:
    """The manual with pictures."""
    return render.answer(guide_pages.manual_page(shell_for(visit(router), "guide")))


@router.get("/static/<digest>/<name>")
def static(digest: str, name: str) -> Response[bytes]:
    """One file; kept for a year under the present digest, asked for again under an older one."""
    file = static_files().get(name)
    if file is None:
        raise PageNotFound(name)
    headers: dict[str, str | list[str]] = {
        "ETag": file.etag,
        "Cache-Control": YEAR if digest == bundle() else "no-cache",
    }
    if router.current_event.headers.get("if-none-match") == file.etag:
        return Response(status_code=304, body=b"", headers=headers)
    return Response(status_code=200, content_type=file.content_type, body=file.body, headers=headers)
