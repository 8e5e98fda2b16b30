"""Any past day, on every public page and file alike; and a plain word where a day cannot be answered for."""

from __future__ import annotations

import json
from datetime import date
from urllib.parse import quote

import pytest

from functions.adapters.ports import Ports
from register.agencies import Agency, Kind
from register.days import BE_OFFSET, start_of
from register.events import AgencyAdded
from register.snapshot import Snapshot
from tests.doors.conftest import FakeClock
from tests.web.conftest import Browser
from tests.web.seeding import PDF
from tests.web.test_register_pages import approve, bytes_of

PAGES = ("/", "/agencies", "/agencies/dft", "/report", "/open-data")
DAYS = 24 * 60


@pytest.fixture
def before(ports: Ports, clock: FakeClock) -> str:
    """The register's first day; three days later an announcement was approved."""
    day = clock.moment.date().isoformat()
    clock.forward(minutes=3 * DAYS)
    approve(ports)
    return day


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("at", "message"),
    [
        ("31/10/2023", "วันที่ที่ขอดูไม่เป็นวันที่"),
        ("31/02/2566", "วันที่ที่ขอดูไม่เป็นวันที่"),
        ("tomorrow", "วันที่ที่ขอดูไม่เป็นวันที่"),
        ("2023-02-30", "วันที่ที่ขอดูไม่เป็นวันที่"),
        ("9998-01-01", "วันที่ที่ขอดูไม่เป็นวันที่"),
        ("2099-01-01", "วันที่ที่ขอดูยังมาไม่ถึง"),
        ("2001-01-01", "วันที่ที่ขอดูอยู่ก่อนวันที่ทะเบียนเริ่มมีข้อมูล"),
    ],
)
def test_a_day_that_cannot_be_answered_for_is_said_in_words_on_every_page(
    public: Browser, page: str, at: str, message: str
) -> None:
    answer = public.get(f"{page}?at={at}")
    assert answer.status == 400
    assert message in answer.body
    assert f'href="{page}">ดูข้อมูลวันนี้' in answer.body


def test_a_year_of_the_buddhist_era_is_named_and_the_day_meant_is_shown(public: Browser) -> None:
    body = public.get("/report?at=2566-10-31").body
    assert "ปีในที่อยู่ต้องเป็น ค.ศ." in body
    assert "2023-10-31" in body


@pytest.mark.parametrize("digits", ["0123456789", "๐๑๒๓๔๕๖๗๘๙"])
def test_a_day_is_typed_in_the_buddhist_era_and_travels_on_in_the_common_era(
    public: Browser, before: str, digits: str
) -> None:
    day = date.fromisoformat(before)
    typed = f"{day.day}/{day.month}/{day.year + BE_OFFSET}".translate(str.maketrans("0123456789", digits))
    body = public.get(f"/?at={quote(typed)}").body
    assert "ท่านกำลังดูข้อมูล ณ สิ้นวันที่" in body
    assert f'href="/report?at={before}"' in body
    assert f'name="at" value="{day.day}/{day.month}/{day.year + BE_OFFSET}"' in body


def test_the_day_before_the_first_is_refused_with_the_first_day_to_choose(public: Browser, before: str) -> None:
    assert public.get(f"/agencies?q=กรม&at={before}").status == 200
    body = public.get("/agencies?q=กรม&at=2022-10-12").body
    assert "ทะเบียนเริ่มเมื่อ" in body
    assert f"at={before}" in body
    assert "q=%E0%B8%81" in body  # what was searched for stays


@pytest.mark.parametrize("name", ["/open-data/status.json", "/open-data/agencies.csv"])
def test_a_file_of_open_data_refuses_such_a_day_as_json(public: Browser, name: str) -> None:
    answer = public.get(f"{name}?at=2099-01-01")
    assert answer.status == 400
    assert answer.json["error"]["code"] == "day_to_come"


def test_an_agency_of_later_is_said_to_be_not_yet_there(ports: Ports, public: Browser, clock: FakeClock) -> None:
    before = clock.moment.date().isoformat()
    clock.forward(minutes=3 * DAYS)
    ports.agencies.put(Agency(id="newcomer", name_th="กรมเกิดใหม่ตัวอย่าง", kind=Kind.GOVERNMENT))
    assert public.get("/agencies/newcomer").status == 200
    answer = public.get(f"/agencies/newcomer?at={before}")
    assert answer.status == 404
    assert "หน่วยงานนี้ยังไม่อยู่ในทะเบียน ณ วันที่ที่ขอดู" in answer.body
    assert public.get(f"/agencies/nobody?at={before}").status == 404


@pytest.mark.parametrize("page", PAGES)
def test_the_date_travels_along_and_every_page_leads_back_to_today(public: Browser, before: str, page: str) -> None:
    body = public.get(f"{page}?at={before}").body
    assert "ท่านกำลังดูข้อมูล ณ สิ้นวันที่" in body
    assert f'<a href="{page}">กลับเป็นวันนี้</a>' in body
    for other in ("/", "/agencies", "/report", "/open-data"):
        assert f'href="{other}?at={before}"' in body, other
    assert "ท่านกำลังดูข้อมูล" not in public.get(page).body


def test_pages_report_search_and_open_data_agree_on_a_past_day(public: Browser, before: str) -> None:
    at = f"?at={before}"
    rows = json.loads(bytes_of(public.get(f"/open-data/status.json{at}")))["data"]
    assert not any(row["done"] for row in rows)
    assert "saraban@trade.example.go.th" not in public.get(f"/agencies/dft{at}").body
    assert "กรมการค้าตัวอย่าง" not in public.get(f"/agencies?status=s10:done&at={before}").body
    assert "<b>1</b>" not in public.get(f"/{at}").body
    now = json.loads(bytes_of(public.get("/open-data/status.json")))["data"]
    assert [row["agency_id"] for row in now if row["done"]] == ["dft"]
    assert "กรมการค้าตัวอย่าง" in public.get("/agencies?status=s10:done").body


@pytest.fixture
def taken(ports: Ports, monkeypatch: pytest.MonkeyPatch) -> list[date]:
    """Days folded out of the whole history."""
    days: list[date] = []
    plain = ports.publishing.take

    def take(on: date | None = None) -> Snapshot:
        days.append(on or ports.publishing.today())
        return plain(on)

    monkeypatch.setattr(ports.publishing, "take", take)
    return days


def test_a_past_day_is_folded_once_whatever_is_learnt_of_later_days(
    ports: Ports, public: Browser, before: str, taken: list[date]
) -> None:
    ports.publishing.write()
    first = public.get(f"/open-data/status.json?at={before}").headers["etag"]
    approve(ports, body=PDF + b"another")
    assert public.get(f"/open-data/status.json?at={before}").headers["etag"] == first
    assert taken == [date.fromisoformat(before)]


def test_a_past_day_is_folded_again_for_what_is_told_of_it_later(
    ports: Ports, public: Browser, before: str, taken: list[date]
) -> None:
    ports.publishing.write()
    assert "กรมที่มาทีหลัง" not in public.get(f"/agencies?at={before}").body
    late = Agency(id="late", name_th="กรมที่มาทีหลัง", kind=Kind.GOVERNMENT)
    at = start_of(date.fromisoformat(before))
    ports.history.tell([AgencyAdded(at=at, agency_id="late", agency=late)])
    assert "กรมที่มาทีหลัง" in public.get(f"/agencies?at={before}").body
    assert len(taken) == 2
