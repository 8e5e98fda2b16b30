"""Signing in and out."""

from __future__ import annotations

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from functions.adapters.identity import NewPasswordNeeded, SignInRefused, TooManyTries
from functions.web import render
from functions.web.contexts import SignInPage, Trouble
from functions.web.forms import first
from functions.web.problems import trouble_of
from functions.web.request import checked_form, query, visit
from functions.web.session import ended_cookie, session_cookie, visitor_cookie
from functions.web.shell import shell_for
from functions.web.site import site

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]


def inside(address: str) -> str:
    """An address within this service, so that signing in never leads elsewhere."""
    plain = address.startswith("/") and not address.startswith("//") and "\\" not in address and address.isprintable()
    return address if plain else "/documents"


def _page(name: str, after: str, trouble: Trouble | None, status: int) -> Response[str]:
    here = visit(router)
    page = SignInPage(
        title="เข้าสู่ระบบ",
        shell=shell_for(here, "signin", query(router, "done")),
        name=name,
        after=inside(after),
        trouble=trouble,
    )
    new = (visitor_cookie(here.secret, secure=here.secure),) if here.new_secret else ()
    return render.answer(page, status, new)


@router.get("/signin")
def form() -> Response[str]:
    """The sign-in form."""
    return _page("", query(router, "next"), None, 200)


@router.post("/signin")
def sign_in() -> Response[str]:
    """Asks the user pool; a refusal shows the form again without saying which of the two was wrong."""
    sent = checked_form(router)
    name, after = (first(sent, "name") or "").strip(), first(sent, "next") or ""
    try:
        token = site().identity.sign_in(name, first(sent, "password") or "")
    except (SignInRefused, NewPasswordNeeded, TooManyTries) as refused:
        return _page(name, after, trouble_of(refused), 401)
    return render.redirect(inside(after), (session_cookie(token, secure=visit(router).secure),))


@router.post("/signout")
def sign_out() -> Response[str]:
    """Takes the cookie away."""
    checked_form(router)
    return render.redirect("/?done=signed_out", (ended_cookie(secure=visit(router).secure),))
