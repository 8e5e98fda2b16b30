"""The post a document is signed in must be of the agency that issues it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from parsers.declare import Case, Rule
from parsers.model import Field, Finding, Signatory
from parsers.thai.loose import squeeze

CODE = "signatory_post"
# Heads whose post names the agency or its place: "อธิบดีกรม…", "นายกเทศมนตรีตำบล…", "ผู้ว่าราชการจังหวัด…".
_HEADS = re.compile(
    r"^(?:อธิบดี(?=กรม)|นายกเทศมนตรี(?=ตำบล|เมือง|นคร)|นายก(?=องค์การบริหารส่วน)|ผู้ว่าราชการ(?=จังหวัด)"
    r"|อธิการบดี(?=มหาวิทยาลัย|สถาบัน)|ปลัดกระทรวง(?=\S))"
)
_SAME = 75.0  # per cent of likeness of the place in the agency's name


def _check(case: Case) -> Iterator[Finding]:
    agency = squeeze(case.record.agency.value or "")
    if not agency or "signatories" not in case.kind.required:
        return
    for place, signatory in enumerate(case.record.signatories):
        path, field = _held(signatory)
        post = squeeze(field.value or "")
        head = _HEADS.match(post)
        if head and fuzz.partial_ratio(post[head.end() :], agency) < _SAME:
            yield Finding(
                code=CODE,
                severity="review",
                message=f"ตำแหน่งผู้ลงนาม {field.value} ไม่ใช่ตำแหน่งของหน่วยงานที่ออกเอกสาร",
                remedy="เทียบชื่อหน่วยงานและตำแหน่งผู้ลงนามกับต้นฉบับ หากต้นฉบับไม่ตรงกันจริง ให้สอบถามหน่วยงาน",
                field=f"signatories.{place}.{path}",
                evidence=field.evidence,
            )


def _held(signatory: Signatory) -> tuple[str, Field[str]]:
    """The post whose power is used: the one acted for, else the signer's own."""
    if signatory.acting_for.value is not None:
        return "acting_for", signatory.acting_for
    return "position", signatory.position


SIGNATORY_POST = Rule(
    code=CODE,
    thai="ผู้ลงนามต้องเป็นของหน่วยงานที่ออกเอกสาร",
    english="The signatory belongs to the agency",
    severity="review",
    check=_check,
)
