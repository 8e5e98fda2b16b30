"""What a function is told by its environment: the only place that reads it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import ClassVar, Final

from parsers.errors import SarabanError

DEFAULT_MAX_UPLOAD_BYTES: Final = 26_214_400  # 25 MiB


class MissingSetting(SarabanError):
    """A variable the function needs is not set; `detail` names it."""

    code: ClassVar[str] = "missing_setting"
    message: ClassVar[str] = "ระบบยังตั้งค่าไม่ครบ"
    remedy: ClassVar[str] = "ตรวจตัวแปรสภาพแวดล้อมตามชื่อที่แจ้งใน template.yaml แล้วติดตั้งใหม่"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Names and addresses of the boxes; every function is given all of them by `template.yaml`."""

    bucket: str
    table: str
    idempotency_table: str
    receive_queue_url: str
    read_queue_url: str
    understand_queue_url: str
    receive_dlq_url: str
    read_dlq_url: str
    understand_dlq_url: str
    user_pool_id: str
    user_pool_client_id: str
    jwks_url: str  # empty in the cloud: derived from the pool
    max_upload_bytes: int


def settings_from(environment: Mapping[str, str]) -> Settings:
    """Settings out of these variables; raises MissingSetting with the name of the first one that is absent."""

    def need(name: str) -> str:
        value = environment.get(name, "").strip()
        if not value:
            raise MissingSetting(f"{name} is not set")
        return value

    return Settings(
        bucket=need("SARABAN_BUCKET"),
        table=need("SARABAN_TABLE"),
        idempotency_table=need("SARABAN_IDEMPOTENCY_TABLE"),
        receive_queue_url=need("SARABAN_RECEIVE_QUEUE_URL"),
        read_queue_url=need("SARABAN_READ_QUEUE_URL"),
        understand_queue_url=need("SARABAN_UNDERSTAND_QUEUE_URL"),
        receive_dlq_url=need("SARABAN_RECEIVE_DLQ_URL"),
        read_dlq_url=need("SARABAN_READ_DLQ_URL"),
        understand_dlq_url=need("SARABAN_UNDERSTAND_DLQ_URL"),
        user_pool_id=need("SARABAN_USER_POOL_ID"),
        user_pool_client_id=need("SARABAN_USER_POOL_CLIENT_ID"),
        jwks_url=environment.get("SARABAN_JWKS_URL", ""),
        max_upload_bytes=_whole_number(environment, "SARABAN_MAX_UPLOAD_BYTES", DEFAULT_MAX_UPLOAD_BYTES),
    )


def _whole_number(environment: Mapping[str, str], name: str, default: int) -> int:
    text = environment.get(name, "").strip() or str(default)
    if not text.isdecimal() or int(text) < 1:
        raise MissingSetting(f"{name} must be a whole number of bytes from 1")
    return int(text)


@cache
def settings() -> Settings:
    """The settings of this process, read once, at first use."""
    return settings_from(os.environ)
