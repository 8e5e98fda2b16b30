"""Two independent readers saw different letters in an address or a number: a person looks, neither is believed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from parsers.declare import Case, Rule
from parsers.model import Box, Evidence, Field, Finding, Word

CODE = "readers_disagree"


def _check(case: Case) -> Iterator[Finding]:
    disputed = [
        (row.page.number, word) for row in case.layout.rows for word in row.line.words if word.rival is not None
    ]
    for path, field in _values(case):
        for page, word in disputed:
            if any(one.page == page and _within(word.box, one.box) for one in field.evidence):
                yield _finding(path, page, word)


def _values(case: Case) -> Iterator[tuple[str, Field[Any]]]:
    yield "number", case.record.number
    yield "issued_on", case.record.issued_on
    for path, channel in case.channels():
        yield f"{path}.value", channel.value


def _within(inner: Box, outer: Box) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.top + inner.bottom) / 2
    return outer.x0 <= x <= outer.x1 and outer.top <= y <= outer.bottom


def _finding(path: str, page: int, word: Word) -> Finding:
    other = f"“{word.rival}”" if word.rival else "อ่านไม่ออก"
    return Finding(
        code=CODE,
        severity="info" if path.startswith("enquiries") else "review",
        message=f"โปรแกรมอ่านภาพสองตัวอ่านไม่ตรงกัน ตัวหนึ่งอ่านว่า “{word.text}” อีกตัวหนึ่ง{'อ่านว่า ' if word.rival else ''}{other}",
        remedy="เทียบทีละตัวอักษรกับภาพต้นฉบับ แล้วยืนยันหรือแก้ให้ตรง",
        field=path,
        evidence=(Evidence(page=page, box=word.box, text=word.text),),
    )


READERS_DISAGREE = Rule(
    code=CODE,
    thai="อีเมล ที่อยู่เว็บ และตัวเลขต้องอ่านได้ตรงกันจากโปรแกรมสองตัว",
    english="Two readers agree on addresses and numbers",
    severity="review",
    check=_check,
)
