"""The register of a day as a value: agencies, documents, rights and rounds, each with its past. `fold` makes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from register import events as e
from register.agencies import Agency
from register.documents import Slot
from register.status import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSpan:
    """A name the agency bore from this moment on."""

    name_th: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyEntry:
    """One agency with its past. `ended_at` empty: it lives."""

    agency: Agency
    added_at: str
    names: tuple[NameSpan, ...]
    ended_at: str = ""
    ended_how: str = ""  # code of the event that ended it
    successors: tuple[str, ...] = ()
    issues_licences: bool | None = None  # None: it has not said

    @property
    def lives(self) -> bool:
        return not self.ended_at

    @property
    def is_counted(self) -> bool:
        """Is it one of those the overseer counts (8,294 in 2566): alive, and no unit under another?"""
        return self.lives and not self.agency.is_unit


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentEntry:
    """One document with what became of it; `approved` while a reviewer stands for it."""

    id: str
    agency_id: str
    section: Slot
    status: Status
    at: str  # of the last change of status
    submitted_at: str
    approved: e.DocumentApproved | None = None
    reasons: tuple[str, ...] = ()
    scope: e.Scope = e.Scope.SELF
    units: tuple[str, ...] = ()
    beside_own: bool = True
    amended_by: tuple[str, ...] = ()
    repealed_on: str = ""  # ISO date; superseding outright counts as well
    repealed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparing:
    """The agency's own word that it is preparing."""

    at: str
    expected_on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """A unit's right to enter its own documents; `revoked_at` empty: in force."""

    unit_id: str
    given_by: str
    given_at: str
    revoked_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The register as it stood at the end of a day (`on` None: with all that is known)."""

    on: date | None = None
    agencies: Mapping[str, AgencyEntry] = field(default_factory=dict)
    documents: Mapping[str, DocumentEntry] = field(default_factory=dict)
    preparing: Mapping[tuple[str, Slot], Preparing] = field(default_factory=dict)
    grants: Mapping[tuple[str, str], Grant] = field(default_factory=dict)  # by (giver, unit)
    rounds: Mapping[str, e.RoundOpened] = field(default_factory=dict)
    of_agency: Mapping[tuple[str, Slot], tuple[str, ...]] = field(default_factory=dict)  # ids of documents
    oddities: tuple[str, ...] = ()

    def documents_of(self, agency_id: str, section: Slot) -> tuple[DocumentEntry, ...]:
        """All it ever sent for this section, oldest first."""
        return tuple(self.documents[one] for one in self.of_agency.get((agency_id, section), ()))

    def may_enter(self, agency_id: str) -> bool:
        """May it enter its own documents: an agency always, a unit while the agency above has granted it.

        Letter ว61, question 3, case 1.
        """
        entry = self.agencies.get(agency_id)
        if entry is None or not entry.lives:
            return False
        above = chain_above(self.agencies, agency_id)
        return entry.is_counted or any(self._granted(one, agency_id) for one in above)

    def _granted(self, giver: str, unit_id: str) -> bool:
        grant = self.grants.get((giver, unit_id))
        return grant is not None and not grant.revoked_at


def chain_above(agencies: Mapping[str, AgencyEntry], agency_id: str) -> tuple[str, ...]:
    """The agencies a unit stands under, nearest first, up to and with the first that is no unit itself.

    Empty for whoever answers for itself. A province never stands here: it does nothing for regional units
    (letter ว61, note to question 3).
    """
    found: list[str] = []
    here = agencies.get(agency_id)
    while here is not None and here.agency.is_unit and here.agency.parent_id not in (agency_id, *found):
        parent = agencies.get(here.agency.parent_id or "")
        if parent is None or parent.agency.kind.name == "PROVINCE":
            break
        found.append(parent.agency.id)
        here = parent
    return tuple(found)
