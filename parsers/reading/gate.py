"""Can a page's text layer be believed? Measured, never guessed; each answer carries its reason.

A sound text layer must never be recognised anew (it is exact), a broken one never trusted (it looks like text).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from parsers.reading.common import common_share, thai_letters
from parsers.reading.glyphs import DrawnPage, Glyph
from parsers.thai.text import is_dependent, normalise, repair

Judged = Literal["text_layer", "repaired", "unusable"]

_FEW = 12  # letters; fewer are a page number or a stamp, not a page's text
_SPARSE = 200  # letters; fewer over a picture of the page are a header or a stamp set onto a scan
_PAGE_PICTURE = 0.6  # of the page's area
_INVISIBLE = 0.5  # share of letters drawn invisibly or under the page's picture
_SILENT = 0.02  # share of glyphs nobody can name
_LETTERS = 0.55  # share of letters and digits among what is drawn
_BASELESS = 0.04  # share of marks without a letter to carry them, after repair
_COMMON = 0.05  # share of Thai letters that belong to common words; real official text has 0.2 and more
_ENOUGH_THAI = 80  # letters, before common words are looked for
_ENOUGH_LATIN = 40
_LATIN_WORDS = 0.6  # share of Latin letters and signs that stand in whole words, numbers or addresses

# "(........)", "____", the lines of a form; not "ก.พ.ร."
_LEADERS = re.compile(r"([._…\-·]) ?(?:\1 ?){2,}")
# letters drawn by their Windows-874 byte: "»ÃÐ¡ÒÈ" for ประกาศ; not "naïve"
_LATIN_BYTES = re.compile("[¡-Úß-û]")
# "Electronic", "(DPIS),", "02-141-9999", "www.opdc.go.th", "a_b@dla.go.th"; not "%022#NO", "oKoUa", "m&x.sKw"
_LATIN_TOKEN = re.compile(
    r"[(\"'“‘\[]*(?:[A-Z]?[a-z]+|[A-Z]+|[A-Z]{2,}s|[\d,.:/-]+|(?:https?://|www\.)[\w./%?=&#-]+|[\w.+-]+@[\w.-]+)"
    r"(?:[-'’/](?:[A-Z]?[a-z]+|[A-Z]+))*[)\"'”’\].,;:?!]*"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What was counted on one page. Shares are of visible letters unless said otherwise."""

    letters: int  # everything drawn but spaces and marks
    invisible: float
    silent: float  # of glyphs
    lettered: float
    private_use: int  # codes no table knows
    private_mapped: int  # codes of Thai fonts, mapped
    baseless: float  # of marks
    common: float  # of Thai letters
    thai: int
    latin: int  # ASCII letters
    latin_words: float  # of everything that stands in tokens without Thai
    latin_bytes: float
    mended: int  # glyphs whose text the embedded font told
    guessed: int  # glyphs whose text the words around them told
    reordered: bool
    pictured: float  # of the page's area, the largest picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What may be done with the text layer, and the reason code stored with the page."""

    verdict: Judged
    reason: str


def measure(page: DrawnPage, text: str) -> Measure:
    """Counts. `text`: the page's lines as they were drawn, before any repair."""
    glyphs = [g for g in page.glyphs if g.text.strip() or not g.text]
    drawn = "".join(g.text for g in glyphs)
    mended_text = repair(text)
    letters = [c for c in _LEADERS.sub("", drawn) if not c.isspace() and not is_dependent(c)]
    return Measure(
        letters=len(letters),
        invisible=_share(_hidden(page, glyphs), len(glyphs)),
        silent=_share(sum(not g.text and g.x1 > g.x0 for g in glyphs), len(glyphs)),
        lettered=_share(sum(c.isalnum() for c in letters), len(letters)),
        private_use=sum("\ue000" <= c <= "\uf8ff" or c == "\ufffd" for c in mended_text),
        private_mapped=sum("\uf700" <= c <= "\uf8ff" for c in drawn),
        baseless=_share(_baseless(mended_text), sum(map(is_dependent, mended_text))),
        common=common_share(mended_text),
        thai=thai_letters(mended_text),
        latin=sum(c.isascii() and c.isalpha() for c in drawn),
        latin_words=_latin_words(mended_text),
        latin_bytes=_share(len(_LATIN_BYTES.findall(drawn)), len(letters)),
        mended=sum(g.mended and g.sure == 1 for g in glyphs),
        guessed=sum(g.sure < 1 for g in glyphs),
        reordered=_squeezed(mended_text) != _squeezed("\n".join(map(normalise, text.split("\n")))),
        pictured=max((_area(s) / (page.width * page.height) for s in page.shapes if s.kind == "image"), default=0.0),
    )


def judge(m: Measure) -> Judgement:
    """The text layer's verdict; the first reason against it that holds is the one told."""
    refusals = (
        (m.letters < _FEW, "no_text_layer"),
        (m.invisible > _INVISIBLE, "invisible_ocr_layer"),
        (m.pictured > _PAGE_PICTURE and m.letters < _SPARSE, "stamped_scan"),
        (m.private_use > _SILENT * m.letters, "private_use_glyphs"),
        (m.silent > _SILENT, "unnamed_glyphs"),
        (m.lettered < _LETTERS or m.latin_bytes > 0.5, "broken_to_unicode"),
        (m.baseless > _BASELESS, "broken_to_unicode"),
        (m.latin > max(_ENOUGH_LATIN, m.thai) and m.latin_words < _LATIN_WORDS, "broken_to_unicode"),
        (m.thai > _ENOUGH_THAI and m.common < _COMMON, "broken_to_unicode"),
    )
    for holds, reason in refusals:
        if holds:
            return Judgement(verdict="unusable", reason=reason)
    if m.private_mapped:
        return Judgement(verdict="repaired", reason="private_use_glyphs")
    if m.guessed:
        return Judgement(verdict="repaired", reason="silent_marks_named_by_words")
    if m.reordered:
        return Judgement(verdict="repaired", reason="marks_and_gaps_repaired")
    if m.mended:
        return Judgement(verdict="text_layer", reason="sound_text_layer_by_font")
    return Judgement(verdict="text_layer", reason="sound_text_layer")


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _latin_words(text: str) -> float:
    """How much of what is not Thai reads like words, numbers and addresses."""
    tokens = [token for token in _LEADERS.sub("", text).split() if not thai_letters(token)]
    held = sum(len(token) for token in tokens if _LATIN_TOKEN.fullmatch(token))
    return _share(held, sum(map(len, tokens)))


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _area(shape: object) -> float:
    x0, top, x1, bottom = (getattr(shape, name) for name in ("x0", "top", "x1", "bottom"))
    return float((x1 - x0) * (bottom - top))


def _hidden(page: DrawnPage, glyphs: Sequence[Glyph]) -> int:
    """Letters nobody sees: drawn in the invisible mode, or before the picture that covers the page."""
    covers = [s.drawn for s in page.shapes if s.kind == "image" and _area(s) > 0.8 * page.width * page.height]
    last = max(covers, default=-1)
    return sum(g.invisible or g.drawn < last for g in glyphs)


def _baseless(text: str) -> int:
    """Marks at the start of a word or after something that carries no mark."""
    before = " "
    count = 0
    for char in text:
        if is_dependent(char) and not ("ก" <= before <= "ฮ" or is_dependent(before)):
            count += 1
        before = char
    return count
