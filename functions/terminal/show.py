"""A record as a person reads it in a terminal: fields, channels, findings in words."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from functions.web.thai_dates import show_date
from parsers.errors import SarabanError
from parsers.model import Channel, Field, Record
from parsers.registry import document_types

SURE, DOUBTFUL = 0.95, 0.6
DATES = ("ลงวันที่", "มีผลตั้งแต่")
MARKS = {"error": "[red]✗[/]", "review": "[yellow]●[/]", "info": "[blue]i[/]"}


def record(console: Console, found: Record) -> None:
    """Print one record: what was read, how sure, and what to look at."""
    pages = len(found.reading.pages)
    console.print(f"\n[bold]{escape(found.file)}[/]  [dim]{pages} หน้า · {found.reading.source}[/]")
    table = Table(box=None, padding=(0, 2), show_header=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    table.add_column(justify="right", no_wrap=True)
    for label, field in _fields(found):
        table.add_row(label, _value(label, field), _sureness(field))
    for heading, channels in (("ช่องทาง", found.channels), ("สอบถาม", found.enquiries)):
        for channel in channels:
            table.add_row(f"{heading} {channel.type.value}", _channel(channel), _sureness(channel.value))
    for system in found.systems:
        table.add_row("ระบบ", escape(system.name.value or "–"), _sureness(system.name))
    for sent in found.attachments:
        table.add_row("สิ่งที่ส่งมาด้วย", escape(sent.name.value or "–"), _sureness(sent.name))
    console.print(table)
    for finding in found.findings:
        console.print(f"  {MARKS[finding.severity]} {escape(finding.message)} [dim]{escape(finding.remedy)}[/]")
    verdict = "[yellow]ต้องให้คนตรวจ[/]" if found.needs_review else "[green]ไม่ต้องตรวจซ้ำ[/]"
    console.print(f"  {verdict}")


def error(console: Console, file: str, refused: SarabanError) -> None:
    """Print why a file was refused and what to do."""
    console.print(
        f"\n[bold]{escape(file)}[/]\n  [red]✗ {refused.message}[/] [dim]({refused.code})[/]\n  {refused.remedy}"
    )


def _fields(found: Record) -> Iterable[tuple[str, Field[str]]]:
    yield "ชนิด", found.kind
    yield "หน่วยงาน", found.agency
    yield "เลขที่", found.number
    yield "เรื่อง", found.title
    yield "ลงวันที่", found.issued_on
    yield "มีผลตั้งแต่", found.effective_on
    for signatory in found.signatories:
        yield "ผู้ลงนาม", signatory.name
        yield "ตำแหน่ง", signatory.position
        if signatory.capacity.value:
            yield signatory.capacity.value, signatory.acting_for


def _value(label: str, field: Field[str]) -> str:
    if field.value is None:
        return "[dim]–[/]"
    if label == "ชนิด":
        return next((kind.thai for kind in document_types() if kind.code == field.value), field.value)
    return show_date(field.value) if label in DATES else escape(field.value)


def _channel(channel: Channel) -> str:
    parts = [channel.value.value or "–", channel.purpose.value, channel.unit.value]
    return escape(" · ".join(part for part in parts if part))


def _sureness(field: Field[str]) -> str:
    if field.value is None:
        return ""
    colour = "green" if field.confidence >= SURE else "yellow" if field.confidence >= DOUBTFUL else "red"
    return f"[{colour}]{field.confidence:.0%}[/]"
