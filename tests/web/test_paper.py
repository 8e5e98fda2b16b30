"""What the pages give out on paper: to whom, and what stands on it."""

from __future__ import annotations

import base64
import gzip

from functions.adapters.ports import Ports
from register.agencies import Agency, Kind
from tests.reports.sheets_of_paper import pages_of
from tests.web.conftest import Answer, Browser

UNIT = Agency(id="dft-branch", name_th="สำนักงานการค้าตัวอย่างสาขา", kind=Kind.GOVERNMENT, parent_id="dft")


def pdf(answer: Answer) -> bytes:
    assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf")
    body = base64.b64decode(answer.body)
    return gzip.decompress(body) if answer.headers.get("content-encoding") == "gzip" else body


def test_the_report_is_for_everyone_and_names_who_has_not_complied(public: Browser) -> None:
    pages = pages_of(pdf(public.get("/report.pdf")))
    assert "เทศบาลตำบลบางไทรตัวอย่าง" in pages[-1]
    assert "มาตรา ๑๐ และมาตรา ๑๖: ไม่ตอบหรือไม่แนบเอกสาร (๑ แห่ง)" in pages[-1]


def test_a_unit_is_reminded_with_a_copy_for_the_agency_above_it(ports: Ports, overseer: Browser) -> None:
    ports.agencies.put(UNIT)
    [unit] = pages_of(pdf(overseer.get("/letters/dft-branch.pdf")))
    assert "สำเนาส่ง กรมการค้าตัวอย่าง" in unit
    assert "saraban.example.go.th/agencies/dft-branch" in unit
    [alone] = pages_of(pdf(overseer.get("/letters/dft.pdf")))
    assert "สำเนาส่ง" not in alone


def test_the_circular_is_for_those_who_see_all_and_encloses_its_list(overseer: Browser, officer: Browser) -> None:
    assert officer.get("/letters/circular.pdf").status == 403
    letter, *enclosed = pages_of(pdf(overseer.get("/letters/circular.pdf")))
    assert "ที่ นร ๑๒๐๐/ว " in letter
    assert "กรมการค้าตัวอย่าง" in enclosed[0]


def test_a_letter_that_is_not_a_pdf_or_for_nobody_is_not_there(overseer: Browser) -> None:
    assert [overseer.get(path).status for path in ("/letters/dft", "/letters/nobody.pdf")] == [404, 404]
