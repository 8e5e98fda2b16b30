"""The report to Cabinet and the reminder letters out of a day of the register."""

from __future__ import annotations

from datetime import date

from functions.adapters.errors import UnknownAgency
from functions.web.contexts import Shell
from functions.web.contexts_register import ReportPage
from functions.web.public_register import Day
from functions.web.refusals import PageNotFound
from functions.web.register_pages import as_at
from functions.web.session import Visit
from functions.web.site import Site
from register.charts import timeline_of
from register.documents import Slot
from register.letters import Letter, circular, reminder
from register.reports import Missing, Report, report_of
from register.snapshot import AgencyView, Snapshot
from register.status import Status

LETTER_SECTIONS = (Slot.SECTION_10, Slot.SECTION_16)  # section 20 paragraph 1 names these two


def report_page(site: Site, visit: Visit, shell: Shell, asked: date | None) -> ReportPage:
    """The report as a page."""
    day = site.register.day(asked)
    at = as_at(site, day, asked, "/report")
    overseer = visit.user is not None and visit.user.sees_all
    return ReportPage(
        title="รายงานผลการดำเนินการ",
        shell=shell,
        report=report_for(day),
        timeline=timeline_of(day.summary().progress),
        links=(
            ("Excel (XLSX)", f"/report.xlsx{at.only}"),
            ("CSV", f"/report.csv{at.only}"),
            ("PDF", f"/report.pdf{at.only}"),
            ("รายชื่อที่ยังไม่ทำ (CSV)", f"/report/not-done.csv{at.only}"),
        ),
        letter_href="/letters/circular.pdf" if overseer and not at.is_past else None,
        as_at=at,
    )


def report_for(day: Day) -> Report:
    """The report of a day."""

    def make() -> Report:
        snapshot = day.whole()
        return report_of(snapshot.counts, missing_in(snapshot), as_at=day.on)

    return day.once("report", make)


def missing_in(snapshot: Snapshot) -> tuple[Missing, ...]:
    """Every counted agency that owes section 10 or 16, in the published order of kinds."""
    return tuple(one for view in snapshot.agencies if view.counted for one in missing_of(view))


def missing_of(view: AgencyView) -> tuple[Missing, ...]:
    """What one agency owes of what section 20 asks."""
    return tuple(
        Missing(
            agency_id=view.agency.id,
            name=view.agency.name_th,
            kind=view.agency.kind,
            section=one.section,
            status=one.status,
            expected_on=one.expected_on,
            late=one.late_by_act,
        )
        for one in view.standings
        if one.section in LETTER_SECTIONS and not one.is_done and one.status is not Status.NOT_REQUIRED
    )


def letter_for(site: Site, agency_id: str, origin: str) -> Letter:
    """The reminder to one agency, a copy for the one it stands under; raises UnknownAgency, or PageNotFound."""
    day = site.register.day(None)
    view = day.view(agency_id)
    if view is None:
        raise UnknownAgency(agency_id)
    owed = missing_of(view)
    if not owed:
        raise PageNotFound("nothing is missing")
    above = day.view(view.agency.parent_id) if view.agency.parent_id else None
    copies = (above.agency.name_th,) if above else ()
    return reminder(owed, as_at=day.on, address=f"{origin}/agencies/{agency_id}", copies=copies)


def circular_for(report: Report, origin: str) -> Letter:
    """The reminder to all that owe something; raises PageNotFound where none does."""
    agencies = {row[0] for row in report.annex.rows}
    if not agencies:
        raise PageNotFound("nothing is missing")
    return circular(len(agencies), as_at=report.as_at, address=origin)
