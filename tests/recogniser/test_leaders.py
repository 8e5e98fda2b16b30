"""A leader has as many dots as its ink shows; full stops stay as read."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from parsers.reading.lines import CROP_HEIGHT
from parsers.reading.recogniser_alphabet import Glyph
from parsers.reading.recogniser_leaders import counted

PITCH = 5  # columns from dot to dot


def crop(width: int, dots: range, letters: tuple[int, ...] = ()) -> NDArray[np.float32]:
    """A white crop with dots at the foot of its line, and upright strokes as letters have them."""
    page = np.full((CROP_HEIGHT, width), 255, np.float32)
    for column in dots:
        page[33:36, column : column + 2] = 0
    for column in letters:
        page[19:36, column : column + 3] = 0
    return page


def glyphs(text: str, first: int, step: int = 4) -> list[Glyph]:
    """Characters every `step` columns from column `first`."""
    places = [(first + step * at) // 2 for at in range(len(text))]
    return [Glyph(char=char, first=at, last=at, confidence=0.9) for char, at in zip(text, places, strict=True)]


def text(found: list[Glyph]) -> str:
    return "".join(glyph.char for glyph in found)


def test_dots_that_ran_together_are_counted_in_the_ink() -> None:
    page = crop(120, range(20, 20 + 12 * PITCH, PITCH), letters=(6,))
    read = [*glyphs("อ", 8), *glyphs(".......", 22, 8)]
    assert text(counted(read, page)) == "อ" + 12 * "."


def test_dots_that_a_stroke_covers_are_counted_by_their_distance() -> None:
    page = crop(120, range(20, 20 + 12 * PITCH, PITCH))
    page[10:40, 38:52] = 0
    assert text(counted(glyphs("........", 22, 7), page)) == 12 * "."


def test_one_character_for_three_dots_is_spelt_as_typed() -> None:
    page = crop(60, range(20, 20 + 3 * PITCH, PITCH))
    assert text(counted(glyphs("…", 24), page)) == "..."


def test_full_stops_stay_as_read() -> None:
    page = crop(80, range(12, 14), letters=(6, 20))
    read = glyphs("พ.ศ.", 6, 8)
    assert counted(read, page) == read


def test_dots_stay_as_read_where_the_ink_shows_no_row_of_them() -> None:
    page = crop(80, range(0), letters=(10, 30, 50))
    read = glyphs(".....", 12, 8)
    assert counted(read, page) == read


def test_the_foot_of_a_letter_beside_a_leader_is_no_dot() -> None:
    page = crop(120, range(30, 30 + 6 * PITCH, PITCH), letters=(20,))
    page[33:36, 24:28] = 0
    read = [*glyphs("น", 14), *glyphs("......", 30, PITCH)]
    assert text(counted(read, page)) == "น" + 6 * "."


def test_counted_dots_are_believed_no_more_than_what_was_read() -> None:
    page = crop(120, range(20, 20 + 12 * PITCH, PITCH))
    assert {glyph.confidence for glyph in counted(glyphs(".......", 22, 8), page)} == {0.9}


def test_a_stroke_through_a_leader_is_no_character() -> None:
    page = crop(120, range(20, 20 + 12 * PITCH, PITCH))
    page[10:40, 48:50] = 0
    read = [*glyphs("....", 22, 7), Glyph(char="/", first=24, last=24, confidence=0.4), *glyphs("....", 52, 7)]
    assert text(counted(read, page)) == 12 * "."


def test_a_number_in_a_leader_stays() -> None:
    page = crop(120, range(20, 20 + 12 * PITCH, PITCH))
    read = [*glyphs("....", 22, 5), Glyph(char="๙", first=24, last=24, confidence=0.99), *glyphs("....", 52, 5)]
    assert "๙" in text(counted(read, page))


def test_three_dots_read_as_one_character_are_three_though_the_ink_shows_none() -> None:
    assert text(counted([*glyphs("ก", 8), *glyphs("…", 22)], crop(60, range(0), letters=(6,)))) == "ก..."


def test_a_stroke_among_dots_stays_as_read() -> None:
    assert text(counted(glyphs("ก.", 8), crop(60, range(0), letters=(6,)))) == "ก."
