"""Family names read off an image: are they made of known parts, and which known parts were nearly read?

Nothing here knows a whole family name. A name that its parts do not explain stays as read, for any may be one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache, partial

from rapidfuzz.distance import Levenshtein

from parsers.thai.given_names import GIVEN_NAMES
from parsers.thai.name_parts import NAME_PARTS
from parsers.thai.spelling import MARKS, Node, exact, fewest, grown, near, price

_MOST_PARTS = 4
_PART = 0.35  # cost of one more part: fewer, longer parts explain a name better
_ERROR = 1.5  # cost of one wrong letter
_SHARE = 0.27  # errors a letter of a part: one letter alike in a part of three
_MOST_ERRORS = 1.6  # in one name: with more, another name stands there
_CLEAR = 0.45  # by which the best explanation must be cheaper than the next that reads otherwise
_TELLING = 5  # letters: a shorter name is near too many
_SLIP, _GIVEN_SLIP = 0.5, 1.0  # errors
_HANGING = "ัิีึืุู็่้๊๋์"  # marks over and under letters
_KEPT = 6  # explanations followed at each letter


@cache
def _parts() -> Node:
    return grown(NAME_PARTS)


@lru_cache(maxsize=4096)
def is_made_of_parts(name: str) -> bool:
    """Do known parts make up the name whole? "ทองพิพัฒน์" yes; "ทองพิฬัฒน์" no."""
    return 0 < fewest(name, partial(exact, trie=_parts()))[-1] <= _MOST_PARTS


def is_given_name(name: str) -> bool:
    """Is this a given name in use, or one put together from known parts that has not lost the mark of one in use?"""
    if name in GIVEN_NAMES:
        return True
    return len(name) >= 3 and is_made_of_parts(name) and not has_lost_a_mark(name)


@lru_cache(maxsize=1024)
def has_lost_a_mark(given: str) -> bool:
    """Is it a given name in use but for one mark? "มณีรัตน" of "มณีรัตน์", "วิชย" of "วิชัย"."""
    return given not in GIVEN_NAMES and not GIVEN_NAMES.isdisjoint(with_a_mark_more(given))


@lru_cache(maxsize=1024)
def has_a_twin(given: str) -> bool:
    """Is it a given name in use but for one mark more or less? "พงศ์กร" of "พงศกร", "จรินทร" of "จรินทร์".

    Known itself, it does not show that it was misread.
    """
    less = {given[:at] + given[at + 1 :] for at, letter in enumerate(given) if letter in MARKS}
    return not GIVEN_NAMES.isdisjoint(less) or not GIVEN_NAMES.isdisjoint(with_a_mark_more(given))


def with_a_mark_more(name: str) -> Iterator[str]:
    """The name with one more of the marks that hang on letters, anywhere."""
    return (name[:at] + mark + name[at:] for at in range(1, len(name) + 1) for mark in _HANGING)


def with_a_mark_less(name: str) -> Iterator[str]:
    """The name without one of the marks that hang on its letters."""
    return (name[:at] + name[at + 1 :] for at, letter in enumerate(name) if letter in _HANGING)


@lru_cache(maxsize=4096)
def family_name(text: str) -> str:
    """The family name with its misread letters put right, where known parts explain it in one way only; else as read.

    One slip is put right: of 1,250 names on scans 16 so mended were right and 5 spoilt, with more 2 and 31, for what is
    a letter from known parts is sooner a rare part. "ทองพิพ้ฒน์" gives "ทองพิพัฒน์"; "ไชยบุรินทร์กร" stays.
    """
    if len(text) < 5 or is_made_of_parts(text):
        return text
    ways = _explained(text)
    if not ways:
        return text
    best, errors, name = ways[0]
    clear = len(ways) == 1 or ways[1][0] - best >= _CLEAR
    return name if clear and errors <= _SLIP else text


@lru_cache(maxsize=1024)
def is_near_known(name: str, *, given: bool = False) -> bool:
    """Is the name, itself unknown, a slip of the reader away from a known one? Then a letter of it may be wrong.

    A mark more or less, or a letter that looks alike, is half an error: "ฤทธิศิลปกร" and "โรจน์ชันติวงศ์" are near
    known names, "ทองพิฬัฒน์" is near none. A pen that crosses a name takes more marks than one, and what is left is
    read surely. Of a given name, whose spellings are listed whole, one error is near.
    """
    if len(name) < _TELLING:
        return True
    own = _letters_and_marks(name)
    for _, errors, meant in _explained(name):
        letters, marks = _letters_and_marks(meant)
        if errors <= _SLIP or (letters == own[0] and marks > own[1]):
            return True
    return given and any(
        Levenshtein.distance(name, one, score_cutoff=2) <= 2 and likeness(name, one) <= _GIVEN_SLIP
        for one in GIVEN_NAMES
    )


def _letters_and_marks(name: str) -> tuple[str, int]:
    """The letters without what hangs on them, and how much hangs on them; of "ำ" the ring does."""
    plain = name.replace("\u0e33", "\u0e4d\u0e32")
    letters = "".join(letter for letter in plain if letter not in MARKS)
    return letters, len(plain) - len(letters)


def _explained(text: str) -> list[tuple[float, float, str]]:
    """(cost, errors, name) of the ways known parts read nearly like `text`, cheapest first, one a name."""
    kept: list[dict[str, tuple[float, float, int]]] = [{} for _ in range(len(text) + 1)]
    kept[0][""] = (0.0, 0.0, 0)
    for place in range(len(text)):
        cheapest = sorted(kept[place].items(), key=lambda item: (item[1], item[0]))[:_KEPT]
        steps = [(end, 0.0, text[place:end]) for end in exact(text, place, _parts())]
        steps += list(near(text, place, _parts(), share=_SHARE)) if cheapest else []
        for shown, (cost, errors, count) in cheapest:
            for end, wrong, part in steps:
                after = (cost + _PART + _ERROR * wrong, errors + wrong, count + 1)
                if after[1] > _MOST_ERRORS or after[2] > _MOST_PARTS:
                    continue
                if after < kept[end].get(shown + part, (99.0, 0.0, 0)):
                    kept[end][shown + part] = after
    return sorted((cost, errors, name) for name, (cost, errors, _) in kept[len(text)].items())


def likeness(shown: str, meant: str) -> float:
    """How many letters were misread if `meant` was printed and `shown` read; letters that look alike count half."""
    total = 0.0
    for step in Levenshtein.opcodes(shown, meant):
        if step.tag == "equal":
            continue
        left, right = shown[step.src_start : step.src_end], meant[step.dest_start : step.dest_end]
        for place in range(max(len(left), len(right))):
            total += price(left[place : place + 1], right[place : place + 1])
    return total


def is_mark(letter: str) -> bool:
    """Does this character hang on another?"""
    return letter in MARKS
