"""Where the names of a list end, told by the list itself: what most of its items go on with is no part of a name.

"(1) ระบบ ก (รับหนังสือ) (2) ระบบ ข (ลงเวลา)", "(1) ระบบ ก ครอบคลุมงานพัสดุ (2) ระบบ ข ครอบคลุมงานบุคคล".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from parsers.clauses import Paragraph
from parsers.system_phrases import INNER_MARK, STARTS

# Thai in brackets at the end of an item: matches " (รับหนังสือ)", " [ลงเวลา]", and as worn print is read " (ลงเวลา]";
# not " (e-Leave)".
_BRACKETED = re.compile(r"\s*[(\[{|]\s*(?=[\u0e01-\u0e4e])[^()\[\]{}|]*[)\]}|]?\s*$")
# The same where its first bracket was lost or read as a letter: matches " แรับหนังสือ]"; not " (รับหนังสือ)".
_HALF = re.compile(r"\s+[^\s()\[\]{}|]+[\]}|]\s*$")
# Thai that a space parts from the name: matches " ครอบคลุมงานพัสดุ"; not " (งานพัสดุ)", " HR".
_APART = re.compile(r"\s+(?=[\u0e01-\u0e2eเแโใไ])")
_BRACKET = re.compile(r"[(\[{|]")
_LEAD = 5  # letters that tell whether two items go on alike
_SHORTEST = 8  # letters of a name: "ระบบ การลา" is one that a stray space parts
_SLIP = 1  # letters of them that may be misread
_MOST = 0.6  # share of the items that must go on so


def ends(items: Sequence[Paragraph]) -> list[int | None]:
    """For each item of a list where its name ends, in its passage; None where the list does not tell."""
    single = [not INNER_MARK.search(item.passage.text, item.start) for item in items]
    bracketed = [_bracketed(item) if alone else None for item, alone in zip(items, single, strict=True)]
    if _common(sum(place is not None for place in bracketed), items):
        return bracketed
    leads = [_lead(item) if alone else (0, "") for item, alone in zip(items, single, strict=True)]
    common = max((words for _, words in leads if words), key=lambda w: _alike(w, leads), default="")
    if not common or not _common(_alike(common, leads), items):
        return [None] * len(items)
    return [place if words and _is_alike(words, common) else None for place, words in leads]


def _common(count: int, items: Sequence[Paragraph]) -> bool:
    return count >= 2 and count >= _MOST * len(items)


def _bracketed(item: Paragraph) -> int | None:
    text = item.passage.text
    found = _BRACKETED.search(text, item.start) or _HALF.search(text, item.start)
    return found.start() if found and found.start() > item.start else None


def _lead(item: Paragraph) -> tuple[int, str]:
    """Where a name of no more spaces would end, and the first letters of what follows."""
    text = item.passage.text
    found = _APART.search(text, item.start + _SHORTEST)
    if found is None or not STARTS.match(text, item.start):
        return 0, ""
    bracket = _BRACKET.search(text, found.end(), found.end() + _LEAD)
    return (0, "") if bracket else (found.start(), text[found.end() : found.end() + _LEAD])


def _alike(words: str, leads: Sequence[tuple[int, str]]) -> int:
    return sum(_is_alike(words, other) for _, other in leads if other)


def _is_alike(one: str, other: str) -> bool:
    return len(other) == _LEAD and Levenshtein.distance(one, other) <= _SLIP
