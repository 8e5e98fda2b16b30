"""Cells of ruled tables, from the lines a page draws."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

from parsers.reading.glyphs import Drawn

_THIN = 3.0  # points: a shape no thicker is a rule
_SHORT = 6.0  # points: a shorter one is part of a letter or a dash
_SNAP = 3.0  # points between rules that are meant as one
_MOST = 4_000  # rules; a page with more is a drawing, not a table


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Cell:
    """One cell: the table it stands in (from 0, top to bottom) and its place in points."""

    table: int
    top: float
    x0: float
    bottom: float
    x1: float


def find_cells(shapes: Iterable[Drawn]) -> tuple[Cell, ...]:
    """Cells of every table with at least two of them, row by row."""
    edges = [edge for shape in shapes for edge in _edges(shape)]
    if not 4 <= len(edges) <= _MOST:
        return ()
    merged = merge_edges(edges, _SNAP, _SNAP, _SNAP, _SNAP)
    boxes = intersections_to_cells(edges_to_intersections(merged, _SNAP, _SNAP))
    tables = sorted((table for table in cells_to_tables(boxes) if len(table) > 1), key=lambda t: (t[0][1], t[0][0]))
    return tuple(
        sorted(
            Cell(table=index, top=top, x0=x0, bottom=bottom, x1=x1)
            for index, table in enumerate(tables)
            for x0, top, x1, bottom in table
        )
    )


def cell_of(cells: Sequence[Cell], x: float, y: float) -> Cell | None:
    """The smallest cell that holds this point."""
    holding = [cell for cell in cells if cell.x0 <= x <= cell.x1 and cell.top <= y <= cell.bottom]
    return min(holding, key=lambda cell: (cell.x1 - cell.x0) * (cell.bottom - cell.top), default=None)


def _edges(shape: Drawn) -> list[dict[str, object]]:
    """A thin shape is one rule, a stroked rectangle four."""
    if shape.kind == "image":
        return []
    width, height = shape.x1 - shape.x0, shape.bottom - shape.top
    if height <= _THIN:
        return [_edge(shape.x0, shape.top, shape.x1, shape.top, "h")] if width > _SHORT else []
    if width <= _THIN:
        return [_edge(shape.x0, shape.top, shape.x0, shape.bottom, "v")] if height > _SHORT else []
    if shape.kind != "frame":
        return []
    return [
        _edge(shape.x0, shape.top, shape.x1, shape.top, "h"),
        _edge(shape.x0, shape.bottom, shape.x1, shape.bottom, "h"),
        _edge(shape.x0, shape.top, shape.x0, shape.bottom, "v"),
        _edge(shape.x1, shape.top, shape.x1, shape.bottom, "v"),
    ]


def _edge(x0: float, top: float, x1: float, bottom: float, orientation: str) -> dict[str, object]:
    """A rule in the shape pdfplumber's table functions take."""
    return {
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "width": x1 - x0,
        "height": bottom - top,
        "orientation": orientation,
        "object_type": "rect_edge",
    }
