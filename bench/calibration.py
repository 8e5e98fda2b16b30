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
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import track

from bench.calibrate import fitted, reading_of, samples, samples_of
from bench.compare import SURE, DocumentResult, FieldResult, document
from bench.report import table
from parsers.confidence import Table
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
    folds: Annotated[int, typer.Option(help="judge each part by a table made from the other parts, not by ours")] = 0,
    fit: Annotated[
        list[Path] | None, typer.Option(help="judge by a table made from these folders, not by ours")
    ] = None,
) -> None:
    """Make, read and understand the documents; print the tables."""
    folders = folder or [WORK / f"{wording}-{seed}-{count}"]
    if folder is None and not folders[0].is_dir():
        made = ["--count", str(count), "--seed", seed, "--wording", wording, "--profiles", PROFILES]
        subprocess.run([sys.executable, "-m", "samples.generator", "make", str(folders[0]), *made], check=True)
    truths = [path for place in folders for path in sorted(place.glob("*.json")) if only in path.name]
    truths = [path for path in truths if path.with_suffix(".pdf").exists()]
    known = fitted(one for place in fit for one in samples(place)) if fit else None
    judged = (_result(path, known) for path in track(truths, description="documents"))
    results = folded(truths, folds) if folds > 1 else list(judged)
    typer.echo(report(results))


def folded(truths: Sequence[Path], folds: int) -> list[DocumentResult]:
    """Every document judged by a calibration that has not seen it, though made from documents of the same folders."""
    seen = [list(samples_of(path)) for path in track(truths, description="samples")]
    results = []
    for fold in range(folds):
        known = fitted(one for at, found in enumerate(seen) if at % folds != fold for one in found)
        results += [_result(path, known) for at, path in enumerate(truths) if at % folds == fold]
    return results


def _result(path: Path, known: Table | None = None) -> DocumentResult:
    name = path.with_suffix(".pdf").name
    record = understand(reading_of(path.with_suffix(".pdf")), file=name, known=known)
    return document(path.stem, json.loads(path.read_text(encoding="utf-8")), to_json(record))


def report(results: Sequence[DocumentResult]) -> str:
    """All tables as Markdown."""
    fields = [field for result in results for field in result.fields]
    silent = [f"- {result.name} {field.name}: {field.got}" for result in results for field in result.silent]
    head = ("confidence", "fields", "stated", "right")
    parts = [
        f"{len(results)} documents, {len(fields)} fields, expected calibration error {error(fields):.3f}",
        table(head, _reliability(fields)),
        table(
            ("field", "AUROC", "calibration error", "wrong", "of", "certain %", "certain and wrong"), _by_field(fields)
        ),
        table(
            ("profile", "documents", "all right %", "no review %", "of those all right %", "silent"),
            _by_profile(results),
        ),
        "No review held back, in documents whose fields are all right, by:",
        table(("reason", *_profiles(results)), _held_back(results)),
        "Silent errors:\n\n" + ("\n".join(silent) or "None."),
        "Channels or systems not all right in a record without review:\n\n" + ("\n".join(_lists(results)) or "None."),
    ]
    return "\n\n".join(parts)


def _lists(results: Sequence[DocumentResult]) -> list[str]:
    """Members missed or wrong that no person would see."""
    tallies = [(r.name, r.channels.plus(r.systems)) for r in results if not r.needs_review]
    return [f"- {name}: {t.missed} missed, {t.extra} wrong" for name, t in tallies if t.missed or t.extra]


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
        certain = [field for field in held if field.confidence >= SURE]
        share, missed = f"{100 * len(certain) / len(held):.1f}", str(sum(not field.right for field in certain))
        ranked = "–" if ranks is None else f"{ranks:.3f}"
        rows.append([name, ranked, f"{error(held):.3f}", str(wrong), str(len(held)), share, missed])
    return rows


def _profiles(results: Sequence[DocumentResult]) -> list[str]:
    return sorted({result.profile for result in results})


def _by_profile(results: Sequence[DocumentResult]) -> list[list[str]]:
    rows = []
    for name in _profiles(results):
        held = [result for result in results if result.profile == name]
        right = [result for result in held if _all_right(result)]
        free = sum(not result.needs_review for result in held)
        spared = sum(not result.needs_review for result in right)
        silent = str(sum(len(r.silent) for r in held))
        shares = [f"{100 * part / max(whole, 1):.1f}" for part, whole in _shares(held, right, free, spared)]
        rows.append([name, str(len(held)), *shares, silent])
    return rows


def _shares(held: Sequence[object], right: Sequence[object], free: int, spared: int) -> list[tuple[int, int]]:
    return [(len(right), len(held)), (free, len(held)), (spared, len(right))]


def _all_right(result: DocumentResult) -> bool:
    return all(field.right for field in result.fields)


def _held_back(results: Sequence[DocumentResult]) -> list[list[str]]:
    """(finding, how many right documents of each profile it keeps from passing without review), commonest first."""
    counts: Counter[tuple[str, str]] = Counter()
    for result in results:
        if _all_right(result) and result.needs_review:
            counts.update((reason, result.profile) for reason in result.reasons or ("less certain than it must be",))
    total = Counter[str]()
    for (reason, _), count in counts.items():
        total[reason] += count
    return [[reason, *(str(counts[reason, name]) for name in _profiles(results))] for reason, _ in total.most_common()]


if __name__ == "__main__":
    typer.run(main)
