"""May this agency enter documents of its own: asked when a form is signed, and again of the file that arrives.

The question is put to the few events of the agency and of those above it that held by that moment, so that it costs a
handful of reads; a grant dated ahead opens nothing before its day, and one told twice, or late, opens nothing again.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar, Final

from functions.adapters.errors import UnknownAgency
from functions.adapters.history import History
from parsers.errors import SarabanError
from register.fold import fold
from register.history import NoEntry


class GrantMissing(SarabanError):
    """The unit holds no grant of an agency above it now (letter ว61, question 3, case 1)."""

    code: ClassVar[str] = "grant_missing"
    message: ClassVar[str] = "หน่วยงานในสังกัดนี้ยังไม่มีสิทธินำเข้าเอกสารของตนเอง"
    remedy: ClassVar[str] = (
        "ขอให้หน่วยงานต้นสังกัดให้สิทธิที่หน้า “งานทะเบียน › หน่วยงานในสังกัด” แล้วส่งใหม่ หรือให้ต้นสังกัดตั้งค่าประกาศของตนให้ใช้แทนหน่วยงานนี้"
    )


class AgencyEnded(SarabanError):
    """The agency was merged, split or dissolved."""

    code: ClassVar[str] = "agency_ended"
    message: ClassVar[str] = "หน่วยงานนี้สิ้นสภาพแล้ว จึงนำเข้าเอกสารใหม่ไม่ได้"
    remedy: ClassVar[str] = "ใช้บัญชีของหน่วยงานที่รับช่วง หากข้อมูลในทะเบียนไม่ถูกต้อง ติดต่อผู้ดูแลทะเบียน"


REFUSALS: Final[Mapping[NoEntry, type[SarabanError]]] = MappingProxyType(
    {NoEntry.UNKNOWN: UnknownAgency, NoEntry.ENDED: AgencyEnded, NoEntry.NOT_GRANTED: GrantMissing}
)


def entry_refusal(history: History, agency_id: str, at: str) -> type[SarabanError] | None:
    """The error that keeps this agency from entering a document at this moment (a stored time), or None."""
    register = fold(event for event in history.around(agency_id) if event.at <= at)
    reason = register.why_no_entry(agency_id)
    return REFUSALS[reason] if reason else None


def check_entry(history: History, agency_id: str, at: str) -> None:
    """Raises GrantMissing, AgencyEnded or UnknownAgency where the agency may not enter a document at this moment."""
    if refusal := entry_refusal(history, agency_id, at):
        raise refusal(agency_id)
