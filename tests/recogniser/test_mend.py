"""What is settled after reading: case and noughts by their neighbours, marks by the letters they need."""

from __future__ import annotations

import pytest

from parsers.reading.recogniser_alphabet import Glyph
from parsers.reading.recogniser_mend import mended


def glyphs(text: str, confidence: float = 0.8) -> list[Glyph]:
    return [Glyph(char=char, first=at, last=at, confidence=confidence) for at, char in enumerate(text)]


def read(text: str, confidence: float = 0.8) -> str:
    return "".join(glyph.char for glyph in mended(glyphs(text, confidence)))


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("maiO173@example.go.th", "mai0173@example.go.th"),
        ("info@example.Co.th", "info@example.co.th"),
        ("www.eXample.go.th", "www.example.go.th"),
        ("าผู้อำนวยการ", "ผู้อำนวยการ"),
        ("ท ี่", "ที่"),
        ("NeW GFMIS Thai", "New GFMIS Thai"),
        ("EasyDoC", "EasyDoc"),
        ("๙XxXXXX๕XxXX", "************"),
    ],
)
def test_what_cannot_stand_is_mended(seen: str, meant: str) -> None:
    assert read(seen) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Call Center",
        "LINE OA",
        "e-Service",
        "SARABAN@EXAMPLE.GO.TH",
        "Office",
        "SaaS",
        "x-xxxx-xxxxx-xx-x",
        "XXX",
        "ISO 9001",
        "ๆ ฯลฯ",
    ],
)
def test_what_can_stand_is_left_alone(text: str) -> None:
    assert read(text) == text


def test_a_mended_letter_is_not_believed_more_than_its_twin() -> None:
    nought = mended(glyphs("maiO17", confidence=1.0))[3]
    assert nought.char == "0"
    assert nought.confidence < 1.0


def test_a_mark_read_for_sure_stays_even_at_the_start() -> None:
    assert read("าก", confidence=0.99) == "าก"
