"""The register as everyone may read it on a day: from the bucket's snapshots, and from the table until there is one."""

from __future__ import annotations

import hashlib
import json
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, TypeVar

from functions.adapters.collecting import uncollected
from functions.adapters.ports import Ports
from functions.adapters.snapshots import Edition, Snapshots
from functions.web.days_asked import FIRST_DAY, check_day
from functions.web.thai_dates import BANGKOK
from register.listing import Listed, listed_of
from register.search import Entry, Index
from register.snapshot import AgencyView, Snapshot, snapshot_to_json

KEPT: Final = 4
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Agencies that answer a search; `approximate` where none held the words and these are the closest."""

    agencies: tuple[Listed, ...]
    approximate: bool = False


class Indexes:
    """The search index of the names last asked for: editions seldom differ in what an agency is called."""

    def __init__(self) -> None:
        self._last: tuple[tuple[Entry, ...], Index] = ((), Index(()))

    def of(self, lines: Iterable[Listed]) -> Index:
        """Making one takes a fifth of a second for 8,294 agencies, comparing their names a hundredth of it."""
        entries = tuple(one.as_entry() for one in lines)
        known, index = self._last
        if entries != known:
            index = Index(entries)
            self._last = (entries, index)
        return index


class Day:
    """The register at the end of one day."""

    def __init__(
        self, *, snapshots: Snapshots, edition: Edition, indexes: Indexes, whole: Snapshot | None = None
    ) -> None:
        """`whole`: a snapshot computed here, for a day that is not in the bucket."""
        self._snapshots = snapshots
        self._indexes = indexes
        self._whole = whole
        self._made: dict[str, Any] = {}
        self.edition = edition

    @property
    def on(self) -> date:
        return date.fromisoformat(self.edition.on)

    def summary(self) -> Snapshot:
        """The counts; agencies may be left out."""
        return self._whole or self._snapshots.summary(self.edition)

    def whole(self) -> Snapshot:
        """All of it."""
        return self._whole or self._snapshots.whole(self.edition)

    def once(self, name: str, make: Callable[[], Made]) -> Made:
        """What is computed from all of it, made at the first asking: a day's edition never changes."""
        if name not in self._made:
            self._made[name] = make()
        made: Made = self._made[name]
        return made

    def listing(self) -> tuple[Listed, ...]:
        if self._whole is None:
            return self._snapshots.listing(self.edition)
        agencies = self._whole.agencies
        return self.once("listing", lambda: listed_of(agencies))

    def view(self, agency_id: str) -> AgencyView | None:
        if self._whole is None:
            return self._snapshots.view(self.edition, agency_id)
        return next((one for one in self._whole.agencies if one.agency.id == agency_id), None)

    def search(self, words: str) -> Found:
        """Agencies whose names answer, best first; all that live, in their order, for no words."""
        lines = self.listing()
        if not words.strip():
            return Found(agencies=tuple(one for one in lines if not one.ended_on))
        hits = self.once("index", lambda: self._indexes.of(lines)).search(words)
        by_id = {one.id: one for one in lines}
        unsure = bool(hits) and not hits[0].match.is_sure
        return Found(agencies=tuple(by_id[hit.id] for hit in hits), approximate=unsure)


class PublicRegister:
    """Days of the register; the few last asked for stay in memory, whose pieces never change."""

    def __init__(self, ports: Ports) -> None:
        self._ports = ports
        self._snapshots = Snapshots(ports.objects, clock=ports.clock)
        self._indexes = Indexes()
        self._days: OrderedDict[str, Day] = OrderedDict()

    def today(self) -> date:
        """The present day in Bangkok."""
        return self._ports.clock().astimezone(BANGKOK).date()

    def day(self, on: date | None) -> Day:
        """The register as it stood at the end of a past day, or as it stands; raises DayUnclear for no such day."""
        today = self.today()
        is_past = on is not None and on != today
        if on is not None and is_past:
            check_day(on, first=self.first_day(), today=today)
        edition = self._snapshots.at((on or today).isoformat()) if is_past else self._snapshots.latest()
        if edition is None:
            return self._computed(on or today)
        return self._kept(edition.digest) or self._keep(edition)

    def first_day(self) -> date | None:
        """The day the register's history begins; None where it knows no agency."""
        summary = self.day(None).summary()
        if summary.began_on:
            return date.fromisoformat(summary.began_on)
        return FIRST_DAY if any(one.total for one in summary.counts) else None  # a snapshot of an earlier make

    def _computed(self, on: date) -> Day:
        """A day out of the whole history, kept for as long as nothing new is learnt of it or of the days before."""
        learnt = f"{on} {self._ports.publishing.heard_by(on)}"
        kept = self._kept(learnt)
        if kept is not None:
            return kept
        snapshot = self._ports.publishing.take(on)
        with uncollected():
            told = json.dumps(snapshot_to_json(replace(snapshot, made_at="")), ensure_ascii=False).encode()
        digest = hashlib.sha256(told).hexdigest()[:32]
        edition = Edition(on=snapshot.on, made_at=snapshot.made_at, digest=digest)
        return self._keep(edition, learnt, snapshot)

    def _kept(self, key: str) -> Day | None:
        return self._days.get(key)

    def _keep(self, edition: Edition, key: str = "", whole: Snapshot | None = None) -> Day:
        day = Day(snapshots=self._snapshots, edition=edition, indexes=self._indexes, whole=whole)
        self._days[key or edition.digest] = day
        while len(self._days) > KEPT:
            self._days.popitem(last=False)
        return day
