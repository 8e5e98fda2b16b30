"""A list of systems in an order that was not read as systems asks for a person; one that was read does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsers.declare import Case
from parsers.layout import lay_out
from parsers.model import Box, Evidence, Field, Finding, PageReading, Record, System
from parsers.registry import document_types
from parsers.rules.unread_systems import UNREAD_SYSTEMS
from tests.understanding.builders import (
    ACT,
    AGENCY,
    HEAD_OF,
    body,
    cell,
    centred,
    codes,
    document,
    ending,
    order,
    page,
    read,
)

CITED = f"อาศัยอำนาจตามความในมาตรา ๑๖ ประกอบกับมาตรา ๒๐ แห่ง{ACT} {HEAD_OF} "
LISTED = f"{CITED}จึงกำหนดระบบสำหรับการปฏิบัติหน้าที่ไว้ ดังต่อไปนี้"
MAIL, CARS, TIME = "ระบบสารบรรณอิเล็กทรอนิกส์ (e-Saraban)", "ระบบขอใช้ยานพาหนะ", "ระบบลงเวลา"


def findings(paper: PageReading, systems: tuple[System, ...]) -> list[Finding]:
    """What the rule says of the document were these the systems found in it."""
    record: Record = replace(read(paper), systems=systems)
    kind = next(kind for kind in document_types() if kind.code == "order_s16")
    case = Case(record=record, layout=lay_out(document(paper)), notes=(), kind=kind, electronic=frozenset())
    return list(UNREAD_SYSTEMS.check(case))


def elsewhere() -> tuple[System, ...]:
    """A system taken from the head of the page, where none is named."""
    place = Evidence(page=1, box=Box(x0=200.0, top=82.0, x1=220.0, bottom=90.0), text="ระบบตามรายการนี้")
    return (System(name=Field(value="ระบบตามรายการนี้", confidence=1.0, source="text_layer", evidence=(place,))),)


def table() -> PageReading:
    rows = [("ที่", "ชื่อระบบ"), ("๑", MAIL), ("๒", CARS), ("๓", TIME)]
    cells = [cell(text, (95.0, 200.0)[c], 330.0 + 30 * r) for r, row in enumerate(rows) for c, text in enumerate(row)]
    title = centred("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์")
    return page(centred(f"คำสั่ง{AGENCY}"), title, body(LISTED), *cells, *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"))


PAPERS = [
    order(LISTED, f"(๑) {MAIL}", f"(๒) {CARS}", f"(๓) {TIME}"),
    order(LISTED, "(๑) สมุดลงเวลาดิจิทัล", "(๒) ห้องสนทนาของกอง"),
    order(f"{CITED}จึงมีคำสั่งดังต่อไปนี้", f"ข้อ ๑ {MAIL}", f"ข้อ ๒ {CARS}"),
    order(f"{CITED}จึงให้ใช้{CARS} {TIME} และระบบลาออนไลน์ เป็นระบบของ{AGENCY}"),
    order(LISTED, "(๑) งานทั่วไป", f"(๑.๑) {MAIL}", f"(๑.๒) {CARS}", "(๒) งานบุคคล", f"(๒.๑) {TIME}"),
    table(),
]


@pytest.mark.parametrize("paper", PAPERS)
def test_a_list_of_which_none_was_found_asks_for_a_person_and_shows_where_it_stands(paper: PageReading) -> None:
    told = findings(paper, elsewhere())
    assert [(finding.code, finding.severity) for finding in told] == [("unread_systems", "review")]
    assert told[0].evidence


@pytest.mark.parametrize("paper", PAPERS)
def test_a_list_that_was_read_asks_for_nobody(paper: PageReading) -> None:
    record = read(paper)
    assert len(record.systems) >= 2
    assert "unread_systems" not in codes(record)


def test_each_item_left_out_of_a_list_is_asked_about() -> None:
    paper = order(LISTED, f"(๑) {MAIL}", f"(๒) {CARS}", f"(๓) {TIME}", "(๔) ระบบลาออนไลน์")
    systems = read(paper).systems
    assert len(systems) == 4
    told = findings(paper, systems[:2])
    assert [finding.evidence[0].text for finding in told] == [TIME, "ระบบลาออนไลน์"]
    assert findings(paper, systems[:1]) != []
    assert findings(paper, systems) == []


def test_the_last_item_of_a_list_is_asked_about_where_its_name_was_too_long() -> None:
    long = "ระบบบริหารจัดการข้อมูลกลางเพื่อการวางแผนการติดตามและการประเมินผลการปฏิบัติราชการของหน่วยงานในสังกัดทั่วประเทศ"
    record = read(order(LISTED, f"(๑) {MAIL}", f"(๒) {CARS}", f"(๓) {long}"))
    assert len(record.systems) == 3 or "unread_systems" in codes(record)


@pytest.mark.parametrize("last", ["ให้ผู้ใช้งานรักษารหัสผ่านเป็นความลับ", "ห้ามเปิดเผยข้อมูล", "ระบบอื่นใดที่อธิบดีกำหนด", MAIL])
def test_an_item_that_names_no_system_of_its_own_asks_for_nobody(last: str) -> None:
    record = read(order(LISTED, f"(๑) {MAIL}", f"(๒) {CARS}", f"(๓) {last}"))
    assert [system.name.value for system in record.systems] == [MAIL, CARS]
    assert "unread_systems" not in codes(record)


def test_systems_below_another_system_are_asked_about_and_what_it_is_made_of_is_not() -> None:
    below = read(order(LISTED, f"(๑) {MAIL}", "(๑.๑) ระบบรับหนังสือ", "(๑.๒) ระบบส่งหนังสือ", f"(๒) {CARS}"))
    parts = read(order(LISTED, f"(๑) {MAIL}", "(๑.๑) การรับหนังสือ", "(๑.๒) การส่งหนังสือ", f"(๒) {CARS}"))
    assert ["unread_systems" in codes(record) for record in (below, parts)] == [True, False]


@pytest.mark.parametrize(
    "items",
    [
        ("(๑) รักษารหัสผ่านของตน", "(๒) ออกจากงานเมื่อเลิกใช้"),
        ("(๑) ให้กองกลางเป็นผู้ดูแล", "(๒) ให้กองคลังเป็นผู้สนับสนุน"),
    ],
)
def test_a_list_of_duties_below_systems_named_in_a_sentence_is_none_of_systems(items: tuple[str, str]) -> None:
    said = f"{CITED}จึงให้ใช้{CARS} และ{TIME} เป็นระบบของ{AGENCY} โดยให้ปฏิบัติ ดังนี้"
    record = read(order(said, *items))
    assert [s.name.value for s in record.systems] == [CARS, TIME]
    assert "unread_systems" not in codes(record)


def test_clauses_that_head_the_lists_that_were_read_are_no_list() -> None:
    heads = ("ข้อ ๑ ระบบงานทั่วไป ได้แก่", f"(๑) {MAIL}", "ข้อ ๒ ระบบเพื่อการบริหาร ได้แก่", f"(๑) {CARS}", f"(๒) {TIME}")
    record = read(order(f"{CITED}จึงมีคำสั่งดังต่อไปนี้", *heads))
    assert [s.name.value for s in record.systems] == [MAIL, CARS, TIME]
    assert "unread_systems" not in codes(record)


def test_an_order_without_any_system_has_the_finding_for_that_alone() -> None:
    assert findings(PAPERS[0], ()) == []


@pytest.mark.parametrize(
    ("more", "asked"), [(f" และใช้{TIME} ในการมาทำงาน", True), (" และใช้ระบบนี้ในการเวียนหนังสือ", False)]
)
def test_a_system_used_besides_the_one_a_sentence_named_is_read_or_asked_about(more: str, asked: bool) -> None:
    record = read(order(f"{CITED}จึงให้เจ้าหน้าที่ใช้{CARS} ในการขอรถ{more}"))
    assert CARS in [system.name.value for system in record.systems]
    assert ("unread_systems" in codes(record)) is asked
