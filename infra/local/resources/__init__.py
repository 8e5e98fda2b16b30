"""One maker a resource type. A type that is not here is refused."""

from __future__ import annotations

from typing import Final

from infra.local.resources import buckets, cloud_only, functions, people, queues, tables
from infra.local.world import Maker

MAKERS: Final[dict[str, Maker]] = {
    "AWS::ApiGatewayV2::Api": functions.http_api,
    "AWS::Cognito::UserPool": people.user_pool,
    "AWS::Cognito::UserPoolClient": people.user_pool_client,
    "AWS::Cognito::UserPoolGroup": people.user_pool_group,
    "AWS::DynamoDB::Table": tables.table,
    "AWS::Events::Rule": functions.schedule,
    "AWS::Lambda::EventSourceMapping": functions.event_source_mapping,
    "AWS::Lambda::Function": functions.function,
    "AWS::S3::Bucket": buckets.bucket,
    "AWS::SQS::Queue": queues.queue,
    "AWS::SQS::QueuePolicy": queues.queue_policy,
    **dict.fromkeys(cloud_only.REASONS, cloud_only.cloud_only),
}
