"""The generator's command line: files side by side, measuring files set, wrong words refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from samples.generator.cli import app
from tests.samples.sights import layer_of, squeezed

MEASURING: dict[str, Any] = {
    "id": "invented",
    "kind": "announcement_s10",
    "agency": "กรมสมมติ",
    "title": "ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อกรมสมมติ พ.ศ. 2566",
    "number": None,
    "issued_on": "2023-01-09",
    "effective_on": None,
    "signatory": {"name": "สมชาย ใจดี", "position": "อธิบดีกรมสมมติ", "capacity": None, "acting_for": None},
    "channels": [{"type": "email", "value": "saraban@sommut.go.th"}],
    "enquiry_phones": ["0 2000 1111"],
    "blocks": [
        {"style": "heading", "text": "ประกาศกรมสมมติ"},
        {"style": "body", "text": "ข้อ 1 ให้ใช้ saraban@sommut.go.th"},
        {"style": "date", "text": "ประกาศ ณ วันที่ 9 มกราคม พ.ศ. 2566"},
        {"style": "signature", "text": "สมชาย ใจดี"},
        {"style": "signature", "text": "อธิบดีกรมสมมติ"},
    ],
}


def run(*words: str) -> Any:
    return CliRunner().invoke(app, list(words))


def test_make_writes_each_document_with_its_truth_beside_it(tmp_path: Path) -> None:
    result = run("make", str(tmp_path), "--count", "3", "--seed", "7", "--profiles", "born,fax", "--workers", "1")
    assert result.exit_code == 0
    pdfs, truths = sorted(tmp_path.glob("*.pdf")), sorted(tmp_path.glob("*.json"))
    assert [path.stem for path in pdfs] == [path.stem for path in truths]
    assert [json.loads(path.read_text())["profile"] for path in truths] == ["born", "fax", "born"]


def test_make_on_two_processes_gives_what_one_gives(tmp_path: Path) -> None:
    for workers in ("1", "2"):
        assert run("make", str(tmp_path / workers), "--count", "8", "--seed", "3", "--workers", workers).exit_code == 0
    for path in sorted((tmp_path / "1").glob("*.json")):
        assert path.read_text() == (tmp_path / "2" / path.name).read_text()


def test_real_sets_the_blocks_of_a_measuring_file(tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    (source / "one.json").write_text(json.dumps(MEASURING), encoding="utf-8")
    assert run("real", str(source), str(out)).exit_code == 0
    truth = json.loads((out / "one-born.json").read_text())
    assert truth["channels"] == MEASURING["channels"]
    assert truth["signatory"] == MEASURING["signatory"]
    assert "ประกาศณวันที่9มกราคมพ.ศ.2566" in squeezed(layer_of((out / "one-born.pdf").read_bytes()))


@pytest.mark.parametrize("words", [("--profiles", "polaroid"), ("--wording", "secret"), ("--kinds", "poem")])
def test_a_word_the_generator_does_not_know_is_refused(tmp_path: Path, words: tuple[str, str]) -> None:
    result = run("make", str(tmp_path), "--count", "1", *words)
    assert result.exit_code == 2
    assert list(tmp_path.iterdir()) == []
