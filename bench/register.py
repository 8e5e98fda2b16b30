"""`make bench-register`: the register at its full size in the local stack, measured against its promises.

8,294 agencies come in from a CSV by the operator's own command; 40,000 documents are laid into the table as the doors
would have written them. Then: pages, search, a rebuild of the snapshot, and how long a decision takes to be public.
Seconds by the clock depend on what else the machine does; processor seconds are of this process alone, in which the
functions, the stand-in for AWS and the visitor all run. Both are told, with the machine's load.
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from math import ceil
from pathlib import Path
from random import Random
from typing import Annotated, Final

import requests
import typer
from rich.console import Console
from rich.progress import track

from bench.register_data import fill
from bench.report import table
from functions.adapters.ports import Ports, ports_for
from functions.adapters.settings import settings
from functions.terminal.agencies import import_file
from infra.local.stack import LocalStack
from register.documents import State
from register.events import SECTIONS
from samples.generator import full

WORK: Final = Path(".local/bench/register")
REPORT: Final = Path("docs/register-speed.md")
SEED: Final = 51_966
TRIES: Final = 200  # requests of each kind
WARM: Final = 5
CHANGES: Final = 5
REBUILDS: Final = 3
ASIDE: Final = Console(stderr=True)
MOST: Final = {"page": 0.2, "search": 0.1, "public": 60.0, "snapshot": 30.0, "import": 60.0}  # seconds


@dataclass(slots=True, kw_only=True)
class Measure:
    """Seconds by the clock and of the processor, one of each a try."""

    name: str
    most: float | None = None  # what is promised, seconds at the 95th percentile
    wall: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    @contextmanager
    def of(self) -> Iterator[None]:
        """Measures the block."""
        wall, processor = time.perf_counter(), time.process_time()
        yield
        self.wall.append(time.perf_counter() - wall)
        self.processor.append(time.process_time() - processor)

    def row(self) -> list[str]:
        """As the table shows it."""
        slow = share(self.wall, 0.95)
        return [
            self.name,
            str(len(self.wall)),
            _shown(share(self.wall, 0.5)),
            _shown(slow),
            _shown(share(self.processor, 0.5)),
            _shown(share(self.processor, 0.95)),
            f"< {_shown(self.most)}" if self.most else "",
            "" if self.most is None else "held" if slow <= self.most else "**missed**",
        ]


def share(values: Sequence[float], part: float) -> float:
    """The value that this part of all do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, ceil(round(len(ordered) * part, 6)) - 1)]


def _shown(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


def main(
    documents: Annotated[int, typer.Option(help="documents in the register")] = 40_000,
    changes: Annotated[int, typer.Option(help="decisions to follow until they are public")] = CHANGES,
    write: Annotated[bool, typer.Option("--write", help=f"put the table into {REPORT}")] = False,
) -> None:
    """Fill the local stack, measure, print the table."""
    began = os.getloadavg()
    with LocalStack(port=0, agencies=None, in_background=False, check_tools=False) as stack:
        here = ports_for(settings())
        measures = [_import(), *_served(stack, here, documents), *_changes(stack, here, changes)]
    text = _report(documents, measures, began)
    typer.echo(text)
    if write:
        REPORT.write_text(text, encoding="utf-8")


def _import() -> Measure:
    """Every agency from a CSV, by the command an operator types."""
    WORK.mkdir(parents=True, exist_ok=True)
    listed = WORK / "agencies.csv"
    listed.write_text(full.as_csv(), encoding="utf-8")
    measure = Measure(name="import of 8,294 agencies from CSV", most=MOST["import"])
    with measure.of(), open(os.devnull, "w", encoding="utf-8") as nowhere:
        import_file(listed, dry_run=False, on="2022-10-13", console=Console(file=nowhere), aside=ASIDE)
    return measure


def _served(stack: LocalStack, here: Ports, documents: int) -> Iterator[Measure]:
    """The documents laid in, the snapshot built from nothing and again, then pages and search."""
    filling = fill(here.settings.table, here.agencies.list(), documents)
    for _ in track(filling, total=documents, description="documents", console=ASIDE):
        pass
    gc.freeze()  # the stand-in's rows are no objects of the functions': collecting must not walk over them
    first = Measure(name="snapshot made from the table, all of it read (once a day)")
    with first.of():
        here.publishing.write()
    yield first
    cold = Measure(name="snapshot rebuilt by a new process", most=MOST["snapshot"])
    for _ in range(REBUILDS):
        with cold.of():
            ports_for(settings()).publishing.write()
    yield cold
    visitor, chance = requests.Session(), Random(SEED)  # noqa: S311 - nothing secret
    ids = [one.id for one in here.agencies.list()]
    yield _asked(visitor, "dashboard", MOST["page"], lambda: stack.url + "/")
    yield _asked(visitor, "agency page", MOST["page"], lambda: f"{stack.url}/agencies/{chance.choice(ids)}")
    words = _words(here, chance)
    yield _asked(visitor, "search", MOST["search"], lambda: f"{stack.url}/agencies?q={chance.choice(words)}")


def _asked(visitor: requests.Session, name: str, most: float, address: Callable[[], str]) -> Measure:
    measure = Measure(name=name, most=most)
    for _ in range(WARM):
        visitor.get(address(), timeout=60).raise_for_status()
    for _ in track(range(TRIES), description=name, console=ASIDE):
        asked = address()
        with measure.of():
            visitor.get(asked, timeout=60).raise_for_status()
    return measure


def _words(here: Ports, chance: Random) -> list[str]:
    """What people type: whole names, beginnings, pieces, short forms, and names with a letter wrong."""
    names = [one.name_th for one in chance.sample(here.agencies.list(), 60)]
    short = [one.replace("องค์การบริหารส่วนตำบล", "อบต.").replace("เทศบาลตำบล", "ทต.") for one in names]
    wrong = [one[: len(one) // 2] + one[len(one) // 2 + 1 :] for one in names]
    return [*names, *(one[:8] for one in names), *(one[-6:] for one in names), *short, *wrong]


def _changes(stack: LocalStack, here: Ports, count: int) -> Iterator[Measure]:
    """Decisions at odd moments while the schedule runs, each followed until its document stands on the page."""
    daily = Measure(name="the watch's run that does the day's work")
    with daily.of():
        stack.dispatcher.tick()
    public = Measure(name="a decision seen on the public page", most=MOST["public"])
    again = Measure(name="snapshot rebuilt after one decision", most=MOST["snapshot"])
    waiting = here.documents.in_state(State.IN_REVIEW)
    visitor, chance = requests.Session(), Random(SEED)  # noqa: S311 - nothing secret
    with stack.dispatcher:
        for _ in track(range(count), description="decisions", console=ASIDE):
            time.sleep(chance.uniform(0, 20))
            document = next(one for one in waiting if one.slot in SECTIONS)
            with public.of():
                here.reviews.decide(document.id, document.version, State.APPROVED, (), "reviewer:bench")
                while document.id not in visitor.get(f"{stack.url}/agencies/{document.agency_id}", timeout=60).text:
                    time.sleep(0.5)
    document = next(waiting)
    here.reviews.decide(document.id, document.version, State.RETURNED, ("ขาดลายมือชื่อ",), "reviewer:bench")
    with again.of():
        here.publishing.write()
    yield from (daily, again, public)


def _report(documents: int, measures: Sequence[Measure], began: tuple[float, float, float]) -> str:
    head = ("what", "tries", "p50", "p95", "processor p50", "processor p95", "asked (p95)", "")
    load = f"{began[0]:.1f} before and {os.getloadavg()[0]:.1f} after, on {os.cpu_count()} processors"
    lines = [
        "# The register at full size",
        f"8,294 agencies and {documents:,} documents in the local stack (`make bench-register`), "
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC. Load of the machine: {load}; what else runs lengthens the clock's "
        "seconds, hardly the processor's. Functions, the stand-in for AWS and the visitor share one process, "
        "and the processor's figures are of all of them.",
        table(head, [one.row() for one in measures]),
    ]
    return "\n\n".join(lines) + "\n"


if __name__ == "__main__":
    typer.run(main)
