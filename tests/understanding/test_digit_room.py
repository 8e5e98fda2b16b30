"""Numbers of one digit: is there paper for a digit that was not read?"""

from __future__ import annotations

import pytest

from parsers.digit_room import may_lack_a_digit
from parsers.layout import lay_out
from parsers.model import Evidence, Field
from tests.understanding.builders import CHARACTER, At, document, page

YEAR = "ประกาศ ณ วันที่ ๙ มกราคม พ.ศ. ๒๕๖๖"  # says how wide a digit is


def lacks(line: str, *, scale: float = 0.9, day: str = YEAR) -> bool:
    """Of the number that ends `line`, whose characters are `scale` times as wide as those of `day`."""
    first = At(text=line, x0=250.0, stretch=250.0 + len(line) * CHARACTER * scale)
    rows = lay_out(document(page([first], [At(text=day, x0=200.0)], source="ocr"))).rows
    word = rows[0].line.words[-1]
    place = Evidence(page=1, box=word.box, text=word.text)
    return may_lack_a_digit(Field(value="9/2566", confidence=0.99, source="ocr", evidence=(place,)), rows)


def test_a_number_that_fills_its_place_lacks_none() -> None:
    assert not lacks("ที่ ๙/๒๕๖๖")


@pytest.mark.parametrize("line", ["ที่   ๙/๒๕๖๖", "๙/๒๕๖๖"])
def test_one_that_stands_far_from_the_word_before_it_may(line: str) -> None:
    assert lacks(line)


def test_one_that_is_wider_than_its_digits_may() -> None:
    assert lacks("ที่ ๙/๒๕๖๖", scale=1.15)


def test_where_no_year_shows_a_digits_width_it_may() -> None:
    assert lacks("ที่ ๙/๒๕๖๖", day="ประกาศ ณ วันนี้")
