"""Whom the overseer reminds every fifteen days, and what goes to the Cabinet every sixty (section 22)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from register.documents import Slot
from register.obligations import Standing
from register.rounds import DUE_BY_THE_ACT
from register.snapshot import Snapshot, summary_to_json

SCHEMA: Final = "saraban.reminders/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One agency that has not complied with section 20 para 1, and where it stands with what it owes."""

    agency_id: str
    name_th: str
    kind: str
    owes: tuple[Standing, ...]


def reminders(snapshot: Snapshot) -> tuple[Reminder, ...]:
    """Every counted agency that still owes a section 10 or 16 document; 13(1) has no day and is not reminded of."""
    found = []
    for view in snapshot.agencies:
        owes = tuple(one for one in view.standings if view.counted and _is_owed(one))
        if owes:
            agency = view.agency
            found.append(Reminder(agency_id=agency.id, name_th=agency.name_th, kind=str(agency.kind), owes=owes))
    return tuple(found)


def _is_owed(standing: Standing) -> bool:
    return standing.section in DUE_BY_THE_ACT and not standing.is_done and standing.status != "NOT_REQUIRED"


def reminders_to_json(snapshot: Snapshot) -> dict[str, Any]:
    """The list as it is kept: who owes what as at the day."""
    return {
        "schema": SCHEMA,
        "on": snapshot.on,
        "agencies": [
            {
                "id": one.agency_id,
                "name_th": one.name_th,
                "kind": one.kind,
                "owes": [
                    {"section": str(owed.section), "status": str(owed.status), "reasons": list(owed.reasons)}
                    for owed in one.owes
                ],
            }
            for one in reminders(snapshot)
        ],
    }


def report_to_json(snapshot: Snapshot) -> dict[str, Any]:
    """The report every sixty days: the counts by kind, and who has not complied, which section 22 makes public."""
    late = {str(section): sum(1 for one in reminders(snapshot) if _owes(one, section)) for section in DUE_BY_THE_ACT}
    return summary_to_json(snapshot) | {"not_complied": late, "agencies": reminders_to_json(snapshot)["agencies"]}


def _owes(reminder: Reminder, section: Slot) -> bool:
    return any(one.section is section for one in reminder.owes)
