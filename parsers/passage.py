"""Text joined from several lines that still knows which word, page and box each character came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from parsers.model import Box, Evidence, FieldSource, Line, PageReading, Word
from parsers.thai.digits import has_thai_digit
from parsers.thai.loose import tidy
from parsers.thai.spelling import mend
from parsers.worn import runs_on

_SURE_WORD = 0.97  # a word read off an image with more is left as read, whatever known word is near

# What Thai does not spell so, and what it was: a misread mark, or a letter taken for the one that prints like it.
# Matches "หัวย" of "ตำบลห้วยทอง", "ดัวย"; "เสัน" of "เส้นทาง"; "ฝ่อย"; "รูป่แบบ"; not "หัวยาว", "ตัวอย่าง", "ใฝ่", "แม่แบบ".
_NO_SUCH_SPELLING = (
    (re.compile(r"(?<=[หดมลถ])ัวย(?![\u0e30-\u0e3a\u0e45-\u0e4e])"), "\u0e49วย"),
    (re.compile(r"(?<=เ[\u0e01-\u0e2e])\u0e31(?=[\u0e01-\u0e2e])"), "\u0e49"),
    (re.compile(r"(?<![ใไ])ฝ\u0e48(?=อย|ก|ด|น(?![\u0e30-\u0e3a]))"), "ฝ"),
    (re.compile(r"(?<=[\u0e34-\u0e39][\u0e01-\u0e2e])\u0e48(?=[เแโใไ])"), ""),
    (re.compile("ใชช้"), "ใช้"),
)
# No Thai word is spelt so: matches "ต้วย" of "ต้วยใบหน้า", "ชึ่ง", "ฝ่าน"; not "ถ้วย", "กล้วย", "ฝ่าย".
_MEANT = """
ต้วย:ด้วย ค้วย:ด้วย ชึ่ง:ซึ่ง ฝ่าน:ผ่าน ไฝ่:ไผ่ คำรง:ดำรง เค็ก:เด็ก ทีปรึกษา:ที่ปรึกษา ส่งเสรม:ส่งเสริม
ประจ่ำ:ประจำ อ่ำนวย:อำนวย ส่ำนัก:สำนัก ก่ำหนด:กำหนด จ่ำนวน:จำนวน าำ:า
"""
_NO_SUCH_WORDS = {read: meant for read, _, meant in (pair.partition(":") for pair in _MEANT.split())}
_NO_SUCH_WORD = re.compile("|".join(_NO_SUCH_WORDS))
_SHORT = 0.75  # share of the page's width: a line that ends before it was not full
# A line that ends in what mailboxes are called is no part of one: matches "(e-Mail", "email"; not "front.email-".
_NAMES_MAIL = re.compile(r"(?<![A-Za-z0-9._-])e-?mails?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What a value needs to know of the page it stands on."""

    number: int
    width: float
    height: float
    source: FieldSource  # "text_layer" or "ocr"
    repaired: bool
    engine: str
    thai_digits: bool  # the page, as read, holds at least one Thai digit

    @property
    def blind_to_thai_digits(self) -> bool:
        """Stock Tesseract knows ๐ ๑ ๒ ๓ ๕ only (langdata_lstm issue 42): its digits prove nothing here."""
        return self.engine.startswith("tesseract") and self.thai_digits


def page_facts(page: PageReading) -> PageFacts:
    """The facts of one page."""
    return PageFacts(
        number=page.number,
        width=page.width,
        height=page.height,
        source="ocr" if page.source == "ocr" else "text_layer",
        repaired=page.source == "repaired",
        engine=page.engine or "",
        thai_digits=any(has_thai_digit(word.text) for word in page.words()),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One printed line that was kept: its tidy text (Arabic digits) and place. `block` is unique in the document."""

    page: PageFacts
    line: Line
    index: int  # place in reading order over the whole document
    tokens: tuple[str, ...]  # the words of `line` in their tidy form, misread ones mended
    text: str
    box: Box
    block: tuple[int, int]  # page, block on the page

    @property
    def centre(self) -> float:
        return (self.box.x0 + self.box.x1) / 2

    @property
    def height(self) -> float:
        return self.box.bottom - self.box.top

    def holding(self, words: Sequence[Word], tokens: Sequence[str]) -> Row:
        """The row with other words on its line; `tokens`: their tidy forms."""
        line = Line(words=tuple(words), block=self.line.block)
        return replace(self, line=line, tokens=tuple(tokens), text=" ".join(tokens), box=line.box)

    def part(self, start: int, end: int) -> Row:
        """The words [start, end) as a row of their own; its index stays, for it stands on the same printed line."""
        return self.holding(self.line.words[start:end], self.tokens[start:end])


def make_row(page: PageFacts, line: Line, index: int) -> Row:
    """A row from a line of a page."""
    tokens = tuple(_token(word, page) for word in line.words)
    block = (page.number, line.block)
    return Row(page=page, line=line, index=index, tokens=tokens, text=" ".join(tokens), box=line.box, block=block)


def _token(word: Word, page: PageFacts) -> str:
    shown = tidy(word.text)
    if page.source == "ocr":
        for pattern, meant in _NO_SUCH_SPELLING:
            shown = pattern.sub(meant, shown)
        shown = _NO_SUCH_WORD.sub(lambda found: _NO_SUCH_WORDS[found.group()], shown)
    return mend(shown) if page.source == "ocr" and word.confidence < _SURE_WORD else shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a passage's text and the word it was made from."""

    start: int
    end: int
    word: Word
    row: Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Joined tidy text with its pieces in order; the gaps between pieces are joining spaces."""

    text: str
    pieces: tuple[Piece, ...]

    def within(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces that touch [start, end)."""
        return (piece for piece in self.pieces if piece.start < end and piece.end > start)

    def slice(self, start: int, end: int) -> Passage:
        """The part [start, end) as a passage of its own; a word cut in two keeps its whole box."""
        pieces = tuple(
            Piece(start=max(p.start, start) - start, end=min(p.end, end) - start, word=p.word, row=p.row)
            for p in self.within(start, end)
        )
        return Passage(text=self.text[start:end], pieces=pieces)

    def evidence(self, start: int = 0, end: int | None = None) -> tuple[Evidence, ...]:
        """Where [start, end) stands: one box a printed line, with the words as they were read."""
        end = len(self.text) if end is None else end
        groups: dict[int, list[Piece]] = {}
        for piece in self.within(start, end):
            groups.setdefault(piece.row.index, []).append(piece)
        return tuple(_evidence(pieces) for pieces in groups.values())

    def confidence(self, start: int = 0, end: int | None = None) -> float:
        """The least sure word in [start, end); 1.0 where there is none."""
        end = len(self.text) if end is None else end
        return min((piece.word.confidence for piece in self.within(start, end)), default=1.0)

    @property
    def first(self) -> Row:
        return self.pieces[0].row

    @property
    def last(self) -> Row:
        return self.pieces[-1].row


def _evidence(pieces: list[Piece]) -> Evidence:
    box = pieces[0].word.box
    for piece in pieces[1:]:
        box = box.joined(piece.word.box)
    return Evidence(page=pieces[0].row.page.number, box=box, text=" ".join(p.word.text for p in pieces))


def row_of(place: Evidence, rows: Iterable[Row]) -> Row | None:
    """The row that a piece of evidence was read in; None where it is not among `rows`."""
    middle = (place.box.top + place.box.bottom) / 2
    same = (row for row in rows if row.page.number == place.page and row.box.top <= middle <= row.box.bottom)
    return next((row for row in same if row.box.x0 <= place.box.x1 and place.box.x0 <= row.box.x1), None)


def join_rows(rows: Iterable[Row]) -> Passage:
    """One passage from rows in reading order: Thai runs on, Latin is parted, a broken address is mended."""
    text, pieces, before = "", [], None
    for row in rows:
        if before is not None:
            text += _glue(text, row, before)
        for place, (word, piece) in enumerate(zip(row.line.words, row.tokens, strict=True)):
            text += " " if place else ""
            pieces.append(Piece(start=len(text), end=len(text) + len(piece), word=word, row=row))
            text += piece
        before = row
    return Passage(text=text, pieces=tuple(pieces))


def _glue(text: str, row: Row, before: Row) -> str:
    head, tail = row.text.split(" ", 1)[0], text.rsplit(" ", 1)[-1]
    if not head or not tail:
        return ""
    if _is_address_part(tail) and _continues_address(tail, head, row, before):
        return ""
    both_thai = "\u0e01" <= tail[-1] <= "\u0e4e" and "\u0e01" <= head[0] <= "\u0e4e"
    if both_thai and _is_address_part(tail) and " " in row.text and before.box.x1 < _SHORT * row.page.width:
        return " "  # an address that ends in Thai ended with its line: "…/ติดต่อเรา" before "บัญชีทางการ"
    if both_thai and tail.endswith("เพจ") and not head.startswith("เฟ"):
        return " "  # a page's name begins with its line: "… กล่องข้อความของเพจ" before "ปกครองอำเภอตัวอย่าง"
    if both_thai and "://" in tail and runs_on(head):
        return " "  # "…/รับเรื่องร้องเรียน" before "ได้ตลอดเวลา"
    return "" if both_thai and not head.startswith(("พ.ศ", "ข้อ ")) else " "


def _is_address_part(token: str) -> bool:
    return "@" in token or "://" in token or token.startswith("www.") or (token.isascii() and len(token) > 1)


def _continues_address(tail: str, head: str, row: Row, before: Row) -> bool:
    """Is `head` the rest of the address that `tail` began? The line before must have been full."""
    if tail.endswith("://") or (tail[-1] in "?=&" and "/" in tail):  # "contact.aspx?" and "id=84"
        return head.isascii() and head[0].isalnum()
    if head.startswith(("http", "www.", "(")) or head in {"-", ":", "/"} or _NAMES_MAIL.search(tail):
        return False
    if tail[-1] in "@._/" or (tail[-1] == "-" and ("/" in tail or "@" in tail)):
        return head[0].isalnum() and (head[0].isascii() or "/" in tail)
    if head[0] in "@._/":
        return True
    if "@" in head and head.isascii() and "@" not in tail and ("_" in tail or "." in tail or "-" in tail):
        return not tail.startswith(("http", "www.")) and tail[-1].isalnum()
    return "://" in tail and head.isascii() and "/" in head and before.box.x1 >= row.box.x1 and "@" not in head
