"""Which work a document is waiting for: the same answer whether a message came, was lost, or came twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from register.documents import Document, State

JobKind = Literal["open", "page", "understand"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One message on a queue."""

    kind: JobKind
    document_id: str
    page: int | None = None  # from 1, for a page job

    @property
    def name(self) -> str:
        """As shown beside a failure: "open", "page 3", "understand"."""
        return self.kind if self.page is None else f"{self.kind} {self.page}"

    def as_message(self) -> dict[str, Any]:
        """The message's JSON object."""
        message: dict[str, Any] = {"job": self.kind, "document_id": self.document_id}
        return message if self.page is None else message | {"page": self.page}


def parse_job(message: Mapping[str, Any]) -> Job:
    """The job a message asks for; raises ValueError or KeyError on a message this product does not send."""
    kind = message["job"]
    if kind not in ("open", "page", "understand"):
        raise ValueError("unknown job")
    page = message.get("page")
    if (kind == "page") != (isinstance(page, int) and page >= 1):
        raise ValueError("a page job, and no other, names a page from 1")
    return Job(kind=kind, document_id=str(message["document_id"]), page=page)


def all_pages_read(document: Document) -> bool:
    """Is the number of pages known, and is each of them done?"""
    return document.pages_total is not None and len(document.pages_done) >= document.pages_total


def jobs_due(document: Document) -> tuple[Job, ...]:
    """The jobs that would bring this document forward from where it stands; none where a person's turn has come.

    Sending them again is always harmless, so that a crash between a change and its message heals.
    """
    if document.state is State.RECEIVED:
        return (Job(kind="open", document_id=document.id),)
    if document.state is State.READING and not all_pages_read(document):
        missing = (n for n in range(1, (document.pages_total or 0) + 1) if n not in document.pages_done)
        return tuple(Job(kind="page", document_id=document.id, page=n) for n in missing)
    if document.state in (State.READING, State.READ) or _slot_moved_since(document):
        return (Job(kind="understand", document_id=document.id),)
    return ()


def _slot_moved_since(document: Document) -> bool:
    open_to_change = document.state in (State.IN_REVIEW, State.RETURNED)
    return open_to_change and document.understood_for is not None and document.understood_for is not document.slot
