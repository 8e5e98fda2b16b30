"""The calibration: what may be called certain, what may not, and how the measure of it counts."""

from __future__ import annotations

from dataclasses import replace

from bench.calibrate import ENOUGH, FLOOR, NEVER, PROOF, _is_printed, fitted
from bench.calibration import auroc, error, report
from bench.compare import DocumentResult, FieldResult, Tally, channel_key
from parsers.confidence import confidence_of
from parsers.traits import UNREAD, Trait

CERTAIN = 0.95


def sample(path: str, checks: str, raw: float, *, right: bool = True) -> tuple[str, str, float, bool]:
    return path, checks, raw, right


def stated(known: dict[str, dict[str, list[tuple[float, float]]]], path: str, checks: str, raw: float) -> float:
    return confidence_of(Trait(path=path, raw=raw, checks=checks), known)


def test_what_was_never_wrong_often_enough_is_certain() -> None:
    known = fitted(sample("agency", "known said", 0.99) for _ in range(PROOF + ENOUGH))
    assert stated(known, "agency", "known said", 0.995) >= CERTAIN


def test_too_few_seen_or_read_too_weakly_is_not_certain() -> None:
    few = fitted(sample("agency", "known said", 0.99) for _ in range(PROOF + ENOUGH - 1))
    assert stated(few, "agency", "known said", 0.999) < CERTAIN
    weak = fitted(sample("agency", "known said", FLOOR - 0.01) for _ in range(500))
    assert stated(weak, "agency", "known said", FLOOR - 0.01) <= NEVER


def test_the_floor_is_that_of_the_most_telling_evidence() -> None:
    def certain(path: str, checks: str, raw: float) -> bool:
        known = fitted(sample(path, checks, raw) for _ in range(500))
        return stated(known, path, checks, raw) >= CERTAIN

    assert certain("agency", "known posted", 0.65)
    assert not certain("agency", "plain posted", 0.65)
    assert certain("title", "official", 0.65)
    assert not certain("title", "official mended", 0.65)
    assert certain("channel", "name known", 0.9)
    assert not certain("channel", "mailbox named free", 0.9)


def test_the_weakest_of_many_right_readings_only_prove_the_others() -> None:
    known = fitted(sample("system", "known", 0.7 + 0.001 * place) for place in range(200))
    assert stated(known, "system", "known", 0.7 + 0.001 * PROOF) >= CERTAIN
    assert stated(known, "system", "known", 0.7 + 0.001 * (PROOF - 1)) <= NEVER


def test_what_something_speaks_against_is_never_certain() -> None:
    known = fitted(sample("effective_on", checks, 0.99) for checks in ("after", "odd") for _ in range(500))
    assert stated(known, "effective_on", "after", 0.99) >= CERTAIN
    assert stated(known, "effective_on", "odd", 0.99) < CERTAIN


def test_nothing_near_an_error_is_certain() -> None:
    seen = [sample("title", "plain", 0.9 + 0.0005 * step) for step in range(200)]
    known = fitted([*seen, sample("title", "plain", 0.95, right=False)])
    assert stated(known, "title", "plain", 0.951) < CERTAIN
    assert stated(known, "title", "plain", 0.999) >= CERTAIN


def test_a_mended_name_of_a_person_is_never_certain() -> None:
    seen = [sample("signer.name", checks, 0.99) for checks in ("known", "known mended") for _ in range(500)]
    known = fitted(seen)
    assert stated(known, "signer0.name", "known", 0.99) >= CERTAIN
    assert stated(known, "signer0.name", "known mended", 0.99) < CERTAIN


def test_a_name_that_is_a_slip_from_a_known_one_is_certain_only_above_its_own_misreadings() -> None:
    right = [sample("signer.name", checks, 0.99) for checks in ("near", "rare") for _ in range(500)]
    slip = (*sample("signer.name", "near", 0.985)[:3], False)
    assert stated(fitted(right), "signer0.name", "near", 0.99) >= CERTAIN
    assert stated(fitted([*right, slip]), "signer0.name", "near", 0.987) < CERTAIN
    assert stated(fitted([*right, slip]), "signer0.name", "near", 0.99) >= CERTAIN


def test_what_weaker_evidence_proves_stronger_evidence_proves_too() -> None:
    many = [sample("channel", "mailbox named free", 0.99) for _ in range(500)]
    few = [sample("channel", "mailbox named word", 0.99)]
    assert stated(fitted([*many, *few]), "channel0", "mailbox named word", 0.99) >= CERTAIN
    assert stated(fitted(few), "channel0", "mailbox named word", 0.99) < CERTAIN


def test_an_account_others_share_is_proved_by_single_ones_and_not_the_other_way() -> None:
    single = [sample("channel", "account single", 0.99) for _ in range(500)]
    shared = [sample("channel", "account shared", 0.99) for _ in range(500)]
    assert stated(fitted([*single, shared[0]]), "channel0", "account shared", 0.99) >= CERTAIN
    assert stated(fitted([*shared, single[0]]), "channel0", "account single", 0.99) < CERTAIN


def test_stronger_or_other_evidence_proves_nothing_for_weaker() -> None:
    strong = [sample("title", "official", 0.99) for _ in range(500)]
    assert stated(fitted([*strong, sample("title", "plain", 0.99)]), "title", "plain", 0.99) < CERTAIN
    other = [sample("channel", "mailbox shared free", 0.99) for _ in range(500)]
    beside = sample("channel", "mailbox named free", 0.99)
    assert stated(fitted([*other, beside]), "channel0", "mailbox named free", 0.99) < CERTAIN


def test_an_error_of_stronger_evidence_is_not_hidden_by_what_is_weaker() -> None:
    many = [sample("channel", "mailbox named free", 0.99) for _ in range(500)]
    wrong = sample("channel", "mailbox named word", 0.995, right=False)
    assert stated(fitted([*many, wrong]), "channel0", "mailbox named word", 0.996) < CERTAIN


def test_what_could_not_be_read_and_what_was_never_met_are_doubtful() -> None:
    known = fitted(sample("number", "null tight", 1.0) for _ in range(500))
    assert stated(known, "number", UNREAD, 1.0) == 0.0
    assert stated(known, "number", "odd", 1.0) <= 0.5


def result(*, got: str, confidence: float, needs_review: bool, reasons: tuple[str, ...] = ()) -> DocumentResult:
    field = FieldResult(name="agency", wanted="กรมตัวอย่าง", got=got, confidence=confidence)
    wrong = not field.right and (confidence >= CERTAIN or not needs_review)
    return DocumentResult(
        name="one",
        profile="clean",
        edits=0,
        characters=1,
        digits=0,
        digits_right=0,
        fields=(field,),
        channels=Tally(),
        systems=Tally(),
        attachments=Tally(),
        silent=(field,) if wrong else (),
        refused=False,
        needs_review=needs_review,
        reasons=reasons,
    )


def test_the_report_names_silent_errors_and_what_holds_right_documents_back() -> None:
    silent = result(got="กรมอื่น", confidence=0.99, needs_review=True)
    held = result(got="กรมตัวอย่าง", confidence=0.5, needs_review=True, reasons=("unsigned",))
    free = result(got="กรมตัวอย่าง", confidence=0.99, needs_review=False)
    text = report([silent, held, free])
    assert "- one agency: กรมอื่น" in text
    assert "| unsigned | 1 |" in text
    assert "| clean | 3 | 66.7 | 33.3 | 50.0 | 1 |" in text
    assert "Silent errors:\n\nNone." in report([held, free])


def test_the_report_names_lists_that_nobody_would_see_are_wrong() -> None:
    free = result(got="กรมตัวอย่าง", confidence=0.99, needs_review=False)
    missed = replace(free, channels=Tally(hits=1, missed=1))
    assert "- one: 1 missed, 0 wrong" in report([free, missed])
    assert "1 missed" not in report([free, replace(missed, needs_review=True)])


def test_an_enquiry_is_right_where_it_is_printed_whatever_stands_between_its_digits() -> None:
    assert _is_printed(channel_key("phone", "0-4278 1127"), "โทร. ๐ ๔๒๗๘ ๑๑๒๗")
    assert not _is_printed(channel_key("phone", "0-4278 1128"), "โทร. ๐ ๔๒๗๘ ๑๑๒๗")
    assert not _is_printed(channel_key("phone", ""), "โทร.")


def test_ranking_and_error_of_confidences() -> None:
    sure = FieldResult(name="a", wanted="x", got="x", confidence=0.9)
    doubted = FieldResult(name="a", wanted="x", got="y", confidence=0.1)
    assert auroc([sure, doubted]) == 1.0
    assert auroc([sure]) is None
    assert abs(error([sure, doubted]) - 0.1) < 1e-9
