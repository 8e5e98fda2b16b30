"""Reading order: runs of text become lines in blocks, the way a person's eye takes a Thai official page.

Cells of a table are blocks, row by row. Two or more runs side by side over a few lines (two signers, a
letterhead) are columns and are read one after the other; over many lines they are a table without rules.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from parsers.model import Line, Word
from parsers.reading.asides import in_turn
from parsers.reading.folio import parted
from parsers.reading.justified import with_justified
from parsers.reading.rows import Run
from parsers.reading.tables import Cell
from parsers.reading.words import Piece, to_words

_SAME_ROW = 0.3  # ems between baselines
_NEXT_ROW = 2.6  # ems: rows further apart do not belong together
_ONE_TOP = 4.0  # points: cells that begin this near each other's height are one row of a table
_ALIGNED = 1.2  # ems: edges or centres this near are meant as one
_FEW_CELLS = 2  # rows: a table of so few is a frame, and what stands beside it is text of its own
_FEW_ROWS = 6  # columns side by side over more rows are a table
_WIDE = 0.35  # of the text's width: two columns as wide as this are running text however many rows they have

Row = list[Run]


@dataclass(slots=True)
class _Zone:
    """Rows whose runs stand in the same columns."""

    rows: list[Row] = field(default_factory=list)


def arrange(runs: Sequence[Run], mend: Callable[[Sequence[Piece]], tuple[Word, ...]] = to_words) -> tuple[Line, ...]:
    """Lines in reading order; lines of one paragraph, cell or column share a block number."""
    blocks = [block for part in _parts(runs) for block in part]
    return tuple(
        Line(words=words, block=number)
        for number, block in enumerate(blocks)
        for run in block
        if (words := mend(run.pieces))
    )


def _parts(runs: Sequence[Run]) -> list[list[list[Run]]]:
    """Blocks of each part of the page, top to bottom: tables and what stands between them."""
    tables: dict[int, list[Run]] = {}
    for run in runs:
        if run.cell is not None:
            tables.setdefault(run.cell.table, []).append(run)
    grids = {number: _widened(_grid(held), runs) for number, held in tables.items()}
    starts = {number: grid[0].top for number, grid in grids.items()}
    between: dict[int, list[Run]] = {}
    for run in runs:
        if run.cell is not None:
            continue
        inside = next((number for number, grid in grids.items() if _row_at(grid, run) is not None), None)
        if inside is not None:
            tables[inside].append(run)
        else:
            between.setdefault(sum(top <= run.baseline for top in starts.values()), []).append(run)
    ordered = sorted(tables, key=lambda number: starts[number])
    parts = [_flow(between.get(0, []))]
    for place, number in enumerate(ordered, start=1):
        parts += [_cells(tables[number], grids[number]), _flow(between.get(place, []))]
    return parts


@dataclass(frozen=True, slots=True, kw_only=True)
class _TableRow:
    """Cells that begin at one height."""

    top: float
    bottom: float
    x0: float
    x1: float


def _grid(runs: list[Run]) -> list[_TableRow]:
    """The rows of a table, top to bottom, from the cells its runs stand in."""
    rows: list[list[Cell]] = []
    for cell in sorted({run.cell for run in runs if run.cell}, key=lambda cell: cell.top):
        if rows and cell.top - rows[-1][0].top <= _ONE_TOP:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    x0, x1 = min(c.x0 for row in rows for c in row), max(c.x1 for row in rows for c in row)
    return [_TableRow(top=row[0].top, bottom=max(c.bottom for c in row), x0=x0, x1=x1) for row in rows]


def _widened(grid: list[_TableRow], runs: Sequence[Run]) -> list[_TableRow]:
    """The rows over all the page where nearly each has something beside it: rules of those columns are worn away."""
    whole = [replace(row, x0=min(run.x0 for run in runs), x1=max(run.x1 for run in runs)) for row in grid]
    beside = {_row_at(whole, run) for run in runs if run.cell is None} - {None}
    return whole if len(grid) > _FEW_CELLS and len(beside) >= len(grid) - 1 else grid


def _row_at(grid: list[_TableRow], run: Run) -> int | None:
    """The row a run stands in; the last that holds it where a tall cell beside makes rows overlap."""
    if run.cell is not None:
        return max(at for at, row in enumerate(grid) if row.top <= run.cell.top + _ONE_TOP)
    y = run.baseline - run.em / 4
    return max(
        (at for at, row in enumerate(grid) if row.top <= y < row.bottom and run.x0 < row.x1 and run.x1 > row.x0),
        default=None,
    )


def _cells(runs: list[Run], grid: list[_TableRow]) -> list[list[Run]]:
    """One block a cell, cells row by row; a run whose cell's rules are worn away stands alone in its row."""
    held: dict[tuple[int, float, float], list[Run]] = {}
    for run in runs:
        left = (run.cell.x0, 0.0) if run.cell else (run.x0, run.baseline)
        held.setdefault((_row_at(grid, run) or 0, *left), []).append(run)
    return [sorted(held[key], key=lambda run: (run.baseline, run.x0)) for key in sorted(held)]


def _flow(runs: list[Run]) -> list[list[Run]]:
    """Blocks of what stands outside tables."""
    if not runs:
        return []
    left, right = min(r.x0 for r in runs), max(r.x1 for r in runs)
    folio, runs = parted(runs)
    blocks: list[list[Run]] = [folio] if folio else []
    for part in in_turn(runs):
        for zone in _zones(with_justified(_rows(part)), left):
            if len(zone.rows[0]) > 1:
                blocks.extend(_columns(zone, right - left))
            else:
                blocks.extend(_paragraphs([row[0] for row in zone.rows], right))
    return blocks


def _rows(runs: list[Run]) -> list[Row]:
    rows: list[Row] = []
    for run in sorted(runs, key=lambda r: (r.baseline, r.x0)):
        if rows and run.baseline - rows[-1][0].baseline <= _SAME_ROW * run.em:
            rows[-1].append(run)
        else:
            rows.append([run])
    return [sorted(row, key=lambda r: r.x0) for row in rows]


def _zones(rows: list[Row], left: float) -> list[_Zone]:
    """Rows of one run follow each other in one zone; rows of several gather while their columns agree."""
    zones: list[_Zone] = []
    for row in rows:
        if zones and _belongs(zones[-1], row, left):
            zones[-1].rows.append(row)
        else:
            zones.append(_Zone(rows=[row]))
    return zones


def _belongs(zone: _Zone, row: Row, left: float) -> bool:
    columns = _spans(zone)
    if len(columns) == 1 or len(row) > len(columns):
        return len(columns) == 1 == len(row)
    if row[0].baseline - zone.rows[-1][0].baseline > _NEXT_ROW * row[0].em:
        return False
    places = [_column_of(columns, run) for run in row]
    if None in places or len(set(places)) < len(places):
        return False
    return len(row) > 1 or _continues(zone, row[0], places[0] or 0, left)


def _continues(zone: _Zone, run: Run, column: int, left: float) -> bool:
    """May this lone run go on in its column? At the left margin it is more likely the next paragraph."""
    spans = _spans(zone)
    standing = [r for row in zone.rows for r in row if _column_of(spans, r) == column]
    if not standing:  # boxes of a worn scan that overlap stand in no one column
        return False
    above = standing[-1]
    near = _ALIGNED * run.em
    centred = abs((above.x0 + above.x1) - (run.x0 + run.x1)) / 2 < near
    flush = abs(above.x0 - run.x0) < near
    return (flush or centred) and (column > 0 or (centred and run.x0 > left + near))


def _spans(zone: _Zone) -> list[tuple[float, float]]:
    """Where the zone's columns stand, from its first row, widened by the runs under it."""
    spans = [(run.x0, run.x1) for run in zone.rows[0]]
    for row in zone.rows[1:]:
        for run in row:
            place = _column_of(spans, run)
            if place is not None:
                spans[place] = (min(spans[place][0], run.x0), max(spans[place][1], run.x1))
    return spans


def _column_of(spans: list[tuple[float, float]], run: Run) -> int | None:
    """The one column this run stands in; None where it spans two or stands apart."""
    over = [i for i, (x0, x1) in enumerate(spans) if run.x0 < x1 and run.x1 > x0]
    return over[0] if len(over) == 1 else None


def _columns(zone: _Zone, width: float) -> list[list[Run]]:
    """Blocks of runs side by side: column after column, or row by row where it is a table."""
    spans = _spans(zone)
    running = len(spans) == 2 and all(x1 - x0 > _WIDE * width for x0, x1 in spans)
    across = any(
        _column_of(spans, run) is None for row in zone.rows for run in row
    )  # in no column: it must not be lost
    if across or len(spans) > 2 or _is_list(zone) or (len(zone.rows) > _FEW_ROWS and not running):
        return [[run] for row in zone.rows for run in row]
    return [
        [run for row in zone.rows for run in row if _column_of(spans, run) == column] for column in range(len(spans))
    ]


def _is_list(zone: _Zone) -> bool:
    """Do several full rows start at the same places, as in a table? Names of signers are centred."""
    first = zone.rows[0]
    return len(zone.rows) > 2 and all(
        len(row) == len(first) and all(abs(a.x0 - b.x0) < b.em / 2 for a, b in zip(row, first, strict=True))
        for row in zone.rows
    )


def _paragraphs(runs: list[Run], right: float) -> list[list[Run]]:
    """Lines one under the other, parted where a paragraph ends: a gap, an indent, or a short line before."""
    blocks: list[list[Run]] = []
    for run in runs:
        if blocks and _same_paragraph(blocks[-1][-1], run, right):
            blocks[-1].append(run)
        else:
            blocks.append([run])
    return blocks


def _same_paragraph(above: Run, run: Run, right: float) -> bool:
    em = max(above.em, run.em)
    if run.baseline - above.baseline > _NEXT_ROW * em:
        return False
    centred = abs((above.x0 + above.x1) - (run.x0 + run.x1)) / 2 < _ALIGNED * em / 2
    if centred and abs(above.x0 - run.x0) > em / 2:
        return True
    indented = run.x0 > above.x0 + em
    return not indented and above.x1 > right - 6 * em
