"""The organisation's name as mailboxes, pages and accounts print it again: "pr.example@…", "exampleofficial"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsers.hosts import ending_of, is_service, parts_of, stem_of
from parsers.latin_shapes import nearest_stretch, unlikeness
from parsers.mailbox_words import KNOWN
from parsers.model import Channel
from parsers.vouching import SURE, is_spelt, spelt_after

_LEAST = 6  # letters of a name that is looked for among others without a gap …
_LEAST_ALONE = 4  # … and of one that stands alone
_LETTERS_A_SLIP = 6  # letters of a name among which one slip is allowed
_ONE_SLIP, _MOST_SLIPS = 0.6, 1.6  # where the value was read surely, and where it was not
# A run of letters, maybe with one read as a digit: matches "example", "wang1oi"; not "54".
_RUN = re.compile(r"[a-z]+(?:\d[a-z]+)?|\d[a-z]{4,}", re.IGNORECASE)


def stems_of(channels: Sequence[Channel]) -> Counter[str]:
    """The organisations' names in the document's hosts, without hyphens too, and how many print each."""
    found = Counter[str]()
    for channel in channels:
        found.update(_own_stems(channel))
    return found


def _own_stems(channel: Channel) -> frozenset[str]:
    labels = [(label, label.replace("-", "")) for label in _labels(channel)]
    names = (name for label, whole in labels for name in (whole, stem_of(whole), *label.split("-")))
    return frozenset(name for name in names if len(name) >= _LEAST_ALONE and name.isalpha())


def vouched(channel: Channel, stems: Counter[str]) -> tuple[str, ...]:
    """The names that other channels' hosts print, longest first: in one address neither of two tells which is right."""
    own = _own_stems(channel)
    return tuple(sorted((s for s, n in stems.items() if n > (s in own)), key=lambda name: (-len(name), name)))


def hyphenated(channels: Sequence[Channel]) -> dict[str, str]:
    """The organisations' labels that have a hyphen, by what they are without: {"examplecity": "example-city"}."""
    labels = (label for channel in channels for label in _labels(channel))
    return {label.replace("-", ""): label for label in labels if "-" in label}


def _labels(channel: Channel) -> Iterator[str]:
    """The organisation's label of an agency's host, whole."""
    value = (channel.value.value or "").lower()
    if channel.type.value not in {"email", "website"}:
        return
    host = value.rpartition("@")[2] if channel.type.value == "email" else parts_of(value)[1].removeprefix("www.")
    ended = ending_of(host)
    if ended and not is_service(host):
        yield host.removesuffix(f".{ended}").removesuffix(".mail").rpartition(".")[2]


def echoed(channel: Channel, stems: Sequence[str], agency: str) -> Channel:
    """The channel with the organisation's name in it spelt as the document's hosts spell it."""
    value = channel.value.value or ""
    if channel.value.source != "ocr":
        return channel
    start, end = _own_part(channel)
    most = _ONE_SLIP if channel.value.confidence >= SURE else _MOST_SLIPS
    shown = _RUN.sub(lambda match: _respelt(match.group(), stems, most), value[start:end])
    if shown == value[start:end] and channel.type.value == "email" and most > _ONE_SLIP:
        shown = _RUN.sub(lambda match: _as_named(match.group(), agency), shown)
    if shown == value[start:end]:
        return channel
    return replace(channel, value=replace(channel.value, value=value[:start] + shown + value[end:]))


def _own_part(channel: Channel) -> tuple[int, int]:
    """Where the value's own words stand: before the @, behind a page's host, all of an account; nothing of a site."""
    value = channel.value.value or ""
    if channel.type.value == "email":
        return 0, max(0, value.find("@"))
    if channel.type.value == "facebook":
        return (value.rfind("/") + 1 if ".com" in value.lower() else 0), len(value)
    if channel.type.value == "line":
        return (value.rfind("/") + 1), len(value)
    return 0, 0


def _as_named(token: str, agency: str) -> str:
    """A mailbox called by the agency's own name, of which one letter was misread."""
    if not token.isalpha() or len(token) < _LEAST or token in KNOWN:
        return token
    spelt = spelt_after(token, agency)
    return spelt if is_spelt(spelt, token, agency) else token


def _respelt(token: str, stems: Sequence[str], most: float) -> str:
    lower = token.lower()
    if any(stem in lower for stem in stems) or lower in KNOWN:
        return token
    for stem in stems:
        if len(stem) < _LEAST:
            if len(lower) == len(stem) and unlikeness(lower, stem) <= _ONE_SLIP:
                return _cased(token, stem)
            continue
        span = nearest_stretch(lower, stem, min(most, len(stem) / _LETTERS_A_SLIP))
        if span:
            return token[: span[0]] + _cased(token[slice(*span)], stem) + token[span[1] :]
    return token


def _cased(shown: str, stem: str) -> str:
    """The name in capitals or with one before it, as it was printed."""
    if shown.isupper():
        return stem.upper()
    return stem[:1].upper() + stem[1:] if shown[:1].isupper() else stem
