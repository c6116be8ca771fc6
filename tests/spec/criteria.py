"""The options: what each setting changes, away from the preset `seed`."""

# ruff: noqa: E501 - a row of a table is one line, however long

from __future__ import annotations

from tests.spec.notation import table

TITLE = "Criteria: what each option changes"
INTRODUCTION = """\
Each table names the one setting that differs from the preset `seed`. (The naive implementation
knows the settings on what is adequate and what failed; the other options are put to the program
alone.)"""

FOUR = "sertraline failed; venlafaxine failed; amitriptyline failed; phenelzine failed"

TABLES = (
    table(
        "Failure: less than 25 % improvement",
        rule="8",
        about="verdict",
        criteria={"failure": "below_25_percent"},
        rows="""
        sertraline 100mg 8w none    => failed
        sertraline 100mg 8w 24.9%   => failed
        sertraline 100mg 8w 25%     => not_failed
        sertraline 100mg 8w partial => not_failed
        """,
    ),
    table(
        "Failure: no remission",
        rule="8",
        about="verdict",
        criteria={"failure": "no_remission"},
        rows="""
        sertraline 100mg 8w response  => failed
        sertraline 100mg 8w remission => not_failed
        sertraline 100mg 8w relapse   => not_failed    # relapse stays on its own
        sertraline 100mg 8w 49.9%     => failed
        sertraline 100mg 8w 60%       => undetermined  # response or remission
        """,
    ),
    table(
        "Least weeks: 8 in place of 4",
        rule="13, 14.1",
        about="verdict",
        criteria={"minimum_weeks": 8},
        rows="""
        sertraline 100mg 7.9w none => inadequate
        sertraline 100mg 8w none   => failed
        sertraline; + lithium 900mg 4w none => failed  # augmenters have their own
        """,
    ),
    table(
        "Least weeks of augmenters: 2",
        rule="13, 14.1",
        about="verdict",
        criteria={"augmenter_minimum_weeks": 2},
        rows="""
        sertraline; + lithium 900mg 1.9w none => inadequate
        sertraline; + lithium 900mg 2w none   => failed
        """,
    ),
    table(
        "Least weeks of a model: MGH with 4",
        rule="13, 14.1",
        about="mgh",
        criteria={"mgh_minimum_weeks": 4},
        rows="""
        sertraline 100mg 3.9w none => 0
        sertraline 100mg 4w none   => 1
        """,
    ),
    table(
        "Least weeks of a model: Maudsley with 4",
        rule="5",
        about="maudsley.antidepressant_failures",
        criteria={"maudsley_minimum_weeks": 4},
        rows="""
        sertraline 100mg 3.9w none => 0
        sertraline 100mg 4w none   => 1
        """,
    ),
    table(
        "Dose: the upper therapeutic dose",
        rule="10, 13",
        about="verdict",
        criteria={"dose_standard": "upper_therapeutic"},
        rows="""
        sertraline 199mg 8w none => inadequate
        sertraline 200mg 8w none => failed
        sertraline 100mg 8w none rated-adequate => failed
        tianeptine 37.5mg 8w none => undetermined  # no usual maximum verified
        tianeptine 37mg 8w none   => inadequate    # below the least dose
        """,
    ),
    table(
        "Dose: the highest tolerated",
        rule="10, 13",
        about="verdict",
        criteria={"dose_standard": "highest_tolerated"},
        rows="""
        sertraline 49mg 8w none  => inadequate
        sertraline 100mg 8w none => undetermined  # only the rater knows if more was tolerated
        sertraline 200mg 8w none => failed
        sertraline 100mg 8w none rated-adequate   => failed
        sertraline 100mg 8w none rated-inadequate => inadequate
        """,
    ),
    table(
        "Dose: a figure of one's own",
        rule="13",
        about="verdict",
        criteria={"doses": {"venlafaxine": 150, "dosulepin": 150}},
        rows="""
        venlafaxine 149mg 8w none => inadequate
        venlafaxine 150mg 8w none => failed
        dosulepin 150mg 8w none   => failed  # a drug without a figure gets one
        sertraline 50mg 8w none   => failed  # the others stay
        """,
    ),
    table(
        "Intolerance is never a failure",
        rule="14.6",
        about="definition.one_adequate_failure",
        criteria={"intolerance": "never_failure"},
        rows="""
        sertraline 100mg 8w none intolerant => no
        sertraline 100mg 8w none ongoing    => yes
        sertraline 100mg 8w none            => undetermined  # why it was stopped is not known
        """,
    ),
    table(
        "Intolerance at an adequate dose for adequate weeks is a failure",
        rule="8",
        about="verdict",
        criteria={"intolerance": "failure"},
        rows="""
        sertraline 100mg 8w none intolerant => failed
        sertraline 100mg 8w intolerant      => failed      # whatever the outcome was
        sertraline 100mg 3w none intolerant => inadequate  # before that never
        sertraline 25mg 8w none intolerant  => inadequate
        """,
    ),
    table(
        "Relapse on treatment is a failure",
        rule="8",
        about="verdict",
        criteria={"relapse": "failure"},
        rows="""
        sertraline 100mg 8w relapse   => failed
        sertraline 100mg 3w relapse   => inadequate
        sertraline 100mg 8w remission => not_failed
        """,
    ),
    table(
        "Adherence not asked for",
        rule="13",
        about="verdict",
        criteria={"adherence": "ignored"},
        rows="""
        sertraline 100mg 8w none nonadherent => failed
        sertraline 100mg 8w none adherence?  => failed
        """,
    ),
    table(
        "ECT: 6 sessions",
        rule="9, 13",
        about="verdict",
        criteria={"ect_minimum_sessions": 6},
        rows="""
        ECT 5x bilateral none => inadequate
        ECT 6x bilateral none => failed
        """,
    ),
    table(
        "ECT: any placement",
        rule="2, 13",
        about="verdict",
        criteria={"ect_placement": "any"},
        rows="""
        ECT 7x unilateral none => failed
        ECT 7x side? none      => failed
        ECT 6x side? none      => inadequate
        """,
    ),
    table(
        "Psychotherapy of any kind",
        rule="9, 13",
        about="verdict",
        criteria={"psychotherapy_kinds": "any"},
        rows="""
        supportive 10w none    => failed
        psychotherapy 10w none => failed
        supportive 9w 7x none  => inadequate
        """,
    ),
    table(
        "rTMS: 20 sessions are adequate",
        rule="9, 13",
        about="verdict",
        criteria={"tms_minimum_sessions": 20},
        rows="""
        rTMS 19x none => inadequate
        rTMS 20x none => failed
        rTMS ?x none  => undetermined
        """,
    ),
    table(
        "Herbal products counted",
        rule="13, 14.8",
        about="verdict",
        criteria={"herbal": "counted"},
        rows="""
        flupentixol/melitracen 8w none => undetermined  # no figure for its dose
        Hyperici herba 600mg 8w none   => failed        # the figure of the dose table; equality counts
        Hyperici herba 599mg 8w none   => inadequate
        Hyperici herba 600mg 8w none rated-inadequate => inadequate
        """,
    ),
    table(
        "Lifetime in place of the current episode",
        rule="5, 13",
        about="thase_rush",
        criteria={"scope": "lifetime"},
        rows="""
        sertraline failed; venlafaxine failed previous => 2
        sertraline failed; venlafaxine failed episode? => 2
        """,
    ),
    table(
        "SSRI and SNRI as one mechanism",
        rule="2, 13",
        about="thase_rush",
        criteria={"same_mechanism": [["SSRI", "SNRI"]]},
        rows="""
        sertraline failed; venlafaxine failed => 1
        sertraline failed; bupropion failed   => 2
        """,
    ),
    table(
        "Thase-Rush: the lenient ladder",
        rule="14.12",
        about="thase_rush",
        criteria={"thase_rush_ladder": "lenient"},
        rows=f"""
        sertraline failed; amitriptyline failed                    => 3  # the TCA is one of the two as well
        sertraline failed; amitriptyline failed; phenelzine failed => 4
        amitriptyline failed                                       => 1  # two mechanisms are still asked for
        sertraline failed; phenelzine failed                       => 2  # the TCA rung is not skipped
        sertraline failed; venlafaxine failed; ECT failed          => 2
        {FOUR}; ECT failed => 5
        """,
    ),
    table(
        "Thase-Rush: the highest rung, whatever was skipped",
        rule="2",
        about="thase_rush",
        criteria={"thase_rush_ladder": "highest"},
        rows="""
        amitriptyline failed                   => 3
        phenelzine failed                      => 4
        sertraline failed; ECT failed          => 5
        sertraline failed; venlafaxine failed  => 2
        """,
    ),
    table(
        "Thase-Rush: irreversible MAOIs only",
        rule="2",
        about="thase_rush",
        criteria={"thase_rush_reversible_maoi": False},
        rows="""
        sertraline failed; venlafaxine failed; amitriptyline failed; moclobemide failed => 3
        sertraline failed; venlafaxine failed; amitriptyline failed; phenelzine failed  => 4
        """,
    ),
    table(
        "Thase-Rush: strict tricyclics only",
        rule="2",
        about="thase_rush",
        criteria={"thase_rush_tetracyclics": False},
        rows="""
        sertraline failed; venlafaxine failed; maprotiline failed   => 2
        sertraline failed; venlafaxine failed; amitriptyline failed => 3
        """,
    ),
    table(
        "Thase-Rush: any failed course of ECT",
        rule="2",
        about="thase_rush",
        criteria={"thase_rush_ect": "any_failed"},
        rows=f"""
        {FOUR}; ECT 2x unilateral none      => 5
        {FOUR}; ECT 2x unilateral remission => 4
        """,
    ),
    table(
        "Thase-Rush: responders are not staged",
        rule="2",
        about="thase_rush",
        criteria={"thase_rush_responder": "not_staged"},
        rows="""
        episode 6mo                                         => 0       # nothing tried, nobody responded
        sertraline 100mg 8w remission                       => n/a
        sertraline 100mg 8w response                        => n/a
        sertraline 100mg 8w relapse                         => n/a     # it had worked
        sertraline 100mg 3w none                            => 0
        sertraline 100mg 3w remission                       => 0       # not adequate
        sertraline 100mg 8w remission previous              => 0       # another episode
        sertraline failed; venlafaxine 150mg 8w remission   => 1
        sertraline 100mg 8w remission; lithium 900mg 8w none => n/a    # no antidepressant failed
        sertraline 100mg 8w remission; ECT failed           => 0       # a failure, though of no rung
        sertraline 100mg 8w                                 => n/a..1
        sertraline 100mg ?w remission                       => n/a..0
        sertraline 100mg ?w none                            => 0..1
        sertraline failed; venlafaxine ?mg ?w               => 1..2
        sertraline 100mg 8w remission; venlafaxine ?mg 8w remission => n/a
        sertraline 100mg 8w remission; venlafaxine ?mg 8w none      => n/a..1
        """,
    ),
    table(
        "MGH: half a point once per trial and strategy",
        rule="3",
        about="mgh",
        criteria={"mgh_optimisation": "once_per_trial"},
        rows="""
        sertraline failed raised raised   => 1.5
        sertraline failed raised extended => 2
        """,
    ),
    table(
        "MGH: strategies score beside any base",
        rule="3",
        about="mgh",
        criteria={"mgh_strategies": "any_base"},
        rows="""
        sertraline 100mg 3w none raised                   => 0.5
        sertraline 100mg 3w none; + lithium 900mg 4w none => 0.5
        sertraline 100mg 3w none; + lithium 900mg 3w none => 0    # the add-on must be adequate
        """,
    ),
    table(
        "MGH: any course of ECT",
        rule="3",
        about="mgh",
        criteria={"mgh_ect": "any_course"},
        rows="""
        ECT 8x bilateral remission => 3
        ECT 1x previous            => 0
        """,
    ),
    table(
        "MGH: a combination scores its half point only",
        rule="3",
        about="mgh",
        criteria={"mgh_combination": "half_only"},
        rows="""
        sertraline failed; + mirtazapine 30mg 6w none => 1.5
        sertraline failed; mirtazapine 30mg 6w none   => 2
        """,
    ),
    table(
        "MGH: rTMS as ECT",
        rule="3",
        about="mgh",
        criteria={"mgh_rtms_points": 3},
        rows="""
        rTMS 30x none      => 3
        rTMS 30x remission => 0
        """,
    ),
    table(
        "European: graded by drugs",
        rule="4",
        about="european",
        criteria={"european_grade_by": "drugs"},
        rows="""
        sertraline 100mg 30w none; venlafaxine 150mg 8w none => TRD1  # two drugs, 38 weeks
        sertraline failed; venlafaxine failed; bupropion failed => TRD2
        sertraline failed; fluoxetine failed; venlafaxine failed => TRD2
        sertraline failed; venlafaxine failed; bupropion failed; mirtazapine failed; amitriptyline failed; phenelzine failed => TRD5
        """,
    ),
    table(
        "European: two drugs of one mechanism count",
        rule="4",
        about="european",
        criteria={"european_same_mechanism": "counts"},
        rows="""
        sertraline failed; fluoxetine failed => TRD1
        sertraline failed                    => non_responder
        """,
    ),
    table(
        "European: weeks of add-ons added",
        rule="4, 14.15",
        about="european",
        criteria={"european_add_on_weeks": "added"},
        rows="""
        sertraline failed; venlafaxine failed; + lithium 900mg 8w none => TRD3  # 24 weeks
        sertraline failed; + lithium 900mg 8w none                     => non_responder
        """,
    ),
    table(
        "Maudsley: a sum without any failure",
        rule="5",
        about="maudsley",
        criteria={"maudsley_no_failure": "zero_points"},
        rows="""
        episode 22mo moderate                    => 5
        episode 22mo moderate; sertraline failed => 6
        """,
    ),
    table(
        "Maudsley: a combination is augmentation only",
        rule="5",
        about="maudsley.antidepressant_failures",
        criteria={"maudsley_combination": "augmentation_only"},
        rows="""
        sertraline failed; venlafaxine failed; + mirtazapine failed => 1
        sertraline failed; venlafaxine failed; mirtazapine failed   => 2
        """,
    ),
    table(
        "Maudsley: any use of an add-on scores",
        rule="5",
        about="maudsley.augmentation",
        criteria={"maudsley_add_ons": "any_use"},
        rows="""
        sertraline failed; + lithium 900mg 4w remission => 1
        sertraline failed; lithium 900mg 4w remission   => 0  # not added
        """,
    ),
    table(
        "Maudsley: augmentation needs an adequate base",
        rule="5",
        about="maudsley.augmentation",
        criteria={"maudsley_augmenter_base": "adequate_base"},
        rows="""
        sertraline 25mg 8w none; + lithium 900mg 4w none      => 0
        sertraline 100mg 8w response; + lithium 900mg 4w none => 1
        """,
    ),
    table(
        "Definitions: two different mechanisms",
        rule="10, 13",
        about="definition.two_adequate_failures",
        criteria={"definition_mechanisms": "different"},
        rows="""
        sertraline failed; fluoxetine failed  => no
        sertraline failed; venlafaxine failed => yes
        """,
    ),
    table(
        "Definitions: ECT may be one of the two",
        rule="10",
        about="definition.two_adequate_failures",
        criteria={"definition_ect": True},
        rows="""
        sertraline failed; ECT failed            => yes
        sertraline failed; ECT 6x bilateral none => no
        """,
    ),
    table(
        "Definitions: psychotherapy may be one of the two",
        rule="7, 13",
        about="definition.two_adequate_failures",
        criteria={"definition_psychotherapy": True},
        rows="""
        sertraline failed; CBT failed    => yes
        sertraline failed; CBT 4w 4x none => no
        """,
    ),
    table(
        "A body is judged by its own settings, whatever is chosen",
        rule="10",
        about="definition.gsrd",
        criteria={"mgh_minimum_weeks": 8},
        rows="""
        sertraline failed; fluoxetine failed  => no   # one mechanism
        sertraline failed; venlafaxine failed => yes
        """,
    ),
    table(
        "ECT as one of the two is not for the bodies",
        rule="10, 14.18",
        about="definition.canadian_delphi",
        criteria={"definition_ect": True},
        rows="""
        sertraline failed; ECT failed         => no
        sertraline failed; venlafaxine failed => yes
        """,
    ),
)
