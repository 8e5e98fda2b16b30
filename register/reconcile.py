"""Do the bucket, the queues, the table and the register's history tell of the same? Whatever differs is said.

Each document that waits too long is found every minute by the watch; here all of them are counted at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Literal

from register.documents import Document, Slot
from register.events import SECTIONS
from register.history import DocumentEntry
from register.jobs import JobKind, jobs_due
from register.status import STATUS_OF_STATE

Code = Literal["agency_behind", "history_behind", "job_lost", "original_missing", "upload_lost"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that one place knows and another does not. `id`: a document's, an upload's, an agency's, a queue's."""

    code: Code
    id: str


def differences(
    documents: Iterable[Document], history: Mapping[str, DocumentEntry], originals: Set[str], lost: Iterable[str] = ()
) -> tuple[Difference, ...]:
    """What differs, in order of id.

    `originals`: keys under `uploads/` in the bucket; `lost`: uploads whose file lies there and which became nothing.
    """
    found = [Difference(code="upload_lost", id=upload_id) for upload_id in lost]
    for document in documents:
        if document.key not in originals:
            found.append(Difference(code="original_missing", id=document.id))
        if not is_told(document, history.get(document.id)):
            found.append(Difference(code="history_behind", id=document.id))
    return tuple(sorted(found, key=lambda one: (one.id, one.code)))


def queues_short(
    documents: Iterable[Document], queue_of: Mapping[JobKind, str], lying: Mapping[str, int]
) -> tuple[str, ...]:
    """Queues that hold fewer messages than documents wait for through them: some message was lost.

    `lying`: messages by queue, counted before the documents were read, those being worked on included. A document that
    was given up has its message among the dead letters, which are counted and alarmed by themselves.
    """
    waiting = (one for one in documents if one.failure is None or not one.failure.given_up)
    due = Counter(queue_of[job.kind] for one in waiting for job in jobs_due(one))
    return tuple(sorted(name for name, number in due.items() if number > lying.get(name, 0)))


def is_told(document: Document, entry: DocumentEntry | None) -> bool:
    """Does the history say of this document what its row says? Of letters it says nothing."""
    if entry is None:
        return document.slot is Slot.LETTER
    now = (document.slot, STATUS_OF_STATE[document.state])
    return now == (entry.section, entry.status) or (document.slot not in SECTIONS and entry.section not in SECTIONS)
