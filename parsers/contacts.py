"""Channels and enquiries of a document: where they stand, what they are called, whose they are and what for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parsers.channel_values import find_all
from parsers.clauses import ITEM, Paragraph, paragraphs
from parsers.columns import asking_columns, names_channels, prints_address, unused
from parsers.declare import ChannelKind, Hit
from parsers.fields import absent, printed
from parsers.heading import agency_rows
from parsers.inline_lists import silent_items
from parsers.layout import Layout
from parsers.model import Channel, Field
from parsers.out_of_use import calls_for_help, standings
from parsers.passage import Passage
from parsers.printed_names import MASK
from parsers.roles import Assigned, Role, annex_mark, annex_roles, asks, asks_behind, assign
from parsers.surroundings import Surroundings, purpose_span, unit_span
from parsers.thai.loose import any_of, squeeze
from parsers.worn import restored

# Matches "compont " and "th" beside an address; not "e-Service ", "(", "1.1 ".
_BEFORE = re.compile(r"(?<![A-Z-])(?=[a-z0-9]*[a-z])[a-z0-9]{2,}[\s._-]{0,2}$")
# The same behind it: matches " th", "-city2"; not " (", " e-Service", whose letters go on.
_AFTER = re.compile(r"[\s._-]{0,2}(?=[a-z0-9]*[a-z])[a-z0-9]{2,}(?![A-Za-z])")
# A query behind an address that was lost or misread. Matches the ends of "example.go.th/a?", "facebook.com/example/7",
# "facebook.com/example/7locale=th"; not "facebook.com/example7", "example.go.th/page/7".
_QUERY_LOST = re.compile(r"\?$|facebook\.com/[^/]+/7\D*$")
# Matches "ประกาศ" of "ประกาศกรมตัวอย่าง"; not "กรมประกาศ".
_OPENS = re.compile(r"^\s*(?:ประกาศ|คำสั่ง)\s*")
_LISTED = ITEM | {"cell"}
# An item that prints no value. Matches "แอปพลิเคชัน -", "เว็บไซต์ ไม่มี", "โปรแกรมประยุกต์ - บนโทรศัพท์", "อีเมล ดังต่อไปนี้"; not
# "แอปพลิเคชัน", "www - s".
_PRINTS_NONE = re.compile(rf"(?:[-–—_.]|ไม่มี|{any_of('ดังต่อไปนี้ ดังนี้ ได้แก่')})\W*$|\s[-–—]\s+(?=[\u0e01-\u0e4e])")
_LONGEST_HEADING = 120  # characters of a line that heads a table of an annex
_MOST_GIVE = 0.6  # of the filled cells of a column of values
_SHORTEST_VALUE = 4  # characters: "1155"
_CELL_GAP = 3.0  # heights of a line between two words, of which the second is in another cell
_CUT = 0.4  # strength of a value that letters touch which belong to nothing
_UNSURE = 0.9  # strength of a value whose clause does not say in words that it names channels


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One value found, with its paragraph and what it is for."""

    kind: ChannelKind
    hit: Hit
    paragraph: Paragraph
    enquiry: bool
    sure: bool  # the document says in words that it is a channel
    cut: bool  # letters that belong to nothing stand right beside it: a part of it may have been read as another word
    previous_end: int  # where the value before it in the paragraph ended
    next_start: int  # where the value after it begins


def read_contacts(layout: Layout, kinds: Sequence[ChannelKind]) -> tuple[tuple[Channel, ...], tuple[Channel, ...]]:
    """(channels, enquiries) in reading order; a channel is no enquiry as well. `kinds`: in rank order."""
    agency = _agency(layout)
    body, annex = _assigned(layout, agency)
    channels, enquiries = list[Channel](), list[Channel]()
    seen: set[tuple[bool, str, str, str]] = set()
    around = Surroundings(kinds, agency=agency)
    for _, mentions in _walked([*body, *annex], around, kinds):
        for mention in mentions:
            channel = _channel(mention, around, layout)
            unit = "" if mention.enquiry else channel.unit.value or ""  # several offices may share one number to ask at
            key = (mention.enquiry, mention.kind.code, squeeze(mention.hit.value).lower(), unit)
            if key not in seen:
                seen.add(key)
                (enquiries if mention.enquiry else channels).append(channel)
    designated = {_key(channel) for channel in channels}
    return tuple(channels), tuple(one for one in enquiries if _key(one) not in designated)


def _walked(
    items: Sequence[Assigned], around: Surroundings, kinds: Sequence[ChannelKind]
) -> Iterator[tuple[Assigned, list[Mention]]]:
    """Each item with the values found in it, while `around` holds what stands around it."""
    for item in items:
        around.enter(item.paragraph)
        mentions = list(_mentions(item, around, kinds))
        around.leave(item.paragraph, bool(mentions))
        yield item, mentions


def _key(channel: Channel) -> tuple[str | None, str]:
    return channel.type.value, squeeze(channel.value.value or "").lower()


def unread_items(layout: Layout, kinds: Sequence[ChannelKind]) -> Iterator[tuple[str, Passage]]:
    """("channels" or "enquiries", item) of each item of a list of channels or telephones that gave none.

    "(3) แอปพลิเคชัน -" prints none; "(2) เบไ s: rvic ee dlt th" prints one that could not be read. The same of cells in a
    column of values: one beside a label that was not read gave none.
    """
    body, annex = _assigned(layout, _agency(layout))
    items = [*body, *annex]
    cells: list[tuple[Assigned, bool]] = []
    for place, (item, mentions) in enumerate(_walked(items, Surroundings(kinds), kinds)):
        paragraph = item.paragraph
        if paragraph.cell:
            cells.append((item, bool(mentions)))
        elif mentions and item.role == "channel" and item.asks_from is None:
            spans = [(one.hit.start, one.hit.end) for one in mentions]
            for begin, end in silent_items(paragraph.passage.text, paragraph.start, spans):
                yield "channels", paragraph.passage.slice(begin, end)
        after = items[place + 1].paragraph if place + 1 < len(items) else None
        listed = item.role != "none" and item.sure and paragraph.style in ITEM
        if mentions or not listed:
            continue
        if after is not None and after.style in ITEM and _is_under(after, paragraph):
            continue
        if not _PRINTS_NONE.search(paragraph.text):
            yield _path(item), paragraph.passage
    yield from _unread_cells(cells, kinds)


def _unread_cells(
    cells: Sequence[tuple[Assigned, bool]], kinds: Sequence[ChannelKind]
) -> Iterator[tuple[str, Passage]]:
    """Filled cells without a value in the columns of which most cells gave one; `cells`: each, and whether it did.

    In any column, cells that name a kind and go on: "เฟซบุ๊ก …".
    """
    columns = defaultdict[tuple[int, int], list[tuple[Assigned, bool]]](list)
    for item, gave in cells:
        cell = item.paragraph.cell
        if cell and cell.band and len(item.paragraph.text) >= _SHORTEST_VALUE:
            columns[cell.table, cell.column].append((item, gave))
    for column in columns.values():
        mostly = sum(gave for _, gave in column) >= max(2.0, _MOST_GIVE * len(column))
        for item, gave in column:
            text = item.paragraph.text
            if not mostly and not _names_and_goes_on(text, kinds):
                continue
            says_none = names_channels(text) or _PRINTS_NONE.search(text)  # a heading said again on the next page
            if not gave and item.role != "none" and not says_none:
                yield _path(item), item.paragraph.passage


def _names_and_goes_on(text: str, kinds: Sequence[ChannelKind]) -> bool:
    """Does it begin with the name of an electronic kind, with other words behind it: "เฟซบุ๊ก กรมตัวอย่าง"?"""
    labels = [kind.label.match(text) for kind in kinds if kind.electronic and kind.label]
    ends = [match.end() for match in labels if match and match.group().strip()]
    return bool(ends) and len(text[max(ends) :].strip(" :：-–")) >= _SHORTEST_VALUE


def _path(item: Assigned) -> str:
    return "channels" if item.role == "channel" and item.asks_from is None else "enquiries"


def _is_under(item: Paragraph, head: Paragraph) -> bool:
    """Is the item one of those that `head` names: deeper, or numbered "1.1" after "(1)"?"""
    return item.level > head.level or item.number.startswith(f"{head.number}.") or item.number in {"1.1", "1"}


def _agency(layout: Layout) -> str:
    return " ".join(row.text for row in agency_rows(layout))


def _assigned(layout: Layout, agency: str) -> tuple[list[Assigned], list[Assigned]]:
    """The paragraphs of the body and of the annexes, each with what its contacts are for."""
    body = list(_listed(list(_body(layout, agency))))
    return body, list(_annex(paragraphs(layout.annex), annex_roles(body)))


def _listed(items: Sequence[Assigned]) -> Iterator[Assigned]:
    """The items, those of a list that holds electronic channels marked: a fax among them is a channel as they are."""
    electronic = {
        item.paragraph.clause
        for item in items
        if item.paragraph.style in _LISTED and item.role == "channel" and item.asks_from is None
        if prints_address(item.paragraph.text)
    }
    for item in items:
        inside = item.paragraph.style in _LISTED and item.paragraph.clause in electronic
        yield replace(item, beside=inside)


def _body(layout: Layout, heading: str) -> Iterator[Assigned]:
    """The body's paragraphs; a column of telephones beside the channels of a table is for enquiries."""
    items = paragraphs(layout.body)
    asking, given_up = asking_columns(items), unused(items)
    for item in assign(items, _OPENS.sub("", heading)):
        cell = item.paragraph.cell
        if given_up(item.paragraph):
            yield replace(item, role="none", asks_from=None)
        else:
            yield replace(item, asks_from=0) if cell and (cell.table, cell.column) in asking else item


def _annex(items: Sequence[Paragraph], roles: dict[str, Role]) -> Iterator[Assigned]:
    """Annex paragraphs take the role of the clause that refers to their annex; an unnamed annex serves channels."""
    role: Role = roles.get("", "channel")
    asking, given_up = asking_columns(items), unused(items)
    for paragraph in items:
        mark = annex_mark(paragraph)
        if mark is not None:
            role = roles.get(mark, roles.get("", "channel"))
        elif paragraph.style == "plain" and len(paragraph.text) <= _LONGEST_HEADING:
            # "บัญชีหมายเลขโทรศัพท์สำหรับสอบถามการรับเรื่อง" heads a table of its own.
            role = "enquiry" if asks(paragraph.text) else "channel" if names_channels(paragraph.text) else role
        cell = paragraph.cell
        asks_here = role == "enquiry" or (cell is not None and (cell.table, cell.column) in asking)
        if given_up(paragraph):
            yield Assigned(paragraph=paragraph, role="none", asks_from=None)
        else:
            yield Assigned(paragraph=paragraph, role=role, asks_from=0 if asks_here else None)


def _mentions(item: Assigned, around: Surroundings, kinds: Sequence[ChannelKind]) -> Iterator[Mention]:
    if item.role == "none" and item.asks_from is None:
        return
    text = item.paragraph.passage.text
    shown = restored(text) if item.paragraph.passage.first.page.source == "ocr" else text
    found, rest = find_all(shown, item.paragraph.start, around.heading, tuple(kinds))
    listed = item.paragraph.style in _LISTED
    stand = standings(shown, item.paragraph.start, [hit for _, hit in found])
    for place, (kind, hit) in enumerate(found):
        before = found[place - 1][1].end if place else item.paragraph.start
        if stand[place] == "out" or (not kind.electronic and calls_for_help(shown, before, hit, listed=listed)):
            continue
        yield Mention(
            kind=kind,
            hit=_in_one_cell(hit, item.paragraph),
            paragraph=item.paragraph,
            enquiry=_is_enquiry(item, kind, hit),
            sure=item.sure and stand[place] == "used",
            cut=kind.electronic and (_is_cut(rest, hit) or bool(_QUERY_LOST.search(hit.value))),
            previous_end=found[place - 1][1].end if place else item.paragraph.start,
            next_start=found[place + 1][1].start if place + 1 < len(found) else len(text),
        )


def _in_one_cell(hit: Hit, paragraph: Paragraph) -> Hit:
    """The name up to a gap as wide as between cells: "ตัวอย่างพร้อม      งานทะเบียน" is a name and what it is for."""
    if MASK in hit.value or " ".join(paragraph.passage.text[hit.start : hit.end].split()) != hit.value:
        return hit
    for before, after in pairwise(paragraph.passage.within(hit.start, hit.end)):
        left, right = before.word.box, after.word.box
        level = (
            before.row.page.number == after.row.page.number and left.top < (right.top + right.bottom) / 2 < left.bottom
        )
        if level and right.x0 - left.x1 > _CELL_GAP * before.row.height:
            value = " ".join(paragraph.passage.text[hit.start : before.end].split())
            return replace(hit, value=value, end=before.end)
    return hit


def _is_enquiry(item: Assigned, kind: ChannelKind, hit: Hit) -> bool:
    """After the words that ask; and a bare phone in a clause that does not say it names channels."""
    if item.asks_from is not None and hit.start >= item.asks_from:
        return True
    return not kind.electronic and (not (item.sure or item.beside) or asks_behind(item.paragraph.passage.text, hit.end))


def _is_cut(rest: str, hit: Hit) -> bool:
    """Do small Latin letters that belong to no channel touch this one, or stand one space away?"""
    return bool(_BEFORE.search(rest, max(0, hit.start - 24), hit.start) or _AFTER.match(rest, hit.end))


def _channel(mention: Mention, around: Surroundings, layout: Layout) -> Channel:
    passage, hit = mention.paragraph.passage, mention.hit
    scanned = passage.first.page.source == "ocr"
    meant = 1.0 if mention.sure or mention.enquiry else _UNSURE
    # Of a scan `parsers.confidence` weighs how it was read and whether it is meant as a channel apart.
    strength = (_CUT if mention.cut else 1.0) if scanned else meant
    value = printed(passage, hit.start, hit.end, hit.value, strength=strength)
    sure = value.confidence * meant if scanned else value.confidence
    kind = Field(value=mention.kind.code, confidence=sure, source=value.source, evidence=value.evidence)
    label = around.label(mention.kind, mention.paragraph, mention.previous_end, hit.start)
    purpose = purpose_span(passage.text, hit.end, mention.next_start, mention.previous_end, hit.start)
    unit = unit_span(passage.text, hit.end, mention.next_start, mention.previous_end, hit.start)
    nothing = absent(layout.pages, certainty=0.9)
    return Channel(
        type=kind,
        value=value,
        label=label or nothing,
        purpose=_span_field(mention.paragraph, purpose) or around.purpose(mention.paragraph) or nothing,
        unit=_span_field(mention.paragraph, unit) or around.unit(mention.paragraph) or nothing,
    )


def _span_field(paragraph: Paragraph, span: tuple[int, int] | None) -> Field[str] | None:
    if span is None:
        return None
    text = " ".join(paragraph.passage.text[span[0] : span[1]].split())
    return printed(paragraph.passage, span[0], span[1], text, strength=0.95)
