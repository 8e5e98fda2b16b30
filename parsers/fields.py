"""Making fields: a value with its evidence and an honest confidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.model import Evidence, Field, FieldSource
from parsers.passage import PageFacts, Passage
from parsers.thai.digits import has_digit

# What a value is worth before its own weaknesses. A sound text layer prints what it stores. What was read off an
# image gets its confidence later, from `parsers.confidence`: here it only carries what the reader said of its words.
_TEXT_LAYER = 0.985
_REPAIRED = 0.96
_OCR_CEILING = 1.0
_BLIND_DIGITS = 0.5  # at most, for digits from an engine that lacks five of the ten Thai digits
_ABSENT = 0.97
_ABSENT_OCR = 0.85


def printed(passage: Passage, start: int, end: int, value: str, *, strength: float = 1.0) -> Field[str]:
    """A value that stands in the text at [start, end). `strength` (0..1): how well the grammar around it fits."""
    facts = [piece.row.page for piece in passage.within(start, end)]
    confidence = ceiling(facts) * passage.confidence(start, end) * strength
    if has_digit(value) and any(page.blind_to_thai_digits for page in facts):
        confidence = min(confidence, _BLIND_DIGITS)
    source: FieldSource = "ocr" if any(page.source == "ocr" for page in facts) else "text_layer"
    evidence = passage.evidence(start, end)
    return Field(value=value, confidence=round(confidence, 3), source=source, evidence=evidence)


def whole(passage: Passage, value: str | None = None, *, strength: float = 1.0) -> Field[str]:
    """A value that is the whole passage."""
    text = " ".join(passage.text.split()) if value is None else value
    return printed(passage, 0, len(passage.text), text, strength=strength)


def absent(pages: Sequence[PageFacts], *, certainty: float = 1.0) -> Field[str]:
    """The document does not print it, as far as we can read."""
    base = _ABSENT_OCR if any(page.source == "ocr" for page in pages) else _ABSENT
    return Field(value=None, confidence=round(base * certainty, 3), source="derived")


def unreadable(evidence: tuple[Evidence, ...], *, ocr: bool) -> Field[str]:
    """Printed, but it could not be read: no value, no confidence, and the place to look at."""
    return Field(value=None, confidence=0.0, source="ocr" if ocr else "text_layer", evidence=evidence)


def derived(value: str, base: Field[str], evidence: tuple[Evidence, ...], *, strength: float = 1.0) -> Field[str]:
    """A value worked out from another field, as sure as that one; the evidence is the words that say so."""
    confidence = round(base.confidence * strength, 3)
    return Field(value=value, confidence=confidence, source="derived", evidence=evidence)


def surer(field: Field[str], confidence: float) -> Field[str]:
    """The same field after an independent check agreed."""
    return replace(field, confidence=max(field.confidence, confidence))


def weaker(field: Field[str], ceiling: float) -> Field[str]:
    """The same field with at most this confidence."""
    return replace(field, confidence=min(field.confidence, ceiling))


def ceiling(pages: Sequence[PageFacts]) -> float:
    """The most a value from these pages is worth."""
    if any(page.source == "ocr" for page in pages):
        return _OCR_CEILING
    return _REPAIRED if any(page.repaired for page in pages) else _TEXT_LAYER
