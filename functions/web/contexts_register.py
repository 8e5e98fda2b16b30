"""What the register's own pages are given: counts by kind, lists of agencies, one agency, the report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlencode

from functions.web.contexts import AgencyRow, Choice, DocumentRow, Mark, Page
from register.charts import Timeline, percent
from register.reports import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class AsAt:
    """The day a page speaks of."""

    day: str  # ISO, for addresses
    typed: str  # "31/10/2566", as people type it
    words: str  # "31 ต.ค. 2566", with the time for today
    is_past: bool
    since: str  # the first day one may ask for, in words
    path: str  # of the page, and what its address says besides the day
    keep: tuple[tuple[str, str], ...] = ()

    @property
    def query(self) -> str:
        """What links of the page carry on: "&at=2023-10-31", or nothing for today."""
        return f"&at={self.day}" if self.is_past else ""

    @property
    def only(self) -> str:
        """The same for a link without other parameters."""
        return f"?at={self.day}" if self.is_past else ""

    @property
    def today(self) -> str:
        """The same page as it stands now."""
        return f"{self.path}?{urlencode(self.keep)}" if self.keep else self.path


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotCount:
    """One cell of the register: how many of a kind's agencies stand where for one section."""

    slot: str
    slot_word: str
    total: int  # of whom it is asked
    done: int
    in_review: int
    returned: int
    preparing: int = 0

    @property
    def not_started(self) -> int:
        return self.total - self.done - self.in_review - self.returned - self.preparing

    @property
    def percent(self) -> int:
        """As the report rounds: 100 means every one, 0 none."""
        return percent(self.done, self.total)

    @property
    def rest(self) -> tuple[tuple[str, int], ...]:
        """What is not done, without empty groups."""
        groups = (
            ("รอตรวจ", self.in_review),
            ("ส่งคืน", self.returned),
            ("กำลังจัดทำ", self.preparing),
            ("ยังไม่ส่ง", self.not_started),
        )
        return tuple(group for group in groups if group[1])

    @property
    def bar(self) -> tuple[float, float, float]:
        """Widths of done, in review and returned in a bar 100 wide."""
        if not self.total:
            return (0.0, 0.0, 0.0)
        return (
            round(self.done * 100 / self.total, 2),
            round(self.in_review * 100 / self.total, 2),
            round(self.returned * 100 / self.total, 2),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRow:
    """One of the eight kinds of agencies, with its counts for each section."""

    kind: str
    name: str
    total: int
    cells: tuple[SlotCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(Page):
    """The public front page: the register by kinds."""

    template: ClassVar[str] = "home.html"
    rows: tuple[KindRow, ...]
    whole: KindRow
    registered: int  # agencies that the register knows by name
    timeline: Timeline | None
    as_at: AsAt


@dataclass(frozen=True, slots=True, kw_only=True)
class AgenciesPage(Page):
    """The list of agencies, searched and paged."""

    template: ClassVar[str] = "agencies.html"
    query: str
    kinds: tuple[Choice, ...]
    statuses: tuple[Choice, ...]
    rows: tuple[AgencyRow, ...]
    found: int
    approximate: bool  # nothing held the words; these are the closest names
    page: int
    pages: int
    earlier: str | None
    later: str | None
    as_at: AsAt


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelView:
    """A channel as people use it."""

    type: str
    value: str
    about: str  # what it is for, or its label
    unit: str
    href: str | None  # mailto:, https: or tel: where that is safe


@dataclass(frozen=True, slots=True, kw_only=True)
class FileView:
    """The untouched original of a document, and how to be sure of it."""

    href: str
    sha256: str
    signature: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownView:
    """One document in force: an announcement's channels or an order's systems, with where they come from."""

    explanation: str
    publisher_href: str | None  # of another agency, whose document covers this one
    file: FileView | None  # None: known from a survey, without the file
    channels: tuple[ChannelView, ...]
    enquiries: tuple[ChannelView, ...]
    systems: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingView:
    """Where an agency stands for one section, and why."""

    slot_word: str
    slot_short: str
    mark: Mark
    why: str
    since: str
    reasons: tuple[str, ...]
    late: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """One approved document in the line of its section. `id` is its anchor in the page."""

    id: str
    slot_short: str
    title: str
    facts: tuple[tuple[str, str], ...]
    mark: Mark
    related: tuple[tuple[str, str, str], ...]  # how, anchor, words: what replaced, amended or was amended by it
    file: FileView | None
    file_name: str
    since: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyPage(Page):
    """One agency: how to reach it, where it stands, what it published; documents for those who may see them."""

    template: ClassVar[str] = "agency.html"
    id: str
    name: str
    about: str  # kind and level
    parent: tuple[str, str] | None  # address, name
    other_names: str
    ended: str
    successors: tuple[tuple[str, str], ...]
    shown: tuple[ShownView, ...]
    orders: tuple[ShownView, ...]
    orders_of: tuple[str, str] | None  # a unit makes no order: address and name of the agency whose order it follows
    standings: tuple[StandingView, ...]
    versions: tuple[VersionView, ...]
    documents: tuple[DocumentRow, ...]
    sees_documents: bool
    letter_href: str | None  # a reminder to print, for the overseer
    as_at: AsAt


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage(Page):
    """The report to Cabinet."""

    template: ClassVar[str] = "report.html"
    report: Report
    timeline: Timeline | None
    links: tuple[tuple[str, str], ...]  # form, address
    letter_href: str | None  # the circular, for the overseer
    as_at: AsAt
