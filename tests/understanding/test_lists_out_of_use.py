"""Columns, rows and lists of what is given up give no channel; what stands beside them does."""

from __future__ import annotations

import pytest

from tests.understanding.builders import POWER_10, At, body, cell, ending, heading_10, page, pairs, read

HEAD = "ช่องทางอิเล็กทรอนิกส์สำหรับประชาชนติดต่อกรมตัวอย่าง มีดังนี้"
COLUMNS = (85.0, 250.0, 420.0)
NEW = [("email", "new@example.go.th"), ("line", "@example")]


def table(*rows: tuple[str, ...]) -> list[list[At]]:
    return [cell(text, x, 250 + 24 * r) for r, row in enumerate(rows) for x, text in zip(COLUMNS, row, strict=True)]


def said(*rows: tuple[str, ...]) -> list[object]:
    return list(pairs(read(page(*heading_10(), body(POWER_10), body(HEAD), *table(*rows), *ending()))))


@pytest.mark.parametrize("old", ["เดิม (เลิกใช้)", "ช่องทางเดิม", "อีเมลเก่า", "ที่อยู่ที่ยกเลิก", "เลิกใช้แล้ว", "ที่อยู่ (เดิม)"])
def test_a_column_of_what_is_given_up_gives_none(old: str) -> None:
    rows = (("old@example.com", "new@example.go.th", "เปิดใช้แล้ว"), ("ไลน์บุคคล", "ไลน์ @example", "บัญชีรับรอง"))
    assert said((old, "ให้ใช้ใหม่", "หมายเหตุ"), *rows) == NEW


@pytest.mark.parametrize("heading", ["เดิม (ยังใช้ได้)", "ช่องทาง", "อีเมล"])
def test_another_column_gives_its_values(heading: str) -> None:
    rows = (("old@example.com", "งานสารบรรณ", "ใช้งาน"), ("b@example.com", "กองคลัง", "ใช้งาน"))
    found = said((heading, "หน่วยงาน", "สถานะ"), *rows)
    assert found == [("email", "old@example.com"), ("email", "b@example.com")]


@pytest.mark.parametrize("state", ["ยกเลิก", "เลิกใช้แล้ว", "ปิดบัญชีแล้ว", "ยกเลิกตั้งแต่ ๑ ม.ค. ๒๕๖๗", "ระงับการใช้งาน", "ไม่ใช้แล้ว"])
def test_a_row_that_says_it_is_given_up_gives_none(state: str) -> None:
    rows = (("อีเมล new@example.go.th", "งานสารบรรณ", "ใช้งาน"), ("อีเมล old@example.com", "กองคลัง", state))
    assert said(("ช่องทาง", "หน่วยงาน", "สถานะ"), *rows, ("ไลน์ @example", "กองคลัง", "ใช้งาน")) == NEW


@pytest.mark.parametrize("state", ["ใช้งาน", "ยกเลิกนัดหมาย", "ปิดรับเวลา ๑๖.๓๐ น."])
def test_a_row_that_says_something_else_gives_its_value(state: str) -> None:
    rows = (("อีเมล new@example.go.th", "งานสารบรรณ", "ใช้งาน"), ("ไลน์ @example", "กองคลัง", state))
    assert said(("ช่องทาง", "หน่วยงาน", "หมายเหตุ"), *rows) == NEW


def test_the_headings_of_a_wide_table_are_no_accounts() -> None:
    rows = (("@example", "new@example.go.th", "สำนักงานอธิการบดี"), ("-", "b@example.go.th", "คณะวิทยาศาสตร์"))
    assert said(("ไลน์", "อีเมล", "สำนักและคณะ"), *rows) == [*NEW[::-1], ("email", "b@example.go.th")]


def test_an_account_beside_its_kind_is_one_even_in_the_first_row() -> None:
    rows = (("เฟซบุ๊ก", "กรมตัวอย่างทดสอบ", "งานธุรการ"), ("ไลน์", "@example", "กองคลัง"))
    assert said(*rows) == [("facebook", "กรมตัวอย่างทดสอบ"), ("line", "@example")]


@pytest.mark.parametrize(
    "head",
    [
        "ข้อ ๒ ให้ยกเลิกช่องทางดังต่อไปนี้",
        "ข้อ ๒ ช่องทางต่อไปนี้ได้เลิกใช้แล้ว",
        "ข้อ ๒ บัญชีที่ปิดไปแล้ว ได้แก่",
        "ข้อ ๒ เลิกใช้อีเมลและบัญชี ดังนี้",
        "ข้อ ๒ ช่องทางที่ยกเลิก ได้แก่",
        "ข้อ ๒ ระงับการใช้บัญชีต่อไปนี้",
    ],
)
def test_a_list_of_what_is_given_up_gives_none(head: str) -> None:
    new = ("ข้อ ๑ ให้ใช้ช่องทางต่อไปนี้", "(๑) อีเมล new@example.go.th", "(๒) ไลน์ @example")
    old = (head, "(๑) อีเมล old@example.com", "(๒) ไลน์ @older")
    parts = [body(text) for text in (*new, *old)]
    assert pairs(read(page(*heading_10(), body(POWER_10), *parts, *ending()))) == NEW


@pytest.mark.parametrize(
    "head",
    [
        "ข้อ ๑ ให้ยกเลิกช่องทางเดิม และให้ใช้ช่องทางดังต่อไปนี้",
        "ข้อ ๑ ให้ยกเลิกช่องทางตามประกาศเดิม และกำหนดช่องทางดังต่อไปนี้",
    ],
)
def test_a_list_of_what_takes_its_place_gives_channels(head: str) -> None:
    parts = [body(text) for text in (head, "(๑) อีเมล new@example.go.th", "(๒) ไลน์ @example")]
    assert pairs(read(page(*heading_10(), body(POWER_10), *parts, *ending()))) == NEW
