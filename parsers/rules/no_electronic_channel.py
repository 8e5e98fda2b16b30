"""A section 10 announcement must designate at least one electronic channel (the Act, sections 10 and 20)."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding

CODE = "no_electronic_channel"


def _check(case: Case) -> Iterator[Finding]:
    if "channels" not in case.kind.required:
        return
    if any(channel.type.value in case.electronic for channel in case.record.channels):
        return
    yield Finding(
        code=CODE,
        severity="error",
        message="ไม่พบช่องทางอิเล็กทรอนิกส์สำหรับประชาชนในประกาศ",
        remedy="ตรวจข้อที่กำหนดช่องทางและเอกสารแนบท้ายกับต้นฉบับ หากอยู่ในเอกสารแนบที่ไม่ได้ส่งมา ให้ส่งคืนหน่วยงานเพื่อแนบให้ครบ",
        field="channels",
        evidence=tuple(place for channel in case.record.channels for place in channel.value.evidence),
    )


NO_ELECTRONIC_CHANNEL = Rule(
    code=CODE,
    thai="ประกาศตามมาตรา ๑๐ ต้องมีช่องทางอิเล็กทรอนิกส์อย่างน้อยหนึ่งช่องทาง",
    english="At least one electronic channel is designated",
    severity="error",
    check=_check,
)
