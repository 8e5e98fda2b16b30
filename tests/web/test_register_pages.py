"""The register as everyone reads it: agencies, the report, open data, letters, as at any day."""

from __future__ import annotations

import base64
import csv
import gzip
import io
import json
from collections.abc import Iterable
from typing import Any

import jsonschema
import pytest
from openpyxl import load_workbook

from functions.adapters.ports import Ports
from register.documents import Document, Slot, State
from register.events import AgencyRenamed
from register.search import Entry, Index
from tests.doors.conftest import FakeClock
from tests.web.conftest import Answer, Browser
from tests.web.seeding import PDF, a_record, field, in_review

SETS = ("agencies", "status", "channels", "enquiries", "systems", "documents")
ORDER = {
    "kind": field("order_s16"),
    "channels": [],
    "enquiries": [],
    "systems": [{"name": field("ระบบสารบรรณอิเล็กทรอนิกส์")}, {"name": field("ระบบการลา")}],
}


def bytes_of(answer: Answer) -> bytes:
    body = base64.b64decode(answer.body)
    return gzip.decompress(body) if answer.headers.get("content-encoding") == "gzip" else body


def approve(ports: Ports, **told: Any) -> Document:
    document = in_review(ports, **told)
    return ports.reviews.decide(document.id, document.version, State.APPROVED, (), "reviewer:wichai")


def test_an_agency_page_leads_to_its_channels_and_its_untouched_original(ports: Ports, public: Browser) -> None:
    document = approve(ports)
    body = public.get("/agencies/dft").body
    assert 'href="https://www.trade.example.go.th"' in body
    assert "จากหน่วยงานนี้เอง ประกาศลงวันที่ 9 ม.ค. 2566" in body
    assert document.sha256 in body
    assert "ไม่มีลายมือชื่อดิจิทัลในไฟล์" in body
    original = public.get(f"/agencies/dft/documents/{document.id}/original")
    assert original.status == 303
    assert document.key in original.headers["location"]
    assert "dft-s10-2023-01-09.pdf" in body
    assert document.file_name not in body  # what an officer calls a file is not the document's own word


def test_enquiry_phones_stand_apart_from_the_channels(ports: Ports, public: Browser) -> None:
    approve(ports)
    contact, _, ask = public.get("/agencies/dft").body.partition("สอบถามว่าได้รับเรื่องหรือยัง")
    assert 'href="tel:020001234"' in ask
    assert "0 2000 1234" not in contact
    [row] = json.loads(bytes_of(public.get("/open-data/enquiries.json")))["data"]
    assert (row["agency_id"], row["value"]) == ("dft", "0 2000 1234 ต่อ 15")
    assert "0 2000 1234" not in bytes_of(public.get("/open-data/channels.json")).decode()


def test_the_systems_of_an_order_are_on_the_agencys_page_and_in_open_data(ports: Ports, public: Browser) -> None:
    assert "ยังไม่มีคำสั่งกำหนดระบบที่ผ่านการตรวจ" in public.get("/agencies/dft").body
    approve(ports, record=a_record(**ORDER), slot=Slot.SECTION_16)
    body = public.get("/agencies/dft").body
    assert "<li>ระบบสารบรรณอิเล็กทรอนิกส์</li><li>ระบบการลา</li>" in body
    assert "จากหน่วยงานนี้เอง คำสั่งลงวันที่ 9 ม.ค. 2566" in body
    rows = json.loads(bytes_of(public.get("/open-data/systems.json")))["data"]
    assert [row["name"] for row in rows] == ["ระบบสารบรรณอิเล็กทรอนิกส์", "ระบบการลา"]


def test_a_document_that_is_not_approved_is_not_public(ports: Ports, public: Browser) -> None:
    document = in_review(ports)
    assert public.get(f"/agencies/dft/documents/{document.id}/original").status == 404
    assert document.sha256 not in public.get("/agencies/dft").body


def test_a_document_reopened_after_the_snapshot_is_no_longer_given_out(ports: Ports, public: Browser) -> None:
    document = approve(ports)
    ports.publishing.write()
    ports.reviews.reopen(document.id, document.version, "ตรวจซ้ำ", "reviewer:wichai")
    assert public.get(f"/agencies/dft/documents/{document.id}/original").status == 404


def test_the_snapshot_is_what_people_see_until_the_next_one(ports: Ports, public: Browser, clock: FakeClock) -> None:
    ports.publishing.write()
    approve(ports)
    assert "saraban@trade.example.go.th" not in public.get("/agencies/dft").body
    ports.publishing.write()
    clock.forward(minutes=1)
    assert "saraban@trade.example.go.th" in public.get("/agencies/dft").body


def test_a_past_day_is_told_as_it_was_and_the_same_twice(ports: Ports, public: Browser, clock: FakeClock) -> None:
    before = clock.moment.date().isoformat()
    clock.forward(minutes=3 * 24 * 60)
    approve(ports)
    then = public.get(f"/agencies/dft?at={before}").body
    assert "saraban@trade.example.go.th" not in then
    assert "saraban@trade.example.go.th" in public.get("/agencies/dft").body
    assert (
        public.get(f"/open-data/status.json?at={before}").body == public.get(f"/open-data/status.json?at={before}").body
    )


def test_search_forgives_and_a_page_filters_by_status(ports: Ports, public: Browser) -> None:
    approve(ports)
    assert "กรมการค้าตัวอย่าง" in public.get("/agencies?q=กรมกานคาตัวหย่าง").body
    done = public.get("/agencies?status=s10:done").body
    assert "กรมการค้าตัวอย่าง" in done
    assert "เทศบาลตำบลบางไทรตัวอย่าง" not in done
    assert "เทศบาลตำบลบางไทรตัวอย่าง" in public.get("/agencies?status=s10:not_done").body


@pytest.mark.parametrize("name", SETS)
def test_each_set_of_open_data_keeps_its_schema_and_says_the_same_in_all_forms(
    ports: Ports, public: Browser, name: str
) -> None:
    approve(ports)
    approve(ports, record=a_record(**ORDER), slot=Slot.SECTION_16, body=PDF + b"order")
    schema = json.loads(bytes_of(public.get("/open-data/schema.json")))
    whole = json.loads(bytes_of(public.get(f"/open-data/{name}.json")))
    jsonschema.validate(whole, schema)
    lines = bytes_of(public.get(f"/open-data/{name}.jsonl")).decode().splitlines()
    assert [json.loads(line) for line in lines] == whole["data"]
    rows = list(csv.DictReader(io.StringIO(bytes_of(public.get(f"/open-data/{name}.csv")).decode("utf-8-sig"))))
    assert len(rows) == len(whole["data"]) > 0
    assert list(rows[0]) == list(whole["data"][0])


def test_the_schema_refuses_a_row_with_a_field_it_does_not_know(ports: Ports, public: Browser) -> None:
    schema = json.loads(bytes_of(public.get("/open-data/schema.json")))
    whole = json.loads(bytes_of(public.get("/open-data/agencies.json")))
    whole["data"][0]["officer"] = "malee"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(whole, schema)


def test_open_data_names_no_signatory_and_no_officer(ports: Ports, public: Browser) -> None:
    approve(ports)
    for name in SETS:
        told = bytes_of(public.get(f"/open-data/{name}.jsonl")).decode()
        for person in ("กานดา", "malee", "wichai"):
            assert person not in told


def test_a_file_is_not_sent_again_unchanged_and_is_packed_on_request(ports: Ports, public: Browser) -> None:
    first = public.get("/open-data/status.json")
    assert public.get("/open-data/status.json", **{"if-none-match": f"W/{first.headers['etag']}"}).status == 304
    packed = public.get("/open-data/status.json", **{"accept-encoding": "gzip, br"})
    assert packed.headers["content-encoding"] == "gzip"
    assert bytes_of(packed) == bytes_of(first)
    approve(ports)
    changed = public.get("/open-data/status.json", **{"if-none-match": first.headers["etag"]})
    assert changed.status == 200


@pytest.mark.parametrize("name", ["people.json", "agencies.xml", "agencies"])
def test_a_set_or_form_that_is_not_there_is_not_found(public: Browser, name: str) -> None:
    assert public.get(f"/open-data/{name}").status == 404


def test_the_report_says_the_same_on_the_page_in_csv_and_in_the_workbook(ports: Ports, public: Browser) -> None:
    approve(ports)
    page = public.get("/report").body
    assert "รายงานผลการดำเนินการ" in page
    assert '<b>100%</b> <span class="soft">1 จาก 1</span>' in page  # the bar's own numbers
    assert "ยังไม่มีหน่วยงานที่ต้องจัดทำ" in page  # section 13 (1): said, not shown as zeros
    rows = list(csv.reader(io.StringIO(bytes_of(public.get("/report.csv")).decode("utf-8-sig"))))
    government = next(row for row in rows if row and row[0] == "ส่วนราชการ")
    assert government[:5] == ["ส่วนราชการ", "1", "1", "100", "0"]
    book = load_workbook(io.BytesIO(bytes_of(public.get("/report.xlsx"))))
    assert book.sheetnames[0] == "ตามประเภท"
    assert [str(cell.value) for cell in book["ตามประเภท"][4]][:5] == government[:5]
    assert book["ยังไม่ดำเนินการ"]["B4"].value == "กรมการค้าตัวอย่าง"  # its section 16 order


def test_letters_are_for_the_overseer_and_for_those_who_owe_something(
    ports: Ports, public: Browser, officer: Browser, overseer: Browser
) -> None:
    assert public.get("/letters/bangsai.pdf").status == 303
    assert officer.get("/letters/bangsai.pdf").status == 403
    letter = overseer.get("/letters/bangsai.pdf")
    assert bytes_of(letter).startswith(b"%PDF-")
    assert overseer.get("/letters/unknown.pdf").status == 404
    assert 'href="/letters/bangsai.pdf"' in overseer.get("/agencies/bangsai").body
    assert "/letters/" not in public.get("/agencies/bangsai").body


@pytest.mark.parametrize("address", ["/guide/act", "/guide/questions", "/guide/manual", "/open-data", "/report"])
def test_pages_for_reading_need_no_sign_in(public: Browser, address: str) -> None:
    assert public.get(address).status == 200


def test_the_search_index_is_made_once_for_the_same_names_and_anew_for_a_new_one(
    ports: Ports, public: Browser, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []

    class Counted(Index):
        def __init__(self, entries: Iterable[Entry]) -> None:
            made.append(1)
            super().__init__(entries)

    monkeypatch.setattr("functions.web.public_register.Index", Counted)
    ports.publishing.write()
    assert "กรมการค้าตัวอย่าง" in public.get("/agencies?q=การค้า").body
    approve(ports)
    ports.publishing.write()
    clock.forward(minutes=1)
    assert "ทำแล้ว" in public.get("/agencies?q=การค้า").body
    first = len(made)
    ports.history.tell([AgencyRenamed(at=ports.history._table.now(), agency_id="dft", name_th="กรมพาณิชย์ใหม่")])
    ports.publishing.write()
    clock.forward(minutes=1)
    assert "กรมพาณิชย์ใหม่" in public.get("/agencies?q=พาณิชย์").body
    assert len(made) == first + 1


def test_a_round_that_was_missed_is_named_with_its_last_day(ports: Ports, public: Browser) -> None:
    assert "เลยกำหนดรอบที่ 1 พ.ศ. 2566 (30 พ.ย. 2566)" in public.get("/agencies/dft").body
    ports.publishing.write()
    assert "เลยกำหนดรอบที่ 1 พ.ศ. 2566 (30 พ.ย. 2566)" in public.get("/agencies/dft").body
