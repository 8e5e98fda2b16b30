"""The text layer of a set PDF: made right, or broken in the ways real files are.

WeasyPrint keeps each font's glyph numbers, so ToUnicode (ISO 32000-1, 9.10.3) can be written anew from the
font file itself; a broken layer is the same map with other characters in it, while the page looks as before.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from functools import cache
from random import Random
from typing import Any

import pikepdf
from fontTools.ttLib import TTFont

from samples.generator.fonts import FONTS, font_path

LAYERS = ("sound", "garbage", "private_use", "lost_sara_am", "ascii_digits")
NIKHAHIT, SARA_AA = "\u0e4d", "\u0e32"

# Codes of shifted Thai glyphs in the private-use area, Windows set, F700 to F71A (harfbuzz hb-ot-shaper-thai).
PRIVATE_USE = dict(zip(range(0xF700, 0xF71B), "ฐิีืื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู", strict=True))
PRIVATE_USE[0xF703] = "\u0e36"
# Where a layer in the old encoding holds marks that stand in their plain place.
OLD_PLAIN = {"\u0e48": "\uf70a", "\u0e49": "\uf70b", "\u0e4a": "\uf70c", "\u0e4b": "\uf70d", "\u0e4c": "\uf70e"}

# Matches "<0113> <0e42>" (a glyph and its text); does not match "<0000> <ffff>\nendcodespacerange" twice over.
GLYPH = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]*)>")
# Matches "/PGWMTB 21.333008 Tf"; does not match "/a1.0 gs".
SET_FONT = re.compile(rb"/([A-Z]{6}) ([0-9.]+) Tf")


def finish(pdf: bytes, layer: str, seed: str) -> bytes:
    """The PDF with headings drawn heavy and its text layer sound or broken as `layer` says."""
    change = _change(layer, Random(f"{seed}/layer"))
    with pikepdf.open(io.BytesIO(pdf)) as file:
        heavy: set[bytes] = set()
        for item in file.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Subtype") == "/Type0":
                _rewrite(file, item, change, heavy)
        for page in file.pages:
            _embolden(file, page, heavy)
        out = io.BytesIO()
        file.save(
            out, deterministic_id=True, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate
        )
    return out.getvalue()


@cache
def _characters(file: str) -> dict[int, str]:
    """Character of each glyph number of a font file; private-use glyphs keep their code."""
    with TTFont(font_path(file), lazy=True) as font:
        names = font.getReverseGlyphMap()
        found: dict[int, str] = {}
        for code, name in sorted(font.getBestCmap().items(), reverse=True):
            found[names[name]] = chr(code)
        for name, number in names.items():
            # Matches "uni0E33.alt1" (the AA half of SARA AM), does not match "uni0E33".
            if number not in found and (alt := re.match(r"uni([0-9A-F]{4})\.", name)):
                found[number] = SARA_AA if alt[1] == "0E33" else chr(int(alt[1], 16))
        for old, new in _substitutes(font):
            found.setdefault(names[new], found.get(names[old], ""))
    return {number: text for number, text in found.items() if text}


def _substitutes(font: TTFont) -> Iterator[tuple[str, str]]:
    """Glyph and shifted glyph of each single substitution (GSUB type 1): the two stand for one character."""
    if "GSUB" not in font:
        return
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            pairs = getattr(getattr(table, "ExtSubTable", table), "mapping", {}).items()
            yield from ((old, new) for old, new in pairs if isinstance(new, str))


def _faces() -> dict[str, tuple[str, bool]]:
    """Font file behind each family name in the PDF, and whether its bold must be drawn heavier."""
    plain = {font.family: (font.file, False) for font in FONTS}
    heavy = {f"{font.family}-Bold": (font.bold or font.file, font.bold is None) for font in FONTS}
    # The PDF's name of a true bold cut ends in its weight once more.
    return plain | heavy | {f"{name}-Bold": face for name, face in heavy.items()}


def _rewrite(file: pikepdf.Pdf, font: Any, change: Callable[[str], str], heavy: set[bytes]) -> None:
    tag, _, family = str(font.BaseFont).lstrip("/").partition("+")
    face = _faces().get(family)
    if face is None:
        return
    if face[1]:
        heavy.add(tag.encode())
    known = _characters(face[0])
    lines = []
    for glyph, old in GLYPH.findall(font.ToUnicode.read_bytes()):
        if glyph == b"0000":
            continue
        text = known.get(int(glyph, 16)) or bytes.fromhex(old.decode()).decode("utf-16-be")
        lines.append(b"<%s> <%s>" % (glyph, change(text).encode("utf-16-be").hex().encode()))
    font.ToUnicode = file.make_stream(_cmap(lines))


def _cmap(lines: list[bytes]) -> bytes:
    head = b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Thai-UCS def\n/CMapType 2 def\n"
    head += b"1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
    groups = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    body = b"".join(b"%d beginbfchar\n%s\nendbfchar\n" % (len(group), b"\n".join(group)) for group in groups)
    return head + body + b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"


def _change(layer: str, rng: Random) -> Callable[[str], str]:
    """How the text of one glyph is written in a layer of this kind."""
    if layer == "garbage":
        table: dict[str, str] = {}
        pool = [chr(code) for code in range(0x21, 0x7F)]
        return lambda text: table.setdefault(text, rng.choice(pool))
    if layer == "private_use":
        return lambda text: OLD_PLAIN.get(text, text)
    digits = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")

    def plain(text: str) -> str:
        text = "".join(PRIVATE_USE.get(ord(sign), sign) for sign in text)
        if layer == "lost_sara_am":
            return text.replace(NIKHAHIT, "").replace("\u0e33", SARA_AA)
        return text.translate(digits) if layer == "ascii_digits" else text

    return plain


def _embolden(file: pikepdf.Pdf, page: Any, heavy: set[bytes]) -> None:
    """Stroke the outlines of fonts that have no bold cut, as word processors do."""
    if not heavy:
        return

    def with_stroke(found: re.Match[bytes]) -> bytes:
        bold = found[1] in heavy
        return found[0] + (b" 2 Tr %.2f w" % (float(found[2]) * 0.02) if bold else b" 0 Tr")

    page.Contents = file.make_stream(SET_FONT.sub(with_stroke, page.Contents.read_bytes()))
