"""What a glyph says: the file's own code table, checked against the font the file carries.

Typesetters write ToUnicode tables that leave out or mix up Thai marks (a NIKHAHIT without text turns สำหรับ
into สาหรับ; a SARA AA that says SARA AM turns การ into กำร). The embedded TrueType font often still holds
its character map, and that is what the glyph was chosen by.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

from fontTools.ttLib import TTFont
from pdfminer.pdffont import PDFCIDFont, PDFUnicodeNotDefined
from pdfminer.pdftypes import PDFStream, resolve1

from parsers.reading.opening import BROKEN_STRUCTURE
from parsers.reading.outlines import same_shapes
from parsers.thai.text import is_dependent, map_private_use

_AGREEMENT = 0.5  # share of glyphs on which table and font must agree before the font may correct the table


# "ABCDEE+TH SarabunIT๙", "THSarabunIT9-Bold", the ๙ also as its Windows-874 byte; not "THSarabunPSK", "ITC Garamond"
_THAI_DIGIT_FONT = re.compile(r"IT(?:๙|9|\xf9|\\xf9|#f9|#e0#b9#99)", re.IGNORECASE)


def thai_digit_font(font: Any) -> bool:
    """Does this font draw 0-9 as ๐-๙, as the ๙ fonts of official letters do?"""
    names = f"{getattr(font, 'basefont', '')} {font.fontname}"
    return _THAI_DIGIT_FONT.search(names) is not None


class FontTexts:
    """Texts of glyphs, font by font, for one page."""

    def __init__(self, *, trust_fonts: bool = False) -> None:
        self._trust = trust_fonts
        self._own: dict[int, dict[int, str]] = {}
        self._kept: list[Any] = []  # fonts are known by id(): they must outlive this object

    def text(self, font: Any, cid: int) -> tuple[str, bool]:
        """What glyph `cid` says, and whether the embedded font had to tell; "" where nobody knows."""
        told = _told(font, cid)
        if not isinstance(font, PDFCIDFont):
            return told, False
        if id(font) not in self._own:
            self._kept.append(font)
            self._own[id(font)] = self._corrections(font)
        own = self._own[id(font)].get(cid, told)
        return own, own != told

    def _corrections(self, font: PDFCIDFont) -> dict[int, str]:
        """Glyphs whose code table entry is missing or wrong, with what the embedded font says."""
        program = _program(font)
        if program is None:
            return {}
        glyph_of = _glyph_numbers(font)
        own = _font_texts(program)
        table: dict[int, str] = dict(getattr(font.unicode_map, "cid2unichr", {}) or {})
        known = {cid: own[glyph_of(cid)] for cid in table if glyph_of(cid) in own}
        agreed = sum(map_private_use(table[cid]) in says for cid, says in known.items())
        if self._trust:
            return {cid: _plainest(says) for cid, says in known.items()}
        if agreed < _AGREEMENT * max(len(known), 1):
            return {}
        wrong = {cid: _plainest(says) for cid, says in known.items() if _overrules(says, table[cid])}
        return wrong | _by_shape(program, table | wrong, glyph_of, own)


def _told(font: Any, cid: int) -> str:
    try:
        text = str(font.to_unichr(cid))
    except PDFUnicodeNotDefined:
        return ""
    return "" if text == "\0" else text


def _program(font: PDFCIDFont) -> TTFont | None:
    """The embedded TrueType program, where it still has a Unicode character map."""
    stream = resolve1(font.descriptor.get("FontFile2"))
    if not isinstance(stream, PDFStream):
        return None
    try:
        program = TTFont(BytesIO(stream.get_data()), lazy=True)
        return program if "cmap" in program and program.getBestCmap() else None
    except (*BROKEN_STRUCTURE, OSError):
        return None  # a damaged font only means that it cannot help


def _glyph_numbers(font: PDFCIDFont) -> Any:
    """CIDToGIDMap (ISO 32000-1, 9.7.4.2) as a function."""
    stream = resolve1(font.spec.get("CIDToGIDMap")) if hasattr(font, "spec") else None
    if not isinstance(stream, PDFStream):
        return lambda cid: cid
    table = stream.get_data()
    return lambda cid: int.from_bytes(table[2 * cid : 2 * cid + 2], "big")


def _font_texts(program: TTFont) -> dict[int, frozenset[str]]:
    """Glyph number to the characters the font draws with it; private codes as the letters they stand for."""
    texts: dict[int, set[str]] = {}
    for code, name in program.getBestCmap().items():
        char = map_private_use(chr(code))
        if not "\ue000" <= char <= "\uf8ff":
            texts.setdefault(program.getGlyphID(name), set()).add(char)
    return {glyph: frozenset(chars) for glyph, chars in texts.items()}


def _plainest(says: frozenset[str]) -> str:
    """Of several characters drawn alike (space and no-break space) the one with the lowest code."""
    return min(says)


def _overrules(says: frozenset[str], told: str) -> bool:
    """May the font correct the table here? For a silent table always; else only where the font says a Thai letter."""
    if map_private_use(told) in says:
        return False
    return not told or all("ก" <= char <= "๛" for char in says)


def _by_shape(program: TTFont, table: dict[int, str], glyph_of: Any, own: dict[int, frozenset[str]]) -> dict[int, str]:
    """Silent glyphs outside the character map: a raised or shifted mark has the outline of the mark itself."""
    silent = [cid for cid, text in table.items() if not text and glyph_of(cid) not in own]
    if not silent:
        return {}
    marks = {cid: map_private_use(text) for cid, text in table.items() if len(text) == 1}
    models = {glyph_of(cid): text for cid, text in marks.items() if is_dependent(text)}
    models |= {glyph: _plainest(says) for glyph, says in own.items() if is_dependent(_plainest(says))}
    try:
        matches = same_shapes(program, [glyph_of(cid) for cid in silent], models)
    except BROKEN_STRUCTURE:
        return {}
    return {cid: matches[glyph_of(cid)] for cid in silent if glyph_of(cid) in matches}
