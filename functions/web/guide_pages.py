"""Contexts of the pages for reading: the Act, questions, the manual with its pictures, open data."""

from __future__ import annotations

import struct
from datetime import date
from functools import cache
from typing import Final

from functions.reports.open_files import FORMS
from functions.web.contexts import Shell
from functions.web.contexts_public import ActPage, DataFile, ManualPage, OpenDataPage, Picture, QuestionsPage
from functions.web.public_register import Day
from functions.web.register_pages import as_at
from functions.web.site import Site
from functions.web.static_files import asset, static_files
from register.open_data import DATA_SETS, DataSet, rows_of

PICTURES: Final = {
    "search": "หน้าค้นหาหน่วยงาน มีช่องค้นหา ประเภท สถานะ และตารางผลลัพธ์",
    "agency": "หน้าหน่วยงาน มีช่องทางติดต่อ ที่มาของช่องทาง และสถานะแต่ละมาตรา",
    "register": "หน้าทะเบียน มีตารางประเภทหน่วยงานกับแถบสัดส่วนที่ทำแล้ว",
    "report": "หน้ารายงาน มีตารางตามประเภทหน่วยงานและปุ่มดาวน์โหลด",
    "manage": "หน้างานทะเบียน มีรายชื่อหน่วยงานในสังกัดพร้อมสิทธินำเข้าของแต่ละแห่ง",
}
TYPE_WORDS: Final = {
    "text": "ข้อความ", "list": "รายการข้อความ", "yes_no": "จริง/เท็จ", "day": "วันที่ ISO (ค.ศ.) หรือว่าง",
    "kind": "รหัสประเภท", "section": "รหัสมาตรา", "status": "รหัสสถานะ",
}  # fmt: skip


def act_page(shell: Shell) -> ActPage:
    return ActPage(title="กฎหมายให้หน่วยงานของรัฐทำอะไร", shell=shell)


def questions_page(shell: Shell) -> QuestionsPage:
    return QuestionsPage(title="ถามตอบ", shell=shell)


def manual_page(shell: Shell) -> ManualPage:
    return ManualPage(title="คู่มือใช้ทะเบียน", shell=shell, pictures=pictures())


@cache
def pictures() -> dict[str, Picture]:
    """The manual's pictures that have been made (tests/browser/pictures.py makes them), with their sizes."""
    made = {}
    for name, alt in PICTURES.items():
        file = static_files().get(f"manual-{name}.png")
        if file is not None:
            width, height = struct.unpack(">II", file.body[16:24])  # PNG: the header chunk's first two numbers
            made[name] = Picture(href=asset(f"manual-{name}.png"), width=width, height=height, alt=alt)
    return made


def open_data_page(site: Site, shell: Shell, origin: str, asked: date | None) -> OpenDataPage:
    """What there is, as at a day, with what each field means."""
    day = site.register.day(asked)
    at = as_at(site, day, asked, "/open-data")
    return OpenDataPage(
        title="ข้อมูลเปิด",
        shell=shell,
        origin=origin,
        as_at=at,
        files=tuple(_file(one, rows, at.only) for one, rows in _rows(day)),
    )


def _rows(day: Day) -> tuple[tuple[DataSet, int], ...]:
    """How many rows each set has."""

    def make() -> tuple[tuple[DataSet, int], ...]:
        snapshot = day.whole()
        return tuple((one, len(rows_of(one, snapshot))) for one in DATA_SETS.values())

    return day.once("rows", make)


def _file(data_set: DataSet, rows: int, query: str) -> DataFile:
    return DataFile(
        id=data_set.id,
        title=data_set.title,
        about=data_set.about,
        rows=rows,
        links=tuple((form.name, f"/open-data/{data_set.id}.{key}{query}") for key, form in FORMS.items()),
        fields=tuple((one.name, TYPE_WORDS[one.type], one.meaning) for one in data_set.fields),
    )
