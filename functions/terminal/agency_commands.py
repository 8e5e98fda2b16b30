"""The commands of `saraban agencies`, as typer shows them; the work is in `functions.terminal.agencies`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from register import events as e
from register.days import is_day
from register.documents import Slot

if TYPE_CHECKING:
    from rich.console import Console

EXAMPLES = """
**ตัวอย่าง · Examples**

    saraban agencies import agencies.csv --dry-run    # what the file would change

    saraban agencies grant dft dft-khonkaen           # the unit may enter its own announcement

    saraban agencies round --help                     # more, with examples of each
"""
app = typer.Typer(
    name="agencies",
    help="ทะเบียนหน่วยงาน · The register: agencies, rights of units, coverage, versions, rounds.",
    epilog=EXAMPLES,
    no_args_is_help=True,
    rich_markup_mode="markdown",
)
WHO = "operator:terminal"


def _day(value: str) -> str:
    if value and not is_day(value):
        raise typer.BadParameter("ใช้รูปแบบ ปปปป-ดด-วว ค.ศ. · use YYYY-MM-DD")
    return value


On = Annotated[str, typer.Option("--on", callback=_day, help="มีผลตั้งแต่วันที่ · holds from this day (YYYY-MM-DD)")]
Agency = Annotated[str, typer.Argument(help="รหัสหน่วยงาน · agency id", metavar="AGENCY")]


def _run(work: Callable[[Console, Console], int]) -> None:
    from functions.terminal import agencies as command  # noqa: PLC0415 - AWS libraries load only when they are needed

    raise typer.Exit(command.guarded(work))


def _add(events_at: Callable[[str], Sequence[e.RegisterEvent]], on: str) -> None:
    from functions.terminal import agencies as command  # noqa: PLC0415 - AWS libraries load only when they are needed

    _run(lambda console, aside: command.add(events_at, on=on, console=console, aside=aside))


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="CSV: UTF-8, UTF-16 หรือ CSV ไทยของ Excel", metavar="FILE.csv")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="แสดงผลต่างโดยไม่บันทึก · show the diff only")] = False,
    on: On = "",
) -> None:
    """นำเข้าหน่วยงานจาก CSV ทั้งไฟล์หรือไม่นำเข้าเลย · Import a CSV, all of it or nothing."""
    from functions.terminal import agencies as command  # noqa: PLC0415 - AWS libraries load only when they are needed

    _run(lambda console, aside: command.import_file(file, dry_run=dry_run, on=on, console=console, aside=aside))


@app.command()
def export(
    file: Annotated[Path | None, typer.Argument(help="ไฟล์ CSV; ไม่ระบุ = จอภาพ · standard output without it")] = None,
    on: Annotated[str, typer.Option("--as-at", callback=_day, help="ณ วันที่ · as at a day (YYYY-MM-DD)")] = "",
) -> None:
    """ส่งออกหน่วยงานเป็น CSV · Export the living agencies as CSV."""
    from functions.terminal import agencies as command  # noqa: PLC0415 - AWS libraries load only when they are needed

    _run(lambda console, _aside: command.export(file, on=on, console=console))


@app.command()
def history(
    file: Annotated[Path, typer.Argument(help="JSON Lines ของเหตุการณ์ · events as JSON Lines", metavar="FILE.jsonl")],
) -> None:
    """นำเข้าประวัติย้อนหลัง · Import events of earlier years, all of them or none."""
    from functions.terminal import agencies as command  # noqa: PLC0415 - AWS libraries load only when they are needed

    _run(lambda console, aside: command.import_history(file, console=console, aside=aside))


@app.command()
def rename(agency: Agency, name: Annotated[str, typer.Argument(help="ชื่อใหม่ · new Thai name")], on: On = "") -> None:
    """เปลี่ยนชื่อ โดยเก็บชื่อเดิมไว้ · Rename; the old name is kept as a former one."""
    _add(lambda at: (e.AgencyRenamed(at=at, agency_id=agency, who=WHO, name_th=name.strip()),), on)


@app.command()
def merge(
    agency: Agency, into: Annotated[str, typer.Option("--into", help="รหัสผู้รับช่วง · successor")], on: On = ""
) -> None:
    """ยุบรวมเข้ากับอีกหน่วยงาน · Merge into another agency; the past stays."""
    _add(lambda at: (e.AgencyMerged(at=at, agency_id=agency, who=WHO, into=into),), on)


@app.command()
def split(
    agency: Agency, into: Annotated[list[str], typer.Option("--into", help="รหัสผู้รับช่วง · successors")], on: On = ""
) -> None:
    """แยกเป็นหลายหน่วยงานที่อยู่ในทะเบียนแล้ว · Split into agencies that are in the register already."""
    _add(lambda at: (e.AgencySplit(at=at, agency_id=agency, who=WHO, into=tuple(into)),), on)


@app.command()
def dissolve(
    agency: Agency, why: Annotated[str, typer.Option("--why", help="เหตุผล · reason")] = "", on: On = ""
) -> None:
    """ยุบเลิก โดยเก็บประวัติไว้ · Dissolve; the past stays."""
    _add(lambda at: (e.AgencyDissolved(at=at, agency_id=agency, who=WHO, why=why),), on)


@app.command()
def grant(agency: Agency, unit: Annotated[str, typer.Argument(help="รหัสหน่วยงานในสังกัด · unit")], on: On = "") -> None:
    """ให้สิทธิหน่วยงานในสังกัดนำเข้าประกาศของตนเอง · Let a unit enter its own documents."""
    _add(lambda at: (e.GrantGiven(at=at, agency_id=agency, who=WHO, unit_id=unit),), on)


@app.command()
def revoke(agency: Agency, unit: Annotated[str, typer.Argument(help="รหัสหน่วยงานในสังกัด · unit")], on: On = "") -> None:
    """เพิกถอนสิทธิ เอกสารที่นำเข้าแล้วยังอยู่ · Revoke the right; what was entered stands."""
    _add(lambda at: (e.GrantRevoked(at=at, agency_id=agency, who=WHO, unit_id=unit),), on)


@app.command()
def cover(
    agency: Agency,
    document: Annotated[str, typer.Argument(help="รหัสเอกสารที่ผ่านการตรวจ · approved document")],
    units: Annotated[list[str] | None, typer.Option("--unit", help="เฉพาะหน่วยงานนี้ (ซ้ำได้) · only these")] = None,
    only_self: Annotated[bool, typer.Option("--self", help="เฉพาะหน่วยงานเอง · the agency alone again")] = False,
    beside_own: Annotated[bool, typer.Option(help="แสดงพร้อมประกาศของหน่วยงานเอง · show both documents")] = True,
    on: On = "",
) -> None:
    """กำหนดว่าประกาศใช้แทนหน่วยงานใดในสังกัด · Whom a publication speaks for: all units unless told."""
    scope = e.Scope.SELF if only_self else e.Scope.NAMED_UNITS if units else e.Scope.ALL_UNITS
    event = e.PublicationCovers(
        at="", agency_id=agency, who=WHO, document_id=document, scope=scope, units=tuple(units or ()),
        beside_own=beside_own,
    )  # fmt: skip
    _add(lambda at: (replace(event, at=at),), on)


@app.command()
def licences(
    agency: Agency,
    issues: Annotated[bool, typer.Option("--yes/--no", help="ออกใบอนุญาต · issues licences")],
    on: On = "",
) -> None:
    """แจ้งว่าออกใบอนุญาตที่ต้องแสดงหรือไม่ (มาตรา 13 (1)) · Does the agency issue licences to be displayed?"""
    _add(lambda at: (e.LicenceIssuerDeclared(at=at, agency_id=agency, who=WHO, issues=issues),), on)


@app.command()
def preparing(
    agency: Agency,
    section: Annotated[Slot, typer.Argument(help="มาตรา · section")],
    expected: Annotated[str, typer.Option("--expected", callback=_day, help="คาดว่าเสร็จ · expected on (YYYY-MM-DD)")],
    on: On = "",
) -> None:
    """แจ้งว่ากำลังจัดทำ · Report that a document is being prepared."""
    _add(lambda at: (e.PreparingReported(at=at, agency_id=agency, who=WHO, section=section, expected_on=expected),), on)


Document = Annotated[str, typer.Argument(help="รหัสเอกสารที่ผ่านการตรวจ · approved document", metavar="DOCUMENT")]
Effective = Annotated[str, typer.Option("--effective", callback=_day, help="มีผลใช้บังคับ · in effect from (YYYY-MM-DD)")]
AMEND_EXAMPLES = """
**ตัวอย่าง · Examples**

    saraban agencies amend dft dft-1a2b… --by dft-3c4d… --effective 2024-06-01

Both documents are the agency's own, of one section, and approved. The one amended stays in force.
"""


@app.command(epilog=AMEND_EXAMPLES)
def amend(
    agency: Agency,
    document: Document,
    by: Annotated[str, typer.Option("--by", help="รหัสฉบับที่มาแก้ไข · the amending document")],
    effective: Effective,
    on: On = "",
) -> None:
    """บันทึกว่าฉบับหนึ่งแก้ไขเพิ่มเติมอีกฉบับ ซึ่งยังใช้อยู่ · Record that one document amends another."""
    event = e.DocumentAmended(
        at="", agency_id=agency, who=WHO, document_id=document, by_document_id=by, on=effective
    )  # fmt: skip
    _add(lambda at: (replace(event, at=at),), on)


REPEAL_EXAMPLES = """
**ตัวอย่าง · Examples**

    saraban agencies repeal dft dft-1a2b… --effective 2025-01-01 --why "ยุบรวมช่องทาง"

    saraban agencies repeal dft dft-1a2b… --effective 2025-01-01 --by dft-3c4d…
"""


@app.command(epilog=REPEAL_EXAMPLES)
def repeal(
    agency: Agency,
    document: Document,
    effective: Effective,
    by: Annotated[str, typer.Option("--by", help="รหัสฉบับที่มายกเลิก · the repealing document")] = "",
    why: Annotated[str, typer.Option("--why", help="เหตุผล · reason")] = "",
    on: On = "",
) -> None:
    """บันทึกว่าเอกสารถูกยกเลิก โดยไม่ลบ · Record a repeal; the document stays in the history."""
    event = e.DocumentRepealed(
        at="", agency_id=agency, who=WHO, document_id=document, on=effective, by_document_id=by, why=why
    )
    _add(lambda at: (replace(event, at=at),), on)


ROUND_EXAMPLES = """
**ตัวอย่าง · Examples**

    saraban agencies round 2567-1 --name "รอบที่ 1 พ.ศ. 2567" --opens 2024-11-01 --due 2024-11-30

    saraban agencies round 2567-1 --name "รอบที่ 1 พ.ศ. 2567" --opens 2024-11-01 --due 2024-12-15   # a later last day

The first round, 2566-1 (1 to 30 November 2566), is in every register without being opened.
"""


@app.command("round", epilog=ROUND_EXAMPLES)
def round_(
    round_id: Annotated[str, typer.Argument(help="รหัสรอบ เช่น 2567-1 · id of the round", metavar="ROUND")],
    name: Annotated[str, typer.Option("--name", help="ชื่อรอบ · name")],
    opens: Annotated[str, typer.Option("--opens", callback=_day, help="วันเปิด · first day (YYYY-MM-DD)")],
    due: Annotated[str, typer.Option("--due", callback=_day, help="วันสุดท้าย · last day (YYYY-MM-DD)")],
    on: On = "",
) -> None:
    """เปิดรอบนำเข้าข้อมูล หรือแก้กำหนดของรอบเดิม · Open a round, or change the days of one."""
    event = e.RoundOpened(
        at="", agency_id=e.EVERYONE, who=WHO, round_id=round_id, name=name, opens_on=opens, due_on=due
    )
    _add(lambda at: (replace(event, at=at),), on)
