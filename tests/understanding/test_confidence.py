"""How sure the fields of a scan are stated: by the table of the calibration, and by how well its page was read."""

from __future__ import annotations

from parsers.certainty import CERTAIN
from parsers.confidence import Table
from parsers.model import PageReading
from tests.understanding.builders import announcement, body, centred, left, page, read

ENGINE = "saraban-lines 1 test"

LETTER = (
    left("ที่ นร 1200/ว61"),
    left("2 พฤศจิกายน 2566"),
    left("เรื่อง แจ้งเวียนแบบสำรวจ"),
    left("เรียน อธิบดีทุกกรม"),
    body("ด้วยสำนักงานจะสำรวจความเห็นของหน่วยงานเกี่ยวกับการจัดประชุมประจำปี จึงเรียนมาเพื่อโปรดทราบ"),
    centred("ขอแสดงความนับถือ"),
)


def test_an_enquiry_takes_its_confidence_from_the_table_as_a_channel_does() -> None:
    known: Table = {"enquiry": {"phone labelled": [(0.5, 0.97)]}, "channel": {"mailbox word": [(0.5, 0.96)]}}
    ask = "ข้อ ๒ ให้สอบถามเจ้าหน้าที่ได้ที่หมายเลขโทรศัพท์ ๐ ๒๑๒๓ ๔๕๖๗"
    scan = announcement("(๑) อีเมล saraban@example.go.th", ask, source="ocr", engine=ENGINE, confidence=0.98)
    record = read(scan, known=known)
    assert record.enquiries[0].value.confidence == 0.97
    assert record.channels[0].value.confidence == 0.96


def test_a_sort_of_evidence_the_calibration_never_met_is_doubtful() -> None:
    scan = announcement("(๑) อีเมล saraban@example.go.th", source="ocr", engine=ENGINE, confidence=0.98)
    record = read(scan, known={"channel": {"mailbox named free": [(0.5, 0.97)]}})
    assert record.channels[0].value.confidence <= 0.5
    assert record.needs_review


def test_a_letter_that_was_well_read_is_surely_one_and_a_worn_one_is_not() -> None:
    well = read(page(*LETTER, source="ocr", engine=ENGINE, confidence=0.98))
    worn = read(page(*LETTER, source="ocr", engine=ENGINE, confidence=0.7))
    assert well.kind.value == worn.kind.value == "official_letter"
    assert well.kind.confidence >= CERTAIN > worn.kind.confidence


def test_a_page_without_any_form_is_never_surely_of_a_kind() -> None:
    loose = read(page(body("ขอเชิญประชาชนร่วมงานประจำปี " * 6), source="ocr", engine=ENGINE, confidence=0.99))
    assert loose.kind.value == "other"
    assert loose.kind.confidence < CERTAIN


def order(title: str, orders: str = "จึงให้ใช้ระบบ ดังนี้") -> PageReading:
    why = f"ตามที่มาตรา ๑๖ แห่งพระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. ๒๕๖๕ ให้กำหนดระบบไว้ {orders}"
    lines = (centred("คำสั่งเทศบาลตำบลทุ่งทอง"), centred("ที่ ๑๒/๒๕๖๖"), centred(f"เรื่อง {title}"), body(why))
    return page(*lines, body("(๑) ระบบการลา"), source="ocr", engine=ENGINE, confidence=0.98)


def test_a_kind_that_light_phrases_speak_for_by_a_wide_margin_is_sure() -> None:
    tools = read(order("ระบบงานที่ให้ใช้แทนกระดาษ"))
    assert (tools.kind.value, tools.kind.confidence >= CERTAIN) == ("order_s16", True)
    assert read(order("การทำงานของสำนักปลัด", "จึงให้เข้าอบรมการใช้ระบบ")).kind.confidence < CERTAIN


def test_a_title_with_the_year_of_issue_is_no_surer_than_that_day() -> None:
    known: Table = {
        "title": {"official": [(0.1, 0.99)]},
        "issued_on": {"year": [(0.1, 0.7)]},
        "agency": {"known posted": [(0.1, 0.99)]},
    }
    scan = announcement("(๑) อีเมล saraban@example.go.th", source="ocr", engine=ENGINE, confidence=0.98)
    record = read(scan, known=known)
    assert "2566" in (record.title.value or "")
    assert record.title.confidence == record.issued_on.confidence == 0.7
