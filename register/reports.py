"""The report to Cabinet as pure tables: the same values become a page, CSV, a workbook and paper.

The Act, section 22: which agencies have not complied with section 20 paragraph 1, every 60 days, also to the public.
The form of the first tables (eight kinds, total, done for section 10 and for section 16 with whole percents) and the
counting rule (no document, wrong document, still preparing, no reply: all not done) are those of the report that the
Cabinet took note of on 30 January 2567.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from register.agencies import Kind
from register.charts import Bar, bar_of_reasons, bars_by_kind, percent
from register.days import BE_OFFSET
from register.documents import Slot
from register.obligations import Count
from register.status import Status

Cell = str | int
MONTHS: Final = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
SECTION_WORDS: Final[Mapping[Slot, str]] = {
    Slot.SECTION_10: "ประกาศช่องทางอิเล็กทรอนิกส์ ตามมาตรา 10",
    Slot.SECTION_16: "คำสั่งกำหนดระบบสำหรับการปฏิบัติหน้าที่ ตามมาตรา 16",
    Slot.SECTION_13_1: "ประกาศวิธีแสดงใบอนุญาต ตามมาตรา 13 (1)",
}
# Why an agency counts as not done, in the order of the rule; the words of the overseer's own table.
NOT_DONE: Final[Mapping[Status, str]] = {
    Status.NOT_STARTED: "ไม่ตอบหรือไม่แนบเอกสาร",
    Status.RETURNED: "เอกสารไม่ถูกต้อง",
    Status.PREPARING: "อยู่ระหว่างจัดทำ",
    Status.SUBMITTED: "ส่งแล้ว รออ่าน",
    Status.IN_REVIEW: "ส่งแล้ว รอตรวจ",
}
TONES: Final[Mapping[Status, str]] = {
    Status.NOT_STARTED: "none",
    Status.RETURNED: "back",
    Status.PREPARING: "going",
    Status.SUBMITTED: "waiting",
    Status.IN_REVIEW: "waiting",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its key in files for machines, its Thai heading, whether it holds numbers."""

    key: str
    label: str
    is_number: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under columns; the last row is a sum where `has_sum`."""

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    has_sum: bool = False
    note: str = ""
    empty: str = ""  # what is said in place of a table of nothing but zeros

    @property
    def counts_nothing(self) -> bool:
        """Is every number of the sum zero?"""
        return self.has_sum and not any(cell for cell in self.rows[-1] if isinstance(cell, int))


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One agency that has not done a section, and why it counts so."""

    agency_id: str
    name: str
    kind: Kind
    section: Slot
    status: Status
    expected_on: str = ""  # ISO date an agency that prepares has given
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The bars that stand with a table: one for each kind, or one alone with its parts told apart."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The report as at the end of one day."""

    as_at: date
    tables: tuple[Table, ...]
    annex: Table  # the agencies that have not complied
    charts: Mapping[str, tuple[Chart, ...]]  # by table

    @property
    def title(self) -> str:
        return "รายงานผลการดำเนินการตามพระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565"

    @property
    def as_at_words(self) -> str:
        return f"ข้อมูล ณ วันที่ {long_date(self.as_at)}"


def long_date(day: date) -> str:
    """`2023-10-31` as "31 ตุลาคม 2566"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year + BE_OFFSET}"


def report_of(counts: Iterable[Count], missing: Iterable[Missing], *, as_at: date) -> Report:
    """All tables of the report. `counts`: one for each kind and section; `missing`: in the order to be printed."""
    by = {(one.kind, one.section): one for one in counts}
    sections = tuple(section for section in SECTION_WORDS if any(slot is section for _, slot in by))
    main = tuple(one for one in sections if one is not Slot.SECTION_13_1)
    return Report(
        as_at=as_at,
        tables=(
            _by_kind(by, main),
            *(_why(by, section) for section in sections),
        ),
        annex=_annex(missing),
        charts={
            "by_kind": tuple(Chart(title=SECTION_WORDS[one], bars=bars_by_kind(by, one)) for one in main),
            **{f"why_{section}": _reasons_drawn(by, section) for section in sections},
        },
    )


def _reasons_drawn(by: Mapping[tuple[Kind, Slot], Count], section: Slot) -> tuple[Chart, ...]:
    drawn = bar_of_reasons([by[kind, section] for kind in Kind], NOT_DONE, TONES)
    return (Chart(title="ทุกประเภทรวมกัน", bars=(drawn,)),) if drawn.of else ()


def _by_kind(by: Mapping[tuple[Kind, Slot], Count], sections: tuple[Slot, ...]) -> Table:
    columns = [
        Column(key="kind", label="ประเภทหน่วยงานของรัฐ"),
        Column(key="agencies", label="จำนวนหน่วยงาน", is_number=True),
    ]
    for section in sections:
        number = str(section).removeprefix("s")
        columns += [
            Column(key=f"{section}_done", label=f"มาตรา {number} ทำแล้ว", is_number=True),
            Column(key=f"{section}_percent", label="ร้อยละ", is_number=True),
            Column(key=f"{section}_not_done", label="ยังไม่ทำ", is_number=True),
        ]
    rows = [_counts(kind.name_th, [[by[kind, section]] for section in sections]) for kind in Kind]
    rows.append(_counts("รวม", [[by[kind, section] for kind in Kind] for section in sections]))
    return Table(
        id="by_kind",
        title="การจัดทำประกาศตามมาตรา 10 และคำสั่งตามมาตรา 16 จำแนกตามประเภทหน่วยงานของรัฐ",
        columns=tuple(columns),
        rows=tuple(rows),
        has_sum=True,
        note="นับเฉพาะหน่วยงานที่เอกสารผ่านการตรวจแล้ว หรือมีประกาศของหน่วยงานต้นสังกัดครอบคลุม "
        "หน่วยงานที่ไม่ต้องจัดทำเองไม่นับรวมในช่องยังไม่ทำ",
    )


def _counts(name: str, groups: list[list[Count]]) -> tuple[Cell, ...]:
    agencies = sum(one.total for one in groups[0])
    cells: list[Cell] = [name, agencies]
    for group in groups:
        asked, done = sum(one.required for one in group), sum(one.done for one in group)
        cells += [done, percent(done, asked), asked - done]
    return tuple(cells)


def _why(by: Mapping[tuple[Kind, Slot], Count], section: Slot) -> Table:
    columns = (
        Column(key="kind", label="ประเภทหน่วยงานของรัฐ"),
        Column(key="asked", label="ต้องจัดทำ", is_number=True),
        Column(key="done", label="ทำแล้ว", is_number=True),
        *(Column(key=code.lower(), label=word, is_number=True) for code, word in NOT_DONE.items()),
    )
    rows: list[tuple[Cell, ...]] = [(kind.name_th, *_reasons([by[kind, section]])) for kind in Kind]
    rows.append(("รวม", *_reasons([by[kind, section] for kind in Kind])))
    return Table(
        id=f"why_{section}",
        title=f"สถานะของ{SECTION_WORDS[section]}",
        columns=columns,
        rows=tuple(rows),
        has_sum=True,
        note="นับเฉพาะหน่วยงานที่แจ้งว่าออกใบอนุญาตซึ่งกฎหมายให้แสดงในที่เปิดเผย" if section is Slot.SECTION_13_1 else "",
        empty="ยังไม่มีหน่วยงานที่ต้องจัดทำ",
    )


def _reasons(group: list[Count]) -> tuple[int, ...]:
    return (
        sum(one.required for one in group),
        sum(one.done for one in group),
        *(sum(one.by_status.get(code, 0) for one in group) for code in NOT_DONE),
    )


def _annex(missing: Iterable[Missing]) -> Table:
    return Table(
        id="not_done",
        title="หน่วยงานของรัฐที่ยังไม่ดำเนินการตามมาตรา 20 วรรคหนึ่ง",
        columns=(
            Column(key="agency_id", label="รหัส"),
            Column(key="name", label="หน่วยงาน"),
            Column(key="kind", label="ประเภท"),
            Column(key="section", label="มาตรา"),
            Column(key="reason", label="เหตุที่นับว่ายังไม่ทำ"),
            Column(key="expected_on", label="คาดว่าจะเสร็จ"),
        ),
        rows=tuple(
            (
                one.agency_id,
                one.name,
                one.kind.name_th,
                str(one.section).removeprefix("s"),
                NOT_DONE[one.status],
                long_date(date.fromisoformat(one.expected_on)) if one.expected_on else "",
            )
            for one in missing
        ),
    )
