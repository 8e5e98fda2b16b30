"""`python -m bench.calibrate`: the table of confidences in parsers/calibration.json, from documents with truth.

Documents of development wording are made by seed, read, understood without a table, and held against their truth.
For each field and each sort of evidence the readings are sorted by their score (what the recogniser said of their
least sure word, weighed by how legible the page is) and cut into steps; a step states the share that was right. At
0.95 and above stands only a step in which nothing at all was wrong and enough was seen: a wrong value stated with
confidence is the worst error.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.progress import track

from bench.compare import channel_key, squeeze
from parsers import reading
from parsers.agreement import agree, bears_place, bears_year
from parsers.classify import classify
from parsers.declare import DocumentType, Draft
from parsers.layout import Layout, lay_out
from parsers.model import Field, Reading
from parsers.parts import main_of, split
from parsers.reading.codec import reading_from_json, reading_to_json
from parsers.registry import document_types
from parsers.traits import UNREAD, bears_name, shared, traits

WORK = Path(".local/bench/calibrate")
TABLE = Path("parsers/calibration.json")
SEED = "calibrate-1"
PROFILES = "clean,office300,office200,fax,photo"
STEP = 40  # readings a step holds at least
PROOF = 8  # readings above the surest error that only prove the rest: certain is what scored better than they
ENOUGH = 10  # readings beyond the proof before 0.95 may be said
GUARD = 0.25  # of the way from the surest error to certainty: nearer to an error than this is not certain
FLOOR = 0.35  # what was read less surely is too rare to be called certain, even where nothing was wrong
# The same of names nothing spells out, of digits, which no word vouches for, and of addresses and numbers, over which
# two readers may have disagreed.
FLOORS = {
    "agency": 0.8,
    "number": 0.85,
    "title": 0.8,
    "issued_on": 0.85,
    "effective_on": 0.8,
    "channel": 0.85,
    "enquiry": 0.85,
    "channel mailbox": 0.92,  # an officer's "g0.th" looks like "go.th" to any reader
    "enquiry mailbox": 0.92,
    # Where "rn" may be "m" no second reader helps; of 450 the surest wrong one scored 0.98.
    "channel mailbox alike": 0.985,
    "enquiry mailbox alike": 0.985,
    "signer.name twin": 0.95,  # "พงศ์กร" for "พงศกร": neither list nor words show the misreading
    # What two places of the document say alike, what titles are worded like, and what is not there: none of 9,800 was
    # wrong that scored more than half, but for three titles.
    "agency known posted": 0.6,
    "title official": 0.6,
    "effective_on null": 0.6,
}
MENDED_FLOOR = 0.8  # the same of what had to be put right
NEVER = 0.94
# Something in the document speaks against such a value.
AGAINST = frozenset({"odd", "undated", "same", "worn", "owed"})
NAMES = frozenset({"signer.name"})
NAMES_AGAINST = frozenset({"mended"})  # of persons: what had to be put right is a proposal
RANKS = ("plain", "known", "official")  # what a value's words are, from the least telling to the most
# What speaks for a value.
FOR = frozenset(
    {"said", "posted", "coded", "named", "post", "placed", "word", "labelled", "clear", "tight", "office", "shared"}
)
# What makes a value less sure without speaking against it.
DOUBTS = frozenset(
    {
        "open",
        "lettered",
        "bare",
        "latin",
        "lone",
        "several",
        "single",
        "short",
        "near",
        "free",
        "mended",
        "nearly",
        "twin",
    }
)
Sample = tuple[float, bool]


def main(
    count: Annotated[int, typer.Option(help="documents to make")] = 600,
    folder: Annotated[list[Path] | None, typer.Option(help="use these folders of PDFs with truth instead")] = None,
) -> None:
    """Make, read and understand the documents; write the table."""
    folders = folder or [WORK / f"{SEED}-{count}"]
    if folder is None and not folders[0].is_dir():
        made = ["--count", str(count), "--seed", SEED, "--profiles", PROFILES]
        subprocess.run([sys.executable, "-m", "samples.generator", "make", str(folders[0]), *made], check=True)
    known = fitted(one for place in folders for one in samples(place))
    TABLE.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
    typer.echo(f"{TABLE}: {sum(len(steps) for by in known.values() for steps in by.values())} steps")


def samples(folder: Path) -> Iterator[tuple[str, str, float, bool]]:
    """(path, checks, score, right) of every field read off an image in the folder's documents."""
    truths = [path for path in sorted(folder.glob("*.json")) if path.with_suffix(".pdf").exists()]
    for path in track(truths, description=str(folder)):
        yield from samples_of(path)


def samples_of(truth: Path) -> Iterator[tuple[str, str, float, bool]]:
    """The same of one document, by its truth."""
    read = reading_of(truth.with_suffix(".pdf"))
    if any(page.source == "ocr" for page in read.pages):
        yield from _of_document(read, json.loads(truth.read_text(encoding="utf-8")))


def reading_of(pdf: Path) -> Reading:
    """The document as read; kept beside the PDF, so that it is read once."""
    kept = pdf.with_suffix(".reading")
    if not kept.exists():
        kept.write_bytes(reading_to_json(reading.read_document(pdf.read_bytes())))
    return reading_from_json(kept.read_bytes())


def _of_document(read: Reading, truth: Mapping[str, Any]) -> Iterator[tuple[str, str, float, bool]]:
    layout, kind = _main(read)
    draft = agree(kind.read(layout), layout)
    right = dict(_rights(draft, truth))
    if draft.effective_on.source == "derived" and not right["issued_on"]:
        del right["effective_on"]  # it is stated no surer than the day it was worked out from
    for name in ("number", "title"):
        if not right["issued_on"] and bears_year(getattr(draft, name), draft.issued_on):
            del right[name]  # nor a title or number than the day whose year it bears
    if not right["agency"] and bears_name(draft.title, draft.agency):
        right.pop("title", None)  # nor a title than the name it bears
    if not right["agency"]:
        for name in ("position", "acting_for"):
            if draft.signatories and bears_place(getattr(draft.signatories[0], name), draft.agency):
                right.pop(f"signer0.{name}", None)  # nor a post than the place it ends in
    for trait in traits(draft, layout):
        if trait.path in right and trait.checks != UNREAD:
            yield shared(trait.path), trait.checks, trait.score, right[trait.path]


def _main(read: Reading) -> tuple[Layout, DocumentType]:
    """The document that a file of several is sent for: the one its truth tells of."""
    layouts = [lay_out(part) for part in split(read)]
    kinds = [classify(layout, document_types())[0] for layout in layouts]
    chosen = main_of([(kind.code, kind.slot) for kind in kinds], None)
    return layouts[chosen], kinds[chosen]


def _rights(draft: Draft, truth: Mapping[str, Any]) -> Iterator[tuple[str, bool]]:
    for name in ("agency", "number", "title", "issued_on", "effective_on"):
        yield name, _same(truth.get(name), getattr(draft, name))
    for signer in draft.signatories[:1]:
        wanted = truth.get("signatory") or {}
        for name in ("name", "position", "capacity", "acting_for"):
            yield f"signer0.{name}", _same(wanted.get(name), getattr(signer, name))
    channels = {channel_key(c["type"], c["value"]) for c in truth.get("channels", ())}
    for index, channel in enumerate(draft.channels):
        yield f"channel{index}", channel_key(channel.type.value or "", channel.value.value or "") in channels
    enquiries = {channel_key(c["type"], c["value"]) for c in truth.get("enquiries", ())}
    for index, enquiry in enumerate(draft.enquiries):
        key = channel_key(enquiry.type.value or "", enquiry.value.value or "")
        yield f"enquiry{index}", key in enquiries or _is_printed(key, truth["text"])
    systems = {squeeze(name) for name in truth.get("systems", ())}
    for index, system in enumerate(draft.systems):
        yield f"system{index}", squeeze(system.name.value or "") in systems


def _is_printed(key: tuple[str, str], text: str) -> bool:
    """The truth lists not every telephone that stands beside channels: those are held against the printed text."""
    kind, value = key
    shown = squeeze(text).lower()
    if kind == "phone":
        shown = re.sub(r"(?<=\d)[^0-9ต่อกด]{1,3}(?=\d)", "", shown)
    return bool(value) and value in shown


def _same(wanted: str | None, field: Field[str]) -> bool:
    if wanted is None or field.value is None:
        return wanted is None and field.value is None
    return squeeze(wanted) == squeeze(field.value)


def fitted(found: Iterable[tuple[str, str, float, bool]]) -> dict[str, dict[str, list[tuple[float, float]]]]:
    """The table: for each path and sort of evidence, (score at least, confidence) from the surest down."""
    grouped: dict[str, dict[str, list[Sample]]] = defaultdict(lambda: defaultdict(list))
    for path, checks, score, right in found:
        grouped[path][checks].append((score, right))
    return {
        path: {checks: _steps(group, _certain(path, checks, sorts)) for checks, group in sorted(sorts.items())}
        for path, sorts in sorted(grouped.items())
    }


def _certain(path: str, checks: str, sorts: Mapping[str, Sequence[Sample]]) -> tuple[float, float] | None:
    """The step of this sort that may be called certain; None where none may.

    What weaker evidence proves, stronger evidence proves too: a sort is judged by itself, and together with sorts
    that have all that speaks against it, or more, and nothing more that speaks for it.
    """
    if not _may_be_certain(path, checks):
        return None
    floor = _floor(path, checks)
    weaker = [one for one in sorts if one != checks and _may_be_certain(path, one) and _is_stronger(checks, one)]
    pools = [[checks], *([checks, one] for one in weaker), [checks, *weaker]]
    steps = (_certain_step(sorted((s for one in pool for s in sorts[one]), reverse=True), floor) for pool in pools)
    return min((step for step in steps if step), default=None)


def _floor(path: str, checks: str) -> float:
    """The floor of the most telling entry whose words the evidence has; more for what had to be put right."""
    words = set(checks.split())
    told = [(len(name), least) for name, least in FLOORS.items() if {path, *words}.issuperset(name.split())]
    plain = max(told)[1] if told else FLOOR
    return max(MENDED_FLOOR, plain) if "mended" in words else plain


def _may_be_certain(path: str, checks: str) -> bool:
    against = AGAINST | NAMES_AGAINST if path in NAMES else AGAINST
    return not against.intersection(checks.split())


def _is_stronger(one: str, other: str) -> bool:
    """Does `one` have everything that speaks for `other` and nothing more against it, in the same kind of value?"""
    words, weaker = set(one.split()), set(other.split())
    rank, least = _rank(words), _rank(weaker)
    told = FOR | DOUBTS | set(RANKS)
    if words - told != weaker - told or (rank < 0) != (least < 0):
        return False
    return rank >= least and words & FOR >= weaker & FOR and words & DOUBTS <= weaker & DOUBTS


def _rank(words: Set[str]) -> int:
    return max((place for place, word in enumerate(RANKS) if word in words), default=-1)


def _steps(samples_of_sort: Sequence[Sample], certain: tuple[float, float] | None) -> list[tuple[float, float]]:
    """The certain step, if there is one, and for what scored less the share that was right."""
    steps = [certain] if certain else []
    rest = sorted((sample for sample in samples_of_sort if not certain or sample[0] < certain[0]), reverse=True)
    for start in range(0, len(rest), STEP):
        part = rest[start : start + STEP]
        share = (sum(right for _, right in part) + 0.5) / (len(part) + 1)
        above = steps[-1][1] if steps else 1.0
        steps.append((part[-1][0], round(min(share, NEVER, above), 3)))
    return steps


def _certain_step(group: Sequence[Sample], floor: float) -> tuple[float, float] | None:
    """The least score of this group, surest first, that may be called certain, and how certain; None where none may."""
    least = _certain_from(group, floor)
    if least is None:
        return None
    flawless = next((place for place, (_, right) in enumerate(group) if not right), len(group))
    return least, round((flawless + 1) / (flawless + 2), 3)


def _certain_from(group: Sequence[Sample], floor: float) -> float | None:
    """The least score of this group, surest first, that may be called certain; None where none may."""
    surest_error = max((score for score, right in group if not right), default=0.0)
    flawless = sorted(score for score, _ in group if score > surest_error)
    if len(flawless) < PROOF + ENOUGH:
        return None
    least = max(floor, surest_error + GUARD * (1.0 - surest_error), flawless[PROOF])
    certain = [score for score in flawless if score >= least]
    return certain[0] if len(certain) >= ENOUGH else None


if __name__ == "__main__":
    typer.run(main)
