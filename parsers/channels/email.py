"""E-mail addresses: "saraban@example.go.th", also with numeric local parts and broken by stray spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import ChannelKind, Hit, Segment

# Matches "saraban_04940701@dla.go.th", "saraban @dla . go . th", "82000000@customs.go.th"; not "@pantainorasingh".
_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9](?:[A-Za-z0-9.%+_-]|(?<=[_-]) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9]) (?=[_]))*\s?@\s?"
    r"[A-Za-z0-9](?:[A-Za-z0-9-]|\s?\.\s?(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])-\s(?=[a-z]))*\s?\.\s?[A-Za-z0-9]{2,}"
)
_LABEL = re.compile(
    r"(?:ที่อยู่)?\s*(?:จดหมาย|ไปรษณีย์)\s*อิเล็กทรอนิกส์(?:กลาง)?|อีเมล์?ล?|(?<![A-Za-z])[Ee]\s?-?\s?[Mm]ail(?:\s+[Aa]ddress)?|(?<![A-Za-z])E-?MAIL",
)


def _find(segment: Segment) -> Iterator[Hit]:
    for match in _ADDRESS.finditer(segment.text):
        value = "".join(match.group().split()).rstrip(".-").lower()
        if not value.split("@")[1].startswith("."):
            yield Hit(value=value, start=match.start(), end=match.end())


EMAIL = ChannelKind(
    code="email",
    thai="ไปรษณีย์อิเล็กทรอนิกส์",
    english="E-mail",
    electronic=True,
    rank=10,
    label=_LABEL,
    find=_find,
)
