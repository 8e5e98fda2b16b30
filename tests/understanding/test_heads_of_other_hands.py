"""Heads, days and letterheads as other offices set them: what is printed otherwise is read, or left to a person."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from parsers.model import Field, Record
from tests.understanding.builders import (
    AGENCY,
    LEAD,
    LEFT,
    POWER_10,
    POWER_16,
    At,
    body,
    centred,
    ending,
    left,
    page,
    read,
    signed,
)

TITLE = f"ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อ{AGENCY}"
SYSTEMS = "ระบบสำหรับการปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์"
MAIL = body("(๑) อีเมล a@example.go.th")


def announced(*head: str, closing: str = "ประกาศ ณ วันที่ ๙ มกราคม พ.ศ. ๒๕๖๖", clause: str = "") -> Record:
    clauses = [body(clause)] if clause else []
    return read(page(*(centred(line) for line in head), body(POWER_10), body(LEAD), MAIL, *clauses, *ending(closing)))


def asks_a_person(field: Field[str]) -> bool:
    return field.value is None and field.confidence < 0.95


HEADED = (f"ประกาศ{AGENCY}", f"เรื่อง {TITLE}")


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("(ที่ ๑๒/๒๕๖๖)", "12/2566"),
        ("เลขที่ ๑๒/๒๕๖๖", "12/2566"),
        ("ประกาศที่ ๑๒/๒๕๖๖", "12/2566"),
        ("ลำดับที่ ๑๒/๒๕๖๖", "12/2566"),
        ("ฉบับที่ ๑๒/๒๕๖๖", "12/2566"),
    ],
)
def test_a_number_under_another_label_is_the_number_and_no_part_of_the_agency(line: str, number: str) -> None:
    record = announced(HEADED[0], line, HEADED[1])
    assert (record.agency.value, record.number.value) == (AGENCY, number)


@pytest.mark.parametrize("line", ["ที่ ๑๒/๒๕๖๖ (พิเศษ)", "ที่ ศย ๐๑๖/ว ๑๒(ป)", "ที่ ๑๒/๒๕๖๖ - ๑"])
def test_a_number_that_goes_on_is_doubted(line: str) -> None:
    assert announced(HEADED[0], line, HEADED[1]).number.confidence < 0.95


@pytest.mark.parametrize(
    "line", ["ที่ ธปท.ฝกร.(๒๑) ๑/๒๕๖๖", "ที่ นร ๐๑๐๕/ว(ล) ๑๒๓", "ที่ ๑๒", "ที่ ๑๒-๒๕๖๖", "ที่ ๑๒/พ.ศ. ๒๕๖๖", "ฉบับที่ ๒ (พ.ศ. ๒๕๖๗)"]
)
def test_a_line_that_numbers_otherwise_leaves_the_number_to_a_person(line: str) -> None:
    record = announced(HEADED[0], line, HEADED[1])
    assert record.agency.value == AGENCY
    assert asks_a_person(record.number)


@pytest.mark.parametrize(("line", "kept"), [("(เฉพาะ)", ""), ("(สำเนา)", ""), ("(องค์การมหาชน)", " (องค์การมหาชน)")])
def test_a_remark_in_brackets_is_no_part_of_the_agency_but_its_form_is(line: str, kept: str) -> None:
    assert announced(HEADED[0], line, HEADED[1]).agency.value == AGENCY + kept


@pytest.mark.parametrize("word", ["(สำเนา) ประกาศ", "สำเนาประกาศ", "ร่าง ประกาศ"])
def test_a_copy_of_an_announcement_is_read_as_one(word: str) -> None:
    assert announced(f"{word}{AGENCY}", HEADED[1]).agency.value == AGENCY


def test_the_name_in_english_is_no_part_of_the_agency() -> None:
    assert announced(HEADED[0], "Department of Example Engineering", HEADED[1]).agency.value == AGENCY


def test_a_title_with_its_english_is_doubted() -> None:
    assert announced(*HEADED, "(Electronic Channels for the Public)").title.confidence < 0.95


def test_a_name_that_may_go_on_with_a_number_is_doubted() -> None:
    record = announced(HEADED[0], "ที่ ๔", HEADED[1])
    assert record.agency.confidence < 0.95
    assert asks_a_person(record.number)


def test_the_day_below_a_title_is_no_part_of_it() -> None:
    assert announced(*HEADED, "ลงวันที่ ๙ มกราคม พ.ศ. ๒๕๖๖").title.value == TITLE


def test_the_day_of_another_paper_is() -> None:
    record = announced(HEADED[0], "เรื่อง ยกเลิกประกาศเดิม", "ลงวันที่ ๙ มกราคม พ.ศ. ๒๕๖๕")
    assert record.title.value == "ยกเลิกประกาศเดิมลงวันที่ 9 มกราคม พ.ศ. 2565"


def test_a_number_below_the_title_is_the_number() -> None:
    record = announced(*HEADED, "ที่ ๑๒/๒๕๖๖")
    assert (record.number.value, record.title.value) == ("12/2566", TITLE)


def test_the_number_of_another_paper_stays_in_the_title_that_names_it() -> None:
    record = announced(HEADED[0], "เรื่อง ยกเลิกประกาศเดิม", "ที่ ๑๒/๒๕๖๖")
    assert record.number.value is None
    assert record.title.value == "ยกเลิกประกาศเดิมที่ 12/2566"


@pytest.mark.parametrize(
    "lines",
    [
        (f"คำสั่ง{AGENCY}", f"ที่ ๑๒/๒๕๖๖ เรื่อง {SYSTEMS}"),
        (f"คำสั่ง{AGENCY} ที่ ๑๒/๒๕๖๖ เรื่อง {SYSTEMS}",),
    ],
)
def test_a_title_on_the_line_of_the_number_is_read(lines: Sequence[str]) -> None:
    closing = "สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"
    record = read(
        page(*(centred(line) for line in lines), body(POWER_16), body("(๑) ระบบการลาออนไลน์"), *ending(closing))
    )
    assert (record.agency.value, record.number.value, record.title.value) == (AGENCY, "12/2566", SYSTEMS)


def test_a_title_that_names_another_paper_by_its_title_is_not_parted() -> None:
    record = announced(HEADED[0], f"เรื่อง แก้ไขประกาศ{AGENCY} เรื่อง {TITLE}")
    assert record.title.value == f"แก้ไขประกาศ{AGENCY} เรื่อง {TITLE}"


@pytest.mark.parametrize(
    "closing",
    [
        "ประกาศเมื่อวันที่ ๑ กุมภาพันธ์ พ.ศ. ๒๕๖๗",
        "ออกประกาศ ณ วันที่ ๑ กุมภาพันธ์ พ.ศ. ๒๕๖๗",
        "ประกาศ ณ จังหวัดตัวอย่าง วันที่ ๑ กุมภาพันธ์ พ.ศ. ๒๕๖๗",
        "ประกาศ ณ วันพฤหัสบดีที่ ๑ กุมภาพันธ์ พ.ศ. ๒๕๖๗",
        "ประกาศ ณ วันที่ ๑/๒/๒๕๖๗",
        "ลงวันที่ ๑ กุมภาพันธ์ พ.ศ. ๒๕๖๗",
        "วันที่ ๑ กุมภาพันธ์ ๒๕๖๗",
        "จึงประกาศมาให้ทราบโดยทั่วกัน ประกาศ ณ วันที่ ๑ กุมภาพันธ์ พ.ศ. ๒๕๖๗",
    ],
)
def test_a_closing_line_in_other_words_gives_the_day(closing: str) -> None:
    record = announced(*HEADED, closing=closing)
    assert record.issued_on.value == "2024-02-01"
    assert [one.name.value for one in record.signatories] == ["นางสาวมะลิ ใจเย็น"]


@pytest.mark.parametrize("closing", ["ประกาศ ณ วันที่ ๓๑/๒/๒๕๖๗", "ประกาศ ณ ที่ทำการ", "ประกาศ ณ วันที่ ๒/๒๕๖๗"])
def test_a_closing_line_with_no_such_day_gives_none(closing: str) -> None:
    assert announced(*HEADED, closing=closing).issued_on.value is None


@pytest.mark.parametrize(
    "clause",
    [
        "ข้อ ๒ ให้ยกเลิกประกาศเดิม ลงวันที่ ๑ ธันวาคม พ.ศ. ๒๕๖๕ ซึ่งมีผลใช้บังคับตั้งแต่วันที่ ๕ ธันวาคม พ.ศ. ๒๕๖๕",
        "ข้อ ๒ ประกาศนี้ให้ใช้บังคับตั้งแต่วันที่ประกาศลงในเว็บไซต์ของหน่วยงานเป็นต้นไป",
        "ข้อ ๒ ประกาศนี้ให้ใช้บังคับตั้งแต่วันประกาศทางเว็บไซต์เป็นต้นไป",
        "ข้อ ๒ ประกาศเดิม ลงวันที่ ๑ ธันวาคม ๒๕๖๕ ให้ยกเลิกตั้งแต่วันที่ ๑ กุมภาพันธ์ พ.ศ. ๒๕๖๖ เป็นต้นไป",
    ],
)
def test_a_day_of_something_else_is_no_day_of_effect(clause: str) -> None:
    assert asks_a_person(announced(*HEADED, clause=clause).effective_on)


@pytest.mark.parametrize(
    "clause",
    [
        "ข้อ ๒ การยื่นคำขอตามข้อ ๑ (๒) ให้ใช้บังคับตั้งแต่วันที่ ๑ มีนาคม พ.ศ. ๒๕๖๖ เป็นต้นไป",
        "ข้อ ๒ ประกาศนี้ให้ใช้บังคับตั้งแต่วันที่ ๑ มีนาคม ๒๕๖๖ เป็นต้นไป ยกเว้นข้อ ๑ (๒)",
        "ข้อ ๒ คำขอที่ส่งตั้งแต่วันที่ ๑ มีนาคม พ.ศ. ๒๕๖๖ เป็นต้นไป ต้องแนบแบบฟอร์ม",
    ],
)
def test_a_day_said_of_a_part_alone_is_doubted(clause: str) -> None:
    assert announced(*HEADED, clause=clause).effective_on.confidence < 0.95


@pytest.mark.parametrize(
    ("clause", "day"),
    [
        ("ข้อ ๒ ประกาศนี้ให้ใช้บังคับตั้งแต่วันประกาศในประกาศนี้เป็นต้นไป", "2023-01-09"),
        ("ทั้งนี้ ให้มีผลตั้งแต่วันที่ลงนามในประกาศนี้เป็นต้นไป", "2023-01-09"),
        ("ข้อ ๒ ช่องทางตามข้อ ๑ ให้ใช้บังคับตั้งแต่วันที่ ๑ มีนาคม พ.ศ. ๒๕๖๖ เป็นต้นไป", "2023-03-01"),
    ],
)
def test_a_day_of_this_document_is(clause: str, day: str) -> None:
    found = announced(*HEADED, clause=clause).effective_on
    assert found.value == day
    assert found.confidence >= 0.95


def letter(*head: list[At]) -> Record:
    return read(
        page(
            *head,
            body("ด้วยกรมได้จัดทำประกาศช่องทางอิเล็กทรอนิกส์แล้ว จึงเรียนมาเพื่อโปรดทราบ"),
            centred("ขอแสดงความนับถือ"),
            signed("(นายสมชาย ใจดี)"),
            signed(f"อธิบดี{AGENCY}"),
        )
    )


def letterhead(*lines: str, addressed: str = "เรียน  อธิบดีกรมตัวอย่าง") -> list[list[At]]:
    right = [At(text=AGENCY, x0=340.0, top=80.0)]
    day = [At(text="๒ พฤศจิกายน ๒๕๖๖", x0=300.0, top=130.0)]
    return [left("ที่ ชช ๐๑๐๑/๑๒๓"), right, day, *(left(line) for line in (*lines, addressed))]


@pytest.mark.parametrize("after", ["อ้างถึง  หนังสือ ที่ นร ๑๒๐๐/ว๖๑ ลงวันที่ ๒๕ ตุลาคม ๒๕๖๖", "สิ่งที่ส่งมาด้วย  ประกาศ ๑ ฉบับ"])
def test_a_letters_title_ends_before_what_it_refers_to_and_sends(after: str) -> None:
    assert letter(*letterhead("เรื่อง  ส่งประกาศ", after)).title.value == "ส่งประกาศ"


def test_a_letters_title_goes_on_over_two_lines() -> None:
    assert letter(*letterhead("เรื่อง  ส่งประกาศ", "และคำสั่ง")).title.value == "ส่งประกาศและคำสั่ง"


def test_a_letter_to_a_monk_is_a_letter() -> None:
    record = letter(*letterhead("เรื่อง  ส่งประกาศ", addressed="นมัสการ  เจ้าคณะจังหวัดตัวอย่าง"))
    assert record.kind.value == "official_letter"


def test_a_letterhead_with_the_ministry_below_keeps_the_names_apart() -> None:
    head = [left("ที่ ชช ๐๑๐๑/๑๒๓"), [At(text=AGENCY, x0=340.0, top=80.0), At(text="กระทรวงตัวอย่าง", x0=340.0, same=True)]]
    record = letter(*head, left("เรื่อง  ส่งประกาศ"), left("เรียน  อธิบดี"))
    assert record.agency.value == f"{AGENCY} กระทรวงตัวอย่าง"
    assert record.agency.confidence < 0.95


def test_a_memo_on_dotted_lines_is_read_without_the_dots() -> None:
    record = read(
        page(
            centred("บันทึกข้อความ"),
            left("ส่วนราชการ....กองกลาง กรมตัวอย่าง.........โทร. ๐ ๒๑๒๓ ๔๕๖๗"),
            left("ที่..ชช ๐๑๐๑/๑๒๓.........วันที่....๒ พฤศจิกายน ๒๕๖๖...."),
            [At(text="เรื่อง...ขอลงนามประกาศ...............", x0=LEFT)],
            left("เรียน  อธิบดี"),
            body("ด้วยกองกลางได้จัดทำร่างประกาศแล้ว จึงเรียนมาเพื่อโปรดพิจารณา"),
            signed("(นายสมชาย ใจดี)"),
            signed("ผู้อำนวยการกองกลาง"),
        )
    )
    assert (record.agency.value, record.number.value) == ("กองกลาง กรมตัวอย่าง", "ชช 0101/123")
    assert (record.title.value, record.issued_on.value) == ("ขอลงนามประกาศ", "2023-11-02")
