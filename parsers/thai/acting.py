"""Who signs for whom: the three capacities of Thai public administration, in one line or over several."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parsers.thai.loose import any_of, forgiving
from parsers.thai.name_spelling import likeness
from parsers.thai.posts import is_post

FOR_THE_HOLDER = "รักษาราชการแทน"
BY_DELEGATION = "ปฏิบัติราชการแทน"
CARETAKER = "รักษาการแทน"
CAPACITIES = (FOR_THE_HOLDER, BY_DELEGATION, CARETAKER)

# Matches "ปฎิบัติราชการแทน" (ฎ for ฏ) and "รักษาราชการ แทน"; not "ปฏิบัติราชการ" without แทน, not "ปฏิบัติหน้าที่".
_CAPACITY = re.compile(any_of(*CAPACITIES))
_WHICH = tuple((capacity, re.compile(forgiving(capacity))) for capacity in CAPACITIES)


# Acting for another in words that are none of the three: matches "ทำการแทน", "ปฏิบัติงานแทน", "ปฏิบัติหน้าที่นายก…",
# "รักษาการในตำแหน่งอธิการบดี"; not "รักษาการแทน".
_PRINCIPAL = "ตำแหน่ง นายก ผู้ว่า ผู้อำนวย ผู้จัด อธิ ปลัด รอง เลขา หัวหน้า คณบดี ประธาน"
_OTHERWISE = re.compile(
    rf"(?<!รักษา)(?<!ราช){any_of('ปฏิบัติหน้าที่แทน ปฏิบัติงานแทน ปฏิบัติการแทน กระทำการแทน ทำการแทน')}"
    rf"|{any_of('ดำเนินการแทน สั่งการแทน ลงนามแทน ทำหน้าที่แทน')}"
    rf"|{any_of('ปฏิบัติหน้าที่ ทำหน้าที่ รักษาการ')}\s*(?:ใน(?:ฐานะ)?)?\s*(?={any_of(_PRINCIPAL)})"
)


_HOLDER = re.compile(r"(?:^|\s)ผู้\s*$")  # of "ผู้รักษาราชการแทน": no post of his own


_UNCLEAR = re.compile(forgiving("การแทน"))  # of a capacity whose first letters are lost, with his own post before it
_LAST = "แทน"  # with which every capacity ends
_FAR_LAST = 1.0
_FAR_WORN_LAST = 2.0  # where all before it was read without a slip
_FAR = 0.22  # wrong letters, as a share of the capacity's
_EACH_LOST = 0.25  # cost of a letter lost at the line's start
_LOST_WITHIN = 3  # letters, where no space stands before what is left
_CLEAR = 0.8  # by which the nearest capacity must be nearer than the next


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A signer's own post, the capacity he signs in, and the post he signs for, with offsets into the joined text.

    A capacity None with a span: one is printed, and which one could not be read.
    """

    position: str | None
    capacity: str | None
    acting_for: str | None
    position_span: tuple[int, int] = (0, 0)
    capacity_span: tuple[int, int] = (0, 0)
    acting_for_span: tuple[int, int] = (0, 0)


def parse_joined(text: str, *, damaged: bool = False) -> Post:
    """Read the lines under a signer's name, joined and tidy; the spans are offsets into them.

    Two hops keep the first capacity; the rest is what he acts for. `damaged`: read off an image, letters may be wrong.
    """
    match = _CAPACITY.search(text)
    worn = damaged and not acts_otherwise(text)
    found = _exact(match) if match else _nearly(text) if worn else None
    unclear = _UNCLEAR.search(text) if worn and found is None else None
    if unclear:
        after = _trimmed(text, unclear.end(), len(text))
        return Post(
            position=None,
            capacity=None,
            acting_for=_spaced(text, after),
            capacity_span=(0, unclear.end()),
            acting_for_span=after,
        )
    if found is None:
        span = _trimmed(text, 0, len(text))
        return Post(position=_spaced(text, span), capacity=None, acting_for=None, position_span=span)
    capacity, start, end = found
    holder = _HOLDER.search(text, 0, start)
    before = _trimmed(text, 0, holder.start() if holder else start)
    after = _trimmed(text, end, len(text))
    return Post(
        position=_spaced(text, before),
        capacity=capacity,
        acting_for=_spaced(text, after),
        position_span=before,
        capacity_span=(start, end),
        acting_for_span=after,
    )


def acts_otherwise(text: str) -> bool:
    """Does the post say that he acts for another, in words that are none of the three capacities?"""
    return bool(_OTHERWISE.search(text))


def _exact(match: re.Match[str]) -> tuple[str, int, int]:
    capacity = next(name for name, pattern in _WHICH if pattern.fullmatch(match.group().strip()))
    return capacity, *match.span()


def _nearly(text: str) -> tuple[str, int, int] | None:
    """The capacity of which some letters were misread, or lost at a line's start: "ยาราชการแทนขนส่งจังหวัด…"."""
    found: dict[str, tuple[float, int, int]] = {}
    for capacity in CAPACITIES:
        for far, start, end in _windows(text, capacity):
            found[capacity] = min(found.get(capacity, (99.0, 0, 0)), (far, start, end))
    ranked = sorted((far, capacity, start, end) for capacity, (far, start, end) in found.items())
    if not ranked or (len(ranked) > 1 and ranked[1][0] - ranked[0][0] < _CLEAR):
        return None
    return ranked[0][1:]


def _windows(text: str, capacity: str) -> Iterator[tuple[float, int, int]]:
    most = _FAR * len(capacity)
    starts = [0, *(place for place, letter in enumerate(text, 1) if letter == " ")]  # a line's, too
    yield from _with_worn_end(text, capacity)
    for end in range(len(_LAST), len(text) + 1):
        if likeness(text[end - len(_LAST) : end], _LAST) > _FAR_LAST:
            continue
        for start in range(max(0, end - len(capacity) - 2), end - len(capacity) + 3):
            if start >= 0 and (far := likeness(text[start:end], capacity)) <= most:
                yield far, start, end
        for lost in range(1, len(capacity) // 2):
            rest = capacity[lost:]
            for start in starts:
                near = end - start >= 0 and abs(end - start - len(rest)) <= 1
                if near and (far := likeness(text[start:end], rest) + _EACH_LOST * lost) <= most:
                    yield far, start, end
            # The line's start may have been joined to the line above: nothing else may be wrong there.
            if lost <= _LOST_WITHIN and text[:end].endswith(rest) and is_post(text[:end]) and is_post(text[end:]):
                yield _EACH_LOST * lost, end - len(rest), end


def _with_worn_end(text: str, capacity: str) -> Iterator[tuple[float, int, int]]:
    """The capacity read well but for its end: "ปฏิบัติราชการเทานนายก…", cut where a post begins or nothing follows."""
    head = capacity.removesuffix(_LAST)
    start = text.find(head)
    if start < 0:
        return
    for end in range(start + len(head) + 2, min(len(text), start + len(head) + len(_LAST) + 2) + 1):
        far = likeness(text[start + len(head) : end], _LAST)
        if far <= _FAR_WORN_LAST and (end == len(text) or is_post(text[end:].lstrip())):
            yield far, start, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _spaced(text: str, span: tuple[int, int]) -> str | None:
    return " ".join(text[span[0] : span[1]].split()) or None
