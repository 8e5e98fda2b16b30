"""E-mail addresses: "saraban@example.go.th", also with numeric local parts and broken by stray spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import ChannelKind, Hit, Segment

# An address ends with its country's letters, though a line below it was read as if it went on: "…go.th.dalaba".
# Matches "saraban_04940701@dla.go.th", "saraban @dla . go . th", "82000000@customs.go.th"; not "@pantainorasingh".
# Nor does it begin in the middle of one, unless dots of a leader or the end of another address stand before it.
_STARTS = r"(?:(?<![A-Za-z0-9._%+-])|(?<=[\u0e01-\u0e4e]-)|(?<=\.th\.)|(?<=[\s.]\.))"
_GOES_ON = r"(?<!\.th)(?<!\.com)\s?\.\s?"
_ADDRESS = re.compile(
    rf"{_STARTS}[A-Za-z0-9](?:[A-Za-z0-9.%+_-]|(?<=[_-]) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9]) (?=[_]))*\s?@\s?"
    rf"[A-Za-z0-9](?:[A-Za-z0-9-]|{_GOES_ON}(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])-\s(?=[a-z]))*{_GOES_ON}[A-Za-z0-9]{{2,}}"
)
# A page's account that ran into its label is no mailbox: matches "Facebook Fan" before "page@example.official".
_PAGE = re.compile(r"(?:[a-z]a[a-z]?cebook|เฟ[ซส]บุ[๊็้]?[กค])\s*(?:\(?facebook\)?\s*)?(?:fan)?\s*$", re.IGNORECASE)
# So is a LINE account that ran into its label: matches "line@example.th", "id@example"; not "line@example.go.th".
_LINE = re.compile(r"(?:line|id)@[a-z0-9-]+(?:\.th)?")
# A label joined to its mailbox by a dash: matches "E-mail-" of "E-mail-hello@", "Email-"; not "email-support@".
_JOINED = re.compile(r"(?:[Ee]-[Mm]ail|E-?MAIL|Email)s?\s?[-_–.]\s?(?=[A-Za-z0-9])")
# Matches "ไปรษณีย์อิเล็กทรอนิกส์กลาง", "อีเมล์", "E-mail"; not "ไปรษณีย์ลงทะเบียน".
_LABEL = re.compile(
    r"(?:ที่อยู่)?\s*(?:จดหมาย|ไปรษณีย์)\s*อิเล็กทรอนิกส์(?:กลาง)?|อีเมล์?ล?|(?<![A-Za-z])[Ee]\s?-?\s?[Mm]ail(?:\s+[Aa]ddress)?|(?<![A-Za-z])E-?MAIL",
)


def _find(segment: Segment) -> Iterator[Hit]:
    for match in _ADDRESS.finditer(segment.text):
        if match.group().lower().startswith(("fanpage", "page")) and _PAGE.search(segment.text, 0, match.start()):
            continue
        joined = _JOINED.match(segment.text, match.start(), match.end())
        start = joined.end() if joined else match.start()
        value = "".join(segment.text[start : match.end()].split()).rstrip(".-").lower()
        if not _LINE.fullmatch(value) and not value.split("@")[1].startswith("."):
            yield Hit(value=value, start=start, end=match.end())


EMAIL = ChannelKind(
    code="email",
    thai="ไปรษณีย์อิเล็กทรอนิกส์",
    english="E-mail",
    electronic=True,
    rank=10,
    label=_LABEL,
    find=_find,
)
