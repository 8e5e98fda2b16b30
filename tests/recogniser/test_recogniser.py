"""Reading pages: every digit in every face, nothing where nothing is printed, the same each time."""

from __future__ import annotations

import numpy as np
import pytest

from parsers.errors import EngineMissing
from parsers.reading.recogniser import Recogniser
from parsers.reading.recogniser_net import MODEL
from tests.recogniser.papers import DPI, Grey, Paper, noise
from training.fonts import OPEN, Face, training_faces

FACES = [face for face in training_faces() if face.share >= 0.4 and not face.path.is_relative_to(OPEN)]
READER = Recogniser()


def text_of(page: Grey) -> list[str]:
    lines = sorted(READER.recognise(page, DPI), key=lambda line: line.baseline)
    return [" ".join(word.text for word in line.words) for line in lines]


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_a_clean_line_with_each_digit_reads_back_exactly(face: Face) -> None:
    paper = Paper(height=400)
    paper.print(120, 120, "ประกาศ ณ วันที่ ๑๔ ๒๕๖๗ ๓๘๙๐", font=face, points=face.body)
    paper.print(120, 220, "เลขที่ ๐๑๒๓๔๕๖๗๘๙ และ 0123456789 รายการ", font=face, points=face.body)
    squeezed = [line.replace(" ", "") for line in text_of(paper.grey)]
    assert squeezed == ["ประกาศณวันที่๑๔๒๕๖๗๓๘๙๐", "เลขที่๐๑๒๓๔๕๖๗๘๙และ0123456789รายการ"]


def test_clean_lines_of_the_domain_read_back_exactly_or_say_where_they_are_unsure() -> None:
    lines = [
        "saraban_06740113@dla.go.th",
        "https://www.example.go.th/service",
        "นายตัวอย่าง รักษาราชการแทน",
        "กฎหมาย ปรากฏ ฎีกา ฌาปนกิจ",
        "โทร. 0 2241 5600-18 ต่อ 1801",
    ]
    exact = 0
    for text in lines:
        paper = Paper(height=300)
        paper.print(120, 150, text)
        words = [word for line in READER.recognise(paper.grey, DPI) for word in line.words]
        exact += [word.text for word in words] == text.split(" ")
        wrong = [word for word in words if word.text not in text.split(" ")]
        assert all(word.confidence < 0.9 for word in wrong), [(word.text, word.confidence) for word in wrong]
    assert exact >= len(lines) - 1


def test_an_address_parted_by_a_doubtful_space_is_believed_no_more_than_the_space() -> None:
    """An underscore that is taken for a space would leave half a mailbox, and that half surely read."""
    paper = Paper(height=700)
    for at, text in enumerate(["saraban_06740113@dla.go.th", "โทร. 0 2241 5600-18 ต่อ 1801", "กฎหมาย ปรากฏ ฎีกา"]):
        paper.print(120, 150 + 60 * at, text)
    words = [word for line in READER.recognise(paper.grey, DPI) for word in line.words if "dla.go.th" in word.text]
    assert all(word.text == "saraban_06740113@dla.go.th" or word.confidence < 0.9 for word in words)
    assert words


def test_a_word_that_a_pen_runs_through_is_believed_less_and_its_neighbours_are_not() -> None:
    """Strokes hide marks: the rest of a name under a signature is read surely, and is another name."""
    said = {}
    for struck in (False, True):
        paper = Paper(height=400)
        paper.print(300, 200, "(นายตัวอย่าง สุขเกษม)")
        paper.print(120, 300, "ประกาศ ณ วันที่ ๑๔ มกราคม")
        if struck:
            paper.pen.line(
                [(434, 110), (444, 190), (458, 100)], fill=20, width=2, joint="curve"
            )  # over the last letter
        said[struck] = {word.text: word.confidence for line in READER.recognise(paper.grey, DPI) for word in line.words}
    assert said[True]["(นายตัวอย่าง"] <= 0.91 < said[False]["(นายตัวอย่าง"]
    assert all(said[True][word] > 0.97 for word in ("สุขเกษม)", "ประกาศ", "ณ", "วันที่", "๑๔", "มกราคม"))


def test_words_are_cut_at_spaces_and_stand_where_they_are_printed() -> None:
    paper = Paper(height=300)
    paper.print(300, 150, "มาตรา")
    paper.print(420, 150, "๑๐")
    (line,) = READER.recognise(paper.grey, DPI)
    assert [word.text for word in line.words] == ["มาตรา", "๑๐"]
    assert line.words[0].x0 == pytest.approx(302, abs=5)
    assert line.words[1].x0 == pytest.approx(422, abs=6)
    assert line.baseline == pytest.approx(150, abs=3)
    assert all(0.5 < word.confidence <= 1.0 for word in line.words)


def test_words_parted_by_wide_justified_spaces_are_one_line_and_columns_are_two() -> None:
    paper = Paper(height=300)
    for x, word in ((120, "อาศัยอำนาจ"), (340, "ตามความใน"), (1000, "มาตรา")):
        paper.print(x, 150, word)
    lines = READER.recognise(paper.grey, DPI)
    assert [[word.text for word in line.words] for line in lines] == [["อาศัยอำนาจ", "ตามความใน"], ["มาตรา"]]


@pytest.mark.parametrize("dpi", [150, 300])
def test_the_same_print_reads_the_same_at_other_resolutions(dpi: int) -> None:
    import cv2

    paper = Paper(height=300)
    paper.print(120, 150, "ประกาศ ณ วันที่ ๒๙ มีนาคม พ.ศ. ๒๕๖๗")
    scale = dpi / DPI
    page = np.asarray(cv2.resize(paper.grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    (line,) = READER.recognise(page, dpi)
    assert "".join(word.text for word in line.words) == "ประกาศณวันที่๒๙มีนาคมพ.ศ.๒๕๖๗"


@pytest.mark.parametrize("page", [np.full((900, 700), 255, np.uint8), np.zeros((900, 700), np.uint8), noise()])
def test_nothing_is_read_where_nothing_is_printed(page: Grey) -> None:
    assert text_of(page) == []


def test_no_text_is_invented_over_signatures_and_seals() -> None:
    paper = Paper()
    for row in range(3):
        paper.sign(200, 200 + 200 * row)
        paper.sign(700, 180 + 200 * row, reach=260)
        paper.seal(1200, 80 + 240 * row)
    assert "".join(text_of(paper.grey)) == ""


def test_a_line_of_four_hundred_letters_is_read_whole() -> None:
    paper = Paper(width=9000, height=300)
    paper.print(100, 150, "การปฏิบัติราชการ " * 24)
    read = "".join(text_of(paper.grey)).replace(" ", "")
    assert read.count("การปฏิบัติราชการ") == 24


def test_two_readings_of_a_page_are_the_same() -> None:
    paper = Paper()
    paper.print(120, 150, "หนังสือที่ นร ๑๒๐๐/ว ๖๑")
    paper.sign(500, 400)
    assert READER.recognise(paper.grey, DPI) == READER.recognise(paper.grey, DPI)


def test_a_missing_model_is_named_and_a_present_one_names_itself() -> None:
    with pytest.raises(EngineMissing):
        Recogniser(model=MODEL.parent / "absent.onnx").recognise(_print(), DPI)
    assert "thai_lines" in READER.name


def _print() -> Grey:
    paper = Paper(height=300)
    paper.print(120, 150, "ทดสอบ")
    return paper.grey
