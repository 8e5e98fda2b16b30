"""Everyone can use it: by keyboard, on a narrow phone, with a screen reader, on paper."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from infra.local.people import PASSWORD, REVIEWER
from infra.local.stack import LocalStack
from register.documents import Document
from tests.browser.conftest import SHOTS, barriers, shoot, sign_in
from tests.web.seeding import PDF, in_review

pytestmark = pytest.mark.browser
SEEDS_DOCUMENTS = True

# Names, headings and landmarks, as a screen reader needs them; each rule returns what breaks it.
RULES = """() => {
  const told = [];
  const visible = (it) => it.checkVisibility();
  const named = (it) => it.labels?.length || it.getAttribute("aria-label") || it.getAttribute("aria-labelledby");
  for (const it of document.querySelectorAll("input:not([type=hidden]), select, textarea, progress"))
    if (visible(it) && !named(it)) told.push(`no label: ${it.outerHTML}`);
  for (const it of document.querySelectorAll("a, button"))
    if (visible(it) && !it.textContent.trim() && !named(it)) told.push(`no name: ${it.outerHTML}`);
  for (const it of document.querySelectorAll("img")) if (!it.alt) told.push(`no alt: ${it.outerHTML}`);
  const levels = [...document.querySelectorAll("h1, h2, h3")].map((it) => Number(it.tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1) told.push(`headings of level 1: ${levels}`);
  levels.forEach((level, at) => { if (at && level > levels[at - 1] + 1) told.push(`heading skipped: ${levels}`); });
  for (const tag of ["header", "nav", "main", "footer"])
    if (!document.querySelector(tag)) told.push(`no ${tag}`);
  const ids = [...document.querySelectorAll("[id]")].map((it) => it.id);
  for (const id of new Set(ids)) if (ids.filter((one) => one === id).length > 1) told.push(`id twice: ${id}`);
  for (const it of document.querySelectorAll("[aria-labelledby], [aria-describedby]"))
    for (const name of ["aria-labelledby", "aria-describedby"])
      for (const id of (it.getAttribute(name) ?? "").split(" ").filter(Boolean))
        if (!document.getElementById(id)) told.push(`${name} points nowhere: ${id}`);
  if (document.documentElement.lang !== "th") told.push("language");
  return told;
}"""


numbers = itertools.count()


@pytest.fixture
def document(stack: LocalStack) -> Document:
    return in_review(stack.ports(), name="ประกาศช่องทางอิเล็กทรอนิกส์ กรมการค้าตัวอย่าง.pdf", body=PDF + b"%d" % next(numbers))


@pytest.fixture
def phone(chromium: Browser, stack: LocalStack) -> Iterator[Page]:
    made = chromium.new_context(base_url=stack.url, locale="th-TH", viewport={"width": 360, "height": 740})
    yield made.new_page()
    made.close()


def addresses(document: Document) -> dict[str, str]:
    return {
        "register": "/",
        "agencies": "/agencies",
        "agency": "/agencies/dft",
        "documents": "/documents",
        "document": f"/documents/{document.id}",
        "missing": "/no-such-page",
    }


def test_nothing_scrolls_sideways_at_360_pixels(phone: Page, stack: LocalStack, document: Document) -> None:
    sign_in(phone, REVIEWER.name, PASSWORD)
    for name, address in addresses(document).items():
        phone.goto(address)
        shoot(phone, f"phone-{name}")
        assert phone.evaluate("document.documentElement.scrollWidth") <= 360, name
    phone.context.clear_cookies()
    sign_in(phone, stack.officer("dft").name, PASSWORD)
    for name, address in {"upload": "/upload", "own-document": f"/documents/{document.id}"}.items():
        phone.goto(address)
        shoot(phone, f"phone-{name}")
        assert phone.evaluate("document.documentElement.scrollWidth") <= 360, name


def test_every_page_keeps_the_rules_for_names_headings_and_landmarks(
    page: Page, stack: LocalStack, document: Document
) -> None:
    page.goto("/signin")
    assert page.evaluate(RULES) == []
    assert barriers(page) == []
    sign_in(page, REVIEWER.name, PASSWORD)
    for name, address in addresses(document).items():
        page.goto(address)
        assert page.evaluate(RULES) == [], name
        assert barriers(page) == [], name
    page.context.clear_cookies()
    sign_in(page, stack.officer("dft").name, PASSWORD)
    for address in ("/upload", "/upload?slot=s10&plain=1", f"/documents/{document.id}"):
        page.goto(address)
        assert page.evaluate(RULES) == [], address
        assert barriers(page) == [], address


def test_the_rules_themselves_find_what_is_wrong(page: Page) -> None:
    page.goto("/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<input><img src=x><h1>x</h1><a href=x></a>')")
    assert len(page.evaluate(RULES)) == 4


def test_the_way_from_sign_in_to_a_saved_correction_needs_no_mouse(page: Page, document: Document) -> None:
    page.goto("/signin")
    expect(page.get_by_label("ชื่อผู้ใช้")).to_be_focused()
    page.keyboard.type(REVIEWER.name)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="ข้ามไปเนื้อหา")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.goto(f"/documents/{document.id}")
    reach(page, "f-number")
    assert page.locator("rect.on").get_attribute("data-key") == "number"
    page.keyboard.press("Control+a")
    page.keyboard.type("77/2566")
    page.keyboard.press("Enter")
    page.wait_for_url("**done=saved")
    assert page.locator("#f-number").input_value() == "77/2566"


def reach(page: Page, wanted: str) -> None:
    """Presses Tab until the element has the focus, as someone without a mouse would."""
    for _ in range(80):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "({id: document.activeElement.id, outline: getComputedStyle(document.activeElement).outlineStyle})"
        )
        assert focused["outline"] != "none", f"focus cannot be seen on {focused['id']}"
        if focused["id"] == wanted:
            return
    raise AssertionError(f"{wanted} cannot be reached")


def test_a_box_leads_to_its_field_and_a_field_to_its_box(page: Page, document: Document) -> None:
    sign_in(page, REVIEWER.name, PASSWORD)
    page.goto(f"/documents/{document.id}")
    page.locator("#f-issued_on").focus()
    lit = page.locator("rect.on").evaluate_all("all => all.map((it) => it.dataset.key)")
    assert lit == ["issued_on"]
    page.locator('rect[data-key="channels.2.value"]').click()
    expect(page.locator('[id="f-channels.2.value"]')).to_be_focused()
    shoot(page, "desk-lit", full=False)


def test_no_page_breaks_its_own_security_policy_or_logs_an_error(page: Page, document: Document) -> None:
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    sign_in(page, REVIEWER.name, PASSWORD)
    for address in ("/", "/agencies", "/documents", f"/documents/{document.id}"):
        page.goto(address, wait_until="networkidle")
        shoot(page, f"wide{address.replace('/', '-')[:12]}")
    assert told == []


def test_the_thai_font_is_ours_and_is_loaded(page: Page) -> None:
    page.goto("/")
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.fonts.check('16px Sarabun', 'ที่ปรึกษา')")
    assert page.evaluate("[...document.fonts].filter((it) => it.status === 'loaded').length") >= 1


def test_the_register_and_a_document_go_on_paper(page: Page, document: Document) -> None:
    sign_in(page, REVIEWER.name, PASSWORD)
    for name, address in {"register": "/", "document": f"/documents/{document.id}"}.items():
        page.goto(address)
        page.emulate_media(media="print")
        expect(page.get_by_role("navigation", name="เมนูหลัก")).to_be_hidden()
        SHOTS.mkdir(parents=True, exist_ok=True)
        paper = page.pdf(path=SHOTS / f"{name}.pdf", prefer_css_page_size=True)
        assert paper.startswith(b"%PDF-")
        page.emulate_media(media="screen")
