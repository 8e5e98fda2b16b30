"""Pages for everyone: the register, the agencies, the static files."""

from __future__ import annotations

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from functions.web import register_pages, render
from functions.web.refusals import PageNotFound
from functions.web.request import query, visit
from functions.web.shell import shell_for
from functions.web.site import site
from functions.web.static_files import bundle, static_files
from register.agencies import Kind

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
YEAR = "public, max-age=31536000, immutable"


@router.get("/")
def home() -> Response[str]:
    """The register by the eight kinds."""
    shell = shell_for(visit(router), "home", query(router, "done"))
    return render.answer(register_pages.home_page(site(), shell))


@router.get("/agencies")
def agencies() -> Response[str]:
    """The agencies, searched and paged."""
    kind, number = query(router, "kind"), query(router, "page")
    page = register_pages.agencies_page(
        site(),
        shell_for(visit(router), "agencies"),
        query(router, "q").strip(),
        Kind(kind) if kind in set(Kind) else None,
        int(number) if number.isascii() and number.isdecimal() else 1,
    )
    return render.answer(page)


@router.get("/agencies/<agency_id>")
def agency(agency_id: str) -> Response[str]:
    """One agency."""
    here = visit(router)
    found = site().ports.agencies.get(agency_id)
    return render.answer(register_pages.agency_page(site(), here, shell_for(here, "agencies"), found))


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
