"""The report on paper: every table, Thai digits, numbered pages, and who has not complied."""

from __future__ import annotations

import re
import sys
from datetime import date

import pytest

from functions.reports import paper
from functions.reports.legible import make_legible
from functions.reports.paper import NoPaperHere, report_pdf
from functions.reports.printed import number, printed
from functions.reports.roll import roll_of
from register.agencies import Kind
from register.charts import timeline_of
from register.documents import Slot
from register.progress import Point
from register.reports import Missing, Report, report_of
from register.status import Status
from tests.register.test_reports import published
from tests.reports.sheets_of_paper import frames_of, is_for_screen_readers, pages_of

DAY = date(2023, 10, 31)


def missing(agency: str, kind: Kind, section: Slot, status: Status, expected_on: str = "") -> Missing:
    return Missing(
        agency_id=agency, name=f"หน่วยงาน {agency}", kind=kind, section=section, status=status, expected_on=expected_on
    )


MISSING = (
    missing("c", Kind.UNIVERSITY, Slot.SECTION_16, Status.NOT_STARTED),
    missing("a", Kind.LOCAL, Slot.SECTION_16, Status.RETURNED),
    missing("b", Kind.LOCAL, Slot.SECTION_10, Status.NOT_STARTED),
    missing("b", Kind.LOCAL, Slot.SECTION_16, Status.PREPARING, "2023-12-15"),
    missing("d", Kind.LOCAL, Slot.SECTION_10, Status.NOT_STARTED),
    missing("d", Kind.LOCAL, Slot.SECTION_16, Status.NOT_STARTED),
    missing("e", Kind.LOCAL, Slot.SECTION_10, Status.NOT_STARTED),
    missing("e", Kind.LOCAL, Slot.SECTION_16, Status.NOT_STARTED),
)


def report(*owed: Missing) -> Report:
    return report_of(published(), owed, as_at=DAY)


def test_the_list_has_each_agency_once_under_what_it_owes_and_why() -> None:
    groups = roll_of(report(*MISSING).annex)
    assert [(one.kind, one.why, one.names) for one in groups] == [
        (Kind.UNIVERSITY.name_th, "มาตรา 16: ไม่ตอบหรือไม่แนบเอกสาร", ("หน่วยงาน c",)),
        (Kind.LOCAL.name_th, "มาตรา 10 และมาตรา 16: ไม่ตอบหรือไม่แนบเอกสาร", ("หน่วยงาน d", "หน่วยงาน e")),
        (
            Kind.LOCAL.name_th,
            "มาตรา 10: ไม่ตอบหรือไม่แนบเอกสาร; มาตรา 16: อยู่ระหว่างจัดทำ",
            ("หน่วยงาน b (คาดว่าจะเสร็จ 15 ธันวาคม 2566)",),
        ),
        (Kind.LOCAL.name_th, "มาตรา 16: เอกสารไม่ถูกต้อง", ("หน่วยงาน a",)),
    ]


def test_the_same_day_for_both_sections_is_said_once() -> None:
    both = [missing("b", Kind.LOCAL, one, Status.PREPARING, "2023-12-15") for one in (Slot.SECTION_10, Slot.SECTION_16)]
    [group] = roll_of(report(*both).annex)
    assert group.names == ("หน่วยงาน b (คาดว่าจะเสร็จ 15 ธันวาคม 2566)",)


def test_the_report_prints_the_published_sums_in_thai_digits_on_numbered_pages() -> None:
    pages = pages_of(report_pdf(report(*MISSING), None))
    assert "รวม ๘,๒๙๔ ๖,๗๘๒ ๘๒ ๑,๕๑๒ ๖,๖๓๑ ๘๐ ๑,๖๖๓" in pages[0]
    assert "หน่วยงานของรัฐที่ยังไม่ดำเนินการตามมาตรา ๒๐ วรรคหนึ่ง" in pages[-1]
    assert "๑. หน่วยงาน d ๒. หน่วยงาน e" in pages[-1]
    for place, page in zip("๑๒๓๔", pages, strict=False):
        assert f"หน้า {place} จาก {'๐๑๒๓๔'[len(pages)]}" in page
        assert "ข้อมูล ณ วันที่ ๓๑ ตุลาคม ๒๕๖๖" in page
    assert not re.findall("[0-9]", " ".join(pages))


def test_a_report_in_which_all_have_complied_has_no_list() -> None:
    done = pages_of(report_pdf(report(), None))
    assert len(done) == len(pages_of(report_pdf(report(*MISSING), None))) - 1
    assert "ยังไม่ดำเนินการตามมาตรา" not in " ".join(done)


def test_the_line_by_month_is_printed_with_its_numbers_and_goes_on_over_the_page() -> None:
    months = [date(2022 + number // 12, number % 12 + 1, 28) for number in range(9, 60)]
    points = tuple(
        Point(day=day.isoformat(), total=8_294, done={Slot.SECTION_10: 1_000 + number, Slot.SECTION_16: 2_000 + number})
        for number, day in enumerate(months)
    )
    without, drawn = pages_of(report_pdf(report(), None)), pages_of(report_pdf(report(), timeline_of(points)))
    assert len(drawn) == len(without) + 2
    [first, second] = drawn[-2:]
    assert "ความคืบหน้ารายเดือน" in first
    assert "ครบกำหนด ๗ ส.ค. ๒๕๖๖" in first
    assert "๒๘ ธ.ค. ๒๕๖๙ ๑,๐๕๐ ๒,๐๕๐ ๘,๒๙๔" in first
    assert "๒๘ ต.ค. ๒๕๖๕ ๑,๐๐๐ ๒,๐๐๐ ๘,๒๙๔" in second
    assert not re.findall("[0-9]", first + second)


def test_the_report_can_be_read_aloud() -> None:
    assert is_for_screen_readers(report_pdf(report(), None))


def test_only_letters_have_a_place_for_the_garuda() -> None:
    assert [frame for page in frames_of(report_pdf(report(), None)) for frame in page] == []


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("มาตรา 16", "มาตรา\u00a0๑๖"),
        ("7 สิงหาคม 2566", "๗\u00a0สิงหาคม\u00a0๒๕๖๖"),
        ("โดยเร็ว หาก", '<span class="whole">โดยเร็ว</span> หาก'),
        ("รายงาน", "รายงาน"),
        ("ที่ https://a.go.th/1?b=2&c", 'ที่ <span class="whole">https://a.go.th/1?b=2&amp;c</span>'),
        ("หรือ x9@a.go.th 9", 'หรือ <span class="whole">x9@a.go.th</span>\u00a0๙'),
        ("<b>หน่วยงาน</b>", '&lt;b&gt;<span class="whole">หน่วยงาน</span>&lt;/b&gt;'),
        (1234, "๑๒๓๔"),
    ],
)
def test_words_are_printed_as_a_typist_would(text: object, html: str) -> None:
    assert str(printed(text)) == html


def test_thousands_are_told_apart_and_words_stay() -> None:
    assert [number(1234567), number(12), number("รวม")] == ["1,234,567", "12", "รวม"]


class Drawn:
    """A PDF being written, with one map of glyphs."""

    def __init__(self, *lines: bytes) -> None:
        self.stream = [b"begincmap", *lines]
        self.objects = [self, object()]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"<00b7> <0e33>", b"<00b7> <0e32>"),
        (b"<00b7> <0e490e33>", b"<00b7> <0e32>"),
        (b"<016d> <>", b"<016d> <0e4d>"),
        (b"<00b7> <0e32>", b"<00b7> <0e32>"),
        (b"<0021> <0e01>", b"<0021> <0e01>"),
        (b"<0000> <ffff>x", b"<0000> <ffff>x"),
    ],
)
def test_both_halves_of_sara_am_mean_what_they_look_like(before: bytes, after: bytes) -> None:
    pdf = Drawn(before)
    make_legible(None, pdf)
    assert pdf.stream == [b"begincmap", after]


def test_without_the_library_the_answer_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    paper._weasyprint.cache_clear()
    monkeypatch.setitem(sys.modules, "weasyprint", None)  # as if it were not installed
    with pytest.raises(NoPaperHere) as said:
        report_pdf(report(), None)
    assert "พิมพ์เป็น PDF" in said.value.remedy
    paper._weasyprint.cache_clear()
