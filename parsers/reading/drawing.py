"""Draws pages as grey images: for recognisers, for finding ink, and for the review desk."""

from __future__ import annotations

from io import BytesIO

import cv2
import numpy as np
import pypdfium2 as pdfium
from PIL import Image

from parsers.reading.engine import GreyImage
from parsers.reading.limits import DEFAULT, Limits
from parsers.reading.opening import opened, opened_page

DESK_DPI = 110.0
_LARGEST = 20_000_000  # pixels of a drawn page: A3 at 300 dpi; larger paper is drawn coarser


def draw_grey(page: pdfium.PdfPage, dpi: float) -> tuple[GreyImage, float]:
    """The page in grey as a viewer shows it, and the dots an inch it was drawn at (fewer for large paper)."""
    width, height = page.get_size()
    scale = min(dpi / 72.0, (_LARGEST / (width * height)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True, draw_annots=True)
    image = np.ascontiguousarray(bitmap.to_numpy().reshape(bitmap.height, bitmap.width), dtype=np.uint8)
    return image.copy(), scale * 72.0


def render_page(data: bytes, number: int, dpi: float = DESK_DPI, *, turned: int = 0, limits: Limits = DEFAULT) -> bytes:
    """PNG of page `number` (from 1), grey, turned clockwise by `turned` degrees as reading found it."""
    with opened(data, limits) as document, opened_page(document, number - 1) as page:
        image, _ = draw_grey(page, dpi)
    stream = BytesIO()
    Image.fromarray(turn(image, turned)).save(stream, format="PNG", optimize=True)
    return stream.getvalue()


def turn(image: GreyImage, degrees: int) -> GreyImage:
    """The image turned clockwise by 0, 90, 180 or 270 degrees."""
    return np.ascontiguousarray(np.rot90(image, k=-(degrees // 90) % 4))


def ink_share(image: GreyImage) -> float:
    """Share of dark pixels away from the edges, specks left out: an empty page has next to none."""
    rows, columns = image.shape
    inner = image[rows // 40 : rows - rows // 40, columns // 40 : columns - columns // 40]
    dark = cv2.medianBlur(np.ascontiguousarray(inner), 3) < _darkness(inner)
    return float(dark.mean()) if dark.size else 0.0


def _darkness(image: GreyImage) -> float:
    """What counts as ink here: clearly darker than this page's paper."""
    return float(min(np.median(image) - 60, 160))
