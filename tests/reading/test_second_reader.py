"""The second reader is asked only where it can change a decision, is heard, and never taken for the first."""

from __future__ import annotations

import numpy as np
import pytest

from parsers.model import Box, Line, Word
from parsers.reading import second, stock_lines
from parsers.reading.codec import page_from_json, page_to_json
from parsers.reading.pages import read_page
from parsers.reading.second import judge, matters, second_look
from tests.reading.papers import picture, scan, set_page

DPI = 200


def word(text: str, confidence: float = 0.7, x0: float = 0.0, top: float = 0.0) -> Word:
    return Word(text=text, box=Box(x0=x0, top=top, x1=x0 + 6 * len(text), bottom=top + 14), confidence=confidence)


@pytest.mark.parametrize(
    "text",
    [
        "saraban_01@test.go.th",
        "www.test.go.th/a",
        "https://test.or.th",
        "@test.official",
        "0-2241-5600",
        "2566)",
        "(JHCIS)",
        "e-Service",
    ],
)
def test_a_doubted_address_or_number_is_asked_about(text: str) -> None:
    assert matters(word(text))


@pytest.mark.parametrize("text", ["๒๕๖๖", "ประกาศ", "10", "A4", "w", "(นายทดสอบ", "www.test.go.th/ถามตอบ", "e-ตัวอย่าง"])
def test_thai_and_what_decides_nothing_is_not_asked_about(text: str) -> None:
    assert not matters(word(text))


def test_what_is_sure_already_is_not_asked_about() -> None:
    assert not matters(word("saraban@test.go.th", confidence=0.99))


def test_agreement_raises_confidence_but_never_to_certainty() -> None:
    agreed = judge(word("a@test.go.th", 0.6), "A@test.go.th’\n")
    assert 0.9 < agreed.confidence < 0.98
    assert agreed.rival is None


def test_a_dispute_lowers_confidence_and_is_carried_while_our_reading_stands() -> None:
    disputed = judge(word("a@@test.go.th", 0.9), "a@test.go.th\n")
    assert (disputed.text, disputed.rival, disputed.confidence) == ("a@@test.go.th", "a@test.go.th", 0.5)


def test_letters_that_look_alike_neither_prove_nor_dispute() -> None:
    asked = word("license@dlt.mail.go.th", 0.7)
    assert judge(asked, "license@dit.mail.go.th") == asked
    assert judge(asked, "license@dot.mail.go.th").rival == "license@dot.mail.go.th"


@pytest.mark.parametrize(
    ("mine", "said"),
    [
        ("2566", ""),
        ("license_chait@hotmail.com", "license_chait@hotmail.corr"),
        ("https://www.test.go.th", "https:/Awww.test.go.th"),
        ("kho0819@test.go.th", "khoos19@test.go.th"),
    ],
)
def test_a_second_reading_that_is_none_changes_nothing(mine: str, said: str) -> None:
    asked = word(mine, 0.9)
    assert judge(asked, said) == asked


@pytest.mark.parametrize(
    ("mine", "said"),
    [
        ("www.burram.go.th", "www.buriram.go.th"),
        ("kho0819@test.go.th", "kho0619@test.go.th"),
        ("9/6/66", "9/8/66"),
        ("@test.official", "@test-official"),
    ],
)
def test_a_second_reading_that_may_be_right_is_a_dispute(mine: str, said: str) -> None:
    assert judge(word(mine, 0.9), said).rival == said


@pytest.mark.parametrize(
    ("mine", "said", "taken"),
    [
        ("QHCIS)", "(JHCIS)\n", "(JHCIS)"),
        ("(Couneil)", "‘(Council)", "(Council)"),
        ("WorHkspace", "Workspace", "Workspace"),
        ("(e--Car)", "(e—Car)", "(e-Car)"),
        ("comppkainiedhn.or.th", "complaint@din.or.th", "complaint@din.or.th"),
        ("@770toal", "@770talal", "@770talal"),
    ],
)
def test_what_we_hardly_believe_gives_way_to_a_name_or_an_address(mine: str, said: str, taken: str) -> None:
    heard = judge(word(mine, 0.09), said)
    assert (heard.text, heard.rival, heard.confidence) == (taken, mine, 0.5)


@pytest.mark.parametrize(
    ("mine", "said", "confidence"),
    [
        ("(e-Office)", "(c-Office)", 0.4),  # believed enough
        ("(INFO)", "|GNFO)", 0.2),  # a bracket short
        ("Workspace", "Work:space!", 0.1),  # no name
        ("saraban@example.go.th", "saraban@exampie.go.th", 0.05),  # letters alike
        ("saraban@example.go.th", "suraban@example.go.th", 0.2),  # believed enough, for an address
        ("saraban@example.go.th", "suraban@example.go.corr", 0.05),  # no address
        ("0-2241-5600", "0-2241-5800", 0.05),  # nothing in a number confirms it
    ],
)
def test_otherwise_ours_stands(mine: str, said: str, confidence: float) -> None:
    assert judge(word(mine, confidence), said).text == mine


def test_the_case_of_an_address_means_nothing_that_of_a_name_does() -> None:
    assert judge(word("A@test.go.th"), "a@test.go.th").confidence > 0.7
    assert judge(word("(Lec)"), "(LEC)").confidence == 0.7
    assert judge(word("(Lec)", 0.1), "(LEC)").text == "(LEC)"


def test_two_readers_outvote_one() -> None:
    sure, doubted = word("alpha@test.go.th", 0.95), word("alpha@test.go.th", 0.8)
    assert judge(sure, "alpna@test.go.th", third=True) == sure
    assert judge(sure, "alpna@test.go.th").rival == "alpna@test.go.th"
    assert judge(doubted, "alpna@test.go.th", third=True).confidence == 0.5


def test_nobody_is_asked_where_nothing_is_in_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    without_tesseract(monkeypatch)
    lines = (Line(words=(word("ประกาศ"), word("2566", 0.999)), block=0),)
    assert second_look(lines, np.full((100, 400), 255, np.uint8), 72.0) == (lines, "")


def test_where_there_is_no_second_reader_its_silence_is_noted_and_nothing_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    without_tesseract(monkeypatch)
    lines = (Line(words=(word("a@test.go.th"),), block=0),)
    assert second_look(lines, np.full((100, 400), 255, np.uint8), 72.0) == (lines, "no second reader")


def without_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine that has neither the program nor its models, whatever this process has loaded before."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(stock_lines, "_models", stock_lines._models.__wrapped__)
    monkeypatch.setattr(stock_lines, "_reader", stock_lines._reader.__wrapped__)


@pytest.mark.ocr
def test_several_crops_are_read_each_for_itself() -> None:
    image = np.asarray(picture(set_page("<p>alpha@test.go.th</p><p>0-2241-5600</p>"), dpi=DPI), np.uint8)
    found = [
        w
        for line in read_page(
            scan(picture(set_page("<p>alpha@test.go.th</p><p>0-2241-5600</p>"), dpi=DPI), dpi=DPI), 1
        ).lines
        for w in line.words
    ]
    wrong = (Word(text="alpna@test.go.th", box=found[0].box, confidence=0.8),)
    right = (Word(text="0-2241-5600", box=found[1].box, confidence=0.8),)
    lines, who = second_look((Line(words=wrong, block=0), Line(words=right, block=1)), image, DPI)
    assert who.startswith("tesseract ")
    assert lines[0].words[0].rival == "alpha@test.go.th"
    assert (lines[1].words[0].rival, lines[1].words[0].confidence) == (None, 0.97)


@pytest.mark.ocr
def test_a_dispute_is_stored_with_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second, "_SURE", 1.1)
    monkeypatch.setattr(second, "_TWO_TO_ONE", 1.1)
    monkeypatch.setattr(second, "stock_lines", lambda crops, *_: ["other@test.go.th"] * len(crops))
    page = read_page(scan(picture(set_page("<p>alpha@test.go.th</p>"), dpi=DPI), dpi=DPI), 1)
    assert [w.rival for w in page.words()] == ["other@test.go.th"]
    assert page_from_json(page_to_json(page)) == page
    assert page.engine is not None
    assert "; tesseract" in page.engine
