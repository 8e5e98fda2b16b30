"""A document cannot hold from a day before it was issued."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding

CODE = "effective_before_issued"


def _check(case: Case) -> Iterator[Finding]:
    issued, effective = case.record.issued_on, case.record.effective_on
    # ISO dates compare as text.
    if issued.value is None or effective.value is None or effective.value >= issued.value:
        return
    yield Finding(
        code=CODE,
        severity="review",
        message="วันที่มีผลใช้บังคับมาก่อนวันที่ออกเอกสาร",
        remedy="เทียบวันที่ทั้งสองกับต้นฉบับ หากต้นฉบับพิมพ์ไว้เช่นนั้น ให้สอบถามหน่วยงานว่ามีผลย้อนหลังจริงหรือไม่",
        field="effective_on",
        evidence=effective.evidence + issued.evidence,
    )


EFFECTIVE_BEFORE_ISSUED = Rule(
    code=CODE,
    thai="วันมีผลใช้บังคับต้องไม่ก่อนวันออกเอกสาร",
    english="Effect does not begin before issue",
    severity="review",
    check=_check,
)
