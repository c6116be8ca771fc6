"""A history in one line, and a rule as a table of such lines.

A history is its trials, separated by `;`, in the order they were taken:

    sertraline failed; venlafaxine 150mg 6-8w partial; + lithium 900mg 4w none

| written | means |
| --- | --- |
| `failed` | a plain failed trial: least adequate dose, 8 weeks, `none` |
| `100mg` | highest daily dose held |
| `8w`, `6-8w`, `6+w` | weeks at or above the adequate dose: exactly, between, at least |
| `of-12w` | weeks on the treatment at any dose |
| `7x` | sessions |
| `bilateral`, `unilateral` | electrodes of ECT |
| `none`, `partial`, `response`, `remission`, `relapse`, `worse` | outcome |
| `30%` | improvement in percent |
| `nonadherent`, `adherence?` | not taken as prescribed; not known |
| `previous`, `episode?` | in an earlier episode; not known which |
| `raised`, `extended`, `optimised?` | dose increase, longer course (each use once); not known |
| `intolerant`, `ongoing` | why it was stopped, or that it was not |
| `rated-adequate`, `rated-inadequate` | the rater's own judgement of the dose |
| `+` before the name | added to the last trial that has no `+`; `++`: to the trial just before |

What a line leaves out is not known, except that a trial was taken as prescribed, in the current
episode, and was not optimised. `?mg`, `?w`, `?x`, `side?` and `outcome?` may be written where
the gap is the point. The episode, where it matters, comes first:

    episode 22mo severe psychotic; sertraline failed

`ECT failed` has 8 bilateral sessions, `CBT failed` 12 sessions in 12 weeks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from tests.spec.treatments import TREATMENTS

_NUMBER = r"\d+(?:\.\d+)?"
_GAPS = {"?mg", "?w", "?x", "side?", "outcome?", "?mo", "severity?", "psychotic?"}
_WORDS: dict[str, tuple[str, Any]] = {
    **{
        word: ("outcome", word)
        for word in ("none", "partial", "response", "remission", "relapse", "worse")
    },
    "bilateral": ("ect_placement", "bilateral"),
    "unilateral": ("ect_placement", "unilateral"),
    "adherent": ("adherent", True),
    "nonadherent": ("adherent", False),
    "adherence?": ("adherent", None),
    "current": ("episode", "current"),
    "previous": ("episode", "previous"),
    "episode?": ("episode", None),
    "optimised?": ("optimised", None),
    "intolerant": ("stopped_for", "intolerance"),
    "ongoing": ("stopped_for", "ongoing"),
    "rated-adequate": ("dose_adequate", True),
    "rated-inadequate": ("dose_adequate", False),
}
_EPISODE_WORDS: dict[str, tuple[str, Any]] = {
    **{word: ("severity", word) for word in ("subsyndromal", "mild", "moderate", "severe")},
    "psychotic": ("psychotic_features", True),
    "not-psychotic": ("psychotic_features", False),
    "anxiety": ("comorbid_anxiety", True),
    "no-anxiety": ("comorbid_anxiety", False),
    "personality": ("personality_disorder", True),
    "no-personality": ("personality_disorder", False),
    "stressor": ("psychosocial_stressor", True),
    "no-stressor": ("psychosocial_stressor", False),
    "no-day-care": ("intensified_treatment", "none"),
    "day-care": ("intensified_treatment", "day_care"),
    "inpatient": ("intensified_treatment", "inpatient"),
    **{
        f"impairment-{word}": ("functional_impairment", word)
        for word in ("none", "mild", "moderate", "severe")
    },
}
_FAILED: dict[str, dict[str, Any]] = {
    "antidepressant": {"weeks": 8},
    "augmentation": {"weeks": 8},
    "ect": {"sessions": 8, "ect_placement": "bilateral"},
    "psychotherapy": {"weeks": 12, "sessions": 12},
}
_OPTIMISED = {"raised": "dose_increase", "extended": "extended"}
_AMOUNTS = (
    (re.compile(rf"({_NUMBER})mg"), "dose_mg_per_day"),
    (re.compile(rf"({_NUMBER})w"), "weeks"),
    (re.compile(rf"of-({_NUMBER})w"), "weeks_total"),
    (re.compile(r"(\d+)x"), "sessions"),
    (re.compile(rf"({_NUMBER})%"), "percent_improvement"),
)
_WEEKS_RANGE = re.compile(rf"({_NUMBER})(?:-({_NUMBER})|\+)w")

FIELDS_OF_A_TRIAL = (
    "dose_mg_per_day",
    "dose_adequate",
    "weeks",
    "weeks_total",
    "sessions",
    "ect_placement",
    "outcome",
    "percent_improvement",
    "stopped_for",
    "adherent",
    "optimised",
    "added_to",
    "episode",
)
FIELDS_OF_THE_EPISODE = (
    "duration_months",
    "severity",
    "psychotic_features",
    "functional_impairment",
    "comorbid_anxiety",
    "personality_disorder",
    "psychosocial_stressor",
    "intensified_treatment",
)


class NotationError(ValueError):
    """A word in a table that is not part of the notation."""


def history(line: str) -> dict[str, Any]:
    """The contract's history that a line stands for."""
    episode: dict[str, Any] = dict.fromkeys(FIELDS_OF_THE_EPISODE)
    trials: list[dict[str, Any]] = []
    for clause in filter(None, (part.strip() for part in line.split(";"))):
        if clause.startswith("episode "):
            episode |= _episode(clause.split()[1:])
        else:
            trials.append(_trial(clause, trials))
    return {"schema": "history/1", "as_of": None, "episode": episode, "trials": trials}


def _trial(clause: str, before: list[dict[str, Any]]) -> dict[str, Any]:
    plus, rest = re.fullmatch(r"(\+{0,2})\s*(.*)", clause).groups()  # type: ignore[union-attr]
    name = max((n for n in TREATMENTS if f"{rest} ".startswith(f"{n} ")), key=len, default=None)
    if name is None:
        raise NotationError(f"no treatment of the tables at the start of {rest!r}")
    trial: dict[str, Any] = {"id": f"t{len(before) + 1}", "treatment": name}
    trial |= dict.fromkeys(FIELDS_OF_A_TRIAL)
    trial |= {"adherent": True, "optimised": [], "episode": "current"}
    if plus:
        bases = before if plus == "++" else [t for t in before if t["added_to"] is None]
        trial["added_to"] = bases[-1]["id"]
    for word in rest[len(name) :].split():
        _read(word, trial)
    return trial


def _read(word: str, trial: dict[str, Any]) -> None:
    if word in _WORDS:
        name, value = _WORDS[word]
        trial[name] = value
    elif word in _OPTIMISED:
        trial["optimised"] = [*trial["optimised"], _OPTIMISED[word]]
    elif word == "failed":
        trial |= _FAILED[TREATMENTS[trial["treatment"]].kind] | {"outcome": "none"}
        if (least := TREATMENTS[trial["treatment"]].min_mg) is not None:
            trial["dose_mg_per_day"] = least
    elif between := _WEEKS_RANGE.fullmatch(word):
        low, high = between.groups()
        trial["weeks"] = {"min": _number(low), "max": None if high is None else _number(high)}
    else:
        for pattern, name in _AMOUNTS:
            if amount := pattern.fullmatch(word):
                trial[name] = _number(amount[1])
                return
        if word not in _GAPS:
            raise NotationError(f"{word!r} is not part of the notation")


def _episode(words: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for word in words:
        if months := re.fullmatch(rf"({_NUMBER})mo", word):
            found["duration_months"] = _number(months[1])
        elif word in _EPISODE_WORDS:
            name, value = _EPISODE_WORDS[word]
            found[name] = value
        elif word not in _GAPS:
            raise NotationError(f"{word!r} is not part of the notation of an episode")
    return found


def _number(text: str) -> float:
    return float(text) if "." in text else int(text)


@dataclass(frozen=True)
class Row:
    """One line of a table: a history, what the rules make of it, and why."""

    line: str
    result: str
    because: str


@dataclass(frozen=True)
class Table:
    """One rule.

    `about` is what the results are of: `verdict` (of the last trial), a model, an item of a
    model (`maudsley.augmentation`), or a definition (`definition.five`).
    """

    title: str
    rule: str
    about: str
    rows: tuple[Row, ...]
    criteria: dict[str, Any] = field(default_factory=dict)
    """Settings that differ from the preset `seed`."""


def table(
    title: str, *, rule: str, about: str, rows: str, criteria: dict[str, Any] | None = None
) -> Table:
    """A table from its text: a line a row, `history => result  # because`."""
    parsed = []
    for line in filter(None, (text.strip() for text in rows.splitlines())):
        left, arrow, right = line.partition(" => ")
        result, _, because = right.partition("#")
        if not arrow or not result.strip():
            raise NotationError(f"{title}: no `=> result` in {line!r}")
        history(left)
        parsed.append(Row(" ".join(left.split()), result.strip(), because.strip()))
    return Table(title, rule, about, tuple(parsed), criteria or {})
