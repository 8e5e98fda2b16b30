"""Resolves CloudFormation's functions (Ref, GetAtt, Sub, Join, If and the conditions) to plain values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from infra.local.template import Template, TemplateProblem

# Must match "${DocumentsBucket.Arn}" and "${AWS::Region}"; must not match the literal "${!NotOurs}".
_HOLE = re.compile(r"\$\{([A-Za-z0-9_:.]+)\}")

NO_VALUE = object()  # what !Ref AWS::NoValue stands for: the property is as if it were not written


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A resource that exists: what !Ref gives, and what !GetAtt gives for each attribute."""

    ref: str
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Resolver:
    """Answers references from the parameters, the pseudo parameters and what was made so far."""

    template: Template
    pseudo: Mapping[str, str]
    made: dict[str, Made] = field(default_factory=dict)

    def value(self, node: Any) -> Any:
        """`node` with every function resolved; what resolves to no value is left out of its parent."""
        if isinstance(node, Mapping):
            if len(node) == 1:
                name, argument = next(iter(node.items()))
                if name in _FUNCTIONS and not (name == "Condition" and isinstance(argument, Mapping)):
                    return _FUNCTIONS[name](self, argument)
                if name.startswith("Fn::"):
                    raise TemplateProblem(f"the local stack does not understand {name}")
            pairs = ((key, self.value(child)) for key, child in node.items())
            return {key: child for key, child in pairs if child is not NO_VALUE}
        if isinstance(node, list):
            return [child for child in map(self.value, node) if child is not NO_VALUE]
        return node

    def holds(self, condition: str) -> bool:
        """Is the condition of this name true for this stack?"""
        return bool(self.value(self.template.conditions[condition]))

    def ref(self, name: str) -> Any:
        if name == "AWS::NoValue":
            return NO_VALUE
        for known in (self.pseudo, self.template.parameters):
            if name in known:
                return known[name]
        return self._made(name).ref

    def attribute(self, name: str, attribute: str) -> str:
        attributes = self._made(name).attributes
        if attribute not in attributes:
            raise TemplateProblem(f"the local stack does not know {name}.{attribute}")
        return attributes[attribute]

    def _made(self, name: str) -> Made:
        if name not in self.made:
            raise TemplateProblem(f"{name} is referred to but was not made")
        return self.made[name]


def _ref(resolver: Resolver, name: str) -> Any:
    return resolver.ref(name)


def _get_att(resolver: Resolver, argument: Any) -> str:
    name, attribute = argument.split(".", 1) if isinstance(argument, str) else argument
    return resolver.attribute(name, attribute)


def _sub(resolver: Resolver, argument: Any) -> str:
    text, own = (argument, {}) if isinstance(argument, str) else argument

    def fill(hole: re.Match[str]) -> str:
        name = hole.group(1)
        if name in own:
            return str(resolver.value(own[name]))
        return str(_get_att(resolver, name) if "." in name else resolver.ref(name))

    return _HOLE.sub(fill, text)


def _join(resolver: Resolver, argument: Any) -> str:
    glue, parts = argument
    return str(glue).join(str(part) for part in resolver.value(parts))


def _if(resolver: Resolver, argument: Any) -> Any:
    condition, yes, no = argument
    return resolver.value(yes if resolver.holds(condition) else no)


_FUNCTIONS: dict[str, Callable[[Resolver, Any], Any]] = {
    "Ref": _ref,
    "Fn::GetAtt": _get_att,
    "Fn::Sub": _sub,
    "Fn::Join": _join,
    "Fn::If": _if,
    "Fn::Equals": lambda resolver, pair: resolver.value(pair[0]) == resolver.value(pair[1]),
    "Fn::Not": lambda resolver, one: not resolver.value(one[0]),
    "Fn::And": lambda resolver, all_of: all(map(resolver.value, all_of)),
    "Fn::Or": lambda resolver, any_of: any(map(resolver.value, any_of)),
    "Condition": lambda resolver, name: resolver.holds(name),
}


def references(node: Any) -> Iterator[str]:
    """Every name that `node` refers to, resources and parameters alike."""
    if isinstance(node, list):
        for child in node:
            yield from references(child)
    elif isinstance(node, Mapping):
        for key, child in node.items():
            yield from _named_by(key, child)
            yield from references(child)


def _named_by(key: str, argument: Any) -> Iterator[str]:
    if key == "Ref":
        yield argument
    elif key == "Fn::GetAtt":
        yield argument.split(".", 1)[0] if isinstance(argument, str) else argument[0]
    elif key == "Fn::Sub":
        text = argument if isinstance(argument, str) else argument[0]
        yield from (hole.split(".", 1)[0] for hole in _HOLE.findall(text))
