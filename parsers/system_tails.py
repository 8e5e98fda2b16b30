"""Where the names of a list end, told by the list itself: what most of its items go on with is no part of a name.

"(1) ระบบ ก (รับหนังสือ) (2) ระบบ ข (ลงเวลา)", "(1) ระบบ ก ครอบคลุมงานพัสดุ (2) ระบบ ข ครอบคลุมงานบุคคล".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from parsers.clauses import Paragraph
from parsers.system_phrases import INNER_MARK, STARTS, names_product

# Thai in brackets or quotes at the end of an item: matches " (รับหนังสือ)", " [ลงเวลา]", " <ลงเวลา>", and as worn print
# is read " (ลงเวลา]"; not " (e-Leave)".
_BRACKETED = re.compile(r"\s*[(\[{|<“\"]\s*(?=[\u0e01-\u0e4e])[^()\[\]{}|<>“”\"]*[)\]}|>”\"]?\s*$")
# The same where its first bracket was lost or read as a letter: matches " แรับหนังสือ]"; not " (รับหนังสือ)".
_HALF = re.compile(r"\s+[^\s()\[\]{}|]+[\]}|]\s*$")
# Thai that a space, a stroke or a comma parts from the name: matches " ครอบคลุมงานพัสดุ", " / รับหนังสือ", ", ลงเวลา";
# not " (งานพัสดุ)", " HR", the stroke of "รับ/ส่ง", what a name has in short: " อปท.", " ก.พ.ร.", " ศธ.02", nor " ออนไลน์".
_APART = re.compile(
    r"(?:\s*[,;]\s*|\s+[/=:→–—|-]+\s*|\s+)(?=[\u0e01-\u0e2eเแโใไ])(?!(?:[\u0e01-\u0e2e]{1,5}\.)+|(?:ออนไลน์|ดิจิทัล)(?:\s|\(|$))"
)
# What tells one system from another, unless all items have it: matches "ของกรม", "รุ่น 2"; not "ขอรถ".
_OWN = re.compile("ของ|รุ่น|ระยะ|เวอร์ชัน|ฉบับ")
# Words that only begin a name, before which no name ends: matches "ระบบ", "แอปพลิเคชัน", "ระบบสารสนเทศ".
_ONLY_BEGINS = re.compile(
    r"(?:ระบบ(?:งาน|สารสนเทศ|อิเล็กทรอนิกส์|ดิจิทัล|ออนไลน์)?|(?:เว็บ)?แอป(?:พลิเคชัน)?|โปรแกรม|เว็บไซต์?|แพลตฟอร์ม|ไลน์|อีเมล)\s*"
)
# Matches "(", and what worn print makes of it, "|", "<"; not ")".
_BRACKET = re.compile(r"[(\[{|<]")
_MOST = 0.6  # share of the items that must go on so


def ends(items: Sequence[Paragraph]) -> list[int | None]:
    """For each item of a list where its name ends, in its passage; None where the list does not tell."""
    single = [not INNER_MARK.search(item.passage.text, item.start) for item in items]
    for way in (_bracketed, _apart):
        found = [way(item) if alone else None for item, alone in zip(items, single, strict=True)]
        bare = [place is not None and not _is_own(item, place) for item, place in zip(items, found, strict=True)]
        if sum(bare) >= max(2, _MOST * len(items)) or (len(found) > 1 and None not in found):
            return found
    return [None] * len(items)


def leaves_out(items: Sequence[Paragraph]) -> bool:
    """Is a number left out between items numbered alike: "(2)" before "(4)"?"""
    for one, other in pairwise(items):
        numbers = [item.number.rpartition(".")[2] for item in (one, other)]
        alike = one.style == other.style and all(number.isdecimal() for number in numbers)
        if (
            alike
            and int(numbers[1]) not in {1, int(numbers[0]), int(numbers[0]) + 1}
            and not INNER_MARK.search(one.text)
        ):
            return True
    return False


def _is_own(item: Paragraph, place: int) -> bool:
    return bool(_OWN.match(item.passage.text[place:].lstrip()))


def _bracketed(item: Paragraph) -> int | None:
    text = item.passage.text
    if not STARTS.match(text, item.start):
        return None  # "งานสารบรรณ (ระบบ…)" has its name in the brackets
    found = _BRACKETED.search(text, item.start) or _HALF.search(text, item.start)
    if found is None or found.start() <= item.start or _ONLY_BEGINS.fullmatch(text, item.start, found.start()):
        return None
    return found.start()


def _apart(item: Paragraph) -> int | None:
    """Where the name would end if no space may stand between its Thai words."""
    text = item.passage.text
    if not STARTS.match(text, item.start) and not names_product(item):
        return None
    for found in _APART.finditer(text, item.start + 1):
        if names_product(item) and STARTS.match(text, found.end()):
            return None  # "Koha ระบบห้องสมุด": one name or two, who knows
        if not _ONLY_BEGINS.fullmatch(text, item.start, found.start()):
            return (
                None
                if _BRACKET.search(text, item.start, found.start()) and text[found.start() - 1] != ")"
                else found.start()
            )
    return None
