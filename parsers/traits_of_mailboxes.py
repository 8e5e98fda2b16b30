"""What the part of a mailbox before its "@" tells: a known word, the host's own name, or letters nothing confirms."""

from __future__ import annotations

import re
from collections.abc import Collection

from rapidfuzz.distance import Levenshtein

from parsers.addresses import is_mailbox_word, is_nearly_mailbox_word
from parsers.hosts import organisation_of
from parsers.mailbox_words import mended_words

_WORD = re.compile(r"[a-z]+")  # matches "office" of "office-wang01"; no digit
# Two letters that print makes one, or one that it makes two: matches the end of "webmasterom", "barn"; not "min", nor
# "chum", for no Thai syllable is spelt "urn".
_ALIKE = re.compile(r"[aeo]m|[aeou]rn")
# A letter that digits look like, and is none, before a number: matches the "o37" of "wangsao37"; not that of "dlto4".
_ENDS_A_SYLLABLE = re.compile(r"(?<=[aeiou])[oil]\d+")
# Too short to mend others by, or too near another word.
_SHORT_WORDS = frozenset({"pr", "info", "mail", "inbox", "egov", "help", "it", "hr", "esaraban", "central", "thurakan"})
_LEAST_NAME = 4  # letters of a name, or of a word


def box_of(mailbox: str) -> str:
    """ "info" of "info@example.go.th"."""
    return mailbox.partition("@")[0]


def local_part(mailbox: str, names: Collection[str], *, in_series: bool) -> str:
    """Is the mailbox called by a word that mailboxes are called by, by nearly one, or by anything?

    `names`: what the hosts of the document's addresses are called; `in_series`: do several mailboxes begin as it does?
    """
    local = box_of(mailbox)
    if all(token in _SHORT_WORDS or is_mailbox_word(token) for token in re.split(r"[._-]", local)):
        return "word"
    told = re.sub(r"\d+$", "", local) if in_series else _ENDS_A_SYLLABLE.sub("", local)
    for name in sorted((name for name in names if len(name) >= _LEAST_NAME), key=lambda name: (-len(name), name)):
        told = re.sub(rf"{re.escape(name)}\d*", " ", told)
    if is_nearly_mailbox_word(told) or mended_words(told) != told:
        return "near"
    return "free alike" if any(_ALIKE.search(_unknown(token)) for token in _WORD.findall(told)) else "free"


def _unknown(token: str) -> str:
    """What a token has beside a word that mailboxes are called by: "om" of "webmasterom"."""
    for size in range(len(token), _LEAST_NAME - 1, -1):
        if is_mailbox_word(token[:size]):
            return token[size:]
        if is_mailbox_word(token[-size:]):
            return token[:-size]
    return token


def nearly_names_its_host(mailbox: str) -> bool:
    """ "saraban.ricemil@ricemill.co.th": one of the two has a letter wrong."""
    organisations = list(organisation_of(mailbox.rpartition("@")[2]))
    words = [word for word in _WORD.findall(box_of(mailbox)) if len(word) > _LEAST_NAME]
    return any(Levenshtein.distance(word, own, score_cutoff=1) == 1 for word in words for own in organisations)
