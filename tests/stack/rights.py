"""What each function asked of AWS, and what its role in the template allows: moto itself refuses nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

import boto3

from functions.adapters.identity import identity
from functions.adapters.ports import ports
from infra.local import ACCOUNT, REGION
from infra.local.invoke import running
from infra.local.provision import PSEUDO
from infra.local.resolve import Resolver
from infra.local.stack import LocalStack
from infra.local.template import Template

Params = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One right that one function used."""

    function: str  # logical id
    action: str  # as IAM names it: "s3:GetObjectVersion"
    resource: str  # the ARN


def _object(action: str) -> Callable[[Params], Iterator[tuple[str, str]]]:
    def rights(params: Params) -> Iterator[tuple[str, str]]:
        versioned = "Version" if params.get("VersionId") else ""
        yield f"s3:{action}{versioned}", f"arn:aws:s3:::{params['Bucket']}/{params['Key']}"

    return rights


def _bucket(params: Params) -> Iterator[tuple[str, str]]:
    yield "s3:ListBucket", f"arn:aws:s3:::{params['Bucket']}"


def _queue(action: str) -> Callable[[Params], Iterator[tuple[str, str]]]:
    def rights(params: Params) -> Iterator[tuple[str, str]]:
        yield f"sqs:{action}", f"arn:aws:sqs:{REGION}:{ACCOUNT}:{params['QueueUrl'].rsplit('/', 1)[1]}"

    return rights


def _table(action: str) -> Callable[[Params], Iterator[tuple[str, str]]]:
    def rights(params: Params) -> Iterator[tuple[str, str]]:
        index = f"/index/{params['IndexName']}" if "IndexName" in params else ""
        yield f"dynamodb:{action}", f"arn:aws:dynamodb:{REGION}:{ACCOUNT}:table/{params['TableName']}{index}"

    return rights


def _transaction(params: Params) -> Iterator[tuple[str, str]]:
    names = {"Put": "PutItem", "Update": "UpdateItem", "Delete": "DeleteItem", "ConditionCheck": "ConditionCheckItem"}
    for item in params["TransactItems"]:
        for kind, operation in item.items():
            yield from _table(names[kind])(operation)


def _nothing(_params: Params) -> Iterator[tuple[str, str]]:
    return iter(())


# Source: AWS service authorization reference, the tables of actions of S3, SQS, DynamoDB and Cognito user pools.
RIGHTS: Mapping[str, Callable[[Params], Iterator[tuple[str, str]]]] = {
    "S3.GetObject": _object("GetObject"),
    "S3.HeadObject": _object("GetObject"),
    "S3.PutObject": _object("PutObject"),
    "S3.ListObjectsV2": _bucket,
    "S3.CreateBucket": _nothing,  # botocore's stand-in while it signs a POST form; the form has a test of its own
    "SQS.SendMessage": _queue("SendMessage"),
    "SQS.SendMessageBatch": _queue("SendMessage"),
    "SQS.GetQueueAttributes": _queue("GetQueueAttributes"),
    "DynamoDB.GetItem": _table("GetItem"),
    "DynamoDB.Query": _table("Query"),
    "DynamoDB.PutItem": _table("PutItem"),
    "DynamoDB.UpdateItem": _table("UpdateItem"),
    "DynamoDB.DeleteItem": _table("DeleteItem"),
    "DynamoDB.BatchWriteItem": lambda params: (
        call for name in params["RequestItems"] for call in _table("BatchWriteItem")({"TableName": name})
    ),
    "DynamoDB.TransactWriteItems": _transaction,
    "Cognito Identity Provider.InitiateAuth": _nothing,  # open to everybody who knows the client's id
    "Cognito Identity Provider.RespondToAuthChallenge": _nothing,  # so is this, with the pool's word for the sign-in
}


@contextmanager
def recorded() -> Iterator[set[Call]]:
    """All calls that functions make inside the block."""
    calls: set[Call] = set()

    def note(params: Params, model: Any, **_: Any) -> None:
        function = running.get()
        if function is not None:
            rights = RIGHTS[f"{model.service_model.service_id}.{model.name}"]
            calls.update(Call(function=function, action=action, resource=arn) for action, arn in rights(params))

    ports.cache_clear()  # clients made earlier would not tell
    identity.cache_clear()
    boto3.setup_default_session()
    assert boto3.DEFAULT_SESSION is not None
    boto3.DEFAULT_SESSION.events.register("provide-client-params.*.*", note)
    yield calls


@dataclass(frozen=True, slots=True, kw_only=True)
class Right:
    """One statement of one function's role."""

    function: str
    sid: str
    actions: tuple[str, ...]
    resources: tuple[str, ...]  # ARNs with stars

    def allows(self, call: Call) -> bool:
        ours = call.function == self.function and call.action in self.actions
        return ours and any(fnmatchcase(call.resource, resource) for resource in self.resources)


def rights(template: Template, stack: LocalStack) -> tuple[Right, ...]:
    """Every statement of every function's own role, with the names of this stack."""
    resolver = Resolver(template=template, pseudo=PSEUDO, made=dict(stack.provisioned.resources))
    return tuple(
        Right(
            function=function,
            sid=statement["Sid"],
            actions=tuple(statement["Action"]),
            resources=tuple(statement["Resource"]),
        )
        for function, body in template.resources.items()
        if body["Type"] == "AWS::Lambda::Function"
        for policy in template.resources[body["Properties"]["Role"]["Fn::GetAtt"][0]]["Properties"]["Policies"]
        for statement in resolver.value(policy["PolicyDocument"]["Statement"])
    )
