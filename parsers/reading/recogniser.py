"""The product's own reader of Thai official print: finds lines, reads them, and says how sure it is of each word.

Unlike stock Thai models it knows all ten Thai digits, Latin and Thai in one line, and the rare letters.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from parsers.reading.engine import GreyImage, RecognisedLine, RecognisedWord
from parsers.reading.lines import LETTER, FoundLine, FoundPage, find_lines, given_back
from parsers.reading.recogniser_again import read_again
from parsers.reading.recogniser_alphabet import Glyph
from parsers.reading.recogniser_ink import Grey, LevelPage, level_page
from parsers.reading.recogniser_input import stretched
from parsers.reading.recogniser_leaders import counted
from parsers.reading.recogniser_mend import mended, wary
from parsers.reading.recogniser_net import MODEL, STEP, read_lines
from parsers.reading.recogniser_rows import walls_of
from parsers.reading.recogniser_voice import heard, is_asked, say, voice_name

VERSION = "1"
_EM = 2.4  # sizes of print to heights of a consonant: 2.5 in the national fonts, 1.7 in others
_GAP = 8.0  # letter heights: runs on one row that are nearer than this are one line
_INK = 150  # of 255, after stretching: darker is ink
_ROWS = slice(4, 45)  # of a crop: where print can be; strokes and neighbours beyond do not make a word taller
_SURE_LINE = (
    0.55  # mean confidence under which marks are a drawing, not print (measured over 183 drawings, 1,818 lines)
)
_SURE_SPECK = 0.97  # the same for one or two marks without a letter: most are dirt
_SURE_SCRAP = 0.7  # the same for one or two characters
_ROBBED = 0.55  # of 31 words otherwise sure that may have lost a mark to the line above, 17 were right
# Of the believing in a character that a stroke runs through: of 80 unusual names of signers the surest misread were
# all struck (read at 0.97 to 0.999), the right ones above the surest misread rose from 3 to 34.
_STRUCK = 0.91
# A line whose every letter is believed more is not read again: of 880 such lines of scans one was wrong, and further
# readings of it did not show it; of 3,932 others 316 were, of which they showed 310.
_PAST_DOUBT = 0.998
_BESIDE = 2  # pixels of a crop
_LEGIBLE = 0.75  # mean confidence of a page below which it is no page of print, or lies upside down: nobody is asked
_WIDE = 4.0  # letter heights: one or two characters on more than this are as doubtful as specks


@dataclass(frozen=True, slots=True, kw_only=True)
class Recogniser:
    """The engine. `model`: the ONNX file to read with; `find`: what finds the lines."""

    model: Path = MODEL
    dpi: float = 200.0
    find: Callable[[LevelPage], FoundPage] = find_lines

    @property
    def name(self) -> str:
        return "; ".join(filter(None, [f"saraban-lines {VERSION} {self.model.stem}", voice_name()]))

    def recognise(self, image: GreyImage, dpi: float) -> Sequence[RecognisedLine]:
        """All lines of print, top to bottom. Raises EngineMissing where the model file is gone."""
        found = self.find(level_page(image, dpi))
        read = self._read(found, found.lines)
        drawn = [cut.line for cut in read if not cut.is_print]
        found, gained = given_back(found, drawn)
        again = {cut.line.owner: cut for cut in self._read(found, [c.line for c in read if c.line.owner in gained])}
        cuts = [again.get(cut.line.owner, cut) for cut in read]
        pairs = [(cut.line, _line(found, cut)) for cut in _asked(found, self._again([c for c in cuts if c.is_print]))]
        sure = _without_rivals([(line, got) for line, got in pairs if got is not None])
        return _joined(sure, walls_of(found.level.rules))

    def _read(self, found: FoundPage, lines: Sequence[FoundLine]) -> list[_Cut]:
        ordered = sorted(lines, key=lambda line: (line.middle[1], line.x0))
        crops = [found.cut(line) for line in ordered]
        read = read_lines(crops, self.model)
        return [_Cut(line=a, crop=b, glyphs=c) for a, b, c in zip(ordered, crops, read, strict=True)]

    def _again(self, cuts: Sequence[_Cut]) -> list[_Cut]:
        """The lines as further readings of them have it too; where all letters are past doubt, as first read."""
        doubtful = [cut for cut in cuts if any(glyph.confidence < _PAST_DOUBT for glyph in cut.glyphs)]
        heard = read_again([cut.crop for cut in doubtful], [cut.glyphs for cut in doubtful], self._read_views)
        said = {id(cut): glyphs for cut, glyphs in zip(doubtful, heard, strict=True)}
        return [replace(cut, glyphs=said.get(id(cut), cut.glyphs)) for cut in cuts]

    def _read_views(self, views: Sequence[Grey]) -> list[list[Glyph]]:
        return read_lines(views, self.model)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cut:
    """A line, its picture and what was read on it."""

    line: FoundLine
    crop: Grey
    glyphs: list[Glyph]

    @property
    def is_print(self) -> bool:
        return is_print(self.glyphs) and not _is_drawing(self.line, self.glyphs)


def _asked(found: FoundPage, cuts: Sequence[_Cut]) -> list[_Cut]:
    """The lines with what a second reader makes of their doubtful letters."""
    sure = [glyph.confidence for cut in cuts for glyph in cut.glyphs]
    if not sure or sum(sure) < _LEGIBLE * len(sure):
        return list(cuts)
    doubtful = [cut for cut in cuts if is_asked(cut.glyphs)]
    said = say([cut.crop for cut in doubtful]) or [""] * len(doubtful)
    told = {id(cut): _told(cut, text, found.struck(cut.line)) for cut, text in zip(doubtful, said, strict=True)}
    return [replace(cut, glyphs=told.get(id(cut), cut.glyphs)) for cut in cuts]


def _told(cut: _Cut, said: str, struck: NDArray[np.bool_]) -> list[Glyph]:
    return heard(cut.glyphs, said, [_under(glyph, struck) for glyph in cut.glyphs])


def _line(found: FoundPage, cut: _Cut) -> RecognisedLine | None:
    line = cut.line
    matrix = found.to_source(line)
    even = stretched(cut.crop)
    parts = _words(wary(mended(counted(cut.glyphs, even))))
    robbed, struck = found.robbed(line), found.struck(line)
    words = tuple(_word(part, even < _INK, matrix, _belief(part, robbed, struck)) for part in parts)
    if not words:
        return None
    middle = np.array([(line.x0 + line.x1) / 2, line.base_at((line.x0 + line.x1) / 2), 1.0])
    baseline = float((found.level.to_source @ middle)[1])
    em = _EM * line.letter * float(np.hypot(*found.level.to_source[:, 0]))
    return RecognisedLine(words=words, baseline=round(baseline, 2), em=round(em, 2))


def _without_rivals(pairs: list[tuple[FoundLine, RecognisedLine]]) -> list[tuple[FoundLine, RecognisedLine]]:
    """Of two lines in one place only the better read is print: the other is a piece of a seal or a signature."""
    ranked = sorted(pairs, key=lambda pair: (-_weight(pair[1]), pair[0].x0))
    kept: list[tuple[FoundLine, RecognisedLine]] = []
    for line, got in ranked:
        if not any(_in_one_place(line, other) for other, _ in kept):
            kept.append((line, got))
    return kept


def _weight(line: RecognisedLine) -> float:
    return sum(len(word.text) * word.confidence for word in line.words)


def _in_one_place(line: FoundLine, other: FoundLine) -> bool:
    x0, x1 = max(line.x0, other.x0), min(line.x1, other.x1)
    if x1 - x0 < 0.5 * other.letter:
        return False
    apart = abs(line.base_at((x0 + x1) / 2) - other.base_at((x0 + x1) / 2))
    return apart < 0.9 * max(line.letter, other.letter)


def _joined(pairs: list[tuple[FoundLine, RecognisedLine]], walls: Grey) -> list[RecognisedLine]:
    """Runs that one line of print fell into at its wide gaps, put together again; never across a table's rule."""
    rows: list[list[tuple[FoundLine, RecognisedLine]]] = []
    for pair in sorted(pairs, key=lambda one: one[0].x0):
        row = next((row for row in rows if _goes_on(row[-1][0], pair[0], walls)), None)
        if row is None:
            rows.append([pair])
        else:
            row.append(pair)
    rows.sort(key=lambda row: (row[0][0].middle[1], row[0][0].x0))
    return [_whole([got for _, got in row]) for row in rows]


def _goes_on(left: FoundLine, right: FoundLine, walls: Grey) -> bool:
    gap, smaller = right.x0 - left.x1, min(left.letter, right.letter)
    if not -0.3 * smaller <= gap < _GAP * max(left.letter, right.letter):
        return False
    short = min(left.x1 - left.x0, right.x1 - right.x0) < 3 * smaller  # a lone ๆ or ( tells little of its line
    if not (0.5 if short else 0.75) < left.letter / right.letter < (2.0 if short else 1.34):
        return False
    x = (left.x1 + right.x0) / 2
    base, other = left.base_at(x), right.base_at(x)
    if min(base, other) - max(base - left.letter, other - right.letter) < 0.65 * smaller:
        return False
    rows = slice(max(0, round(base - left.letter)), max(1, round(base)))
    return not walls[rows, round(left.x1) : round(right.x0)].any()


def _whole(parts: list[RecognisedLine]) -> RecognisedLine:
    longest = max(parts, key=lambda part: part.words[-1].x1 - part.words[0].x0)
    return replace(longest, words=tuple(word for part in parts for word in part.words))


def is_print(glyphs: Sequence[Glyph]) -> bool:
    """Is this a reading of print, and not what the net makes of a signature, an emblem or dirt?"""
    said = [glyph.confidence for glyph in glyphs if glyph.char != " "]
    if not said:
        return False
    if len(said) > 2:
        return sum(said) / len(said) >= _SURE_LINE
    lettered = any(glyph.char.isalnum() for glyph in glyphs)
    return sum(said) / len(said) >= (_SURE_SCRAP if lettered else _SURE_SPECK)


def _is_drawing(line: FoundLine, glyphs: Sequence[Glyph]) -> bool:
    """Is this much ink for a character or two that the net is not quite sure of? A seal's rays read as I."""
    said = [glyph.confidence for glyph in glyphs if glyph.char != " "]
    wide = line.x1 - line.x0 > _WIDE * line.letter
    return wide and len(said) <= 2 and sum(said) < _SURE_SPECK * len(said)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    glyphs: tuple[Glyph, ...]
    first: int  # columns of the crop that may hold the word's ink
    last: int


def _words(glyphs: Sequence[Glyph]) -> list[_Part]:
    parts: list[_Part] = []
    held: list[Glyph] = []
    start = 0
    for glyph in glyphs:
        if glyph.char != " ":
            held.append(glyph)
            continue
        middle = (glyph.first + glyph.last + 1) * STEP // 2
        if held:
            parts.append(_part(held, start, middle))
        held, start = [], middle
    if held:
        parts.append(_part(held, start, 1 << 16))
    return parts


def _part(glyphs: list[Glyph], low: int, high: int) -> _Part:
    """A word's columns: between the spaces beside it, but no further than a letter from where it was read."""
    first, last = glyphs[0].first * STEP - round(LETTER), (glyphs[-1].last + 1) * STEP + round(LETTER)
    return _Part(glyphs=tuple(glyphs), first=max(low, first), last=min(high, last))


def _word(part: _Part, dark: NDArray[np.bool_], matrix: NDArray[np.float64], confidence: float) -> RecognisedWord:
    x0, y0, x1, y1 = _inked(part, dark)
    corners = matrix @ np.array([[x0, x1, x1, x0], [y0, y0, y1, y1], [1, 1, 1, 1]], np.float64)
    left, top = corners.min(axis=1)
    right, bottom = corners.max(axis=1)
    return RecognisedWord(
        text="".join(glyph.char for glyph in part.glyphs),
        x0=round(float(left), 2),
        top=round(float(top), 2),
        x1=round(float(right), 2),
        bottom=round(float(bottom), 2),
        confidence=round(confidence, 4),
    )


def _belief(part: _Part, robbed: NDArray[np.bool_], struck: NDArray[np.bool_]) -> float:
    """How sure the word is: less where a mark may have gone with the line above, or a stroke runs through a letter."""
    sure = min(glyph.confidence * (_STRUCK if _under(glyph, struck) else 1.0) for glyph in part.glyphs)
    columns = robbed[part.glyphs[0].first * STEP : (part.glyphs[-1].last + 1) * STEP]
    return min(sure, _ROBBED) if columns.any() else sure


def _under(glyph: Glyph, struck: NDArray[np.bool_]) -> bool:
    """Does a stroke run through this character, or through the paper where its mark would stand?"""
    return bool(struck[max(0, glyph.first * STEP - _BESIDE) : (glyph.last + 1) * STEP + _BESIDE].any())


def _inked(part: _Part, dark: NDArray[np.bool_]) -> tuple[int, int, int, int]:
    """The word's ink within its columns; where there is none, as tall as a letter stands."""
    last = min(part.last, dark.shape[1])
    first = min(part.first, last - 1)
    patch = dark[_ROWS, first:last]
    columns, rows = np.flatnonzero(patch.any(axis=0)), np.flatnonzero(patch.any(axis=1)) + _ROWS.start
    if not len(columns):
        return first, round(LETTER), last, round(2 * LETTER)
    return first + int(columns[0]), int(rows[0]), first + int(columns[-1]) + 1, int(rows[-1]) + 1
