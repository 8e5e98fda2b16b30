"""A signer's name too long for its line: what stands on the next line up to the closing bracket is joined to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.model import Word
from parsers.passage import Row
from parsers.thai.names import parse_name
from parsers.thai.posts import is_post

# A name whose bracket opens and does not close. Matches "(ศาสตราจารย์คำนึง ฤทธิ์พิพัฒน์", "ลงชื่อ (นายสมชาย ใจ"; not
# "(นายสมชาย ใจดี)".
_OPEN = re.compile(r"^[^()]{0,12}\([^()]*[\u0e01-\u0e4e]$")
# Its rest. Matches "ธาร)", "ใจดี ณ อยุธยา)"; not "(ธาร)", "ผู้อำนวยการสถาบัน (องค์การมหาชน)".
_REST = re.compile(r"^[\u0e01-\u0e4e]+(?: [\u0e01-\u0e4e]+){0,2}\s?\)$")
_WORD = re.compile(r"[\u0e01-\u0e4e]{4}")  # matches "รองอธิบดี"; not specks
_SPACE = 12.0  # points between a name and the post behind it, at most
_ASIDE = 60.0  # points between the middles of the two lines, at most
_GAP = 1.5  # heights of a line between them


def posts_parted(rows: Sequence[Row]) -> list[Row]:
    """The rows with a name in brackets and the post printed behind it, on one line, as two."""
    return [part for row in rows for part in _parted(row)]


def _parted(row: Row) -> list[Row]:
    place = next((i for i, token in enumerate(row.tokens, 1) if token.endswith(")")), len(row.tokens))
    if place == len(row.tokens) or not row.text.startswith("(") or not parse_name(" ".join(row.tokens[:place])):
        return [row]
    name, post = row.part(0, place), row.part(place, len(row.tokens))
    return [name, post] if follows(name, post) and _WORD.search(post.text) else [row]


def follows(name: Row, post: Row) -> bool:
    """Is the post printed on the name's own line, a space behind it? A wider gap parts two columns."""
    return name.index == post.index and 0 <= post.box.x0 - name.box.x1 <= _SPACE


def whole_names(rows: Sequence[Row]) -> list[Row]:
    """The rows with each name broken over two lines as one row; all others as they are."""
    found = list[Row]()
    for row in rows:
        if found and _goes_on(found[-1], row):
            found[-1] = _joined(found[-1], row)
        else:
            found.append(row)
    return found


def _goes_on(first: Row, rest: Row) -> bool:
    if first.page.number != rest.page.number or not _OPEN.match(first.text) or not _REST.match(rest.text):
        return False
    gap = rest.box.top - first.box.bottom
    below = -first.height / 2 <= gap <= _GAP * max(first.height, rest.height)
    return below and abs(first.centre - rest.centre) <= _ASIDE and not is_post(rest.text)


def _joined(first: Row, rest: Row) -> Row:
    """Where the first line holds given and family name already, the line was broken within the latter."""
    words, tokens = first.line.words, first.tokens
    if parse_name(first.text[first.text.index("(") :]):
        words = (*words[:-1], _one(words[-1], rest.line.words[0]), *rest.line.words[1:])
        tokens = (*tokens[:-1], tokens[-1] + rest.tokens[0], *rest.tokens[1:])
    else:
        words, tokens = (*words, *rest.line.words), (*tokens, *rest.tokens)
    return first.holding(words, tokens)


def _one(left: Word, right: Word) -> Word:
    confidence = min(left.confidence, right.confidence)
    return Word(text=left.text + right.text, box=left.box.joined(right.box), confidence=confidence)
