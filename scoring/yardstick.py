"""The yardsticks that a set of criteria holds trials against, one for each model and body.

Models differ in their least number of weeks, bodies also in threshold and dose. Yardsticks that
measure alike are one object, so that each trial is judged once by each.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from scoring.criteria import Criteria, DefinitionName
from scoring.history import OUTCOMES, Outcome
from scoring.presets import preset

BODIES: Mapping[DefinitionName, str] = {
    "asia_pacific": "asia-pacific",
    "china_strict": "china-strict",
    "eu_pearl": "eu-pearl",
    "canadian_delphi": "canadian-delphi",
    "ema_fda": "ema-fda",
    "gsrd": "gsrd",
}
FAILING: Mapping[str, frozenset[Outcome]] = {
    "below_25_percent": frozenset({"none", "worse"}),
    "below_50_percent": frozenset({"none", "worse", "partial"}),
    "no_remission": frozenset({"none", "worse", "partial", "response"}),
}


@dataclass(frozen=True, eq=False)
class Yardstick:
    """One way to judge a trial: the criteria, and the least weeks of an antidepressant."""

    criteria: Criteria
    weeks: float
    failing: frozenset[Outcome]


@dataclass(frozen=True, eq=False)
class Plan:
    """All yardsticks of a set of criteria."""

    general: Yardstick
    mgh: Yardstick
    european: Yardstick
    maudsley: Yardstick
    dm_trd: Yardstick
    bodies: Mapping[DefinitionName, Yardstick]


JUDGING = frozenset(
    {
        "failure", "dose_standard", "doses", "intolerance", "relapse", "adherence", "scope",
        "augmenter_minimum_weeks", "ect_minimum_sessions", "ect_placement",
        "psychotherapy_minimum_weeks", "psychotherapy_minimum_sessions", "psychotherapy_kinds",
        "definition_mechanisms", "definition_ect", "definition_psychotherapy", "minimum_weeks",
        "tms_minimum_sessions", "ketamine_minimum_sessions", "herbal", "same_mechanism", "classes",
    }
)  # fmt: skip
"""The settings that change how a trial is judged, or how many a definition needs."""


@lru_cache(maxsize=64)
def plan(criteria: Criteria) -> Plan:
    """The yardsticks of these criteria."""
    made: dict[str, Yardstick] = {}

    def yardstick(criteria: Criteria, weeks: float) -> Yardstick:
        key = f"{weeks} {criteria.model_dump_json(include=set(JUDGING))}"
        if key not in made:
            failing = FAILING[criteria.failure]
            if criteria.relapse == "failure":
                failing |= {"relapse"}
            made[key] = Yardstick(criteria, weeks, failing)
        return made[key]

    return Plan(
        general=yardstick(criteria, criteria.minimum_weeks),
        mgh=yardstick(criteria, criteria.mgh_minimum_weeks),
        european=yardstick(criteria, criteria.european_minimum_weeks),
        maudsley=yardstick(criteria, criteria.maudsley_minimum_weeks),
        dm_trd=yardstick(criteria, criteria.dm_trd_minimum_weeks),
        bodies={
            name: yardstick(preset(body), preset(body).minimum_weeks)
            for name, body in BODIES.items()
        },
    )


assert set().union(*FAILING.values()) < set(OUTCOMES)  # noqa: S101 - holds at import or never
