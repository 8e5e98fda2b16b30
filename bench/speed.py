"""`make bench`: seconds a page, each path of reading beside stock tesseract on the same pages in the same run.

Figures of one machine mean little by themselves; the ratios, taken in one run on one core, are what to compare.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import pytesseract
import typer
from PIL import Image
from rich.console import Console
from rich.progress import track

from bench.report import table
from parsers import reading
from parsers.reading.drawing import draw_grey
from parsers.reading.limits import DEFAULT
from parsers.reading.opening import opened, opened_page
from parsers.understand import understand

WORK = Path(".local/bench/speed")
SEED = 51_966
STOCK_DPI = 300.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of one file; `number` from 1."""

    data: bytes
    number: int


def main(count: Annotated[int, typer.Option(help="documents to make of each kind")] = 6) -> None:
    """Make a few documents, read each page by each path, print the table."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    born, scans = _pages("born", count), _pages("office300,office200,fax,photo", count)
    stock = _seconds("stock tesseract tha+eng, 300 dpi", scans, _stock)
    ours = _seconds("read_page, scans", scans, _read)
    text = _seconds("read_page, text layer", born, _read)
    understood = _understanding([page.data for page in born + scans if page.number == 1])
    rows = [
        _row("stock tesseract `tha+eng`, scans", stock, stock),
        _row("our OCR path, the same scans", ours, stock),
        _row("text-layer path, born-digital", text, stock),
        _row("understanding, a page of either", understood, stock),
    ]
    head = ("path", "pages", "median s", "p95 s", "of stock tesseract")
    typer.echo(table(head, rows))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    typer.echo(f"\nPeak memory of this one process, all paths: {peak:.0f} MiB; one core, {len(scans)} scanned pages.")


def _pages(profiles: str, count: int) -> list[Page]:
    folder = WORK / profiles.replace(",", "-")
    if not folder.is_dir():
        made = ["--count", str(count), "--seed", str(SEED), "--profiles", profiles]
        subprocess.run([sys.executable, "-m", "samples.generator", "make", str(folder), *made], check=True)
    pages = []
    for path in sorted(folder.glob("*.pdf")):
        data = path.read_bytes()
        count_of = len(reading.inspect(data).pages)
        pages += [Page(data=data, number=number) for number in range(1, count_of + 1)]
    return pages


def _seconds(name: str, pages: Sequence[Page], read: Callable[[Page], object]) -> list[float]:
    read(pages[0])  # loading libraries and models is start-up, not reading
    spent = []
    for page in track(pages, description=name, console=Console(stderr=True), transient=True):
        started = time.perf_counter()
        read(page)
        spent.append(time.perf_counter() - started)
    return spent


def _stock(page: Page) -> str:
    with opened(page.data, DEFAULT) as document, opened_page(document, page.number - 1) as drawn:
        image, _ = draw_grey(drawn, STOCK_DPI)
    return str(pytesseract.image_to_string(Image.fromarray(image), lang="tha+eng"))


def _read(page: Page) -> object:
    return reading.read_page(page.data, page.number)


def _understanding(files: Sequence[bytes]) -> list[float]:
    """Seconds a page of understanding what was read."""
    read = [reading.read_document(data) for data in files]
    spent = []
    for one in read:
        started = time.perf_counter()
        understand(one, file="bench.pdf")
        spent.append((time.perf_counter() - started) / len(one.pages))
    return spent


def _row(name: str, spent: Sequence[float], stock: Sequence[float]) -> list[str]:
    middle = statistics.median(spent)
    slow = sorted(spent)[int(len(spent) * 0.95)] if len(spent) > 1 else spent[0]
    return [name, str(len(spent)), f"{middle:.3f}", f"{slow:.3f}", f"{middle / statistics.median(stock):.3f}"]


if __name__ == "__main__":
    typer.run(main)
