"""How many had done it by the end of each month: the line from the first day of the register to the day asked about.

It is drawn from the register as it stands on that day: an approval taken back since is not told as if it still stood.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Final

from register.days import day_of, short_day
from register.documents import Slot
from register.history import AgencyEntry, Register

TRACKED: Final = (Slot.SECTION_10, Slot.SECTION_16)  # all owe these; who owes 13(1) is each agency's own word
MONTHS: Final = 12
Span = tuple[int, int]  # months, counted from the year 0: from the first, up to and without the second


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """The counted agencies at the end of `day` (ISO, the last of a month or the day asked about), and who had done."""

    day: str
    total: int
    done: Mapping[Slot, int]

    @property
    def words(self) -> str:
        """The day for people: "31 ต.ค. 2566"."""
        return short_day(date.fromisoformat(self.day))


def progress(register: Register, on: date) -> tuple[Point, ...]:
    """A point a month, oldest first, the last one at `on` itself; none for an empty register."""
    counted = [entry for entry in register.agencies.values() if not entry.agency.is_unit]
    if not counted:
        return ()
    lives = {entry.agency.id: (_month(entry.added_at), _ended(entry, on)) for entry in counted}
    first, last = min(start for start, _ in lives.values()), _month_of(on)
    totals = _running(lives.values(), first, last)
    done = {section: _running(_spans_of(register, lives, section, on), first, last) for section in TRACKED}
    return tuple(
        Point(
            day=min(_last_day(first + place), on).isoformat(),
            total=total,
            done={section: done[section][place] for section in TRACKED},
        )
        for place, total in enumerate(totals)
    )


def _spans_of(register: Register, lives: Mapping[str, Span], section: Slot, on: date) -> Iterator[Span]:
    """When each agency stood as done, its spans laid together, none beyond its own life."""
    for agency_id, (_, ended) in lives.items():
        spans = sorted(
            (_month(one.approved.at), min(ended, _until(one.repealed_on, on)))
            for one in register.documents_of(agency_id, section)
            if one.approved is not None
        )
        yield from _together(spans)


def _together(spans: Iterable[Span]) -> Iterator[Span]:
    """Spans in order of their start, those that meet made one."""
    here: Span | None = None
    for start, end in spans:
        if here is None or start > here[1]:
            if here is not None:
                yield here
            here = (start, end)
        else:
            here = (here[0], max(here[1], end))
    if here is not None:
        yield here


def _running(spans: Iterable[Span], first: int, last: int) -> list[int]:
    """How many spans hold each month from first to last."""
    steps: Counter[int] = Counter()
    for start, end in spans:
        if start < end:
            steps[start] += 1
            steps[end] -= 1
    return list(accumulate(steps[month] for month in range(first, last + 1)))


def _month(at: str) -> int:
    return _month_of(day_of(at))


def _month_of(day: date) -> int:
    return day.year * MONTHS + day.month - 1


def _ended(entry: AgencyEntry, on: date) -> int:
    return _month(entry.ended_at) if entry.ended_at else _month_of(on) + 1


def _until(repealed_on: str, on: date) -> int:
    """The first month at whose end a document no longer stands; a repeal yet to come has not happened."""
    repealed = date.fromisoformat(repealed_on) if repealed_on else None
    return _month_of(repealed) if repealed is not None and repealed <= on else _month_of(on) + 1


def _last_day(month: int) -> date:
    year, place = divmod(month, MONTHS)
    return date(year, place + 1, monthrange(year, place + 1)[1])
