"""The assessment as a table for people: plain lines, or a Rich renderable for a terminal.

Both read the contract's JSON, so that a stored assessment can be shown as well as a new one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from bot.wording.catalogue import Language, has, text
from bot.wording.reasons import SEPARATOR

if TYPE_CHECKING:
    from rich.console import Group

Json = Mapping[str, Any]
COLOURS = {
    "failed": "red", "not_failed": "green", "inadequate": "dim", "undetermined": "yellow",
    "yes": "red", "no": "green",
}  # fmt: skip


def result_words(name: str, model: Json, language: Language) -> str:
    """The result of one model: a value or a range, with its band."""
    low, high = (_value(name, model[end], language) for end in ("low", "high"))
    if model["high"] is None:
        return text(language, "score-not-applicable")
    if model["low"] is None:
        return text(language, "score-perhaps-not", {"high": high})
    words = low if low == high else text(language, "score-range", {"low": low, "high": high})
    bands = _bands(model, language)
    if bands:
        words += f" ({bands})" if language == "en" else f"（{bands}）"
    if model.get("provisional"):
        words += f" [{text(language, 'score-provisional')}]"
    return words


def _bands(model: Json, language: Language) -> str:
    bands = dict.fromkeys(band for band in (model.get("band_low"), model.get("band_high")) if band)
    return "–".join(text(language, f"score-band-{band}") for band in bands)


def _value(name: str, value: object, language: Language) -> str:
    if isinstance(value, str):
        key = f"score-{name}-{value}"
        return text(language, key) if has(language, key) else value
    return f"{value:g}" if isinstance(value, int | float) else ""


def fact_words(fact: Mapping[str, Any], names: Mapping[str, str], language: Language) -> str:
    """A missing fact: the field, and the treatment or the episode that it is about."""
    field = text(language, f"score-field-{fact['field']}")
    if fact["trial"] is None:
        return text(language, "score-of-episode", {"field": field})
    trial = names.get(fact["trial"], fact["trial"])
    return text(language, "score-of-trial", {"trial": trial, "field": field})


def _missing(model: Json, names: Mapping[str, str], language: Language) -> str | None:
    if not model["missing"]:
        return None
    facts = SEPARATOR[language].join(fact_words(f, names, language) for f in model["missing"])
    return text(language, "score-table-missing", {"facts": facts})


def _names(shown: Json) -> dict[str, str]:
    return {trial["id"]: f"{trial['id']} {trial['name']}" for trial in shown["trials"]}


def _rows(shown: Json, language: Language) -> Iterator[tuple[str, list[tuple[str, str, str, str]]]]:
    """The sections of the table: a title, and rows of name, result, reasons and style."""
    names = _names(shown)
    trials = [
        (
            names[trial["id"]],
            text(language, f"score-verdict-{trial['verdict']}"),
            "\n".join(trial["reasons"]),
            COLOURS[trial["verdict"]],
        )
        for trial in shown["trials"]
    ]
    models = [
        (
            text(language, f"score-model-{name}"),
            result_words(name, model, language),
            "\n".join([*model["reasons"], *filter(None, [_missing(model, names, language)])]),
            "bold",
        )
        for name, model in shown["models"].items()
    ]
    definitions = [
        (
            text(language, f"score-definition-{name}"),
            text(language, f"score-met-{one['met']}"),
            "\n".join(one["reasons"]),
            COLOURS[one["met"]],
        )
        for name, one in shown["definitions"].items()
    ]
    yield "score-table-trials", trials
    yield "score-table-models", models
    yield "score-table-definitions", definitions


def _remarks(shown: Json, language: Language) -> Iterator[str]:
    names = _names(shown)
    most = shown["most_informative"]
    if most is not None:
        fact = fact_words(most, names, language)
        yield text(language, "score-table-most", {"fact": fact})
    warnings = shown.get("warnings", [])
    if warnings:
        yield text(language, "score-table-warnings") + (":" if language == "en" else "：")
    for warning in warnings:
        place = " ".join(filter(None, (names.get(warning["trial"] or ""), warning["field"])))
        yield f"  - {place}: {warning['text']}" if place else f"  - {warning['text']}"
    explained = shown.get("explain")
    if explained:
        yield text(language, "score-explain-title") + (":" if language == "en" else "：")
        for lines in explained.values():
            yield from (f"  - {line}" for line in lines)
    yield text(language, "score-table-criteria", {"name": shown["criteria"]["name"]})
    yield text(language, "score-clinician")


def plain_table(shown: Json, language: Language) -> str:
    """Lines of plain text, for a pipe or a plain terminal."""
    lines: list[str] = []
    for title, rows in _rows(shown, language):
        lines += ["", text(language, title), ""]
        if not rows:
            lines.append(f"  {text(language, 'score-table-no-trials')}")
        for name, result, reasons, _ in rows:
            lines.append(f"  {name}: {result}")
            lines += [f"      {line}" for line in reasons.splitlines()]
    lines += ["", *_remarks(shown, language)]
    return "\n".join(lines[1:])


def rich_table(shown: Json, language: Language) -> Group:
    """The same for a terminal that can draw."""
    from rich import box
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    columns = {
        "score-table-trials": ("score-table-trial", "score-table-verdict"),
        "score-table-models": ("score-table-model", "score-table-result"),
        "score-table-definitions": ("score-table-definition", "score-table-met"),
    }
    parts: list[Table | Text] = []
    for title, rows in _rows(shown, language):
        table = Table(box=box.SIMPLE_HEAVY, title=text(language, title), title_justify="left")
        first, second = columns[title]
        table.add_column(text(language, first), min_width=14)
        table.add_column(text(language, second), min_width=10)
        table.add_column(text(language, "score-table-why"), ratio=1)
        for name, result, reasons, style in rows:
            # Text, not markup: a name as somebody wrote it may hold square brackets.
            table.add_row(Text(name), Text(result, style=style), Text(reasons))
        if rows:
            parts.append(table)
    parts += [Text(line) for line in _remarks(shown, language)]
    return Group(*parts)
