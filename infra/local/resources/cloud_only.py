"""Types that mean nothing on one machine: each is named with the reason, and its properties are not looked at."""

from __future__ import annotations

from typing import Final

from infra.local import ACCOUNT, REGION
from infra.local.properties import Properties
from infra.local.resolve import Made
from infra.local.world import World

REASONS: Final = {
    "AWS::ApiGatewayV2::Stage": "throttling and access logs; the local web server has one user",
    "AWS::CloudWatch::Alarm": "moto measures nothing, so no alarm could ring",
    "AWS::IAM::ManagedPolicy": "moto does not enforce rights; tests/stack holds the doors' calls against them",
    "AWS::IAM::Role": "moto does not enforce rights; tests/stack holds the doors' calls against them",
    "AWS::Lambda::Permission": "the local stack calls the functions itself",
    "AWS::S3::BucketPolicy": "moto applies a Deny without its Condition: TlsOnly would shut out this machine's HTTP",
    "AWS::Logs::LogGroup": "functions log to this process's own output",
}


def cloud_only(logical_id: str, props: Properties, world: World) -> Made:
    """A stand-in whose references resolve; nothing is made."""
    name = world.name(logical_id)
    arn = f"arn:aws:local:{REGION}:{ACCOUNT}:{name}"
    props.without_effect(*props.names())
    return Made(ref=name, attributes={"Arn": arn})
