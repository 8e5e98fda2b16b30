"""`python -m bench.calibration`: is the stated confidence true, does it rank errors, and does any error pass silently?

Documents of seeds the calibration has not seen are read and understood; for every field read the stated confidence
is held against what was printed. Prints a reliability table, AUROC a field, expected calibration error, silent
errors by name, and how many documents of each profile need no review.
"""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import track

from bench.calibrate import reading_of
from bench.compare import DocumentResult, FieldResult, document
from bench.report import table
from parsers.record import to_json
from parsers.understand import understand

WORK = Path(".local/bench/calibration")
SEED = "calibration-unseen-1"
PROFILES = "born,clean,office300,office200,fax,photo"
EDGES = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.001)


def main(
    count: Annotated[int, typer.Option(help="documents to make")] = 120,
    seed: Annotated[str, typer.Option(help="a seed that neither development nor calibration has used")] = SEED,
    wording: Annotated[str, typer.Option(help="development or held_out")] = "development",
    folder: Annotated[list[Path] | None, typer.Option(help="measure these folders instead")] = None,
    only: Annotated[str, typer.Option(help="only documents whose name holds this")] = "",
) -> None:
    """Make, read and understand the documents; print the tables."""
    folders = folder or [WORK / f"{wording}-{seed}-{count}"]
    if folder is None and not folders[0].is_dir():
        made = ["--count", str(count), "--seed", seed, "--wording", wording, "--profiles", PROFILES]
        subprocess.run([sys.executable, "-m", "samples.generator", "make", str(folders[0]), *made], check=True)
    truths = [path for place in folders for path in sorted(place.glob("*.json")) if only in path.name]
    results = [_result(path) for path in track(truths, description="documents")]
    typer.echo(report(results))


def _result(path: Path) -> DocumentResult:
    record = understand(reading_of(path.with_suffix(".pdf")), file=path.with_suffix(".pdf").name)
    return document(path.stem, json.loads(path.read_text(encoding="utf-8")), to_json(record))


def report(results: Sequence[DocumentResult]) -> str:
    """All tables as Markdown."""
    fields = [field for result in results for field in result.fields]
    silent = [f"- {result.name} {field.name}: {field.got}" for result in results for field in result.silent]
    head = ("confidence", "fields", "stated", "right")
    parts = [
        f"{len(results)} documents, {len(fields)} fields, expected calibration error {error(fields):.3f}",
        table(head, _reliability(fields)),
        table(("field", "AUROC", "calibration error", "wrong", "of"), _by_field(fields)),
        table(("profile", "documents", "no review %", "silent errors"), _by_profile(results)),
        "Silent errors:\n\n" + ("\n".join(silent) or "None."),
    ]
    return "\n\n".join(parts)


def _bins(fields: Iterable[FieldResult]) -> list[list[FieldResult]]:
    held = list(fields)
    return [[f for f in held if low <= f.confidence < high] for low, high in itertools.pairwise(EDGES)]


def _reliability(fields: Sequence[FieldResult]) -> list[list[str]]:
    rows = []
    for (low, high), part in zip(itertools.pairwise(EDGES), _bins(fields), strict=True):
        if part:
            stated = sum(f.confidence for f in part) / len(part)
            right = sum(f.right for f in part) / len(part)
            rows.append([f"{low:.2f}–{min(high, 1.0):.2f}", str(len(part)), f"{stated:.3f}", f"{right:.3f}"])
    return rows


def error(fields: Sequence[FieldResult]) -> float:
    """Expected calibration error: the mean distance of stated and true share over the bins, by their size."""
    total = 0.0
    for part in _bins(fields):
        total += abs(sum(f.confidence - f.right for f in part))
    return total / max(len(fields), 1)


def auroc(fields: Sequence[FieldResult]) -> float | None:
    """The chance that a right value is stated with more confidence than a wrong one; None where nothing is wrong."""
    right = [f.confidence for f in fields if f.right]
    wrong = [f.confidence for f in fields if not f.right]
    if not right or not wrong:
        return None
    won = sum((r > w) + 0.5 * (r == w) for r in right for w in wrong)
    return won / (len(right) * len(wrong))


def _by_field(fields: Sequence[FieldResult]) -> list[list[str]]:
    rows = []
    for name in dict.fromkeys(field.name for field in fields):
        held = [field for field in fields if field.name == name]
        ranks = auroc(held)
        wrong = sum(not field.right for field in held)
        rows.append([name, "–" if ranks is None else f"{ranks:.3f}", f"{error(held):.3f}", str(wrong), str(len(held))])
    return rows


def _by_profile(results: Sequence[DocumentResult]) -> list[list[str]]:
    rows = []
    for name in sorted({result.profile for result in results}):
        held = [result for result in results if result.profile == name]
        free = sum(not result.needs_review for result in held)
        rows.append([name, str(len(held)), f"{100 * free / len(held):.1f}", str(sum(len(r.silent) for r in held))])
    return rows


if __name__ == "__main__":
    typer.run(main)
