"""A simulated person: lived through a history, tells it in a style, answers what is asked."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any, Literal

from tests.people.truth import ANTIDEPRESSANTS, AUGMENTERS

Style = Literal["teller", "terse", "muddled", "corrector", "forgetful", "clinician"]
STYLES: tuple[Style, ...] = ("teller", "terse", "muddled", "corrector", "forgetful", "clinician")
Speech = Literal["zh", "en", "mixed"]
SPEECHES: tuple[Speech, ...] = ("zh", "en", "mixed")

EFFECTS = {
    "zh": {
        "none": "没什么用",
        "partial": "有一点效果，但不明显",
        "response": "好了一大半",
        "remission": "完全好了",
    },
    "en": {
        "none": "it did nothing",
        "partial": "it helped a little",
        "response": "I felt much better",
        "remission": "I was completely well again",
    },
}
SHORT_EFFECTS = {"none": "无效", "partial": "PR", "response": "有效", "remission": "痊愈"}


@dataclass
class Person:
    """Tells and answers. `told` holds what was said in the opening: trial id to field names."""

    truth: dict[str, Any]
    style: Style
    speech: Speech
    seed: int = 0
    wrong_first: dict[str, float] = field(default_factory=dict)
    """A corrector's slip of the tongue: trial id to the dose that was told and taken back."""

    def __post_init__(self) -> None:
        self._draw = random.Random(self.seed)

    @property
    def language(self) -> Literal["zh", "en"]:
        """The language of the interview."""
        return "en" if self.speech == "en" else "zh"

    def opening(self) -> str:
        """The story, as this style tells it."""
        trials = [t for t in self.truth["trials"] if t["treatment"] not in AUGMENTERS]
        if self.style == "terse":
            return self._join([self.name(t) for t in trials])
        if self.style == "clinician":
            return "；".join(self._shorthand(t) for t in trials)
        if self.style == "muddled":
            trials = list(reversed(trials))
        tell = [self._sentence(t, full=self.style != "forgetful") for t in trials]
        return ("。" if self.language == "zh" else ". ").join(tell)

    def name(self, trial: dict[str, Any]) -> str:
        """What this person calls the treatment."""
        id_ = trial["treatment"]
        if id_ == "ECT":
            return "MECT" if self.language == "zh" else "ECT"
        english, chinese, _ = (ANTIDEPRESSANTS | AUGMENTERS)[id_]
        if self.speech == "mixed":
            return english if self._draw.random() < 0.5 else chinese
        return chinese if self.speech == "zh" else english

    def _join(self, names: list[str]) -> str:
        return ("、" if self.language == "zh" else ", ").join(names)

    def _sentence(self, trial: dict[str, Any], *, full: bool) -> str:
        name, zh = self.name(trial), self.language == "zh"
        effect = EFFECTS[self.language][trial["outcome"]]
        if trial["treatment"] == "ECT":
            n = trial["sessions"]
            return f"做过{n}次{name}，{effect}" if zh else f"I had {n} sessions of {name}, {effect}"
        if not full:
            return f"吃过{name}，{effect}" if zh else f"I took {name}, {effect}"
        dose, weeks = trial["dose_mg_per_day"], trial["weeks"]
        if self.style == "corrector":
            dose = self.wrong_first.setdefault(trial["id"], dose + 10)
        if zh:
            return f"吃过{name}，每天{dose:g}毫克，吃了{weeks}周，{effect}"
        return f"I took {name} {dose:g} mg a day for {weeks} weeks, {effect}"

    def _shorthand(self, trial: dict[str, Any]) -> str:
        effect = SHORT_EFFECTS[trial["outcome"]]
        if trial["treatment"] == "ECT":
            return f"MECT {trial['sessions']}次 {effect}"
        return f"{self.name(trial)} {trial['dose_mg_per_day']:g}mg qd ×{trial['weeks']}w {effect}"

    def corrections(self) -> list[str]:
        """What a corrector takes back right after the story."""
        said = []
        for trial in self.truth["trials"]:
            if trial["id"] in self.wrong_first:
                wrong, right = self.wrong_first[trial["id"]], trial["dose_mg_per_day"]
                name = self.name(trial)
                said.append(
                    f"{name}是{right:g}不是{wrong:g}"
                    if self.language == "zh"
                    else f"{name} was {right:g}, not {wrong:g}"
                )
        return said
