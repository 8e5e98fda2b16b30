"""AWS::S3: the bucket as the template describes it, and its notifications."""

from __future__ import annotations

from typing import Any

from infra.local import REGION
from infra.local.properties import Properties
from infra.local.resolve import Made
from infra.local.world import World

_CORS = {
    "AllowedHeaders": "AllowedHeaders",
    "AllowedMethods": "AllowedMethods",
    "AllowedOrigins": "AllowedOrigins",
    "ExposedHeaders": "ExposeHeaders",
    "MaxAge": "MaxAgeSeconds",
}


def bucket(logical_id: str, props: Properties, world: World) -> Made:
    """AWS::S3::Bucket. Ref is its name."""
    s3 = world.client("s3")
    name = props.take("BucketName", world.name(logical_id).lower())
    s3.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": REGION})
    with props.inside("VersioningConfiguration") as versioning:
        s3.put_bucket_versioning(Bucket=name, VersioningConfiguration=versioning.same("Status"))
    with props.inside("PublicAccessBlockConfiguration") as block:
        flags = block.same("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")
        s3.put_public_access_block(Bucket=name, PublicAccessBlockConfiguration=flags)
    with props.inside("OwnershipControls") as ownership:
        rules = [rule.same("ObjectOwnership") for rule in ownership.each("Rules")]
        s3.put_bucket_ownership_controls(Bucket=name, OwnershipControls={"Rules": rules})
    with props.inside("CorsConfiguration") as cors:
        rules = [rule.renamed(_CORS) for rule in cors.each("CorsRules")]
        s3.put_bucket_cors(Bucket=name, CORSConfiguration={"CORSRules": rules})
    s3.put_bucket_encryption(Bucket=name, ServerSideEncryptionConfiguration=_encryption(props))
    s3.put_bucket_lifecycle_configuration(Bucket=name, LifecycleConfiguration={"Rules": _lifecycle(props)})
    s3.put_bucket_notification_configuration(
        Bucket=name, NotificationConfiguration={"QueueConfigurations": _notifications(props)}
    )
    return Made(ref=name, attributes={"Arn": f"arn:aws:s3:::{name}"})


def _encryption(props: Properties) -> dict[str, Any]:
    rules = []
    with props.inside("BucketEncryption") as encryption:
        for rule in encryption.each("ServerSideEncryptionConfiguration"):
            with rule.inside("ServerSideEncryptionByDefault") as default:
                rules.append({"ApplyServerSideEncryptionByDefault": default.same("SSEAlgorithm")})
    return {"Rules": rules}


def _lifecycle(props: Properties) -> list[dict[str, Any]]:
    rules = []
    with props.inside("LifecycleConfiguration") as lifecycle:
        for rule in lifecycle.each("Rules"):
            made = rule.renamed({"Id": "ID", "Status": "Status"}, Filter={"Prefix": rule.take("Prefix", "")})
            for part in ("AbortIncompleteMultipartUpload", "NoncurrentVersionExpiration"):
                if part in rule:
                    with rule.inside(part) as days:
                        made[part] = days.same("DaysAfterInitiation", "NoncurrentDays")
            if "Transitions" in rule:
                names = {"StorageClass": "StorageClass", "TransitionInDays": "Days"}
                made["Transitions"] = [transition.renamed(names) for transition in rule.each("Transitions")]
            rules.append(made)
    return rules


def _notifications(props: Properties) -> list[dict[str, Any]]:
    made = []
    with props.inside("NotificationConfiguration") as notifications:
        for one in notifications.each("QueueConfigurations"):
            with one.inside("Filter") as outer, outer.inside("S3Key") as key:
                rules = [rule.same("Name", "Value") for rule in key.each("Rules")]
            made.append(
                {
                    "QueueArn": one.take("Queue"),
                    "Events": [one.take("Event")],
                    "Filter": {"Key": {"FilterRules": rules}},
                }
            )
    return made
