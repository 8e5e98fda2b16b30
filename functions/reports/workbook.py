"""The report as a workbook. Apart from the other files, so that pages start without the library that writes it."""

from __future__ import annotations

import io
from datetime import datetime, time
from typing import Final

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.chart.series import SeriesLabel
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from functions.reports.sheets import harmless
from register.reports import Report, Table

SHEETS: Final = {"by_kind": "ตามประเภท", "why_s10": "มาตรา 10", "why_s16": "มาตรา 16", "why_s13_1": "มาตรา 13(1)"}
ANNEX_SHEET: Final = "ยังไม่ดำเนินการ"
FONT: Final = "TH Sarabun New"  # falls back to the office suite's own where it is not installed
WIDEST: Final = 60  # characters
HEADING: Final = 3  # the row of the columns' headings
PERCENT: Final = "_percent"


def workbook_of(report: Report) -> bytes:
    """The report as XLSX: a sheet a table, the agencies that have not complied last."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = report.title
    book.properties.creator = "Saraban"
    book.properties.created = book.properties.modified = datetime.combine(report.as_at, time())
    for table in (*report.tables, report.annex):
        _fill(book.create_sheet(SHEETS.get(table.id, ANNEX_SHEET)), table, report)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(sheet: Worksheet, table: Table, report: Report) -> None:
    sheet.append([table.title])
    sheet.append([report.as_at_words])
    sheet.append([column.label for column in table.columns])
    for row in table.rows:
        sheet.append([harmless(cell) for cell in row])
    if table.note:
        sheet.append([])
        sheet.append([table.note])
    _dress(sheet, table)
    if report.charts.get(table.id) and any(column.key.endswith(PERCENT) for column in table.columns):
        sheet.add_chart(_percents(sheet, table), f"A{sheet.max_row + 2}")
    sheet.freeze_panes = "B4"
    sheet.print_title_rows = "3:3"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _percents(sheet: Worksheet, table: Table) -> BarChart:
    """The whole percents of the table as bars, drawn by the office suite from the cells themselves."""
    chart = BarChart()
    chart.type = "bar"
    chart.title = "ร้อยละที่ทำแล้ว"
    chart.width, chart.height = 26, 14
    chart.y_axis.scaling.min, chart.y_axis.scaling.max = 0, 100
    chart.x_axis.scaling.orientation = "maxMin"  # the first row on top
    chart.x_axis.delete = chart.y_axis.delete = False  # else newer office suites hide the labels
    last = HEADING + len(table.rows)
    for number, column in enumerate(table.columns, start=1):
        if column.key.endswith(PERCENT):
            chart.add_data(Reference(sheet, min_col=number, min_row=HEADING + 1, max_row=last), titles_from_data=False)
            chart.series[-1].tx = SeriesLabel(v=table.columns[number - 2].label)
    chart.set_categories(Reference(sheet, min_col=1, min_row=HEADING + 1, max_row=last))
    return chart


def _dress(sheet: Worksheet, table: Table) -> None:
    thin = Side(style="thin", color="B8C0CC")
    last = 3 + len(table.rows)
    sheet["A1"].font = Font(name=FONT, size=18, bold=True)
    sheet["A2"].font = Font(name=FONT, size=14, color="525C6C")
    for number, column in enumerate(table.columns, start=1):
        cells = [sheet.cell(row=row, column=number) for row in range(3, last + 1)]
        for cell in cells:
            is_sum = table.has_sum and cell.row == last
            cell.font = Font(name=FONT, size=14, bold=cell.row == 3 or is_sum)
            cell.border = Border(bottom=thin, top=Side(style="medium") if is_sum else None)
            cell.alignment = Alignment(
                horizontal="right" if column.is_number else "left", vertical="top", wrap_text=cell.row == 3
            )
            cell.number_format = "#,##0" if column.is_number else "@"
        cells[0].fill = PatternFill("solid", fgColor="E9EFF8")
        longest = max((len(str(cell.value or "")) for cell in cells[1:]), default=0)
        sheet.column_dimensions[get_column_letter(number)].width = min(WIDEST, max(14, longest + 2))
