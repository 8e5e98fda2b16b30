"""The report and the reminder letters on A4 as PDF, laid out by WeasyPrint (Pango breaks Thai lines between words).

Paper has Thai digits throughout, as official letters have; pages and files keep Arabic ones.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, ClassVar, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from functions.reports.garuda import mark_its_place
from functions.reports.legible import make_legible
from functions.reports.printed import number, printed
from functions.reports.roll import roll_of
from parsers.errors import SarabanError
from register.charts import Timeline
from register.letters import Letter, in_thai_digits
from register.reports import Report, Table

TEMPLATES: Final = Path(__file__).parent / "templates"
PEN: Final = "\u00a0" * 46  # between the brackets under a signature
DOTS: Final = "." * 34  # what the office fills in when the letter is given out


class NoPaperHere(SarabanError):
    """This function runs without the library that lays out paper."""

    code: ClassVar[str] = "no_paper_here"
    message: ClassVar[str] = "ส่วนนี้ของระบบจัดหน้า PDF ไม่ได้"
    remedy: ClassVar[str] = "เปิดรายงานหน้าเดียวกันเป็นหน้าเว็บแล้วสั่งพิมพ์เป็น PDF หรือแจ้งผู้ดูแลให้ติดตั้งส่วนจัดหน้ากระดาษ"


def report_pdf(report: Report, timeline: Timeline | None) -> bytes:
    """The tables of the report, its line by month where there is one, then every agency that has not complied."""
    page = _environment().get_template("report.html")
    return _pdf(page.render(report=report, timeline=timeline, groups=roll_of(report.annex)))


def letters_pdf(*letters: Letter, annex: Table | None = None) -> bytes:
    """Letters, each beginning on a new page, then the list they enclose; raises ValueError for no letter."""
    if not letters:
        raise ValueError("no letter to print")
    groups = roll_of(annex) if annex else ()
    page = _environment().get_template("letter.html")
    return _pdf(page.render(letters=letters, groups=groups, blank=PEN, dots=DOTS))


def _pdf(html: str) -> bytes:
    page = _weasyprint().HTML(string=html, base_url=str(TEMPLATES) + "/")
    made: bytes = page.write_pdf(finisher=_finish, pdf_tags=True)  # tagged, so that a screen reader knows its tables
    return made


def _finish(document: Any, pdf: Any) -> None:
    mark_its_place(document, pdf)
    make_legible(document, pdf)


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
    made.filters["thai"] = printed
    made.filters["number"] = number
    made.filters["said"] = printed  # what charts.html asks of both its makers
    made.filters["figure"] = lambda value: in_thai_digits(number(value))
    return made
