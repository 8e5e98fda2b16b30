"""One signed PDF travels the whole way, as people at a real browser see it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from infra.local.people import PASSWORD, REVIEWER
from infra.local.stack import LocalStack
from tests.browser.conftest import shoot, sign_in

pytestmark = pytest.mark.browser
SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "announcement_s10" / "01-list-of-channels" / "document.pdf"
READ_WITHIN = 90_000  # milliseconds; a busy machine reads slowly


def done_count(page: Page) -> int:
    page.goto("/")
    return int(page.locator("tr[data-kind=government] td[data-slot=s10] b").inner_text().replace(",", ""))


def send(page: Page, file: Path) -> None:
    page.goto("/upload")
    page.get_by_label("ประกาศช่องทางอิเล็กทรอนิกส์ ตามมาตรา 10").check()
    page.get_by_label("เลือกไฟล์ PDF").set_input_files(file)


def test_a_pdf_is_sent_read_corrected_approved_and_counted(page: Page, stack: LocalStack) -> None:
    officer = stack.officer("dft")
    before = done_count(page)
    sign_in(page, officer.name, PASSWORD)
    send(page, SAMPLE)
    shoot(page, "path-1-sending")
    expect(page.locator("[data-sent-list]")).to_contain_text("รอตรวจ", timeout=READ_WITHIN)
    shoot(page, "path-2-read")
    page.get_by_role("link", name="ดูเอกสาร").click()
    expect(page.get_by_role("img", name="ภาพหน้า 1")).to_be_visible()
    expect(page.get_by_role("button", name="ให้ผ่านการตรวจ")).to_have_count(0)
    shoot(page, "path-3-officer")
    address = page.url
    page.get_by_role("button", name="ออกจากระบบ").click()

    sign_in(page, REVIEWER.name, PASSWORD)
    page.goto(address)
    title = page.get_by_label("เรื่อง", exact=True)
    title.fill("ช่องทางอิเล็กทรอนิกส์ที่ผู้ตรวจแก้แล้ว")
    expect(page.get_by_role("button", name="ให้ผ่านการตรวจ")).to_be_disabled()
    page.get_by_role("button", name="บันทึกการแก้ไข").click()
    expect(page.get_by_role("status").first).to_contain_text("บันทึกการแก้ไขแล้ว")
    expect(page.locator("[data-field=title]")).to_contain_text("ค่าที่ระบบอ่านครั้งแรก")
    shoot(page, "path-4-corrected")
    page.get_by_label("ข้าพเจ้าตรวจเอกสารและข้อมูลทุกช่องแล้ว").check()
    page.get_by_role("button", name="ให้ผ่านการตรวจ").click()
    expect(page.locator("[data-state]")).to_contain_text("ผ่านการตรวจ")
    shoot(page, "path-5-approved")

    assert done_count(page) == before + 1
    shoot(page, "path-6-register")
    page.goto("/agencies/dft")
    expect(page.get_by_text("ช่องทางอิเล็กทรอนิกส์ที่ผู้ตรวจแก้แล้ว", exact=True)).to_be_visible()


def test_the_downloaded_original_is_the_file_that_was_sent(page: Page, stack: LocalStack) -> None:
    sign_in(page, stack.officer("dlt").name, PASSWORD)
    send(page, SAMPLE)
    page.get_by_role("link", name="ดูเอกสาร").click(timeout=READ_WITHIN)
    with page.expect_download() as download:
        page.get_by_role("link", name="ดาวน์โหลดต้นฉบับ").click()
    assert download.value.suggested_filename == "document.pdf"
    assert download.value.path().read_bytes() == SAMPLE.read_bytes()


def test_a_file_that_is_no_pdf_is_refused_with_a_remedy_and_never_sent(
    page: Page, stack: LocalStack, tmp_path: Path
) -> None:
    letter = tmp_path / "จดหมาย.pdf"
    letter.write_text("ไม่ใช่ PDF")
    sign_in(page, stack.officer("dlt").name, PASSWORD)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    send(page, letter)
    expect(page.get_by_text("ไฟล์นี้ไม่ใช่ PDF")).to_be_visible()
    expect(page.get_by_text("การเปลี่ยนนามสกุลไฟล์อย่างเดียวใช้ไม่ได้")).to_be_visible()
    assert sent == []


def test_without_scripts_a_file_still_arrives(context: BrowserContext, stack: LocalStack) -> None:
    browser = context.browser
    assert browser is not None
    plain = browser.new_context(base_url=stack.url, locale="th-TH", java_script_enabled=False)
    page = plain.new_page()
    sign_in(page, stack.officer("bangsai").name, PASSWORD)
    page.goto("/upload")
    page.get_by_label("ประกาศช่องทางอิเล็กทรอนิกส์ ตามมาตรา 10").check()
    page.get_by_role("button", name="ต่อไป: เลือกไฟล์").click()
    page.get_by_label("ไฟล์ PDF").set_input_files(SAMPLE)
    page.get_by_role("button", name="ส่งไฟล์").click()
    page.wait_for_url("**/documents?done=sent**")
    expect(page.get_by_text("ส่งไฟล์แล้ว", exact=False).first).to_be_visible()
    plain.close()
