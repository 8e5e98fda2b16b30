"""What every announcement and order has in common: heading, clauses, the date of effect, date and signature."""

from __future__ import annotations

import re
from datetime import date, timedelta
from random import Random

from samples.generator.agencies import make_agency
from samples.generator.model import COLUMNS, HAND, Agency, Block, Signatory, Wish
from samples.generator.people import beside, sign
from samples.generator.reach import Reach
from samples.generator.thai import long_date, year_be
from samples.generator.words import Words, load_words

FIRST_DAY = date(2022, 12, 1)
DAYS = 1000
BREAK = "|"  # where a title of the wording set may go on to a second line
# Matches the bracket of "(องค์การมหาชน)มีภารกิจ", after which careful typists leave a space; not that of "(1) ชื่อ".
CLOSED = re.compile(r"\)(?=[ก-ฮเ-ไ])")
PREFIXES = ("", "", "", "ป. ", "สอ. ", "ก. ")


class Frame:
    """The state of one document while it is put together; all chance comes from `rng`."""

    def __init__(self, wish: Wish, *, gazette: bool, agency: Agency | None = None) -> None:
        self.wish = wish
        self.rng = Random(f"{wish.seed}/content")
        self.more = Random(f"{wish.seed}/more")  # for what plain documents leave out, so that they stay as they are
        self.words: Words = load_words(wish.wording)
        self.reach = Reach(self.words)
        self.agency = agency or wish.agency or make_agency(self.rng, self.words)
        self.gazette = gazette
        day = FIRST_DAY + timedelta(days=self.rng.randrange(DAYS))
        day = wish.day or day
        self.issued_on: date | None = day if wish.dated else None
        self.effective_on: date | None = None
        self.stated_on: date | None = None  # where the clause of effect prints the day itself
        self.others: tuple[Signatory, ...] = ()  # who signs beside the first
        self.blocks: list[Block] = []
        self.clause = 0
        # On paper the number and the day are often left open and filled in with a pen when the document is signed.
        self.by_hand = self.sometimes(0.06) and wish.profile not in {"born", "clean"}

    def sometimes(self, share: float, key: str | None = None) -> bool:
        """Chance for a document that is not plain, where the wording set has the words."""
        lucky = self.more.random() < share
        return lucky and not self.wish.plain and (key is None or self.words.has(key))

    def lately(self, share: float, key: str) -> bool:
        """The same for words that only the latest sets have; for the others nothing is drawn, so that they stay."""
        return self.words.has(key) and self.sometimes(share)

    def say(self, key: str, **more: str) -> str:
        """A sentence of the wording set with the agency's name and head filled in."""
        return self.fill(self.words.pick(self.rng, key), **more)

    def apart(self, key: str) -> str:
        """One entry, drawn by itself: a document of a set with a single entry stays as it was."""
        return self.words.pick(Random(f"{self.wish.seed}/{key}"), key)

    def fill(self, sentence: str, **more: str) -> str:
        text = sentence.format(agency=self.agency.name, head=self.agency.head, **more)
        return text if self.wish.plain else CLOSED.sub(") ", text)

    def add(self, style: str, text: str) -> None:
        self.blocks.append(Block(style=style, text=text))

    def add_clause(self, text: str) -> int:
        """One numbered clause (ข้อ n); gives its number."""
        self.clause += 1
        self.add("body", f"ข้อ {self.clause} {text}")
        return self.clause

    @property
    def year(self) -> int:
        return year_be(self.issued_on or FIRST_DAY)

    def number(self, *, often: float) -> str | None:
        """A running number within the year, as "ที่ 23/2566", or none."""
        wanted = self.wish.numbered if self.wish.numbered is not None else self.rng.random() < often
        prefix, count = (self.rng.choice(PREFIXES), self.rng.randint(1, 980)) if wanted else ("", 0)
        if self.words.has("look.prefixes") and not self.wish.plain:
            prefix = self.more.choice([*["", "", ""], *self.words.all("look.prefixes")])
        return f"{prefix}{count}/{self.year}" if wanted else None

    def head(self, word: str, title: str, number: str | None, *, with_year: bool) -> str:
        """The centred heading; gives the whole title as the truth has it."""
        with_year = with_year and "พ.ศ." not in title
        self.add("heading", f"{word}{self.agency.name}")
        if number:
            prefix, _, rest = number.rpartition(" ")
            count, _, year = rest.partition("/")
            shown = f"{HAND[0]}{count}{HAND[1]}/{year}" if self.by_hand else rest
            self.add("heading", f"ที่ {prefix} {shown}" if prefix else f"ที่ {shown}")
        self.add("heading", f"เรื่อง {title.replace(BREAK, chr(10) if self.sometimes(0.5) else '')}")
        title = title.replace(BREAK, "")
        if with_year:
            self.add("heading", f"พ.ศ. {self.year}")
        self.add("rule", "")
        return f"{title} พ.ศ. {self.year}" if with_year else title

    def clauses_since(self, before: int) -> str:
        """How a later clause names those written since clause `before`: "ข้อ 1", "ข้อ 1 และข้อ 2", "ข้อ 1 ถึงข้อ 7"."""
        first, last = before + 1, self.clause
        if first >= last:
            return f"ข้อ {first}"
        return f"ข้อ {first} {'และ' if last == first + 1 else 'ถึง'}ข้อ {last}"

    def effect(self, form: str | None = None, *, order: bool = False, first: bool = False) -> None:
        """The clause of effect in the form wished (or drawn), and the true date of effect.

        `first` says that it stands before the other clauses, where "ทั้งนี้ …" would make no sense.
        """
        drawn = self.rng.choices(["none", "now", "issued", "date", "gazette"], [60, 12, 12, 12, 4])[0]
        form = form or self.wish.effective or drawn
        if form == "none":
            return
        if order:
            form = "date" if form == "date" else "now"
        issued = self.issued_on or FIRST_DAY
        start = issued + timedelta(days=self.rng.choice([-8, 1, 1, 3, 30]))
        if form == "issued" and self.lately(0.3, "effective.next"):
            form, start = "next", issued + timedelta(days=1)
        if form == "date":
            self.stated_on = start
        following = start if self.issued_on else None
        self.effective_on = {"gazette": None, "date": start, "next": following}.get(form, self.issued_on)
        key = f"effective.order_{form}" if order else f"effective.{form}"
        pool = [text for text in self.words.all(key) if not (first and text.startswith("ทั้งนี้"))]
        sentence = self.fill(self.rng.choice(pool), date=self._day(start))
        if order or sentence.startswith("ทั้งนี้"):
            self.add("body", sentence)
        else:
            self.add_clause(sentence)

    def _day(self, day: date) -> str:
        """A date inside a clause, in the forms the wording set has for it."""
        key = "dates.effective"
        return long_date(day, self.words.pick(self.more, key)) if self.words.has(key) else long_date(day)

    def tail(self, word: str) -> Signatory:
        """The date line and the signature."""
        if self.issued_on:
            form = self.words.pick(self.rng, "dates.signed")
            if self.sometimes(0.05, "dates.rare"):
                form = self.words.pick(self.more, "dates.rare")
            if self.by_hand and form.startswith("{day}"):
                form = form.replace("{day}", f"{HAND[0]}{{day}}{HAND[1]}", 1)
            self.add("date", f"{word} ณ วันที่ {long_date(self.issued_on, form)}")
        else:
            self.add("date", f"{word} ณ วันที่ ............ เดือน ...................... พ.ศ. ............")
        return self.sign(two=self.sometimes(0.06))

    def sign(self, *, two: bool = False) -> Signatory:
        """The signatory, with the block that prints him; `two`: a head who is there himself signs beside a deputy."""
        signatory = sign(
            self.rng,
            self.words,
            self.agency,
            form=self.wish.signing,
            gazette=self.gazette,
            rare=not self.wish.plain,
        )
        lines = "\n".join(signatory.lines)
        alone = self.gazette or self.wish.signature_page or signatory.capacity is not None
        if two and not alone:
            self.others = (beside(self.more, self.words, self.agency),)
            lines = COLUMNS.join([lines, "\n".join(self.others[0].lines)])
        self.add("signature", lines)
        return signatory
