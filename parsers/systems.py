"""The systems a section 16 order names for officers' work, in reading order, as printed without item numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsers.clauses import ITEM, Paragraph, opens_items, paragraphs
from parsers.fields import weaker
from parsers.layout import Layout
from parsers.model import System
from parsers.system_cards import systems_on_cards
from parsers.system_disuse import heads_disused, is_given_up
from parsers.system_items import CANCELS, INSTRUCTS, LONGEST, goes_on, innermost, mostly_named, tells
from parsers.system_keepers import is_person, systems_by_keepers
from parsers.system_phrases import (
    FIRST,
    REFERS,
    STARTS,
    UNNAMED,
    begins_name,
    item_systems,
    names_product,
    names_system,
)
from parsers.system_runs import systems_by_matter, systems_in_rows
from parsers.system_sentences import systems_in_sentences, systems_said
from parsers.system_tables import systems_in_tables
from parsers.system_tails import ends, leaves_out
from parsers.thai.loose import any_of, forgiving

# Matches "กำหนดระบบ… ดังต่อไปนี้", "ให้ใช้ระบบอิเล็กทรอนิกส์ดังนี้", "ให้ระบบตามรายการนี้เป็นระบบของ…"; not "ระบบ" alone,
# "ระบบตามบัญชีแนบท้าย".
_LIST_OPENS = re.compile(
    rf"(?:{forgiving('ระบบ')}|{forgiving('แพลตฟอร์ม')}).*?"
    rf"{any_of('ดังต่อไปนี้ ดังนี้ ต่อไปนี้ ได้แก่ ประกอบด้วย รายการนี้ รายชื่อนี้ บัญชีนี้ ลำดับนี้ ข้างล่าง ด้านล่าง เบื้องล่าง')}"
)
# The same of tools, and a sentence that breaks off where names must follow: matches "จึงให้ใช้เครื่องมือดังนี้", "รับรองโปรแกรม
# ต่อไปนี้", "ให้นำแอปพลิเคชันต่อไปนี้มาใช้", "จึงให้ใช้", "อนุญาตให้ใช้งาน :"; not "ข้อห้ามของโปรแกรม ดังนี้", "ผู้ใช้".
_USES_OPEN = re.compile(
    rf"{any_of('ใช้ กำหนด รับรอง อนุญาต จัดสรร นำ')}.{{0,40}}?{any_of('เครื่องมือ โปรแกรม แอปพลิเคชัน ซอฟต์แวร์')}.{{0,60}}?"
    rf"{any_of('ดังต่อไปนี้ ดังนี้ ต่อไปนี้ ได้แก่ ประกอบด้วย')}"
    rf"|{any_of('จึง ให้')}.{{0,80}}?(?<!การ)(?<!ผู้)(?<!ข้อ)ใช้(?:งาน)?(?:ระบบ|เครื่องมือ|โปรแกรม)?\s*:?\s*$"
)
# What a sentence designates, whatever it says of the list below: matches "ระบบ", "เครื่องมือดิจิทัล"; not "หนังสือราชการ".
_TOOLS = re.compile(any_of("ระบบ เครื่องมือ โปรแกรม แพลตฟอร์ม แอปพลิเคชัน"))
# Openings that do not say system: matches "ให้ปฏิบัติงานบนเครื่องมือดิจิทัล ดังนี้", "ใช้โปรแกรม ได้แก่"; not "จึงมีคำสั่งดังต่อไปนี้".
_MAY_OPEN = re.compile(
    rf"{any_of('ปฏิบัติงาน ปฏิบัติหน้าที่ ปฏิบัติราชการ เครื่องมือ โปรแกรม แอปพลิเคชัน')}.{{0,80}}?"
    rf"{any_of('ดังต่อไปนี้ ดังนี้ ต่อไปนี้ ได้แก่ ประกอบด้วย')}\s*:?$"
)
# A clause that heads a list, however worn its last word: matches "ระบบสำหรับงานบริหารทั่วไป ไดั๋แก่", "ระบบที่ใช้ปฏิบัติงาน",
# "ระบบงานภายในหน่วยงาน"; not "ระบบงานสารบรรณ", "ระบบการลา".
_HEADS_LIST = re.compile(
    r"ได\S{0,3}แก่\s*:?$|:$|"
    rf"^(?:{UNNAMED.pattern}|ระบบ(?:งาน)?(?:สำหรับ|ภายใน|กลาง|ของ|สนับสนุน|อิเล็กทรอนิกส์(?:สำหรับ|ภายใน|กลาง)))"
)
# A ข้อ whose number was lost: matches "ขอ " of "ขอ ระบบคลังเอกสาร", "ข้อ ? "; not "ขอใช้ระบบ".
_WORN_CLAUSE = re.compile(rf"(?:[ขชซฃ][\u0e48-\u0e4b]?อ\s+(?:\S{{1,2}}\s+)?)(?={FIRST})")
# A word before an item's number, or its number alone: matches "ที่ 1 ", "ลำดับที่ 2 ", "ลำดับ 3 ", "4 ", "ประการที่สอง " before
# "ระบบ"; not "ที่ 12/2566".
_NUMERALS = any_of("หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ")
_COUNTED = re.compile(
    rf"(?:(?:{any_of('ลำดับ รายการ')})?\s?(?:{forgiving('ที่')})?\s?\d{{1,2}}\s*[.:)/-]?"
    rf"|(?:{forgiving('ประการที่')})?\s?{_NUMERALS})\s+(?={FIRST})"
)
# The first item of a list without numbers: matches "ระบบการลา"; not "ระบบตามข้อ 1 ให้ใช้", "ระบบการลา ให้เจ้าหน้าที่ใช้".
_FIRST_ITEM = re.compile(
    rf"(?:{_COUNTED.pattern})?(?={FIRST})(?!{UNNAMED.pattern})(?!.*\s(?:{any_of('ให้ ต้อง จะ')}))(?!.*และ\s?ระบบ)"
)
# What such a list is not of: matches "ผู้ใช้ระบบต้องปฏิบัติ ดังต่อไปนี้", "ให้ผู้ดูแลระบบมีหน้าที่ดังนี้"; not "ระบบสำหรับปฏิบัติหน้าที่".
_OF_DUTIES = re.compile(any_of("ต้องปฏิบัติ มีหน้าที่ มีอำนาจ ต้องดำเนินการ หลักเกณฑ์ ข้อห้าม ผู้รับผิดชอบ คณะทำงาน ผู้ดูแลระบบ"))
# What heads a list that is not of systems: matches "ข้อปฏิบัติในการใช้ระบบ", "ช่องทางสำหรับประชาชน", "อุปกรณ์ที่ใช้"; not
# "ระบบที่ใช้".
_ANOTHER = re.compile(
    r"ข้อ(?:ปฏิบัติ|ห้าม|กำหนด|ควร)|แนวปฏิบัติ|แนวทาง|หลักเกณฑ์|เงื่อนไข|มาตรการ|วิธี|ขั้นตอน|หน้าที่|คณะ|ผู้|อุปกรณ์"
    r"|ช่องทาง|ติดต่อ|สอบถาม|หมายเหตุ|เอกสาร|รหัส"
)
_HEAD = 70  # the longest line that heads items of a list
_GAP = 0.5  # what the names of a list are worth that leaves a number out
# A rule, no name: matches "การกำหนดสิทธิเข้าใช้ระบบ ให้เป็นไปตาม…"; not "การลา ให้ใช้ระบบการลา".
_RULES = re.compile(rf"\s(?:{any_of('ให้เป็นไป ต้อง จะต้อง ให้ถือ ให้ปฏิบัติตาม')})")


def read_systems(layout: Layout) -> tuple[System, ...]:
    """The systems of the order's lists, tables and sentences."""
    body = paragraphs(layout.body)
    found = list(systems_on_cards(body)) or [
        *_listed(body),
        *systems_in_tables(body),
        *systems_in_tables(paragraphs(layout.annex), annex=True),
    ]
    found = [system for system in found if not is_person(system.name.value or "")]
    found = found or list(systems_by_keepers(body)) or list(systems_in_sentences(body)) or list(_unopened(body))
    found = found or list(systems_by_matter(body)) or list(systems_in_rows(body)) or list(systems_said(body))
    found = [s for s in found if s.name.value and not REFERS.match(s.name.value)]
    seen: set[str] = set()
    return tuple(s for s in found if s.name.value and not (s.name.value in seen or seen.add(s.name.value)))  # type: ignore[func-returns-value]


def opens_list(paragraph: Paragraph) -> bool:
    """Does the paragraph say that systems follow, and not what their users must do?"""
    says = _LIST_OPENS.search(paragraph.passage.text) and not _OF_DUTIES.search(paragraph.text)
    return bool(says) and not CANCELS.match(paragraph.text) and not heads_disused(paragraph.text)


def _listed(body: Sequence[Paragraph]) -> Iterator[System]:
    """Items under the paragraphs that open a list of systems, and each ข้อ that is one."""
    lists = list(_lists(body))
    said = len(list(systems_in_sentences(body))) > 1  # a sentence names them, and what is listed is another matter
    named = said or any(mostly_named(items) for _, items in lists)
    for surely, items in lists:
        if (
            (named or not surely)
            and items[0].style in ITEM
            and not any(names_system(item) or names_product(item) for item in items)
        ):
            continue  # a list of something else, such as what users must do
        yield from _named(list(innermost(items)))


def _named(items: Sequence[Paragraph]) -> Iterator[System]:
    """The systems of the items of one list; each with doubt where a number is left out, for an item may be lost."""
    most = _GAP if leaves_out(items) else 1.0
    for item, stop in zip(items, ends(items), strict=True):
        if tells(item) or is_given_up(item.text):
            continue
        yield from (replace(found, name=weaker(found.name, most)) for found in item_systems(item, stop))


def _lists(body: Sequence[Paragraph]) -> Iterator[tuple[bool, list[Paragraph]]]:
    """The items of each list that a paragraph opens, and whether it says that they are systems; a ข้อ is one alone."""
    items: list[Paragraph] | None = None
    surely = True
    only_heads = _clauses_only_head(body)
    by_clause = False  # the preamble opened the list, so that each ข้อ may be a system
    for place, paragraph in enumerate(body):
        opens = opens_list(paragraph)
        if paragraph.style in ITEM:
            if items is not None:
                items.append(_in_line(items, paragraph, body[place + 1 :]))
            continue
        heads_more = _heads_anew(body, place)
        if (
            paragraph.style == "plain"
            and items is not None
            and not heads_more
            and _inside_list(paragraph, opens, items)
        ):
            begin = paragraph.start + (counted.end() if (counted := _COUNTED.match(paragraph.text)) else 0)
            if STARTS.match(paragraph.passage.text, begin) or (surely and names_product(paragraph)):
                items.append(replace(paragraph, start=begin, level=items[-1].level if items else 0))
            continue
        if paragraph.style == "plain" and items and not opens and goes_on(items, paragraph, body[place + 1 :]):
            continue
        unnumbered = _WORN_CLAUSE.match(paragraph.text) if by_clause and paragraph.style == "plain" else None
        if unnumbered and not opens and len(paragraph.text) <= LONGEST:
            yield True, [replace(paragraph, start=paragraph.start + unnumbered.end())]
            continue
        within = paragraph.style == "plain" and items is not None and not opens and _heads_within(body, place)
        if within or paragraph.style not in {"plain", "clause"}:
            continue
        if items:
            yield surely, items
        heads = not opens and _heads_list(body, place, only_heads=only_heads)
        surely = opens or heads
        items = [] if surely or _may_open(paragraph.text) else None
        if paragraph.style == "plain":
            by_clause = opens
        elif by_clause and not surely and _is_system_clause(paragraph):
            yield True, [paragraph]
    if items:
        yield surely, items


def _may_open(text: str) -> bool:
    return bool(_MAY_OPEN.search(text) or _USES_OPEN.search(text)) and not heads_disused(text)


def _in_line(before: Sequence[Paragraph], item: Paragraph, after: Sequence[Paragraph]) -> Paragraph:
    """The item at the level it has by its number: "4)" between "(3)" and "(5)" lost a bracket to the reader."""
    beside = [other for other in (*before[-1:], *after[:1]) if other.style in {"bracket", "number"}]
    if item.style not in {"bracket", "number"}:
        return item
    steps = [other for other in beside if abs(int(other.number) - int(item.number)) == 1]
    return replace(item, level=steps[0].level) if before and steps else item


def _clauses_only_head(body: Sequence[Paragraph]) -> bool:
    """Has every ข้อ that names a system others below it? "ข้อ 1 ระบบงานทั่วไป" before "(1) ระบบการลา", and so each."""
    named = [place for place, p in enumerate(body) if p.style == "clause" and STARTS.match(p.text)]
    return bool(named) and all(_is_above(body, place) for place in named)


def _is_above(body: Sequence[Paragraph], place: int) -> bool:
    after = body[place + 1] if place + 1 < len(body) else None
    return after is not None and after.style in ITEM and begins_name(after)


def _heads_list(body: Sequence[Paragraph], place: int, *, only_heads: bool) -> bool:
    """Do the items below belong to this paragraph though it opens no list: a ข้อ, or a sentence about systems?"""
    if CANCELS.match(body[place].text) or heads_disused(body[place].text):
        return False
    if body[place].style == "clause":
        return _heads_items(body, place) or only_heads
    return bool(_TOOLS.search(body[place].text)) and (_is_above(body, place) or _is_above_lines(body, place))


def _heads_anew(body: Sequence[Paragraph], place: int) -> bool:
    """Does a line head a list of its own: "ระบบที่ใช้ในงานคลัง" before systems, "ข้อปฏิบัติ" before "(1) เปลี่ยนรหัสผ่าน"?"""
    if UNNAMED.match(body[place].text) and _is_above(body, place):
        return True
    after = body[place + 1] if place + 1 < len(body) else None
    anew = after is not None and after.style in ITEM and after.number in {"1", "ก", "a", "A"}
    return anew and bool(_ANOTHER.match(body[place].text))


def _heads_within(body: Sequence[Paragraph], place: int) -> bool:
    """Is it a short line that tells the matter of the next items of an open list: "หมวด ข งานวิจัย", "ด้านการเงิน"?"""
    text = body[place].text
    told = (
        _TOOLS.search(text)
        or _ANOTHER.match(text)
        or INSTRUCTS.match(text)
        or CANCELS.match(text)
        or heads_disused(text)
    )
    return len(text) <= _HEAD and not told and _is_above(body, place)


def _is_above_lines(body: Sequence[Paragraph], place: int) -> bool:
    """Do two short lines without numbers follow that begin as names do?"""
    after = body[place + 1 : place + 3]
    return len(after) > 1 and all(
        p.style == "plain" and len(p.text) <= LONGEST and _FIRST_ITEM.match(p.text) for p in after
    )


def _heads_items(body: Sequence[Paragraph], place: int) -> bool:
    """ "ข้อ 2 งานบุคคล" before "(1) ระบบการลา" names the matter, and the items below it are the systems."""
    text = body[place].text
    return _is_above(body, place) and (not STARTS.match(text) or bool(_HEADS_LIST.search(text.strip())))


def _inside_list(paragraph: Paragraph, opens: bool, items: list[Paragraph]) -> bool:
    """A line of a list without a number or whose number was lost, or a smudge between items: short, no sentence."""
    if (
        opens
        or opens_items(paragraph)
        or len(paragraph.text) > LONGEST
        or (not items and not _FIRST_ITEM.match(paragraph.text))
    ):
        return False
    return not INSTRUCTS.match(paragraph.text) and not is_given_up(paragraph.text)


def _unopened(body: Sequence[Paragraph]) -> Iterator[System]:
    """A list whose opening words were lost by the reader: items in a row, most of which begin as systems' names do."""
    items = [p for p in body if p.style in ITEM or (p.style == "clause" and _is_system_clause(p))]
    cells = [p for p in body if p.cell and STARTS.match(p.text)]
    if len(cells) > 1:
        for cell in cells:
            yield from item_systems(cell)
        return
    begun = [p for p in items if STARTS.match(p.text)]
    if len(begun) < 2 or 2 * len(begun) < len(items):
        return
    level = min(p.level for p in begun)
    yield from _named(list(innermost([p for p in items if p.level >= level])))


def _is_system_clause(paragraph: Paragraph) -> bool:
    """ "ข้อ 1 ระบบการลาอิเล็กทรอนิกส์" is a system; "ข้อ 6 ให้ผู้อำนวยการกอง…" is an instruction."""
    text = paragraph.text
    return len(text) <= LONGEST and not INSTRUCTS.match(text) and not (_RULES.search(text) and not STARTS.match(text))
