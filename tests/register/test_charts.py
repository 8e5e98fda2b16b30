"""Bars and lines say what the numbers beside them say."""

from __future__ import annotations

import io
from datetime import date
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from functions.reports.workbook import workbook_of
from register.charts import FOOT, LEFT, RIGHT, TOP, bar, timeline_of
from register.documents import Slot
from register.progress import Point
from register.reports import report_of
from register.status import Status
from tests.register.test_reports import published

NUMBERS = st.integers(0, 8_294)


@given(st.lists(NUMBERS, min_size=1, max_size=6))
def test_the_parts_of_a_bar_lie_end_to_end_and_never_leave_it(numbers: list[int]) -> None:
    drawn = bar("ทุกประเภท", numbers[0], sum(numbers), [("done", "ทำแล้ว", one) for one in numbers])
    assert [one.number for one in drawn.parts] == [one for one in numbers if one]
    ends = [0.0, *(one.start + one.width for one in drawn.parts)]
    assert [one.start for one in drawn.parts] == pytest.approx(ends[:-1], abs=0.02)
    assert ends[-1] == pytest.approx(100 if drawn.parts else 0, abs=0.05)


def test_the_reports_charts_hold_the_published_numbers() -> None:
    charts = report_of(published(), (), as_at=date(2023, 10, 31)).charts
    section_10, section_16 = charts["by_kind"]
    assert [(one.label, one.done, one.of, one.percent) for one in section_10.bars][:1] == [
        ("ทุกประเภท", 6_782, 8_294, 82)
    ]
    assert [one.done for one in section_16.bars] == [6_631, 160, 76, 6_210, 61, 41, 67, 11, 5]
    [reasons] = charts["why_s10"][0].bars
    assert [(one.label, one.number) for one in reasons.parts] == [("ทำแล้ว", 6_782), ("ไม่ตอบหรือไม่แนบเอกสาร", 1_512)]


def point(day: str, done: int, total: int = 10) -> Point:
    return Point(day=day, total=total, done={Slot.SECTION_10: done, Slot.SECTION_16: 0})


def test_a_line_runs_from_edge_to_edge_between_nothing_and_all() -> None:
    drawn = timeline_of((point("2022-10-31", 0), point("2023-08-31", 5), point("2024-10-31", 10)))
    assert drawn is not None
    ends = [tuple(map(float, one.split(","))) for one in drawn.lines[0].points.split()]
    assert ends[0] == (LEFT, FOOT)
    assert ends[1][1] == (TOP + FOOT) / 2
    assert ends[-1] == (RIGHT, TOP)
    assert [year for _, year in drawn.years] == ["2566", "2567"]
    assert drawn.due_at is not None
    assert ends[0][0] < drawn.due_at < ends[1][0]  # 7 August 2566
    assert drawn.lines[0].percent == 100


@pytest.mark.parametrize(("done", "place"), [(0, TOP), (9, FOOT)])
def test_the_word_for_the_acts_day_stands_where_no_line_runs(done: int, place: float) -> None:
    days = ("2023-06-30", "2023-08-31", "2024-10-31")
    points = tuple(Point(day=day, total=10, done={Slot.SECTION_10: done, Slot.SECTION_16: 9}) for day in days)
    drawn = timeline_of(points)
    assert drawn is not None
    assert abs(drawn.due_word_at - place) < 20


def test_months_without_change_are_left_out_of_the_table_but_never_the_last() -> None:
    points = (point("2022-10-31", 0), point("2022-11-30", 0), point("2022-12-31", 3), point("2023-01-31", 3))
    drawn = timeline_of(points)
    assert drawn is not None
    assert [(one.words, one.done[Slot.SECTION_10]) for one in drawn.months] == [
        ("31 ม.ค. 2566", 3), ("31 ธ.ค. 2565", 3), ("31 ต.ค. 2565", 0),
    ]  # fmt: skip


@pytest.mark.parametrize("points", [(), (point("2022-10-31", 3),), (point("2022-10-31", 0), point("2022-11-30", 0))])
def test_no_line_is_drawn_where_there_is_nothing_to_tell(points: tuple[Point, ...]) -> None:
    assert timeline_of(points) is None


def test_the_workbook_draws_the_percents_of_its_first_sheet() -> None:
    made = io.BytesIO(workbook_of(report_of(published(), (), as_at=date(2023, 10, 31))))
    [drawn] = [name for name in ZipFile(made).namelist() if name.startswith("xl/charts/")]
    first = load_workbook(made).worksheets[0]
    cells = f"'{first.title}'!$D$4:$D$12"
    assert cells in ZipFile(made).read(drawn).decode()
    assert first["D12"].value == 82


def test_a_table_of_nothing_says_so_in_words() -> None:
    tables = {one.id: one for one in report_of(published(), (), as_at=date(2023, 10, 31)).tables}
    assert not tables["why_s10"].counts_nothing
    empty = [
        type(one)(kind=one.kind, section=Slot.SECTION_13_1, total=one.total, by_status={Status.NOT_REQUIRED: one.total})
        for one in published()
        if one.section is Slot.SECTION_10
    ]
    nothing = {one.id: one for one in report_of([*published(), *empty], (), as_at=date(2023, 10, 31)).tables}
    assert nothing["why_s13_1"].counts_nothing
    assert nothing["why_s13_1"].empty
