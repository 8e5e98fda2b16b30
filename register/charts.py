"""Charts as values: where each bar and line runs, with the numbers that stand beside it.

Whoever draws them (a page, paper) adds nothing but ink. Every number of a chart is also text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Final

from register.agencies import Kind
from register.days import BE_OFFSET
from register.documents import Slot
from register.obligations import Count
from register.progress import TRACKED, Point
from register.rounds import ACT_DUE_ON
from register.status import Status

WHOLE: Final = 100.0  # of a bar
LEFT, RIGHT, TOP, FOOT = 66.0, 712.0, 12.0, 232.0  # where the months' lines are drawn, in a drawing of 720 by 264
WORD: Final = 170.0  # so wide is the word beside the Act's day
SHORT: Final[Mapping[Slot, str]] = {Slot.SECTION_10: "มาตรา 10", Slot.SECTION_16: "มาตรา 16"}
LONGEST_WITH_EVERY_YEAR: Final = 8  # years; a longer line names every second one


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One piece of a bar. `tone` names its colour: done, waiting, back, going or none."""

    tone: str
    label: str
    number: int
    start: float
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar, 100 wide when it is full, and what it counts."""

    label: str
    done: int
    of: int
    parts: tuple[Part, ...]

    @property
    def percent(self) -> int:
        return percent(self.done, self.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One section's way over the months: "x,y x,y …" in the drawing, the whole at its top and nothing at its foot."""

    section: Slot
    points: str
    done: int
    total: int

    @property
    def label(self) -> str:
        return SHORT[self.section]

    @property
    def percent(self) -> int:
        return percent(self.done, self.total)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The lines, the years under them, the Act's day where it lies within, and the numbers by month, newest first."""

    lines: tuple[Line, ...]
    years: tuple[tuple[float, str], ...]  # where a year begins, its name (Buddhist era)
    due_at: float | None
    due_word_at: float  # how far down its word stands, out of the lines' way
    months: tuple[Point, ...]  # those in which something changed, and the last


def percent(done: int, total: int) -> int:
    """Whole percent, halves up as the published tables round; 100 only where none is missing, 0 only where none did."""
    if not total:
        return 0
    rounded = (200 * done + total) // (2 * total)
    return min(99, max(1, rounded)) if 0 < done < total else rounded


def bar(label: str, done: int, of: int, groups: Iterable[tuple[str, str, int]]) -> Bar:
    """A bar of `groups`, each a tone, a word and a number, laid end to end; empty groups are left out."""
    told = [group for group in groups if group[2]]
    widths = [round(number * WHOLE / of, 2) if of else 0.0 for _, _, number in told]
    starts = accumulate(widths, initial=0.0)
    parts = tuple(
        Part(tone=tone, label=word, number=number, start=round(start, 2), width=width)
        for (tone, word, number), width, start in zip(told, widths, starts, strict=False)
    )
    return Bar(label=label, done=done, of=of, parts=parts)


def bars_by_kind(counts: Mapping[tuple[Kind, Slot], Count], section: Slot) -> tuple[Bar, ...]:
    """How far each kind has come with a section, all kinds together first; a kind of whom nothing is asked has none."""
    here = {kind: counts[kind, section] for kind in Kind if (kind, section) in counts}
    whole = ("ทุกประเภท", sum(one.done for one in here.values()), sum(one.required for one in here.values()))
    rows = (whole, *((kind.name_th, one.done, one.required) for kind, one in here.items()))
    return tuple(bar(label, done, of, [("done", "ทำแล้ว", done)]) for label, done, of in rows if of)


def bar_of_reasons(counts: Iterable[Count], words: Mapping[Status, str], tones: Mapping[Status, str]) -> Bar:
    """All kinds together: done, and why the others are not, each reason a part of its own."""
    known = tuple(counts)
    done, of = sum(one.done for one in known), sum(one.required for one in known)
    reasons = ((tones[code], word, sum(one.by_status.get(code, 0) for one in known)) for code, word in words.items())
    return bar("ทุกประเภท", done, of, [("done", "ทำแล้ว", done), *reasons])


def timeline_of(points: tuple[Point, ...]) -> Timeline | None:
    """The count by month as lines; None where there is nothing yet to draw a line between."""
    days = [date.fromisoformat(one.day) for one in points]
    if len(points) < 2 or not any(points[-1].done.values()):
        return None
    first, last = days[0], days[-1]
    due_at = _x(ACT_DUE_ON, first, last) if first <= ACT_DUE_ON <= last else None
    return Timeline(
        lines=tuple(_line(section, points, days) for section in TRACKED),
        years=tuple(_years(first, last)),
        due_at=due_at,
        due_word_at=_clear_of(points, days, due_at),
        months=tuple(reversed(_changes(points))),
    )


def _line(section: Slot, points: tuple[Point, ...], days: list[date]) -> Line:
    drawn = " ".join(
        f"{_x(day, days[0], days[-1]):g},{_y(one.done[section], one.total):g}"
        for day, one in zip(days, points, strict=True)
    )
    return Line(section=section, points=drawn, done=points[-1].done[section], total=points[-1].total)


def _clear_of(points: tuple[Point, ...], days: list[date], due_at: float | None) -> float:
    """At the foot, unless a line runs there beside the Act's day."""
    beside = [
        one for day, one in zip(days, points, strict=True) if abs(_x(day, days[0], days[-1]) - (due_at or 0)) < WORD
    ]
    runs_low = any(_y(one.done[section], one.total) > FOOT - 40 for one in beside for section in TRACKED)
    return TOP + 14 if runs_low else FOOT - 8


def _x(day: date, first: date, last: date) -> float:
    return round(LEFT + (RIGHT - LEFT) * (day - first).days / max((last - first).days, 1), 1)


def _y(done: int, total: int) -> float:
    return round(FOOT - (FOOT - TOP) * done / max(total, 1), 1)


def _years(first: date, last: date) -> Iterable[tuple[float, str]]:
    step = 1 if last.year - first.year <= LONGEST_WITH_EVERY_YEAR else 2
    for year_ce in range(first.year + 1, last.year + 1, step):
        yield _x(date(year_ce, 1, 1), first, last), str(year_ce + BE_OFFSET)


def _changes(points: tuple[Point, ...]) -> list[Point]:
    """The months that differ from the one before, and the last."""
    kept = [
        one
        for before, one in zip((None, *points), points, strict=False)
        if before is None or (before.total, before.done) != (one.total, one.done)
    ]
    return kept if kept[-1] is points[-1] else [*kept, points[-1]]
