"""Stock tesseract as an engine of pages: what the product's own recogniser is measured against.

Its Thai model has no ๔ ๖ ๗ ๘ ๙ at all (Debian tesseract-ocr-tha 4.1.0; langdata_lstm issue 42) and puts ๐ ๑ ๒ ๓ ๕ in
their place with high confidence: a word with a digit is never believed. Its tables give a "word" for nearly
every Thai letter (tesseract issue 2702), so words are made here from the gaps between boxes.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from statistics import mean, median, median_low

import pytesseract
from PIL import Image

from parsers.errors import EngineMissing, ReaderCrashed
from parsers.reading.drawing import evened, without_rules
from parsers.reading.engine import GreyImage, RecognisedLine, RecognisedWord

_DIGIT_CEILING = 0.5
_CEILING = 0.9  # one Thai letter in ten is wrong on office scans (measured), whatever tesseract says of it
_WORD_GAP = 0.21  # ems of paper between two words
_EM = 2.4  # size of print to height of a consonant's box, TH Sarabun
_GHOST = 0.6  # of the page's print: smaller "lines" with little confidence are rows of tone marks
_GHOST_SURE = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Tesseract:
    """Stock tesseract through its table of words. `languages` as tesseract names them."""

    languages: str = "tha+eng"
    dpi: float = 300.0

    @property
    def name(self) -> str:
        return f"tesseract {_version()} {self.languages}"

    def recognise(self, image: GreyImage, dpi: float) -> Sequence[RecognisedLine]:
        """Lines with words cut at gaps. Raises EngineMissing where the program or its Thai data is missing."""
        rows = _table(image, self.languages, dpi)
        lines: dict[tuple[int, int, int], list[RecognisedWord]] = {}
        for block, paragraph, line, word in rows:
            lines.setdefault((block, paragraph, line), []).append(word)
        return _without_ghosts([_line(words) for words in lines.values()])


@cache
def _version() -> str:
    try:
        return str(pytesseract.get_tesseract_version().public)
    except pytesseract.TesseractNotFoundError as error:
        raise EngineMissing from error


def _table(image: GreyImage, languages: str, dpi: float) -> list[tuple[int, int, int, RecognisedWord]]:
    # One thread: several fight over shared cores and are thirty times slower (measured), and results may differ.
    os.environ["OMP_THREAD_LIMIT"] = "1"
    try:
        table = pytesseract.image_to_data(
            Image.fromarray(without_rules(evened(image), dpi)),
            lang=languages,
            config=f"--psm 3 --dpi {round(dpi)} -c preserve_interword_spaces=1",
            output_type=pytesseract.Output.DICT,
        )
    except pytesseract.TesseractNotFoundError as error:
        raise EngineMissing from error
    except pytesseract.TesseractError as error:
        missing = "Failed loading language" in str(error) or "couldn't load any languages" in str(error)
        raise (EngineMissing if missing else ReaderCrashed)(f"tesseract status {error.status}") from error
    return [
        (table["block_num"][i], table["par_num"][i], table["line_num"][i], _word(table, i))
        for i in range(len(table["text"]))
        if table["text"][i].strip()
    ]


def _word(table: dict[str, list[float]], i: int) -> RecognisedWord:
    text = str(table["text"][i]).strip()
    sure = max(float(table["conf"][i]), 0.0) / 100 * _CEILING
    if any(char.isdigit() for char in text):
        sure = min(sure, _DIGIT_CEILING)
    left, top = float(table["left"][i]), float(table["top"][i])
    return RecognisedWord(
        text=text,
        x0=left,
        top=top,
        x1=left + float(table["width"][i]),
        bottom=top + float(table["height"][i]),
        confidence=round(sure, 3),
    )


def _line(parts: list[RecognisedWord]) -> RecognisedLine:
    """Letters joined into words where no gap parts them."""
    em = _EM * median_low(part.bottom - part.top for part in parts)
    words = [parts[0]]
    for part in parts[1:]:
        last = words[-1]
        if part.x0 - last.x1 < _WORD_GAP * em:
            words[-1] = _joined(last, part)
        else:
            words.append(part)
    return RecognisedLine(words=tuple(words), baseline=median(p.bottom for p in parts), em=em)


def _joined(one: RecognisedWord, other: RecognisedWord) -> RecognisedWord:
    return RecognisedWord(
        text=one.text + other.text,
        x0=min(one.x0, other.x0),
        top=min(one.top, other.top),
        x1=max(one.x1, other.x1),
        bottom=max(one.bottom, other.bottom),
        confidence=min(one.confidence, other.confidence),
    )


def _without_ghosts(lines: list[RecognisedLine]) -> list[RecognisedLine]:
    """Rows of detached tone marks come back as small lines of nonsense between the real ones."""
    if not lines:
        return []
    usual = median(line.em for line in lines for _ in line.words)
    return [
        line
        for line in lines
        if line.em >= _GHOST * usual or mean(word.confidence for word in line.words) >= _GHOST_SURE
    ]
