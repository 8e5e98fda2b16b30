"""How an agency of one wording set is reached: the forms its words give, else the common ones of contacts.py."""

from __future__ import annotations

import re
from random import Random

from samples.generator import contacts
from samples.generator.model import Agency
from samples.generator.words import Words

# Matches each "#" of "0 2### ####", which stands for a digit; does not match the "2".
DIGIT = re.compile("#")


class Reach:
    """Mailboxes, sites, accounts and phones; all chance comes from the `rng` of the call."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def _shaped(self, rng: Random, key: str, agency: Agency | None = None) -> str | None:
        """One of the set's own forms filled in, or nothing where it has none."""
        if not self.words.has(f"contacts.{key}"):
            return None
        form = self.words.pick(rng, f"contacts.{key}")
        while "{syl}" in form:
            form = form.replace("{syl}", self.words.pick(rng, "contacts.syllables"), 1)
        if agency:
            form = form.format(
                mail=agency.domain,
                site=agency.domain.removesuffix(".mail.go.th") if "." in _own(agency) else f"{_own(agency)}.go.th",
                slug=agency.domain.split(".")[0].replace("-", ""),
                role=self.words.pick(rng, "contacts.roles"),
                name=agency.name,
            )
        return DIGIT.sub(lambda _: rng.choice("0123456789"), form)

    def phone(self, rng: Random) -> str:
        return self._shaped(rng, "phones") or contacts.phone(rng)

    def hotline(self, rng: Random) -> str:
        return self._shaped(rng, "hotlines") or contacts.hotline(rng)

    def mobile(self, rng: Random) -> str:
        return self._shaped(rng, "mobiles") or contacts.mobile(rng)

    def saraban(self, rng: Random, agency: Agency) -> str:
        """The central mailbox."""
        key = "saraban_local" if agency.kind == "local" else "saraban"
        return self._shaped(rng, key, agency) or contacts.saraban(rng, agency)

    def mailbox(self, rng: Random, agency: Agency) -> str:
        """Another mailbox of the agency."""
        return self._shaped(rng, "mailboxes", agency) or contacts.mailbox(rng, agency)

    def own_mailbox(self, rng: Random) -> str:
        """An officer's own, at a free service."""
        return self._shaped(rng, "own_mailboxes") or contacts.own_mailbox(rng)

    def website(self, rng: Random, agency: Agency) -> str:
        return self._shaped(rng, "websites", agency) or contacts.website(rng, agency)

    def line_id(self, rng: Random, agency: Agency) -> str:
        return self._shaped(rng, "lines", agency) or contacts.line_id(rng, agency)

    def facebook(self, rng: Random, agency: Agency) -> str:
        return self._shaped(rng, "facebooks", agency) or contacts.facebook(rng, agency)

    def video(self, rng: Random, agency: Agency) -> str:
        """The name of a channel of videos."""
        return self._shaped(rng, "videos", agency) or contacts.video(agency)

    def app(self, rng: Random) -> str:
        return contacts.app(rng, self.words)

    def postal(self, rng: Random, agency: Agency) -> str:
        return contacts.postal(rng, self.words, agency)

    def counter(self, rng: Random, agency: Agency) -> str:
        return contacts.counter(rng, agency, self.words)


def _own(agency: Agency) -> str:
    """The agency's own part of its mail domain, where it is one of the state's mail service."""
    return agency.domain.removesuffix(".mail.go.th")
