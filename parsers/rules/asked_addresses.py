"""More electronic addresses to ask at than channels: a list of channels may have been taken for one to ask at.

Officers to ask, each with a mailbox and a telephone, are no such list.
"""

from __future__ import annotations

from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding

CODE = "asked_addresses"


def _check(case: Case) -> Iterator[Finding]:
    asked = [one for one in case.record.enquiries if one.type.value in case.electronic]
    given = [one for one in case.record.channels if one.type.value in case.electronic]
    dialled = len(case.record.enquiries) - len(asked)
    if "channels" not in case.kind.required or len(asked) <= max(len(given), dialled):
        return
    yield Finding(
        code=CODE,
        severity="review",
        message="ที่อยู่อิเล็กทรอนิกส์สำหรับสอบถามมีมากกว่าช่องทางที่กำหนด รายการช่องทางอาจถูกอ่านเป็นที่สอบถาม",
        remedy="เทียบกับต้นฉบับว่าที่อยู่เหล่านี้เป็นช่องทางหรือมีไว้สอบถามเท่านั้น แล้วแก้ให้ตรง",
        field="enquiries",
        evidence=tuple(place for one in asked for place in one.value.evidence),
    )


ASKED_ADDRESSES = Rule(
    code=CODE,
    thai="ที่อยู่สำหรับสอบถามไม่ควรมีมากกว่าช่องทาง",
    english="There are no more electronic addresses to ask at than channels",
    severity="review",
    check=_check,
)
