"""Which type a document is, and the systems of a section 16 order."""

from __future__ import annotations

import pytest

from parsers.model import PageReading
from tests.understanding.builders import (
    ACT,
    AGENCY,
    HEAD_OF,
    POWER_16,
    announcement,
    body,
    cell,
    centred,
    codes,
    ending,
    left,
    order,
    page,
    read,
    signed,
)

ITEM = "(๑) อีเมล a@example.go.th"


def notice(opening: str, title: str, *paragraphs: str, closing: str = "ประกาศ") -> PageReading:
    return page(
        centred(opening),
        centred(f"เรื่อง {title}"),
        *(body(text) for text in paragraphs),
        *ending(f"{closing} ณ วันที่ ๙ มกราคม พ.ศ. ๒๕๖๖"),
    )


LICENCES = notice(
    f"ประกาศ{AGENCY}",
    "วิธีการแสดงใบอนุญาตโดยวิธีการทางอิเล็กทรอนิกส์",
    f"อาศัยอำนาจตามความในมาตรา ๑๓ (๑) แห่ง{ACT} {HEAD_OF} ออกประกาศไว้ ดังต่อไปนี้",
    "ข้อ ๑ ประกาศนี้ให้ใช้บังคับตั้งแต่วันประกาศในราชกิจจานุเบกษาเป็นต้นไป",
    "ข้อ ๒ ผู้รับอนุญาตสามารถเลือกแสดงใบอนุญาต ดังต่อไปนี้",
    "(๑) แสดงผ่านแอปพลิเคชัน ไลน์ LINE ID : example54",
)
MEMO = page(
    centred("บันทึกข้อความ"),
    left(f"ส่วนราชการ {AGENCY} โทร. ๐ ๒๑๒๓ ๔๕๖๗"),
    left("ที่ นร ๐๑๐๑/๒๓ วันที่ ๙ มกราคม ๒๕๖๖"),
    left("เรื่อง ขออนุมัติเผยแพร่ประกาศช่องทางอิเล็กทรอนิกส์ตามมาตรา ๑๐"),
    left(f"เรียน {HEAD_OF}"),
    body(f"ด้วยกองได้จัดทำประกาศตามมาตรา ๑๐ แห่ง{ACT} แล้ว จึงเรียนมาเพื่อโปรดพิจารณา"),
    signed("(นายกล้า แกร่งดี)"),
    signed("ผู้อำนวยการกอง"),
)
COMMITTEE = notice(
    f"คำสั่ง{AGENCY}",
    "แต่งตั้งคณะทำงานขับเคลื่อนการปฏิบัติราชการทางอิเล็กทรอนิกส์",
    f"เพื่อให้การดำเนินการตาม{ACT} เป็นไปด้วยความเรียบร้อย จึงแต่งตั้งคณะทำงาน ประกอบด้วย",
    "(๑) ผู้อำนวยการกองทุกกอง คณะทำงาน",
    closing="สั่ง",
)
RECRUITING = notice(
    f"ประกาศ{AGENCY}",
    "รับสมัครบุคคลเพื่อเลือกสรรเป็นพนักงาน",
    "ด้วยกรมประสงค์จะรับสมัครบุคคล ผู้สนใจยื่นใบสมัครทางเว็บไซต์ www.example.go.th",
)
REACHED = notice(
    f"ประกาศ{AGENCY}",
    f"วิธีรับคำร้องจากผู้รับบริการทางออนไลน์ของ{AGENCY}",
    f"{HEAD_OF}อาศัยอำนาจตามมาตรา ๒๐ แห่ง{ACT} จึงวางแนวทางไว้ ดังนี้",
    "ข้อ ๑ ประชาชนอาจติดต่อหน่วยงานได้ทางอิเล็กทรอนิกส์ ดังนี้",
    "(๑) อีเมล a@example.go.th",
)
DUTIFUL = notice(
    f"ประกาศ{AGENCY}",
    "ที่อยู่ทางดิจิทัลสำหรับส่งเรื่อง",
    f"เพื่อให้เป็นไปตามมาตรา ๑๐ แห่ง{ACT} จึงแจ้งให้ทราบ ดังนี้",
    "(๑) อีเมล a@example.go.th",
)
QUEUES = notice(
    f"ประกาศ{AGENCY}",
    "การจองคิวออนไลน์สำหรับประชาชน",
    "ผู้สนใจติดต่อได้ที่ a@example.go.th ในวันและเวลาราชการ",
)
BLANK = page(
    centred("แบบคำร้องทั่วไป"), centred(AGENCY), left("เขียนที่ .........."), left("วันที่ .... เดือน ........ พ.ศ. ....")
)


@pytest.mark.parametrize(
    ("paper", "kind"),
    [
        (announcement(ITEM), "announcement_s10"),
        (LICENCES, "announcement_s13_1"),
        (order(POWER_16, "(๑) ระบบสารบรรณอิเล็กทรอนิกส์"), "order_s16"),
        (COMMITTEE, "other"),
        (REACHED, "announcement_s10"),
        (DUTIFUL, "announcement_s10"),
        (RECRUITING, "other"),
        (QUEUES, "other"),
        (MEMO, "other"),
        (BLANK, "other"),
    ],
)
def test_the_kind_is_told_by_section_title_and_form(paper: PageReading, kind: str) -> None:
    assert read(paper).kind.value == kind


def test_an_order_by_its_title_is_told_however_it_is_worded() -> None:
    lines = (f"เพื่อให้เป็นไปตามมาตรา ๑๖ แห่ง{ACT} จึงสั่งให้ใช้ระบบต่อไปนี้", "(๑) ระบบการลาอิเล็กทรอนิกส์")
    worded = notice(f"คำสั่ง{AGENCY}", "การปฏิบัติงานด้วยระบบดิจิทัลภายในหน่วยงาน", *lines, closing="สั่ง")
    assert read(worded).kind.value == "order_s16"
    assert "kind_unsure" not in {finding.code for finding in read(worded).findings}


def test_a_title_that_begins_with_another_matter_tells_the_kind() -> None:
    named = [place.text for place in read(COMMITTEE).kind.evidence]
    assert any("แต่งตั้ง" in text for text in named)
    assert read(QUEUES).kind.evidence == ()


def test_the_kind_shows_the_words_that_decided_it() -> None:
    texts = [place.text for place in read(LICENCES).kind.evidence]
    assert any("๑๓" in text for text in texts)


def test_a_section_10_announcement_with_stray_words_of_section_13_stays_one() -> None:
    record = read(announcement(ITEM, more=["(๑) แสดงเป็นภาพผ่านอุปกรณ์อิเล็กทรอนิกส์ ตามมาตรา ๑๓ (๑)"]))
    assert record.kind.value == "announcement_s10"


def test_a_title_of_section_10_over_the_power_of_section_16_is_doubtful() -> None:
    record = read(
        notice(
            f"ประกาศ{AGENCY}",
            f"ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อ{AGENCY}",
            f"อาศัยอำนาจตามความในมาตรา ๑๖ แห่ง{ACT} {HEAD_OF} ออกประกาศไว้ ดังต่อไปนี้",
            "ข้อ ๑ ให้ใช้ระบบสารบรรณอิเล็กทรอนิกส์",
        )
    )
    assert record.kind.confidence < 0.95
    assert "kind_unsure" in codes(record)


def test_only_a_section_10_announcement_has_channels() -> None:
    assert read(LICENCES).channels == ()
    assert read(RECRUITING).channels == ()


def test_a_memo_is_read_from_its_head_and_its_bracketed_name() -> None:
    record = read(MEMO)
    assert (record.number.value, record.agency.value, record.issued_on.value) == ("นร 0101/23", AGENCY, "2023-01-09")
    assert record.signatories[0].name.value == "นายกล้า แกร่งดี"


def systems(*paragraphs: str) -> list[str | None]:
    return [system.name.value for system in read(order(*paragraphs)).systems]


def test_an_order_gives_agency_number_and_date() -> None:
    record = read(order(POWER_16, "(๑) ระบบสารบรรณอิเล็กทรอนิกส์", "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป"))
    assert (record.agency.value, record.number.value) == (AGENCY, "12/2566")
    assert record.issued_on.value == record.effective_on.value == "2023-03-15"
    assert record.needs_review is False


def test_the_items_of_a_list_are_systems_without_number_or_purpose() -> None:
    assert systems(POWER_16, "(๑) ระบบสารบรรณอิเล็กทรอนิกส์ (e-Saraban)", "(๒) ไปรษณีย์อิเล็กทรอนิกส์ สำหรับรับส่งหนังสือ") == [
        "ระบบสารบรรณอิเล็กทรอนิกส์ (e-Saraban)",
        "ไปรษณีย์อิเล็กทรอนิกส์",
    ]


def test_items_under_an_item_are_not_systems_of_their_own() -> None:
    assert systems(POWER_16, "(๑) ระบบสารบรรณอิเล็กทรอนิกส์", "(๑.๑) การรับหนังสือ", "(๒) ระบบการลา") == [
        "ระบบสารบรรณอิเล็กทรอนิกส์",
        "ระบบการลา",
    ]


def test_one_clause_a_system_and_an_instruction_is_none() -> None:
    assert systems(POWER_16, "ข้อ ๑ ระบบการลาอิเล็กทรอนิกส์", "ข้อ ๒ ระบบจองห้องประชุม", "ข้อ ๓ ให้ผู้อำนวยการกองดูแลระบบ") == [
        "ระบบการลาอิเล็กทรอนิกส์",
        "ระบบจองห้องประชุม",
    ]


def test_systems_named_in_a_sentence_are_parted() -> None:
    sentence = "จึงให้เจ้าหน้าที่ใช้ระบบสารบรรณอิเล็กทรอนิกส์ ไปรษณีย์อิเล็กทรอนิกส์ของหน่วยงาน และระบบการลา เป็นระบบสำหรับการปฏิบัติหน้าที่"
    assert systems(f"โดยที่มาตรา ๑๖ แห่ง{ACT} บัญญัติไว้", sentence) == [
        "ระบบสารบรรณอิเล็กทรอนิกส์",
        "ไปรษณีย์อิเล็กทรอนิกส์ของหน่วยงาน",
        "ระบบการลา",
    ]


def test_the_column_of_a_table_headed_system_gives_the_systems() -> None:
    rows = [("ลำดับ", "ระบบ", "การใช้งาน"), ("๑", "ระบบสารบรรณ", "รับส่งหนังสือ"), ("๒", "ระบบการลา", "การลา")]
    cells = [
        cell(t, (95.0, 180.0, 380.0)[c], 330.0 + 30 * r) for r, line in enumerate(rows) for c, t in enumerate(line)
    ]
    record = read(
        page(
            centred(f"คำสั่ง{AGENCY}"),
            centred("ที่ ๑๒/๒๕๖๖"),
            centred("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์"),
            body(POWER_16),
            *cells,
            *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"),
        )
    )
    assert [s.name.value for s in record.systems] == ["ระบบสารบรรณ", "ระบบการลา"]


def test_an_order_without_systems_says_so() -> None:
    assert "no_systems" in codes(read(order(f"อาศัยอำนาจตามความในมาตรา ๑๖ แห่ง{ACT} จึงมีคำสั่ง")))
