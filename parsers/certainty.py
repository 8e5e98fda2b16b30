"""When the product stakes its name: which required fields are certain, and whether a person must look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from parsers.model import Evidence, Field, Finding, Record

CERTAIN = 0.95
_LISTS = {"channels": "value", "systems": "name", "signatories": "name"}


def doubtful(record: Record, required: Sequence[str]) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """(path, where it stands) of each required field below certainty; a list is one path for its members."""
    for path in required:
        if path not in _LISTS:
            field: Field[str] = getattr(record, path)
            if field.confidence < CERTAIN or field.value is None:
                yield path, field.evidence
            continue
        fields = list(_members(record, path))
        weak = [f for f in fields if f.confidence < CERTAIN]
        if weak or not fields:
            yield path, tuple(place for f in weak for place in f.evidence)


def _members(record: Record, path: str) -> Iterator[Field[str]]:
    for member in getattr(record, path):
        yield from _of(path, member)


def _of(path: str, member: Any) -> Iterator[Field[str]]:
    if path == "signatories":
        yield from (member.name, member.position, member.capacity, member.acting_for)
    else:
        yield getattr(member, _LISTS[path])


def unsure(record: Record, required: Sequence[str]) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """The same, and what is not required but would be shown as certain in a record that nobody looks at."""
    yield from doubtful(record, required)
    for path in ("number", "effective_on"):
        field: Field[str] = getattr(record, path)
        if path not in required and field.confidence < CERTAIN:
            yield path, field.evidence
    weak = [field for field in _members(record, "signatories") if field.confidence < CERTAIN]
    if weak and "signatories" not in required:
        yield "signatories", tuple(place for field in weak for place in field.evidence)


def needs_review(record: Record, required: Sequence[str], findings: Sequence[Finding]) -> bool:
    """False only where every required field is certain and no finding asks for a person."""
    if any(finding.severity in {"error", "review"} for finding in findings):
        return True
    return any(True for _ in unsure(record, required))
