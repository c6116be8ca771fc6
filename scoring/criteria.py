"""The criteria: every choice under which an assessment is made, as one frozen value.

The sources contradict one another or leave gaps; each gap is one setting here, with the words of
its source. The defaults are the preset `seed`. Presets and files of one's own are TOML (see
`scoring.presets`). "§" points to docs/staging-rules.md, which tells all gaps with their settings; a
setting whose default or option rests on recollection only is marked `verified: false` and is
labelled so in every output.
"""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, JsonValue

ModelName = Literal["thase_rush", "mgh", "european", "maudsley", "dm_trd"]
DefinitionName = Literal[
    "two_adequate_failures",
    "one_adequate_failure",
    "three_including_tca",
    "five",
    "ect_received",
    "asia_pacific",
    "china_strict",
    "eu_pearl",
    "canadian_delphi",
    "ema_fda",
    "gsrd",
]
MODELS: tuple[ModelName, ...] = get_args(ModelName)
DEFINITIONS: tuple[DefinitionName, ...] = get_args(DefinitionName)

WeekCount = Annotated[float, Field(ge=0, le=260, allow_inf_nan=False)]
SessionCount = Annotated[float, Field(ge=0, le=200, allow_inf_nan=False)]
Dose = Annotated[float, Field(gt=0, le=20_000, allow_inf_nan=False)]


def _setting(default: Any, what: str, source: str, verified: bool = True) -> Any:
    extra: dict[str, JsonValue] = {"source": source, "verified": verified}
    return Field(default=default, description=what, json_schema_extra=extra)


class Criteria(BaseModel):
    """Every setting, resolved. Equal values judge equally, whatever they are called."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = _setting("seed", "Name of this set of criteria.", "-")

    # ---- adequate and failed -----------------------------------------------------------------
    failure: Literal["below_25_percent", "below_50_percent", "no_remission"] = _setting(
        "below_50_percent",
        "A trial failed if it brought less than this much improvement; the most consequential "
        "of all settings.",
        "below 50 %: TRD review, Rybak 2021; below 25 %: Sforzini 2022; no remission: Han 2020",
    )
    minimum_weeks: WeekCount = _setting(
        4,
        "Least weeks at an adequate dose: verdict of a trial, Thase-Rush, definitions.",
        "TRD review (at least 4 weeks at full dose, better 6-8)",
    )
    mgh_minimum_weeks: WeekCount = _setting(
        6, "The same for the MGH method.", "TRD review; PLoS ONE 2020;15:e0236434"
    )
    european_minimum_weeks: WeekCount = _setting(
        6, "The same for the European model.", "TRD review (trials of 6-8 weeks)"
    )
    maudsley_minimum_weeks: WeekCount = _setting(
        6,
        "The same for the Maudsley method; its paper says only 'adequate course'.",
        "recalled; the MTI form offers 4, 6 or 8 weeks (Fekadu 2018)",
        verified=False,
    )
    dm_trd_minimum_weeks: WeekCount = _setting(
        6, "The same for the Dutch measure: taken over from Maudsley.", "recalled", verified=False
    )
    augmenter_minimum_weeks: WeekCount = _setting(
        4, "Least weeks of an augmenting drug.", "project decision after the long-form ATHF"
    )
    dose_standard: Literal["minimum_effective", "highest_tolerated", "upper_therapeutic"] = (
        _setting(
            "minimum_effective",
            "Dose that is adequate: the minimum effective dose; the usual maximum; or the highest "
            "tolerated (between the two only the rater's own `dose_adequate` can tell).",
            "minimum: Han 2020; highest tolerated: TRD review; upper: Chinese textbook, 7th ed.",
        )
    )
    doses: dict[str, Dose] = _setting(
        {}, "Minimum adequate doses of your own, mg a day by drug; they win over the table.", "-"
    )
    intolerance: Literal["outcome_decides", "never_failure", "failure"] = _setting(
        "outcome_decides",
        "A trial stopped for side effects after an adequate dose for adequate weeks. Before that "
        "it is inadequate in every case.",
        "TRD review; failure: STAR*D (Rush 2006)",
    )
    relapse: Literal["not_failure", "failure"] = _setting(
        "not_failure",
        "A response that was lost on treatment.",
        "no rule in any of the models (project decision)",
    )
    adherence: Literal["required", "ignored"] = _setting(
        "required",
        "Whether a treatment must have been taken as prescribed.",
        "TRD review; no instrument's numeric cut was found",
    )
    ect_minimum_sessions: SessionCount = _setting(
        7, "Least sessions of an adequate course of ECT.", "long-form ATHF (7-9 rate 4)"
    )
    ect_placement: Literal["bilateral_only", "any"] = _setting(
        "bilateral_only", "Electrode placement of adequate ECT.", "TRD review; long-form ATHF"
    )
    psychotherapy_minimum_weeks: WeekCount = _setting(
        10, "Least weeks of psychotherapy; this or the sessions.", "TRD review (10-12 weeks)"
    )
    psychotherapy_minimum_sessions: SessionCount = _setting(
        8, "Least sessions of psychotherapy; this or the weeks.", "TRD review"
    )
    psychotherapy_kinds: Literal["named", "any"] = _setting(
        "named",
        "Psychotherapies that can be adequate: cognitive behavioural, behavioural activation and "
        "interpersonal therapy, or any.",
        "TRD review",
    )
    tms_minimum_sessions: SessionCount | None = _setting(
        None,
        "Least sessions of rTMS; unset: only the rater can judge it. A usual course is 20-30.",
        "no verified minimum",
        verified=False,
    )
    ketamine_minimum_sessions: SessionCount | None = _setting(
        None,
        "Least sessions of ketamine or esketamine; unset: only the rater can judge it.",
        "no verified minimum (TRANSFORM-2: twice weekly for 4 weeks)",
        verified=False,
    )
    herbal: Literal["not_counted", "counted"] = _setting(
        "not_counted",
        "Herbal products and fixed melitracen/flupentixol (黛力新).",
        "project decision: labelled for mild depression or far below a single drug's dose",
    )

    # ---- scope and mechanisms ----------------------------------------------------------------
    scope: Literal["current_episode", "lifetime"] = _setting(
        "current_episode", "Whose trials count.", "Peeters 2016; Han 2020; lifetime is an option"
    )
    episode_gap_months: Annotated[float, Field(ge=0, le=24)] = _setting(
        2,
        "Months free of the depressive syndrome that part two episodes; for whoever fills in "
        "`episode`.",
        "RECOVER trial",
    )
    same_mechanism: tuple[tuple[str, ...], ...] = _setting(
        (),
        'Classes to be taken for one mechanism, such as [["SSRI", "SNRI"]].',
        "different by default: TRD review; the same: project option",
    )
    classes: dict[str, str] = _setting(
        {}, 'A class of your own by drug, such as tianeptine = "TCA".', "-"
    )

    # ---- Thase and Rush ----------------------------------------------------------------------
    thase_rush_ladder: Literal["strict", "lenient", "highest"] = _setting(
        "strict",
        "Strict: stage 3 needs a TCA beyond two other mechanisms, stage 4 also an MAOI. Lenient: "
        "a TCA or MAOI may be one of the two. Highest: the highest rung, whatever was skipped.",
        "TRD review, read literally; the others are options of this project",
    )
    thase_rush_reversible_maoi: bool = _setting(
        True, "Moclobemide and other reversible ones fill the MAOI rung.", "project decision"
    )
    thase_rush_tetracyclics: bool = _setting(
        True, "Maprotiline and amoxapine fill the TCA rung.", "common Chinese usage"
    )
    thase_rush_ect: Literal["adequate_failed", "any_failed"] = _setting(
        "adequate_failed",
        "Stage 5: an adequate course that failed, or any course that failed.",
        "TRD review (bilateral)",
    )
    thase_rush_responder: Literal["stage_0", "not_staged"] = _setting(
        "stage_0",
        "Nobody's adequate trial failed because it worked.",
        "MedicalAlgorithms, Thase-Rush page; the option is this project's",
    )

    # ---- MGH ---------------------------------------------------------------------------------
    mgh_optimisation: Literal["each_use", "once_per_trial"] = _setting(
        "each_use",
        "0.5 points for each use, or once per trial and strategy.",
        "each use: TRD review; once: recalled from the original",
    )
    mgh_strategies: Literal["failed_base", "any_base"] = _setting(
        "failed_base",
        "Whether an optimisation or add-on scores only beside an adequate failed base trial.",
        "project decision",
    )
    mgh_ect: Literal["without_remission", "any_course"] = _setting(
        "without_remission",
        "ECT that scores 3.",
        "TRD review ('received ECT'), with the project's condition that it brought no remission",
    )
    mgh_combination: Literal["partner_and_half", "half_only"] = _setting(
        "partner_and_half",
        "A second antidepressant scores its own point and 0.5, or 0.5 only.",
        "project decision",
    )
    mgh_rtms_points: Annotated[float, Field(ge=0, le=3)] = _setting(
        0, "Points for rTMS without remission.", "0: TRD review; 3: PLoS ONE 2020;15:e0236434"
    )

    # ---- European ----------------------------------------------------------------------------
    european_grade_by: Literal["weeks", "drugs"] = _setting(
        "weeks", "What grades TRD1 to TRD5; both are always shown.", "TRD review"
    )
    european_same_mechanism: Literal["non_responder", "counts"] = _setting(
        "non_responder", "Several failed drugs of one mechanism.", "TRD review"
    )
    european_add_on_weeks: Literal["not_added", "added"] = _setting(
        "not_added", "Weeks of add-ons run beside those of their base.", "project decision"
    )
    european_ect: Literal["recorded", "counts_as_drug"] = _setting(
        "recorded", "Failed adequate ECT.", "project decision"
    )

    # ---- Maudsley ----------------------------------------------------------------------------
    maudsley_no_failure: Literal["not_applicable", "zero_points"] = _setting(
        "not_applicable",
        "Without any failure: does not apply, or a non-standard sum with 0 for the drugs.",
        "the lowest level presumes one failure (project decision)",
    )
    maudsley_combination: Literal["failure_and_augmentation", "augmentation_only"] = _setting(
        "failure_and_augmentation",
        "A second antidepressant added to a first.",
        "project decision",
    )
    maudsley_add_ons: Literal["without_remission", "any_use"] = _setting(
        "without_remission", "Augmentation and ECT that score.", "project decision"
    )
    maudsley_augmenter_base: Literal["any_base", "adequate_base"] = _setting(
        "any_base", "Whether the augmented trial must have been adequate.", "project decision"
    )

    # ---- Dutch measure -----------------------------------------------------------------------
    dm_trd_total: Literal["provisional", "hidden"] = _setting(
        "provisional",
        "The point levels are candidates; the total is labelled provisional, or left out.",
        "items: Peeters 2016; levels recalled",
        verified=False,
    )

    # ---- definitions -------------------------------------------------------------------------
    definition_mechanisms: Literal["any", "different"] = _setting(
        "any",
        "Whether the two failed trials must differ in mechanism.",
        "any: TRD review, Han 2020; different: GSRD 1999, Chinese textbook",
    )
    definition_ect: bool = _setting(
        False, "Failed adequate ECT counts as a trial in the definitions.", "yes: Sforzini 2022"
    )
    definition_psychotherapy: bool = _setting(
        False, "Failed adequate psychotherapy counts too.", "yes: RECOVER trial (ATHF-SF)"
    )

    # ---- what is computed --------------------------------------------------------------------
    models: tuple[ModelName, ...] = _setting(MODELS, "Models to compute.", "-")
    definitions: tuple[DefinitionName, ...] = _setting(
        DEFINITIONS, "Definitions to compute; those of a body use that body's preset.", "-"
    )

    @cached_property
    def fingerprint(self) -> str:
        """The settings without the name: what an assessment depends on."""
        return self.model_dump_json(exclude={"name"})

    def __hash__(self) -> int:
        return hash(self.fingerprint)


SEED = Criteria()
