"""The values that travel between reading, understanding and the doors.

Frozen, slotted, keyword-only. Boxes are points (1/72 inch) from the page's top-left corner;
pages count from 1; dates are ISO and Common Era; digits in values are Arabic.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

T = TypeVar("T")

PageSource = Literal["text_layer", "repaired", "ocr"]
FieldSource = Literal["text_layer", "ocr", "derived", "reviewer"]
Severity = Literal["error", "review", "info"]
Verdict = Literal["passed", "failed", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle in points from the page's top-left corner; x0 <= x1, top <= bottom."""

    x0: float
    top: float
    x1: float
    bottom: float

    def joined(self, other: Box) -> Box:
        """The smallest box that holds both."""
        return Box(
            x0=min(self.x0, other.x0),
            top=min(self.top, other.top),
            x1=max(self.x1, other.x1),
            bottom=max(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A run of characters between gaps, as read after repair; never contains white space."""

    text: str
    box: Box
    confidence: float  # 0..1; 1.0 for a sound text layer
    rival: str | None = None  # what the second reader saw instead, where it was asked and saw another thing


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Words that stand on one line of one column or table cell, left to right."""

    words: tuple[Word, ...]
    block: int  # lines of one paragraph, cell or column share a number; counts from 0 in reading order

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box:
        box = self.words[0].box
        for word in self.words[1:]:
            box = box.joined(word.box)
        return box

    @property
    def confidence(self) -> float:
        return min(word.confidence for word in self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class InkMark:
    """A patch on the page that looks like handwriting or a drawn image over or near text."""

    box: Box
    kind: Literal["strokes", "image"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReading:
    """One page as read: where its text came from, why, and its lines in reading order."""

    number: int  # from 1
    width: float  # points, after rotation, as a person sees the page
    height: float
    source: PageSource
    reason: str  # why this source was taken, a short code: "sound_text_layer", "no_text_layer", "broken_to_unicode" …
    engine: str | None  # "tesseract 5.3.0 tha+eng" where source is ocr
    turned: int  # degrees clockwise by which the page was turned to be read: 0, 90, 180, 270
    lines: tuple[Line, ...]
    ink: tuple[InkMark, ...] = ()

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    def words(self) -> Iterator[Word]:
        for line in self.lines:
            yield from line.words


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureReport:
    """What is known of one embedded digital signature (PAdES, ETSI EN 319 142-1)."""

    field: str  # the signature field's name in the PDF
    signer: str | None  # subject common name in the certificate
    issuer: str | None
    signed_at: str | None  # ISO time as claimed by the signer; not trusted
    integrity: Verdict  # do the signed bytes still have the signed digest
    coverage: Literal["whole_file", "earlier_revision", "partial", "unknown"]
    trusted: Verdict  # does the chain end at a configured root; "unknown" while no roots are set
    reason: str  # a short code that says why a verdict is what it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read from one file: what `understand` takes. Samples hold it as reading.json."""

    sha256: str
    bytes: int
    pages: tuple[PageReading, ...]
    signatures: tuple[SignatureReport, ...] = ()
    schema: str = "saraban.reading/1"

    @property
    def source(self) -> Literal["scan", "born_digital", "mixed"]:
        kinds = {page.source == "ocr" for page in self.pages}
        if kinds == {True}:
            return "scan"
        return "mixed" if True in kinds else "born_digital"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where on the page a value was read, and the words as they stood there."""

    page: int
    box: Box
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(Generic[T]):
    """A value with how sure we are, how we know, and where it stands. None: the document does not print it."""

    value: T | None
    confidence: float
    source: FieldSource
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    name: Field[str]
    position: Field[str]
    capacity: Field[str]
    acting_for: Field[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A way to reach the agency, as the document prints it; also the shape of an enquiry."""

    type: Field[str]
    value: Field[str]
    label: Field[str]
    purpose: Field[str]
    unit: Field[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """A system officers work in, named by a section 16 order."""

    name: Field[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A thing that a letter or memo names as sent with it, without its number in the list."""

    name: Field[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something a person should know: what is wrong, in Thai, and what to do about it, in Thai."""

    code: str
    severity: Severity
    message: str
    remedy: str
    field: str | None = None  # path in the record: "issued_on", "signatories.0.name"
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """Is there a handwritten signature over the signatory's name? None: cannot tell."""

    signature_present: bool | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What one document says: the product's public contract (schema saraban.record/1)."""

    file: str
    reading: Reading
    kind: Field[str]
    agency: Field[str]
    agency_id: str | None
    number: Field[str]
    title: Field[str]
    issued_on: Field[str]
    effective_on: Field[str]
    signatories: tuple[Signatory, ...]
    channels: tuple[Channel, ...]
    enquiries: tuple[Channel, ...]
    systems: tuple[System, ...]
    ink: Ink
    findings: tuple[Finding, ...]
    needs_review: bool
    attachments: tuple[Attachment, ...] = ()
    parts: tuple[Part, ...] = ()  # every document of a file that holds several, the record's own among them
    schema: str = field(default="saraban.record/1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One document of a file that holds several. `main`: the one the record itself speaks of."""

    first_page: int
    last_page: int
    main: bool
    record: Record
