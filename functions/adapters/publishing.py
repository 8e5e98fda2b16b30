"""From the history to what the public reads: a snapshot for any day, and the bucket's copy kept up with changes."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from functions.adapters.history import History
from functions.adapters.snapshots import Edition, Snapshots
from functions.adapters.table import Clock, stamp
from register.days import day_of
from register.fold import fold
from register.snapshot import Snapshot, take_snapshot

# A change bears the time it was begun and is seen only once it is written: so long may lie between the two.
SETTLING: Final = timedelta(minutes=2)


class Publishing:
    """Takes snapshots and keeps the present one in the bucket."""

    def __init__(self, history: History, snapshots: Snapshots, clock: Clock) -> None:
        self._history = history
        self._snapshots = snapshots
        self._clock = clock

    def today(self) -> date:
        """The day in Bangkok."""
        return day_of(stamp(self._clock()))

    def take(self, on: date | None = None) -> Snapshot:
        """The register at the end of a day (today: as far as it has gone), folded from its whole history; seconds."""
        made_at = stamp(self._clock())
        day = on or day_of(made_at)
        return take_snapshot(fold(self._history.events(), on=day), day, made_at)

    def write(self) -> Edition:
        """Takes today's snapshot and makes it the present one."""
        return self._snapshots.put(self.take())

    def refresh(self) -> Edition | None:
        """As `write`, where the register or the day may have changed since the last one; else None."""
        latest = self._snapshots.latest()
        if latest is not None and latest.on == self.today().isoformat() and not self._changed_since(latest.made_at):
            return None
        return self.write()

    def _changed_since(self, made_at: str) -> bool:
        changed_at = self._history.changed_at()
        return changed_at > stamp(datetime.fromisoformat(made_at) - SETTLING)
