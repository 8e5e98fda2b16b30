"""Readers side by side on the same scanned pages: the text alone, before anything is understood of it.

Ours is `read_page` as the product calls it. Stock tesseract gets the page at 300 dots an inch with its own layout
analysis, as its documentation advises, and nothing of ours. Text is compared as in `bench.compare`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytesseract
from PIL import Image
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from bench.compare import count_digits, profile_of, squeeze
from bench.processor import processor_seconds
from parsers.reading.drawing import draw_grey
from parsers.reading.limits import DEFAULT
from parsers.reading.opening import opened, opened_page
from parsers.reading.pages import read_page

OURS = "ours"
STOCK = ("tha", "tha+eng", "Thai")
STOCK_DPI = 300.0
_GHOST = 50.0  # of 100: a line less like anything in the document was never printed


@dataclass(frozen=True, slots=True, kw_only=True)
class TextResult:
    """One document read by one reader and held against its text."""

    name: str
    reader: str
    profile: str
    font: str
    characters: int
    edits: int
    digits: int
    digits_right: int
    ghosts: int  # lines that nothing in the document looks like
    pages: int
    seconds: float  # of a processor

    @property
    def rate(self) -> float:
        """Character error rate, 0..1 and more."""
        return self.edits / max(1, self.characters)


def read_lines(pdf: bytes, reader: str) -> list[list[str]]:
    """The lines of each page by this reader."""
    with opened(pdf, DEFAULT) as document:
        count = len(document)
    return [_page(pdf, number, reader) for number in range(1, count + 1)]


def _page(pdf: bytes, number: int, reader: str) -> list[str]:
    if reader == OURS:
        return [line.text for line in read_page(pdf, number).lines]
    os.environ["OMP_THREAD_LIMIT"] = "1"
    with opened(pdf, DEFAULT) as document, opened_page(document, number - 1) as page:
        image, dpi = draw_grey(page, STOCK_DPI)
    text = pytesseract.image_to_string(Image.fromarray(image), lang=reader, config=f"--dpi {round(dpi)}")
    return [line for line in text.splitlines() if line.strip()]


def hold(name: str, truth: dict[str, Any], reader: str, pages: Sequence[Sequence[str]], seconds: float) -> TextResult:
    """Compare what a reader made of a document with what is printed there."""
    lines = [line for page in pages for line in page]
    wanted, got = squeeze(truth["text"]), squeeze("\n".join(lines))
    digits, right = count_digits(wanted, got)
    return TextResult(
        name=name,
        reader=reader,
        profile=profile_of(truth),
        font=truth.get("font", "?"),
        characters=len(wanted),
        edits=Levenshtein.distance(wanted, got),
        digits=digits,
        digits_right=right,
        ghosts=sum(_is_ghost(squeeze(line), wanted) for line in lines),
        pages=len(pages),
        seconds=seconds,
    )


def _is_ghost(line: str, wanted: str) -> bool:
    return bool(line) and line not in wanted and fuzz.partial_ratio(line, wanted) < _GHOST


def measure(folder: Path, readers: Sequence[str], workers: int = 0) -> Iterator[TextResult]:
    """Every scanned document of `folder` by every reader, as they are done. `workers` 0: one a core."""
    jobs = [(path, reader) for path in scans(folder) for reader in readers]
    with ProcessPoolExecutor(workers or os.cpu_count() or 1, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_measured, jobs)


def scans(folder: Path) -> list[Path]:
    """The truth files of the scanned documents in `folder`, in order of name."""
    paths = [path for path in sorted(folder.glob("*.json")) if path.with_suffix(".pdf").exists()]
    return [path for path in paths if json.loads(path.read_text(encoding="utf-8")).get("profile") != "born"]


def _measured(job: tuple[Path, str]) -> TextResult:
    path, reader = job
    pdf = path.with_suffix(".pdf").read_bytes()
    started = processor_seconds()
    pages = read_lines(pdf, reader)
    seconds = processor_seconds() - started
    return hold(path.stem, json.loads(path.read_text(encoding="utf-8")), reader, pages, seconds)


def installed(readers: Sequence[str]) -> list[str]:
    """Those of `readers` that this machine has; ours is always there."""
    program = shutil.which("tesseract")
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False) if program else None
    known = set(listed.stdout.split()) if listed else set()
    return [reader for reader in readers if reader == OURS or set(reader.split("+")) <= known]
