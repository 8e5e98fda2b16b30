"""`saraban agencies`: a file in and out again, its diff, its bad lines, and the changes of the years."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from functions.adapters.ports import Ports
from functions.terminal import agencies as command
from functions.terminal import agency_commands
from register import events as e
from register.agencies import Agency, Kind, Level
from register.days import start_of
from register.documents import State
from register.fold import fold
from tests.doors.world import PDF, World

HEADER = "id,name_th,name_en,kind,parent_id,level,mail_domain\n"
GOOD = HEADER + "new,กรมใหม่ตัวอย่าง,,government,,,\ndft,กรมการค้าใหม่,,government,,,\n"
BAD = GOOD + "ring,กรมวน,,ministry,,,\n"


@pytest.fixture(autouse=True)
def _here(ports: Ports, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "ports", lambda: ports)


def run(path: Path, text: str, *, dry_run: bool = False) -> tuple[int, str, str]:
    path.write_bytes(text.encode("cp874"))
    out, aside = io.StringIO(), io.StringIO()
    consoles = {"console": Console(file=out, width=200), "aside": Console(file=aside, width=200)}
    return command.import_file(path, dry_run=dry_run, on="", **consoles), out.getvalue(), aside.getvalue()


def names(ports: Ports) -> dict[str, str]:
    return {one.agency.id: one.agency.name_th for one in fold(ports.history.events()).agencies.values()}


def test_a_dry_run_shows_the_diff_and_changes_nothing(ports: Ports, tmp_path: Path) -> None:
    before = names(ports)
    code, shown, _ = run(tmp_path / "a.csv", GOOD, dry_run=True)
    assert code == 0
    assert "กรมใหม่ตัวอย่าง" in shown
    assert "กรมการค้าใหม่" in shown
    assert names(ports) == before


def test_an_import_adds_and_renames_in_the_history_and_in_the_lists(ports: Ports, tmp_path: Path) -> None:
    assert run(tmp_path / "a.csv", GOOD)[0] == 0
    assert names(ports)["dft"] == "กรมการค้าใหม่"
    assert ports.agencies.get("dft").former_names == ("กรมการค้าตัวอย่าง",)
    assert "new" in {one.id for one in ports.agencies.list()}


def test_one_bad_line_keeps_every_line_out(ports: Ports, tmp_path: Path) -> None:
    before = names(ports)
    code, _, told = run(tmp_path / "a.csv", BAD)
    assert code == 1
    assert "บรรทัด 4" in told
    assert names(ports) == before


def test_a_dissolved_agency_leaves_the_lists_and_stays_on_record(ports: Ports) -> None:
    out = Console(file=io.StringIO())
    code = command.add(lambda at: (e.AgencyDissolved(at=at, agency_id="dft"),), on="", console=out, aside=out)
    assert code == 0
    assert "dft" not in {one.id for one in ports.agencies.list()}
    assert ports.agencies.get("dft").name_th == "กรมการค้าตัวอย่าง"


def test_what_the_register_refuses_ends_with_its_reason(ports: Ports) -> None:
    aside = io.StringIO()
    merged = command.add(
        lambda at: (e.AgencyMerged(at=at, agency_id="dft", into="dft"),),
        on="",
        console=Console(file=io.StringIO()),
        aside=Console(file=aside, width=200),
    )
    assert merged == 1
    assert "หน่วยงานรับช่วง" in aside.getvalue()


def saraban(*words: str) -> Result:
    """`saraban agencies …` as typed."""
    return CliRunner().invoke(agency_commands.app, list(words))


def approved(world: World, ports: Ports, data: bytes) -> str:
    document = world.in_review(data)
    return ports.reviews.decide(document.id, document.version, State.APPROVED, (), "reviewer:wichai").id


def test_an_amendment_and_a_repeal_are_recorded_and_a_wrong_one_is_refused(world: World, ports: Ports) -> None:
    old, new = approved(world, ports, PDF), approved(world, ports, PDF + b"newer")
    amended = ("amend", "dft", old, "--by", new, "--effective", "2026-04-01")
    assert saraban(*amended).exit_code == 0
    assert "อยู่แล้ว" in saraban(*amended).output
    assert saraban("amend", "dft", old, "--by", old, "--effective", "2026-04-01").exit_code == 1
    assert saraban("repeal", "dft", old, "--effective", "2026-05-01", "--why", "เลิกใช้").exit_code == 0
    entry = fold(ports.history.events()).documents[old]
    assert (entry.amended_by, entry.repealed_on) == ((new,), "2026-05-01")
    assert saraban("repeal", "bangsai", new, "--effective", "2026-05-01", "--why", "เลิกใช้").exit_code == 1


def test_a_round_is_opened_and_its_days_are_changed(ports: Ports) -> None:
    told = ("round", "2567-1", "--name", "รอบที่ 1 พ.ศ. 2567", "--opens", "2024-11-01")
    assert saraban(*told, "--due", "2024-11-30").exit_code == 0
    assert saraban(*told, "--due", "2024-12-15").exit_code == 0
    assert saraban(*told, "--due", "2024-10-01").exit_code == 1
    assert saraban(*told, "--due", "soon").exit_code == 2
    rounds = fold(ports.history.events()).rounds
    assert {one.round_id: one.due_on for one in rounds.values()} == {"2566-1": "2023-11-30", "2567-1": "2024-12-15"}


@pytest.mark.parametrize("name", ["amend", "repeal", "round"])
def test_help_shows_an_example(name: str) -> None:
    shown = saraban(name, "--help").output
    assert f"saraban agencies {name} " in shown
    assert "YYYY-MM-DD" in shown


def history_file(path: Path, *events: e.RegisterEvent) -> Path:
    path.write_text("".join(json.dumps(e.event_to_json(one), ensure_ascii=False) + "\n" for one in events))
    return path


def test_a_history_with_a_right_given_revoked_and_given_again_is_taken_and_a_revocation_of_nothing_is_not(
    ports: Ports, tmp_path: Path
) -> None:
    ports.agencies.put(
        Agency(id="unit", name_th="สำนักงานตัวอย่าง", kind=Kind.GOVERNMENT, parent_id="dft", level=Level.REGIONAL)
    )
    right = {"agency_id": "dft", "unit_id": "unit"}
    revoked = e.GrantRevoked(at=start_of(date(2023, 6, 1)), **right)
    refused = saraban("history", str(history_file(tmp_path / "bad.jsonl", revoked)))
    assert refused.exit_code == 1
    several = (
        e.GrantGiven(at=start_of(date(2023, 1, 1)), **right),
        revoked,
        e.GrantGiven(at=start_of(date(2024, 1, 1)), **right),
    )
    assert saraban("history", str(history_file(tmp_path / "good.jsonl", *several))).exit_code == 0
    assert fold(ports.history.events()).may_enter("unit")
