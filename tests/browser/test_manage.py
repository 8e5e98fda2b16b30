"""The centre lets its unit enter its own announcement, and the unit sends it: as people at a real browser see it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from functions.adapters.ports import Ports
from infra.local.people import OVERSEER, PASSWORD
from infra.local.stack import LocalStack
from register.agencies import Agency, Kind, Level
from register.documents import State
from tests.browser.conftest import barriers, shoot, sign_in
from tests.browser.test_reach import RULES, reach
from tests.web.seeding import PDF, a_record, field, in_review

pytestmark = pytest.mark.browser
SEEDS_DOCUMENTS = True
SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "announcement_s10" / "01-list-of-channels" / "document.pdf"
PLACES = ("ขอนแก่น", "สงขลา", "เชียงราย", "กาญจนบุรี")
UNITS = tuple(
    Agency(
        id=f"dlt-{number}",
        name_th=f"สำนักงานขนส่งจังหวัด{place}ตัวอย่าง",
        kind=Kind.GOVERNMENT,
        parent_id="dlt",
        level=Level.REGIONAL,
    )
    for number, place in enumerate(PLACES, 1)
)


@pytest.fixture(scope="module")
def stack(stack: LocalStack) -> LocalStack:
    stack.ports().agencies.put(*UNITS)
    return stack


@pytest.fixture
def phone(chromium: Browser, stack: LocalStack) -> Iterator[Page]:
    made = chromium.new_context(base_url=stack.url, locale="th-TH", viewport={"width": 360, "height": 740})
    yield made.new_page()
    made.close()


def approve(ports: Ports, body: bytes, day: str) -> str:
    document = in_review(ports, a_record("กรมการขนส่งตัวอย่าง", issued_on=field(day)), body=body, agency_id="dlt")
    ports.reviews.decide(document.id, document.version, State.APPROVED, (), "reviewer:wichai")
    return document.id


def test_a_unit_is_let_in_and_sends_its_own_announcement(page: Page, stack: LocalStack) -> None:
    unit = stack.officer("dlt-1")
    sign_in(page, unit.name, PASSWORD)
    page.goto("/upload")
    expect(page.get_by_text("ยังไม่มีสิทธินำเข้าเอกสารของตนเอง")).to_be_visible()
    shoot(page, "manage-1-no-right")
    page.get_by_role("button", name="ออกจากระบบ").click()

    sign_in(page, stack.officer("dlt").name, PASSWORD)
    page.get_by_role("link", name="งานทะเบียน").click()
    page.get_by_role("link", name="หน่วยงานในสังกัด").click()
    page.get_by_label("สำนักงานขนส่งจังหวัดขอนแก่นตัวอย่าง").check()
    page.get_by_role("button", name="ตรวจก่อนบันทึก").click()
    expect(page.get_by_text("ให้สิทธิ สำนักงานขนส่งจังหวัดขอนแก่นตัวอย่าง")).to_be_visible()
    shoot(page, "manage-2-confirm")
    page.get_by_role("button", name="ยืนยันและบันทึก").click()
    expect(page.get_by_role("status").first).to_contain_text("บันทึกแล้ว")
    shoot(page, "manage-3-granted")
    page.get_by_role("button", name="ออกจากระบบ").click()

    sign_in(page, unit.name, PASSWORD)
    page.goto("/upload")
    page.get_by_label("ประกาศช่องทางอิเล็กทรอนิกส์ ตามมาตรา 10").check()
    page.get_by_label("เลือกไฟล์ PDF").set_input_files(SAMPLE)
    expect(page.locator("[data-sent-list]")).to_contain_text("รอไฟล์")
    stack.dispatcher.drain()
    expect(page.locator("[data-sent-list]")).to_contain_text("รอตรวจ")
    shoot(page, "manage-4-sent")


def test_a_right_is_given_by_keyboard_and_without_scripts(chromium: Browser, stack: LocalStack) -> None:
    context = chromium.new_context(base_url=stack.url, locale="th-TH", java_script_enabled=False)
    page = context.new_page()
    sign_in(page, stack.officer("dlt").name, PASSWORD)
    page.goto("/manage/dlt/units")
    page.get_by_label("สำนักงานขนส่งจังหวัดสงขลาตัวอย่าง").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=ยืนยันและบันทึก")
    page.get_by_role("button", name="ยืนยันและบันทึก").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**done=recorded")
    expect(page.get_by_text("มีสิทธิ", exact=True).first).to_be_visible()
    context.close()


def test_an_error_is_read_first_and_leads_to_its_field(page: Page, stack: LocalStack) -> None:
    sign_in(page, stack.officer("dlt").name, PASSWORD)
    page.goto("/manage/dlt")
    reach(page, "expected")
    page.keyboard.type("31/2/2569")
    page.keyboard.press("Enter")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("ยังไม่ได้บันทึก")
    shoot(page, "manage-5-errors")
    expected = page.get_by_label("คาดว่าจะเสร็จ")
    expect(expected).to_have_value("31/2/2569")
    expect(expected).to_have_attribute("aria-invalid", "true")
    alert.get_by_role("link", name="ไม่มีวันที่นี้ในปฏิทิน").click()
    assert page.url.endswith("#expected")
    assert page.evaluate(RULES) == []
    assert barriers(page) == []


def test_every_page_fits_a_phone_and_keeps_the_rules(page: Page, phone: Page, stack: LocalStack) -> None:
    older = approve(stack.ports(), PDF + b"older", "2023-01-09")
    approve(stack.ports(), PDF + b"newer", "2024-05-20")
    addresses = {
        "choose": "/manage?q=ขนส่ง",
        "progress": "/manage/dlt",
        "unit": "/manage/dlt-3",
        "units": "/manage/dlt/units",
        "coverage-list": "/manage/dlt/coverage",
        "documents": "/manage/dlt/documents",
        "repeal": f"/manage/dlt/documents/{older}/repeal",
        "amend": f"/manage/dlt/documents/{older}/amend",
        "rounds": "/rounds",
    }
    for here in (page, phone):
        sign_in(here, OVERSEER.name, PASSWORD)
        width = here.viewport_size["width"] if here.viewport_size else 0
        for name, address in addresses.items():
            here.goto(address)
            shoot(here, f"manage-{'phone' if here is phone else 'desk'}-{name}")
            assert here.evaluate(RULES) == [], name
            assert barriers(here) == [], name
            assert here.evaluate("document.documentElement.scrollWidth") <= width, name
        here.goto("/manage/dlt/coverage")
        here.get_by_role("link", name="กำหนดขอบเขต").last.click()
        here.get_by_label("หน่วยงานนี้และทุกหน่วยงานในสังกัด (4 แห่ง)").check()
        shoot(here, f"manage-{'phone' if here is phone else 'desk'}-coverage")
        assert here.evaluate(RULES) == []
        assert barriers(here) == []
        here.get_by_role("button", name="ตรวจก่อนบันทึก").click()
        shoot(here, f"manage-{'phone' if here is phone else 'desk'}-confirm")
        assert here.evaluate(RULES) == []
        assert barriers(here) == []
        assert here.evaluate("document.documentElement.scrollWidth") <= width
