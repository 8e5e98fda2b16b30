"""Fax numbers: a number that stands under โทรสาร, แฟกซ์ or Fax."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import ChannelKind, Hit, Segment
from parsers.dialling import numbers

# Matches "หมายเลขโทรสาร", "แฟกซ์", "Fax."; not "โทรศัพท์".
_LABEL = re.compile(r"(?:หมายเลข)?\s*โทรสาร|แฟ[กค]ซ์|(?<![A-Za-z])fax\.?(?![A-Za-z])", re.IGNORECASE)


def _find(segment: Segment) -> Iterator[Hit]:
    yield from (hit for hit, kind in numbers(segment) if kind == "fax")


FAX = ChannelKind(
    code="fax",
    thai="โทรสาร",
    english="Fax",
    electronic=False,
    rank=60,
    label=_LABEL,
    find=_find,
)
