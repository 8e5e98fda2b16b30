"""Agencies' names as the register holds them, and the one agency a printed name means, if it means one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from parsers.thai.loose import squeeze


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyName:
    """An agency's id in the register and the names it is known by; the first is its official name."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


def find_agency(name: str, agencies: Sequence[AgencyName]) -> AgencyName | None:
    """The one agency of this name. None where no agency or more than one has it: names are compared without spaces."""
    exact = [agency for agency in agencies if name == agency.name]
    if len(exact) == 1:
        return exact[0]
    wanted = squeeze(name)
    found = [a for a in agencies if squeeze(a.name) == wanted or any(squeeze(alias) == wanted for alias in a.aliases)]
    return found[0] if len(found) == 1 else None


def nearest_agency(name: str, agencies: Sequence[AgencyName]) -> AgencyName | None:
    """The agency whose name is most like this one, for a finding's remedy; None where none is close."""
    best = process.extractOne(name, [a.name for a in agencies], scorer=fuzz.ratio, score_cutoff=80)
    return agencies[best[2]] if best else None
