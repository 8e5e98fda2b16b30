"""Forgiving search over Thai names: ranked, and tolerant of spelling, marks, spaces and short names.

A name is compared in three shapes, each more forgiving than the one before: as typed (short forms written out),
as heard (letters that sound alike made one, tone marks gone), and as close as an edit or two (rapidfuzz).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from rapidfuzz import fuzz, process

CLOSE_ENOUGH: Final = 70.0  # rapidfuzz's ratio, 0..100, of what is left once the words for the kind are taken away
CLOSE_INSIDE: Final = 82.0  # the same for a piece of a name
KIND_PENALTY: Final = 5.0  # for a name whose words for the kind are others than those typed
CLOSEST: Final = 20
SHORTEST_GUESS: Final = 3  # letters; anything shorter is close to everything

# What people write for the words a name begins with; longest first, so that "อบจ" is not read as "จ".
SHORT_FORMS: Final = (
    ("องค์การบริหารส่วนตำบล", ("อ.บ.ต.", "อบต.", "อบต")),
    ("องค์การบริหารส่วนจังหวัด", ("อ.บ.จ.", "อบจ.", "อบจ")),
    ("มหาวิทยาลัยเทคโนโลยีราชมงคล", ("มทร.", "มทร")),
    ("มหาวิทยาลัยราชภัฏ", ("มรภ.", "มรภ")),
    ("กรุงเทพมหานคร", ("ก.ท.ม.", "กทม.", "กทม")),
    ("เทศบาลตำบล", ("ทต.", "ท.ต.", "ทต")),
    ("เทศบาลเมือง", ("ทม.", "ท.ม.", "ทม")),
    ("เทศบาลนคร", ("ทน.", "ท.น.", "ทน")),
    ("มหาวิทยาลัย", ("มหาลัย", "ม.")),
    ("สำนักงาน", ("สนง.", "สนง")),
    ("จังหวัด", ("จ.",)),
    ("อำเภอ", ("อ.",)),
)
# Letters that sound alike at least somewhere in a word, written as the commonest of them.
ALIKE: Final = str.maketrans(
    {
        **dict.fromkeys("ศษ", "ส"), **dict.fromkeys("ณ", "น"), **dict.fromkeys("ญ", "ย"), **dict.fromkeys("ภ", "พ"),
        **dict.fromkeys("ฎฏต", "ด"), **dict.fromkeys("ฐฑฒถธ", "ท"), **dict.fromkeys("ฆฅ", "ค"), "ฬ": "ล", "ใ": "ไ",
        "ฌ": "ช", "ฃ": "ข", "ฤ": "ร", "ี": "ิ", "ื": "ึ", "ู": "ุ",
    }
)  # fmt: skip
# must match "ค์" of องค์การ and "ธิ์" of ศักดิ์สิทธิ์; must not match "ก" of กรม
SILENT: Final = re.compile("[ก-ฮ][ิุ]?์")
# must match "่" and "็"; must not match "ะ"
MARKS: Final = re.compile("[็-๎ฺ]")
# must match " ", "." and "-"; must not match "ก" or "1"
JOINTS: Final = re.compile(r"[\s.\-_/()‐-―\"'“”ฯ,]+")


class Match(IntEnum):
    """How a name answered, best first."""

    EXACT = 0
    BEGINS = 1
    WORD_BEGINS = 2  # the words begin the name proper, after the words for its kind
    HOLDS = 3
    SOUNDS = 4
    CLOSE = 5

    @property
    def is_sure(self) -> bool:
        """Does the name hold what was typed, letter for letter?"""
        return self <= Match.HOLDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that can be found: its name, other names it goes or went by, and words that stand near it."""

    id: str
    name: str
    others: tuple[str, ...] = ()  # short names, former names, the English name
    near: str = ""  # the province or the parent: narrows a search, does not answer one alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One answer."""

    id: str
    match: Match
    score: float = 100.0  # rapidfuzz's ratio where the match is CLOSE


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    """One name, or one search, as it is compared."""

    id: str
    plain: str
    core: str
    heard: str
    heard_core: str
    near: str  # heard, with what stands near the name


class Index:
    """Names made ready once, searched many times; 8,294 of them answer in a few dozen milliseconds."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._shapes = tuple(
            _shape(name, entry.id, entry.near)
            for entry in entries
            for name in (entry.name, *entry.others)
            if name.strip()
        )
        self._cores = [shape.heard_core for shape in self._shapes]
        self._heard = [shape.heard for shape in self._shapes]

    def search(self, words: str) -> tuple[Hit, ...]:
        """The names that answer, best first; the closest where none holds or sounds like the words; none for none."""
        typed = [part for part in (plain_of(one) for one in written_out(words).split()) if part]
        if not typed:
            return ()
        asked = _shape(" ".join(typed))
        return self._held(asked, typed) or self._close(asked)

    def _held(self, asked: _Shape, typed: list[str]) -> tuple[Hit, ...]:
        heard = [heard_of(part) for part in typed]
        best: dict[str, tuple[Match, int, str]] = {}
        for shape in self._shapes:
            match = _match(shape, asked, typed, heard)
            if match is None:
                continue
            rank = (match, len(shape.plain), shape.plain)
            best[shape.id] = min(best.get(shape.id, rank), rank)
        ranked = sorted(best.items(), key=lambda one: (one[1], one[0]))
        return tuple(Hit(id=found, match=rank[0]) for found, rank in ranked)

    def _close(self, asked: _Shape) -> tuple[Hit, ...]:
        if len(asked.heard_core) < SHORTEST_GUESS:
            return ()
        told = asked.heard.removesuffix(asked.heard_core)  # the words for the kind, where the person typed any
        best: dict[str, float] = {}
        for scorer, cutoff, query, pool in (
            (fuzz.ratio, CLOSE_ENOUGH, asked.heard_core, self._cores),
            (fuzz.partial_ratio, CLOSE_INSIDE, asked.heard, self._heard),
        ):
            for _, score, index in process.extract(query, pool, scorer=scorer, score_cutoff=cutoff, limit=5 * CLOSEST):
                shape = self._shapes[index]
                other_kind = KIND_PENALTY if told and not shape.heard.startswith(told) else 0.0
                best[shape.id] = max(best.get(shape.id, 0.0), score - other_kind)
            if best:
                break
        ranked = sorted(best.items(), key=lambda one: (-one[1], one[0]))[:CLOSEST]
        return tuple(Hit(id=found, match=Match.CLOSE, score=score) for found, score in ranked)


def _match(shape: _Shape, asked: _Shape, typed: list[str], heard: list[str]) -> Match | None:
    whole = asked.plain
    if whole in shape.plain:
        if shape.plain == whole:
            return Match.EXACT
        if shape.plain.startswith(whole):
            return Match.BEGINS
        return Match.WORD_BEGINS if shape.core.startswith(asked.core) else Match.HOLDS
    if not any(part in shape.heard for part in heard) or not all(part in shape.near for part in heard):
        return None
    # Every word is heard in the name or beside it: sure where the name itself holds one of them letter for letter.
    return Match.HOLDS if any(part in shape.plain for part in typed) else Match.SOUNDS


def _shape(name: str, of: str = "", near: str = "") -> _Shape:
    plain = plain_of(written_out(name))
    heard = heard_of(plain)
    return _Shape(
        id=of,
        plain=plain,
        core=_without(plain, KIND_WORDS),
        heard=heard,
        heard_core=_without(heard, HEARD_KIND_WORDS),
        near=f"{heard} {heard_of(plain_of(near))}",
    )


def written_out(words: str) -> str:
    """Short forms as the words they stand for: "อบต.หนองไผ่" is "องค์การบริหารส่วนตำบลหนองไผ่"."""
    return " ".join(_long(part) for part in words.split())


def _long(part: str) -> str:
    for long, shorts in SHORT_FORMS:
        for short in shorts:
            # a short form without its full stop must not eat the beginning of another word: ทมอ… but not "ทมิฬ"
            if part == short or (part.startswith(short) and (short.endswith(".") or short in ("อบต", "อบจ", "กทม"))):
                return long + part.removeprefix(short)
    return part


def plain_of(text: str) -> str:
    """As typed, without what people leave out or mistype: spaces, full stops, capitals, Thai digits, split SARA AM."""
    text = unicodedata.normalize("NFC", text).replace("\u0e4d\u0e32", "ำ")
    text = "".join(str(unicodedata.digit(one)) if one in "๐๑๒๓๔๕๖๗๘๙" else one for one in text)
    text = "".join(one for one in text if unicodedata.category(one) != "Cf")
    return JOINTS.sub("", text).lower().replace("เเ", "แ")


def heard_of(plain: str) -> str:
    """As it sounds, roughly: silent letters and tone marks gone, letters that sound alike made one."""
    return MARKS.sub("", SILENT.sub("", plain).translate(ALIKE).replace("รร", "ั"))


def _without(name: str, kind_words: tuple[str, ...]) -> str:
    """The name proper, without the words for its kind; the whole where nothing else would be left."""
    for word in kind_words:
        if name.startswith(word) and len(name) > len(word):
            return name.removeprefix(word)
    return name


KIND_WORDS: Final = tuple(
    sorted(
        (
            *(long for long, _ in SHORT_FORMS if long != "กรุงเทพมหานคร"),
            "สำนักงานคณะกรรมการ",
            "สำนักงานปลัดกระทรวง",
            "สถาบัน",
            "กระทรวง",
            "องค์การ",
            "เทศบาล",
            "การ",
            "กรม",
        ),
        key=len,
        reverse=True,
    )
)
"""Words that many names share: they tell the kind, not the name, and must not make two names look alike."""
HEARD_KIND_WORDS: Final = tuple(heard_of(word) for word in KIND_WORDS)
