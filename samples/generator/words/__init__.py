"""The wording sets, read once: sentences, names and places for each part of a document."""

from __future__ import annotations

import csv
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random

WORDINGS = (
    "development",
    "held_out",
    "evaluation",
    "fresh",
    "other_hand",
    "third_hand",
    "fourth_hand",
    "fifth_hand",
    "sixth_hand",
    "seventh_hand",
    "eighth_hand",
    "ninth_hand",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """One of the 76 provinces: plain facts. `code` is its ISO 3166-2:TH number."""

    code: str
    th: str
    en: str
    abbr: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One wording set; `section.key` names a list of sentences."""

    name: str
    table: dict[str, dict[str, list[str]]]

    def all(self, key: str) -> list[str]:
        section, _, name = key.partition(".")
        return self.table[section][name]

    def has(self, key: str) -> bool:
        """Whether this set has words for `key`; the older sets lack the newer parts."""
        section, _, name = key.partition(".")
        return name in self.table.get(section, {})

    def pick(self, rng: Random, key: str) -> str:
        return rng.choice(self.all(key))

    def sample(self, rng: Random, key: str, count: int) -> list[str]:
        """`count` different entries (fewer where the list is shorter), in the list's order."""
        pool = self.all(key)
        chosen = sorted(rng.sample(range(len(pool)), min(count, len(pool))))
        return [pool[index] for index in chosen]


@cache
def load_words(wording: str) -> Words:
    """One of the wording sets, by its name in WORDINGS."""
    if wording not in WORDINGS:
        raise ValueError(f"unknown wording {wording!r}; known: {', '.join(WORDINGS)}")
    text = files(__package__).joinpath(f"{wording}.toml").read_text(encoding="utf-8")
    return Words(name=wording, table=tomllib.loads(text))


@cache
def provinces() -> tuple[Province, ...]:
    """All 76 provinces, in the order of their codes."""
    lines = files(__package__).joinpath("provinces.csv").read_text(encoding="utf-8").splitlines()
    return tuple(Province(**row) for row in csv.DictReader(lines))


def provinces_of(wording: str) -> tuple[Province, ...]:
    """The provinces a wording set may use: every other one, so that development shares none with those that measure."""
    return provinces()[0::2] if wording == "development" else provinces()[1::2]
