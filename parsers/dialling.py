"""Numbers to dial: found in running text, grouped as printed; phone, fax and hotline told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from parsers.declare import Hit, Segment

Dial = Literal["phone", "fax", "hotline"]

# A run of digit groups: "0 2241 5600-18", "0-2033-9999", "02-7037901-2", also right behind "โทร."; not an e-mail's
# local part.
_RUN = re.compile(
    r"(?:(?<![\d@A-Za-z_./])|(?<=[\u0e01-\u0e4e]\.)|(?<=(?i:tel)\.)|(?<=(?i:fax)\.))(?:\(0\d{1,2}\)\s?|\+66[\s-]?)?\d+(?:(?:\s?[-–]\s?|\s)\d+)*(?![\d@A-Za-z_]|\.\d)"
)
# Matches "ต่อ 1801-1802", "ต่อ 160, 161, 162", "กด 4", "ต่อ 8810 หรือ 8829", "ต่อ. 1586", "ต่อ 3674, 0862"; not "ต่อไปนี้",
# the number behind "ต่อ 13 หรือ 02 123 4567".
_EXTENSION = re.compile(
    r"\s*(?:ต่อ|กด|ext)\s?[.:]?\s?(?P<first>\d+)"
    r"(?:\s?(?:[-–,]|ถึง|หรือ|และ)\s?(?:(?!0)\d{1,5}|0\d{1,3})(?![\d-]|\s\d|\.\d))*"
)
# A service number that follows one: matches " หรือ 1800" behind "ต่อ 6214"; behind "ต่อ 1801" it is one more of its kind.
_OR_SERVICE = re.compile(r"\s*หรือ\s?1\d{3}$")
# A range in words: matches " ถึง 9" behind "02-123-4567"; not " ถึง 16.30 น.".
_UP_TO = re.compile(r"\s?ถึง\s?[1-9]\d{0,3}(?![\d.:]|\s?(?:น\.|โมง|นาฬิกา|วัน|ชั้น))")
_ABROAD = re.compile(r"^\+66[\s-]?")  # how Thai numbers are dialled from abroad: matches the start of "+66 2123 4567"
_GROUP = re.compile(r"\d+")
# What stands before a number that nobody dials: matches "บัญชีธนาคาร เลขที่ ", "เลขประจำตัวผู้เสียภาษี "; not "บัญชีไลน์ ",
# "เลขที่ 5 โทร. ".
_COUNTED = re.compile(
    r"(?:บัญชี(?!ไลน์|ทางการ)[^\d:]{0,30}เลขที่|เลขที่บัญชี[^\d:]{0,20}|เลขประจำตัว(?!.*โทร)[^\d:]{0,30})\s*[:：]?\s*$"
)
# The four-digit service numbers of Thailand start with 1; those of three digits are for emergencies.
_SERVICE = re.compile(r"1\d{3}")
_EMERGENCY = re.compile(r"1[19]\d")
# What stands right before such a one: matches "สายด่วน ", "ศูนย์รับแจ้งเหตุ "; not "ภาษีอากร มาตรา ", "หมายเลข ".
_EMERGENCY_AT = re.compile(r"(?:[สลศ]ายด่วน|hot\s?line|แจ้งเหตุ(?:ฉุกเฉิน|ด่วน)?|โทร\.?)\s*[:：]?\s*$", re.IGNORECASE)
# Matches "โทรสาร", "โทรสารหมายเลข", "แฟกซ์", "Fax"; not "โทรศัพท์".
_FAX = re.compile(r"(?:โทรสาร|แฟ[กค]ซ์|(?<![A-Za-z])fax(?![A-Za-z]))(?:\.?\s*(?:หมายเลข|เบอร์))?", re.IGNORECASE)
# The same behind a number: matches " (โทรสาร)", " (Fax)"; not " โทรสาร 0…", which names the next one.
_FAX_BEHIND = re.compile(r"\s*\(\s*(?:หมายเลข)?(?:โทรสาร|แฟ[กค]ซ์|fax)", re.IGNORECASE)
# Matches "โทร.", "เบอร์", "มือถือ"; not "โทรสาร".
_PHONE = re.compile(r"โทร(?!สาร)|หมายเลข|เบอร์|(?<![A-Za-z])tel|มือถือ", re.IGNORECASE)
_HOTLINE = re.compile(
    r"[สลศ]าย\s?ด[่้]?วน|hot\s?line|ฮ็?อตไลน์|(?:call|contact)\s?cent|คอลเซ็?นเตอร์|กด\s?\d|หมายเลข|โทร", re.IGNORECASE
)


def numbers(segment: Segment) -> Iterator[tuple[Hit, Dial]]:
    """Every number to dial in the segment, with what it is."""
    taken = 0  # an extension is part of the number it follows, whatever number it looks like itself
    for run in _RUN.finditer(segment.text):
        for start, end in _split(segment.text, run.start(), run.end()):
            kind = _kind(segment, start, end) if start >= taken else None
            if kind is None:
                continue
            whole = taken = _whole(segment.text, end)
            value = " ".join(re.sub(r"(?<=ต่อ)\s?[.:]", "", segment.text[start:whole]).replace("–", "-").split())
            yield Hit(value=value, start=start, end=whole), kind


def _whole(text: str, end: int) -> int:
    """Where a number that ends its digits at `end` ends with its range and extension, before a service number."""
    up_to = _UP_TO.match(text, end)
    end = up_to.end() if up_to else end
    extension = _EXTENSION.match(text, end)
    if extension is None:
        return end
    service = None if _SERVICE.fullmatch(extension["first"]) else _OR_SERVICE.search(extension.group())
    return extension.start() + service.start() if service else extension.end()


def digits_of(number: str) -> str:
    """The digits to dial within the country: "+66 2123 4567" is 021234567."""
    return "".join(_GROUP.findall(_ABROAD.sub("0", number)))


def digits_wanted(digits: str) -> int:
    """How many digits a Thai number that starts like this has: ten for mobiles, nine for others, four for services."""
    if digits.startswith("1"):
        return 4
    return 10 if digits[:2] in {"06", "08", "09"} else 9


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a run of digit groups into numbers: a new one begins with 0 once the one before is complete."""
    groups = list(_GROUP.finditer(text, start, end))
    first = 0
    while first < len(groups):
        begin = groups[first].start()
        begin -= begin > start and text[begin - 1] in "(+"
        last, digits = first, digits_of(text[begin : groups[first].end()])
        while last + 1 < len(groups) and len(digits) < digits_wanted(digits):
            last += 1
            digits += groups[last].group()
        while last + 1 < len(groups) and _is_range(text, groups[last], groups[last + 1]):
            last += 1
        yield begin, groups[last].end()
        first = last + 1


def _is_range(text: str, before: re.Match[str], after: re.Match[str]) -> bool:
    """ "5600-18", "7037901-2": a short group after a dash closes a range."""
    between = text[before.end() : after.start()].strip()
    return (
        between in {"-", "–"}
        and len(after.group()) <= 4
        and not (after.group().startswith("0") and len(after.group()) > 2)
    )


def _kind(segment: Segment, start: int, end: int) -> Dial | None:
    digits = digits_of(segment.text[start:end])
    before = segment.text[max(0, start - 60) : start]
    if _COUNTED.search(before):
        return None
    around = before or segment.heading
    if _SERVICE.fullmatch(digits):
        near = f"{segment.heading} {before} {segment.text[end : end + 14]}"
        return "hotline" if _HOTLINE.search(near) else None
    if _EMERGENCY.fullmatch(digits):
        return "hotline" if _EMERGENCY_AT.search(before) else None
    if not digits.startswith("0") or not 8 <= len(digits) <= 14:
        return None
    if _FAX_BEHIND.match(segment.text, end):
        return "fax"
    fax, phone = _last(_FAX, around), _last(_PHONE, around)
    if fax < 0 and phone < 0:
        fax, phone = _last(_FAX, segment.heading), _last(_PHONE, segment.heading)
    return "fax" if fax >= max(phone, 0) else "phone"


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last of them ends, so that "หมายเลข" in "โทรสารหมายเลข" is a part of it; -1 where there is none."""
    return max((match.end() for match in pattern.finditer(text)), default=-1)
