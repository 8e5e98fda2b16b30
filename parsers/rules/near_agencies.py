"""A printed name that is nearly two of the register's agencies may mean either."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz, process

from parsers.declare import Case, Rule
from parsers.model import Finding

CODE = "near_agencies"
_NEAR = 90.0  # per cent of likeness; two names of one register are rarely nearer
_APART = 4.0  # per cent by which the second must be less like


def _check(case: Case) -> Iterator[Finding]:
    field = case.record.agency
    if field.value is None or case.record.agency_id is not None or len(case.agencies) < 2:
        return
    names = [agency.name for agency in case.agencies]
    first, second = process.extract(field.value, names, scorer=fuzz.ratio, limit=2)
    if second[1] < _NEAR or first[1] - second[1] > _APART:
        return
    yield Finding(
        code=CODE,
        severity="review",
        message=f"ชื่อหน่วยงานใกล้เคียงกับสองหน่วยงานในทะเบียน คือ {first[0]} และ {second[0]}",
        remedy="เทียบชื่อกับต้นฉบับทีละตัวอักษร แล้วเลือกหน่วยงานที่ถูกต้อง",
        field="agency",
        evidence=field.evidence,
    )


NEAR_AGENCIES = Rule(
    code=CODE,
    thai="ชื่อหน่วยงานต้องหมายถึงหน่วยงานเดียว",
    english="The name means one agency",
    severity="review",
    check=_check,
)
