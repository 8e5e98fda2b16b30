"""Where two types fit nearly as well, a person must say which it is."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.certainty import CERTAIN
from parsers.declare import Case, Rule
from parsers.model import Finding

CODE = "kind_unsure"


def _check(case: Case) -> Iterator[Finding]:
    field = case.record.kind
    if field.confidence >= CERTAIN:
        return
    yield Finding(
        code=CODE,
        severity="review",
        message=f"จำแนกประเภทเอกสารได้ไม่แน่ชัด ที่ใกล้เคียงที่สุดคือ{case.kind.thai}",
        remedy="อ่านชื่อเรื่องและมาตราที่อ้าง แล้วยืนยันหรือแก้ประเภทเอกสาร",
        field="kind",
        evidence=field.evidence,
    )


KIND_UNSURE = Rule(
    code=CODE,
    thai="ประเภทเอกสารต้องชัดเจน",
    english="The kind is clear",
    severity="review",
    check=_check,
)
