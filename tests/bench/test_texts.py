"""Readers side by side: what counts as an error, a digit and a ghost, and how the tables sum it up."""

from __future__ import annotations

import json
from pathlib import Path

from bench import report_texts
from bench.ghosts import sheets
from bench.texts import OURS, TextResult, hold, installed, scans

TRUTH = {"text": "ประกาศกรมทดสอบ ณ วันที่ ๙ มกราคม ๒๕๖๖", "profile": "fax", "font": "TH Sarabun New"}


def result(lines: list[str], reader: str = OURS, **changes: str) -> TextResult:
    return hold("a", TRUTH | changes, reader, [lines], 0.5)


def test_the_printed_text_in_other_digits_and_lines_has_no_errors() -> None:
    right = result(["ประกาศกรมทดสอบ ณ วันที่", "9 มกราคม 2566"])
    assert (right.edits, right.digits, right.digits_right, right.ghosts) == (0, 5, 5, 0)


def test_a_misread_line_is_no_ghost_and_an_invented_one_is() -> None:
    assert result(["ประกาศกรมทดลอบ ณ วันที่", "๙ มกราคม ๒๕๖๖"]).ghosts == 0
    assert result([*TRUTH["text"].split("ณ"), "wXyZ//qq"]).ghosts == 1


def test_readers_stand_in_one_row_and_the_worst_document_is_shown() -> None:
    results = [result([TRUTH["text"]]), result(["ประกาศ"]), result(["ประกาศกรมทดสอบ ณ วันที่ ๓"], reader="tha")]
    table = report_texts.side_by_side(results).splitlines()
    assert table[0] == "| profile | documents | CER ours | CER tha | digits ours | digits tha |"
    assert table[2].startswith("| fax | 2 |")
    worst = report_texts.spread(results, lambda one: one.profile).splitlines()[2].split(" | ")
    assert float(worst[5]) == round(100 * results[1].rate, 2)


def test_only_scans_with_truth_beside_them_are_measured(tmp_path: Path) -> None:
    for name, profile in (("born", "born"), ("fax", "fax"), ("lonely", "fax")):
        (tmp_path / f"{name}.json").write_text(json.dumps({"profile": profile}), encoding="utf-8")
    for name in ("born", "fax"):
        (tmp_path / f"{name}.pdf").write_bytes(b"")
    assert [path.stem for path in scans(tmp_path)] == ["fax"]


def test_a_reader_this_machine_lacks_is_left_out_and_ours_never() -> None:
    assert installed([OURS, "tha+eng+absent"]) == [OURS]


def test_the_sheets_without_print_are_the_same_each_time() -> None:
    first, again = sheets(), sheets.__wrapped__("nothing to read")
    assert [name for name, _ in first] == ["clean", "office300", "office200", "fax", "photo", "empty", "static"]
    assert [pdf for _, pdf in first[-2:]] == [pdf for _, pdf in again[-2:]]
