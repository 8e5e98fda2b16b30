"""An invented register with a little of everything, put into a deployment as a snapshot: for tests and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from functions.adapters.ports import Ports
from functions.adapters.snapshots import Snapshots
from register import events as e
from register.agencies import Agency, Kind, Level
from register.days import start_of
from register.documents import Slot
from register.fold import fold
from register.snapshot import Snapshot, take_snapshot

BEGINNING = start_of(date(2022, 10, 13))
PLACES = ("ขอนแก่น", "อุดรธานี", "เชียงใหม่", "สงขลา", "ชลบุรี")
NAMES = ("หนองไผ่", "บางไทร", "ดอนแก้ว", "ทุ่งใหญ่", "โคกสูง", "ท่าช้าง", "วังทอง")
CENTRAL = (
    e.PublicChannel(type="email", value="saraban@dlt.example.go.th", purpose="ส่งหนังสือและคำขอ"),
    e.PublicChannel(type="website", value="https://www.dlt.example.go.th/eservice", purpose="ยื่นคำขออนุญาต"),
)
ADDED = (e.PublicChannel(type="app", value="ขนส่งตัวอย่างพลัส", purpose="ต่ออายุใบอนุญาต"),)
ASK = (e.PublicChannel(type="phone", value="0 2000 1234-18", purpose="ในวันและเวลาราชการ"),)
UNIT = (
    e.PublicChannel(type="email", value="khonkaen@dlt.example.go.th"),
    e.PublicChannel(type="line", value="@dltexample", purpose="นัดหมาย"),
)
ASK_UNIT = (e.PublicChannel(type="phone", value="0 4300 0111"),)
SYSTEMS = ("ระบบสารบรรณอิเล็กทรอนิกส์ของกรม", "ไปรษณีย์อิเล็กทรอนิกส์ของกรม", "ระบบการลาและการจองรถราชการ")


def invent(ports: Ports) -> None:
    """Makes it the present snapshot, and keeps that of 31 October 2566."""
    snapshots = Snapshots(ports.objects)
    snapshots.put(_on(date(2023, 10, 31)), as_latest=False)
    snapshots.put(_on(date.fromisoformat(ports.publishing.today().isoformat())))


def _on(day: date) -> Snapshot:
    return take_snapshot(fold(tuple(history()), on=day), day, start_of(day + timedelta(days=1)))


def history() -> Iterator[e.RegisterEvent]:
    """The same events at every call."""
    department = Agency(id="dlt", name_th="กรมการขนส่งตัวอย่าง", kind=Kind.GOVERNMENT, short_names=("ขบ.",))
    unit = Agency(
        id="dlt-khonkaen",
        name_th="สำนักงานขนส่งจังหวัดขอนแก่นตัวอย่าง",
        kind=Kind.GOVERNMENT,
        parent_id="dlt",
        level=Level.REGIONAL,
    )
    yield from (e.AgencyAdded(at=BEGINNING, agency_id=one.id, agency=one) for one in (department, unit))
    yield from approved("dlt", Slot.SECTION_10, date(2023, 1, 16), CENTRAL[:1], name="first")
    yield from approved("dlt", Slot.SECTION_10, date(2024, 5, 20), CENTRAL, name="second", enquiries=ASK)
    yield from approved("dlt", Slot.SECTION_10, date(2024, 9, 2), ADDED, name="third", title="แก้ไขเพิ่มเติม")
    for name in ("first", "second", "third"):
        covers = {"document_id": f"dlt-s10-{name}", "scope": e.Scope.ALL_UNITS}
        yield e.PublicationCovers(at=start_of(date(2024, 6, 1)), agency_id="dlt", **covers)
        yield e.PublicationCovers(at=start_of(date(2024, 9, 4)), agency_id="dlt", **covers)
    amended = {"document_id": "dlt-s10-second", "by_document_id": "dlt-s10-third"}
    yield e.DocumentAmended(at=start_of(date(2024, 9, 4)), agency_id="dlt", on="2024-09-04", **amended)
    yield from approved("dlt-khonkaen", Slot.SECTION_10, date(2023, 3, 1), UNIT, enquiries=ASK_UNIT)
    yield from approved("dlt", Slot.SECTION_16, date(2023, 7, 3), (), systems=SYSTEMS, signature="passed")
    yield from _others(Random(10))


def approved(
    agency_id: str, section: Slot, day: date, channels: tuple[e.PublicChannel, ...], name: str = "only", **facts: Any
) -> Iterator[e.RegisterEvent]:
    """A document sent on a day, approved two days later, issued five before."""
    document_id = f"{agency_id}-{section}-{name}"
    told = {"agency_id": agency_id, "section": section, "document_id": document_id}
    yield e.DocumentSubmitted(at=start_of(day), **told)
    said = {
        "title": "ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อหน่วยงาน" if section is Slot.SECTION_10 else "ระบบสำหรับการปฏิบัติหน้าที่",
        "issued_on": (day - timedelta(days=5)).isoformat(),
        "channels": channels,
        "sha256": f"{Random(document_id).getrandbits(256):064x}",
        "file_name": "ประกาศ.pdf",
    }
    yield e.DocumentApproved(at=start_of(day + timedelta(days=2)), **told, **said | facts)


def _others(random: Random) -> Iterator[e.RegisterEvent]:
    for kind, many, share in ((Kind.PROVINCE, 12, 1.0), (Kind.LOCAL, 120, 0.8), (Kind.UNIVERSITY, 15, 0.85)):
        for number in range(1, many + 1):
            name = f"{kind.name_th}ตัวอย่างที่ {number}"
            if kind is Kind.LOCAL:
                name = f"องค์การบริหารส่วนตำบล{random.choice(NAMES)}ตัวอย่างที่ {number} จังหวัด{random.choice(PLACES)}"
            agency = Agency(id=f"{kind}-{number}".replace("_", "-"), name_th=name, kind=kind)
            yield e.AgencyAdded(at=BEGINNING, agency_id=agency.id, agency=agency)
            yield from _standing(agency.id, share, random)


def _standing(agency_id: str, share: float, random: Random) -> Iterator[e.RegisterEvent]:
    for section in (Slot.SECTION_10, Slot.SECTION_16):
        drawn = random.random()
        day = date(2023, 5, 15) + timedelta(days=random.randrange(400))
        told = {"at": start_of(date(2023, 9, 9)), "agency_id": agency_id, "section": section}
        if drawn < share:
            yield from approved(agency_id, section, day, CENTRAL[:1])
        elif drawn < share + 0.06:
            yield e.PreparingReported(**told, expected_on="2026-12-20")
        elif drawn < share + 0.1:
            yield e.DocumentReturned(**told, document_id=f"{agency_id}-x", reasons=("ไม่มีลายมือชื่อผู้ลงนาม",))
