"""Stored readings come back as they went, and the same reading always gives the same bytes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.model import Box, InkMark, Line, PageReading, Reading, SignatureReport, Word
from parsers.reading.codec import page_from_json, page_to_json, reading_from_json, reading_to_json

places = st.integers(0, 84189).map(lambda n: n / 100)
boxes = st.builds(Box, x0=places, top=places, x1=places, bottom=places)
words = st.builds(
    Word, text=st.text(min_size=1, max_size=8), box=boxes, confidence=st.integers(0, 1000).map(lambda n: n / 1000)
)
lines = st.builds(
    Line, words=st.lists(words, min_size=1, max_size=3).map(tuple), block=st.integers(min_value=0, max_value=9)
)
pages = st.builds(
    PageReading,
    number=st.integers(min_value=1, max_value=200),
    width=places,
    height=places,
    source=st.sampled_from(["text_layer", "repaired", "ocr"]),
    reason=st.sampled_from(["sound_text_layer", "no_text_layer"]),
    engine=st.none() | st.just("tesseract 5.3.0 tha+eng"),
    turned=st.sampled_from([0, 90, 180, 270]),
    lines=st.lists(lines, max_size=3).map(tuple),
    ink=st.lists(st.builds(InkMark, box=boxes, kind=st.sampled_from(["strokes", "image"])), max_size=2).map(tuple),
)
verdicts = st.sampled_from(["passed", "failed", "unknown"])
reports = st.builds(
    SignatureReport,
    field=st.text(max_size=5),
    signer=st.none() | st.just("นายทดสอบ"),
    issuer=st.none(),
    signed_at=st.none() | st.just("2023-01-09T09:00:00+07:00"),
    integrity=verdicts,
    coverage=st.sampled_from(["whole_file", "unknown"]),
    trusted=verdicts,
    reason=st.just("no_roots_configured"),
)
readings = st.builds(
    Reading,
    sha256=st.just("0" * 64),
    bytes=st.integers(0, 10**7),
    pages=st.lists(pages, max_size=2).map(tuple),
    signatures=st.lists(reports, max_size=2).map(tuple),
    schema=st.just("saraban.reading/1"),
)


@given(readings)
def test_a_reading_comes_back_as_it_went(reading: Reading) -> None:
    stored = reading_to_json(reading)
    assert reading_from_json(stored) == reading
    assert reading_to_json(reading_from_json(stored)) == stored


@given(pages)
def test_a_page_comes_back_as_it_went(page: PageReading) -> None:
    assert page_from_json(page_to_json(page)) == page


def test_another_schema_is_refused() -> None:
    with pytest.raises(ValueError, match=r"saraban\.reading/1"):
        reading_from_json(json.dumps({"schema": "saraban.reading/2"}).encode())
