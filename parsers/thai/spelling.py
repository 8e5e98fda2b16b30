"""Mending words read off an image: a run of Thai is cut into known words, and what is nearly one becomes it.

Only for text a recogniser was unsure of. A run that known words cover whole is never changed, nor is one in which
no known word is near; what remains unknown (names of places and persons) stays as read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from parsers.thai.lexicon import GIVEN_NAMES, WORDS

# Matches "ระบบการลา"; not "2566", "e-mail".
_RUN = re.compile("[\u0e01-\u0e4e]+")
_MARKS = frozenset("\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e")
# Letters that print alike: a recogniser takes one for the other sooner than for a third.
_ALIKE = (
    "ดตคศ ขชซ บปษ สลศ กภถฤ นมฆ ผฝพฟ หท อฮข ฎฏ รธจ วอ าว ำา โไใเ งว ทฑห ญณ ะา ยบ "
    "าจ าภ ฉณ ตฅ นษ กท ฌณ ลอ โเ ภฏ คด ลด สอ อย อห"
)
_LIKE = frozenset(pair for group in _ALIKE.split() for a in group for b in group if a != b for pair in [(a, b)])
_LIGHT, _HEAVY = 0.5, 1.0  # an error among marks or letters alike, and any other
_SHARE = 0.135  # of a known word's length: errors beyond make it another word
_SHORTEST = 5
_REACH = 18  # characters before an unknown stretch where a misread word may begin


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    word: str | None = None


def mend(text: str) -> str:
    """`text` with its misread Thai words put right, as far as one known word is near each."""
    return _RUN.sub(lambda run: _mended(run.group()), text)


def is_known(text: str) -> bool:
    """Do known words cover every run of Thai in the text?"""
    return not any(_unknown(run.group()) for run in _RUN.finditer(text))


@lru_cache(maxsize=4096)
def _mended(run: str) -> str:
    if len(run) < _SHORTEST:
        return run
    unknown = _unknown(run)
    if not unknown:
        return run
    return "".join(_cut(run, frozenset(unknown)))


@cache
def _trie() -> _Node:
    return _grown(WORDS)


@cache
def _names() -> _Node:
    return _grown(GIVEN_NAMES)


def _grown(words: frozenset[str]) -> _Node:
    root = _Node()
    for word in words:
        node = root
        for character in word:
            node = node.children.setdefault(character, _Node())
        node.word = word
    return root


def _unknown(run: str) -> set[int]:
    """The places where a misread word may begin: those no known word covers, and some before them."""
    cost, step = [0.0] + [1e9] * len(run), [0] * (len(run) + 1)
    for place in range(len(run)):
        for end, weight in [(place + 1, 1.0), *((end, 0.2) for end in _exact(run, place))]:
            if cost[place] + weight < cost[end]:
                cost[end], step[end] = cost[place] + weight, place
    bare, begins, end = set[int](), set[int](), len(run)
    while end:
        if cost[end] - cost[step[end]] > 0.5:
            bare.add(step[end])
        begins.add(step[end])
        end = step[end]
    return {place for place in begins if any(place <= hole <= place + _REACH for hole in bare)}


def _exact(run: str, start: int) -> Iterator[int]:
    node, place = _trie(), start
    while place < len(run) and run[place] in node.children:
        node = node.children[run[place]]
        place += 1
        if node.word:
            yield place


def _cut(run: str, starts: frozenset[int]) -> list[str]:
    """The cheapest cut of the run into known words, nearly known words and single unknown characters."""
    best: list[tuple[float, int, str]] = [(0.0, 0, "")] + [(1e9, 0, "")] * len(run)
    for place in range(len(run)):
        here = best[place][0]
        options = [(place + 1, _LIGHT if run[place] in _MARKS else _HEAVY, run[place])]
        options += [(end, 0.2, run[place:end]) for end in _exact(run, place)]
        if place in starts and run[place] not in _MARKS:
            options += [(end, 0.2 + 1.3 * errors, word) for end, errors, word in _near(run, place, _trie())]
        for end, weight, shown in options:
            if here + weight < best[end][0]:
                best[end] = (here + weight, place, shown)
    parts, end = list[str](), len(run)
    while end:
        parts.append(best[end][2])
        end = best[end][1]
    return parts[::-1]


def _near(run: str, start: int, trie: _Node) -> Iterator[tuple[int, float, str]]:
    """(end, errors, word) for each known word that nearly stands at `start`."""
    stack = [(trie, start, 0.0, 0)]
    seen = set[tuple[int, int, float]]()
    while stack:
        node, place, errors, depth = stack.pop()
        if (id(node), place, errors) in seen:
            continue
        seen.add((id(node), place, errors))
        if node.word and 0 < errors <= _SHARE * len(node.word) and len(node.word) >= _SHORTEST:
            yield place, errors, node.word
        allowed = min(3.0, 1.0 + 0.1 * depth)
        if place < len(run):
            shown = run[place]
            if depth and errors + _price(shown, "") <= allowed:
                stack.append((node, place + 1, errors + _price(shown, ""), depth))
        for letter, child in node.children.items():
            if place < len(run) and run[place] == letter:
                stack.append((child, place + 1, errors, depth + 1))
                continue
            if place < len(run) and errors + _price(run[place], letter) <= allowed:
                stack.append((child, place + 1, errors + _price(run[place], letter), depth + 1))
            if errors + _price("", letter) <= allowed:
                stack.append((child, place, errors + _price("", letter), depth + 1))


def _price(shown: str, meant: str) -> float:
    if (not shown or shown in _MARKS) and (not meant or meant in _MARKS):
        return _LIGHT
    return _LIGHT if (shown, meant) in _LIKE else _HEAVY


@lru_cache(maxsize=4096)
def given_name(text: str) -> str:
    """A given name as it is usually written, where exactly one in common use is near; else as read."""
    if text in GIVEN_NAMES or len(text) < 4:
        return text
    near: dict[str, float] = {}
    for end, errors, word in _near(text, 0, _names()):
        if end == len(text):
            near[word] = min(errors, near.get(word, 9.0))
    ranked = sorted((errors, word) for word, errors in near.items())
    if not ranked or (len(ranked) > 1 and ranked[1][0] - ranked[0][0] < _LIGHT):
        return text
    return ranked[0][1]
