"""A justified line of two words is one line; columns stay columns."""

from __future__ import annotations

from parsers.reading.justified import with_justified
from parsers.reading.rows import Run
from parsers.reading.words import Piece


def run(text: str, x0: float, x1: float, baseline: float) -> Run:
    piece = Piece(text=text, x0=x0, top=baseline - 12, x1=x1, bottom=baseline + 3, confidence=1.0)
    return Run(pieces=(piece,), baseline=baseline, em=16)


FIRST = [run("ด้วยกรมทดสอบตระหนักถึงความ", 156, 538, 100)]
SECOND = [run("สะดวกของประชาชนผู้มาติดต่อราชการ", 85, 280, 120), run("และเพื่อให้สอดคล้องกับกฎหมาย", 330, 538, 120)]
LAST = [run("จึงประกาศ", 85, 140, 140)]


def texts(rows: list[list[Run]]) -> list[list[str]]:
    return [[one.text for one in row] for row in rows]


def test_a_line_that_fills_its_paragraph_is_one_line_however_wide_its_space() -> None:
    found = with_justified([FIRST, SECOND, LAST])
    assert texts(found)[1] == ["สะดวกของประชาชนผู้มาติดต่อราชการ และเพื่อให้สอดคล้องกับกฎหมาย"]


def test_words_that_stop_short_of_the_margin_stay_apart() -> None:
    head = [run("ที่ ทส ๐๑๐๑/ว๖๑", 85, 180, 120), run("กรมทดสอบเอกสาร", 330, 430, 120)]
    assert texts(with_justified([FIRST, head, LAST]))[1] == ["ที่ ทส ๐๑๐๑/ว๖๑", "กรมทดสอบเอกสาร"]


def test_rows_that_begin_anew_at_one_place_are_columns() -> None:
    other = [run("กองทดสอบ", 85, 160, 140), run("ที่อยู่อีเมลของกองทดสอบเอกสาร", 330, 538, 140)]
    assert len(with_justified([FIRST, SECOND, other])[1]) == 2
