"""Channels in running sentences and lists in one line; where labels end and names begin and end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.understanding.builders import POWER_10, announcement, body, codes, ending, heading_10, page, pairs, read

MAIL = ("email", "a@example.go.th")
LINE, PAGE = ("line", "@example"), ("facebook", "กรมตัวอย่าง")


def said(sentence: str) -> list[object]:
    return list(pairs(read(page(*heading_10(), body(POWER_10), body(sentence), *ending()))))


def item(text: str) -> list[object]:
    return [pair for pair in pairs(read(announcement(f"(๑) อีเมล {MAIL[1]}", text))) if pair != MAIL]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "ประชาชนติดต่อเข้ามาทางไลน์ @example ก็ดี ทางกล่องข้อความของเพจ กรมตัวอย่าง ก็ดี หรือทางอีเมล a@example.go.th ก็ดี",
            [LINE, PAGE, MAIL],
        ),
        (
            "ประชาชนเลือกใช้ช่องทางใดช่องทางหนึ่งต่อไปนี้ (1) อีเมล a@example.go.th (2) แฟนเพจ กรมตัวอย่าง (3) ไลน์ @example",
            [MAIL, PAGE, LINE],
        ),
        (
            "ให้ประชาชนติดต่อผ่านช่องทางดังนี้ 1) เพจ กรมตัวอย่าง 2) แอป เมืองดี 3) ไลน์ @example",
            [PAGE, ("app", "เมืองดี"), LINE],
        ),
        (
            "ให้ประชาชนติดต่อผ่านช่องทางดังนี้ ก) อีเมล a@example.go.th ข) เพจ กรมตัวอย่าง ค) แอปพลิเคชัน เมืองดี",
            [MAIL, PAGE, ("app", "เมืองดี")],
        ),
        (
            "ให้ประชาชนติดต่อผ่านช่องทางดังนี้ ทางแรก เฟซบุ๊ก กรมตัวอย่าง ทางที่สอง ไลน์ @example",
            [PAGE, LINE],
        ),
        (
            "ให้ประชาชนติดต่อผ่านช่องทางดังนี้ เฟซบุ๊กเพจ กรมตัวอย่าง ตลอด ๒๔ ชั่วโมง และไลน์ @example ในเวลาราชการ",
            [PAGE, LINE],
        ),
        (
            "ให้ประชาชนติดต่อผ่านช่องทางต่อไปนี้ คือ ไลน์ @example / เฟซบุ๊ก กรมตัวอย่าง / อีเมล a@example.go.th",
            [LINE, PAGE, MAIL],
        ),
        ("ให้ประชาชนติดต่อผ่านช่องทางดังนี้ ทางเพจ หรือไลน์ @example", [LINE]),
    ],
)
def test_a_list_in_one_sentence_is_read_whole(sentence: str, found: list[object]) -> None:
    assert said(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "silent"),
    [
        ("ให้ใช้ช่องทางดังนี้ (๑) อีเมล a@example.go.th (๒) กล่องรับเรื่องในหน้าแรก (๓) ไลน์ @example", True),
        ("ให้ใช้ช่องทางดังนี้ อีเมล a@example.go.th ก็ดี เพจของกรมตัวอย่าง ก็ดี ไลน์ @example ก็ดี", True),
        ("ให้ใช้ช่องทางดังนี้ ช่องทางที่หนึ่ง ไลน์ @example ช่องทางที่สอง บัญชีทางการของกรม", True),
        ("ให้ใช้ช่องทางดังนี้ (๑) อีเมล a@example.go.th (๒) เว็บไซต์ - (๓) ไลน์ @example", False),
        ("ให้ใช้ช่องทางดังนี้ (๑) อีเมล a@example.go.th (๒) ไลน์ @example", False),
        ("ให้ส่งทางช่องทางต่อไปนี้ อีเมล a@example.go.th โดยระบุ (๑) ชื่อผู้ส่ง (๒) เรื่องที่ติดต่อ", False),
    ],
)
def test_an_item_in_a_sentence_that_gave_none_is_left_to_a_person(sentence: str, silent: bool) -> None:
    record = read(page(*heading_10(), body(POWER_10), body(sentence), *ending()))
    assert ("unread_channel" in codes(record)) is silent


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(๒) E-mail-hello@example.go.th", ("email", "hello@example.go.th")),
        ("(๒) Email-hello@example.go.th", ("email", "hello@example.go.th")),
        ("(๒) อีเมล-hello@example.go.th", ("email", "hello@example.go.th")),
        ("(๒) email-support@example.go.th", ("email", "email-support@example.go.th")),
        ("(๒) Web-https://www.example.go.th", ("website", "https://www.example.go.th")),
        ("(๒) Website-www.example.go.th", ("website", "www.example.go.th")),
        ("(๒) web-portal.example.go.th", ("website", "web-portal.example.go.th")),
        ("(๒) เพจ-กรมตัวอย่าง", PAGE),
        ("(๒) แฟนเพจ กรมตัวอย่าง", PAGE),
        ("(๒) อินบ็อกซ์เพจ กรมตัวอย่าง", PAGE),
        ("(๒) Inbox เพจ กรมตัวอย่าง", PAGE),
        ("(๒) กล่องข้อความในเพจเฟซบุ๊ก กรมตัวอย่าง", PAGE),
        ("(๒) เพจทางการ กรมตัวอย่าง", PAGE),
        ("(๒) หน้าเพจ กรมตัวอย่าง", PAGE),
        ("(๒) เว็บเพจ www.example.go.th", ("website", "www.example.go.th")),
        ("(๒) เฟซบุ๊ก ที่ว่าการอำเภอตัวอย่าง", ("facebook", "ที่ว่าการอำเภอตัวอย่าง")),
        ("(๒) เฟซบุ๊ก ที่ทำการปกครองอำเภอตัวอย่าง", ("facebook", "ที่ทำการปกครองอำเภอตัวอย่าง")),
        ("(๒) แอปพลิเคชัน ที่ดินของเรา", ("app", "ที่ดินของเรา")),
        ("(๒) แอปพลิเคชันเพื่อนบ้านตัวอย่าง", ("app", "เพื่อนบ้านตัวอย่าง")),
    ],
)
def test_labels_and_names_are_parted(text: str, found: tuple[str, str]) -> None:
    assert item(text) == [found]


@pytest.mark.parametrize(
    "text",
    ["(๒) เฟซบุ๊ก ที่หน่วยงานกำหนด", "(๒) แอปพลิเคชันเพื่อประชาชน", "(๒) เฟซบุ๊ก หน่วยงาน", "(๒) ไลน์บุคคล"],
)
def test_words_that_go_on_behind_a_label_are_no_name(text: str) -> None:
    assert item(text) == []


def test_a_name_of_friends_is_no_sentence() -> None:
    record = read(announcement(f"(๑) อีเมล {MAIL[1]}", "(๒) แอปพลิเคชันเพื่อนบ้านตัวอย่าง"))
    assert "sentence_value" not in codes(record)


def test_a_line_that_begins_as_far_in_as_the_first_is_a_new_paragraph() -> None:
    first = body(
        "ให้ประชาชนติดต่อทางช่องทางต่อไปนี้ คือ ทางอีเมล a@example.go.th ทางเว็บไซต์ www.example.go.th และทางแอปพลิเคชัน เมืองตัวอย่าง"
    )
    again = [replace(line, same=True) for line in body("ผู้แจ้งไม่ต้องเปิดเผยชื่อก็ได้")]
    record = read(page(*heading_10(), body(POWER_10), [*first, *again], *ending()))
    assert pairs(record)[-1] == ("app", "เมืองตัวอย่าง")
