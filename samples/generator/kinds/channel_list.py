"""The numbered list of channels in a clause, and the clause with phones that are only for enquiry."""

from __future__ import annotations

from samples.generator import contacts
from samples.generator.frame import Frame
from samples.generator.model import Channel

MARKS = ("({n})", "({n})", "({n})", "{n})", "{n}.")
# How often a channel stands in the list, after the mailbox and the site that nearly all have.
OFTEN = (("line", 0.2), ("facebook", 0.28), ("app", 0.15), ("hotline", 0.08), ("fax", 0.08), ("counter", 0.06))


class ChannelList:
    """Writes one item a channel and keeps what it wrote."""

    def __init__(
        self,
        frame: Frame,
        *,
        first: int = 1,
        kinds: tuple[str, ...] = (),
        unit: str | None = None,
        absent: tuple[str, ...] = (),
    ) -> None:
        self.frame = frame
        self.number = first
        self.unit = unit
        self.absent = absent
        self.kinds = kinds or self._drawn()
        # A nested list goes on with the brackets it began with.
        self.mark = frame.rng.choice(MARKS) if first == 1 else MARKS[0]

    def _drawn(self) -> tuple[str, ...]:
        rng = self.frame.rng
        chosen = ["email"] + (["website"] if rng.random() < 0.8 else [])
        chosen += [kind for kind, often in OFTEN if rng.random() < often]
        return tuple(chosen)

    def write(self) -> list[Channel]:
        """Add the items to the frame; gives the channels in reading order."""
        found: list[Channel] = []
        for kind in self.kinds:
            found += self._item(kind)
        for kind in self.absent:
            if self.frame.rng.random() < 0.5:
                self._print(self._label(kind, "-"))
        return found

    def _item(self, kind: str) -> list[Channel]:
        values = [self._value(kind)]
        if kind == "email" and self.frame.rng.random() < 0.15:
            values.append(contacts.mailbox(self.frame.rng, self.frame.agency))
        text = self._label(kind, " หรือ ".join(values))
        self._print(text)
        label = text.split(values[0])[0].strip(" :“")
        return [Channel(type=kind, value=value, label=label, unit=self.unit) for value in values]

    def _label(self, kind: str, value: str) -> str:
        template = self.frame.words.pick(self.frame.rng, f"labels.{kind}")
        return template.format(value=value)

    def _print(self, text: str) -> None:
        self.frame.add("item", f"{self.mark.format(n=self.number)} {text}")
        self.number += 1

    def _value(self, kind: str) -> str:
        rng, agency = self.frame.rng, self.frame.agency
        if kind == "email":
            return contacts.mailbox(rng, agency) if self.unit else contacts.saraban(rng, agency)
        if kind in {"app", "hotline"}:
            return contacts.app(rng) if kind == "app" else contacts.hotline(rng)
        if kind == "fax":
            return contacts.phone(rng)
        makers = {
            "website": contacts.website,
            "line": contacts.line_id,
            "facebook": contacts.facebook,
            "counter": contacts.counter,
        }
        return makers[kind](rng, agency)


def enquiry_clause(frame: Frame, clauses: str) -> list[Channel]:
    """The clause that names phones for asking whether a message came: enquiries, not channels."""
    if frame.rng.random() < 0.08:
        return []
    if frame.rng.random() < 0.25:
        return _enquiry_list(frame, clauses)
    phones = [contacts.phone(frame.rng) for _ in range(frame.rng.choice([1, 1, 1, 2]))]
    if frame.rng.random() < 0.15:
        phones.append(contacts.hotline(frame.rng))
    frame.add_clause(frame.say("s10.enquiry", clauses=clauses, phones=" หรือ ".join(phones)))
    return [Channel(type="phone", value=value) for value in phones]


def _enquiry_list(frame: Frame, clauses: str) -> list[Channel]:
    frame.add_clause(frame.say("s10.enquiry_list", clauses=clauses))
    found: list[Channel] = []
    for index, entry in enumerate(frame.words.sample(frame.rng, "s10.units", 3), start=1):
        unit, value = entry.split("=")[0], contacts.phone(frame.rng)
        frame.add("item", f"({index}) {unit} หมายเลขโทรศัพท์ {value}")
        found.append(Channel(type="phone", value=value, unit=unit))
    return found
