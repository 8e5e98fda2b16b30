"""Do the bucket, the table and the register's history tell of the same documents? Whatever differs is said.

Queues are held against the table every minute by the watch for stuck documents; here is what lies still.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Literal

from register.documents import Document, Slot
from register.events import SECTIONS
from register.history import DocumentEntry
from register.status import STATUS_OF_STATE

Code = Literal["history_behind", "original_missing", "upload_lost"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that one place knows and another does not. `id`: a document's, or an upload's."""

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


def is_told(document: Document, entry: DocumentEntry | None) -> bool:
    """Does the history say of this document what its row says? Of letters it says nothing."""
    if entry is None:
        return document.slot is Slot.LETTER
    now = (document.slot, STATUS_OF_STATE[document.state])
    return now == (entry.section, entry.status) or (document.slot not in SECTIONS and entry.section not in SECTIONS)
