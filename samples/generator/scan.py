"""Pages as paper sees them: office scans, faxes and phone photos of a set PDF, written as image-only PDFs."""

from __future__ import annotations

import io
from collections.abc import Callable
from random import Random
from typing import Any

import cv2
import img2pdf
import numpy as np
import pikepdf
import pypdfium2
from numpy.typing import NDArray
from PIL import Image

from samples.generator import wear
from samples.generator.paper import used

Picture = NDArray[np.uint8]  # height x width x 3 (BGR) or height x width (grey)
A4 = (img2pdf.mm_to_pt(210), img2pdf.mm_to_pt(297))
KEPT = 0.9  # share of strokes that are black for more than a dot: worn print has less, and can still be read
MARGIN = 16  # grey levels between a stroke's darkest dot and the threshold, so that it is more than a dot wide
LONG = 60  # of the page's height: what runs down as far is taller than a letter
# Grey of a stroke out of focus that print is no lighter than; a fax loses thin strokes, and that is its way.
FAINTEST = {"clean": 115, "office300": 115, "office200": 115, "fax": 165, "photo": 115}
DPI = {"clean": 300, "office300": 300, "office200": 200, "fax": 200, "photo": 220}


def scan(pdf: bytes, profile: str, seed: str, *, plain: bool = False) -> bytes:
    """An image-only PDF of `pdf`, worn as `profile` says; the wear is drawn from the seed.

    Each page wears in its own way, but all pages of a document lie on the same glass or table. `plain`: by the
    profile's usual machine, from fresh sheets.
    """
    rng, machine = Random(f"{seed}/{profile}"), Random(f"{seed}/machine")
    change, dpi = PROFILES[profile], DPI[profile]
    if not plain:
        change, dpi = _machine(profile, machine)
    sheets = render(pdf, dpi)
    if not plain:
        sheets = used([wear.spread(sheet, FAINTEST[profile]) for sheet in sheets], profile, seed)
    pages = [change(page, rng, Random(f"{seed}/scanner")) for page in sheets]
    # Dots of a fax are not square: the sheet's size, not the picture's, says how high a line is.
    layout = img2pdf.get_layout_fun(A4) if plain else _whole_sheet
    packed = img2pdf.convert(pages, layout_fun=layout, nodate=True, producer="samples")
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(packed)) as file:
        del file.trailer.ID  # img2pdf draws it anew each time
        file.save(out, deterministic_id=True)
    return out.getvalue()


def dots(profile: str, seed: str, *, plain: bool = False) -> int:
    """Dots an inch of the machine that `scan` takes for this seed."""
    return DPI[profile] if plain else _machine(profile, Random(f"{seed}/machine"))[1]


def _whole_sheet(_width: int, _height: int, _dots: tuple[float, float]) -> tuple[float, float, float, float]:
    """Sheet and picture of one size, whatever the picture's own shape: points, as img2pdf asks."""
    return (*A4, *A4)


def render(pdf: bytes, dpi: int) -> list[Picture]:
    """Each page in colour (BGR) at `dpi` dots an inch."""
    file = pypdfium2.PdfDocument(pdf)
    try:
        return [np.ascontiguousarray(page.render(scale=dpi / 72).to_numpy()[:, :, :3]) for page in file]
    finally:
        file.close()


def _grey(page: Picture) -> Picture:
    return np.asarray(cv2.cvtColor(page, cv2.COLOR_BGR2GRAY), dtype=np.uint8)


def jpeg(page: Picture, quality: int) -> bytes:
    """JPEG bytes, grey or colour by the picture's shape."""
    _done, data = cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return data.tobytes()


def bilevel(page: Picture, threshold: int) -> bytes:
    """One bit a dot, CCITT group 4 in a TIFF: what office scanners send for text."""
    out = io.BytesIO()
    Image.fromarray(page > threshold).save(out, format="TIFF", compression="group4")
    return out.getvalue()


def legible(page: Picture, threshold: int) -> int:
    """A threshold no lower than one at which a clerk would send the page: most strokes leave a trace.

    The darkest dot of a thin stroke is far lighter than a thick one's where toner was short or focus soft. Where more
    than a tenth of the strokes would leave no more than crumbs, the threshold rises to take most in, but never into
    the paper's grey.
    """
    ground, dark = float(np.median(page)), float(np.percentile(page, 0.5))
    strokes = page[_letters(page) & (page < ground - (ground - dark) / 4)]
    if not strokes.size or float((strokes <= threshold - MARGIN).mean()) >= KEPT:
        return threshold
    floor = min(float(np.percentile(strokes, 100 * KEPT)) + MARGIN, ground - (ground - dark) / 8)
    return max(threshold, round(floor))


def _letters(page: Picture) -> NDArray[np.bool_]:
    """The darkest dots of strokes that stand on lighter ground, without what runs down the page: streaks and rules."""
    beside = cv2.dilate(page, np.ones((9, 9), np.uint8)).astype(np.int16)
    darkest = (page == cv2.erode(page, np.ones((3, 3), np.uint8))) & (beside - page > MARGIN)
    wide = cv2.dilate(darkest.astype(np.uint8), np.ones((3, 3), np.uint8))
    long = cv2.morphologyEx(wide, cv2.MORPH_OPEN, np.ones((page.shape[0] // LONG, 1), np.uint8))
    return np.asarray(darkest & (long == 0))


def _clean(page: Picture, _rng: Random, _same: Random) -> bytes:
    return jpeg(_grey(page), 60)


def _office300(page: Picture, rng: Random, same: Random) -> bytes:
    worn = wear.turn(_grey(page), rng.uniform(-0.9, 0.9))
    if same.random() < 0.3:
        worn = wear.bleed_through(worn, rng)
    worn = wear.toner(wear.blur(worn, rng.uniform(0.4, 0.9)), same)
    if same.random() < 0.5:
        return bilevel(wear.speckle(worn, rng, 0.00004), legible(worn, same.randint(150, 190)))
    return jpeg(wear.edge_shadow(wear.grain(worn, rng, 5), same), same.randint(32, 45))


def _office200(page: Picture, rng: Random, same: Random) -> bytes:
    turned = wear.turn(page, rng.uniform(-1.4, 1.4))
    if same.random() < 0.25:
        return jpeg(wear.grain(wear.blur(turned, 0.7), rng, 5), same.randint(38, 50))
    worn = wear.toner(wear.blur(_grey(turned), rng.uniform(0.4, 0.8)), same)
    if same.random() < 0.4:
        return bilevel(wear.speckle(worn, rng, 0.0001), legible(worn, same.randint(150, 190)))
    return jpeg(wear.edge_shadow(wear.grain(worn, rng, 7), same), same.randint(35, 50))


def _machine(profile: str, rng: Random) -> tuple[Callable[[Any, Random, Random], bytes], int]:
    """The scanner or fax at hand: now and then one of 150 dots an inch, or a fax set to its standard mode."""
    rare = rng.random()
    if profile == "office200" and rare < 0.18:
        return PROFILES[profile], 150
    if profile == "fax" and rare < 0.15:
        return _fax_standard, DPI[profile]
    if profile == "office300" and rare < 0.12:
        return _threshold_by_place, DPI[profile]
    return PROFILES[profile], DPI[profile]


def _threshold_by_place(page: Picture, rng: Random, _same: Random) -> bytes:
    """A bilevel scanner that sets its threshold by the grey around each dot."""
    grey = wear.turn(wear.blur(_grey(page), 0.6), rng.uniform(-0.9, 0.9))
    light = np.asarray(cv2.blur(grey, (61, 61)), dtype=np.int16) - 18
    return bilevel(np.where(grey > light, 255, 0).astype(np.uint8), 128)


def _fax_standard(page: Picture, rng: Random, same: Random) -> bytes:
    """Group 3 standard: 204 by 98 dots an inch; the receiver stretches the lines to the sheet."""
    grey = _grey(page)
    height, width = grey.shape
    fine = cv2.resize(grey, (round(width * 1.02), round(height * 0.49)), interpolation=cv2.INTER_AREA)
    turned = wear.turn(np.asarray(fine, dtype=np.uint8), rng.uniform(-0.4, 0.4))
    worn = wear.grain(turned, rng, 8)
    return bilevel(wear.dropped_lines(wear.speckle(worn, rng, 0.0002), rng), same.randint(165, 190))


def _fax(page: Picture, rng: Random, same: Random) -> bytes:
    """Group 3 fine: 204 by 196 dots an inch, one bit, thin strokes broken, dust, a dropped line or two."""
    height, width = page.shape[:2]
    grey = np.asarray(
        cv2.resize(_grey(page), (round(width * 1.02), round(height * 0.98)), interpolation=cv2.INTER_AREA)
    )
    worn = wear.blur(wear.turn(grey.astype(np.uint8), rng.uniform(-1.0, 1.0)), 0.6)
    worn = wear.broken(wear.grain(worn, rng, 16), rng)
    worn = wear.dropped_lines(wear.speckle(worn, rng, 0.0003), rng)
    return bilevel(worn, same.randint(150, 180))


def _photo(page: Picture, rng: Random, same: Random) -> bytes:
    """A hand-held phone: a table around the sheet, perspective, shade, soft focus, strong JPEG."""
    taken = wear.perspective(page, rng, table=same)
    taken = wear.shade(taken, rng)
    taken = wear.grain(wear.blur(taken, rng.uniform(0.8, 1.3)), rng, 4)
    return jpeg(taken, same.randint(40, 52))


PROFILES: dict[str, Callable[[Any, Random, Random], bytes]] = {
    "clean": _clean,
    "office300": _office300,
    "office200": _office200,
    "fax": _fax,
    "photo": _photo,
}
