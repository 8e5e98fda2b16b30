"""What the register's front page is given: counts by kind and section."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from functions.web.contexts import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotCount:
    """One cell of the register: how many of a kind's agencies stand where for one section."""

    slot: str
    slot_word: str
    total: int
    done: int
    in_review: int
    returned: int

    @property
    def not_started(self) -> int:
        return self.total - self.done - self.in_review - self.returned

    @property
    def percent(self) -> int:
        """Whole percent done, rounded down, so that 100 means every one."""
        return self.done * 100 // self.total if self.total else 0

    @property
    def percent_word(self) -> str:
        """ "84%"; a few among thousands are not nothing."""
        return "ไม่ถึง 1%" if self.done and not self.percent else f"{self.percent}%"

    @property
    def rest(self) -> tuple[tuple[str, int], ...]:
        """What is not done, without empty groups."""
        groups = (("รอตรวจ", self.in_review), ("ส่งคืน", self.returned), ("ยังไม่ส่ง", self.not_started))
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
    as_of: str
