"""The web over one deployment in moto: real adapters, real tokens, recorded requests."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import boto3
import moto
import pytest
from moto import mock_aws

from functions.adapters import identity as identity_module
from functions.adapters import ports as ports_module
from functions.adapters.ports import Ports, ports_for
from functions.adapters.settings import Settings
from functions.web import site as site_module
from register.agencies import Agency, Kind
from tests.doors.conftest import REGION, FakeClock, make_table, queue_pair
from tests.web.seeding import PASSWORD

HOST = "saraban.example.go.th"
ORIGIN = f"https://{HOST}"
GET_EVENT = json.loads((Path(__file__).parent / "events" / "get_home.json").read_text())
JWKS = gzip.decompress(next(Path(moto.__file__).parent.glob("**/jwks-public.json.gz")).read_bytes())


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What Powertools asks of Lambda's context."""

    function_name: str = "serve"
    memory_limit_in_mb: int = 512
    invoked_function_arn: str = "arn:aws:lambda:ap-southeast-1:123456789012:function:serve"
    aws_request_id: str = "c6af9ac6-7b61-11e6-9a41-93e8deadbeef"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: str
    cookies: list[str]

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Browser:
    """Keeps cookies and the last form token, as a browser on our own pages would."""

    cookies: dict[str, str] = field(default_factory=dict)
    token: str = ""

    def request(self, method: str, target: str, *, body: str = "", headers: dict[str, str] | None = None) -> Answer:
        from functions.serve import handler

        answer = answer_of(handler(self._event(method, target, body, headers or {}), Context()))
        for line in answer.cookies:
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        if 'name="form-token" content="' in answer.body:
            self.token = answer.body.split('name="form-token" content="', 1)[1].split('"', 1)[0]
        return answer

    def _event(self, method: str, target: str, body: str, headers: dict[str, str]) -> dict[str, Any]:
        url = urlsplit(target)
        event: dict[str, Any] = json.loads(json.dumps(GET_EVENT))
        event["rawPath"] = event["requestContext"]["http"]["path"] = url.path
        event["requestContext"]["http"]["method"] = method
        event["rawQueryString"] = url.query
        event["queryStringParameters"] = dict(parse_qsl(url.query, keep_blank_values=True)) or None
        event["headers"] |= headers
        event["cookies"] = [f"{name}={value}" for name, value in self.cookies.items()]
        if body:
            event["body"] = body
        return event

    def get(self, target: str, **headers: str) -> Answer:
        return self.request("GET", target, headers=headers)

    def post(self, target: str, *, origin: str | None = ORIGIN, token: str | None = None, **form: Any) -> Answer:
        fields = {"form_token": self.token if token is None else token, **form}
        headers = {"content-type": "application/x-www-form-urlencoded"} | ({"origin": origin} if origin else {})
        return self.request("POST", target, body=urlencode(fields, doseq=True), headers=headers)

    def post_json(self, target: str, value: Any, *, origin: str = ORIGIN, token: str | None = None) -> Answer:
        headers = {"content-type": "application/json", "origin": origin}
        headers["x-form-token"] = self.token if token is None else token
        return self.request("POST", target, body=json.dumps(value), headers=headers)

    def sign_in(self, name: str) -> Browser:
        self.get("/signin")
        answer = self.post("/signin", name=name, password=PASSWORD, next="/documents")
        assert answer.status == 303, answer.body
        self.get("/")
        return self


def answer_of(raw: dict[str, Any]) -> Answer:
    return Answer(
        status=raw["statusCode"],
        headers={name.lower(): str(value) for name, value in raw["headers"].items()},
        body=raw["body"],
        cookies=list(raw.get("cookies", [])),
    )


def add_person(cognito: Any, pool: str, name: str, group: str, agency_id: str | None = None) -> None:
    attributes = [{"Name": "custom:agency_id", "Value": agency_id}] if agency_id else []
    cognito.admin_create_user(UserPoolId=pool, Username=name, UserAttributes=attributes, MessageAction="SUPPRESS")
    cognito.admin_set_user_password(UserPoolId=pool, Username=name, Password=PASSWORD, Permanent=True)
    cognito.admin_add_user_to_group(UserPoolId=pool, Username=name, GroupName=group)


def make_pool() -> tuple[str, str]:
    cognito = boto3.client("cognito-idp")
    pool = cognito.create_user_pool(
        PoolName="people", Schema=[{"Name": "agency_id", "AttributeDataType": "String", "Mutable": False}]
    )["UserPool"]["Id"]
    client = cognito.create_user_pool_client(
        UserPoolId=pool, ClientName="web", ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH"]
    )["UserPoolClient"]["ClientId"]
    for group in ("officers", "reviewers", "overseers", "strangers"):
        cognito.create_group(UserPoolId=pool, GroupName=group)
    add_person(cognito, pool, "malee", "officers", "dft")
    add_person(cognito, pool, "somsak", "officers", "bangsai")
    add_person(cognito, pool, "naree", "officers")
    add_person(cognito, pool, "wichai", "reviewers")
    add_person(cognito, pool, "pranee", "reviewers")
    add_person(cognito, pool, "anan", "overseers")
    add_person(cognito, pool, "nobody", "strangers")
    return pool, client


@pytest.fixture(scope="session")
def jwks() -> Iterator[str]:
    """The public keys that moto signs with, at an address of this machine: keys are fetched over HTTP only."""

    class Keys(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(JWKS)

        def log_message(self, *_: object) -> None:
            """Nothing is logged."""

    with HTTPServer(("127.0.0.1", 0), Keys) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/jwks.json"
        server.shutdown()
        thread.join()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def ports(clock: FakeClock, jwks: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ports]:
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    monkeypatch.setenv("POWERTOOLS_TRACE_DISABLED", "true")
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    with mock_aws():
        make_table(boto3.client("dynamodb"))
        s3 = boto3.client("s3")
        s3.create_bucket(Bucket="documents", CreateBucketConfiguration={"LocationConstraint": REGION})
        s3.put_bucket_versioning(Bucket="documents", VersioningConfiguration={"Status": "Enabled"})
        pairs = {name: queue_pair(boto3.client("sqs"), name) for name in ("receive", "read", "understand")}
        pool, client = make_pool()
        made = ports_for(
            Settings(
                bucket="documents",
                table="register",
                idempotency_table="idempotency",
                receive_queue_url=pairs["receive"][0],
                read_queue_url=pairs["read"][0],
                understand_queue_url=pairs["understand"][0],
                receive_dlq_url=pairs["receive"][1],
                read_dlq_url=pairs["read"][1],
                understand_dlq_url=pairs["understand"][1],
                user_pool_id=pool,
                user_pool_client_id=client,
                jwks_url=jwks,
                max_upload_bytes=26_214_400,
            ),
            clock,
        )
        made.agencies.put(
            Agency(id="dft", name_th="กรมการค้าตัวอย่าง", kind=Kind.GOVERNMENT),
            Agency(id="bangsai", name_th="เทศบาลตำบลบางไทรตัวอย่าง", kind=Kind.LOCAL),
        )
        monkeypatch.setattr(site_module, "ports", lambda: made)
        identity_module.identity.cache_clear()
        yield made
    ports_module.ports.cache_clear()


@pytest.fixture
def public(ports: Ports) -> Browser:
    return Browser()


@pytest.fixture
def officer(ports: Ports) -> Browser:
    return Browser().sign_in("malee")


@pytest.fixture
def other_officer(ports: Ports) -> Browser:
    return Browser().sign_in("somsak")


@pytest.fixture
def reviewer(ports: Ports) -> Browser:
    return Browser().sign_in("wichai")


@pytest.fixture
def second_reviewer(ports: Ports) -> Browser:
    return Browser().sign_in("pranee")


@pytest.fixture
def overseer(ports: Ports) -> Browser:
    return Browser().sign_in("anan")
