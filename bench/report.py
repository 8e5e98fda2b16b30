"""Tables of figures as Markdown, for the terminal and for docs/."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from bench.compare import DocumentResult, Tally


def accuracy(title: str, results: Sequence[DocumentResult]) -> str:
    """The accuracy report: by profile, by field, and every silent error by name."""
    profiles = sorted({result.profile for result in results})
    rows = [_profile_row(name, [result for result in results if result.profile == name]) for name in profiles]
    rows.append(_profile_row("**all**", results))
    head = (
        "profile",
        "docs",
        "CER %",
        "digits %",
        "fields exact %",
        "channels F1",
        "systems F1",
        "attachments F1",
        "silent errors",
        "no review",
    )
    silent = [f"- {result.name} {field.name}" for result in results for field in result.silent]
    return (
        "\n\n".join(
            [
                "# Accuracy on unseen generated documents",
                title,
                table(head, rows),
                "## Fields exact, per cent",
                _field_table(profiles, results),
                "## Silent errors (wrong at confidence 0.95 or more, or without review)",
                "\n".join(silent) or "None.",
            ]
        )
        + "\n"
    )


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _profile_row(name: str, results: Sequence[DocumentResult]) -> list[str]:
    fields = [field.right for result in results for field in result.fields]
    return [
        name,
        str(len(results)),
        _percent(sum(result.edits for result in results), sum(result.characters for result in results)),
        _percent(sum(result.digits_right for result in results), sum(result.digits for result in results)),
        _percent(sum(fields), len(fields)),
        f"{_joined(results, lambda result: result.channels).f1:.3f}",
        f"{_joined(results, lambda result: result.systems).f1:.3f}",
        f"{_joined(results, lambda result: result.attachments).f1:.3f}",
        str(sum(len(result.silent) for result in results)),
        _percent(sum(not result.needs_review for result in results), len(results)),
    ]


def _field_table(profiles: Sequence[str], results: Sequence[DocumentResult]) -> str:
    names = [field.name for field in results[0].fields] if results else []
    rows = []
    for index, name in enumerate(names):
        row = [name]
        for profile in profiles:
            right = [result.fields[index].right for result in results if result.profile == profile]
            row.append(_percent(sum(right), len(right)))
        rows.append(row)
    return table(["field", *profiles], rows)


def _joined(results: Iterable[DocumentResult], of: Callable[[DocumentResult], Tally]) -> Tally:
    whole = Tally()
    for result in results:
        whole = whole.plus(of(result))
    return whole


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f}" if whole else "–"
