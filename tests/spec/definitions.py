"""Definitions of treatment resistance by a count of failures: yes, no or undetermined."""

# ruff: noqa: E501 - a row of a table is one line, however long

from __future__ import annotations

from tests.spec.notation import table

TITLE = "Definitions"
INTRODUCTION = """\
Each definition is met (`yes`), not met (`no`), or not to be told from what is known
(`undetermined`). They count adequate failed antidepressant trials of the current episode; the
same drug failed twice is two trials."""

TABLES = (
    table(
        "Two adequate failures",
        rule="10, 14.18",
        about="definition.two_adequate_failures",
        rows="""
        sertraline failed                                  => no
        sertraline failed; fluoxetine failed               => yes  # same class allowed
        sertraline failed; sertraline 200mg 8w none        => yes
        sertraline failed; venlafaxine 150mg 3.9w none     => no
        sertraline failed; venlafaxine 150mg 4w none       => yes
        sertraline failed; venlafaxine 74mg 8w none        => no
        sertraline failed; venlafaxine 150mg 8w response   => no
        sertraline failed; venlafaxine 150mg 8w partial    => yes
        sertraline failed; venlafaxine 150mg 2w intolerant => no   # intolerance is not failure
        sertraline failed; venlafaxine failed previous     => no
        sertraline failed; venlafaxine ?mg 8w none         => undetermined
        sertraline failed; venlafaxine failed episode?     => undetermined
        sertraline 100mg ?w none; venlafaxine 74mg 8w none => no   # one at most
        sertraline failed; fluoxetine failed; venlafaxine  => yes  # two already
        """,
    ),
    table(
        "What is not an antidepressant trial",
        rule="14.18",
        about="definition.two_adequate_failures",
        rows="""
        sertraline failed; ECT failed                             => no
        sertraline failed; CBT failed                             => no
        sertraline failed; rTMS 30x none rated-adequate           => no
        sertraline failed; esketamine 84mg 8w none rated-adequate => no
        sertraline failed; + lithium 900mg 8w none                => no
        sertraline failed; quetiapine 300mg 8w none               => no
        sertraline failed; Hyperici herba 900mg 8w none           => no
        sertraline failed; + mirtazapine failed                   => yes  # a second antidepressant
        """,
    ),
    table(
        "One adequate failure",
        rule="14.18",
        about="definition.one_adequate_failure",
        rows="""
        episode 6mo                => no
        sertraline 100mg 3.9w none => no
        sertraline 100mg 4w none   => yes
        amitriptyline 75mg 4w none => yes
        phenelzine 45mg 4w none    => yes
        sertraline ?mg 4w none     => undetermined
        """,
    ),
    table(
        "Three, a TCA among them",
        rule="14.11, 14.18",
        about="definition.three_including_tca",
        rows="""
        sertraline failed; venlafaxine failed                             => no
        sertraline failed; venlafaxine failed; bupropion failed           => no  # no TCA
        sertraline failed; venlafaxine failed; amitriptyline failed       => yes
        sertraline failed; fluoxetine failed; amitriptyline failed        => yes
        sertraline failed; venlafaxine failed; maprotiline failed         => yes
        sertraline failed; venlafaxine failed; amitriptyline 74mg 8w none => no
        amitriptyline failed; imipramine failed; doxepin failed           => yes
        sertraline failed; venlafaxine failed; amitriptyline ?mg 8w none  => undetermined
        """,
    ),
    table(
        "Five adequate failures",
        rule="14.18",
        about="definition.five",
        rows="""
        sertraline failed; fluoxetine failed; venlafaxine failed; duloxetine failed                          => no
        sertraline failed; fluoxetine failed; venlafaxine failed; duloxetine failed; bupropion failed        => yes
        sertraline failed; fluoxetine failed; venlafaxine failed; duloxetine failed; bupropion 150mg ?w none => undetermined
        """,
    ),
    table(
        "ECT received",
        rule="14.10, 14.18",
        about="definition.ect_received",
        rows="""
        sertraline failed           => no   # what is not listed was not used
        ECT 1x unilateral remission => yes  # any course, whatever it brought
        ECT                         => yes
        ECT previous                => no
        ECT episode?                => undetermined
        """,
    ),
    table(
        "Asia-Pacific: at least 6 weeks, same or different class",
        rule="10",
        about="definition.asia_pacific",
        rows="""
        sertraline 100mg 6w none; fluoxetine 20mg 6w none      => yes
        sertraline 100mg 6w none; fluoxetine 20mg 5.9w none    => no
        sertraline 100mg 6w none; fluoxetine 20mg 6w partial   => yes
        sertraline 100mg 6w none; fluoxetine 20mg 6w remission => no
        """,
    ),
    table(
        "China, strict: different mechanisms, at the upper therapeutic dose, little or no effect",
        rule="10",
        about="definition.china_strict",
        rows="""
        sertraline 200mg 8w none; venlafaxine 225mg 8w none     => yes
        sertraline 199mg 8w none; venlafaxine 225mg 8w none     => no            # below the upper dose
        sertraline 200mg 8w none; fluoxetine 60mg 8w none       => no            # the same mechanism
        sertraline 200mg 8w none; venlafaxine 225mg 8w response => no
        sertraline 200mg 8w none; tianeptine 37.5mg 8w none     => undetermined  # no upper dose verified
        """,
    ),
    table(
        "EU-PEARL: less than 25 % improvement",
        rule="10",
        about="definition.eu_pearl",
        rows="""
        sertraline failed; fluoxetine failed          => yes
        sertraline failed; fluoxetine 20mg 8w worse   => yes
        sertraline failed; fluoxetine 20mg 8w partial => no
        sertraline failed; fluoxetine 20mg 8w 24.9%   => yes
        sertraline failed; fluoxetine 20mg 8w 25%     => no
        sertraline failed; fluoxetine 20mg 3.9w none  => no  # stopped before week 4
        """,
    ),
    table(
        "Canadian Delphi: 4 weeks, less than 50 % improvement",
        rule="10",
        about="definition.canadian_delphi",
        rows="""
        sertraline 100mg 4w none; fluoxetine 20mg 4w partial  => yes
        sertraline 100mg 4w none; fluoxetine 20mg 4w response => no
        sertraline 100mg 4w none; fluoxetine 20mg 3.9w none   => no
        """,
    ),
    table(
        "EMA/FDA: two failures of any class in the current episode",
        rule="10",
        about="definition.ema_fda",
        rows="""
        sertraline failed; fluoxetine 20mg 8w partial  => yes
        sertraline failed; fluoxetine failed previous  => no
        sertraline failed; fluoxetine 20mg 8w response => no
        """,
    ),
    table(
        "GSRD: two different mechanisms",
        rule="10",
        about="definition.gsrd",
        rows="""
        sertraline failed; venlafaxine failed            => yes
        sertraline failed; fluoxetine failed             => no  # the same mechanism
        sertraline failed; venlafaxine 150mg 8w response => no
        """,
    ),
)
