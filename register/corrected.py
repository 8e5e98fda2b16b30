"""A record as it stands now: what was first read, with reviewers' corrections laid over it.

The record is the contract's JSON (schema saraban.record/1); the file in the bucket never changes.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from register.documents import Correction

Json = dict[str, Any]

SINGLE_FIELDS: Final = ("kind", "agency", "number", "title", "issued_on", "effective_on")
LIST_FIELDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "signatories": ("name", "position", "capacity", "acting_for"),
        "channels": ("type", "value", "label", "purpose", "unit"),
        "enquiries": ("type", "value", "label", "purpose", "unit"),
        "systems": ("name",),
        "attachments": ("name",),
    }
)
PRINCIPAL: Final = MappingProxyType(
    {"signatories": "name", "channels": "value", "enquiries": "value", "systems": "name", "attachments": "name"}
)
# How many entries may be added beyond those read: a bound, so that a made-up path cannot grow a record for ever.
MAX_ENTRIES: Final = 500
# must match "channels.3.value"; must not match "channels.3", "findings.0.code" or "channels.-1.value"
LIST_PATH: Final = re.compile(r"(signatories|channels|enquiries|systems|attachments)\.(\d{1,3})\.([a-z_]+)")


def is_field_path(path: str) -> bool:
    """May a reviewer correct what stands at this path?"""
    if path in SINGLE_FIELDS:
        return True
    match = LIST_PATH.fullmatch(path)
    return match is not None and match[3] in LIST_FIELDS[match[1]] and int(match[2]) < MAX_ENTRIES


def empty_field() -> Json:
    """The contract's field for a value the document does not print."""
    return {"value": None, "confidence": 0.0, "source": "derived", "evidence": []}


def find_field(record: Json, path: str) -> Json | None:
    """The field at a path, or None where the record has no such entry."""
    match = LIST_PATH.fullmatch(path)
    if match is None:
        return record.get(path)
    entries = record.get(match[1], [])
    index = int(match[2])
    return entries[index].get(match[3]) if index < len(entries) else None


def with_corrections(record: Json, corrections: Iterable[Correction]) -> Json:
    """A copy of the record in which each corrected field has the latest value and the source "reviewer"."""
    result = copy.deepcopy(record)
    for correction in sorted(corrections, key=lambda one: one.at):
        if not is_field_path(correction.path):
            continue
        field = _field_to_write(result, correction.path)
        field.update(value=correction.value, source="reviewer", confidence=1.0)
    return result


def without_removed(record: Json) -> Json:
    """The record for integrators: entries whose main value a reviewer emptied are gone."""
    for name, principal in PRINCIPAL.items():
        record[name] = [entry for entry in record.get(name, []) if not _is_removed(entry[principal])]
    return record


def _is_removed(field: Json) -> bool:
    return field["value"] is None and field["source"] == "reviewer"


def _field_to_write(record: Json, path: str) -> Json:
    match = LIST_PATH.fullmatch(path)
    if match is None:
        return _made(record, path)
    entries = record.setdefault(match[1], [])
    while len(entries) <= int(match[2]):
        entries.append({name: empty_field() for name in LIST_FIELDS[match[1]]})
    return _made(entries[int(match[2])], match[3])


def _made(holder: Json, name: str) -> Json:
    if not isinstance(holder.get(name), dict):
        holder[name] = empty_field()
    field: Json = holder[name]
    return field
