"""European staging: non-responder, TRD1 to TRD5, CRD."""

# ruff: noqa: E501 - a row of a table is one line, however long

from __future__ import annotations

from tests.spec.notation import table

TITLE = "European staging"
INTRODUCTION = """\
Graded by the weeks of adequate failed treatment (each trial at least 6 weeks) once two different
mechanisms have failed: none, non_responder, TRD1 to TRD5, CRD."""

TABLES = (
    table(
        "Non-responder: trials of at least 6 weeks, one mechanism",
        rule="4, 14.1",
        about="european",
        rows="""
        episode 6mo                                           => none
        sertraline 100mg 5.9w none                            => none
        sertraline 100mg 6w none                              => non_responder
        sertraline 100mg 8w response                          => none
        sertraline 100mg 8w none; fluoxetine 20mg 8w none     => non_responder  # same mechanism: not TRD
        sertraline 100mg 60w none                             => non_responder  # any length
        sertraline 100mg 30w none; fluoxetine 20mg 30w none   => non_responder
        sertraline 100mg 8w none; venlafaxine 150mg 5.9w none => non_responder  # the second was too short
        """,
    ),
    table(
        "TRD1 to CRD: the lower bounds of the weeks",
        rule="4, 14.15",
        about="european",
        rows="""
        sertraline 100mg 6w none; venlafaxine 150mg 6w none    => TRD1  # 12 weeks
        sertraline 100mg 8w none; venlafaxine 150mg 9.9w none  => TRD1  # 17.9
        sertraline 100mg 8w none; venlafaxine 150mg 10w none   => TRD2  # 18
        sertraline 100mg 8w none; venlafaxine 150mg 15.9w none => TRD2  # 23.9
        sertraline 100mg 8w none; venlafaxine 150mg 16w none   => TRD3  # 24
        sertraline 100mg 8w none; venlafaxine 150mg 21.9w none => TRD3  # 29.9
        sertraline 100mg 8w none; venlafaxine 150mg 22w none   => TRD4  # 30
        sertraline 100mg 8w none; venlafaxine 150mg 27.9w none => TRD4  # 35.9
        sertraline 100mg 8w none; venlafaxine 150mg 28w none   => TRD5  # 36
        sertraline 100mg 8w none; venlafaxine 150mg 44w none   => TRD5  # 52: not more than a year
        sertraline 100mg 8w none; venlafaxine 150mg 44.1w none => CRD   # more than 52
        """,
    ),
    table(
        "Weeks decide, not the number of drugs",
        rule="4",
        about="european",
        rows="""
        sertraline 100mg 6w none; venlafaxine 150mg 6w none; bupropion 150mg 6w none     => TRD2  # 18 weeks
        sertraline 100mg 6w none; fluoxetine 20mg 6w none; venlafaxine 150mg 6w none     => TRD2  # same mechanism adds weeks
        sertraline 100mg 6w none; sertraline 200mg 6w none; venlafaxine 150mg 6w none    => TRD2  # the same drug adds its weeks
        sertraline 100mg 6w none; venlafaxine 150mg 6w none; bupropion 150mg 5w none     => TRD1  # too short: no weeks
        sertraline 100mg 6w none; venlafaxine 150mg 6w none; bupropion 150mg 8w response => TRD1
        """,
    ),
    table(
        "Add-ons run at the same time as their base",
        rule="14.15",
        about="european",
        rows="""
        sertraline 100mg 8w none; venlafaxine 150mg 8w none; + lithium 900mg 8w none    => TRD1           # 16, not 24
        sertraline 100mg 8w none; + mirtazapine 30mg 8w none                            => non_responder  # no further mechanism
        sertraline 100mg 8w none; venlafaxine 150mg 8w none; + mirtazapine 30mg 8w none => TRD1           # no further weeks
        """,
    ),
    table(
        "What is not counted",
        rule="4, 14.9, 14.10",
        about="european",
        rows="""
        sertraline 100mg 8w none; ECT 8x bilateral none                  => non_responder
        sertraline 100mg 8w none; quetiapine 300mg 8w none               => non_responder
        sertraline 100mg 8w none; esketamine 84mg 8w none rated-adequate => non_responder
        sertraline 100mg 8w none; venlafaxine 150mg 8w none previous     => non_responder
        CBT 20w 20x none                                                 => none
        """,
    ),
    table(
        "Bounds",
        rule="14.3",
        about="european",
        rows="""
        sertraline 100mg 6-8w none; venlafaxine 150mg 6-12w none     => TRD1..TRD2  # 12 to 20
        sertraline 100mg 8w none; venlafaxine 150mg 6+w none         => TRD1..CRD
        sertraline 100mg 8w none; venlafaxine 150mg ?w of-10w none   => non_responder..TRD2
        sertraline 100mg 8w none; venlafaxine 150mg ?w none          => non_responder..CRD
        sertraline 100mg 8w none; venlafaxine ?mg 8w none            => non_responder..TRD1
        sertraline 100mg ?w none                                     => none..non_responder
        sertraline 100mg 4-5w none                                   => none
        sertraline 100mg 8w none; venlafaxine 150mg 8w none episode? => non_responder..TRD1
        sertraline 100mg 6-60w none; fluoxetine 20mg 8w none         => non_responder
        """,
    ),
)
