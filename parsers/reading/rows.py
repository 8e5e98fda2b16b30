"""From glyphs to runs: letters with their marks, on one line, up to the next wide gap or cell border."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from parsers.reading.glyphs import Glyph
from parsers.reading.tables import Cell, cell_of
from parsers.reading.words import Piece
from parsers.thai.text import THAI, is_dependent, map_private_use

# All in ems (glyph sizes). Measured on TH Sarabun at 12-20 points, justified and letter-spaced.
_SAME_LINE = 0.25  # baselines this near are one line: superscripts stay apart, jitter does not
_REACH = 0.8  # a mark drawn this near the last letter's end belongs to it
_TWICE = 0.12  # the same letter this near itself is a bold face made by printing twice
_NO_ROOM = 0.06  # a space character narrower than this was taken back by the next letter's place
_BARE_GAP = 0.30  # a gap without a space character, on pages that do write space characters
_BARE_GAP_ONLY = 0.18  # and on pages that do not
_COLUMN = 2.0  # a gap this wide may part two columns
_STRETCH = 2.2  # times the line's other gaps: less is a justified line


@dataclass(slots=True, kw_only=True)
class _Letter:
    glyph: Glyph
    text: str
    x0: float
    x1: float
    confidence: float
    drawn: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Pieces on one line of one column or cell, left to right; `em` is the size of its print in points."""

    pieces: tuple[Piece, ...]
    baseline: float
    em: float
    cell: Cell | None = None
    x0: float = field(init=False)
    x1: float = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "x0", min(p.x0 for p in self.pieces))
        object.__setattr__(self, "x1", max(p.x1 for p in self.pieces))

    @property
    def text(self) -> str:
        """As drawn, before repair."""
        return "".join((" " if piece.gap else "") + piece.text for piece in self.pieces)


def find_runs(glyphs: Iterable[Glyph], cells: Sequence[Cell], confidence: float = 1.0) -> list[Run]:
    """All runs of a page, line by line within each cell and within what stands outside cells."""
    letters = _letters(glyphs, confidence)
    writes_spaces = any(letter.text == " " for letter in letters)
    runs = []
    by_cell: dict[Cell | None, list[_Letter]] = {}
    for letter in letters:
        by_cell.setdefault(cell_of(cells, (letter.x0 + letter.x1) / 2, letter.glyph.baseline), []).append(letter)
    for cell, held in by_cell.items():
        for row in _rows(held):
            runs.extend(_split(row, cell, _BARE_GAP if writes_spaces else _BARE_GAP_ONLY))
    return runs


def _letters(glyphs: Iterable[Glyph], confidence: float) -> list[_Letter]:
    """Letters in drawing order, each with the marks drawn after it; marks that lost their letter are given back."""
    letters: list[_Letter] = []
    orphans: list[tuple[Glyph, _Letter | None]] = []
    for glyph in glyphs:
        text = map_private_use(glyph.text).replace("\xa0", " ")
        if text and not all(map(is_dependent, text)):
            _add_letter(letters, glyph, text, confidence)
        elif letters and _near(letters[-1], glyph):
            _add_mark(letters[-1], text, glyph.sure)
        else:
            orphans.append((glyph, letters[-1] if letters else None))
    for orphan, before in orphans:
        _give_back(letters, orphan, before)
    return letters


def _add_letter(letters: list[_Letter], glyph: Glyph, text: str, confidence: float) -> None:
    twice = letters and text == letters[-1].text and text != " " and _close(letters[-1].glyph, glyph)
    if not twice:
        text = text.strip() or " "
        letters.append(
            _Letter(
                glyph=glyph,
                text=text,
                x0=glyph.x0,
                x1=glyph.x1,
                confidence=min(confidence, glyph.sure),
                drawn=len(letters),
            )
        )


def _close(one: Glyph, other: Glyph) -> bool:
    near = _TWICE * one.size
    return abs(one.x0 - other.x0) < near and abs(one.baseline - other.baseline) < near


def _near(letter: _Letter, mark: Glyph) -> bool:
    em = letter.glyph.size
    level = abs(mark.baseline - letter.glyph.baseline) < em
    return letter.text != " " and level and letter.x0 - 0.1 * em <= mark.x0 <= letter.x1 + _REACH * em


def _add_mark(letter: _Letter, text: str, sure: float) -> None:
    letter.text += text
    letter.confidence = min(letter.confidence, sure if text else 0.5)  # 0.5: nobody can name what is drawn here


def _give_back(letters: list[_Letter], mark: Glyph, before: _Letter | None) -> None:
    """A mark drawn apart belongs to the letter it stands over, or, over none, to the one drawn before it."""
    em = mark.size
    over = [
        letter
        for letter in letters
        if abs(letter.glyph.baseline - mark.baseline) < _SAME_LINE * em
        and letter.x0 < mark.x1 + 0.05 * em
        and mark.x0 <= letter.x1 + 0.4 * em
        and letter.text != " "
    ]
    if not over and before and abs(before.glyph.baseline - mark.baseline) < _SAME_LINE * em:
        over = [before]  # justification pushed it off its letter
    if over:
        _add_mark(max(over, key=lambda letter: letter.x0), map_private_use(mark.text), mark.sure)


def _rows(letters: list[_Letter]) -> list[list[_Letter]]:
    """Letters by line, each line left to right."""
    rows: list[list[_Letter]] = []
    for letter in sorted(letters, key=lambda item: (item.glyph.baseline, item.drawn)):
        last = rows[-1][0].glyph if rows else None
        if last and letter.glyph.baseline - last.baseline <= _SAME_LINE * min(last.size, letter.glyph.size):
            rows[-1].append(letter)
        else:
            rows.append([letter])
    return [sorted(row, key=lambda item: (round(item.x0, 1), item.drawn)) for row in rows]


@dataclass(slots=True, kw_only=True)
class _Gap:
    width: float  # ems of paper between two letters
    spaces: int  # space characters in it


def _split(row: list[_Letter], cell: Cell | None, bare_gap: float) -> list[Run]:
    """One line, parted where a column ends; gaps inside a part become spaces or nothing."""
    letters = [letter for letter in row if letter.text != " "]
    if not letters:
        return []
    gaps = _gaps(row)
    spacing = median([max(gap.width, 0.0) for gap in gaps if not gap.spaces] or [0.0])
    spaced = [_is_space(gap, spacing, bare_gap) for gap in gaps]
    if _letter_spaced(gaps):
        usual = median(gap.width for gap in gaps)
        spaced = [gap.width > 1.8 * usual + 0.1 for gap in gaps]
    ends = [i for i, gap in enumerate(gaps) if cell is None and _ends_column(gap, gaps, spaced, i)]
    runs, start = [], 0
    for end in [*ends, len(letters) - 1]:
        runs.append(_run(letters[start : end + 1], [False, *spaced[start:end]], cell))
        start = end + 1
    return runs


def _gaps(row: list[_Letter]) -> list[_Gap]:
    gaps: list[_Gap] = []
    last: _Letter | None = None
    spaces = 0
    for letter in row:
        if letter.text == " ":
            spaces += 1
            continue
        if last is not None:
            gaps.append(_Gap(width=(letter.x0 - last.x1) / max(letter.glyph.size, last.glyph.size), spaces=spaces))
        last, spaces = letter, 0
    return gaps


def _is_space(gap: _Gap, spacing: float, bare_gap: float) -> bool:
    room = gap.width - spacing
    return room > (_NO_ROOM if gap.spaces else bare_gap)


def _letter_spaced(gaps: list[_Gap]) -> bool:
    """Is there a space after nearly every letter, as in "กำ ร อ อ ก บั ต ร"? Then only wide ones count."""
    return len(gaps) >= 5 and sum(gap.spaces > 0 for gap in gaps) > 0.6 * len(gaps)


def _ends_column(gap: _Gap, gaps: list[_Gap], spaced: list[bool], index: int) -> bool:
    """Is this gap the end of a column, not a space that justification made wide?"""
    if gap.width < _COLUMN:
        return False
    others = [g.width for i, g in enumerate(gaps) if spaced[i] and i != index and g.width < _COLUMN * 3]
    if gap.spaces == 1 and not others:
        return gap.width > 3 * _COLUMN
    return gap.width > _STRETCH * median(others or [0.0])


def _draw_digits(letters: list[_Letter], spaced: list[bool]) -> None:
    """Fonts that draw 0-9 as ๐-๙: the text says what the page shows, but addresses stay in one script."""
    words: list[list[_Letter]] = []
    for letter, gap in zip(letters, spaced, strict=True):
        if gap or not words:
            words.append([])
        words[-1].append(letter)
    for word in words:
        if not any(char.isascii() and char.isalpha() for letter in word for char in letter.text):
            for letter in word:
                letter.text = letter.text.translate(THAI) if letter.glyph.thai_digits else letter.text


def _run(letters: list[_Letter], spaced: list[bool], cell: Cell | None) -> Run:
    _draw_digits(letters, spaced)
    pieces = tuple(
        Piece(
            text=letter.text,
            x0=letter.x0,
            top=letter.glyph.top,
            x1=max(letter.x1, letter.x0 + 0.01),
            bottom=letter.glyph.bottom,
            confidence=letter.confidence,
            gap=gap,
        )
        for letter, gap in zip(letters, spaced, strict=True)
    )
    glyphs = [letter.glyph for letter in letters]
    return Run(pieces=pieces, baseline=median(g.baseline for g in glyphs), em=median(g.size for g in glyphs), cell=cell)
