"""Draws pages as grey images: for recognisers, for finding ink, and for the review desk."""

from __future__ import annotations

from io import BytesIO
from math import ceil

import cv2
import numpy as np
import pypdfium2 as pdfium
from PIL import Image

from parsers.reading.engine import GreyImage
from parsers.reading.limits import DEFAULT, Limits
from parsers.reading.opening import IMAGES, opened, opened_page, page_size
from parsers.reading.straight import long_runs

DESK_DPI = 110.0
_RULE_INCHES = 0.5  # a straight stroke this long is a rule, not a letter
_RULE_DARK = 70  # levels under the paper
_SHADE = 8  # paper is looked at on every eighth pixel: shade changes slowly
_DEEP, _DEEPEST = 180.0, 4.0  # levels between paper and print; and how often a page's own are taken at most
_FILLS = 0.9  # of a page that its one picture covers where the page is a picture
_FINER, _FINEST = 1.05, 1.3  # times the resolution asked for: within, a picture is drawn dot for dot
_LARGEST = 20_000_000  # pixels of a drawn page: A3 at 300 dpi; larger paper is drawn coarser


def draw_grey(page: pdfium.PdfPage, dpi: float) -> tuple[GreyImage, float]:
    """The page in grey as a viewer shows it, and the dots an inch it was drawn at (fewer for large paper)."""
    width, height = page.get_size()
    scale = min(dpi / 72.0, (_LARGEST / (width * height)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True, draw_annots=True)
    image = np.ascontiguousarray(bitmap.to_numpy().reshape(bitmap.height, bitmap.width), dtype=np.uint8)
    return image.copy(), scale * 72.0


def picture_dpi(page: pdfium.PdfPage, dpi: float) -> float:
    """The resolution to draw the page at: that of the picture it is, where that is a little finer than `dpi`.

    A photograph of 220 dots an inch drawn at 200 loses the sharpness that tells "rn" from "m" and "ci" from "d". Read
    dot for dot, 90 photographed documents had a tenth fewer wrong letters and two thirds of the wrong addresses.
    Coarser scans and faxes gained nothing, and scans of 300 take longer to straighten than they gain.
    """
    width, height = page.get_size()
    for picture in page.get_objects(filter=IMAGES, max_depth=5):
        x0, bottom, x1, top = (float(edge) for edge in picture.get_bounds())
        if (x1 - x0) * (top - bottom) >= _FILLS * width * height:
            own = (picture.get_px_size()[0] - 0.5) / (x1 - x0) * 72.0  # half a dot less: pages are rounded up to dots
            return float(own) if _FINER * dpi <= own <= _FINEST * dpi else dpi
    return dpi


def render_page(data: bytes, number: int, dpi: float = DESK_DPI, *, turned: int = 0, limits: Limits = DEFAULT) -> bytes:
    """PNG of page `number` (from 1), grey, turned clockwise by `turned` degrees as reading found it."""
    with opened(data, limits) as document, opened_page(document, number - 1) as page:
        page_size(page, number, limits)
        image, _ = draw_grey(page, dpi)
    stream = BytesIO()
    Image.fromarray(turn(image, turned)).save(stream, format="PNG", optimize=True)
    return stream.getvalue()


def turn(image: GreyImage, degrees: int) -> GreyImage:
    """The image turned clockwise by 0, 90, 180 or 270 degrees."""
    return np.ascontiguousarray(np.rot90(image, k=-(degrees // 90) % 4))


def evened(image: GreyImage) -> GreyImage:
    """The image with its paper brought to white: a photograph's shade would count as ink."""
    rows, columns = image.shape
    small = cv2.resize(image, None, fx=1 / _SHADE, fy=1 / _SHADE, interpolation=cv2.INTER_AREA)
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    paper = cv2.GaussianBlur(paper, (0, 0), 5)
    full = cv2.resize(paper, (columns, rows), interpolation=cv2.INTER_LINEAR)
    return cv2.divide(image, np.maximum(full, 60), scale=255).astype(np.uint8)


def without_rules(image: GreyImage, dpi: float) -> GreyImage:
    """The image with its straight rules painted over by paper: recognisers take them for letters."""
    paper = middle_of(image)
    dark = (image < ceil(paper - _RULE_DARK)).astype(np.uint8)
    length = max(round(_RULE_INCHES * dpi), 3)
    rules = long_runs(dark, length, 0) | long_runs(dark, length, 1)
    clean = image.copy()
    clean[cv2.dilate(rules, np.ones((3, 3), np.uint8)) > 0] = np.uint8(paper)
    return clean


def middle_of(image: GreyImage) -> float:
    """The median of a picture, counted: no pixel needs sorting among 256 levels."""
    counts = np.cumsum(cv2.calcHist([image], [0], None, [256], [0, 256]), dtype=np.float64)
    low, high = np.searchsorted(counts, [(image.size - 1) // 2, image.size // 2], side="right")
    return float(low + high) / 2


def deepened(image: GreyImage) -> GreyImage:
    """Faint print made as dark as print is; grain stays grain, for nothing is made more than four times as deep."""
    paper = middle_of(image)
    soft = cv2.medianBlur(image, 3)[::2, ::2]
    depth = paper - float(np.percentile(soft, 0.5))
    times = min(_DEEP / max(depth, 1.0), _DEEPEST)
    return np.asarray(np.clip(255 - (paper - image.astype(np.float32)) * times, 0, 255), dtype=np.uint8)


def ink_share(image: GreyImage) -> float:
    """Share of dark pixels away from the edges, specks left out: an empty page has next to none."""
    rows, columns = image.shape
    inner = image[rows // 40 : rows - rows // 40, columns // 40 : columns - columns // 40]
    dark = cv2.medianBlur(np.ascontiguousarray(inner), 3) < ceil(_darkness(inner))
    return float(dark.mean()) if dark.size else 0.0


def _darkness(image: GreyImage) -> float:
    """What counts as ink here: clearly darker than this page's paper."""
    return min(middle_of(image) - 60, 160.0)
