"""What training lines say: official Thai in all its forms, and enough nonsense that nothing is learnt by heart.

The share of digits, addresses and rare letters is far above that of real print: these are what a wrong reading
costs most on, and what a recogniser sees least of.
"""

from __future__ import annotations

import functools
import random
import string
from collections.abc import Callable

from training.latin import Latin
from training.words import listed

THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
MONTHS = listed("months")
SHORT_MONTHS = listed("short_months")
TITLES = listed("titles")
OFFICIAL = listed("official")
PHRASES = listed("phrases")
RARE_WORDS = listed("rare")
SIGNS = listed("signs")
ALL_THAI = "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮ"
LATIN_PAGES = 0.35  # of the pages are full of mailboxes and addresses: contact lists, annexes
UPPER = "ิีึืั็"
LOWER = "ุู"
TONES = "่้๊๋์"


@functools.cache
def _corpus(name: str) -> tuple[str, ...]:
    """A word list that the pythainlp package ships (training only)."""
    import pythainlp  # noqa: PLC0415 - training only

    path = f"{pythainlp.__path__[0]}/corpus/{name}"
    with open(path, encoding="utf-8") as lines:
        return tuple(word for line in lines if 0 < len(word := line.strip()) < 25)


class Writer(Latin):
    """Writes pieces of official-looking text; the same seed writes the same text."""

    def __init__(self, seed: int) -> None:
        super().__init__(random.Random(seed))
        self._kinds: tuple[tuple[float, Callable[[], str]], ...] = (
            (26, self.words),
            (10, self.formula),
            (12, self.phrase),
            (7, self.rare),
            (9, self.number),
            (9, self.date),
            (7, self.phone),
            (11, self.name),
            (80 if self.rng.random() < LATIN_PAGES else 14, self.latin),
            (8, self.digits),
            (5, self.sign),
            (3, self.syllables),
        )
        self._weights = [weight for weight, _ in self._kinds]

    def tokens(self, length: int) -> list[str]:
        """Pieces that together hold about `length` characters; a piece breaks only where it has a space."""
        out: list[str] = []
        while sum(map(len, out)) < length:
            _, kind = self.rng.choices(self._kinds, self._weights)[0]
            out += [part for part in kind().split(" ") if part]
        return out

    def cast(self, text: str) -> str:
        """Thai digits seven times in ten."""
        return text.translate(THAI_DIGITS) if self.rng.random() < 0.7 else text

    def word(self) -> str:
        return self.rng.choice(_corpus("words_th.txt"))

    def words(self) -> str:
        return "".join(self.word() for _ in range(self.rng.randint(1, 4)))

    def formula(self) -> str:
        return " ".join(self.rng.choice(OFFICIAL) for _ in range(self.rng.randint(1, 3)))

    def phrase(self) -> str:
        """Running official prose: here letters may be told by the words they stand in."""
        return self.cast(self.rng.choice(PHRASES)) + self.rng.choice(["", "", " " + self.place(), self.word()])

    def place(self) -> str:
        return self.rng.choice(_corpus("thailand_provinces_th.csv")).split(",")[0]

    def rare(self) -> str:
        return self.rng.choice(RARE_WORDS) + self.rng.choice(["", "", self.word(), self.rng.choice(RARE_WORDS)])

    def number(self) -> str:
        rng = self.rng
        plain = rng.choice(["", "ที่ ", "ข้อ ", "มาตรา ", "หน้า ", "เล่ม "]) + str(rng.randint(1, 9999))
        year = rng.randint(2480, 2579)
        forms = (
            plain,
            f"{rng.randint(1, 999)}/{year}",
            f"ว {rng.randint(1, 999)}",
            f"/ว{rng.randint(1, 999)}",
            f"({rng.randint(1, 40)})",
            f"{rng.randint(1, 30)}.{rng.randint(1, 20)}",
            f"{rng.randint(1, 30)})",
            f"{rng.randint(1, 30)}.",
            f"{rng.randint(1, 99)},{rng.randint(0, 999):03d}",
            f"{rng.randint(1, 999)}.{rng.randint(0, 99):02d}",
            f"{self.thai(1, 3)} {rng.randint(0, 9999):04d}/ว{rng.randint(1, 999)}",
            f"{self.thai(1, 2)} {rng.randint(1000, 9999)}.{rng.randint(1, 9)}/{rng.randint(1, 9999)}",
            f"พ.ศ. {year}",
            f"- {rng.randint(1, 40)} -",
        )
        return self.cast(rng.choice(forms))

    def date(self) -> str:
        rng = self.rng
        day, year = rng.randint(1, 31), rng.randint(2530, 2579)
        forms = (
            f"{day} {rng.choice(MONTHS)} พ.ศ. {year}",
            f"{day} {rng.choice(MONTHS)} {year}",
            f"{day} {rng.choice(SHORT_MONTHS)} {year}",
            f"{day} {rng.choice(SHORT_MONTHS)} {year % 100}",
            f"{day}/{rng.randint(1, 12)}/{year}",
            f"ณ วันที่ {day} {rng.choice(MONTHS)} พ.ศ. {year}",
            f"เวลา {rng.randint(0, 23):02d}.{rng.randint(0, 59):02d} น.",
        )
        return self.cast(rng.choice(forms))

    def phone(self) -> str:
        rng = self.rng
        four, three = rng.randint(1000, 9999), rng.randint(100, 999)
        forms = (
            f"0 {rng.randint(2, 9)}{three} {four}",
            f"0-{rng.randint(2, 9)}{three}-{four}",
            f"0{rng.randint(2, 9)} {three} {four}",
            f"0{rng.randint(2, 9)}-{three}{rng.randint(1000, 9999)}",
            f"0{rng.randint(60, 99)}-{three}-{four}",
            f"0{rng.randint(60, 99)} {three} {four}",
            f"0{rng.randint(600000000, 999999999)}",
            f"0 {rng.randint(2000, 9999)} {four} ต่อ {rng.randint(10, 9999)}",
            f"0 {rng.randint(2000, 9999)} {four}-{rng.randint(10, 99)}",
            f"{rng.randint(1000, 1999)} กด {rng.randint(0, 9)}",
            f"{rng.randint(1100, 1999)}",
        )
        return self.cast(rng.choice(forms))

    def name(self) -> str:
        rng = self.rng
        first = rng.choice(_corpus(rng.choice(["person_names_male_th.txt", "person_names_female_th.txt"])))
        whole = rng.choice(TITLES) + rng.choice(["", " "]) + first + " " + rng.choice(_corpus("family_names_th.txt"))
        return f"({whole})" if rng.random() < 0.5 else whole

    def thai(self, low: int, high: int) -> str:
        return "".join(self.rng.choice(ALL_THAI) for _ in range(self.rng.randint(low, high)))

    def digits(self) -> str:
        pool = "๐๑๒๓๔๕๖๗๘๙" if self.rng.random() < 0.75 else string.digits
        return "".join(self.rng.choice(pool) for _ in range(self.rng.randint(1, 10)))

    def sign(self) -> str:
        rng = self.rng
        mark = rng.choice(SIGNS)
        kind = rng.random()
        if kind < 0.3:
            return "“" + self.word() + "”"
        if kind < 0.5:
            return self.word() + mark
        if kind < 0.65:
            return "..." + "." * rng.randint(0, 12)
        return rng.choice(
            [
                mark,
                self.word() + "ๆ",
                self.word() + "ฯ",
                "-",
                f"{self.word()}/{self.word()}",
                f"({self.word()})",
                ":",
                "(ถ้ามี)",
            ]
        )

    def syllables(self) -> str:
        """Letters with marks in combinations that words seldom have, so that marks are read, not guessed."""
        rng = self.rng
        out = []
        for _ in range(rng.randint(1, 5)):
            lead = rng.choice(["", "", "", "เ", "แ", "โ", "ใ", "ไ"])
            above = rng.choice(["", "", rng.choice(UPPER), rng.choice(LOWER)])
            tone = rng.choice(["", rng.choice(TONES)])
            tail = "" if above else rng.choice(["", "", "า", "ะ", "ำ"])
            if above == "็" or tone == "์":
                tail, tone = "", ("" if above == "็" else tone)
            out.append(lead + rng.choice(ALL_THAI) + above + tone + tail)
        return "".join(out)
