"""Rows of the table and the domain's values, one into the other."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from functions.adapters.table import Item
from register.agencies import Agency, Kind, agency_from_json
from register.documents import Correction, Document, Event, Failure, Slot, State
from register.status import Claim, SlotStatus
from register.uploads import Outcome, Ticket


def document_pk(document_id: str) -> str:
    return f"DOC#{document_id}"


def agency_pk(agency_id: str) -> str:
    return f"AGENCY#{agency_id}"


def upload_pk(upload_id: str) -> str:
    return f"UPLOAD#{upload_id}"


def agency_kind_key(kind: Kind) -> str:
    """Agencies are listed through the index `by_state` too, one key a kind."""
    return f"AGENCY#{kind}"


def slot_key(slot: Slot) -> str:
    """So are statuses, one key a slot."""
    return f"STATUS#{slot}"


def document_attributes(document: Document) -> dict[str, Any]:
    """Every attribute that a change may set; what is counted up elsewhere (pages, duplicates, failures) is left out."""
    values = {
        "id": document.id,
        "agency_id": document.agency_id,
        "slot": str(document.slot),
        "file_name": document.file_name,
        "sha256": document.sha256,
        "bytes": document.bytes,
        "key": document.key,
        "version_id": document.version_id,
        "state": str(document.state),
        "state_key": str(document.state),
        "version": document.version,
        "received_at": document.received_at,
        "updated_at": document.updated_at,
        "pages_total": document.pages_total,
        "quarantine_code": document.quarantine_code,
        "return_reasons": list(document.return_reasons) or None,
        "kind": document.kind,
        "needs_review": document.needs_review,
        "claimed_at": document.claimed_at,
        "understood_for": str(document.understood_for) if document.understood_for else None,
    }
    return {name: value for name, value in values.items() if value is not None}


def document_item(document: Document) -> Item:
    """The row of a new document."""
    keys = {"pk": document_pk(document.id), "sk": "DOC", "failures": {}, "duplicates": document.duplicates}
    return keys | document_attributes(document)


def document_of(item: Mapping[str, Any]) -> Document:
    return Document(
        id=item["id"],
        agency_id=item["agency_id"],
        slot=Slot(item["slot"]),
        file_name=item["file_name"],
        sha256=item["sha256"],
        bytes=int(item["bytes"]),
        key=item["key"],
        version_id=item["version_id"],
        state=State(item["state"]),
        version=int(item["version"]),
        received_at=item["received_at"],
        updated_at=item["updated_at"],
        pages_total=None if item.get("pages_total") is None else int(item["pages_total"]),
        pages_done=frozenset(int(page) for page in item.get("pages_done", ())),
        quarantine_code=item.get("quarantine_code"),
        return_reasons=tuple(item.get("return_reasons", ())),
        kind=item.get("kind"),
        needs_review=item.get("needs_review"),
        failure=worst_failure(item.get("failures", {})),
        duplicates=int(item.get("duplicates", 0)),
        claimed_at=item.get("claimed_at", ""),
        understood_for=Slot(item["understood_for"]) if item.get("understood_for") else None,
    )


def worst_failure(failures: Mapping[str, Mapping[str, Any]]) -> Failure | None:
    """Of all jobs that failed and have not succeeded since: one that was given up, else the latest."""
    known = [failure_of(entry) for entry in failures.values()]
    return max(known, key=lambda one: (one.given_up, one.at), default=None)


def failure_item(failure: Failure) -> dict[str, Any]:
    return {
        "job": failure.job,
        "code": failure.code,
        "at": failure.at,
        "attempts": failure.attempts,
        "given_up": failure.given_up,
    }


def failure_of(entry: Mapping[str, Any]) -> Failure:
    return Failure(
        job=entry["job"],
        code=entry["code"],
        at=entry["at"],
        attempts=int(entry["attempts"]),
        given_up=bool(entry["given_up"]),
    )


def event_item(document_id: str, event: Event) -> Item:
    """The row of an event; its key holds a hash of all it says, so that the same event twice is one row."""
    told = "\x1f".join((event.at, event.who, event.what, event.why, str(event.state or "")))
    mark = hashlib.sha256(told.encode()).hexdigest()[:12]
    item = {
        "pk": document_pk(document_id),
        "sk": f"EVENT#{event.at}#{mark}",
        "at": event.at,
        "who": event.who,
        "what": event.what,
        "why": event.why,
    }
    return item | ({"state": str(event.state)} if event.state else {})


def event_of(item: Mapping[str, Any]) -> Event:
    state = State(item["state"]) if item.get("state") else None
    return Event(at=item["at"], who=item["who"], what=item["what"], why=item.get("why", ""), state=state)


def correction_item(document_id: str, at: str, corrections: Iterable[Correction]) -> Item:
    """The row of one save: all values corrected together."""
    return {
        "pk": document_pk(document_id),
        "sk": f"CORRECTION#{at}",
        "corrections": [
            {"path": one.path, "value": one.value, "was": one.was, "who": one.who, "at": one.at} for one in corrections
        ],
    }


def corrections_of(item: Mapping[str, Any]) -> tuple[Correction, ...]:
    return tuple(
        Correction(path=one["path"], value=one["value"], was=one["was"], who=one["who"], at=one["at"])
        for one in item["corrections"]
    )


def ticket_item(ticket: Ticket) -> Item:
    """The row of a new ticket. It has no `agency_id` and `updated_at` together, so that no index lists it."""
    return {
        "pk": upload_pk(ticket.id),
        "sk": "UPLOAD",
        "id": ticket.id,
        "agency_id": ticket.agency_id,
        "slot": str(ticket.slot),
        "key": ticket.key,
        "file_name": ticket.file_name,
        "who": ticket.who,
        "created_at": ticket.created_at,
        "expires_at": ticket.expires_at,
        "outcome": str(ticket.outcome),
    }


def ticket_of(item: Mapping[str, Any]) -> Ticket:
    return Ticket(
        id=item["id"],
        agency_id=item["agency_id"],
        slot=Slot(item["slot"]),
        key=item["key"],
        file_name=item["file_name"],
        who=item["who"],
        created_at=item["created_at"],
        expires_at=item["expires_at"],
        outcome=Outcome(item["outcome"]),
        document_id=item.get("document_id"),
        versions=frozenset(item.get("versions", ())),
        failure=failure_of(item["failure"]) if item.get("failure") else None,
    )


def status_item(status: SlotStatus) -> Item:
    return {
        "pk": agency_pk(status.agency_id),
        "sk": f"STATUS#{status.slot}",
        "state_key": slot_key(status.slot),
        "updated_at": status.changed_at,
        "status": str(status.status),
        "claims": [{"document_id": one.document_id, "state": str(one.state), "at": one.at} for one in status.claims],
        "version": status.version,
    }


def status_of(item: Mapping[str, Any]) -> SlotStatus:
    return SlotStatus(
        agency_id=str(item["pk"]).removeprefix("AGENCY#"),
        slot=Slot(str(item["sk"]).removeprefix("STATUS#")),
        claims=tuple(
            Claim(document_id=one["document_id"], state=State(one["state"]), at=one["at"]) for one in item["claims"]
        ),
        version=int(item["version"]),
        changed_at=item["updated_at"],
    )


def agency_item(agency: Agency, *, ended_at: str = "") -> Item:
    """The row of an agency; `updated_at` holds its id, so that the index gives a kind's agencies in order of id.

    One that has ended is in no list.
    """
    listed = {"state_key": agency_kind_key(agency.kind), "updated_at": agency.id}
    return (listed if not ended_at else {"ended_at": ended_at}) | {
        "pk": agency_pk(agency.id),
        "sk": "AGENCY",
        "id": agency.id,
        "name_th": agency.name_th,
        "name_en": agency.name_en,
        "kind": str(agency.kind),
        "parent_id": agency.parent_id,
        "level": str(agency.level),
        "mail_domains": list(agency.mail_domains),
        "former_names": list(agency.former_names),
        "short_names": list(agency.short_names),
    }


def agency_of(item: Mapping[str, Any]) -> Agency:
    return agency_from_json(item)
