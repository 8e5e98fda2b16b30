"""Forms as browsers send them, turned into values; what is not understood is refused with a Thai reason."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import parse_qs

from aws_lambda_powertools.utilities.data_classes import APIGatewayProxyEventV2

from functions.web.record_fields import DATE_FIELDS, OPTION_WORDS, label_of
from functions.web.refusals import RequestUnclear
from register.corrected import is_field_path
from register.days import BE_OFFSET

MAX_FORM_BYTES: Final = 2_000_000
MAX_VALUE: Final = 2_000  # characters
ARABIC: Final = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
# must match "22/11/2569" and "2-3-2566"; must not match "2026-11-22" or "22/11/69"
DAY: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
FIRST_YEAR_BE: Final = 2540  # a document older than this cannot be under an Act of 2565
LAST_YEAR_BE: Final = 2643


class ValueRefused(ValueError):
    """A typed value is not understood; the message is Thai, for the person who typed it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One field that the reviewer changed: what the page showed, and what is wanted."""

    path: str
    was: str  # as the page showed it
    typed: str  # as typed
    value: str | None  # canonical; None: the document does not print it


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionForm:
    """The correction form as sent: changes that are understood, and Thai errors by path for those that are not."""

    version: int
    changes: tuple[Change, ...]
    errors: tuple[tuple[str, str], ...]
    typed: tuple[tuple[str, str], ...]


def form_of(event: APIGatewayProxyEventV2) -> dict[str, list[str]]:
    """The fields of an urlencoded body; raises RequestUnclear for another type or too much of it."""
    kind = (event.headers.get("content-type") or "").partition(";")[0].strip().lower()
    body = event.decoded_body or ""
    if kind != "application/x-www-form-urlencoded" or len(body) > MAX_FORM_BYTES:
        raise RequestUnclear("body")
    return parse_qs(body, keep_blank_values=True)


def first(form: Mapping[str, list[str]], name: str) -> str | None:
    """The first value of a field, or None."""
    values = form.get(name)
    return values[0] if values else None


def version_of(form: Mapping[str, list[str]]) -> int:
    """The document version the page was made from; raises RequestUnclear."""
    text = first(form, "version") or ""
    if not (text.isascii() and text.isdecimal()):
        raise RequestUnclear("version")
    return int(text)


def reasons_of(form: Mapping[str, list[str]]) -> tuple[str, ...]:
    """The reasons of a return, ticked and written, without empty ones."""
    told = (tidy(one)[:500] for one in form.get("reason", []))
    return tuple(one for one in told if one)


def correction_form(form: Mapping[str, list[str]]) -> CorrectionForm:
    """Only what was changed: a field whose value is the one the page showed is left alone."""
    changes: list[Change] = []
    errors: list[tuple[str, str]] = []
    typed: list[tuple[str, str]] = []
    for path, was, text in _changed(form):
        typed.append((path, text))
        try:
            changes.append(Change(path=path, was=was, typed=text, value=parse_value(path, text)))
        except ValueRefused as refused:
            errors.append((path, str(refused)))
    return CorrectionForm(version=version_of(form), changes=tuple(changes), errors=tuple(errors), typed=tuple(typed))


def _changed(form: Mapping[str, list[str]]) -> Iterator[tuple[str, str, str]]:
    for name, values in form.items():
        path = name.removeprefix("f:")
        if path == name:
            continue
        if not is_field_path(path):
            raise RequestUnclear("path")
        was = tidy(first(form, f"was:{path}") or "")
        text = tidy(values[0])
        if text != was:
            yield path, was, text


def parse_value(path: str, text: str) -> str | None:
    """A typed value as the record holds it; empty is None. Raises ValueRefused."""
    name = path.rsplit(".", 1)[-1]
    if not text:
        return None
    if len(text) > MAX_VALUE:
        raise ValueRefused(f"{label_of(path)}ยาวเกิน {MAX_VALUE:,} ตัวอักษร")
    if name in DATE_FIELDS:
        return parse_day(text).isoformat()
    if name in OPTION_WORDS and text not in OPTION_WORDS[name]:
        raise ValueRefused(f"เลือก{label_of(path)}จากรายการ")
    return text


def parse_day(text: str) -> date:
    """A day typed as 22/11/2569 (Buddhist era); raises ValueRefused rather than guess an era."""
    match = DAY.fullmatch(text)
    if match is None:
        raise ValueRefused("พิมพ์วันที่เป็น วัน/เดือน/ปี พ.ศ. เช่น 22/11/2569")
    day, month, year_be = (int(part) for part in match.groups())
    if not FIRST_YEAR_BE <= year_be <= LAST_YEAR_BE:
        raise ValueRefused("ปีต้องเป็นพุทธศักราชสี่หลัก เช่น 2569")
    try:
        return date(year_be - BE_OFFSET, month, day)
    except ValueError:
        raise ValueRefused("ไม่มีวันที่นี้ในปฏิทิน") from None


def tidy(text: str) -> str:
    """Text for comparing and storing: NFC, Arabic digits, one space between words, none around."""
    return " ".join(unicodedata.normalize("NFC", text).translate(ARABIC).split())
