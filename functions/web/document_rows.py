"""A document's row and live state, for the list, the agency's page and the scripts that ask again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from functions.web import words
from functions.web.contexts import Choice, DocumentRow, DocumentsPage, Mark, Shell, Trouble
from functions.web.problems import document_trouble
from functions.web.thai_dates import show_time
from register.documents import Document, State

ANY: Final = Choice(value="", label="ทุกสถานะ")


def state_mark(document: Document) -> Mark:
    """Where a document stands, as a word with its shape."""
    return Mark(word=words.STATES[document.state], tone=words.STATE_TONES[document.state])


def is_moving(document: Document) -> bool:
    """Will the state change without a person? Then the page asks again."""
    given_up = document.failure is not None and document.failure.given_up
    return document.state in words.MOVING_STATES and not given_up


def progress(document: Document) -> str:
    """ "อ่านแล้ว 3 จาก 12 หน้า" while pages are being read, else nothing."""
    if document.state is not State.READING or not document.pages_total:
        return ""
    return f"อ่านแล้ว {len(document.pages_done)} จาก {document.pages_total} หน้า"


def document_row(document: Document, agency: str) -> DocumentRow:
    """One row of a list; `agency` is the name."""
    return DocumentRow(
        id=document.id,
        href=f"/documents/{document.id}",
        file_name=document.file_name,
        agency=agency,
        slot_word=words.SLOTS_SHORT[document.slot],
        mark=state_mark(document),
        progress=progress(document),
        moving=is_moving(document),
        received=show_time(document.received_at),
        updated=show_time(document.updated_at),
        trouble=document_trouble(document),
        duplicates=document.duplicates,
    )


def live_state(document: Document) -> dict[str, Any]:
    """The same for scripts, as JSON."""
    mark = state_mark(document)
    return {
        "id": document.id,
        "href": f"/documents/{document.id}",
        "state": str(document.state),
        "word": mark.word,
        "tone": mark.tone,
        "progress": progress(document),
        "moving": is_moving(document),
        "version": document.version,
        "trouble": trouble_json(document_trouble(document)),
    }


def trouble_json(trouble: Trouble | None) -> dict[str, str] | None:
    """A trouble for scripts."""
    if trouble is None:
        return None
    return {"code": trouble.code, "message": trouble.message, "remedy": trouble.remedy, "detail": trouble.detail}


def state_choices(chosen: State | None) -> tuple[Choice, ...]:
    """The states as a filter."""
    every = (Choice(value=str(one), label=words.STATES[one], chosen=one is chosen) for one in State)
    return (ANY, *every)


def documents_page(
    shell: Shell,
    documents: tuple[Document, ...],
    names: Mapping[str, str],
    *,
    state: State | None,
    agency_query: str,
    shows_agencies: bool,
    later: str | None,
) -> DocumentsPage:
    """The list of documents; `names` are the agencies' names by id."""
    return DocumentsPage(
        title="เอกสาร",
        shell=shell,
        states=state_choices(state),
        agency_query=agency_query,
        shows_agencies=shows_agencies,
        rows=tuple(document_row(one, names[one.agency_id]) for one in documents),
        later=later,
        filtered=state is not None or bool(agency_query),
    )
