"""Which PDFs a run sends, for which agency and slot."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from register.agencies import Agency
from register.documents import Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """One file on its way: the name people see, whose it is, what it is for."""

    path: Path
    name: str
    agency_id: str
    slot: Slot


def parcels(folder: Path, agencies: Sequence[Agency]) -> tuple[Parcel, ...]:
    """Every PDF under `folder`, in order of name.

    A sample has a truth.json beside it that says whose it is; a PDF of the user's own goes in for the first agency
    of the register as a section 10 announcement. A single file is a folder of one.
    """
    files = (
        [folder] if folder.is_file() else sorted(path for path in folder.rglob("*") if path.suffix.lower() == ".pdf")
    )
    return tuple(_parcel(path, folder, agencies[0].id) for path in files)


def _parcel(path: Path, folder: Path, anyone: str) -> Parcel:
    said = path.parent / "truth.json"
    facts = json.loads(said.read_text(encoding="utf-8")) if said.is_file() else {}
    name = path.parent.relative_to(folder) if facts else path.name
    return Parcel(
        path=path,
        name=str(name),
        agency_id=facts.get("agency_id", anyone),
        slot=Slot(facts.get("slot", Slot.SECTION_10)),
    )
