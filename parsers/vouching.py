"""The organisation's part of an address, voted on by all places of a document that print it.

A host read wrong in one row stands right in another, in a mailbox's own part or in the name of a page; and it is
mostly the agency's name in Latin letters, by itself or with a word behind it ("…city", "…local").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from parsers.hosts import shared_by_offices, stem_of, with_tail
from parsers.known_hosts import known_host_meant
from parsers.latin_shapes import PAIRS, THIN, unlikeness
from parsers.thai.romanised import nearest_spelling

_SWAPPED = frozenset("iltfj1")  # thin letters taken for each other even where print is clear
_PLAIN = 6  # letters: names shorter than this may differ in one letter and be two names
_LEAST_NAME = 5  # letters of a name that is held against the agency's
_FEW_SLIPS = 2
_VOWELS = frozenset("aeiou")
_LONG = 9  # letters of a name in which a thin letter too many may be a break or a speck
_STRAY = 12  # letters of a name among which one may stray from how the agency's name is spelt
_FAR_SHAPE = 7  # letters of a name among which one may differ beyond recognition, where print explains the rest
_BY_NAME = 1.2  # weight of each letter by which a spelling comes nearer to the agency's name
_SPELT_OUT = 2.0  # weight of a long name that is spelt just as the agency's, beside others that are not
_MOST_HEARD = 4.0  # weight at most of all readings of one spelling: what is misread once is misread in every row
_LETTERED = 2.0  # weight of the name without digits beside one read with a digit among its letters
SURE = 0.98  # what a recogniser was surer of is not held against lists of words
_PARTED_GAIN = 2  # letters by which such a change must bring the name nearer
# Letters that come apart into two, or two into one: what the agency's name may ask for.
_PARTED = (
    ("m", "rn"),
    ("d", "ci"),
    ("d", "cl"),
    ("h", "li"),
    ("w", "vv"),
    ("rn", "m"),
    ("cl", "d"),
    ("nn", "rn"),
    ("mn", "rn"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One place where the document prints the organisation's part of an address: "example" of "www.example.go.th"."""

    name: str
    weight: float


def agreed_name(name: str, readings: Sequence[Reading], agency: str, confidence: float) -> str:
    """The spelling of `name` that the document's readings and the agency's name agree on."""
    shared = shared_by_offices(name, agency) or (known_host_meant(name, agency) if confidence < SURE else None)
    if shared:
        return shared
    near = _candidates(name, readings, agency, confidence)
    if not near:
        return name
    weights = Counter[str]()
    for reading in readings:
        weights[reading.name] += reading.weight  # type: ignore[assignment]
    far = {one: far_from(one, agency) for one in (name, *near)}
    far_most = max(far.values())
    letters = {one: _LETTERED * (one.isalpha() and not name.isalpha()) for one in (name, *near)}
    settled = len(name) >= _LEAST_NAME and 0 in far.values() and far_most > 0
    most = _MOST_HEARD if settled else max(weights.values())
    own = {one: _SPELT_OUT * any(is_spelt(one, other, agency) for other in far) for one in far}
    if confidence < SURE:
        own = {one: max(own[one], _SPELT_OUT * _is_explained(one, far, agency)) for one in far}
    tailed = {one: _SPELT_OUT * any(_tailed(other, agency) == one != other for other in far) for one in far}
    score = {
        one: own[one] + tailed[one] + min(most, weights[one]) + letters[one] + _BY_NAME * min(2, far_most - far[one])
        for one in (name, *near)
    }
    return max(score, key=lambda one: (score[one], one == name, one))


def _candidates(name: str, readings: Sequence[Reading], agency: str, confidence: float) -> Set[str]:
    """What `name` may be a misreading of: other readings, and spellings nearer to the agency's name."""
    near = {r.name for r in readings if r.name != name and close(r.name, name)}
    by_name = {spelt for one in (name, *near) if (spelt := spelt_after(one, agency)) != name}
    near |= by_name if confidence < SURE else {one for one in by_name if is_spelt(one, name, agency)}
    if confidence < SURE:
        near |= {r.name for r in readings if r.name != name and any(close(r.name, one) for one in near)}
        near |= {tailed for one in (name, *near) if (tailed := _tailed(one, agency)) != one}
        near |= {parted for one in (name, *near) if (parted := _parted_after(one, agency)) != one}
    return near - {name}


def far_from(name: str, agency: str) -> int:
    """How many letters of the name are not the agency's; a word behind the name says nothing."""
    return nearest_spelling(stem_of(name), agency).distance if agency else 0


def _tailed(name: str, agency: str) -> str:
    """The name with the word behind it put right; by more where just the agency's name stands before it."""
    worn = with_tail(name, worn=True) if agency else name
    return worn if worn != name and far_from(worn, agency) == 0 else with_tail(name)


def _parted_after(name: str, agency: str) -> str:
    """The name with one letter come apart, or two run together, where only so it comes nearer to the agency's."""
    if not agency or len(name) < _LEAST_NAME:
        return name
    far = far_from(name, agency)
    if not 0 < far <= max(2, len(name) // 4):
        return name
    ways = {
        name[: match.start()] + new + name[match.end() :] for old, new in _PARTED for match in re.finditer(old, name)
    }
    nearer = {one: found for one in ways if (found := far_from(one, agency)) <= far - _PARTED_GAIN}
    least = min(nearer.values(), default=0)
    best = [one for one, found in nearer.items() if found == least]
    return best[0] if len(best) == 1 else name


def is_spelt(name: str, shown: str, agency: str) -> bool:
    """Is `name` spelt as the agency's, and `shown` but for thin letters, which are misread surely: "khiong"?"""
    if shown == name or len(shown) != len(name) or len(name) <= _PLAIN:
        return False
    thin = all(old == new or {old, new} <= _SWAPPED for old, new in zip(shown, name, strict=True))
    return thin and far_from(name, agency) == 0


def _is_explained(name: str, far: Mapping[str, int], agency: str) -> bool:
    """Is this long name spelt just as the agency's, and another by no more than what worn print makes of it?"""
    if len(name) < _LONG or far[name] > 0:
        return False
    worn = [other for other, letters in far.items() if letters > 0]
    return any(_is_worn(other, name) or _parted_after(other, agency) == name for other in worn)


def _is_worn(shown: str, meant: str) -> bool:
    """Do one or two letters differ that look alike, and not by how people spell, as "muang" and "mueang" do?"""
    if len(shown) != len(meant):
        return False
    swaps = [(old, new) for old, new in zip(shown, meant, strict=True) if old != new]
    return len(swaps) <= _FEW_SLIPS and all(pair in PAIRS and not _VOWELS.issuperset(pair) for pair in swaps)


def close(a: str, b: str) -> bool:
    """One name misread, not two names: names of up to five letters may differ in one, by a letter that looks alike."""
    distance = Levenshtein.distance(a, b)
    if sum(map(str.isdigit, a)) == sum(map(str.isdigit, b)) != 0:
        return False  # "khet1" and "khet2" are two names
    if len(b) <= _PLAIN - 1:
        return distance == 1 and all(plausible(a, b))
    return distance <= 2 or unlikeness(a, b) <= len(b) / _FAR_SHAPE


def plausible(shown: str, meant: str) -> Iterator[bool]:
    """Of each letter that differs: could worn print have made the one of the other?"""
    for step in Levenshtein.editops(shown, meant):
        old = shown[step.src_pos] if step.tag != "insert" else ""
        new = meant[step.dest_pos] if step.tag != "delete" else ""
        if step.tag == "replace":
            yield (old, new) in PAIRS
        else:
            letter, after = old or new, step.src_pos + len(old)
            yield letter in THIN or letter in (shown[step.src_pos - 1 : step.src_pos], shown[after : after + 1])


def spelt_after(name: str, agency: str) -> str:
    """`name` with the letters that look alike changed to what the agency's Thai name asks for, if that is clear."""
    stem = stem_of(name)
    if stem != name:
        return spelt_after(stem, agency) + name[len(stem) :]
    if not agency or len(name) < _LEAST_NAME:
        return name
    nearest = nearest_spelling(name, agency)
    if nearest.distance == 0 or nearest.distance > max(1, len(name) // 4):
        return name
    longest = max(map(len, nearest.spellings))
    options = {_nearer(name, s) for s in nearest.spellings if len(s) >= longest - 1}
    most = min(nearest.distance - 1, len(name) // _STRAY)
    options = {one for one in options if one != name and nearest_spelling(one, agency).distance <= most}
    return options.pop() if len(options) == 1 else name


def _nearer(name: str, spelling: str) -> str:
    """The changes from `name` to `spelling` that worn print explains."""
    steps = [(step.tag, step.src_pos, step.dest_pos) for step in Levenshtein.editops(name, spelling)]
    likely = plausible(name, spelling)
    kept = [
        step for step, one in zip(steps, likely, strict=True) if one and (step[0] == "replace" or _is_extra(name, step))
    ]
    result = list(name)
    for tag, place, meant in reversed(kept):
        result[place : place + (tag != "insert")] = [] if tag == "delete" else [spelling[meant]]
    return "".join(result)


def _is_extra(name: str, step: tuple[str, int, int]) -> bool:
    """A letter read twice, or a thin one too many in a long name; "tth" and "akorn" are how people spell."""
    tag, place, _ = step
    if tag != "delete" or name[place] in "tr":
        return False
    return name[place] in (name[place - 1 : place], name[place + 1 : place + 2]) or len(name) >= _LONG
