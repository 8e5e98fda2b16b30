"""The web as one application: routes, what wraps every answer, and what happens when something fails."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode, urlsplit

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.event_handler.exceptions import NotFoundError
from aws_lambda_powertools.event_handler.middlewares import NextMiddleware

from functions.adapters.log import count, logger
from functions.web import render
from functions.web.contexts import ErrorPage
from functions.web.days_asked import DayUnclear, days_instead
from functions.web.refusals import NotSignedIn, PageNotFound, status_of
from functions.web.routes import account, documents, files, manage, public, review, rounds, upload
from functions.web.session import Visit, origin_of, visit_of
from functions.web.shell import shell_for
from functions.web.site import site
from parsers.errors import SarabanError

app = APIGatewayHttpResolver()
for room in (public, files, account, upload, documents, review, manage, rounds):
    app.include_router(room.router)


def wrap(app: APIGatewayHttpResolver, call: NextMiddleware) -> Response[Any]:
    """Security headers on every answer; only the page that sends files may talk to the bucket."""
    response = call(app)
    upload_page = app.current_event.path == "/upload"
    secure = origin_of(app.current_event).startswith("https:")
    for name, value in render.security_headers(secure=secure, store=_store() if upload_page else None).items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", "no-store")
    return response


app.use(middlewares=[wrap])


def _store() -> str:
    """The bucket's origin, as the signed forms name it."""
    ports = site().ports
    parts = urlsplit(ports.objects.upload_form("origin", max_bytes=1).url)
    return f"{parts.scheme}://{parts.netloc}"


def _visit() -> Visit:
    """The visitor for an error page: one of the public where even that cannot be found out."""
    known = app.context.get("visit")
    if isinstance(known, Visit):
        return known
    try:
        return visit_of(app.current_event, site().identity)
    except SarabanError:
        return Visit(user=None, secret="", new_secret=False, origin=origin_of(app.current_event))


def refused(error: SarabanError) -> Response[str]:
    """An error with a place in the table: its status and its Thai page, or JSON for scripts."""
    status = status_of(error)
    log = logger.error if status >= 500 else logger.info
    log("refused", extra={"code": error.code, "status": status, "detail": error.detail})
    if status >= 500:
        count("WebErrors", code=error.code)
    path = app.current_event.path
    if path.startswith(("/api/", "/open-data/")):
        return _json_error(error, status)
    if isinstance(error, NotSignedIn) and app.current_event.http_method == "GET":
        return _sealed(render.redirect("/signin?" + urlencode({"next": path})))
    return _sealed(render.answer(_error_page(error, status), status))


def missing(_: NotFoundError) -> Response[str]:
    """Nothing is at this address."""
    return refused(PageNotFound())


def broken(error: Exception) -> Response[str]:
    """The last net: what nobody foresaw is logged with its trace and shown as a page that says what to do."""
    logger.exception("unforeseen", exc_info=error)
    return refused(SarabanError(type(error).__name__))


app.exception_handler(SarabanError)(refused)
app.exception_handler(Exception)(broken)
app.not_found(missing)


def _json_error(error: SarabanError, status: int) -> Response[str]:
    body = json.dumps(
        {"error": {"code": error.code, "message": error.message, "remedy": error.remedy}}, ensure_ascii=False
    )
    return _sealed(Response(status_code=status, content_type="application/json", body=body))


def _error_page(error: SarabanError, status: int) -> ErrorPage:
    here = _visit()
    links = [("/", "กลับหน้าแรก")]
    if isinstance(error, DayUnclear):
        links = list(days_instead(error, app.current_event.path, app.current_event.query_string_parameters or {}))
    elif here.user is None:
        links.insert(0, ("/signin", "เข้าสู่ระบบ"))
    elif status == 409:
        links.insert(0, (app.current_event.path.rsplit("/", 1)[0], "เปิดเอกสารฉบับล่าสุด"))
    return ErrorPage(
        title=error.message,
        shell=shell_for(here),
        status=status,
        message=error.message,
        remedy=f"{error.hint} {error.remedy}".strip() if isinstance(error, DayUnclear) else error.remedy,
        code=error.code,
        links=tuple(links),
    )


def _sealed(response: Response[str]) -> Response[str]:
    """Exception handlers answer outside the middleware, so they put the headers on themselves."""
    for name, value in render.security_headers(secure=_visit().secure).items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", "no-store")
    return response
