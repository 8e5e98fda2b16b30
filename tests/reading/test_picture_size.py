"""A page that is one picture a little finer than it would be drawn is drawn dot for dot."""

from __future__ import annotations

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image

from parsers.reading.drawing import draw_grey, picture_dpi
from tests.reading.papers import scan, set_page

INCHES = np.array([8, 5])


def grain(dpi: float) -> Image.Image:
    high, wide = (INCHES * dpi).round().astype(int)
    return Image.fromarray(np.random.default_rng(4).integers(0, 256, (high, wide), np.uint8))


def drawn(pdf: bytes, dpi: float = 200.0) -> tuple[np.ndarray, float]:
    document = pdfium.PdfDocument(pdf)
    page = document[0]
    image, own = draw_grey(page, picture_dpi(page, dpi))
    document.close()
    return image, own


@pytest.mark.parametrize("dpi", [215, 220, 250])
def test_a_photograph_a_little_finer_is_drawn_in_its_own_dots(dpi: int) -> None:
    picture = np.asarray(grain(dpi))
    image, own = drawn(scan(grain(dpi), dpi=dpi))
    assert image.shape == picture.shape
    assert own == pytest.approx(dpi, abs=1)
    assert np.abs(image.astype(int) - picture).mean() < 12  # what JPEG leaves of grain; drawn at 200 it is above 40


@pytest.mark.parametrize("dpi", [100, 150, 200, 204, 300, 600])
def test_coarser_and_much_finer_scans_are_drawn_as_asked(dpi: int) -> None:
    assert drawn(scan(grain(dpi), dpi=dpi))[1] == 200


def test_a_page_of_text_or_with_a_small_picture_is_drawn_as_asked() -> None:
    assert drawn(set_page())[1] == 200
    document = pdfium.PdfDocument.new()
    page = document.new_page(595, 842)
    picture = pdfium.PdfImage.new(document)
    picture.set_bitmap(pdfium.PdfBitmap.from_pil(grain(220)))
    picture.set_matrix(pdfium.PdfMatrix().scale(360, 576))
    page.insert_obj(picture)
    page.gen_content()
    assert picture_dpi(page, 200.0) == 200
    document.close()
