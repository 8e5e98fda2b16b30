"""`saraban read` keeps its contract: what is printed where, in which order, with which exit status."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from functions.cli import app
from parsers import record

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
BORN = SAMPLES / "announcement_s10" / "01-list-of-channels" / "document.pdf"
TWO_PAGES = SAMPLES / "announcement_s10" / "04-annex-of-60-rows" / "document.pdf"
LETTER = SAMPLES / "official_letter" / "01-circular" / "document.pdf"
ENCRYPTED = SAMPLES / "bad" / "01-encrypted" / "document.pdf"


def saraban(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_json_gives_one_valid_record_a_line_in_input_order_and_nothing_else() -> None:
    result = saraban("read", TWO_PAGES, BORN, "--json")
    assert result.exit_code == 0
    found = lines(result)
    assert [one["file"] for one in found] == [str(TWO_PAGES), str(BORN)]
    for one in found:
        Draft202012Validator(record.schema()).validate(one)


def test_a_refused_file_leaves_an_error_object_in_its_place_and_status_1() -> None:
    result = saraban("read", ENCRYPTED, BORN, "--json")
    assert result.exit_code == 1
    refused, read = lines(result)
    assert refused["file"] == str(ENCRYPTED)
    assert refused["error"]["code"] == "encrypted_pdf"
    assert refused["error"]["message"]
    assert refused["error"]["remedy"]
    assert read["kind"]["value"] == "announcement_s10"


def test_a_file_that_is_not_there_is_refused_and_the_others_are_read(tmp_path: Path) -> None:
    result = saraban("read", tmp_path / "none.pdf", BORN, "--json")
    assert result.exit_code == 1
    assert [one.get("error", {}).get("code") for one in lines(result)] == ["unreadable_file", None]


def test_people_see_what_a_letter_sends_along_and_an_announcement_has_no_such_row() -> None:
    assert "สิ่งที่ส่งมาด้วย" in saraban("read", LETTER).output
    assert "สิ่งที่ส่งมาด้วย" not in saraban("read", BORN).output


def test_the_same_bytes_give_the_same_record_byte_for_byte() -> None:
    assert saraban("read", BORN, "--json").stdout == saraban("read", BORN, "--json", "--jobs", "1").stdout


def test_text_comes_page_by_page_with_a_form_feed_between() -> None:
    result = saraban("read", TWO_PAGES, "--text")
    assert result.exit_code == 0
    pages = result.stdout.split("\f")
    truth = json.loads((TWO_PAGES.parent / "truth.json").read_text(encoding="utf-8"))
    assert len(pages) == truth["pages"]
    assert pages[0].startswith("ประกาศ")


def test_people_see_a_table_in_thai_and_the_buddhist_era() -> None:
    result = saraban("read", BORN)
    assert result.exit_code == 0
    assert "26 ธ.ค. 2567" in result.stdout
    assert "saraban@hattasin.go.th" in result.stdout
    assert "2024-12-26" not in result.stdout


def test_people_see_why_a_file_was_refused_and_what_to_do() -> None:
    result = saraban("read", ENCRYPTED)
    assert result.exit_code == 1
    assert "รหัสผ่าน" in result.stderr
    assert "encrypted_pdf" in result.stderr


@pytest.mark.parametrize(
    "arguments", [("read",), ("read", "x.pdf", "--json", "--text"), ("read", "x.pdf", "--pdf"), ("fly",)]
)
def test_wrong_usage_ends_with_status_2_and_prints_no_record(arguments: tuple[str, ...]) -> None:
    result = saraban(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""


@pytest.mark.parametrize("arguments", [("--help",), ("read", "--help")])
def test_help_has_examples(arguments: tuple[str, ...]) -> None:
    result = saraban(*arguments)
    assert result.exit_code == 0
    assert "saraban read announcement.pdf" in result.stdout
