"""Signing in, staying in, getting out."""

from __future__ import annotations

import boto3
import pytest

from functions.adapters.ports import Ports
from tests.web.conftest import ORIGIN, Browser
from tests.web.seeding import PASSWORD

FIRST, OWN = "Given-By-Admin-2569", "My-Own-Word-2569"


def test_the_right_password_opens_a_session_that_scripts_and_other_sites_cannot_use(public: Browser) -> None:
    public.get("/signin")
    answer = public.post("/signin", name="malee", password=PASSWORD, next="/upload")
    assert answer.status == 303
    assert answer.headers["location"] == "/upload"
    cookie = next(line for line in answer.cookies if line.startswith("saraban_session="))
    for part in ("HttpOnly", "Secure", "SameSite=Strict", "Path=/"):
        assert part in cookie
    assert public.get("/documents").status == 200


def test_a_wrong_password_is_refused_without_saying_which_of_the_two_was_wrong(public: Browser) -> None:
    public.get("/signin")
    wrong_password = public.post("/signin", name="malee", password="x")
    no_such_person = public.post("/signin", name="no-such-person", password="x")
    for answer in (wrong_password, no_such_person):
        assert answer.status == 401
        assert "ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง" in answer.body
        assert not [line for line in answer.cookies if line.startswith("saraban_session=")]


def test_signing_in_never_leads_to_another_site(public: Browser) -> None:
    for address in ("https://evil.example", "//evil.example", "/\\evil.example"):
        public.get("/signin")
        answer = public.post("/signin", name="malee", password=PASSWORD, next=address)
        assert answer.headers["location"] == "/documents"


def test_the_public_is_led_to_sign_in_and_scripts_get_json(public: Browser) -> None:
    page = public.get("/documents")
    assert page.status == 303
    assert page.headers["location"] == "/signin?next=%2Fdocuments"
    script = public.get("/api/documents?ids=x")
    assert script.status == 401
    assert script.json["error"]["code"] == "not_signed_in"


def test_a_token_that_was_tampered_with_opens_nothing(officer: Browser) -> None:
    head, body, signature = officer.cookies["saraban_session"].split(".")
    officer.cookies["saraban_session"] = f"{head}.{body[:-4]}AAAA.{signature}"
    assert officer.get("/documents").status == 303


def test_signing_out_takes_the_cookie_away(officer: Browser) -> None:
    answer = officer.post("/signout")
    assert answer.status == 303
    assert any(line.startswith("saraban_session=;") and "Max-Age=0" in line for line in answer.cookies)


def test_a_form_from_another_site_is_refused_and_one_from_ours_is_taken(officer: Browser) -> None:
    for origin in ("https://evil.example", "null", None, f"http://{ORIGIN.removeprefix('https://')}"):
        answer = officer.post("/signout", origin=origin)
        assert answer.status == 403
        assert "form_not_ours" in answer.body
    assert officer.post("/signout").status == 303


def test_a_form_without_this_sessions_token_is_refused(officer: Browser, other_officer: Browser) -> None:
    for token in ("", "0" * 64, other_officer.token):
        assert officer.post("/signout", token=token).status == 403


def test_a_person_in_no_group_sees_no_documents(public: Browser) -> None:
    assert public.sign_in("nobody").get("/documents").status == 403


def test_an_officer_without_an_agency_may_not_upload(public: Browser, officer: Browser) -> None:
    assert public.sign_in("naree").get("/upload").status == 403
    assert officer.get("/upload").status == 200


@pytest.fixture
def newcomer(ports: Ports, public: Browser) -> Browser:
    """Somebody whose password was made by an administrator, at the page that asks for another."""
    boto3.client("cognito-idp").admin_create_user(
        UserPoolId=ports.settings.user_pool_id,
        Username="mali",
        TemporaryPassword=FIRST,
        UserAttributes=[{"Name": "custom:agency_id", "Value": "dft"}],
        MessageAction="SUPPRESS",
    )
    public.get("/signin")
    return public


def asked(newcomer: Browser) -> str:
    """The pool's word in the page that asks for a new password."""
    page = newcomer.post("/signin", name="mali", password=FIRST, next="/upload")
    assert page.status == 200
    assert "ตั้งรหัสผ่านใหม่" in page.body
    assert FIRST not in page.body
    return page.body.split('name="session" value="', 1)[1].split('"', 1)[0]


def test_a_first_sign_in_asks_for_a_new_password_and_goes_on_with_it(newcomer: Browser) -> None:
    answer = newcomer.post(
        "/signin/password", name="mali", session=asked(newcomer), next="/upload", new_password=OWN, again=OWN
    )
    assert answer.status == 303
    assert answer.headers["location"] == "/upload"
    assert any(line.startswith("saraban_session=ey") for line in answer.cookies)
    newcomer.get("/")
    newcomer.post("/signout")
    newcomer.cookies.clear()
    newcomer.get("/signin")
    assert newcomer.post("/signin", name="mali", password=OWN).status == 303


@pytest.mark.parametrize(
    ("chosen", "again", "why"),
    [
        ("short-A1", "short-A1", "อย่างน้อย 12 ตัว"),
        ("all-lower-case-1", "all-lower-case-1", "ตัวใหญ่"),
        ("No-Digits-At-All", "No-Digits-At-All", "ตัวเลข"),
        (OWN, OWN + "x", "ไม่ตรงกัน"),
    ],
)
def test_a_password_the_policy_will_not_take_is_told_beside_the_field(
    newcomer: Browser, chosen: str, again: str, why: str
) -> None:
    session = asked(newcomer)
    answer = newcomer.post("/signin/password", name="mali", session=session, new_password=chosen, again=again)
    assert answer.status == 400
    assert why in answer.body.split('id="password-error"', 1)[1]
    assert f'value="{session}"' in answer.body
    assert chosen not in answer.body


def test_a_new_password_without_the_pools_word_of_this_sign_in_changes_nothing(newcomer: Browser) -> None:
    for made_up in ("", "made-up", "made-up-and-long-enough-for-the-pool"):
        answer = newcomer.post("/signin/password", name="mali", session=made_up, new_password=OWN, again=OWN)
        assert answer.status == 401
        assert "challenge_ended" in answer.body
    assert asked(newcomer)
