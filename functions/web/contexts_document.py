"""What the page of one document is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from functions.web.contexts import Choice, Mark, Page, Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a value stands: page and box in points from the page's top-left corner."""

    page: int
    x: float
    y: float
    width: float
    height: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """One field as shown and edited."""

    path: str
    label: str
    value: str  # as edited: dates as 22/11/2569; empty where nothing is printed
    shown: str  # as read by people: dates as "22 พ.ย. 2569"
    confidence: Mark
    percent: int | None
    source: str
    first_read: str | None  # what was first read, where a reviewer has changed it
    places: tuple[Place, ...]
    notes: tuple[FindingView, ...] = ()
    options: tuple[Choice, ...] = ()  # a select where not empty
    hint: str = ""

    @property
    def quiet(self) -> bool:
        """Read clearly and nothing to say about it: the mark alone is enough."""
        return self.confidence.tone == "done" and self.percent is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """A finding: how grave, what, what to do, and the field it is about."""

    severity: Mark
    message: str
    remedy: str
    code: str
    path: str | None
    places: tuple[Place, ...]
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """One signatory, channel, enquiry or system: its main fields, and the lesser ones behind a fold."""

    heading: str
    main: tuple[FieldView, ...]
    lesser: tuple[FieldView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """A group of entries under one heading."""

    id: str
    heading: str
    empty: str
    entries: tuple[EntryView, ...]
    new_entry: EntryView  # empty; a reviewer fills it with what was not read
    add: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlayBox:
    """One box drawn over a page image."""

    key: str  # the field's path, or finding:<n>, or ink
    x: float
    y: float
    width: float
    height: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """One page's image with the boxes over it; width and height in points."""

    number: int
    width: float
    height: float
    href: str
    source: str
    boxes: tuple[OverlayBox, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureView:
    """One embedded digital signature."""

    signer: str
    issuer: str
    signed_at: str
    integrity: Mark
    trusted: Mark
    coverage: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """One line of a document's history."""

    at: str
    who: str
    what: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordView:
    """A record ready for the page."""

    main: tuple[FieldView, ...]
    sections: tuple[SectionView, ...]
    findings: tuple[FindingView, ...]
    pages: tuple[PageView, ...]
    signatures: tuple[SignatureView, ...]
    ink: Mark
    source: str
    needs_review: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A field two people changed: the newer saved value beside the one just typed."""

    path: str
    label: str
    yours: str  # as typed
    yours_shown: str
    theirs: str  # as it would stand in the input
    theirs_shown: str
    first_read: str
    who: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPage(Page):
    """One document: its pages, fields, findings, signatures, file and history."""

    template: ClassVar[str] = "document.html"
    id: str
    version: int
    file_name: str
    agency: str
    agency_href: str
    slot_word: str
    mark: Mark
    moving: bool
    progress: str
    received: str
    sha256: str
    size: str
    pages_total: str
    duplicates: int
    return_reasons: tuple[str, ...]
    trouble: Trouble | None
    record: RecordView | None
    events: tuple[EventView, ...]
    editable: bool
    decidable: bool
    register_links: tuple[tuple[str, str], ...]  # address, word: what this visitor may say of it in the register
    reopenable: bool
    reason_choices: tuple[str, ...]
    field_errors: tuple[tuple[str, str], ...] = ()
    typed: tuple[tuple[str, str], ...] = ()  # what was typed, kept while an error is mended
    form_trouble: Trouble | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictPage(Page):
    """Someone else saved first: nothing was overwritten; choose, field by field."""

    template: ClassVar[str] = "conflict.html"
    id: str
    href: str
    version: int
    file_name: str
    changed: tuple[Conflict, ...]
    who: str
    at: str
