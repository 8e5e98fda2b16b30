"""The record as JSON: its schema, its stable keys, there and back; and readings of any text at all."""

from __future__ import annotations

import json

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parsers.model import Reading, SignatureReport
from parsers.record import from_json, schema, to_json
from parsers.registry import document_types
from parsers.understand import understand
from tests.understanding.builders import announcement, centred, document, order, page, read

ITEM = "(๑) อีเมล a@example.go.th สำหรับส่งหนังสือ"
KEYS = [
    "schema",
    "file",
    "document",
    "kind",
    "agency",
    "agency_id",
    "number",
    "title",
    "issued_on",
    "effective_on",
    "signatories",
    "channels",
    "enquiries",
    "systems",
    "attachments",
    "ink",
    "signatures",
    "findings",
    "needs_review",
    "parts",
    "pages",
]
VALIDATOR = jsonschema.Draft202012Validator(schema())
WORDS = st.sampled_from(
    ["ประกาศ", "ข้อ ๑", "เรื่อง", "วันที่", "โทร", "www.", "ระบบ", "ไลน์", "ใช้บังคับตั้งแต่", "(๑)", "ณ", "แทน"]
)
LETTERS = st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B) | st.sampled_from("  ./@:-()0123456789abwx")
LINES = st.lists(
    st.lists(WORDS | st.text(alphabet=LETTERS, max_size=9), min_size=1, max_size=8).map(" ".join), max_size=25
)


def signed_reading() -> Reading:
    report = SignatureReport(
        field="Signature1",
        signer="ผู้ทดสอบ",
        issuer=None,
        signed_at=None,
        integrity="passed",
        coverage="whole_file",
        trusted="unknown",
        reason="no_roots",
    )
    return Reading(sha256="ab" * 32, bytes=5, pages=(announcement(ITEM),), signatures=(report,))


def test_the_schema_is_itself_sound() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_every_key_is_there_from_the_start_in_one_order() -> None:
    for pages in ((), (page(),), (announcement(ITEM),)):
        data = to_json(understand(document(*pages), file="ก.pdf"))
        assert list(data) == KEYS
        VALIDATOR.validate(data)


def test_a_key_too_many_or_too_few_breaks_the_schema() -> None:
    data = to_json(read(announcement(ITEM)))
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate({**data, "extra": 1})
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate({key: value for key, value in data.items() if key != "ink"})


def test_a_date_of_another_form_breaks_the_schema() -> None:
    data = to_json(read(announcement(ITEM)))
    data["issued_on"]["value"] = "9 มกราคม 2566"
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(data)


def test_a_record_comes_back_from_its_json() -> None:
    record = understand(signed_reading(), file="ก.pdf")
    back = from_json(json.loads(json.dumps(to_json(record))), record.reading)
    assert to_json(back) == to_json(record)
    assert back.channels[0].value.value == record.channels[0].value.value


def test_a_record_comes_back_without_its_reading_too() -> None:
    data = to_json(understand(signed_reading(), file="ก.pdf"))
    assert to_json(from_json(data)) == data


def test_json_of_another_schema_or_another_document_is_refused() -> None:
    data = to_json(read(announcement(ITEM)))
    with pytest.raises(ValueError, match="schema"):
        from_json({**data, "schema": "saraban.record/2"})
    with pytest.raises(ValueError, match="another document"):
        from_json(data, signed_reading())


def test_the_same_reading_gives_the_same_bytes() -> None:
    first, second = (json.dumps(to_json(read(announcement(ITEM))), ensure_ascii=False) for _ in range(2))
    assert first == second


def test_every_kind_a_type_declares_is_one_the_contract_names() -> None:
    assert {kind.code for kind in document_types()} == {
        "announcement_s10",
        "announcement_s13_1",
        "order_s16",
        "official_letter",
        "other",
    }


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LINES)
def test_any_text_at_all_gives_a_valid_record(lines: list[str]) -> None:
    shown = [centred(line) for line in lines if line.strip()]
    VALIDATOR.validate(to_json(read(page(*shown), slot="s10")))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(alphabet="กขคงานระบบ ().-@/:0123456789abcw", max_size=40), max_size=6))
def test_any_items_in_an_order_or_announcement_give_a_valid_record(items: list[str]) -> None:
    kept = [f"(๑) {item}" for item in items if item.strip()]
    VALIDATOR.validate(to_json(read(announcement(*kept))))
    VALIDATOR.validate(to_json(read(order("ข้อ ๑ ให้ใช้ระบบดังต่อไปนี้", *kept))))
