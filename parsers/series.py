"""Long lists of mailboxes that are one pattern and a running number: each row is held against all the others.

An annex prints "dlt0211@…", "dlt0212@…" for a hundred offices. A letter misread in one row stands alone against its
neighbours, so the letters, the count of digits and, where the numbers run on without a gap, the number are known.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from parsers.model import Channel

_LEAST = 5  # mailboxes that make a list
_SHARE = 0.6  # of them must fit the pattern that the others are held against
_RUNS = 0.7  # of neighbouring rows must follow each other by one before a number is worked out
_FAR = 3  # letters in which a reading may differ from what its place in the list asks for
# Matches "dlt0211", "saraban07", and "dlto211", where an o before other digits is a nought; not "saraban", "04940701".
# An o before a nought is a letter: "kho0202" is "kho" and four digits.
_SHAPE = re.compile(r"([a-z._-]*[a-np-z_-](?!o[0o])|[a-z._-]*o(?=[0o]))([\do]*\d[\do]*)")
_DIGITS = str.maketrans("odqliztsgb", "0001121598")  # what worn print makes of a digit in letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """What a list's mailboxes have in common."""

    letters: str
    width: int  # digits
    host: str

    def number(self, local: str) -> int | None:
        """The running number of a mailbox that fits."""
        found = _shape(local)
        return int(found[1]) if found and found[0] == self.letters and len(found[1]) == self.width else None

    def box(self, number: int) -> str:
        return f"{self.letters}{number:0{self.width}d}"


def _shape(local: str) -> tuple[str, str] | None:
    """The letters and the digits of a numbered mailbox."""
    match = _SHAPE.fullmatch(local)
    return (match[1], match[2].replace("o", "0")) if match else None


def in_series(channels: tuple[Channel, ...]) -> tuple[Channel, ...]:
    """The channels with the mailboxes of a numbered list put right where their place in it says how."""
    places = [i for i, channel in enumerate(channels) if channel.type.value == "email"]
    boxes = [(channels[i].value.value or "").rpartition("@") for i in places]
    pattern = _pattern(boxes)
    if pattern is None:
        return channels
    inside = [k for k, (local, _, host) in enumerate(boxes) if _belongs(local, host, pattern)]
    mended = _mended([boxes[k][0] for k in inside], pattern)
    result = list(channels)
    for k, local in zip(inside, mended, strict=True):
        channel, value = channels[places[k]], f"{local}@{pattern.host}"
        if channel.value.source == "ocr" and value != channel.value.value:
            result[places[k]] = replace(channel, value=replace(channel.value, value=value))
    return tuple(result)


def gaps(channels: Sequence[Channel]) -> Iterator[tuple[int, str]]:
    """(place, mailbox) of each mailbox that a list running on by one leaves out right after `place`."""
    places = [i for i, channel in enumerate(channels) if channel.type.value == "email"]
    boxes = [(channels[i].value.value or "").rpartition("@") for i in places]
    pattern = _pattern(boxes)
    if pattern is None:
        return
    rows = [
        (i, n)
        for i, (local, _, host) in zip(places, boxes, strict=True)
        if host == pattern.host
        if (n := pattern.number(local)) is not None
    ]
    if not _runs_on([n for _, n in rows]):
        return
    for (place, number), (_, after) in pairwise(rows):
        if after - number == 2:
            yield place, f"{pattern.box(number + 1)}@{pattern.host}"


def _runs_on(numbers: Sequence[int | None]) -> bool:
    """Do the rows follow each other by one?"""
    pairs = [(a, b) for a, b in pairwise(numbers) if a is not None and b is not None]
    return len(pairs) >= _LEAST - 1 and sum(b == a + 1 for a, b in pairs) >= _RUNS * len(pairs)


def _pattern(boxes: Sequence[tuple[str, str, str]]) -> Pattern | None:
    """The pattern most mailboxes follow; None where the document holds no such list."""
    shapes = Counter[tuple[str, int, str]]()
    for local, _, host in boxes:
        found = _shape(local)
        if found:
            shapes[(found[0], len(found[1]), host)] += 1
    if not shapes:
        return None
    (letters, width, host), count = shapes.most_common(1)[0]
    alike = [one for one in shapes if one[1:] == (width, host) and Levenshtein.distance(one[0], letters) <= 1]
    called = [one for one in alike if len(one[0]) > 1 and host.startswith(one[0])]
    if called:  # lists are called by the first letters of their host: "dlt0301@dlt…" of rows read "dl0301@dlt…"
        letters, count = max(called, key=lambda one: len(one[0]))[0], sum(shapes[one] for one in alike)
    listed = sum(1 for local, _, other in boxes if other == host and any(map(str.isdigit, local)))
    if count < _LEAST or count < _SHARE * listed or width < 2:
        return None
    return Pattern(letters=letters, width=width, host=host)


def _belongs(local: str, host: str, pattern: Pattern) -> bool:
    """Is this a row of the list, whatever was misread of it? Its own host may be wrong, but not both parts by much."""
    near_host = host == pattern.host or Levenshtein.distance(host, pattern.host) <= _FAR
    model = pattern.letters + "0" * pattern.width
    digits = "".join("0" if letter.isdigit() else letter for letter in local)
    return near_host and Levenshtein.distance(digits, model) <= _FAR


def _mended(locals_: Sequence[str], pattern: Pattern) -> list[str]:
    """The rows' own parts, each as the list asks for it where it does; else as read."""
    shaped = [_shaped(local, pattern) for local in locals_]
    numbers = [pattern.number(local) for local in shaped]
    if not _runs_on(numbers):
        return shaped
    return [_placed(local, k, numbers, pattern) for k, local in enumerate(shaped)]


def _shaped(local: str, pattern: Pattern) -> str:
    """A row with the list's letters before as many digits as the list's rows have, where that is one change of form."""
    number = pattern.number(local)
    if number is not None:
        return pattern.box(number)
    if local.startswith(pattern.letters) and local.removeprefix(pattern.letters).isdigit():
        return local  # a digit too few or too many: which one only its neighbours can say
    for cut in range(len(local), -1, -1):
        digits = local[cut:].translate(_DIGITS)
        if len(digits) == pattern.width and digits.isdigit() and _is_letters(local[:cut], pattern.letters):
            return pattern.letters + digits
    return local


def _is_letters(shown: str, letters: str) -> bool:
    """ "dtt", "dl" and "dltl" before the digits of "dlt0287" are "dlt"; so is nothing at all, if it was cut off."""
    return shown == "" or Levenshtein.distance(shown, letters) <= max(1, len(letters) // 4)


def _placed(local: str, place: int, numbers: Sequence[int | None], pattern: Pattern) -> str:
    """The mailbox its neighbours leave room for, where the reading is near it."""
    before = numbers[place - 1] if place else None
    after = numbers[place + 1] if place + 1 < len(numbers) else None
    expected = _between(place, numbers, before, after)
    if expected is None or numbers[place] == expected:
        return local
    box = pattern.box(expected)
    return box if Levenshtein.distance(local, box) <= _FAR else local


def _between(place: int, numbers: Sequence[int | None], before: int | None, after: int | None) -> int | None:
    """The number that runs on from the rows around: both neighbours, or two on one side."""
    if before is not None and after is not None:
        return before + 1 if after - before == 2 else None
    if before is not None and place >= 2 and numbers[place - 2] == before - 1:
        return before + 1
    if after is not None and place + 2 < len(numbers) and numbers[place + 2] == after + 1:
        return after - 1
    return None
