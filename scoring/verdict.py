"""The verdict on one trial, and why: failed, not failed, inadequate or undetermined (§14.1-9).

Adequacy comes before outcome: a remission on a low dose is inadequate. What cannot be told is
undetermined and never counts as failed.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from scoring.adequacy import Condition, conditions, figures, weeks_possible
from scoring.assessment import Param, Reason, TrialAssessment, Verdict
from scoring.bits import Bit
from scoring.case import Case
from scoring.history import Trial
from scoring.maybe import NO, OPEN, YES
from scoring.outcomes import ended_in_failure
from scoring.roles import Identity
from scoring.yardstick import Yardstick

REVIEW = "TRD review"
DURATION_SOURCES = {"ect": "long-form ATHF", "psychotherapy": REVIEW}
VERDICTS: tuple[Verdict, ...] = ("failed", "not_failed", "inadequate")


def assess_trial(cases: tuple[Case, ...], yardstick: Yardstick) -> TrialAssessment:
    """The verdict over every case of a trial."""
    trial = cases[0].trial
    found = [_possible(case, yardstick) for case in cases]
    possible = tuple(v for v in VERDICTS if any(v in verdicts for verdicts, _ in found))
    verdict: Verdict = possible[0] if len(possible) == 1 else "undetermined"
    missing = ["treatment"] if len(cases) > 1 and verdict == "undetermined" else []
    if verdict == "undetermined":
        missing += [name for _, fields in found for name in fields]
    reasons = tuple(_reasons(cases, yardstick, verdict))
    return TrialAssessment(
        id=trial.id,
        verdict=verdict,
        reasons=reasons,
        missing=tuple(dict.fromkeys(missing)),
        possible=possible,
        treatment=cases[0].what.drug,
        name_as_written=trial.name_as_written,
    )


def _possible(case: Case, yardstick: Yardstick) -> tuple[set[Verdict], tuple[str, ...]]:
    """The verdicts that are possible, and the missing fields that decide between them."""
    enough = case.adequate(yardstick)
    failing = ended_in_failure(case.trial, yardstick)
    found: set[Verdict] = set()
    if enough.state != YES:
        found.add("inadequate")
    if enough.state == NO:
        return found, ()
    if failing.state != NO:
        found.add("failed")
    if failing.state != YES:
        found.add("not_failed")
    return found, enough.fields + failing.fields


def _reasons(cases: tuple[Case, ...], yardstick: Yardstick, verdict: Verdict) -> Iterator[Reason]:
    """What decides comes first: what was not enough, or what is not known; then the rest."""
    case = cases[0]
    trial, what = case.trial, case.what
    first: list[Reason] = []
    rest: list[Reason] = []
    if len(cases) > 1 or not what.resolved:
        first.append(Reason("score-name-unknown", {"name": trial.name_as_written or "?"}))
    if len(cases) == 1:
        decisive = {"inadequate": NO, "undetermined": OPEN}.get(verdict)
        for condition in conditions(trial, what, yardstick):
            place = first if condition.bit.state == decisive else rest
            place.extend(_condition_reason(condition, trial, what, yardstick))
        first += _tolerance(case, yardstick)
    if trial.episode == "previous" and yardstick.criteria.scope == "current_episode":
        rest.append(Reason("score-previous-episode"))
    unknown = ended_in_failure(trial, yardstick).state == OPEN and verdict == "undetermined"
    (first if unknown else rest).extend(_outcome_reason(trial, yardstick, verdict))
    yield from first
    yield from rest


def _tolerance(case: Case, yardstick: Yardstick) -> Iterator[Reason]:
    """§14.6, 7: what a stop for side effects, or none so far, means for an unfinished course."""
    if case.adequate(yardstick).state != NO or case.what.role in ("ect", "unruled"):
        return
    if case.trial.stopped_for == "intolerance":
        yield Reason("score-not-tolerated", source=REVIEW)
    if case.trial.stopped_for == "ongoing" and _too_short(case, yardstick):
        yield Reason("score-too-early")


def _too_short(case: Case, yardstick: Yardstick) -> bool:
    return any(
        condition.name in ("weeks", "length") and condition.bit.state == NO
        for condition in conditions(case.trial, case.what, yardstick)
    )


def _condition_reason(
    condition: Condition, trial: Trial, what: Identity, yardstick: Yardstick
) -> Iterator[Reason]:
    state = ("no", "open", "yes")[condition.bit.state]
    match condition.name:
        case "counted":
            herbal = what.treatment is not None and what.treatment.herbal
            key = "score-not-counted-herbal" if herbal else "score-not-counted-low-dose"
            yield Reason(key, {"drug": what.drug or ""})
        case "dose":
            yield _dose_reason(condition.bit, trial, what, yardstick)
        case "weeks":
            yield _weeks_reason(state, trial, what, yardstick)
        case "adherence":
            if yardstick.criteria.adherence == "ignored":
                yield Reason("score-adherence-ignored")
            else:
                yield Reason(f"score-adherence-{state}", source=REVIEW)
        case "placement":
            if yardstick.criteria.ect_placement == "bilateral_only":
                yield Reason(f"score-ect-placement-{state}", source="long-form ATHF")
        case "sessions":
            yield _sessions_reason(state, trial, what, yardstick)
        case "kind":
            yield Reason(f"score-therapy-kind-{state}", source=REVIEW)
        case "length":
            params: dict[str, Param] = {
                "weeks": yardstick.criteria.psychotherapy_minimum_weeks,
                "sessions": yardstick.criteria.psychotherapy_minimum_sessions,
            }
            yield Reason(f"score-therapy-length-{state}", params, REVIEW)
        case "no_rule":
            judged = {"yes": "yes", "no": "no", "open": "open"}[state]
            drug = what.drug or ""
            if trial.dose_adequate is not None:
                yield Reason(f"score-rater-{judged}", {"drug": drug})
            else:
                yield Reason("score-no-rule", {"drug": drug}, None, verified=False)


def _dose_reason(bit: Bit, trial: Trial, what: Identity, yardstick: Yardstick) -> Reason:
    drug = what.drug or ""
    if trial.dose_adequate is not None:
        return Reason("score-rater-yes" if bit.must else "score-rater-no", {"drug": drug})
    if not what.resolved:
        return Reason("score-dose-of-unknown")
    minimum, maximum = figures(what, yardstick)
    upper = yardstick.criteria.dose_standard == "upper_therapeutic"
    if minimum is None:
        return Reason("score-dose-no-figure", {"drug": drug}, None, verified=False)
    figure = maximum if upper and maximum is not None else minimum
    source, verified = _dose_source(what, yardstick)
    params: dict[str, Param] = {"drug": drug, "figure": figure}
    if trial.dose_mg_per_day is None:
        return Reason("score-dose-missing", params, source, verified)
    params["dose"] = trial.dose_mg_per_day
    if bit.state == OPEN:
        return Reason("score-dose-tolerated-open", params, source, verified)
    standard = "upper" if upper else "minimum"
    return Reason(f"score-dose-{standard}-{'yes' if bit.must else 'no'}", params, source, verified)


def _dose_source(what: Identity, yardstick: Yardstick) -> tuple[str | None, bool]:
    if what.drug in yardstick.criteria.doses or what.rule is None:
        return "your own criteria", True
    return "; ".join(what.rule.source) or None, what.rule.verified


def _weeks_reason(state: str, trial: Trial, what: Identity, yardstick: Yardstick) -> Reason:
    criteria = yardstick.criteria
    drug = what.role == "antidepressant"
    minimum = yardstick.weeks if drug else criteria.augmenter_minimum_weeks
    low, high = weeks_possible(trial)
    source = REVIEW if drug else "project decision after the long-form ATHF"
    params: dict[str, Param] = {"minimum": minimum}
    if trial.weeks is None and state == "open":
        return Reason("score-weeks-missing", params, source)
    if low == high:
        return Reason(f"score-weeks-{state}", params | {"weeks": low}, source)
    if state == "yes":
        return Reason("score-weeks-yes", params | {"weeks": low}, source)
    if state == "no":
        return Reason("score-weeks-no", params | {"weeks": high}, source)
    if high == inf:
        return Reason("score-weeks-open-end", params | {"low": low}, source)
    return Reason("score-weeks-open", params | {"low": low, "high": high}, source)


def _sessions_reason(state: str, trial: Trial, what: Identity, yardstick: Yardstick) -> Reason:
    ect = what.role == "ect"
    minimum = yardstick.criteria.ect_minimum_sessions
    if not ect:
        settings = yardstick.criteria
        tms = what.treatment is not None and what.treatment.kind == "tms"
        minimum = (
            settings.tms_minimum_sessions if tms else settings.ketamine_minimum_sessions
        ) or 0
    params: dict[str, Param] = {"minimum": minimum}
    if trial.sessions is not None:
        params["sessions"] = trial.sessions
    source = "long-form ATHF" if ect else "your own criteria"
    return Reason(f"score-sessions-{state}", params, source, verified=ect)


def _outcome_reason(trial: Trial, yardstick: Yardstick, verdict: Verdict) -> Iterator[Reason]:
    criterion = yardstick.criteria.failure
    failing = ended_in_failure(trial, yardstick)
    if trial.outcome == "relapse":
        yield Reason("score-relapse")
        return
    told: dict[str, Param] = {"criterion": criterion}
    if trial.outcome is not None:
        told["outcome"] = trial.outcome
    elif trial.percent_improvement is not None:
        told |= {"outcome": "percent", "percent": trial.percent_improvement}
    if "outcome" not in told:
        if verdict == "undetermined":
            yield Reason("score-outcome-missing", told)
    elif verdict == "inadequate":
        yield Reason("score-outcome-shown", told)
    else:
        state = ("no", "open", "yes")[failing.state]
        if verdict == "undetermined" and failing.must:
            state = "would"  # whether the trial was adequate is still open
        yield Reason(f"score-outcome-{state}", told, _criterion_source(criterion))


def _criterion_source(criterion: str) -> str:
    return {
        "below_25_percent": "Sforzini 2022",
        "below_50_percent": "TRD review; Rybak 2021",
        "no_remission": "Han 2020",
    }[criterion]
