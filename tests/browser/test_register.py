"""The public register at a real browser: dashboard, search, an agency, a past day, files to take away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from infra.local.stack import LocalStack
from tests.browser.conftest import SHOTS, shoot
from tests.browser.invented import invent
from tests.browser.test_reach import RULES

pytestmark = pytest.mark.browser
SEEDS_DOCUMENTS = True
PAGES = {
    "register": "/",
    "past": "/?at=2023-10-31",
    "search": "/agencies?q=หนองไผ่ ขอนแก่น",
    "agency": "/agencies/dlt-khonkaen",
    "report": "/report",
    "act": "/guide/act",
    "questions": "/guide/questions",
    "manual": "/guide/manual",
    "open-data": "/open-data",
}


@pytest.fixture(scope="module", autouse=True)
def invented(stack: LocalStack) -> None:
    invent(stack.ports())


@pytest.fixture
def phone(chromium: Browser, stack: LocalStack) -> Iterator[Page]:
    made = chromium.new_context(base_url=stack.url, locale="th-TH", viewport={"width": 360, "height": 740})
    yield made.new_page()
    made.close()


def test_the_dashboard_of_a_past_day_is_asked_for_and_left_again(page: Page) -> None:
    page.goto("/")
    universities = page.locator("tr[data-kind=university] td[data-slot=s10] b")
    now = int(universities.inner_text())
    page.get_by_label("ดูย้อนหลัง").fill("2023-10-31")
    page.get_by_role("button", name="แสดง").click()
    expect(page.get_by_text("ข้อมูล ณ สิ้นวันที่ 31 ต.ค. 2566")).to_be_visible()
    assert int(universities.inner_text()) < now
    page.get_by_role("link", name="กลับเป็นวันนี้").click()
    assert int(universities.inner_text()) == now


def test_a_misspelt_search_leads_to_the_agency_and_to_its_mailbox(page: Page) -> None:
    page.goto("/")
    page.get_by_label("ค้นชื่อหน่วยงาน").fill("กรมการขนสงตัวหย่าง")
    page.keyboard.press("Enter")
    expect(page.get_by_text("ใกล้เคียง")).to_be_visible()
    page.get_by_role("link", name="กรมการขนส่งตัวอย่าง", exact=True).click()
    mail = page.get_by_role("link", name="saraban@dlt.example.go.th")
    assert mail.get_attribute("href") == "mailto:saraban@dlt.example.go.th"
    assert page.get_by_role("link", name="0 2000 1234-18").get_attribute("href") == "tel:020001234"
    expect(page.get_by_text("มีฉบับใหม่แทน")).to_be_visible()


def test_a_covered_unit_with_its_own_announcement_shows_both_and_says_whose(page: Page) -> None:
    page.goto("/agencies/dlt-khonkaen")
    expect(page.get_by_text("จากหน่วยงานนี้เอง").first).to_be_visible()
    expect(page.get_by_text("จากกรมการขนส่งตัวอย่าง ประกาศลงวันที่")).to_be_visible()
    expect(page.get_by_role("link", name="khonkaen@dlt.example.go.th")).to_be_visible()
    expect(page.get_by_role("link", name="saraban@dlt.example.go.th")).to_be_visible()


def test_the_report_is_taken_away_in_three_forms(page: Page) -> None:
    page.goto("/report?at=2023-10-31")
    starts = {"Excel (XLSX)": b"PK", "CSV": "\ufeff".encode(), "PDF": b"%PDF-"}
    for name, start in starts.items():
        with page.expect_download(timeout=60_000) as download:
            page.get_by_role("link", name=name, exact=True).click()
        assert download.value.path().read_bytes().startswith(start), name
        assert "2023-10-31" in download.value.suggested_filename


def test_every_page_keeps_the_rules_and_logs_no_error(page: Page) -> None:
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    for name, address in PAGES.items():
        page.goto(address, wait_until="networkidle")
        shoot(page, f"register-{name}")
        assert page.evaluate(RULES) == [], name
    assert told == []


def test_nothing_scrolls_sideways_at_360_pixels(phone: Page) -> None:
    for name, address in PAGES.items():
        phone.goto(address)
        shoot(phone, f"phone-register-{name}")
        assert phone.evaluate("document.documentElement.scrollWidth") <= 360, name


def test_the_pages_go_on_paper_without_what_only_a_screen_can_use(page: Page) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    for name in ("agency", "report", "act"):
        page.goto(PAGES[name])
        page.emulate_media(media="print")
        expect(page.get_by_role("navigation", name="เมนูหลัก")).to_be_hidden()
        expect(page.locator("form.as-at")).to_have_count(0 if name == "act" else 1)
        assert page.locator("form.as-at:visible").count() == 0
        assert page.pdf(path=SHOTS / f"register-{name}.pdf", prefer_css_page_size=True).startswith(b"%PDF-")
        page.emulate_media(media="screen")
