"""The words by which a document's head is found, where a worn scan has them misread: "(รื่อง", "ประกฯศจังหวัด…"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.passage import Row
from parsers.thai.name_spelling import likeness
from parsers.thai.spelling import is_known

_HEAD_ROWS = 16
_TITLED_BY = 6  # rows in which a document opens, where its title was not found
_OTHERS = frozenset({"เครื่อง", "เมือง"})  # words as near to เรื่อง as its misreadings are
_FAR_ALONE = 1.5  # wrong letters in เรื่อง standing alone
_FAR_GLUED = 1.0  # and run into what follows, or in ประกาศ and คำสั่ง
_EDGE = re.compile(r"^[^\u0e01-\u0e4e]+")


def heads_restored(rows: Sequence[Row], opens: re.Pattern[str], subject: re.Pattern[str]) -> list[Row]:
    """The rows with the misread ประกาศ / คำสั่ง and เรื่อง of the head put right, where no row reads so already."""
    head, rest = list(rows[:_HEAD_ROWS]), list(rows[_HEAD_ROWS:])
    titled = next((index for index, row in enumerate(head) if subject.match(row.text)), _TITLED_BY)
    if not any(opens.match(row.text) for row in head[:titled]):
        head = _first_mended(head[:titled], ("ประกาศ", "คำสั่ง"), 0) + head[titled:]
    started = next((index for index, row in enumerate(head) if opens.match(row.text)), None)
    if started is not None and not any(subject.match(row.text) for row in head[started:]):
        head = _first_mended(head, ("เรื่อง",), started + 1)
    return head + rest


def _first_mended(rows: list[Row], words: Sequence[str], start: int) -> list[Row]:
    for index in range(start, len(rows)):
        if rows[index].page.source != "ocr":
            continue
        token = next((shown for word in words if (shown := _mended(rows[index], word))), None)
        if token:
            tokens = (token, *rows[index].tokens[1:])
            rows[index] = replace(rows[index], tokens=tokens, text=" ".join(tokens))
            break
    return rows


def _mended(row: Row, word: str) -> str | None:
    """The row's first token with `word` at its start, where it nearly stands there; else None."""
    token = _EDGE.sub("", row.tokens[0])
    if len(row.tokens) > 1 and word == "เรื่อง" and token not in _OTHERS and likeness(token, word) <= _FAR_ALONE:
        return word
    cuts = range(len(word) - 1, len(word) + 2)
    ways = sorted((likeness(token[:cut], word), -cut) for cut in cuts if len(token) > cut + 2)
    if not ways or ways[0][0] > _FAR_GLUED or is_known(token):
        return None
    return word + token[-ways[0][1] :]
