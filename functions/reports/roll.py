"""The agencies that have not complied, as a list on paper: under each reason once, only their names.

A row with a cell for every fact took four times as many pages, and as many seconds, and told nothing more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from register.reports import NOT_DONE, Table

REASONS: Final = tuple(NOT_DONE.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Agencies of one kind that owe the same sections for the same reasons."""

    kind: str
    why: str
    names: tuple[str, ...]  # in the order of the table


@dataclass(slots=True, kw_only=True)
class _Agency:
    """One agency of the table while its rows come."""

    name: str
    kind: str
    owed: dict[str, str]  # section: reason
    expected: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        days = " และ ".join(dict.fromkeys(self.expected))
        return f"{self.name} (คาดว่าจะเสร็จ {days})" if days else self.name


def roll_of(annex: Table) -> tuple[Names, ...]:
    """The groups in the order of kinds; in each who owes more sections first, then by the order of reasons."""
    agencies = tuple(_agencies(annex))
    kinds = list(dict.fromkeys(one.kind for one in agencies))
    groups: dict[tuple[str, tuple[tuple[str, str], ...]], list[str]] = {}
    for one in agencies:
        groups.setdefault((one.kind, tuple(one.owed.items())), []).append(one.label)

    def place(key: tuple[str, tuple[tuple[str, str], ...]]) -> tuple[int, int, list[tuple[str, int]]]:
        kind, owed = key
        return kinds.index(kind), -len(owed), [(section, REASONS.index(reason)) for section, reason in owed]

    return tuple(
        Names(kind=key[0], why=_why(dict(key[1])), names=tuple(groups[key])) for key in sorted(groups, key=place)
    )


def _agencies(annex: Table) -> Iterator[_Agency]:
    keys = tuple(column.key for column in annex.columns)
    found: dict[str, _Agency] = {}
    for row in annex.rows:
        cell = {key: str(value) for key, value in zip(keys, row, strict=True)}
        one = found.setdefault(cell["agency_id"], _Agency(name=cell["name"], kind=cell["kind"], owed={}))
        one.owed[cell["section"]] = cell["reason"]
        if cell["expected_on"]:
            one.expected += (cell["expected_on"],)
    yield from found.values()


def _why(owed: dict[str, str]) -> str:
    """ "มาตรา 10 และมาตรา 16: เอกสารไม่ถูกต้อง", or each section with its own reason."""
    if len(set(owed.values())) == 1:
        return f"{' และ'.join(f'มาตรา {section}' for section in owed)}: {next(iter(owed.values()))}"
    return "; ".join(f"มาตรา {section}: {reason}" for section, reason in owed.items())
