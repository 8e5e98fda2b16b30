"""How alike two Latin spellings look in worn print: letters taken for others, parted ("rn" for "m"), run together
("d" for "ci"), lost or made by a speck. What no print explains costs a whole letter, what it explains about half."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

# Letters that worn Latin print makes alike.
_ALIKE = "ao ae ad ce co eo li lt it ij hb hn nm nu uv uy vy rn rv rm ft gq gy gs wv kx 0o 1l 1i 9g 9q 5s 6b 8b 2z wu"
_ALIKE_IN_WORDS = "fl jl kh kl ef es"  # where the rest of a known word is there; both may be meant in names


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    return frozenset(pair for ab in text.split() for pair in ((ab[0], ab[1]), (ab[1], ab[0])))


PAIRS = _pairs(_ALIKE)
_WORD_PAIRS = PAIRS | _pairs(_ALIKE_IN_WORDS)
THIN = frozenset("iltjr1")  # letters that a speck makes or a break takes away
# Groups of letters that run into one another or come apart.
_GROUPS = (
    "rn:m nn:m ni:m in:m mn:rn m:mn nm:m ri:n ii:n ci:d cl:d ei:d di:ch li:h lo:b vv:w vy:w ii:u li:u il:u ti:b cy:ty "
    "l1:h ci:a ity:dy"
)
_MERGED = tuple(pair for one in _GROUPS.split() for a, b in (one.split(":"),) for pair in ((a, b), (b, a)))
_HALF, _THIN_COST, _WHOLE = 0.5, 0.6, 1.0
_REST, _LEFT_OVER = 2, 0.3  # letters beside a word that are no word of their own, and what each costs
_ROUGHLY = 70.0  # per cent: what is less alike is not looked at letter by letter
_FAR = 0.45  # share of the letters that may differ before two spellings are not even compared


@lru_cache(maxsize=8192)
def unlikeness(shown: str, meant: str) -> float:
    """What it costs to take `meant` for `shown`: 0 for the same, about half a letter for what print explains."""
    if shown == meant:
        return 0.0
    if Levenshtein.distance(shown, meant) > max(2, _FAR * max(len(shown), len(meant))):
        return float(max(len(shown), len(meant)))
    table = [[0.0] * (len(meant) + 1) for _ in range(len(shown) + 1)]
    for i in range(len(shown) + 1):
        for j in range(len(meant) + 1):
            if i or j:
                table[i][j] = _cell(table, shown, meant, i, j)
    return table[-1][-1]


def _cell(table: list[list[float]], shown: str, meant: str, i: int, j: int) -> float:
    """The least cost of shown[:i] taken for meant[:j]."""
    ways = []
    if i:
        ways.append(table[i - 1][j] + _single(shown, i - 1))
    if j:
        ways.append(table[i][j - 1] + _single(meant, j - 1))
    if i and j:
        old, new = shown[i - 1], meant[j - 1]
        ways.append(table[i - 1][j - 1] + (0.0 if old == new else _HALF if (old, new) in _WORD_PAIRS else _WHOLE))
    ways += [
        table[i - len(a)][j - len(b)] + _HALF for a, b in _MERGED if shown.endswith(a, 0, i) and meant.endswith(b, 0, j)
    ]
    return min(ways)


def _single(text: str, place: int) -> float:
    """The cost of a letter too many: thin ones and doubled ones come and go."""
    letter = text[place]
    return _THIN_COST if letter in THIN or letter in text[max(0, place - 1) : place] else _WHOLE


def nearest_stretch(text: str, wanted: str, limit: float) -> tuple[int, int] | None:
    """Where in `text` `wanted` stands misread, by at most `limit`; None where it stands nowhere, or stands as it is."""
    if wanted in text or not text:
        return None
    rough = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=_ROUGHLY)
    if rough is None:
        return None
    starts = range(max(0, rough.dest_start - 2), rough.dest_start + 3)
    ends = range(rough.dest_end - 2, min(len(text), rough.dest_end + 2) + 1)
    spans = [(_cost_of(text, wanted, a, b), abs(b - a - len(wanted)), a, b) for a in starts for b in ends if a < b]
    _, _, start, end = min(spans, default=(0.0, 0, 0, 0))
    return (start, end) if unlikeness(text[start:end], wanted) <= limit else None


def _cost_of(text: str, wanted: str, start: int, end: int) -> float:
    """How unlike text[start:end] is; a letter or two left over at the edge are as likely to belong to it."""
    left = start if start <= _REST else 0
    right = len(text) - end if len(text) - end <= _REST else 0
    return unlikeness(text[start:end], wanted) + _LEFT_OVER * (left + right)
