"""The values of the lexicon: frozen, and nothing but what the tables say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal[
    "antidepressant", "augmentation", "ect", "tms", "psychotherapy", "other_psychotropic", "other"
]
Placement: TypeAlias = Literal["bilateral", "unilateral"]
NameLanguage: TypeAlias = Literal["en", "zh-Hans", "zh-Hant", "pinyin"]
NameType: TypeAlias = Literal[
    "generic", "brand", "abbreviation", "colloquial", "misspelling", "salt/form"
]
Marketed: TypeAlias = Literal["y", "n", "?", ""]
Per: TypeAlias = Literal["day", "session", "patch", "tablet", "capsule", "infusion"]
NoRuleReason: TypeAlias = Literal[
    "", "no_verified_figure", "not_in_mg_per_day", "course", "not_counted", "source_left_out"
]


@dataclass(frozen=True, slots=True)
class Treatment:
    """A substance, a fixed combination or a non-drug treatment, under its one canonical id."""

    id: str
    """`generic_en` (INN), or the canonical name of a non-drug treatment: ECT, rTMS, CBT ..."""
    kind: Kind
    """The usual role in depression; whether it was that in a given trial is not known here."""
    treatment_class: str
    mechanism_group: str
    """What counts as one mechanism (staging rule 14.11); antidepressants only, else empty."""
    name_zh: str
    name_zh_hant: str
    brand_en: str
    brand_zh: str
    marketed_cn: Marketed
    """y, n, ? (not known) in mainland China; empty for what is not a product."""
    atc: tuple[str, ...]
    evidence_based: bool | None
    """Psychotherapies: one of the three kinds of rule 14.9 (CBT, behavioural activation,
    interpersonal therapy). None: the kind of therapy was not said, or no psychotherapy."""
    herbal: bool
    counted: bool
    """False: recorded, but never an adequate trial (rule 14.8)."""
    scored: bool
    """False: counts in no staging model, however it was judged (rule 14.9)."""
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameRow:
    """One name of one treatment, as written."""

    name: str
    lang: NameLanguage
    type: NameType
    id: str
    region: str
    source: tuple[str, ...]
    common_word: bool
    """Also an everyday word, a person's name or a medical abbreviation: needs a cue."""
    placement: Placement | None
    """Electrode placement that the name carries ("bilateral ECT")."""
    note: str


@dataclass(frozen=True, slots=True)
class AmbiguousName:
    """A name that stands for more than one thing: ask, never choose."""

    name: str
    candidates: tuple[str, ...]
    """Ids, the likeliest first."""
    outside: tuple[str, ...]
    """Meanings that are no treatment of the lexicon."""
    lang: NameLanguage
    source: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class DoseRule:
    """What dose of a drug is enough. Milligrams `per` day unless it says otherwise."""

    id: str
    min_adequate_mg: float | None
    usual_max_mg: float | None
    ddd_mg: float | None
    """WHO defined daily dose: for information, never a threshold (rule 14.2)."""
    per: Per
    no_rule_reason: NoRuleReason
    """Why a dose cannot make a trial adequate here; empty where `min_adequate_mg` decides."""
    verified: bool
    """The minimum is a lower end of a therapeutic range in a source that was read."""
    source: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class ClassName:
    """A word for a class of treatments; `treatment_class` empty: only the kind is known."""

    name: str
    lang: NameLanguage
    treatment_class: str
    kind: Kind
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TreatmentClass:
    """A class as treatments carry it, or a `broader` one that only class words use."""

    id: str
    name_zh: str
    broader: str


@dataclass(frozen=True, slots=True)
class Decoy:
    """A drug outside psychiatry whose name looks or sounds like one of ours."""

    name: str
    lang: NameLanguage
    what: str
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where rows come from."""

    label: str
    what: str
    licence: str
    non_commercial: bool
