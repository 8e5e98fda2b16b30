"""The cases of the overseer's letter นร 1200/ว61 of 2 November 2566, each told to the end: as the public reads it.

Numbers are those of its questions and answers (enclosure 2); question 1 is about signing in, 4 and 5 say whom to ask.
"""

from __future__ import annotations

from datetime import date

import pytest

from register import events as e
from register.agencies import Kind, Level
from register.checks import problems
from register.documents import Slot
from register.fold import fold
from register.open_data import CHANNELS, STATUS, Row, rows_of
from register.rounds import FIRST_ROUND
from register.snapshot import AgencyView, Snapshot, take_snapshot
from register.status import Status
from tests.register.facts import S10, S13, S16, added, agency, approved, at, covers, mail, unit

ON = date(2023, 12, 31)
DEPARTMENT = agency("dlt", name_th="กรมการขนส่งตัวอย่าง")
KHONKAEN = unit("kk", "dlt", name_th="สำนักงานขนส่งจังหวัดขอนแก่นตัวอย่าง")
LOEI = unit("loei", "dlt", name_th="สำนักงานขนส่งจังหวัดเลยตัวอย่าง")
PROVINCE = agency("p", name_th="จังหวัดตัวอย่าง", kind=Kind.PROVINCE, level=Level.REGIONAL)
OF_PROVINCE = unit("pu", "p", name_th="สำนักงานจังหวัดตัวอย่าง")
TREE = [FIRST_ROUND, *added(DEPARTMENT, KHONKAEN, LOEI, PROVINCE, OF_PROVINCE)]


def seen(history: list[e.RegisterEvent], on: date = ON) -> Snapshot:
    return take_snapshot(fold(history, on=on), on, at("2024-01-01"))


def view(history: list[e.RegisterEvent], agency_id: str, on: date = ON) -> AgencyView:
    return next(one for one in seen(history, on).agencies if one.agency.id == agency_id)


def status(history: list[e.RegisterEvent], agency_id: str, section: Slot = S10, on: date = ON) -> Status:
    standing = view(history, agency_id, on).standing(section)
    assert standing is not None
    return standing.status


def channels(history: list[e.RegisterEvent], agency_id: str) -> list[Row]:
    return [row for row in rows_of(CHANNELS, seen(history)) if row["agency_id"] == agency_id]


@pytest.mark.parametrize(("entered", "late"), [("2023-11-01", ()), ("2023-11-30", ()), ("2023-12-01", ("2566-1",))])
def test_question_2_what_is_entered_from_the_1st_to_the_30th_of_november_is_in_time(
    entered: str, late: tuple[str, ...]
) -> None:
    history = [*TREE, approved("dlt", "d", entered, issued_on="2023-01-09")]
    standing = view(history, "dlt").standing(S10)
    assert standing is not None
    assert (standing.status, standing.late_rounds, standing.late_by_act) == (Status.DONE, late, False)


def test_question_2_a_changed_announcement_may_be_entered_at_any_time_and_makes_nobody_late() -> None:
    history = [*TREE, approved("dlt", "d", "2023-11-15"), approved("dlt", "new", "2024-06-01")]
    later = view(history, "dlt", date(2024, 6, 30))
    standing = later.standing(S10)
    assert standing is not None
    assert standing.late_rounds == ()
    assert [(one.document_id, one.force) for one in later.versions] == [("d", "superseded"), ("new", "in_force")]
    assert [one.document_id for one in later.shown] == ["new"]


def test_question_3_case_1_the_centre_gives_a_regional_unit_the_right_to_enter_its_own() -> None:
    assert not fold(TREE).may_enter("kk")
    given = e.GrantGiven(at=at("2023-11-02"), agency_id="dlt", unit_id="kk")
    assert problems(fold(TREE), given) == ()
    history = [*TREE, given, approved("kk", "own", "2023-11-10")]
    register = fold(history)
    assert (register.may_enter("kk"), register.may_enter("loei")) == (True, False)
    assert (status(history, "kk"), status(history, "loei")) == (Status.DONE, Status.NOT_STARTED)
    assert [(one["value"], one["publisher_id"]) for one in channels(history, "kk")] == [(mail("kk").value, "kk")]


def test_question_3_case_1_only_the_agency_above_gives_the_right_and_takes_it_back() -> None:
    stranger = e.GrantGiven(at=at("2023-11-02"), agency_id="p", unit_id="kk")
    assert problems(fold(TREE), stranger)
    nothing = e.GrantRevoked(at=at("2023-11-02"), agency_id="dlt", unit_id="kk")
    assert problems(fold(TREE), nothing)


def test_question_3_case_2_the_centres_announcement_speaks_for_every_unit_and_each_sees_its_own_channels() -> None:
    told = (mail("dlt"), mail("kk", KHONKAEN.name_th), mail("loei", LOEI.name_th))
    history = [*TREE, approved("dlt", "d", "2023-01-09", channels=told), covers("dlt", "d", "2023-11-02")]
    assert [status(history, one) for one in ("dlt", "kk", "loei")] == [Status.DONE, Status.COVERED, Status.COVERED]
    assert [one["value"] for one in channels(history, "kk")] == [mail("dlt").value, mail("kk").value]
    assert [one["value"] for one in channels(history, "loei")] == [mail("dlt").value, mail("loei").value]
    assert view(history, "kk").shown[0].explanation == "จากกรมการขนส่งตัวอย่าง ประกาศลงวันที่ ๙ ม.ค. ๒๕๖๖"


def test_question_3_case_2_both_announcements_may_be_shown_at_once() -> None:
    base = [*TREE, approved("dlt", "d", "2023-01-09"), approved("kk", "own", "2023-11-10")]
    both = [*base, covers("dlt", "d", "2023-11-02", beside_own=True)]
    one = [*base, covers("dlt", "d", "2023-11-02", beside_own=False)]
    assert [shown.document_id for shown in view(both, "kk").shown] == ["own", "d"]
    assert [shown.document_id for shown in view(one, "kk").shown] == ["own"]
    assert status(both, "kk") is status(one, "kk") is Status.DONE


def test_note_1_a_province_does_nothing_for_regional_units() -> None:
    history = [*TREE, approved("p", "d", "2023-01-09")]
    wish = covers("p", "d", "2023-11-02")
    assert "จังหวัดไม่ต้องดำเนินการให้หน่วยงานส่วนภูมิภาค" in problems(fold(history), wish)[0]
    anyway = [*history, wish]  # even in a history written before the register refused it
    assert (status(anyway, "p"), status(anyway, "pu")) == (Status.DONE, Status.NOT_STARTED)
    assert channels(anyway, "pu") == []


def test_note_2_units_make_no_order_of_section_16_and_the_agency_above_must() -> None:
    history = [*TREE, approved("dlt", "o", "2023-01-09", S16, channels=(), systems=("ระบบการลา",))]
    standing = view(history, "kk").standing(S16)
    assert standing is not None
    assert standing.status is Status.NOT_REQUIRED
    assert "นร 1200/ว6 ลงวันที่ 24 ก.พ. 2566" in standing.why
    assert (status(history, "dlt", S16), status(TREE, "dlt", S16)) == (Status.DONE, Status.NOT_STARTED)
    assert view(history, "dlt").orders[0].systems == ("ระบบการลา",)


def test_section_13_1_is_entered_only_where_there_is_one() -> None:
    assert status(TREE, "dlt", S13) is Status.NOT_REQUIRED
    issues = e.LicenceIssuerDeclared(at=at("2023-11-01"), agency_id="dlt", issues=True)
    assert status([*TREE, issues], "dlt", S13) is Status.NOT_STARTED
    assert status([*TREE, issues, approved("dlt", "l", "2023-11-05", S13)], "dlt", S13) is Status.DONE
    assert status([*TREE, approved("dlt", "l", "2023-11-05", S13)], "dlt", S13) is Status.DONE  # told or not


def test_the_survey_counts_the_agencies_and_not_their_units() -> None:
    history = [*TREE, approved("dlt", "d", "2023-01-09"), covers("dlt", "d", "2023-11-02")]
    count = seen(history).count(None, S10)
    assert (count.total, count.done) == (2, 1)  # the department and the province
    done = {row["agency_id"] for row in rows_of(STATUS, seen(history)) if row["section"] == "s10" and row["done"]}
    assert done == {"dlt", "kk", "loei"}
