"""A document's history in words: who did what, and why, without a code that only machines know."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from functions.web import words
from functions.web.contexts_document import EventView
from functions.web.problems import OUTCOMES, trouble_for
from functions.web.record_fields import label_of
from functions.web.thai_dates import show_time
from register.documents import Event, Slot, State
from register.uploads import Outcome

ROLES: Final = MappingProxyType(
    {
        "officer": "เจ้าหน้าที่",
        "reviewer": "ผู้ตรวจ",
        "overseer": "ผู้กำกับดูแล",
        "operator": "ผู้ดูแลระบบ",
        "import": "นำเข้าจากไฟล์",
        "system": "ระบบ",
    }
)
DOORS: Final = MappingProxyType({"receive": "รับไฟล์", "read": "อ่านไฟล์", "understand": "ทำความเข้าใจ", "watch": "เฝ้าดู"})


def event_view(event: Event) -> EventView:
    """One line of history; what a person wrote stays as written."""
    what = words.EVENTS.get(event.what, event.what)
    if event.what == "state" and event.state:
        what = words.STATES[event.state]
    tell = BY_WHAT.get(event.what) or (BY_STATE.get(event.state) if event.state else None)
    why = tell(event.why) if tell and event.why else event.why
    return EventView(at=show_time(event.at), who=who_word(event.who), what=what, why=why)


def who_word(who: str) -> str:
    """ "reviewer:somchai" is "ผู้ตรวจ somchai"."""
    role, _, name = who.partition(":")
    word = ROLES.get(role)
    if word and not name:
        return word
    if word is None:
        return who
    return f"{word} ({DOORS.get(name, name)})" if role == "system" else f"{word} {name}"


def _fields(paths: str) -> str:
    return ", ".join(dict.fromkeys(label_of(path) for path in paths.split(", ")))


def _slots(codes: str) -> str:
    return " ".join(words.SLOTS_SHORT[Slot(one)] if one in set(Slot) else one for one in codes.split())


def _outcome(code: str) -> str:
    return OUTCOMES[Outcome(code)] if code in set(Outcome) else ""


def _kind(code: str) -> str:
    return words.DOCUMENT_KINDS.get(code, code)


def _pages(count: str) -> str:
    return count.replace("pages", "หน้า")


def _problem(code: str) -> str:
    return trouble_for(code).message


BY_WHAT: Final[Mapping[str, Callable[[str], str]]] = MappingProxyType(
    {
        "correction": _fields,
        "slot_moved": _slots,
        "understood_again": _slots,
        "duplicate_upload": _outcome,
        "job_failed": _problem,
    }
)
BY_STATE: Final[Mapping[State, Callable[[str], str]]] = MappingProxyType(
    {State.IN_REVIEW: _kind, State.READING: _pages, State.QUARANTINED: _problem}
)
