"""The agencies in the table, and how far each has come with each slot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final

from functions.adapters.errors import UnknownAgency
from functions.adapters.history import History
from functions.adapters.items import agency_item, agency_kind_key, agency_of, agency_pk, slot_key, status_of
from functions.adapters.table import Item, Table
from parsers.agencies import AgencyName
from register.agencies import Agency, Kind
from register.documents import Slot
from register.events import AgencyAdded
from register.history import AgencyEntry, Register
from register.status import KindCount, SlotStatus, counts_by_kind

NAMES_KEPT: Final = timedelta(minutes=5)  # 8,294 names are read once a process and not once a document


class Agencies:
    """The register's agencies. Statuses are written with the documents' changes, never from here."""

    def __init__(self, table: Table, history: History) -> None:
        self._table = table
        self._history = history
        self._names: tuple[AgencyName, ...] = ()
        self._names_read_at: datetime | None = None

    def put(self, *agencies: Agency) -> None:
        """Adds these, or replaces what the register said of them; unchecked, as a deployment's first list is."""
        now = self._table.now()
        self._history.record_all(AgencyAdded(at=now, agency_id=one.id, who="system", agency=one) for one in agencies)
        self._table.put_many(agency_item(agency) for agency in agencies)

    def follow(self, register: Register, agency_ids: Iterable[str]) -> Iterator[int]:
        """Brings the rows of these agencies to what the history says; yields how many are done so far.

        The row of an agency that has ended stays, out of every list.
        """
        entries = [register.agencies[one] for one in agency_ids]
        return self._table.put_batches(agency_item(one.agency, ended_at=one.ended_at) for one in entries)

    def behind(self, register: Register) -> tuple[str, ...]:
        """Agencies whose row does not say what the history says, as after a crash between the two; for `follow`."""
        keys = map(agency_kind_key, Kind)
        listed = {str(row["id"]): row for key in keys for row in self._table.index_rows("by_state", key)}
        return tuple(
            sorted(agency_id for agency_id, entry in register.agencies.items() if not self._is_told(entry, listed))
        )

    def _is_told(self, entry: AgencyEntry, listed: Mapping[str, Item]) -> bool:
        agency_id = entry.agency.id
        row = listed.get(agency_id) if entry.lives else self._table.get(agency_pk(agency_id), "AGENCY")
        return row == agency_item(entry.agency, ended_at=entry.ended_at)

    def find(self, agency_id: str) -> Agency | None:
        """The agency, or None."""
        item = self._table.get(agency_pk(agency_id), "AGENCY")
        return agency_of(item) if item else None

    def get(self, agency_id: str) -> Agency:
        """The agency; raises UnknownAgency."""
        found = self.find(agency_id)
        if found is None:
            raise UnknownAgency(agency_id)
        return found

    def list(self, kind: Kind | None = None) -> tuple[Agency, ...]:
        """Agencies of one kind, or of all in the published order; in order of id within a kind."""
        kinds: Iterable[Kind] = (kind,) if kind else Kind
        return tuple(
            agency_of(item)
            for one in kinds
            for item in self._table.index_rows("by_state", agency_kind_key(one), newest_first=False)
        )

    def names(self) -> tuple[AgencyName, ...]:
        """Every agency's id and official name, for recognising a printed one; up to five minutes old."""
        now = self._table.moment()
        if self._names_read_at is None or now - self._names_read_at > NAMES_KEPT:
            self._names = tuple(AgencyName(id=agency.id, name=agency.name_th) for agency in self.list())
            self._names_read_at = now
        return self._names

    def statuses(self, agency_id: str) -> dict[Slot, SlotStatus]:
        """Where one agency stands; every slot is a key."""
        known = {one.slot: one for one in map(status_of, self._table.rows(agency_pk(agency_id), "STATUS#"))}
        return {slot: known.get(slot, SlotStatus(agency_id=agency_id, slot=slot)) for slot in Slot}

    def standing(self, slot: Slot) -> tuple[SlotStatus, ...]:
        """Every agency that has sent something for this slot, latest change first."""
        return tuple(map(status_of, self._table.index_rows("by_state", slot_key(slot))))

    def counts(self, slot: Slot) -> tuple[KindCount, ...]:
        """The register's first table: all eight kinds, how many agencies stand where for this slot."""
        return counts_by_kind(self.list(), self.standing(slot), slot)
