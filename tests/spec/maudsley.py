"""Maudsley staging method: five items, 3 to 15."""

# ruff: noqa: E501 - a row of a table is one line, however long

from __future__ import annotations

from tests.spec.notation import table

TITLE = "Maudsley staging method"
INTRODUCTION = """\
Five items and their sum, 3 to 15: mild 3-6, moderate 7-10, severe 11-15. `n/a` means that the
method does not apply: no antidepressant has failed."""

FIVE = (
    "sertraline failed; venlafaxine failed; bupropion failed; "
    "mirtazapine failed; agomelatine failed"
)
SIX = f"{FIVE}; trazodone failed"
SEVEN = f"{SIX}; fluoxetine failed"
TEN = f"{SEVEN}; duloxetine failed; amitriptyline failed; phenelzine failed"
ELEVEN = f"{TEN}; reboxetine failed"

TABLES = (
    table(
        "Duration of the episode",
        rule="5",
        about="maudsley.duration",
        rows="""
        episode 0mo    => 1
        episode 12mo   => 1  # acute, to 12 months
        episode 12.1mo => 2  # more than 12 is sub-acute
        episode 13mo   => 2
        episode 24mo   => 2
        episode 24.1mo => 3  # chronic
        episode 25mo   => 3
        episode ?mo    => 1..3
        """,
    ),
    table(
        "Severity; psychosis counts only when severe",
        rule="5, 14.16",
        about="maudsley.severity",
        rows="""
        episode subsyndromal            => 1
        episode mild                    => 2
        episode moderate                => 3
        episode severe not-psychotic    => 4
        episode severe psychotic        => 5
        episode moderate psychotic      => 3
        episode mild psychotic          => 2
        episode severe psychotic?       => 4..5
        episode moderate psychotic?     => 3
        episode severity?               => 1..5
        episode severity? not-psychotic => 1..4
        """,
    ),
    table(
        "Antidepressants that failed, counted by drug",
        rule="5, 14.16",
        about="maudsley.antidepressant_failures",
        rows=f"""
        sertraline 100mg 5.9w none                                                    => 0  # 6 weeks asked for
        sertraline 100mg 6w none                                                      => 1
        sertraline failed; venlafaxine failed                                         => 1  # 2 drugs
        sertraline failed; venlafaxine failed; bupropion failed                       => 2  # 3 drugs
        sertraline failed; venlafaxine failed; sertraline 200mg 8w none               => 1  # the same drug is one
        sertraline failed; fluoxetine failed; escitalopram failed                     => 2  # classes do not matter
        sertraline failed; venlafaxine failed; + mirtazapine failed                   => 2  # a partner is a drug
        sertraline failed; venlafaxine failed; bupropion failed previous              => 1
        sertraline failed; venlafaxine failed; esketamine 84mg 8w none rated-adequate => 1
        sertraline failed; venlafaxine failed; quetiapine 300mg 8w none               => 1
        {FIVE}; trazodone 50mg 8w none                                                => 3  # 5 drugs
        {SIX}                                                                         => 3  # 6 drugs
        {SEVEN}                                                                       => 4  # 7 drugs
        {TEN}                                                                         => 4  # 10 drugs
        {ELEVEN}                                                                      => 5  # 11 drugs
        """,
    ),
    table(
        "Augmentation: an adequate augmenter without remission",
        rule="5, 14.16, 14.19",
        about="maudsley.augmentation",
        rows="""
        sertraline failed                                      => 0
        sertraline failed; + lithium 900mg 4w none             => 1
        sertraline failed; + lithium 900mg 4w response         => 1     # used, and no remission
        sertraline failed; + lithium 900mg 4w relapse          => 1
        sertraline failed; + lithium 900mg 4w remission        => 0
        sertraline failed; + lithium 900mg 4w 40%              => 1
        sertraline failed; + lithium 900mg 4w 60%              => 0..1  # remission or not
        sertraline failed; + lithium 900mg 3.9w none           => 0
        sertraline failed; + lithium 300mg 4w none             => 0
        sertraline failed; + lithium 900mg 4w none nonadherent => 0
        sertraline 25mg 8w none; + lithium 900mg 4w none       => 1     # the base need not be adequate
        sertraline failed; lithium 900mg 4w none               => 0     # not added to anything
        sertraline failed; + lithium 900mg 4w none previous    => 0
        sertraline failed; + lithium 900mg 4w none episode?    => 0..1
        sertraline failed; + mirtazapine failed                => 1     # two antidepressants
        sertraline failed; + mirtazapine 15mg 8w none          => 0
        sertraline failed; + ketamine 6x none rated-adequate   => 0
        """,
    ),
    table(
        "ECT: any course without remission",
        rule="5, 14.16",
        about="maudsley.ect",
        rows="""
        ECT failed                 => 1
        ECT 2x unilateral none     => 1
        ECT 8x bilateral response  => 1
        ECT 8x bilateral remission => 0
        ECT 8x bilateral outcome?  => 0..1
        ECT 8x none previous       => 0
        ECT 8x none episode?       => 0..1
        """,
    ),
    table(
        "The sum; without a failure the method does not apply",
        rule="5, 14.16",
        about="maudsley",
        rows=f"""
        episode 12mo subsyndromal; sertraline failed                                 => 3       # the least
        episode 22mo moderate; sertraline failed; venlafaxine failed                 => 6
        episode 25mo severe psychotic; {ELEVEN}; + lithium 900mg 4w none; ECT failed => 15      # the most
        episode 22mo moderate                                                        => n/a
        episode 22mo moderate; sertraline 100mg 3w none                              => n/a
        episode 22mo moderate; sertraline 100mg 8w remission                         => n/a
        episode 22mo moderate; ECT failed                                            => n/a     # ECT is not an antidepressant failure
        episode 22mo moderate; sertraline 100mg ?w none                              => n/a..6  # perhaps none has failed
        episode ?mo moderate; sertraline failed                                      => 5..7
        episode severe; sertraline failed                                            => 6..9
        """,
    ),
    table(
        "Bands",
        rule="5",
        about="maudsley.band",
        rows=f"""
        episode 22mo moderate; sertraline failed             => mild      # 6
        episode 22mo moderate; {FIVE}                        => moderate  # 8
        episode 22mo severe not-psychotic; sertraline failed => moderate  # 7
        episode 25mo severe psychotic; {FIVE}                => severe    # 11
        episode 25mo severe not-psychotic; {FIVE}            => moderate  # 10
        episode 22mo severity?; sertraline failed            => mild..moderate
        episode 22mo moderate                                => n/a
        """,
    ),
)
