"""The numbered list of channels in a clause, and the clause with phones that are only for enquiry."""

from __future__ import annotations

from collections.abc import Callable

from samples.generator.frame import Frame
from samples.generator.model import Channel

MARKS = ("({n})", "({n})", "({n})", "{n})", "{n}.")
# How often a channel stands in the list, after the mailbox and the site that nearly all have.
OFTEN = (("line", 0.2), ("facebook", 0.28), ("app", 0.15), ("hotline", 0.08), ("fax", 0.08), ("counter", 0.06))

RARE = (("other", 0.04), ("postal", 0.04), ("phone", 0.05))
RARELY: dict[str, Callable[[Frame], str]] = {
    "other": lambda frame: frame.reach.video(frame.more, frame.agency),
    "postal": lambda frame: frame.reach.postal(frame.more, frame.agency),
    "phone": lambda frame: frame.reach.phone(frame.more),
}
ENQUIRY_ITEM = "{unit} หมายเลขโทรศัพท์ {phone}"
LETTERS = "กขคงจฉชซฌญฎฏ"


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
        if frame.sometimes(0.6 if first == 1 else 0, "look.marks"):
            self.mark = frame.words.pick(frame.more, "look.marks")

    def _drawn(self) -> tuple[str, ...]:
        rng = self.frame.rng
        chosen = ["email"] + (["website"] if rng.random() < 0.8 else [])
        chosen += [kind for kind, often in OFTEN if rng.random() < often]
        chosen += [kind for kind, often in RARE if self.frame.sometimes(often, f"labels.{kind}")]
        return tuple(chosen)

    def write(self) -> list[Channel]:
        """Add the items to the frame; gives the channels in reading order."""
        found: list[Channel] = []
        for kind in self.kinds:
            found += self._item(kind)
        for kind in self.absent:
            if self.frame.rng.random() < 0.5:
                self._print(self._label(kind, "-").replace("“-”", "-"))
        return found

    def values(self) -> list[tuple[str, str]]:
        """Kind and value of each channel, for a body that prints them in its own way."""
        return [(kind, self._value(kind)) for kind in self.kinds]

    def _item(self, kind: str) -> list[Channel]:
        values = [self._value(kind)]
        if kind == "email" and self.frame.rng.random() < 0.15:
            values.append(self.frame.reach.mailbox(self.frame.rng, self.frame.agency))
        if kind == "line" and "facebook" not in self.kinds and self.frame.sometimes(0.3, "labels.line_facebook"):
            return self._joint(values[0])
        between = " หรือ "
        if self.frame.sometimes(0.4):
            between = self.frame.more.choice([" และ ", " และหรือ ", ", ", " / "])
        text = self._label(kind, between.join(values))
        self._print(text)
        label = " ".join(text.split(values[0])[0].split()).strip(" :“(.")
        return [Channel(type=kind, value=value, label=label, unit=self.unit) for value in values]

    def _joint(self, line: str) -> list[Channel]:
        """A LINE account and a Facebook page in one item."""
        page = self.frame.reach.facebook(self.frame.more, self.frame.agency)
        template = self.frame.words.pick(self.frame.more, "labels.line_facebook")
        self._print(template.format(line=line, facebook=page))
        return [
            Channel(type="line", value=line, unit=self.unit),
            Channel(type="facebook", value=page, unit=self.unit),
        ]

    def _label(self, kind: str, value: str) -> str:
        template = self.frame.words.pick(self.frame.rng, f"labels.{kind}")
        return template.format(value=value)

    def _print(self, text: str) -> None:
        mark = self.mark.format(n=self.number, c=self.frame.clause, k=LETTERS[(self.number - 1) % len(LETTERS)])
        self.frame.add("item", f"{mark} {text}")
        self.number += 0 if self.frame.sometimes(0.012) else 1  # typists number two items alike now and then

    def _value(self, kind: str) -> str:
        rng, agency, reach = self.frame.rng, self.frame.agency, self.frame.reach
        if kind == "line" and self.frame.sometimes(0.08):
            return reach.mobile(self.frame.more)
        if kind in RARELY:
            return RARELY[kind](self.frame)
        makers: dict[str, Callable[[], str]] = {
            "email": self._mailbox,
            "app": lambda: reach.app(rng),
            "hotline": lambda: reach.hotline(rng),
            "fax": lambda: reach.phone(rng),
            "website": lambda: reach.website(rng, agency),
            "line": lambda: reach.line_id(rng, agency),
            "facebook": lambda: reach.facebook(rng, agency),
            "counter": lambda: reach.counter(rng, agency),
        }
        return makers[kind]()

    def _mailbox(self) -> str:
        """A mailbox, seldom with the slip that real announcements have printed: go.th typed g0.th."""
        rng, agency, reach = self.frame.rng, self.frame.agency, self.frame.reach
        value = reach.mailbox(rng, agency) if self.unit else reach.saraban(rng, agency)
        return value.replace("go.th", "g0.th") if self.frame.sometimes(0.012) else value


def enquiry_clause(frame: Frame, clauses: str) -> list[Channel]:
    """The clause that names phones for asking whether a message came: enquiries, not channels."""
    if frame.rng.random() < 0.08:
        return []
    if frame.rng.random() < 0.25:
        return _enquiry_list(frame, clauses)
    phones = [frame.reach.phone(frame.rng) for _ in range(frame.rng.choice([1, 1, 1, 2]))]
    if frame.rng.random() < 0.15:
        phones.append(frame.reach.hotline(frame.rng))
    asked = [Channel(type="phone", value=value) for value in phones]
    if frame.lately(0.2, "s10.enquiry_both"):
        mail = frame.reach.mailbox(frame.more, frame.agency)
        asked.append(Channel(type="email", value=mail))
        frame.add_clause(frame.say("s10.enquiry_both", clauses=clauses, phones=" หรือ ".join(phones), email=mail))
        return asked
    frame.add_clause(frame.say("s10.enquiry", clauses=clauses, phones=" หรือ ".join(phones)))
    return asked


def _enquiry_list(frame: Frame, clauses: str) -> list[Channel]:
    frame.add_clause(frame.say("s10.enquiry_list", clauses=clauses))
    found: list[Channel] = []
    for index, entry in enumerate(frame.words.sample(frame.rng, "s10.units", 3), start=1):
        unit, value = entry.split("=")[0], frame.reach.phone(frame.rng)
        words = frame.words
        template = frame.apart("s10.enquiry_item") if words.has("s10.enquiry_item") else ENQUIRY_ITEM
        frame.add("item", f"({index}) {template.format(unit=unit, phone=value)}")
        found.append(Channel(type="phone", value=value, unit=unit))
    return found
