"""Finders of lines side by side: our classical one, and the text detector inside the `rapidocr` wheel.

    python -m bench.finders [--pages 24] [--documents 20] [--write docs/line-finders.md]

The detector says where lines are; letters, marks and crops are ours in both cases, and so is the recogniser, so that
what differs is finding alone. Lines are counted on pages whose every word's place is known (those training draws),
errors on development documents of the sample generator. Each finder runs in a process of its own, on one thread.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any

import cv2
import numpy as np
import typer
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from bench.compare import squeeze
from bench.processor import processor_seconds
from bench.report import table
from parsers.reading.lines import find_lines, follow
from parsers.reading.pages import read_page
from parsers.reading.patches import Ints
from parsers.reading.recogniser import Recogniser
from parsers.reading.recogniser_crop import FoundPage
from parsers.reading.recogniser_ink import LevelPage, level_page
from parsers.reading.recogniser_parts import Parts, parts_of
from parsers.reading.recogniser_sheet import straighten
from training.crops import labelled
from training.pages import Setter
from training.scans import scan

WORK = Path(".local/bench/finders")
PAGE_SEED, DOCUMENT_SEED = 660_000, "finders"
PROFILES = ("clean", "office300", "office200", "fax", "photo")
DRAWN_DPI = 300
LARGEST = 2_000  # pixels: pictures are given in the size to look at, and are not to be shrunk again
NEEDED = ("rapidocr", "omegaconf", "pyclipper", "shapely")
SIDES = {"classical": 0, "detector, 1600 px": 1600, "detector, 960 px": 960}
MISSING = "the detector is not here: uv pip install rapidocr==3.10.0 (it is measured, never shipped)"

Find = Callable[[LevelPage], FoundPage]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What one finder did: counts, processor seconds, MiB."""

    letters: int
    caught: int  # on such lines
    lines: int
    whole: int  # lines that are print, and cut no word in two
    find_seconds: float  # a page
    edits: dict[str, list[int]]  # by profile: characters wrong, characters
    whole_seconds: float  # a page, find and read
    memory: float


def main(
    pages: Annotated[int, typer.Option(help="drawn pages on which lines are counted")] = 24,
    documents: Annotated[int, typer.Option(help="documents on which errors are counted")] = 20,
    write: Annotated[Path | None, typer.Option(help="file to write the table to")] = None,
    one: Annotated[str, typer.Option(hidden=True)] = "",
) -> None:
    """Measure each finder in a process of its own, and print them in one table."""
    if one:
        typer.echo(json.dumps(asdict(measure(one, pages, documents))))
        return
    if not all(find_spec(name) for name in NEEDED):
        typer.echo(MISSING, err=True)
        raise typer.Exit(2)
    _documents(documents)
    results = {name: _alone(name, pages, documents) for name in SIDES}
    text = _report(results, pages, documents)
    typer.echo(text)
    if write:
        write.write_text(text, encoding="utf-8")


def measure(name: str, pages: int, documents: int) -> Measured:
    """One finder on all pages and documents, in this process."""
    cv2.setNumThreads(1)
    find = _finder(SIDES[name])
    letters = caught = lines = lettered = 0
    finding = 0.0
    for number in range(pages):
        page = Setter(PAGE_SEED + number, DRAWN_DPI).run()
        seen = scan(page.pixels, DRAWN_DPI, PAGE_SEED + number + 1, None)
        flat = straighten(seen.image, seen.dpi)
        if flat.to_page is not None:
            seen = replace(seen, image=flat.image, place=np.linalg.inv(flat.to_page) @ seen.place)
        level = level_page(seen.image, seen.dpi)
        started = processor_seconds()
        found = find(level)
        finding += processor_seconds() - started
        truth = labelled(page, seen, found)
        texts = [crop.text.replace(" ", "") for crop in truth.crops if crop.text]
        letters, caught = letters + truth.letters, caught + sum(map(len, texts))
        lines, lettered = lines + len(found.lines), lettered + len(texts)
    edits, seconds, count = _errors(Recogniser(find=find), documents)
    return Measured(
        letters=letters,
        caught=caught,
        lines=lines,
        whole=lettered,
        find_seconds=finding / max(1, pages),
        edits=edits,
        whole_seconds=seconds / max(1, count),
        memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    )


def _errors(reader: Recogniser, documents: int) -> tuple[dict[str, list[int]], float, int]:
    """Characters wrong and characters by profile, processor seconds and pages, of all documents."""
    edits: dict[str, list[int]] = {}
    started, pages = processor_seconds(), 0
    for path in _documents(documents):
        truth = json.loads(path.read_text(encoding="utf-8"))
        pdf = path.with_suffix(".pdf").read_bytes()
        read = [read_page(pdf, number, engine=reader).text for number in range(1, truth["pages"] + 1)]
        wanted, got = squeeze(truth["text"]), squeeze("\n".join(read))
        held = edits.setdefault(truth["profile"], [0, 0])
        held[0] += Levenshtein.distance(wanted, got)
        held[1] += len(wanted)
        pages += len(read)
    return edits, processor_seconds() - started, pages


def _documents(count: int) -> list[Path]:
    """The truth files of this many development documents, made where they are not there yet."""
    folder = WORK / f"{DOCUMENT_SEED}-{count}"
    if not folder.is_dir():
        options = ["--count", str(count), "--seed", DOCUMENT_SEED, "--profiles", ",".join(PROFILES)]
        subprocess.run([sys.executable, "-m", "samples.generator", "make", str(folder), *options], check=True)
    return sorted(path for path in folder.glob("*.json") if path.with_suffix(".pdf").exists())


def _finder(side: int) -> Find:
    """Ours for 0, else the detector on pictures whose longer side is this many pixels."""
    return find_lines if not side else lambda level: by_detector(level, side)


def by_detector(level: LevelPage, side: int) -> FoundPage:
    """The detector's boxes as lines: the patches of ink in each box are one row, fitted and cut as ours are."""
    parts = parts_of(level.ink)
    boxes = _boxes(_work_picture(level), side)
    return follow(level, parts, lambda letter: _groups(parts, boxes, letter))


def _work_picture(level: LevelPage) -> NDArray[np.uint8]:
    flags = cv2.INTER_AREA | cv2.WARP_INVERSE_MAP
    size = (level.ink.shape[1], level.ink.shape[0])
    return np.asarray(cv2.warpAffine(level.even, level.to_source, size, flags=flags, borderValue=255), np.uint8)


def _boxes(picture: NDArray[np.uint8], side: int) -> list[tuple[float, float, float, float]]:
    """Left, top, right, bottom of each line the detector sees, in pixels of the picture."""
    scale = side / max(picture.shape)
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    found = _detector()(cv2.cvtColor(small, cv2.COLOR_GRAY2BGR), use_det=True, use_cls=False, use_rec=False).boxes
    quads = np.asarray([] if found is None else found, np.float64).reshape(-1, 4, 2) / scale
    return [(*quad.min(axis=0).tolist(), *quad.max(axis=0).tolist()) for quad in quads]


def _groups(parts: Parts, boxes: list[tuple[float, float, float, float]], letter: int) -> list[Ints]:
    """Letters by the box their middle stands in; of several, the lowest box."""
    x, y = parts.left + parts.width / 2.0, parts.top + parts.height / 2.0
    fit = (parts.height >= 0.6 * letter) & (parts.height <= 2.6 * letter)
    fit[0] = False
    groups: list[Ints] = []
    for x0, top, x1, bottom in sorted(boxes, key=lambda box: box[3] - box[1]):
        inside = np.flatnonzero(fit & (x >= x0) & (x <= x1) & (y >= top) & (y <= bottom)).astype(np.int32)
        fit[inside] = False
        if len(inside):
            groups.append(inside)
    return groups


@cache
def _detector() -> Any:
    """The wheel's detector alone, on one thread: it loads its other models only where they are asked for."""
    one = {"EngineConfig.onnxruntime.intra_op_num_threads": 1, "EngineConfig.onnxruntime.inter_op_num_threads": 1}
    quiet = {"Global.log_level": "error", "Det.limit_type": "max", "Det.limit_side_len": LARGEST}
    return import_module("rapidocr").RapidOCR(params={**one, **quiet})


def _alone(name: str, pages: int, documents: int) -> Measured:
    options = ["--pages", str(pages), "--documents", str(documents), "--one", name]
    done = subprocess.run(
        [sys.executable, "-m", "bench.finders", *options], stdout=subprocess.PIPE, text=True, check=True
    )
    return Measured(**json.loads(done.stdout.splitlines()[-1]))


def _report(results: dict[str, Measured], pages: int, documents: int) -> str:
    profiles = sorted({profile for result in results.values() for profile in result.edits})
    head = ("finder", "letters on whole lines %", "lines that are print %", "find s a page", "find and read s a page")
    rows = [
        [
            name,
            f"{100 * got.caught / got.letters:.2f}",
            f"{100 * got.whole / max(1, got.lines):.1f}",
            f"{got.find_seconds:.2f}",
            f"{got.whole_seconds:.2f}",
            f"{got.memory:.0f}",
            *(f"{100 * got.edits[profile][0] / got.edits[profile][1]:.2f}" for profile in profiles),
        ]
        for name, got in results.items()
    ]
    columns = (*head, "peak MiB", *(f"CER {profile} %" for profile in profiles))
    return f"# Finding lines\n\n{_SAID.format(pages=pages, documents=documents)}\n\n{table(columns, rows)}\n"


_SAID = """`python -m bench.finders --write docs/line-finders.md`: our classical finder beside the text detector in the
wheel `rapidocr` 3.10.0 (PP-OCRv6 small, 9.9 MB), each in a process of its own on one thread, in one run; letters,
marks, crops, recogniser and reading order are ours in all of them. Lines are counted on {pages} drawn pages whose every
word's place is known, with stamps, seals, signatures and tables; a line is whole where it cuts no word in two. Errors
are counted on {documents} scanned development documents. Seconds are a processor's, on the machine this was written on;
the memory is that of the whole process, drawing the pages included."""


if __name__ == "__main__":
    typer.run(main)
