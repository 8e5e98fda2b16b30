"""The yardstick itself: what counts as right, wrong, and wrong in silence."""

from __future__ import annotations

from typing import Any

from bench import report
from bench.compare import document, squeeze


def truth(**changes: Any) -> dict[str, Any]:
    base: dict[str, Any] = {
        "kind": "announcement_s10",
        "agency": "กรมทดสอบ",
        "number": None,
        "title": "ช่องทาง",
        "issued_on": "2023-01-09",
        "effective_on": None,
        "signatory": {"name": "นายหนึ่ง สองสาม", "position": "อธิบดี", "capacity": None, "acting_for": None},
        "channels": [{"type": "email", "value": "saraban@test.go.th"}, {"type": "phone", "value": "0 2241 5600-18"}],
        "systems": [],
        "text": "ประกาศ ๙ มกราคม ๒๕๖๖",
        "profile": "born",
    }
    return base | changes


def field(value: str | None, confidence: float = 0.9) -> dict[str, Any]:
    return {"value": value, "confidence": confidence, "source": "text_layer", "evidence": []}


def record(**changes: Any) -> dict[str, Any]:
    base: dict[str, Any] = {
        "kind": field("announcement_s10"),
        "agency": field("กรมทดสอบ"),
        "number": field(None),
        "title": field("ช่องทาง"),
        "issued_on": field("2023-01-09"),
        "effective_on": field(None),
        "signatories": [
            {
                "name": field("นายหนึ่ง สองสาม"),
                "position": field("อธิบดี"),
                "capacity": field(None),
                "acting_for": field(None),
            }
        ],
        "channels": [
            {"type": field("email"), "value": field("saraban@test.go.th")},
            {"type": field("fax"), "value": field("๐-๒๒๔๑-๕๖๐๐-๑๘")},
        ],
        "systems": [],
        "needs_review": True,
        "pages": [{"text": "ประกาศ 9 มกราคม 2566"}],
    }
    return base | changes


def test_the_same_document_is_all_right_whatever_the_digits() -> None:
    result = document("a", truth(), record())
    assert (result.edits, result.digits, result.digits_right) == (0, 5, 5)
    assert all(field.right for field in result.fields)
    assert result.channels.f1 == 1.0
    assert result.silent == ()


def test_a_wrong_digit_costs_a_digit_and_a_field() -> None:
    result = document("a", truth(), record(issued_on=field("2023-01-19"), pages=[{"text": "ประกาศ 9 มกราคม 2562"}]))
    assert (result.digits, result.digits_right) == (5, 4)
    assert [field.name for field in result.fields if not field.right] == ["issued_on"]


def test_a_wrong_value_is_silent_when_sure_or_unreviewed_and_not_otherwise() -> None:
    wrong = record(issued_on=field("2023-01-19", confidence=0.5))
    assert document("a", truth(), wrong).silent == ()
    assert [f.name for f in document("a", truth(), record(issued_on=field("2023-01-19", confidence=0.95))).silent] == [
        "issued_on"
    ]
    assert [f.name for f in document("a", truth(), wrong | {"needs_review": False}).silent] == ["issued_on"]


def test_a_value_where_nothing_is_printed_is_wrong_and_null_for_null_is_right() -> None:
    invented = document("a", truth(), record(number=field("5/2566")))
    assert [f.name for f in invented.fields if not f.right] == ["number"]
    assert "number" in [f.name for f in document("a", truth(), record()).fields if f.right]


def test_a_missed_and_an_extra_channel_both_lower_f1() -> None:
    found = record(
        channels=[
            {"type": field("email"), "value": field("saraban@test.go.th")},
            {"type": field("line"), "value": field("@x")},
        ]
    )
    tally = document("a", truth(), found).channels
    assert (tally.hits, tally.missed, tally.extra) == (1, 1, 1)
    assert tally.f1 == 0.5


def test_attachments_count_in_a_letter_and_in_the_cover_letter_of_a_file() -> None:
    named = truth(attachments=["สำเนาประกาศ ๑ ฉบับ", "แบบตอบรับ"])
    found = record(attachments=[{"name": field("สำเนาประกาศ 1 ฉบับ")}, {"name": field("แบบสำรวจ")}])
    tally = document("a", named, found).attachments
    assert (tally.hits, tally.missed, tally.extra) == (1, 1, 1)
    parted = document("a", truth(parts=[named, truth()]), record(parts=[found, record()])).attachments
    assert (parted.hits, parted.missed, parted.extra) == (1, 1, 1)
    assert document("a", truth(), record()).attachments.f1 == 1.0


def test_a_refused_file_scores_nothing_and_says_so() -> None:
    result = document("a", truth(), {"file": "a.pdf", "error": {"code": "damaged_pdf"}})
    assert result.refused
    assert result.edits == result.characters
    assert not any(f.right for f in result.fields if f.wanted is not None)


def test_sara_am_in_two_forms_compares_equal_and_a_lost_one_does_not() -> None:
    assert squeeze("ก\u0e4d\u0e32หนด") == squeeze("กำหนด")
    assert squeeze("กาหนด") != squeeze("กำหนด")


def test_the_report_counts_profiles_and_names_silent_errors() -> None:
    sure = document("doc-7", truth(), record(issued_on=field("2023-01-19", confidence=0.99)))
    text = report.accuracy("two documents", [sure, document("b", truth(profile="fax"), record())])
    assert "| born | 1 |" in text
    assert "| fax | 1 |" in text
    assert "attachments F1" in text
    assert "- doc-7 issued_on" in text


def test_a_coarser_scanner_is_a_row_of_its_own() -> None:
    usual, coarse = truth(profile="office200"), truth(profile="office200", dpi=150)
    assert [document("a", one, {"error": {}}).profile for one in (usual, coarse)] == ["office200", "office200 at 150"]
