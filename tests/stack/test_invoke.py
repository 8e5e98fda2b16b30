"""A handler is found once, called with Lambda's context, and never brings the stack down."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest

from infra.local.invoke import Invoker, Outcome, running
from infra.local.wiring import Function


def function(logical_id: str) -> Function:
    handler = f"doors.{logical_id}.handler"
    return Function(
        name=f"stack-{logical_id}",
        logical_id=logical_id,
        handler=handler,
        environment={},
        timeout_seconds=30,
        memory_mb=512,
    )


FUNCTIONS = {name: function(name) for name in ("one", "two")}


def test_a_handler_learns_who_it_is_and_how_long_it_has() -> None:
    def handler(event: dict[str, Any], context: Any) -> Any:
        return event, context.function_name, context.memory_limit_in_mb, running.get()

    invoker = Invoker(FUNCTIONS, {"one": handler})
    assert invoker.call("one", {"a": 1}) == ({"a": 1}, "stack-one", 512, "one")
    assert running.get() is None


def test_what_a_handler_raises_comes_through_a_call_and_not_through_an_attempt() -> None:
    def fail(*_: Any) -> Any:
        raise ZeroDivisionError

    invoker = Invoker(FUNCTIONS, {"one": fail})
    assert invoker.attempt("one", {}) == Outcome(raised=True)
    with pytest.raises(ZeroDivisionError):
        invoker.call("one", {})


def test_two_functions_are_never_imported_at_the_same_time(monkeypatch: pytest.MonkeyPatch) -> None:
    inside, other_came = Event(), Event()
    overlaps = []

    def import_slowly(name: str) -> Any:
        if inside.is_set():
            overlaps.append(name)
            other_came.set()
        inside.set()
        other_came.wait(timeout=0.3)  # time enough for the other one to come in, if it may
        inside.clear()
        return SimpleNamespace(handler=lambda *_: name)

    monkeypatch.setattr("infra.local.invoke.import_module", import_slowly)
    invoker = Invoker(FUNCTIONS)
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(lambda name: invoker.call(name, {}), FUNCTIONS)) == ["doors.one", "doors.two"]
    assert overlaps == []


def test_a_function_is_imported_once(monkeypatch: pytest.MonkeyPatch) -> None:
    imported = []
    monkeypatch.setattr(
        "infra.local.invoke.import_module",
        lambda name: imported.append(name) or SimpleNamespace(handler=lambda *_: None),
    )
    invoker = Invoker(FUNCTIONS)
    invoker.call("one", {})
    invoker.call("one", {})
    assert imported == ["doors.one"]
