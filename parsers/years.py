"""The years of a title, a number and the day of issue, held against each other where one of them cannot be.

Nothing under the Act of 2565 is older than it. A scan's ๖ and ๐, ๕ or ๑ are one stroke apart: "พ.ศ. ๒๕๖๖" comes out as
2560 or 1566. A year that cannot be becomes the other one only where a single digit parts them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from parsers.layout import Layout
from parsers.model import Field
from parsers.thai.dates import BE_OFFSET
from parsers.thai.loose import forgiving

_ACT_YEAR, _LAST_YEAR = 2565, 2580  # Buddhist era
# Matches the year of "… พ.ศ. 2566" at a title's end; not that of "พระราชบัญญัติ… พ.ศ. 2565 ของ…".
_TITLED = re.compile(r"(?<=พ\.ศ\. )\d{4}$")
# Matches the year of "188/2566"; not the running number of a letter, "นร 1200/ว61".
_NUMBERED = re.compile(r"(?<=/)25\d\d$")
# Matches "มาตรา 16 แห่งพระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์"; not "มาตรา 16 แห่งประมวลกฎหมาย".
_CITES = re.compile(rf"{forgiving('มาตรา')}\s*\d.{{0,40}}?{forgiving('การปฏิบัติราชการทางอิเล็กทรอนิกส์')}")


def agreed_years(
    title: Field[str], number: Field[str], issued_on: Field[str], layout: Layout
) -> tuple[Field[str], Field[str]]:
    """Title and day of issue, with the year of one put right where it cannot be and the other, or the number, tells."""
    if issued_on.value is None or not is_under_the_act(layout):
        return title, issued_on
    titled = _TITLED.search(title.value or "")
    numbered = _NUMBERED.search(number.value or "")
    issued = int(issued_on.value[:4]) + BE_OFFSET
    if _can_be(issued):
        wrong = titled and not _may_name(int(titled.group()), issued) and _one_digit_apart(int(titled.group()), issued)
        value = f"{(title.value or '')[:-4]}{issued}"
        return (replace(title, value=value) if wrong and title.source == "ocr" else title), issued_on
    others = {int(found.group()) for found in (titled, numbered) if found}
    meant = [year for year in others if _can_be(year) and _one_digit_apart(year, issued)]
    known = len(meant) == 1 and issued_on.source == "ocr"
    return title, (_in_year(issued_on, meant[0]) if known else issued_on)


def is_under_the_act(layout: Layout) -> bool:
    """Does the document cite a section of the Act, so that no day in it is older than the Act?"""
    return any(_CITES.search(" ".join(row.text for row in part)) for part in (layout.head, layout.body))


def _can_be(year_be: int) -> bool:
    return _ACT_YEAR <= year_be <= _LAST_YEAR


def _may_name(year_be: int, issued_be: int) -> bool:
    """May the title of a document issued in one year name the other? Not one further ahead than the next."""
    return _can_be(year_be) and year_be <= issued_be + 1


def _one_digit_apart(a: int, b: int) -> bool:
    return sum(x != y for x, y in zip(str(a), str(b), strict=True)) == 1


def _in_year(field: Field[str], year_be: int) -> Field[str]:
    day = date.fromisoformat(field.value or "")
    try:
        return replace(field, value=day.replace(year=year_be - BE_OFFSET).isoformat())
    except ValueError:  # 29 February
        return field
