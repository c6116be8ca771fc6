"""Thase-Rush staging: a ladder of mechanisms that failed, 0 to 5."""

# ruff: noqa: E501 - a row of a table is one line, however long

from __future__ import annotations

from tests.spec.notation import table

TITLE = "Thase-Rush staging"
INTRODUCTION = """\
The stage, 0 to 5, read literally: each stage asks for everything of the stage before it. Where
something is missing, `low..high` are the tightest bounds."""

TABLES = (
    table(
        "Stages 0 and 1: has one adequate trial failed?",
        rule="2, 14.12",
        about="thase_rush",
        rows="""
        episode 6mo                   => 0  # nothing tried
        sertraline 100mg 3w none      => 0  # not adequate
        sertraline 100mg 8w remission => 0  # responded
        sertraline 100mg 8w relapse   => 0  # relapse is not failure
        sertraline 100mg 3.9w none    => 0
        sertraline 100mg 4w none      => 1  # the general minimum, not 6 weeks
        sertraline failed             => 1
        """,
    ),
    table(
        "Stage 2: two different mechanisms",
        rule="2, 14.11",
        about="thase_rush",
        rows="""
        sertraline failed; fluoxetine failed     => 1  # one mechanism twice
        sertraline failed; venlafaxine failed    => 2  # SSRI and SNRI differ
        venlafaxine failed; duloxetine failed    => 1
        mirtazapine failed; mianserin failed     => 2  # two classes of the dose table
        vortioxetine failed; vilazodone failed   => 2
        phenelzine failed; moclobemide failed    => 1  # all MAOIs are one group
        phenelzine failed; selegiline failed     => 1
        amitriptyline failed; maprotiline failed => 1  # maprotiline is a TCA here
        amitriptyline failed; amoxapine failed   => 1
        sertraline failed; amitriptyline failed  => 2  # the TCA is one of the two
        sertraline failed; phenelzine failed     => 2
        """,
    ),
    table(
        "Stage 3: a TCA on top, so three mechanisms",
        rule="14.12",
        about="thase_rush",
        rows="""
        sertraline failed; venlafaxine failed; amitriptyline failed       => 3
        sertraline failed; venlafaxine failed; amitriptyline 74mg 8w none => 2
        sertraline failed; venlafaxine failed; bupropion failed           => 2  # no TCA
        sertraline failed; bupropion failed; maprotiline failed           => 3
        sertraline failed; amitriptyline failed; imipramine failed        => 2
        sertraline failed; amitriptyline failed; phenelzine failed        => 3  # MAOI as a mechanism
        """,
    ),
    table(
        "Stage 4: an MAOI on top, so four mechanisms",
        rule="14.12",
        about="thase_rush",
        rows="""
        sertraline failed; venlafaxine failed; amitriptyline failed; phenelzine failed  => 4
        sertraline failed; venlafaxine failed; amitriptyline failed; moclobemide failed => 4  # reversible
        sertraline failed; venlafaxine failed; bupropion failed; phenelzine failed      => 2  # the TCA rung is skipped
        sertraline failed; venlafaxine failed; amitriptyline failed; bupropion failed   => 3
        """,
    ),
    table(
        "Stage 5: a failed adequate bilateral course of ECT",
        rule="14.12, 14.13",
        about="thase_rush",
        rows="""
        sertraline failed; venlafaxine failed; amitriptyline failed; phenelzine failed; ECT 7x bilateral none => 5
        sertraline failed; venlafaxine failed; amitriptyline failed; phenelzine failed; ECT 6x bilateral none => 4
        sertraline failed; venlafaxine failed; amitriptyline failed; phenelzine failed; ECT 12x unilateral none => 4
        sertraline failed; venlafaxine failed; amitriptyline failed; phenelzine failed; ECT 12x side? none    => 4..5
        sertraline failed; venlafaxine failed; amitriptyline failed; phenelzine failed; ECT 8x bilateral response => 4
        sertraline failed; venlafaxine failed; amitriptyline failed; ECT failed                               => 3  # the MAOI rung is skipped
        sertraline failed; ECT failed                                                                         => 1
        """,
    ),
    table(
        "What gets no credit",
        rule="2, 14.9",
        about="thase_rush",
        rows="""
        sertraline failed; + lithium 900mg 8w none => 1  # augmentation
        CBT 20w 20x none                           => 0  # psychotherapy
        rTMS 30x none rated-adequate               => 0
        esketamine 84mg 8w none rated-adequate     => 0
        quetiapine 300mg 8w none                   => 0  # an augmenter by itself
        Hyperici herba 900mg 8w none               => 0
        ECT failed                                 => 0
        """,
    ),
    table(
        "The current episode",
        rule="14.10",
        about="thase_rush",
        rows="""
        sertraline failed; venlafaxine failed previous => 1
        sertraline failed; venlafaxine failed episode? => 1..2
        """,
    ),
    table(
        "Bounds",
        rule="14.3",
        about="thase_rush",
        rows="""
        sertraline 100mg ?w none                                                                              => 0..1
        sertraline failed; venlafaxine ?mg 8w none                                                            => 1..2
        sertraline failed; fluoxetine ?mg ?w                                                                  => 1     # nothing it could be matters
        sertraline failed; venlafaxine 150mg 3-5w none                                                        => 1..2
        sertraline failed; venlafaxine failed; amitriptyline ?mg 8w none; phenelzine ?mg 8w none; ECT ?x none => 2..5
        sertraline failed; dosulepin 150mg 8w none                                                            => 1..2  # no figure for dosulepin
        """,
    ),
)
