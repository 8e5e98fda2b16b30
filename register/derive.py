"""What a document's step means for the register: the one place where the desk's events become the register's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from register.documents import Document, Event, Slot, State
from register.events import (
    SECTIONS,
    DocumentApproved,
    DocumentReturned,
    DocumentSubmitted,
    PublicChannel,
    RegisterEvent,
    ReviewOpened,
)
from register.status import STATUS_OF_STATE, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What an approved document gives the public, after the reviewer's corrections. Dates are ISO, empty if none."""

    title: str = ""
    number: str = ""
    issued_on: str = ""
    effective_on: str = ""
    channels: tuple[PublicChannel, ...] = ()
    enquiries: tuple[PublicChannel, ...] = ()
    systems: tuple[str, ...] = ()
    signature: str = ""


def published_of(record: Mapping[str, Any]) -> Published:
    """Out of a record (saraban.record/1) with corrections laid over it; enquiry phones stay apart from channels."""
    return Published(
        title=_said(record, "title"),
        number=_said(record, "number"),
        issued_on=_said(record, "issued_on"),
        effective_on=_said(record, "effective_on"),
        channels=_channels(record, "channels"),
        enquiries=_channels(record, "enquiries"),
        systems=tuple(_said(one, "name") for one in record.get("systems", ()) if _said(one, "name")),
        signature=_verdict(record.get("signatures", ())),
    )


def _said(holder: Mapping[str, Any], name: str) -> str:
    return str((holder.get(name) or {}).get("value") or "")


def _channels(record: Mapping[str, Any], name: str) -> tuple[PublicChannel, ...]:
    """A list of channels, without entries whose value a reviewer emptied or nobody could read."""
    return tuple(
        PublicChannel(**{part: _said(one, part) for part in ("type", "value", "label", "purpose", "unit")})
        for one in record.get(name, ())
        if _said(one, "value")
    )


def _verdict(reports: Any) -> str:
    """The worst verdict on the embedded signatures' integrity; empty where the file has none."""
    verdicts = [str(one.get("integrity", "unknown")) for one in reports]
    return next((worst for worst in ("failed", "unknown", "passed") if worst in verdicts), "")


def register_events(
    before: Document | None, after: Document, event: Event, published: Published | None = None
) -> tuple[RegisterEvent, ...]:
    """The register's events of one change of a document; none where its standing is what it was.

    A document moved from one section to another is told under the new one; a letter is told only where it was, or
    becomes, a section's.
    """
    sections = {after.slot} | ({before.slot} if before else set())
    same = before is not None and (before.slot, _status(before)) == (after.slot, _status(after))
    if same or not sections & set(SECTIONS):
        return ()
    return (_event(after, event, published or Published()),)


def _status(document: Document) -> Status:
    return STATUS_OF_STATE[document.state]


def _event(document: Document, event: Event, published: Published) -> RegisterEvent:
    common: dict[str, Any] = {
        "at": event.at,
        "agency_id": document.agency_id,
        "who": event.who,
        "section": Slot(document.slot),
        "document_id": document.id,
    }
    if document.state is State.IN_REVIEW:
        return ReviewOpened(**common)
    if document.state is State.RETURNED:
        return DocumentReturned(**common, reasons=document.return_reasons)
    if document.state is State.QUARANTINED:
        return DocumentReturned(**common, reasons=(document.quarantine_code or event.why,))
    if document.state is not State.APPROVED:
        return DocumentSubmitted(**common)
    return DocumentApproved(
        **common,
        title=published.title,
        number=published.number,
        issued_on=published.issued_on,
        effective_on=published.effective_on,
        channels=published.channels,
        enquiries=published.enquiries,
        systems=published.systems,
        signature=published.signature,
        sha256=document.sha256,
        file_name=document.file_name,
    )
