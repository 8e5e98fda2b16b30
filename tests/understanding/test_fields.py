"""Agency, number, title, dates and signers of invented documents, with where each stands."""

from __future__ import annotations

import pytest

from parsers.model import Box, InkMark, PageReading
from tests.understanding.builders import (
    ACT,
    AGENCY,
    HEAD_OF,
    LEAD,
    NAME,
    POWER_10,
    announcement,
    body,
    centred,
    codes,
    ending,
    heading_10,
    left,
    page,
    read,
    signed,
    values,
)

ITEM = "(๑) ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์ (อีเมล) saraban@example.go.th"


def test_an_announcement_gives_every_field_and_needs_no_review() -> None:
    record = read(announcement(ITEM))
    found = values(record)
    assert found["kind"] == "announcement_s10"
    assert found["agency"] == AGENCY
    assert found["number"] is None
    assert found["title"] == f"ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อ{AGENCY} พ.ศ. 2566"
    assert found["issued_on"] == "2023-01-09"
    assert found["effective_on"] is None
    assert found["signatories"] == [
        {"name": "นางสาวมะลิ ใจเย็น", "position": HEAD_OF, "capacity": None, "acting_for": None}
    ]
    assert found["needs_review"] is False


def test_each_value_says_where_it_stands_and_how_it_was_printed() -> None:
    record = read(announcement(ITEM))
    [place] = record.issued_on.evidence
    assert place.page == 1
    assert place.text == "๙ มกราคม พ.ศ. ๒๕๖๖"
    assert record.issued_on.source == "text_layer"
    [mail] = record.channels[0].value.evidence
    assert mail.text == "saraban@example.go.th"
    assert mail.box.x0 < mail.box.x1


def test_a_value_over_two_lines_has_one_box_a_line() -> None:
    record = read(announcement(ITEM))
    assert len(record.title.evidence) == 2
    first, second = record.title.evidence
    assert first.box.bottom <= second.box.top


def test_the_number_between_agency_and_title_is_read() -> None:
    record = read(page(*heading_10(centred("ที่ ป. ๑/๒๕๖๖")), body(POWER_10), body(LEAD), body(ITEM), *ending()))
    assert record.number.value == "ป. 1/2566"
    assert record.agency.value == AGENCY


def test_a_number_left_blank_is_null_with_a_finding() -> None:
    record = read(page(*heading_10(centred("ที่ ......../๒๕๖๖")), body(POWER_10), body(LEAD), body(ITEM), *ending()))
    assert record.number.value is None
    assert "number_left_blank" in codes(record)
    assert record.needs_review


def test_a_title_over_three_lines_is_one_line_without_the_word_for_it() -> None:
    record = read(
        page(
            centred("ประกาศสำนักงานตัวอย่างจังหวัดกลาง"),
            centred("เรื่อง ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อสำนักงานตัวอย่างจังหวัดกลาง"),
            centred("และสาขาอำเภอเหนือ", same=True),
            centred("พ.ศ. ๒๕๖๖", same=True),
            body(POWER_10),
            body(LEAD),
            body(ITEM),
            *ending(),
        )
    )
    assert record.title.value == ("ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อสำนักงานตัวอย่างจังหวัดกลางและสาขาอำเภอเหนือ พ.ศ. 2566")


def test_the_gazettes_running_head_is_no_date_of_issue_and_no_text() -> None:
    head = [left("หน้า ๒๗"), centred("เล่ม ๑๔๐ ตอนพิเศษ ๙ ง ราชกิจจานุเบกษา ๑๓ มกราคม ๒๕๖๖")]
    record = read(
        page(*head, *heading_10(), body(POWER_10), body(LEAD), body(ITEM), *ending(), start=40.0),
    )
    assert record.issued_on.value == "2023-01-09"
    assert record.agency.value == AGENCY


def test_a_received_stamp_is_no_date_of_issue() -> None:
    stamp = [left("เลขรับ ๑๒๓"), left("วันที่ ๒๐ ม.ค. ๒๕๖๖"), left("เวลา ๑๐.๓๐ น.")]
    record = read(page(*stamp, *heading_10(), body(POWER_10), body(LEAD), body(ITEM), *ending()))
    assert record.issued_on.value == "2023-01-09"


def test_a_date_left_for_the_pen_is_null_with_a_finding() -> None:
    record = read(
        page(*heading_10(), body(POWER_10), body(LEAD), body(ITEM), *ending("ประกาศ ณ วันที่      มกราคม พ.ศ. ๒๕๖๖"))
    )
    assert record.issued_on.value is None
    assert "missing_date" in codes(record)


@pytest.mark.parametrize(
    ("clause", "day"),
    [
        ("ข้อ ๓ ประกาศนี้ให้ใช้บังคับตั้งแต่บัดนี้เป็นต้นไป", "2023-01-09"),
        ("ข้อ ๓ ประกาศนี้ให้ใช้บังคับตั้งแต่วันออกประกาศเป็นต้นไป", "2023-01-09"),
        ("ทั้งนี้ นับแต่วันประกาศเป็นต้นไป", "2023-01-09"),
        ("ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป", "2023-01-09"),
        ("ข้อ ๓ ประกาศนี้ให้ใช้บังคับตั้งแต่วันที่ ๑ มีนาคม พ.ศ. ๒๕๖๖ เป็นต้นไป", "2023-03-01"),
        ("ข้อ ๓ ให้ใช้บังคับประกาศนี้ตั้งแต่วันที่ ๑ มีนาคม พ.ศ. ๒๕๖๖", "2023-03-01"),
        ("ข้อ ๓ ประกาศนี้มีผลใช้บังคับตั้งแต่วันถัดจากวันประกาศเป็นต้นไป", "2023-01-10"),
        ("ข้อ ๓ ประกาศนี้มีผลใช้บังคับตั้งแต่วันรุ่งขึ้นของวันที่ลงนาม", "2023-01-10"),
        ("ข้อ ๓ บริการตามประกาศนี้ให้เริ่มเปิดใช้งานในวันที่ ๑ มีนาคม ๒๕๖๖", "2023-03-01"),
        ("ข้อ ๓ ให้เริ่มดำเนินการตั้งแต่วันที่ ๑ มีนาคม พ.ศ. ๒๕๖๖", "2023-03-01"),
        ("ข้อ ๓ ประกาศนี้ให้มีผลใช้บังคับในวันที่ ๑ มีนาคม พ.ศ. ๒๕๖๖", "2023-03-01"),
    ],
)
def test_the_clause_of_effect_gives_its_date(clause: str, day: str) -> None:
    record = read(announcement(ITEM, more=[clause]))
    assert record.effective_on.value == day
    assert record.needs_review is False


def test_effect_from_the_gazette_is_null_with_a_finding_that_asks_nobody_to_review() -> None:
    record = read(announcement(ITEM, more=["ข้อ ๓ ประกาศนี้ให้ใช้บังคับตั้งแต่วันประกาศในราชกิจจานุเบกษาเป็นต้นไป"]))
    assert record.effective_on.value is None
    assert "effective_from_gazette" in codes(record)
    assert record.needs_review is False


def test_two_clauses_of_effect_that_differ_give_no_date() -> None:
    record = read(
        announcement(
            ITEM,
            more=[
                "ข้อ ๓ ประกาศนี้ให้ใช้บังคับตั้งแต่วันประกาศในราชกิจจานุเบกษาเป็นต้นไป",
                "ข้อ ๔ ให้มีผลใช้บังคับ ณ บัดนี้เป็นต้นไป ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป",
            ],
        )
    )
    assert record.effective_on.value is None
    assert "effective_contradictory" in codes(record)


def test_the_acts_own_words_on_effect_are_no_clause_of_effect() -> None:
    record = read(announcement(ITEM, more=["ข้อ ๓ เมื่อได้เผยแพร่โดยวิธีการทางอิเล็กทรอนิกส์แล้วให้ใช้บังคับได้"]))
    assert record.effective_on.value is None
    assert not codes(record)


def signer(*lines: str) -> dict[str, str | None]:
    name, *posts = lines
    record = read(
        page(
            *heading_10(),
            body(POWER_10),
            body(LEAD),
            body(ITEM),
            *ending("ประกาศ ณ วันที่ ๙ มกราคม พ.ศ. ๒๕๖๖", name, *posts),
        )
    )
    [only] = values(record)["signatories"]
    return dict(only)


def test_a_deputy_who_acts_is_told_from_the_post_he_acts_for() -> None:
    assert signer("(นายกล้า แกร่งดี)", "รองอธิบดี ปฎิบัติราชการแทน", HEAD_OF) == {
        "name": "นายกล้า แกร่งดี",
        "position": "รองอธิบดี",
        "capacity": "ปฏิบัติราชการแทน",
        "acting_for": HEAD_OF,
    }


def test_a_capacity_broken_over_two_lines_is_one_capacity() -> None:
    found = signer("(นายกล้า แกร่งดี)", "รองอธิบดีกรมตัวอย่างการช่าง รักษาราชการ", "แทน", HEAD_OF)
    assert found["capacity"] == "รักษาราชการแทน"
    assert found["acting_for"] == HEAD_OF


def test_a_name_without_brackets_or_title_is_read_as_the_gazette_prints_it() -> None:
    assert signer("มะลิ ใจเย็น", HEAD_OF)["name"] == "มะลิ ใจเย็น"


def test_the_strokes_of_a_signature_read_as_letters_are_no_name() -> None:
    record = read(
        page(
            *heading_10(),
            body(POWER_10),
            body(LEAD),
            body(ITEM),
            centred("ประกาศ ณ วันที่ ๙ มกราคม พ.ศ. ๒๕๖๖"),
            signed("bn ~ yaar"),
            signed(NAME),
            signed(HEAD_OF),
        )
    )
    assert [s.name.value for s in record.signatories] == ["นางสาวมะลิ ใจเย็น"]


def test_two_signers_side_by_side_keep_their_own_posts() -> None:
    record = read(
        page(
            *heading_10(),
            body(POWER_10),
            body(LEAD),
            body(ITEM),
            centred("ประกาศ ณ วันที่ ๙ มกราคม พ.ศ. ๒๕๖๖"),
            centred("(นายกล้า แกร่งดี)", middle=180.0),
            centred("ประธานกรรมการ", middle=180.0),
            centred(NAME, middle=430.0),
            centred("เลขานุการ", middle=430.0),
        )
    )
    assert [(s.name.value, s.position.value) for s in record.signatories] == [
        ("นายกล้า แกร่งดี", "ประธานกรรมการ"),
        ("นางสาวมะลิ ใจเย็น", "เลขานุการ"),
    ]


def test_a_signature_alone_on_the_second_page_is_found() -> None:
    first = page(*heading_10(), body(POWER_10), body(LEAD), body(ITEM))
    second = page(centred("- ๒ -"), *ending(), number=2, start=60.0)
    record = read(first, second)
    assert record.signatories[0].name.evidence[0].page == 2
    assert record.issued_on.value == "2023-01-09"


def test_a_document_without_a_name_has_no_signatory_and_says_so() -> None:
    record = read(
        page(*heading_10(), body(POWER_10), body(LEAD), body(ITEM), centred("ประกาศ ณ วันที่ ๙ มกราคม พ.ศ. ๒๕๖๖"))
    )
    assert record.signatories == ()
    assert "missing_signatory" in codes(record)
    assert record.ink.signature_present is None


def test_ink_over_the_name_is_a_signature_and_ink_elsewhere_is_none() -> None:
    plain = announcement(ITEM)
    name = next(line for line in plain.lines if line.text == NAME)
    over = Box(x0=name.box.x0, top=name.box.top - 40, x1=name.box.x1, bottom=name.box.top)
    away = Box(x0=260.0, top=30.0, x1=340.0, bottom=70.0)
    here = announcement(ITEM, ink=[InkMark(box=over, kind="strokes")])
    there = announcement(ITEM, ink=[InkMark(box=away, kind="image")])
    assert read(here).ink.signature_present is True
    assert read(there).ink.signature_present is False


def test_a_scan_on_which_no_ink_was_seen_cannot_tell() -> None:
    assert read(announcement(ITEM, source="ocr", engine="tesseract 5.3.0", ink=())).ink.signature_present is None


def letter() -> PageReading:
    return page(
        left("ที่ นร ๑๒๐๐/ว ๖๑"),
        [*centred("สำนักงานตัวอย่าง", middle=430.0)],
        [*centred("ถนนทดสอบ กทม. ๑๐๓๐๐", middle=430.0)],
        centred("๒ พฤศจิกายน ๒๕๖๖", middle=330.0),
        left("เรื่อง การแจ้งหน่วยงานของรัฐ"),
        left("เรียน หัวหน้าส่วนราชการ"),
        left("อ้างถึง หนังสือสำนักงานตัวอย่าง ที่ นร ๑๒๐๐/ว ๖๐ ลงวันที่ ๒๐ ตุลาคม ๒๕๖๖"),
        body(f"ตามหนังสือที่อ้างถึง ได้แจ้งให้ดำเนินการตามมาตรา ๑๐ แห่ง{ACT} นั้น"),
        body("ทั้งนี้ สามารถสอบถามรายละเอียดได้ที่หมายเลขโทรศัพท์ ๐ ๒๑๒๓ ๔๕๖๗ หรือไปรษณีย์อิเล็กทรอนิกส์ contact@example.or.th"),
        signed("ขอแสดงความนับถือ"),
        signed(NAME),
        signed("รองเลขาธิการ ปฏิบัติราชการแทน"),
        signed("เลขาธิการ"),
        left("กองขับเคลื่อนตัวอย่าง"),
        left("โทร. ๐ ๒๑๒๓ ๔๕๖๗ ต่อ ๘๘๑๐ หรือ ๘๘๒๙"),
    )


def test_a_letter_is_read_from_its_letterhead() -> None:
    found = values(read(letter()))
    assert found["kind"] == "official_letter"
    assert found["number"] == "นร 1200/ว61"
    assert found["agency"] == "สำนักงานตัวอย่าง"
    assert found["issued_on"] == "2023-11-02"
    assert found["title"] == "การแจ้งหน่วยงานของรัฐ"
    assert found["signatories"][0]["acting_for"] == "เลขาธิการ"
    assert found["channels"] == []
    assert {e["value"] for e in found["enquiries"]} >= {"0 2123 4567", "contact@example.or.th"}


def test_a_name_that_lost_its_space_on_a_scan_is_kept_with_doubt_and_refused_in_a_text_layer() -> None:
    parts = [*heading_10(), body(POWER_10), body(LEAD), body(ITEM)]
    tail = ending("ประกาศ ณ วันที่ ๙ มกราคม พ.ศ. ๒๕๖๖", "(นายกล้าแกร่งดี)")
    scanned = read(page(*parts, *tail, source="ocr", engine="ten-digits 1.0"))
    assert scanned.signatories[0].name.value == "นายกล้าแกร่งดี"
    assert scanned.signatories[0].name.confidence < 0.7
    assert read(page(*parts, *tail)).signatories == ()


@pytest.mark.parametrize(
    "clause",
    ["ข้อ ๓ งานตามประกาศนี้พร้อมรับเรื่องวันที่ ๑ มีนาคม พ.ศ. ๒๕๖๖", "ข้อ ๓ ผู้ใดมาก่อนให้รอจนวันถัดจากวันที่ระบบเปิด"],
)
def test_what_sounds_like_effect_but_is_not_understood_makes_the_null_doubtful(clause: str) -> None:
    found = read(announcement(ITEM, more=[clause])).effective_on
    assert (found.value, found.confidence < 0.95) == (None, True)


@pytest.mark.parametrize(
    "clause",
    [
        "ข้อ ๓ ผู้ติดต่อตามประกาศนี้ให้ดำเนินการในวันและเวลาราชการ",
        "ข้อ ๓ ให้ยกเลิกประกาศ ฉบับลงวันที่ ๓ มกราคม ๒๕๖๖",
        "ข้อ ๓ รับเรื่องตั้งแต่วันที่ ๑ มีนาคม ๒๕๖๖ ถึงวันที่ ๕ มีนาคม ๒๕๖๖",
    ],
)
def test_office_hours_and_days_of_other_things_are_no_effect(clause: str) -> None:
    found = read(announcement(ITEM, more=[clause])).effective_on
    assert (found.value, found.confidence >= 0.95) == (None, True)
