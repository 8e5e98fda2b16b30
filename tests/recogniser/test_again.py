"""A doubtful run of Latin print is read again at other sizes, and the readings are heard together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from parsers.reading.recogniser_again import heard_again, together
from parsers.reading.recogniser_alphabet import Glyph
from parsers.reading.recogniser_ink import Grey
from parsers.reading.recogniser_net import STEP

LINE = np.full((48, 400), 255, np.uint8)
FIRST = 20  # steps of the net before the word


def word(text: str, sure: float, first: float = FIRST, size: float = 1.0) -> list[Glyph]:
    places = [round((first + 4 * at) * size) for at in range(len(text))]
    return [Glyph(char=c, first=x, last=x + 2, confidence=sure) for c, x in zip(text, places, strict=True)]


class Reader:
    """Says the same of every picture it is shown, where the word stands on that."""

    def __init__(self, text: str, sure: float = 0.9, beside: str = "") -> None:
        self.text, self.sure, self.beside = text, sure, beside
        self.shown: list[Grey] = []

    def __call__(self, crops: Sequence[Grey]) -> list[list[Glyph]]:
        self.shown += crops
        start = 24 / STEP
        return [
            word(self.text, self.sure, start, crop.shape[1] / 128) + word(self.beside, 0.99, crop.shape[1] / STEP - 5)
            for crop in crops
        ]


def test_a_doubtful_word_becomes_what_the_other_readings_say() -> None:
    reader = Reader("a@city.th")
    (said,) = heard_again(LINE, [word("a@dtyy.th", 0.6)], reader)
    assert said[0] == "a@city.th"
    assert len(reader.shown) == 3
    assert len({crop.shape[1] for crop in reader.shown}) == 3
    assert said[1] < 0.9  # three of four readings say so


def test_one_other_reading_does_not_outweigh_the_first() -> None:
    assert together(("city", 0.8), [("dty", 0.85), ("city", 0.5), ("", 0.0)]) == ("city", 0.8)
    assert together(("dty", 0.6), [("city", 0.5), ("city", 0.5), ("dty", 0.3)])[0] == "city"


def test_what_is_sure_and_what_is_not_latin_is_not_read_again() -> None:
    reader = Reader("elsewhere")
    words = [word("a@city.th", 0.99), word("ประกาศ", 0.4), word("๐๒๓๔", 0.4), word("A4", 0.4)]
    said = heard_again(LINE, words, reader)
    assert [text for text, _ in said] == ["a@city.th", "ประกาศ", "๐๒๓๔", "A4"]
    assert reader.shown == []


def test_a_neighbours_letters_do_not_join_the_word() -> None:
    (said,) = heard_again(LINE, [word("a@dtyy.th", 0.6)], Reader("a@city.th", beside="x"))
    assert said[0] == "a@city.th"


def test_brackets_around_an_address_stay_as_first_read() -> None:
    assert together(("(a@dty.th),", 0.5), [("a@city.th", 0.9), ("(a@city.th", 0.9)])[0] == "(a@city.th),"


def test_a_reading_in_thai_letters_is_not_heard() -> None:
    assert together(("mail", 0.5), [("mลil", 0.9), ("mลil", 0.9), ("mail", 0.2)]) == ("mail", 0.5)
