"""`python -m tests.browser.pictures`: makes the manual's pictures from the real pages over an invented register."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from playwright.sync_api import Page, sync_playwright

from infra.local.people import PASSWORD
from infra.local.stack import LocalStack
from register.agencies import Agency, Kind, Level
from tests.browser.conftest import QUIET, installed_chromium, sign_in
from tests.browser.invented import invent

STATIC = Path(__file__).resolve().parents[2] / "functions" / "web" / "static"
WIDTH, HEIGHT = 900, 620
GREYS = 32  # levels a channel: these pages are flat, and the files stay small
PLACES = {
    "register": "/#register",
    "search": "/agencies?q=หนองไผ่ ขอนแก่น",
    "agency": "/agencies/dlt-khonkaen",
    "report": "/report",
}

OFFICES = (
    Agency(id="dlt", name_th="กรมการขนส่งตัวอย่าง", kind=Kind.GOVERNMENT),
    *(
        Agency(
            id=f"dlt-{number}",
            name_th=f"สำนักงานขนส่งจังหวัด{place}ตัวอย่าง",
            kind=Kind.GOVERNMENT,
            parent_id="dlt",
            level=Level.REGIONAL,
        )
        for number, place in enumerate(("ขอนแก่น", "ชลบุรี", "เชียงใหม่", "สงขลา"))
    ),
)


def shoot(page: Page, name: str, address: str) -> None:
    page.goto(address)
    page.evaluate("document.fonts.ready")
    path = STATIC / f"manual-{name}.png"
    page.screenshot(path=path)
    picture = cv2.imread(str(path), cv2.IMREAD_COLOR)
    assert picture is not None
    fewer = (picture.astype(np.uint16) * (GREYS - 1) // 255 * 255 // (GREYS - 1)).astype(np.uint8)
    cv2.imwrite(str(path), fewer, [cv2.IMWRITE_PNG_COMPRESSION, 9])


def main() -> None:
    with LocalStack(port=0, agencies=None, in_background=False) as stack, sync_playwright() as playwright:
        invent(stack.ports())
        browser = playwright.chromium.launch(executable_path=installed_chromium(), args=list(QUIET))
        page = browser.new_page(base_url=stack.url, locale="th-TH", viewport={"width": WIDTH, "height": HEIGHT})
        for name, address in PLACES.items():
            shoot(page, name, address)
        stack.ports().agencies.put(*OFFICES)
        sign_in(page, stack.officer("dlt").name, PASSWORD)
        shoot(page, "manage", "/manage/dlt/units")
        browser.close()


if __name__ == "__main__":
    main()
