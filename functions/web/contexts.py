"""What each page is given: one frozen value a page, with the template it is for.

Values arrive here ready to show: Thai words, Bangkok times, links. Templates decide nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """What surrounds every page: who is signed in, which menu entry is open, the form token."""

    user_name: str | None = None
    role: str | None = None
    may_upload: bool = False
    sees_documents: bool = False
    manages: bool = False
    form_token: str = ""
    active: str = ""
    notice: str | None = None  # said once, after something was done


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A word with the shape it is drawn with: done, waiting, going, back or none."""

    word: str
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Root of every page's context."""

    template: ClassVar[str]
    title: str
    shell: Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyRow:
    """One agency in a list, with its status for each section."""

    id: str
    name: str
    kind: str
    marks: tuple[tuple[str, Mark], ...]  # section's short name, status


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One entry of a select or of a filter."""

    value: str
    label: str
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """One document in a list, with its live state."""

    id: str
    href: str
    file_name: str
    agency: str
    slot_word: str
    mark: Mark
    progress: str  # "3/12 หน้า" while pages are being read
    moving: bool  # the page should ask again
    received: str
    updated: str
    trouble: Trouble | None = None
    duplicates: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What went wrong and what to do, with the code that support asks for."""

    code: str
    message: str
    remedy: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInPage(Page):
    """The sign-in form."""

    template: ClassVar[str] = "signin.html"
    name: str = ""
    after: str = "/documents"
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPasswordPage(Page):
    """The first sign-in with a password somebody else made: a new one is asked for."""

    template: ClassVar[str] = "new_password.html"
    name: str
    session: str  # the pool's word for this sign-in, good for a few minutes
    after: str
    error: str = ""  # said beside the field


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadPage(Page):
    """Choose what the file is for, then send it straight to the store."""

    template: ClassVar[str] = "upload.html"
    agency: str
    slots: tuple[Choice, ...]
    max_megabytes: int
    max_bytes: int
    refusal: Trouble | None = None  # why this agency may not enter documents of its own
    above: tuple[str, ...] = ()  # names of the agencies that could grant it
    prepared: PreparedUpload | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedUpload:
    """A signed form for browsers without scripts: the file goes straight from it to the store."""

    url: str
    fields: tuple[tuple[str, str], ...]
    slot_word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsPage(Page):
    """The list of documents one may see."""

    template: ClassVar[str] = "documents.html"
    states: tuple[Choice, ...]
    agency_query: str
    shows_agencies: bool
    rows: tuple[DocumentRow, ...]
    later: str | None
    filtered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorPage(Page):
    """Something did not work: what, why, and what to do now."""

    template: ClassVar[str] = "error.html"
    status: int
    message: str
    remedy: str
    code: str
    links: tuple[tuple[str, str], ...] = field(default=(("/", "กลับหน้าแรก"),))
