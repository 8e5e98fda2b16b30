"""`saraban redrive` at a terminal."""

from __future__ import annotations

import json

import boto3
import pytest

from functions.adapters import settings as settings_module
from functions.adapters.ports import Ports
from functions.terminal import redrive


def test_the_command_says_how_much_it_sent_back(
    ports: Ports, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = json.dumps({"job": "open", "document_id": "dft-1"})
    boto3.client("sqs").send_message(QueueUrl=ports.settings.read_dlq_url, MessageBody=letter)
    monkeypatch.setattr(redrive, "ports", lambda: ports)
    assert redrive.run() == 0
    assert "read: 1 งานกลับเข้าคิว" in capsys.readouterr().out
    assert ports.queues.depths()["read"].waiting == 1


def test_the_command_without_settings_says_which_one_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(redrive, "ports", lambda: settings_module.settings_from({}))
    assert redrive.run() == 1
    assert "SARABAN_BUCKET" in capsys.readouterr().err
