"""Mending words read off an image: a run of Thai is cut into known words, and what is nearly one becomes it.

Only for text a recogniser was unsure of. A run that known words cover whole is never changed, nor is one in which
no known word is near; what remains unknown (names of places and persons) stays as read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from importlib.resources import files

from parsers.thai.given_names import GIVEN_NAMES
from parsers.thai.lexicon import WORDS
from parsers.thai.name_parts import NAME_PARTS
from parsers.thai.place_words import PLACE_WORDS

# Matches "ระบบการลา"; not "2566", "e-mail".
THAI_RUN = re.compile("[\u0e01-\u0e4e]+")
MARKS = frozenset("\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e")
# Letters that print alike: a recogniser takes one for the other sooner than for a third.
_ALIKE = (
    "ดตคศ ขชซ บปษ สลศ กภถฤ นมฆ ผฝพฟ หท อฮข ฎฏ รธจ วอ าว ำา โไใเ งว ทฑห ญณ ะา ยบ "
    "าจ าภ ฉณ ตฅ นษ กท ฌณ ลอ โเ ภฏ คด ลด สอ อย อห"
)
_LIKE = frozenset(pair for group in _ALIKE.split() for a in group for b in group if a != b for pair in [(a, b)])
LIGHT, HEAVY = 0.5, 1.0  # an error among marks or letters alike, and any other

_SHARE = 0.135  # of a known word's length: errors beyond make it another word
_SHORTEST = 5
_SHORTEST_NAME = 3
UNCOVERED = 10**9  # of words: where none cover a run
_REACH = 18  # characters before an unknown stretch where a misread word may begin


@dataclass(slots=True)
class Node:
    """A letter of the words looked for; `word` where one ends, `longest` the letters of the longest that goes on."""

    children: dict[str, Node] = field(default_factory=dict)
    word: str | None = None
    longest: int = 0


def mend(text: str) -> str:
    """`text` with its misread Thai words put right, as far as one known word is near each."""
    return THAI_RUN.sub(lambda run: _mended(run.group()), text)


def is_known(text: str) -> bool:
    """Do known words cover every run of Thai in the text?"""
    return not any(_unknown(run.group()) for run in THAI_RUN.finditer(text))


def begins_word(run: str, place: int) -> bool:
    """Does a known word begin at `place` of the run, or does the run end there?"""
    return place == len(run) or any(True for _ in exact(run, place, known_words()))


def is_official(text: str) -> bool:
    """Do the words of officials alone cover it? "ปฏิบัติหน้าที่" yes; "ปฏิบัติหนาที่", of words in common use, no."""
    return all(_covered(run.group()) for run in THAI_RUN.finditer(text))


@lru_cache(maxsize=4096)
def _covered(run: str) -> bool:
    return fewest(run, partial(exact, trie=_trie()))[-1] < UNCOVERED


@lru_cache(maxsize=4096)
def _mended(run: str) -> str:
    if len(run) < _SHORTEST:
        return run
    unknown = _unknown(run)
    if not unknown:
        return run
    return "".join(_cut(run, frozenset(unknown)))


@cache
def _trie() -> Node:
    return grown(WORDS)


@cache
def known_words() -> Node:
    """Words that stay as they are: of officials, in common use, and those names of persons and places are made of."""
    return grown(NAME_PARTS | PLACE_WORDS | common_words())


@cache
def common_words() -> frozenset[str]:
    """Words of officials and those in common use."""
    common = files(__package__).joinpath("common_words.txt").read_text(encoding="utf-8").split()
    return WORDS | frozenset(common)


@cache
def _names() -> Node:
    return grown(GIVEN_NAMES)


def grown(words: frozenset[str]) -> Node:
    """A tree of the words' letters, to look for all of them at once, of words equally near in the same order always."""
    root = Node()
    for word in sorted(words):
        node = root
        for character in word:
            node.longest = max(node.longest, len(word))
            node = node.children.setdefault(character, Node())
        node.longest, node.word = max(node.longest, len(word)), word
    return root


def _unknown(run: str) -> set[int]:
    """The places where a misread word may begin: those no known word covers, and some before them."""
    cost, step = [0.0] + [1e9] * len(run), [0] * (len(run) + 1)
    for place in range(len(run)):
        for end, weight in [(place + 1, 1.0), *((end, 0.2) for end in exact(run, place, known_words()))]:
            if cost[place] + weight < cost[end]:
                cost[end], step[end] = cost[place] + weight, place
    bare, begins, end = set[int](), set[int](), len(run)
    while end:
        if cost[end] - cost[step[end]] > 0.5:
            bare.add(step[end])
        begins.add(step[end])
        end = step[end]
    return {place for place in begins if any(place <= hole <= place + _REACH for hole in bare)}


def exact(run: str, start: int, trie: Node) -> Iterator[int]:
    """Where each known word ends that stands at `start`."""
    node, place = trie, start
    while place < len(run) and run[place] in node.children:
        node = node.children[run[place]]
        place += 1
        if node.word:
            yield place


def fewest(run: str, ends: Callable[[str, int], Iterable[int]]) -> list[int]:
    """How few words cover the run up to each of its places, its end last; `UNCOVERED` where none do.

    `ends`: where each word ends that stands in the run at a place, as `exact` finds them.
    """
    counts = [0] + [UNCOVERED] * len(run)
    for place in range(len(run)):
        if counts[place] < UNCOVERED:
            for end in ends(run, place):
                counts[end] = min(counts[end], counts[place] + 1)
    return counts


def _cut(run: str, starts: frozenset[int]) -> list[str]:
    """The cheapest cut of the run into known words, nearly known words and single unknown characters."""
    best: list[tuple[float, int, str]] = [(0.0, 0, "")] + [(1e9, 0, "")] * len(run)
    for place in range(len(run)):
        here = best[place][0]
        options = [(place + 1, LIGHT if run[place] in MARKS else HEAVY, run[place])]
        options += [(end, 0.2, run[place:end]) for end in exact(run, place, known_words())]
        if place in starts and run[place] not in MARKS:
            options += [(end, 0.2 + 1.3 * errors, word) for end, errors, word in near(run, place, _trie())]
        for end, weight, shown in options:
            if here + weight < best[end][0]:
                best[end] = (here + weight, place, shown)
    parts, end = list[str](), len(run)
    while end:
        parts.append(best[end][2])
        end = best[end][1]
    return parts[::-1]


def near(run: str, start: int, trie: Node, *, share: float = _SHARE) -> Iterator[tuple[int, float, str]]:
    """(end, errors, word) for each known word that nearly stands at `start`; `share`: errors a letter of the word.

    A way is left as soon as it has more errors than the longest word on it may have.
    """
    stack = [(trie, start, 0.0, 0)]
    seen = set[tuple[int, int, float]]()
    lost = _prices("")
    while stack:
        node, place, errors, depth = stack.pop()
        if (id(node), place, errors) in seen:
            continue
        seen.add((id(node), place, errors))
        if node.word and 0 < errors <= share * len(node.word) and (share > _SHARE or len(node.word) >= _SHORTEST):
            yield place, errors, node.word
        allowed = min(3.0, 1.0 + 0.1 * depth, share * node.longest)
        shown = run[place] if place < len(run) else ""
        if errors + LIGHT > allowed:  # nothing more may be wrong
            if shown in node.children:
                stack.append((node.children[shown], place + 1, errors, depth + 1))
            continue
        read = _prices(shown)
        if shown and depth and errors + read[""] <= allowed:
            stack.append((node, place + 1, errors + read[""], depth))
        for letter, child in node.children.items():
            if letter == shown:
                stack.append((child, place + 1, errors, depth + 1))
                continue
            most = min(allowed, share * child.longest)
            if shown and errors + read[letter] <= most:
                stack.append((child, place + 1, errors + read[letter], depth + 1))
            if errors + lost[letter] <= most:
                stack.append((child, place, errors + lost[letter], depth + 1))


class _Prices(dict[str, float]):
    """What each letter costs that may be meant where one letter was read; worked out as it is asked for."""

    def __init__(self, shown: str) -> None:
        self._shown = shown

    def __missing__(self, meant: str) -> float:
        self[meant] = price(self._shown, meant)
        return self[meant]


@cache
def _prices(shown: str) -> _Prices:
    return _Prices(shown)


def price(shown: str, meant: str) -> float:
    """What it costs to have read `shown` where `meant` was printed: "" stands for nothing."""
    if (not shown or shown in MARKS) and (not meant or meant in MARKS):
        return LIGHT
    return LIGHT if (shown, meant) in _LIKE else HEAVY


@lru_cache(maxsize=4096)
def given_name(text: str, *, share: float = _SHARE) -> str:
    """A given name as it is usually written, where exactly one in common use is near; else as read."""
    if text in GIVEN_NAMES or len(text) < _SHORTEST_NAME:
        return text
    found: dict[str, float] = {}
    for end, errors, word in near(text, 0, _names(), share=share):
        if end == len(text):
            found[word] = min(errors, found.get(word, 9.0))
    ranked = sorted((errors, word) for word, errors in found.items())
    if not ranked or (len(ranked) > 1 and ranked[1][0] - ranked[0][0] < LIGHT):
        return text
    return ranked[0][1]
