"""Web addresses, with or without a scheme: "www.rd.go.th/rdeservice", "https://www.dft.go.th/th-th/ถามตอบ"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import ChannelKind, Hit, Segment
from parsers.social_hosts import SOCIAL
from parsers.worn import path_end

_HOST = r"[A-Za-z0-9](?:[A-Za-z0-9-]|\s?\.\s?(?=[A-Za-z0-9]))*\s?\.\s?[A-Za-z]{2,}(?::\d{2,5})?"
_NUMBERED = r"\d{1,3}(?:\.\d{1,3}){3}(?::\d{2,5})?"  # a server that has no name: "203.0.113.20"
_PATH = r"(?:\s?/[^\s,;“”\"'‘’<>]*)*"
# Matches "https :// www . egat . co . th", "www.customs.go.th", "eservice.dlt.go.th/th"; not "saraban@dla.go.th".
_ADDRESS = re.compile(
    rf"(?:(?<![A-Za-z0-9@_\]-])|(?<=[Ww]eb-)|(?<=[Ss]ite-)|(?<=[\u0e01-\u0e4e]-))(?<![A-Za-z0-9]\.)(?<!\(at\))(?:(?P<scheme>https?\s?:\s?/\s?/\s?)(?:{_HOST}|{_NUMBERED}){_PATH}"
    rf"|(?:https?\s?:\s?/\s?/?\s?)?(?P<short>bit|cutt)\s?\.?\s?ly/[^\s,;“”\"'‘’<>]+|www\s?\.\s?{_HOST}{_PATH}"
    rf"|(?:www\s?\.\s?)?(?:[\u0e01-\u0e4eA-Za-z0-9-]+\.)+ไทย(?![\u0e01-\u0e4e]){_PATH}"
    rf"|(?!web(?:site)?-(?:www|http))(?:[A-Za-z0-9-]+\.)+(?:go|or|co|ac|mi|in|net)\.th(?![A-Za-z0-9@.-]\w){_PATH}"
    rf"|(?!web(?:site)?-(?:www|http))(?:[A-Za-z0-9-]+\.)+(?:com|org|net|info)(?![A-Za-z0-9@])(?:/[^\s,;“”\"'‘’<>]*)?)",
    re.IGNORECASE,
)
# Matches "เว็บไซต์", a worn "เวปไซต์", "Website"; not "เว็บแอปพลิเคชัน".
_LABEL = re.compile(
    r"เว[็]?[บป]\s?ไซ(?:ต์|ท์|ด์|ต|ท)|เว[็][บป]เพจ|(?<![A-Za-z])web\s?(?:site|page)s?(?![A-Za-z])", re.IGNORECASE
)
# A short link whose stop was lost: matches "bitly/" of "https://bitly/example"; not "bit.ly/".
_LOST_STOP = re.compile(r"(bit|cutt)ly/")
# A scheme that lost one of its strokes: matches "https:/" before "bit.ly"; not "https://".
_LOST_STROKE = re.compile(r"^(https?:)/(?!/)")
# "/e-service" broken at the end of a line, its hyphen worn away: matches " service"; not " services.example".
_LOST_HYPHEN = re.compile(r"\s+(services?|form)(?![A-Za-z0-9./-])")
# A stroke between two channels: matches " /" at the end of "www.example.go.th / Line"; not the end of "…go.th/".
_STROKE_BETWEEN = re.compile(r"\s+/$")
_ENDS = ".,;:)]}>”\"’'"


def _find(segment: Segment) -> Iterator[Hit]:
    for match in _ADDRESS.finditer(segment.text):
        printed = match.group()[: path_end(match.group())]
        if SOCIAL.match(match.group()):
            continue
        if printed.count("(") > printed.count(")") or ")" not in printed:
            printed = printed.rstrip(_ENDS)
        while (printed and printed[-1] in _ENDS and printed.count("(") < printed.count(")")) or printed[-1:] in tuple(
            ".,;:"
        ):
            printed = printed[:-1]
        printed = _STROKE_BETWEEN.sub("", printed) if len(segment.text) > match.end() else printed
        value, end = "".join(printed.split()), match.start() + len(printed)
        value = _LOST_STOP.sub(r"\1.ly/", _LOST_STROKE.sub(r"\1//", value)) if match["short"] else value
        if value.endswith("/e") and (lost := _LOST_HYPHEN.match(segment.text, end)):
            value, end = f"{value}-{lost[1]}", lost.end()
        yield Hit(value=value, start=match.start(), end=end)


WEBSITE = ChannelKind(
    code="website",
    thai="เว็บไซต์",
    english="Website",
    electronic=True,
    rank=40,
    label=_LABEL,
    find=_find,
)
