"""The register's history out of the rows of today: for a deployment whose first snapshot is still to be made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import Any, Final

from functions.adapters.errors import ObjectGone
from functions.adapters.ports import Ports
from register import events as e
from register.agencies import Agency
from register.derive import Published, published_of
from register.documents import Document, State
from register.status import SlotStatus

Record = dict[str, Any]
BEGINNING: Final = "2022-10-12T17:00:00.000000+00:00"  # the day after the Act stood in the Gazette


def events_now(
    ports: Ports, agencies: tuple[Agency, ...], record_of: Callable[[str], Record]
) -> tuple[e.RegisterEvent, ...]:
    """Every agency as added, every document in the state it stands in. `record_of`: a document's record, corrected."""
    added = (e.AgencyAdded(at=BEGINNING, agency_id=one.id, agency=one) for one in agencies)
    moved = (
        event
        for section in e.SECTIONS
        for status in ports.agencies.standing(section)
        for event in _moves(ports, status, record_of)
    )
    return (*added, *moved)


def _moves(ports: Ports, status: SlotStatus, record_of: Callable[[str], Record]) -> Iterator[e.RegisterEvent]:
    for claim in status.claims:
        document = ports.documents.find(claim.document_id)
        if document is None:
            continue
        told: dict[str, Any] = {"agency_id": status.agency_id, "section": status.slot, "document_id": document.id}
        yield e.DocumentSubmitted(at=document.received_at, **told)
        if claim.state is State.IN_REVIEW:
            yield e.ReviewOpened(at=claim.at, **told)
        elif claim.state in (State.RETURNED, State.QUARANTINED):
            yield e.DocumentReturned(at=claim.at, reasons=document.return_reasons, **told)
        elif claim.state is State.APPROVED:
            yield _approved(document, claim.at, told, record_of)


def _approved(document: Document, at: str, told: dict[str, Any], record_of: Callable[[str], Record]) -> e.RegisterEvent:
    try:
        published = published_of(record_of(document.id))
    except ObjectGone:
        published = Published()
    given = {one.name: getattr(published, one.name) for one in fields(published)}
    return e.DocumentApproved(at=at, sha256=document.sha256, file_name=document.file_name, **given, **told)
