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

from functions.adapters.table import Item, Put, Table
from parsers.errors import SarabanError
from register.adding import NotTaken, news, pasts_asked
from register.events import AgencyAdded, AgencyChanged, RegisterEvent, event_from_json, event_to_json

SHARDS: Final = 8  # spreads the writes; an agency's events lie together in one of them
READERS: Final = 4
CHANGES: Final = "HISTORY"  # under this key the index `by_state` tells when the register last changed
BATCHES: Final = "HISTORY#BATCH"
AT_ONCE: Final = 100  # rows one DynamoDB transaction takes


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

    def judged(self, *events: RegisterEvent) -> tuple[RegisterEvent, ...]:
        """Of these, one after the other in thought, those that would be news; raises RegisterRefused with the reasons.

        Only the pasts that matter are read: a few rows, unless an agency itself comes, goes or is renamed.
        """
        asked = [pasts_asked(one) for one in events]
        known = self.events() if None in asked else self.around(*(one for ids in asked for one in ids or ()))
        try:
            return news(known, events)
        except NotTaken as refused:
            raise RegisterRefused(refused.reasons) from None

    def add(self, *events: RegisterEvent) -> tuple[RegisterEvent, ...]:
        """Adds what is news, all or none; what was added. Raises RegisterRefused."""
        taken = self.judged(*events)
        if len(taken) > AT_ONCE:
            self.record_all(taken)
        elif taken:
            now = self._table.now()
            self._table.write(*(Put(item=history_item(one, recorded_at=now)) for one in taken))
        return taken

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
        done_at = self._table.now()  # not when it was begun: readers of what is new look back minutes, not an import
        row = {"pk": BATCHES, "sk": batch, "state_key": CHANGES, "updated_at": done_at, "events": len(several)}
        self._table.put_many((row,))

    def events(self) -> tuple[RegisterEvent, ...]:
        """Everything that ever happened, in no order."""
        whole = self.batches()
        with ThreadPoolExecutor(READERS) as readers:
            shards = readers.map(lambda shard: self._rows(f"{shard:02d}", "", whole), range(SHARDS))
            return tuple(event for events in shards for event in events)

    def events_of(self, agency_id: str) -> tuple[RegisterEvent, ...]:
        """What happened to one agency."""
        return tuple(self._rows(shard_of(agency_id), f"{agency_id}#", self.batches()))

    def around(self, *agency_ids: str) -> tuple[RegisterEvent, ...]:
        """What happened to these agencies and to all they ever stood under: enough for their rights and coverage.

        One read an agency: tens of rows where the whole history has tens of thousands.
        """
        whole = self.batches()
        heard: dict[str, list[RegisterEvent]] = {}
        waiting = list(agency_ids)
        while waiting:
            one = waiting.pop()
            if one not in heard:
                heard[one] = self._rows(shard_of(one), f"{one}#", whole)
                waiting += _parents_told(heard[one])
        return tuple(event for events in heard.values() for event in events)

    def changed_at(self) -> str:
        """When the register last learnt something; empty where it knows nothing."""
        newest = next(iter(self._table.index_rows("by_state", CHANGES, limit=1)), None)
        return str(newest["updated_at"]) if newest else ""

    def batches(self) -> frozenset[str]:
        """Imports that are whole."""
        return frozenset(str(row["sk"]) for row in self._table.rows(BATCHES, ""))

    def _rows(self, shard: str, prefix: str, whole: frozenset[str]) -> list[RegisterEvent]:
        rows = self._table.rows(f"HISTORY#{shard}", prefix)
        return [event_from_json(json.loads(row["told"])) for row in rows if row.get("batch", "") in whole | {""}]


def _parents_told(events: Iterable[RegisterEvent]) -> list[str]:
    """Every parent these events ever named."""
    facts = (one.agency for one in events if isinstance(one, AgencyAdded | AgencyChanged))
    return sorted({one.parent_id for one in facts if one.parent_id})
