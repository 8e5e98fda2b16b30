"""`make bench-accuracy`: how right the product is on generated documents that development has not seen.

The documents come from the sample generator with the held-out wording and a seed used nowhere else. Figures are
printed by profile and by field; `--write` also puts them into docs/accuracy.md, so that they are never typed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from bench import report
from bench.compare import DocumentResult, document

UNSEEN_SEED = 730_411
PROFILES = "born,clean,office300,office200,fax,photo"
WORK = Path(".local/bench/accuracy")


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
    write: Annotated[bool, typer.Option("--write", help="put the tables into docs/accuracy.md")] = False,
) -> None:
    """Make the documents, read them through `saraban read --json`, print the tables."""
    if folder is None:
        folder = WORK / f"{wording}-{seed}-{count}-{profiles.replace(',', '-')}"
        if not folder.is_dir():
            _make(folder, count=count, seed=seed, wording=wording, profiles=profiles)
    run = measure(folder)
    title = f"{len(run.results)} documents, {run.pages} pages, wording {wording}, seed {seed}"
    text = report.accuracy(title, run.results)
    typer.echo(text)
    typer.echo(f"{run.seconds / max(run.pages, 1):.2f} s a page, whole command, {os.cpu_count()} cores")
    if write:
        Path("docs/accuracy.md").write_text(text, encoding="utf-8")


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


def _make(folder: Path, *, count: int, seed: int, wording: str, profiles: str) -> None:
    made = ["--count", str(count), "--seed", str(seed), "--wording", wording, "--profiles", profiles]
    subprocess.run([sys.executable, "-m", "samples.generator", "make", str(folder), *made], check=True)


if __name__ == "__main__":
    typer.run(main)
