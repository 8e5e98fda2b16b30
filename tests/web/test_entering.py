"""A unit's officer at the upload page: with the right, without it, and what the page then says."""

from __future__ import annotations

import boto3
import pytest

from functions.adapters.changes import make_change
from functions.adapters.ports import Ports
from functions.adapters.table import stamp
from register import events as e
from register.agencies import Agency, Kind, Level
from tests.web.conftest import Browser, add_person

UNIT = Agency(
    id="dft-khonkaen", name_th="สำนักงานการค้าขอนแก่นตัวอย่าง", kind=Kind.GOVERNMENT, parent_id="dft", level=Level.REGIONAL
)
ASKED = {"slot": "s10", "file_name": "ประกาศ.pdf"}


@pytest.fixture
def unit_officer(ports: Ports) -> Browser:
    ports.agencies.put(UNIT)
    add_person(boto3.client("cognito-idp"), ports.settings.user_pool_id, "khemthong", "officers", UNIT.id)
    return Browser().sign_in("khemthong")


def grant(ports: Ports) -> None:
    make_change(ports, e.GrantGiven(at=stamp(ports.clock()), agency_id="dft", unit_id=UNIT.id))


def test_without_a_grant_no_form_is_signed_and_the_reason_and_the_way_on_are_told(unit_officer: Browser) -> None:
    answer = unit_officer.post_json("/api/uploads", ASKED)
    assert answer.status == 403
    assert answer.json["error"]["code"] == "grant_missing"
    assert "ต้นสังกัด" in answer.json["error"]["remedy"]
    for address in ("/upload", "/upload?slot=s10&plain=1"):
        page = unit_officer.get(address)
        assert page.status == 200
        assert "ยังไม่มีสิทธินำเข้าเอกสารของตนเอง" in page.body
        assert "กรมการค้าตัวอย่าง" in page.body
        assert 'type="file"' not in page.body


def test_with_a_grant_the_form_is_for_the_units_own_key(ports: Ports, unit_officer: Browser) -> None:
    grant(ports)
    answer = unit_officer.post_json("/api/uploads", ASKED)
    assert answer.status == 200
    assert answer.json["fields"]["key"].startswith("uploads/dft-khonkaen/s10/")
    assert 'type="file"' in unit_officer.get("/upload").body


def test_a_revoked_grant_closes_the_door_again(ports: Ports, unit_officer: Browser) -> None:
    grant(ports)
    make_change(ports, e.GrantRevoked(at=stamp(ports.clock()), agency_id="dft", unit_id=UNIT.id, why="พ้นหน้าที่"))
    assert unit_officer.post_json("/api/uploads", ASKED).status == 403


def test_the_centres_officer_enters_for_the_centre_alone_granted_or_not(
    ports: Ports, unit_officer: Browser, officer: Browser
) -> None:
    grant(ports)
    answer = officer.post_json("/api/uploads", ASKED | {"agency_id": UNIT.id})
    assert answer.json["fields"]["key"].startswith("uploads/dft/s10/")
