"""The shapes in which a document type, a channel kind and a rule declare themselves; the registry finds them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from parsers.agencies import AgencyName
from parsers.layout import Form, Layout
from parsers.model import Attachment, Channel, Field, Finding, Record, Severity, Signatory, System


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A phrase that speaks for a type, where it must stand, and how strongly it speaks."""

    part: str  # "title", "power", "preamble", "body", "form"
    pattern: re.Pattern[str]
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a type reads out of a layout: the record's fields before rules look at them."""

    agency: Field[str]
    number: Field[str]
    title: Field[str]
    issued_on: Field[str]
    effective_on: Field[str]
    signatories: tuple[Signatory, ...] = ()
    channels: tuple[Channel, ...] = ()
    enquiries: tuple[Channel, ...] = ()
    systems: tuple[System, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    notes: tuple[str, ...] = ()  # codes of things only the reader saw: "effective_from_gazette", "number_left_blank"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentType:
    """One type of document: how it is told from others, and how it is read."""

    code: str
    thai: str
    english: str
    slot: str | None  # the slot an agency sends it to: "s10", "s13_1", "s16", "letter"
    section: str | None  # of the Act, for people: "10", "13 (1)", "16"
    forms: frozenset[Form]  # the outer forms a document of this type can take
    cues: tuple[Cue, ...]
    baseline: float  # points before any cue
    read: Callable[[Layout], Draft]
    required: tuple[str, ...]  # paths that must be certain before a record needs no review


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of text in which channels are looked for, and what is known around it."""

    text: str
    heading: str = ""  # a label that stood before: a column's heading, "(1) ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์ (อีเมล)"
    stops: tuple[int, ...] = ()  # offsets where the label of some channel kind begins

    def run_end(self, start: int) -> int:
        """Where a printed name that begins at `start` must end at the latest."""
        return min((stop for stop in self.stops if stop > start), default=len(self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One channel value in a segment: its canonical value and where it stands."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelKind:
    """One kind of channel: what it is called, whether it is electronic, and how its values are found."""

    code: str
    thai: str
    english: str
    electronic: bool
    rank: int  # kinds with a lower rank take their text first
    label: re.Pattern[str] | None  # how documents name the kind before a value
    find: Callable[[Segment], Iterable[Hit]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """All a rule may look at. `record` has no findings yet; `today` is None where the caller knows no date."""

    record: Record
    layout: Layout
    notes: tuple[str, ...]
    kind: DocumentType
    electronic: frozenset[str]  # codes of the electronic channel kinds
    agencies: Sequence[AgencyName] = ()
    slot: str | None = None
    slot_types: tuple[DocumentType, ...] = ()
    today: date | None = None

    def channels(self) -> Iterator[tuple[str, Channel]]:
        """Every channel and enquiry with its path in the record: "channels.0", "enquiries.2"."""
        for name, channels in (("channels", self.record.channels), ("enquiries", self.record.enquiries)):
            yield from ((f"{name}.{place}", channel) for place, channel in enumerate(channels))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One check of a whole record. `check` yields findings; it never raises for what a document says."""

    code: str
    thai: str
    english: str
    severity: Severity
    check: Callable[[Case], Iterable[Finding]]
