"""The day's work heals what a crash left half done, and says what differs."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import boto3
import pytest
from rich.console import Console

from functions.adapters import upkeep as upkeep_module
from functions.adapters.items import agency_pk
from functions.adapters.ports import Ports
from functions.adapters.upkeep import LAST, Upkeep
from functions.terminal import agencies as command
from register import events as e
from register.fold import fold
from register.history import Register
from tests.doors.conftest import FakeClock
from tests.doors.world import PDF, World

HEADER = "id,name_th,name_en,kind,parent_id,level,mail_domain\n"
# Thirty agencies come, one gets another name: two batches of history, the batch's own row, two batches of rows.
FILE = (
    HEADER
    + "dft,กรมการค้าใหม่,,government,,,\n"
    + "".join(f"a{number:02d},กรมตัวอย่าง {number},,government,,,\n" for number in range(30))
)
WRITES = 5


class PowerCut(Exception):
    """The machine stops here."""


@pytest.fixture
def listed(ports: Ports, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(command, "ports", lambda: ports)
    path = tmp_path / "agencies.csv"
    path.write_text(FILE, encoding="utf-8")
    return path


def run(path: Path) -> int:
    silent = Console(file=io.StringIO())
    return command.import_file(path, dry_run=False, on="", console=silent, aside=silent)


def cut_after(ports: Ports, writes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """So many batches are written; at the next the power goes."""
    left = iter(range(writes))
    client = ports.agencies._table._client
    plain = client.batch_write_item

    def batch_write_item(**request: Any) -> Any:
        if next(left, None) is None:
            raise PowerCut
        return plain(**request)

    monkeypatch.setattr(client, "batch_write_item", batch_write_item)


def folded(ports: Ports) -> Register:
    return fold(ports.history.events())


def rows(ports: Ports) -> dict[str, str]:
    return {one.id: one.name_th for one in ports.agencies.list()}


def told(ports: Ports) -> dict[str, str]:
    return {key: one.agency.name_th for key, one in folded(ports).agencies.items()}


def test_an_import_is_so_many_writes(ports: Ports, listed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the two tests below cut at is all there is."""
    with monkeypatch.context() as cut:
        cut_after(ports, WRITES, cut)
        assert run(listed) == 0
    assert rows(ports) == told(ports)
    assert len(rows(ports)) == 32


@pytest.mark.parametrize("writes", range(WRITES))
def test_an_import_cut_off_anywhere_is_made_whole_by_the_same_command(
    ports: Ports, listed: Path, monkeypatch: pytest.MonkeyPatch, writes: int
) -> None:
    with monkeypatch.context() as cut:
        cut_after(ports, writes, cut)
        with pytest.raises(PowerCut):
            run(listed)
    assert run(listed) == 0
    assert rows(ports) == told(ports)
    assert (len(rows(ports)), rows(ports)["dft"]) == (32, "กรมการค้าใหม่")
    before = folded(ports)
    assert run(listed) == 0
    assert folded(ports) == before


@pytest.mark.parametrize("writes", range(WRITES))
def test_an_import_cut_off_anywhere_is_all_or_nothing_after_the_days_work(
    ports: Ports, listed: Path, monkeypatch: pytest.MonkeyPatch, clock: FakeClock, writes: int
) -> None:
    with monkeypatch.context() as cut:
        cut_after(ports, writes, cut)
        with pytest.raises(PowerCut):
            run(listed)
    clock.forward(15)
    found = {one.code for one in Upkeep(ports=ports).reconcile()}
    whole = writes >= 3  # two batches and the row that makes them count
    assert found == ({"agency_behind"} if whole else set())
    assert rows(ports) == told(ports)
    assert len(rows(ports)) == (32 if whole else 2)
    assert Upkeep(ports=ports).reconcile() == ()


def test_a_row_whose_history_was_told_a_moment_ago_is_left_to_whoever_told_it(ports: Ports, clock: FakeClock) -> None:
    ports.history.tell([e.AgencyRenamed(at=ports.history._table.now(), agency_id="dft", name_th="กรมการค้าใหม่")])
    assert Upkeep(ports=ports).reconcile() == ()
    clock.forward(11)
    assert [one.id for one in Upkeep(ports=ports).reconcile()] == ["dft"]
    assert rows(ports)["dft"] == "กรมการค้าใหม่"


def test_an_agency_that_ended_without_leaving_the_lists_leaves_them(ports: Ports, clock: FakeClock) -> None:
    ports.history.tell([e.AgencyDissolved(at=ports.history._table.now(), agency_id="dft")])
    clock.forward(11)
    Upkeep(ports=ports).reconcile()
    assert list(rows(ports)) == ["bangsai"]
    assert ports.agencies.get("dft").name_th == "กรมการค้าตัวอย่าง"
    assert Upkeep(ports=ports).reconcile() == ()


def test_a_row_that_was_lost_altogether_is_made_again(ports: Ports, clock: FakeClock) -> None:
    boto3.resource("dynamodb").Table("register").delete_item(Key={"pk": agency_pk("dft"), "sk": "AGENCY"})
    clock.forward(11)
    assert [(one.code, one.id) for one in Upkeep(ports=ports).reconcile()] == [("agency_behind", "dft")]
    assert "dft" in rows(ports)


def test_a_message_lost_on_the_way_is_a_difference_and_one_still_queued_is_none(world: World, clock: FakeClock) -> None:
    world.received()
    clock.forward(11)
    assert Upkeep(ports=world.ports).reconcile() == ()
    world.take("read")
    assert [(one.code, one.id) for one in Upkeep(ports=world.ports).reconcile()] == [("job_lost", "read")]


def test_a_document_that_was_given_up_waits_for_no_message(world: World, clock: FakeClock) -> None:
    from functions.watch import Watch

    world.received()
    world.take("read")
    for _ in range(2):
        clock.forward(16)
        Watch(ports=world.ports).round()
        world.take("read")
    clock.forward(11)
    assert Upkeep(ports=world.ports).reconcile() == ()


def test_the_days_work_is_begun_once_though_the_schedule_comes_again_before_it_ends(
    ports: Ports, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    upkeep, again = Upkeep(ports=ports), []

    def meanwhile() -> tuple[()]:
        clock.forward(1)
        again.append(upkeep.daily())
        return ()

    monkeypatch.setattr(Upkeep, "reconcile", lambda _self: meanwhile())
    assert upkeep.daily()
    assert again == [False]


def test_the_days_work_that_broke_off_is_begun_again_a_little_later(
    ports: Ports, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_self: Upkeep) -> None:
        raise PowerCut

    with monkeypatch.context() as cut:
        cut.setattr(Upkeep, "reconcile", broken)
        with pytest.raises(PowerCut):
            Upkeep(ports=ports).daily()
    assert not Upkeep(ports=ports).daily()
    clock.forward(11)
    assert Upkeep(ports=ports).daily()
    assert "begun" not in ports.objects.get_json(LAST)


def test_a_lost_bucket_is_counted_whole_and_told_in_so_many_lines(
    world: World, clock: FakeClock, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[tuple[str, float]] = []
    monkeypatch.setattr(upkeep_module, "MOST_TOLD", 1)
    monkeypatch.setattr(upkeep_module, "count", lambda _name, *, code, value: counted.append((code, value)))
    for number in range(2):
        gone = world.in_review(PDF + b"%d" % number)
        boto3.client("s3").delete_object(Bucket=world.ports.objects.bucket, Key=gone.key)
    clock.forward(11)
    assert len(Upkeep(ports=world.ports).reconcile()) == 2
    assert caplog.messages.count("stores differ") == 1
    assert ("original_missing", 2) in counted
