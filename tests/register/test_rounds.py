"""Section 22's days: a reminder every fifteen, a report every sixty, counted as the law counts days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register.days import day_of
from register.documents import Slot
from register.rounds import (
    ACT_DUE_ON,
    FIRST_ROUND,
    REMIND_EVERY,
    REPORT_EVERY,
    RESOLVED_ON,
    act_due_on,
    falls_due,
    is_late,
)

DAY = timedelta(days=1)


def made(every: timedelta, days: int, *, from_day: date, awake: Callable[[int], bool] = lambda _: True) -> list[int]:
    """The days, counted from the first, on which a round at every day makes one of the series."""
    found: list[int] = []
    last: date | None = None
    for number in range(days):
        today = from_day + number * DAY
        if awake(number) and falls_due(every, last=last, today=today):
            found.append(number)
            last = today
    return found


def test_the_first_day_of_the_period_is_not_counted() -> None:
    """Ninety days from 9 May 2566 end with 7 August (Civil and Commercial Code, section 193/3)."""
    days = [RESOLVED_ON + number * DAY for number in range(1, 91)]
    assert days[0] == date(2023, 5, 10)
    assert days[-1] == ACT_DUE_ON == date(2023, 8, 7)


def test_the_last_day_is_in_time_and_the_next_is_late() -> None:
    assert not is_late(ACT_DUE_ON, done_on=ACT_DUE_ON, today=date(2024, 1, 1))
    assert is_late(ACT_DUE_ON, done_on=ACT_DUE_ON + DAY, today=date(2024, 1, 1))
    assert not is_late(ACT_DUE_ON, done_on=None, today=ACT_DUE_ON)
    assert is_late(ACT_DUE_ON, done_on=None, today=ACT_DUE_ON + DAY)


def test_the_act_names_no_day_for_licences_so_nobody_is_late() -> None:
    assert act_due_on(Slot.SECTION_13_1) is None
    assert not is_late(act_due_on(Slot.SECTION_13_1), done_on=None, today=date(2030, 1, 1))
    assert act_due_on(Slot.SECTION_10) == act_due_on(Slot.SECTION_16) == ACT_DUE_ON


def test_the_first_round_is_open_for_the_whole_of_november() -> None:
    assert day_of(FIRST_ROUND.at).isoformat() == FIRST_ROUND.opens_on == "2023-11-01"
    due = date.fromisoformat(FIRST_ROUND.due_on)
    assert (due, due + DAY) == (date(2023, 11, 30), date(2023, 12, 1))


@pytest.mark.parametrize(("every", "days"), [(REMIND_EVERY, 15), (REPORT_EVERY, 60)])
def test_one_falls_due_on_the_last_day_of_its_period_and_not_before(every: timedelta, days: int) -> None:
    last = date(2024, 2, 20)  # over the 29th of February
    assert not falls_due(every, last=last, today=last + (days - 1) * DAY)
    assert falls_due(every, last=last, today=last + days * DAY)
    assert falls_due(every, last=None, today=last)


def test_over_a_year_they_come_every_fifteen_and_every_sixty_days() -> None:
    start = date(2023, 8, 8)
    assert made(REMIND_EVERY, 366, from_day=start) == list(range(0, 366, 15))
    assert made(REPORT_EVERY, 366, from_day=start) == [0, 60, 120, 180, 240, 300, 360]


@given(st.sets(st.integers(min_value=0, max_value=200)), st.sampled_from([REMIND_EVERY, REPORT_EVERY]))
def test_days_on_which_nothing_ran_delay_one_and_never_double_it(asleep: set[int], every: timedelta) -> None:
    found = made(every, 201, from_day=date(2024, 1, 1), awake=lambda day: day not in asleep)
    for before, after in pairwise(found):
        assert after - before >= every.days
        late = set(range(before + every.days, after))
        assert late <= asleep  # it waited for no other reason


@pytest.mark.parametrize(
    ("at", "day"),
    [("2023-08-07T16:59:59.999999+00:00", date(2023, 8, 7)), ("2023-08-07T17:00:00.000000+00:00", date(2023, 8, 8))],
)
def test_a_day_ends_at_midnight_in_bangkok(at: str, day: date) -> None:
    assert day_of(at) == day
