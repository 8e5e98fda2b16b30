"""Tables of readers side by side: errors a character, digits, ghosts, by profile and by font."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from bench.report import table
from bench.texts import OURS, TextResult

Key = Callable[[TextResult], str]


def side_by_side(results: Sequence[TextResult]) -> str:
    """One row a profile; for each reader its character error rate and its digits, per cent."""
    readers = _in_order(result.reader for result in results)
    head = ["profile", "documents", *(f"CER {name}" for name in readers), *(f"digits {name}" for name in readers)]
    rows = []
    for profile, held in _grouped(results, lambda result: result.profile):
        by_reader = [[result for result in held if result.reader == name] for name in readers]
        shown = [_cer(part) for part in by_reader] + [_digits(part) for part in by_reader]
        rows.append([profile, str(len(by_reader[0])), *shown])
    return table(head, rows)


def spread(results: Sequence[TextResult], key: Key) -> str:
    """One row a group and reader: median, 95th percentile and worst document, of errors and of digits; ghosts."""
    head = (
        "",
        "reader",
        "documents",
        "CER median",
        "CER p95",
        "CER worst",
        "digits median",
        "digits p95",
        "digits worst",
        "ghost lines",
        "s a page",
    )
    rows = []
    for name, held in _grouped(results, key):
        for reader in _in_order(result.reader for result in held):
            part = [result for result in held if result.reader == reader]
            rows.append([name, reader, str(len(part)), *_spread(part)])
    return table(head, rows)


def _spread(part: Sequence[TextResult]) -> list[str]:
    rates = [100 * result.rate for result in part]
    right = [100 * result.digits_right / result.digits for result in part if result.digits] or [100.0]
    seconds = sum(result.seconds for result in part) / max(1, sum(result.pages for result in part))
    return [
        *(f"{np.percentile(rates, q):.2f}" for q in (50, 95, 100)),
        *(f"{np.percentile(right, q):.1f}" for q in (50, 5, 0)),
        str(sum(result.ghosts for result in part)),
        f"{seconds:.2f}",
    ]


def invented(counts: Mapping[str, Mapping[str, int]]) -> str:
    """Letters read on sheets that hold none: one row a reader, one column a sheet."""
    sheets = list(counts[OURS])
    rows = [[reader, *(str(found[sheet]) for sheet in sheets)] for reader, found in counts.items()]
    return table(["reader", *sheets], rows)


def _grouped(results: Sequence[TextResult], key: Key) -> list[tuple[str, list[TextResult]]]:
    names = sorted({key(result) for result in results})
    groups = [(name, [result for result in results if key(result) == name]) for name in names]
    return [*groups, ("**all**", list(results))]


def _in_order(readers: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(readers))


def _cer(part: Sequence[TextResult]) -> str:
    return f"{100 * sum(r.edits for r in part) / max(1, sum(r.characters for r in part)):.2f}"


def _digits(part: Sequence[TextResult]) -> str:
    return f"{100 * sum(r.digits_right for r in part) / max(1, sum(r.digits for r in part)):.2f}"
