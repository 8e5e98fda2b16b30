"""Stock tesseract on crops of single lines or words: another voice beside the product's own recogniser.

Within this process (tesserocr), its models loaded once: starting the program for every page took half the time.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from functools import cache
from threading import Lock

import cv2
import numpy as np
from tesserocr import PSM, PyTessBaseAPI, tesseract_version

from parsers.reading.engine import GreyImage

_RIM = 14  # pixels of paper added around a crop: tesseract misses letters at an edge
_turn = Lock()  # one instance reads one crop at a time


def stock_lines(crops: Sequence[GreyImage], language: str, dpi: int) -> list[str] | None:
    """What tesseract reads on each crop; None where its model of this language is not installed."""
    reader = _reader(language)
    if reader is None:
        return None
    with _turn:
        return [_read(reader, _framed(crop), dpi) for crop in crops]


def stock_name(language: str) -> str:
    """Name, version and language, as stored with a page; "" where the model of this language is not installed."""
    return f"{tesseract_version().splitlines()[0]} {language}" if _reader(language) else ""


@cache
def _reader(language: str) -> PyTessBaseAPI | None:
    # What it cannot read it would try again as white on black: a sixth of its time, and nothing is gained here.
    settings = {"tessedit_do_invert": "0"}
    try:
        return PyTessBaseAPI(path=_models(), lang=language, psm=PSM.SINGLE_LINE, variables=settings)
    except RuntimeError:
        return None


@cache
def _models() -> str:
    """The folder of the installed models, which every system keeps elsewhere: the program tells; "" without it."""
    try:
        told = subprocess.run(["tesseract", "--list-langs"], stdout=subprocess.PIPE, text=True, check=False).stdout
    except FileNotFoundError:
        return ""
    place = re.search('"(.+)"', told)  # 'List of available languages in "/usr/share/tesseract-ocr/5/tessdata/" (5):'
    return place[1] if place else ""


def _read(reader: PyTessBaseAPI, crop: GreyImage, dpi: int) -> str:
    height, width = crop.shape
    reader.SetImageBytes(crop.tobytes(), width, height, 1, width)
    reader.SetSourceResolution(dpi)
    return str(reader.GetUTF8Text())


def _framed(crop: GreyImage) -> GreyImage:
    paper = float(np.percentile(crop, 90))
    framed = cv2.copyMakeBorder(crop, _RIM, _RIM, _RIM, _RIM, cv2.BORDER_CONSTANT, value=paper)
    return np.asarray(framed, np.uint8)
