"""Officers and the overseer speak to the register: what each may say, what is refused where, and what stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from functions.adapters.ports import Ports
from functions.adapters.table import stamp
from register import events as e
from register.agencies import Agency, Kind, Level
from register.documents import Slot, State
from register.fold import fold
from register.history import Register
from tests.web.conftest import Answer, Browser
from tests.web.seeding import PDF, a_record, field, in_review

UNIT = Agency(
    id="dft-khonkaen", name_th="สำนักงานการค้าขอนแก่นตัวอย่าง", kind=Kind.GOVERNMENT, parent_id="dft", level=Level.REGIONAL
)
OTHER = Agency(
    id="dft-songkhla", name_th="สำนักงานการค้าสงขลาตัวอย่าง", kind=Kind.GOVERNMENT, parent_id="dft", level=Level.REGIONAL
)


@pytest.fixture(autouse=True)
def _units(ports: Ports) -> None:
    ports.agencies.put(UNIT, OTHER)


@dataclass
class Desk:
    """One person's forms of one agency; `ask` sends one, `confirm` carries it through."""

    browser: Browser
    base: str = "/manage/dft"

    def ask(self, path: str, **form: Any) -> Answer:
        self.browser.get("/")
        return self.browser.post(self.base + path, **form)

    def confirm(self, path: str, **form: Any) -> Answer:
        asked = self.ask(path, **form)
        assert asked.status == 200, asked.body
        assert "ยืนยันและบันทึก" in asked.body
        return self.browser.post(self.base + path, confirmed="yes", **form)


@pytest.fixture
def desk(officer: Browser) -> Desk:
    return Desk(browser=officer)


def register(ports: Ports) -> Register:
    return fold(ports.history.events())


def approve(ports: Ports, body: bytes = PDF, day: str = "2023-01-09", agency_id: str = "dft") -> str:
    document = in_review(ports, a_record(issued_on=field(day)), body=body, agency_id=agency_id)
    ports.reviews.decide(document.id, document.version, State.APPROVED, (), "reviewer:wichai")
    return document.id


def test_officers_come_to_their_own_agency_and_the_overseer_finds_any(officer: Browser, overseer: Browser) -> None:
    assert officer.get("/manage").headers["location"] == "/manage/dft"
    found = overseer.get("/manage?q=ขอนแก่น").body
    assert 'href="/manage/dft-khonkaen"' in found
    assert 'href="/rounds"' in found
    assert overseer.get("/manage/dft").status == 200


@pytest.mark.parametrize("path", ["", "/units", "/coverage"])
def test_nobody_else_speaks_for_an_agency(
    public: Browser, other_officer: Browser, reviewer: Browser, path: str
) -> None:
    assert public.get(f"/manage/dft{path}").status == 303
    assert other_officer.get(f"/manage/dft{path}").status == 403
    assert reviewer.get(f"/manage/dft{path}").status == 403
    assert other_officer.post("/manage/dft/units", do="grant", unit=UNIT.id, confirmed="yes").status == 403


def test_a_form_of_another_site_is_refused(ports: Ports, desk: Desk) -> None:
    told = {"do": "grant", "unit": UNIT.id, "confirmed": "yes"}
    assert desk.browser.post("/manage/dft/units", origin="https://evil.example", **told).status == 403
    assert desk.browser.post("/manage/dft/units", token="0" * 64, **told).status == 403
    assert not register(ports).may_enter(UNIT.id)


def test_a_right_is_shown_before_it_is_given_and_stands_with_its_giver(ports: Ports, desk: Desk) -> None:
    asked = desk.ask("/units", do="grant", unit=[UNIT.id, OTHER.id])
    assert "ให้สิทธิ สำนักงานการค้าขอนแก่นตัวอย่าง" in asked.body
    assert not register(ports).may_enter(UNIT.id)
    done = desk.confirm("/units", do="grant", unit=[UNIT.id, OTHER.id])
    assert done.headers["location"] == "/manage/dft/units?done=recorded"
    assert register(ports).may_enter(UNIT.id)
    page = desk.browser.get(done.headers["location"]).body
    assert "บันทึกแล้ว" in page
    assert "เจ้าหน้าที่ malee" in page.split('id="past"', 1)[1]


def test_more_units_than_one_transaction_holds_are_asked_for_in_parts(ports: Ports, desk: Desk) -> None:
    answer = desk.ask("/units", do="grant", unit=[f"unit-{number}" for number in range(101)], confirmed="yes")
    assert answer.status == 400
    assert "ครั้งละไม่เกิน 100 แห่ง" in answer.body


def test_a_form_sent_twice_is_recorded_once(ports: Ports, desk: Desk) -> None:
    desk.confirm("/units", do="grant", unit=UNIT.id)
    before = len(ports.history.events())
    again = desk.browser.post("/manage/dft/units", do="grant", unit=UNIT.id, confirmed="yes")
    assert again.headers["location"].endswith("done=unchanged")
    assert len(ports.history.events()) == before


def test_a_right_is_revoked_with_a_reason_and_not_without(ports: Ports, desk: Desk) -> None:
    desk.confirm("/units", do="grant", unit=UNIT.id)
    without = desk.ask("/units", do="revoke", unit=UNIT.id, confirmed="yes")
    assert without.status == 400
    assert "พิมพ์เหตุผลที่เพิกถอน" in without.body.split('id="why-error"', 1)[1]
    assert f'value="{UNIT.id}" checked' in without.body
    desk.confirm("/units", do="revoke", unit=UNIT.id, why="มีประกาศของส่วนกลางแล้ว")
    assert not register(ports).may_enter(UNIT.id)
    assert "มีประกาศของส่วนกลางแล้ว" in desk.browser.get("/manage/dft/units").body


def test_a_unit_of_another_agency_is_refused_by_the_register(ports: Ports, desk: Desk) -> None:
    refused = desk.ask("/units", do="grant", unit="bangsai", confirmed="yes")
    assert refused.status == 409
    assert "ไม่ใช่หน่วยงานในสังกัด" in refused.body
    assert not register(ports).grants


def test_going_back_from_the_confirming_page_keeps_what_was_typed(desk: Desk) -> None:
    back = desk.ask("/units", do="grant", unit=OTHER.id, edit="yes")
    assert back.status == 200
    assert f'value="{OTHER.id}" checked' in back.body
    assert f'value="{UNIT.id}" checked' not in back.body


def test_preparing_is_reported_with_the_day_it_is_expected(ports: Ports, desk: Desk) -> None:
    desk.confirm("/preparing", section="s10", expected="๓๐/๑๑/๒๕๖๙")
    told = register(ports).preparing["dft", Slot.SECTION_10]
    assert told.expected_on == "2026-11-30"
    page = desk.browser.get("/manage/dft").body
    assert "กำลังจัดทำ" in page
    assert "คาดว่าจะเสร็จ 30 พ.ย. 2569" in page


@pytest.mark.parametrize(
    ("sent", "field_name", "why"),
    [
        ({"section": "s10", "expected": "31/2/2569"}, "expected", "ไม่มีวันที่นี้ในปฏิทิน"),
        ({"section": "s10", "expected": "2026-11-30"}, "expected", "วัน/เดือน/ปี พ.ศ."),
        ({"expected": "30/11/2569"}, "section", "เลือกมาตรา"),
        ({"section": "letter", "expected": "30/11/2569"}, "section", "เลือกมาตรา"),
    ],
)
def test_what_is_not_understood_is_told_beside_its_field_and_kept(
    ports: Ports, desk: Desk, sent: dict[str, str], field_name: str, why: str
) -> None:
    answer = desk.ask("/preparing", confirmed="yes", **sent)
    assert answer.status == 400
    assert why in answer.body.split(f'id="{field_name}-error"', 1)[1]
    assert f'value="{sent["expected"]}"' in answer.body
    assert not register(ports).preparing


def test_a_day_that_is_past_is_refused_by_the_register(desk: Desk) -> None:
    answer = desk.ask("/preparing", section="s10", expected="1/3/2566", confirmed="yes")
    assert answer.status == 409
    assert "ต้องไม่อยู่ก่อนวันที่แจ้ง" in answer.body
    assert 'value="1/3/2566"' in answer.body


def test_an_agency_says_whether_it_issues_licences(ports: Ports, desk: Desk) -> None:
    assert "ยังไม่ได้แจ้ง" in desk.browser.get("/manage/dft").body
    assert desk.ask("/licences").status == 400
    desk.confirm("/licences", issues="yes")
    assert register(ports).agencies["dft"].issues_licences is True
    desk.confirm("/licences", issues="no")
    assert register(ports).agencies["dft"].issues_licences is False


def test_a_publication_covers_all_units_named_ones_or_itself_again(ports: Ports, desk: Desk) -> None:
    document_id = approve(ports)
    assert document_id in desk.browser.get("/manage/dft/coverage").body
    path = f"/coverage/{document_id}"
    desk.confirm(path, scope="all_units", own="only")
    entry = register(ports).documents[document_id]
    assert (entry.scope, entry.beside_own) == (e.Scope.ALL_UNITS, False)
    desk.confirm(path, scope="named_units", unit=[OTHER.id], own="beside")
    entry = register(ports).documents[document_id]
    assert (entry.units, entry.beside_own) == ((OTHER.id,), True)
    page = desk.browser.get(f"/manage/dft{path}").body
    assert f'value="{OTHER.id}" checked' in page
    desk.confirm(path, scope="self", own="beside")
    assert register(ports).documents[document_id].scope is e.Scope.SELF


def test_naming_no_unit_is_told_beside_the_list(desk: Desk, ports: Ports) -> None:
    answer = desk.ask(f"/coverage/{approve(ports)}", scope="named_units", own="beside", confirmed="yes")
    assert answer.status == 400
    assert "เลือกหน่วยงานอย่างน้อยหนึ่งแห่ง" in answer.body.split('id="unit-error"', 1)[1]


def test_a_scope_that_would_bring_an_older_announcement_back_says_so_first(ports: Ports, desk: Desk) -> None:
    approve(ports)
    newer = approve(ports, PDF + b"newer", "2024-02-01")
    asked = desk.ask(f"/coverage/{newer}", scope="all_units", own="beside")
    assert "จะกลับมาใช้อยู่ด้วย" in asked.body
    assert "ลงวันที่ 9 ม.ค. 2566" in asked.body


def test_a_document_of_another_agency_or_not_approved_has_no_scope_to_set(ports: Ports, desk: Desk) -> None:
    theirs = approve(ports, agency_id="bangsai")
    waiting = in_review(ports, body=PDF + b"waiting").id
    for document_id in (theirs, waiting, "nothing"):
        assert desk.browser.get(f"/manage/dft/coverage/{document_id}").status == 404


def test_reviewers_and_overseers_record_amendments_and_officers_do_not(
    ports: Ports, desk: Desk, reviewer: Browser, overseer: Browser
) -> None:
    old, new = approve(ports), approve(ports, PDF + b"newer", "2024-02-01")
    assert desk.browser.get("/manage/dft/documents").status == 403
    assert desk.ask(f"/documents/{old}/amend", by=new, effective="1/3/2567", confirmed="yes").status == 403
    assert reviewer.get(f"/manage/dft/documents/{old}/amend").status == 200
    Desk(browser=reviewer).confirm(f"/documents/{old}/amend", by=new, effective="1/3/2567")
    assert register(ports).documents[old].amended_by == (new,)
    page = overseer.get("/manage/dft/documents").body
    assert "ผู้ตรวจ wichai" in page
    assert "แก้ไขเพิ่มเติมแล้ว 1 ฉบับ" in page


def test_a_repeal_needs_a_day_not_before_the_issue_and_a_reason_or_a_document(ports: Ports, overseer: Browser) -> None:
    document_id = approve(ports)
    desk, path = Desk(browser=overseer), f"/documents/{document_id}/repeal"
    unreasoned = desk.ask(path, effective="1/3/2567", confirmed="yes")
    assert unreasoned.status == 400
    assert "พิมพ์เหตุผล" in unreasoned.body.split('id="why-error"', 1)[1]
    early = desk.ask(path, effective="1/1/2566", why="เลิกใช้", confirmed="yes")
    assert early.status == 409
    assert "ไม่ก่อนวันที่ออกเอกสารเดิม" in early.body
    asked = desk.ask(path, effective="1/3/2567", why="เลิกใช้")
    assert "จะไม่ใช่ฉบับที่ใช้อยู่" in asked.body
    desk.confirm(path, effective="1/3/2567", why="เลิกใช้")
    assert register(ports).documents[document_id].repealed_on == "2024-03-01"


def test_the_overseer_opens_a_round_changes_its_days_and_nobody_else_does(
    ports: Ports, overseer: Browser, officer: Browser, reviewer: Browser
) -> None:
    for browser in (officer, reviewer):
        assert browser.get("/rounds").status == 403
        assert browser.post("/rounds", name="x", opens="1/11/2567", due="30/11/2567", confirmed="yes").status == 403
    assert "รอบที่ 1 พ.ศ. 2566" in overseer.get("/rounds").body
    desk = Desk(browser=overseer, base="")
    told = {"name": "รอบที่ 1 พ.ศ. 2567", "opens": "1/11/2567"}
    wrong = desk.ask("/rounds", due="30/10/2567", confirmed="yes", **told)
    assert "วันสุดท้ายต้องไม่อยู่ก่อนวันเปิด" in wrong.body.split('id="due-error"', 1)[1]
    desk.confirm("/rounds", due="30/11/2567", **told)
    again = desk.ask("/rounds", due="30/11/2567", confirmed="yes", **told)
    assert again.headers["location"].endswith("done=unchanged")
    assert register(ports).rounds["2567-1"].due_on == "2024-11-30"
    assert 'value="30/11/2567"' in overseer.get("/rounds?change=2567-1").body
    desk.confirm("/rounds", due="15/12/2567", round="2567-1", **told)
    assert register(ports).rounds["2567-1"].due_on == "2024-12-15"
    assert len(register(ports).rounds) == 2


def test_a_units_page_says_whether_it_may_enter_and_who_may_let_it(ports: Ports, overseer: Browser) -> None:
    before = overseer.get(f"/manage/{UNIT.id}").body
    assert "ยังไม่มีสิทธินำเข้าเอกสารเอง" in before
    assert "ผู้ให้สิทธิได้: กรมการค้าตัวอย่าง" in before
    Desk(browser=overseer).confirm("/units", do="grant", unit=UNIT.id)
    after = overseer.get(f"/manage/{UNIT.id}").body
    assert "นำเข้าเอกสารของตนเองได้" in after
    assert "หน่วยงานในสังกัดไม่ต้องจัดทำคำสั่ง" in after


def test_an_agency_that_has_ended_says_nothing_more(ports: Ports, overseer: Browser) -> None:
    ports.history.add(e.AgencyDissolved(at=stamp(ports.clock()), agency_id="bangsai"))
    answer = Desk(browser=overseer, base="/manage/bangsai").ask("/licences", issues="yes", confirmed="yes")
    assert answer.status == 409
    assert "สิ้นสภาพแล้ว" in answer.body
    assert overseer.get("/manage/nobody").status == 404


def test_an_approved_documents_page_leads_each_to_what_they_may_say_of_it(
    ports: Ports, officer: Browser, reviewer: Browser, overseer: Browser
) -> None:
    document_id = approve(ports)
    coverage, repeal = f"/manage/dft/coverage/{document_id}", f"/manage/dft/documents/{document_id}/repeal"
    shown = {
        name: [address in browser.get(f"/documents/{document_id}").body for address in (coverage, repeal)]
        for name, browser in (("officer", officer), ("reviewer", reviewer), ("overseer", overseer))
    }
    assert shown == {"officer": [True, False], "reviewer": [False, True], "overseer": [True, True]}
    waiting = in_review(ports, body=PDF + b"waiting").id
    assert "/manage/dft/coverage/" not in officer.get(f"/documents/{waiting}").body
