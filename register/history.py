"""The register of a day as a value: agencies, documents, rights and rounds, each with its past. `fold` makes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from register import events as e
from register.agencies import Agency, agencies_above
from register.documents import Slot
from register.status import Status


class NoEntry(StrEnum):
    """Why an agency may not enter documents of its own."""

    UNKNOWN = "unknown"
    ENDED = "ended"
    NOT_GRANTED = "not_granted"


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
        """May it enter its own documents? See `why_no_entry`."""
        return self.why_no_entry(agency_id) is None

    def why_no_entry(self, agency_id: str) -> NoEntry | None:
        """What keeps it from entering documents of its own; None where nothing does.

        An agency may always, a unit while a living agency above it has granted it so (letter ว61, question 3, case 1).
        Nobody enters in another's name: for what the centre issues for its units the letter has coverage (case 2).
        """
        entry = self.agencies.get(agency_id)
        if entry is None:
            return NoEntry.UNKNOWN
        if not entry.lives:
            return NoEntry.ENDED
        return None if entry.is_counted or self.grants_to(agency_id) else NoEntry.NOT_GRANTED

    def grants_to(self, unit_id: str) -> tuple[Grant, ...]:
        """The grants in force for a unit, of those it stands under now, nearest first.

        A unit between the two passes on only the right it has itself: the centre's word stands at the beginning.
        """
        given = (self.grants.get((one, unit_id)) for one in chain_above(self.agencies, unit_id) if self.may_enter(one))
        return tuple(one for one in given if one is not None and not one.revoked_at)


def chain_above(agencies: Mapping[str, AgencyEntry], agency_id: str) -> tuple[str, ...]:
    """As `agencies_above`, over the register's entries."""

    def find(one: str) -> Agency | None:
        entry = agencies.get(one)
        return entry.agency if entry else None

    return agencies_above(find, agency_id)
