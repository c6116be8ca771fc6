"""What reading a text can yield: mentions, each with the characters it was read from.

All spans are half-open character offsets into the text *as given*. Nothing here knows
about questions, interviews or scoring; a mention says what was written, no more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

Language: TypeAlias = Literal["zh", "en"]
Taken: TypeAlias = Literal[True, False, "other_person"]
Effect: TypeAlias = Literal["none", "partial", "response", "remission", "relapse", "intolerant"]
StoppedFor: TypeAlias = Literal[
    "inefficacy", "intolerance", "nonadherence", "remission", "other", "ongoing"
]


Sense: TypeAlias = Literal[
    "treatment", "age", "ago", "onset", "illness", "off_drug", "frequency", "planned", "other"
]
"""What a length of time measures; only `treatment` is time on a treatment."""


class Span(NamedTuple):
    """Half-open character offsets."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a treatment, or of a class of treatments, found in the text.

    `candidates` are lexicon ids, best first. The name is settled only when `settled` is true:
    then there is exactly one candidate and it may be accepted without asking.
    """

    span: Span
    text: str
    candidates: tuple[str, ...]
    settled: bool
    how: Literal["exact", "pinyin", "typo", "ambiguous", "class", "unnamed", "decoy"]
    certainty: float
    treatment_class: str | None = None
    """For `how == "class"`: SSRI, TCA ... as the lexicon spells classes."""
    kind: str | None = None
    """Treatment kind where the name alone tells it (a class, "an antidepressant", "therapy")."""


@dataclass(frozen=True, slots=True)
class Dose:
    """An amount per day. `mg` is None for tablets whose strength was not told."""

    span: Span
    mg: float | None
    tablets: float | None = None
    role: Literal["held", "start", "highest", "present", "at_most"] = "held"
    """`held` unless the words say it was where titration began, its top, or today's dose."""
    raised: bool = False
    """The words tell that the dose was increased up to this one."""
    refuted: bool = False
    """Named only to be taken back: the 100 of "150, not 100"."""
    planned: bool = False
    """Still to come: "to be raised to 20 mg tomorrow"."""
    mg_min: float | None = None
    """Lower end where a range was told ("20-40 mg"); `mg` is then its upper end."""
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in days. `days_max` None: at least `days_min`."""

    span: Span
    days_min: float
    days_max: float | None
    vague: bool = False
    refuted: bool = False
    sense: Sense = "treatment"
    """Decided by the words right around; a linker takes over only `treatment`."""
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Period:
    """Calendar dates, each exactly as precise as told: `2021`, `2021-03` or `2021-03-15`."""

    span: Span
    start: str | None
    stop: str | None
    ongoing: bool = False
    """"since 2019", "至今"."""
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Sessions:
    """A number of sessions, infusions or treatments; `count` None: only the placement was told."""

    span: Span
    count: int | None
    placement: Literal["bilateral", "unilateral"] | None = None
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a treatment did, in the words of the contract; `percent` is improvement 0-100."""

    span: Span
    effect: Effect | None
    percent: float | None = None
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Stop:
    """Why or that a treatment was stopped, or that it goes on (`reason == "ongoing"`)."""

    span: Span
    reason: StoppedFor | None
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Adherence:
    """Taken as prescribed, or not."""

    span: Span
    adherent: bool
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class EpisodeFact:
    """A fact about the present episode: `field` and `value` in the words of the contract."""

    span: Span
    field: str
    value: str | bool | float
    certainty: float = 1.0


Loose: TypeAlias = Dose | Duration | Period | Sessions | Outcome | Stop | Adherence


@dataclass(frozen=True, slots=True)
class TreatmentMention:
    """One course of one treatment as told, with everything that was linked to it."""

    name: Name
    generic: str | None
    """Lexicon id, only when settled; else None and the candidates stand in `alternatives`."""
    alternatives: tuple[str, ...] = ()
    kind: str | None = None
    treatment_class: str | None = None
    taken: Taken = True
    dose: Dose | None = None
    duration: Duration | None = None
    at_dose: bool = False
    """The length was told together with the dose ("100 mg for 8 weeks")."""
    start: str | None = None
    stop: str | None = None
    ongoing: bool | None = None
    sessions: int | None = None
    ect_placement: Literal["bilateral", "unilateral"] | None = None
    outcome: Effect | None = None
    percent_improvement: float | None = None
    stopped_for: StoppedFor | None = None
    adherent: bool | None = None
    optimised: tuple[Literal["dose_increase", "extended"], ...] = ()
    added_to: int | None = None
    """Index, in the reading's list, of the treatment that this one was added to."""
    correction: bool = False
    """The words put right something said before ("sertraline was 150, not 100")."""
    certainty: float = 1.0
    spans: Mapping[str, Span] = field(default_factory=dict)
    """Field name (name, dose, duration, outcome ...) to where it was read."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one text."""

    text: str
    language: Language
    treatments: tuple[TreatmentMention, ...] = ()
    loose: tuple[Loose, ...] = ()
    """Quantities and outcomes that belong to no named treatment: answers to a question."""
    episode: tuple[EpisodeFact, ...] = ()
    correction: bool = False
    """The text as a whole puts something right ("no, three months", "不对，是三个月")."""
