"""Does a list that names systems stand in the order unread, or an item of one? What of each list and table was found.

Kept apart from what reads them, `parsers.systems`, and simpler, so that what one way of wording hides from the reading
is seen here: any numbered items, clauses, cells of a column or names in a row that begin as systems' names do.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest

from parsers.clauses import ITEM, Paragraph, paragraphs
from parsers.layout import Layout
from parsers.model import Evidence, System
from parsers.system_disuse import heads_disused, is_given_up, only_recites, says_not_used
from parsers.system_items import goes_on, may_be_named, tells
from parsers.system_phrases import OTHERS, REFERS, STARTS, UNNAMED
from parsers.system_runs import names_in_row
from parsers.systems import opens_list

# One more system of a sentence that has named one: matches the "และใช้" of "และใช้ระบบการลา"; not "ผู้ใช้ระบบ".
_USES_MORE = re.compile(r"และ(?:ให้)?ใช้(?:งาน)?\s?(?=ระบบ)")
# A cell that names none: matches "- ", "ไม่มี", "ยังไม่มีระบบ ให้ใช้กระดาษ", "ชื่อระบบ", "รวม 3 ระบบ"; not "ระบบการลา".
_NONE = re.compile(r"\s*(?:[-–—.]|ไม่มี|ยังไม่มี|ไม่ได้|รวม|ชื่อ(?:ระบบ|โปรแกรม)?\s*$|ระบบ\s*$)")
_NAME = 3  # characters of the shortest name
_LEAST = 2  # items of a list
_HALF = 0.5  # share of a list's items that begin as names do, and that must have been found


@dataclass(frozen=True, slots=True)
class _Entry:
    """One item of a list: whether it begins as a system's name does, and where it stands."""

    names: bool
    places: tuple[Evidence, ...]


def unread_lists(layout: Layout, systems: Sequence[System]) -> Iterator[tuple[Evidence, ...]]:
    """Where the items stand of each list of systems, most of whose items none of the systems was read from."""
    found = [place for system in systems for place in system.name.evidence]
    for levels in _lists(layout, found):
        told = [entries for entries in levels if len(entries) >= _LEAST]
        if any(_share_read(entries, found) >= _HALF for entries in told):
            continue
        named = [entries for entries in told if 2 * sum(entry.names for entry in entries) >= len(entries)]
        if named:
            yield tuple(place for entry in max(named, key=len) for place in entry.places)


def unread_items(layout: Layout, systems: Sequence[System]) -> Iterator[tuple[Evidence, ...]]:
    """Where each item stands of which none was read though others of its list were: it may be too long, or the last
    of them with the next sentence. Not what tells somebody what to do, heads items that were read or names none."""
    found = [place for system in systems for place in system.name.evidence]
    names = [system.name.value for system in systems if system.name.value]
    for part in (paragraphs(layout.body), paragraphs(layout.annex)):
        for items in (*_runs(part), list(_clauses(part))):
            read = {id(item) for item in items if _is_read(_entry(item), found)}
            for item in _left_out(items, read):
                if not _is_said(item, names):
                    yield item.passage.evidence(item.start)

        yield from _unread_cells(part, found)
        yield from _used_besides(part, found)


def _unread_cells(part: Sequence[Paragraph], found: Sequence[Evidence]) -> Iterator[tuple[Evidence, ...]]:
    """Cells of a column from whose other cells systems were read; not what says that there is none, or is given up."""
    given_up = {(p.cell.table, p.cell.band) for p in part if p.cell and says_not_used(p.text)}
    columns: dict[tuple[int, int], list[Paragraph]] = defaultdict(list)
    for paragraph in part:
        cell = paragraph.cell
        if cell and cell.text != cell.heading and (cell.table, cell.band) not in given_up:
            columns[cell.table, cell.column].append(paragraph)
    for cells in columns.values():
        unread = [p for p in cells if not _is_read(_entry(p), found)]
        if 2 * len(unread) >= len(cells):
            continue
        for paragraph in unread:
            if _may_name(paragraph) and len(paragraph.text.strip()) >= _NAME and not _NONE.match(paragraph.text):
                yield paragraph.passage.evidence(paragraph.start)


def _used_besides(part: Sequence[Paragraph], found: Sequence[Evidence]) -> Iterator[tuple[Evidence, ...]]:
    """What a sentence says is used besides a system that was read from it: "…ในการลา และใช้ระบบ ข ในการ…"."""
    for paragraph in part:
        passage = paragraph.passage
        if not any(_meets(one, other) for one in passage.evidence() for other in found):
            continue
        for more in _USES_MORE.finditer(passage.text, paragraph.start):
            if UNNAMED.match(passage.text, more.end()) or REFERS.match(passage.text, more.end()):
                continue
            places = passage.evidence(more.end(), len(passage.text))
            if not any(_meets(one, other) for one in places[:1] for other in found):
                yield places


def _left_out(items: Sequence[Paragraph], read: set[int]) -> Iterator[Paragraph]:
    """The items not read that begin as names do, or stand among others most of which were."""
    for beside in _siblings(items):
        known = sum(id(item) in read for item, _ in beside)
        most = known and 2 * known >= sum(_may_name(item) for item, _ in beside)
        for item, below in beside:
            named = most or (read and STARTS.match(item.text))
            if named and id(item) not in read and not any(id(one) in read for one in below) and _may_name(item):
                yield item


def _siblings(items: Sequence[Paragraph]) -> list[list[tuple[Paragraph, list[Paragraph]]]]:
    """The items of one level under one head together, each with all below it."""
    groups: dict[tuple[int, int], list[tuple[Paragraph, list[Paragraph]]]] = defaultdict(list)
    for place, item in enumerate(items):
        head = next((at for at in range(place - 1, -1, -1) if items[at].level < item.level), -1)
        after = next((at for at in range(place + 1, len(items)) if items[at].level <= item.level), len(items))
        groups[item.level, head].append((item, list(items[place + 1 : after])))
    return list(groups.values())


def _may_name(item: Paragraph) -> bool:
    text = item.text
    return not (tells(item) or is_given_up(text) or UNNAMED.match(text) or REFERS.match(text) or OTHERS.match(text))


def _is_said(item: Paragraph, names: Sequence[str]) -> bool:
    """Does it name again what another item named?"""
    return any(item.text.startswith(name) for name in names)


def _runs(part: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """The items of each list, on behind paragraphs that say more of one: "(2)" after "(1)"."""
    run: list[Paragraph] = []
    for place, paragraph in enumerate(part):
        if paragraph.style in ITEM and paragraph.cell is None:
            run.append(paragraph)
        elif run and not goes_on(run, paragraph, part[place + 1 : place + 2]):
            yield run
            run = []
    if run:
        yield run


def _lists(layout: Layout, found: Sequence[Evidence]) -> Iterator[list[list[_Entry]]]:
    """The entries of each list of the document, those of one level together."""
    for part in (paragraphs(layout.body), paragraphs(layout.annex)):
        before: Paragraph | None = None
        for is_item, group in groupby(part, key=lambda paragraph: paragraph.style in ITEM and paragraph.cell is None):
            run = list(group)
            if is_item and not (before is not None and heads_disused(before.text)):
                yield _by_level(run, said=before is not None and _only_opens(before, found))
            before = run[-1]
        yield [[_entry(clause) for clause in _clauses(part)]]
        columns: dict[tuple[int, int], list[_Entry]] = defaultdict(list)
        for paragraph in part:
            if paragraph.cell and paragraph.cell.text != paragraph.cell.heading:
                columns[paragraph.cell.table, paragraph.cell.column].append(_entry(paragraph))
        yield list(columns.values())
        for paragraph in part:
            if paragraph.style in {"plain", "clause"} and paragraph.cell is None and not only_recites(paragraph.text):
                row = names_in_row(paragraph)
                yield [[_Entry(names=True, places=paragraph.passage.evidence(*span)) for span in row]]


def _only_opens(before: Paragraph, found: Sequence[Evidence]) -> bool:
    """Does the paragraph say that systems follow, without having named several itself?"""
    places = before.passage.evidence()
    return opens_list(before) and sum(any(_meets(one, other) for one in places) for other in found) < _LEAST


def _clauses(part: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Each ข้อ that begins as a name does, unless it heads others: "ข้อ 1 ระบบงานทั่วไป ได้แก่" before "(1) ระบบ…"."""
    for paragraph, after in zip_longest(part, part[1:]):
        heads = after is not None and after.style in ITEM and STARTS.match(after.text)
        if paragraph.style == "clause" and STARTS.match(paragraph.text) and not heads:
            yield paragraph


def _by_level(items: Sequence[Paragraph], *, said: bool) -> list[list[_Entry]]:
    """The items of one list by level; `said`: the paragraph before it says that they are systems."""
    levels: dict[int, list[_Entry]] = defaultdict(list)
    for item in items:
        entry = _entry(item)
        levels[item.level].append(replace(entry, names=entry.names or (said and may_be_named(item))))
    return list(levels.values())


def _entry(paragraph: Paragraph) -> _Entry:
    return _Entry(names=bool(STARTS.match(paragraph.text)), places=paragraph.passage.evidence(paragraph.start))


def _share_read(entries: Sequence[_Entry], found: Sequence[Evidence]) -> float:
    return sum(_is_read(entry, found) for entry in entries) / len(entries)


def _is_read(entry: _Entry, found: Sequence[Evidence]) -> bool:
    return any(_meets(one, other) for one in entry.places for other in found)


def _meets(one: Evidence, other: Evidence) -> bool:
    """Does the middle of one of the two places lie in the other?"""
    return one.page == other.page and (_holds(one, other) or _holds(other, one))


def _holds(outer: Evidence, inner: Evidence) -> bool:
    across, down = (inner.box.x0 + inner.box.x1) / 2, (inner.box.top + inner.box.bottom) / 2
    return outer.box.x0 <= across <= outer.box.x1 and outer.box.top <= down <= outer.box.bottom
