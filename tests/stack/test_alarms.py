"""Our own metrics and the alarms on them meet: CloudWatch treats every other set of dimensions as another metric."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from functions.adapters import upkeep
from functions.adapters.log import NAMESPACE, count
from functions.adapters.upkeep import CODES
from infra.local.template import Template
from register.reconcile import Difference

Alarm = Mapping[str, Any]


def alarms(template: Template) -> dict[str, Alarm]:
    """Every alarm on a metric of ours, by logical id."""
    found = {
        name: body["Properties"]
        for name, body in template.resources.items()
        if body["Type"] == "AWS::CloudWatch::Alarm" and body["Properties"]["Namespace"] == NAMESPACE
    }
    assert found
    return found


@pytest.fixture(autouse=True)
def _as_deployed(template: Template, monkeypatch: pytest.MonkeyPatch) -> None:
    variables = template.resources["WatchFunction"]["Properties"]["Environment"]["Variables"]
    for name in ("POWERTOOLS_SERVICE_NAME", "POWERTOOLS_METRICS_NAMESPACE"):
        monkeypatch.setenv(name, variables[name])
    monkeypatch.delenv("POWERTOOLS_METRICS_DISABLED", raising=False)


def metrics(said: str) -> dict[tuple[str, str, frozenset[tuple[str, str]]], float]:
    """Values as CloudWatch files them: by namespace, name, and exactly these dimensions."""
    filed = {}
    for line in filter(None, said.splitlines()):
        told = json.loads(line)
        for one in told.get("_aws", {}).get("CloudWatchMetrics", ()):
            for names in one["Dimensions"]:
                where = frozenset((name, told[name]) for name in names)
                for metric in one["Metrics"]:
                    filed[one["Namespace"], metric["Name"], where] = sum(told[metric["Name"]])
    return filed


def watched(alarm: Alarm) -> tuple[str, str, frozenset[tuple[str, str]]]:
    where = frozenset((one["Name"], one["Value"]) for one in alarm["Dimensions"])
    return alarm["Namespace"], alarm["MetricName"], where


def rings(alarm: Alarm, said: str) -> bool:
    """Would this output make the alarm ring?"""
    assert (alarm["Statistic"], alarm["ComparisonOperator"]) == ("Sum", "GreaterThanThreshold")
    return metrics(said).get(watched(alarm), 0) > alarm["Threshold"]


def test_a_difference_rings_the_alarm_and_none_leaves_it_silent(
    template: Template, capsys: pytest.CaptureFixture[str]
) -> None:
    alarm = alarms(template)["DifferencesAlarm"]
    upkeep._tell_of(())
    assert not rings(alarm, _emf(capsys))
    for code in CODES:
        upkeep._tell_of((Difference(code=code, id="x"),))
        assert rings(alarm, _emf(capsys)), code


def _emf(capsys: pytest.CaptureFixture[str]) -> str:
    return "\n".join(line for line in capsys.readouterr().out.splitlines() if "_aws" in line)


def test_every_alarm_of_ours_looks_at_a_metric_that_is_counted(
    template: Template, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, alarm in alarms(template).items():
        code = dict(watched(alarm)[2])["code"]
        count(alarm["MetricName"], code=code)
        assert watched(alarm) in metrics(_emf(capsys)), name


def test_a_metric_without_the_service_would_not_be_heard(
    template: Template, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the dimensions in the template rest on."""
    monkeypatch.delenv("POWERTOOLS_SERVICE_NAME")
    upkeep._tell_of((Difference(code="job_lost", id="x"),))
    assert not rings(alarms(template)["DifferencesAlarm"], _emf(capsys))
