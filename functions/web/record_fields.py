"""One field of a record as a page shows it: words, confidence mark, boxes, what was first read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from functions.web import words
from functions.web.contexts import Choice, Mark
from functions.web.contexts_document import FieldView, FindingView, Place
from functions.web.thai_dates import show_date
from register.days import BE_OFFSET

Json = dict[str, Any]

SURE: Final = 0.95  # of fields at this confidence 95 in 100 are right; below it a person looks
DOUBTFUL: Final = 0.80

LABELS: Final = MappingProxyType(
    {
        "kind": "ประเภทเอกสาร",
        "agency": "หน่วยงาน",
        "number": "เลขที่",
        "title": "เรื่อง",
        "issued_on": "วันที่ลงนาม",
        "effective_on": "วันที่มีผลใช้บังคับ",
        "name": "ชื่อ",
        "position": "ตำแหน่ง",
        "capacity": "ลงนามในฐานะ",
        "acting_for": "แทนตำแหน่ง",
        "type": "ชนิด",
        "value": "ช่องทาง",
        "label": "ชื่อที่เรียกในเอกสาร",
        "purpose": "ใช้สำหรับ",
        "unit": "หน่วยงานย่อย",
    }
)
DATE_FIELDS: Final = frozenset({"issued_on", "effective_on"})
OPTION_WORDS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "kind": words.DOCUMENT_KINDS,
        "type": words.CHANNEL_TYPES,
        "capacity": MappingProxyType({one: one for one in words.CAPACITIES}),
    }
)
DATE_HINT: Final = "วัน/เดือน/ปี พ.ศ. เช่น 22/11/2569"


def label_of(path: str) -> str:
    """The Thai name of what stands at a path: "channels.3.value" is "ช่องทาง"."""
    name = path.rsplit(".", 1)[-1]
    if path.startswith("systems"):
        return "ชื่อระบบ"
    if path.startswith("attachments"):
        return "ชื่อสิ่งที่ส่งมาด้วย"
    if path.startswith("enquiries") and name == "value":
        return "ติดต่อที่"
    return LABELS.get(name, name)


def edited(name: str, value: str | None) -> str:
    """A value as it stands in its input: dates as 22/11/2569, nothing as an empty string."""
    if value is None:
        return ""
    if name not in DATE_FIELDS:
        return value
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return value
    return f"{day.day}/{day.month}/{day.year + BE_OFFSET}"


def shown(name: str, value: str | None) -> str:
    """A value as people read it."""
    if value is None:
        return "–"
    if name in DATE_FIELDS:
        return show_date(value)
    return OPTION_WORDS.get(name, {}).get(value, value)


def confidence_mark(field: Json, notes: tuple[FindingView, ...]) -> Mark:
    """The word for how sure the reading is; a finding about the field always asks for a look."""
    if field["source"] == "reviewer":
        return Mark(word="ผู้ตรวจแก้ไข", tone="done")
    if any(note.severity.tone != "none" for note in notes):
        return Mark(word="โปรดตรวจ", tone="back")
    if field["value"] is None:
        return Mark(word="ไม่พบในเอกสาร", tone="none")
    if field["confidence"] >= SURE:
        return Mark(word="อ่านได้ชัด", tone="done")
    if field["confidence"] >= DOUBTFUL:
        return Mark(word="ควรตรวจ", tone="waiting")
    return Mark(word="ต้องตรวจ", tone="back")


def places_of(evidence: list[Json]) -> tuple[Place, ...]:
    """Evidence as rectangles: corner, width and height, in points."""
    return tuple(
        Place(
            page=int(one["page"]),
            x=float(one["box"][0]),
            y=float(one["box"][1]),
            width=max(0.0, float(one["box"][2]) - float(one["box"][0])),
            height=max(0.0, float(one["box"][3]) - float(one["box"][1])),
            text=str(one["text"]),
        )
        for one in evidence
    )


def field_view(path: str, field: Json, first: Json | None, notes: tuple[FindingView, ...]) -> FieldView:
    """One field ready to be shown and edited; `first` is the same field as first read."""
    name = path.rsplit(".", 1)[-1]
    by_reviewer = field["source"] == "reviewer"
    mine = tuple(note for note in notes if note.path == path)
    return FieldView(
        path=path,
        label=label_of(path),
        value=edited(name, field["value"]),
        shown=shown(name, field["value"]),
        confidence=confidence_mark(field, mine),
        percent=None if by_reviewer or field["value"] is None else int(field["confidence"] * 100),
        source=words.SOURCES.get(field["source"], field["source"]),
        first_read=shown(name, first["value"] if first else None) if by_reviewer else None,
        places=places_of(field["evidence"]),
        notes=mine,
        options=_options(name, field["value"]),
        hint=DATE_HINT if name in DATE_FIELDS else "",
    )


def _options(name: str, value: str | None) -> tuple[Choice, ...]:
    known = OPTION_WORDS.get(name)
    if known is None:
        return ()
    unknown = {value: value} if value and value not in known else {}
    every = {"": "– ไม่มีในเอกสาร –", **known, **unknown}
    return tuple(Choice(value=key, label=word, chosen=key == (value or "")) for key, word in every.items())
