"""`make bench-accuracy`: how right the product is on generated documents that development has not seen.

The documents come from the sample generator with the held-out wording and a seed used nowhere else. First what the
product makes of them as records, then the text alone, beside stock tesseract on the same pages; the same for
measuring files of real announcements where a folder of them is given. `--write` puts the tables into
docs/accuracy.md, so that they are never typed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from rich.console import Console
from rich.progress import track

from bench import ghosts, report, report_texts, texts
from bench.compare import DocumentResult, document
from bench.texts import TextResult

T = TypeVar("T")

UNSEEN_SEED = 730_411
PROFILES = "born,clean,office300,office200,fax,photo"
REAL_PROFILES = "office300,fax,photo"
WORK = Path(".local/bench/accuracy")
PAGE = Path("docs/accuracy.md")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What was measured: the documents, the pages, the seconds."""

    results: tuple[DocumentResult, ...]
    pages: int
    seconds: float


def main(
    count: Annotated[int, typer.Option(help="documents to make")] = 60,
    seed: Annotated[int, typer.Option(help="a seed that development has not used")] = UNSEEN_SEED,
    wording: Annotated[str, typer.Option(help="held_out or development")] = "held_out",
    profiles: Annotated[str, typer.Option(help="scan profiles, comma separated")] = PROFILES,
    folder: Annotated[Path | None, typer.Option(help="measure this folder of PDFs with truth instead")] = None,
    real: Annotated[Path | None, typer.Option(help="a folder of measuring files to set as scans and measure")] = None,
    real_profiles: Annotated[str, typer.Option(help="scan profiles for --real")] = REAL_PROFILES,
    readers: Annotated[str, typer.Option(help="beside ours, comma separated")] = ",".join(texts.STOCK),
    records: Annotated[bool, typer.Option(help="also read whole records")] = True,
    write: Annotated[bool, typer.Option("--write", help=f"put the tables into {PAGE}")] = False,
) -> None:
    """Make the documents, read them as records and as text, print the tables."""
    if folder is None:
        folder = WORK / f"{wording}-{seed}-{count}-{profiles.replace(',', '-')}"
        _generate(folder, "make", "--count", count, "--seed", seed, "--wording", wording, "--profiles", profiles)
    asked = texts.installed([texts.OURS, *filter(None, readers.split(","))])
    parts = [_records(folder, wording, seed) if records else f"# Accuracy of the text alone: {folder.name}"]
    parts.append(_texts("Text of the scans, readers side by side", folder, asked))
    parts.append(_ghosts(asked))
    if real is not None and real.is_dir():
        held = WORK / f"real-{real_profiles.replace(',', '-')}"
        _generate(held, "real", real, "--profiles", real_profiles, "--seed", seed)
        parts.append(_texts("Text of real announcements, set again as scans", held, asked))
    text = "\n\n".join(part.strip() for part in parts) + "\n"
    typer.echo(text)
    if write:
        PAGE.write_text(text, encoding="utf-8")


def _records(folder: Path, wording: str, seed: int) -> str:
    run = measure(folder)
    pace = f"{run.seconds / max(run.pages, 1):.2f} s a page, whole command, {os.cpu_count()} cores"
    title = f"{len(run.results)} documents, {run.pages} pages, wording {wording}, seed {seed}; {pace}."
    return report.accuracy(title, run.results)


def _texts(title: str, folder: Path, readers: Sequence[str]) -> str:
    total = len(texts.scans(folder)) * len(readers)
    results = list(_shown(texts.measure(folder, readers), title, total))
    ours = [result for result in results if result.reader == texts.OURS]
    return "\n\n".join(
        [
            f"## {title}",
            "Per cent; spaces ignored, Thai and Arabic digits equal. Stock tesseract reads the same pages at 300 dots "
            "an inch with its own layout analysis; `Thai` is the script model.",
            report_texts.side_by_side(results),
            "By document. Digits p95: 95 documents in 100 are as good or better. A ghost line is one that nothing "
            "in the document looks like. Seconds are those of one processor.",
            report_texts.spread(results, _profile),
            "Ours by font:",
            report_texts.spread(ours, _font),
        ]
    )


def _profile(result: TextResult) -> str:
    return result.profile


def _font(result: TextResult) -> str:
    return result.font


def _ghosts(readers: Sequence[str]) -> str:
    counts = {reader: ghosts.count(reader) for reader in _shown(readers, "sheets without print", len(readers))}
    return "\n\n".join(
        [
            "## Letters invented where nothing is printed",
            "Sheets with five signatures, three seals and an emblem in each scan profile, an empty one, one of static.",
            report_texts.invented(counts),
        ]
    )


def _shown(items: Iterable[T], what: str, total: int) -> Iterable[T]:
    return track(items, description=what, total=total, console=Console(stderr=True), transient=True)


def measure(folder: Path) -> Run:
    """Read every PDF of `folder` that has truth beside it, and compare."""
    truths = [path for path in sorted(folder.glob("*.json")) if path.with_suffix(".pdf").exists()]
    started = time.monotonic()
    records = read_all([path.with_suffix(".pdf") for path in truths])
    seconds = time.monotonic() - started
    results = tuple(
        document(path.stem, json.loads(path.read_text(encoding="utf-8")), record)
        for path, record in zip(truths, records, strict=True)
    )
    return Run(results=results, pages=sum(len(record.get("pages", [])) for record in records), seconds=seconds)


def read_all(pdfs: Sequence[Path]) -> list[dict[str, Any]]:
    """The records of `pdfs`, in order, from the product's own command line."""
    command = [sys.executable, "-m", "functions.cli", "read", "--json", *map(str, pdfs)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(done.returncode)
    return [json.loads(line) for line in done.stdout.splitlines()]


def _generate(folder: Path, command: str, *options: object) -> None:
    """The generator's `make` or `real` into `folder`, unless it is there already."""
    if folder.is_dir():
        return
    into = (
        [str(folder), *map(str, options)]
        if command == "make"
        else [str(options[0]), str(folder), *map(str, options[1:])]
    )
    subprocess.run([sys.executable, "-m", "samples.generator", command, *into], check=True)


if __name__ == "__main__":
    typer.run(main)
