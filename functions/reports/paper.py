"""The report and the reminder letters on A4 as PDF, laid out by WeasyPrint (Pango breaks Thai lines between words)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import ModuleType
from typing import ClassVar, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from parsers.errors import SarabanError
from register.letters import Letter, in_thai_digits
from register.reports import Cell, Report, Table

TEMPLATES: Final = Path(__file__).parent / "templates"
PEN: Final = "\u00a0" * 46  # between the brackets under a signature


class NoPaperHere(SarabanError):
    """This function runs without the library that lays out paper."""

    code: ClassVar[str] = "no_paper_here"
    message: ClassVar[str] = "ส่วนนี้ของระบบจัดหน้า PDF ไม่ได้"
    remedy: ClassVar[str] = "เปิดรายงานหน้าเดียวกันเป็นหน้าเว็บแล้วสั่งพิมพ์เป็น PDF หรือแจ้งผู้ดูแลให้ติดตั้งส่วนจัดหน้ากระดาษ"


def report_pdf(report: Report, *, annex: bool = False) -> bytes:
    """The tables of the report; with `annex` also every agency that has not complied."""
    tables = (*report.tables, report.annex) if annex else report.tables
    return _pdf(_environment().get_template("report.html").render(report=report, tables=tables))


def letters_pdf(*letters: Letter, annex: Table | None = None) -> bytes:
    """Letters, each beginning on a new page, then the list they enclose; raises ValueError for no letter."""
    if not letters:
        raise ValueError("no letter to print")
    return _pdf(_environment().get_template("letter.html").render(letters=letters, annex=annex, blank=PEN))


def _pdf(html: str) -> bytes:
    made: bytes = _weasyprint().HTML(string=html, base_url=str(TEMPLATES) + "/").write_pdf()
    return made


@cache
def _weasyprint() -> ModuleType:
    """The library, or NoPaperHere: it needs Pango, which only an image has."""
    try:
        import weasyprint  # noqa: PLC0415 - loads Pango, which the zip functions do without
    except (ImportError, OSError) as error:
        raise NoPaperHere(type(error).__name__) from error
    module: ModuleType = weasyprint
    return module


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["thai"] = _thai
    made.filters["number"] = _number
    return made


def _thai(text: str) -> Markup:
    """Thai digits; an address of the net keeps its own and is never broken over two lines."""
    return Markup(" ").join(
        Markup('<span class="net">{}</span>').format(part) if "://" in part else escape(in_thai_digits(part))
        for part in text.split(" ")
    )


def _number(cell: Cell) -> str:
    return f"{cell:,}" if isinstance(cell, int) else cell
