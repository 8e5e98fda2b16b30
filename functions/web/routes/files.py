"""What may be taken away: the report in its forms, open data, letters to sign."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Final

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from functions.reports import paper, sheets
from functions.reports.open_files import FORMS
from functions.web import guide_pages, render, report_pages
from functions.web.downloads import download
from functions.web.public_register import Day
from functions.web.refusals import NotAllowed, PageNotFound
from functions.web.request import asked_day, visit
from functions.web.shell import shell_for
from functions.web.site import site
from register.charts import timeline_of
from register.open_data import DATA_SETS, json_schema, rows_of

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV: Final = "text/csv; charset=utf-8"
JSON: Final = "application/json; charset=utf-8"
PDF: Final = "application/pdf"


@router.get("/report")
def report() -> Response[str]:
    """The report to Cabinet as a page."""
    here = visit(router)
    return render.answer(report_pages.report_page(site(), here, shell_for(here, "report"), asked_day(router)))


@router.get("/report.csv")
def report_csv() -> Response[str]:
    """Its counting tables."""
    day = _day()
    return _file(day, "report.csv", CSV, lambda: sheets.report_csv(report_pages.report_for(day)))


@router.get("/report/not-done.csv")
def not_done() -> Response[str]:
    """The agencies that have not complied."""
    day = _day()
    return _file(day, "not-done.csv", CSV, lambda: sheets.csv_of(report_pages.report_for(day).annex))


@router.get("/report.xlsx")
def report_xlsx() -> Response[str]:
    """All of it as a workbook."""
    day = _day()

    def make() -> bytes:
        from functions.reports.workbook import workbook_of  # noqa: PLC0415 - pages start without its library

        return workbook_of(report_pages.report_for(day))

    return _file(day, "report.xlsx", XLSX, make)


@router.get("/report.pdf")
def report_pdf() -> Response[str]:
    """Its counting tables on paper."""
    day = _day()
    return _file(day, "report.pdf", PDF, lambda: _report_pdf(day))


@router.get("/open-data")
def open_data() -> Response[str]:
    """What there is and what each field means."""
    here = visit(router)
    return render.answer(guide_pages.open_data_page(site(), shell_for(here, "guide"), here.origin, asked_day(router)))


@router.get("/open-data/schema.json")
def schema() -> Response[str]:
    """The JSON Schema of all sets."""
    body = json.dumps(json_schema(), ensure_ascii=False, indent=1).encode()
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    return download(etag=etag, content_type=JSON, make=lambda: body, headers=router.current_event.headers)


@router.get("/open-data/<name>")
def data_file(name: str) -> Response[str]:
    """One set in one form: "agencies.json", "status.csv", "channels.jsonl"."""
    set_id, _, form_id = name.partition(".")
    data_set, form = DATA_SETS.get(set_id), FORMS.get(form_id)
    if data_set is None or form is None:
        raise PageNotFound(name)
    day = _day()

    def make() -> bytes:
        return form.write(data_set, rows_of(data_set, day.whole()), day.edition.on)

    return _file(day, name, form.content_type, make, attached=form_id == "csv")


@router.get("/letters/circular.pdf")
def circular() -> Response[bytes]:
    """The reminder to all that owe something, with their list; for the overseeing office."""
    origin = _overseer()
    made = report_pages.report_for(site().register.day(None))
    return _letter(paper.letters_pdf(report_pages.circular_for(made, origin), annex=made.annex), "circular.pdf")


@router.get("/letters/<name>")
def letter(name: str) -> Response[bytes]:
    """The reminder to one agency: "bangsai.pdf"; for the overseeing office."""
    origin = _overseer()
    agency_id = name.removesuffix(".pdf")
    if agency_id == name:
        raise PageNotFound(name)
    return _letter(paper.letters_pdf(report_pages.letter_for(site(), agency_id, origin)), f"reminder-{name}")


def _report_pdf(day: Day) -> bytes:
    return paper.report_pdf(report_pages.report_for(day), timeline_of(day.summary().progress))


def _day() -> Day:
    return site().register.day(asked_day(router))


def _file(day: Day, name: str, content_type: str, make: Callable[[], bytes], *, attached: bool = True) -> Response[str]:
    stem, _, ending = name.partition(".")
    etag = f'"{day.edition.digest}-{day.edition.on}-{name}"'
    return download(
        etag=etag,
        content_type=content_type,
        make=make,
        headers=router.current_event.headers,
        name=f"saraban-{stem}-{day.edition.on}.{ending}" if attached else None,
    )


def _overseer() -> str:
    here = visit(router)
    if not here.signed_in().sees_all:
        raise NotAllowed("letters are the overseer's")
    return here.origin


def _letter(body: bytes, name: str) -> Response[bytes]:
    headers: dict[str, str | list[str]] = {"Content-Disposition": f'inline; filename="{name}"'}
    return Response(status_code=200, content_type=PDF, body=body, headers=headers)
