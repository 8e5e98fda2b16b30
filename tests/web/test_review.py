"""The review desk: corrections, two people at once, approving and returning."""

from __future__ import annotations

from typing import Any

from functions.adapters.objects import record_key
from functions.adapters.ports import Ports
from register.documents import Document, Slot, State
from register.status import Status
from tests.web.conftest import Answer, Browser
from tests.web.seeding import a_record, in_review


def correct(browser: Browser, document: Document, **fields: str) -> Answer:
    """Sends the form as the page would: every changed field with what the page showed."""
    shown = {"number": "23/2566", "issued_on": "9/1/2566", "channels.0.value": "saraban@trade.example.go.th"}
    form = {f"f:{path}": value for path, value in fields.items()}
    form |= {f"was:{path}": shown.get(path, "") for path in fields}
    return browser.post(f"/documents/{document.id}/corrections", version=document.version, **form)


def test_a_correction_is_kept_beside_the_value_first_read(ports: Ports, reviewer: Browser) -> None:
    document = in_review(ports)
    answer = correct(reviewer, document, issued_on="10/1/2566", number="23/2566")
    assert answer.status == 303
    body = reviewer.get(answer.headers["location"]).body
    assert "บันทึกการแก้ไขแล้ว" in body
    assert 'value="10/1/2566"' in body
    assert "ค่าที่ระบบอ่านครั้งแรก: 9 ม.ค. 2566" in body
    (saved,) = ports.reviews.corrections(document.id)
    assert (saved.path, saved.value, saved.was, saved.who) == (
        "issued_on",
        "2023-01-10",
        "2023-01-09",
        "reviewer:wichai",
    )
    assert ports.objects.get_json(record_key(document.id)) == a_record()


def test_a_form_in_which_nothing_changed_saves_nothing(ports: Ports, reviewer: Browser) -> None:
    document = in_review(ports)
    answer = correct(reviewer, document, number=" ๒๓/๒๕๖๖ ")
    assert answer.headers["location"].endswith("done=unchanged")
    assert ports.reviews.corrections(document.id) == ()


def test_a_channel_that_was_not_read_can_be_added(ports: Ports, reviewer: Browser) -> None:
    document = in_review(ports)
    form = {"channels.3.type": "facebook", "channels.3.value": "เพจกรมตัวอย่าง"}
    assert correct(reviewer, document, **form).status == 303
    record = reviewer.get(f"/api/documents/{document.id}/record").json
    assert record["channels"][3]["value"]["value"] == "เพจกรมตัวอย่าง"
    assert record["channels"][3]["purpose"]["value"] is None


def test_what_a_letter_sends_along_is_shown_and_can_be_put_right(ports: Ports, reviewer: Browser) -> None:
    document = in_review(ports)
    assert "สิ่งที่ส่งมาด้วยตามหนังสือ" in reviewer.get(f"/documents/{document.id}").body
    assert correct(reviewer, document, **{"attachments.0.name": "สำเนาประกาศ 1 ฉบับ"}).status == 303
    record = reviewer.get(f"/api/documents/{document.id}/record").json
    assert [one["name"]["value"] for one in record["attachments"]] == ["สำเนาประกาศ 1 ฉบับ"]
    assert "ชื่อสิ่งที่ส่งมาด้วย" in reviewer.get(f"/documents/{document.id}").body


def test_a_newer_save_is_shown_beside_ones_own_value_and_nothing_is_overwritten(
    ports: Ports, reviewer: Browser, second_reviewer: Browser
) -> None:
    document = in_review(ports)
    assert correct(second_reviewer, document, number="25/2566").status == 303
    answer = correct(reviewer, document, number="24/2566")
    assert answer.status == 409
    for value in ("25/2566", "24/2566", "23/2566", "ผู้ตรวจ pranee"):
        assert value in answer.body
    assert [one.value for one in ports.reviews.corrections(document.id)] == ["25/2566"]
    now = ports.documents.get(document.id)
    form = {"was:number": "25/2566", "f:number": "24/2566"}
    again = reviewer.post(f"/documents/{document.id}/corrections", version=now.version, **form)
    assert again.status == 303
    assert [one.value for one in ports.reviews.corrections(document.id)] == ["25/2566", "24/2566"]


def test_a_value_that_is_not_understood_is_given_back_to_mend(ports: Ports, reviewer: Browser) -> None:
    document = in_review(ports)
    answer = correct(reviewer, document, issued_on="31/2/2566", number="99/2566")
    assert answer.status == 400
    assert "ไม่มีวันที่นี้ในปฏิทิน" in answer.body
    assert 'value="31/2/2566"' in answer.body
    assert 'value="99/2566"' in answer.body
    assert ports.reviews.corrections(document.id) == ()


def test_a_path_that_is_no_field_is_refused(ports: Ports, reviewer: Browser) -> None:
    document = in_review(ports)
    for path in ("schema", "findings.0.code", "channels.900.value", "channels.0.evidence"):
        assert correct(reviewer, document, **{path: "x"}).status == 400
    assert ports.reviews.corrections(document.id) == ()


def test_only_reviewers_change_documents(ports: Ports, officer: Browser, public: Browser) -> None:
    document = in_review(ports)
    assert correct(officer, document, number="1/2566").status == 403
    assert correct(public, document, number="1/2566").status in (401, 403)
    for act in ("approve", "return", "reopen"):
        told: dict[str, Any] = {"version": document.version, "confirmed": "yes", "reason": "x"}
        assert officer.post(f"/documents/{document.id}/{act}", **told).status == 403
    assert ports.documents.get(document.id).version == document.version


def test_a_change_without_the_forms_token_is_refused(ports: Ports, reviewer: Browser) -> None:
    document = in_review(ports)
    told: dict[str, Any] = {"version": document.version, "confirmed": "yes"}
    assert reviewer.post(f"/documents/{document.id}/approve", token="", **told).status == 403
    assert reviewer.post(f"/documents/{document.id}/approve", origin="https://evil.example", **told).status == 403
    assert ports.documents.get(document.id).state is State.IN_REVIEW


def test_approving_makes_the_agencys_section_done(ports: Ports, reviewer: Browser) -> None:
    document = in_review(ports)
    answer = reviewer.post(f"/documents/{document.id}/approve", version=document.version, confirmed="yes")
    assert answer.status == 303
    assert ports.agencies.statuses("dft")[Slot.SECTION_10].status is Status.DONE
    assert "เปิดการตรวจใหม่" in reviewer.get(f"/documents/{document.id}").body


def test_a_decision_must_be_confirmed(ports: Ports, reviewer: Browser) -> None:
    document = in_review(ports)
    answer = reviewer.post(f"/documents/{document.id}/approve", version=document.version)
    assert answer.status == 400
    assert "ยังไม่ได้ยืนยันผลการตรวจ" in answer.body
    assert ports.documents.get(document.id).state is State.IN_REVIEW


def test_a_return_says_why_and_the_officer_reads_it(ports: Ports, reviewer: Browser, officer: Browser) -> None:
    document = in_review(ports)
    address = f"/documents/{document.id}/return"
    told: dict[str, Any] = {"version": document.version, "confirmed": "yes"}
    assert reviewer.post(address, **told, reason="").status == 400
    reasons = ["ไม่มีวันที่ของเอกสาร", "ส่งหน้า 2 มาด้วย"]
    assert reviewer.post(address, **told, reason=reasons).status == 303
    body = officer.get(f"/documents/{document.id}").body
    for reason in reasons:
        assert reason in body
    assert ports.documents.get(document.id).return_reasons == tuple(reasons)


def test_approving_what_someone_else_has_changed_meanwhile_is_refused(
    ports: Ports, reviewer: Browser, second_reviewer: Browser
) -> None:
    document = in_review(ports)
    correct(second_reviewer, document, number="25/2566")
    answer = reviewer.post(f"/documents/{document.id}/approve", version=document.version, confirmed="yes")
    assert answer.status == 409
    assert "เปิดเอกสารฉบับล่าสุด" in answer.body
    assert ports.documents.get(document.id).state is State.IN_REVIEW


def test_a_decision_can_be_taken_back_with_a_reason(ports: Ports, reviewer: Browser) -> None:
    document = in_review(ports)
    reviewer.post(f"/documents/{document.id}/approve", version=document.version, confirmed="yes")
    version = ports.documents.get(document.id).version
    assert reviewer.post(f"/documents/{document.id}/reopen", version=version, reason=" ").status == 400
    assert reviewer.post(f"/documents/{document.id}/reopen", version=version, reason="ตรวจผิดฉบับ").status == 303
    assert ports.agencies.statuses("dft")[Slot.SECTION_10].status is Status.IN_REVIEW
