"""A line is read again at other sizes, and the readings are heard together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from parsers.reading.recogniser_again import read_again, together
from parsers.reading.recogniser_alphabet import Glyph
from parsers.reading.recogniser_ink import Grey

LINE = np.full((48, 400), 255, np.uint8)


def line(text: str, sure: float = 0.9, *, doubts: str = "") -> list[Glyph]:
    """`text` read with one confidence; 0.5 for the letters of `doubts`."""
    return [
        Glyph(char=char, first=20 + 4 * at, last=22 + 4 * at, confidence=0.5 if char in doubts else sure)
        for at, char in enumerate(text)
    ]


def said(glyphs: Sequence[Glyph]) -> str:
    return "".join(glyph.char for glyph in glyphs)


def least(glyphs: Sequence[Glyph]) -> float:
    return round(min(glyph.confidence for glyph in glyphs), 3)


def test_a_misread_letter_gives_way_to_what_most_readings_say() -> None:
    assert said(together(line("แสงอุตม"), [line("แสงอุดม")] * 3)) == "แสงอุดม"
    assert said(together(line("แสงอุตม", doubts="ต"), [line("แสงอุดม")] * 2 + [line("แสงอุตม")])) == "แสงอุดม"
    assert said(together(line("แสงอุตม"), [line("แสงอุดม")] + [line("แสงอุตม")] * 2)) == "แสงอุตม"


def test_what_all_say_is_as_sure_as_their_mean() -> None:
    heard = together(line("กขค", 0.9), [line("กขค", 0.8), line("กขค", 1.0), line("กขค", 0.7)])
    assert said(heard) == "กขค"
    assert least(heard) == 0.85


def test_one_other_reading_makes_a_letter_doubtful_and_no_other_letter() -> None:
    heard = together(line("a@city.th"), [line("a@dity.th"), line("a@city.th"), line("a@city.th")])
    assert said(heard) == "a@city.th"
    assert {glyph.char: round(glyph.confidence, 3) for glyph in heard}["c"] == 0.675
    assert {round(glyph.confidence, 3) for glyph in heard if glyph.char != "c"} == {0.9}


def test_two_letters_are_put_in_the_place_of_one() -> None:
    heard = together(line("dty.th", doubts="d"), [line("city.th")] * 3)
    assert said(heard) == "city.th"
    assert [glyph.first for glyph in heard] == sorted(glyph.first for glyph in heard)
    assert heard[0].first >= 20


def test_a_mark_that_the_others_see_is_put_in_and_one_that_one_sees_is_doubted() -> None:
    assert said(together(line("อนันตใจ"), [line("อนันต์ใจ")] * 3)) == "อนันต์ใจ"
    heard = together(line("อนันตใจ"), [line("อนันต์ใจ"), line("อนันตใจ"), line("อนันตใจ")])
    assert said(heard) == "อนันตใจ"
    assert least(heard) < 0.7
    assert least(heard[:4]) == 0.9


def test_a_letter_is_left_out_only_where_all_others_leave_it_out() -> None:
    assert said(together(line("72PMJ", doubts="J"), [line("72PM")] * 2 + [line("72PMJ", doubts="J")])) == "72PMJ"
    assert said(together(line("ชนกด", doubts="ด"), [line("ชนก")] * 3)) == "ชนก"


def test_other_numbers_of_dots_and_spaces_are_not_heard() -> None:
    heard = together(line("ลงชื่อ......"), [line("ลงชื่อ ...."), line("ลงชื่อ........"), line("ลงชื่อ")])
    assert said(heard) == "ลงชื่อ......"
    assert least(heard) == 0.9


def test_each_line_is_shown_in_three_views_of_other_sizes() -> None:
    shown: list[Grey] = []

    def read(crops: Sequence[Grey]) -> list[list[Glyph]]:
        shown.extend(crops)
        return [line("ข") for _ in crops]

    heard = read_again([LINE, LINE[:, :200]], [line("ก", 0.2), []], read)
    assert [said(one) for one in heard] == ["ข", ""]
    assert len({crop.shape for crop in shown}) == 6
    assert all(crop.shape[0] == 48 for crop in shown)


def test_a_page_without_print_is_not_shown() -> None:
    assert read_again([], [], lambda crops: [[] for _ in crops]) == []
