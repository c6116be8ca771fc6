"""Massachusetts General Hospital staging: points, open-ended."""

# ruff: noqa: E501 - a row of a table is one line, however long

from __future__ import annotations

from tests.spec.notation import table

TITLE = "Massachusetts General Hospital staging"
INTRODUCTION = """\
A sum of points: 1 for each adequate failed antidepressant trial (at least 6 weeks), 0.5 for each
optimisation and each add-on, 3 for ECT."""

TABLES = (
    table(
        "A point for each failed trial of at least 6 weeks",
        rule="3, 14.1",
        about="mgh",
        rows="""
        episode 6mo                                 => 0
        sertraline 100mg 5.9w none                  => 0  # its own minimum of 6 weeks
        sertraline 100mg 6w none                    => 1
        sertraline 100mg 8w response                => 0
        sertraline failed; fluoxetine failed        => 2  # within a class counts the same
        sertraline failed; venlafaxine failed       => 2
        sertraline failed; sertraline 200mg 8w none => 2  # the same drug twice is two trials
        sertraline failed previous                  => 0
        """,
    ),
    table(
        "Half a point for each optimisation of a failed trial",
        rule="14.14",
        about="mgh",
        rows="""
        sertraline failed raised            => 1.5
        sertraline failed extended          => 1.5
        sertraline failed raised extended   => 2
        sertraline failed raised raised     => 2     # each use counts
        sertraline failed optimised?        => 1..2  # none or one of each
        sertraline 100mg 3w none raised     => 0     # the trial was inadequate
        sertraline 100mg 8w response raised => 0     # the trial did not fail
        sertraline 100mg 5w none raised     => 0
        """,
    ),
    table(
        "Half a point for each add-on, when base and add-on were adequate and failed",
        rule="14.14",
        about="mgh",
        rows="""
        sertraline failed; + lithium 900mg 4w none                             => 1.5
        sertraline failed; + lithium 900mg 3.9w none                           => 1       # augmenters: 4 weeks
        sertraline failed; + lithium 599mg 4w none                             => 1
        sertraline failed; + lithium 600mg 4w none                             => 1.5
        sertraline failed; + lithium 900mg 4w response                         => 1
        sertraline 100mg 3w none; + lithium 900mg 4w none                      => 0       # the base was inadequate
        sertraline 100mg 5w none; + lithium 900mg 4w none                      => 0       # the base: its 6 weeks
        sertraline 100mg 8w response; + lithium 900mg 4w none                  => 0
        sertraline failed; lithium 900mg 4w none                               => 1       # not added to anything
        sertraline failed; + lithium 900mg 4w none; + aripiprazole 5mg 4w none => 2
        sertraline failed; + lithium 900mg 4w none previous                    => 1
        sertraline failed; + buspirone 30mg 4w none                            => 1..1.5  # no figure for buspirone
        sertraline failed; + ketamine 6x none rated-adequate                   => 1       # scores in no model
        """,
    ),
    table(
        "A combination partner counts its own point too",
        rule="14.14",
        about="mgh",
        rows="""
        sertraline failed; + mirtazapine 30mg 6w none        => 2.5
        sertraline failed; + mirtazapine 30mg 5.9w none      => 1  # an antidepressant: 6 weeks
        sertraline 100mg 3w none; + mirtazapine 30mg 6w none => 1  # only its own point
        sertraline failed; + mirtazapine 30mg 6w response    => 1
        """,
    ),
    table(
        "Three points for ECT, once",
        rule="14.14",
        about="mgh",
        rows="""
        ECT failed                             => 3
        ECT 2x unilateral none                 => 3     # any course
        ECT 8x bilateral response              => 3     # it did not bring remission
        ECT 8x bilateral relapse               => 3
        ECT 8x bilateral remission             => 0
        ECT 8x bilateral outcome?              => 0..3
        ECT 8x bilateral 30%                   => 3
        ECT 8x bilateral 60%                   => 0..3  # remission or not
        ECT failed; ECT failed                 => 3     # once
        ECT failed; ECT 8x bilateral remission => 3     # any of them
        ECT failed previous                    => 0
        sertraline failed; ECT failed          => 4
        """,
    ),
    table(
        "What scores nothing",
        rule="3, 14.9",
        about="mgh",
        rows="""
        rTMS 30x none rated-adequate           => 0
        esketamine 84mg 8w none rated-adequate => 0
        CBT 20w 20x none                       => 0
        quetiapine 300mg 8w none               => 0
        flupentixol/melitracen 8w none         => 0
        """,
    ),
    table(
        "Bounds",
        rule="14.3",
        about="mgh",
        rows="""
        sertraline 100mg 5-7w none                          => 0..1
        sertraline 100mg 4-5w none                          => 0
        sertraline 100mg ?w none raised                     => 0..1.5
        sertraline ?mg 8w none; + lithium 900mg 4w none     => 0..1.5  # the add-on hangs on its base
        sertraline failed episode?; + lithium 900mg 4w none => 0..1.5
        sertraline failed; + lithium ?mg ?w                 => 1..1.5
        sertraline failed adherence? optimised?; ECT        => 0..5
        """,
    ),
)
