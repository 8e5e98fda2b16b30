"""Makes every resource of the template in moto, in the order of their references."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import Any, Final

from infra.local import ACCOUNT, REGION, STACK
from infra.local.properties import Properties, UnknownProperty
from infra.local.resolve import Made, Resolver, references
from infra.local.resources import MAKERS
from infra.local.template import Template
from infra.local.wiring import Wiring
from infra.local.world import World

# How a resource is kept, built or ordered says nothing of what it is: a local stack lives as long as its process.
_ABOUT_THE_RESOURCE: Final = frozenset(
    {"Type", "Properties", "Condition", "DependsOn", "DeletionPolicy", "UpdateReplacePolicy", "Metadata"}
)
PSEUDO: Final = {
    "AWS::AccountId": ACCOUNT,
    "AWS::Partition": "aws",
    "AWS::Region": REGION,
    "AWS::StackName": STACK,
    "AWS::URLSuffix": "amazonaws.com",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Provisioned:
    """A stack that stands: its functions with their environment, their events, and every resource's name."""

    wiring: Wiring
    resources: Mapping[str, Made]


def provision(template: Template, client: Callable[[str], Any]) -> Provisioned:
    """Makes all resources of `template` through `client` (service name to boto3 client).

    Raises UnknownProperty for a type or a property that has no meaning here yet.
    """
    resolver = Resolver(template=template, pseudo=PSEUDO)
    world = World(client=client)
    wanted = {name: body for name, body in template.resources.items() if _is_wanted(body, resolver)}
    for name in _in_order(wanted):
        resolver.made[name] = _make(name, wanted[name], resolver, world)
    return Provisioned(wiring=world.wiring(), resources=dict(resolver.made))


def _is_wanted(body: Mapping[str, Any], resolver: Resolver) -> bool:
    return "Condition" not in body or resolver.holds(body["Condition"])


def _in_order(resources: Mapping[str, Mapping[str, Any]]) -> Iterable[str]:
    needs = {name: set(_needs(body)) & set(resources) for name, body in resources.items()}
    return TopologicalSorter(needs).static_order()


def _needs(body: Mapping[str, Any]) -> Iterator[str]:
    depends_on = body.get("DependsOn", [])
    yield from [depends_on] if isinstance(depends_on, str) else depends_on
    yield from references(body.get("Properties", {}))


def _make(name: str, body: Mapping[str, Any], resolver: Resolver, world: World) -> Made:
    unknown = set(body) - _ABOUT_THE_RESOURCE
    if unknown:
        raise UnknownProperty(f"{name} has the attribute {', '.join(sorted(unknown))}, which is not understood here")
    maker = MAKERS.get(body["Type"])
    if maker is None:
        raise UnknownProperty(f"{name} is a {body['Type']}, which the local stack cannot make yet: add it to MAKERS")
    props = Properties(name, resolver.value(body.get("Properties", {})))
    made = maker(name, props, world)
    props.refuse_rest()
    return made
