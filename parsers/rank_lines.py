"""A signer's rank or academic title printed beside his signature, with his bare name in brackets below it.

"พลตำรวจเอก …………" over "(สมชาย ใจดี)", or "พลตำรวจเอก (สมชาย ใจดี)" on one line: his name is with the rank.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.passage import Row
from parsers.thai.loose import any_of, squeeze
from parsers.thai.names import ACADEMIC, ACTING_RANKS, RANKS, SHORT_RANKS, is_bracketed, parse_name, split_titles

_DOTS = r"[\s.…_]*"
_TITLE = "|".join(
    re.escape(title)
    for title in sorted(
        {*RANKS, *(f"{r}หญิง" for r in RANKS), *ACTING_RANKS, *SHORT_RANKS, *ACADEMIC}, key=len, reverse=True
    )
)
# Matches "พลเอก" before dots or a name, "รองศาสตราจารย์ ดร." before the end; not "ปลัดอำเภอ".
_RANK = re.compile(rf"(?P<rank>(?:(?:{_TITLE})\s*)+){_DOTS}(?P<rest>.*)")
# What a name may bear beside a rank: matches "หม่อมราชวงศ์", "ม.ล.", "ดร."; not "นาย".
_BESIDE_A_RANK = re.compile(r"(?:หม่อม|ม\.(?:ร\.ว|ล|จ)\.|คุณหญิง|ท่านผู้หญิง|ดร\.)")
# Matches "(ลงชื่อ) ......", "ลงนาม"; not "ลงนามโดย".
_SIGNED = re.compile(rf"\(?\s*{any_of('ลงชื่อ', 'ลงนาม')}\s*\)?{_DOTS}$")
_GAP = 60.0  # points between the rank's line and the name's: a signature's height
_ASIDE = 140.0  # points by which the rank may stand left of the name


def ranks_joined(rows: Sequence[Row]) -> list[Row]:
    """The rows with each rank's line and the bare name below it as one; all others as they are."""
    found = list[Row]()
    for row in rows:
        rank = _rank_over(found[-1], row) if found else None
        if rank is not None:
            found[-1] = row.holding((*rank.line.words, *row.line.words), (*rank.tokens, *row.tokens))
        else:
            found.append(row)
    return found


def rank_inside(text: str) -> str:
    """The text with the rank before a name's bracket inside it: "พลเอก (สมชาย ใจดี)" gives "(พลเอก สมชาย ใจดี)"."""
    match = _RANK.match(text)
    rest = match["rest"] if match else ""
    if not match or rest[:1] not in ("(", "[") or not is_bracketed(rest):
        return text
    return f"({match['rank'].strip()} {rest[1:].strip()}"


def _rank_over(above: Row, row: Row) -> Row | None:
    """The words of the rank on the line above, where that line holds nothing else but dots or the same name."""
    name = parse_name(row.text) if is_bracketed(row.text) else None
    titles = split_titles(name)[0] if name else None
    if not name or above.page.number != row.page.number or (titles and not _BESIDE_A_RANK.match(titles)):
        return None
    gap = row.box.top - above.box.bottom
    if not -above.height / 2 <= gap <= _GAP or not row.box.x0 - _ASIDE <= above.box.x0 <= row.box.x1:
        return None
    for start in range(min(3, len(above.tokens))):
        if start and not _SIGNED.match(" ".join(above.tokens[:start])):
            continue
        match = _RANK.fullmatch(" ".join(above.tokens[start:]))
        if match and (not match["rest"] or squeeze(match["rest"]) == squeeze(name)):
            return above.part(start, start + len(match["rank"].split()))
    return None
