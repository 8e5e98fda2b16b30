"""Reading happens in a child process that breaks alone: limits, crashes and strangers' pickles stay there."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from parsers import errors
from parsers.model import Box
from parsers.reading import guarded, sandbox
from parsers.reading.limits import Limits
from parsers.reading.wire import load_reply
from tests.reading.papers import ANNOUNCEMENT, set_page, squeezed


def double(number: int) -> int:
    return 2 * number


def sleep_long() -> None:
    time.sleep(60)


def spin() -> None:
    while True:
        pass


def take_memory() -> int:
    return len(bytearray(3_000_000_000))


def refuse() -> None:
    raise errors.NoPages("told so")


def fail() -> None:
    raise RuntimeError("words of the document")


def die() -> None:
    os.abort()


def leave_a_child_behind(file: str) -> None:
    child = subprocess.Popen(["sleep", "60"])
    Path(file).write_text(str(child.pid), encoding="ascii")
    time.sleep(60)


def give_what_may_not_pass() -> object:
    return Path("somewhere")


def run(function, *arguments, seconds: float = 30.0):  # type: ignore[no-untyped-def]
    return sandbox.run_limited(function, *arguments, seconds=seconds, megabytes=1_500)


def test_the_result_comes_back() -> None:
    assert run(double, 21) == 42


def test_our_own_errors_come_back_with_their_detail() -> None:
    with pytest.raises(errors.NoPages) as caught:
        run(refuse)
    assert caught.value.detail == "told so"


@pytest.mark.parametrize("function", [sleep_long, spin])
def test_a_child_that_takes_too_long_is_ended(function) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(errors.ReadingTookTooLong):
        run(function, seconds=1.0)


def test_a_child_that_takes_too_much_memory_says_so() -> None:
    with pytest.raises(errors.ReadingTookTooLong):
        run(take_memory)


@pytest.mark.parametrize("function", [fail, die])
def test_a_child_that_dies_is_a_crash_worth_another_try(function) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(errors.ReaderCrashed) as caught:
        run(function)
    assert caught.value.retry
    assert "document" not in caught.value.detail


def test_what_the_child_started_ends_with_it(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    child = sandbox.Worker(1_500)
    child.ask(f"{__name__}:double", 1, seconds=30)
    with pytest.raises(errors.ReadingTookTooLong):
        child.ask(f"{__name__}:leave_a_child_behind", str(note), seconds=1.0)
    state = Path(f"/proc/{note.read_text(encoding='ascii')}/stat")
    assert not state.exists() or state.read_text(encoding="ascii").split()[2] == "Z"


def test_only_values_of_ours_pass_from_the_child() -> None:
    with pytest.raises(errors.ReaderCrashed):
        run(give_what_may_not_pass)
    box = Box(x0=0, top=0, x1=1, bottom=1)
    assert load_reply(pickle.dumps(("value", box))) == ("value", box)
    with pytest.raises(pickle.UnpicklingError):
        load_reply(pickle.dumps(("value", os.system)))


def test_pages_of_one_file_are_read_by_one_child() -> None:
    with sandbox.worker(1_499) as first:
        first.ask(f"{__name__}:double", 1, seconds=30)
    with sandbox.worker(1_499) as second:
        assert second is first
    second.kill()


def test_a_child_that_broke_a_limit_is_replaced() -> None:
    with sandbox.worker(1_498) as first, pytest.raises(errors.ReadingTookTooLong):
        first.ask(f"{__name__}:sleep_long", seconds=0.1)
    with sandbox.worker(1_498) as second:
        assert second is not first
        assert second.ask(f"{__name__}:double", 4, seconds=30) == 8
    second.kill()


def test_a_whole_file_is_read_behind_the_guard() -> None:
    told: list[tuple[int, int]] = []
    reading = guarded.read_document(set_page(), progress=lambda done, total: told.append((done, total)))
    assert squeezed(reading.pages[0].text) == squeezed("".join(ANNOUNCEMENT))
    assert told == [(0, 1), (1, 1)]
    assert guarded.render_page(set_page(), 1, 72).startswith(b"\x89PNG")


def test_a_bad_file_behind_the_guard_is_refused_as_without_it() -> None:
    with pytest.raises(errors.NotAPdf):
        guarded.inspect(b"GIF89a")


def test_threads_of_one_parent_read_at_once() -> None:
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(guarded.read_page(set_page(), 1).reason)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 3
    assert len(set(found)) == 1


def test_signatures_that_cannot_be_read_in_time_are_reported_not_raised() -> None:
    hurried = Limits(seconds=0.0)
    (report,) = guarded.read_signatures(set_page() + b"/ByteRange", limits=hurried)
    assert (report.integrity, report.reason) == ("unknown", "reading_limit")
    assert guarded.read_signatures(set_page(), limits=hurried) == ()


def test_the_parent_loads_no_pdf_library() -> None:
    program = "import sys, parsers.reading.guarded, parsers.reading.codec; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pypdfium2", "pdfminer", "numpy", "cv2", "PIL", "pyhanko"} & set(loaded)
