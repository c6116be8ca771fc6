# Words of the contract and short facts, in English.

choice-dont-know = Don't know
term-unknown = not known
term-medicine = a medicine (name not known)
term-class-medicine = { $class } (name not known)
term-name-with-brand = { $name } ({ $brand })
term-name-with-class = { $name } ({ $class })
list-separator = ,{ " " }
fact-separator = { " · " }

term-outcome-none = No real help (less than a quarter better)
term-outcome-partial = Some help (a quarter to a half better)
term-outcome-response = Clearly better (half or more), but not quite well
term-outcome-remission = Well again
term-outcome-relapse = Helped at first, then stopped helping
term-outcome-worse = Worse
term-stopped_for-inefficacy = It didn't help enough
term-stopped_for-intolerance = Side effects
term-stopped_for-nonadherence = It wasn't taken regularly
term-stopped_for-remission = Got well and stopped
term-stopped_for-other = Another reason
term-stopped_for-ongoing = Still taking it
term-adherent-yes = Yes, most days
term-adherent-no = No, often missed
term-attended-yes = Yes, most times
term-attended-no = No, often missed
term-dose_adequate-yes = Yes, adequate
term-dose_adequate-no = No
term-episode-current = The present episode
term-episode-previous = An earlier one
term-episode-all_current = The present one, and so are all the others
term-ect_placement-bilateral = Both sides
term-ect_placement-unilateral = One side
term-optimised-dose_increase = Dose raised
term-optimised-extended = Continued for longer
term-optimised-none = Neither
term-severity-subsyndromal = Hardly any symptoms
term-severity-mild = Mild
term-severity-moderate = Moderate
term-severity-severe = Severe
term-psychotic_features-yes = Yes
term-psychotic_features-no = No
term-functional_impairment-none = Not at all
term-functional_impairment-mild = A little
term-functional_impairment-moderate = Quite a lot
term-functional_impairment-severe = Could hardly do anything
term-comorbid_anxiety-yes = Yes
term-comorbid_anxiety-no = No
term-personality_disorder-yes = Yes
term-personality_disorder-no = No
term-psychosocial_stressor-yes = Yes
term-psychosocial_stressor-no = No
term-intensified_treatment-none = Neither
term-intensified_treatment-day_care = Day hospital
term-intensified_treatment-inpatient = Hospital stay
term-weeks-under_4 = Less than 4 weeks
term-weeks-4_to_6 = 4 to 6 weeks
term-weeks-6_to_8 = 6 to 8 weeks
term-weeks-2_to_3_months = 2 to 3 months
term-weeks-over_3_months = Longer than 3 months

length-weeks = { NUMBER($n) ->
    [one] { $n } week
   *[other] { $n } weeks
    }
length-months = { NUMBER($n) ->
    [one] { $n } month
   *[other] { $n } months
    }
length-years = { NUMBER($n) ->
    [one] { $n } year
   *[other] { $n } years
    }
length-half-year = half a year
length-range = { $low } to { $high }
length-range-weeks = { $low } to { $high } weeks
length-range-months = { $low } to { $high } months
length-range-years = { $low } to { $high } years
length-at-least = at least { $low }
length-up-to = up to { $high }
length-under_4 = less than 4 weeks
length-4_to_6 = 4 to 6 weeks
length-6_to_8 = 6 to 8 weeks
length-2_to_3_months = 2 to 3 months
length-over_3_months = more than 3 months

date-year = { $year }
date-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
    } { $year }
date-day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
    } { $year }

fact-dose_mg_per_day = { $value } mg a day
fact-dose_adequate-yes = judged adequate
fact-dose_adequate-no = judged not adequate
fact-weeks = { $value } at that dose
fact-weeks_total = { $value } in all
fact-sessions = { NUMBER($value) ->
    [one] { $value } session
   *[other] { $value } sessions
    }
fact-ect_placement-bilateral = bilateral
fact-ect_placement-unilateral = unilateral
fact-outcome-none = { $role ->
    [clinician] no response
   *[patient] no real help
    }
fact-outcome-partial = { $role ->
    [clinician] partial response
   *[patient] some help
    }
fact-outcome-response = { $role ->
    [clinician] response, no remission
   *[patient] clearly better
    }
fact-outcome-remission = { $role ->
    [clinician] remission
   *[patient] well again
    }
fact-outcome-relapse = helped, then stopped helping
fact-outcome-worse = { $role ->
    [clinician] worse
   *[patient] got worse
    }
fact-percent_improvement = { $value } % better
fact-stopped_for-inefficacy = { $role ->
    [clinician] stopped for inefficacy
   *[patient] stopped because it didn't help enough
    }
fact-stopped_for-intolerance = { $role ->
    [clinician] not tolerated
   *[patient] stopped because of side effects
    }
fact-stopped_for-nonadherence = not taken regularly
fact-stopped_for-remission = { $role ->
    [clinician] stopped in remission
   *[patient] stopped when well
    }
fact-stopped_for-other = stopped for another reason
fact-stopped_for-ongoing = still going on
fact-adherent-yes = taken regularly
fact-attended-yes = attended regularly
fact-attended-no = often missed
fact-adherent-no = doses often missed
fact-optimised = { $value }
fact-optimised-dose_increase = dose raised
fact-optimised-extended = continued for longer
fact-optimised-none = dose and length not changed
fact-added_to = added to { $value }
fact-on-its-own = on its own
fact-episode-current = present episode
fact-episode-previous = earlier episode
fact-start = from { $value }
fact-stop = until { $value }
fact-treatment = is { $value }
fact-duration_months = for { $value }
fact-severity-subsyndromal = hardly any symptoms
fact-severity-mild = mild
fact-severity-moderate = moderate
fact-severity-severe = severe
fact-psychotic_features-yes = psychotic features
fact-psychotic_features-no = no psychotic features
fact-functional_impairment-none = daily life not affected
fact-functional_impairment-mild = daily life affected a little
fact-functional_impairment-moderate = daily life affected quite a lot
fact-functional_impairment-severe = hardly able to do anything
fact-comorbid_anxiety-yes = anxiety too
fact-comorbid_anxiety-no = no anxiety disorder
fact-personality_disorder-yes = personality disorder
fact-personality_disorder-no = no personality disorder
fact-psychosocial_stressor-yes = stressful circumstances
fact-psychosocial_stressor-no = no special stress
fact-intensified_treatment-none = no hospital stay
fact-intensified_treatment-day_care = day hospital
fact-intensified_treatment-inpatient = hospital stay
fact-unknown = { $field } not known
fact-not-yet = nothing more known yet

field-treatment = name
field-dose_mg_per_day = dose
field-dose_adequate = adequacy
field-weeks = weeks at the full dose
field-weeks_total = length
field-sessions = sessions
field-ect_placement = side
field-outcome = outcome
field-percent_improvement = percent
field-stopped_for = reason for stopping
field-adherent = how regularly
field-optimised = dose or time raised
field-added_to = what it was added to
field-episode = which episode
field-start = start
field-stop = end
field-duration_months = length of the episode
field-severity = severity
field-psychotic_features = psychotic features
field-functional_impairment = effect on daily life
field-comorbid_anxiety = anxiety
field-personality_disorder = personality disorder
field-psychosocial_stressor = stress
field-intensified_treatment = hospital

trial-line = { $name }: { $facts }
trial-line-added = { $name }, added to { $base }: { $facts }
changed-line = { $name }: { $fact }
progress = { $done } noted, about { $left } to go

treatment-ECT = ECT (electroconvulsive therapy)
treatment-rTMS = rTMS (magnetic stimulation)
treatment-CBT = cognitive behavioural therapy (CBT)
treatment-BA = behavioural activation
treatment-IPT = interpersonal therapy (IPT)
treatment-psychotherapy = talking therapy of another kind
treatment-liothyronine = thyroid hormone (T3, liothyronine)
