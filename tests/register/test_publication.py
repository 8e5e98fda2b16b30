"""Whose announcement speaks, since when, and why: delegation and versions as the overseer's letter asks."""

from __future__ import annotations

import json
from datetime import date

from register import events as e
from register.fold import fold
from register.publication import Shown, Version, shown, versions
from register.snapshot import snapshot_from_json, snapshot_to_json, take_snapshot
from tests.register.facts import S10, S13, S16, added, agency, approved, at, covers, mail, unit

ON = date(2023, 12, 31)
TREE = added(agency("a", name_th="กรมตัวอย่าง"), unit("u", "a"), unit("v", "a"))


def seen(history: list[e.RegisterEvent], agency_id: str, on: date = ON) -> tuple[Shown, ...]:
    return shown(fold(history, on=on), agency_id, S10, on)


def line(history: list[e.RegisterEvent], on: date = ON) -> list[tuple[str, str, str]]:
    found: tuple[Version, ...] = versions(fold(history, on=on), "a", S10, on)
    return [(one.document_id, one.force, one.until) for one in found]


def test_a_covered_unit_shows_the_central_announcement_and_says_from_whom() -> None:
    history = [*TREE, approved("a", "d", "2023-01-09"), covers("a", "d", "2023-01-10")]
    [one] = seen(history, "u")
    assert (one.own, one.publisher_id) == (False, "a")
    assert one.explanation == "จากกรมตัวอย่าง ประกาศลงวันที่ ๙ ม.ค. ๒๕๖๖"
    assert one.channels == (mail("a"),)
    assert seen(history, "a")[0].own


def test_a_unit_may_show_both_documents_at_once() -> None:
    own = [*TREE, approved("a", "d", "2023-01-09"), approved("u", "f", "2023-02-01")]
    both = [*own, covers("a", "d", "2023-01-10", beside_own=True)]
    assert [one.document_id for one in seen(both, "u")] == ["f", "d"]


def test_where_the_centre_did_not_ask_for_both_the_units_own_stands_alone() -> None:
    own = [*TREE, approved("a", "d", "2023-01-09"), approved("u", "f", "2023-02-01")]
    single = [*own, covers("a", "d", "2023-01-10", beside_own=False)]
    assert [one.document_id for one in seen(single, "u")] == ["f"]
    assert [one.document_id for one in seen(single, "v")] == ["d"]


def test_channels_given_to_another_unit_are_not_this_units() -> None:
    channels = (mail("a"), mail("u", "สำนักงานu"), mail("v", "สำนักงานv"))
    history = [*TREE, approved("a", "d", "2023-01-09", channels=channels), covers("a", "d", "2023-01-10")]
    assert [one.value for one in seen(history, "u")[0].channels] == [mail("a").value, mail("u").value]
    assert len(seen(history, "a")[0].channels) == 3


def test_coverage_taken_back_ends_with_the_day_and_stays_in_the_past() -> None:
    back = e.PublicationCovers(at=at("2023-06-01"), agency_id="a", document_id="d", scope=e.Scope.SELF)
    history = [*TREE, approved("a", "d", "2023-01-09"), covers("a", "d", "2023-01-10"), back]
    assert seen(history, "u") == ()
    assert len(seen(history, "u", date(2023, 5, 31))) == 1


def test_a_grant_opens_a_units_own_entry_until_it_is_revoked() -> None:
    given = e.GrantGiven(at=at("2023-02-01"), agency_id="a", unit_id="u")
    gone = e.GrantRevoked(at=at("2023-03-01"), agency_id="a", unit_id="u")
    history = [*TREE, given, gone, approved("u", "f", "2023-02-10")]
    days = ("2023-01-31", "2023-02-01", "2023-03-01")
    assert [fold(history, on=date.fromisoformat(day)).may_enter("u") for day in days] == [False, True, False]
    assert fold(history).may_enter("a")
    assert [one.document_id for one in seen(history, "u")] == ["f"]  # what was entered stands


def test_a_newer_announcement_takes_over_on_the_day_it_takes_effect() -> None:
    newer = approved("a", "e", "2023-06-01", effective_on="2023-07-01")
    history = [*TREE, approved("a", "d", "2023-01-09"), newer]
    assert line(history, date(2023, 6, 15)) == [("d", "in_force", "2023-07-01"), ("e", "coming", "")]
    assert line(history, date(2023, 7, 1)) == [("d", "superseded", "2023-07-01"), ("e", "in_force", "")]
    assert [one.document_id for one in seen(history, "a", date(2023, 6, 30))] == ["d"]
    assert [one.document_id for one in seen(history, "a", date(2023, 7, 1))] == ["e"]


def test_one_for_the_agency_and_one_for_its_units_do_not_replace_each_other() -> None:
    history = [*TREE, approved("a", "d", "2023-01-09"), approved("a", "e", "2023-06-01")]
    apart = [*history, covers("a", "e", "2023-06-01")]
    assert [one[1] for one in line(history)] == ["superseded", "in_force"]
    assert [one[1] for one in line(apart)] == ["in_force", "in_force"]


def test_repeal_ends_a_document_and_amendment_leaves_it_in_force() -> None:
    base = [*TREE, approved("a", "d", "2023-01-09")]
    repeal = e.DocumentRepealed(at=at("2023-05-01"), agency_id="a", document_id="d", on="2023-05-15")
    amend = e.DocumentAmended(at=at("2023-05-01"), agency_id="a", document_id="d", by_document_id="x", on="2023-05-15")
    assert line([*base, repeal], date(2023, 5, 14)) == [("d", "in_force", "2023-05-15")]
    assert line([*base, repeal], date(2023, 5, 15)) == [("d", "repealed", "2023-05-15")]
    assert line([*base, amend]) == [("d", "in_force", "")]


def test_an_amendment_stands_beside_what_it_amends_and_ends_with_it() -> None:
    amend = e.DocumentAmended(at=at("2023-05-01"), agency_id="a", document_id="d", by_document_id="x", on="2023-05-01")
    both = [*TREE, approved("a", "d", "2023-01-09"), approved("a", "x", "2023-05-01"), amend]
    assert line(both) == [("d", "in_force", ""), ("x", "in_force", "")]
    assert [one.document_id for one in seen(both, "a")] == ["x", "d"]
    newer = [*both, approved("a", "n", "2023-09-01")]
    assert line(newer) == [("d", "superseded", "2023-09-01"), ("x", "superseded", "2023-09-01"), ("n", "in_force", "")]
    repeal = e.DocumentRepealed(at=at("2023-08-01"), agency_id="a", document_id="d", on="2023-08-01")
    assert [one[1] for one in line([*both, repeal])] == ["repealed", "repealed"]


def test_an_amendment_told_backwards_makes_no_ring_and_changes_no_line() -> None:
    base = [*TREE, approved("a", "d", "2023-01-09"), approved("a", "x", "2023-05-01")]
    said = {"at": at("2023-06-01"), "agency_id": "a", "on": "2023-06-01"}
    backwards = e.DocumentAmended(document_id="x", by_document_id="d", **said)
    itself = e.DocumentAmended(document_id="d", by_document_id="d", **said)
    assert line([*base, backwards, itself]) == line(base)


def test_an_order_shows_its_systems_and_is_called_an_order() -> None:
    order = approved("a", "d", "2023-01-09", S16, systems=("ระบบสารบรรณอิเล็กทรอนิกส์", "ระบบการลา"), channels=())
    register = fold([*TREE, order], on=ON)
    [one] = shown(register, "a", S16, ON)
    assert one.systems == ("ระบบสารบรรณอิเล็กทรอนิกส์", "ระบบการลา")
    assert one.explanation == "จากหน่วยงานนี้เอง คำสั่งลงวันที่ ๙ ม.ค. ๒๕๖๖"
    assert shown(register, "u", S16, ON) == ()  # a unit makes no order of its own, and none was said to cover it


def test_enquiry_phones_are_shown_apart_from_channels_and_only_to_whom_they_belong() -> None:
    def phone(value: str, of: str = "") -> e.PublicChannel:
        return e.PublicChannel(type="phone", value=value, unit=of)

    phones = (phone("0 2000 1234"), phone("0 4300 0111", "สำนักงานu"), phone("0 4300 0222", "สำนักงานv"))
    history = [*TREE, approved("a", "d", "2023-01-09", enquiries=phones), covers("a", "d", "2023-01-10")]
    [at_unit] = seen(history, "u")
    assert [one.value for one in at_unit.enquiries] == ["0 2000 1234", "0 4300 0111"]
    assert [one.type for one in at_unit.channels] == ["email"]
    assert len(seen(history, "a")[0].enquiries) == 3


def test_a_licence_notice_without_a_day_waits_for_the_gazette() -> None:
    history = [*TREE, approved("a", "d", "2023-01-09", S13)]
    [one] = versions(fold(history), "a", S13, ON)
    assert (one.force, one.effective_from) == ("day_unknown", "")


def test_a_snapshot_survives_the_way_through_json_and_is_the_same_when_taken_twice() -> None:
    merged = e.AgencyDissolved(at=at("2023-06-01"), agency_id="v")
    phone = e.PublicChannel(type="phone", value="0 2000 1234")
    told = [
        approved("a", "d", "2023-01-09", enquiries=(phone,), sha256="0" * 64, signature="passed"),
        approved("a", "o", "2023-01-09", S16, systems=("ระบบการลา",)),
    ]
    history = [*TREE, *told, covers("a", "d", "2023-01-10"), merged]
    register = fold(history, on=ON)
    snapshot = take_snapshot(register, ON, "2024-01-01T00:00:00.000000+00:00")
    assert snapshot_from_json(json.loads(json.dumps(snapshot_to_json(snapshot)))) == snapshot
    assert take_snapshot(fold(reversed(history), on=ON), ON, snapshot.made_at) == snapshot
    assert [one.ended_on for one in snapshot.agencies] == ["", "", "2023-06-01"]


def test_a_snapshot_written_before_orders_enquiries_and_months_were_kept_is_still_read() -> None:
    register = fold([*TREE, approved("a", "d", "2023-01-09")], on=ON)
    snapshot = take_snapshot(register, ON, "2024-01-01T00:00:00.000000+00:00")
    told = json.loads(json.dumps(snapshot_to_json(snapshot)))
    del told["began_on"], told["progress"]
    for view in told["agencies"]:
        del view["added_on"]
        for shown_then in view.get("shown", ()):
            del shown_then["section"]
        for version in view.get("versions", ()):
            version["file_name"] = "ประกาศ.pdf"
    read = snapshot_from_json(told)
    assert (read.began_on, read.progress, read.agencies[0].orders) == ("", (), ())
    assert (read.counts, read.agencies[0].shown) == (snapshot.counts, snapshot.agencies[0].shown)
    assert read.agencies[0].versions == snapshot.agencies[0].versions
