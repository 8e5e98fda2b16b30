"""A value that was put right after it was read says so, and what stood there.

"sdraban@example go.th" is read, "saraban@example.go.th" stated: the evidence keeps the former, the record the latter.
"""

from __future__ import annotations

from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Field, Finding
from parsers.thai.loose import squeeze

CODE = "mended_value"
_ADDRESSES = frozenset({"email", "website", "facebook", "line"})


def _fields(case: Case) -> Iterator[tuple[str, Field[str]]]:
    for path, channel in case.channels():
        if channel.type.value in _ADDRESSES:
            yield f"{path}.value", channel.value
    for place, system in enumerate(case.record.systems):
        yield f"systems.{place}.name", system.name


def _check(case: Case) -> Iterator[Finding]:
    for path, field in _fields(case):
        if field.value is None or field.source != "ocr" or not field.evidence:
            continue
        read = "".join(place.text for place in field.evidence)
        if squeeze(field.value).lower() in squeeze(read).lower():
            continue
        yield Finding(
            code=CODE,
            severity="info",
            message=f"อ่านจากภาพได้ว่า {read} จึงแก้เป็น {field.value} ตามส่วนอื่นของเอกสารและคำที่ใช้กัน",
            remedy="เทียบกับภาพต้นฉบับตรงที่ระบายไว้ หากต้นฉบับพิมพ์ไว้อย่างอื่น ให้แก้ตามต้นฉบับ",
            field=path,
            evidence=field.evidence,
        )


MENDED_VALUE = Rule(
    code=CODE,
    thai="ค่าที่แก้หลังอ่านต้องบอกไว้",
    english="Values put right after reading say so",
    severity="info",
    check=_check,
)
