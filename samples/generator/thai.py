"""Thai digits and dates as official print writes them."""

from __future__ import annotations

import re
from datetime import date
from random import Random

THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
MONTHS = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
MONTHS_SHORT = ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.")

# Matches "saraban_04940701@dla.go.th" (stays in Arabic digits in every document); does not match "02 123 4567".
LATIN_RUN = re.compile(r"[!-~]*[A-Za-z@][!-~]*")


def year_be(day: date) -> int:
    """The Buddhist era year of a date."""
    return day.year + 543


def long_date(day: date, form: str = "{day} {month} พ.ศ. {year}") -> str:
    """As announcements and orders print it: "9 มกราคม พ.ศ. 2566"; `form` may ask for {short} months and {yy}."""
    names = {"month": MONTHS[day.month - 1], "short": MONTHS_SHORT[day.month - 1]}
    return form.format(day=day.day, year=year_be(day), yy=year_be(day) % 100, **names)


def letter_date(day: date) -> str:
    """As letters print it, without พ.ศ.: "2 พฤศจิกายน 2566"."""
    return f"{day.day} {MONTHS[day.month - 1]} {year_be(day)}"


def short_date(day: date) -> str:
    """As a stamp prints it: "31 ต.ค. 66"."""
    return f"{day.day} {MONTHS_SHORT[day.month - 1]} {year_be(day) % 100}"


def to_thai_digits(text: str) -> str:
    """Thai digits everywhere but in addresses, which keep the digits people type."""
    kept: list[str] = []
    end = 0
    for found in LATIN_RUN.finditer(text):
        kept += [text[end : found.start()].translate(THAI_DIGITS), found.group()]
        end = found.end()
    return "".join(kept) + text[end:].translate(THAI_DIGITS)


def to_mixed_digits(text: str, rng: Random) -> str:
    """As careless typing leaves it: some blocks Thai, some Arabic, some with both inside one number."""
    choice = rng.random()
    if choice < 0.4:
        return text
    thai = to_thai_digits(text)
    if choice < 0.75 or "@" in text:
        return thai
    # Matches "๒๕๖๖" (its last digit is typed in Arabic); does not match "๑๐".
    return re.sub(r"([๐-๙]{3})([๐-๙])", lambda m: m[1] + str("๐๑๒๓๔๕๖๗๘๙".index(m[2])), thai)


def print_digits(text: str, style: str, rng: Random) -> str:
    """`text` with its digits as a document of this style ("thai", "arabic", "mixed") prints them."""
    if style == "arabic":
        return text
    return to_thai_digits(text) if style == "thai" else to_mixed_digits(text, rng)
