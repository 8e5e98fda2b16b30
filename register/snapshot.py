"""The register of one day, computed and laid out for those who only read: public pages, open data, reports.

A Snapshot holds nothing that is not public: no officers, no reviewers, no uploads, no document that is not approved.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from typing import Any, Final

from register.agencies import Agency, Kind, agency_from_json
from register.days import day_of
from register.documents import Slot
from register.events import SECTIONS, PublicChannel, Scope
from register.history import AgencyEntry, NameSpan, Register
from register.obligations import Count, Standing, counts, standings
from register.progress import Point, progress
from register.publication import Shown, Version, shown, versions
from register.status import Status

SCHEMA: Final = "saraban.snapshot/1"
EMPTY: Final = ("", (), None)
Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyView:
    """All the public may know of one agency on the day."""

    agency: Agency
    counted: bool  # is it one of those the overseer counts
    names: tuple[NameSpan, ...]
    ended_on: str  # ISO day; empty: it lives
    ended_how: str
    successors: tuple[str, ...]
    standings: tuple[Standing, ...]  # in the order of SECTIONS; none once it has ended
    shown: tuple[Shown, ...]  # section 10: what its people use, own first
    orders: tuple[Shown, ...] = ()  # section 16: the systems its officers work in
    versions: tuple[Version, ...]  # its own documents of every section, oldest first
    added_on: str = ""  # ISO day the register began to know it

    def standing(self, section: Slot) -> Standing | None:
        """Where it stands for a section; None once it has ended."""
        return next((one for one in self.standings if one.section is section), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundDue:
    """A round of the overseer's that had opened by the day: its id, what people call it, its last day (ISO)."""

    id: str
    name: str
    due_on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The register at the end of day `on`, made at the moment `made_at`."""

    on: str
    made_at: str
    agencies: tuple[AgencyView, ...]  # in the published order of kinds, then by id
    counts: tuple[Count, ...]
    began_on: str = ""  # ISO day of the register's first agency; empty where it knows none
    progress: tuple[Point, ...] = ()
    rounds: tuple[RoundDue, ...] = ()  # in order of their id

    def count(self, kind: Kind | None, section: Slot) -> Count:
        """One kind's numbers, or of all kinds together (under the first kind's name)."""
        wanted = [one for one in self.counts if one.section is section and kind in (None, one.kind)]
        together = {status: sum(one.by_status.get(status, 0) for one in wanted) for status in Status}
        return Count(
            kind=kind or wanted[0].kind,
            section=section,
            total=sum(one.total for one in wanted),
            by_status={status: number for status, number in together.items() if number},
            late=sum(one.late for one in wanted),
        )


def take_snapshot(register: Register, on: date, made_at: str) -> Snapshot:
    """Computes everything a reader may ask of the register on this day; `register` is folded to that day."""
    stands: dict[str, list[Standing]] = {}
    everyone = standings(register, on)
    for one in everyone:
        stands.setdefault(one.agency_id, []).append(one)
    order = {kind: place for place, kind in enumerate(Kind)}
    entries = sorted(register.agencies.values(), key=lambda one: (order[one.agency.kind], one.agency.id))
    return Snapshot(
        on=on.isoformat(),
        made_at=made_at,
        agencies=tuple(_view(register, one, tuple(stands.get(one.agency.id, ())), on) for one in entries),
        counts=counts(register, everyone),
        began_on=min((day_of(one.added_at).isoformat() for one in entries), default=""),
        progress=progress(register, on),
        rounds=tuple(
            RoundDue(id=one.round_id, name=one.name, due_on=one.due_on)
            for one in sorted(register.rounds.values(), key=lambda one: one.round_id)
        ),
    )


def _view(register: Register, entry: AgencyEntry, stands: tuple[Standing, ...], on: date) -> AgencyView:
    agency_id = entry.agency.id
    return AgencyView(
        agency=entry.agency,
        counted=entry.is_counted,
        names=entry.names,
        ended_on=day_of(entry.ended_at).isoformat() if entry.ended_at else "",
        ended_how=entry.ended_how,
        successors=entry.successors,
        standings=stands,
        shown=shown(register, agency_id, Slot.SECTION_10, on) if entry.lives else (),
        orders=shown(register, agency_id, Slot.SECTION_16, on) if entry.lives else (),
        versions=tuple(one for section in SECTIONS for one in versions(register, agency_id, section, on)),
        added_on=day_of(entry.added_at).isoformat(),
    )


def summary_to_json(snapshot: Snapshot) -> Json:
    """The dashboard's part: counts by kind and section, and how they grew."""
    return {"schema": SCHEMA, "on": snapshot.on, "made_at": snapshot.made_at, "began_on": snapshot.began_on, "counts": [
        {"kind": str(one.kind), "section": str(one.section), "total": one.total, "done": one.done, "late": one.late,
         "by_status": {str(status): number for status, number in one.by_status.items()}}
        for one in snapshot.counts
    ], "progress": [
        {"day": one.day, "total": one.total, "done": {str(section): number for section, number in one.done.items()}}
        for one in snapshot.progress
    ], "rounds": [_lean(one) for one in snapshot.rounds]}  # fmt: skip


def view_to_json(view: AgencyView) -> Json:
    """One agency; what is empty is left out."""
    told: Json = _lean(view)
    return told


def snapshot_to_json(snapshot: Snapshot) -> Json:
    """The whole, as `snapshot_from_json` takes it back."""
    return summary_to_json(snapshot) | {"agencies": [view_to_json(one) for one in snapshot.agencies]}


def _lean(value: Any) -> Any:
    """Written out by hand: `dataclasses.asdict` copies every text, which takes most of a rebuild's time."""
    if isinstance(value, (str, int)):
        return value
    if isinstance(value, (list, tuple)):
        return [_lean(one) for one in value]
    if isinstance(value, Mapping):
        return {str(key): _lean(one) for key, one in value.items() if one not in EMPTY}
    told = ((name, getattr(value, name)) for name in _names(value.__class__))
    return {name: _lean(one) for name, one in told if one not in EMPTY}


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))


def snapshot_from_json(told: Mapping[str, Any]) -> Snapshot:
    """The snapshot back; `agencies` may be left out (the summary alone). Raises KeyError or ValueError."""
    if told["schema"] != SCHEMA:
        raise ValueError(f"not {SCHEMA}")
    return Snapshot(
        on=told["on"],
        made_at=told["made_at"],
        agencies=tuple(view_from_json(one) for one in told.get("agencies", ())),
        counts=tuple(
            Count(
                kind=Kind(one["kind"]),
                section=Slot(one["section"]),
                total=one["total"],
                by_status={Status(name): number for name, number in one["by_status"].items()},
                late=one["late"],
            )
            for one in told["counts"]
        ),
        began_on=told.get("began_on", ""),
        progress=tuple(
            Point(
                day=one["day"],
                total=one["total"],
                done={Slot(section): number for section, number in one["done"].items()},
            )
            for one in told.get("progress", ())
        ),
        rounds=tuple(RoundDue(**one) for one in told.get("rounds", ())),
    )


def view_from_json(told: Mapping[str, Any]) -> AgencyView:
    """One agency back."""
    return AgencyView(
        agency=agency_from_json(told["agency"]),
        counted=told["counted"],
        names=tuple(NameSpan(**one) for one in told["names"]),
        ended_on=told.get("ended_on", ""),
        ended_how=told.get("ended_how", ""),
        successors=tuple(told.get("successors", ())),
        standings=tuple(_standing(one) for one in told.get("standings", ())),
        shown=tuple(_shown(one) for one in told.get("shown", ())),
        orders=tuple(_shown(one) for one in told.get("orders", ())),
        versions=tuple(_version(one) for one in told.get("versions", ())),
        added_on=told.get("added_on", ""),
    )


def _standing(told: Mapping[str, Any]) -> Standing:
    lists = {name: tuple(told.get(name, ())) for name in ("reasons", "late_rounds")}
    typed = {"section": Slot(told["section"]), "status": Status(told["status"])}
    return Standing(**{**told, **typed, **lists})


def _shown(told: Mapping[str, Any]) -> Shown:
    empty = {"issued_on": "", "effective_from": ""}
    lists = {name: tuple(PublicChannel(**one) for one in told.get(name, ())) for name in ("channels", "enquiries")}
    section = Slot(told.get("section", Slot.SECTION_10))  # snapshots of an earlier make do not say
    return Shown(**{**empty, **told, **lists, "section": section, "systems": tuple(told.get("systems", ()))})


def _version(told: Mapping[str, Any]) -> Version:
    names = ("number", "title", "issued_on", "effective_from", "until", "replaced_by", "sha256", "signature")
    empty = dict.fromkeys(names, "")
    typed = {"section": Slot(told["section"]), "scope": Scope(told["scope"])}
    told = {name: value for name, value in told.items() if name != "file_name"}  # snapshots of an earlier make tell it
    return Version(**{**empty, **told, **typed, "amended_by": tuple(told.get("amended_by", ()))})
