"""The agencies of the state in their eight kinds, and the CSV they come in.

Kinds, order and totals: Cabinet minutes of 30 January 2567 (2024), table of section 10 and 16 announcements.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final


class Kind(StrEnum):
    """The eight kinds, in the published order."""

    GOVERNMENT = "government"
    PROVINCE = "province"
    LOCAL = "local"
    PUBLIC_ORGANISATION = "public_organisation"
    STATE_ENTERPRISE = "state_enterprise"
    UNIVERSITY = "university"
    NEW_FORM = "new_form"
    OTHER = "other"

    @property
    def name_th(self) -> str:
        return NAMES_TH[self]

    @property
    def published_total(self) -> int:
        """How many agencies of this kind the published table counts."""
        return PUBLISHED_TOTALS[self]


NAMES_TH: Final[Mapping[Kind, str]] = {
    Kind.GOVERNMENT: "ส่วนราชการ",
    Kind.PROVINCE: "จังหวัด",
    Kind.LOCAL: "องค์กรปกครองส่วนท้องถิ่น",
    Kind.PUBLIC_ORGANISATION: "องค์การมหาชน",
    Kind.STATE_ENTERPRISE: "รัฐวิสาหกิจ",
    Kind.UNIVERSITY: "มหาวิทยาลัยรัฐ",
    Kind.NEW_FORM: "หน่วยงานของรัฐรูปแบบใหม่",
    Kind.OTHER: "หน่วยงานอื่นของรัฐ",
}
PUBLISHED_TOTALS: Final[Mapping[Kind, int]] = {
    Kind.GOVERNMENT: 160,
    Kind.PROVINCE: 76,
    Kind.LOCAL: 7_850,
    Kind.PUBLIC_ORGANISATION: 61,
    Kind.STATE_ENTERPRISE: 41,
    Kind.UNIVERSITY: 88,
    Kind.NEW_FORM: 13,
    Kind.OTHER: 5,
}
PUBLISHED_TOTAL: Final = sum(PUBLISHED_TOTALS.values())  # 8,294


class Level(StrEnum):
    """Where an agency's offices stand: its documents may cover one or the other."""

    CENTRAL = "central"
    CENTRAL_IN_REGION = "central_in_region"  # an office of the centre that stands in a province (กรมทางหลวง's form)
    REGIONAL = "regional"
    LOCAL = "local"


COLUMNS: Final = ("id", "name_th", "name_en", "kind", "parent_id", "level", "mail_domain")
MORE_COLUMNS: Final = ("former_names", "short_names")  # may be left out of a CSV
LIST_MARK: Final = ";"  # between several values in one cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """One agency of the register. `id` is lower-case ASCII and stands in object keys and addresses."""

    id: str
    name_th: str
    kind: Kind
    name_en: str = ""
    parent_id: str | None = None
    level: Level = Level.CENTRAL
    mail_domains: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    short_names: tuple[str, ...] = ()

    @property
    def mail_domain(self) -> str:
        """The first of its mail domains, or nothing."""
        return self.mail_domains[0] if self.mail_domains else ""

    @property
    def is_unit(self) -> bool:
        """Is it a unit under an agency, and not one of the 8,294 that answer for themselves?

        Letter ว61: units under an agency need no section 16 order; a province is an agency of its own kind.
        """
        below = self.level in (Level.REGIONAL, Level.CENTRAL_IN_REGION)
        return below and self.parent_id is not None and self.kind is not Kind.PROVINCE


@dataclass(frozen=True, slots=True, kw_only=True)
class RowError:
    """Why one line of the CSV was not taken; `line` counts from 1, the header being line 1."""

    line: int
    message: str  # Thai


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """The agencies of a CSV and the lines that are wrong; nothing is guessed for a wrong line."""

    agencies: tuple[Agency, ...]
    errors: tuple[RowError, ...]
    lines: tuple[int, ...] = ()  # where each agency stands in the file


class RowRefused(ValueError):
    """One row does not describe an agency; the message is Thai."""


def agency_from_json(told: Mapping[str, Any]) -> Agency:
    """An agency back from its JSON (`dataclasses.asdict`, empty values left out or not)."""
    lists = {name: tuple(told.get(name, ())) for name in ("mail_domains", "former_names", "short_names")}
    return Agency(
        id=told["id"],
        name_th=told["name_th"],
        kind=Kind(told["kind"]),
        name_en=told.get("name_en", ""),
        parent_id=told.get("parent_id"),
        level=Level(told.get("level", Level.CENTRAL)),
        **lists,
    )


def parse_csv(text: str) -> Parsed:
    """Agencies from CSV text with a header of COLUMNS (a byte-order mark is tolerated)."""
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    missing = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
    if missing:
        return Parsed(agencies=(), errors=(RowError(line=1, message=f"ไม่มีคอลัมน์ {', '.join(missing)}"),))
    agencies: list[Agency] = []
    errors: list[RowError] = []
    lines: list[int] = []
    seen: set[str] = set()
    for row in reader:
        try:
            agency = parse_row(row, seen)
        except RowRefused as refused:
            errors.append(RowError(line=reader.line_num, message=str(refused)))
            continue
        seen.add(agency.id)
        agencies.append(agency)
        lines.append(reader.line_num)
    return Parsed(agencies=tuple(agencies), errors=tuple(errors), lines=tuple(lines))


def parse_row(row: Mapping[str, str | None], seen: Iterable[str] = ()) -> Agency:
    """One CSV row; raises RowRefused saying, in Thai, what is wrong with it."""
    value = {name: (row.get(name) or "").strip() for name in (*COLUMNS, *MORE_COLUMNS)}
    problems = tuple(_problems(value, seen))
    if problems:
        raise RowRefused("; ".join(problems))
    return Agency(
        id=value["id"],
        name_th=value["name_th"],
        name_en=value["name_en"],
        kind=Kind(value["kind"]),
        parent_id=value["parent_id"] or None,
        level=Level(value["level"] or Level.CENTRAL),
        mail_domains=_listed(value["mail_domain"].lower()),
        former_names=_listed(value["former_names"]),
        short_names=_listed(value["short_names"]),
    )


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in cell.split(LIST_MARK) if part.strip()))


def is_agency_id(text: str) -> bool:
    """May this stand in an object key and an address: lower-case ASCII letters, digits and inner hyphens, up to 64."""
    plain = text.replace("-", "")
    shape = plain.isascii() and plain.isalnum() and text == text.lower()
    return shape and text[0] != "-" and text[-1] != "-" and len(text) <= 64


def _problems(value: Mapping[str, str], seen: Iterable[str]) -> Iterator[str]:
    if not value["id"] or not is_agency_id(value["id"]):
        yield "รหัส (id) ต้องเป็นอักษรอังกฤษตัวเล็ก ตัวเลข หรือขีด ไม่เกิน 64 ตัว"
    elif value["id"] in seen:
        yield f"รหัส {value['id']} ซ้ำกับบรรทัดก่อนหน้า"
    if not value["name_th"]:
        yield "ไม่มีชื่อหน่วยงาน (name_th)"
    if value["kind"] not in set(Kind):
        yield "ประเภทหน่วยงาน (kind) ต้องเป็นหนึ่งใน " + ", ".join(Kind)
    if value["level"] and value["level"] not in set(Level):
        yield "ระดับ (level) ต้องเป็นหนึ่งใน " + ", ".join(Level)
    if value["parent_id"] and value["parent_id"] == value["id"]:
        yield "หน่วยงานต้นสังกัด (parent_id) ต้องไม่ใช่หน่วยงานเอง"


def agencies_above(find: Callable[[str], Agency | None], agency_id: str) -> tuple[str, ...]:
    """The agencies a unit stands under, nearest first, up to and with the first that is no unit itself.

    Empty for whoever answers for itself. A province never stands here: it does nothing for regional units
    (letter ว61, note to question 3).
    """
    found: list[str] = []
    here = find(agency_id)
    while here is not None and here.is_unit and here.parent_id not in (agency_id, *found):
        parent = find(here.parent_id or "")
        if parent is None or parent.kind is Kind.PROVINCE:
            break
        found.append(parent.id)
        here = parent
    return tuple(found)


def units_below(agencies: Iterable[Agency], agency_id: str) -> tuple[Agency, ...]:
    """The units under an agency, at any depth, in the order given."""
    known = {one.id: one for one in agencies}
    return tuple(one for one in known.values() if agency_id in agencies_above(known.get, one.id))
