"""One misread letter among known words is put right, and words that a speck makes of others are told from words."""

from __future__ import annotations

import pytest

from parsers.thai.slips import hides_a_word, slips_put_right
from parsers.trait import knowledge


@pytest.mark.parametrize("text", ["ระบบห้องประชุ่มเสมือน", "ประชุ่มทางไกล"])
def test_two_words_that_were_one_but_for_a_mark_are_doubted(text: str) -> None:
    assert hides_a_word(text)
    assert knowledge(text) == "plain"


@pytest.mark.parametrize("text", ["ระบบห้องประชุมเสมือน", "ห้องน้ำ", "ชุ่มฉ่ำ", "e-Office", ""])
def test_words_as_they_are_spelt_hide_nothing(text: str) -> None:
    assert not hides_a_word(text)


@pytest.mark.parametrize("name", ["ระบบทราฟฟี่ฟองดูว์", "ระบบอีลาส", "ระบบท่างจอภาพ"])
def test_a_name_no_single_letter_explains_stays_as_read(name: str) -> None:
    assert slips_put_right(name) == name


@pytest.mark.parametrize(("shown", "printed"), [("ระบบจองสลานที่", "ระบบจองสถานที่"), ("ระบบลา", "ระบบลา")])
def test_the_one_letter_that_known_words_explain_is_put_right(shown: str, printed: str) -> None:
    assert slips_put_right(shown) == printed
