"""Values on their way to people and back: dates, typed forms, corrections, colours, files."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest

from functions.web.forms import ValueRefused, parse_day, parse_value, tidy
from functions.web.history import event_view
from functions.web.links import link_to
from functions.web.static_files import asset, static_files
from functions.web.thai_dates import show_date, show_time, thai_time
from register.corrected import is_field_path, with_corrections, without_removed
from register.documents import Correction, Event, State
from tests.web.conftest import Browser
from tests.web.seeding import a_record


def test_moments_are_shown_in_bangkok_and_the_buddhist_era() -> None:
    assert thai_time(datetime(2026, 11, 22, 7, 5, tzinfo=UTC)) == "22 พ.ย. 2569 14:05 น."
    assert show_time("2025-12-31T17:00:00+00:00") == "1 ม.ค. 2569 00:00 น."
    assert show_date("2023-01-09") == "9 ม.ค. 2566"


def test_what_is_no_date_is_shown_as_it_is_and_a_moment_without_zone_is_refused() -> None:
    assert show_date(None) == "–"
    assert show_date("ไม่ทราบ") == "ไม่ทราบ"
    with pytest.raises(ValueError, match="zone"):
        thai_time(datetime(2026, 11, 22, 7, 5))  # noqa: DTZ001 - the point of the test


@pytest.mark.parametrize("text", ["22/11/2569", "22-11-2569", "22.11.2569"])
def test_a_day_is_understood_in_the_buddhist_era(text: str) -> None:
    assert parse_day(text) == date(2026, 11, 22)


@pytest.mark.parametrize("text", ["2026-11-22", "22/11/69", "22/11/2026", "29/2/2566", "0/1/2566", "พรุ่งนี้", ""])
def test_a_day_that_would_need_a_guess_is_refused(text: str) -> None:
    with pytest.raises(ValueRefused):
        parse_day(text)


def test_typed_values_are_tidied_and_choices_are_kept_to_their_list() -> None:
    assert tidy("  ที่ ๒๓/๒๕๖๖ \n ") == "ที่ 23/2566"
    assert parse_value("title", "") is None
    assert parse_value("kind", "order_s16") == "order_s16"
    with pytest.raises(ValueRefused):
        parse_value("kind", "poem")
    with pytest.raises(ValueRefused):
        parse_value("title", "ก" * 2001)


@pytest.mark.parametrize(
    "path", ["title", "channels.12.value", "signatories.0.acting_for", "systems.0.name", "attachments.1.name"]
)
def test_a_field_may_be_corrected(path: str) -> None:
    assert is_field_path(path)


@pytest.mark.parametrize(
    "path", ["schema", "pages", "channels.0", "channels.x.value", "systems.0.value", "attachments.0", "agency_id"]
)
def test_what_is_no_field_may_not(path: str) -> None:
    assert not is_field_path(path)


def test_the_latest_correction_stands_and_the_record_read_is_untouched() -> None:
    record = a_record()
    corrections = [
        Correction(path="number", value=value, was=None, who="reviewer:wichai", at=at)
        for value, at in (("2/2566", "2026-03-02T02:00:02"), ("1/2566", "2026-03-02T02:00:01"))
    ]
    now = with_corrections(record, corrections)
    assert now["number"]["value"] == "2/2566"
    assert now["number"]["evidence"] == record["number"]["evidence"]
    assert record == a_record()


def test_an_entry_emptied_by_a_reviewer_is_gone_and_one_read_as_empty_stays() -> None:
    record = a_record()
    record["channels"][1]["value"]["value"] = None
    removal = Correction(path="channels.0.value", value=None, was="x", who="reviewer:wichai", at="2026")
    kept = without_removed(with_corrections(record, [removal]))["channels"]
    assert [one["value"]["value"] for one in kept] == [None, "@tradeexample"]


@pytest.mark.parametrize(
    ("kind", "value", "href"),
    [
        ("email", "saraban@a.go.th", "mailto:saraban@a.go.th"),
        ("website", "www.a.go.th/ถามตอบ", "https://www.a.go.th/ถามตอบ"),
        ("website", "http://a.go.th", "http://a.go.th"),
        ("email", "a@b.go.th?bcc=x@y.th", None),
        ("website", "javascript:alert(1)", None),
        ("website", "data:text/html,x", None),
        ("line", "@tradeexample", "https://line.me/R/ti/p/%40tradeexample"),
        ("line", "กองคลัง", None),
        ("phone", "0 2000 1234-18", "tel:020001234"),
        ("phone", "0 2000 1234 ต่อ 15", "tel:020001234"),
        ("phone", "09-0000-1234", "tel:0900001234"),
        ("hotline", "1506 กด 4", "tel:1506"),
        ("phone", "ต่อ 15", None),
        ("phone", "0 2000", None),
        ("fax", "0 2000 1234", None),
    ],
)
def test_only_harmless_addresses_become_links(kind: str, value: str, href: str | None) -> None:
    assert link_to(kind, value) == href


@pytest.mark.parametrize(
    ("what", "why", "state", "told"),
    [
        ("state", "12 pages", State.READING, "12 หน้า"),
        ("state", "encrypted_pdf", State.QUARANTINED, "ไฟล์ PDF นี้ตั้งรหัสผ่านไว้ ระบบเปิดอ่านไม่ได้"),
        ("state", "order_s16", State.IN_REVIEW, "คำสั่ง ตามมาตรา 16"),
        ("state", "ไม่มีวันที่", State.RETURNED, "ไม่มีวันที่"),
        ("correction", "channels.0.value, channels.1.value, title", None, "ช่องทาง, เรื่อง"),
        ("slot_moved", "s10 → s16", None, "มาตรา\u00a010 → มาตรา\u00a016"),
    ],
)
def test_history_is_told_in_words(what: str, why: str, state: State | None, told: str) -> None:
    view = event_view(Event(at="2026-03-02T02:00:00+00:00", who="reviewer:wichai", what=what, why=why, state=state))
    assert view.why == told
    assert view.who == "ผู้ตรวจ wichai"


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2, definition)."""
    parts = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2, 1.4.3)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def palette() -> dict[str, str]:
    css = static_files()["saraban.css"].body.decode()
    # must match "--ink: #1a2230"; must not match "--gap: 1.5rem"
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", css))


@pytest.mark.parametrize("ground", ["ground", "shade", "tint", "warn-tint"])
@pytest.mark.parametrize("text", ["ink", "soft", "accent", "warn"])
def test_every_text_colour_can_be_read_on_every_ground(text: str, ground: str) -> None:
    colours = palette()
    assert contrast(colours[text], colours[ground]) >= 4.5


def test_edges_of_inputs_can_be_seen() -> None:
    colours = palette()
    assert contrast(colours["field-rule"], colours["ground"]) >= 3
    assert contrast("#777777", "#888888") < 3  # the measure itself can fail


def test_static_files_are_kept_for_a_year_under_their_digest_and_asked_for_again_under_another(
    public: Browser,
) -> None:
    address = asset("saraban.css")
    answer = public.get(address)
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-type"].startswith("text/css")
    assert public.get("/static/0000/saraban.css").headers["cache-control"] == "no-cache"
    assert public.get(address, **{"if-none-match": answer.headers["etag"]}).status == 304
    assert public.get(address, **{"if-none-match": '"other"'}).status == 200


@pytest.mark.parametrize("name", ["missing.css", "..%2fapp.py", "sarabun-regular.ttf"])
def test_nothing_else_is_served_as_a_file(public: Browser, name: str) -> None:
    assert public.get(f"/static/0000/{name}").status == 404


def test_every_file_a_page_asks_for_exists(public: Browser) -> None:
    for address in re.findall(r'(?:href|src)="(/static/[^"]+)"', public.get("/").body):
        assert public.get(address).status == 200
