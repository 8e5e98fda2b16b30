"""Signing in and out."""

from __future__ import annotations

from string import ascii_lowercase, ascii_uppercase, digits
from typing import Final

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from functions.adapters.identity import (
    ChallengeEnded,
    ChallengeUnknown,
    NewPasswordNeeded,
    PasswordWeak,
    SignInRefused,
    TooManyTries,
)
from functions.web import render
from functions.web.contexts import NewPasswordPage, SignInPage, Trouble
from functions.web.forms import first
from functions.web.problems import trouble_of
from functions.web.request import checked_form, query, visit
from functions.web.session import ended_cookie, session_cookie, visitor_cookie
from functions.web.shell import shell_for
from functions.web.site import site

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
MIN_PASSWORD: Final = 12


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
    except NewPasswordNeeded as needed:
        return _ask_new(name, needed.session, after)
    except (SignInRefused, ChallengeUnknown, TooManyTries) as refused:
        return _page(name, after, trouble_of(refused), 401)
    return render.redirect(inside(after), (session_cookie(token, secure=visit(router).secure),))


def _ask_new(name: str, session: str, after: str, error: str = "") -> Response[str]:
    shell = shell_for(visit(router), "signin")
    page = NewPasswordPage(
        title="ตั้งรหัสผ่านใหม่", shell=shell, name=name, session=session, after=inside(after), error=error
    )
    return render.answer(page, 400 if error else 200)


@router.post("/signin/password")
def new_password() -> Response[str]:
    """The end of a first sign-in. What the policy will not take is said here, since the pool hears an answer once."""
    sent = checked_form(router)
    name, session, after = ((first(sent, one) or "").strip() for one in ("name", "session", "next"))
    chosen = first(sent, "new_password") or ""
    if error := password_error(chosen, first(sent, "again") or ""):
        return _ask_new(name, session, after, error)
    try:
        token = site().identity.set_password(name, session, chosen)
    except PasswordWeak as weak:
        return _ask_new(name, session, after, f"{weak.message} {weak.remedy}")
    except (ChallengeEnded, NewPasswordNeeded, ChallengeUnknown, TooManyTries) as refused:
        return _page(name, after, trouble_of(refused), 401)
    return render.redirect(inside(after), (session_cookie(token, secure=visit(router).secure),))


def password_error(chosen: str, again: str) -> str:
    """What is wrong with a new password, in Thai; the policy is the user pool's in template.yaml."""
    kinds = (ascii_lowercase, ascii_uppercase, digits)
    if len(chosen) < MIN_PASSWORD or chosen != chosen.strip() or not all(set(chosen) & set(one) for one in kinds):
        return PasswordWeak.remedy
    return "" if chosen == again else "รหัสผ่านทั้งสองช่องไม่ตรงกัน"


@router.post("/signout")
def sign_out() -> Response[str]:
    """Takes the cookie away."""
    checked_form(router)
    return render.redirect("/?done=signed_out", (ended_cookie(secure=visit(router).secure),))
