"""Every question of the interview: its message, and the answers that can be tapped.

A question is named by what it is about (subject, field, item), exactly as `asking` shows it.
Choices carry values in the words of the contract; the last one, without a value, is "don't know".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.interview.effects import Choice, Param, Question, TreatmentName
from bot.interview.history import STANDALONE
from bot.interview.proxy import RELATIVE
from bot.interview.record import EPISODE, INTERVIEW, Record, Value
from lexicon import Lexicon

YES_NO: tuple[Value, ...] = (True, False)
CHOICES: dict[str, tuple[Value, ...]] = {
    "outcome": ("none", "partial", "response", "remission", "relapse", "worse"),
    "stopped_for": ("inefficacy", "intolerance", "nonadherence", "remission", "other", "ongoing"),
    "adherent": YES_NO,
    "dose_adequate": YES_NO,
    "episode": ("current", "previous"),
    "ect_placement": ("bilateral", "unilateral"),
    "optimised": ("dose_increase", "extended"),
    "severity": ("subsyndromal", "mild", "moderate", "severe"),
    "psychotic_features": YES_NO,
    "functional_impairment": ("none", "mild", "moderate", "severe"),
    "comorbid_anxiety": YES_NO,
    "personality_disorder": YES_NO,
    "psychosocial_stressor": YES_NO,
    "intensified_treatment": ("none", "day_care", "inpatient"),
    "consent": YES_NO,
    "role": ("patient", RELATIVE, "clinician"),
}
"""Values that may be picked, by field."""

WEEKS_CHOICES: tuple[tuple[str, dict[str, float | None]], ...] = (
    ("under_4", {"min": 0, "max": 3.9}),
    ("4_to_6", {"min": 4, "max": 5.9}),
    ("6_to_8", {"min": 6, "max": 8}),
    ("2_to_3_months", {"min": 8.6, "max": 12.9}),
    ("over_3_months", {"min": 13, "max": None}),
)
"""Lengths to tap for those who would rather not type; their ends are the models' thresholds."""

QUANTITIES = frozenset(
    {
        "dose_mg_per_day",
        "weeks",
        "weeks_total",
        "sessions",
        "duration_months",
        "percent_improvement",
    }
)
"""Fields answered by an amount: there a bare number is the amount, not the number of a choice."""

OF_THERAPY = frozenset({"weeks", "adherent", "stopped_for"})
"""Fields that are asked in other words where no medicine is taken."""

NONE_OF_THESE = "none"
ALL_CURRENT = "all_current"
"""Answer to `episode`: this trial, and every other whose episode is open, is of this episode."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Builds questions about one record."""

    record: Record
    lexicon: Lexicon

    def name(self, trial: str) -> TreatmentName:
        """What to call a trial's treatment."""
        return treatment_name(self.record, trial)

    def about_interview(
        self, field: str, choices: Iterable[tuple[Value, str]] = (), **params: Param
    ) -> Question:
        """A question about the interview itself; choices as value and message key."""
        picks: list[Pick] = [(value, key, {}) for value, key in choices]
        return Question(
            subject=INTERVIEW,
            field=field,
            key=f"ask-{field}",
            params=params,
            choices=numbered(picks, dont_know=False),
        )

    def about_episode(self, field: str) -> Question:
        """A question about the present episode."""
        picks: list[Pick] = [(value, term(field, value), {}) for value in CHOICES.get(field, ())]
        return Question(
            subject=EPISODE, field=field, key=f"ask-episode-{field}", choices=numbered(picks)
        )

    def about_trial(self, trial: str, field: str) -> Question:
        """A question about one trial."""
        params: dict[str, Param] = {"name": self.name(trial)}
        picks: list[Pick] = [(value, term(field, value), {}) for value in CHOICES.get(field, ())]
        key = f"ask-trial-{field}"
        if self.kind(trial) == "psychotherapy" and field in OF_THERAPY:
            key += "-therapy"
            if field == "adherent":
                picks = [(value, term("attended", value), {}) for value in YES_NO]
        if field == "weeks":
            key, picks = self._weeks(trial, key, params)
        elif field == "added_to":
            picks = self._bases(trial)
        elif field == "optimised":
            picks.append(((), "term-optimised-none", {}))
        elif field == "episode" and self._others_open(trial, "episode"):
            picks.append((ALL_CURRENT, "term-episode-all_current", {}))
        return Question(
            subject=trial,
            field=field,
            key=key,
            params=params,
            choices=numbered(picks),
            multiple=field == "optimised",
        )

    def which_treatment(self, trial: str, candidates: tuple[str, ...]) -> Question:
        """Which of the candidates a name as written stands for."""
        picks: list[Pick] = [
            (id_, "choice-candidate", {"name": self._candidate(id_)}) for id_ in candidates
        ]
        picks.append((NONE_OF_THESE, "choice-another-treatment", {}))
        written = self.record.value(trial, "name_as_written")
        return Question(
            subject=trial,
            field="treatment_name",
            item=candidates[0],
            key="ask-treatment_name" if len(candidates) > 1 else "ask-treatment_name-one",
            params={"written": str(written or ""), "name": self._candidate(candidates[0])},
            choices=numbered(picks),
        )

    def checklist(self, item: str, treatments: Iterable[str]) -> Question:
        """Which of these, by name, were taken."""
        picks: list[Pick] = [
            (id_, "choice-treatment", {"name": TreatmentName(id=id_)}) for id_ in treatments
        ]
        picks.append((NONE_OF_THESE, "choice-none-of-these", {}))
        return Question(
            subject=INTERVIEW,
            field="augmentation_checklist",
            item=item,
            key=f"ask-checklist-{item}",
            choices=numbered(picks),
            multiple=True,
        )

    def _candidate(self, id_: str) -> TreatmentName:
        known = self.lexicon.treatments.get(id_)
        return TreatmentName(id=id_, treatment_class=known.treatment_class if known else None)

    def _weeks(self, trial: str, key: str, params: dict[str, Param]) -> tuple[str, list[Pick]]:
        """How long at a dose that counts: the dose is named, and a length told is offered whole."""
        treatment = self.lexicon.treatments.get(str(self.record.value(trial, "treatment")))
        rule = self.lexicon.dose_rules.get(treatment.id) if treatment else None
        picks: list[Pick] = []
        total = self.record.value(trial, "weeks_total")
        if total is not None:
            picks.append((total, "choice-whole-time", {}))
        picks += [(dict(span), f"term-weeks-{name}", {}) for name, span in WEEKS_CHOICES]
        if rule is None or rule.min_adequate_mg is None:
            return key, picks
        params["dose"] = rule.min_adequate_mg
        return f"{key}-at-dose", picks

    def _bases(self, trial: str) -> list[Pick]:
        """The antidepressants that this one may have been added to, newest first."""
        bases: list[Pick] = [
            (other, "choice-base", {"name": self.name(other)})
            for other in reversed(self.record.trials)
            if other != trial
            and trial not in self.record.rests_on(other)
            and self.kind(other) in ("antidepressant", None)
        ]
        return [*bases, (STANDALONE, "choice-on-its-own", {})]

    def _others_open(self, trial: str, field: str) -> bool:
        return any(t != trial and not self.record.settled(t, field) for t in self.record.trials)

    def kind(self, trial: str) -> str | None:
        """Kind of a trial's treatment, as far as it is known."""
        treatment = self.lexicon.treatments.get(str(self.record.value(trial, "treatment")))
        told = self.record.value(trial, "kind")
        return treatment.kind if treatment else str(told) if told else None


Pick = tuple[Value, str, dict[str, Param]]


def numbered(picks: Iterable[Pick], *, dont_know: bool = True) -> tuple[Choice, ...]:
    """Choices with ids c1, c2 ... and "don't know" last."""
    rows = [*picks, (None, "choice-dont-know", {})] if dont_know else list(picks)
    return tuple(
        Choice(id=f"c{n}", value=value, key=key, params=params)
        for n, (value, key, params) in enumerate(rows, 1)
    )


def term(field: str, value: Value) -> str:
    """Message key of a word of the contract."""
    spelled = {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value
    return f"term-{field}-{spelled}"


def treatment_name(record: Record, trial: str) -> TreatmentName:
    """What to call a trial's treatment: its lexicon id, else the words it was named by."""
    id_ = record.value(trial, "treatment")
    written = record.value(trial, "name_as_written")
    class_ = None if id_ else record.value(trial, "treatment_class")
    return TreatmentName(
        id=str(id_) if id_ else None,
        as_written=str(written) if written else None,
        treatment_class=str(class_) if class_ else None,
    )
