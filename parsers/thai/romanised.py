"""Thai names in Latin letters as agencies' addresses spell them: "หนองยางขาว" gives "nongyangkhao".

Agencies name their sites after themselves, mostly by the Royal Institute's general system (RTGS, 1999), which leaves
vowel length, tones and much else open. So a name gives no one spelling but a chain of choices, and a spelling read off
a page is held against all of them at once: how many letters must change until it could be this name?
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_C = "[\u0e01-\u0e2e]"
# Vowels written around their consonant, in the order in which they are looked for: "เพชร" becomes "พ<e>ชร".
_ONSET = rf"([กขคตปผพทศส][รล]|ห[งญนมยรลว]|{_C})"
_T = "[\u0e47-\u0e4b]?"
_AROUND = (
    (rf"เ{_ONSET}ี{_T}ยะ?", r"\1<ia>"),
    (rf"เ{_ONSET}ื{_T}อ", r"\1<uea>"),
    (rf"เ{_ONSET}{_T}าะ", r"\1<o>"),
    (rf"เ{_ONSET}{_T}า", r"\1<ao>"),
    (rf"เ{_ONSET}ิ{_T}", r"\1<oe|er>"),
    (rf"เ{_ONSET}{_T}อะ?", r"\1<oe>"),
    (rf"เ{_ONSET}{_T}ย(?![ะาิีุูัำ])", r"\1<oei>"),
    (rf"แ{_ONSET}ว", r"\1<aeo|wae>"),
    (rf"แ{_ONSET}{_T}ว", r"\1<aeo>"),
    (rf"แ{_ONSET}{_T}ะ?", r"\1<ae>"),
    (rf"เ{_ONSET}{_T}ะ?", r"\1<e>"),
    (rf"[ไใ]{_ONSET}{_T}(?:ย(?![<ะาิีุูัำ\u0e48-\u0e4b]))?", r"\1<ai>"),
    (rf"โ{_ONSET}{_T}ะ?", r"\1<o>"),
    (rf"ั{_T}ว", "<ua>"),
    (rf"ั{_T}ย", "<ai|aiya>"),
)
_UNIT = re.compile(r"<([\w|]+)>|(.)")
# ห that is heard, for it leads no other consonant: matches that of "หิน", "หก", "หวง"; not of "หนอง", "หวาย".
_HEARD = re.compile("ห(?![งญนมยรล]|ว[ะาิีึืุูั<])")
# อ that is a vowel: matches that of "คลอง", "ดอย", "กอ"; not of "อ่าง", "บานอยู", "สะอาด".
_VOWEL = re.compile(rf"(?<={_C})อ(?![ะาิีึืุูัำ<อ]|ย[าู])")
_SILENT = re.compile(rf"{_C}[ิุ]?\u0e4c")
_TONES = re.compile("[\u0e47-\u0e4b\u0e4d\u0e4e\\s()]")
# First what a letter gives at the start of a syllable, then at its end; "" where it is often not heard.
_LETTERS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("ก", ("k",)),
    **dict.fromkeys("ขฃคฅฆ", ("kh", "k")),
    "ง": ("ng",),
    "จ": ("ch", "j", "t", "tch"),
    **dict.fromkeys("ฉชฌ", ("ch", "t", "tch")),
    **dict.fromkeys("ซศษส", ("s", "t")),
    "ญ": ("y", "n"),
    **dict.fromkeys("ฎด", ("d", "t")),
    **dict.fromkeys("ฏต", ("t",)),
    **dict.fromkeys("ฐฑฒถทธ", ("th", "t", "d", "s")),
    **dict.fromkeys("ณน", ("n",)),
    "บ": ("b", "p"),
    "ป": ("p",),
    **dict.fromkeys("ผพภ", ("ph", "p")),
    **dict.fromkeys("ฝฟ", ("f", "p")),
    "ม": ("m",),
    "ย": ("y", "i"),
    "ร": ("r", "n", ""),
    **dict.fromkeys("ลฬ", ("l", "n")),
    "ว": ("w", "o", "ua"),
    "ห": ("h", ""),
    "ฮ": ("h",),
    "อ": ("o", ""),
    "ฤ": ("rue", "ri"),
    "ะ": ("a",),
    "ั": ("a",),
    "า": ("a",),
    "ำ": ("am",),
    "ิ": ("i", ""),
    "ี": ("i",),
    "ึ": ("ue",),
    "ื": ("ue",),
    "ุ": ("u", ""),
    "ู": ("u",),
}
_UNHEARD = ("", "o", "a")  # the vowel between two consonants that nobody writes
_KEPT = 6  # spellings kept where several are equally near


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """How near a spelling comes to a name: letters to change, and the spellings of the name that are this near."""

    distance: int
    spellings: frozenset[str]


Cell = tuple[int, frozenset[str]]
_NEW: Cell = (0, frozenset({""}))


@lru_cache(maxsize=512)
def nearest_spelling(latin: str, thai: str) -> Nearest:
    """The spellings of any stretch of the Thai name that come nearest to `latin` (lower case)."""
    row: list[Cell] = _from_start(len(latin))
    best = row[-1]
    for options in _units(thai):
        fresh = _from_start(len(latin))
        row = [_better(a, b) for a, b in zip(_through(row, options, latin), fresh, strict=True)]
        best = _better(best, row[-1])
    return Nearest(distance=best[0], spellings=best[1])


def _from_start(size: int) -> list[Cell]:
    """Nothing of the name used yet: every letter so far is one too many."""
    return [(place, _NEW[1]) for place in range(size + 1)]


@lru_cache(maxsize=128)
def _units(thai: str) -> tuple[tuple[str, ...], ...]:
    """The name as a chain of choices, the unwritten vowels among them."""
    text = _SILENT.sub("", thai)
    for pattern, unit in _AROUND:
        text = re.sub(pattern, unit, text)
    text = _VOWEL.sub("<o|a>", _HEARD.sub("ฮ", _TONES.sub("", text)))
    result: list[tuple[str, ...]] = []
    after_consonant = False
    for match in _UNIT.finditer(text):
        options = tuple(match[1].split("|")) if match[1] else _LETTERS.get(match[2], ())
        consonant = match[1] is None and "\u0e01" <= match[2] <= "\u0e2e"
        if after_consonant and consonant:
            result.append(_UNHEARD)
        if options:
            result.append(options)
        after_consonant = consonant
    return tuple(result)


def _through(row: list[Cell], options: tuple[str, ...], latin: str) -> list[Cell]:
    """The costs after one more unit: the best of its options, letter by letter."""
    found: list[Cell] | None = None
    for option in options:
        step = row
        for letter in option:
            step = _letter(step, letter, latin)
        found = step if found is None else [_better(a, b) for a, b in zip(found, step, strict=True)]
    return found or row


def _letter(row: list[Cell], letter: str, latin: str) -> list[Cell]:
    """One letter of the name against every letter of the spelling: kept, changed, left out or one too many."""
    result = [_grown(row[0], 1, letter)]
    for place, shown in enumerate(latin, 1):
        cell = _grown(row[place - 1], 0 if shown == letter else 1, letter)
        cell = _better(cell, _grown(row[place], 1, letter))
        before = result[place - 1]
        result.append(_better(cell, (before[0] + 1, before[1])))
    return result


def _grown(cell: Cell, cost: int, letter: str) -> Cell:
    return cell[0] + cost, frozenset(text + letter for text in cell[1])


def _better(a: Cell, b: Cell) -> Cell:
    if a[0] != b[0]:
        return a if a[0] < b[0] else b
    if a[1] == b[1]:
        return a
    return a[0], frozenset(sorted(a[1] | b[1])[:_KEPT])
