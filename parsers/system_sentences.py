"""Systems that an order names in running sentences and clauses: "ให้ใช้ระบบ ก ระบบ ข และระบบ ค เป็นระบบสำหรับ…"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from parsers.clauses import Paragraph
from parsers.model import System
from parsers.passage import Passage
from parsers.printed_names import clean_span
from parsers.system_phrases import FIRST, HALF, MARK, PURPOSE, REFERS, STARTS, UNNAMED, named, system
from parsers.thai.loose import any_of, forgiving

# Matches "ใช้" before "ระบบสารบรรณอิเล็กทรอนิกส์ และ… เป็นระบบ", "ผ่านระบบ … ในการปฏิบัติหน้าที่", "ได้แก่ ระบบ…";
# not "ให้ใช้บังคับ", not "ตามระบบที่หัวหน้าหน่วยงานกำหนด".
_ENDS = any_of("โดยไม่ เป็นระบบ เป็นเครื่องมือ เป็นหลัก แทน ในการปฏิบัติ สำหรับการปฏิบัติ สำหรับปฏิบัติ เพื่อการปฏิบัติ เพื่อปฏิบัติ")
# Names may be numbered within the sentence: "ให้ใช้ (1) ระบบ ก (2) ระบบ ข และ (3) ระบบ ค ในการปฏิบัติหน้าที่".
_IN_SENTENCE = re.compile(
    rf"(?P<use>(?:{any_of('ใช้งาน ใช้ ผ่าน กำหนดให้ ให้')})\s*{MARK}?(?={FIRST})(?=\S.{{4,400}}?{_ENDS}))"
    rf"|{any_of('ได้แก่ ดังนี้ ดังต่อไปนี้ ประกอบด้วย คือ เช่น')}\s*:?\s*{MARK}?(?={FIRST})"
    # Matches "ปฏิบัติงานด้วย (1) สมุดลงเวลาดิจิทัล (2) ระบบ ก": what is numbered need not say system.
    rf"|\(\s*1\s*\)\s*(?={FIRST})(?=[^\d]{{3,200}}\(\s*2\s*\)\s*{FIRST})"
    rf"|{any_of('ใช้งาน ใช้ ผ่าน ด้วย ได้แก่ คือ')}\s*:?\s*\(\s*1\s*\)\s*"
    rf"(?=[^()]{{3,200}}(?:\([^()\d]*\)\s*)?[^()]*\(\s*2\s*\)\s*{FIRST})"
    # Matches "จึงสั่งให้เจ้าหน้าที่ใช้" before "สมุดลงเวลาดิจิทัล ระบบ ก และ… เป็นระบบ"; not "ให้ใช้บังคับ".
    rf"|{any_of('จึง สั่ง')}.{{0,40}}?ให้.{{0,140}}?ใช้(?!บังคับ|งาน|{UNNAMED.pattern})"
    rf"(?=[^()]{{4,200}}\s{FIRST}.{{4,300}}?{forgiving('เป็นระบบ')})"
    # Matches "ให้เจ้าหน้าที่ปฏิบัติหน้าที่ด้วยระบบ ก และระบบ ข"; not "ให้ปฏิบัติงานด้วยระบบที่กำหนด".
    rf"|{forgiving('ให้')}.{{0,60}}?{any_of('ปฏิบัติหน้าที่ ปฏิบัติงาน ปฏิบัติราชการ')}\s*{any_of('ด้วย โดยใช้ โดยผ่าน ผ่าน')}"
    rf"[\s`'.,]*{MARK}?[`']?\s*(?={FIRST})(?!ระบบ\s*(?:ที่|ตาม|ดัง|ต่อไปนี้|ใด))"
)
# The same of a clause or a sentence of its own that says no more than what is used: matches "ให้เจ้าหน้าที่ใช้" before
# "ระบบ ก ในการรับหนังสือ", "งานการลา ให้ใช้", "ให้" before "ระบบ ก เป็นระบบ…"; not "ผู้ใช้ระบบ", "การใช้ระบบ".
_SAYS = re.compile(
    rf"(?:{forgiving('จึง')})?{any_of('กำหนดให้ ให้')}"
    rf"(?:.{{0,60}}?(?<!ผู้)(?<!การ){any_of('ใช้งาน ใช้ ดำเนินการผ่าน ผ่าน ด้วย')})?"
    rf"\s*{MARK}?(?={STARTS.pattern})"
)
_JOINS = any_of("และ ตลอดจน รวมทั้ง รวมถึง พร้อมทั้ง")
# Between numbered names: matches " และ (2) ", ", 2) "; not " และ" before "ระบบ", not the end of "(มหาชน) ".
_NEXT_MARK = re.compile(
    rf"\s*,?\s*(?:{_JOINS}\s*)?(?<![A-Za-z\d])(?!(?<=[\u0e01-\u0e4e])[\u0e01-\u0e2e]\)){MARK}(?=[\u0e01-\u0e4eA-Z])"
)
# Between names; whose product it is is no name: matches " ระบบ", ", ", " ของบริษัท ตัวอย่าง จำกัด (มหาชน)"; not " ของกรม",
# " ส.ป.ก.", " อปท.".
_SPLIT = re.compile(
    r"\s*(?:(?:พัฒนา|ให้บริการ)?โดย|ของ)\s?(?:บริษัท|ห้างหุ้นส่วน)[^,]{2,60}?จำกัด(?:\s*\(มหาชน\))?"
    rf"|\s*,\s*|\s+/\s+|\s+{_JOINS}\s*|(?<!ของ)\s+(?!ของ|แบบ|(?:[\u0e01-\u0e2e]{{1,3}}\.){{2}}|[\u0e01-\u0e2e]{{2,5}}\.)(?=[\u0e01-\u0e2eเแโใไ])"
    rf"|{any_of('และ รวมทั้ง รวมถึง')}(?={forgiving('ระบบ')})"
)
# Matches " เป็นระบบสำหรับ…", " ซึ่งถือเป็นระบบตาม…", "คำสั่งนี้"; not "ระบบ".
_CLOSES = re.compile(
    rf"\s*(?:{forgiving('ซึ่ง')})?(?:{forgiving('ให้')})?(?:{forgiving('ถือ')})?"
    rf"(?:{_ENDS}|{any_of('เป็นต้น ทั้งนี้ คำสั่งนี้ ตั้งแต่ นับแต่')})"
)
# Matches "ระบบอิเล็กทรอนิกส์ จำนวน 3 ระบบ คือ"; not "ระบบจำนวนประชากร".
_COUNTS = re.compile(r"ระบบ(?:งาน|สารสนเทศ|อิเล็กทรอนิกส์|ดิจิทัล|ออนไลน์)?\s*(?:จำนวน\s*)?\d{1,2}\s?ระบบ|ระบบ\S*\s*จำนวน\s*\d")
_BEGINS = re.compile(FIRST)
# The word before the last of several names, which a line end may part from the name before it: "และห้องสนทนา".
_AND = re.compile(rf"{_JOINS}\s*")
_LAST = re.compile(rf"{_JOINS}\s*$")
# What a sentence goes on with behind its last name: matches "ใช้แทนการทำ", "มาใช้ในราชการ"; not "ใช้ยานพาหนะ".
_GOES_ON = re.compile(any_of("ใช้แทน มาใช้ ซึ่ง ทั้งนี้ ตั้งแต่ นับแต่"))
# A word that a stray space parts from its name: matches the end of "ใช้ ระบ", "และระบบ"; not of "ระบบการลา".
_STRAY = re.compile(r"(?:\s|และ|ใช้|ผ่าน)ระบบ?$")


# What a system is to be used in, though no space parts it from the name: matches "ในการรับส่งหนังสือ"; not "ภายในการ…".
_TASK = re.compile(rf"(?<!ภาย){forgiving('ในการ')}(?=[\u0e01-\u0e4e])")


def systems_in_sentences(body: Sequence[Paragraph]) -> Iterator[System]:
    """ "ให้ใช้ระบบ ก ระบบ ข และระบบ ค เป็นระบบสำหรับ…", "ระบบ… ได้แก่ ระบบ ก และระบบ ข": names parted by spaces and และ."""
    for paragraph in body:
        text = paragraph.passage.text
        opens = _opening(text)
        closes = _CLOSES.search(text, opens.end()) if opens else None
        if opens and REFERS.match(text, opens.end()):
            continue  # what it points at stands elsewhere
        if opens is None or (closes is None and opens["use"]):
            if paragraph.style == "clause":
                yield from _said(paragraph)
            continue
        end = closes.start() if closes else len(text)
        place, joined, last = opens.end(), False, False
        for start, after in [*_gaps(paragraph.passage, place + 1, end), (end, end)]:
            if last and not STARTS.match(text, place):
                break  # behind the last name, which "และ" joins, the sentence goes on
            purpose = PURPOSE.search(text, place + 1, start)
            span = clean_span(text, place, purpose.start() if purpose else start)
            if span:
                yield system(paragraph, span)
            last, joined = joined, joined or bool(_LAST.search(text, place, after))
            place = max(place, after)


def systems_said(body: Sequence[Paragraph]) -> Iterator[System]:
    """The systems of sentences that only say what is used, without the words that sum it up."""
    for paragraph in body:
        yield from _said(paragraph)


def _opening(text: str) -> re.Match[str] | None:
    """The words behind which names begin: not before "ระบบอิเล็กทรอนิกส์ จำนวน 3 ระบบ คือ", which counts what it names."""
    found = list(_IN_SENTENCE.finditer(text))
    return next((match for match in found if not _COUNTS.match(text, match.end())), found[0] if found else None)


def _said(paragraph: Paragraph) -> Iterator[System]:
    text = paragraph.passage.text
    opens = _SAYS.search(text, paragraph.start)
    if opens is None or UNNAMED.match(text, opens.end()):
        return
    closes = _CLOSES.search(text, opens.end())
    place, end = opens.end(), closes.start() if closes else len(text)
    for start, after in [*_gaps(paragraph.passage, place + 1, end), (end, end)]:
        if STARTS.match(text, place) and not UNNAMED.match(text, place) and not PURPOSE.match(text, place - 1):
            task = _TASK.search(text, place + 1, start)
            yield from named(paragraph, place, task.start() if task else start)
        place = max(place, after)


def _gaps(passage: Passage, start: int, end: int) -> list[tuple[int, int]]:
    """Where one name ends and the next begins: at joining words, spaces, and line ends that swallowed a space."""
    marked = [match.span() for match in _NEXT_MARK.finditer(passage.text, start, end)]
    if marked:  # numbered names are parted by their numbers alone
        return marked
    split = (match.span() for match in _SPLIT.finditer(passage.text, start, end))
    gaps = [span for span in split if not _STRAY.search(passage.text, 0, span[0])]
    rows = [piece for before, piece in pairwise(passage.pieces) if before.row.index != piece.row.index]
    begun = (p.start for p in rows if start < p.start < end and _BEGINS.match(passage.text, p.start))
    # The line may end behind the first word of a name: "ระบบ" and "อีเมลองค์กร".
    swallowed = [(place, place) for place in begun if not HALF.search(passage.text, 0, place)]
    swallowed += [(p.start, p.start) for p in rows if start < p.start < end and _GOES_ON.match(passage.text, p.start)]
    last = max((stop for _, stop in gaps if _LAST.search(passage.text, 0, stop)), default=0)
    swallowed += [m.span() for p in rows if last < p.start < end and (m := _AND.match(passage.text, p.start, end))]
    return sorted({*gaps, *swallowed})
