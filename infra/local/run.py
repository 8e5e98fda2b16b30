"""`make run`: the whole service on this machine, a folder of PDFs put through the door an agency uses."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Any, Final

import requests
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from infra.local.batch import Parcel, parcels
from infra.local.people import OVERSEER, PASSWORD, REVIEWER
from infra.local.person import Person
from infra.local.stack import LocalStack
from infra.local.table import results_table
from infra.local.trouble import Trouble
from register.documents import Slot

POLL_SECONDS: Final = 0.4


@dataclass(slots=True, kw_only=True)
class Journey:
    """One parcel under way, and what is known of it."""

    parcel: Parcel
    officer: Person
    upload_id: str
    seen: dict[str, Any] = field(default_factory=dict)
    record: dict[str, Any] | None = None

    @property
    def document_id(self) -> str | None:
        document = self.seen.get("document")
        return document["id"] if document else None

    @property
    def arrived(self) -> bool:
        """Nothing more will happen to it without a person."""
        document = self.seen.get("document")
        return bool(self.seen) and not self.seen["waiting"] and not (document and document["moving"])


def run(folder: Path, *, port: int, once: bool, console: Console) -> int:
    """Start, send, follow, print; then leave the pages up until Ctrl-C (unless `once`). The exit status."""
    if not folder.exists():
        console.print(f"ไม่พบโฟลเดอร์ {folder} · There is no folder {folder}")
        return 2
    try:
        with console.status("กำลังเปิดระบบ · starting"):
            stack = LocalStack(port=port).__enter__()
    except Trouble as trouble:
        console.print(f"[red]{trouble}[/]")
        return 1
    try:
        journeys = _through(stack, parcels(folder, stack.agencies), console)
        console.print(results_table(journeys, _statuses(stack, journeys)))
        if not once:
            _stay(stack, journeys, console)
    except KeyboardInterrupt:
        pass
    finally:
        stack.__exit__(None, None, None)
    console.print("ปิดระบบแล้ว · stopped")
    return 0


def _through(stack: LocalStack, batch: Sequence[Parcel], console: Console) -> list[Journey]:
    """Send every parcel, then follow each until it waits for a person; in the order sent."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as bar:
        sending = bar.add_task("ส่งไฟล์ · sending", total=len(batch))
        reading = bar.add_task("อ่านเอกสาร · reading", total=len(batch))
        officers: dict[str, Person] = {}
        journeys = []
        for parcel in batch:
            officer = officers.get(parcel.agency_id) or Person(stack.url, stack.officer(parcel.agency_id))
            officers[parcel.agency_id] = officer
            upload = officer.send(parcel.path, parcel.slot)
            journeys.append(Journey(parcel=parcel, officer=officer, upload_id=upload))
            bar.advance(sending)
        waiting = list(journeys)
        while waiting:
            time.sleep(POLL_SECONDS)
            waiting = [journey for journey in waiting if not _look(journey)]
            bar.update(reading, completed=len(journeys) - len(waiting))
    return journeys


def _look(journey: Journey) -> bool:
    """Ask again; True once it has arrived, with its record if it has one."""
    try:
        journey.seen = journey.officer.follow(journey.upload_id)
    except requests.Timeout:  # a busy machine; the next round asks again
        return False
    if journey.arrived and journey.document_id:
        journey.record = journey.officer.record(journey.document_id)
    return journey.arrived


def _statuses(stack: LocalStack, journeys: Sequence[Journey]) -> dict[tuple[str, Slot], str]:
    """The agency's status for the section of each parcel."""
    found: dict[tuple[str, Slot], str] = {}
    for agency_id in {journey.parcel.agency_id for journey in journeys}:
        for slot, status in stack.ports().agencies.statuses(agency_id).items():
            found[agency_id, slot] = str(status.status)
    return found


def _stay(stack: LocalStack, journeys: Sequence[Journey], console: Console) -> None:
    officers = sorted({journey.parcel.agency_id for journey in journeys}) or [stack.agencies[0].id]
    officer = stack.officer(officers[0])
    console.print(f"\nหน้าเว็บ · pages: [bold]{stack.url}[/]   (Ctrl-C เพื่อปิด · to stop)")
    console.print(
        f"เข้าสู่ระบบด้วย · sign in as: {REVIEWER.name}, {OVERSEER.name}, {officer.name} รหัสผ่าน · password: {PASSWORD}"
    )
    Event().wait()
