"""Several documents in one file (cover letter, announcement, order): where each begins, and which one is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from parsers.layout import ANNEX, Layout, lay_out
from parsers.model import Finding, Part, Reading
from parsers.registry import document_types
from parsers.thai.digits import to_thai

_TOP = 0.5  # share of the page's height above which a document's heading stands
# Which of several documents a file is sent for, where the slot does not say: the Act's own before letters.
_ORDER = ("announcement_s10", "order_s16", "announcement_s13_1", "other", "official_letter")


def split(reading: Reading) -> list[Reading]:
    """The documents of a file in reading order, each with its own pages; one where only one begins.

    A document begins on a page that opens like one (ประกาศ, คำสั่ง or a letterhead, with เรื่อง) after the one
    before it was closed by its date line or farewell.
    """
    starts = [0]
    for place in range(1, len(reading.pages)):
        before = replace(reading, pages=reading.pages[starts[-1] : place])
        if _begins(lay_out(replace(reading, pages=(reading.pages[place],)))) and lay_out(before).closing is not None:
            starts.append(place)
    ends = [*starts[1:], len(reading.pages)]
    return [replace(reading, pages=reading.pages[a:b]) for a, b in zip(starts, ends, strict=True)]


def _begins(layout: Layout) -> bool:
    if layout.form == "none" or layout.subject is None or not layout.rows:
        return False
    if ANNEX.match(layout.rows[0].text):
        return False
    heading = layout.rows[layout.subject if layout.opening is None else layout.opening]
    return heading.box.top < heading.page.height * _TOP


def main_of(kinds: Sequence[tuple[str, str | None]], slot: str | None) -> int:
    """The place of the document that is meant. `kinds`: (code, slot) of each, in reading order."""
    fitting = [place for place, (_, own) in enumerate(kinds) if slot is not None and own == slot]
    if fitting:
        return fitting[0]
    return min(range(len(kinds)), key=lambda place: (_ORDER.index(kinds[place][0]), place))


def several_documents(parts: Sequence[Part], slot: str | None, slots: Mapping[str, str | None]) -> Finding:
    """Names the other documents of the file with their pages; a person chooses where more than one could be meant."""
    main = next(part for part in parts if part.main)
    others = [part for part in parts if not part.main]
    rivals = [part for part in others if slots[str(part.record.kind.value)] in _ACT_SLOTS]
    certain = slot is not None and slots[str(main.record.kind.value)] == slot
    rival_here = any(part.record.kind.value == main.record.kind.value for part in rivals)
    named = " และ ".join(f"{_thai(part)} ({_pages(part)})" for part in others)
    return Finding(
        code="several_documents",
        severity="info" if not rival_here and (certain or not rivals) else "review",
        message=f"ไฟล์นี้มีเอกสารมากกว่าหนึ่งฉบับ อ่านผลจาก{_thai(main)} ({_pages(main)}) อีกฉบับคือ{named}",
        remedy="ตรวจว่าเลือกฉบับที่ต้องการถูกต้องแล้ว ฉบับอื่นที่ต้องใช้ในช่องอื่น ให้หน่วยงานส่งแยกไฟล์ตามช่องนั้น",
        field="parts",
    )


_ACT_SLOTS = ("s10", "s13_1", "s16")


def _thai(part: Part) -> str:
    return next(kind.thai for kind in document_types() if kind.code == part.record.kind.value)


def _pages(part: Part) -> str:
    if part.first_page == part.last_page:
        return f"หน้า {to_thai(str(part.first_page))}"
    return f"หน้า {to_thai(str(part.first_page))}–{to_thai(str(part.last_page))}"
