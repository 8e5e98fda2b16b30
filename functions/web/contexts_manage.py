"""What the pages are given on which officers and the overseer speak to the register."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from functions.web.contexts import Choice, Mark, Page
from functions.web.contexts_document import EventView

Sent = Mapping[str, Sequence[str]]  # a form's fields as the browser sent them


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form as it stands: what was typed, and what is wrong with it, by field."""

    action: str
    sent: Sent = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    reasons: tuple[str, ...] = ()  # why the register does not take it; Thai

    def typed(self, name: str, default: str = "") -> str:
        """What stands in a field."""
        return next(iter(self.sent.get(name, ())), default)

    def chosen(self, name: str, value: str) -> bool:
        """Is this box ticked, this choice made?"""
        return value in self.sent.get(name, ())


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagePage(Page):
    """Root of one agency's pages."""

    id: str
    name: str
    about: str
    tabs: tuple[tuple[str, str, bool], ...]  # address, word, open
    history: tuple[EventView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """Where the agency stands for one section."""

    slot: str
    word: str
    short: str
    mark: Mark
    why: str
    reportable: bool  # nothing was sent yet: it may say that it is preparing


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressPage(ManagePage):
    """What the agency says of itself: that it is preparing, and whether it issues licences."""

    template: ClassVar[str] = "manage_progress.html"
    sections: tuple[SectionView, ...]
    right: Mark | None  # a unit's right to enter its own documents
    right_why: str
    preparing: Form
    licences: Form
    licences_now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """One unit, and whether it may enter its own documents."""

    id: str
    name: str
    mark: Mark
    since: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitsPage(ManagePage):
    """Rights of the units under an agency."""

    template: ClassVar[str] = "manage_units.html"
    is_province: bool
    units: tuple[UnitRow, ...]
    form: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperView:
    """One approved document, as far as its place in the register goes."""

    id: str
    title: str
    facts: str
    mark: Mark
    scope: str
    actions: tuple[tuple[str, str], ...]  # address, word


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersPage(ManagePage):
    """Approved documents: whom they speak for, or what became of them."""

    template: ClassVar[str] = "manage_papers.html"
    heading: str
    lead: str
    papers: tuple[PaperView, ...]
    empty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveragePage(ManagePage):
    """Whom one publication speaks for."""

    template: ClassVar[str] = "manage_coverage.html"
    paper: PaperView
    is_province: bool
    units: tuple[Choice, ...]
    form: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomePage(ManagePage):
    """What became of one document: amended, or repealed."""

    template: ClassVar[str] = "manage_outcome.html"
    paper: PaperView
    repeals: bool
    others: tuple[Choice, ...]  # documents that may have done it
    form: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmPage(Page):
    """What is about to be recorded, before it is."""

    template: ClassVar[str] = "manage_confirm.html"
    action: str
    for_whom: str
    says: tuple[str, ...]
    effects: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosePage(Page):
    """Which agency to speak for, for those who may speak for all."""

    template: ClassVar[str] = "manage_choose.html"
    query: str
    found: tuple[tuple[str, str, str], ...]  # address, name, kind
    approximate: bool
    more: int  # found but not shown
    opens_rounds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundRow:
    """One round."""

    id: str
    name: str
    opens: str
    due: str
    change_href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundsPage(Page):
    """The rounds, and the form that opens one or changes its days."""

    template: ClassVar[str] = "rounds.html"
    rounds: tuple[RoundRow, ...]
    changing: str  # name of the round whose days are being changed; empty: a new one
    act_due: str
    form: Form
    history: tuple[EventView, ...]
