"""The register's events in the table: written with what caused them, or many at once; read back for any fold.

Rows: `HISTORY#<shard>` / `<agency>#<at>#<id>`, one JSON text a row, so that reading all of them costs little.
rows carry its `batch` and count only once the batch's own row is written: an import cut short has done nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import ClassVar, Final

from functions.adapters.table import Item, Table
from parsers.errors import SarabanError
from register.checks import problems
from register.events import RegisterEvent, event_from_json, event_to_json
from register.fold import fold

SHARDS: Final = 8  # spreads the writes; an agency's events lie together in one of them
READERS: Final = 4
CHANGES: Final = "HISTORY"  # under this key the index `by_state` tells when the register last changed
BATCHES: Final = "HISTORY#BATCH"


class RegisterRefused(SarabanError):
    """The register does not take this; `reasons` are Thai, for the person who asked."""

    code: ClassVar[str] = "register_refused"
    message: ClassVar[str] = "ทะเบียนไม่รับรายการนี้"
    remedy: ClassVar[str] = "แก้ไขตามเหตุผลที่แจ้ง แล้วทำรายการใหม่"

    def __init__(self, reasons: tuple[str, ...]) -> None:
        super().__init__("; ".join(reasons))
        self.reasons = reasons


def history_item(event: RegisterEvent, *, recorded_at: str, batch: str = "") -> Item:
    """The row of one event: the same event twice is one row."""
    told = event_to_json(event) | {"recorded_at": event.recorded_at or recorded_at}
    item: Item = {
        "pk": f"HISTORY#{shard_of(event.agency_id)}",
        "sk": "#".join((event.agency_id, event.at, event.id, *((batch,) if batch else ()))),
        "told": json.dumps(told, ensure_ascii=False, separators=(",", ":")),
    }
    return item | ({"batch": batch} if batch else {"state_key": CHANGES, "updated_at": recorded_at})


def shard_of(agency_id: str) -> str:
    """Which partition holds an agency's events."""
    return f"{int(hashlib.sha256(agency_id.encode()).hexdigest(), 16) % SHARDS:02d}"


class History:
    """What happened to the register. Nothing is ever taken out."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def add(self, *events: RegisterEvent) -> None:
        """Adds these, one after the other in thought, all or none in deed; raises RegisterRefused with the reasons."""
        known = list(self.events())
        for event in events:
            if reasons := problems(fold(known), event):
                raise RegisterRefused(reasons)
            known.append(event)
        self.record_all(events)

    def tell(self, events: Iterable[RegisterEvent]) -> None:
        """Writes what the history has missed, each event by itself; again is harmless."""
        now = self._table.now()
        self._table.put_many(history_item(one, recorded_at=now) for one in events)

    def record_all(self, events: Iterable[RegisterEvent]) -> int:
        """Writes events that were checked before; how many."""
        return max(self.record(events), default=0)

    def record(self, events: Iterable[RegisterEvent], *, batch: str = "") -> Iterator[int]:
        """Writes events that were checked before, as one batch; yields how many lie there after each piece.

        Nothing counts until the last piece is written: an iterator left half-way has changed nothing.
        """
        now = self._table.now()
        several = list(events)
        batch = batch or hashlib.sha256("".join([now, *(one.id for one in several)]).encode()).hexdigest()[:16]
        yield from self._table.put_batches(history_item(one, recorded_at=now, batch=batch) for one in several)
        row = {"pk": BATCHES, "sk": batch, "state_key": CHANGES, "updated_at": now, "events": len(several)}
        self._table.put_many((row,))

    def events(self) -> tuple[RegisterEvent, ...]:
        """Everything that ever happened, in no order."""
        whole = self._batches()
        with ThreadPoolExecutor(READERS) as readers:
            shards = readers.map(lambda shard: self._rows(f"{shard:02d}", "", whole), range(SHARDS))
            return tuple(event for events in shards for event in events)

    def events_of(self, agency_id: str) -> tuple[RegisterEvent, ...]:
        """What happened to one agency."""
        return tuple(self._rows(shard_of(agency_id), f"{agency_id}#", self._batches()))

    def changed_at(self) -> str:
        """When the register last learnt something; empty where it knows nothing."""
        newest = next(iter(self._table.index_rows("by_state", CHANGES, limit=1)), None)
        return str(newest["updated_at"]) if newest else ""

    def _batches(self) -> frozenset[str]:
        return frozenset(str(row["sk"]) for row in self._table.rows(BATCHES, ""))

    def _rows(self, shard: str, prefix: str, whole: frozenset[str]) -> list[RegisterEvent]:
        rows = self._table.rows(f"HISTORY#{shard}", prefix)
        return [event_from_json(json.loads(row["told"])) for row in rows if row.get("batch", "") in whole | {""}]
