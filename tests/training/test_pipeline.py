"""The whole way from a seed to a model file, small: pages, crops, a few steps of training, a resume, an export."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from onnxruntime import InferenceSession

from parsers.reading.recogniser_input import batch_of
from parsers.reading.recogniser_net import MODEL, read_lines
from samples.generator.cli import app
from training.crops import favoured, page_crops, write_shards
from training.evaluate import plain, score
from training.export import write_float, write_small
from training.fonts import training_faces
from training.net import SPEAKS, Net, adopted
from training.scans import PROFILES
from training.train import ASTRAY, Plan, measured, train


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lines")
    crops = [crop for seed in (11, 12) for crop in page_crops(seed).crops]
    (folder / "00001-000000.pkl").write_bytes(pickle.dumps([(c.image, c.text, c.profile) for c in crops]))
    return folder


@pytest.mark.parametrize("profile", PROFILES)
def test_the_finder_catches_nearly_all_print_and_every_crop_gets_its_text(profile: str) -> None:
    found = page_crops(21, profile)
    assert found.caught / found.letters > 0.97
    assert sum(bool(crop.text) for crop in found.crops) > 15
    assert all(crop.image.shape[0] == 48 for crop in found.crops)


def test_the_same_seed_gives_the_same_crops() -> None:
    one, other = page_crops(31), page_crops(31)
    assert [crop.text for crop in one.crops] == [crop.text for crop in other.crops]
    assert all(np.array_equal(a.image, b.image) for a, b in zip(one.crops, other.crops, strict=True))


def test_the_crops_of_a_clean_page_read_as_they_are_labelled() -> None:
    crops = [crop for crop in page_crops(41, "clean").crops if crop.text]
    read = ["".join(glyph.char for glyph in glyphs) for glyphs in read_lines([crop.image for crop in crops], MODEL)]
    right = sum(plain(crop.text) == plain(text) for crop, text in zip(crops, read, strict=True))
    assert right > 0.6 * len(crops)


def test_shards_that_exist_are_not_made_again(tmp_path: Path) -> None:
    path = tmp_path / "00007-000000.pkl"
    path.write_bytes(b"kept")
    write_shards(7, 40, tmp_path)
    assert path.read_bytes() == b"kept"


def test_training_learns_resumes_and_exports(lines: Path, tmp_path: Path) -> None:
    plan = Plan(lines=lines, pages=lines, work=tmp_path, steps=24, check_every=12, rate=2e-3, threads=1)
    torch.manual_seed(1)
    before = measured(Net(), lines)["all"]
    best = train(plan)
    first = torch.load(tmp_path / "last.pt")["state"]
    train(replace(plan, steps=36))
    second = torch.load(tmp_path / "last.pt")["state"]
    assert (first["step"], second["step"]) == (24, 36)
    assert second["best"] < before
    write_float(best, tmp_path / "whole.onnx")
    write_small(tmp_path / "whole.onnx", lines, tmp_path / "small.onnx")
    crops = [image for image, _, _ in pickle.loads((lines / "00001-000000.pkl").read_bytes())[:4]]  # noqa: S301
    net = Net()
    net.load_state_dict(torch.load(best))
    with torch.no_grad():
        expected = net.eval()(torch.from_numpy(batch_of(crops))).softmax(-1).numpy()
    session = InferenceSession(str(tmp_path / "whole.onnx"), providers=["CPUExecutionProvider"])
    _, sure = session.run(None, {"lines": batch_of(crops)})
    assert np.allclose(sure, expected.max(-1), atol=1e-4)
    assert (tmp_path / "small.onnx").stat().st_size < (tmp_path / "whole.onnx").stat().st_size / 2


def test_weights_of_a_net_that_spoke_once_a_column_are_taken_over() -> None:
    state = Net().state_dict()
    classes = state["f.weight"].shape[0] // SPEAKS
    old = dict(state) | {"f.weight": state["f.weight"][:classes, :, 0], "f.bias": state["f.bias"][:classes]}
    net = Net()
    net.load_state_dict(adopted(old))
    bias = net.state_dict()["f.bias"]
    assert torch.equal(bias[:classes], bias[classes:])


def test_a_score_counts_wrong_missing_and_invented_letters_and_digits() -> None:
    truth = {"text": "วันที่ ๑๒ มี.ค. 2566", "profile": "fax", "font": "x"}
    perfect = score("a", truth, "วันที่ 12 มี.ค. ๒๕๖๖", 1.0, 1)
    assert (perfect.errors, perfect.digits, perfect.digits_right) == (0, 6, 6)
    wrong = score("b", truth, "วันที่ 13 มีค. 25669", 1.0, 1)
    assert (wrong.missing, wrong.invented, wrong.digits_right) == (1, 1, 5)
    assert score("c", truth, "วันที่ 12 มี.ค. ๒๕๖๖", 1.0, 1, strict=True).errors == 6


def test_weights_are_chosen_by_whole_documents_where_some_are_given(lines: Path, tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    argv = ["make", str(documents), "--count", "1", "--seed", "77", "--profiles", "clean"]
    app(argv, standalone_mode=False)
    plan = Plan(lines=lines, pages=lines, work=tmp_path, steps=2, check_every=2, threads=1, documents=documents)
    train(plan)
    assert torch.load(tmp_path / "last.pt")["state"]["best"] == ASTRAY  # a net that has learnt nothing reads nothing
    assert not list(tmp_path.glob("candidate-*.onnx"))


def test_faces_can_be_favoured_by_name_and_a_wrong_name_is_told() -> None:
    usual = {face.name: face.share for face in training_faces()}
    more = {face.name: face.share for face in favoured(["Norasi"])}
    assert more["Norasi"] == 10 * usual["Norasi"]
    assert {name for name in usual if more[name] != usual[name]} == {"Norasi"}
    with pytest.raises(ValueError, match="Arial"):
        favoured(["Arial"])
