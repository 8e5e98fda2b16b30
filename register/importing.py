"""A CSV of agencies against the register: what it would add and change, every bad line, and all of it or nothing."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Final

from parsers.thai.loose import squeeze
from register.agencies import COLUMNS, LIST_MARK, MORE_COLUMNS, Agency, Parsed, RowError, parse_csv
from register.checks import in_cycle
from register.events import AgencyAdded, AgencyChanged, AgencyRenamed, RegisterEvent
from register.history import Register

# Excel in Thailand saves "CSV" in the Windows Thai code page, "CSV UTF-8" with a mark, "Unicode Text" in UTF-16.
MARKS: Final = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))
FALLBACKS: Final = ("utf-8", "cp874")


class NotText(ValueError):
    """The bytes are no text in any encoding Thai spreadsheets write; the message is Thai."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One line of the diff: an agency and what of it would be otherwise. `was` None: it is new."""

    agency: Agency
    was: Agency | None

    @property
    def fields(self) -> tuple[tuple[str, str, str], ...]:
        """(field, before, after) for all that differs."""
        before = asdict(self.was) if self.was else {}
        after = asdict(self.agency)
        return tuple(
            (name, _cell(before.get(name)), _cell(value)) for name, value in after.items() if before.get(name) != value
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an import would do. Nothing may be applied while `errors` is not empty."""

    changes: tuple[Change, ...]
    unchanged: int
    absent: tuple[str, ...]  # living agencies the file does not name: they are left as they are
    errors: tuple[RowError, ...]

    @property
    def added(self) -> tuple[Change, ...]:
        return tuple(one for one in self.changes if one.was is None)

    @property
    def changed(self) -> tuple[Change, ...]:
        return tuple(one for one in self.changes if one.was is not None)


def decode(data: bytes) -> str:
    """The text of a CSV as UTF-8 or as Excel's Thai CSV writes it; raises NotText."""
    marked = next((encoding for mark, encoding in MARKS if data.startswith(mark)), None)
    for encoding in (marked,) if marked else FALLBACKS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return text.replace("\t", ",") if encoding == "utf-16" and "," not in text.partition("\n")[0] else text
    raise NotText("ไฟล์นี้ไม่ใช่ข้อความ ให้บันทึกจาก Excel เป็น CSV UTF-8 แล้วลองใหม่")


def plan(register: Register, text: str) -> Plan:
    """Compares a CSV with the living agencies of the register; what a column left out does not say stays as it is."""
    parsed = parse_csv(text)
    living = {one.agency.id: one.agency for one in register.agencies.values() if one.lives}
    header = next(csv.reader(io.StringIO(text.removeprefix("\ufeff"))), [])
    wanted = tuple(_completed(one, living.get(one.id), header) for one in parsed.agencies)
    after = living | {one.id: one for one in wanted}
    errors = (*parsed.errors, *_whole(parsed, wanted, after, register))
    changes = tuple(Change(agency=one, was=living.get(one.id)) for one in wanted if one != living.get(one.id))
    return Plan(
        changes=changes,
        unchanged=len(wanted) - len(changes),
        absent=tuple(sorted(set(living) - {one.id for one in wanted})),
        errors=tuple(sorted(errors, key=lambda one: one.line)),
    )


def _completed(wanted: Agency, was: Agency | None, header: Iterable[str]) -> Agency:
    """What the file cannot have meant to erase: columns it does not have, and former names, which only grow."""
    if was is None:
        return wanted
    present = set(header)
    former = (*was.former_names, *wanted.former_names)
    former = (*former, was.name_th) if was.name_th != wanted.name_th else former
    short = wanted.short_names if "short_names" in present else was.short_names
    return replace(wanted, former_names=tuple(dict.fromkeys(former)), short_names=short)


def _whole(
    parsed: Parsed, wanted: Iterable[Agency], after: Mapping[str, Agency], register: Register
) -> Iterator[RowError]:
    """What only the whole shows: unknown parents, rings, names borne twice under one parent, ids of the past."""
    parents = {one.id: one.parent_id for one in after.values()}
    bearers: dict[tuple[str, str | None], list[str]] = {}
    for one in after.values():
        bearers.setdefault((squeeze(one.name_th), one.parent_id), []).append(one.id)
    for agency, line in zip(wanted, parsed.lines, strict=True):
        if agency.id in register.agencies and not register.agencies[agency.id].lives:
            yield RowError(line=line, message=f"รหัส {agency.id} เป็นของหน่วยงานที่สิ้นสภาพแล้ว")
        if agency.parent_id and agency.parent_id not in after:
            yield RowError(line=line, message=f"ไม่พบหน่วยงานต้นสังกัด (parent_id) รหัส {agency.parent_id}")
        if in_cycle(agency.id, parents):
            yield RowError(line=line, message="สังกัด (parent_id) วนกลับมาที่หน่วยงานเอง")
        others = [one for one in bearers[squeeze(agency.name_th), agency.parent_id] if one != agency.id]
        if others:
            yield RowError(line=line, message=f"ชื่อซ้ำกับหน่วยงานรหัส {others[0]} ในสังกัดเดียวกัน")


def events_of(plan: Plan, *, at: str, who: str) -> tuple[RegisterEvent, ...]:
    """The events that bring the register to what the file says; raises ValueError while it has errors."""
    if plan.errors:
        raise ValueError("a plan with errors is not applied")
    return tuple(event for change in plan.changes for event in _events(change, at, who))


def _events(change: Change, at: str, who: str) -> Iterator[RegisterEvent]:
    agency, was = change.agency, change.was
    if was is None:
        yield AgencyAdded(at=at, agency_id=agency.id, who=who, agency=agency)
        return
    if agency.name_th != was.name_th:
        yield AgencyRenamed(at=at, agency_id=agency.id, who=who, name_th=agency.name_th, name_en=agency.name_en)
    if replace(agency, name_th=was.name_th, former_names=was.former_names) != was:
        yield AgencyChanged(at=at, agency_id=agency.id, who=who, agency=agency)


def as_csv(agencies: Iterable[Agency]) -> str:
    """The agencies as the import takes them back."""
    out = io.StringIO()
    writer = csv.DictWriter(out, (*COLUMNS, *MORE_COLUMNS), lineterminator="\n")
    writer.writeheader()
    for agency in agencies:
        row = {name: _cell(value) for name, value in asdict(agency).items() if name != "mail_domains"}
        writer.writerow(row | {"mail_domain": _cell(agency.mail_domains)})
    return out.getvalue()


def _cell(value: object) -> str:
    return LIST_MARK.join(map(str, value)) if isinstance(value, tuple | list) else str(value or "")
