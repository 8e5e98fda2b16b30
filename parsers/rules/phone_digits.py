"""A Thai telephone number has nine digits, a mobile ten, a service number four; others were mistyped or misread."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.dialling import digits_of, digits_wanted
from parsers.model import Finding

CODE = "phone_digits"
_DIALLED = frozenset({"phone", "fax", "hotline"})
_EXTENSION = re.compile(r"\s*(?:ต่อ|กด|ext).*$")  # matches " ต่อ 1801", " กด 4"
# What follows the number proper: an extension, and the closing end of a range "-18", "ถึง 9".
_REST = re.compile(rf"{_EXTENSION.pattern}|(?<=\d{{4}})\s?(?:-|ถึง)\s?\d{{1,4}}$")


def has_right_length(number: str) -> bool:
    """Is the count of digits possible? "0 2241 5600-18" yes; "06500006172" (eleven) no."""
    digits = digits_of(_REST.sub("", number))
    wanted = digits_wanted(digits)
    whole = digits_of(_EXTENSION.sub("", number))
    return len(digits) == wanted or len(whole) == digits_wanted(whole)


def _check(case: Case) -> Iterator[Finding]:
    for path, channel in case.channels():
        value = channel.value.value
        if channel.type.value in _DIALLED and value and not has_right_length(value):
            yield Finding(
                code=CODE,
                severity="review" if path.startswith("channels") else "info",
                message=f"หมายเลข {value} มีจำนวนหลักไม่ถูกต้อง",
                remedy="เทียบกับต้นฉบับ หากต้นฉบับพิมพ์ไว้เช่นนั้น ให้คงไว้และแจ้งหน่วยงาน",
                field=f"{path}.value",
                evidence=channel.value.evidence,
            )


PHONE_DIGITS = Rule(
    code=CODE,
    thai="หมายเลขโทรศัพท์ต้องมีจำนวนหลักครบ",
    english="Telephone numbers have the right length",
    severity="review",
    check=_check,
)
