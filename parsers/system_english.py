"""English names within systems' names, read off images: "(e-Payment)", "DPIS", "Google Workspace"; their brackets too.

Put right towards one known name or word only, or towards the shape that print has in this place; what remains unknown
stays as read.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from rapidfuzz.distance import Hamming, Levenshtein

from parsers.thai.system_terms import ENGLISH_NAMES, ENGLISH_WORDS

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
# A small l read as a capital I, which has the same shape: matches the I of "SchooIMIS", "EmaiI"; not of "MIS", "AI".
_INNER_I = re.compile(r"(?<=[a-z])I")
# A letter read twice: matches the "nn" of "linne"; not "ne".
_TWICE = re.compile(r"([a-z])\1")
# A bracket read as the sign of addresses: matches the "@" of "ระบบ @Microsoft Teams)"; not of "ระบบ @HR", "(a@b)".
_AT = re.compile(r"(?<=\s)@(?=[A-Za-z][^()@]*\)$)")
# Matches the gap of "e- Car", "e -Payment"; not that of "LINE WORKS".
_GAP = re.compile(r"(?<=\be)(?:-\s+|\s+-)(?=[A-Z])")
# Matches the stop of "กลุ่มสนทนา.LINE"; not that of "ก.พ. 7".
_STOP = re.compile(r"(?<=[\u0e01-\u0e4e])\s?[.,]\s?(?=[A-Z])")
# A capital I that begins a name in brackets, read as a small letter, its bracket at times once more as a letter:
# matches "(lntra", "(intra", "(Clntra", "Clntra"; not "(Learn", "(iOS", "(link".
_CAPITAL_I = re.compile(r"(?P<open>\(C?|(?<=\s)C)(?P<first>[liI1])(?P<rest>[a-z]{3,})")
# Matches the 2 of "2-GP", the c of "c-Plan"; not of "2566-AB".
_SMALL_E = re.compile(r"(?<![A-Za-z0-9])[2co](?=-[A-Z])")
_SHORTEST = 4  # letters and digits: a name shorter than this is only known when read without a slip, or by its shape
_LONG = 7  # letters: a name this long may have two wrong
# Matches "Poyment" of "e-Poyment", "Smart" and "Offlce" of "SmartOfflce"; not "GFMIS".
_PIECES = re.compile("[A-Z]?[a-z]{3,}")
# Letters that look alike in print, each kind as one: what tells a short name's slip from another name.
_ALIKE = str.maketrans("lj1tfrcag0dqehumwvx", "iiiiiiooooooonnnnyy")
# Matches "Doc" and "Flow" of "DocFlow", "HR" of "HR-Time", "e" of "e-Leave".
_PARTS = re.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_ACRONYMS = frozenset({"e", "E", "D", "HR", "IT", "KM", "INFO"})  # parts of names, too short for a word list
_LIKE_E = frozenset("eacos26")  # what a small e is read as
_PIECE = 6  # letters: an English word this long may have one wrong
# What one capital is read as: matches "Ci" and "C" of "e-CiP", "l" of "MlS"; each stands for the first of its kind.
_SHAPES = ((re.compile("C[il1|]|[GCQ60]"), "O"), (re.compile(r"[il1|!]"), "I"), (re.compile("[58]"), "S"))


def brackets_put_right(text: str) -> str:
    """The name with the gaps, stops and brackets of its English part as they are printed."""
    shown = _AT.sub("(", _STOP.sub(" ", _GAP.sub("-", text)))
    return _SAME_SHAPE.sub(lambda m: m.group().lower(), _CAPITAL_I.sub(_capital, _closed(_bracketed(shown))))


def english_put_right(text: str, *, sure: bool = False, agreed: Collection[str] = ()) -> str:
    """The name with each of its English words spelt as known, where one and only one known is near.

    Of what the reader was `sure` no letter is added or left out, and one at most is taken for another. `agreed`: words
    that both readers saw alike; they stay, for a system may be called by any.
    """

    def latin(found: re.Match[str]) -> str:
        shown = found.group()
        return (
            shown if all(word in agreed for word in shown.split() if not word.isdigit()) else _latin(shown, sure=sure)
        )

    return _LATIN.sub(latin, _SMALL_E.sub(_small_e, text))


def is_english_name(text: str) -> bool:
    """Are the Latin words of a system's name such as systems bear? "(e-Payment)", "DocFlow" yes; "(MailGcThai)" no."""
    return all(word.group() in ENGLISH_NAMES or _is_of_words(word.group()) for word in _LATIN.finditer(text))


def _with_small_l(name: str) -> str:
    """ "SchooIMIS": no part of it is a word with a capital I, one is with a small l."""
    told = _INNER_I.sub("l", name, count=1)
    return told if told != name and _is_of_words(told) and not _is_of_words(name) else name


def _is_word(piece: str) -> bool:
    """Is it an English word that names are made of, be it of several things: "Meeting", "Meetings"?"""
    bare = piece.lower()
    return bare in ENGLISH_WORDS or bare.removesuffix("s") in ENGLISH_WORDS


def _is_of_words(name: str) -> bool:
    pieces = _PARTS.findall(name)
    known = all(one in _ACRONYMS or one in ENGLISH_NAMES or _is_word(one) for one in pieces)
    return known and len("".join(pieces)) == sum(map(str.isalnum, name))


def _bracketed(text: str) -> str:
    """The English name that ends it, in brackets, where what was read of them is a letter: "lMaiiGoThai)"."""
    found = _LAST_NAME.search(text)
    if found is None or not (found["open"] or found["close"]):
        return text
    whole = found["open"] == "(" and found["close"] == ")" and found["name"].isascii()
    if whole or (not found["open"] and "(" in text[: found.start()]) or _stands_open(text[: found.start()]):
        return text
    bare = _bare(found["name"].replace("พ", "w"))
    known = [name for name in ENGLISH_NAMES if len(_bare(name)) >= _SHORTEST and _may_begin(bare, name)]
    ranked = sorted((Levenshtein.distance(bare, _bare(name)), name) for name in known)
    (far, name), (next_far, _) = ranked[0], ranked[1]
    if far > 1 + (len(bare) >= _LONG) or far == next_far:
        return text
    return f"{text[: found.start()].rstrip()} ({name})"


def _stands_open(before: str) -> bool:
    """Is a bracket open before a name, so that it needs none of its own? "(e-Government Procurement : e-GP)"."""
    return before.count("(") > before.count(")")


def _closed(text: str) -> str:
    """The name with the brackets of its last, English words as brackets, whatever the words: "lAbcde)", "(Abcdej"."""
    found = _LAST_WORDS.search(text)
    if found is None or _stands_open(text[: found.start()]):
        return text
    words, opened, closed = found["words"], found["open"], found["close"]
    if not closed and opened and (end := _READ_AS_LETTER.search(words)):
        words, closed = words[: end.start()], ")"
    if not (opened or closed):
        return text
    return f"{text[: found.start()].rstrip()} ({words})"


def _capital(found: re.Match[str]) -> str:
    """ "(lntranet": no word begins so but with a capital I; a word in brackets that begins with i is a name as well."""
    word = f"i{found['rest']}"
    if word not in ENGLISH_WORDS or (found["first"] == "l" and f"l{found['rest']}" in ENGLISH_WORDS):
        return found.group()
    return f"(I{found['rest']}"


def _small_e(found: re.Match[str]) -> str:
    """ "2-GP" is "e-GP", for no system is known by the other."""
    after = _LATIN.match(found.string, found.end() + 1)
    name = f"e-{after.group()}" if after else ""
    return "e" if _bare(name) in _BARE_NAMES or _by_shape(name) else found.group()


def _latin(shown: str, *, sure: bool) -> str:
    shown = _with_small_l(shown)
    known = _known_name(shown, sure=sure)
    return known or " ".join(_known_name(word, sure=sure) or _PIECES.sub(_word, word) for word in shown.split(" "))


def _word(match: re.Match[str]) -> str:
    """One English word of a name as it is spelt, where it is one letter from a single such word."""
    shown = match.group()
    bare = shown.lower()
    if len(bare) < _PIECE or _is_word(bare):
        return shown
    near_words = [word for word in ENGLISH_WORDS if len(word) >= _PIECE and Levenshtein.distance(bare, word) == 1]
    if len(near_words) != 1:
        return shown
    return near_words[0].capitalize() if shown[0].isupper() else near_words[0]


def _known_name(shown: str, *, sure: bool) -> str | None:
    """The English name that this is, or is a slip of; None where none or more than one is near."""
    bare = _bare(shown)
    if len(bare) < _SHORTEST or not _PIECES.search(shown):
        by_shape = _by_shape(shown)
        if by_shape or len(bare) < _SHORTEST:
            return by_shape
    if bare in _BARE_NAMES:
        name = _BARE_NAMES[bare]
        parted = name[1] == "-" and "-" not in shown  # "ecar", "e.Car"
        capital = name[1:] == shown[1:] and name[0].isupper()  # "webex"
        return name if parted or capital else shown
    if all(map(_is_word, _PIECES.findall(shown))) and _PIECES.search(shown):
        return None  # of words as they are: "e-Services", "Office", "Meetings"
    near_names = [
        name
        for one, name in _BARE_NAMES.items()
        if len(one) >= _SHORTEST and _may_begin(bare, name) and _is_near(bare, one, sure=sure)
    ]
    return near_names[0] if len(near_names) == 1 else None


def _by_shape(shown: str) -> str | None:
    """The short name of capitals that prints in these very shapes: "e-CiP" is "e-GP"."""
    return _SHORT_SHAPES.get(_shape(shown)) if shown not in ENGLISH_NAMES else shown


def _shape(name: str) -> str:
    for pattern, shape in _SHAPES:
        name = pattern.sub(shape, name)
    return name


def _may_begin(bare: str, name: str) -> bool:
    """A name such as "e-Meeting" begins with what an e is read as: "Meetinq" is none."""
    return name[1] != "-" or bare[:1] in _LIKE_E


def _is_near(bare: str, name: str, *, sure: bool) -> bool:
    if sure:
        return len(bare) == len(name) and Hamming.distance(bare, name) == 1
    if len(name) < _LONG - 1 and _TWICE.sub(r"\1", bare).translate(_ALIKE) != _TWICE.sub(r"\1", name).translate(_ALIKE):
        return False
    return Levenshtein.distance(bare, name) <= 1 + (len(bare) >= _LONG)


def _bare(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


_BARE_NAMES = {_bare(name): name for name in ENGLISH_NAMES}
# Names without a small letter but the e- in front: "e-GP", "MIS".
_SHORT_SHAPES = {_shape(name): name for name in ENGLISH_NAMES if name.removeprefix("e-").isupper()}
