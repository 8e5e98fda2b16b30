"""Addresses as worn print gives them: the stops and underlines that were read as spaces, put back before a search.

An underline touches nothing and a stop is a speck: both are what a scan loses first. Only what can stand in one place
of an address is put back, and no character moves, so that every place in the text still knows its word on the page.
"""

from __future__ import annotations

import re

_SECOND = "(?:go|or|co|ac|mi|in|net)"
# Matches the space of "@example go.th", "@example.or th", "www.example go.th/a", "@hotmail com"; not of "go.th and".
_LOST_STOP = re.compile(
    rf"(?<=[A-Za-z0-9])\s(?=(?:mail\s?[.\s]\s?)?{_SECOND}\s?[.\s]\s?th(?![A-Za-z0-9.@]))"
    rf"|(?<=\.(?:go|or|co|ac|mi|in))\s(?=th(?![A-Za-z0-9.@]))|(?<=[A-Za-z0-9])\s(?=com(?![A-Za-z0-9.@]))"
)
# What stands before such a space: matches "…saraban@example", "…https://www.example"; not "ที่ example".
_HOST = re.compile(r"(?:@|www\.|://)[A-Za-z0-9.-]+$")
# The first half of a mailbox: matches "saiwan " of "saiwan info@…", "saraban. " of "saraban. 04990101@…"; not "Email ".
_FIRST_HALF = re.compile(
    r"(?<![A-Za-z0-9@._:/-])"
    r"(?!(?:e-?mail|mail|address|line|id|facebook|page|website|web|site|official|or|and|app|oa|messenger)[\s.])"
    r"([a-z]{2,})(?:\.\s|\s)(?=[A-Za-z0-9._-]+\s?@)"
)
# A speck between a label and what it names: matches the stop of "แอปพลิเคชัน.Facebook", "(อีเมล).map@", "โทรศัพท์.0";
# not of "www.ไทย", "ก.พ.", "ม.3".
_SPECK = re.compile(r"(?<=[\u0e01-\u0e4e)])[.-](?=[A-Za-z]{2}|0\d?[\s-]?\d)")
# A stop where a phone number has a gap: matches the stop of "0.4329 2392"; not of "10.30", "1.2".
_GAP = re.compile(r"(?<![\d.])(0)\.(?=[1-9]\d{2,3}[\s-]\d{3,4}(?!\d))")
# Thai numbers of nine digits begin with 0, which in Thai digits looks like 6: matches the first digit of "โทรศัพท์
# 673-926926", "โทรศัพท์ 6 2157 1985"; not of "โทรศัพท์ 1506", "โทรศัพท์ 0 2157 1985".
_FIRST_DIGIT = re.compile(r"(โทร(?:ศัพท์|สาร|\.)\s*:?\s*)[2-9](?=(?:[\s-]?\d){8}(?![\s-]?\d))")
# A mailbox has one @; a second one is a round letter: matches the second of "a@khan@i.go.th"; not of "a@b.th c@d.th".
_ROUND = re.compile(r"(?<=@)([A-Za-z0-9-]+)@(?=[A-Za-z0-9-]*\.)")
# A query names its value with an equals sign, which worn print makes one stroke: matches the dash of
# "/index.php?op-contact"; not of "/a-b", "?id=a-b".
_QUERY = re.compile(r"(?<=[A-Za-z/]\?)([A-Za-z_]{1,12})[-–](?=[A-Za-z0-9])")
# What sentences go on with behind an address, and no path is called by.
_GOES_ON = "(?:โดย|หรือ|และ|สำหรับ|เพื่อ|ซึ่ง|เป็น|ได้|ทาง|ผ่าน|ตลอด|ทั้งนี้|หมายเหตุ)"
# A Thai word run on behind a path, its space lost: matches "โดยวิธี" after "/service"; not "ถามตอบ" after "/th-th/".
_RUN_ON = re.compile(rf"(?<=[A-Za-z0-9])(?={_GOES_ON}[\u0e01-\u0e4e])")
_SENTENCE = re.compile(_GOES_ON)


def restored(text: str) -> str:
    """`text` with the lost marks of its addresses put back; every character stays in its place."""
    text = _LOST_STOP.sub(lambda m: "." if _is_host(text, m) else " ", text)
    text = _QUERY.sub(r"\1=", text)
    text = _FIRST_DIGIT.sub(r"\g<1>0", text)
    text = _ROUND.sub(r"\1o", _GAP.sub(r"\1 ", _SPECK.sub(" ", text)))
    return _FIRST_HALF.sub(lambda m: m[1] + ("_" if len(m.group()) == len(m[1]) + 1 else "_ "), text)


def _is_host(text: str, space: re.Match[str]) -> bool:
    """Does a host stand before this space? Before "com" it must have no stop yet: "a@example.go.th com" is whole."""
    host = _HOST.search(text, 0, space.start())
    return host is not None and not (text.startswith("com", space.end()) and ".th" in host.group())


def runs_on(text: str) -> bool:
    """Does it begin as a sentence goes on behind an address, not as a Thai path does?"""
    return _SENTENCE.match(text) is not None


def path_end(address: str) -> int:
    """Where the printed address ends: before Thai that runs on behind its last Latin letter as a sentence does."""
    found = _RUN_ON.search(address)
    return found.start() if found else len(address)
