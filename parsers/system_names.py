"""Names of systems read off images, spelt as systems are named: they are plain words, and few.

A system's name is made of common Thai words ("ระบบจองห้องประชุมออนไลน์") and at times an English name in brackets
("(e-Payment)", "(DPIS)"). Both are mended towards one known word or phrase only; what remains unknown stays as read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from parsers.system_english import brackets_put_right, english_put_right
from parsers.thai.spelling import HEAVY, LIGHT, MARKS, THAI_RUN, Node, begins_word, exact, grown, is_known, mend, near
from parsers.thai.system_terms import SYSTEM_TERMS

SURE = 0.97  # a name read off an image with more is left as read where it is made of words
_FIRST = "ระบบ"
# Matches "ะบบการลา", ".ะบบการลา", "ร ะบบการลา", "วะบบการลา", "ระบ การลา", "ระบเบิก", "ะบประชุม", "ระบบ์จอง", "ระบ1เบิก";
# not "ระบบการลา", "ระบุ", "ระบอบ".
_FIRST_WORN = re.compile(
    r"^(?!ระบบ(?![์ุ่้]))(?:ระบบ[์ุ่้]|[ก-ฮ.'`“]?\s?[ะ.]บบ(?!บ)|รบบ|ร.\s?ะบบ|ระบ[0-9์่้](?!บ)|(?:ร?ะบ|ระบ\s)(?=[กขคงจชซตทธนปผพฟมยลศสหเแโใไ]))"
)
_MARK = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")  # matches the "้" of "ห้อง"; not "ร", "า"
_TERM = 8  # letters: a shorter phrase may be another one's slip
_WORD = 6  # the same in a run that known words do not cover
_LONG_TERM = 14
_LEAST_BEFORE, _LEAST_AFTER = 4, 4  # letters of a phrase that a line end parts
_LOST = range(2, 15)  # letters that a line's end may lose: "ผล", "อิเล็กทรอนิกส์"
_LONG_TERMS = sorted((term for term in SYSTEM_TERMS if len(term) >= _TERM), key=lambda term: (-len(term), term))
# What is too short for a list of words: matches "อปท.", the "ลา" of "ระบบลาออนไลน์", "ระบบวันลา"; not of "ระบบลาน".
_SHORT = re.compile(r"(?:อปท|อบต|อบจ|กทม)\.|(?<=ระบบ)(?:การ|วัน)?ลา(?=และ|ออนไลน์|อิเล็กทรอนิกส์|\s|$)")


def mended_name(text: str, *, sure: float = 0.0, agreed: Collection[str] = ()) -> str:
    """The name with its misread words put right.

    `sure`: how sure the reader was of its least sure word; `agreed`: its Latin words of which there is no doubt.
    """
    found = _FIRST_WORN.match(text)
    shown = brackets_put_right(_FIRST + text[found.end() :] if found else text)
    thai = THAI_RUN.sub(lambda run: _thai(run.group(), sure=sure >= SURE), shown)
    return english_put_right(thai, sure=sure >= SURE, agreed=agreed)


def is_of_known_words(name: str) -> bool:
    """Is the name's Thai made of known words, and of phrases that systems are called by?"""
    for term in _LONG_TERMS:
        name = name.replace(term, " ")
    return is_known(_SHORT.sub(" ", name))


def may_lack_a_word(name: str, lines: Sequence[str]) -> bool:
    """May a line's end have lost a word of the name? "ระบบประเมิน", "การปฏิบัติงาน": systems are called "ประเมินผลการ…".

    `lines`: where it stands, one text a line, the first with what is before it. A phrase in use lacks nothing.
    """
    rest, begun = "".join(name.split()), ""
    for line in lines[:-1]:
        shown = "".join(line.split())
        ended = next((place for place in range(len(rest), 0, -1) if shown.endswith(rest[:place])), 0)
        begun, rest = begun + rest[:ended], rest[ended:]
        if ended and _lacks(begun.removeprefix(_FIRST), rest):
            return True
    return False


def _lacks(before: str, after: str) -> bool:
    terms = [term for term in _LONG_TERMS if term.startswith(before)]
    if len(before) < _LEAST_BEFORE or any((before + after).startswith(term) for term in terms):
        return False
    rests = (term[len(before) :] for term in terms)
    return any(after.startswith(rest[lost:]) for rest in rests for lost in _LOST if len(rest) - lost >= _LEAST_AFTER)


def _thai(run: str, *, sure: bool) -> str:
    """A run of Thai made of known words, or one mark away from that: a speck over a letter reads as a mark."""
    mended = _termed(mend(run), sure=sure)
    if is_known(mended):
        return mended if mended == run else _termed(mended, sure=False)  # where one word was misread, others may be
    run = mended
    without = {run[: m.start()] + run[m.end() :] for m in _MARK.finditer(run)}
    known = [one for one in without if is_known(one)]
    return known[0] if len(known) == 1 else run


@cache
def _terms() -> Node:
    return grown(SYSTEM_TERMS)


@lru_cache(maxsize=1024)
def _termed(run: str, *, sure: bool) -> str:
    """The run with each phrase that systems are called by spelt as it is, where one and only one is near.

    A run of known words is another name sooner than a slip: only one light error in it is put right, on whole words,
    and only where the reader was not `sure`.
    """
    words = is_known(run)
    if words and sure:
        return run
    place = len(_FIRST) if run.startswith(_FIRST) else 0
    shown = run[:place]
    while place < len(run):
        whole = max(exact(run, place, _terms()), default=0)
        follows = any(True for after in (1, 2) for _ in exact(run, place + after, _terms()))
        end, phrase = place + 1, run[place]
        if whole:
            end, phrase = whole, run[place:whole]
        elif not follows and run[place] not in MARKS:
            end, phrase = _nearest(run, place, words=words, after_word=is_known(shown))
        shown, place = shown + phrase, end
    return shown


def _nearest(run: str, place: int, *, words: bool, after_word: bool) -> tuple[int, str]:
    """Where the phrase ends that nearly stands at `place`, and the phrase; one letter as it is where there is none."""
    least = _LONG_TERM if not after_word else _TERM if words else _WORD
    ranked = sorted(
        (errors - 0.01 * len(word), end, word)
        for end, errors, word in near(run, place, _terms())
        if len(word) >= least and begins_word(run, end) and (not words or _is_slip(run, place, end, errors, word))
    )
    if not ranked or any(not ranked[0][2].startswith(word) for _, _, word in ranked):
        return place + 1, run[place]
    return ranked[0][1:]


def _is_slip(run: str, place: int, end: int, errors: float, word: str) -> bool:
    """May these known words be a slip of the phrase? Whole words, and hardly another letter: "ยิม" for "ยืม"."""
    most = HEAVY if len(word) >= _LONG_TERM else LIGHT
    return errors <= most and is_known(run[place:end]) and is_known(run[end:])
