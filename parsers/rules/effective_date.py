"""What a clause of effect leaves to be known: the Gazette's date, or a sentence that could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding, Severity

CODE = "effective_date"
_SAYS: dict[str, tuple[Severity, str, str]] = {
    "effective_from_gazette": (
        "info",
        "เอกสารมีผลใช้บังคับตั้งแต่วันประกาศในราชกิจจานุเบกษา ซึ่งไม่ได้พิมพ์อยู่ในเอกสาร",
        "ค้นวันประกาศจากเว็บไซต์ราชกิจจานุเบกษา แล้วกรอกวันที่มีผลใช้บังคับ",
    ),
    "effective_contradictory": (
        "review",
        "เอกสารระบุวันมีผลใช้บังคับไว้มากกว่าหนึ่งแบบและไม่ตรงกัน",
        "อ่านทุกข้อที่กล่าวถึงวันใช้บังคับ แล้วกรอกวันที่ที่ถูกต้อง หรือสอบถามหน่วยงาน",
    ),
    "effective_unreadable": (
        "review",
        "พบข้อความเรื่องวันมีผลใช้บังคับแต่อ่านวันที่ไม่ได้",
        "อ่านข้อที่กล่าวถึงวันใช้บังคับในต้นฉบับ แล้วกรอกวันที่",
    ),
}


def _check(case: Case) -> Iterator[Finding]:
    for note in case.notes:
        if note in _SAYS:
            severity, message, remedy = _SAYS[note]
            yield Finding(
                code=note,
                severity=severity,
                message=message,
                remedy=remedy,
                field="effective_on",
                evidence=case.record.effective_on.evidence,
            )


EFFECTIVE_DATE = Rule(
    code=CODE,
    thai="วันมีผลใช้บังคับต้องอ่านได้แน่ชัด",
    english="The clause of effect is clear",
    severity="review",
    check=_check,
)
