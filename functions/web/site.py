"""What the routes stand on: the adapters, the sign-in, and the agencies by name; made once a process."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from functions.adapters.identity import Identity, identity
from functions.adapters.ports import Ports, ports
from functions.web.public_register import PublicRegister
from register.agencies import Agency, Kind, agencies_above, units_below
from register.search import Entry, Index

FRESH: Final = timedelta(seconds=30)  # the list of agencies changes by decree, not by the minute


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Agencies that answer a search; `approximate` where none held the words and these are the closest."""

    agencies: tuple[Agency, ...]
    approximate: bool = False


class Directory:
    """The agencies in memory: 8,294 names are small, and every page needs some."""

    def __init__(self, ports: Ports) -> None:
        self._ports = ports
        self._agencies: tuple[Agency, ...] = ()
        self._by_id: dict[str, Agency] = {}
        self._read_at: datetime | None = None
        self._names = Index(())
        self._searched: tuple[Agency, ...] = ()

    def all(self) -> tuple[Agency, ...]:
        """Every agency, in the published order of kinds."""
        now = self._ports.clock()
        if self._read_at is None or now - self._read_at > FRESH:
            self._agencies = self._ports.agencies.list()
            self._by_id = {agency.id: agency for agency in self._agencies}
            self._read_at = now
        return self._agencies

    def name(self, agency_id: str) -> str:
        """The Thai name of an agency; its id where the register does not know it."""
        self.all()
        found = self._by_id.get(agency_id)
        return found.name_th if found else agency_id

    def above(self, agency_id: str) -> tuple[str, ...]:
        """The ids of the agencies a unit stands under, nearest first; none for whoever answers for itself."""
        self.all()
        return agencies_above(self._by_id.get, agency_id)

    def units_below(self, agency_id: str) -> tuple[Agency, ...]:
        """The units under an agency, in order of name."""
        return tuple(sorted(units_below(self.all(), agency_id), key=lambda one: (one.name_th, one.id)))

    def search(self, words: str, kind: Kind | None = None) -> Found:
        """Agencies whose name answers the words, best first; the closest names where none holds them."""
        pool = [one for one in self.all() if kind in (None, one.kind)]
        if not words.strip():
            return Found(agencies=tuple(pool))
        by_id = {one.id: one for one in pool}
        hits = [hit for hit in self._index().search(words) if hit.id in by_id]
        return Found(
            agencies=tuple(by_id[hit.id] for hit in hits), approximate=bool(hits) and not hits[0].match.is_sure
        )

    def _index(self) -> Index:
        """The names made ready for searching: made anew only when the list was read anew."""
        if self._searched is not self._agencies:
            self._names = Index(Entry(id=one.id, name=one.name_th, others=(one.name_en,)) for one in self._agencies)
            self._searched = self._agencies
        return self._names


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One deployment as the routes see it."""

    ports: Ports
    identity: Identity
    directory: Directory
    register: PublicRegister


_kept: list[Site] = []


def site() -> Site:
    """The site of this process: as long-lived as its adapters."""
    made = ports()
    if not _kept or _kept[0].ports is not made:
        _kept[:] = [
            Site(ports=made, identity=identity(made.settings), directory=Directory(made), register=PublicRegister(made))
        ]
    return _kept[0]
