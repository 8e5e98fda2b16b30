"""A full register for measuring: every agency's documents as the doors would have written them, step by step.

Nothing of it is real: names, numbers and addresses are made by rule from a seed. Filling is not what is measured, so
the rows go straight into the table's stand-in instead of through 13,000 requests.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any, Final, TypeVar

from functions.adapters.history import history_item
from functions.adapters.items import document_item, event_item, status_item
from functions.adapters.objects import upload_key
from functions.adapters.table import Item, stamp
from infra.local.moto_size import lay
from register.agencies import Agency
from register.derive import Published, register_events
from register.documents import Document, Event, Slot, State, document_id
from register.events import PublicChannel
from register.status import Claim, SlotStatus

T = TypeVar("T")

SEED: Final = 51_966
FIRST: Final = datetime(2023, 11, 1, 2, tzinfo=UTC)  # the first round opens
DAYS: Final = 700  # over which they came
# How each hundred documents end.
ENDS: Final = ((State.APPROVED, 84), (State.RETURNED, 8), (State.IN_REVIEW, 6), (State.QUARANTINED, 2))
SLOTS: Final = ((Slot.SECTION_10, 55), (Slot.SECTION_16, 43), (Slot.LETTER, 2))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One document's rows: its own and the register's."""

    document: Document
    items: tuple[Item, ...]


def documents(agencies: Sequence[Agency], count: int) -> Iterator[Told]:
    """So many documents, spread over all agencies; the same for the same seed."""
    chance = Random(SEED)  # noqa: S311 - nothing secret
    for number in range(count):
        agency = agencies[number % len(agencies)]
        yield _told(agency, number, chance)


def _told(agency: Agency, number: int, chance: Random) -> Told:
    slot, end = _pick(chance, SLOTS), _pick(chance, ENDS)
    moment = FIRST + timedelta(days=chance.randrange(DAYS), seconds=chance.randrange(28_800), microseconds=number)
    sha256 = hashlib.sha256(f"{SEED}/{number}".encode()).hexdigest()
    now = Document(
        id=document_id(agency.id, sha256),
        agency_id=agency.id,
        slot=slot,
        file_name=f"ประกาศ-{number + 1}.pdf",
        sha256=sha256,
        bytes=180_000,
        key=upload_key(agency.id, slot, f"bench-{number:06d}"),
        version_id="1",
        state=State.RECEIVED,
        version=1,
        received_at=stamp(moment),
        updated_at=stamp(moment),
        claimed_at=stamp(moment),
    )
    items: list[Item] = []
    before: Document | None = None
    for state, who, minutes in _way(end):
        at = stamp(moment + timedelta(minutes=minutes))
        after = _moved(now, state, at, new=before is None)
        event = Event(at=at, who=who, what="received" if before is None else "state", state=state)
        published = _published(agency, number, moment) if state is State.APPROVED else None
        items.append(event_item(after.id, event))
        items += (history_item(one, recorded_at=at) for one in register_events(before, after, event, published))
        before = now = after
    return Told(document=now, items=(document_item(now), *items))


def _way(end: State) -> Iterator[tuple[State, str, int]]:
    """State, who, minutes after arrival."""
    yield State.RECEIVED, "system:receive", 0
    if end is State.QUARANTINED:
        yield State.QUARANTINED, "system:read", 1
        return
    yield State.READING, "system:read", 1
    yield State.IN_REVIEW, "system:understand", 2
    if end is not State.IN_REVIEW:
        yield end, "reviewer:bench", 60 * 24


def _moved(document: Document, state: State, at: str, *, new: bool) -> Document:
    if new:
        return document
    facts: dict[str, Any] = {"return_reasons": ("ไม่มีลายมือชื่อผู้มีอำนาจ",)} if state is State.RETURNED else {}
    facts |= {"quarantine_code": "encrypted_pdf"} if state is State.QUARANTINED else {}
    return replace(document, state=state, version=document.version + 1, updated_at=at, **facts)


def _published(agency: Agency, number: int, moment: datetime) -> Published:
    host = agency.mail_domain or f"{agency.id}.example.go.th"
    return Published(
        title=f"ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อ{agency.name_th}",
        number=f"{number % 90 + 1}/2566",
        issued_on=(moment.date() - timedelta(days=3)).isoformat(),
        channels=(
            PublicChannel(type="email", value=f"saraban@{host}", label="ไปรษณีย์อิเล็กทรอนิกส์"),
            PublicChannel(type="website", value=f"https://www.{host}/contact", label="เว็บไซต์"),
            PublicChannel(type="line", value=f"@{agency.id}", label="ไลน์"),
        ),
    )


def _pick(chance: Random, shares: Sequence[tuple[T, int]]) -> T:
    values, weights = zip(*shares, strict=True)
    return chance.choices(values, weights)[0]  # type: ignore[no-any-return]


def statuses(told: Sequence[Document]) -> Iterator[Item]:
    """The rows that say how far each agency has come: every document is a claim."""
    claims: dict[tuple[str, Slot], list[Claim]] = {}
    for one in told:
        claim = Claim(document_id=one.id, state=one.state, at=one.updated_at)
        claims.setdefault((one.agency_id, one.slot), []).append(claim)
    for (agency_id, slot), several in claims.items():
        changed_at = max(one.at for one in several)
        yield status_item(
            SlotStatus(
                agency_id=agency_id, slot=slot, claims=tuple(several), version=len(several), changed_at=changed_at
            )
        )


def fill(name: str, agencies: Sequence[Agency], count: int) -> Iterator[None]:
    """Lays the documents into the local stack's table of this name; yields after each document's rows."""
    made: list[Document] = []
    for told in documents(agencies, count):
        deque(lay(name, told.items), maxlen=0)
        made.append(told.document)
        yield
    deque(lay(name, statuses(made)), maxlen=0)
