"""Contexts of the register's front page and of the list of agencies, as at any day."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final
from urllib.parse import urlencode

from functions.web import words
from functions.web.contexts import AgencyRow, Choice, Mark, Shell
from functions.web.contexts_register import AgenciesPage, AsAt, HomePage, KindRow, SlotCount
from functions.web.days_asked import FIRST_DAY
from functions.web.public_register import Day
from functions.web.site import Site
from functions.web.thai_dates import thai_date, thai_time, typed_day
from register.agencies import Kind
from register.charts import timeline_of
from register.documents import Slot
from register.listing import Listed
from register.obligations import Count
from register.status import Status

ROWS: Final = 50


def as_at(site: Site, day: Day, asked: date | None, path: str, **keep: str) -> AsAt:
    """The day a page speaks of: a past one by its date, the present by the minute of its snapshot.

    `keep`: what the page's address says besides the day.
    """
    today = site.register.today()
    is_past = asked is not None and asked != today
    made = datetime.fromisoformat(day.edition.made_at)
    return AsAt(
        day=(asked or today).isoformat(),
        typed=typed_day(asked or today),
        words=f"สิ้นวันที่ {thai_date(day.on)}" if is_past else thai_time(made),
        is_past=is_past,
        since=thai_date(site.register.first_day() or FIRST_DAY),
        path=path,
        keep=tuple((name, value) for name, value in keep.items() if value),
    )


def home_page(site: Site, shell: Shell, asked: date | None) -> HomePage:
    """The register by the eight kinds."""
    day = site.register.day(asked)
    summary = day.summary()
    rows = tuple(
        _kind_row(kind, tuple(summary.count(kind, slot) for slot in words.REGISTER_SLOTS), grown=asked is None)
        for kind in Kind
    )
    return HomePage(
        title="ทะเบียนตามประเภทหน่วยงาน",
        shell=shell,
        rows=rows,
        whole=_whole(rows),
        registered=summary.count(None, Slot.SECTION_10).total,
        timeline=timeline_of(summary.progress),
        as_at=as_at(site, day, asked, "/"),
    )


def _kind_row(kind: Kind, counts: tuple[Count, ...], *, grown: bool) -> KindRow:
    """`grown`: agencies that the published table counts and the register does not know yet have not started."""
    total = max(kind.published_total, counts[0].total) if grown else counts[0].total
    unknown = total - counts[0].total
    return KindRow(kind=str(kind), name=kind.name_th, total=total, cells=tuple(_cell(one, unknown) for one in counts))


def _cell(count: Count, unknown: int) -> SlotCount:
    by = count.by_status
    return SlotCount(
        slot=str(count.section),
        slot_word=words.SLOTS_SHORT[count.section],
        total=count.required + (0 if count.section is Slot.SECTION_13_1 else unknown),
        done=count.done,
        in_review=by.get(Status.IN_REVIEW, 0) + by.get(Status.SUBMITTED, 0),
        returned=by.get(Status.RETURNED, 0),
        preparing=by.get(Status.PREPARING, 0),
    )


def _whole(rows: tuple[KindRow, ...]) -> KindRow:
    cells = tuple(
        SlotCount(
            slot=column[0].slot,
            slot_word=column[0].slot_word,
            total=sum(one.total for one in column),
            done=sum(one.done for one in column),
            in_review=sum(one.in_review for one in column),
            returned=sum(one.returned for one in column),
            preparing=sum(one.preparing for one in column),
        )
        for column in zip(*(row.cells for row in rows), strict=True)
    )
    return KindRow(kind="", name="ทุกประเภท", total=sum(row.total for row in rows), cells=cells)


def agencies_page(
    site: Site, shell: Shell, asked: date | None, query: str, kind: Kind | None, status: str, page: int
) -> AgenciesPage:
    """Agencies whose names answer the search, with where each stands. `status`: "s10:RETURNED", or empty for all."""
    day = site.register.day(asked)
    found = day.search(query)
    fits = tuple(one for one in found.agencies if kind in (None, one.kind) and _stands(one, status))
    pages = max(1, -(-len(fits) // ROWS))
    page = min(max(page, 1), pages)
    at = as_at(site, day, asked, "/agencies", q=query, kind=str(kind or ""), status=status)

    def address(number: int) -> str:
        told = {**dict(at.keep), "at": at.day if at.is_past else "", "page": str(number)}
        return "/agencies?" + urlencode({name: value for name, value in told.items() if value})

    return AgenciesPage(
        title="หน่วยงาน",
        shell=shell,
        query=query,
        kinds=(
            Choice(value="", label="ทุกประเภท", chosen=kind is None),
            *(Choice(value=str(one), label=one.name_th, chosen=one is kind) for one in Kind),
        ),
        statuses=_status_choices(status),
        rows=tuple(_row(one) for one in fits[(page - 1) * ROWS : page * ROWS]),
        found=len(fits),
        approximate=found.approximate,
        page=page,
        pages=pages,
        earlier=address(page - 1) if page > 1 else None,
        later=address(page + 1) if page < pages else None,
        as_at=at,
    )


DONE_OR_NOT: Final = {"done": "ทำแล้ว", "not_done": "ยังไม่ทำ"}


def _status_choices(chosen: str) -> tuple[Choice, ...]:
    return (
        Choice(value="", label="ทุกสถานะ", chosen=not chosen),
        *(
            Choice(value=f"{slot}:{code}", label=f"{words.SLOTS_SHORT[slot]} {word}", chosen=chosen == f"{slot}:{code}")
            for slot in words.REGISTER_SLOTS
            for code, word in DONE_OR_NOT.items()
        ),
    )


def _stands(one: Listed, status: str) -> bool:
    slot, _, wanted = status.partition(":")
    if slot not in set(Slot) or wanted not in DONE_OR_NOT:
        return True
    standing = one.statuses.get(Slot(slot))
    if standing is None or standing is Status.NOT_REQUIRED:
        return False
    return (standing in (Status.DONE, Status.COVERED)) == (wanted == "done")


def _row(one: Listed) -> AgencyRow:
    return AgencyRow(
        id=one.id,
        name=one.name,
        kind=one.kind.name_th + (f" · {one.near}" if one.near else ""),
        marks=tuple(
            (words.SLOTS_SHORT[slot], status_mark(one.statuses[slot]))
            for slot in words.REGISTER_SLOTS
            if slot in one.statuses
        ),
    )


def status_mark(status: Status) -> Mark:
    """An agency's status as a word with its shape."""
    return Mark(word=words.STATUSES[status], tone=words.STATUS_TONES[status])
