"""The register's public snapshots in the bucket: read in small immutable pieces, of which a change writes few.

`public/latest.json` names the present one, `public/at/<day>.json` one of a past day that was kept. Each piece lies
under a digest of its content: one that is as it was is neither written nor read again, and no reader sees half of a
rebuild.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections import OrderedDict
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Final
from zlib import crc32

from functions.adapters.collecting import uncollected
from functions.adapters.errors import ObjectGone
from functions.adapters.objects import Objects
from functions.adapters.table import Clock, utc_now
from register.listing import Listed, listed_from_json, listed_of, listed_to_json
from register.snapshot import (
    AgencyView,
    Snapshot,
    snapshot_from_json,
    summary_to_json,
    view_from_json,
    view_to_json,
)

LATEST: Final = "public/latest.json"
SHARDS: Final = 64  # some 130 agencies each: one page reads one of them, a rebuild writes all in seconds
FRESH: Final = timedelta(seconds=3)  # how old the name of the present snapshot may be: a change shows within a minute
PIECES_KEPT: Final = 96
WRITERS: Final = 8


def at_key(day: str) -> str:
    """Where the name of a past day's snapshot lies; `day` is an ISO date."""
    return f"public/at/{day}.json"


def shard_of(agency_id: str) -> int:
    """Which piece holds this agency."""
    return crc32(agency_id.encode()) % SHARDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One snapshot as its readers name it. `etag` changes whenever anything in it does; `pieces` have digests too."""

    on: str
    made_at: str
    digest: str
    pieces: Mapping[str, str] = field(default_factory=dict)

    @property
    def etag(self) -> str:
        return f'"{self.digest}"'

    def key(self, piece: str) -> str:
        return f"public/pieces/{piece}-{self.pieces[piece]}.json.gz"


class Snapshots:
    """Writes snapshots, and reads them with a memory of its own: one for each process."""

    def __init__(self, objects: Objects, *, clock: Clock = utc_now) -> None:
        self._objects = objects
        self._clock = clock
        self._latest: Edition | None = None
        self._looked_at: datetime | None = None
        self._pieces: OrderedDict[str, Any] = OrderedDict()

    def put(self, snapshot: Snapshot, *, as_latest: bool = True) -> Edition:
        """Writes the pieces that differ from the present snapshot's, then the name that points to all of them.

        With `as_latest` False only the day's own name is written.
        """
        with uncollected():
            bodies = _pieces(replace(snapshot, made_at=""))  # a rebuild that changed nothing keeps its digest
        digests = {name: hashlib.sha256(body).hexdigest()[:32] for name, body in bodies.items()}
        digest = hashlib.sha256("".join(digests.values()).encode()).hexdigest()[:32]
        edition = Edition(on=snapshot.on, made_at=snapshot.made_at, digest=digest, pieces=digests)
        present = self._edition(LATEST)
        there = {present.key(name) for name in present.pieces} if present else set()
        news = [(edition.key(name), body) for name, body in bodies.items() if edition.key(name) not in there]
        with ThreadPoolExecutor(WRITERS) as pool:
            list(pool.map(lambda one: self._objects.put_json_bytes(*one), news))
        self._objects.put_json(LATEST if as_latest else at_key(snapshot.on), asdict(edition))
        if as_latest:
            self._latest, self._looked_at = edition, self._clock()
        return edition

    def latest(self) -> Edition | None:
        """The present snapshot; None before the first was made."""
        now = self._clock()
        if self._looked_at is None or now - self._looked_at > FRESH:
            self._latest = self._edition(LATEST)
            self._looked_at = now
        return self._latest

    def at(self, day: str) -> Edition | None:
        """The kept snapshot of a past day; None where none was kept."""
        return self._edition(at_key(day))

    def summary(self, edition: Edition) -> Snapshot:
        """The counts, without agencies."""
        counted: Snapshot = self._piece(edition, "summary", snapshot_from_json)
        return replace(counted, made_at=edition.made_at)

    def listing(self, edition: Edition) -> tuple[Listed, ...]:
        """Every agency as a line of a list."""
        lines: tuple[Listed, ...] = self._piece(edition, "listing", lambda told: tuple(map(listed_from_json, told)))
        return lines

    def view(self, edition: Edition, agency_id: str) -> AgencyView | None:
        """One agency, or None."""
        shard: dict[str, Any] = self._piece(edition, f"views-{shard_of(agency_id):02d}", lambda told: told)
        told = shard.get(agency_id)
        return view_from_json(told) if told else None

    def whole(self, edition: Edition) -> Snapshot:
        """All of it, for files of open data and reports: slow, so its users keep what they make of it."""
        summary = self.summary(edition)
        lines = self.listing(edition)
        views = {
            agency_id: view_from_json(told)
            for shard in range(SHARDS)
            for agency_id, told in self._piece(edition, f"views-{shard:02d}", lambda told: told).items()
        }
        ordered = tuple(views[one.id] for one in lines if one.id in views)
        return replace(summary, agencies=ordered)

    def _edition(self, key: str) -> Edition | None:
        try:
            told = self._objects.get_json(key)
        except ObjectGone:
            return None
        pieces = told.get("pieces")
        if pieces is None:  # of an earlier make, whose pieces lay elsewhere: as good as none
            return None
        return Edition(on=told["on"], made_at=told["made_at"], digest=told["digest"], pieces=pieces)

    def _piece(self, edition: Edition, name: str, take: Callable[[Any], Any]) -> Any:
        key = edition.key(name)
        if key not in self._pieces:
            self._pieces[key] = take(json.loads(gzip.decompress(self._objects.get(key))))
        self._pieces.move_to_end(key)
        while len(self._pieces) > PIECES_KEPT:
            self._pieces.popitem(last=False)
        return self._pieces[key]


def _pieces(snapshot: Snapshot) -> dict[str, bytes]:
    shards: list[dict[str, Any]] = [{} for _ in range(SHARDS)]
    for view in snapshot.agencies:
        shards[shard_of(view.agency.id)][view.agency.id] = view_to_json(view)
    return {
        "summary": _packed(summary_to_json(snapshot)),
        "listing": _packed([listed_to_json(one) for one in listed_of(snapshot.agencies)]),
        **{f"views-{number:02d}": _packed(shard) for number, shard in enumerate(shards)},
    }


def _packed(value: Any) -> bytes:
    """The same value gives the same bytes: no time stands in the header."""
    return gzip.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), 6, mtime=0)
