"""Stock tesseract on crops of single lines or words: another voice beside the product's own recogniser."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
import numpy as np
import pytesseract
from PIL import Image

from parsers.reading.engine import GreyImage

_RIM = 14  # pixels of paper added around a crop: tesseract misses letters at an edge


def stock_lines(crops: Sequence[GreyImage], language: str, dpi: int) -> list[str] | None:
    """What tesseract reads on each crop, in one run of the program; None where it is not there or does not answer."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{at:03d}.png" for at in range(len(crops))]
        for path, crop in zip(paths, crops, strict=True):
            cv2.imwrite(str(path), _framed(crop))
        listed = Path(folder) / "crops.txt"
        listed.write_text("".join(f"{path}\n" for path in paths), encoding="utf-8")
        # What it cannot read it would try again as white on black: a sixth of its time, and nothing is gained here.
        settings = f"--psm 7 --dpi {dpi} -c tessedit_do_invert=0"
        try:
            text = pytesseract.image_to_string(str(listed), lang=language, config=settings)
        except (pytesseract.TesseractNotFoundError, pytesseract.TesseractError):
            return None
    said = str(text).split("\f")
    return said[: len(crops)] if len(said) >= len(crops) else None


@cache
def stock_name(language: str) -> str:
    """Name, version and language, as stored with a page; "" where the program or its language is not installed."""
    try:
        # Its list of languages leaves out those of scripts, such as "Thai": whether one is there shows when it is used.
        pytesseract.image_to_string(Image.new("L", (32, 32), 255), lang=language)
        return f"tesseract {pytesseract.get_tesseract_version().public} {language}"
    except (pytesseract.TesseractNotFoundError, pytesseract.TesseractError):
        return ""


def _framed(crop: GreyImage) -> GreyImage:
    paper = float(np.percentile(crop, 90))
    framed = cv2.copyMakeBorder(crop, _RIM, _RIM, _RIM, _RIM, cv2.BORDER_CONSTANT, value=paper)
    return np.asarray(framed, np.uint8)
