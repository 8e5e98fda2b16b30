"""The signed form: for whom, for what, how large; and what became of the file."""

from __future__ import annotations

import base64
import json
from typing import Any

from functions.adapters.objects import find_upload_key
from functions.adapters.ports import Ports
from register.documents import Failure, Slot
from tests.web.conftest import Browser
from tests.web.seeding import PDF, receive


def test_the_form_allows_one_key_of_the_officers_agency_one_type_and_a_size_range(
    ports: Ports, officer: Browser
) -> None:
    answer = officer.post_json("/api/uploads", {"slot": "s13_1", "file_name": "ประกาศ.pdf"})
    assert answer.status == 200
    fields = answer.json["fields"]
    key = find_upload_key(fields["key"])
    assert key is not None
    assert (key.agency_id, key.slot, key.upload_id) == ("dft", Slot.SECTION_13_1, answer.json["upload_id"])
    policy = json.loads(base64.b64decode(fields["policy"]))
    assert {"key": fields["key"]} in policy["conditions"]
    assert {"Content-Type": "application/pdf"} in policy["conditions"]
    assert ["content-length-range", 1, 26_214_400] in policy["conditions"]
    assert not any(
        condition[:1] == ["starts-with"] for condition in policy["conditions"] if isinstance(condition, list)
    )
    ticket = ports.uploads.get(key.upload_id)
    assert (ticket.who, ticket.file_name) == ("officer:malee", "ประกาศ.pdf")


def test_only_officers_get_a_form(public: Browser, reviewer: Browser, overseer: Browser) -> None:
    asked = {"slot": "s10", "file_name": "a.pdf"}
    assert public.post_json("/api/uploads", asked).status == 401
    assert reviewer.post_json("/api/uploads", asked).status == 403
    assert overseer.post_json("/api/uploads", asked).status == 403


def test_a_request_that_makes_no_sense_gets_no_form(officer: Browser) -> None:
    nonsense: tuple[Any, ...] = (
        {"slot": "s99", "file_name": "a.pdf"},
        {"slot": "s10"},
        {"slot": "s10", "file_name": " "},
        [],
    )
    for asked in nonsense:
        answer = officer.post_json("/api/uploads", asked)
        assert answer.status == 400
        assert answer.json["error"]["remedy"]


def test_a_script_of_another_site_gets_no_form(officer: Browser) -> None:
    asked = {"slot": "s10", "file_name": "a.pdf"}
    assert officer.post_json("/api/uploads", asked, origin="https://evil.example").status == 403
    assert officer.post_json("/api/uploads", asked, token="").status == 403


def test_without_scripts_a_second_page_holds_the_form_and_the_way_back(officer: Browser) -> None:
    answer = officer.get("/upload?slot=s16&plain=1")
    assert 'enctype="multipart/form-data"' in answer.body
    assert 'name="success_action_redirect" value="https://saraban.example.go.th/documents?done=sent"' in answer.body
    assert 'name="key" value="uploads/dft/s16/' in answer.body


def test_only_the_upload_page_may_talk_to_the_bucket(officer: Browser) -> None:
    upload = officer.get("/upload").headers["content-security-policy"]
    elsewhere = officer.get("/documents").headers["content-security-policy"]
    assert "amazonaws.com" in upload
    assert "amazonaws.com" not in elsewhere
    for policy in (upload, elsewhere):
        assert "unsafe" not in policy
        assert "default-src 'none'" in policy


def test_an_upload_is_followed_from_waiting_to_its_document(ports: Ports, officer: Browser) -> None:
    issued = officer.post_json("/api/uploads", {"slot": "s10", "file_name": "a.pdf"}).json
    told = officer.get(f"/api/uploads/{issued['upload_id']}").json
    assert told["waiting"] is True
    assert told["document"] is None
    document = receive(ports, body=PDF + b"other")
    upload_id = document.key.rsplit("/", 1)[1].removesuffix(".pdf")
    told = officer.get(f"/api/uploads/{upload_id}").json
    assert told["document"]["word"] == "รับไฟล์แล้ว"
    assert told["document"]["moving"] is True


def test_a_failed_arrival_says_what_to_do(ports: Ports, officer: Browser) -> None:
    issued = officer.post_json("/api/uploads", {"slot": "s10", "file_name": "a.pdf"}).json
    failure = Failure(job="receive", code="table_busy", at=ports.clock().isoformat(), attempts=1, given_up=False)
    ports.uploads.fail(issued["upload_id"], failure)
    told = officer.get(f"/api/uploads/{issued['upload_id']}").json
    assert told["trouble"]["code"] == "table_busy"
    assert told["trouble"]["remedy"] == "รอสักครู่ แล้วลองอีกครั้ง"


def test_another_agencys_upload_is_not_told(officer: Browser, other_officer: Browser) -> None:
    issued = officer.post_json("/api/uploads", {"slot": "s10", "file_name": "a.pdf"}).json
    assert other_officer.get(f"/api/uploads/{issued['upload_id']}").status == 403
    assert officer.get("/api/uploads/unknown").status == 404
