"""Contexts to HTML, and the headers that go with every answer."""

from __future__ import annotations

from functools import cache
from typing import Any

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.shared.cookies import Cookie
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from functions.web.contexts import Page
from functions.web.static_files import asset

HTML = "text/html; charset=utf-8"


@cache
def environment() -> Environment:
    """Templates with everything escaped; a name that a context lacks is an error, never a gap."""
    made = Environment(
        # the report's charts are drawn alike on a page and on paper
        loader=ChoiceLoader([PackageLoader("functions.web"), PackageLoader("functions.reports")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["asset"] = asset
    made.filters["number"] = made.filters["figure"] = lambda value: f"{value:,}"
    made.filters["said"] = str
    made.filters["dict"] = dict
    return made


def html(page: Page) -> str:
    """The page as text."""
    return environment().get_template(page.template).render(page=page, shell=page.shell)


def answer(page: Page, status: int = 200, cookies: tuple[Cookie, ...] = ()) -> Response[str]:
    """The page as an answer; pages are never kept by caches between."""
    return Response(
        status_code=status,
        content_type=HTML,
        body=html(page),
        headers={"Cache-Control": "no-store"},
        cookies=list(cookies),
    )


def redirect(address: str, cookies: tuple[Cookie, ...] = ()) -> Response[str]:
    """See other: the browser asks again with GET, so that a reload repeats nothing."""
    headers: dict[str, str | list[str]] = {"Location": address, "Cache-Control": "no-store"}
    return Response(status_code=303, content_type=HTML, body="", headers=headers, cookies=list(cookies))


def security_headers(*, secure: bool, store: str | None = None) -> dict[str, str | list[str]]:
    """What a browser may do with our pages; `store` is the bucket's origin, for the page that sends files to it."""
    to = f"'self' {store}" if store else "'self'"
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; "
        f"connect-src {to}; form-action {to}; base-uri 'none'; frame-ancestors 'none'"
    )
    headers: dict[str, Any] = {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        # not "no-referrer": that makes browsers send "Origin: null" with our own forms
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }
    if secure:
        headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"
    return headers
