"""Reading may not get worse unseen: ceilings on the scanned samples, a little above what was measured on them.

These pages are known to whoever works here, so the figures are a floor to stand on, not the accuracy of the product:
that is measured by `make bench-accuracy` on documents nobody has looked at.
"""

from __future__ import annotations

import json

import pytest

from bench.texts import OURS, TextResult, hold, read_lines
from infra.local.stack import ROOT

# By kind of scan: most character errors, least digits right, most ghost lines; measured 0.2, 0.9, 0.5 per cent errors.
GATES = {
    "office": (0.006, 0.98, 0),
    "fax": (0.015, 0.98, 0),
    "photo": (0.015, 0.98, 0),
}
SCANS = {
    "office": (
        "announcement_s10/07-nested-mailboxes",
        "announcement_s10/10-received-stamp",
        "announcement_s10/11-seal-over-text",
        "announcement_s10/12-signature-through-the-name",
        "announcement_s10/24-two-sentences-scanned",
        "announcement_s13_1/02-province-scanned",
        "order_s16/02-clause-for-each-system",
    ),
    "fax": ("announcement_s10/08-licences-and-the-rest", "official_letter/03-fax"),
    "photo": ("announcement_s10/09-phone-photo", "order_s16/05-phone-photo"),
}


def measured(name: str) -> TextResult:
    folder = ROOT / "samples" / name
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    return hold(name, truth, OURS, read_lines((folder / "document.pdf").read_bytes(), OURS), 0.0)


@pytest.mark.ocr
@pytest.mark.parametrize("kind", SCANS)
def test_the_samples_are_read_no_worse_than_before(kind: str) -> None:
    results = [measured(name) for name in SCANS[kind]]
    most_errors, least_digits, most_ghosts = GATES[kind]
    errors = sum(result.edits for result in results) / sum(result.characters for result in results)
    digits = sum(result.digits_right for result in results) / sum(result.digits for result in results)
    assert errors <= most_errors, [(result.name, result.edits) for result in results]
    assert digits >= least_digits, [(result.name, result.digits - result.digits_right) for result in results]
    assert sum(result.ghosts for result in results) <= most_ghosts


def test_a_reader_that_invents_and_misreads_would_not_pass_the_gate() -> None:
    truth = {"text": "ประกาศ ณ วันที่ ๙ มกราคม ๒๕๖๖", "profile": "fax", "font": "x"}
    result = hold("wrong", truth, OURS, [["ประกาศ ณ วันที่ ๓ มกราคม ๒๕๒๒", "sXqQ//zz"]], 0.0)
    assert result.rate > GATES["fax"][0]
    assert result.digits_right < result.digits
    assert result.ghosts == 1
