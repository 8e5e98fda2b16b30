"""Pages hard to see: coarse, faint, coloured, bent, or one endless line; read right, or doubted where they are not."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image, ImageOps
from rapidfuzz.distance import Levenshtein

from parsers.model import PageReading
from parsers.reading.pages import read_page
from tests.reading.papers import ANNOUNCEMENT, picture, scan, set_page, squeezed

DPI = 200
PRINTED = squeezed("".join(ANNOUNCEMENT))
SURE = 0.95


def errors(page: PageReading) -> float:
    """Characters read wrong, of those printed."""
    return float(Levenshtein.distance(PRINTED, squeezed(page.text)) / len(PRINTED))


def wrong_and_sure(page: PageReading) -> list[str]:
    return [word.text for word in page.words() if word.confidence >= SURE and squeezed(word.text) not in PRINTED]


def sheet(dpi: int = DPI) -> Image.Image:
    return picture(set_page(), dpi=dpi)


def coarse() -> bytes:
    return scan(sheet(150), dpi=150)


def faint() -> bytes:
    """Grey print on grey paper, with the grain of a scanner."""
    grey = 168 + np.asarray(sheet(), np.float32) * 52 / 255
    grain = np.random.default_rng(2).normal(0, 3, grey.shape)
    return scan(Image.fromarray((grey + grain).clip(0, 255).astype(np.uint8)), dpi=DPI)


def coloured() -> bytes:
    """Blue print on yellow paper."""
    from io import BytesIO

    out = BytesIO()
    ImageOps.colorize(sheet(), (30, 40, 140), (250, 225, 120)).save(out, format="PDF", resolution=DPI)
    return out.getvalue()


def bent() -> bytes:
    """A page that curls towards a book's spine: lines dip by a tenth of an inch."""
    grey = np.asarray(sheet(), np.uint8)
    y, x = np.mgrid[0 : grey.shape[0], 0 : grey.shape[1]].astype(np.float32)
    dip = 20 * np.square((x / grey.shape[1] - 0.6) / 0.6)
    return scan(Image.fromarray(cv2.remap(grey, x, y + dip, cv2.INTER_LINEAR, borderValue=255)), dpi=DPI)


@pytest.mark.ocr
@pytest.mark.parametrize(("worn", "most"), [(coarse, 0.03), (faint, 0.02), (coloured, 0.01), (bent, 0.02)])
def test_a_page_hard_to_see_is_read_and_hardly_a_wrong_word_is_believed(worn: object, most: float) -> None:
    page = read_page(worn(), 1)  # type: ignore[operator]
    assert errors(page) <= most, page.text
    assert len(wrong_and_sure(page)) <= 1


@pytest.mark.ocr
def test_an_empty_sheet_with_grain_is_not_made_print() -> None:
    grain = np.random.default_rng(2).normal(215, 3, (2339, 1654)).clip(0, 255).astype(np.uint8)
    page = read_page(scan(Image.fromarray(grain), dpi=DPI), 1)
    assert (page.text, page.reason) == ("", "blank_page")


@pytest.mark.ocr
def test_a_page_too_coarse_to_read_is_doubted() -> None:
    small = sheet(40).resize(sheet(DPI).size, Image.Resampling.BILINEAR)
    page = read_page(scan(small, dpi=DPI), 1)
    assert errors(page) > 0.1
    assert wrong_and_sure(page) == []


@pytest.mark.ocr
def test_a_line_of_four_hundred_characters_is_read_to_its_end() -> None:
    text = " ".join(f"saraban_{number:03d}@test.go.th" for number in range(100, 118))
    assert len(text) > 400
    body = f'<p style="white-space: nowrap; text-indent: 0; font-size: 16pt">{text}</p>'
    wide = "@page { size: 130cm 12cm }"
    page = read_page(scan(picture(set_page(body, css=wide), dpi=DPI), dpi=DPI), 1)
    assert squeezed(page.text) == squeezed(text)
