"""The register's history as one process remembers it: read whole once, from then on only what has come since.

The table tells through its index what was recorded after a moment; 120,000 events need not be read again for one more.
What one process has read it may keep in the bucket in one piece, from which the next begins.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from threading import Lock
from typing import Final

from functions.adapters.collecting import uncollected
from functions.adapters.errors import ObjectGone
from functions.adapters.history import BATCHES, CHANGES, History
from functions.adapters.objects import Objects
from functions.adapters.table import Item, Table, stamp
from register.events import RegisterEvent, event_from_json, event_to_json

# A change bears the time it was begun and is seen only once it is written and in the index: so long may lie between.
SETTLING: Final = timedelta(minutes=2)
PAGE: Final = 200  # rows a request: most of the time nothing or little has come
KEPT: Final = "watch/history.json.gz"


class Recollection:
    """All events, kept up with the table at each asking. Safe to share between threads."""

    def __init__(self, table: Table, history: History, objects: Objects) -> None:
        self._table = table
        self._history = history
        self._objects = objects
        self._alone = Lock()
        self._events: dict[RegisterEvent, None] = {}
        self._batches: frozenset[str] = frozenset()
        self._heard_until = ""  # empty: nothing was read yet
        self._begun = False  # may it begin from what another process kept
        self._keeps = False  # was all of it read from the table since it was last kept

    def events(self) -> tuple[RegisterEvent, ...]:
        """Everything that ever happened. Asked twice with no change between, it gives the very same tuple's events."""
        with self._alone:
            self._catch_up()
            return tuple(self._events)

    def changed_at(self) -> str:
        """When the register last learnt something; empty where it knows nothing."""
        return self._history.changed_at()

    def forget(self) -> None:
        """The next asking reads all of it from the table: once a day nothing rests on memory alone."""
        with self._alone:
            self._heard_until, self._begun = "", True

    def keep(self) -> None:
        """Lays what was read from the table into the bucket, for processes to come; does nothing where it lies there.

        For those alone who may write there.
        """
        with self._alone:
            if self._keeps and self._heard_until:
                told = {
                    "heard_until": self._heard_until,
                    "batches": sorted(self._batches),
                    "events": [event_to_json(one) for one in self._events],
                }
                body = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
                self._objects.put_json_bytes(KEPT, gzip.compress(body, 5, mtime=0))
                self._keeps = False

    def _catch_up(self) -> None:
        if not self._begun:
            self._begun = True
            self._begin()
        news = tuple(self._since(self._heard_until)) if self._heard_until else None
        if news is None or any(row["pk"] == BATCHES and row["sk"] not in self._batches for row in news):
            self._read_whole()
            return
        self._events.update((event_from_json(json.loads(row["told"])), None) for row in news if "told" in row)
        self._heard_until = max((self._heard_until, *(str(row["updated_at"]) for row in news)))

    def _read_whole(self) -> None:
        """First the marks, then the events: what comes between is read twice, never left out."""
        heard_until, batches = self._history.changed_at(), self._history.batches()
        with uncollected():
            self._events = dict.fromkeys(self._history.events())
        self._heard_until, self._batches, self._keeps = heard_until, batches, True

    def _begin(self) -> None:
        """From what another process kept, if one did; what came since is then heard as ever."""
        try:
            kept = self._objects.get(KEPT)
        except ObjectGone:
            return
        with uncollected():
            told = json.loads(gzip.decompress(kept))
            self._events = dict.fromkeys(map(event_from_json, told["events"]))
        self._heard_until, self._batches = told["heard_until"], frozenset(told["batches"])

    def _since(self, moment: str) -> Iterator[Item]:
        """Rows recorded after a moment, with those from a little before it: some may have been on their way."""
        begin = stamp(datetime.fromisoformat(moment) - SETTLING)
        for row in self._table.index_rows("by_state", CHANGES, limit=PAGE):
            if row["updated_at"] < begin:
                return
            yield row
