"""Looking at documents: who may, what stands there, the untouched original."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from functions.adapters.ports import Ports
from register.documents import Failure, State
from tests.web.conftest import Browser
from tests.web.seeding import PDF, a_record, channel, field, in_review, receive


def test_an_officer_sees_the_own_agencys_documents_and_no_others(
    ports: Ports, officer: Browser, other_officer: Browser
) -> None:
    document = in_review(ports, name="ของกรม.pdf")
    assert "ของกรม.pdf" in officer.get("/documents").body
    assert "ของกรม.pdf" not in other_officer.get("/documents").body
    rooms = ("", "/original", "/pages/1.png")
    for address in (*(f"/documents/{document.id}{room}" for room in rooms), f"/api/documents/{document.id}/record"):
        assert officer.get(address).status in (200, 303)
        assert other_officer.get(address).status == 403


def test_live_states_of_foreign_documents_are_left_out(ports: Ports, officer: Browser, other_officer: Browser) -> None:
    document = receive(ports)
    address = f"/api/documents?ids={document.id},unknown"
    assert [one["id"] for one in officer.get(address).json["documents"]] == [document.id]
    assert other_officer.get(address).json["documents"] == []


def test_an_overseer_sees_everything_and_may_change_nothing(ports: Ports, overseer: Browser) -> None:
    document = in_review(ports)
    page = overseer.get(f"/documents/{document.id}")
    assert page.status == 200
    assert "บันทึกการแก้ไข" not in page.body
    answer = overseer.post(f"/documents/{document.id}/approve", version=document.version, confirmed="yes")
    assert answer.status == 403
    assert ports.documents.get(document.id).state is State.IN_REVIEW


def test_a_documents_page_shows_fields_boxes_findings_hash_and_history(ports: Ports, officer: Browser) -> None:
    document = in_review(ports)
    body = officer.get(f"/documents/{document.id}").body
    assert document.sha256 in body
    assert "9 ม.ค. 2566" in body
    assert 'data-key="issued_on" x="223.5" y="638.5" width="178.0" height="23.0"' in body
    assert "ตัวเลขในวันที่อ่านได้ไม่ชัด" in body
    assert "เทียบวันที่กับภาพเอกสาร" in body
    assert "เจ้าหน้าที่ malee" in body
    assert "0 2000 1234 ต่อ 15" in body


def test_what_a_document_says_is_never_markup(ports: Ports, officer: Browser) -> None:
    attack = '"><script>alert(1)</script>'
    record = a_record(title=field(attack, (1, 1, 2, 2)), channels=[channel("website", f"javascript:{attack}", 300)])
    document = in_review(ports, record, name=f"{attack}.pdf")
    for body in (officer.get(f"/documents/{document.id}").body, officer.get("/documents").body):
        assert "<script>alert" not in body
        assert "&lt;script&gt;" in body


def test_a_channel_that_is_no_plain_address_is_never_a_link(ports: Ports, public: Browser) -> None:
    record = a_record(channels=[channel("website", "javascript:alert(1)", 300), channel("website", "www.a.go.th", 320)])
    document = in_review(ports, record)
    ports.reviews.decide(document.id, document.version, State.APPROVED, (), "reviewer:wichai")
    body = public.get("/agencies/dft").body
    assert "javascript:alert(1)" in body
    assert 'href="javascript' not in body
    assert 'href="https://www.a.go.th"' in body


def test_the_original_is_that_very_version_under_its_own_name(ports: Ports, officer: Browser) -> None:
    document = in_review(ports, name="ประกาศ กรม.pdf")
    answer = officer.get(f"/documents/{document.id}/original")
    assert answer.status == 303
    query = parse_qs(urlsplit(answer.headers["location"]).query)
    assert query["versionId"] == [document.version_id]
    assert query["response-content-disposition"][0].startswith("attachment; filename*=UTF-8''%E0%B8%9B")
    assert ports.objects.get(document.key, document.version_id) == PDF


def test_a_page_image_is_given_as_it_is_and_only_where_there_is_one(ports: Ports, officer: Browser) -> None:
    document = in_review(ports)
    answer = officer.get(f"/documents/{document.id}/pages/1.png")
    assert answer.headers["content-type"] == "image/png"
    for name in ("2.png", "1.json", "x.png", "-1.png"):
        assert officer.get(f"/documents/{document.id}/pages/{name}").status == 404


def test_a_failed_job_is_seen_with_its_code_and_remedy(ports: Ports, officer: Browser) -> None:
    document = receive(ports)
    failure = Failure(job="page 3", code="reader_crashed", at=ports.clock().isoformat(), attempts=3, given_up=True)
    ports.documents.set_failure(document.id, failure)
    for address in ("/documents", f"/documents/{document.id}"):
        body = officer.get(address).body
        assert "reader_crashed" in body
        assert "อ่านหน้า 3" in body
        assert "ไม่ต้องส่งไฟล์ซ้ำ" in body
    assert officer.get(f"/api/documents/{document.id}").json["moving"] is False


def test_a_refused_file_says_how_to_mend_it(ports: Ports, officer: Browser) -> None:
    document = receive(ports)
    ports.documents.quarantine(document.id, "encrypted_pdf", who="system:read")
    body = officer.get(f"/documents/{document.id}").body
    assert "ตั้งรหัสผ่านไว้" in body
    assert "บันทึกไฟล์ใหม่โดยไม่ตั้งรหัสผ่าน" in body


def test_the_list_is_filtered_by_state_and_agency_and_paged(ports: Ports, reviewer: Browser) -> None:
    for number in range(27):
        receive(ports, name=f"file-{number:02}.pdf", body=PDF + bytes([number]))
    in_review(ports, agency_id="bangsai", name="of-bangsai.pdf")
    waiting = reviewer.get("/documents?state=IN_REVIEW").body
    assert "of-bangsai.pdf" in waiting
    assert "file-00.pdf" not in waiting
    assert "of-bangsai.pdf" in reviewer.get("/documents?agency=บางไทร").body
    assert "file-26.pdf" not in reviewer.get("/documents?agency=บางไทร").body
    first = reviewer.get("/documents").body
    later = first.split('rel="next"')[0].rsplit('href="', 1)[1].split('"')[0].replace("&amp;", "&")
    second = reviewer.get(later).body
    assert "file-00.pdf" in second
    assert "file-00.pdf" not in first
    assert reviewer.get("/documents?after=nonsense").status == 400


def test_the_record_is_given_as_json_with_corrections_over_it(ports: Ports, officer: Browser) -> None:
    document = in_review(ports)
    ports.reviews.save_corrections(
        document.id, document.version, {"number": "24/2566", "channels.1.value": None}, "reviewer:wichai"
    )
    record = officer.get(f"/api/documents/{document.id}/record").json
    assert record["number"]["value"] == "24/2566"
    assert record["number"]["source"] == "reviewer"
    assert [one["value"]["value"] for one in record["channels"]] == ["saraban@trade.example.go.th", "@tradeexample"]
    assert officer.get(f"/api/documents/{receive(ports, body=PDF + b'2').id}/record").status == 404


def test_what_is_not_there_is_said_in_thai_with_a_way_on(officer: Browser) -> None:
    for address in ("/no-such-page", "/documents/unknown", "/agencies/unknown"):
        answer = officer.get(address)
        assert answer.status == 404
        assert "ไม่พบ" in answer.body
        assert "กลับหน้าแรก" in answer.body
        assert answer.headers["content-security-policy"]
