"""The one table, as a thing with rows: conditional writes, transactions and ordered reads, nothing of the domain."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from time import sleep
from typing import Any, Final, TypeVar

import boto3
from botocore.exceptions import ClientError

from functions.adapters.errors import TableBusy

T = TypeVar("T")
Item = dict[str, Any]
Path = tuple[str, ...]  # ("failures", "page 3"): a map's entry
Clock = Callable[[], datetime]

TRIES: Final = 8  # how often a change is tried again when others changed the same rows meanwhile
BATCH: Final = 25  # rows a BatchWriteItem takes
INDEX_KEYS: Final = {"by_state": "state_key", "by_agency": "agency_id"}


class Conflict(Exception):
    """A condition did not hold, or another writer was faster: read again and decide again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What must be true of a row for a write to happen; all of it."""

    equals: Mapping[Path, Any] = field(default_factory=dict)
    present: tuple[Path, ...] = ()
    absent: tuple[Path, ...] = ()
    lacks: Mapping[Path, Any] = field(default_factory=dict)  # a set that must not hold this value


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    """A whole row."""

    item: Item
    condition: Condition = Condition()


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """Some attributes of one row."""

    pk: str
    sk: str
    set: Mapping[Path, Any] = field(default_factory=dict)
    remove: tuple[Path, ...] = ()
    add: Mapping[Path, Any] = field(default_factory=dict)  # numbers are added, sets are joined
    condition: Condition = Condition()


class _Words:
    """Collects names and values: DynamoDB reserves 573 words, so every name goes by an alias."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.values: dict[str, Any] = {}

    def name(self, path: Path) -> str:
        aliases = []
        for part in path:
            known = next((alias for alias, name in self.names.items() if name == part), None)
            alias = known or f"#n{len(self.names)}"
            self.names[alias] = part
            aliases.append(alias)
        return ".".join(aliases)

    def value(self, value: Any) -> str:
        alias = f":v{len(self.values)}"
        self.values[alias] = value
        return alias

    def condition(self, condition: Condition) -> str:
        return " AND ".join(
            (
                *(f"{self.name(path)} = {self.value(value)}" for path, value in condition.equals.items()),
                *(f"attribute_exists({self.name(path)})" for path in condition.present),
                *(f"attribute_not_exists({self.name(path)})" for path in condition.absent),
                *(f"NOT contains({self.name(path)}, {self.value(value)})" for path, value in condition.lacks.items()),
            )
        )

    def update(self, update: Update) -> str:
        clauses = (
            ("SET", ", ".join(f"{self.name(path)} = {self.value(value)}" for path, value in update.set.items())),
            ("REMOVE", ", ".join(self.name(path) for path in update.remove)),
            ("ADD", ", ".join(f"{self.name(path)} {self.value(value)}" for path, value in update.add.items())),
        )
        return " ".join(f"{verb} {what}" for verb, what in clauses if what)


def utc_now() -> datetime:
    """The time now, aware, in UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """A time as stored: UTC, always with microseconds, so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def settle(attempt: Callable[[], T]) -> T:
    """Runs a read-decide-write until no one else interferes; TableBusy after TRIES."""
    for _ in range(TRIES):
        try:
            return attempt()
        except Conflict:
            continue
    raise TableBusy(f"{TRIES} tries")


class Table:
    """One DynamoDB table with `pk`, `sk` and the two indexes."""

    def __init__(self, *, client: Any, name: str, clock: Clock = utc_now) -> None:
        """`client`: DynamoDB's client that takes plain Python values, as `dynamodb_client` makes it."""
        self._client = client
        self.name = name
        self._clock = clock

    def moment(self) -> datetime:
        """The time now."""
        return self._clock()

    def now(self) -> str:
        """The time now, as stored."""
        return stamp(self._clock())

    def get(self, pk: str, sk: str) -> Item | None:
        """One row as of the last write."""
        answer = self._client.get_item(TableName=self.name, Key={"pk": pk, "sk": sk}, ConsistentRead=True)
        item: Item | None = answer.get("Item")
        return item

    def update(self, update: Update) -> Item:
        """One atomic change; the row after it. Raises Conflict where the condition does not hold."""
        try:
            answer = self._client.update_item(
                TableName=self.name, Key={"pk": update.pk, "sk": update.sk}, ReturnValues="ALL_NEW", **_spell(update)
            )
        except ClientError as error:
            raise _as_conflict(error) from None
        return dict(answer["Attributes"])

    def write(self, *actions: Put | Update) -> None:
        """All of these or none; raises Conflict where any condition does not hold."""
        try:
            self._client.transact_write_items(TransactItems=[self._action(action) for action in actions])
        except ClientError as error:
            raise _as_conflict(error) from None

    def put_many(self, items: Iterable[Item]) -> None:
        """Rows without conditions, each replacing what stood there."""
        for _ in self.put_batches(items):
            pass

    def put_batches(self, items: Iterable[Item]) -> Iterator[int]:
        """As `put_many`, twenty-five rows a request; yields how many are written so far. Raises TableBusy.

        A row given twice is written once, as it was last: DynamoDB refuses a batch that names a key twice.
        """
        waiting = list({(item["pk"], item["sk"]): item for item in items}.values())
        for start in range(0, len(waiting), BATCH):
            self._put_batch(waiting[start : start + BATCH])
            yield min(start + BATCH, len(waiting))

    def _put_batch(self, items: Sequence[Item]) -> None:
        request = {self.name: [{"PutRequest": {"Item": item}} for item in items]}
        for attempt in range(TRIES):
            request = self._client.batch_write_item(RequestItems=request).get("UnprocessedItems", {})
            if not request:
                return
            sleep(0.05 * 2**attempt)  # AWS: back off exponentially before sending unprocessed items again
        raise TableBusy("batch not taken")

    def rows(self, pk: str, prefix: str) -> Iterator[Item]:
        """The rows of one partition whose sort key begins so, in its order; all of it for no prefix."""
        yield from self._query(
            KeyConditionExpression="pk = :pk" + (" AND begins_with(sk, :prefix)" if prefix else ""),
            ExpressionAttributeValues={":pk": pk} | ({":prefix": prefix} if prefix else {}),
            ConsistentRead=True,
        )

    def index_rows(
        self, index: str, key: str, *, before: str | None = None, newest_first: bool = True, limit: int | None = None
    ) -> Iterator[Item]:
        """The rows under one index key in order of `updated_at`, strictly before a time if one is given.

        `limit`: rows a request, for one who wants only the first few.
        """
        condition = f"{INDEX_KEYS[index]} = :key" + (" AND updated_at < :before" if before else "")
        yield from self._query(
            IndexName=index,
            KeyConditionExpression=condition,
            ExpressionAttributeValues={":key": key} | ({":before": before} if before else {}),
            ScanIndexForward=not newest_first,
            **({"Limit": limit} if limit else {}),
        )

    def _query(self, **request: Any) -> Iterator[Item]:
        while True:
            answer = self._client.query(TableName=self.name, **request)
            yield from answer["Items"]
            if "LastEvaluatedKey" not in answer:
                return
            request["ExclusiveStartKey"] = answer["LastEvaluatedKey"]

    def _action(self, action: Put | Update) -> dict[str, Any]:
        if isinstance(action, Put):
            return {"Put": {"TableName": self.name, "Item": action.item, **_spell_condition(action.condition)}}
        return {"Update": {"TableName": self.name, "Key": {"pk": action.pk, "sk": action.sk}, **_spell(action)}}


def _spell(update: Update) -> dict[str, Any]:
    words = _Words()
    request = {"UpdateExpression": words.update(update)}
    if condition := words.condition(update.condition):
        request["ConditionExpression"] = condition
    return request | _aliases(words)


def _spell_condition(condition: Condition) -> dict[str, Any]:
    words = _Words()
    spelt = words.condition(condition)
    return {"ConditionExpression": spelt, **_aliases(words)} if spelt else {}


def _aliases(words: _Words) -> dict[str, Any]:
    names = {"ExpressionAttributeNames": words.names} if words.names else {}
    return names | ({"ExpressionAttributeValues": words.values} if words.values else {})


def _as_conflict(error: Any) -> Exception:
    """Conflict where a condition did not hold or another transaction ran; else the error itself."""
    code = error.response["Error"]["Code"]
    if code in ("ConditionalCheckFailedException", "TransactionConflictException"):
        return Conflict(code)
    reasons = {reason.get("Code") for reason in error.response.get("CancellationReasons", ())}
    if code == "TransactionCanceledException" and reasons & {"ConditionalCheckFailed", "TransactionConflict"}:
        return Conflict(",".join(sorted(reason for reason in reasons if reason)))
    unknown: Exception = error
    return unknown


def dynamodb_client() -> Any:
    """A client that takes and gives plain Python values; unlike a resource, it may be shared by threads."""
    return boto3.resource("dynamodb").meta.client
