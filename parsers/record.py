"""A Record as JSON (schema saraban.record/1, record.schema.json) and back; every key always there, in one order."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

from parsers.model import (
    Attachment,
    Box,
    Channel,
    Evidence,
    Field,
    Finding,
    Ink,
    Line,
    PageReading,
    Part,
    Reading,
    Record,
    Signatory,
    SignatureReport,
    System,
    Word,
)

Json = dict[str, Any]
_SIGNATORY = ("name", "position", "capacity", "acting_for")
_CHANNEL = ("type", "value", "label", "purpose", "unit")
_SIGNATURE = ("field", "signer", "issuer", "signed_at", "integrity", "coverage", "trusted", "reason")


@cache
def schema() -> Json:
    """The published JSON Schema of a record."""
    loaded: Json = json.loads(files(__package__).joinpath("record.schema.json").read_text(encoding="utf-8"))
    return loaded


def to_json(record: Record) -> Json:
    """The record as the contract prints it; the same record gives the same object, key for key."""
    return {
        "schema": record.schema,
        "file": record.file,
        "document": _document(record.reading),
        **_said(record),
        "signatures": [{key: getattr(s, key) for key in _SIGNATURE} for s in record.reading.signatures],
        "findings": [_finding(f) for f in record.findings],
        "needs_review": record.needs_review,
        "parts": [_part(part) for part in record.parts],
        "pages": [_page(p) for p in record.reading.pages],
    }


def _said(record: Record) -> Json:
    """What the document says, in the contract's order."""
    return {
        "kind": _field(record.kind),
        "agency": _field(record.agency),
        "agency_id": record.agency_id,
        "number": _field(record.number),
        "title": _field(record.title),
        "issued_on": _field(record.issued_on),
        "effective_on": _field(record.effective_on),
        "signatories": [{key: _field(getattr(s, key)) for key in _SIGNATORY} for s in record.signatories],
        "channels": [_channel(c) for c in record.channels],
        "enquiries": [_channel(c) for c in record.enquiries],
        "systems": [{"name": _field(s.name)} for s in record.systems],
        "attachments": [{"name": _field(a.name)} for a in record.attachments],
        "ink": {"signature_present": record.ink.signature_present, "evidence": _places(record.ink.evidence)},
    }


def _part(part: Part) -> Json:
    return {
        "first_page": part.first_page,
        "last_page": part.last_page,
        "main": part.main,
        **_said(part.record),
        "findings": [_finding(f) for f in part.record.findings],
        "needs_review": part.record.needs_review,
    }


def _document(reading: Reading) -> Json:
    return {"sha256": reading.sha256, "bytes": reading.bytes, "pages": len(reading.pages), "source": reading.source}


def _field(field: Field[str]) -> Json:
    return {
        "value": field.value,
        "confidence": field.confidence,
        "source": field.source,
        "evidence": _places(field.evidence),
    }


def _places(evidence: tuple[Evidence, ...]) -> list[Json]:
    return [{"page": e.page, "box": _box(e.box), "text": e.text} for e in evidence]


def _box(box: Box) -> list[float]:
    return [round(float(edge), 2) for edge in (box.x0, box.top, box.x1, box.bottom)]


def _channel(channel: Channel) -> Json:
    return {key: _field(getattr(channel, key)) for key in _CHANNEL}


def _finding(finding: Finding) -> Json:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "remedy": finding.remedy,
        "field": finding.field,
        "evidence": _places(finding.evidence),
    }


def _page(page: PageReading) -> Json:
    return {
        "number": page.number,
        "width": round(float(page.width), 2),
        "height": round(float(page.height), 2),
        "source": page.source,
        "reason": page.reason,
        "text": page.text,
    }


def from_json(data: Json, reading: Reading | None = None) -> Record:
    """The record that `to_json` printed. `reading`: the one it was made from, where it is at hand.

    Records printed before `attachments` were read have none.
    Without `reading` the pages keep their text but not where each word stood (all word boxes are empty).
    Raises ValueError where the object is of another schema, or the reading of another document.
    """
    if data.get("schema") != "saraban.record/1":
        raise ValueError(f"unknown record schema {data.get('schema')!r}")
    if reading is not None and data["document"]["sha256"] != reading.sha256:
        raise ValueError("the reading is of another document")
    reading = reading or _thin_reading(data)
    record = _read_said(data, data["file"], reading)
    return replace(record, parts=tuple(_read_part(part, record) for part in data.get("parts", ())))


def _read_part(data: Json, whole: Record) -> Part:
    first, last = data["first_page"], data["last_page"]
    pages = tuple(page for page in whole.reading.pages if first <= page.number <= last)
    record = _read_said(data, whole.file, replace(whole.reading, pages=pages))
    return Part(first_page=first, last_page=last, main=data["main"], record=record)


def _read_said(data: Json, file: str, reading: Reading) -> Record:
    return Record(
        file=file,
        reading=reading,
        kind=_read_field(data["kind"]),
        agency=_read_field(data["agency"]),
        agency_id=data["agency_id"],
        number=_read_field(data["number"]),
        title=_read_field(data["title"]),
        issued_on=_read_field(data["issued_on"]),
        effective_on=_read_field(data["effective_on"]),
        signatories=tuple(Signatory(**{k: _read_field(s[k]) for k in _SIGNATORY}) for s in data["signatories"]),
        channels=tuple(_read_channel(c) for c in data["channels"]),
        enquiries=tuple(_read_channel(c) for c in data["enquiries"]),
        systems=tuple(System(name=_read_field(s["name"])) for s in data["systems"]),
        attachments=tuple(Attachment(name=_read_field(a["name"])) for a in data.get("attachments", ())),
        ink=Ink(
            signature_present=data["ink"]["signature_present"],
            evidence=_read_places(data["ink"]["evidence"]),
        ),
        findings=tuple(_read_finding(f) for f in data["findings"]),
        needs_review=data["needs_review"],
    )


def _thin_reading(data: Json) -> Reading:
    document = data["document"]
    return Reading(
        sha256=document["sha256"],
        bytes=document["bytes"],
        pages=tuple(_thin_page(page) for page in data["pages"]),
        signatures=tuple(SignatureReport(**signature) for signature in data["signatures"]),
    )


def _thin_page(data: Json) -> PageReading:
    nowhere = Box(x0=0.0, top=0.0, x1=0.0, bottom=0.0)
    lines = (
        Line(words=tuple(Word(text=text, box=nowhere, confidence=0.0) for text in line.split(" ")), block=block)
        for block, line in enumerate(data["text"].split("\n") if data["text"] else ())
    )
    return PageReading(
        number=data["number"],
        width=data["width"],
        height=data["height"],
        source=data["source"],
        reason=data["reason"],
        engine=None,
        turned=0,
        lines=tuple(lines),
    )


def _read_field(data: Json) -> Field[str]:
    return Field(
        value=data["value"],
        confidence=data["confidence"],
        source=data["source"],
        evidence=_read_places(data["evidence"]),
    )


def _read_places(data: list[Json]) -> tuple[Evidence, ...]:
    return tuple(Evidence(page=e["page"], box=_read_box(e["box"]), text=e["text"]) for e in data)


def _read_box(edges: list[float]) -> Box:
    x0, top, x1, bottom = edges
    return Box(x0=x0, top=top, x1=x1, bottom=bottom)


def _read_channel(data: Json) -> Channel:
    return Channel(**{key: _read_field(data[key]) for key in _CHANNEL})


def _read_finding(data: Json) -> Finding:
    rest = {key: data[key] for key in ("code", "severity", "message", "remedy", "field")}
    return Finding(evidence=_read_places(data["evidence"]), **rest)
