"""When a document was issued, and from when it holds: the closing line and the clauses of effect."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from parsers.clauses import paragraphs
from parsers.effect_clauses import (
    HEAD_SIGNS,
    ISSUE,
    JOINS,
    SINCE,
    START,
    begun,
    not_of_this,
    of_a_matter,
    recalls_a_law,
    says_all,
    speaks_of_all,
)
from parsers.effect_words import hears_effect
from parsers.fields import absent, derived, printed, unreadable
from parsers.layout import Layout
from parsers.model import Field
from parsers.passage import Passage, join_rows
from parsers.thai.dates import BE_OFFSET, find_dates
from parsers.thai.loose import any_of, forgiving
from parsers.years import is_under_the_act

_HOLDS = any_of("ใช้บังคับ มีผลใช้บังคับ มีผลบังคับใช้ มีผลบังคับ บังคับใช้ มีผล เริ่มใช้ เริ่มมีผล ถือปฏิบัติ ใช้")
_HOLDS_ALONE = any_of("มีผลใช้บังคับ มีผลบังคับใช้ มีผลบังคับ ใช้บังคับ บังคับใช้ ถือปฏิบัติ มีผล")
# How what a document sets up is said to begin: "ช่องทางตามประกาศนี้ให้เริ่มเปิดใช้ในวันที่", "ระบบตามคำสั่งนี้ให้เปิดใช้งานตั้งแต่".
_OPENED = any_of("เปิดใช้ เปิดใช้งาน ใช้งาน ใช้ เปิดให้บริการ ให้บริการ เปิดบริการ เปิดรับ ดำเนินการ ปฏิบัติ ถือปฏิบัติ ปฏิบัติงาน")
_THIS = any_of("ประกาศนี้ ประกาศฉบับนี้ คำสั่งนี้ คำสั่งฉบับนี้ ระเบียบนี้ ข้อกำหนดนี้")
_MAY = rf"(?:{any_of('ให้ โดยให้ โดย จะ')}\s*)?"
# A day that may be one of effect: "ในวันที่ 1", "ณ วันถัดจาก"; not "ในวันทำการ", "ในวันและเวลาราชการ".
_ON_DAY = rf"{any_of('ใน ณ เมื่อ')}\s*{any_of('วันที่ วันถัด วันออก วันลงนาม วันประกาศ วันสั่ง วันรุ่งขึ้น')}"
_DAY_FOLLOWS = rf"(?=\s*(?:{forgiving('ได้')}\s*)?(?:{SINCE}|{_ON_DAY}|{forgiving('วันที่')}\s*\d))"
# Matches "ประกาศนี้ให้ใช้บังคับตั้งแต่", "ให้มีผลบังคับใช้นับแต่", "ทั้งนี้ ตั้งแต่", "ให้ใช้บังคับประกาศนี้ตั้งแต่",
# "ให้ใช้ประกาศนี้ได้ทันที", "ให้ถือปฏิบัติตามประกาศนี้ตั้งแต่",
# "ตั้งแต่บัดนี้เป็นต้นไป", "ให้เริ่มเปิดใช้ในวันที่", "มีผลใช้บังคับในวันที่";
# not "แล้วให้ใช้บังคับได้" of the Act itself, which names no day.
_EFFECT = re.compile(
    rf"(?:{_THIS}\s*{_MAY}(?:{START}\s*)?{_OPENED}{_DAY_FOLLOWS}"
    rf"|{any_of('ให้ โดยให้ จะ')}\s*{START}\s*{_OPENED}?{_DAY_FOLLOWS}"
    rf"|{_THIS}\s*{_MAY}(?:{START}\s*)?{_HOLDS}"
    rf"|{_MAY}{_HOLDS}\s*(?:{forgiving('ตาม')}\s*)?{_THIS}(?=\s*(?:{forgiving('ได้')}\s*)?(?:{SINCE}|{forgiving('ทันที')}))"
    rf"|{forgiving('ทั้งนี้')}\s*(?:,\s*)?{_MAY}(?:{_HOLDS}\s*)?(?=\s*{SINCE})"
    rf"|{_MAY}{_HOLDS_ALONE}\s*(?={SINCE}|{_ON_DAY})"
    rf"|(?={SINCE}\s*\S.{{0,60}}?{forgiving('เป็นต้นไป')}))\s*"
)
_FROM = re.compile(rf"\s*(?:{forgiving('บังคับ')}\s*)?(?:{forgiving('ได้')}\s*)?(?:(?:{SINCE}|{any_of('เมื่อ ณ ใน')})\s*)?")
# A clause that does not name the document: matches "ให้เริ่มใช้", "จะเริ่ม"; not "ประกาศนี้ให้เริ่มใช้".
_BEGINS_ALONE = re.compile(rf"{any_of('ให้ โดยให้ จะ')}\s*{START}")
_JOINED = re.compile(rf"\s*{JOINS}")
# Publication in the Gazette in any words, with any days after it. Matches "ประกาศในราชกิจจานุเบกษา", "วันถัดจากวันที่ลงใน
# ราชกิจจานุเบกษา", "พ้นสิบห้าวันนับแต่วันประกาศในราชกิจจานุเบกษา"; not "วันที่ 1 มกราคม 2566 ตามราชกิจจานุเบกษา".
_GAZETTE = re.compile(
    rf"{any_of('เมื่อพ้น พ้น วัน ถัดจาก ประกาศ ได้ประกาศ ลง ได้ลง')}[^\d]{{0,70}}?{forgiving('ราชกิจจานุเบกษา')}"
)
# Matches "วันถัดจากวันออกประกาศ", "วันรุ่งขึ้นของวันที่ลงนาม", "วันถัดไป"; not "วันถัดจากวันที่ได้รับแจ้ง".
_NEXT_DAY = re.compile(
    rf"{any_of('วันถัดจาก วันถัดไปจาก วันรุ่งขึ้นจาก วันรุ่งขึ้นของ ถัดจาก')}\s*{any_of(ISSUE)}"
    rf"|{any_of('วันถัดไป วันรุ่งขึ้น')}(?!\s*{any_of('จาก ของ')})"
)
# Matches "ทันที", "วันลงนาม", "วันที่อธิบดีลงนาม"; not "วันที่ 1", "วันถัดจากวันลงนาม".
_SAME_DAY = re.compile(any_of(f"ทันที บัดนี้ วันนี้ ลงนาม ได้ลงนาม {ISSUE}") + rf"|{HEAD_SIGNS}")
# What follows a day that is of something else: matches "ลงในเว็บไซต์", "ทางเว็บไซต์", "ผลการคัดเลือก"; not "ลงนาม",
# "ในประกาศนี้".
_OF_ELSE = re.compile(
    rf"\s*(?:{any_of('ทาง ผ่าน ต่อ ผล เผยแพร่ ให้ทราบ รายชื่อ ขึ้น')}|ณ\s(?!\s*{forgiving('วันที่')})"
    rf"|{forgiving('ลง')}(?!{any_of('นาม ชื่อ ไว้')})"
    rf"|{forgiving('ใน')}(?!\s*{any_of('ประกาศ คำสั่ง ท้าย ราชกิจจา')}))"
)
_AS = any_of("กล่าวคือ คือ ได้แก่ ซึ่งตรงกับ ตรงกับ อันได้แก่")
# A day counted out or told in words and then named: matches "พ้นกำหนดสามสิบวันนับแต่วันที่ประกาศ คือตั้งแต่", "วันเปิดภาคเรียน
# คือ" before "วันที่ 6"; not "พ้นสิบห้าวันนับแต่วันประกาศ" alone. Worn, "พ้น" reads as "พัน".
_NAMELY = re.compile(
    rf"(?:(?:{forgiving('เมื่อ')})?\s*(?:{forgiving('พ้น')}|พัน)[\u0e01-\u0e4e\d\s]{{3,70}}?"
    rf"|{forgiving('วัน')}(?!{forgiving('ที่')}\s*\d)[\u0e01-\u0e4e\s]{{2,50}}?)\s*[,(]?\s*{_AS}\s*"
    rf"(?:{SINCE}|{any_of('ใน แต่')})?\s*(?={forgiving('วัน')}[\u0e01-\u0e4e]{{0,12}}?{forgiving('ที่')}\s*\d)"
)
# What may stand before a day's number: matches "วันที่ ", "วันจันทร์ที่ "; not "วันทำการ นับแต่วันที่".
_DAY_OPENS = re.compile(rf"\s*{forgiving('วัน')}[\u0e01-\u0e4e]{{0,12}}?{forgiving('ที่')}\s*")

# A clause about another paper's effect: matches the end of "ประกาศ … ลงวันที่ 1 ธันวาคม 2565 ซึ่ง", "ที่"; not "ทั้งนี้".
_OF_ANOTHER = re.compile(rf"{any_of('ซึ่ง', 'อันเป็น')}\s*{_MAY}$")
# What takes a part out of the clause: matches "เป็นต้นไป ยกเว้นข้อ 1 (2)", "เว้นแต่"; not "เป็นต้นไป" alone.
_EXCEPTED = re.compile(
    rf"\s*(?:{forgiving('เป็นต้นไป')})?\s*,?\s*(?:{any_of('และ', 'โดย')})?\s*{any_of('เว้นแต่ ยกเว้น แต่สำหรับ แต่เฉพาะ')}"
)
_THIS_ONE = re.compile(_THIS)
# An Act in force, of which preambles tell: matches "ตามที่พระราชบัญญัติตัวอย่าง พ.ศ. 2565" before "มีผลใช้บังคับตั้งแต่"; not
# "ประกาศตามพระราชบัญญัติตัวอย่าง พ.ศ. 2565".
_ACT_HOLDS = re.compile(rf"{any_of('ตามที่ ด้วย โดยที่ เนื่องจาก')}\s*{forgiving('พระราชบัญญัติ')}[^“”]{{0,110}}\d{{4}}\s*$")
# The same of any law, said without a command: matches "สืบเนื่องจากกฎหมายว่าด้วยการตัวอย่าง" before "มีผลใช้บังคับตั้งแต่", "ซึ่ง
# พระราชบัญญัติตัวอย่าง พ.ศ. 2565"; not "ช่องทางตามพระราชบัญญัติตัวอย่าง พ.ศ. 2565".
_LAW = (
    rf"{any_of('กฎหมาย', 'กฎหมายว่าด้วย')}[\u0e01-\u0e4e]{{2,90}}"
    rf"|{forgiving('พระราชบัญญัติ')}(?!{forgiving('นี้')})[\u0e01-\u0e4e\s]{{3,100}}?(?:\s*พ\.?\s?ศ\.?\s*\d{{4}})?"
)
_LAW_HOLDS = re.compile(rf"(?<!ตาม)(?<!แห่ง)(?<!ของ)(?:{_LAW})\s*(?:ได้|ซึ่ง|ที่|ฉบับนี้|ดังกล่าว|นี้)?\s*$")
_COMMANDS = re.compile(any_of("ให้ โดยให้ จะ โดย"))  # how an office's own clause begins: matches "ให้มีผล"; not "มีผล"
# One item of the list alone: matches "ตามข้อ 1 (2)", "เฉพาะช่องทางตามข้อ 1"; not "ช่องทางตามข้อ 1".
_OF_ONE_ITEM = re.compile(rf"{forgiving('ข้อ')}\s*\d+\s*\(\s*\d|{forgiving('เฉพาะ')}")
_HEARD = 0.6  # how certain it is that no clause says from when, where something sounds like one
_OF_A_PART = 0.5  # what a day is worth that is said of one channel or system alone
_ACT_PUBLISHED = date(2022, 10, 12)
# A day in numbers alone: matches "1/2/2567", "01 / 02 / 2567"; not "12/2567".
_NUMERIC = re.compile(r"(?<![\d/])(\d{1,2})\s*/\s*(\d{1,2})\s*/\s*(25\d\d)(?![\d/])")
_BY_NUMBERS = 0.9  # strength of such a day
_DOTS = re.compile(r"[.…_]{2,}")
# What is left of them beside a word: matches the stops of "เดือน. ...ธันวาคม….."; not those of "พ.ศ.".
_STRAY_DOTS = re.compile(r"[.…_]{2,}|(?<!พ)(?<!ศ)[.…_]")
_SHORT_CLAUSE = 200  # characters: "ตั้งแต่ … เป็นต้นไป" without a verb counts only in a clause of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """One clause of effect: what it says ("date", "same_day", "next_day", "gazette", "unclear") and where."""

    says: str
    value: date | None
    passage: Passage
    start: int
    end: int
    strength: float = 1.0  # 0..1: less where it speaks of a part of what the document sets up


def read_issued_on(layout: Layout) -> tuple[Field[str], str | None]:
    """The date of the closing line; a note where the day was left blank for the pen."""
    if layout.closing is None:
        return absent(layout.pages, certainty=0.3), None
    rows = layout.rows[layout.closing : layout.closing + 1]
    passage = join_rows(rows)
    hits = list(find_dates(_undotted(passage.text)))
    if not hits and layout.closing + 1 < len(layout.rows):
        passage = join_rows(layout.rows[layout.closing : layout.closing + 2])
        hits = list(find_dates(_undotted(passage.text)))
    numeric = _NUMERIC.search(passage.text) if not hits else None
    day = _of_numbers(numeric) if numeric else None
    if numeric and day:
        return printed(passage, *numeric.span(), day, strength=_BY_NUMBERS), None
    if len(hits) != 1 or hits[0].value is None:
        note = None if any(c.isdigit() for c in rows[0].text.split("25")[0]) else "date_left_blank"
        return unreadable(join_rows(rows).evidence(), ocr=rows[0].page.source == "ocr"), note
    hit = hits[0]
    return printed(passage, hit.start, hit.end, hits[0].value.isoformat(), strength=0.93 if hit.mended else 1.0), None


def _of_numbers(match: re.Match[str]) -> str | None:
    day, month, year = (int(part) for part in match.groups())
    try:
        return date(year - BE_OFFSET, month, day).isoformat()
    except ValueError:
        return None


def _undotted(text: str) -> str:
    """The text, letter for letter in its place, without a form's dotted lines: "....16.... เดือน ....มกราคม...."."""
    dots = _STRAY_DOTS if len(_DOTS.findall(text)) > 1 else _DOTS
    return dots.sub(lambda found: " " * len(found.group()), text)


def read_effective_on(layout: Layout, issued_on: Field[str]) -> tuple[Field[str], tuple[str, ...]]:
    """The date from which the document holds, only where it says so; notes for what a person must know."""
    effects = [_possible(effect, layout) for effect in list(_effects(layout)) or _begun(layout)]
    if not effects:
        return absent(layout.pages, certainty=_HEARD if hears_effect(layout) else 1.0), ()
    if len({(e.says, e.value) for e in effects}) > 1:
        return _unclear(effects), ("effective_contradictory",)
    effect = effects[0]
    place = effect.passage.evidence(effect.start, effect.end)
    if effect.says == "gazette":
        return absent(layout.pages), ("effective_from_gazette",)
    if effect.says == "date" and effect.value:
        return printed(effect.passage, effect.start, effect.end, effect.value.isoformat(), strength=effect.strength), ()
    if effect.says in {"same_day", "next_day"} and issued_on.value:
        later = timedelta(days=1 if effect.says == "next_day" else 0)
        day = (date.fromisoformat(issued_on.value) + later).isoformat()
        return derived(day, issued_on, place, strength=effect.strength), ()
    return _unclear(effects), ("effective_unreadable",)


def _possible(effect: Effect, layout: Layout) -> Effect:
    """The clause, its day unclear where a scan gives one older than the Act it is under: a ๖ read as ๐."""
    scanned = effect.passage.first.page.source == "ocr"
    if scanned and effect.value and effect.value < _ACT_PUBLISHED and is_under_the_act(layout):
        return replace(effect, says="unclear", value=None)
    return effect


def _unclear(effects: list[Effect]) -> Field[str]:
    places = tuple(e for effect in effects for e in effect.passage.evidence(effect.start, effect.end))
    return unreadable(places, ocr=effects[0].passage.first.page.source == "ocr")


def _effects(layout: Layout) -> Iterator[Effect]:
    for paragraph in paragraphs(layout.body):
        passage = paragraph.passage
        done = 0
        for match in _EFFECT.finditer(passage.text):
            bare = not match.group().strip()
            if match.start() < done or (bare and len(passage.text) > _SHORT_CLAUSE):
                continue
            before = passage.text[paragraph.start : match.start()]
            if _OF_ANOTHER.search(before) or _ACT_HOLDS.search(before) or _of_a_law(match.group(), before):
                continue
            if (bare and not_of_this(before)) or _of_else(match.group(), before, passage.text, match.end()):
                continue
            effect = _on_day(passage, match.start(), match.end(), _FROM)
            if effect:
                whole = _is_of_all(match.group(), before) and not _EXCEPTED.match(passage.text, effect.end)
                yield effect if whole else replace(effect, strength=_OF_A_PART)
                done = effect.end


def _of_else(clause: str, before: str, text: str, place: int) -> bool:
    """Is the effect that of a thing sent, or one that a law gives, in a clause that does not name this document?"""
    return not _THIS_ONE.search(clause) and (recalls_a_law(before) or of_a_matter(text, place))


def _of_a_law(clause: str, before: str) -> bool:
    """Is it a law that holds, of which the document tells: "สืบเนื่องจากกฎหมายว่าด้วย…มีผลใช้บังคับตั้งแต่วันที่ …"?"""
    return not _COMMANDS.match(clause) and not _THIS_ONE.search(clause) and bool(_LAW_HOLDS.search(before))


def _is_of_all(clause: str, before: str) -> bool:
    """Is the day said of all that the document sets up? `before`: what stands before the clause in its paragraph."""
    if _THIS_ONE.search(clause):
        return True
    if not clause.strip():
        return not before.strip() or says_all(before)
    if _BEGINS_ALONE.match(clause):
        return speaks_of_all(before)
    return not _OF_ONE_ITEM.search(before)


def _begun(layout: Layout) -> Iterator[Effect]:
    """The sentences that say in other words from when what the document sets up is used."""
    for paragraph in paragraphs(layout.body):
        if paragraph.style not in {"clause", "plain"}:
            continue
        for found in begun(paragraph.passage.text, paragraph.start):
            effect = _on_day(paragraph.passage, found.start, found.end, _JOINED)
            if effect and effect.says != "unclear":
                yield effect if found.of_all else replace(effect, strength=_OF_A_PART)


def _on_day(passage: Passage, begin: int, place: int, joined: re.Pattern[str]) -> Effect | None:
    """The day of effect at `place` of a clause that starts at `begin`; `joined`: what may join the two."""
    lead = joined.match(passage.text, place)
    start = lead.end() if lead else place
    named = _NAMELY.match(passage.text, place) or _NAMELY.match(passage.text, start)
    start = named.end() if named else start
    rest = passage.text[start : start + 90]
    for says, pattern in (("gazette", _GAZETTE), ("next_day", _NEXT_DAY), ("same_day", _SAME_DAY)):
        found = pattern.match(rest)
        if found and says != "gazette" and _OF_ELSE.match(rest, found.end()):
            return Effect(says="unclear", value=None, passage=passage, start=begin, end=start + found.end())
        if found and not (says == "same_day" and re.match(r"\s*\d", rest[found.end() :])):
            return Effect(says=says, value=None, passage=passage, start=begin, end=start + found.end())
    for hit in find_dates(rest):
        if hit.start <= 12 or _DAY_OPENS.fullmatch(rest[: hit.start]):
            says = "date" if hit.value else "unclear"
            return Effect(says=says, value=hit.value, passage=passage, start=start + hit.start, end=start + hit.end)
    return (
        None
        if not lead or not lead.group().strip()
        else Effect(says="unclear", value=None, passage=passage, start=begin, end=start)
    )
