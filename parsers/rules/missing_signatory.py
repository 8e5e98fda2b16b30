"""A document must name who signed it and in what post."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding

CODE = "missing_signatory"


def _check(case: Case) -> Iterator[Finding]:
    if "signatories" not in case.kind.required:
        return
    if not case.record.signatories:
        yield _finding("ไม่พบชื่อผู้ลงนาม", "signatories")
    for place, signatory in enumerate(case.record.signatories):
        if signatory.position.value is None and signatory.capacity.value is None:
            yield _finding("พบชื่อผู้ลงนามแต่ไม่พบตำแหน่ง", f"signatories.{place}.position")
        if signatory.capacity.value is not None and signatory.acting_for.value is None:
            yield _finding("ผู้ลงนามลงนามแทน แต่ไม่พบตำแหน่งที่ลงนามแทน", f"signatories.{place}.acting_for")


def _finding(message: str, field: str) -> Finding:
    return Finding(
        code=CODE,
        severity="review",
        message=message,
        remedy="ดูท้ายเอกสาร แล้วกรอกชื่อและตำแหน่งผู้ลงนามตามที่พิมพ์ หากเอกสารยังไม่มีผู้ลงนาม ให้ส่งคืนหน่วยงาน",
        field=field,
    )


MISSING_SIGNATORY = Rule(
    code=CODE,
    thai="ต้องมีชื่อและตำแหน่งผู้ลงนาม",
    english="A signatory and a post are printed",
    severity="review",
    check=_check,
)
