"""A request becomes the event API Gateway would send, and the function's answer becomes the response."""

from __future__ import annotations

import base64
import json
from http.client import HTTPConnection, HTTPResponse
from typing import Any
from urllib.parse import urlsplit

import pytest

from infra.local.invoke import Outcome
from infra.local.stack import LocalStack
from infra.local.web import event_of, response_of
from tests.stack.conftest import Doors


def event(
    method: str = "GET", target: str = "/", headers: list[tuple[str, str]] | None = None, body: bytes = b""
) -> dict[str, Any]:
    return event_of(method, target, headers or [("Host", "127.0.0.1:8000")], body, source_ip="127.0.0.1")


def test_path_query_and_headers_come_as_payload_2() -> None:
    headers = [("Host", "h"), ("X-One", "1"), ("X-One", "2"), ("Cookie", "a=1; b=2"), ("Cookie", "c=3")]
    seen = event("GET", "/documents/%E0%B8%81?state=READ&state=READING&empty=", headers)
    assert seen["version"] == "2.0"
    assert seen["routeKey"] == "$default"
    assert seen["rawPath"] == "/documents/ก"
    assert seen["rawQueryString"] == "state=READ&state=READING&empty="
    assert seen["queryStringParameters"] == {"state": "READ,READING", "empty": ""}
    assert seen["headers"] == {"host": "h", "x-one": "1,2"}
    assert seen["cookies"] == ["a=1", "b=2", "c=3"]
    assert seen["requestContext"]["http"]["method"] == "GET"
    assert seen["requestContext"]["stage"] == "$default"
    assert "body" not in seen


def test_a_request_without_query_or_cookies_has_no_such_keys() -> None:
    assert not {"queryStringParameters", "cookies", "body"} & set(event())


@pytest.mark.parametrize(
    ("content_type", "encoded"),
    [
        ("application/json", False),
        ("text/plain; charset=utf-8", False),
        ("application/x-www-form-urlencoded", True),
        ("multipart/form-data; boundary=x", True),
        ("application/pdf", True),
    ],
)
def test_a_body_is_text_or_base64_as_api_gateway_decides(content_type: str, encoded: bool) -> None:
    seen = event("POST", "/", [("Content-Type", content_type)], "ก".encode())
    assert seen["isBase64Encoded"] is encoded
    assert (base64.b64decode(seen["body"]).decode() if encoded else seen["body"]) == "ก"


def test_cookies_and_repeated_headers_each_get_a_line() -> None:
    answer = {
        "statusCode": 303,
        "headers": {"Location": "/"},
        "multiValueHeaders": {"Vary": ["Accept", "Cookie"]},
        "cookies": ["a=1; HttpOnly", "b=2"],
    }
    status, headers, body = response_of(Outcome(answer=answer))
    assert (status, body) == (303, b"")
    assert headers == [
        ("location", "/"),
        ("vary", "Accept"),
        ("vary", "Cookie"),
        ("set-cookie", "a=1; HttpOnly"),
        ("set-cookie", "b=2"),
    ]


def test_a_binary_answer_is_decoded() -> None:
    answer = {"statusCode": 200, "body": base64.b64encode(b"\x89PNG").decode(), "isBase64Encoded": True}
    assert response_of(Outcome(answer=answer))[2] == b"\x89PNG"


@pytest.mark.parametrize("outcome", [Outcome(raised=True), Outcome(answer=None), Outcome(answer={"body": "no status"})])
def test_a_function_that_fails_shows_no_more_than_500(outcome: Outcome) -> None:
    status, _, body = response_of(outcome)
    assert status == 500
    assert json.loads(body) == {"message": "Internal Server Error"}


def ask(stack: LocalStack, method: str, target: str, body: bytes | None = None) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection(urlsplit(stack.url).netloc, timeout=10)
    try:
        connection.request(method, target, body=body, headers={"Content-Type": "application/pdf"} if body else {})
        response = connection.getresponse()
        return response, response.read()
    finally:
        connection.close()


@pytest.mark.stack
def test_a_request_goes_round_through_the_serve_function(stack: LocalStack, doors: Doors) -> None:
    def echo(event: dict[str, Any], _context: Any) -> dict[str, Any]:
        return {
            "statusCode": 201,
            "headers": {"Content-Type": "application/pdf"},
            "cookies": ["a=1", "b=2"],
            "body": event["body"],
            "isBase64Encoded": True,
        }

    doors.answers["ServeFunction"] = echo
    response, body = ask(stack, "POST", "/upload?x=1", b"%PDF-1.7 \xff")
    assert response.status == 201
    assert response.headers.get_all("set-cookie") == ["a=1", "b=2"]
    assert body == b"%PDF-1.7 \xff"
    [event] = doors.events["ServeFunction"]
    assert event["rawPath"] == "/upload"


@pytest.mark.stack
def test_what_is_laid_out_on_paper_goes_to_its_own_function(stack: LocalStack, doors: Doors) -> None:
    doors.answers["PaperFunction"] = lambda *_: {"statusCode": 200, "body": "paper"}
    doors.answers["ServeFunction"] = lambda *_: {"statusCode": 200, "body": "page"}
    said = [ask(stack, "GET", path)[1] for path in ("/report.pdf?at=2023-10-31", "/letters/dft.pdf", "/report")]
    assert said == [b"paper", b"paper", b"page"]
    assert [event["rawPath"] for event in doors.events["PaperFunction"]] == ["/report.pdf", "/letters/dft.pdf"]


@pytest.mark.stack
def test_head_says_how_long_the_page_is_and_sends_none_of_it(stack: LocalStack, doors: Doors) -> None:
    doors.answers["ServeFunction"] = lambda *_: {"statusCode": 200, "body": "สวัสดี"}
    response, body = ask(stack, "HEAD", "/")
    assert response.headers["content-length"] == "18"
    assert body == b""


@pytest.mark.stack
def test_a_function_that_raises_answers_500(stack: LocalStack, doors: Doors) -> None:
    def fail(*_: Any) -> Any:
        raise RuntimeError("inside")

    doors.answers["ServeFunction"] = fail
    response, body = ask(stack, "GET", "/")
    assert response.status == 500
    assert b"inside" not in body


@pytest.mark.stack
def test_a_body_over_ten_megabytes_is_refused_before_it_is_read(stack: LocalStack, doors: Doors) -> None:
    connection = HTTPConnection(urlsplit(stack.url).netloc, timeout=10)
    connection.putrequest("POST", "/")
    connection.putheader("Content-Length", "10485761")
    connection.endheaders()
    assert connection.getresponse().status == 413
    connection.close()
    assert doors.events == {}
