"""A document must have a title after เรื่อง."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding

CODE = "missing_title"


def _check(case: Case) -> Iterator[Finding]:
    field = case.record.title
    if field.value is None and "title" in case.kind.required:
        yield Finding(
            code=CODE,
            severity="review",
            message="ไม่พบชื่อเรื่องของเอกสาร",
            remedy="ดูบรรทัดหลังคำว่า เรื่อง แล้วกรอกชื่อเรื่องตามต้นฉบับ",
            field="title",
            evidence=field.evidence,
        )


MISSING_TITLE = Rule(
    code=CODE,
    thai="ต้องมีชื่อเรื่อง",
    english="A title is printed",
    severity="review",
    check=_check,
)
