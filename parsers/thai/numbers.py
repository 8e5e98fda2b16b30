"""Document numbers: "ที่ ๕๔/๒๕๖๖", "ที่ ป. ๑/๒๕๖๖", "ที่ นร ๑๒๐๐/ว ๖๑" (regulation 2526, clauses 11.1 and 16.2)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.thai.loose import tidy

# Matches "นร 1200/ว 61", "ป. 1/2566", "54/2566", "พิเศษ 3/2566", "ศธ 0201.2/ว1234", "ศธ 0201.2(1)/123", "(ป) 12/2566",
# "อว 7712/0885/2566"; not "1/" alone, "7/22/2566", "ช่องทาง 1".
NUMBER = (
    r"(?P<prefix>พิเศษ\s*|\([\u0e01-\u0e4e.]{1,8}\)\s*"
    r"|[\u0e01-\u0e2e]{1,5}(?:\s?[.:]\s?[\u0e01-\u0e2e]{0,3})*\.?(?:\s?\([\u0e01-\u0e2e.]{1,6}\))?\s*)?"
    r"(?P<head>(?(prefix)\d{4,5}\s?/\s?\d{1,5}(?=\s*/\s*25\d\d)|(?!))|\d+(?:\s?[.-]\s?\d+)*(?:\s?\([\u0e01-\u0e2e.\d]{1,6}\))?)\s*/\s*"
    r"(?P<circular>ว\s*\.?\s*)?(?P<tail>\d+(?:\.\d+)*)(?![\d/])"
)
_NUMBER = re.compile(NUMBER)
# What the ที่ of a number is printed as: matches "ที่", "เลขที่", "คำสั่งที่", "(ที่"; not "ทั้งนี้".
_LABEL = r"\(?\s*(?:เลข|ประกาศ|คำสั่ง|ลำดับ|ฉบับ)?ท[ีิ]่?"
# Matches "ที่ 54/2566" and "คำสั่งที่ 54/2566" at the start of a line; not "ทั้งนี้".
NUMBER_LINE = re.compile(rf"^\s*{_LABEL}\s*(?:[:.]|\.{{2,}})?\s*(?=[\u0e01-\u0e2e\d(])" + NUMBER)
# The number within a line, after the agency: matches the ที่ of "คำสั่งเทศบาลตำบลตัวอย่าง ที่ 12/2566", "… ที่ (ป 3/2566",
# whose prefix is misread; not "ที่ทำการ".
NUMBER_WITHIN = re.compile(rf"\s+ท[ีิ]่?\s+(?={NUMBER}|\d+\s*/|\S{{1,6}}\s?\d+\s*/\s*25\d\d)")
# A ที่ line whose number lost its stroke or took one too many: "ที่ 3792568", "ที่ 7/22/2566"; not "ที่ทำการ 1".
_DAMAGED_LINE = re.compile(r"^\s*ท[ีิ]่?\s*[:.]?\s*\(?[\u0e01-\u0e2e]{0,3}[.\s)]{0,2}\d[\d\s/.-]*$")
# A ที่ line that gives no number it could be: matches "ที 3ส. 721/25 68", "ที่ [ป] 3/2566", "ที่ เh 12/ว 3"; not "ที่ทำการ".
NUMBER_LIKE = re.compile(r"^\s*ท[ีิ]่?\s.{0,24}\d\s*/\s*(?:ว\s*)?(?:\([\u0e01-\u0e2e]{1,3}\)\s*)?\d")
# A number that goes on behind what was taken for all of it: matches "(ป)" behind "ศย 016/ว 12", "- 1"; not a date.
_GOES_ON = re.compile(r"\s?(?:\([\u0e01-\u0e4e.\d]{1,10}\)|[-–]\s?\d)")
# A line that numbers the document and gives no such number: matches "ที่ 12", "ฉบับที่ 2 (พ.ศ. 2567)", "ที่ 12-2566";
# not "ที่ทำการ", nor the first line of a name that ends "ตัวอย่างที่ 1".
NUMBERS_OTHERWISE = re.compile(rf"^\s*{_LABEL}\s*[:.]?\s*\S{{0,8}}?\s?\d[\d\s/().พศ-]*$")
# A number without its ที่, as a worn scan leaves it: "130/2568" alone on a line; not "1.1", not a telephone number.
_BARE = re.compile(r"^\W{0,2}(?:[\u0e01-\u0e2e]{1,3}[.)]?\s?)?\d{1,4}\s?/\s?25\d\d\W{0,2}$")
# A number that was left blank for the pen: "ที่ ......../2566", "ที่      /๒๕๖๖"; not "ที่ 3/2566".
BLANK_LINE = re.compile(r"^\s*ท[ีิ]่?\s*[._\s…-]*/\s*(?:25\d\d)?\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberHit:
    """A document number in its canonical form, and where it stands in the tidy text."""

    value: str
    start: int
    end: int
    whole: bool = True  # False where more of it is printed behind


def find_number(text: str) -> NumberHit | None:
    """The number on a line that starts with ที่, or None."""
    match = NUMBER_LINE.match(tidy(text))
    if match is None:
        return None
    start = match.start("prefix") if match["prefix"] else match.start("head")
    whole = not _GOES_ON.match(tidy(text), match.end())
    return NumberHit(value=_canonical(match), start=start, end=match.end(), whole=whole)


def is_damaged(text: str) -> bool:
    """Is this a ที่ line whose number cannot be read as one?"""
    return find_number(text) is None and _DAMAGED_LINE.match(tidy(text)) is not None


def bare_number(text: str) -> NumberHit | None:
    """The number that is all of a line, its ที่ not read."""
    shown = tidy(text)
    match = _NUMBER.search(shown) if _BARE.match(shown) else None
    if match is None:
        return None
    return NumberHit(value=_canonical(match), start=match.start(), end=match.end())


def is_left_blank(text: str) -> bool:
    """Is this the ที่ line of a form whose number nobody wrote in?"""
    return BLANK_LINE.match(tidy(text)) is not None


def _canonical(match: re.Match[str]) -> str:
    prefix = "".join((match["prefix"] or "").split()).replace(":", ".")  # as a worn point is read
    spaced = bool(match["prefix"]) and match["prefix"][-1].isspace()
    head = "".join(match["head"].split())
    circular = "ว" if match["circular"] else ""
    apart = spaced or prefix.endswith(".") or prefix == "พิเศษ"
    return f"{prefix}{' ' if prefix and apart else ''}{head}/{circular}{match['tail']}"
