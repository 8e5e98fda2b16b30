"""Telephone numbers as grouped in print: "0 2241 5600-18", "0 2430 6829 ต่อ 1801-1802", "034-478-461"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import ChannelKind, Hit, Segment
from parsers.dialling import numbers

# Matches "หมายเลขโทรศัพท์", "โทร. ", "Tel."; not "โทรสาร", "hotel".
_LABEL = re.compile(
    r"(?:หมายเลข)?\s*โทรศัพท์(?:มือถือ|เคลื่อนที่)?|เบอร์โทร(?:ศัพท์)?|โทร\.?(?=[\s:0-9])|(?<![A-Za-z])tel(?:ephone)?\.?(?![A-Za-z])|มือถือ",
    re.IGNORECASE,
)


def _find(segment: Segment) -> Iterator[Hit]:
    yield from (hit for hit, kind in numbers(segment) if kind == "phone")


PHONE = ChannelKind(
    code="phone",
    thai="โทรศัพท์",
    english="Telephone",
    electronic=False,
    rank=70,
    label=_LABEL,
    find=_find,
)
