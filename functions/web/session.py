"""Who is visiting, and whether a form truly came from our own page.

Three locks on every change: a SameSite=Strict cookie, the Origin header, and a token in the form
that only a page made for this cookie can hold (a digest of the cookie's own secret).
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from aws_lambda_powertools.shared.cookies import Cookie, SameSite
from aws_lambda_powertools.utilities.data_classes import APIGatewayProxyEventV2

from functions.adapters.identity import Identity, SessionEnded, User
from functions.web.refusals import FormNotOurs, NotAllowed, NotSignedIn

SESSION: Final = "saraban_session"
VISITOR: Final = "saraban_visitor"  # a random secret for those not signed in, so that the sign-in form has a token too
SESSION_SECONDS: Final = 3600  # the pool's ID token lives as long


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One request's visitor: who, from where, and the secret that form tokens are made of."""

    user: User | None
    secret: str
    new_secret: bool  # the visitor has no cookie yet: the answer must set it
    origin: str  # scheme and host of this service as the browser sees it

    @property
    def secure(self) -> bool:
        return self.origin.startswith("https:")

    @property
    def form_token(self) -> str:
        return hashlib.sha256(f"saraban form {self.secret}".encode()).hexdigest()

    def signed_in(self) -> User:
        """The user; raises NotSignedIn for the public."""
        if self.user is None:
            raise NotSignedIn
        return self.user

    def officer(self) -> User:
        """The user, who must act for an agency; raises NotSignedIn or NotAllowed."""
        user = self.signed_in()
        if not user.is_officer:
            raise NotAllowed("officers only")
        return user

    def reviewer(self) -> User:
        """The user, who must be a reviewer; raises NotSignedIn or NotAllowed."""
        user = self.signed_in()
        if not user.is_reviewer:
            raise NotAllowed("reviewers only")
        return user


def visit_of(event: APIGatewayProxyEventV2, identity: Identity) -> Visit:
    """The visitor of one request; a token that no longer holds makes a visitor of the public."""
    cookies = cookies_of(event)
    token = cookies.get(SESSION)
    user = _user_of(token, identity)
    if user is not None and token is not None:
        return Visit(user=user, secret=token, new_secret=False, origin=origin_of(event))
    visitor = cookies.get(VISITOR)
    return Visit(
        user=None, secret=visitor or secrets.token_urlsafe(24), new_secret=visitor is None, origin=origin_of(event)
    )


def _user_of(token: str | None, identity: Identity) -> User | None:
    if token is None:
        return None
    try:
        return identity.user(token)
    except SessionEnded:
        return None


def cookies_of(event: APIGatewayProxyEventV2) -> dict[str, str]:
    """The request's cookies by name."""
    pairs = (one.partition("=") for one in event.raw_event.get("cookies") or ())
    return {name.strip(): value for name, _, value in pairs}


def origin_of(event: APIGatewayProxyEventV2) -> str:
    """Scheme and host of this service as the browser sees it: "https://saraban.example.go.th"."""
    host = event.headers.get("host") or event.request_context.domain_name or ""
    local = (urlsplit(f"//{host}").hostname or "") in {"127.0.0.1", "localhost", "::1"}
    scheme = event.headers.get("x-forwarded-proto") or ("http" if local else "https")
    return f"{scheme}://{host}"


def check_form(event: APIGatewayProxyEventV2, visit: Visit, token: str | None) -> None:
    """Raises FormNotOurs unless Origin is ours and the token is this visit's."""
    if event.headers.get("origin") != visit.origin:
        raise FormNotOurs("origin")
    if token is None or not hmac.compare_digest(token.encode(), visit.form_token.encode()):
        raise FormNotOurs("token")


def session_cookie(token: str, *, secure: bool) -> Cookie:
    """The signed-in person's cookie: out of reach of scripts and of other sites."""
    return _cookie(SESSION, token, SESSION_SECONDS, secure=secure)


def visitor_cookie(secret: str, *, secure: bool) -> Cookie:
    """The public visitor's cookie: holds a random secret, names no one."""
    return _cookie(VISITOR, secret, SESSION_SECONDS, secure=secure)


def ended_cookie(*, secure: bool) -> Cookie:
    """Takes the session cookie away."""
    return _cookie(SESSION, "", -1, secure=secure)


def _cookie(name: str, value: str, seconds: int, *, secure: bool) -> Cookie:
    return Cookie(
        name=name,
        value=value,
        path="/",
        secure=secure,
        http_only=True,
        same_site=SameSite.STRICT_MODE,
        max_age=seconds,
    )
