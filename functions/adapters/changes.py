"""A change of the register, as commands and pages make it: held against the rules, written at once, rows following."""

from __future__ import annotations

from datetime import date

from functions.adapters.ports import Ports
from functions.adapters.table import stamp
from register.days import start_of
from register.events import RegisterEvent
from register.fold import fold


def moment_of(here: Ports, on: str = "") -> str:
    """The moment an event holds from: the start of this ISO day in Bangkok, or now."""
    return start_of(date.fromisoformat(on)) if on else stamp(here.clock())


def make_change(here: Ports, *events: RegisterEvent) -> tuple[RegisterEvent, ...]:
    """Writes these, all or none; those that were news (none: it was so already). Raises RegisterRefused.

    The rows of agencies whose own facts changed are brought to what the history now says.
    """
    taken = here.history.add(*events)
    touched = sorted({one.agency_id for one in taken if one.code.startswith("agency_")})
    if touched:
        for _ in here.agencies.follow(fold(here.history.events()), touched):
            pass
    return taken
