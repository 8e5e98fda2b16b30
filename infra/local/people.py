"""Invented people who sign in to the local stack: officers, a reviewer, an overseer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from functions.adapters.identity import Group

# Not a secret: it opens nothing but the empty stack on this machine, and the start page of `make run` prints it.
PASSWORD: Final = "Saraban-Local-2569"  # noqa: S105


@dataclass(frozen=True, slots=True, kw_only=True)
class Persona:
    """Somebody who can sign in."""

    name: str
    group: Group
    agency_id: str | None = None
    password: str = PASSWORD


REVIEWER: Final = Persona(name="reviewer", group=Group.REVIEWERS)
OVERSEER: Final = Persona(name="overseer", group=Group.OVERSEERS)


def officer(agency_id: str) -> Persona:
    """The officer of this agency."""
    return Persona(name=f"officer-{agency_id}", group=Group.OFFICERS, agency_id=agency_id)


class People:
    """The user pool, as an administrator fills it."""

    def __init__(self, client: Any, pool_id: str) -> None:
        self._client = client
        self._pool_id = pool_id
        self._known: set[str] = set()

    def add(self, persona: Persona) -> Persona:
        """Makes this person, with a password that need not be changed; does nothing where they are known."""
        if persona.name in self._known:
            return persona
        who = {"UserPoolId": self._pool_id, "Username": persona.name}
        attributes = [{"Name": "name", "Value": persona.name}]
        if persona.agency_id is not None:
            attributes.append({"Name": "custom:agency_id", "Value": persona.agency_id})
        self._client.admin_create_user(**who, UserAttributes=attributes, MessageAction="SUPPRESS")
        self._client.admin_set_user_password(**who, Password=persona.password, Permanent=True)
        self._client.admin_add_user_to_group(**who, GroupName=str(persona.group))
        self._known.add(persona.name)
        return persona
