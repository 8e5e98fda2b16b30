"""Who owes what, and how it is counted: the overseer's rules, one by one."""

from __future__ import annotations

from datetime import date

import pytest

from register import events as e
from register.agencies import Kind, Level
from register.documents import Slot
from register.fold import fold
from register.obligations import Standing, counts, standing_of, standings
from register.rounds import ACT_DUE_ON, FIRST_ROUND
from register.status import Status
from tests.register.facts import S10, S13, S16, added, agency, approved, at, covers, submitted, unit

ON = date(2023, 12, 31)


def stand(history: list[e.RegisterEvent], agency_id: str = "a", section: Slot = S10, on: date = ON) -> Standing:
    return standing_of(fold(history, on=on), agency_id, section, on)


def returned(reasons: tuple[str, ...]) -> e.RegisterEvent:
    return e.DocumentReturned(at=at("2023-02-01"), agency_id="a", section=S10, document_id="d", reasons=reasons)


def preparing() -> e.RegisterEvent:
    return e.PreparingReported(at=at("2023-02-01"), agency_id="a", section=S10, expected_on="2023-09-01")


SENT = submitted("a", "d", "2023-01-31")
REVIEW = e.ReviewOpened(at=at("2023-01-31"), agency_id="a", section=S10, document_id="d")


@pytest.mark.parametrize(
    ("happened", "status"),
    [
        ([], Status.NOT_STARTED),  # no reply, no document
        ([returned(("แนบเอกสารผิด",))], Status.RETURNED),  # a wrong document
        ([preparing()], Status.PREPARING),
        ([SENT], Status.SUBMITTED),
        ([SENT, REVIEW], Status.IN_REVIEW),
    ],
)
def test_no_document_a_wrong_one_in_preparation_and_no_reply_are_all_not_done(
    happened: list[e.RegisterEvent], status: Status
) -> None:
    standing = stand([*added(agency("a")), *happened])
    assert (standing.status, standing.is_done) == (status, False)


def test_an_approved_document_is_done() -> None:
    standing = stand([*added(agency("a")), SENT, REVIEW, approved("a", "d", "2023-02-01")])
    assert (standing.status, standing.is_done, standing.document_id) == (Status.DONE, True, "d")


def test_preparing_tells_the_expected_day_and_a_return_its_reasons() -> None:
    assert stand([*added(agency("a")), preparing()]).expected_on == "2023-09-01"
    assert stand([*added(agency("a")), SENT, returned(("ขาดลายมือชื่อ",))]).reasons == ("ขาดลายมือชื่อ",)


def test_a_decision_taken_back_is_no_longer_done() -> None:
    again = e.ReviewOpened(at=at("2023-03-01"), agency_id="a", section=S10, document_id="d")
    history = [*added(agency("a")), SENT, approved("a", "d", "2023-02-01"), again]
    assert stand(history).status is Status.IN_REVIEW
    assert stand(history, on=date(2023, 2, 15)).status is Status.DONE


def test_section_16_is_not_asked_of_units_under_an_agency_but_of_the_agency() -> None:
    history = added(agency("a"), unit("u", "a"))
    assert stand(history, "u", S16).status is Status.NOT_REQUIRED
    assert stand(history, "a", S16).status is Status.NOT_STARTED


def test_a_department_under_a_ministry_answers_for_itself() -> None:
    history = [*added(agency("m"), agency("a", parent_id="m")), approved("m", "d", "2023-01-09")]
    history.append(covers("m", "d", "2023-01-10"))
    assert stand(history, "a").status is Status.NOT_STARTED
    assert stand(history, "a", S16).status is Status.NOT_STARTED


def test_a_province_does_nothing_for_regional_units() -> None:
    province = agency("p", name_th="จังหวัดหนึ่ง", kind=Kind.PROVINCE, level=Level.REGIONAL)
    history = [*added(province, unit("u", "p")), approved("p", "d", "2023-01-09"), covers("p", "d", "2023-01-09")]
    assert stand(history, "u").status is Status.NOT_STARTED


@pytest.mark.parametrize(
    ("said", "status"), [(None, Status.NOT_REQUIRED), (False, Status.NOT_REQUIRED), (True, Status.NOT_STARTED)]
)
def test_section_13_1_counts_only_where_the_agency_says_it_issues_licences(said: bool | None, status: Status) -> None:
    word = [e.LicenceIssuerDeclared(at=at("2023-01-01"), agency_id="a", issues=said)] if said is not None else []
    assert stand([*added(agency("a")), *word], section=S13).status is status


def test_a_parents_publication_covers_all_or_the_named_units_and_no_other() -> None:
    tree = added(agency("a"), agency("b"), unit("u", "a"), unit("v", "a"), unit("w", "b"))
    named = [*tree, approved("a", "d", "2023-01-09"), covers("a", "d", "2023-01-10", "u")]
    assert [stand(named, one).status for one in "uvw"] == [Status.COVERED, Status.NOT_STARTED, Status.NOT_STARTED]
    all_of_them = [*named, covers("a", "d", "2023-02-01")]
    assert [stand(all_of_them, one).status for one in "uvw"] == [Status.COVERED, Status.COVERED, Status.NOT_STARTED]
    assert stand(all_of_them, "v", on=date(2023, 1, 31)).status is Status.NOT_STARTED
    assert stand(all_of_them, "u").why == "จากกรมa ประกาศลงวันที่ ๙ ม.ค. ๒๕๖๖"


def test_the_acts_own_day_is_the_seventh_of_august_2566() -> None:
    assert date(2023, 8, 7) == ACT_DUE_ON
    done = [*added(agency("a"), agency("b")), approved("a", "d", "2023-08-07"), approved("b", "f", "2023-08-08")]
    assert not stand(done, "a").late_by_act
    assert stand(done, "b").late_by_act
    assert not stand(added(agency("a")), on=date(2023, 8, 7)).late_by_act
    assert stand(added(agency("a")), on=date(2023, 8, 8)).late_by_act


def test_the_first_round_ends_on_the_thirtieth_of_november_2566() -> None:
    base = [FIRST_ROUND, *added(agency("a"), agency("b"))]
    entered = [*base, approved("a", "d", "2023-11-30"), approved("b", "f", "2023-12-01")]
    assert stand(entered, "a").late_rounds == ()
    assert stand(entered, "b").late_rounds == ("2566-1",)
    assert stand(base, on=date(2023, 11, 30)).late_rounds == ()


def test_a_later_version_does_not_make_an_agency_late() -> None:
    history = [*added(agency("a")), approved("a", "d", "2023-01-09"), approved("a", "e", "2023-12-01")]
    standing = stand(history)
    assert (standing.document_id, standing.done_on, standing.late_by_act) == ("e", "2023-01-09", False)


def test_units_are_not_among_those_counted_and_the_statuses_sum_to_the_total() -> None:
    register = fold([*added(agency("a"), agency("b"), unit("u", "a")), approved("a", "d", "2023-01-09")])
    counted = {(one.kind, one.section): one for one in counts(register, standings(register, ON))}
    here = counted[Kind.GOVERNMENT, S10]
    assert (here.total, here.done, here.not_done) == (2, 1, 1)
    assert all(sum(one.by_status.values()) == one.total for one in counted.values())
