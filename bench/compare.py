"""How a record is held against the truth: the definition of every accuracy figure this project prints.

Text is compared without white space, with SARA AM composed, zero-width characters gone and digits Arabic.
A value at confidence 0.95 or more, or in a record that asks for no review, that is wrong is a silent error.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz.distance import Levenshtein

Json = Mapping[str, Any]

FIELDS = ("kind", "agency", "number", "title", "issued_on", "effective_on")
SIGNER_FIELDS = ("name", "position", "capacity", "acting_for")
SURE = 0.95
ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
INVISIBLE = re.compile("[\u200b-\u200d\ufeff\u00ad]")
TELEPHONES = frozenset({"phone", "fax", "hotline"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldResult:
    """One field of one document: what was printed, what was read, and whether that is right."""

    name: str
    wanted: str | None
    got: str | None
    confidence: float

    @property
    def right(self) -> bool:
        if self.wanted is None or self.got is None:
            return self.wanted is None and self.got is None
        return squeeze(self.wanted) == squeeze(self.got)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Hits, misses and extras of a list, for F1."""

    hits: int = 0
    missed: int = 0
    extra: int = 0

    def plus(self, other: Tally) -> Tally:
        return Tally(hits=self.hits + other.hits, missed=self.missed + other.missed, extra=self.extra + other.extra)

    @property
    def f1(self) -> float:
        whole = 2 * self.hits + self.missed + self.extra
        return 2 * self.hits / whole if whole else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentResult:
    """One document held against its truth."""

    name: str
    profile: str
    edits: int
    characters: int
    digits: int
    digits_right: int
    fields: tuple[FieldResult, ...]
    channels: Tally
    systems: Tally
    attachments: Tally
    silent: tuple[FieldResult, ...]
    refused: bool
    needs_review: bool
    reasons: tuple[str, ...] = ()  # findings that ask for a review


def squeeze(text: str) -> str:
    """`text` as it is compared: no white space, one form of SARA AM, Arabic digits."""
    composed = unicodedata.normalize("NFC", text).replace("\u0e4d\u0e32", "\u0e33")
    return re.sub(r"\s+", "", INVISIBLE.sub("", composed)).translate(ARABIC)


def profile_of(truth: Json) -> str:
    """The scan profile, with the machine's dots an inch where they are not the profile's usual: "office200 at 150"."""
    return f"{truth.get('profile', '?')} at {truth['dpi']}" if "dpi" in truth else str(truth.get("profile", "?"))


def document(name: str, truth: Json, record: Json) -> DocumentResult:
    """Hold one record (or error object) against the truth of one document."""
    refused = "error" in record
    got = {} if refused else record
    wanted_text = squeeze(truth["text"])
    read_text = squeeze("\n".join(page["text"] or "" for page in got.get("pages", [])))
    digits, digits_right = count_digits(wanted_text, read_text)
    fields = tuple(_fields(truth, got))
    reviewed = got.get("needs_review") is not False
    return DocumentResult(
        name=name,
        profile=profile_of(truth),
        edits=Levenshtein.distance(wanted_text, read_text),
        characters=len(wanted_text),
        digits=digits,
        digits_right=digits_right,
        fields=fields,
        channels=_tally(_channels(truth.get("channels", [])), _channels(got.get("channels", []))),
        systems=_tally(
            [squeeze(name) for name in truth.get("systems", [])],
            [squeeze(_value(system["name"]) or "") for system in got.get("systems", [])],
        ),
        attachments=_tally(
            [squeeze(name) for one in _documents(truth) for name in one.get("attachments", [])],
            [squeeze(_value(sent["name"]) or "") for one in _documents(got) for sent in one.get("attachments", [])],
        ),
        silent=tuple(field for field in fields if not field.right and (field.confidence >= SURE or not reviewed)),
        refused=refused,
        needs_review=reviewed,
        reasons=tuple(sorted(set(_reasons(got)))),
    )


def _documents(whole: Json) -> Sequence[Json]:
    """The documents of one file: a cover letter's attachments are its own, though the record speaks of another."""
    return whole.get("parts") or [whole]


def _reasons(record: Json) -> Iterator[str]:
    """What asks for a review: the finding's code, with the field where that is what differs."""
    for finding in record.get("findings", ()):
        if finding["severity"] != "info":
            field = f" {finding['field']}" if finding["code"] == "low_confidence" else ""
            yield f"{finding['code']}{field}"


def count_digits(wanted: str, read: str) -> tuple[int, int]:
    """How many digits are printed, and how many of them an alignment finds again in place."""
    printed = right = 0
    for step in Levenshtein.opcodes(wanted, read):
        count = sum(character.isdigit() for character in wanted[step.src_start : step.src_end])
        printed += count
        right += count if step.tag == "equal" else 0
    return printed, right


def _fields(truth: Json, record: Json) -> Iterator[FieldResult]:
    for name in FIELDS:
        yield _field(name, truth.get(name), record.get(name))
    wanted = truth.get("signatory") or {}
    got = (record.get("signatories") or [{}])[0]
    for name in SIGNER_FIELDS:
        yield _field(f"signer.{name}", wanted.get(name), got.get(name))


def _field(name: str, wanted: str | None, got: Json | None) -> FieldResult:
    confidence = float(got["confidence"]) if got else 0.0
    return FieldResult(name=name, wanted=wanted, got=_value(got), confidence=confidence)


def _value(field: Json | str | None) -> str | None:
    return field["value"] if isinstance(field, Mapping) else field


def _channels(channels: Sequence[Json]) -> list[tuple[str, str]]:
    return [channel_key(_value(channel["type"]) or "", _value(channel["value"]) or "") for channel in channels]


def channel_key(kind: str, value: str) -> tuple[str, str]:
    """Type and value as they are compared: telephones by their digits, addresses without scheme and last slash."""
    plain = squeeze(value).lower()
    if kind in TELEPHONES:
        return "phone", re.sub(r"[^0-9ต่อกด]", "", plain)
    if kind in {"website", "facebook"}:
        plain = re.sub(r"^https?://", "", plain).rstrip("/.")
    return kind, plain


def _tally(wanted: Sequence[object], got: Sequence[object]) -> Tally:
    hits = sum(item in got for item in wanted)
    return Tally(hits=hits, missed=len(wanted) - hits, extra=sum(item not in wanted for item in got))
