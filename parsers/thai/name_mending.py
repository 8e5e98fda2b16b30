"""A name read through a signature's strokes: its title, given name and family name put right where one way is near."""

from __future__ import annotations

import re

from parsers.thai.given_names import GIVEN_NAMES, MEN, WOMEN
from parsers.thai.loose import forgiving, tidy
from parsers.thai.name_spelling import family_name, is_given_name, likeness
from parsers.thai.names import ACADEMIC, ACTING_RANKS, RANKS, split_titles
from parsers.thai.spelling import MARKS, given_name

# Strokes of a signature beside a name: "1นางสาว", "/(นาย"; Thai letters end them.
_STROKES = re.compile(r"^[^\u0e01-\u0e4e]+|[^\u0e01-\u0e4e]+$")
_CIVIL = ("นางสาว", "นาง", "นาย")
_TITLES = (*_CIVIL, *RANKS, *ACTING_RANKS, *(title for title in ACADEMIC if len(title) > 4))
# Titles long enough to be known without their marks. Matches "รองศาสตราจารย " before "ดร.", "วาที่ร้อยตรี"; not "นายก".
_WORN_TITLES = tuple(
    (title, re.compile(rf"{forgiving(title)}(\s*)(?=[\u0e01-\u0e2eเแโใไ])"))
    for title in sorted((t for t in _TITLES if len(t) > 6), key=lambda title: (-len(title), title))
    if " " not in title
)
# Short titles with one letter misread as one that looks like it, where no other title is near.
_SHORT_WORN = (
    # Matches "คร.", "ลร.", "ดร่.", "ดร " before a name; not "นร 1200", "พร".
    ("ดร.", re.compile(r"(?:[คตดลฅศ]ร[\u0e48-\u0e4d]?\s?[.,]\s?|ดร\s)(?=[\u0e01-\u0e2eเแโใไ])")),
    # Matches "ฌศ. " before "ดร.", which a name follows; not "รศ.", "ทศ.".
    ("ผศ.", re.compile(r"[ผฌฝณญ]ศ\s?[.,]\s?(?=[คตดลฅศ]ร\s?[.,])")),
)
_LEAST_NAME = 4  # letters
_FAR_MOST = 3.5  # wrong letters in a title of any length
_FAR = 0.34  # wrong letters, as a share of a title's; of a civil title at most _FAR_CIVIL
_FAR_CIVIL = 1.6
_FAR_LONG = 0.13  # a title of eight letters and more with so few wrong needs nobody to vouch for it
_CLEAR = 0.4  # by which the nearest title must be nearer than the next
_LOST = 0.5  # cost of a civil title whose first letters are under a stroke, and for each letter lost
_EACH_LOST = 0.2
_LEAST_LEFT = 6  # letters of a longer title whose first ones are lost
_MENDED = 0.5  # cost of a given name that had to be put right as well
_DOUBTED = 0.8  # a name read more surely is left as read: rare spellings are many
_WRONG_LETTER = 0.27  # errors a letter of a given name read less surely: a whole letter may be wrong
# What strokes leave beside the letters of a word: "สุรชัย." and "กัญญh"; not the points of "พล.อ.".
_EDGES = re.compile(r"^[^\u0e01-\u0e4e\d]+(?=[\u0e01-\u0e4e]{3})|(?<=[\u0e01-\u0e4e]{3})[^\u0e01-\u0e4e\d\s]+$")


def mended_name(text: str, *, given_sure: float = 0.0, surname_sure: float = 0.0) -> str:
    """A printed name read off an image, put right in brackets. How well its two words were read: 0 to 1.

    "(ณายประเลริฐ สุขใจ)" gives "(นายประเสริฐ สุขใจ)"; what no known name is near stays as read.
    """
    bare = " ".join(_EDGES.sub("", word) for word in _STROKES.sub("", " ".join(tidy(text).split())).split())
    titles, rest = _titles(bare)
    rest = rest.lstrip("".join(MARKS)) if titles else rest
    given, space, surname = rest.partition(" ")
    if surname_sure < _DOUBTED and " " not in surname:
        surname = family_name(surname)
    return f"({titles}{_given(given, given_sure)}{space}{surname})"


def _titles(bare: str) -> tuple[str, str]:
    """The titles, each with its lost marks given back, and what follows: "รองศาสตราจารย คร.ปวีณา" has two."""
    found, rest = "", bare
    while rest:
        titles, after = split_titles(rest)
        if not titles:
            titles, after = _worn_title(rest)
        if not titles or len(after.strip()) < _LEAST_NAME:
            break
        found, rest = found + titles, after
    return (found, rest) if found else _nearest_title(bare)


def _worn_title(text: str) -> tuple[str, str]:
    """The title at the start that lost its marks only, and what follows; else nothing and all of it."""
    for title, pattern in _WORN_TITLES:
        worn = pattern.match(text)
        if worn:
            return title + (" " if worn[1] else ""), text[worn.end() :]
    for title, pattern in _SHORT_WORN:
        worn = pattern.match(text)
        if worn:
            return title + (" " if worn.group()[-1] == " " else ""), text[worn.end() :]
    return "", text


def _given(text: str, sure: float) -> str:
    if sure >= _DOUBTED:
        return text
    near = given_name(text)
    if near == text and not is_given_name(text):
        return given_name(text, share=_WRONG_LETTER)
    return near


def _nearest_title(bare: str) -> tuple[str, str]:
    """The misread title at the start, where what follows is a given name or a further title, or where a long title was
    read with few slips; else nothing and all of it."""
    found: dict[str, tuple[float, str]] = {}
    for title in _TITLES:
        for far, rest in _ways(bare, title):
            more, after = _further(rest.lstrip())
            shown = after.split(" ")[0]
            name = _given(shown, 0.0)
            vouched = name in GIVEN_NAMES or more or far <= _FAR_LONG * len(title)
            if not vouched or _contradicts(title, name):
                continue
            cost = far + _MENDED * (name != shown)
            found[title] = min(found.get(title, (99.0, "")), (cost, rest))
    ranked = sorted((cost, -len(title), title, rest) for title, (cost, rest) in found.items())
    # "ศาสตราจารย์" is as near as "ศาสตราจารย์พิเศษ", of which it is a part: the longer one explains more.
    ranked = [one for one in ranked if one is ranked[0] or one[2] not in ranked[0][2]]
    if not ranked or (len(ranked) > 1 and ranked[1][0] - ranked[0][0] < _CLEAR):
        return "", bare
    _, _, title, rest = ranked[0]
    space = " " if rest.startswith(" ") else ""
    more, after = _further(rest.lstrip())
    return title + space + more, after


def _further(rest: str) -> tuple[str, str]:
    """The titles that follow another, worn ones too, and what comes after: "ดร. โสภา…", "นายแพทย์โชคชัย…"."""
    titles, after = split_titles(rest)
    return (titles, after) if titles else _worn_title(rest)


def _ways(bare: str, title: str) -> list[tuple[float, str]]:
    """(cost, what follows) for each way the title may stand at the start."""
    ways = []
    for cut in range(max(1, len(title) - 3), min(len(bare) - 3, len(title) + 2) + 1):
        if "." in bare[:cut]:
            continue  # "ดร." that follows a title is no part of another one
        far = likeness(bare[:cut], title)
        if far <= (_FAR_CIVIL if title in _CIVIL else min(_FAR_MOST, _FAR * len(title))):
            ways.append((far, bare[cut:]))
    if title not in _CIVIL and any(bare.startswith(title[lost:]) for lost in range(1, len(title) - _LEAST_LEFT + 1)):
        # Which of those that end alike stood there is not guessed: they all cost the same.
        left = next(title[lost:] for lost in range(1, len(title)) if bare.startswith(title[lost:]))
        ways.append((_LOST, bare[len(left) :]))
    if title in _CIVIL:
        lost = (left for left in range(1, len(title)) if bare.startswith(title[-left:]))
        ways += [(_LOST + _EACH_LOST * (len(title) - left), bare[left:]) for left in lost]
    return [way for way in ways if way[1][:1] not in MARKS]


def _contradicts(title: str, given: str) -> bool:
    """ "นาง" before a man's name, "นาย" before a woman's."""
    return (title == "นาย" and given in WOMEN) or (title in {"นาง", "นางสาว"} and given in MEN)
