"""What a document says more than once: readings of one name or address off an image are put to the vote.

Only values read off an image are changed, and only towards what stands elsewhere in the same document.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from parsers.addresses import agreed_addresses
from parsers.declare import Draft
from parsers.heading import AGENCY_START
from parsers.layout import Layout
from parsers.model import Attachment, Channel, Field, Signatory
from parsers.passage import join_rows
from parsers.thai.attached import mended_attachment
from parsers.thai.civil_posts import spelt_post
from parsers.thai.dates import BE_OFFSET
from parsers.thai.formulae import mended_title
from parsers.thai.loose import squeeze
from parsers.thai.posts import head_of, is_post, restored
from parsers.thai.spelling import is_known

_LEAST = 8  # characters: shorter values are found everywhere
_FAR = 0.2  # share of the value's length: what differs by more is another name
_FAR_POST = 0.1  # the same for posts, whose first words stand before other names too
_START = 4  # letters
_HALF_SURE = 0.4
_OWN = 0.4  # a reading's vote beside its confidence: two weak readings that agree outweigh one strong one
# The words that tell one kind of agency; the place that follows is shared with the head's post.
_KINDS = ("เทศบาล", "องค์การบริหารส่วน", "จังหวัด", "กรม", "มหาวิทยาลัย", "กระทรวง", "สถาบัน", "องค์การ", "กองทุน", "สำนักงาน")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One stretch of the document without its spaces, and how sure each character is."""

    letters: str
    sure: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """The value agreed on, and how many places elsewhere print just that."""

    value: str
    support: int


def texts_of(layout: Layout) -> list[Text]:
    """The document as stretches in which a name may stand: head, body, tail, joined over line ends."""
    groups = (layout.head, layout.body, layout.tail)
    return [_text(rows) for rows in groups if rows]


def _text(rows: Sequence[object]) -> Text:
    passage = join_rows(rows)  # type: ignore[arg-type]
    letters, sure = [], []
    for piece in passage.pieces:
        shown = "".join(passage.text[piece.start : piece.end].split())
        letters.append(shown)
        sure += [piece.word.confidence] * len(shown)
    return Text(letters="".join(letters), sure=tuple(sure))


def vote(value: str, confidence: float, texts: Iterable[Text], *, far: float = _FAR) -> Vote:
    """The value with its misread characters outvoted by the other places that print it."""
    wanted = squeeze(value)
    if len(wanted) < _LEAST:
        return Vote(value=value, support=0)
    found = [one for text in texts for one in _alike(wanted, text, far)]
    edits: Counter[tuple[str, int, str]] = Counter()
    weights: dict[tuple[str, int, str], float] = {}
    whole = _OWN + confidence + sum(_OWN + sure for _, sure in found)
    own_seen = any(letters == wanted for letters, _ in found)
    whole -= (_OWN + confidence) if own_seen else 0.0  # the value's own place is among those found
    for letters, sure in found:
        for edit in _edits(wanted, letters):
            edits[edit] += 1
            weights[edit] = weights.get(edit, 0.0) + _OWN + sure
    chosen = [edit for edit, weight in weights.items() if weight > whole / 2]
    agreed = _apply(value, chosen) if chosen else value
    plain = squeeze(agreed)
    return Vote(value=agreed, support=max(0, sum(letters == plain for letters, _ in found) - own_seen))


def support_of(field: Field[str], texts: Sequence[Text]) -> int:
    """How many other places of the document print this very value."""
    wanted = squeeze(field.value or "")
    if len(wanted) < _LEAST:
        return 0
    return max(0, sum(text.letters.count(wanted) for text in texts) - 1)


def is_spelt_otherwise(field: Field[str], texts: Sequence[Text]) -> bool:
    """Does another place of the document print the value but for one letter, and was it read half surely?

    Of 997 agencies on scans whose names are no words 3 were misread alike in head and post or text; all 3 stood
    otherwise elsewhere, and so did some twenty that were right.
    """
    wanted = squeeze(field.value or "")
    places = (one for text in texts for one in _alike(wanted, text, _FAR)) if len(wanted) >= _LEAST else ()
    return any(sure >= _HALF_SURE and len(_edits(wanted, letters)) == 1 for letters, sure in places)


def _alike(wanted: str, text: Text, far: float) -> Iterator[tuple[str, float]]:
    """The places of `text` that nearly print `wanted`: (letters, confidence); found by thirds read without a slip."""
    third, seen = len(wanted) // 3, set[int]()
    for offset in (0, third, len(wanted) - third):
        chunk = wanted[offset : offset + third]
        place = text.letters.find(chunk)
        while place >= 0:
            start = place - offset
            if not any(abs(start - other) < third for other in seen):
                found = _window(wanted, text, start, far)
                if found:
                    seen.add(start)
                    if _begins_alike(wanted, found[0]):
                        yield found
            place = text.letters.find(chunk, place + 1)


def _begins_alike(wanted: str, letters: str) -> bool:
    """ "ประธานกรรมการ…" says nothing of how "คณะกรรมการ…" begins, nor "พ.ศ. 2565 นายก…" of "รองนายก…"."""
    if AGENCY_START.match(wanted):
        return letters[:_START] == wanted[:_START]
    return head_of(wanted) is None or head_of(letters) == head_of(wanted)


def _window(wanted: str, text: Text, start: int, share: float) -> tuple[str, float] | None:
    options = []
    for begin in range(max(0, start - 2), max(0, start) + 3):
        for end in range(begin + len(wanted) - 2, begin + len(wanted) + 3):
            letters = text.letters[begin:end]
            far = Levenshtein.distance(wanted, letters)
            options.append((far, abs(begin - start), abs(len(letters) - len(wanted)), begin, end))
    far, _, _, begin, end = min(options)
    if far > max(1, share * len(wanted)):
        return None
    return text.letters[begin:end], min(text.sure[begin:end], default=0.0)


def _edits(wanted: str, letters: str) -> list[tuple[str, int, str]]:
    steps = Levenshtein.editops(wanted, letters)
    return [(s.tag, s.src_pos, "" if s.tag == "delete" else letters[s.dest_pos]) for s in steps]


def _apply(value: str, edits: Sequence[tuple[str, int, str]]) -> str:
    """The edits, counted without spaces, done on the value with its spaces."""
    places = [index for index, letter in enumerate(value) if not letter.isspace()] + [len(value)]
    result = list(value)
    for tag, place, letter in sorted(edits, key=lambda edit: -edit[1]):
        at = places[min(place, len(places) - 1)]
        if tag == "insert":
            result.insert(at, letter)
        elif at < len(result):
            result[at : at + 1] = [letter] if tag == "replace" else []
    return "".join(result)


def agree(draft: Draft, layout: Layout) -> Draft:
    """The draft with its names and addresses read off images put to the vote of the whole document."""
    if not any(page.source == "ocr" for page in layout.pages):
        return draft
    texts = texts_of(layout)
    before = texts[:-1] if layout.tail else texts  # a post is put to the vote of what stands above the signature
    agency = _voted(draft.agency, texts)
    return replace(
        draft,
        agency=agency,
        title=_named_in(_worded(draft.title), agency),
        signatories=tuple(_signatory(one, agency, before) for one in draft.signatories),
        channels=_agreed(draft.channels, agency),
        enquiries=_agreed(draft.enquiries, agency),
        attachments=tuple(Attachment(name=_named_in(_sent(one.name), agency)) for one in draft.attachments),
    )


def _agreed(channels: tuple[Channel, ...], agency: Field[str]) -> tuple[Channel, ...]:
    """Addresses put to the vote; pages and places that bear the agency's name ("อบต.ตัวอย่าง") spelt as it is."""
    named = (replace(c, value=_named_in(c.value, agency)) for c in channels)
    return agreed_addresses(tuple(named), agency.value or "")


def _voted(field: Field[str], texts: Sequence[Text], *, far: float = _FAR) -> Field[str]:
    if field.value is None or field.source != "ocr":
        return field
    agreed = vote(field.value, field.confidence, texts, far=far).value
    spelt_away = is_known(field.value) and not is_known(agreed)  # known words are not voted into what is no word
    return field if spelt_away else replace(field, value=agreed)


def _signatory(signer: Signatory, agency: Field[str], texts: Sequence[Text]) -> Signatory:
    return replace(
        signer,
        position=_still_a_post(signer.position, _placed(_post(signer.position, texts), agency)),
        acting_for=_still_a_post(signer.acting_for, _placed(_post(signer.acting_for, texts), agency)),
    )


def _still_a_post(read: Field[str], agreed: Field[str]) -> Field[str]:
    """ "ผู้บังคับการตำรวจตัวอย่าง" is no slip of "กองบังคับการตำรวจตัวอย่าง", which the document prints more often."""
    return read if is_post(read.value or "") and not is_post(agreed.value or "") else agreed


def _post(field: Field[str], texts: Sequence[Text]) -> Field[str]:
    if field.value is None or field.source != "ocr":
        return field
    return _voted(replace(field, value=spelt_post(restored(field.value))), texts, far=_FAR_POST)


def _worded(field: Field[str]) -> Field[str]:
    """A title with its official phrases put right."""
    if field.value is None or field.source != "ocr":
        return field
    return replace(field, value=mended_title(field.value))


def _sent(field: Field[str]) -> Field[str]:
    """A thing sent with a letter, its paper and count spelt as they are."""
    if field.value is None or field.source != "ocr":
        return field
    return replace(field, value=mended_attachment(field.value))


def _named_in(field: Field[str], agency: Field[str]) -> Field[str]:
    """A title that names the agency, spelt as the agency's agreed name."""
    if field.value is None or not agency.value or field.source != "ocr":
        return field
    return replace(field, value=_respelt(field.value, agency.value))


def _placed(field: Field[str], agency: Field[str]) -> Field[str]:
    """A post whose place is the agency's ("นายกเทศมนตรีตำบล…" of "เทศบาลตำบล…"), spelt the same."""
    if field.value is None or not agency.value or field.source != "ocr":
        return field
    place = place_of(agency.value)
    if place and squeeze(field.value).endswith(place):
        return field  # "ประธานกรรมการ…" of "คณะกรรมการ…": spelt the same as far as they share it
    names = [agency.value, *(agency.value.removeprefix(kind) for kind in _KINDS if agency.value.startswith(kind))]
    for name in sorted(set(names), key=len, reverse=True):
        value = _respelt(field.value, name)
        if value != field.value:
            return replace(field, value=value)
    return field


def place_of(agency: str) -> str:
    """What an agency's name has in common with its head's post: "ตำบลทอง" of "เทศบาลตำบลทอง", without spaces."""
    plain = squeeze(agency.split("(", 1)[0])
    return next((plain.removeprefix(kind) for kind in (*_KINDS, "คณะ") if plain.startswith(kind)), plain)


def bears_place(post: Field[str], agency: Field[str]) -> bool:
    """Does the post end in the agency's place?"""
    place = place_of(agency.value or "")
    return len(place) >= _START and squeeze(post.value or "").endswith(place)


def bears_year(field: Field[str], issued_on: Field[str]) -> bool:
    """Does the title or number print the year of issue? Print that spoils a digit of one spoils it in both."""
    year = (issued_on.value or "")[:4]
    return year.isdecimal() and str(int(year) + BE_OFFSET) in (field.value or "")


def _respelt(value: str, name: str) -> str:
    """`value` with the one stretch that nearly prints `name` spelt as `name`; spaces stay where lines match."""
    if name in value or len(squeeze(name)) < _LEAST or len(value) < len(name) - 2:
        return value
    spans = [
        (Levenshtein.distance(value[start : start + size], name), start, size)
        for size in range(len(name) - 2, len(name) + 3)
        for start in range(max(1, len(value) - size + 1))
    ]
    far, start, size = min(spans)
    if far > max(1, round(0.08 * len(name))):
        return value
    return value[:start] + name + value[start + size :]
