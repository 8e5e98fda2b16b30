"""What every form of the register goes through: understood, held against the rules, confirmed, written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from aws_lambda_powertools.event_handler import Response

from functions.adapters.changes import make_change
from functions.adapters.history import RegisterRefused
from functions.web import render
from functions.web.contexts import Page, Shell
from functions.web.contexts_manage import ConfirmPage, Form, Sent
from functions.web.manage_forms import Asked
from functions.web.site import site
from register.events import RegisterEvent

Events = tuple[RegisterEvent, ...]
OURS: Final = frozenset({"form_token", "confirmed", "edit"})  # what the confirming page does not carry on


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirming:
    """One form: where it is sent and where it leads, its page, and how what it asks for is said."""

    shell: Shell
    action: str
    back: str
    for_whom: str
    page: Callable[[Form], Page]
    says: Callable[[Events], tuple[str, ...]]
    effects: Callable[[Events], tuple[str, ...]] = lambda _: ()

    def settle(self, sent: Sent, asked: Asked) -> Response[str]:
        """The next page: the form with its errors, the confirming page, or back to where one came from.

        A form sent twice is recorded once; one that the register refuses keeps what was typed.
        """
        ports = site().ports
        if asked.errors:
            return render.answer(self.page(Form(action=self.action, sent=sent, errors=asked.errors)), 400)
        try:
            taken = ports.history.judged(*asked.events)
            if not taken:
                return render.redirect(f"{self.back}?done=unchanged")
            if "edit" in sent:
                return render.answer(self.page(Form(action=self.action, sent=sent)))
            if "confirmed" not in sent:
                return render.answer(self._confirm(sent, taken))
            make_change(ports, *taken)
        except RegisterRefused as refused:
            return render.answer(self.page(Form(action=self.action, sent=sent, reasons=refused.reasons)), 409)
        return render.redirect(f"{self.back}?done=recorded")

    def _confirm(self, sent: Sent, taken: Events) -> ConfirmPage:
        return ConfirmPage(
            title="ตรวจก่อนบันทึก",
            shell=self.shell,
            action=self.action,
            for_whom=self.for_whom,
            says=self.says(taken),
            effects=self.effects(taken),
            fields=tuple((name, value) for name, values in sent.items() if name not in OURS for value in values),
        )
