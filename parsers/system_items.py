"""Which items of a list of systems are systems: what only heads others, tells somebody what to do or goes on is not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from parsers.clauses import ITEM, Paragraph, follows, opens_items
from parsers.system_phrases import UNNAMED, begins_name, names_system
from parsers.thai.loose import any_of

LONGEST = 160
# How an item begins that says what to do and names nothing: matches "ให้เจ้าหน้าที่…"; not "ระบบการลา".
INSTRUCTS = re.compile(
    any_of(
        "ให้ คำสั่งนี้ ประกาศนี้ ในกรณี กรณี ทั้งนี้ เจ้าหน้าที่ หัวหน้า หน่วยงาน ผู้ ข้อมูล การปฏิบัติ บรรดา "
        "เมื่อ หาก ถ้า นอกจาก ยกเลิก มอบหมาย มอบให้ บุคลากร ข้าราชการ พนักงาน"
    )
)
# The same of an item among systems, where a name may begin in any noun: matches "ให้ผู้ใช้งานรักษา…", "ห้ามใช้", "มอบหมาย";
# not "ให้บริการออนไลน์", "ข้อมูลบุคลากรออนไลน์".
_TELLS = re.compile(
    any_of("ให้ ห้าม คำสั่งนี้ ประกาศนี้ ในกรณี ทั้งนี้ หาก นอกจาก ยกเลิก มอบหมาย มอบให้") + "(?!บริการ|ยืม|เช่า|คำปรึกษา)"
)
# A rule in an item that names no system: matches "การเก็บรักษาข้อมูลให้เป็นไปตามกฎหมาย", "การใช้งานจะต้อง…"; not
# "สมุดลงเวลาดิจิทัล".
_RULED = re.compile(any_of("ให้เป็นไปตาม ให้ปฏิบัติตาม จะต้อง"))
# What opens a list of systems no longer or not to be used: matches "ให้ยกเลิกระบบดังต่อไปนี้", "ห้ามใช้"; not "ให้ใช้ระบบ".
CANCELS = re.compile(rf"(?:{any_of('ให้')})?{any_of('ยกเลิก เลิกใช้ งดใช้ ห้าม')}")


def may_be_named(item: Paragraph) -> bool:
    """May the item of such a list be a name, or does it tell somebody what to do?"""
    return len(item.text) <= LONGEST and not INSTRUCTS.match(item.text)


def tells(item: Paragraph) -> bool:
    """Does an item among systems say what to do, without saying which system is used for it?"""
    return bool(_TELLS.match(item.text) or _RULED.search(item.text)) and not names_system(item)


def mostly_named(items: Sequence[Paragraph]) -> bool:
    """Do at least half of the items name systems?"""
    return 2 * sum(names_system(item) for item in items) >= len(items) > 0


def goes_on(items: Sequence[Paragraph], between: Paragraph, after: Sequence[Paragraph]) -> bool:
    """Does the list go on behind this paragraph, which says more of its last item? "(2)" then follows "(1)"."""
    if not items or not after or after[0].style not in ITEM or not names_system(after[0]) or opens_items(between):
        return False
    alike = next((item for item in reversed(items) if item.style == after[0].style), None)
    return alike is not None and (follows(alike, after[0]) or (alike is items[-1] and alike.style == "dash"))


def innermost(items: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The items that are systems: of the first level, or those below where the first only heads them."""
    named = [item for item in items if names_system(item)]
    others = [item for item in items if item not in named]
    if len(named) > 1 and others and not {item.style for item in named} & {item.style for item in others}:
        yield from named  # "ก. งานสารบรรณ" heads, or "(1.1) การรับหนังสือ" explains, what is marked in another way
        return
    heads, below = _by_head(items)
    unnamed = [head for head, group in zip(heads, below, strict=True) if _only_heads(head, group)]
    inner = [item for group in below for item in group]
    grouped = all(begins_name(item) for item in inner) and (all(below) or not any(names_system(head) for head in heads))
    for head, group in zip(heads, below, strict=True):
        if head in unnamed or (not unnamed and grouped and group):
            yield from group
        elif names_system(head) or not unnamed:  # beside "1. ระบบที่ใช้ในสำนักงาน" other heads are other matters
            yield head


def _by_head(items: Sequence[Paragraph]) -> tuple[list[Paragraph], list[list[Paragraph]]]:
    """The items of the first level and, for each, those below it."""
    level = items[0].level
    heads: list[Paragraph] = []
    below: dict[int, list[Paragraph]] = defaultdict(list)
    for item in items:
        # An item out of line above the others is one whose number was misread: "(ด)" for "(1)".
        level = min(level, item.level)
        if item.level == level:
            heads.append(item)
        else:
            below[len(heads)].append(item)
    return heads, [below[place + 1] for place in range(len(heads))]


def _only_heads(head: Paragraph, group: Sequence[Paragraph]) -> bool:
    """Does it speak of systems and name none, while those below it do? "๑. ระบบที่ใช้ในสำนักงาน"."""
    named = sum(begins_name(item) for item in group)
    return 2 * named > len(group) > 0 and UNNAMED.search(head.text) is not None
