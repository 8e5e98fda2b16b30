"""Systems that stand in a row within a sentence, whatever is said of them: "นำระบบ ก ระบบ ข และระบบ ค มาใช้ในราชการ".

Read only where no list, table or worded sentence names any: the row must hold several names, joined by no more than
spaces, commas, strokes, numbers and a joining word. What else the sentence may name is not seen, so each is doubted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from parsers.clauses import Paragraph
from parsers.model import System
from parsers.printed_names import clean_span
from parsers.system_phrases import FIRST, GROUP, HALF, PURPOSE, UNNAMED, item_systems, names_system, system
from parsers.thai.loose import any_of

# Where a name may begin: matches the ระบบ of "ในระบบการลา", "“ระบบการลา”", ", ระบบ"; not that of "ผู้ใช้ระบบ", "เข้าระบบ".
_BEGIN = re.compile(
    rf"(?:(?<=[\s“\"(,/])|(?<=ใน)|(?<=บน)|(?<=ผ่าน)|(?<=ทาง)|(?<=ด้วย)|(?<=ให้)|(?<=ว่า)|(?<=นำ)|(?<=และ)|(?<=หรือ)|(?<=ตลอดจน)|(?<=รวมทั้ง)|(?<=รวมถึง)|(?<=กับ)|(?<=(?<!ผู้)ใช้)|^)"
    rf"(?={FIRST}|{GROUP})(?!{UNNAMED.pattern})"
)
# Where it ends: matches the gap before "และ", "มาใช้", ","; not before "(e-Leave)", "Google", "ส.ป.ก.", "อปท.".
_END = re.compile(
    r"\s*[,/”\"]|\s+(?!(?:[\u0e01-\u0e2e]{1,3}\.){2}|[\u0e01-\u0e2e]{2,5}\.)(?=[\u0e01-\u0e2eเแโใไ]|\(?\d|[\u0e01-\u0e2e][.)])|\s*\(?\s*\d{1,2}\s*[.)]|(?:และ|กับ|หรือ|ตลอดจน|รวมทั้ง|รวมถึง)(?=ระบบ|กลุ่มไลน์|กลุ่มสนทนา)"
)
# All that may stand between two of a row: matches " และ", ", ", " (2) ", "” และ “", " ข. "; not " ขอรถใน".
_BETWEEN = re.compile(
    rf"[\s,/”“\"]*(?:{any_of('และ กับ รวมทั้ง รวมถึง ตลอดจน พร้อมทั้ง หรือ')})?\s*(?:\(?(?:\d{{1,2}}|[ก-ฮ])\s*[.)])?[\s“\"]*"
)
# What goes on in a new line behind a name: matches "มาใช้", "และระบบ"; not "ใช้ยานพาหนะ", "และส่งหนังสือ".
_NEW_LINE = re.compile(
    rf"{any_of('มาใช้ ใช้แทน ซึ่ง ทั้งนี้ ตั้งแต่ นับแต่ ตลอดจน รวมทั้ง รวมถึง พร้อมทั้ง เป็นระบบ')}|(?:และ|กับ)\s?(?={FIRST})"
)
_FIRST = re.compile(f"{FIRST}|{GROUP}")
# What goes on in the next line with a word that also begins names: matches the end of "ผู้ดูแล", "การใช้"; not "หน่วยงาน".
_WITHIN = re.compile(r"(?:ผู้\S*|ดูแล|พัฒนา|เข้า|การใช้|ของ|ตาม|จาก|สำหรับ|เพื่อ|เชื่อมโยง|ที่|ซึ่ง)$")
# A clause that tells of its matter which system is used: matches "งานสารบรรณทำในระบบ…"; not "ให้ผู้ใช้ระบบ".
_MATTER = re.compile(r"(?:งาน|การ|ด้าน|เรื่อง)")
# Matches "ระบบ", "ระบบสารสนเทศ"; not "ระบบการลา".
_BARE = re.compile(r"ระบบ(?:งาน|สารสนเทศ|อิเล็กทรอนิกส์|ดิจิทัล|ออนไลน์)*")
_DOUBT = 0.5  # what a name is worth that such a row gives


def systems_in_rows(body: Sequence[Paragraph]) -> Iterator[System]:
    """The systems of the first paragraph that names several in a row."""
    for paragraph in body:
        spans = names_in_row(paragraph) if paragraph.style in {"plain", "clause"} else []
        if len(spans) > 1:
            for span in spans:
                yield system(paragraph, span, strength=_DOUBT)
            return


def systems_by_matter(body: Sequence[Paragraph]) -> Iterator[System]:
    """ "ข้อ 1 งานสารบรรณทำในระบบ ก", "ข้อ 2 การลาทำในระบบ ข": one of each clause, where several are worded so."""
    clauses = [p for p in body if p.style == "clause" and _MATTER.match(p.text) and names_system(p)]
    if len(clauses) > 1:
        for clause in clauses:
            yield from item_systems(clause)


def names_in_row(paragraph: Paragraph) -> list[tuple[int, int]]:
    """The longest row of names in the paragraph, each as a span."""
    text = paragraph.passage.text
    begun = {begin.start() for begin in _BEGIN.finditer(text, paragraph.start)} | set(_line_starts(paragraph))
    names = [span for begin in sorted(begun) if (span := _name(paragraph, begin))]
    rows: list[list[tuple[int, int]]] = []
    for place, span in enumerate(names):
        joined = place and _BETWEEN.fullmatch(text, names[place - 1][1], span[0])
        if joined:
            rows[-1].append(span)
        else:
            rows.append([span])
    return max(rows, key=len, default=[])


def _name(paragraph: Paragraph, begin: int) -> tuple[int, int] | None:
    """The name that begins here; None for words that name no system."""
    text = paragraph.passage.text
    broken = [p for p in _new_lines(paragraph) if p > begin and _NEW_LINE.match(text, p)]
    broken += [p for p in _line_starts(paragraph) if p > begin]
    ends = [found.start() for pattern in (_END, PURPOSE) if (found := pattern.search(text, begin + 4))]
    span = clean_span(text, begin, min([*ends, *broken, len(text)]))
    return None if span is None or _BARE.fullmatch(text, *span) else span


def _line_starts(paragraph: Paragraph) -> list[int]:
    """Where a line begins as a name does, and the one before did not end within one: "…ของหน่วยงาน", "ระบบการลา"."""
    text = paragraph.passage.text
    starts = [p for p in _new_lines(paragraph) if _FIRST.match(text, p) and not UNNAMED.match(text, p)]
    return [p for p in starts if not HALF.search(text, 0, p) and not _WITHIN.search(text, 0, p)]


def _new_lines(paragraph: Paragraph) -> list[int]:
    return [p.start for before, p in pairwise(paragraph.passage.pieces) if before.row.index != p.row.index]
