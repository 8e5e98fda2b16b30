"""Addresses read off images, mended by what else is known: the forms hosts take, the document's other addresses,
the agency's own name, the words that name mailboxes.

An address is one word no dictionary holds, so a single misread letter goes unnoticed, and a wrong address is worse than
none. It is changed only towards the one thing it can be; a changed value no longer stands in its evidence, which lowers
its confidence (`parsers.confidence`) and is said in a finding (`parsers.rules.mended_address`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from parsers.hosts import ending_of, mended_host, names_in, organisation_of, shared_by_offices
from parsers.model import Channel
from parsers.series import in_series
from parsers.thai.romanised import nearest_spelling
from parsers.thai.spelling import mend

# Letters that worn Latin print makes alike.
_ALIKE = "ao ae ad ce co eo li lt it ij hb hn nm nu uv uy vy rn rv rm ft gq gy gs wv kx 0o 1l 1i 9g 9q 5s 6b 8b 2z wu"
_PAIRS = frozenset(pair for ab in _ALIKE.split() for pair in ((ab[0], ab[1]), (ab[1], ab[0])))
_THIN = frozenset("iltjr1")  # letters that a speck makes or a break takes away
_SWAPPED = frozenset("iltfj1")  # thin letters taken for each other even where print is clear
_PLAIN = 6  # letters: names shorter than this may differ in one letter and be two names
_LEAST_NAME = 5  # letters of a name that is held against the agency's
_LONG = 9  # letters of a name in which a thin letter too many may be a break or a speck
_STRAY = 12  # letters of a name among which one may stray from how the agency's name is spelt
_OWN = 0.4  # a reading's weight beside its confidence
_BY_NAME = 1.2  # weight of each letter by which a spelling comes nearer to the agency's name
_SPELT_OUT = 2.0  # weight of a long name that is spelt just as the agency's, beside others that are not
_MOST_HEARD = 4.0  # weight at most of all readings of one spelling: what is misread once is misread in every row
_LETTERED = 2.0  # weight of the name without digits beside one read with a digit among its letters
_SURE = 0.98  # what a recogniser was surer of is not held against lists of words
# Words that mailboxes, services and pages of agencies are named by.
_WORDS_TEXT = """
saraban contact complaint complain service services eservice license licence permit information webmaster admin support
helpdesk hotline callcenter center office officer public relations registry register registration document documents
archive library finance planning personnel legal secretary director council revenue welfare engineer engineering health
education tourism disaster damrongtham portal online citizen people request appeal feedback question webboard download
forms intranet official dispatch frontdesk adminoffice onestop esaraban sarabun
"""
_WORDS = tuple(_WORDS_TEXT.split())
_KNOWN = frozenset(_WORDS)
_LEAST_WORD = 5
_OFFICIAL, _OFFICIAL_FAR = "official", 2
_PATH_WORDS = {"th-th": "th-th", "en-us": "en-us"}
_INDEX = re.compile(r"(?<=^index)(?=(?:php|html?|aspx?)$)")  # a stop lost: matches within "indexphp"; not "index"
_TOKEN = re.compile(r"[a-z]+")
# Letters that digits look like, beside a digit: matches "dlto4", "khl1"; not "khet07", "contact7".
_RUN_INTO = re.compile(r"(?:(?<=\d)[oli]|[oli](?=\d))")
# Matches "https://www.facebook.com/example"; not "www.example.go.th".
_PAGE = re.compile(r"^(?:https?://)?(?:www\.|m\.)?facebook\.com/.", re.IGNORECASE)
# The name in an account: matches "example" of "@example.official", "example54"; not "@121macha".
_SLUG = re.compile(r"@?([a-z][a-z0-9]{2,}?)(?:\d+|\.official)?$")
_SCHEME = re.compile(r"^(?:https?://)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One place where the document prints the organisation's part of an address: "example" of "www.example.go.th"."""

    name: str
    weight: float


def agreed_addresses(channels: tuple[Channel, ...], agency: str) -> tuple[Channel, ...]:
    """The channels with the addresses that were read off images mended. `agency`: its Thai name, or ""."""
    formed = [_sorted(_with(channel, _formed(channel))) for channel in channels]
    readings = [Reading(name=name, weight=_OWN + c.value.confidence) for c in formed for name in _organisations(c)]
    named = [_with(channel, _renamed(channel, readings, agency)) for channel in formed]
    endings = Counter((name, ending_of(_host(c))) for c in named for name in _organisations(c) if ending_of(_host(c)))
    ended = [_with(channel, _ended(channel, endings)) for channel in named]
    worded = [_with(channel, _official(channel, _worded(channel))) for channel in ended]
    return in_series(tuple(worded))


def _with(channel: Channel, value: str) -> Channel:
    return channel if value == channel.value.value else replace(channel, value=replace(channel.value, value=value))


def _sorted(channel: Channel) -> Channel:
    """A page whose host was read wrong was taken for a website."""
    if channel.type.value == "website" and _PAGE.match(channel.value.value or ""):
        return replace(channel, type=replace(channel.type, value="facebook"))
    return channel


def _formed(channel: Channel) -> str:
    """The value with its host in the form hosts have."""
    value = channel.value.value or ""
    doubted = channel.value.source == "ocr" and channel.value.confidence < _SURE
    if not doubted or channel.type.value not in {"email", "website", "facebook"}:
        return value  # what is read surely is as printed: officials misspell addresses too
    if channel.type.value == "email":
        local, _, host = value.rpartition("@")
        return f"{local}@{mended_host(host, mail=True, local=local)}"
    head = _SCHEME.match(value)
    scheme = head.group() if head else ""
    host, slash, path = value[len(scheme) :].partition("/")
    return scheme + (mended_host(host) if "." in host else host) + slash + _mended_path(path)


def _mended_path(path: str) -> str:
    """A path's Thai segments spelt as known words are; "thzth" is "th-th"."""
    return "/".join(_segment(_INDEX.sub(".", part)) for part in path.split("/"))


def _segment(part: str) -> str:
    near = [known for known in _PATH_WORDS if len(part) == len(known) and Levenshtein.distance(part, known) == 1]
    return near[0] if near else mend(part)


def _organisations(channel: Channel) -> Iterator[str]:
    """What an address says of whose it is: the organisation's label of a host, the slug of a page or account."""
    value = (channel.value.value or "").lower()
    if channel.type.value == "email":
        yield from names_in(value.rpartition("@")[2])
    elif channel.type.value in {"website", "facebook", "line"}:
        host, _, path = _SCHEME.sub("", value).partition("/")
        yield from names_in(host)
        page = _SLUG.match(path if "." in host and "facebook" in host else host)
        if page and channel.type.value != "website":
            yield page[1]


def _renamed(channel: Channel, readings: Sequence[Reading], agency: str) -> str:
    """The value with its organisation spelt as the document's other addresses and the agency's name agree on."""
    value = channel.value.value or ""
    if channel.value.source != "ocr":
        return value
    for name in _organisations(channel):
        best = _agreed(name, readings, agency, channel.value.confidence)
        if best != name:
            at = value.lower().rfind(name)
            value = value[:at] + best + value[at + len(name) :]
    return value


def _ended(channel: Channel, endings: Counter[tuple[str, str]]) -> str:
    """The value with an ending no agency has changed to the one under which the document prints the same name."""
    value = channel.value.value or ""
    host = _host(channel)
    for name in organisation_of(host) if channel.value.source == "ocr" and not ending_of(host) else ():
        known = Counter({ending: n for (other, ending), n in endings.items() if other == name})
        after = host.rpartition(f"{name}.")[2]
        if known and after.endswith("th") and after != host:
            return value.replace(f"{name}.{after}", f"{name}.{known.most_common(1)[0][0]}")
    return value


def _host(channel: Channel) -> str:
    value = (channel.value.value or "").lower()
    if channel.type.value not in {"email", "website"}:
        return ""
    return value.rpartition("@")[2] if channel.type.value == "email" else _SCHEME.sub("", value).partition("/")[0]


def _agreed(name: str, readings: Sequence[Reading], agency: str, confidence: float) -> str:
    near = {r.name for r in readings if r.name != name and _close(r.name, name)}
    shared = shared_by_offices(name, agency)
    if shared:
        return shared
    by_name = {spelt for one in (name, *near) if (spelt := spelt_after(one, agency)) != name}
    near |= by_name if confidence < _SURE else {one for one in by_name if _is_spelt(one, name, agency)}
    if confidence < _SURE:
        near |= {r.name for r in readings if r.name != name and any(_close(r.name, one) for one in near)}
    if not near:
        return name
    weights = Counter[str]()
    for reading in readings:
        weights[reading.name] += reading.weight  # type: ignore[assignment]
    far = {one: nearest_spelling(one, agency).distance if agency else 0 for one in (name, *near)}
    far_most = max(far.values())
    letters = {one: _LETTERED * (one.isalpha() and not name.isalpha()) for one in (name, *near)}
    is_spelt = len(name) >= _LEAST_NAME and 0 in far.values() and far_most > 0
    most = _MOST_HEARD if is_spelt else max(weights.values())
    own = {one: _SPELT_OUT * any(_is_spelt(one, other, agency) for other in far) for one in far}
    score = {
        one: own[one] + min(most, weights[one]) + letters[one] + _BY_NAME * min(2, far_most - far[one])
        for one in (name, *near)
    }
    return max(score, key=lambda one: (score[one], one == name, one))


def _is_spelt(name: str, shown: str, agency: str) -> bool:
    """Is `name` spelt as the agency's, and `shown` but for thin letters, which are misread surely: "khiong"?"""
    if shown == name or len(shown) != len(name) or len(name) <= _PLAIN:
        return False
    thin = all(old == new or {old, new} <= _SWAPPED for old, new in zip(shown, name, strict=True))
    return thin and nearest_spelling(name, agency).distance == 0


def _close(a: str, b: str) -> bool:
    """One name misread, not two names: names of up to five letters may differ in one, by a letter that looks alike."""
    distance = Levenshtein.distance(a, b)
    if distance > 2 or sum(map(str.isdigit, a)) == sum(map(str.isdigit, b)) != 0:
        return False  # "khet1" and "khet2" are two names
    if len(b) <= _PLAIN - 1:
        return distance == 1 and all(_plausible(a, b))
    return True


def _plausible(shown: str, meant: str) -> Iterator[bool]:
    """Of each letter that differs: could worn print have made the one of the other?"""
    for step in Levenshtein.editops(shown, meant):
        old = shown[step.src_pos] if step.tag != "insert" else ""
        new = meant[step.dest_pos] if step.tag != "delete" else ""
        if step.tag == "replace":
            yield (old, new) in _PAIRS
        else:
            letter, after = old or new, step.src_pos + len(old)
            yield letter in _THIN or letter in (shown[step.src_pos - 1 : step.src_pos], shown[after : after + 1])


def spelt_after(name: str, agency: str) -> str:
    """`name` with the letters that look alike changed to what the agency's Thai name asks for, if that is clear."""
    if not agency or len(name) < _LEAST_NAME:
        return name
    nearest = nearest_spelling(name, agency)
    if nearest.distance == 0 or nearest.distance > max(1, len(name) // 4):
        return name
    longest = max(map(len, nearest.spellings))
    options = {_nearer(name, s) for s in nearest.spellings if len(s) >= longest - 1}
    most = min(nearest.distance - 1, len(name) // _STRAY)
    options = {one for one in options if one != name and nearest_spelling(one, agency).distance <= most}
    return options.pop() if len(options) == 1 else name


def _nearer(name: str, spelling: str) -> str:
    """The changes from `name` to `spelling` that worn print explains."""
    steps = [(step.tag, step.src_pos, step.dest_pos) for step in Levenshtein.editops(name, spelling)]
    likely = _plausible(name, spelling)
    kept = [s for s, one in zip(steps, likely, strict=True) if one and (s[0] == "replace" or _is_extra(name, s))]
    result = list(name)
    for tag, place, meant in reversed(kept):
        result[place : place + (tag != "insert")] = [] if tag == "delete" else [spelling[meant]]
    return "".join(result)


def _is_extra(name: str, step: tuple[str, int, int]) -> bool:
    """A letter read twice, or a thin one too many in a long name; "tth" and "akorn" are how people spell."""
    tag, place, _ = step
    if tag != "delete" or name[place] in "tr":
        return False
    return name[place] in (name[place - 1 : place], name[place + 1 : place + 2]) or len(name) >= _LONG


def _worded(channel: Channel) -> str:
    """The value with the words that name mailboxes and services spelt right, where it was read with doubt."""
    value = channel.value.value or ""
    if channel.value.source != "ocr" or channel.value.confidence >= _SURE:
        return value
    if channel.type.value == "email":
        local, at, host = value.rpartition("@")
        return _TOKEN.sub(_word, local) + at + host
    if channel.type.value != "website":
        return value
    head = _SCHEME.match(value)
    scheme = head.group() if head else ""
    host, slash, path = value[len(scheme) :].partition("/")
    first, dot, rest = host.partition(".")
    if rest.count(".") >= 2:
        first = _TOKEN.sub(_word, first)
    return scheme + first + dot + rest + slash + _TOKEN.sub(_word, path)


def _official(channel: Channel, value: str) -> str:
    """An account that ends in "official", as agencies' accounts do, where a letter of it was misread."""
    if channel.value.source != "ocr" or channel.type.value not in {"facebook", "line"}:
        return value
    head, _, tail = value.rpartition(".")
    near = tail.isalpha() and head and Levenshtein.distance(tail.lower(), _OFFICIAL) <= _OFFICIAL_FAR
    return f"{head}.{_OFFICIAL}" if near else value


def _word(match: re.Match[str]) -> str:
    word = match.group()
    if len(word) < _LEAST_WORD or word in _KNOWN:
        return word
    near = [known for known in _WORDS if Levenshtein.distance(word, known, score_cutoff=1) == 1]
    return near[0] if len(near) == 1 else word


def is_mailbox_word(local: str) -> bool:
    """Is the mailbox called by words that mailboxes are called by? "saraban" yes; "icense" no."""
    return all(token in _KNOWN for token in re.split(r"[._-]", local))


def is_nearly_mailbox_word(local: str) -> bool:
    """Is one of its words a letter beside such a word ("icense"), or does a digit touch a letter like it ("dlto4")?"""
    tokens = [token for token in _TOKEN.findall(local) if len(token) >= _LEAST_WORD and token not in _KNOWN]
    near = any(Levenshtein.distance(token, word, score_cutoff=1) <= 1 for token in tokens for word in _WORDS)
    return near or _RUN_INTO.search(local) is not None
