"""A second, independent reader's say on every doubtful line, letter by letter.

Stock tesseract's model of the Thai script makes other slips than our recogniser: it is asked about lines that hold a
letter ours half believes, and each letter it sees alike is believed more, each it sees otherwise less; it never puts a
letter in. It is not heard on Thai digits, five of which it does not know (see tesseract.py), nor under a pen's stroke,
through which it reads worse than ours: of 1,494 letters so crossed that ours had right it saw 793 otherwise.
Measured on 300 scans of four sorts, 5,029 lines. Thai letters ours believes at 0.7 to 0.9: of 1,234 it saw alike 29
were wrong, of 302 it saw otherwise 33; Latin ones: 3 of 273, and 17 of 60. It is the script's model, not Debian's
`tha`, which has no Latin letters. A line takes 18 ms.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.reading.recogniser_again import runs
from parsers.reading.recogniser_alphabet import Glyph
from parsers.reading.recogniser_ink import Grey
from parsers.reading.stock_lines import stock_lines, stock_name

LANGUAGE = "Thai"
_DOUBT = 0.97  # lines with no letter believed less are not asked about
_MOST = 60  # lines of a page
_HEARD = re.compile(r"[ก-ฺเ-๎A-Za-z0-9@._/()-]")  # "ก", "่", "a", "7", "@"; not "๖", nor "…"
# "ํา", "ํ้า": how the model spells SARA AM
_PARTED_AM = re.compile(r"ํ([่-๋]?)า")
_TIMES = 7.0  # the odds that a letter is right: seen alike, or, one in so many, seen otherwise


def is_asked(glyphs: Sequence[Glyph]) -> bool:
    """Is there a letter in this line worth a second opinion?"""
    return any(glyph.confidence < _DOUBT and _HEARD.match(glyph.char) for glyph in glyphs)


def say(crops: Sequence[Grey]) -> list[str] | None:
    """What the second reader sees on the crops; of very many only the first are asked about. None: nobody answers."""
    if not crops or not voice_name():
        return None
    said = stock_lines(crops[:_MOST], LANGUAGE, 300)
    return None if said is None else said + [""] * (len(crops) - len(said))


def voice_name() -> str:
    """Who that is, as stored with a page; "" where the program or this model of it is not installed."""
    return stock_name(LANGUAGE)


def verdicts(glyphs: Sequence[Glyph], said: str) -> list[bool | None]:
    """Of each letter whether the other reader sees it alike; None where it is not heard, or saw nothing at all."""
    places = [at for at, glyph in enumerate(glyphs) if glyph.char != " "]
    mine = "".join(glyphs[at].char for at in places)
    theirs = _PARTED_AM.sub(r"\1ำ", "".join(said.split()))
    out: list[bool | None] = [None] * len(glyphs)
    if not theirs:
        return out
    for start, end, low, high in runs(mine, theirs):
        alike = mine[start:end] == theirs[low:high]
        for at in places[start:end] or places[max(0, start - 1) : start]:  # a letter put in speaks against that before
            if _HEARD.match(glyphs[at].char):
                out[at] = alike
    return out


def heard(glyphs: Sequence[Glyph], said: str, struck: Sequence[bool]) -> list[Glyph]:
    """The letters believed more or less for what the other reader, who sees `said` on the whole line, makes of them.

    `struck`: which of them a pen's stroke runs through; these stay as they were.
    """
    told = zip(glyphs, verdicts(glyphs, said), struck, strict=True)
    return [
        glyph if pen or alike is None else replace(glyph, confidence=_after(glyph.confidence, alike=alike))
        for glyph, alike, pen in told
    ]


def _after(sure: float, *, alike: bool) -> float:
    times = _TIMES if alike else 1 / _TIMES
    return sure * times / (sure * times + 1 - sure)
