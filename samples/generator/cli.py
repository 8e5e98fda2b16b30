"""The generator's command line: make documents, set measuring files, rebuild and check the curated samples."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from samples.generator import full
from samples.generator.batch import Job, make_jobs, real_jobs, run_jobs
from samples.generator.compose import BUILDERS, SCANS
from samples.generator.curated import check_samples, rebuild_samples
from samples.generator.words import WORDINGS

EXAMPLES = """Make Thai official PDFs with their truth beside them.

Examples:

  python -m samples.generator make out --count 200 --seed 7 --profiles born,office300,fax --wording held_out

  python -m samples.generator real measuring-files out --profiles born,office300

  python -m samples.generator samples      (rebuild the curated samples of this repository)

  python -m samples.generator register out    (8,294 agencies and their history)

  python -m samples.generator check        (set them again and compare their text)
"""
PROFILES = ("born", *SCANS)
app = typer.Typer(help=EXAMPLES, no_args_is_help=True, add_completion=False)
console = Console(file=sys.stderr)


def _choices(text: str, known: Iterable[str], what: str) -> list[str]:
    chosen = [part for part in text.split(",") if part]
    unknown = [part for part in chosen if part not in set(known)]
    if unknown:
        raise typer.BadParameter(f"unknown {what} {', '.join(unknown)}; known: {', '.join(known)}")
    return chosen


def _run(jobs: list[Job], workers: int, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("documents", total=len(jobs))
        for _ in run_jobs(jobs, workers=workers):
            progress.advance(task)


@app.command()
def make(
    out: Annotated[Path, typer.Argument(help="Folder for NAME.pdf and NAME.json.")],
    count: Annotated[int, typer.Option(min=1, help="How many documents.")] = 20,
    seed: Annotated[str, typer.Option(help="The same seed gives the same documents.")] = "1",
    profiles: Annotated[str, typer.Option(help=f"Taken in turn: {', '.join(PROFILES)}.")] = "born",
    wording: Annotated[
        str, typer.Option(help=f"development; the others ({', '.join(WORDINGS[1:])}) are to measure with.")
    ] = WORDINGS[0],
    kinds: Annotated[str, typer.Option(help=f"Only these kinds: {', '.join(BUILDERS)}.")] = "",
    workers: Annotated[int, typer.Option(min=1, help="Processes.")] = 2,
) -> None:
    """Make documents from a seed."""
    chosen, only = _choices(profiles, PROFILES, "profile"), _choices(kinds, BUILDERS, "kind")
    _choices(wording, WORDINGS, "wording")
    _run(make_jobs(out, count=count, seed=seed, profiles=chosen, wording=wording, kinds=only), workers, out)


@app.command()
def real(
    source: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="Folder of measuring files (JSON).")],
    out: Annotated[Path, typer.Argument(help="Folder for the PDFs and their truth.")],
    profiles: Annotated[str, typer.Option(help=f"Each file in each of: {', '.join(PROFILES)}.")] = "born",
    seed: Annotated[str, typer.Option(help="Decides the look only.")] = "1",
    wording: Annotated[str, typer.Option(help="Whose fonts to use.")] = WORDINGS[1],
    workers: Annotated[int, typer.Option(min=1, help="Processes.")] = 2,
) -> None:
    """Set measuring files as PDFs."""
    chosen = _choices(profiles, PROFILES, "profile")
    _choices(wording, WORDINGS, "wording")
    _run(real_jobs(source, out, seed=seed, profiles=chosen, wording=wording), workers, out)


@app.command()
def samples() -> None:
    """Rebuild the curated samples, their README and the agencies they need."""
    for name in rebuild_samples():
        console.print(name)


@app.command()
def register(out: Annotated[Path, typer.Argument(help="Folder for agencies.csv and history.jsonl.")]) -> None:
    """Make a register of the full size, 8,294 agencies, and the history of the survey of 31 October 2566."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "agencies.csv").write_text(full.as_csv(), encoding="utf-8")
    lines = (json.dumps(one, ensure_ascii=False) for one in full.history())
    (out / "history.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


@app.command()
def check() -> None:
    """Set the curated samples again and compare text and truth with what is committed."""
    differing = list(check_samples())
    for line in differing:
        console.print(f"[red]differs[/red] {line}")
    if differing:
        raise typer.Exit(1)
    console.print("all curated samples come out the same")
