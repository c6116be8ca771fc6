"""Definitions of treatment resistance by count of failures, of a complete history."""

from __future__ import annotations

from tests.spec.naive_trials import History, Settings, facts, failed_antidepressants, in_scope

BODIES: dict[str, tuple[Settings, int]] = {
    # §10, row by row: where a body differs from `seed`, and how many mechanisms must have failed.
    "asia_pacific": (Settings(failure="no_remission", minimum_weeks=6), 1),
    "china_strict": (
        Settings(failure="below_25_percent", dose_standard="upper_therapeutic"),
        2,
    ),
    "eu_pearl": (Settings(failure="below_25_percent"), 1),
    "canadian_delphi": (Settings(), 1),
    "ema_fda": (Settings(), 1),
    "gsrd": (Settings(minimum_weeks=6), 2),
}


def definitions(history: History, settings: Settings) -> dict[str, bool]:
    """By count (§14.18: antidepressant trials only), then by body (§10)."""
    failed = failed_antidepressants(history, settings.minimum_weeks, settings)
    met = {
        "one_adequate_failure": len(failed) >= 1,
        "two_adequate_failures": len(failed) >= 2,
        "three_including_tca": len(failed) >= 3
        and any(facts(t).mechanism == "TCA" for t in failed),
        "five": len(failed) >= 5,
        "ect_received": any(facts(t).kind == "ect" for t in in_scope(history, settings)),
    }
    for body, (own, mechanisms) in BODIES.items():
        counted = failed_antidepressants(history, own.minimum_weeks, own)
        different = len({facts(t).mechanism for t in counted})
        met[body] = len(counted) >= 2 and different >= mechanisms
    return met
