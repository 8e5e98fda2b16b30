"""What is known of each field read off an image before it has a confidence: how surely its words were read, and
which independent checks speak for it or against it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from rapidfuzz import fuzz

from parsers.agreement import Text, place_of, support_of, texts_of
from parsers.declare import Draft
from parsers.digit_room import may_lack_a_digit
from parsers.effect_words import hears_effect, hears_only_days
from parsers.heading import agency_rows, title_runs_on
from parsers.layout import Layout, opens_body
from parsers.model import Channel, Field
from parsers.system_english import is_english_name
from parsers.system_names import is_of_known_words, may_lack_a_word
from parsers.thai.dates import BE_OFFSET
from parsers.thai.loose import squeeze
from parsers.thai.office_codes import is_coded
from parsers.thai.slips import hides_a_word
from parsers.thai.spelling import is_official
from parsers.trait import UNREAD, Trait, begun_at_end, knowledge, may_be_misspelt, trait_of
from parsers.traits_of_channels import channel_checks
from parsers.traits_of_signers import ends_in, is_unlike_itself, posts_as_read, signer_traits

__all__ = ["UNREAD", "Trait", "bears_name", "shared", "traits"]

# Matches the "2566" of "พ.ศ. 2566"; not of "25661".
_YEAR = re.compile(r"(?:^|\D)(25\d\d)(?:\D|$)")
_YEAR_OF_THE_ACT = "2565"
# What may be left of a number that lost a digit: matches "ว 9/2568"; not "94/2568", "1.2/9".
_ONE_DIGIT = re.compile(r"(?<![\d.])\d/")
# Letters in brackets may have lost their full stop: matches "(กจ) 902/2567"; not "(กจ.) 902/2567".
_MAY_LACK_A_STOP = re.compile(r"\([ก-ฮ]{1,4}\)")
# The year of a title: "พ.ศ. 2566"; not "พ.ร.บ.".
_ERA = re.compile(r"พ\s?\.?\s?ศ\s?\.?\s*\d{4}")
# How a title goes on in its second line: matches "ตามมาตรา 16 แห่งพระราชบัญญัติ"; not "ตามที่", "ตามความในมาตรา 10".
_GOES_ON = re.compile(r"(?:ตามมาตรา|ตามพระราช|แห่งพระราช|ของ|พ\.ศ\.)")
# What a system's name never holds: matches "…กลางทั้งนี้ ตั้งแต่วันที่", "ระบบลา แทนแบบพิมพ์"; not "ระบบตั้งงบประมาณ",
# "ระบบการปฏิบัติราชการแทน".
_RUNS_ON = re.compile(r"ทั้งนี้|(?<!ตัว)แทน(?=\S)|\s\d{1,2}\s|\S\s+ระบบ|ตั้งแต่|เป็นต้นไป|ดังต่อไปนี้|\bข้อ\b|\d\s*[.)]")
# What names no one system: matches "ระบบงานอิเล็กทรอนิกส์", "อีเมล"; not "ระบบงานบุคคลอิเล็กทรอนิกส์", "อีเมลองค์กร".
_NAMELESS = re.compile(r"ระบบ(?:งาน|สารสนเทศ|อิเล็กทรอนิกส์|ดิจิทัล|ออนไลน์)*|อีเมล์?|เว็บไซต์|ไลน์|โปรแกรม|แอปพลิเคชัน")
_THAI, _LATIN = re.compile(r"[\u0e01-\u0e4e]"), re.compile(r"[A-Za-z]")
_LONGEST_SYSTEM = 70  # letters
# Matches the o of "Single Sign-on", which may be "Sign-On"; not "Sign-in", "Google for Work".
_MAY_BE_CAPITAL = re.compile(r"[A-Z][a-z]+-[cosuvwxz][a-z]")
# What a name never ends in: matches "ระบบบัญชีของ", "ระบบลาและ"; not "ระบบสิ่งของ".
_BROKEN_OFF = re.compile(r"(?:(?<!สิ่ง)ของ|และ|หรือ|เพื่อ|สำหรับ|แบบ)$")
# How systems are called: matches "ระบบลาออนไลน์", "ไลน์กลุ่มผู้บริหาร"; not "ระบบงาน", "สารบรรณดิจิทัล".
_SYSTEM = re.compile(
    r"(?:ระบบ(?!งาน$)|ไลน์กลุ่ม|กลุ่ม(?:ไลน์|สนทนา)|ห้องสนทนา|แอป|ไปรษณีย์|จดหมาย|โปรแกรม|เว็บ|แพลตฟอร์ม|ลายมือชื่อ).{3,}"
)
_READ_ALIKE = {"signer.acting_for": "signer.position"}
_TIGHT = 1.7  # heights of a row: a wider gap above the next row may hide one that was not found
_TALL = 1.6
_AS_TIGHT, _FEW_STEPS = 1.3, 5  # pitches of the body's lines; steps from which a pitch can be told
_WORN = 0.85  # share of words read surely; where fewer were, letters are lost that no other evidence misses
_ALMOST = 80.0  # per cent of likeness: the agency's place misread in its head's post, or cut short
_LEAST_BROKEN = 8  # letters of a name that is broken off
_SOON = 400  # days: what takes effect later than this after its issue was hardly read right


def traits(draft: Draft, layout: Layout) -> Iterator[Trait]:
    """One trait a field; members of lists are numbered ("signer0.name"), which `shared` undoes."""
    legible = round(layout.legible, 3)
    worn = " worn" if legible < _WORN else ""
    for trait in _traits(draft, layout):
        checks = trait.checks if trait.checks == UNREAD else f"{trait.checks}{worn}"
        yield replace(trait, legible=legible, checks=checks)


def _traits(draft: Draft, layout: Layout) -> Iterator[Trait]:
    texts = texts_of(layout)
    yield trait_of("agency", draft.agency, _agency(draft, texts), layout.head)
    yield _number(draft, layout)
    yield _title(draft, layout)
    yield trait_of("issued_on", draft.issued_on, _dated(draft), layout.head, dated=True)
    yield _effective(draft, layout)
    yield from signer_traits(draft, layout, texts)
    for name, channels in (("channel", draft.channels), ("enquiry", draft.enquiries)):
        yield from _channels(name, channels, draft.agency.value or "", layout)
    for index, system in enumerate(draft.systems):
        yield trait_of(f"system{index}", system.name, _system(system.name), layout.body)


def _channels(name: str, channels: Sequence[Channel], agency: str, layout: Layout) -> Iterator[Trait]:
    for index, found in enumerate(channel_checks(channels, agency, layout.rows)):
        checks = found.replace(" asked", "") if name == "enquiry" else found  # one asks there, as one should
        trait = trait_of(f"{name}{index}", channels[index].value, checks, layout.body)
        yield replace(trait, latin=checks.startswith("mailbox"))


def _system(field: Field[str]) -> str:
    """Names in Latin letters are no Thai words; a name that runs on into a clause, or only begins one, is none."""
    name = field.value or ""
    if _RUNS_ON.search(name) or _NAMELESS.fullmatch(squeeze(name)) or len(name) > _LONGEST_SYSTEM:
        return "odd"
    if (
        _MAY_BE_CAPITAL.search(name)
        or _BROKEN_OFF.search(name)
        or hides_a_word(name)
        or may_lack_a_word(name, [e.text for e in field.evidence])
    ):
        return "odd"
    whole = "" if _SYSTEM.match(name) else " bare"
    latin = "" if is_english_name(name) else " latin"
    return f"{'known' if is_of_known_words(name) else 'plain'}{whole}{latin}"


def shared(path: str) -> str:
    """The path in the table: "signer0.name" is "signer.name", and a post is a post."""
    plain = re.sub(r"(?<=[a-z])\d+", "", path)
    return _READ_ALIKE.get(plain, plain)


def _agency(draft: Draft, texts: Sequence[Text]) -> str:
    """Does its head's post end in the same place, letter by letter? If not, in one that is nearly the same? Is it
    printed elsewhere just so, and is it of known words?"""
    value, place = draft.agency.value or "", place_of(draft.agency.value or "")
    posts = posts_as_read(draft.signatories)
    if value.count("(") != value.count(")") or may_be_misspelt(value) or is_unlike_itself(draft.agency, texts):
        return "odd"
    if any(ends_in(post, place) for post in posts):
        return f"{knowledge(value)} posted"  # a letter may be misread alike in both, and then makes no word
    said = " said" if support_of(draft.agency, texts) else ""
    near = place and any(fuzz.partial_ratio(place, post) >= _ALMOST for post in posts)
    return f"{knowledge(value)}{said}{' odd' if near else ''}"


def _number(draft: Draft, layout: Layout) -> Trait:
    field = draft.number
    if field.value is None:
        trait = trait_of("number", field, "", layout.head)
        if field.evidence:
            return trait
        if layout.form in {"order", "letter"}:
            return replace(trait, checks="null owed")  # regulation 2526, clauses 11.1 and 16.2
        return replace(trait, checks="null tight", raw=1.0) if _head_is_tight(layout) else trait
    year = _year_of(draft.issued_on)
    years = _YEAR.findall(field.value)
    checks = "year" if year and year in years else "odd" if years and year else "plain"
    lettered = " lettered" if _THAI.search(field.value) else ""
    coded = " coded" if is_coded(field.value) else ""
    short = " short" if _ONE_DIGIT.search(field.value) and may_lack_a_digit(field, layout.rows) else ""
    stop = " open" if _MAY_LACK_A_STOP.search(field.value) else ""
    return trait_of("number", field, f"{checks}{lettered}{coded}{short}{stop}", layout.head)


def _head_is_tight(layout: Layout) -> bool:
    """Do agency and title stand so close that no number can have been missed between them?"""
    rows = agency_rows(layout)
    if not rows or layout.opening is None or layout.subject is None or layout.form != "announcement":
        return False
    last, title = rows[-1], layout.rows[layout.subject]
    if layout.subject != layout.opening + len(rows) or last.page.number != title.page.number:
        return False
    if max(title.height, last.height) > _TALL * min(title.height, last.height):
        return False  # two printed lines may have been taken for one
    if title.box.top - last.box.bottom < _TIGHT * min(last.height, title.height) - last.height:
        return True
    return title.box.top - last.box.top < _AS_TIGHT * _pitch(layout, title.page.number)


def _pitch(layout: Layout, page: int) -> float:
    """The usual distance from line to line in the page's body, in points; 0 where too few lines tell."""
    rows = [row for row in layout.body if row.page.number == page]
    steps = sorted(after.box.top - before.box.top for before, after in pairwise(rows))
    return steps[len(steps) // 2] if len(steps) >= _FEW_STEPS else 0.0


def _title(draft: Draft, layout: Layout) -> Trait:
    field, agency = draft.title, draft.agency.value or ""
    value = field.value or ""
    rest = _ERA.sub(" ", value.replace(agency, " ") if agency else value)
    checks = "official" if is_official(rest) else knowledge(rest)
    named = bears_name(field, draft.agency)
    if named and checks == "plain":
        checks += " named"
    if _LATIN.search(value):
        checks += " latin"  # no list speaks of "(e bidding)"
    year, years = _year_of(draft.issued_on), _years(value)
    # Its last line, in which the agency's name goes on, was not taken for more of it.
    broken = not named and begun_at_end(squeeze(value), squeeze(agency)) >= _LEAST_BROKEN
    unlike = bool(years and year) and (year not in years or year < _YEAR_OF_THE_ACT)
    if broken or unlike or title_runs_on(layout, value):
        checks += " odd"
    # What the body says may have been taken for more of the title, unless it is worded as titles are; or the title
    # may go on in what was taken for the body.
    if layout.body_start < len(layout.rows):
        first = layout.rows[layout.body_start].text
        official = checks.startswith("official")
        if _GOES_ON.match(first) if official else not opens_body(first):
            checks += " open"
    trait = trait_of("title", field, checks, layout.head)
    # A title that bears the agency's name was spelt after it, and is as sure as that at most.
    return replace(trait, raw=min(trait.raw, draft.agency.confidence)) if named else trait


def bears_name(title: Field[str], agency: Field[str]) -> bool:
    """Does the title hold the agency's name, letter by letter?"""
    name = squeeze(agency.value or "")
    return bool(name) and name in squeeze(title.value or "")


def _years(text: str) -> list[str]:
    """The years in the text, but for the Act's own."""
    return [year for year in _YEAR.findall(text) if year != _YEAR_OF_THE_ACT]


def _year_of(field: Field[str]) -> str:
    return str(int(field.value[:4]) + BE_OFFSET) if field.value else ""


def _dated(draft: Draft) -> str:
    year = _year_of(draft.issued_on)
    if year and year < _YEAR_OF_THE_ACT:
        return "odd"  # a worn ๖ is read as ๐, and in the title just so
    years = _years(f"{draft.number.value or ''} {draft.title.value or ''}")
    return "plain" if not years else "year" if year in years else "odd"


def _effective(draft: Draft, layout: Layout) -> Trait:
    """A day, one worked out from the day of issue, publication in the Gazette, or no clause that says anything."""
    field = draft.effective_on
    trait = trait_of("effective_on", field, _begins(field, draft.issued_on), layout.body, dated=True)
    if field.value is not None or field.evidence:
        return trait
    if "effective_from_gazette" in draft.notes:
        return replace(trait, checks="null gazette")
    if not hears_effect(layout):
        return replace(trait, checks="null clear")
    return replace(trait, checks="null dated" if hears_only_days(layout) else "null odd")  # heard, yet not understood


def _begins(field: Field[str], issued_on: Field[str]) -> str:
    if field.value is None or issued_on.value is None:
        return "undated"
    if field.source == "derived":
        return "derived"
    days = (date.fromisoformat(field.value) - date.fromisoformat(issued_on.value)).days
    return "after" if 0 <= days <= _SOON else "odd"
