"""The signature block: who signed, in what post and capacity, and whether ink stands over the printed name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from parsers.fields import absent, printed, unreadable
from parsers.layout import Layout
from parsers.model import Box, Evidence, Field, Ink, Reading, Signatory
from parsers.name_lines import follows, posts_parted, whole_names
from parsers.passage import Passage, Row, join_rows
from parsers.rank_lines import rank_inside, ranks_joined
from parsers.tail_columns import signers_rows
from parsers.thai.acting import Post, acts_otherwise, parse_joined
from parsers.thai.loose import any_of, squeeze, tidy
from parsers.thai.name_mending import mended_name
from parsers.thai.names import damaged_name, has_title, is_bracketed, parse_name, split_titles
from parsers.thai.posts import is_post, restored

# Matches "(ลงชื่อ) ….", "ลายมือชื่อ"; not "รายชื่อ".
_SIGNED = re.compile(rf"^.{{0,3}}?\(?\s*{any_of('ลงชื่อ', 'ลงนาม', 'ลายมือชื่อ')}\s*\)?[\s.…_]*")
# Matches the "ตำแหน่ง : " of "ตำแหน่ง : อธิบดี"; not "อธิบดี".
_POST_LABEL = re.compile(rf"^{any_of('ตำแหน่ง')}\s*[:.]?\s*")
# A post in brackets under a name without: matches "(อธิบดีกรมตัวอย่าง)"; not "ผู้อำนวยการ (บริหาร)".
_BRACKETED = re.compile(r"\(\s*([^()]+?)\s*\)")
# Another's name, or its end, on one height with the post: matches "(นางมะลิ ใจเย็น)" before "รองปลัด…", "เย็น)"; not
# "(องค์การมหาชน)" alone.
_ANOTHERS = re.compile(r"^\(?[\u0e01-\u0e4e .]{3,60}\)\s*(?=[\u0e01-\u0e4e]{4})")
# What stands below signers and is no post: matches "โทร. 1234", "สำเนาถูกต้อง", "bn yaar"; not "อธิบดี".
_NOT_A_POST = re.compile(
    r"^\(?(?:"
    + any_of(
        "โทร โทรสาร โทรศัพท์ ไปรษณีย์ สำเนา อีเมล รับรองสำเนา ผู้ร่าง ร่าง พิมพ์ ทาน ตรวจ หมายเหตุ เอกสารแนบ ลงนามโดย วันที่ ประกาศ "
        "เล่ม หน้า รายชื่อ รายการ รายละเอียด แนบท้าย ภาคผนวก ผนวก บัญชี ตาราง ช่องทาง ประทับตรา ตราประทับ ลงลายมือ"
    )
    + r"|[^\u0e01-\u0e4e]*$|https?:|www\.|e-?mail)",
    re.IGNORECASE,
)
# Below the heading of an annex: matches "(ท้ายคำสั่งกรมตัวอย่าง ที่ 6/2566)", "แนบท้ายประกาศ"; not "ท้ายเรือ".
_OF_AN_ANNEX = re.compile(rf"^\(?\s*{any_of('ท้ายคำสั่ง ท้ายประกาศ แนบท้าย')}")
# What no post holds: matches "โทร. 053-719719", "www.example.go.th", "2566"; not "เขต 12".
_SENTENCE = re.compile(r"\d{3}|@|www\.|https?:")
# Matches "(..............)", "( ………… )": a name nobody has filled in; not "(นาย… สกุล)".
_LEFT_BLANK = re.compile(r"\(\s*[._…\s]{3,}|[._…]{5,}")
# Most of a line of a post is Thai; strokes of a signature come out as "bn yaar" or "(2 ~".
_THAI = re.compile(r"[\u0e01-\u0e4e]")
# What strokes and dirt behind a post are read as. Matches the end of "อธิบดีกรมตัวอย่าง•", "หัวหน้าฝ่ายทะเบียน w"; not that of
# "เลขาธิการ ก.พ.ร.".
_SPECKS = re.compile(r"""(?:[\s•”“"'’‘|/\\_:;,~*–—-]|(?<=\s)[a-z]|(?<=[\u0e01-\u0e4e]{3})\.)+$""")
_MOST_LINES = 4  # of one post
_ASIDE = 85.0  # points between the middles of a name and a line of its post, at most
_IN_LINE, _OUT_OF_LINE = 12.0, 45.0  # points between the middles of lines under each other, and of lines that are not
_LINE_GAP = 3.2  # heights of a line between two lines of one block, at most
_SIGNED_ABOVE = 85.0  # points above a name in which its signature stands
_SIGNED_ASIDE = 60.0
_EASE = 0.97  # confidence of every word on and beside the name's line where nothing was drawn over them
_ACTS_OTHERWISE = 0.9  # strength of a post that says in other words that its holder acts for another
_TITLED_AS_A_POST = "ผู้ช่วย"  # of ผู้ช่วยศาสตราจารย์, however misread the rest of it
_SPACE_LOST = 0.6  # strength of a name without the space before its surname
_LAST_ROWS = 12  # where no closing line was found, only a bracketed name among the last lines counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A signer's printed name and the lines of his post. `name` "": printed, but it could not be read."""

    name_row: Row
    name: str
    posts: tuple[Row, ...]


def read_signatories(layout: Layout) -> tuple[Signatory, ...]:
    """Every signer, in reading order; an empty tuple where no name could be told."""
    return tuple(_signatory(block, layout) for block in signature_blocks(layout))


def signature_blocks(layout: Layout) -> list[Block]:
    """The names in the tail and the post lines that belong to each."""
    tail = layout.body[-_LAST_ROWS:] if layout.closing is None else layout.tail
    rows = ranks_joined(posts_parted(whole_names(signers_rows([row for row in tail if _THAI.search(row.text)]))))
    bracketed = [row for row in rows if is_bracketed(_bare(row.text)) and (_name(row) or _holds_name(row))]
    named = bracketed or (_plain_names(rows) if layout.closing is not None else [])
    if not named and layout.closing is not None:
        blank = any(_LEFT_BLANK.search(row.text) for row in (layout.rows[layout.closing], *tail))
        named = [] if blank else _damaged(rows)
    named = [*_unread_above(named, rows), *named]
    return [_block(row, rows, named) for row in _left_to_right(named)]


def _left_to_right(names: Sequence[Row]) -> list[Row]:
    """Who signs on the left of one line signs first, though a slanted page raises the right."""
    ordered = list[Row]()
    for row in names:
        level = [one for one in ordered if one.page == row.page and abs(one.box.top - row.box.top) < row.height / 2]
        right = next((place for place, one in enumerate(ordered) if one in level and row.box.x1 < one.box.x0), None)
        ordered.insert(len(ordered) if right is None else right, row)
    return ordered


def _damaged(rows: Sequence[Row]) -> list[Row]:
    """On a scanned page whose name could not be read at all: the line above the first line of a post."""
    for place, row in enumerate(rows):
        post = is_post(restored(row.text)) or parse_joined(row.text).capacity
        if row.page.source == "ocr" and post and not parse_name(row.text):
            return [rows[place - 1]] if place and is_bracketed(_bare(rows[place - 1].text)) else [row]
    return []


def _unread_above(named: Sequence[Row], rows: Sequence[Row]) -> list[Row]:
    """On a scanned page the post of one who signs first and whose name was not read: it stands over the first name.

    A name with nothing below it has its own post above it.
    """
    first = min(map(rows.index, named), default=0)
    above = [row for row in rows[:first] if row.page.source == "ocr" and is_post(restored(_bare(row.text)))]
    owns = any(is_post(restored(row.text)) or parse_joined(row.text).capacity for row in rows[first + 1 : first + 2])
    return above[:1] if owns and above and not _SIGNED.match(above[0].text) else []


def _plain_names(rows: Sequence[Row]) -> list[Row]:
    """Without brackets (the Gazette prints none) the first line that can be a name is one; later ones need a title."""
    found = [row for row in rows if parse_name(_bare(row.text))]
    titled = [row for row in found if has_title(_bare(row.text))]
    return titled or found[:1]


def _name(row: Row) -> str | None:
    """The person's name on this line; on a scanned page also one whose inner space was lost."""
    if row.page.source != "ocr" or not is_bracketed(_bare(row.text)) or _OF_AN_ANNEX.match(row.text):
        return parse_name(_bare(row.text))
    inside = _bare(row.text).lstrip("([{ ")
    if is_post(inside) and not inside.startswith(_TITLED_AS_A_POST):
        return None
    # As read, not as mended to known words: a name may be any word but one.
    words = row.line.words
    bare = _bare(" ".join(tidy(word.text) for word in words))
    mended = mended_name(bare, given_sure=words[-2:][0].confidence, surname_sure=words[-1].confidence)
    return parse_name(mended) or damaged_name(mended)


def _holds_name(row: Row) -> bool:
    """Does a title in brackets show that a name is printed, though it could not be read as one?"""
    bare = _bare(row.text).lstrip("([{ ")
    return row.page.source == "ocr" and bool(split_titles(bare)[0]) and " " in bare and ")" not in bare[:-1]


def _bare(text: str) -> str:
    return rank_inside(_SIGNED.sub("", text))


def _block(name: Row, rows: Sequence[Row], named: Sequence[Row]) -> Block:
    posts: list[Row] = [] if is_bracketed(_bare(name.text)) or _name(name) else [name]
    before, aside = name, list[Row]()
    below = rows[rows.index(name) + 1 :]
    for row, after in zip_longest(below, below[1:]):
        if row in named:
            if abs(row.centre - name.centre) <= _ASIDE:
                break
            continue
        if any(one.page == row.page and abs(one.box.x0 - row.box.x0) < _IN_LINE for one in aside):
            continue  # however long, it goes on with what stands beside the signer: a letter's desk
        if abs(row.centre - name.centre) > _ASIDE + len(row.text) * 0.5 and not follows(name, row):
            if row.page.number == name.page.number and _stands_aside(row, name):
                aside.append(row)
                continue
            break
        apart = _gap(before, row) > _LINE_GAP * max(row.height, 8.0) or (posts and _is_motto(row, before, name))
        if (
            apart
            or _SIGNED.match(row.text)
            or len(posts) == _MOST_LINES
            or _NOT_A_POST.match(row.text)
            or _SENTENCE.search(row.text)
            or (after and _OF_AN_ANNEX.match(after.text))
        ):
            break
        posts.append(row)
        before = row
    above = _post_above(name, rows) if not posts else None
    return Block(name_row=name, name=_name(name) or "", posts=(above,) if above else tuple(posts))


def _post_above(name: Row, rows: Sequence[Row]) -> Row | None:
    """The post that is printed behind the dots over the name: "ลงชื่อ .......... ประธานกรรมการ"."""
    place = rows.index(name)
    above = rows[place - 1] if place else name
    signed = _SIGNED.match(above.text)
    if signed is None or abs(above.centre - name.centre) > _ASIDE or not is_post(above.text[signed.end() :]):
        return None
    words = len(above.text[: signed.end()].split())
    return above.part(words, len(above.tokens)) if words < len(above.tokens) else None


def _is_motto(row: Row, before: Row, name: Row) -> bool:
    """What offices print under a signature: words in quotes, or a line in the page's middle where posts are not."""
    middle = row.page.width / 2
    centred = abs(row.centre - middle) <= _IN_LINE < _OUT_OF_LINE < abs(name.centre - middle)
    aligned = abs(before.centre - name.centre) <= _IN_LINE and abs(row.box.x0 - before.box.x0) > _IN_LINE
    return row.text.startswith(("“", "‘", '"')) or (centred and aligned)


def _stands_aside(row: Row, name: Row) -> bool:
    return row.box.x0 > name.box.x1 or row.box.x1 < name.box.x0


def _gap(before: Row, row: Row) -> float:
    return row.box.top - before.box.bottom if before.page.number == row.page.number else 0.0


def _signatory(block: Block, layout: Layout) -> Signatory:
    name_passage = join_rows([block.name_row])
    bare = _SIGNED.match(name_passage.text)
    strength = 1.0 if " " in block.name else _SPACE_LOST
    start = bare.end() if bare else 0
    name = printed(name_passage, start, len(name_passage.text), block.name, strength=strength)
    if not block.name:
        name = unreadable(name.evidence, ocr=name.source == "ocr")
    nothing = absent(layout.pages)
    if not block.posts:
        missing = absent(layout.pages, certainty=0.5)
        return Signatory(name=name, position=missing, capacity=missing, acting_for=missing)
    passage = join_posts(block.posts)
    post = parse_joined(passage.text, damaged=block.name_row.page.source == "ocr")
    lost = block.name_row.page.source == "ocr" and _is_the_principals(post)
    strength = _ACTS_OTHERWISE if post.capacity is None and acts_otherwise(passage.text) else 1.0
    return Signatory(
        name=name,
        position=unreadable(passage.evidence(*post.position_span), ocr=True)
        if lost
        else _part(passage, post.position, post.position_span, strength)
        or (nothing if post.capacity else absent(layout.pages, certainty=0.5)),
        capacity=_part(passage, post.capacity, post.capacity_span) or _unclear(passage, post) or nothing,
        acting_for=_part(passage, post.acting_for, post.acting_for_span)
        or (absent(layout.pages, certainty=0.5) if post.capacity else nothing),
    )


def _is_the_principals(post: Post) -> bool:
    """Is what was read of his own post the one he acts for? Nobody acts for himself: a "รอง" before it was not read."""
    return bool(post.position and post.acting_for) and squeeze(restored(post.position or "")) == squeeze(
        restored(post.acting_for or "")
    )


def _unclear(passage: Passage, post: Post) -> Field[str] | None:
    """A capacity is printed, and which of the three could not be read."""
    start, end = post.capacity_span
    return unreadable(passage.evidence(start, end), ocr=True) if end > start else None


def join_posts(rows: Sequence[Row]) -> Passage:
    """The lines of a post as one passage; a leading "ตำแหน่ง" and brackets around it all are dropped."""
    passage = join_rows(rows)
    bracketed = _BRACKETED.fullmatch(passage.text)
    if bracketed and is_post(bracketed[1]):
        return passage.slice(*bracketed.span(1))
    label = _POST_LABEL.match(passage.text) or _ANOTHERS.match(passage.text)
    return passage.slice(label.end(), len(passage.text)) if label else passage


def _part(passage: Passage, value: str | None, span: tuple[int, int], strength: float = 1.0) -> Field[str] | None:
    if value and passage.first.page.source == "ocr":
        value = _SPECKS.sub("", value)
    return printed(passage, span[0], span[1], value, strength=strength) if value else None


def read_ink(layout: Layout, reading: Reading) -> Ink:
    """Is there handwriting over the first signer's name? None where there is no name to look over."""
    blocks = signature_blocks(layout)
    if not blocks:
        return Ink(signature_present=None)
    row = blocks[0].name_row
    page = next(p for p in reading.pages if p.number == row.page.number)
    place = Box(
        x0=row.box.x0 - _SIGNED_ASIDE,
        top=row.box.top - _SIGNED_ABOVE,
        x1=row.box.x1 + _SIGNED_ASIDE,
        bottom=row.box.bottom + 6.0,
    )
    marks = tuple(mark.box for mark in page.ink if _overlap(mark.box, place))
    if marks:
        evidence = tuple(Evidence(page=page.number, box=box, text="") for box in marks)
        return Ink(signature_present=True, evidence=evidence)
    evidence = (Evidence(page=page.number, box=place, text=""),)
    clear = page.source != "ocr" or (bool(page.ink) and _undisturbed(layout, row))
    return Ink(signature_present=False if clear else None, evidence=evidence)


def _undisturbed(layout: Layout, name: Row) -> bool:
    """On a scan only a name read with ease, with nothing unreadable around it, shows that no pen went over it."""
    near = [row for row in layout.tail if row.page.number == name.page.number and abs(row.index - name.index) <= 1]
    return all(word.confidence >= _EASE for row in near for word in row.line.words)


def _overlap(a: Box, b: Box) -> bool:
    return a.x0 < b.x1 and a.x1 > b.x0 and a.top < b.bottom and a.bottom > b.top
