"""The Latin letters of training lines: mailboxes, web addresses, names of programs, and plain nonsense."""

from __future__ import annotations

import random
import string

from training.words import listed

LATIN_WORDS = listed("latin")
HEADS = (
    "b",
    "ch",
    "d",
    "f",
    "h",
    "k",
    "kh",
    "l",
    "m",
    "n",
    "ng",
    "p",
    "ph",
    "r",
    "s",
    "t",
    "th",
    "w",
    "y",
    "j",
    "pr",
    "kl",
)
VOWELS = ("a", "a", "o", "o", "e", "i", "u", "ae", "ai", "ao", "ia", "ua", "oo", "ee", "ue")
TAILS = ("", "", "n", "ng", "m", "k", "t", "p", "b", "i")
NARROW = "tilfjr1"  # strokes that differ by a hook or a dot
ROUND = "aeocsgqu"  # bowls that differ by a gap
LOCAL = ("saraban", "tessaban", "sao", "abt", "tb", "admin", "office", "info", "webmaster", "palad")


class Latin:
    """Writes what official Thai print says in Latin letters."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng

    def latin(self) -> str:
        rng = self.rng
        kind = rng.random()
        if kind < 0.34:
            return self.mailbox()
        if kind < 0.58:
            return self.address()
        if kind < 0.68:
            return (
                rng.choice(["@", "@", "ID : ", "Line ID : ", "LINE : @"])
                + self.letters(3, 10)
                + rng.choice(["", str(rng.randint(0, 999))])
            )
        if kind < 0.86:
            return " ".join(rng.choice(LATIN_WORDS) for _ in range(rng.randint(1, 3)))
        if kind < 0.93:
            return "".join(rng.choice(string.ascii_uppercase) for _ in range(rng.randint(2, 6)))
        return "".join(rng.choice(string.ascii_letters + string.digits + "-._/") for _ in range(rng.randint(3, 14)))

    def mailbox(self) -> str:
        box, rng = f"{self.owner()}@{self.host()}", self.rng
        return (
            box
            if rng.random() < 0.85
            else rng.choice([box.capitalize(), box.upper(), "E-mail : " + box, "Email: " + box])
        )

    def owner(self) -> str:
        """What stands before a mailbox's @."""
        rng = self.rng
        return rng.choice(
            [
                "saraban",
                "saraban",
                f"saraban_{rng.randint(0, 99999999):08d}",
                f"saraban-{self.letters(2, 6)}",
                f"{self.letters(2, 8)}_{self.letters(2, 6)}",
                f"{self.letters(2, 8)}.{self.letters(1, 6)}",
                f"{self.letters(2, 10)}{rng.randint(0, 9999)}",
                f"{self.syllabic(1, 3)}{rng.choice(['', '_', '-'])}{rng.randint(0, 9999):0{rng.randint(1, 4)}d}",
                f"{self.letters(2, 5)}{rng.randint(0, 1299):04d}",  # units by number: their zeros stand beside letters
                f"{self.letters(2, 5)}{rng.randint(0, 99):0{rng.randint(2, 3)}d}",
                f"{rng.choice(LOCAL)}_{self.syllabic(1, 3)}",
                f"{rng.randint(1000, 99999999)}",
                self.letters(3, 12),
                f"{self.alike(3, 8)}{rng.choice(['', '_', '.', '-'])}{self.alike(2, 6)}",
                self.english(),
            ]
        )

    def host(self) -> str:
        """And after it."""
        return self.rng.choice(
            [
                f"{self.letters(2, 8)}.go.th",
                f"{self.syllabic(2, 4)}.go.th",
                f"{self.syllabic(2, 4)}.go.th",
                f"{self.letters(2, 8)}.or.th",
                f"{self.letters(2, 8)}.ac.th",
                f"{self.letters(2, 8)}.co.th",
                f"{self.letters(2, 6)}.mail.go.th",
                f"{self.letters(2, 4)}.{self.letters(2, 4)}.go.th",
                f"{self.syllabic(1, 2)}.{self.letters(2, 4)}.go.th",
                f"{self.alike(3, 8)}.go.th",
                "gmail.com",
                "hotmail.com",
                "dla.go.th",
                "moi.go.th",
                "outlook.co.th",
                "yahoo.com",
            ]
        )

    def address(self) -> str:
        rng = self.rng
        start = rng.choice(["https://", "https://", "http://", "", "www.", "https://www.", "http://www."])
        end = rng.choice([".go.th", ".go.th", ".or.th", ".ac.th", ".co.th", ".com", ".net", ".in.th"])
        paths = (
            "",
            "",
            "/",
            f"/{self.letters(2, 9)}",
            f"/{self.letters(2, 9)}/{self.letters(2, 9)}.php?id={rng.randint(1, 999)}",
            f"/{self.letters(2, 6)}-{self.letters(2, 6)}",
            f"/{rng.randint(1, 9999)}",
            f"/{self.letters(1, 3)}/{''.join(rng.choice(string.ascii_letters + string.digits) for _ in range(7))}",
            "/index.html",
        )
        return (
            start
            + rng.choice([self.letters(2, 11), self.syllabic(2, 4), self.alike(3, 8), self.english()])
            + rng.choice(["", "", "", "-" + self.letters(2, 5), "." + self.letters(2, 5)])
            + end
            + rng.choice(paths)
        )

    def syllabic(self, low: int, high: int) -> str:
        """Thai spelt in Latin letters, as offices name their hosts and mailboxes."""
        pick = self.rng.choice
        return "".join(pick(HEADS) + pick(VOWELS) + pick(TAILS) for _ in range(self.rng.randint(low, high)))

    def alike(self, low: int, high: int) -> str:
        """Letters that stroke or bowl tells apart: each must be looked at, none can be guessed."""
        pool = self.rng.choice([NARROW, ROUND, NARROW + ROUND, "rnmuhni", "vwyxkz", "fitiflffti"])
        return "".join(self.rng.choice(pool) for _ in range(self.rng.randint(low, high)))

    def english(self) -> str:
        """Words of programs and services run together, as in names of pages and accounts."""
        return "".join(self.rng.choice(LATIN_WORDS) for _ in range(self.rng.randint(1, 2))).lower()

    def letters(self, low: int, high: int) -> str:
        return "".join(self.rng.choice(string.ascii_lowercase) for _ in range(self.rng.randint(low, high)))
