"""Open data out of a snapshot: three flat sets with a documented schema. Nothing that the published pages do not show.

Each field's name, type and meaning stands once, here: rows, the JSON Schema and the page that explains them draw on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from register.agencies import Kind
from register.days import day_of
from register.events import SECTIONS
from register.snapshot import AgencyView, Snapshot
from register.status import Status

SCHEMA: Final = "saraban.open-data/1"
Row = dict[str, Any]
TYPES: Final[Mapping[str, Mapping[str, Any]]] = {
    "text": {"type": "string"},
    "list": {"type": "array", "items": {"type": "string"}},
    "yes_no": {"type": "boolean"},
    "day": {"type": "string", "anyOf": [{"format": "date"}, {"const": ""}]},
    "kind": {"enum": [str(one) for one in Kind]},
    "section": {"enum": [str(one) for one in SECTIONS]},
    "status": {"enum": [str(one) for one in Status]},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DataField:
    """One field: its name, a key of TYPES, its meaning in Thai."""

    name: str
    type: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSet:
    """One set: its id stands in addresses."""

    id: str
    title: str
    about: str
    fields: tuple[DataField, ...]


def _fields(*told: tuple[str, str, str]) -> tuple[DataField, ...]:
    return tuple(DataField(name=name, type=kind, meaning=meaning) for name, kind, meaning in told)


AGENCIES: Final = DataSet(
    id="agencies",
    title="หน่วยงาน",
    about="หน่วยงานทุกแห่งที่ทะเบียนรู้จัก รวมหน่วยงานในสังกัดและหน่วยงานที่สิ้นสุดแล้ว",
    fields=_fields(
        ("id", "text", "รหัสหน่วยงานในทะเบียน ไม่เปลี่ยน"),
        ("name_th", "text", "ชื่อภาษาไทย ณ วันนั้น"),
        ("name_en", "text", "ชื่อภาษาอังกฤษ"),
        ("kind", "kind", "ประเภทหน่วยงาน (8 ประเภท)"),
        ("level", "text", "ระดับ: central, central_in_region, regional, local"),
        ("parent_id", "text", "รหัสหน่วยงานต้นสังกัด"),
        ("counted", "yes_no", "นับรวมในยอดหน่วยงานตามรายงานหรือไม่"),
        ("short_names", "list", "ชื่อย่อ"),
        ("former_names", "list", "ชื่อเดิม"),
        ("mail_domains", "list", "โดเมนอีเมลของหน่วยงาน"),
        ("ended_on", "day", "วันที่สิ้นสุด (ยุบ รวม แยก)"),
        ("successors", "list", "รหัสหน่วยงานที่รับช่วง"),
    ),
)
STATUS: Final = DataSet(
    id="status",
    title="สถานะ",
    about="สถานะของหน่วยงานแต่ละแห่งสำหรับแต่ละมาตรา",
    fields=_fields(
        ("agency_id", "text", "รหัสหน่วยงาน"),
        ("section", "section", "มาตรา: s10, s16, s13_1"),
        ("status", "status", "สถานะ"),
        ("done", "yes_no", "นับว่าทำแล้วหรือไม่ ตามหลักการนับของรายงาน"),
        ("since", "day", "วันที่สถานะเปลี่ยนครั้งล่าสุด"),
        ("issued_on", "day", "วันที่ของเอกสารฉบับแรกที่ผ่านการตรวจ"),
        ("covered_by", "text", "รหัสหน่วยงานที่ประกาศครอบคลุม"),
        ("expected_on", "day", "วันที่หน่วยงานแจ้งว่าจะเสร็จ"),
        ("late_by_act", "yes_no", "ช้ากว่ากำหนดตามกฎหมาย"),
        ("late_rounds", "list", "รอบที่ช้ากว่ากำหนด"),
    ),
)
CHANNELS: Final = DataSet(
    id="channels",
    title="ช่องทาง",
    about="ช่องทางที่ประชาชนใช้ติดต่อแต่ละหน่วยงานได้ ตามประกาศที่ใช้อยู่ รวมที่หน่วยงานต้นสังกัดประกาศครอบคลุม",
    fields=_fields(
        ("agency_id", "text", "รหัสหน่วยงานที่ประชาชนติดต่อ"),
        ("type", "text", "ชนิด: email, website, line, facebook, app, phone, fax, hotline, postal, counter, other"),
        ("value", "text", "ช่องทางตามที่พิมพ์ในประกาศ"),
        ("label", "text", "คำนำหน้าช่องทางในประกาศ"),
        ("purpose", "text", "ใช้สำหรับ"),
        ("unit", "text", "หน่วยงานภายในที่ประกาศระบุ"),
        ("publisher_id", "text", "รหัสหน่วยงานเจ้าของประกาศ"),
        ("document_id", "text", "รหัสเอกสาร"),
        ("issued_on", "day", "วันที่ของประกาศ"),
        ("effective_from", "day", "วันที่เริ่มใช้"),
    ),
)
DATA_SETS: Final[Mapping[str, DataSet]] = {one.id: one for one in (AGENCIES, STATUS, CHANNELS)}


def rows_of(data_set: DataSet, snapshot: Snapshot) -> tuple[Row, ...]:
    """The rows of one set, in the order of the snapshot; every field is a key of every row."""
    make = {"agencies": _agency, "status": _status, "channels": _channels}[data_set.id]
    return tuple(row for view in snapshot.agencies for row in make(view))


def _agency(view: AgencyView) -> Iterator[Row]:
    agency = view.agency
    yield {
        "id": agency.id,
        "name_th": agency.name_th,
        "name_en": agency.name_en,
        "kind": str(agency.kind),
        "level": str(agency.level),
        "parent_id": agency.parent_id or "",
        "counted": view.counted,
        "short_names": list(agency.short_names),
        "former_names": list(agency.former_names),
        "mail_domains": list(agency.mail_domains),
        "ended_on": view.ended_on,
        "successors": list(view.successors),
    }


def _status(view: AgencyView) -> Iterator[Row]:
    for one in view.standings:
        yield {
            "agency_id": view.agency.id,
            "section": str(one.section),
            "status": str(one.status),
            "done": one.is_done,
            "since": day_of(one.since).isoformat() if one.since else "",
            "issued_on": one.issued_on,
            "covered_by": one.covered_by,
            "expected_on": one.expected_on,
            "late_by_act": one.late_by_act,
            "late_rounds": list(one.late_rounds),
        }


def _channels(view: AgencyView) -> Iterator[Row]:
    for shown in view.shown:
        for channel in shown.channels:
            yield {
                "agency_id": view.agency.id,
                "type": channel.type,
                "value": channel.value,
                "label": channel.label,
                "purpose": channel.purpose,
                "unit": channel.unit,
                "publisher_id": shown.publisher_id,
                "document_id": shown.document_id,
                "issued_on": shown.issued_on,
                "effective_from": shown.effective_from,
            }


def json_schema() -> dict[str, Any]:
    """The JSON Schema of all sets: a file is an object with `schema`, `set`, `as_at` and `data`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        "oneOf": [_file_schema(one) for one in DATA_SETS.values()],
        "$defs": {one.id: _row_schema(one) for one in DATA_SETS.values()},
    }


def _file_schema(data_set: DataSet) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["schema", "set", "as_at", "data"],
        "additionalProperties": False,
        "properties": {
            "schema": {"const": SCHEMA},
            "set": {"const": data_set.id},
            "as_at": {"type": "string", "format": "date"},
            "data": {"type": "array", "items": {"$ref": f"#/$defs/{data_set.id}"}},
        },
    }


def _row_schema(data_set: DataSet) -> dict[str, Any]:
    return {
        "type": "object",
        "title": data_set.title,
        "required": [one.name for one in data_set.fields],
        "additionalProperties": False,
        "properties": {one.name: {**TYPES[one.type], "description": one.meaning} for one in data_set.fields},
    }
