"""Was a trial adequate, and did it fail? The result is the verdict of the line's last trial."""

from __future__ import annotations

from tests.spec.notation import table

TITLE = "Verdict of a trial"
INTRODUCTION = """\
Four verdicts: **failed** (adequate, and it failed), **not_failed** (adequate, and it did not),
**inadequate**, and **undetermined**, which never counts as a failure: the missing answer could
make it one thing or another. Adequacy comes before outcome."""

TABLES = (
    table(
        "Four weeks at an adequate dose",
        rule="14.1",
        about="verdict",
        rows="""
        sertraline 100mg 3w none              => inadequate  # three weeks
        sertraline 100mg 3.86w none           => inadequate  # 27 days
        sertraline 100mg 4w none              => failed      # 28 days
        sertraline 100mg 8w none              => failed
        sertraline; + lithium 900mg 3.9w none => inadequate  # augmenters: 4 weeks as well
        sertraline; + lithium 900mg 4w none   => failed
        """,
    ),
    table(
        "The least adequate dose; equality counts",
        rule="14.2",
        about="verdict",
        rows="""
        sertraline 49mg 8w none      => inadequate
        sertraline 50mg 8w none      => failed      # exactly the least dose
        venlafaxine 74.9mg 8w none   => inadequate
        venlafaxine 75mg 8w none     => failed      # although the DDD is 100 mg
        tranylcypromine 10mg 8w none => inadequate  # the DDD of 10 mg is never used
        tianeptine 37.5mg 8w none    => failed
        quetiapine 149mg 8w none     => inadequate
        quetiapine 150mg 8w none     => failed
        """,
    ),
    table(
        "A drug without a figure cannot be judged by its dose",
        rule="14.2",
        about="verdict",
        rows="""
        gepirone 54.5mg 8w none                  => undetermined  # the clinician is asked
        dosulepin 150mg 8w none                  => undetermined  # only a DDD is known
        tandospirone 60mg 8w none                => undetermined
        dosulepin 150mg 3w none                  => inadequate    # too short at any dose
        dosulepin 150mg 8w none rated-adequate   => failed
        dosulepin 150mg 8w none rated-inadequate => inadequate
        dosulepin 8w none rated-adequate         => failed
        """,
    ),
    table(
        "The rater's own judgement of the dose wins over the table",
        rule="14.2",
        about="verdict",
        rows="""
        sertraline 25mg 8w none rated-adequate    => failed
        sertraline 200mg 8w none rated-inadequate => inadequate
        sertraline 8w none rated-adequate         => failed
        sertraline 25mg 3w none rated-adequate    => inadequate  # the weeks are still counted
        """,
    ),
    table(
        "Missing dose, missing weeks",
        rule="14.3",
        about="verdict",
        rows="""
        sertraline ?mg 8w none           => undetermined  # whatever the weeks say
        sertraline ?mg 3w none           => inadequate    # too short at any dose
        sertraline 25mg ?w none          => inadequate    # too low for any length
        sertraline 100mg ?w none         => undetermined
        sertraline 100mg ?w of-3w none   => inadequate    # at most 3 weeks
        sertraline 100mg ?w of-4w none   => undetermined  # anything from 0 to 4
        sertraline 100mg 3-5w none       => undetermined
        sertraline 100mg 4-5w none       => failed
        sertraline 100mg 1-3.9w none     => inadequate
        sertraline 100mg 4+w none        => failed        # at least 4
        sertraline 100mg 2+w none        => undetermined
        sertraline 100mg 2-8w of-3w none => inadequate    # a range is cut at the whole length
        sertraline 100mg 2-8w of-4w none => undetermined
        """,
    ),
    table(
        "Failure: less than 50 % improvement",
        rule="14.4",
        about="verdict",
        rows="""
        sertraline 100mg 8w none         => failed
        sertraline 100mg 8w worse        => failed
        sertraline 100mg 8w partial      => failed
        sertraline 100mg 8w response     => not_failed
        sertraline 100mg 8w remission    => not_failed
        sertraline 100mg 8w relapse      => not_failed  # lost later: reported on its own
        sertraline 100mg 8w outcome?     => undetermined
        sertraline 100mg 8w 49%          => failed      # percent decides where no outcome is given
        sertraline 100mg 8w 49.9%        => failed
        sertraline 100mg 8w 50%          => not_failed
        sertraline 100mg 8w 0%           => failed
        sertraline 100mg 8w partial 60%  => failed      # the outcome wins; a warning tells
        sertraline 100mg 8w response 30% => not_failed
        """,
    ),
    table(
        "Adherence is never assumed",
        rule="14.5",
        about="verdict",
        rows="""
        sertraline 100mg 8w none adherent    => failed
        sertraline 100mg 8w none nonadherent => inadequate
        sertraline 100mg 8w none adherence?  => undetermined
        sertraline 25mg 8w none adherence?   => inadequate  # too low either way
        """,
    ),
    table(
        "Intolerance is not failure",
        rule="14.6",
        about="verdict",
        rows="""
        sertraline 25mg 8w intolerant           => inadequate  # before the dose was adequate
        sertraline 100mg 3w intolerant          => inadequate  # before the weeks were adequate
        sertraline 100mg 3w none intolerant     => inadequate
        sertraline 100mg 8w none intolerant     => failed      # adequate: the outcome decides
        sertraline 100mg 8w response intolerant => not_failed
        sertraline 100mg 8w intolerant          => undetermined
        sertraline 100mg ?w none intolerant     => undetermined
        """,
    ),
    table(
        "Adequacy comes before outcome",
        rule="14.7",
        about="verdict",
        rows="""
        sertraline 25mg 8w remission        => inadequate  # with the outcome shown
        sertraline 100mg 2w response        => inadequate
        sertraline 100mg 3w none ongoing    => inadequate  # too early to judge
        sertraline 100mg 4w none ongoing    => failed
        sertraline 100mg 6w partial ongoing => failed
        """,
    ),
    table(
        "Recorded, not counted",
        rule="14.8",
        about="verdict",
        rows="""
        Hyperici herba 900mg 8w none   => inadequate  # herbal
        flupentixol/melitracen 8w none => inadequate  # at any dose
        trazodone 50mg 8w none         => inadequate  # a hypnotic dose
        doxepin 25mg 8w none           => inadequate
        quetiapine 50mg 8w none        => inadequate
        trazodone 150mg 8w none        => failed
        """,
    ),
    table(
        "Psychotherapy: one of three kinds, 10 weeks or 8 sessions",
        rule="14.9",
        about="verdict",
        rows="""
        CBT 9.9w 7x none                       => inadequate
        CBT 10w 3x none                        => failed      # weeks suffice
        CBT 4w 8x none                         => failed      # sessions suffice
        CBT 4w 7x none                         => inadequate
        CBT 4w ?x none                         => undetermined
        CBT ?w 7x none                         => undetermined
        CBT ?w 8x none                         => failed
        CBT 10w ?x none                        => failed
        CBT ?w of-12w none                     => failed      # no dose: every week counts
        IPT 12w 12x none                       => failed
        BA 12w 12x response                    => not_failed
        supportive 20w 20x none                => inadequate  # not one of the three
        psychotherapy 20w 20x none => undetermined
        psychotherapy 4w 4x none   => inadequate  # too short whatever its kind
        """,
    ),
    table(
        "No verified rule of adequacy",
        rule="14.9",
        about="verdict",
        rows="""
        rTMS 30x none                          => undetermined
        esketamine 84mg 8w 8x none             => undetermined
        sertraline; + ketamine 6x none         => undetermined
        zuranolone 50mg 2w none                => undetermined
        rTMS 30x none rated-adequate           => failed  # the rater judges the whole course
        rTMS 30x response rated-adequate       => not_failed
        rTMS 5x none rated-inadequate          => inadequate
        zuranolone 50mg 2w none rated-adequate => failed  # one course of 14 days is complete
        """,
    ),
    table(
        "ECT: bilateral, at least 7 sessions",
        rule="14.13",
        about="verdict",
        rows="""
        ECT 7x bilateral none             => failed
        ECT 6x bilateral none             => inadequate
        ECT 12x unilateral none           => inadequate
        ECT 12x side? none                => undetermined
        ECT 6x side? none                 => inadequate  # too few either way
        ECT ?x bilateral none             => undetermined
        ECT 8x bilateral remission        => not_failed
        ECT 8x bilateral none adherence?  => failed      # weeks and adherence do not matter
        ECT 8x bilateral none nonadherent => failed
        ECT 8x bilateral 2w none          => failed
        """,
    ),
)
