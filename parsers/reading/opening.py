"""Opens a file safely: says in our own errors what is wrong with it before anything is read."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from fontTools.ttLib import TTLibError
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import dict_value
from pdfminer.psexceptions import PSException

from parsers.errors import (
    DamagedPdf,
    EmptyFile,
    EncryptedPdf,
    FileTooLarge,
    NoPages,
    NotAPdf,
    PageTooLarge,
    TooManyPages,
)
from parsers.reading.limits import DEFAULT, Limits, PageSize, PdfFacts

# What pdfminer and fontTools raise on files that break the rules; a file's fault, not ours.
BROKEN_STRUCTURE = (
    PSException,
    TTLibError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    RecursionError,
    StopIteration,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
_HEADER_WITHIN = 1024  # bytes; readers accept rubbish before the header (ISO 32000-1, annex H, note 13)
IMAGES = [pdfium_c.FPDF_PAGEOBJ_IMAGE]
# "12 0 obj" after the last %%EOF is an update that was cut off; "%%EOF\n<html>" is only rubbish
_OBJECT = re.compile(rb"\d+\s+\d+\s+obj\b")
# "/Linearized 1 /L 81034": the length the writer promised; not "/Length 81034"
_PROMISED = re.compile(rb"/Linearized\b[^>]*?/L\s+(\d+)")


def inspect(data: bytes, limits: Limits = DEFAULT) -> PdfFacts:
    """Opens the file and looks at every page without reading it.

    Raises EmptyFile, FileTooLarge, NotAPdf, EncryptedPdf, DamagedPdf, NoPages, TooManyPages or PageTooLarge.
    """
    with opened(data, limits) as document:
        count = len(document)
        if count == 0:
            raise NoPages
        if count > limits.pages:
            raise TooManyPages(f"{count} pages")
        sizes = []
        for index in range(count):
            with opened_page(document, index) as page:
                sizes.append(page_size(page, index + 1, limits))
        return PdfFacts(pages=tuple(sizes), encrypted=bool(pdfium_c.FPDF_GetSecurityHandlerRevision(document) >= 0))


@contextmanager
def opened(data: bytes, limits: Limits = DEFAULT) -> Iterator[pdfium.PdfDocument]:
    """The document, open; closed on leaving. Raises what `inspect` raises for the file as a whole."""
    _check_bytes(data, limits)
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _refusal(error, data) from error
    try:
        document.init_forms()  # the picture of a digital signature is a form's: viewers show it
        yield document
    finally:
        document.close()


@contextmanager
def opened_page(document: pdfium.PdfDocument, index: int) -> Iterator[pdfium.PdfPage]:
    """Page `index` (from 0), open; closed on leaving. Raises DamagedPdf where it cannot be loaded."""
    try:
        page = document[index]
    except (pdfium.PdfiumError, IndexError) as error:
        raise DamagedPdf(f"page {index + 1} does not load") from error
    try:
        yield page
    finally:
        page.close()


def _check_bytes(data: bytes, limits: Limits) -> None:
    if not data:
        raise EmptyFile
    if len(data) > limits.bytes:
        raise FileTooLarge(f"{len(data)} bytes")
    start = data.find(b"%PDF-", 0, _HEADER_WITHIN)
    if start < 0:
        raise NotAPdf
    if _cut_off(data):
        raise DamagedPdf("the end of the file is missing")


def _cut_off(data: bytes) -> bool:
    """Is the tail missing? A viewer rebuilds such a file and silently shows fewer pages."""
    end = data.rfind(b"%%EOF")
    if end < 0 or _OBJECT.search(data, end):
        return True
    promised = _PROMISED.search(data, 0, 2 * _HEADER_WITHIN)
    return promised is not None and len(data) < int(promised[1])


def _refusal(error: pdfium.PdfiumError, data: bytes) -> Exception:
    # The library's error code is what its last failure left behind, perhaps that of the file before this one;
    # the trailer's own word (never compressed, ISO 32000-1, 7.5.8) decides whether a password can be the cause.
    code = getattr(error, "err_code", None)
    if code in (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY) and b"/Encrypt" in data:
        return EncryptedPdf()
    return NoPages() if _has_no_pages(data) else DamagedPdf(f"pdfium error {code}")


def _has_no_pages(data: bytes) -> bool:
    """Is the structure sound, with an empty page tree? pdfium only says that it cannot open such a file."""
    try:
        catalog = PDFDocument(PDFParser(BytesIO(data))).catalog
        return dict_value(catalog["Pages"]).get("Kids") == []
    except BROKEN_STRUCTURE:
        return False


def page_size(page: pdfium.PdfPage, number: int, limits: Limits = DEFAULT) -> PageSize:
    """Size of page `number`. Raises PageTooLarge where the page, or a picture on it, would need too many pixels."""
    width, height = page.get_size()
    if max(width, height) > limits.page_side or width * height > limits.pixels:
        raise PageTooLarge(f"page {number}: {width:.0f} × {height:.0f} points")
    if width < 1 or height < 1:
        raise DamagedPdf(f"page {number} has no area")
    for picture in page.get_objects(filter=IMAGES, max_depth=5):
        pixels = picture.get_px_size()
        if pixels[0] * pixels[1] > limits.pixels:
            raise PageTooLarge(f"page {number}: a picture of {pixels[0]} × {pixels[1]} pixels")
    return PageSize(width=round(width, 2), height=round(height, 2))
