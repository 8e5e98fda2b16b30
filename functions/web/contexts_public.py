"""What the pages for reading are given: the Act, questions and answers, the manual, open data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from functions.web.contexts import Page
from functions.web.contexts_register import AsAt


@dataclass(frozen=True, slots=True, kw_only=True)
class ActPage(Page):
    """The Act explained."""

    template: ClassVar[str] = "act.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsPage(Page):
    """Questions that agencies and people ask."""

    template: ClassVar[str] = "questions.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture of a page of ours: its address, its size in pixels, what it shows."""

    href: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualPage(Page):
    """How to use the register, with pictures by name."""

    template: ClassVar[str] = "manual.html"
    pictures: dict[str, Picture]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """One file of open data in its three forms."""

    id: str
    title: str
    about: str
    rows: int
    links: tuple[tuple[str, str], ...]  # form, address
    fields: tuple[tuple[str, str, str], ...]  # name, type, meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDataPage(Page):
    """What may be taken away, in which forms, and what each field means."""

    template: ClassVar[str] = "open_data.html"
    origin: str
    as_at: AsAt
    files: tuple[DataFile, ...]
