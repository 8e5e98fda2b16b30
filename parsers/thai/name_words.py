"""Is a name that no list knows at least made of Thai words? A misread one seldom is.

Words of four to eight letters of PyThaiNLP's dictionary (its words_th.txt, CC0 1.0) beside given names and the
parts of names. Of 100 family names on a public list 66 are made of these, and of 100 with one letter misread 5; of the
parts alone 50 and 2.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from parsers.thai.given_names import GIVEN_NAMES
from parsers.thai.name_parts import NAME_PARTS
from parsers.thai.name_spelling import with_a_mark_less, with_a_mark_more
from parsers.thai.rarer_name_parts import RARER_NAME_PARTS
from parsers.thai.spelling import LIGHT, THAI_RUN, UNCOVERED, exact, fewest, known_words, price

_MOST, _LONGEST = 3, 14  # words of a name, letters of a word
_CONSONANTS = frozenset(map(chr, range(0x0E01, 0x0E2F)))
_TELLING = 4  # letters: a shorter part is beside too many


@lru_cache(maxsize=4096)
def is_made_of_words(name: str) -> bool:
    """Do at most three Thai words make up the name whole? "พนมก้องเกษตร" yes; "พนมก้องเกษตว" no."""
    return 0 < fewest(name, _ends)[-1] <= _MOST


@lru_cache(maxsize=1024)
def is_worded(text: str) -> bool:
    """Do the words of officials and the dictionary's cover every run of Thai: "กรมสำรวจธรณีชายแดน"?

    Of 75 names of bodies and posts on scans that one letter would make of commoner words 72 were so, all of them right;
    three were not, all of them misread.
    """
    return all(fewest(run.group(), _word_ends)[-1] < UNCOVERED for run in THAI_RUN.finditer(text))


def _word_ends(run: str, start: int) -> Iterator[int]:
    yield from exact(run, start, known_words())
    longest = min(len(run), start + _LONGEST)
    yield from (end for end in range(start + _TELLING, longest + 1) if run[start:end] in _dictionary())


@lru_cache(maxsize=1024)
def is_nearly_words(name: str) -> bool:
    """Would the name, not made of words, be so with one mark more or less? "วาที่ลีลาวงศ์" but for its "่"."""
    nearly = (is_made_of_words(one) for one in (*with_a_mark_less(name), *with_a_mark_more(name)))
    return not is_made_of_words(name) and any(nearly)


@lru_cache(maxsize=1024)
def is_beside_part(name: str) -> bool:
    """Does the name begin or end in a common part but for one letter that looks alike: "เฉสิมมหรรณพ" in "เฉลิม"?

    The rest of it must be words, and what stands for the part none: "เทียนมงคลชู" begins in "เทียน", beside "เตียน" too.
    """
    for cut in range(_TELLING, len(name) + 1):
        for part, rest in ((name[:cut], name[cut:]), (name[-cut:], name[:-cut])):
            if (not rest or is_made_of_words(rest)) and _is_misread_part(part):
                return True
    return False


def _is_misread_part(part: str) -> bool:
    return not is_made_of_words(part) and any(
        price(shown, meant) <= LIGHT and part[:at] + meant + part[at + 1 :] in NAME_PARTS
        for at, shown in enumerate(part)
        if shown in _CONSONANTS
        for meant in _CONSONANTS - {shown}
    )


def _ends(name: str, start: int) -> Iterator[int]:
    """Where each word ends that stands at `start`."""
    return (end for end in range(start + 2, min(len(name), start + _LONGEST) + 1) if name[start:end] in _words())


@cache
def _words() -> frozenset[str]:
    return NAME_PARTS | RARER_NAME_PARTS | GIVEN_NAMES | _dictionary()


@cache
def _dictionary() -> frozenset[str]:
    return frozenset(files(__package__).joinpath("dictionary_words.txt").read_text(encoding="utf-8").split())
