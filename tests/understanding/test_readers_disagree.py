"""A dispute between two readers is told where it stands in a value of the record, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

from parsers.model import Finding, PageReading
from tests.understanding.builders import announcement, read

PAGE = announcement("(๑) อีเมล a@example.go.th", source="ocr", engine="saraban-lines 1", confidence=0.9)


def disputed(text: str, rival: str) -> list[Finding]:
    record = read(_with_rival(PAGE, text, rival))
    return [finding for finding in record.findings if finding.code == "readers_disagree"]


def _with_rival(page: PageReading, text: str, rival: str) -> PageReading:
    lines = tuple(
        replace(line, words=tuple(replace(w, rival=rival) if w.text == text else w for w in line.words))
        for line in page.lines
    )
    assert lines != page.lines
    return replace(page, lines=lines)


def test_a_disputed_address_is_shown_as_both_read_it_with_its_place() -> None:
    (finding,) = disputed("a@example.go.th", "o@example.go.th")
    assert finding.field == "channels.0.value"
    assert finding.severity == "review"
    assert "“a@example.go.th”" in finding.message
    assert "“o@example.go.th”" in finding.message
    assert finding.evidence[0].text == "a@example.go.th"


def test_a_second_reader_that_saw_nothing_is_told_in_words() -> None:
    (finding,) = disputed("a@example.go.th", "")
    assert "อ่านไม่ออก" in finding.message


def test_a_dispute_in_no_value_of_the_record_is_not_told() -> None:
    assert disputed("อาศัยอำนาจตามความในมาตรา", "7") == []


def test_a_record_without_disputes_has_no_such_finding() -> None:
    assert not [finding for finding in read(PAGE).findings if finding.code == "readers_disagree"]


def test_a_disputed_number_for_enquiries_is_told_but_asks_for_nobody() -> None:
    asked = announcement(
        "(๑) อีเมล a@example.go.th",
        "ข้อ ๒ ในกรณีที่ประสงค์จะสอบถาม ให้สอบถามได้ที่หมายเลขโทรศัพท์ 0-2241-5600",
        source="ocr",
        engine="saraban-lines 1",
        confidence=0.9,
    )
    record = read(_with_rival(asked, "0-2241-5600", "0-2241-5500"))
    (finding,) = [one for one in record.findings if one.code == "readers_disagree"]
    assert (finding.field, finding.severity) == ("enquiries.0.value", "info")
