"""Who signs for whom: the three capacities of Thai public administration, in one line or over several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from parsers.thai.loose import any_of, forgiving, tidy

FOR_THE_HOLDER = "รักษาราชการแทน"
BY_DELEGATION = "ปฏิบัติราชการแทน"
CARETAKER = "รักษาการแทน"
CAPACITIES = (FOR_THE_HOLDER, BY_DELEGATION, CARETAKER)

# Matches "ปฎิบัติราชการแทน" (ฎ for ฏ) and "รักษาราชการ แทน"; not "ปฏิบัติราชการ" without แทน, not "ปฏิบัติหน้าที่".
_CAPACITY = re.compile(any_of(*CAPACITIES))
_WHICH = tuple((capacity, re.compile(forgiving(capacity))) for capacity in CAPACITIES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A signer's own post, the capacity he signs in, and the post he signs for, with offsets into the joined text."""

    position: str | None
    capacity: str | None
    acting_for: str | None
    position_span: tuple[int, int] = (0, 0)
    capacity_span: tuple[int, int] = (0, 0)
    acting_for_span: tuple[int, int] = (0, 0)


def parse_post(lines: Sequence[str]) -> Post:
    """Read the lines under a signer's name. Two hops keep the first capacity; the rest is what he acts for.

    ("รองอธิบดี รักษาราชการแทน", "อธิบดีกรมตัวอย่าง") and ("รองอธิบดี", "รักษาราชการแทนอธิบดีกรมตัวอย่าง") read the same.
    """
    return parse_joined(" ".join(tidy(line).strip() for line in lines))


def parse_joined(text: str) -> Post:
    """The same from one string; the spans are offsets into it."""
    match = _CAPACITY.search(text)
    if match is None:
        span = _trimmed(text, 0, len(text))
        return Post(position=_spaced(text, span), capacity=None, acting_for=None, position_span=span)
    before = _trimmed(text, 0, match.start())
    after = _trimmed(text, match.end(), len(text))
    capacity = next(name for name, pattern in _WHICH if pattern.fullmatch(match.group().strip()))
    return Post(
        position=_spaced(text, before),
        capacity=capacity,
        acting_for=_spaced(text, after),
        position_span=before,
        capacity_span=match.span(),
        acting_for_span=after,
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _spaced(text: str, span: tuple[int, int]) -> str | None:
    return " ".join(text[span[0] : span[1]].split()) or None
