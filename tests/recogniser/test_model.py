"""The model that ships: the files are the ones measured, and their alphabet holds what the domain prints."""

from __future__ import annotations

import hashlib
import json

import numpy as np
import onnxruntime
import pytest

from parsers.reading.recogniser_alphabet import ALPHABET, labels_of, spelt
from parsers.reading.recogniser_net import MODEL

FOLDER = MODEL.parent
SUMS = json.loads((FOLDER / "SHA256.json").read_text(encoding="utf-8"))
THAI = "".join(map(chr, range(0x0E01, 0x0E3B))) + "".join(map(chr, range(0x0E3F, 0x0E4F)))


@pytest.mark.parametrize("name", sorted(SUMS))
def test_each_model_file_is_the_one_that_was_measured(name: str) -> None:
    assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == SUMS[name]


def test_every_model_file_has_a_checksum_and_together_they_stay_under_twelve_megabytes() -> None:
    models = sorted(FOLDER.glob("*.onnx"))
    assert [path.name for path in models] == sorted(SUMS)
    assert sum(path.stat().st_size for path in models) < 12_000_000


@pytest.mark.parametrize("name", sorted(SUMS))
def test_each_model_was_exported_with_the_alphabet_that_reads_it(name: str) -> None:
    session = onnxruntime.InferenceSession(str(FOLDER / name), providers=["CPUExecutionProvider"])
    assert session.get_modelmeta().custom_metadata_map["alphabet"] == ALPHABET


@pytest.mark.parametrize("digit", "๐๑๒๓๔๕๖๗๘๙0123456789")
def test_the_alphabet_holds_each_digit(digit: str) -> None:
    assert digit in ALPHABET


def test_the_alphabet_holds_every_character_the_domain_prints() -> None:
    needed = set(THAI) | set(map(chr, range(33, 127))) | set("“”‘’–…")
    assert sorted(needed - set(ALPHABET)) == []


def test_a_character_outside_the_alphabet_has_no_label() -> None:
    assert labels_of("漢") == []
    assert len(labels_of("๙")) == 1


def test_repeats_are_one_character_and_a_blank_between_makes_two() -> None:
    one, two = labels_of("ก")[0], labels_of("ข")[0]
    best = np.array([0, one, one, 0, one, two, two, 0])
    read = spelt(best, np.full(len(best), 0.9, np.float32))
    assert "".join(glyph.char for glyph in read) == "กกข"
    assert [(glyph.first, glyph.last) for glyph in read] == [(1, 2), (4, 4), (5, 6)]


def test_steps_without_a_letter_spell_nothing() -> None:
    assert spelt(np.zeros(5, np.intp), np.ones(5, np.float32)) == []
