"""Open data out of a snapshot: flat sets with a documented schema. Nothing that the published pages do not show.

Each field's name, type and meaning stands once, here: rows, the JSON Schema and the page that explains them draw on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from register.agencies import Kind
from register.days import day_of
from register.events import SECTIONS, PublicChannel
from register.publication import Shown
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
CHANNEL_FIELDS: Final = _fields(
    ("agency_id", "text", "รหัสหน่วยงานที่ประชาชนติดต่อ"),
    ("type", "text", "ชนิด: email, website, line, facebook, app, phone, fax, hotline, postal, counter, other"),
    ("value", "text", "ตามที่พิมพ์ในประกาศ"),
    ("label", "text", "คำนำหน้าในประกาศ"),
    ("purpose", "text", "ใช้สำหรับ"),
    ("unit", "text", "หน่วยงานภายในที่ประกาศระบุ"),
    ("publisher_id", "text", "รหัสหน่วยงานเจ้าของประกาศ"),
    ("document_id", "text", "รหัสเอกสาร"),
    ("issued_on", "day", "วันที่ของประกาศ"),
    ("effective_from", "day", "วันที่เริ่มใช้"),
)
CHANNELS: Final = DataSet(
    id="channels",
    title="ช่องทางติดต่อ",
    about="ช่องทางที่ใช้ได้วันนั้นของแต่ละหน่วยงาน ทั้งจากประกาศของตนเองและของหน่วยงานต้นสังกัด",
    fields=CHANNEL_FIELDS,
)
ENQUIRIES: Final = DataSet(
    id="enquiries",
    title="หมายเลขสอบถาม",
    about="หมายเลขที่ประกาศให้โทรถามว่าหน่วยงานได้รับเรื่องแล้วหรือไม่ ไม่ใช่ช่องทางสำหรับส่งเรื่อง",
    fields=CHANNEL_FIELDS,
)
SYSTEMS: Final = DataSet(
    id="systems",
    title="ระบบปฏิบัติงาน",
    about="ระบบที่เจ้าหน้าที่ใช้ปฏิบัติงาน ตามคำสั่งตามมาตรา 16 ที่ใช้อยู่วันนั้น เรียงตามคำสั่ง",
    fields=_fields(
        ("agency_id", "text", "รหัสหน่วยงาน"),
        ("name", "text", "ชื่อระบบตามที่พิมพ์ในคำสั่ง"),
        ("publisher_id", "text", "รหัสหน่วยงานเจ้าของคำสั่ง"),
        ("document_id", "text", "รหัสเอกสาร"),
        ("issued_on", "day", "วันที่ของคำสั่ง"),
        ("effective_from", "day", "วันที่เริ่มใช้"),
    ),
)
DOCUMENTS: Final = DataSet(
    id="documents",
    title="เอกสาร",
    about="เอกสารที่ผ่านการตรวจทุกฉบับ รวมฉบับที่ถูกแทนหรือยกเลิกแล้ว",
    fields=_fields(
        ("agency_id", "text", "รหัสหน่วยงานเจ้าของเอกสาร"),
        ("section", "section", "มาตรา: s10, s16, s13_1"),
        ("document_id", "text", "รหัสเอกสาร"),
        ("number", "text", "เลขที่"),
        ("title", "text", "ชื่อเรื่อง"),
        ("issued_on", "day", "วันที่ของเอกสาร"),
        ("effective_from", "day", "วันที่เริ่มใช้"),
        ("until", "day", "วันที่พ้นจากการใช้"),
        ("force", "text", "สภาพวันนั้น: in_force, coming, superseded, repealed, day_unknown"),
        ("replaced_by", "text", "รหัสเอกสารที่มาแทน"),
        ("amended_by", "list", "รหัสเอกสารที่แก้ไขเพิ่มเติม"),
        ("scope", "text", "ขอบเขต: self, named_units, all_units"),
        ("sha256", "text", "SHA-256 ของไฟล์ต้นฉบับ"),
        ("signature", "text", "ผลตรวจลายมือชื่อดิจิทัลในไฟล์: passed, failed, unknown หรือว่างเมื่อไม่มี"),
        ("approved_on", "day", "วันที่ผ่านการตรวจ"),
    ),
)
DATA_SETS: Final[Mapping[str, DataSet]] = {
    one.id: one for one in (AGENCIES, STATUS, CHANNELS, ENQUIRIES, SYSTEMS, DOCUMENTS)
}


def rows_of(data_set: DataSet, snapshot: Snapshot) -> tuple[Row, ...]:
    """The rows of one set, in the order of the snapshot; every field is a key of every row."""
    make = MAKERS[data_set.id]
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
        yield from (_channel(view.agency.id, shown, one) for one in shown.channels)


def _enquiries(view: AgencyView) -> Iterator[Row]:
    for shown in view.shown:
        yield from (_channel(view.agency.id, shown, one) for one in shown.enquiries)


def _channel(agency_id: str, shown: Shown, channel: PublicChannel) -> Row:
    return {"agency_id": agency_id} | asdict(channel) | _source(shown)


def _systems(view: AgencyView) -> Iterator[Row]:
    for shown in view.orders:
        yield from ({"agency_id": view.agency.id, "name": name} | _source(shown) for name in shown.systems)


def _source(shown: Shown) -> Row:
    return {
        "publisher_id": shown.publisher_id,
        "document_id": shown.document_id,
        "issued_on": shown.issued_on,
        "effective_from": shown.effective_from,
    }


def _documents(view: AgencyView) -> Iterator[Row]:
    names = [one.name for one in DOCUMENTS.fields]
    for version in view.versions:
        told = asdict(version) | {"amended_by": list(version.amended_by)}
        yield {name: told[name] if isinstance(told[name], list) else str(told[name]) for name in names}


MAKERS: Final[Mapping[str, Callable[[AgencyView], Iterator[Row]]]] = {
    AGENCIES.id: _agency,
    STATUS.id: _status,
    CHANNELS.id: _channels,
    ENQUIRIES.id: _enquiries,
    SYSTEMS.id: _systems,
    DOCUMENTS.id: _documents,
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
