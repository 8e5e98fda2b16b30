"""From the history to what the public reads: a snapshot for any day, and the bucket's copy kept up with changes."""

from __future__ import annotations

from datetime import date, datetime

from functions.adapters.collecting import uncollected
from functions.adapters.recollection import SETTLING, Recollection
from functions.adapters.snapshots import Edition, Snapshots
from functions.adapters.table import Clock, stamp
from register.days import day_of, end_of
from register.events import RegisterEvent
from register.fold import fold
from register.snapshot import Snapshot, take_snapshot


class Publishing:
    """Takes snapshots and keeps the present one in the bucket."""

    def __init__(self, history: Recollection, snapshots: Snapshots, clock: Clock) -> None:
        self._history = history
        self._snapshots = snapshots
        self._clock = clock
        self._written: tuple[str, int] | None = None  # digest of what this process last wrote, and of how many events

    def today(self) -> date:
        """The day in Bangkok."""
        return day_of(stamp(self._clock()))

    def take(self, on: date | None = None) -> Snapshot:
        """The register at the end of a day (today: as far as it has gone), folded from its whole history; seconds."""
        return self._taken(self._history.events(), on)

    def heard_by(self, on: date) -> int:
        """How many events of that day and before are known: while it stays the same, so does the day's register."""
        limit = end_of(on)
        return sum(one.at < limit for one in self._history.events())

    def write(self) -> Edition:
        """Takes today's snapshot and makes it the present one; then keeps what the next process may begin from."""
        events = self._history.events()
        edition = self._snapshots.put(self._taken(events, None))
        self._written = (edition.digest, len(events))
        self._history.keep()
        return edition

    def refresh(self) -> Edition | None:
        """As `write`, where the register or the day may have changed since the last one; else None."""
        latest = self._snapshots.latest()
        return None if latest is not None and self._tells_all(latest) else self.write()

    def _tells_all(self, latest: Edition) -> bool:
        """Is it of today, with everything heard since? Nothing is ever taken out, so that counting events is enough."""
        return latest.on == self.today().isoformat() and (
            not self._changed_since(latest.made_at) or self._written == (latest.digest, len(self._history.events()))
        )

    def _taken(self, events: tuple[RegisterEvent, ...], on: date | None) -> Snapshot:
        made_at = stamp(self._clock())
        day = on or day_of(made_at)
        with uncollected():
            return take_snapshot(fold(events, on=day), day, made_at)

    def _changed_since(self, made_at: str) -> bool:
        changed_at = self._history.changed_at()
        return changed_at > stamp(datetime.fromisoformat(made_at) - SETTLING)
