"""Days by which the Act and the overseer want it done, and who is late. Updates are welcome at any time after."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from register.days import start_of
from register.documents import Slot
from register.events import EVERYONE, RoundOpened

# Section 6 resolution of the Cabinet, 9 May 2566; section 20 para 1 gives ninety days from it.
RESOLVED_ON: Final = date(2023, 5, 9)
ACT_DUE_ON: Final = RESOLVED_ON + timedelta(days=90)  # 7 August 2566
# Section 20 names sections 10 and 16; section 21 asks for 13(1) "soon", with no day.
DUE_BY_THE_ACT: Final = frozenset({Slot.SECTION_10, Slot.SECTION_16})
REMIND_EVERY: Final = timedelta(days=15)  # section 22
REPORT_EVERY: Final = timedelta(days=60)  # section 22

# Letter ว61: entered from 1 November 2566, to be finished by 30 November 2566.
FIRST_ROUND: Final = RoundOpened(
    at=start_of(date(2023, 11, 1)),
    agency_id=EVERYONE,
    who="overseer",
    round_id="2566-1",
    name="รอบที่ 1 พ.ศ. 2566",
    opens_on="2023-11-01",
    due_on="2023-11-30",
)


def act_due_on(section: Slot) -> date | None:
    """The Act's own last day for this section; None where it names no day."""
    return ACT_DUE_ON if section in DUE_BY_THE_ACT else None


def is_late(due_on: date | None, *, done_on: date | None, today: date) -> bool:
    """Was it done after its day, or is the day past and it is not done? Never late where no day is set."""
    return due_on is not None and (done_on or today) > due_on


def falls_due(every: timedelta, *, last: date | None, today: date) -> bool:
    """Is the next of a series due: none was made yet, or the last is a full period old?"""
    return last is None or today - last >= every
