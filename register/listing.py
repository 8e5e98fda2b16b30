"""The lines of a list of agencies: what search and lists need of each, and no more, so that all 8,294 stay light."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from register.agencies import Kind
from register.documents import Slot
from register.search import Entry
from register.snapshot import AgencyView
from register.status import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One agency in a list. `others`: every other name it goes or went by; `near`: what it stands under."""

    id: str
    name: str
    kind: Kind
    counted: bool
    ended_on: str = ""
    others: tuple[str, ...] = ()
    near: str = ""
    statuses: Mapping[Slot, Status]

    def as_entry(self) -> Entry:
        """As search takes it."""
        return Entry(id=self.id, name=self.name, others=self.others, near=self.near)


def listed_of(views: Iterable[AgencyView]) -> tuple[Listed, ...]:
    """The list, in the order of the views."""
    known = tuple(views)
    names = {one.agency.id: one.agency.name_th for one in known}
    return tuple(_line(one, names) for one in known)


def _line(view: AgencyView, names: Mapping[str, str]) -> Listed:
    agency = view.agency
    others = (agency.name_en, *agency.short_names, *agency.former_names, *(one.name_th for one in view.names))
    return Listed(
        id=agency.id,
        name=agency.name_th,
        kind=agency.kind,
        counted=view.counted,
        ended_on=view.ended_on,
        others=tuple(dict.fromkeys(one for one in others if one and one != agency.name_th)),
        near=names.get(agency.parent_id or "", ""),
        statuses={one.section: one.status for one in view.standings},
    )


def listed_to_json(one: Listed) -> dict[str, Any]:
    """Short keys: 8,294 of them are read at every start."""
    told = {
        "id": one.id,
        "name": one.name,
        "kind": str(one.kind),
        "counted": one.counted,
        "ended_on": one.ended_on,
        "others": list(one.others),
        "near": one.near,
        "statuses": {str(section): str(status) for section, status in one.statuses.items()},
    }
    return {name: value for name, value in told.items() if value not in ("", [], {})}


def listed_from_json(told: Mapping[str, Any]) -> Listed:
    """A line back; raises KeyError or ValueError."""
    return Listed(
        id=told["id"],
        name=told["name"],
        kind=Kind(told["kind"]),
        counted=told["counted"],
        ended_on=told.get("ended_on", ""),
        others=tuple(told.get("others", ())),
        near=told.get("near", ""),
        statuses={Slot(section): Status(status) for section, status in told.get("statuses", {}).items()},
    )
