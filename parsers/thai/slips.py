"""One misread letter in a run of Thai that known words would cover whole but for it: "สลานที่" is "สถานที่".

Weaker than `parsers.thai.spelling`, which looks for one word that is near: here every letter beside the stretch that
no word covers is tried, and the one reading of fewest words must stand alone. What it gives is never certain.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache, partial

from parsers.thai.spelling import (
    MARKS,
    THAI_RUN,
    UNCOVERED,
    Node,
    common_words,
    exact,
    fewest,
    grown,
    is_known,
    known_words,
    price,
)
from parsers.thai.system_terms import SYSTEM_TERMS

_SPECKS = frozenset("็่้๊๋์")  # marks that a speck of dirt is taken for
_LETTERS = "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_TRIED = "ัิีึืุู็่้๊์ะาำ" + _LETTERS
_LONGEST = 40  # letters of a run: a longer one has lost its spaces, and more than a letter
_AROUND = 4  # letters before the uncovered stretch in which the slip may be
_LEAST_WORD = 4  # letters of the word that the slip stands in
_APART = 0.4  # words, and prices of letters, by which the best reading must beat the next


def slips_put_right(text: str) -> str:
    """The text with one misread letter of each Thai run put right; what it changes is a guess."""
    return THAI_RUN.sub(lambda run: _without_slip(run.group()), text)


@lru_cache(maxsize=1024)
def _without_slip(run: str) -> str:
    """The run with its one misread letter put right, where known words then cover it and one reading alone is best."""
    if len(run) > _LONGEST or is_known(run):
        return run
    best: dict[str, tuple[float, bool]] = {}
    for place, one, cost in _readings(run):
        words = _words(one)
        if words:
            long = any(start <= place < end and end - start >= _LEAST_WORD for start, end in words)
            best[one] = min(best.get(one, (99.0, False)), (len(words) + cost, long))
    ranked = sorted((score, one, long) for one, (score, long) in best.items())
    if not ranked or not ranked[0][2] or (len(ranked) > 1 and ranked[1][0] - ranked[0][0] < _APART):
        return run  # a short word may be anything
    return ranked[0][1]


def hides_a_word(text: str) -> bool:
    """Would the text be made of fewer words with one mark less? A speck over a letter makes two words of one.

    "ประชุ่มทางไกล" holds "ประ" and "ชุ่ม", and may be "ประชุมทางไกล"; "ห้องประชุม" hides nothing.
    """
    return any(_has_one_less(run) for run in THAI_RUN.findall(text))


@lru_cache(maxsize=4096)
def _has_one_less(run: str) -> bool:
    if len(run) > _LONGEST:
        return False
    known = partial(exact, trie=known_words())
    count = fewest(run, known)[-1]
    without = {run[:at] + run[at + 1 :] for at, letter in enumerate(run) if letter in _SPECKS}
    return count < UNCOVERED and any(0 < fewest(one, known)[-1] < count for one in without)


def _readings(run: str) -> Iterator[tuple[int, str, float]]:
    """(place, run, price) for each reading one letter away, near the stretch that no word covers."""
    counts = fewest(run, partial(exact, trie=_vocabulary()))
    hole = max(place for place, count in enumerate(counts) if count < UNCOVERED)
    for place in range(max(0, hole - _AROUND), len(run)):
        shown = run[place]
        for letter in _TRIED:
            if letter != shown:
                yield place, run[:place] + letter + run[place + 1 :], price(shown, letter)
            if letter in MARKS and place:
                yield place - 1, run[:place] + letter + run[place:], price("", letter)
        yield place, run[:place] + run[place + 1 :], price(shown, "")


def _words(run: str) -> list[tuple[int, int]]:
    """The fewest words that cover the run, each as a span, last words as long as they can be; none where none do."""
    counts = fewest(run, partial(exact, trie=_vocabulary()))
    spans, end = list[tuple[int, int]](), len(run)
    while end and counts[end] < UNCOVERED:
        start = next(at for at in range(end) if counts[at] == counts[end] - 1 and end in exact(run, at, _vocabulary()))
        spans.append((start, end))
        end = start
    return spans[::-1]


@cache
def _vocabulary() -> Node:
    return grown(common_words() | SYSTEM_TERMS)
