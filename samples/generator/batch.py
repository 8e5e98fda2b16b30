"""Makes many documents at once on several cores; each is its own seed, so the order of work changes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from samples.generator.model import Made, Wish
from samples.generator.produce import produce
from samples.generator.real import produce_real


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One document to make: a wish, or a measuring file to set."""

    out: Path  # without ending
    profile: str
    wording: str
    seed: str
    source: Path | None = None
    kind: str | None = None

    def run(self) -> Path:
        write(self.out, self._made())
        return self.out

    def _made(self) -> Made:
        if self.source:
            return produce_real(self.source, profile=self.profile, wording=self.wording, seed=self.seed)
        return produce(Wish(seed=self.seed, profile=self.profile, wording=self.wording, kind=self.kind))


def write(out: Path, made: Made) -> None:
    """NAME.pdf and NAME.json side by side."""
    out.with_suffix(".pdf").write_bytes(made.pdf)
    text = json.dumps(made.truth, ensure_ascii=False, indent=1)
    out.with_suffix(".json").write_text(text + "\n", encoding="utf-8")


def make_jobs(folder: Path, *, count: int, seed: str, profiles: list[str], wording: str, kinds: list[str]) -> list[Job]:
    """`count` documents, the profiles (and kinds, where given) taken in turn."""
    return [
        Job(
            out=folder / f"{wording[:3]}-{seed}-{index:05d}-{profiles[index % len(profiles)]}",
            profile=profiles[index % len(profiles)],
            wording=wording,
            seed=f"{seed}/{index}",
            kind=kinds[index // len(profiles) % len(kinds)] if kinds else None,
        )
        for index in range(count)
    ]


def real_jobs(source: Path, folder: Path, *, seed: str, profiles: list[str], wording: str) -> list[Job]:
    """Every measuring file of a folder in every profile."""
    return [
        Job(out=folder / f"{path.stem}-{profile}", profile=profile, wording=wording, seed=seed, source=path)
        for path in sorted(source.glob("*.json"))
        for profile in profiles
    ]


def run_jobs(jobs: list[Job], *, workers: int) -> Iterator[Path]:
    """Do the jobs; gives each finished path as it comes."""
    run: Callable[[Job], Path] = Job.run
    if workers <= 1 or len(jobs) < 8:
        yield from map(run, jobs)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(run, jobs, chunksize=4)
