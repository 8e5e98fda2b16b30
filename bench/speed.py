"""`make bench`: processor seconds a page, each path of reading beside stock tesseract on the same pages.

Then what reading costs to start and to hold.

Figures of one machine mean little by themselves; the ratios, taken page by page in one run on one core, are what to
compare. Processor seconds, those of programs started included, so that a busy machine does not change them much.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import pytesseract
import typer
from PIL import Image
from rich.console import Console
from rich.progress import track

from bench.processor import processor_seconds
from bench.report import table
from parsers import reading
from parsers.reading.drawing import draw_grey
from parsers.reading.limits import DEFAULT
from parsers.reading.opening import opened, opened_page
from parsers.reading.recogniser_net import MODEL
from parsers.understand import understand

WORK = Path(".local/bench/speed")
SEED = 51_966
STOCK_DPI = 300.0
STARTS = 5
MOST = {"of stock": 0.5, "memory": 900.0, "start": 2.5, "models": 12.0}

# Both run in an interpreter of their own: what this one has loaded and used must not count.
_FIRST_LINE = """
import time; wall = time.perf_counter()
import numpy, resource
from PIL import Image, ImageDraw, ImageFont
from parsers.reading.recogniser import Recogniser
page = Image.new("L", (900, 120), 255)
ImageDraw.Draw(page).text((40, 40), "saraban 2566", font=ImageFont.load_default(36), fill=0)
(line,) = Recogniser().recognise(numpy.asarray(page), 200.0)
used = resource.getrusage(resource.RUSAGE_SELF)
print(time.perf_counter() - wall, used.ru_utime + used.ru_stime)
"""
_ALL_PAGES = """
import pathlib, resource, sys
from parsers import reading
for path in sys.argv[1:]:
    data = pathlib.Path(path).read_bytes()
    for number in range(1, len(reading.inspect(data).pages) + 1):
        reading.read_page(data, number)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of one file; `number` from 1."""

    data: bytes
    number: int


def main(count: Annotated[int, typer.Option(help="documents to make of each kind")] = 6) -> None:
    """Make a few documents, read each page by each path, print the tables."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    born_files, scan_files = _made("born", count), _made("office300,office200,fax,photo", count)
    born, scans = _pages(born_files), _pages(scan_files)
    stock, ours = _seconds("scans: stock tesseract, ours", scans, (_stock, _read))
    (text,) = _seconds("read_page, text layer", born, (_read,))
    understood = _understanding([page.data for page in born + scans if page.number == 1])
    rows = [
        _row("stock tesseract `tha+eng`, scans", stock, stock),
        _row("our OCR path, the same scans", ours, stock),
        _row("text-layer path, born-digital", text, stock),
        _row("understanding, a page of either", understood, stock),
    ]
    head = ("path", "pages", "median s", "p95 s", "of stock tesseract")
    typer.echo(table(head, rows))
    typer.echo("\n" + table(("what", "measured", "at most", ""), _limits(_share(ours, stock), scan_files)))


def _limits(share: float, scan_files: Sequence[Path]) -> list[list[str]]:
    """The promises of speed and size, each beside what was measured."""
    starts = [_alone(_FIRST_LINE) for _ in range(STARTS)]
    memory = _alone(_ALL_PAGES, *map(str, scan_files))[0]
    models = sum(path.stat().st_size for path in MODEL.parent.glob("*.onnx")) / 1e6
    return [
        _held("our OCR path, of stock tesseract", share, MOST["of stock"]),
        _held("peak memory of a process that reads scans, MiB", memory, MOST["memory"]),
        _held("cold start to the first line, s by the clock", statistics.median(s[0] for s in starts), MOST["start"]),
        _held("the same, s of processor", statistics.median(s[1] for s in starts), MOST["start"]),
        _held("model files together, MB", models, MOST["models"]),
    ]


def _held(what: str, measured: float, most: float) -> list[str]:
    return [what, f"{measured:.2f}", f"{most:g}", "held" if measured <= most else "**missed**"]


def _alone(code: str, *arguments: str) -> list[float]:
    """The numbers that this code prints in an interpreter of its own."""
    done = subprocess.run([sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, text=True, check=True)
    return [float(number) for number in done.stdout.split()]


def _made(profiles: str, count: int) -> list[Path]:
    folder = WORK / f"{profiles.replace(',', '-')}-{count}"
    if not folder.is_dir():
        made = ["--count", str(count), "--seed", str(SEED), "--profiles", profiles]
        subprocess.run([sys.executable, "-m", "samples.generator", "make", str(folder), *made], check=True)
    return sorted(folder.glob("*.pdf"))


def _pages(files: Sequence[Path]) -> list[Page]:
    pages = []
    for data in (path.read_bytes() for path in files):
        count = len(reading.inspect(data).pages)
        pages += [Page(data=data, number=number) for number in range(1, count + 1)]
    return pages


def _seconds(name: str, pages: Sequence[Page], readers: Sequence[Callable[[Page], object]]) -> list[list[float]]:
    """Seconds of each page by each reader, turn about, so that all meet the same machine."""
    for read in readers:
        read(pages[0])  # loading libraries and models is start-up, not reading
    spent: list[list[float]] = [[] for _ in readers]
    for page in track(pages, description=name, console=Console(stderr=True), transient=True):
        for read, held in zip(readers, spent, strict=True):
            started = processor_seconds()
            read(page)
            held.append(processor_seconds() - started)
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
        started = processor_seconds()
        understand(one, file="bench.pdf")
        spent.append((processor_seconds() - started) / len(one.pages))
    return spent


def _share(spent: Sequence[float], stock: Sequence[float]) -> float:
    return statistics.median(spent) / statistics.median(stock)


def _row(name: str, spent: Sequence[float], stock: Sequence[float]) -> list[str]:
    slow = sorted(spent)[int(len(spent) * 0.95)] if len(spent) > 1 else spent[0]
    return [
        name,
        str(len(spent)),
        f"{statistics.median(spent):.3f}",
        f"{slow:.3f}",
        f"{_share(spent, stock):.3f}",
    ]


if __name__ == "__main__":
    typer.run(main)
