"""Dates and times as officers read them: Asia/Bangkok, Buddhist era, Arabic digits.

Machines keep ISO 8601 in UTC and the Common Era; only these helpers turn them for people.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from register.days import BE_OFFSET, short_day

BANGKOK = ZoneInfo("Asia/Bangkok")


def thai_date(day: date) -> str:
    """`2026-11-22` as "22 พ.ย. 2569"."""
    return short_day(day)


def typed_day(day: date) -> str:
    """`2026-11-22` as "22/11/2569", the way it is typed into a form."""
    return f"{day.day}/{day.month}/{day.year + BE_OFFSET}"


def thai_time(moment: datetime) -> str:
    """An aware moment as Bangkok reads it: "22 พ.ย. 2569 14:05 น."; raises ValueError without a zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone cannot be shown")
    local = moment.astimezone(BANGKOK)
    return f"{thai_date(local.date())} {local:%H:%M} น."


def show_date(iso: str | None) -> str:
    """An ISO date for people; what is not an ISO date comes back as it is, nothing as "–"."""
    if not iso:
        return "–"
    try:
        return thai_date(date.fromisoformat(iso))
    except ValueError:
        return iso


def show_time(iso: str | None) -> str:
    """An ISO 8601 moment for people; without a zone it is taken as UTC, as the store writes it."""
    if not iso:
        return "–"
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    return thai_time(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
