"""Small registers for tests: agencies, documents and days in a line each."""

from __future__ import annotations

from datetime import date
from typing import Any

from register import events as e
from register.agencies import Agency, Kind, Level
from register.days import start_of
from register.documents import Slot

S10, S16, S13 = Slot.SECTION_10, Slot.SECTION_16, Slot.SECTION_13_1


def at(day: str) -> str:
    return start_of(date.fromisoformat(day))


def agency(agency_id: str, **facts: Any) -> Agency:
    return Agency(**{"id": agency_id, "name_th": f"กรม{agency_id}", "kind": Kind.GOVERNMENT} | facts)


def unit(agency_id: str, parent_id: str, **facts: Any) -> Agency:
    told = {"name_th": f"สำนักงาน{agency_id}", "parent_id": parent_id, "level": Level.REGIONAL}
    return agency(agency_id, **told | facts)


def added(*agencies: Agency, day: str = "2022-10-13") -> list[e.RegisterEvent]:
    return [e.AgencyAdded(at=at(day), agency_id=one.id, agency=one) for one in agencies]


def submitted(agency_id: str, document_id: str, day: str, section: Slot = S10) -> e.RegisterEvent:
    return e.DocumentSubmitted(at=at(day), agency_id=agency_id, section=section, document_id=document_id)


def approved(agency_id: str, document_id: str, day: str, section: Slot = S10, **facts: Any) -> e.RegisterEvent:
    told: dict[str, Any] = {"issued_on": day, "channels": (mail(agency_id),)}
    return e.DocumentApproved(at=at(day), agency_id=agency_id, section=section, document_id=document_id, **told | facts)


def covers(agency_id: str, document_id: str, day: str, *units: str, beside_own: bool = True) -> e.RegisterEvent:
    scope = e.Scope.NAMED_UNITS if units else e.Scope.ALL_UNITS
    return e.PublicationCovers(
        at=at(day), agency_id=agency_id, document_id=document_id, scope=scope, units=units, beside_own=beside_own
    )


def mail(agency_id: str, unit: str = "") -> e.PublicChannel:
    return e.PublicChannel(type="email", value=f"saraban@{agency_id}.example.go.th", unit=unit)
