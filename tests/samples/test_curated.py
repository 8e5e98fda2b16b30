"""The curated samples: complete, small, listed, and what the generator gives today."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any

import jsonschema
import pikepdf
import pytest

from parsers import errors
from register.agencies import Kind, parse_csv
from register.documents import Slot, State
from samples.generator.curated import SAMPLES, Sample, as_json, curated, read_me
from samples.generator.full import sample_csv
from samples.generator.spoil import NOT_REPEATABLE
from tests.samples.sights import layer_of

FIELD = {"type": ["string", "null"]}
SIGNATORY = {
    "type": ["object", "null"],
    "required": ["name", "position", "capacity", "acting_for"],
    "additionalProperties": FIELD,
}
CHANNELS = {"type": "array", "items": {"type": "object", "required": ["type", "value"]}}
DAY = {"type": ["string", "null"], "pattern": r"^20\d\d-\d\d-\d\d$"}
UPLOAD = {
    "agency_id": {"type": "string"},
    "slot": {"enum": [slot.value for slot in Slot]},
    "state": {"enum": list(State)},
}
TRUTH: dict[str, Any] = {
    "type": "object",
    "properties": {
        "kind": {"enum": ["announcement_s10", "announcement_s13_1", "order_s16", "official_letter", "other"]},
        "agency": FIELD,
        "number": {"type": ["string", "null"], "pattern": "^[^๐-๙]*$"},
        "title": {"type": ["string", "null"], "pattern": "^[^๐-๙\n]*$"},
        "issued_on": DAY,
        "effective_on": DAY,
        "signatory": SIGNATORY,
        "channels": CHANNELS,
        "enquiries": CHANNELS,
        "systems": {"type": "array", "items": {"type": "string"}},
        "text": {"type": "string"},
        "signature_present": {"type": "boolean"},
        "pages": {"type": "integer", "minimum": 1},
        **UPLOAD,
    },
}
TRUTH["required"] = list(TRUTH["properties"])
REFUSED = {"type": "object", "properties": {"error": {"type": "string"}, **UPLOAD}, "required": ["error", *UPLOAD]}
CODES = {value.code for value in vars(errors).values() if isinstance(value, type) and hasattr(value, "code")}


def named(sample: Sample) -> str:
    return sample.folder


def truth_of(sample: Sample) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((sample.path / "truth.json").read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize("sample", curated(), ids=named)
def test_a_truth_has_every_key_in_its_canonical_form(sample: Sample) -> None:
    jsonschema.validate(truth_of(sample), REFUSED if sample.error else TRUTH)


def test_a_truth_with_thai_digits_in_its_number_is_refused() -> None:
    wrong = truth_of(curated()[0]) | {"number": "๒๓/๒๕๖๖"}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, TRUTH)


def test_a_refused_sample_names_an_error_the_product_has() -> None:
    assert {sample.error for sample in curated() if sample.error} <= CODES


def test_the_folders_are_exactly_those_of_the_list() -> None:
    found = {str(path.parent.relative_to(SAMPLES)) for path in SAMPLES.glob("*/*/document.pdf")}
    assert found == {sample.folder for sample in curated()}
    assert len(found) >= 36


def test_the_readme_lists_every_sample_and_no_other() -> None:
    text = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert text == read_me()
    # Matches "| `other/04-blank-form/document.pdf` |"; does not match "| file | what is special |".
    assert re.findall(r"^\| `(.+)/document\.pdf` \|", text, re.MULTILINE) == [sample.folder for sample in curated()]


def test_the_samples_are_small() -> None:
    sizes = {sample.folder: (sample.path / "document.pdf").stat().st_size for sample in curated()}
    assert max(sizes.values()) < 900_000
    assert sum(sizes.values()) < 15_000_000


def test_the_register_holds_every_agency_of_a_sample_and_all_eight_kinds() -> None:
    text = (SAMPLES / "agencies.csv").read_text(encoding="utf-8")
    parsed = parse_csv(text)
    assert text == sample_csv()
    assert parsed.errors == ()
    assert {sample.agency for sample in curated()} <= {agency.id for agency in parsed.agencies}
    assert {agency.kind for agency in parsed.agencies} == set(Kind)
    counted = Counter(agency.kind for agency in parsed.agencies if not agency.is_unit)
    assert all(number <= kind.published_total for kind, number in counted.items())
    assert counted[Kind.PROVINCE] == 76
    assert counted[Kind.LOCAL] > 200
    assert {"กระทรวงพาณิชย์", "กรมชลประทาน"} <= {agency.name_th for agency in parsed.agencies}
    parents = {agency.parent_id for agency in parsed.agencies if agency.parent_id}
    assert parents <= {agency.id for agency in parsed.agencies}


@pytest.mark.parametrize("sample", [one for one in curated() if one.spoil != "sign"][::6], ids=named)
def test_a_sample_made_again_has_the_same_truth_and_text(sample: Sample) -> None:
    made = sample.made()
    committed = (sample.path / "document.pdf").read_bytes()
    assert as_json(made.truth) == (sample.path / "truth.json").read_text(encoding="utf-8")
    if not sample.error:
        assert layer_of(made.pdf) == layer_of(committed)


@pytest.mark.parametrize(
    ("folder", "refusal"),
    [("bad/01-encrypted", pikepdf.PasswordError), ("bad/03-not-a-pdf", pikepdf.PdfError)],
)
def test_a_bad_file_cannot_be_opened(folder: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        pikepdf.open(SAMPLES / folder / "document.pdf")


def test_a_truncated_file_begins_as_a_pdf_and_never_ends() -> None:
    data = (SAMPLES / "bad/02-truncated/document.pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    assert b"%%EOF" not in data


@pytest.mark.parametrize(("folder", "pages"), [("bad/04-no-pages", 0), ("bad/07-only-a-blank-page", 1)])
def test_an_empty_file_has_the_pages_it_says(folder: str, pages: int) -> None:
    with pikepdf.open(SAMPLES / folder / "document.pdf") as file:
        assert len(file.pages) == pages


def test_an_upside_down_page_is_shown_turned_and_a_straight_one_is_not() -> None:
    with pikepdf.open(SAMPLES / "bad/05-upside-down-page/document.pdf") as file:
        assert [page.Rotate for page in file.pages] == [180] * len(file.pages)
    with pikepdf.open(SAMPLES / "bad/06-blank-second-page/document.pdf") as file:
        assert all(page.get("/Rotate", 0) == 0 for page in file.pages)


def test_only_one_sample_carries_an_embedded_signature() -> None:
    signed = []
    for sample in curated():
        if not sample.error:
            with pikepdf.open(sample.path / "document.pdf") as file:
                signed += [sample.folder] if "/AcroForm" in file.Root else []
    assert signed == ["announcement_s10/23-digitally-signed"]


def test_samples_that_cannot_be_repeated_byte_for_byte_are_known() -> None:
    assert {sample.spoil for sample in curated()} >= NOT_REPEATABLE
