# Reasons and tables of an assessment, for a clinician.
# $drug and $drugs are names of treatments in the reader's language; $span is "2" or "2–3".

## A trial

score-name-unknown = The treatment is not identified ({ $name }); it could be anything, and the bounds allow for that.
score-previous-episode = It belongs to an earlier episode, and the models look at the present one.
score-not-counted-herbal = { $drug } is recorded but not counted: a herbal product, labelled for mild depression.
score-not-counted-low-dose = { $drug } is recorded but not counted: its dose of antidepressant is far below that of the single drug.
score-dose-minimum-yes = { $dose } mg a day is at least the { $figure } mg minimum of { $drug }.
score-dose-minimum-no = { $dose } mg a day is below the { $figure } mg minimum of { $drug }.
score-dose-upper-yes = { $dose } mg a day reaches the upper therapeutic dose of { $drug } ({ $figure } mg).
score-dose-upper-no = { $dose } mg a day is below the upper therapeutic dose of { $drug } ({ $figure } mg).
score-dose-missing = The dose is not known; the minimum of { $drug } is { $figure } mg a day.
score-dose-tolerated-open = { $dose } mg a day of { $drug } is at least the { $figure } mg minimum; whether it was the highest tolerated dose is for the rater to say.
score-dose-no-figure = There is no verified minimum dose of { $drug }; the rater must judge whether it was enough.
score-dose-of-unknown = Without knowing the treatment, its dose cannot be judged.
score-rater-yes = The rater judged the dose of { $drug } adequate.
score-rater-no = The rater judged the dose of { $drug } inadequate.
score-rater-open = The dose of { $drug } has not been judged by the rater.
score-no-rule = There is no verified rule for an adequate course of { $drug }; the rater must judge it. It scores in no model.
score-weeks-yes = { $weeks ->
    [1] 1 week
   *[other] { $weeks } weeks
    } at that dose: enough (at least { $minimum }).
score-weeks-no = { $weeks ->
    [1] 1 week
   *[other] { $weeks } weeks
    } at that dose: too short (at least { $minimum }).
score-weeks-missing = It is not known how many weeks it was taken at an adequate dose (at least { $minimum }).
score-weeks-open = { $low } to { $high } weeks at that dose: whether that was enough (at least { $minimum }) cannot be told.
score-weeks-open-end = { $low ->
    [1] 1 week
   *[other] { $low } weeks
    } or more at that dose: whether that was enough (at least { $minimum }) cannot be told.
score-adherence-yes = Taken as prescribed.
score-adherence-no = Not taken as prescribed, so it was not an adequate trial.
score-adherence-open = It is not known whether it was taken as prescribed, and that is never assumed.
score-adherence-ignored = These criteria do not ask whether it was taken as prescribed.
score-ect-placement-yes = Bilateral ECT.
score-ect-placement-no = Unilateral ECT does not count as adequate.
score-ect-placement-open = Electrode placement is not known; only bilateral ECT counts as adequate.
score-sessions-yes = { $sessions ->
    [1] 1 session
   *[other] { $sessions } sessions
    }: enough (at least { $minimum }).
score-sessions-no = { $sessions ->
    [1] 1 session
   *[other] { $sessions } sessions
    }: too few (at least { $minimum }).
score-sessions-open = The number of sessions is not known (at least { $minimum }).
score-therapy-kind-yes = One of the three kinds that count (cognitive behavioural, behavioural activation, interpersonal).
score-therapy-kind-no = Not one of the three kinds that count (cognitive behavioural, behavioural activation, interpersonal).
score-therapy-kind-open = The kind of psychotherapy is not known; only three kinds count.
score-therapy-length-yes = It reached { $weeks ->
    [1] 1 week
   *[other] { $weeks } weeks
    } or { $sessions ->
    [1] 1 session
   *[other] { $sessions } sessions
    }.
score-therapy-length-no = It reached neither { $weeks ->
    [1] 1 week
   *[other] { $weeks } weeks
    } nor { $sessions ->
    [1] 1 session
   *[other] { $sessions } sessions
    }.
score-therapy-length-open = It is not known whether it reached { $weeks ->
    [1] 1 week
   *[other] { $weeks } weeks
    } or { $sessions ->
    [1] 1 session
   *[other] { $sessions } sessions
    }.
score-not-tolerated = Not tolerated: stopped for side effects before dose and weeks were adequate. That is not a failure.
score-too-early = Still taken, and too early to judge.
score-relapse = It helped and then lost its effect: recorded as relapse, which is not a failure.
score-outcome-missing = The outcome is not known.
score-outcome-shown = Outcome: { $outcome ->
    [none] no real improvement (under 25 %)
    [partial] partial improvement (25–49 %)
    [response] response (50 % or more) without remission
    [remission] remission
    [worse] worse
   *[percent] { $percent } % improvement
    }. It does not count, because the trial was not adequate.
score-outcome-yes = { $outcome ->
    [none] No real improvement (under 25 %)
    [partial] Partial improvement (25–49 %)
    [response] Response (50 % or more) without remission
    [remission] Remission
    [worse] Worse
   *[percent] { $percent } % improvement
    }: a failure, as { $criterion ->
    [below_25_percent] improvement was below 25 %
    [no_remission] there was no remission
   *[below_50_percent] improvement was below 50 %
    }.
score-outcome-would = { $outcome ->
    [none] No real improvement (under 25 %)
    [partial] Partial improvement (25–49 %)
    [response] Response (50 % or more) without remission
    [remission] Remission
    [worse] Worse
   *[percent] { $percent } % improvement
    }: a failure if the trial was adequate, as { $criterion ->
    [below_25_percent] improvement was below 25 %
    [no_remission] there was no remission
   *[below_50_percent] improvement was below 50 %
    }.
score-outcome-no = { $outcome ->
    [none] No real improvement (under 25 %)
    [partial] Partial improvement (25–49 %)
    [response] Response (50 % or more) without remission
    [remission] Remission
    [worse] Worse
   *[percent] { $percent } % improvement
    }: not a failure { $criterion ->
    [below_25_percent] (a failure is improvement below 25 %)
    [no_remission] (a failure is no remission)
   *[below_50_percent] (a failure is improvement below 50 %)
    }.
score-outcome-open = { $outcome ->
    [none] No real improvement (under 25 %)
    [partial] Partial improvement (25–49 %)
    [response] Response (50 % or more) without remission
    [remission] Remission
    [worse] Worse
   *[percent] { $percent } % improvement
    }: whether this is a failure cannot be told yet.

## Models

score-failed-drugs = Adequate and failed: { $drugs } ({ $mechanisms ->
    [one] one mechanism
   *[other] { $mechanisms } different mechanisms
    }).
score-open-drugs = Cannot be told yet: { $drugs }.
score-none-adequate = No antidepressant has failed an adequate trial.
score-none-failed-six = No antidepressant has failed an adequate trial of this model's length.
score-responded = No trial failed; there was an adequate trial that did not fail: { $drugs }.
score-stage-0 = Stage 0: no adequate trial has failed.
score-stage-1 = Stage 1: an adequate trial of at least one antidepressant has failed.
score-stage-2 = Stage 2: antidepressants of at least two mechanisms have failed.
score-stage-3 = Stage 3: beyond stage 2 a tricyclic has failed.
score-stage-4 = Stage 4: beyond stage 3 an MAO inhibitor has failed.
score-stage-5 = Stage 5: beyond stage 4 bilateral ECT has failed.
score-stage-not-staged = Not staged, as these criteria give no stage to people whose treatment worked.
score-stage-perhaps-not = Not staged if a treatment worked, else up to stage { $high }; that depends on what is missing.
score-stage-open = Stage { $low } to { $high }, depending on what is missing.
score-skipped-tca = A tricyclic failed, but not on top of two other mechanisms: the ladder stays at stage { $stage }.
score-skipped-maoi = An MAO inhibitor failed, but the rung below it was skipped: the ladder stays at stage { $stage }.
score-skipped-ect = Bilateral ECT failed, but a rung below it was skipped: the ladder stays at stage { $stage }.
score-flag-tetracyclic = { $drug } is taken for a tricyclic here, as is common usage.
score-flag-reversible = { $drug } is a reversible MAO inhibitor and fills that rung here.
score-mgh-failures = Adequate trials that failed, 1 point each: { $span }.
score-mgh-optimisations = Doses raised or courses extended, 0.5 each: { $span }.
score-mgh-add-ons = Augmentations and combinations that failed, 0.5 each: { $span }.
score-mgh-ect = ECT without remission, 3 points: { $span }.
score-mgh-nothing = Nothing scores points.
score-eu-extent = Failed adequate treatment: { $weeks } weeks, { $drugs_count } drugs.
score-eu-extent-one = Failed adequate treatment: { $weeks } weeks, { $drugs_count } drug.
score-eu-one-mechanism = One mechanism only; resistance in this model needs two.
score-eu-disagree = Graded by weeks this is { $result }; by number of drugs it would be { $by_drugs }.
score-maudsley-no-failure = The Maudsley method does not apply: its lowest level presumes one failed adequate trial.
score-maudsley-perhaps = The Maudsley method perhaps does not apply: it may be that no adequate trial failed.
score-maudsley-zero = A sum with 0 points for drugs is not standard.
score-maudsley-weeks = Trials of at least { $weeks ->
    [1] 1 week
   *[other] { $weeks } weeks
    } count as adequate here; the paper itself names no number.
score-dm-provisional = Provisional: the list of items is confirmed, the points of each level are not.
score-item = { $item ->
    [duration] Duration of the episode
    [severity] Severity
    [functional_impairment] Functional impairment
    [comorbid_anxiety] Anxiety
    [personality_disorder] Personality disorder
    [psychosocial_stressor] Psychosocial stressors
    [antidepressant_failures] Failed antidepressants
    [augmentation] Augmentation and combination
    [ect] ECT
    [psychotherapy] Failed psychotherapy
   *[intensified_treatment] Day care or inpatient treatment
    }: { $span }.

## Definitions

score-def-count = Failed adequate trials: { $span }; needed: { $needed }.
score-def-tca = A tricyclic is among them.
score-def-tca-open = A tricyclic may be among them.
score-def-no-tca = No tricyclic is among them.
score-def-body = Its own criteria: { $failure ->
    [below_25_percent] improvement below 25 %
    [no_remission] no remission
   *[below_50_percent] improvement below 50 %
    }, at least { $weeks ->
    [1] 1 week
   *[other] { $weeks } weeks
    }, { $dose ->
    [upper_therapeutic] the upper therapeutic dose
    [highest_tolerated] the highest tolerated dose
   *[minimum_effective] at least the minimum effective dose
    }, { $mechanisms ->
    [different] of two different mechanisms
   *[any] of any mechanism
    }.
score-ect-received-yes = ECT was given in this episode.
score-ect-received-no = No ECT is recorded for this episode.
score-ect-received-undetermined = Whether ECT was given in this episode cannot be told.
score-why-open = { $field } can still change { $results ->
    [one] one result
   *[other] { $results } results
    }, such as { $result }.

## What a reason carries

score-source = { $reason } [{ $source }]
score-unverified = { $reason } (not verified)

## Warnings

warn-weeks-over-total = { $weeks ->
    [1] 1 week
   *[other] { $weeks } weeks
    } at an adequate dose, but only { $total } in all.
warn-weeks-over-dates = { $weeks ->
    [1] 1 week
   *[other] { $weeks } weeks
    }, but the dates leave room for { $room } at most.
warn-stop-before-start = It stops ({ $stop }) before it starts ({ $start }).
warn-after-as-of = { $date } lies after the date of the history ({ $as_of }).
warn-outcome-percent = The outcome says “{ $told }” and the improvement { $percent } %; the outcome counts.
warn-adherent-stopped = Taken as prescribed, yet stopped because it was not.
warn-remission-stopped = Stopped because of remission, but the outcome is “{ $told }”.
warn-high-dose = { $dose } mg a day is far above the usual maximum of { $drug } ({ $maximum } mg): perhaps a slip.
warn-previous-ongoing = Still taken, but counted to an earlier episode.
warn-before-episode = It ended before the present episode began, but is counted to it.
warn-length-of-episode = Longer than the present episode ({ $months ->
    [1] 1 month
   *[other] { $months } months
    }) to which it is counted.
warn-psychosis = Psychotic features count only with a severe episode.
warn-unknown-field = Unknown field, not read{ $nearest ->
    [none] .
   *[other] ; did you mean “{ $nearest }”?
    }
warn-unresolved = “{ $name }” is not identified; the bounds allow for every treatment it could be.
warn-optimised-twice = The same optimisation is listed more than once; each use counts.
warn-as-of-undated = It has no start date: it may or may not have been given by { $date }.
warn-as-of-illness = Facts about the illness are those of today and are left out at { $date }.

## Fields and values, for tables

score-told-none = no real improvement
score-told-partial = partial improvement
score-told-response = response
score-told-remission = remission
score-told-relapse = relapse
score-told-worse = worse
score-field-treatment = which treatment it was
score-field-dose_mg_per_day = the highest dose held
score-field-dose_adequate = whether the dose was adequate
score-field-weeks = weeks at an adequate dose
score-field-sessions = number of sessions
score-field-ect_placement = electrode placement
score-field-adherent = whether it was taken as prescribed
score-field-outcome = outcome
score-field-optimised = whether the dose was raised or the course extended
score-field-episode = which episode
score-field-stopped_for = why it was stopped
score-field-duration_months = length of the episode
score-field-severity = severity
score-field-psychotic_features = psychotic features
score-field-functional_impairment = functional impairment
score-field-comorbid_anxiety = anxiety
score-field-personality_disorder = personality disorder
score-field-psychosocial_stressor = psychosocial stressors
score-field-intensified_treatment = day care or inpatient treatment
score-verdict-failed = failed
score-verdict-not_failed = not failed
score-verdict-inadequate = inadequate
score-verdict-undetermined = cannot be told
score-met-yes = yes
score-met-no = no
score-met-undetermined = cannot be told
score-model-thase_rush = Thase-Rush stage
score-model-mgh = MGH staging
score-model-european = European staging
score-model-maudsley = Maudsley staging
score-model-dm_trd = Dutch measure (DM-TRD)
score-definition-two_adequate_failures = Two adequate failures
score-definition-one_adequate_failure = One adequate failure
score-definition-three_including_tca = Three adequate failures, a tricyclic among them
score-definition-five = Five adequate failures
score-definition-ect_received = ECT received
score-definition-asia_pacific = Asia-Pacific consensus
score-definition-china_strict = China, strict form
score-definition-eu_pearl = EU-PEARL
score-definition-canadian_delphi = Canadian Delphi
score-definition-ema_fda = EMA and FDA
score-definition-gsrd = GSRD
score-european-none = none
score-european-non_responder = non-responder
score-band-mild = mild
score-band-moderate = moderate
score-band-severe = severe
score-not-applicable = does not apply
score-european-not-applicable = does not apply
score-perhaps-not = perhaps does not apply; at most { $high }
score-provisional = provisional
score-table-trial = Trial
score-table-verdict = Verdict
score-table-why = Why
score-table-model = Model
score-table-result = Result
score-table-definition = Definition
score-table-met = Met
score-table-missing = Missing: { $facts }
score-table-most = Most worth finding out: { $fact }
score-table-trials = Trials
score-table-models = Models
score-table-definitions = Definitions
score-table-criteria = Criteria: { $name }
score-table-warnings = Please check
score-table-no-trials = No trials.
score-range = { $low } to { $high }
score-of-trial = { $trial }: { $field }
score-of-episode = episode: { $field }
score-clinician = The verdict on a person remains with the clinician.

## What would change it

score-explain-title = What would change it
score-explain-up = { $model }: { $what } would raise it from { $from } to { $to }.
score-explain-up-open = { $model }: { $what } would raise the highest it can be from { $from } to { $to }.
score-explain-down-open = { $model }: without { $drug } ({ $trial }) as a failure the lowest it can be would be { $to } instead of { $from }.
score-explain-down = { $model }: without { $drug } ({ $trial }) as a failure it would be { $to } instead of { $from }.
score-explain-applies = { $model }: { $what } would make it apply, at { $to }.
score-explain-lapses = { $model }: without { $drug } ({ $trial }) as a failure it would perhaps not apply.
score-explain-top = { $model }: { $from } is the highest it can be.
score-explain-none-up = { $model }: no single further step raises it above { $from }.
score-step-any = one more adequate failure of an antidepressant not yet used
score-step-same = one more adequate failure of a mechanism that has failed
score-step-other = one more adequate failure of a different mechanism
score-step-tca = an adequate failure of a tricyclic
score-step-maoi = an adequate failure of an MAO inhibitor
score-step-tca-other = adequate failures of a tricyclic and of one more mechanism
score-step-maoi-other = adequate failures of an MAO inhibitor and of one more mechanism
score-step-other-other = two more adequate failures of different mechanisms
score-step-same-same = two more adequate failures of drugs not yet used
score-step-ect = an adequate course of bilateral ECT that failed
score-step-augmentation = an adequate augmentation of a failed trial that failed
score-step-psychotherapy = an adequate psychotherapy that failed
score-step-duration = a longer episode (the next cut-point of its length)
score-step-severity = greater severity

## Sources

score-cite-trd-review = TRD review
score-cite-long-form-athf = long-form ATHF
score-cite-your-own-criteria = your own criteria
score-cite-project = project decision
score-cite-project-decision-after-the-long-form-athf = project decision, after the long-form ATHF
score-cite-canmat = CANMAT 2023
score-cite-uptodate = UpToDate
score-cite-dgppn = DGPPN 2008
score-cite-label = product label
score-cite-trial = published trial
score-cite-textbook-of-psychiatry-7th-edition-as-cited-by-beijing-anding-hospital = textbook of psychiatry, 7th edition, as cited by Beijing Anding Hospital
score-cite-mti-form-fekadu-2018 = MTI form (Fekadu 2018)
