"""Dates as Thai official documents print them, and only those: what does not parse is refused, never guessed.

Forms: "๙ มกราคม พ.ศ. ๒๕๖๖", "2 พฤศจิกายน 2566", "31 ต.ค. 66", "9 มกราคม พ.ศ. 256 6", "วันที่ 9 เดือน มกราคม
พุทธศักราช 2566" (regulation on correspondence 2526, clauses 16.5 and 18; damage as met in Gazette PDFs).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from parsers.thai.loose import LIGHT_MARKS, tidy

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
SHORT_MONTHS = ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.")

BE_OFFSET = 543
FIRST_YEAR_BE = 2475
LAST_YEAR_BE = 2580
_LEAST_MONTH = 5  # letters of a month's damaged name; one more for each speck read as a stop: "พฤษภ.คม"
_MARKS = re.compile(f"[ {LIGHT_MARKS}]")

# Matches "9 มกราคม พ.ศ. 256 6", "31 ต.ค. 66"; not "9 ข้อ 2566" (no month of that name) nor "109 มกราคม 2566".
# The year takes at most four digits, which stray spaces may part; a fifth digit means it is not a year. A speck of
# dirt may stand before the day or the year, or after the day: "วันที่.5 สิงหาคม", "10. เมษายน พ.ศ.-2568"; the word
# เดือน may be misread: "22 เตือน ธันวาคม".
_DATE = re.compile(
    r"(?<!\d)(?<!\d[/.,-])(?P<day>\d ?\d|\d)(?P<speck>[.,'’•-]?)\s*(?:เ[ดตคศ]ื?[อฮ]น\s+|เดือน\s*)?"
    r"(?P<month>[\u0e01-\u0e4e][\u0e01-\u0e4e. ]{2,18}?)"
    r"(?P<era>\s*(?:พ\s?\.?\s?[ศคสต]\s?\.?|พุทธศักราช|ค\s?\.?\s?ศ\s?\.?|[A-Za-z]{2}\.)(?P<dirt>[.,'’•-]?))?\s*"
    r"(?P<year>\d(?: ?\d){3}|\d\d)(?![\d/]|\s?\d(?=\D|$))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateHit:
    """One date in a text. `value` None: it is shaped like a date but cannot be one. Offsets are into the tidy text."""

    value: date | None
    start: int
    end: int
    mended: bool  # a damaged month name or era was put right


def find_dates(text: str) -> Iterator[DateHit]:
    """Every date in `text`, left to right. `text` should be tidy already for the offsets to hold."""
    for match in _DATE.finditer(tidy(text)):
        month, mended = _month(match["month"])
        if month is None:
            continue
        mended = mended or bool(match["speck"] or match["dirt"])
        era = "".join((match["era"] or "").split()).rstrip(",'’•-")
        mended = mended or (bool(era) and (era[0].isascii() or "ศ" not in era))
        value = _value(match["day"], month, match["year"], christian=era.startswith("ค"))
        yield DateHit(value=value, start=match.start(), end=match.end(), mended=mended)


def _value(day: str, month: int, year: str, *, christian: bool) -> date | None:
    digits = year.replace(" ", "")
    number = int(digits) + (2500 if len(digits) == 2 else 0)
    year_be = number + BE_OFFSET if christian else number
    if not FIRST_YEAR_BE <= year_be <= LAST_YEAR_BE or (christian and len(digits) == 2):
        return None
    try:
        return date(year_be - BE_OFFSET, month, int(day.replace(" ", "")))
    except ValueError:
        return None


@lru_cache(maxsize=512)
def _month(name: str) -> tuple[int | None, bool]:
    """The month (1-12) and whether its name had to be mended; (None, …) unless one month alone is near."""
    bare = "".join(name.split())
    for names in (MONTHS, SHORT_MONTHS):
        if bare in names:
            return names.index(bare) + 1, False
    dotless = bare.replace(".", "")
    short = [i for i, known in enumerate(SHORT_MONTHS, 1) if known.replace(".", "") == dotless]
    if short:
        return short[0], "." not in bare
    if len(dotless) < _LEAST_MONTH + bare.count("."):
        return None, False
    return _nearest_month(_skeleton(dotless)), True


def _nearest_month(skeleton: str) -> int | None:
    ranked = sorted((Levenshtein.distance(skeleton, _skeleton(m)), i) for i, m in enumerate(MONTHS, 1))
    (best, month), (second, _) = ranked[0], ranked[1]
    near = best <= max(1, len(skeleton) // 4)
    return month if near and second - best >= 2 else None


def _skeleton(text: str) -> str:
    return _MARKS.sub("", text).replace("ำ", "า")
