"""A number like "54/2566" carries the year the document was issued (regulation 2526, clause 16.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding
from parsers.thai.dates import BE_OFFSET

CODE = "number_year"
# Matches the year of "54/2566"; not the running number of "นร 1200/ว61".
_YEAR = re.compile(r"/(2[45]\d\d)$")


def _check(case: Case) -> Iterator[Finding]:
    number, issued = case.record.number, case.record.issued_on
    year = _YEAR.search(number.value or "")
    if year is None or issued.value is None or case.kind.slot == "letter":
        return
    if int(year[1]) == int(issued.value[:4]) + BE_OFFSET:
        return
    yield Finding(
        code=CODE,
        severity="review",
        message="ปีท้ายเลขที่เอกสารไม่ตรงกับปีของวันที่ออกเอกสาร",
        remedy="เทียบเลขที่และวันที่กับต้นฉบับ แล้วแก้ช่องที่อ่านผิด",
        field="number",
        evidence=number.evidence + issued.evidence,
    )


NUMBER_YEAR = Rule(
    code=CODE,
    thai="ปีท้ายเลขที่ต้องตรงกับปีที่ออกเอกสาร",
    english="The number's year is the year of issue",
    severity="review",
    check=_check,
)
