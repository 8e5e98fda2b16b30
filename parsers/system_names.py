"""Names of systems read off images, spelt as systems are named: they are plain words, and few.

A system's name is made of common Thai words ("ระบบจองห้องประชุมออนไลน์") and at times an English name in brackets
("(e-Payment)", "(DPIS)"). Both are mended towards one known word or phrase only; what remains unknown stays as read.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from parsers.thai.spelling import MARKS, Node, begins_word, exact, grown, is_known, mend, near
from parsers.thai.system_terms import ENGLISH_NAMES, ENGLISH_WORDS, SYSTEM_TERMS

SURE = 0.97  # a name read off an image with more is left as read where it is made of words
_FIRST = "ระบบ"
# Matches "ะบบการลา", ".ะบบการลา", "ร ะบบการลา", "วะบบการลา", "ระบ การลา", "ระบเบิก", "ะบประชุม", "ระบบ์จอง", "ระบ1เบิก";
# not "ระบบการลา", "ระบุ", "ระบอบ".
_FIRST_WORN = re.compile(
    r"^(?!ระบบ(?![์ุ่้]))(?:ระบบ[์ุ่้]|[ก-ฮ.'`“]?\s?[ะ.]บบ(?!บ)|รบบ|ร.\s?ะบบ|ระบ[0-9์่้](?!บ)|(?:ร?ะบ|ระบ\s)(?=[กขคงจชซตทธนปผพฟมยลศสหเแโใไ]))"
)
_RUN = re.compile("[\u0e01-\u0e4e]+")
_MARK = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
# Matches "e-Payment", "e.Payment", "ecan", "DPIS"; not "2566".
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-. ]?[A-Za-z0-9]+)?")
# A name in brackets at the end, its brackets at times read as letters: matches "(พebexj", "lMaiiGoThai)"; not that of
# "ระบบ Webex", which is printed without brackets.
_LAST_NAME = re.compile(
    r"(?:(?P<open>[(\[{|])|(?<=[\s\u0e01-\u0e4e])(?P<worn>[lI]?))(?P<name>[A-Za-zพ][A-Za-z0-9พ-]{2,}?)(?P<close>[)\]}|jJlI]*)$"
)
# The English words that end a name, with what was read of their brackets: matches "(Abc Def", "lAbc)", "[Abc]"; of
# "Abc" the words alone, of "(New GFMIS Thai)" all.
_LAST_WORDS = re.compile(
    r"(?:(?<![A-Za-z0-9(])(?P<open>[(\[{|]|[lI](?=[A-Z][a-z]))\s?|(?<=[\s\u0e01-\u0e4e]))"
    r"(?P<words>[A-Za-z][A-Za-z0-9-]*(?: [A-Za-z0-9][A-Za-z0-9-]*)*)\s?(?P<close>[)\]}|]?)$"
)
# A closing bracket read as a letter: matches the j of "Abcdej", the I of "AbcdeI", the l of "Webexl"; not of "e-Mail".
_READ_AS_LETTER = re.compile(r"(?<=[a-z])[jI]$|(?<=[b-df-hjkm-np-tv-z])l$")
# A small letter read as its capital, which has the same shape: matches the C of "DoCFlow"; not of "iOSApp", "e-CSV".
_SAME_SHAPE = re.compile(r"(?<=[a-z])[COSUVWXZ](?=[A-Z][a-z])")
# A letter read twice: matches the "nn" of "linne"; not "ne".
_TWICE = re.compile(r"([a-z])\1")
# Matches the gap of "e- Car", "e -Payment"; not that of "LINE WORKS".
_GAP = re.compile(r"(?<=\be)(?:-\s+|\s+-)(?=[A-Z])")
# Matches the stop of "กลุ่มสนทนา.LINE"; not that of "ก.พ. 7".
_STOP = re.compile(r"(?<=[\u0e01-\u0e4e])\s?[.,]\s?(?=[A-Z])")
_NAMES = ENGLISH_NAMES
_SHORTEST = 4  # letters and digits: a name shorter than this is only known when read without a slip
_LONG = 7  # letters: a name this long may have two wrong
# Matches "Poyment" of "e-Poyment", "Smart" and "Offlce" of "SmartOfflce"; not "GFMIS".
_PIECES = re.compile("[A-Z]?[a-z]{3,}")
# Letters that look alike in print, each kind as one: what tells a short name's slip from another name.
_ALIKE = str.maketrans("lj1tfrcag0dqehumwvx", "iiiiiiooooooonnnnyy")
_TERM = 8  # letters: a shorter phrase may be another one's slip
_WORD = 6  # the same in a run that known words do not cover
_PIECE = 6  # letters: an English word this long may have one wrong
_LONG_TERM = 14
_LIGHT, _HEAVY = 0.5, 1.0  # what errors cost, as in `parsers.thai.spelling`


def mended_name(text: str, *, sure: float = 0.0) -> str:
    """The name with its misread words put right; `sure`: how sure the reader was of its least sure word."""
    found = _FIRST_WORN.match(text)
    shown = _STOP.sub(" ", _GAP.sub("-", _FIRST + text[found.end() :] if found else text))
    shown = _SAME_SHAPE.sub(lambda m: m.group().lower(), _closed(_bracketed(shown)))
    return _LATIN.sub(_latin, _RUN.sub(lambda run: _thai(run.group(), sure=sure >= SURE), shown))


def _bracketed(text: str) -> str:
    """The English name that ends it, in brackets, where what was read of them is a letter: "lMaiiGoThai)"."""
    found = _LAST_NAME.search(text)
    if found is None or not (found["open"] or found["close"]):
        return text
    whole = found["open"] == "(" and found["close"] == ")" and found["name"].isascii()
    if whole or (not found["open"] and "(" in text[: found.start()]):
        return text
    bare = _bare(found["name"].replace("พ", "w"))
    ranked = sorted((Levenshtein.distance(bare, _bare(name)), name) for name in _NAMES if len(_bare(name)) >= _SHORTEST)
    (far, name), (next_far, _) = ranked[0], ranked[1]
    if far > 1 + (len(bare) >= _LONG) or far == next_far:
        return text
    return f"{text[: found.start()].rstrip()} ({name})"


def _closed(text: str) -> str:
    """The name with the brackets of its last, English words as brackets, whatever the words: "lAbcde)", "(Abcdej"."""
    found = _LAST_WORDS.search(text)
    if found is None:
        return text
    words, opened, closed = found["words"], found["open"], found["close"]
    if not closed and opened and (end := _READ_AS_LETTER.search(words)):
        words, closed = words[: end.start()], ")"
    if not (opened or closed):
        return text
    return f"{text[: found.start()].rstrip()} ({words})"


def _thai(run: str, *, sure: bool) -> str:
    """A run of Thai made of known words, or one mark away from that: a speck over a letter reads as a mark."""
    run = _termed(mend(run), sure=sure)
    if is_known(run):
        return run
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
    most = _HEAVY if len(word) >= _LONG_TERM else _LIGHT
    return errors <= most and is_known(run[place:end]) and is_known(run[end:])


def _latin(match: re.Match[str]) -> str:
    shown = match.group()
    known = _known_name(shown)
    return known or " ".join(_known_name(word) or _PIECES.sub(_word, word) for word in shown.split(" "))


def _word(match: re.Match[str]) -> str:
    """One English word of a name as it is spelt, where it is one letter from a single such word."""
    shown = match.group()
    bare = shown.lower()
    if len(bare) < _PIECE or bare in ENGLISH_WORDS:
        return shown
    near_words = [word for word in ENGLISH_WORDS if len(word) >= _PIECE and Levenshtein.distance(bare, word) == 1]
    if len(near_words) != 1:
        return shown
    return near_words[0].capitalize() if shown[0].isupper() else near_words[0]


def _known_name(shown: str) -> str | None:
    """The English name that this is, or is a slip of; None where none or more than one is near."""
    bare = _bare(shown)
    if len(bare) < _SHORTEST:
        return None
    if bare in _BARE_NAMES:
        name = _BARE_NAMES[bare]
        parted = name[1] == "-" and "-" not in shown  # "ecar", "e.Car"
        capital = name[1:] == shown[1:] and name[0].isupper()  # "webex"
        return name if parted or capital else shown
    if all(piece.lower() in ENGLISH_WORDS for piece in _PIECES.findall(shown)) and _PIECES.search(shown):
        return None  # of words as they are: "e-Services", "Office"
    near_names = [name for one, name in _BARE_NAMES.items() if len(one) >= _SHORTEST and _is_near(bare, one)]
    return near_names[0] if len(near_names) == 1 else None


def _is_near(bare: str, name: str) -> bool:
    if len(name) < _LONG - 1 and _TWICE.sub(r"\1", bare).translate(_ALIKE) != _TWICE.sub(r"\1", name).translate(_ALIKE):
        return False
    return Levenshtein.distance(bare, name) <= 1 + (len(bare) >= _LONG)


def _bare(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


_BARE_NAMES = {_bare(name): name for name in _NAMES}


def is_english_name(text: str) -> bool:
    """Are the Latin words of a system's name such as systems bear? "(e-Payment)", "DPIS" yes; "(MailGcThai)" no."""
    return all(word.group() in _NAMES for word in _LATIN.finditer(text))
