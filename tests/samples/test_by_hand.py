"""Documents written one by one: what their truth states stands in their text, and they can be set."""

from __future__ import annotations

from pathlib import Path

import pytest

from parsers.thai.loose import squeeze
from samples.generator.model import Content
from samples.generator.real import produce_real, read_measuring_file

FOLDER = Path("samples/by_hand")
FILES = sorted(FOLDER.glob("*/*.json"))


def text_of(content: Content) -> str:
    cells = (cell for block in content.blocks for row in block.rows for cell in row)
    return squeeze("".join([*(block.text for block in content.blocks), *cells]))


def stated(content: Content) -> list[str | None]:
    people = (content.signatory, *content.others) if content.signatory else ()
    return [
        content.agency,
        content.title,
        *(value for one in people for value in (*one.name.split(), one.position, one.capacity, one.acting_for)),
        *(value for one in content.channels for value in (one.value, one.unit, one.purpose)),
        *(one.value for one in content.enquiries),
        *content.systems,
        *content.attachments,
    ]


def test_every_kind_is_among_them() -> None:
    kinds = [read_measuring_file(path).kind for path in FILES]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "announcement_s10": 138,
        "announcement_s13_1": 26,
        "order_s16": 54,
        "official_letter": 14,
        "other": 8,
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_the_truth_states_stands_in_the_text(path: Path) -> None:
    content = read_measuring_file(path)
    text = text_of(content)
    assert [value for value in stated(content) if value and squeeze(value) not in text] == []


@pytest.mark.parametrize("name", ["first/11-order-tt-table", "first/47-two-signers"])
def test_one_is_set_with_its_table_or_both_its_signers(name: str) -> None:
    path = FOLDER / f"{name}.json"
    content = read_measuring_file(path)
    made = produce_real(path, profile="born", wording="held_out", seed="by hand")
    assert made.truth["systems"] == list(content.systems)
    assert len(made.truth.get("signatories", [1])) == 1 + len(content.others)
    assert all(squeeze(name) in squeeze("".join(made.pages)) for name in content.systems)
