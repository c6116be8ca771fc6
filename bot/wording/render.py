"""From effects to words: the one place where keys and parameters become sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from bot.interview.effects import Ask as AskEffect
from bot.interview.effects import (
    Choice,
    Effect,
    FactLine,
    Param,
    Part,
    Question,
    Refusal,
    Reply,
    TreatmentName,
    TrialLine,
)
from bot.interview.history import STANDALONE
from bot.interview.questions import NONE_OF_THESE
from bot.interview.record import Role, Value
from bot.wording import amounts, crisis
from bot.wording.catalogue import Language, has, text
from bot.wording.catalogue import Value as Plain
from lexicon import Lexicon

LENGTHS = frozenset({"weeks", "weeks_total"})
NO_MEDICINE = frozenset({"psychotherapy", "ect", "tms"})
WITHOUT_MEDICINE = {"weeks": "weeks_total", "adherent": "attended"}
"""Facts that are said in other words where no medicine is taken."""


class RenderedChoice(BaseModel):
    """A choice as it is shown; `value` in the words of the contract, None for "don't know"."""

    model_config = ConfigDict(frozen=True)

    id: str
    label: str
    value: Value = None


class Rendered(BaseModel):
    """A reply as it is shown."""

    model_config = ConfigDict(frozen=True)

    text: str
    choices: tuple[RenderedChoice, ...] = ()
    multiple: bool = False


@dataclass(frozen=True, slots=True)
class Renderer:
    """Puts effects into the words of one language, for one kind of reader."""

    language: Language
    lexicon: Lexicon
    role: Role = "patient"
    region: str | None = None

    def replies(self, effects: Iterable[Effect]) -> list[Rendered]:
        """What to show, in order. Effects that show nothing by themselves are passed over."""
        shown: list[Rendered] = []
        for effect in effects:
            match effect:
                case Reply():
                    shown.append(Rendered(text=self.say(effect.key, effect.params)))
                case Refusal():
                    shown.append(Rendered(text=self.say(f"refused-{effect.reason}")))
                case AskEffect():
                    shown.append(self.question(effect.question))
                case _:
                    continue
        return shown

    def question(self, question: Question) -> Rendered:
        """A question with its choices."""
        return Rendered(
            text=self.say(question.key, question.params),
            choices=tuple(self._choice(choice, question) for choice in question.choices),
            multiple=question.multiple,
        )

    def _choice(self, choice: Choice, question: Question) -> RenderedChoice:
        params: dict[str, Param] = dict(question.params) | dict(choice.params)
        if choice.key == "choice-whole-time":
            params["length"] = amounts.length(self.language, choice.value)
        return RenderedChoice(id=choice.id, label=self.say(choice.key, params), value=choice.value)

    def say(self, key: str, params: dict[str, Param] | None = None) -> str:
        """One message, every parameter put into words first."""
        given = params or {}
        plain: dict[str, Plain] = {"role": self.role, "count": 0}
        for name, param in given.items():
            if isinstance(param, tuple):
                plain[name] = self._several(name, param)
                plain["count"] = len(param)
            elif name != "count":
                plain[name] = self._one(param)
        if isinstance(count := given.get("count"), int):
            plain["count"] = count
        if key in ("crisis", "crisis-again"):
            plain |= crisis.params(self.language, self.region)
        if key.startswith("ask-trial-treatment"):
            called = given.get("name")
            plain["written"] = getattr(called, "as_written", None) or "none"
        return text(self.language, key, plain).strip()

    def _several(self, name: str, parts: tuple[Part, ...]) -> str:
        said = [str(self._one(part)) for part in parts]
        if name == "episode":
            if not said:
                return ""
            facts = text(self.language, "fact-separator").join(said)
            return text(self.language, "episode-line", {"facts": facts})
        if any(isinstance(part, TrialLine) for part in parts):
            return "\n".join(f"{n}. {line}" for n, line in enumerate(said, 1))
        if name == "lines" and not parts:
            return text(self.language, "summary-no-trials")
        return text(self.language, "list-separator").join(said)

    def _one(self, param: str | int | float | Part) -> Plain:
        match param:
            case TreatmentName():
                return self.treatment(param)
            case TrialLine():
                return self._trial(param)
            case FactLine():
                return self._fact_line(param)
            case float():
                return amounts.figure(param)
            case str() | int():
                return param
            case _:
                return text(self.language, f"term-{param.field}-{param.value}")

    def treatment(self, name: TreatmentName) -> str:
        """A treatment as its reader knows it: own language, with a common brand."""
        known = self.lexicon.treatments.get(name.id) if name.id else None
        if known is None:
            return self._unknown_treatment(name)
        if has(self.language, f"treatment-{known.id}"):
            return text(self.language, f"treatment-{known.id}")
        zh = self.language == "zh"
        own = (known.name_zh or known.id) if zh else known.id
        brand = known.brand_zh if zh else known.brand_en
        if name.treatment_class:
            label = ", ".join(filter(None, (brand, name.treatment_class)))
            return text(self.language, "term-name-with-class", {"name": own, "class": label})
        if brand and brand.casefold() != own.casefold():
            return text(self.language, "term-name-with-brand", {"name": own, "brand": brand})
        return own

    def _unknown_treatment(self, name: TreatmentName) -> str:
        if name.as_written:
            return f"“{name.as_written}”"
        if name.treatment_class:
            return text(self.language, "term-class-medicine", {"class": name.treatment_class})
        return text(self.language, "term-medicine")

    def _trial(self, line: TrialLine) -> str:
        spoken = WITHOUT_MEDICINE if self._kind(line.name) in NO_MEDICINE else {}
        facts = [
            self.fact(spoken.get(field, field), value)
            for field, value in line.facts
            if field != "added_to" or self._kind(line.name) == "augmentation"
        ]
        facts += [self._unknown(field) for field in line.unknown]
        params: dict[str, Plain] = {
            "name": self.treatment(line.name),
            "facts": text(self.language, "fact-separator").join(facts)
            or text(self.language, "fact-not-yet"),
        }
        if line.base is None:
            return text(self.language, "trial-line", params)
        base = self.treatment(line.base)
        return text(self.language, "trial-line-added", params | {"base": base})

    def _kind(self, name: TreatmentName) -> str | None:
        known = self.lexicon.treatments.get(name.id) if name.id else None
        return known.kind if known else None

    def _fact_line(self, line: FactLine) -> str:
        fact = (
            self._unknown(line.field) if line.value is None else self.fact(line.field, line.value)
        )
        if line.name is None:
            return fact
        name = self.treatment(line.name)
        return text(self.language, "changed-line", {"name": name, "fact": fact})

    def _unknown(self, field: str) -> str:
        named = text(self.language, f"field-{field}")
        return text(self.language, "fact-unknown", {"field": named})

    def fact(self, field: str, value: Value) -> str:
        """One fact in few words."""
        if field in LENGTHS:
            return self._about(field, amounts.length(self.language, value))
        if field == "duration_months" and isinstance(value, int | float):
            return self._about(field, amounts.months(self.language, value))
        if field == "optimised":
            ways = value if isinstance(value, tuple | list) else ()
            words = [text(self.language, f"fact-optimised-{way}") for way in ways]
            none = text(self.language, "fact-optimised-none")
            return text(self.language, "list-separator").join(words) or none
        if field in ("treatment", "added_to"):
            if value in (STANDALONE, NONE_OF_THESE):
                return text(self.language, "fact-on-its-own")
            return self._about(field, self.treatment(TreatmentName(id=str(value))))
        if isinstance(value, bool):
            return text(self.language, f"fact-{field}-{'yes' if value else 'no'}")
        if isinstance(value, int | float):
            return text(self.language, f"fact-{field}", {"value": value})
        if field in ("start", "stop"):
            return self._about(field, amounts.date(self.language, str(value)))
        return text(self.language, f"fact-{field}-{value}", {"role": self.role})

    def _about(self, field: str, value: str) -> str:
        return text(self.language, f"fact-{field}", {"value": value})
