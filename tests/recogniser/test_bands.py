"""Tables ruled across only have cells too; text between rules has none."""

from __future__ import annotations

import numpy as np

from parsers.reading.bands import band_boxes
from parsers.reading.recogniser_ink import Grey
from parsers.reading.recogniser_rules import Edges, rule_boxes

PAGE = (1600, 1200)  # work pixels, high and wide
LEVELS = (300, 350, 450, 550)


def rules(*levels: int, x0: int = 200, x1: int = 1000) -> list[Edges]:
    return [(float(x0), float(level), float(x1), float(level)) for level in levels]


def page(*words: tuple[int, int, int]) -> Grey:
    """Ink as tall as a letter: (from column, to column, top)."""
    ink = np.zeros(PAGE, np.uint8)
    for x0, x1, top in words:
        ink[top : top + 18, x0:x1] = 255
    return ink


HEAD = [(250, 400, 315), (700, 800, 315)]
ROWS = [(210, 450, 360), (210, 300, 390), (620, 980, 360), (210, 420, 460), (620, 900, 460)]


def test_rows_between_rules_and_columns_between_bare_paper_make_cells() -> None:
    (table,) = band_boxes(page(*HEAD, *ROWS), rules(*LEVELS), 200)
    assert len(table) == 6
    assert {(top, bottom) for _, top, _, bottom in table} == {(300, 350), (350, 450), (450, 550)}
    assert {x0 for x0, *_ in table} == {200, 534.5}


def test_a_cell_of_two_rows_is_one() -> None:
    ink = page(*HEAD, *ROWS)
    across = [*rules(300, 350, 550), *rules(450, x0=600)]
    (table,) = band_boxes(ink, across, 200)
    assert (200, 350, 534.5, 550) in table
    assert len(table) == 5


def test_paragraphs_between_rules_have_no_cells() -> None:
    text = [(200, 990, 310), (200, 980, 370), (200, 995, 470)]
    assert band_boxes(page(*text), rules(*LEVELS), 200) == []


def test_two_rules_make_no_table() -> None:
    assert band_boxes(page(*HEAD, *ROWS), rules(300, 450), 200) == []


def test_short_rules_make_no_table() -> None:
    assert band_boxes(page(*HEAD, *ROWS), rules(*LEVELS, x0=500, x1=800), 200) == []


def test_dirt_between_two_columns_does_not_join_them() -> None:
    ink = page(*HEAD, *ROWS)
    for x in range(455, 618, 6):
        ink[500, x : x + 3] = 255
    assert len(band_boxes(ink, rules(*LEVELS), 200)[0]) == 6


def reach(pieces: range) -> float:
    """How far right a rule is drawn that stops short of a border, of which only `pieces` are left at its height."""
    ink = np.zeros((700, 1200), np.uint8)
    for level in (100, 500):
        ink[level : level + 3, 100:1000] = 255
    ink[100:500, 100:103] = 255
    ink[400:500, 997:1000] = 255
    for place in pieces:
        ink[place : place + 30, 997:1000] = 255
    ink[250:253, 100:860] = 255
    return max(x1 for x0, top, x1, bottom in rule_boxes(ink, 200) if 240 < top == bottom < 260)


def test_a_worn_border_is_met_by_the_rules_that_were_drawn_to_it() -> None:
    assert reach(range(130, 390, 52)) > 990


def test_where_no_border_is_left_a_rule_ends_where_it_ends() -> None:
    assert reach(range(0)) < 870
