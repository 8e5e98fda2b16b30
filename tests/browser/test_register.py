"""The public register at a real browser: dashboard, search, an agency, a past day, files to take away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from infra.local.stack import LocalStack
from tests.browser.conftest import SHOTS, barriers, shoot
from tests.browser.invented import invent
from tests.browser.test_reach import RULES, reach

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
    page.get_by_label("ดูย้อนหลัง").fill("31/10/2566")
    page.get_by_role("button", name="แสดง").click()
    expect(page.get_by_text("ท่านกำลังดูข้อมูล ณ สิ้นวันที่ 31 ต.ค. 2566")).to_be_visible()
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
    expect(page.get_by_role("heading", name="สอบถามว่าได้รับเรื่องหรือยัง")).to_be_visible()
    expect(page.get_by_role("list").filter(has_text="ระบบการลาและการจองรถราชการ")).to_be_visible()


def test_a_replaced_announcement_leads_to_the_one_in_its_place(page: Page) -> None:
    page.goto("/agencies/dlt")
    old = page.locator(".timeline > li").filter(has_text="มีฉบับใหม่แทน")
    old.get_by_role("link", name="ประกาศลงวันที่ 15 พ.ค. 2567").click()
    expect(page.locator(".timeline > li:target")).to_contain_text("แก้ไขเพิ่มเติมโดย")


def test_the_date_goes_along_from_the_dashboard_to_an_agency_and_back_to_today(page: Page) -> None:
    page.goto("/?at=2023-10-31")
    page.get_by_role("link", name="ส่วนราชการ", exact=True).click()
    page.get_by_role("link", name="กรมการขนส่งตัวอย่าง", exact=True).click()
    page.wait_for_url("**/agencies/dlt?at=2023-10-31")
    expect(page.get_by_text("มีฉบับใหม่แทน")).to_have_count(0)
    page.get_by_role("navigation", name="เมนูหลัก").get_by_role("link", name="รายงาน").click()
    expect(page.get_by_text("ท่านกำลังดูข้อมูล ณ สิ้นวันที่ 31 ต.ค. 2566")).to_be_visible()
    page.get_by_role("link", name="กลับเป็นวันนี้").click()
    page.wait_for_url("**/report")


def test_a_day_before_the_register_is_said_in_words_and_leads_to_its_first(page: Page) -> None:
    page.goto("/agencies?q=ขนส่ง&at=2022-10-12")
    expect(page.get_by_role("heading", name="วันที่ที่ขอดูอยู่ก่อนวันที่ทะเบียนเริ่มมีข้อมูล")).to_be_visible()
    page.get_by_role("link", name="ดูวันที่ 13 ต.ค. 2565").click()
    expect(page.get_by_label("ชื่อหน่วยงาน")).to_have_value("ขนส่ง")


def test_the_line_by_month_has_its_numbers_beside_it_and_a_month_leads_to_its_day(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("img", name="เส้นร้อยละของหน่วยงานที่ทำแล้วแต่ละเดือน")).to_be_visible()
    row = page.get_by_role("region", name="ตัวเลขรายเดือน").get_by_role("row").filter(has_text="31 ต.ค. 2566")
    told = row.get_by_role("cell").first.inner_text()
    page.goto("/?at=2023-10-31")
    assert page.locator("tr.whole td[data-slot=s10] b").inner_text() == told


def test_a_covered_unit_with_its_own_announcement_shows_both_and_says_whose(page: Page) -> None:
    page.goto("/agencies/dlt-khonkaen")
    expect(page.get_by_text("จากหน่วยงานนี้เอง").first).to_be_visible()
    expect(page.get_by_text("จากกรมการขนส่งตัวอย่าง ประกาศลงวันที่ 15 พ.ค. 2567")).to_be_visible()
    expect(page.get_by_role("link", name="khonkaen@dlt.example.go.th")).to_be_visible()
    expect(page.get_by_role("link", name="saraban@dlt.example.go.th")).to_be_visible()


def test_the_way_to_a_past_day_of_an_agency_needs_no_mouse(page: Page) -> None:
    page.goto("/")
    reach(page, "q")
    page.keyboard.type("ขบ.")
    page.keyboard.press("Enter")
    page.wait_for_url("**/agencies?q=**")
    link = page.get_by_role("link", name="กรมการขนส่งตัวอย่าง", exact=True)
    for _ in range(40):
        page.keyboard.press("Tab")
        if link.evaluate("it => it === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/agencies/dlt")
    reach(page, "at")
    page.keyboard.press("Control+a")
    page.keyboard.type("๓๑/๑๐/๒๕๖๖")
    page.keyboard.press("Enter")
    expect(page.get_by_text("ท่านกำลังดูข้อมูล ณ สิ้นวันที่ 31 ต.ค. 2566")).to_be_visible()


def test_the_report_is_taken_away_in_three_forms(page: Page) -> None:
    page.goto("/report?at=2023-10-31")
    starts = {"Excel (XLSX)": b"PK", "CSV": "\ufeff".encode(), "PDF": b"%PDF-"}
    for name, start in starts.items():
        with page.expect_download(timeout=60_000) as download:
            page.get_by_role("link", name=name, exact=True).click(timeout=60_000)
        assert download.value.path().read_bytes().startswith(start), name
        assert "2023-10-31" in download.value.suggested_filename


def test_every_page_keeps_the_rules_and_logs_no_error(page: Page) -> None:
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    for name, address in PAGES.items():
        page.goto(address, wait_until="networkidle")
        shoot(page, f"register-{name}")
        assert page.evaluate(RULES) == [], name
        assert barriers(page) == [], name
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
        assert all(one.is_visible() for one in page.locator(".proof .hash").all())
        assert page.locator("form.as-at:visible").count() == 0
        assert page.pdf(path=SHOTS / f"register-{name}.pdf", prefer_css_page_size=True).startswith(b"%PDF-")
        page.emulate_media(media="screen")
