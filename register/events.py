"""What happens to the register, as facts that are only ever added. The register of any day is their fold.

Every event says when it holds from (`at`), of whom it speaks (`agency_id`), and who said so. Two events that say the
same are the same event. Sources: the Act (2565) sections 10, 13(1), 16, 20, 22; the overseer's letter นร 1200/ว61 of
2 November 2566 with its questions and answers (delegation: question 3; rounds: question 2).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import Any, ClassVar, Final

from register.agencies import Agency, agency_from_json
from register.documents import Slot

SECTIONS: Final = (Slot.SECTION_10, Slot.SECTION_16, Slot.SECTION_13_1)  # what the Act asks; a letter is none
EVERYONE: Final = "register"  # `agency_id` of an event that speaks of no single agency


class Scope(StrEnum):
    """For whom a publication speaks (letter ว61, question 3, case 2)."""

    SELF = "self"
    NAMED_UNITS = "named_units"
    ALL_UNITS = "all_units"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicChannel:
    """One channel as an approved document gives it, after the reviewer's corrections; types as in the record."""

    type: str
    value: str
    label: str = ""
    purpose: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEvent:
    """Root of all events. `at` is UTC ISO with microseconds (`days.start_of` for a day)."""

    code: ClassVar[str] = ""
    rank: ClassVar[int] = 5  # of events of one moment, the lower come first

    at: str
    agency_id: str
    who: str = ""  # "officer:<name>", "reviewer:<name>", "import:<file>", "system:<door>"
    recorded_at: str = field(default="", compare=False)  # when the register learnt it; empty: at once

    @property
    def id(self) -> str:
        """The same for the same fact, however often it is told."""
        told = {name: value for name, value in event_to_json(self).items() if name != "recorded_at"}
        return hashlib.sha256(json.dumps(told, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:24]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyAdded(RegisterEvent):
    code: ClassVar[str] = "agency_added"
    rank: ClassVar[int] = 0
    agency: Agency


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyChanged(RegisterEvent):
    """Parent, level, kind, short names, mail domains or English name are now these; the Thai name is left alone."""

    code: ClassVar[str] = "agency_changed"
    rank: ClassVar[int] = 1
    agency: Agency


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyRenamed(RegisterEvent):
    code: ClassVar[str] = "agency_renamed"
    rank: ClassVar[int] = 2
    name_th: str
    name_en: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyMerged(RegisterEvent):
    """Ends; its duties are `into`'s from now on."""

    code: ClassVar[str] = "agency_merged"
    rank: ClassVar[int] = 3
    into: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencySplit(RegisterEvent):
    """Ends; the agencies `into` (each added by its own event) take its place."""

    code: ClassVar[str] = "agency_split"
    rank: ClassVar[int] = 3
    into: tuple[str, ...]
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyDissolved(RegisterEvent):
    code: ClassVar[str] = "agency_dissolved"
    rank: ClassVar[int] = 3
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceIssuerDeclared(RegisterEvent):
    """The agency says whether it issues licences that must be displayed: section 13(1) counts only if so."""

    code: ClassVar[str] = "licence_issuer_declared"
    issues: bool
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparingReported(RegisterEvent):
    """The agency says it is preparing the document, and by which day (ISO date) it expects to be ready."""

    code: ClassVar[str] = "preparing_reported"
    section: Slot
    expected_on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSubmitted(RegisterEvent):
    code: ClassVar[str] = "document_submitted"
    section: Slot
    document_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewOpened(RegisterEvent):
    """The document awaits a reviewer, for the first time or again (an earlier decision is then taken back)."""

    code: ClassVar[str] = "review_opened"
    rank: ClassVar[int] = 6
    section: Slot
    document_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentReturned(RegisterEvent):
    """Sent back, or refused unread; `reasons` are Thai, or an error's code."""

    code: ClassVar[str] = "document_returned"
    rank: ClassVar[int] = 7
    section: Slot
    document_id: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentApproved(RegisterEvent):
    """A reviewer stands for it. Dates are ISO; `effective_on` empty means from the day of issue.

    No effective clause is the norm (71 of 76 announcements read have none), hence that default.
    """

    code: ClassVar[str] = "document_approved"
    rank: ClassVar[int] = 7
    section: Slot
    document_id: str
    title: str = ""
    number: str = ""
    issued_on: str = ""
    effective_on: str = ""
    channels: tuple[PublicChannel, ...] = ()
    enquiries: tuple[PublicChannel, ...] = ()  # for asking whether a message arrived: no channels, but public
    systems: tuple[str, ...] = ()
    sha256: str = ""
    file_name: str = ""
    signature: str = ""  # verdict on embedded signatures: "passed", "failed", "unknown"; empty: none embedded


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationCovers(RegisterEvent):
    """Of the agency's own document: whom it speaks for from now on (letter ว61, question 3, case 2).

    `units` only with NAMED_UNITS. `beside_own`: a unit that has its own document shows both.
    """

    code: ClassVar[str] = "publication_covers"
    rank: ClassVar[int] = 8
    document_id: str
    scope: Scope
    units: tuple[str, ...] = ()
    beside_own: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantGiven(RegisterEvent):
    """The central agency lets a regional unit enter its own document (letter ว61, question 3, case 1)."""

    code: ClassVar[str] = "grant_given"
    unit_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantRevoked(RegisterEvent):
    """The right ends; what the unit had entered stands."""

    code: ClassVar[str] = "grant_revoked"
    rank: ClassVar[int] = 6
    unit_id: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentAmended(RegisterEvent):
    """`by_document_id` changes parts of this document, which stays in force."""

    code: ClassVar[str] = "document_amended"
    rank: ClassVar[int] = 8
    document_id: str
    by_document_id: str
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRepealed(RegisterEvent):
    """Out of force from `on` (ISO date), by another document or by word of the agency."""

    code: ClassVar[str] = "document_repealed"
    rank: ClassVar[int] = 8
    document_id: str
    on: str
    by_document_id: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSuperseded(RegisterEvent):
    """Said outright that `by_document_id` takes its place from `on`; versions also follow from dates alone."""

    code: ClassVar[str] = "document_superseded"
    rank: ClassVar[int] = 8
    document_id: str
    by_document_id: str
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundOpened(RegisterEvent):
    """The overseer asks all to enter their documents between two days (letter ว61, question 2)."""

    code: ClassVar[str] = "round_opened"
    round_id: str
    name: str
    opens_on: str
    due_on: str


EVENT_TYPES: Final[Mapping[str, type[RegisterEvent]]] = {
    one.code: one
    for one in (
        AgencyAdded, AgencyChanged, AgencyRenamed, AgencyMerged, AgencySplit, AgencyDissolved, LicenceIssuerDeclared,
        PreparingReported, DocumentSubmitted, ReviewOpened, DocumentReturned, DocumentApproved, PublicationCovers,
        GrantGiven, GrantRevoked, DocumentAmended, DocumentRepealed, DocumentSuperseded, RoundOpened,
    )
}  # fmt: skip


def event_to_json(event: RegisterEvent) -> dict[str, Any]:
    """The event as JSON, with its code under `event`; what is empty is left out."""
    told = {name: value for name, value in asdict(event).items() if value not in ("", (), None)}
    return {"event": event.code} | told


def event_from_json(told: Mapping[str, Any]) -> RegisterEvent:
    """The event back from JSON; raises KeyError on an unknown code, TypeError or ValueError on wrong fields."""
    kind = EVENT_TYPES[told["event"]]
    known = {one.name for one in fields(kind)}
    return kind(**{name: _value(name, value) for name, value in told.items() if name in known})


def _value(name: str, value: Any) -> Any:
    if name == "agency":
        return agency_from_json(value)
    if name in ("channels", "enquiries"):
        return tuple(PublicChannel(**one) for one in value)
    if name == "section":
        return Slot(value)
    if name == "scope":
        return Scope(value)
    return tuple(value) if isinstance(value, list) else value
