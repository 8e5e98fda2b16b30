"""`saraban read`: files in, records out; JSON Lines for programs, a table for people, nothing else on stdout."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from functions.terminal import show
from parsers import record
from parsers.errors import SarabanError, UnreadableFile
from parsers.model import Record
from parsers.reading import guarded
from parsers.understand import understand

Form = Literal["json", "text", "table"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one file: a record, or the error that refused it."""

    file: str
    record: Record | None
    error: SarabanError | None


def run(files: Sequence[Path], *, form: Form, jobs: int) -> int:
    """Read `files` in order and print each; 0 when every file gave a record, else 1."""
    refused = 0
    for outcome in _outcomes(files, jobs=jobs or os.cpu_count() or 1):
        refused += outcome.error is not None
        _print(outcome, form)
    return 1 if refused else 0


def _outcomes(files: Sequence[Path], *, jobs: int) -> Iterator[Outcome]:
    """Outcomes in input order, read by `jobs` workers; a bar over pages while stderr is a terminal."""
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        disable=not sys.stderr.isatty(),
        transient=True,
    )
    with bar, ThreadPoolExecutor(max_workers=jobs) as workers:
        waiting: list[Future[Outcome]] = [workers.submit(_read, path, bar) for path in files]
        for future in waiting:
            yield future.result()


def _read(path: Path, bar: Progress) -> Outcome:
    task = bar.add_task(path.name, total=None)

    def progress(done: int, total: int) -> None:
        bar.update(task, completed=done, total=total)

    try:
        data = _bytes(path)
        reading = guarded.read_document(data, progress=progress)
        return Outcome(file=str(path), record=understand(reading, file=str(path)), error=None)
    except SarabanError as error:
        return Outcome(file=str(path), record=None, error=error)
    finally:
        bar.remove_task(task)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(error.strerror or "") from error


def _print(outcome: Outcome, form: Form) -> None:
    if outcome.record is None:
        _print_error(outcome, form)
    elif form == "json":
        _line(record.to_json(outcome.record))
    elif form == "text":
        sys.stdout.write("\f".join(page.text for page in outcome.record.reading.pages) + "\n")
    else:
        show.record(Console(), outcome.record)
    sys.stdout.flush()


def _print_error(outcome: Outcome, form: Form) -> None:
    error = outcome.error or SarabanError()
    if form == "json":
        said = {"code": error.code, "message": error.message, "remedy": error.remedy}
        _line({"file": outcome.file, "error": said})
    else:
        show.error(Console(stderr=True), outcome.file, error)


def _line(value: object) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
