"""Open data as files: JSON, CSV and JSON Lines of the same rows."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from functions.reports.sheets import BOM, harmless
from register.open_data import SCHEMA, DataSet, Row

LIST_MARK: Final = ";"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form a set may be taken in."""

    name: str
    content_type: str
    write: Callable[[DataSet, tuple[Row, ...], str], bytes]


def _json(data_set: DataSet, rows: tuple[Row, ...], as_at: str) -> bytes:
    told = {"schema": SCHEMA, "set": data_set.id, "as_at": as_at, "data": rows}
    return (json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _json_lines(_data_set: DataSet, rows: tuple[Row, ...], _as_at: str) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows).encode()


def _csv(data_set: DataSet, rows: tuple[Row, ...], _as_at: str) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    names = [one.name for one in data_set.fields]
    writer.writerow(names)
    writer.writerows([_cell(row[name]) for name in names] for row in rows)
    return (BOM + out.getvalue()).encode()


def _cell(value: object) -> str | int:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return harmless(LIST_MARK.join(value))
    return harmless(str(value))


FORMS: Final[Mapping[str, Form]] = {
    "json": Form(name="JSON", content_type="application/json; charset=utf-8", write=_json),
    "csv": Form(name="CSV", content_type="text/csv; charset=utf-8", write=_csv),
    "jsonl": Form(name="JSON Lines", content_type="application/x-ndjson; charset=utf-8", write=_json_lines),
}
