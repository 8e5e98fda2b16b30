"""Tables by geometry: blocks that stand side by side are cells; rows and columns come from their boxes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from parsers.model import Box
from parsers.passage import Row

Key = tuple[int, int]  # page, block
Blocks = dict[Key, list[Row]]
_WIDEST_CELL = (
    0.5  # share of the page's width: a lone block wider than this is a paragraph, no row with one filled cell
)
_SLANT = 12.0  # points by which neighbouring cells of one column may begin apart
_AT_EDGE = 9.0  # points from a column's left edge within which a glued cell's words begin
# Matches "(1) ระบบการลา", "ข้อ 2 ระบบ"; not "1", "www".
_ITEM = re.compile(r"(?:\(\s?\d{1,2}\s?\)|\d{1,2}[.)]|ข้อ\s?\d{1,2})\s?[\u0e01-\u0e4e]")
_TOUCH = 0.2  # share of a line's height by which lines of one table row overlap at least
_SAME_BAND = 0.5  # share of the lower block's height that must overlap for two blocks to stand side by side


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One table cell: its lines, its row and column in its table, and what the column is headed."""

    rows: tuple[Row, ...]
    table: int
    band: int  # row in the table, from 0
    column: int  # from 0, left to right
    heading: str = ""  # the text of the first band's cell in this column

    @property
    def text(self) -> str:
        return " ".join(row.text for row in self.rows)

    @property
    def box(self) -> Box:
        box = self.rows[0].box
        for row in self.rows[1:]:
            box = box.joined(row.box)
        return box


def split_tables(rows: Sequence[Row]) -> Iterator[Sequence[Row] | Cell]:
    """Runs of ordinary rows, and cells in reading order (row by row, left to right)."""
    blocks = _blocks(rows)
    beside = _side_by_side(blocks)
    run: list[Row] = []
    number, columns = 0, list[tuple[float, str]]()
    for is_table, group in _regions(blocks, beside):
        bands, edges = _bands(group), _column_edges(group)
        if not is_table or len(edges) < 2 or (len(bands) < 2 and len(edges) != len(columns)):
            run += [row for band in bands for row in _across(band)] if is_table else [row for b in group for row in b]
            continue
        if run:
            yield run
            run = []
        cells, columns = _cells([_parted(band, edges) for band in bands], edges, number, columns)
        number += 1
        yield from cells
    if run:
        yield run


def _regions(blocks: Blocks, beside: set[Key]) -> Iterator[tuple[bool, list[Sequence[Row]]]]:
    """Blocks in reading order: (True, blocks that stand side by side or between such) or (False, one block)."""
    table: list[Sequence[Row]] = []
    for key, block in blocks.items():
        if key in beside or (table and _inside(block, table, blocks, beside)):
            table.append(block)
            continue
        if table:
            yield True, table
            table = []
        yield False, [block]
    if table:
        yield True, table


def _across(band: Sequence[Sequence[Row]]) -> list[Row]:
    """The rows of blocks that only seem a table (justified words far apart), as a reader would go: line by line."""
    return sorted((row for block in band for row in block), key=lambda row: (round(row.box.top / 6), row.box.x0))


def _blocks(rows: Sequence[Row]) -> Blocks:
    blocks: Blocks = {}
    for row in rows:
        blocks.setdefault(row.block, []).append(row)
    return blocks


def _bounds(block: Sequence[Row]) -> Box:
    box = block[0].box
    for row in block[1:]:
        box = box.joined(row.box)
    return box


def _side_by_side(blocks: Blocks) -> set[Key]:
    boxes = [(key, _bounds(block)) for key, block in blocks.items()]
    found: set[Key] = set()
    for place, (key, box) in enumerate(boxes):
        for other, rival in boxes[place + 1 :]:
            if other[0] == key[0] and _share_band(box, rival) and not _between(blocks[key], blocks[other]):
                found |= {key, other}
    return found


def _share_band(a: Box, b: Box) -> bool:
    overlap = min(a.bottom, b.bottom) - max(a.top, b.top)
    lower = min(a.bottom - a.top, b.bottom - b.top)
    return overlap > _SAME_BAND * lower and (a.x1 <= b.x0 + 1 or b.x1 <= a.x0 + 1)


def _between(one: Sequence[Row], other: Sequence[Row]) -> bool:
    """Do the lines of one stand between the numbered items of the other? So do their ends, where items begin far in."""
    if max(sum(bool(_ITEM.match(row.text)) for row in block) for block in (one, other)) < 2:
        return False
    return not any(
        min(a.box.bottom, b.box.bottom) - max(a.box.top, b.box.top) > _TOUCH * min(a.height, b.height)
        for a in one
        for b in other
    )


def _inside(block: Sequence[Row], table: Sequence[Sequence[Row]], blocks: Blocks, beside: set[Key]) -> bool:
    """A lone block between table blocks of the same page (a row with one filled cell) belongs to the table."""
    page, box = block[0].page.number, _bounds(block)
    if box.x1 - box.x0 > _WIDEST_CELL * block[0].page.width:
        return False
    later = [
        _bounds(b) for key, b in blocks.items() if key in beside and key[0] == page and b[0].index > block[-1].index
    ]
    above = _bounds(table[-1])
    if not later or table[-1][0].page.number != page:
        return False
    return box.top - above.bottom < 40 and later[0].top - box.bottom < 40


def _cells(
    bands: Sequence[Sequence[Sequence[Row]]], edges: Sequence[float], number: int, columns: list[tuple[float, str]]
) -> tuple[list[Cell], list[tuple[float, str]]]:
    """Cells in bands; a table that runs on to a new page keeps the headings it had (`columns`: left edge, heading)."""
    cells = [
        Cell(rows=tuple(block), table=number, band=band, column=_column(_bounds(block), edges))
        for band, blocks in enumerate(bands)
        for block in blocks
    ]
    headings = {cell.column: cell.text for cell in cells if cell.band == 0}
    if not _looks_like_headings(list(headings.values())) and len(columns) == len(edges):
        headings = {place: text for place, (_, text) in enumerate(columns)}
    elif not _looks_like_headings(list(headings.values())):
        headings = {}
    named = [replace(cell, heading=headings.get(cell.column, "")) for cell in cells]
    return named, [(edge, headings.get(place, "")) for place, edge in enumerate(edges)]


def _looks_like_headings(texts: Sequence[str]) -> bool:
    return all(
        "@" not in text and "http" not in text and "www." not in text and len(text) < 60 for text in texts
    ) and not any(text[:1].isdigit() for text in texts)


def _bands(table: Sequence[Sequence[Row]]) -> list[list[Sequence[Row]]]:
    """Blocks grouped into table rows: a block below all of a band, or under one of its cells, starts a new band."""
    ordered = sorted(table, key=lambda b: (b[0].page.number, _bounds(b).top))
    bands: list[list[Sequence[Row]]] = []
    for block in ordered:
        if bands and _belongs(block, bands[-1]):
            bands[-1].append(block)
        else:
            bands.append([block])
    return [sorted(band, key=lambda b: _bounds(b).x0) for band in bands]


def _belongs(block: Sequence[Row], band: Sequence[Sequence[Row]]) -> bool:
    if block[0].page.number != band[0][0].page.number:
        return False
    box, boxes = _bounds(block), [_bounds(b) for b in band]
    if any(box.x0 < other.x1 and other.x0 < box.x1 for other in boxes):
        return False
    return box.top < max(other.bottom for other in boxes)


def _parted(band: Sequence[Sequence[Row]], edges: Sequence[float]) -> list[Sequence[Row]]:
    """A table row whose neighbouring cells were read as one line, cut at the columns that are empty in it."""
    filled = {_column(_bounds(block), edges) for block in band}
    result: list[Sequence[Row]] = []
    for block in band:
        stretches: dict[int, list[Row]] = defaultdict(list)
        for row in block:
            for column, part in _cut(row, _column(_bounds(block), edges), edges, filled):
                stretches[column].append(part)
        result += stretches.values()
    return sorted(result, key=lambda b: _bounds(b).x0)


def _cut(row: Row, column: int, edges: Sequence[float], filled: set[int]) -> Iterator[tuple[int, Row]]:
    begin = 0
    for place, word in enumerate(row.line.words):
        at = [k for k in range(column + 1, len(edges)) if k not in filled and abs(word.box.x0 - edges[k]) < _AT_EDGE]
        if at and place:
            yield column, row.part(begin, place)
            begin, column = place, at[0]
    yield column, row.part(begin, len(row.line.words)) if begin else row


def _column_edges(table: Sequence[Sequence[Row]]) -> list[float]:
    """The left edge of each column: where blocks often begin, where these tell more columns apart than spans do."""
    spans, begun = _span_edges(table), _begun_edges(table)
    return begun if len(begun) > len(spans) else spans


def _begun_edges(table: Sequence[Sequence[Row]]) -> list[float]:
    """Left edges that several blocks share, give or take the slant of the page."""
    groups: list[list[float]] = []
    for left in sorted(_bounds(block).x0 for block in table):
        if groups and left - groups[-1][-1] < _SLANT:
            groups[-1].append(left)
        else:
            groups.append([left])
    often = max(2.0, 0.3 * max((len(group) for group in groups), default=0))
    return [group[0] for group in groups if len(group) >= often]


def _span_edges(table: Sequence[Sequence[Row]]) -> list[float]:
    """The left edge of each column: the spans of all blocks merged where they overlap."""
    spans: list[list[float]] = []
    for box in sorted((_bounds(block) for block in table), key=lambda b: b.x0):
        if spans and box.x0 < spans[-1][1] - 4:
            spans[-1][1] = max(spans[-1][1], box.x1) if box.x1 - box.x0 < 250 else spans[-1][1]
        else:
            spans.append([box.x0, box.x1])
    return [span[0] for span in spans]


def _column(box: Box, edges: Sequence[float]) -> int:
    middle = min(box.x0 + 4, (box.x0 + box.x1) / 2)
    return max((place for place, edge in enumerate(edges) if edge <= middle), default=0)
