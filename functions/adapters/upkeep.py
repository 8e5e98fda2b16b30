"""What is done once a day: the stores held against each other, reminders and the Cabinet's report when they fall due.

What it makes lies in the bucket: `watch/reminders/<day>.json`, `watch/reports/<day>.json`, and `watch/last.json` which
says when each was last made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any, Final

from functions.adapters.errors import ObjectGone
from functions.adapters.log import count, logger
from functions.adapters.objects import find_upload_key
from functions.adapters.ports import Ports
from functions.adapters.queues import QUEUE_OF
from functions.adapters.table import stamp
from register.derive import register_events
from register.documents import Document, Event, State
from register.events import RegisterEvent
from register.fold import fold
from register.history import Register
from register.reconcile import Code, Difference, differences, queues_short
from register.reminders import reminders_to_json, report_to_json
from register.rounds import REMIND_EVERY, REPORT_EVERY, falls_due
from register.snapshot import Snapshot
from register.uploads import Outcome

LAST: Final = "watch/last.json"
# What moved a moment ago may be seen in one place and not yet in another.
SETTLED: Final = timedelta(minutes=10)
LOST_AFTER: Final = timedelta(hours=1)
GIVEN_UP_AFTER: Final = timedelta(minutes=10)  # the day's work, once begun; longer than the function may run
MOST_TOLD: Final = 200  # log lines a kind of difference, of which the counts tell all
CODES: Final[tuple[Code, ...]] = ("agency_behind", "history_behind", "job_lost", "original_missing", "upload_lost")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What falls due every so many days. `name`: under which `watch/last.json` says when it was last made."""

    name: str
    folder: str
    every: timedelta
    to_json: Callable[[Snapshot], dict[str, Any]]


PAPERS: Final = (
    Paper(name="reminders", folder="reminders", every=REMIND_EVERY, to_json=reminders_to_json),
    Paper(name="report", folder="reports", every=REPORT_EVERY, to_json=report_to_json),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Upkeep:
    """The daily round. Doing it twice does nothing more."""

    ports: Ports

    def daily(self) -> bool:
        """Does the day's work if it has not been done today; was it done now?"""
        today = self.ports.publishing.today()
        last = self._last()
        if last.get("round") == today.isoformat() or self._is_begun(last.pop("begun", "")):
            return False
        self.ports.objects.put_json(LAST, last | {"begun": stamp(self.ports.clock())})
        self.reconcile()
        due = [one for one in PAPERS if falls_due(one.every, last=_day(last.get(one.name)), today=today)]
        if due:
            snapshot = self.ports.publishing.take()
            for one in due:
                self.ports.objects.put_json(f"watch/{one.folder}/{today}.json", one.to_json(snapshot))
        self.ports.objects.put_json(LAST, last | dict.fromkeys(("round", *(one.name for one in due)), str(today)))
        return True

    def _is_begun(self, begun: str) -> bool:
        """Is another run at it? The schedule comes every minute, whatever the run before it still does."""
        return begun > stamp(self.ports.clock() - GIVEN_UP_AFTER)

    def reconcile(self) -> tuple[Difference, ...]:
        """Holds bucket, queues, table and history against each other; every difference is counted, and alarmed so.

        A history that is behind its documents is told what it missed; an agency's row that is behind its history
        follows it. The whole history is read for it, so that what this process remembers is set right as well.
        """
        settled_before = stamp(self.ports.clock() - SETTLED)
        depths = self.ports.queues.depths()
        self.ports.recollection.forget()
        events = self.ports.recollection.events()
        self.ports.recollection.keep()
        register = fold(events)
        originals = dict(self.ports.objects.keys("uploads/"))
        rows = {one.id: one for state in State for one in self.ports.documents.in_state(state)}
        settled = [one for one in rows.values() if one.updated_at < settled_before]
        behind = self._behind(register, events, settled_before)
        lying: dict[str, int] = {name: depth.waiting + depth.in_flight for name, depth in depths.items()}
        found = (
            *differences(settled, register.documents, originals.keys(), self._lost(originals, rows.values())),
            *(Difference(code="agency_behind", id=one) for one in behind),
            *(Difference(code="job_lost", id=one) for one in queues_short(settled, QUEUE_OF, lying)),
        )
        _tell_of(found)
        for one in found:
            if one.code == "history_behind":
                self._tell(rows[one.id])
        for _ in self.ports.agencies.follow(register, behind):
            pass
        return found

    def _behind(self, register: Register, events: Iterable[RegisterEvent], settled_before: str) -> list[str]:
        """Agencies whose row is behind their history; not those about which something was just told."""
        just_told = {one.agency_id for one in events if (one.recorded_at or one.at) >= settled_before}
        return [one for one in self.ports.agencies.behind(register) if one not in just_told]

    def _lost(self, originals: dict[str, datetime], rows: Iterable[Document]) -> list[str]:
        """Uploads whose file has lain for an hour without becoming anything."""
        claimed = {one.key for one in rows}
        old = self.ports.clock() - LOST_AFTER
        parsed = (find_upload_key(key) for key, at in originals.items() if key not in claimed and at < old)
        return [one.upload_id for one in parsed if one is not None and self._is_lost(one.upload_id)]

    def _is_lost(self, upload_id: str) -> bool:
        ticket = self.ports.uploads.find(upload_id)
        return ticket is None or ticket.outcome is Outcome.WAITING

    def _tell(self, document: Document) -> None:
        published = self.ports.reviews.published(document.id) if document.state is State.APPROVED else None
        event = Event(at=document.updated_at, who="system:watch", what="state", state=document.state)
        self.ports.history.tell(register_events(None, document, event, published))

    def _last(self) -> dict[str, str]:
        try:
            found: dict[str, str] = self.ports.objects.get_json(LAST)
        except ObjectGone:
            return {}
        return found


def _tell_of(found: Iterable[Difference]) -> None:
    """A log line each, and the counts that are alarmed."""
    codes = Counter(one.code for one in found)
    for code in CODES:
        count("Differences", code=code, value=codes[code])
    count("Differences", code="all", value=codes.total())  # what the alarm looks at
    for code in CODES:
        for one in islice((one for one in found if one.code == code), MOST_TOLD):
            logger.warning("stores differ", extra={"code": code, "id": one.id})


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
