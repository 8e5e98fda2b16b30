"""`saraban agencies …`: the register's agencies in and out of files, and what becomes of them over the years."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from botocore.exceptions import BotoCoreError, ClientError
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from functions.adapters.changes import make_change, moment_of
from functions.adapters.history import RegisterRefused
from functions.adapters.ports import Ports, ports
from functions.adapters.settings import MissingSetting
from register.adding import NO_EFFECT, is_said
from register.checks import problems
from register.events import GrantRevoked, RegisterEvent, event_from_json
from register.fold import fold
from register.history import Register
from register.importing import NotText, Plan, as_csv, decode, events_of, plan

SHOWN = 20  # lines of the diff; the rest is counted


def import_file(file: Path, *, dry_run: bool, on: str, console: Console, aside: Console) -> int:
    """Shows what the file would change; applies all of it, or nothing. 0, or 1 with every bad line."""
    try:
        text = decode(file.read_bytes())
    except (OSError, NotText) as refused:
        aside.print(str(refused), markup=False)
        return 1
    here = ports()
    register = fold(here.history.events())
    planned = plan(register, text)
    if planned.errors:
        _show_errors(planned, aside)
        return 1
    _show_diff(planned, console)
    if dry_run:
        return 0
    _apply(here, events_of(planned, at=moment_of(here, on), who=f"import:{file.name}"), aside)
    if planned.changes:
        console.print(f"นำเข้าแล้ว {len(planned.changes):,} หน่วยงาน · imported")
    return 0


def _show_errors(planned: Plan, aside: Console) -> None:
    for error in planned.errors:
        aside.print(f"บรรทัด {error.line}: {error.message}", markup=False)
    aside.print(f"ไม่ได้นำเข้า มี {len(planned.errors):,} บรรทัดที่ต้องแก้ · nothing was imported")


def _show_diff(planned: Plan, console: Console) -> None:
    table = Table("รหัส · id", "รายการ · what", "เดิม · before", "ใหม่ · after")
    for change in planned.changes[:SHOWN]:
        if change.was is None:
            table.add_row(change.agency.id, "เพิ่ม · added", "", escape(change.agency.name_th))
            continue
        for name, before, after in change.fields:
            table.add_row(change.agency.id, name, escape(before), escape(after))
    if planned.changes:
        console.print(table)
    if len(planned.changes) > SHOWN:
        console.print(f"… และอีก {len(planned.changes) - SHOWN:,} หน่วยงาน · and more")
    console.print(
        f"เพิ่ม {len(planned.added):,} เปลี่ยน {len(planned.changed):,} เหมือนเดิม {planned.unchanged:,} "
        f"ไม่อยู่ในไฟล์ (คงไว้) {len(planned.absent):,} · added, changed, the same, not in the file (kept)"
    )


def _apply(here: Ports, events: Sequence[RegisterEvent], aside: Console) -> None:
    """Writes the history first, as one batch; then every row that is behind it, one left by an earlier crash too."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=aside) as progress:
        if events:
            _advance(progress, "ประวัติ · history", len(events), here.history.record(events))
        register = fold(here.history.events())
        behind = here.agencies.behind(register)
        _advance(progress, "หน่วยงาน · agencies", len(behind), here.agencies.follow(register, behind))


def _advance(progress: Progress, what: str, total: int, steps: Iterator[int]) -> None:
    task = progress.add_task(what, total=total)
    for done in steps:
        progress.update(task, completed=done)


def export(file: Path | None, *, on: str, console: Console) -> int:
    """Writes the living agencies as CSV, as the import takes them back; to standard output without a file."""
    register = fold(ports().history.events(), on=date.fromisoformat(on) if on else None)
    entries = sorted(register.agencies.values(), key=lambda one: one.agency.id)
    text = as_csv(one.agency for one in entries if one.lives)
    if file is None:
        console.file.write(text)
    else:
        file.write_text(text, encoding="utf-8-sig")  # with the mark, Excel opens Thai as Thai
    return 0


def add(events_at: Callable[[str], Sequence[RegisterEvent]], *, on: str, console: Console, aside: Console) -> int:
    """Adds events made for the moment given; 0, or 1 with the register's reasons."""
    here = ports()
    try:
        taken = make_change(here, *events_at(moment_of(here, on)))
    except RegisterRefused as refused:
        for reason in refused.reasons:
            aside.print(reason, markup=False)
        return 1
    console.print("บันทึกแล้ว · recorded" if taken else "เป็นเช่นนั้นอยู่แล้ว ไม่มีอะไรเปลี่ยน · it was so already")
    return 0


def import_history(file: Path, *, console: Console, aside: Console) -> int:
    """Events of earlier years, JSON Lines: all are checked against the register first; all are written, or none."""
    here = ports()
    try:
        told = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        events = [event_from_json(one) for one in told]
    except (OSError, KeyError, TypeError, ValueError) as refused:
        aside.print(f"อ่านไฟล์ประวัติไม่ได้ · {type(refused).__name__}: {refused}", markup=False)
        return 1
    all_told = (*here.history.events(), *events)
    register = fold(all_told)
    bad = [
        f"{number}: {why}" for number, one in enumerate(events, 1) for why in _history_problems(register, all_told, one)
    ]
    if bad:
        for line in bad[:SHOWN]:
            aside.print(f"บรรทัด {line}", markup=False)
        aside.print(f"ไม่ได้นำเข้า มี {len(bad):,} บรรทัดที่ต้องแก้ · nothing was imported")
        return 1
    _apply(here, events, aside)
    console.print(f"นำเข้าประวัติแล้ว {len(events):,} รายการ · events imported")
    return 0


def _history_problems(register: Register, told: Sequence[RegisterEvent], event: RegisterEvent) -> tuple[str, ...]:
    """What is wrong with an event of the past whatever came after it: an unknown agency, impossible dates."""
    if event.code.startswith("agency_"):
        return ()  # it stands in the register already, with these very events
    if isinstance(event, GrantRevoked):  # the right may have been given again since: only what was before it counts
        before = fold(one for one in told if one.agency_id == event.agency_id and one.at <= event.at)
        return () if is_said(event, before) else (NO_EFFECT,)
    return problems(register, event)


def guarded(work: Callable[[Console, Console], int]) -> int:
    """Runs a command that needs the service; says plainly where it cannot be reached."""
    console, aside = Console(), Console(stderr=True)
    try:
        return work(console, aside)
    except MissingSetting as missing:
        aside.print(f"{missing.message} · {missing.detail}\n{missing.remedy}", markup=False)
    except (ClientError, BotoCoreError) as unreachable:
        aside.print(f"ติดต่อบริการไม่ได้ · cannot reach the service: {type(unreachable).__name__}", markup=False)
    return 1
