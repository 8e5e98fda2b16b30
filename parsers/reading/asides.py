"""What stands beside a signature: a "true copy" with its own signer, a note by hand, the words under a code to scan.

It was put there after the document was written, at other heights than the signer's lines. Row by row the two would
be read into each other; a person reads the signer's lines whole, and then what stands beside them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.reading.rows import Run

_UNDER = 2.6  # ems: lines of one paragraph, or of a signature's name and post, stand no further apart
_PEN = 3.1  # ems of the signer's lines: the gap in which whoever certifies the copy writes; over signers it is wider
_SIGNED = 2.2  # ems over the signer's name where the signature is: what is beside that is beside the signer
_CENTRED = 1.2  # ems: middles this near are meant as one
_BODY = 0.6  # ems that letters stand over their baseline
_ONE_ROW = 0.5  # ems between baselines: two signers side by side begin on one row
_LEVEL = 0.15  # ems between the baselines of two names set side by side; a copy's name stands where the pen was put
_LIST = 4  # rows that two columns share where they are a list or a table without rules
_INDENT = 0.2  # of the text's width: a signature begins further right than paragraphs do
_RIGHT = 0.55  # of the text's width: its middle stands further right than that of a title
_SHORT = 0.04  # of the text's width: and unlike their first lines its first does not reach the right margin

# An item's number: matches "๑.๑ กอง", "(1.2) กลุ่ม", "ก. อีเมล", "3) ระบบ"; not "(นายหนึ่ง", "๑๙ ก.ค. ๖๗".
_ITEM = re.compile(r"\(?(?:[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})+[.)]?|(?:[0-9๐-๙]{1,2}|[ก-ฮ])[.)])\s")


def in_turn(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs in parts to be read one after the other: up to a signature's end, what stands beside it, the rest."""
    ordered = sorted(runs, key=lambda run: (run.baseline, run.x0))
    parts: list[list[Run]] = []
    while ordered:
        found = _first_aside(ordered)
        if found is None:
            break
        stack, aside = found
        beside = {id(run) for run in aside}
        before = [run for run in ordered if run.baseline <= stack[-1].baseline and id(run) not in beside]
        parts += [before, aside]
        gone = beside | {id(run) for run in before}
        ordered = [run for run in ordered if id(run) not in gone]
    return [*parts, ordered] if ordered else parts


def _first_aside(ordered: Sequence[Run]) -> tuple[list[Run], list[Run]] | None:
    """The uppermost signature with something beside it: its lines, and those beside, each top to bottom."""
    left, right = min(run.x0 for run in ordered), max(run.x1 for run in ordered)
    wide = right - left
    seen: set[int] = set()
    for place, run in enumerate(ordered):
        short = run.x1 < right - _SHORT * wide or run.text.startswith("(")
        inside = left + _INDENT * wide < run.x0 and short and not _ITEM.match(run.text)
        if not inside or _middle(run) < left + _RIGHT * wide or id(run) in seen:
            continue
        stack = _named(_stack(run, [one for one in ordered[place + 1 :] if one.x0 > left + _INDENT * wide]))
        aside = _aside(stack, ordered) if len(stack) > 1 else []
        if aside:
            return stack, aside
        seen.update(map(id, stack))
    return None


def _stack(first: Run, below: Sequence[Run]) -> list[Run]:
    """Lines centred under one another, from `first` down."""
    stack = [first]
    for run in below:
        if run.baseline - stack[-1].baseline > _UNDER * run.em:
            break
        if _is_under(stack[-1], run):
            stack.append(run)
    return stack


def _named(stack: list[Run]) -> list[Run]:
    """From the name in brackets on: what stands close over it is the signature, where that was read as letters.

    A printed "ลงชื่อ" over it is the signer's own first line.
    """
    if len(stack) > 2 and stack[1].text.startswith("(") and not stack[0].text.startswith(("(", "ลงชื่อ")):
        return stack[1:]
    return stack


def _is_under(above: Run, run: Run) -> bool:
    em = max(above.em, run.em)
    return run.baseline - above.baseline > _ONE_ROW * em and abs(_middle(above) - _middle(run)) < _CENTRED * em


def _aside(stack: Sequence[Run], ordered: Sequence[Run]) -> list[Run]:
    """What stands left of these lines, with what is centred over and under it; nothing in their own rows."""
    edge, end = min(run.x0 for run in stack), max(run.x1 for run in stack)
    near = stack[0].baseline - _SIGNED * stack[0].em, stack[-1].baseline + _BODY * stack[-1].em
    held = [run for run in ordered if run.x1 <= edge and near[0] < run.baseline < near[1]]
    if any(_level(run, other) for run in held for other in stack):
        return []  # two signers
    row_of_three = any(run.x0 >= end and _in_one_row(run, other) for run in ordered for other in stack)
    if not held or row_of_three:
        return []
    above = [run for run in ordered if run.baseline < held[0].baseline]
    below = [run for run in ordered if run.baseline > held[-1].baseline]
    reach = _PEN * stack[0].em
    held = [*_led_on(held[0], above[::-1], edge, reach)[::-1], *held, *_led_on(held[-1], below, edge, reach)]
    others = [run for run in ordered if run not in stack[1:] and not _is_signature(run, stack)]
    level = any(run.x0 > held[0].x1 and _in_one_row(held[0], run) for run in others)
    if level or _ends_paragraph(held[0], ordered, edge):
        return []  # another signer, the number beside a letter's address, or the end of the text
    rows = sum(any(_in_one_row(run, other) for other in stack) for run in held)
    apart = len(held) == 1 or rows < min(len(held), _LIST)
    return held if apart and held[-1].baseline > stack[0].baseline - stack[0].em else []


def _level(run: Run, other: Run) -> bool:
    """Are both names in brackets, on one line?"""
    named = run.text.startswith("(") and other.text.startswith("(")
    return named and abs(run.baseline - other.baseline) <= _LEVEL * max(run.em, other.em)


def _is_signature(run: Run, stack: Sequence[Run]) -> bool:
    """Does this stand where the signature does, over the name in brackets?"""
    name = stack[0]
    over = _ONE_ROW * name.em < name.baseline - run.baseline < _SIGNED * name.em
    within = run.x0 < max(one.x1 for one in stack) and run.x1 > min(one.x0 for one in stack)
    return over and within and name.text.startswith("(")


def _ends_paragraph(run: Run, ordered: Sequence[Run], edge: float) -> bool:
    """Is this the short last line of the text above?"""
    return any(
        0 < run.baseline - above.baseline <= _UNDER * min(run.em, above.em) and above.x0 < run.x1 and above.x1 > edge
        for above in ordered
    )


def _led_on(run: Run, others: Sequence[Run], edge: float, reach: float) -> list[Run]:
    """Lines centred on `run`, each near the last, up to one of the text: that runs on past the edge."""
    found: list[Run] = []
    for other in others:
        if other.x0 >= run.x1:
            continue
        near = abs(other.baseline - run.baseline) <= reach
        if other.x1 > edge or not near or abs(_middle(other) - _middle(run)) >= _CENTRED * other.em:
            break
        found.append(other)
        run = other
    return found


def _in_one_row(run: Run, other: Run) -> bool:
    return abs(run.baseline - other.baseline) <= _ONE_ROW * max(run.em, other.em)


def _middle(run: Run) -> float:
    return (run.x0 + run.x1) / 2
