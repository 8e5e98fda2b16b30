"""The curated samples: made from curated.toml, one folder a sample, and listed in samples/README.md."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from samples.generator.full import sample_csv
from samples.generator.model import Made, Wish
from samples.generator.produce import produce
from samples.generator.roster import agency_named
from samples.generator.spoil import NOT_REPEATABLE, SPOIL

SAMPLES = Path(__file__).parents[1]
SLOTS = {"announcement_s10": "s10", "announcement_s13_1": "s13_1", "order_s16": "s16", "official_letter": "letter"}
EMPTY: dict[str, Any] = {
    "kind": "other",
    "agency": None,
    "number": None,
    "title": None,
    "issued_on": None,
    "effective_on": None,
    "signatory": None,
    "channels": [],
    "enquiries": [],
    "systems": [],
    "signature_present": False,
    "text": "",
    "pages": 1,
}
READ_ME = """# Samples

Made by `python -m samples.generator samples` from `generator/curated.toml`; the same seed gives the same truth and
text. People, phones and mailboxes are invented; so are agencies, save the provinces and their transport offices.
The emblem is drawn for this project. No real section 16 order is public, so the wording of orders is our own.

Beside each `document.pdf` stands `truth.json`: what a correct reading gives, in the keys and canonical values of the
record; `agency_id` and `slot` say under whom it is uploaded and for what; `state` where it ends before anyone acts.
`agencies.csv` is the sample register: the agencies of the samples and, by their real names (facts alone), ministries,
departments, provinces, provincial administrations, cities and towns.
More documents, as many as wanted: `python -m samples.generator make --help`.

Documents made that way vary as agencies' do: signed by hand above, through or below the name, with a pasted picture, a
digital signature or both (six in a hundred are unsigned); received stamps, notes and a number or day filled in by hand;
annexes with merged cells, branches, divisions, named officers, two signers, drafts, a cover letter before the document;
sheets punched, stapled, folded, coloured, curled or shown on a screen. Their truth may add `signatories` (where two
sign), `attachments` (a letter's), `digital_signatures` and `parts` (pages and truth of each document in the file).
Wordings: `development` may be looked at; `held_out`, `evaluation`, `fresh`, `other_hand`, `third_hand`, `fourth_hand`,
`fifth_hand`, `sixth_hand`, `seventh_hand`, `eighth_hand` and `ninth_hand` are only measured with. No two share a
sentence; the last nine have forms of address, phone and post of their own.

`by_hand/` holds 240 documents written one by one, each in a form of its own, as text with its truth: no template made
them. `python -m samples.generator real samples/by_hand/second OUT --profiles born,clean,photo` sets them as PDFs.

| file | what is special | how it was made |
|---|---|---|
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One line of curated.toml."""

    folder: str
    agency: str
    special: str
    wish: dict[str, Any]
    slot: str | None = None
    spoil: str | None = None
    error: str | None = None
    seed: str = field(default="")

    @property
    def path(self) -> Path:
        return SAMPLES / self.folder

    def asked(self) -> Wish:
        """The wish in full; the folder's name is the seed."""
        kind = self.wish.get("kind") or self.folder.split("/", maxsplit=1)[0]
        fields = {**self.wish, "kind": kind, "seed": self.seed or self.folder}
        return Wish(**fields, agency=agency_named(self.agency), plain=True)

    def made(self) -> Made:
        """The finished file with all of its truth."""
        made = produce(self.asked())
        pdf = SPOIL[self.spoil](made.pdf) if self.spoil else made.pdf
        return Made(pdf=pdf, truth=self._truth(made.truth), pages=made.pages)

    def _truth(self, truth: dict[str, Any]) -> dict[str, Any]:
        kind = str(self.asked().kind)
        upload = {"agency_id": self.agency, "slot": self.slot or SLOTS[kind]}
        if self.error:
            return {"error": self.error, "state": "QUARANTINED", **upload}
        if self.spoil == "only_blank":
            truth = EMPTY
        if self.spoil == "blank_page":
            truth = {**truth, "pages": truth["pages"] + 1}
        if self.spoil == "sign":
            truth = {**truth, "digital_signatures": 1}
        return {**truth, **upload, "state": "IN_REVIEW"}


@cache
def curated() -> tuple[Sample, ...]:
    """Every curated sample, in the order of the list."""
    text = files(__package__).joinpath("curated.toml").read_text(encoding="utf-8")
    return tuple(Sample(**one) for one in tomllib.loads(text)["sample"])


def as_json(truth: dict[str, Any]) -> str:
    return json.dumps(truth, ensure_ascii=False, indent=1) + "\n"


def rebuild_samples() -> Iterator[str]:
    """Write every sample, the register and the README; gives each path as it is done."""
    for sample in curated():
        made = sample.made()
        sample.path.mkdir(parents=True, exist_ok=True)
        target = sample.path / "document.pdf"
        if not (target.exists() and sample.spoil in NOT_REPEATABLE):
            target.write_bytes(made.pdf)
        (sample.path / "truth.json").write_text(as_json(made.truth), encoding="utf-8")
        yield sample.folder
    (SAMPLES / "agencies.csv").write_text(sample_csv(), encoding="utf-8")
    (SAMPLES / "README.md").write_text(read_me(), encoding="utf-8")
    yield "agencies.csv, README.md"


def read_me() -> str:
    """The table of every sample."""
    return READ_ME + "".join(f"| `{one.folder}/document.pdf` | {one.special} | {_how(one)} |\n" for one in curated())


def _how(sample: Sample) -> str:
    """The profile, the wishes and what was done to the file after."""
    rest = {key: value for key, value in sample.wish.items() if key not in {"profile", "kind"}}
    said = [f"{key} {str(value).lower()}" for key, value in rest.items()]
    after = [f"then {sample.spoil}"] if sample.spoil else []
    return ", ".join([str(sample.wish.get("profile", "born")), *said, *after]).replace("_", " ")


def check_samples() -> Iterator[str]:
    """Set every sample again; gives a line for each whose truth or text is no longer what is committed."""
    for sample in curated():
        committed = sample.path / "truth.json"
        if not committed.exists() or committed.read_text(encoding="utf-8") != as_json(sample.made().truth):
            yield sample.folder
    if (SAMPLES / "agencies.csv").read_text(encoding="utf-8") != sample_csv():
        yield "agencies.csv"
    if (SAMPLES / "README.md").read_text(encoding="utf-8") != read_me():
        yield "README.md"
