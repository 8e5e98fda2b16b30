"""Four-digit hotlines: "สายด่วน 1693", "1506 กด 4", "EGAT Call Center … 1416"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import ChannelKind, Hit, Segment
from parsers.dialling import numbers

# Matches "สายด่วน", "ฮอตไลน์", "Call Center", a worn "ลายด่วน"; not "สายการบิน".
_LABEL = re.compile(
    r"(?:โทร)?\s*[สลศ]าย\s?ด[่้]?วน|(?<![A-Za-z])hot\s?line(?![A-Za-z])|(?<![A-Za-z])(?:call|contact)\s?cent(?:er|re)(?![A-Za-z])|คอลเซ็?นเตอร์|ฮ็?อตไลน์",
    re.IGNORECASE,
)


def _find(segment: Segment) -> Iterator[Hit]:
    yield from (hit for hit, kind in numbers(segment) if kind == "hotline")


HOTLINE = ChannelKind(
    code="hotline",
    thai="สายด่วน",
    english="Hotline",
    electronic=False,
    rank=65,
    label=_LABEL,
    find=_find,
)
