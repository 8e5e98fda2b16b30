"""A real Chromium in front of the whole service on this machine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from infra.local.stack import LocalStack
from register.agencies import Agency, Kind

SHOTS = Path(__file__).resolve().parents[2] / ".local" / "screenshots"
# Debian's Chromium looks for updates, sign-ins and word lists unless it is told not to.
QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--no-first-run",
)
AGENCIES = (
    Agency(id="dft", name_th="กรมการค้าตัวอย่าง", kind=Kind.GOVERNMENT),
    Agency(id="dlt", name_th="กรมการขนส่งตัวอย่าง", kind=Kind.GOVERNMENT),
    Agency(id="bangsai", name_th="เทศบาลตำบลบางไทรตัวอย่าง", kind=Kind.LOCAL),
    Agency(id="nongphai", name_th="องค์การบริหารส่วนตำบลหนองไผ่ตัวอย่าง", kind=Kind.LOCAL),
    Agency(id="siam-university", name_th="มหาวิทยาลัยสยามตัวอย่าง", kind=Kind.UNIVERSITY),
)


def installed_chromium() -> str | None:
    """Debian's Chromium; None for Playwright's own. A snap's does not count: it cannot see its profile's folder."""
    found = shutil.which("chromium")
    return None if found is None or found.startswith("/snap/") else found


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    # One a module: while Playwright runs, its event loop runs, and what starts a loop of its own in this process fails.
    # Debian's own where there is one; else the build that infra/setup.sh fetched through Playwright (Ubuntu).
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed_chromium(), args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def stack(request: pytest.FixtureRequest) -> Iterator[LocalStack]:
    """The service; a module that seeds documents itself says so, and then no function reads them in its place."""
    seeds = getattr(request.module, "SEEDS_DOCUMENTS", False)
    with LocalStack(port=0, agencies=None, in_background=not seeds) as standing:
        standing.ports().agencies.put(*AGENCIES)
        yield standing


@pytest.fixture
def context(chromium: Browser, stack: LocalStack) -> Iterator[BrowserContext]:
    made = chromium.new_context(base_url=stack.url, locale="th-TH", viewport={"width": 1280, "height": 900})
    made.set_default_timeout(15_000)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def shoot(page: Page, name: str, *, full: bool = True) -> None:
    """Keeps a picture for people to look at."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}.png", full_page=full)


def barriers(page: Page) -> list[str]:
    """What axe finds in the way of people on this page: its rule, and the elements that break it."""
    broken = Axe().run(page).response["violations"]
    return [f"{one['id']}: {node['html']}" for one in broken for node in one["nodes"]]


def sign_in(page: Page, name: str, password: str) -> None:
    page.goto("/signin")
    page.get_by_label("ชื่อผู้ใช้").fill(name)
    page.get_by_label("รหัสผ่าน").fill(password)
    page.get_by_role("button", name="เข้าสู่ระบบ").click()
    page.wait_for_url("**/documents")
