"""A process remembers the history and hears of what is new: it knows what one knows that reads all of it."""

from __future__ import annotations

import gzip
import json

import pytest

from functions.adapters.history import BATCHES, SHARDS, history_item
from functions.adapters.ports import Ports
from functions.adapters.recollection import KEPT, Recollection
from register import events as e
from tests.doors.conftest import FakeClock

AT = "2026-03-02T02:00:00.000000+00:00"


def renamed(number: int) -> e.AgencyRenamed:
    return e.AgencyRenamed(at=AT, agency_id="dft", name_th=f"กรม {number}")


@pytest.fixture
def remembered(ports: Ports) -> Recollection:
    """A process that has read the history once."""
    ports.recollection.events()
    return ports.recollection


@pytest.fixture
def readings(ports: Ports, remembered: Recollection, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One entry for each time the whole history is read from here on."""
    counted: list[int] = []
    whole = ports.history.events
    monkeypatch.setattr(ports.history, "events", lambda: counted.append(1) or whole())
    return counted


def same(ports: Ports, remembered: Recollection) -> bool:
    return set(remembered.events()) == set(ports.history.events())


def test_what_is_added_later_is_heard_without_reading_all_again(
    ports: Ports, remembered: Recollection, readings: list[int]
) -> None:
    before = len(remembered.events())
    ports.history.tell([renamed(1)])
    assert renamed(1) in remembered.events()
    ports.history.tell([renamed(1), renamed(2)])
    assert len(remembered.events()) == before + 2
    assert readings == []
    assert same(ports, remembered)


def test_an_import_is_heard_once_it_is_whole_and_not_before(
    ports: Ports, remembered: Recollection, readings: list[int]
) -> None:
    steps = ports.history.record([renamed(number) for number in range(30)])
    next(steps)
    assert renamed(3) not in remembered.events()
    assert readings == []
    assert list(steps) == [30]
    assert renamed(3) in remembered.events()
    assert same(ports, remembered)


def test_an_import_that_took_an_hour_is_heard(ports: Ports, remembered: Recollection, clock: FakeClock) -> None:
    steps = ports.history.record([renamed(number) for number in range(30)])
    next(steps)
    clock.forward(60)
    ports.history.tell([renamed(99)])
    remembered.events()
    clock.forward(30)
    list(steps)
    assert same(ports, remembered)


def test_what_was_on_its_way_while_something_newer_was_heard_is_heard_too(
    ports: Ports, remembered: Recollection, clock: FakeClock, readings: list[int]
) -> None:
    late = history_item(renamed(1), recorded_at=ports.history._table.now())
    clock.forward(1)
    ports.history.tell([renamed(2)])
    remembered.events()
    ports.history._table.put_many([late])
    assert renamed(1) in remembered.events()
    assert readings == []


def test_after_forgetting_all_is_read_again(ports: Ports, remembered: Recollection, readings: list[int]) -> None:
    remembered.forget()
    assert same(ports, remembered)
    assert len(readings) == 2  # its own, and the one it is held against


def test_an_empty_register_is_asked_again_until_it_is_not(ports: Ports) -> None:
    table = ports.history._table
    for shard in range(SHARDS):
        for row in table.rows(f"HISTORY#{shard:02d}", ""):
            table._client.delete_item(TableName=table.name, Key={"pk": row["pk"], "sk": row["sk"]})
    for row in table.rows(BATCHES, ""):
        table._client.delete_item(TableName=table.name, Key={"pk": row["pk"], "sk": row["sk"]})
    assert ports.recollection.events() == ()
    ports.history.tell([renamed(1)])
    assert ports.recollection.events() == (renamed(1),)


def test_within_the_settling_time_nothing_new_is_not_published_again(ports: Ports) -> None:
    assert ports.publishing.refresh() is not None  # the agencies were added a moment ago
    assert ports.publishing.refresh() is None
    ports.history.tell([renamed(1)])
    assert ports.publishing.refresh() is not None


def test_another_process_begins_from_what_was_kept_and_hears_what_came_since(
    ports: Ports, remembered: Recollection, readings: list[int]
) -> None:
    remembered.keep()
    ports.history.tell([renamed(1)])
    other = Recollection(ports.history._table, ports.history, ports.objects)
    assert renamed(1) in other.events()
    assert readings == []
    assert same(ports, other)
    assert {one: one.recorded_at for one in other.events()} == {one: one.recorded_at for one in ports.history.events()}


def test_an_import_since_then_is_heard_by_the_other_process_too(ports: Ports, remembered: Recollection) -> None:
    remembered.keep()
    ports.history.record_all([renamed(number) for number in range(30)])
    assert same(ports, Recollection(ports.history._table, ports.history, ports.objects))


def test_it_is_kept_once_for_each_reading_of_the_table(
    ports: Ports, remembered: Recollection, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []
    monkeypatch.setattr(ports.objects, "put_json_bytes", lambda key, _body: written.append(key))
    remembered.keep()
    remembered.keep()
    assert written == [KEPT]
    remembered.forget()
    remembered.events()
    remembered.keep()
    assert written == [KEPT, KEPT]


def test_what_was_kept_wrongly_is_set_right_by_forgetting(ports: Ports, remembered: Recollection) -> None:
    remembered.keep()
    kept = json.loads(gzip.decompress(ports.objects.get(KEPT)))
    kept["events"] = kept["events"][:1]
    ports.objects.put_json_bytes(KEPT, gzip.compress(json.dumps(kept).encode()))
    other = Recollection(ports.history._table, ports.history, ports.objects)
    assert len(other.events()) < len(remembered.events())
    other.forget()
    assert same(ports, other)
    other.keep()
    assert same(ports, Recollection(ports.history._table, ports.history, ports.objects))
