"""The HTTP API on 127.0.0.1: each request becomes an API Gateway event (payload 2.0), each answer a response."""

from __future__ import annotations

import base64
import re
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, Final
from urllib.parse import parse_qsl, unquote, urlsplit

from infra.local import ACCOUNT
from infra.local.invoke import Outcome

Respond = Callable[[dict[str, Any]], Outcome]
LARGEST_BODY: Final = 10_485_760  # API Gateway's own limit, 10 MB
# Bodies of these types come as text; API Gateway encodes all others, forms too.
# Must match "application/json; charset=utf-8"; must not match "application/x-www-form-urlencoded".
_TEXT = re.compile(r"^(text/|application/(json|javascript|xml)\b)")


def event_of(
    method: str, target: str, headers: list[tuple[str, str]], body: bytes, *, source_ip: str
) -> dict[str, Any]:
    """A request as a function sees it. `target` is the path with its query; `headers` in the order they came."""
    url = urlsplit(target)
    path = unquote(url.path)
    joined = _joined_headers(headers)
    event: dict[str, Any] = {
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": path,
        "rawQueryString": url.query,
        "headers": joined,
        "requestContext": _request_context(method, path, joined, source_ip),
        "isBase64Encoded": False,
    }
    if cookies := _cookies(headers):
        event["cookies"] = cookies
    if query := _joined(parse_qsl(url.query, keep_blank_values=True)):
        event["queryStringParameters"] = query
    if body:
        event |= _body_of(body, joined.get("content-type", ""))
    return event


def _joined_headers(headers: list[tuple[str, str]]) -> dict[str, str]:
    """Names in lower case; the cookies have a place of their own."""
    return _joined([(name.lower(), value) for name, value in headers if name.lower() != "cookie"])


def _joined(pairs: list[tuple[str, str]]) -> dict[str, str]:
    """What came more than once is joined with commas."""
    joined: dict[str, str] = {}
    for name, value in pairs:
        joined[name] = f"{joined[name]},{value}" if name in joined else value
    return joined


def _cookies(headers: list[tuple[str, str]]) -> list[str]:
    lines = (value for name, value in headers if name.lower() == "cookie")
    return [cookie.strip() for line in lines for cookie in line.split(";") if cookie.strip()]


def _request_context(method: str, path: str, headers: dict[str, str], source_ip: str) -> dict[str, Any]:
    now = datetime.now(UTC)
    host = headers.get("host", "")
    return {
        "accountId": ACCOUNT,
        "apiId": "local",
        "domainName": host,
        "domainPrefix": "local",
        "http": {
            "method": method,
            "path": path,
            "protocol": "HTTP/1.1",
            "sourceIp": source_ip,
            "userAgent": headers.get("user-agent", ""),
        },
        "requestId": str(uuid.uuid4()),
        "routeKey": "$default",
        "stage": "$default",
        "time": now.strftime("%d/%b/%Y:%H:%M:%S +0000"),
        "timeEpoch": int(now.timestamp() * 1000),
    }


def _body_of(body: bytes, content_type: str) -> dict[str, Any]:
    if _TEXT.match(content_type):
        return {"body": body.decode("utf-8", "replace"), "isBase64Encoded": False}
    return {"body": base64.b64encode(body).decode("ascii"), "isBase64Encoded": True}


def response_of(outcome: Outcome) -> tuple[int, list[tuple[str, str]], bytes]:
    """Status, headers and body of a function's answer; 500 where it raised or answered with nonsense."""
    answer = outcome.answer
    if outcome.raised or (isinstance(answer, dict) and "statusCode" not in answer) or answer is None:
        return 500, [("content-type", "application/json")], b'{"message":"Internal Server Error"}'
    if not isinstance(answer, dict):
        return 200, [("content-type", "application/json")], str(answer).encode()
    headers = [(name.lower(), str(value)) for name, value in (answer.get("headers") or {}).items()]
    for name, values in (answer.get("multiValueHeaders") or {}).items():
        headers += [(name.lower(), str(value)) for value in values]
    headers += [("set-cookie", cookie) for cookie in answer.get("cookies") or []]
    text = answer.get("body") or ""
    body = base64.b64decode(text) if answer.get("isBase64Encoded") else text.encode("utf-8")
    return int(answer["statusCode"]), headers, body


class WebServer:
    """Holds its port from the start, so that a taken one is found at once; visitors wait until `serving`."""

    def __init__(self, *, host: str, port: int) -> None:
        """Port 0 takes a free one. Raises OSError where the port is taken."""
        self._server = _Server((host, port), BaseHTTPRequestHandler)
        self.url = f"http://{host}:{self._server.server_address[1]}"

    @contextmanager
    def serving(self, respond: Respond) -> Iterator[None]:
        """Answers every request with `respond` (an event to what the function answered) until the block ends."""
        self._server.RequestHandlerClass = _handler(respond)
        thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        thread.start()
        try:
            yield
        finally:
            self._server.shutdown()
            thread.join()

    def close(self) -> None:
        """Gives the port back."""
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # Two servers on one port would share the visitors between them in silence.
    allow_reuse_port = False
    request_queue_size = 64


def _handler(respond: Respond) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            length = int(self.headers.get("content-length") or 0)
            if length > LARGEST_BODY:
                self.close_connection = True
                self._send(413, [("content-type", "application/json")], b'{"message":"Request Entity Too Large"}')
                return
            event = event_of(
                self.command,
                self.path,
                list(self.headers.items()),
                self.rfile.read(length),
                source_ip=str(self.client_address[0]),
            )
            self._send(*response_of(respond(event)))

        def _send(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
            self.send_response(status)
            for name, value in headers:
                if name not in {"content-length", "connection", "date", "server"}:
                    self.send_header(name, value)
            if status not in {204, 304}:
                self.send_header("content-length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """The access log is API Gateway's in the cloud; here it would only cover the table."""

        do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = _answer  # noqa: N815 - http.server's names

    return Handler
