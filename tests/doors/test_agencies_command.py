"""`saraban agencies`: a file in and out again, its diff, its bad lines, and the changes of the years."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console

from functions.adapters.ports import Ports
from functions.terminal import agencies as command
from register import events as e
from register.fold import fold

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
