"""A resource's properties, read so that none can be overlooked: what nobody took is refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from infra.local.template import TemplateProblem

_NEEDED = object()


class UnknownProperty(TemplateProblem):
    """The template holds a resource type or a property that the local stack would have dropped in silence."""


class Properties:
    """The properties of one resource, or of one object inside it, already resolved.

    Every property must be taken or named as meaning nothing here; `refuse_rest` raises for what is left.
    """

    def __init__(self, place: str, values: Mapping[str, Any]) -> None:
        """`place` is where these properties stand, for the message: "DocumentsBucket.CorsConfiguration"."""
        self.place = place
        self._left = dict(values)

    def __contains__(self, name: str) -> bool:
        return name in self._left

    def names(self) -> tuple[str, ...]:
        """What is left to take."""
        return tuple(self._left)

    def take(self, name: str, default: Any = _NEEDED) -> Any:
        """The value of `name`; raises KeyError where it is needed and absent."""
        if default is _NEEDED and name not in self._left:
            raise KeyError(f"{self.place} needs {name}")
        return self._left.pop(name, default)

    def without_effect(self, *names: str) -> None:
        """These say something that only the cloud can do; the caller's comment gives the reason."""
        for name in names:
            self._left.pop(name, None)

    def refuse_rest(self) -> None:
        """Raises UnknownProperty for whatever was neither taken nor named."""
        if self._left:
            raise UnknownProperty(
                f"{self.place} has {', '.join(sorted(self._left))}, which the local stack does not understand: "
                "teach infra/local/resources what it means, or say there why it has no effect"
            )

    @contextmanager
    def inside(self, name: str) -> Iterator[Properties]:
        """The object under `name` (empty where absent), refused in its turn when the block ends."""
        child = Properties(f"{self.place}.{name}", self.take(name, {}))
        yield child
        child.refuse_rest()

    def each(self, name: str) -> Iterator[Properties]:
        """Every object of the list under `name`, each refused in its turn when the loop goes on."""
        for index, values in enumerate(self.take(name, [])):
            child = Properties(f"{self.place}.{name}[{index}]", values)
            yield child
            child.refuse_rest()

    def renamed(self, names: Mapping[str, str], **fixed: Any) -> dict[str, Any]:
        """What is here under the API's names; `names` maps the template's name to the API's."""
        taken = {api: self.take(name) for name, api in names.items() if name in self}
        return {**taken, **fixed}

    def same(self, *names: str) -> dict[str, Any]:
        """What is here of `names`, where template and API use the same name and shape."""
        return self.renamed({name: name for name in names})
