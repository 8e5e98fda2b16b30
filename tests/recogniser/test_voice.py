"""A second reader is heard letter by letter, on doubtful lines only, and on no Thai digit."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from parsers.reading import recogniser_voice
from parsers.reading.recogniser import Recogniser
from parsers.reading.recogniser_alphabet import Glyph
from parsers.reading.recogniser_ink import Grey
from parsers.reading.recogniser_voice import heard, is_asked, say, verdicts, voice_name
from parsers.reading.stock_lines import stock_lines, stock_name
from tests.recogniser.papers import DPI, Paper

NO_STROKE = [False] * 7


def line(text: str, sure: float = 0.9) -> list[Glyph]:
    return [Glyph(char=char, first=4 * at, last=4 * at + 2, confidence=sure) for at, char in enumerate(text)]


def sure_of(glyphs: Sequence[Glyph]) -> list[float]:
    return [round(glyph.confidence, 3) for glyph in glyphs]


def test_a_letter_seen_alike_is_believed_more_and_one_seen_otherwise_less() -> None:
    told = heard(line("แสงอุดม"), "แสงอุตม", NO_STROKE)
    assert sure_of(told) == [0.984, 0.984, 0.984, 0.984, 0.984, 0.562, 0.984]
    assert "".join(glyph.char for glyph in told) == "แสงอุดม"


def test_a_mark_that_only_the_other_sees_makes_its_letter_doubtful() -> None:
    assert sure_of(heard(line("นำ"), "น้ำ", NO_STROKE[:2])) == [0.562, 0.984]
    assert sure_of(heard(line("น้ำ"), "น\u0e4d้า", NO_STROKE[:3])) == [0.984] * 3  # SARA AM parted as the other spells it


def test_thai_digits_and_leaders_are_not_heard_and_spaces_part_nothing() -> None:
    assert verdicts(line("๔๖ …"), "๕๒ ...") == [None, None, None, None]
    assert verdicts(line("ก ข"), "กข") == [True, None, True]
    assert verdicts(line("a@b.th 7"), "a@b.th7") == [True] * 6 + [None, True]


def test_one_who_saw_nothing_says_nothing() -> None:
    assert sure_of(heard(line("กข"), " ", NO_STROKE[:2])) == [0.9, 0.9]


def test_what_it_makes_of_a_letter_under_a_stroke_is_not_heard() -> None:
    assert sure_of(heard(line("กขค"), "กจฅ", [False, True, False])) == [0.984, 0.9, 0.562]


def test_only_lines_with_a_doubtful_letter_are_asked_about() -> None:
    assert is_asked(line("ก", 0.9))
    assert not is_asked(line("ก", 0.99))
    assert not is_asked(line("๖", 0.5))


def test_nobody_answers_where_the_program_or_its_model_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert stock_name("no_such_language") == ""
    monkeypatch.setattr(recogniser_voice, "voice_name", lambda: "")
    assert say([np.full((64, 200), 255, np.uint8)]) is None


def test_of_very_many_lines_only_the_first_are_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def answer(crops: Sequence[Grey], language: str, dpi: int) -> list[str]:
        asked.append(len(crops))
        return ["ก"] * len(crops)

    monkeypatch.setattr(recogniser_voice, "stock_lines", answer)
    said = say([np.full((64, 200), 255, np.uint8)] * 100)
    assert said is not None
    assert (asked, len(said), said[-1]) == ([60], 100, "")


def test_the_script_model_reads_thai_and_latin_on_one_line() -> None:
    paper = Paper(height=300)
    paper.print(120, 150, "ประกาศ saraban@test.go.th")
    said = stock_lines([np.ascontiguousarray(paper.grey[90:190])], recogniser_voice.LANGUAGE, 300)
    assert said is not None
    assert "ประกาศ" in "".join(said[0].split())
    assert "raban" in said[0]


def test_what_is_read_of_a_crop_does_not_hang_on_those_before_it() -> None:
    crops = []
    for text in ("ประกาศ saraban@test.go.th", "เทศบาลตำบลตัวอย่าง 0-2241-5600"):
        paper = Paper(height=300)
        paper.print(120, 150, text)
        crops.append(np.ascontiguousarray(paper.grey[90:190]))
    one, other = crops
    said = stock_lines([one, other, one], recogniser_voice.LANGUAGE, 300)
    assert said is not None
    assert said[0] == said[2] != said[1]
    assert stock_lines([other], recogniser_voice.LANGUAGE, 300) == [said[1]]


def test_the_reader_says_who_else_was_heard() -> None:
    assert voice_name().endswith(" Thai")
    assert Recogniser().name.endswith(f"; {voice_name()}")


def test_doubt_is_settled_by_what_the_other_sees(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same page, the other reader agreeing or seeing something else everywhere."""
    paper = Paper(height=300)
    paper.print(120, 150, "นายตัวอย่าง รักษาราชการแทน", points=9)
    least = {}
    for answer in ("นายตัวอย่างรักษาราชการแทน", "ฮฮฮฮฮฮฮฮฮฮฮฮฮฮฮฮฮฮฮฮฮฮฮฮ"):
        monkeypatch.setattr(recogniser_voice, "_DOUBT", 1.1)
        monkeypatch.setattr(recogniser_voice, "stock_lines", lambda crops, *_, said=answer: [said] * len(crops))
        words = [word for line in Recogniser().recognise(paper.grey, DPI) for word in line.words]
        least[answer[0]] = min(word.confidence for word in words)
    assert least["น"] > least["ฮ"]
