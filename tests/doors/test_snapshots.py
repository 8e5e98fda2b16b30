"""A rebuild writes what changed and no more, and readers never see half of one."""

from __future__ import annotations

from typing import Any

import pytest

from functions.adapters.ports import Ports
from functions.adapters.snapshots import LATEST, SHARDS, Snapshots
from register import events as e
from register.agencies import Agency, Kind
from register.documents import Slot
from tests.doors.conftest import FakeClock

AT = "2026-03-01T02:00:00.000000+00:00"


@pytest.fixture
def written(ports: Ports, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Public keys written to the bucket, in order."""
    keys: list[str] = []
    plain = ports.objects._client.put_object

    def put_object(**how: Any) -> Any:
        if how["Key"].startswith("public/"):
            keys.append(how["Key"])
        return plain(**how)

    monkeypatch.setattr(ports.objects._client, "put_object", put_object)
    return keys


def many(ports: Ports) -> None:
    ports.agencies.put(*(Agency(id=f"a{n}", name_th=f"กรม{n}", kind=Kind.GOVERNMENT) for n in range(300)))


def preparing(agency_id: str) -> e.PreparingReported:
    return e.PreparingReported(at=AT, agency_id=agency_id, section=Slot.SECTION_10, expected_on="2026-04-01")


def test_one_agencys_change_writes_its_piece_the_list_and_the_counts(ports: Ports, written: list[str]) -> None:
    many(ports)
    ports.publishing.write()
    assert len(written) == SHARDS + 3  # the counts, the list, and the name that points to all
    written.clear()
    ports.history.add(preparing("a7"))
    ports.publishing.write()
    kinds = sorted(key.removeprefix("public/").split("-")[0] for key in written)
    assert kinds == ["latest.json", "pieces/listing", "pieces/summary", "pieces/views"]
    assert written[-1] == LATEST


def test_a_rebuild_that_changed_nothing_writes_the_name_alone_and_keeps_the_tag(
    ports: Ports, written: list[str]
) -> None:
    first = ports.publishing.write()
    written.clear()
    second = ports.publishing.write()
    assert written == [LATEST]
    assert second.etag == first.etag
    assert second.made_at > first.made_at


def test_a_reader_of_the_edition_before_still_reads_it_whole(ports: Ports, clock: FakeClock) -> None:
    many(ports)
    before = ports.publishing.write()
    ports.history.add(preparing("a7"))
    after = ports.publishing.write()
    reader = Snapshots(ports.objects, clock=clock)
    old, new = reader.view(before, "a7"), reader.view(after, "a7")
    assert old is not None
    assert new is not None
    assert [one.status for one in (old.standings[0], new.standings[0])] == ["NOT_STARTED", "PREPARING"]
    assert len(reader.whole(before).agencies) == len(reader.whole(after).agencies) == 302


def test_a_name_of_an_earlier_make_counts_as_none_and_is_written_over(ports: Ports, clock: FakeClock) -> None:
    ports.objects.put_json(LATEST, {"on": "2026-03-02", "made_at": AT, "digest": "0" * 32})
    assert Snapshots(ports.objects, clock=clock).latest() is None
    assert ports.publishing.refresh() is not None
    assert Snapshots(ports.objects, clock=clock).latest() is not None
