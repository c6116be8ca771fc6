"""The Dutch measure (DM-TRD): eleven items, its levels not confirmed."""

# ruff: noqa: E501 - a row of a table is one line, however long

from __future__ import annotations

from tests.spec.notation import table

TITLE = "Dutch measure (DM-TRD), provisional"
INTRODUCTION = """\
Eleven items. The levels are recalled, not confirmed on paper, so the total is provisional.
Duration, severity, antidepressant failures and ECT are those of the Maudsley method."""

NOTHING_ELSE = "impairment-none no-anxiety no-personality no-stressor no-day-care"
EVERYTHING = "impairment-severe anxiety personality stressor inpatient"
ADDED = "sertraline failed; + lithium 900mg 4w none"

TABLES = (
    table(
        "Functional impairment",
        rule="6",
        about="dm_trd.functional_impairment",
        rows="""
        episode impairment-none     => 0
        episode impairment-mild     => 1
        episode impairment-moderate => 2
        episode impairment-severe   => 3
        episode 6mo                 => 0..3
        """,
    ),
    table(
        "Comorbid anxiety",
        rule="6",
        about="dm_trd.comorbid_anxiety",
        rows="""
        episode no-anxiety => 0
        episode anxiety    => 1
        episode 6mo        => 0..1
        """,
    ),
    table(
        "Personality disorder",
        rule="6",
        about="dm_trd.personality_disorder",
        rows="""
        episode no-personality => 0
        episode personality    => 1
        episode 6mo            => 0..1
        """,
    ),
    table(
        "Psychosocial stressor",
        rule="6",
        about="dm_trd.psychosocial_stressor",
        rows="""
        episode no-stressor => 0
        episode stressor    => 1
        episode 6mo         => 0..1
        """,
    ),
    table(
        "Intensified treatment",
        rule="6",
        about="dm_trd.intensified_treatment",
        rows="""
        episode no-day-care => 0
        episode day-care    => 1
        episode inpatient   => 2
        episode 6mo         => 0..2
        """,
    ),
    table(
        "Severity as in the Maudsley method",
        rule="14.17",
        about="dm_trd.severity",
        rows="""
        episode severe not-psychotic => 4
        episode severe psychotic     => 5
        episode moderate psychotic   => 3
        """,
    ),
    table(
        "Antidepressant failures: none is 0 points here",
        rule="6, 14.17",
        about="dm_trd.antidepressant_failures",
        rows="""
        episode 6mo                                             => 0
        sertraline 100mg 5.9w none                              => 0
        sertraline 100mg 6w none                                => 1
        sertraline failed; venlafaxine failed; bupropion failed => 2
        """,
    ),
    table(
        "Augmentation and combination: 1 for one or two, 2 for three or four, 3 for five or more",
        rule="14.17",
        about="dm_trd.augmentation",
        rows=f"""
        sertraline failed                                                                               => 0
        {ADDED}                                                                                         => 1  # one
        {ADDED}; + aripiprazole 5mg 4w none                                                             => 1  # two
        {ADDED}; + aripiprazole 5mg 4w none; + liothyronine 0.025mg 4w none                             => 2  # three
        {ADDED}; + aripiprazole 5mg 4w none; + liothyronine 0.025mg 4w none; + mirtazapine 30mg 6w none => 2  # four
        {ADDED}; + aripiprazole 5mg 4w none; + liothyronine 0.025mg 4w none; + mirtazapine 30mg 6w none; + quetiapine 150mg 4w none => 3  # five
        {ADDED}; + aripiprazole 5mg 4w none; + liothyronine 0.025mg 4w remission                        => 1  # remission does not count
        {ADDED}; + aripiprazole 5mg 4w none; + liothyronine 0.025mg ?w none                             => 1..2
        """,
    ),
    table(
        "Psychotherapy: adequate and failed",
        rule="14.17",
        about="dm_trd.psychotherapy",
        rows="""
        episode 6mo                            => 0
        CBT failed                             => 1
        CBT 12w 12x response                   => 0
        CBT 4w 7x none                         => 0
        supportive 20w 20x none                => 0
        CBT failed; IPT failed                 => 2
        CBT failed; IPT failed; BA failed      => 2
        CBT failed previous                    => 0
        CBT 12w 12x outcome?                   => 0..1
        psychotherapy 12w 12x none => 0..1
        """,
    ),
    table(
        "The sum; it applies without any failure too",
        rule="6, 14.17",
        about="dm_trd",
        rows=f"""
        episode 6mo subsyndromal {NOTHING_ELSE}                                                          => 2  # the least
        episode 6mo subsyndromal {NOTHING_ELSE}; sertraline failed                                       => 3
        episode 25mo severe psychotic {EVERYTHING}                                                       => 16
        episode 22mo moderate impairment-moderate anxiety no-personality stressor no-day-care; sertraline failed; ECT failed => 11
        episode 22mo moderate impairment-moderate no-personality stressor no-day-care; sertraline failed => 9..10
        """,
    ),
)
