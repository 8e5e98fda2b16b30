"""The number of a page in its head margin: read before all else, though a received stamp may stand beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.reading.rows import Run

# Matches "หน้า ๑/๔", "หนา 3", "- ๒ -"; not "หน้าที่", "๕๘๕" of a stamp, "-".
_FOLIO = re.compile(r"^(?:หน้?า\s*\d{1,3}(?:\s*/\s*\d{1,3})?|[-–—]\s*\d{1,3}\s*[-–—])$")
_HEAD = 85.0  # points: lower on the page it is something else
_STACK = 2.6  # ems: the lines of a stamp stand no further apart
_ROW = 0.6  # ems between baselines: a slanting stamp's line is beside the number all the same


def parted(runs: Sequence[Run]) -> tuple[list[Run], list[Run]]:
    """The page's number where it stands beside lines of a stack, and all other runs."""
    found = [run for run in runs if run.baseline < _HEAD and _FOLIO.match(run.text.strip()) and _by_stack(run, runs)]
    return found, [run for run in runs if run not in found]


def _by_stack(folio: Run, runs: Sequence[Run]) -> bool:
    beside = [run for run in runs if run is not folio and _apart(run, folio) and _level(run, folio)]
    return any(_led_on(run, other) for run in beside for other in runs if other is not folio)


def _apart(run: Run, other: Run) -> bool:
    return run.x1 < other.x0 or run.x0 > other.x1


def _level(run: Run, other: Run) -> bool:
    return abs(run.baseline - other.baseline) <= _ROW * max(run.em, other.em)


def _led_on(run: Run, other: Run) -> bool:
    """Is the other the stack's next line: under this one or over it, and no wider than a stamp's lines are apart?"""
    under = 0 < abs(run.baseline - other.baseline) <= _STACK * run.em and not _level(run, other)
    return under and not _apart(run, other)
