"""The report counts as the published one does, and letters are addressed to the right post."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.reports.sheets import csv_of, harmless
from register.agencies import Kind
from register.charts import percent
from register.documents import Slot
from register.letters import circular, head_of, in_thai_digits, reminder
from register.obligations import Count
from register.reports import Missing, long_date, report_of
from register.status import Status

# Cabinet minutes of 30 January 2567: done by 31 October 2566, in the order of kinds.
PUBLISHED = {
    Slot.SECTION_10: (160, 76, 6_351, 61, 41, 77, 11, 5),
    Slot.SECTION_16: (160, 76, 6_210, 61, 41, 67, 11, 5),
}
OWED = Missing(
    agency_id="bangsai", name="เทศบาลตำบลบางไทร", kind=Kind.LOCAL, section=Slot.SECTION_10, status=Status.RETURNED
)


def published() -> list[Count]:
    return [
        Count(
            kind=kind,
            section=section,
            total=kind.published_total,
            by_status={Status.DONE: done, Status.NOT_STARTED: kind.published_total - done},
        )
        for section, column in PUBLISHED.items()
        for kind, done in zip(Kind, column, strict=True)
    ]


def test_the_first_table_is_the_published_one() -> None:
    table = report_of(published(), (), as_at=date(2023, 10, 31)).tables[0]
    assert table.rows[-1] == ("รวม", 8_294, 6_782, 82, 1_512, 6_631, 80, 1_663)
    assert table.rows[2] == ("องค์กรปกครองส่วนท้องถิ่น", 7_850, 6_351, 81, 1_499, 6_210, 79, 1_640)
    assert table.rows[5] == ("มหาวิทยาลัยรัฐ", 88, 77, 88, 11, 67, 76, 21)


def test_covered_counts_as_done_and_not_required_counts_nowhere() -> None:
    counts = [
        Count(kind=one.kind, section=one.section, total=10, by_status={Status.COVERED: 3, Status.NOT_REQUIRED: 7})
        for one in published()
    ]
    assert report_of(counts, (), as_at=date(2023, 10, 31)).tables[0].rows[0] == ("ส่วนราชการ", 10, 3, 100, 0, 3, 100, 0)


@given(st.integers(0, 9_000), st.integers(0, 9_000))
def test_a_hundred_percent_is_every_one_and_none_is_none(one: int, other: int) -> None:
    done, total = sorted((one, other))
    assert (percent(done, total) == 100) == (done == total > 0)
    assert (percent(done, total) == 0) == (done == 0)


def test_a_name_that_looks_like_a_formula_is_not_run() -> None:
    assert harmless("=HYPERLINK()") == "'=HYPERLINK()"
    assert harmless("กรม=1") == "กรม=1"
    annex = report_of(published(), (OWED,), as_at=date(2023, 10, 31)).annex
    assert csv_of(annex).decode("utf-8-sig").splitlines()[1].startswith("bangsai,เทศบาลตำบลบางไทร,")


@pytest.mark.parametrize(
    ("name", "post"),
    [
        ("กรมการค้าต่างประเทศ", "อธิบดีกรมการค้าต่างประเทศ"),
        ("จังหวัดขอนแก่น", "ผู้ว่าราชการจังหวัดขอนแก่น"),
        ("เทศบาลตำบลบางไทร", "นายกเทศมนตรีตำบลบางไทร"),
        ("องค์การบริหารส่วนตำบลหนองไผ่", "นายกองค์การบริหารส่วนตำบลหนองไผ่"),
        ("มหาวิทยาลัยราชภัฏศรีสะเกษ", "อธิการบดีมหาวิทยาลัยราชภัฏศรีสะเกษ"),
        ("สำนักงาน ก.พ.ร.", "หัวหน้าหน่วยงาน สำนักงาน ก.พ.ร."),
    ],
)
def test_a_letter_is_addressed_to_the_post_its_name_tells(name: str, post: str) -> None:
    assert head_of(name) == post


def test_a_reminder_says_what_is_missing_and_why_and_leaves_the_date_for_the_pen() -> None:
    letter = reminder((OWED,), as_at=date(2023, 11, 30), address="https://saraban.example.go.th/agencies/bangsai")
    told = " ".join(letter.paragraphs)
    assert letter.day == ""
    assert letter.to == "นายกเทศมนตรีตำบลบางไทร"
    assert "มาตรา 10: เอกสารไม่ถูกต้อง" in told
    assert "มาตรา 16:" not in told


def test_no_one_is_reminded_of_nothing() -> None:
    with pytest.raises(ValueError, match="no reminder"):
        reminder((), as_at=date(2023, 11, 30), address="https://saraban.example.go.th")
    with pytest.raises(ValueError, match="no agency"):
        circular(0, as_at=date(2023, 11, 30), address="https://saraban.example.go.th")


def test_a_letter_has_thai_digits_and_addresses_keep_theirs() -> None:
    assert (
        in_thai_digits("มาตรา 16 ที่ https://a.go.th/1 หรือ x9@a.go.th") == "มาตรา ๑๖ ที่ https://a.go.th/1 หรือ x9@a.go.th"
    )
    assert long_date(date(2023, 10, 31)) == "31 ตุลาคม 2566"
