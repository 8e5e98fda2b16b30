"""Tables as CSV, ready for Thai Excel."""

from __future__ import annotations

import csv
import io
from typing import Final

from register.reports import Cell, Report, Table

BOM: Final = "\ufeff"  # without it Thai Excel takes UTF-8 for Windows-874


def csv_of(table: Table, *, thai_headings: bool = True) -> bytes:
    """One table as CSV with a byte-order mark; its headings are Thai, or the keys that machines know."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.label if thai_headings else column.key for column in table.columns)
    writer.writerows([harmless(cell) for cell in row] for row in table.rows)
    return (BOM + out.getvalue()).encode()


def report_csv(report: Report) -> bytes:
    """All counting tables under each other, as the office reads them; the list of agencies is its own file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([report.title])
    writer.writerow([report.as_at_words])
    for table in report.tables:
        writer.writerow([])
        writer.writerow([table.title])
        writer.writerow(column.label for column in table.columns)
        writer.writerows([harmless(cell) for cell in row] for row in table.rows)
    return (BOM + out.getvalue()).encode()


def harmless(cell: Cell) -> Cell:
    """A cell that a spreadsheet will not run: text that begins like a formula gets an apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
