"""A day that cannot be answered for: said outright, with the days that can be, never as a page of zeros."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar, Final
from urllib.parse import urlencode

from functions.web.thai_dates import thai_date
from parsers.errors import SarabanError
from register.days import BE_OFFSET, is_day

FIRST_DAY: Final = date(2022, 10, 12)  # the Act stood in the Gazette: no register can be older

BUDDHIST_YEARS: Final = 2400  # a year from here on is of the Buddhist era: nobody asks for the Common Era's 2566


class DayUnclear(SarabanError):
    """What stands in the address is no date. `hint`: a sentence more for this one case; `first`: a day to offer."""

    code: ClassVar[str] = "day_unclear"
    message: ClassVar[str] = "วันที่ที่ขอดูไม่เป็นวันที่"
    remedy: ClassVar[str] = "พิมพ์วันที่เป็น วัน/เดือน/ปี พ.ศ. เช่น 31/10/2566 หรือเขียนในที่อยู่เป็น ปี ค.ศ.-เดือน-วัน เช่น 2023-10-31"

    def __init__(self, detail: str = "", *, hint: str = "", first: date | None = None) -> None:
        super().__init__(detail)
        self.hint = hint
        self.first = first


class DayToCome(DayUnclear):
    """The day has not come yet."""

    code: ClassVar[str] = "day_to_come"
    message: ClassVar[str] = "วันที่ที่ขอดูยังมาไม่ถึง"
    remedy: ClassVar[str] = "ทะเบียนบอกได้ถึงวันนี้เท่านั้น เลือกวันนี้หรือวันก่อนหน้า"


class DayTooEarly(DayUnclear):
    """The register knew nothing yet."""

    code: ClassVar[str] = "day_too_early"
    message: ClassVar[str] = "วันที่ที่ขอดูอยู่ก่อนวันที่ทะเบียนเริ่มมีข้อมูล"
    remedy: ClassVar[str] = "เลือกวันที่ตั้งแต่วันแรกของทะเบียนเป็นต้นไป"


class AgencyNotYet(DayUnclear):
    """The register knew others on that day, but not this agency."""

    code: ClassVar[str] = "agency_not_yet"
    message: ClassVar[str] = "หน่วยงานนี้ยังไม่อยู่ในทะเบียน ณ วันที่ที่ขอดู"
    remedy: ClassVar[str] = "เลือกวันที่หลังจากนั้น"


def parse_asked(text: str) -> date | None:
    """The day of `at`; None for nothing asked. Raises DayUnclear for what is no ISO date of the Common Era."""
    if not text:
        return None
    if not is_day(text):
        raise DayUnclear("not an ISO date")
    day = date.fromisoformat(text)
    if day.year >= BUDDHIST_YEARS:
        meant = f"{day.year - BE_OFFSET}{text[4:]}"
        raise DayUnclear("Buddhist era", hint=f"ปีในที่อยู่ต้องเป็น ค.ศ. ท่านอาจหมายถึง {meant}")
    return day


def check_day(day: date, *, first: date | None, today: date) -> None:
    """Raises DayToCome or DayTooEarly. `first`: the register's first day, None where it has none yet."""
    if day > today:
        raise DayToCome("after today")
    if first is None:
        raise DayTooEarly("empty register", hint="ทะเบียนยังไม่มีข้อมูลของวันก่อนหน้า")
    if day < first:
        raise DayTooEarly("before the first event", hint=f"ทะเบียนเริ่มเมื่อ {thai_date(first)}", first=first)


def days_instead(error: DayUnclear, path: str, asked: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Where to go instead, the rest of the address kept: today, and the first day there is."""
    rest = {name: value for name, value in asked.items() if name != "at"}
    yield (f"{path}?{urlencode(rest)}" if rest else path, "ดูข้อมูลวันนี้")
    if error.first is not None:
        yield f"{path}?{urlencode(rest | {'at': error.first.isoformat()})}", f"ดูวันที่ {thai_date(error.first)}"
