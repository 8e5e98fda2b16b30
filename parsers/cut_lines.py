"""Lines that a streak down the page cut in two, made one again: "เรื่อง วิธีการแสด" and "งใบอนุญาต…" beside it."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.model import Word
from parsers.passage import Row

_TOUCH = 5.0  # points between the two halves, at most; columns of a table stand further apart
_WORDS_APART = 40.0  # points between two words of one name, at most
_WITHIN_WORD = 1.5  # points between two parts of one word
_LEVEL = 0.35  # of the smaller half's height by which their middles may differ
_LEAST_CUT = 3  # lines of a page cut at one place: fewer are no streak


def made_whole(rows: Sequence[Row]) -> list[Row]:
    """The rows with the halves of each cut line joined, on pages read off an image."""
    cuts = [place for place in range(1, len(rows)) if _halves(rows[place - 1], rows[place])]
    pages = [rows[place].page.number for place in cuts]
    joined = {place for place, page in zip(cuts, pages, strict=True) if pages.count(page) >= _LEAST_CUT}
    joined |= {place for place in range(1, len(rows)) if _bracket_goes_on(rows[place - 1], rows[place])}
    result: list[Row] = []
    for place, row in enumerate(rows):
        if place in joined:
            result[-1] = _joined(result[-1], row)
        else:
            result.append(row)
    return result


def _joined(left: Row, right: Row) -> Row:
    """Both as one row; where a name in brackets was cut within a word, that word is one."""
    words, tokens = right.line.words, right.tokens
    if not _bracket_goes_on(left, right) or right.box.x0 - left.box.x1 > _WITHIN_WORD:
        return left.holding((*left.line.words, *words), (*left.tokens, *tokens))
    last, first = left.line.words[-1], words[0]
    word = Word(
        text=last.text + first.text, box=last.box.joined(first.box), confidence=min(last.confidence, first.confidence)
    )
    return left.holding(
        (*left.line.words[:-1], word, *words[1:]), (*left.tokens[:-1], left.tokens[-1] + tokens[0], *tokens[1:])
    )


def _bracket_goes_on(left: Row, right: Row) -> bool:
    """The halves of one name in brackets, whose two words stand far apart: "(ดร.มาลัย" and "ธนแก้วมณี)"."""
    opened = left.text.startswith("(") and ")" not in left.text and len(left.text) > 1
    closed = right.text.endswith(")") and "(" not in right.text
    return opened and closed and _level(left, right) and -_TOUCH <= right.box.x0 - left.box.x1 <= _WORDS_APART


def _level(left: Row, right: Row) -> bool:
    if left.page.number != right.page.number:
        return False
    apart = abs(left.box.top + left.box.bottom - right.box.top - right.box.bottom) / 2
    return apart <= _LEVEL * min(left.height, right.height)


def _halves(left: Row, right: Row) -> bool:
    touching = -_TOUCH <= right.box.x0 - left.box.x1 <= _TOUCH
    return left.page.source == "ocr" and touching and _level(left, right)
