"""The register's events in Thai sentences: what is about to be recorded, and what was, by whom and when."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import singledispatchmethod
from typing import Final

from functions.web import words
from functions.web.contexts_document import EventView
from functions.web.history import who_word
from functions.web.thai_dates import show_date, show_time
from register import events as e
from register.history import Register

SHOWN: Final = 30
AGENCY_WORDS: Final = {
    "agency_added": "เพิ่มเข้าทะเบียน",
    "agency_changed": "แก้ไขข้อมูลหน่วยงาน",
    "agency_renamed": "เปลี่ยนชื่อหน่วยงาน",
    "agency_merged": "รวมเข้ากับหน่วยงานอื่น",
    "agency_split": "แยกเป็นหน่วยงานใหม่",
    "agency_dissolved": "ยุบเลิก",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """Puts events into words, with the names of agencies and documents in place of their ids."""

    name_of: Callable[[str], str]
    register: Register

    def paper(self, document_id: str) -> str:
        """ "ประกาศ… ลงวันที่ 9 ม.ค. 2566"."""
        document = self.register.documents.get(document_id)
        if document is None or document.approved is None:
            return f"เอกสาร {document_id}"
        title = document.approved.title or words.SLOTS[document.section]
        dated = f" ลงวันที่ {show_date(document.approved.issued_on)}" if document.approved.issued_on else ""
        return f"“{title}”{dated}"

    def past(self, events: Iterable[e.RegisterEvent], codes: frozenset[str]) -> tuple[EventView, ...]:
        """The latest of these kinds, newest first."""
        several = sorted((one for one in events if one.code in codes), key=lambda one: one.at, reverse=True)[:SHOWN]
        return tuple(
            EventView(at=show_time(one.at), who=who_word(one.who), what=self.say(one), why=getattr(one, "why", ""))
            for one in several
        )

    @singledispatchmethod
    def say(self, event: e.RegisterEvent) -> str:
        """One event as a sentence."""
        return AGENCY_WORDS.get(event.code, event.code)

    @say.register
    def _(self, event: e.GrantGiven) -> str:
        return f"ให้สิทธิ {self.name_of(event.unit_id)} นำเข้าเอกสารของตนเอง"

    @say.register
    def _(self, event: e.GrantRevoked) -> str:
        return f"เพิกถอนสิทธิของ {self.name_of(event.unit_id)} เอกสารที่นำเข้าแล้วยังอยู่"

    @say.register
    def _(self, event: e.PreparingReported) -> str:
        section = words.SLOTS_SHORT[event.section]
        return f"แจ้งว่ากำลังจัดทำเอกสารตาม{section} คาดว่าจะเสร็จ {show_date(event.expected_on)}"

    @say.register
    def _(self, event: e.LicenceIssuerDeclared) -> str:
        return f"แจ้งว่าหน่วยงาน{'ออก' if event.issues else 'ไม่ออก'}ใบอนุญาตที่กฎหมายให้แสดงไว้ในที่เปิดเผย"

    @say.register
    def _(self, event: e.PublicationCovers) -> str:
        return f"กำหนดให้ {self.paper(event.document_id)} ใช้กับ{self.scope(event)}"

    def scope(self, event: e.PublicationCovers) -> str:
        """For whom it speaks."""
        if event.scope is e.Scope.SELF:
            return "หน่วยงานนี้เท่านั้น"
        named = ", ".join(self.name_of(one) for one in event.units)
        whom = "ทุกหน่วยงานในสังกัด" if event.scope is e.Scope.ALL_UNITS else named
        return f"หน่วยงานนี้และ{whom}" + ("" if event.beside_own else " เว้นแต่หน่วยงานที่มีประกาศของตนเอง")

    @say.register
    def _(self, event: e.DocumentAmended) -> str:
        by = self.paper(event.by_document_id)
        return f"{self.paper(event.document_id)} ถูกแก้ไขเพิ่มเติมโดย {by} มีผล {show_date(event.on)} ฉบับเดิมยังใช้อยู่"

    @say.register
    def _(self, event: e.DocumentRepealed) -> str:
        by = f"โดย {self.paper(event.by_document_id)} " if event.by_document_id else ""
        return f"{self.paper(event.document_id)} ถูกยกเลิก{by} ตั้งแต่ {show_date(event.on)}"

    @say.register
    def _(self, event: e.DocumentSuperseded) -> str:
        by = self.paper(event.by_document_id)
        return f"{self.paper(event.document_id)} มี {by} ใช้แทน ตั้งแต่ {show_date(event.on)}"

    @say.register
    def _(self, event: e.RoundOpened) -> str:
        return f"{event.name} เปิด {show_date(event.opens_on)} วันสุดท้าย {show_date(event.due_on)}"
