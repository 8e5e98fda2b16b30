"""Every channel value that stands in a text, each kind taking its own before the next looks."""

from __future__ import annotations

from functools import lru_cache

from parsers.declare import ChannelKind, Hit, Segment
from parsers.printed_names import MASK


@lru_cache(maxsize=1024)  # the rule that asks about items that gave nothing walks over all of them again
def find_all(
    text: str, start: int, heading: str, kinds: tuple[ChannelKind, ...]
) -> tuple[tuple[tuple[ChannelKind, Hit], ...], str]:
    """Every channel value in text[start:] in the order they stand, and the text with all of them taken out.

    A kind of lower rank takes its labels and values away from later kinds.
    """
    labels = [(kind, m) for kind in kinds if kind.label for m in kind.label.finditer(text, start) if m.group().strip()]
    stops = tuple(sorted({match.start() for _, match in labels}))
    masked = " " * start + text[start:]
    found: list[tuple[ChannelKind, Hit]] = []
    for kind in kinds:
        for hit in kind.find(Segment(text=masked, heading=heading, stops=stops)):
            named = any(m.start() <= hit.start and hit.end <= m.end() for _, m in labels)  # "LINE" beside "Facebook"
            if MASK in masked[hit.start : hit.end] or named:
                continue
            masked = _mask(masked, hit.start, hit.end)
            found.append((kind, hit))
        for owner, match in labels:
            if owner is kind:
                masked = _mask(masked, match.start(), match.end())
    return tuple(sorted(found, key=_start)), masked


def _start(pair: tuple[ChannelKind, Hit]) -> int:
    return pair[1].start


def _mask(text: str, start: int, end: int) -> str:
    return text[:start] + MASK * (end - start) + text[end:]
