"""The register's history is written with what causes it, read back whole, and watched over."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import boto3
import pytest

from functions.adapters.errors import DatesImpossible
from functions.adapters.history import RegisterRefused
from functions.adapters.objects import record_key
from functions.adapters.ports import Ports
from functions.adapters.snapshots import Snapshots
from functions.adapters.upkeep import Upkeep
from functions.watch import handler
from register import events as e
from register.documents import Document, Slot, State
from register.fold import fold
from register.history import Register
from register.obligations import standing_of
from register.status import Status
from tests.doors.conftest import FakeClock
from tests.doors.world import World

S10 = Slot.SECTION_10


def register(ports: Ports) -> Register:
    return fold(ports.history.events())


def status(ports: Ports, agency_id: str, section: Slot = S10) -> Status:
    return standing_of(register(ports), agency_id, section, ports.publishing.today()).status


def in_review(world: World) -> Document:
    document = world.received()
    world.run()
    return world.ports.documents.get(document.id)


def approve(world: World, **values: str) -> Document:
    ports, seen = world.ports, in_review(world)
    if values:
        seen = ports.reviews.save_corrections(seen.id, seen.version, values, "reviewer:x")
    return ports.reviews.decide(seen.id, seen.version, State.APPROVED, (), "reviewer:x")


def test_each_step_of_a_document_is_in_the_history(world: World) -> None:
    document = world.received()
    assert status(world.ports, document.agency_id) is Status.SUBMITTED
    world.run()
    assert status(world.ports, document.agency_id) is Status.IN_REVIEW
    seen = world.ports.documents.get(document.id)
    world.ports.reviews.decide(seen.id, seen.version, State.RETURNED, ("ขาดลายมือชื่อ",), "reviewer:x")
    standing = standing_of(register(world.ports), document.agency_id, S10, world.ports.publishing.today())
    assert (standing.status, standing.reasons) == (Status.RETURNED, ("ขาดลายมือชื่อ",))


def test_an_approval_makes_public_what_the_reviewer_corrected(world: World) -> None:
    document = approve(world, title="ช่องทางติดต่อ", issued_on="2023-01-09")
    entry = register(world.ports).documents[document.id]
    assert entry.approved is not None
    assert (entry.approved.title, entry.approved.issued_on) == ("ช่องทางติดต่อ", "2023-01-09")
    assert entry.approved.sha256 == document.sha256


def test_an_effect_before_the_issue_is_not_approved_and_nothing_is_written(world: World) -> None:
    seen = in_review(world)
    values = {"issued_on": "2023-01-09", "effective_on": "2023-01-08"}
    seen = world.ports.reviews.save_corrections(seen.id, seen.version, values, "reviewer:x")
    with pytest.raises(DatesImpossible):
        world.ports.reviews.decide(seen.id, seen.version, State.APPROVED, (), "reviewer:x")
    assert world.ports.documents.get(seen.id) == seen
    assert status(world.ports, seen.agency_id) is Status.IN_REVIEW


def test_what_the_rules_forbid_is_refused_whole(ports: Ports) -> None:
    at = "2026-03-02T02:00:00.000000+00:00"
    renamed = e.AgencyRenamed(at=at, agency_id="dft", name_th="กรมใหม่")
    merged = e.AgencyMerged(at=at, agency_id="dft", into="nobody")
    with pytest.raises(RegisterRefused):
        ports.history.add(renamed, merged)
    assert register(ports).agencies["dft"].agency.name_th == "กรมการค้าตัวอย่าง"
    later = "2026-03-03T02:00:00.000000+00:00"
    ports.history.add(e.AgencyRenamed(at=later, agency_id="dft", name_th="กรมใหม่"))
    assert register(ports).agencies["dft"].agency.name_th == "กรมใหม่"


def test_an_import_cut_short_has_done_nothing(ports: Ports) -> None:
    at = "2026-03-03T02:00:00.000000+00:00"
    events = [e.AgencyRenamed(at=at, agency_id="dft", name_th=f"กรมใหม่ {number}") for number in range(60)]
    steps = ports.history.record(events)
    assert next(steps) == 25
    before = register(ports)
    assert before.agencies["dft"].agency.name_th == "กรมการค้าตัวอย่าง"
    assert list(steps) == [50, 60]
    assert register(ports) != before


def test_the_same_events_imported_twice_give_the_same_register(ports: Ports) -> None:
    event = e.AgencyRenamed(at="2026-03-03T02:00:00.000000+00:00", agency_id="dft", name_th="กรมใหม่")
    ports.history.record_all([event])
    once = register(ports)
    ports.history.record_all([event])
    assert register(ports) == once


def test_one_agencys_events_are_read_without_the_others(ports: Ports) -> None:
    assert {one.agency_id for one in ports.history.events_of("dft")} == {"dft"}
    assert ports.history.events_of("df") == ()


def test_a_batch_the_table_did_not_take_whole_is_sent_again(ports: Ports, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = iter([True])
    client = ports.history._table._client
    whole = client.batch_write_item

    def half(**request: Any) -> Any:
        if next(refused, False):
            return {"UnprocessedItems": request["RequestItems"]}
        return whole(**request)

    monkeypatch.setattr(client, "batch_write_item", half)
    ports.history.record_all([e.AgencyRenamed(at="2026-03-03T02:00:00.000000+00:00", agency_id="dft", name_th="ก")])
    assert register(ports).agencies["dft"].agency.name_th == "ก"


def test_a_change_reaches_the_bucket_at_the_next_minute_and_no_change_writes_nothing(
    world: World, clock: FakeClock
) -> None:
    ports = world.ports
    assert ports.publishing.refresh() is not None
    clock.forward(5)
    ports.publishing.refresh()  # the agencies were added within its settling time: once more, to be sure
    clock.forward(5)
    assert ports.publishing.refresh() is None
    document = approve(world, issued_on="2023-01-09")
    clock.forward(1)
    edition = ports.publishing.refresh()
    assert edition is not None
    view = Snapshots(ports.objects, clock=clock).view(edition, document.agency_id)
    assert view is not None
    standing = view.standing(S10)
    assert standing is not None
    assert standing.status is Status.DONE


def test_a_new_day_makes_a_new_snapshot(ports: Ports, clock: FakeClock) -> None:
    first = ports.publishing.refresh()
    clock.forward(24 * 60)
    second = ports.publishing.refresh()
    assert first is not None
    assert second is not None
    assert first.on < second.on


def test_a_past_day_is_asked_twice_and_answers_the_same(world: World, clock: FakeClock) -> None:
    day = world.ports.publishing.today()
    before = world.ports.publishing.take(day)
    clock.forward(24 * 60)
    approve(world, issued_on="2023-01-09")
    after = world.ports.publishing.take(day)
    assert (after.agencies, after.counts) == (before.agencies, before.counts)


def test_stores_that_agree_differ_in_nothing(world: World, clock: FakeClock) -> None:
    approve(world, issued_on="2023-01-09")
    clock.forward(90)
    assert Upkeep(ports=world.ports).reconcile() == ()


def test_a_history_that_missed_a_step_is_found_and_told(world: World, clock: FakeClock) -> None:
    document = approve(world, issued_on="2023-01-09")
    table = boto3.resource("dynamodb").Table("register")
    for row in world.ports.history._table.rows(f"HISTORY#{_shard(document)}", f"{document.agency_id}#"):
        if "document_" in row["told"] or "review_" in row["told"]:
            table.delete_item(Key={"pk": row["pk"], "sk": row["sk"]})
    assert status(world.ports, document.agency_id) is Status.NOT_STARTED
    clock.forward(90)
    [found] = Upkeep(ports=world.ports).reconcile()
    assert (found.code, found.id) == ("history_behind", document.id)
    assert status(world.ports, document.agency_id) is Status.DONE
    assert Upkeep(ports=world.ports).reconcile() == ()


def _shard(document: Document) -> str:
    from functions.adapters.history import shard_of

    return shard_of(document.agency_id)


def test_an_original_gone_from_the_bucket_is_found(world: World, clock: FakeClock) -> None:
    document = approve(world, issued_on="2023-01-09")
    boto3.client("s3").delete_object(Bucket="documents", Key=document.key)
    clock.forward(90)
    assert [one.code for one in Upkeep(ports=world.ports).reconcile()] == ["original_missing"]


def test_the_days_work_is_done_once_and_reminders_come_every_fifteen_days(ports: Ports, clock: FakeClock) -> None:
    upkeep, first = Upkeep(ports=ports), ports.publishing.today()
    made = [day for day in range(31) if _made_after(ports, clock, upkeep, first, day)]
    assert made == [0, 15, 30]
    assert not upkeep.daily()
    told = ports.objects.get_json(f"watch/reminders/{first}.json")
    assert [one["id"] for one in told["agencies"]] == ["dft", "bangsai"]
    assert ports.objects.get_json(f"watch/reports/{first}.json")["not_complied"] == {"s10": 2, "s16": 2}


def _made_after(ports: Ports, clock: FakeClock, upkeep: Upkeep, first: date, day: int) -> bool:
    if day:
        clock.forward(24 * 60)
    upkeep.daily()
    last = ports.objects.get_json("watch/last.json")
    return bool(last["reminders"] == (first + timedelta(days=day)).isoformat())


def test_the_schedule_does_all_of_it(world: World, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("functions.watch.ports", lambda: world.ports)
    monkeypatch.setattr("functions.watch.pause", lambda _seconds: None)
    called = SimpleNamespace(
        function_name="watch", memory_limit_in_mb=2048, invoked_function_arn="arn:watch", aws_request_id="1"
    )
    assert handler({}, called) == {"stalled": 0, "published": 1, "daily": 1}
    clock.forward(10)
    handler({}, called)
    clock.forward(10)
    assert handler({}, called) == {"stalled": 0, "published": 0, "daily": 0}


def test_a_record_that_is_not_there_makes_nothing_public(world: World) -> None:
    seen = in_review(world)
    boto3.client("s3").delete_object(Bucket="documents", Key=record_key(seen.id))
    done = world.ports.reviews.decide(seen.id, seen.version, State.APPROVED, (), "reviewer:x")
    entry = register(world.ports).documents[done.id]
    assert entry.approved is not None
    assert entry.approved.channels == ()
