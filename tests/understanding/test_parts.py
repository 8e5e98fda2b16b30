"""Several documents in one file: split by pages, the one that is meant chosen, the others named."""

from __future__ import annotations

import json

from jsonschema import Draft202012Validator

from parsers.record import from_json, schema, to_json
from tests.understanding.builders import (
    AGENCY,
    ASK,
    LEAD,
    POWER_10,
    POWER_16,
    body,
    centred,
    codes,
    ending,
    heading_10,
    left,
    page,
    read,
)

ITEM = "(๑) อีเมล a@example.go.th"
ANNOUNCEMENT = (*heading_10(), body(POWER_10), body(LEAD), body(ITEM), body(ASK), *ending())
LETTER = (
    left("ที่ กต ๐๑๐๑/๑๒๓"),
    centred(AGENCY, middle=430.0),
    centred("๑๐ มกราคม ๒๕๖๖"),
    left("เรื่อง ขอส่งประกาศช่องทางอิเล็กทรอนิกส์"),
    left("เรียน เลขาธิการ ก.พ.ร."),
    body("ด้วยกรมตัวอย่างได้ออกประกาศแล้ว จึงขอส่งมาพร้อมหนังสือนี้"),
    centred("ขอแสดงความนับถือ", middle=390.0),
    centred("(นายสมชาย ใจดี)", middle=390.0),
    centred("อธิบดีกรมตัวอย่าง", middle=390.0),
)
ORDER = (
    centred(f"คำสั่ง{AGENCY}"),
    centred("ที่ ๕/๒๕๖๖"),
    centred("เรื่อง กำหนดระบบสำหรับการปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์"),
    body(POWER_16),
    body("(๑) ระบบสารบรรณอิเล็กทรอนิกส์"),
    *ending("สั่ง ณ วันที่ ๙ มกราคม พ.ศ. ๒๕๖๖"),
)


def test_a_cover_letter_is_told_from_the_announcement_it_sends() -> None:
    record = read(page(*LETTER), page(*ANNOUNCEMENT, number=2), slot="s10")
    assert record.kind.value == "announcement_s10"
    assert [(p.first_page, p.last_page, p.main, p.record.kind.value) for p in record.parts] == [
        (1, 1, False, "official_letter"),
        (2, 2, True, "announcement_s10"),
    ]
    assert [f.severity for f in record.findings if f.code == "several_documents"] == ["info"]
    assert "wrong_kind" not in codes(record)


def test_the_slot_says_which_of_two_documents_is_meant() -> None:
    pages = (page(*ANNOUNCEMENT), page(*ORDER, number=2))
    assert read(*pages, slot="s16").kind.value == "order_s16"
    assert read(*pages, slot="s10").kind.value == "announcement_s10"


def test_without_a_slot_two_documents_of_the_act_need_a_person() -> None:
    record = read(page(*ANNOUNCEMENT), page(*ORDER, number=2))
    assert [f.severity for f in record.findings if f.code == "several_documents"] == ["review"]
    assert record.needs_review


def test_a_second_page_of_the_same_document_is_no_document_of_its_own() -> None:
    record = read(page(*ANNOUNCEMENT), page(left("เอกสารแนบท้ายประกาศ ๑"), left("อีเมล b@example.go.th"), number=2))
    assert record.parts == ()
    assert len(record.reading.pages) == 2


def test_parts_stand_in_the_json_and_come_back() -> None:
    record = read(page(*LETTER), page(*ANNOUNCEMENT, number=2), slot="s10")
    data = to_json(record)
    Draft202012Validator(schema()).validate(data)
    back = from_json(json.loads(json.dumps(data)), record.reading)
    assert to_json(back) == data
