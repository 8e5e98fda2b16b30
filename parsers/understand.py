"""From a Reading to a Record: lay out, tell the type, read its fields, run every rule. Pure: no PDF, no clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from parsers.agencies import AgencyName, find_agency
from parsers.agreement import agree
from parsers.certainty import needs_review
from parsers.classify import classify
from parsers.confidence import Table, weighed
from parsers.declare import Case, Draft
from parsers.fields import surer
from parsers.layout import lay_out
from parsers.model import Field, Ink, Part, Reading, Record
from parsers.parts import main_of, several_documents, split
from parsers.registry import all_rules, channel_kinds, document_types
from parsers.signing import read_ink

_NAMED_IN_REGISTER = 0.97  # a name read off a page that equals one of the register's is hardly a misreading


def understand(
    reading: Reading,
    *,
    file: str,
    agencies: Sequence[AgencyName] = (),
    slot: str | None = None,
    today: date | None = None,
    known: Table | None = None,
) -> Record:
    """Read one document. `slot` is what the agency sent it as; `today` lets rules see dates that lie ahead.

    `known`: the calibration to state confidences by, where it is not the product's own (to measure it).

    Never raises for what a document says: what cannot be read is null, with a finding.
    """
    asked = _Asked(file=file, agencies=agencies, slot=slot, today=today, known=known)
    read = [_one(part, asked) for part in split(reading)]
    if len(read) == 1:
        return read[0]
    slots = {kind.code: kind.slot for kind in document_types()}
    chosen = main_of([(str(record.kind.value), slots[str(record.kind.value)]) for record in read], slot)
    parts = tuple(
        Part(
            first_page=record.reading.pages[0].number,
            last_page=record.reading.pages[-1].number,
            main=place == chosen,
            record=record,
        )
        for place, record in enumerate(read)
    )
    findings = (*read[chosen].findings, several_documents(parts, slot, slots))
    return replace(
        read[chosen],
        reading=reading,
        parts=parts,
        findings=findings,
        needs_review=read[chosen].needs_review or findings[-1].severity != "info",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What a document is read with, the same for each of its parts."""

    file: str
    agencies: Sequence[AgencyName]
    slot: str | None
    today: date | None
    known: Table | None


def _one(reading: Reading, asked: _Asked) -> Record:
    slot = asked.slot
    layout = lay_out(reading)
    kind, kind_field = classify(layout, document_types())
    draft = weighed(agree(kind.read(layout), layout), layout, asked.known)
    agency, agency_id = _identify(draft.agency, asked.agencies)
    draft = replace(draft, agency=agency)
    record = _record(reading, asked.file, kind_field, draft, agency_id, read_ink(layout, reading))
    case = Case(
        record=record,
        layout=layout,
        notes=draft.notes,
        kind=kind,
        electronic=frozenset(k.code for k in channel_kinds() if k.electronic),
        agencies=asked.agencies,
        slot=slot,
        slot_types=tuple(t for t in document_types() if t.slot is not None and t.slot == slot),
        today=asked.today,
    )
    findings = tuple(finding for rule in all_rules() for finding in rule.check(case))
    return replace(record, findings=findings, needs_review=needs_review(record, kind.required, findings))


def _identify(agency: Field[str], agencies: Sequence[AgencyName]) -> tuple[Field[str], str | None]:
    found = find_agency(agency.value, agencies) if agency.value else None
    if found is None:
        return agency, None
    return surer(agency, _NAMED_IN_REGISTER), found.id


def _record(reading: Reading, file: str, kind: Field[str], draft: Draft, agency_id: str | None, ink: Ink) -> Record:
    return Record(
        file=file,
        reading=reading,
        kind=kind,
        agency=draft.agency,
        agency_id=agency_id,
        number=draft.number,
        title=draft.title,
        issued_on=draft.issued_on,
        effective_on=draft.effective_on,
        signatories=draft.signatories,
        channels=draft.channels,
        enquiries=draft.enquiries,
        systems=draft.systems,
        attachments=draft.attachments,
        ink=ink,
        findings=(),
        needs_review=True,
    )
