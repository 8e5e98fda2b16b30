"""What is known of a signer read off an image: do lists vouch for his name, the document for his post?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from rapidfuzz import fuzz

from parsers.agreement import Text, is_spelt_otherwise, place_of, support_of
from parsers.declare import Draft
from parsers.layout import Layout
from parsers.model import Box, Field, Signatory
from parsers.passage import Row, row_of
from parsers.thai.civil_posts import is_civil_post
from parsers.thai.loose import any_of, squeeze
from parsers.thai.name_spelling import (
    has_a_twin,
    has_lost_a_mark,
    is_given_name,
    is_made_of_parts,
    is_mark,
    is_near_known,
)
from parsers.thai.name_words import is_beside_part, is_made_of_words, is_nearly_words
from parsers.thai.names import split_titles
from parsers.thai.posts import is_post
from parsers.thai.spelling import is_known
from parsers.trait import UNREAD, Trait, begun_at_end, knowledge, may_be_misspelt, trait_of

# How no post begins: matches "การคณะกรรมการกลาง", whose "เลขาธิ" was lost; not "กรรมการ".
_BROKEN_OFF = re.compile(r"(?:การ|งาน|แทน|และ|ของ|แห่ง)")
# A stroke taken for a letter: matches the "w" of "หัวหน้าฝ่าย w"; not "IT", "ฝ่าย IT2".
_LONE_LATIN = re.compile(r"(?<![A-Za-z0-9])[A-Za-z](?![A-Za-z0-9])")
# Posts that sign for another. Matches "รองอธิบดี", "ปลัดเทศบาล"; not "ปลัดกระทรวง…", who signs as the head.
_DEPUTY = re.compile(
    r"รอง|ผู้ช่วย|ปลัด(?!กระทรวง|กรุงเทพ|สำนักนายก)|หัวหน้า|นักวิชาการ|นักวิเคราะห์|ผู้อำนวยการกอง|ผู้อำนวยการสำนัก(?!งาน)"
)
# Where letters are missing between title and name: matches "นาย ราชตัวอย่าง" of "นายเอกราช…"; not "พลเอก ราช…". None of
# the signers of 5,905 sample documents is printed so.
_TITLE_APART = re.compile(r"(?:นาย|นาง|นางสาว)\s")
# What stands over the name of who vouches for a copy. Matches "สำเนาถูกต้อง", "รับรองสำเนา"; not "สำเนาเรียน".
_COPY = re.compile(any_of("สำเนาถูกต้อง รับรองสำเนา สำเนาคู่ฉบับ รับรองถูกต้อง"))
# Family names of old houses: matches "ณ ลำปาง"; not "ณ ที่".
_OF_A_HOUSE = re.compile(
    "ณ (?:อยุธยา|นคร|ระนอง|เชียงใหม่|ลำปาง|ลำพูน|น่าน|พัทลุง|สงขลา|ถลาง|ป้อมเพชร|บางช้าง|ตะกั่วทุ่ง|ไชยา|หนองคาย|มหาสารคาม"
    "|ร้อยเอ็ด|อุบล|กาฬสินธุ์)"
)
# A title that lost a letter and gave it to the name: matches "สารดวงใจ" (of "นางสาวดวงใจ"); not "สาธิต".
_TITLE_LEFT = re.compile(r"สา[วรงจ](?=[\u0e01-\u0e2e\u0e40-\u0e44])")
# What no Thai syllable holds, for a letter between was lost: matches "ไพู" (of "ไพบู"), "เกุ"; not "ไพบู", "เกิ", "โชติ".
_UNSPELT = re.compile(r"[โใไ][\u0e01-\u0e2e][\u0e31\u0e34-\u0e39]|[เแ][\u0e01-\u0e2e][\u0e38\u0e39]")
_LAST = 8  # rows
_DOUBTS = frozenset({"odd", "mended", "same"})
_ACTS, _STANDS_IN = "ปฏิบัติราชการแทน", "รักษาราชการแทน"
_HOLE = 1.5  # widths of its letters: of 684 names on scans none has a space over 1.35, and one that lost half 1.7
_VOUCHES = 0.7  # a post read less surely may be misread in the same letter as what it would confirm
_GOES_ON = 3  # letters of the place that must follow elsewhere
_SOUNDS = 75.0  # per cent of likeness
_TOUCH = 6.0  # points between two rows of one line, at most


def signer_traits(draft: Draft, layout: Layout, texts: Sequence[Text]) -> Iterator[Trait]:
    """The traits of every signer. Of several, or beside a copy's stamp, only one whose post the document names too
    is known to be who signed; the others are told apart."""
    agency = draft.agency.value or ""
    place = "" if is_unlike_itself(draft.agency, texts) else place_of(agency)
    # A row that ran together with one beside it may tell what is said of no signer.
    acted = not any(s.capacity.value or s.capacity.evidence for s in draft.signatories) and any(
        "แทน" in row.text and _sounds_acting(row.text) for row in _around(layout)
    )
    several = len(draft.signatories) > 1 or any(_COPY.search(row.text) for row in _around(layout))
    for index, signer in enumerate(draft.signatories):
        any_clerk = several and not any(support_of(field, texts) for field in (signer.position, signer.acting_for))
        below = " lone" if index == 0 and len(draft.signatories) > 1 and _may_be_no_signer(signer) else ""
        for trait in _signer(f"signer{index}", signer, layout, texts, (place, squeeze(agency))):
            own = index > 0 and trait.path.endswith(".name")  # who signed first is no question of how he is called
            heard = acted and trait.checks.startswith("null")
            one = replace(trait, raw=0.0, checks="null odd") if heard else trait
            yield _of_several(one, below) if any_clerk and not own else one


def _of_several(trait: Trait, below: str) -> Trait:
    """Which of several signed is one question for all that is said of a post; a name has letters of its own.

    `below`: " lone" of one who signs first and may be no signer, or whose head may have signed above him.
    """
    if trait.checks == UNREAD:
        return trait
    if trait.path.endswith(".name"):
        return replace(trait, checks=f"{trait.checks} several{below}")
    doubts = " ".join(["several", *(word for word in trait.checks.split() if word in _DOUBTS)])
    return replace(trait, checks=f"{doubts}{below}")


def _may_be_no_signer(signer: Signatory) -> bool:
    """Is he a deputy who signs for nobody, or in no post that signs, as who vouches for a copy beside the signer?"""
    return _signs_for_nobody(signer) or (signer.capacity.value is None and not is_post(signer.position.value or ""))


def _signs_for_nobody(signer: Signatory) -> bool:
    return bool(_DEPUTY.match(signer.position.value or "")) and signer.capacity.value is None


def _signer(
    prefix: str, signer: Signatory, layout: Layout, texts: Sequence[Text], names: tuple[str, str]
) -> Iterator[Trait]:
    """`names`: the agency's place, "" where it is in doubt, and its whole name."""
    yield _name(prefix, signer.name, layout)
    yield _position(f"{prefix}.position", signer, texts, layout, names)
    yield _beside_post(trait_of(f"{prefix}.capacity", signer.capacity, "plain", _around(layout)), signer)
    acting_for = trait_of(
        f"{prefix}.acting_for", signer.acting_for, _post(signer.acting_for, texts, names), _around(layout)
    )
    yield _beside_post(acting_for, signer)


def _around(layout: Layout) -> Sequence[Row]:
    """The rows among which a signer stands: a memo has no closing line, its signer stands last."""
    return layout.tail or layout.body[-_LAST:]


def _name(prefix: str, field: Field[str], layout: Layout) -> Trait:
    titles, rest = split_titles(field.value or "")
    given, _, surname = rest.partition(" ")
    one = " " not in surname or _OF_A_HOUSE.fullmatch(surname)
    whole = not (titles and titles.strip().endswith("นาง") and _TITLE_LEFT.match(given)) and one
    rows = _around(layout)
    apart = _TITLE_APART.match(field.value or "")
    cut = " odd" if apart or (given and _is_cut(given, rows)) or _has_hole(field, rows) else ""
    checks = _vouched(given, surname) if whole and not _UNSPELT.search(rest) else "plain"
    if not titles and (not is_given_name(given) or any(set("()") & set(place.text) for place in field.evidence)):
        checks = "plain"  # only the Gazette prints names without a title, and without brackets
    return trait_of(f"{prefix}.name", field, f"{checks.removesuffix(cut)}{cut}", rows)


def _vouched(given: str, surname: str) -> str:
    """Are both names known, or at least made of words? Might the unknown one be a known one misread?"""
    known = is_given_name(given), is_made_of_parts(surname) or _OF_A_HOUSE.fullmatch(surname) is not None
    if all(known):
        return "known twin" if has_a_twin(given) else "known"
    misread = not known[0] and is_near_known(given, given=True), not known[1] and is_near_known(surname)
    unknown = [name for name, told in zip((given, surname), known, strict=True) if not told]
    if all(map(is_made_of_words, unknown)) and not has_lost_a_mark(given):
        return "worded near" if any(misread) else "worded"
    if not known[1] and is_beside_part(surname):
        return "near odd"
    return "near" if any(misread) or any(map(is_nearly_words, unknown)) else "rare"


def _has_hole(field: Field[str], rows: Sequence[Row]) -> bool:
    """Does paper for letters stand between the words of the name? A stroke may have taken the first half of one."""
    return any((row := row_of(place, rows)) and _is_parted(row, place.box) for place in field.evidence)


def _is_parted(row: Row, box: Box) -> bool:
    """Is a space between the words of the row that stand in the box wider than a letter and a half?"""
    words = [word for word in row.line.words if box.x0 - 1 <= word.box.x0 and word.box.x1 <= box.x1 + 1]
    letters = sum(not is_mark(letter) for word in words for letter in word.text)
    wide = _HOLE * sum(word.box.x1 - word.box.x0 for word in words) / max(1, letters)
    return any(right.box.x0 - left.box.x1 > wide for left, right in pairwise(words))


def _is_cut(given: str, rows: Sequence[Row]) -> bool:
    """Does the bracket round the name open and never close? Then the end of the name was not read."""
    for row, after in zip_longest(rows, rows[1:]):
        if given in row.text and "(" in row.text and ")" not in row.text:
            return after is None or ")" not in after.text.replace("(องค์การมหาชน)", "")
    return False


def _position(path: str, signer: Signatory, texts: Sequence[Text], layout: Layout, names: tuple[str, str]) -> Trait:
    field = signer.position
    value = field.value or ""
    # A deputy whose "รอง" was lost reads as the very post he acts for.
    if value and (signer.acting_for.value or "").startswith(value):
        return replace(trait_of(path, field, "", _around(layout)), checks="same")
    if value and _is_part_of_line(field, layout.rows):
        return trait_of(path, field, "odd", _around(layout))
    nobody = not split_titles(signer.name.value or "")[0] and not is_post(value)  # no person, and no post
    if value and (nobody or _BROKEN_OFF.match(value)):
        return trait_of(path, field, "odd", _around(layout))
    return _beside_post(trait_of(path, field, _post(field, texts, names), _around(layout)), signer)


def _is_part_of_line(field: Field[str], rows: Sequence[Row]) -> bool:
    """Does a row that was not taken for it touch the post on its line? It holds the post's first letters."""
    place = field.evidence[0]
    for row in rows:
        gap = place.box.x0 - row.box.x1
        level = min(row.box.bottom, place.box.bottom) - max(row.box.top, place.box.top) > row.height / 2
        if row.page.number == place.page and level and -_TOUCH <= gap <= _TOUCH and row.box.x0 < place.box.x0:
            return True
    return False


def _post(field: Field[str], texts: Sequence[Text], names: tuple[str, str]) -> str:
    """Does another place of the document print it, or the agency's? If not, is it worded as a post, in known words?"""
    value = field.value or ""
    if may_be_misspelt(value) or _LONE_LATIN.search(value):
        return "odd"  # wherever else it is printed it may be misread alike
    place = names[0]
    if any(_stops_within(value, texts, name) for name in names):
        return "odd"
    if support_of(field, texts):
        return "said"
    worded = "post " if is_post(value) else ""
    shown = as_read(field)
    if ends_in(shown, place):
        return f"{worded}placed" if is_known(shown.removesuffix(place)) else f"{worded}placed odd"
    told = "known" if is_civil_post(value) else knowledge(value)
    return f"{worded}{told}{' lone' if _DEPUTY.match(value) else ''}"


def _stops_within(post: str, texts: Sequence[Text], name: str) -> bool:
    """Does the post stop within the name where others of the document go on: "นายกองค์การบริหารส่วนตำ" of "…ตำบลทอง"?"""
    shown = squeeze(post)
    begun = begun_at_end(shown, name)
    return begun > 0 and any(shown + name[begun : begun + _GOES_ON] in text.letters for text in texts)


def _beside_post(trait: Trait, signer: Signatory) -> Trait:
    """That nothing more stands in a post is as sure as its words; less so of a deputy who acts for nobody."""
    if not trait.checks.startswith("null"):
        return replace(trait, checks=f"{trait.checks} odd") if _hides_capacity(signer) else trait
    if _hides_capacity(signer) or _lost_its_half(trait, signer):
        return replace(trait, raw=0.0, checks="null odd")
    if signer.position.value is None:
        # "ปฏิบัติราชการแทนอธิบดี…" names no post of his own; a name with nothing under it has lost what stood there.
        checks = "null alone" if signer.capacity.value else "null odd"
        return replace(trait, raw=min(trait.raw, signer.name.confidence), checks=checks)
    checks = "null lone" if _signs_for_nobody(signer) else "null"
    return replace(trait, raw=signer.position.confidence, checks=checks)


def _lost_its_half(trait: Trait, signer: Signatory) -> bool:
    """Who signs for another names the post he acts for: without it a row was not read, nor is there one without."""
    if trait.path.endswith("capacity"):
        return signer.acting_for.value is not None
    return trait.path.endswith("acting_for") and signer.capacity.value is not None


def _hides_capacity(signer: Signatory) -> bool:
    """Does a post sound as if it held the words by which one signs for another, misread?"""
    return _sounds_acting(signer.position.value or "")


def _sounds_acting(text: str) -> bool:
    shown = squeeze(text)
    return len(shown) >= len(_ACTS) and any(fuzz.partial_ratio(word, shown) >= _SOUNDS for word in (_ACTS, _STANDS_IN))


def posts_as_read(signers: Sequence[Signatory]) -> list[str]:
    """The letters of every post that was read surely enough to vouch for others, as they were read, without spaces."""
    fields = [field for signer in signers for field in (signer.position, signer.acting_for)]
    return [as_read(field) for field in fields if field.evidence and field.confidence >= _VOUCHES]


def as_read(field: Field[str]) -> str:
    """The letters of a value as they were read, before anything was put right, without spaces."""
    return squeeze("".join(place.text for place in field.evidence))


def is_unlike_itself(agency: Field[str], texts: Sequence[Text]) -> bool:
    """Is a name that words do not vouch for printed otherwise elsewhere, so that head and post may be misread alike?"""
    return knowledge(agency.value) == "plain" and is_spelt_otherwise(agency, texts)


def ends_in(post: str, place: str) -> bool:
    """Does the post end in the agency's place, letter by letter?"""
    return bool(place) and post.endswith(place)
