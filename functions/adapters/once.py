"""Work that is done once for a key, though its message may come twice, at the same time or later."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, Final

import boto3
from aws_lambda_powertools.utilities.idempotency import (
    DynamoDBPersistenceLayer,
    IdempotencyConfig,
    idempotent_function,
)
from aws_lambda_powertools.utilities.idempotency.exceptions import (
    IdempotencyAlreadyInProgressError,
    IdempotencyInconsistentStateError,
)

from parsers.errors import SarabanError

DAY_SECONDS: Final = 24 * 60 * 60


class AlreadyRunning(SarabanError):
    """Another function is doing this very work now; the message comes again and will find it done."""

    code: ClassVar[str] = "already_running"
    retry: ClassVar[bool] = True
    message: ClassVar[str] = "งานนี้กำลังทำอยู่แล้ว"
    remedy: ClassVar[str] = "ไม่ต้องทำอะไร ระบบจะตรวจซ้ำเอง"


class Once:
    """Powertools' idempotency over its own table; what it remembers it forgets after a day."""

    def __init__(self, *, client: Any, table: str) -> None:
        self._client = client
        self._table = table

    def run(self, key: str, work: Callable[[], None], context: Any) -> None:
        """Does the work unless it was done for this key before; raises AlreadyRunning, or what the work raises.

        `context`: the Lambda context; its remaining time is how long a crashed run keeps others waiting.
        """
        config = IdempotencyConfig(expires_after_seconds=DAY_SECONDS, hash_function="sha256")
        config.register_lambda_context(context)
        # Both objects hold state of one call, so each call makes its own.
        store = DynamoDBPersistenceLayer(table_name=self._table, boto3_client=self._client)

        def once(*, key: str) -> None:  # noqa: ARG001 -- Powertools takes the key from this argument
            work()

        guarded = idempotent_function(once, data_keyword_argument="key", persistence_store=store, config=config)
        try:
            guarded(key=key)
        except (IdempotencyAlreadyInProgressError, IdempotencyInconsistentStateError):
            raise AlreadyRunning("same object version") from None


def idempotency_client() -> Any:
    """Powertools speaks DynamoDB's own typed values, unlike the register's client."""
    return boto3.client("dynamodb")
