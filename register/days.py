"""Days as the register counts them: Bangkok's calendar over moments stored in UTC. No clock of its own."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final

BANGKOK: Final = timezone(timedelta(hours=7), "Asia/Bangkok")  # no summer time since 1920
BE_OFFSET: Final = 543
MONTHS_SHORT: Final = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
    "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip
THAI_DIGITS: Final = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def start_of(day: date) -> str:
    """The first moment of a Bangkok day, as stored: UTC with microseconds, so that text order is time order."""
    return datetime.combine(day, time(), BANGKOK).astimezone(UTC).isoformat(timespec="microseconds")


def end_of(day: date) -> str:
    """The first moment after a Bangkok day: what happened before it had happened by the end of that day."""
    return start_of(day + timedelta(days=1))


def day_of(at: str) -> date:
    """The Bangkok day of a stored moment; raises ValueError on what is no aware ISO time."""
    moment = datetime.fromisoformat(at)
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return moment.astimezone(BANGKOK).date()


def is_day(text: str) -> bool:
    """Is this an ISO date, "2023-01-09"?"""
    try:
        return len(text) == 10 and date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def short_day(day: date) -> str:
    """`2023-01-09` as pages show it: "9 ม.ค. 2566"."""
    return f"{day.day} {MONTHS_SHORT[day.month - 1]} {day.year + BE_OFFSET}"


def thai_day(iso: str) -> str:
    """`2023-01-09` as people write it in a letter: "๙ ม.ค. ๒๕๖๖"."""
    return short_day(date.fromisoformat(iso)).translate(THAI_DIGITS)
