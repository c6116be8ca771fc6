# What the interview says in English. Short, kind, plain.
# $role is "patient" or "clinician" in every message of the interview.

## Beginning and end

welcome =
    Hello. I put together the history of treatments for depression: which ones, how much, for how long, and how they went. A clinician uses it to plan the next step.
    What you write is stored encrypted on this computer only. I give no diagnosis and no treatment advice.
    You can go back, skip, or say “don't know” at any time. Type “help” to see how.
welcome-back = Welcome back. Everything you told me is still here. Let's go on.
declined = That's fine. Nothing has been recorded. If you change your mind, type “back”.
finished = { $role ->
    [clinician] Done. The assessment follows.
   *[patient] Thank you, that's everything. Here is the result for your clinician to look at with you.
    }
finished-early = { $role ->
    [clinician] Ended early. The assessment of what is known follows.
   *[patient] All right, we stop here. Thank you. This is the result of what you have told me, for your clinician to look at with you.
    }
erased = Everything from this interview has been deleted.
kept = Nothing was changed.
restarted = Let's start over. If that was a mistake, type “back” and everything returns.
undone = I've taken that back.
language-switched = English it is.
nothing-to-add = I already had that noted.
help =
    Just write as you would tell it. A few words that help:
    • back – take back the last answer
    • skip – leave a question for later
    • don't know – also an answer, I won't ask again
    • review – see everything so far
    • why – why I'm asking
    • 中文 – 换成中文
    • finish – stop here and see the result
    • delete – erase this interview
    To correct something, just say it: “sertraline was 150, not 100”.

## What was understood

understood =
    { $count ->
        [one] This is what I understood:
       *[other] This is what I understood:
    }
    { $lines }
understood-episode = Noted: { $lines }.
changed = Changed: { $lines }.
removed = Taken out: { $names }.
not-taken = Noted as not taken: { $names }.
others = I left out { $names }, because it sounded as if someone else took it. If it was { $role ->
    [clinician] the patient
   *[patient] you
    }, just tell me.
summary =
    Please check that this is right.
    { $lines }
    { $episode }
summary-no-trials = No treatments so far.
proxy-noted = All right, you are answering for someone in your family. From here on, “you” means the patient.
review =
    So far:
    { $lines }
    { $episode }
review-empty = Nothing noted yet.
episode-line = The present episode: { $facts }.
episode-line-empty = { "" }

## When something cannot be done

refused-empty = That was empty. Here is the question again.
refused-too-long = That is more than I can take in at once (100,000 characters). Could you send it in parts?
refused-not-understood = Sorry, I didn't get that. You could put it another way, or say “don't know” or “skip”.
refused-no-consent-yet = Before I note anything down, I need a yes or a no to this.
refused-no-dose = Sorry, I couldn't find a dose in that. A rough one is fine, such as “100 mg”. “Don't know” is fine too.
refused-no-length = Sorry, I couldn't find one clear length of time in that. A rough one is fine, such as “8 weeks” or “14 months”. “Don't know” is fine too.
refused-no-item = Which of these? You can name several, or pick them by number, such as “1, 3”. Or say “none” or “don't know”.
refused-no-count = Sorry, I couldn't find a number in that. A rough one is fine, such as “12”. “Don't know” is fine too.
refused-finished = This interview is finished. Type “back” to change something.
refused-no-such-choice = That isn't one of the choices here.
refused-nothing-to-undo = There is nothing to take back yet.
refused-cannot-skip = I need this one answered before we can go on.
refused-no-such-language = I speak English and Chinese: “English” or “中文”.
refused-deleted = This interview has been deleted.

## About the interview itself

ask-consent = { $role ->
    [clinician] Does the patient agree to this history being recorded here?
   *[patient] Is it all right if I ask about your treatments and store your answers here?
    }
choice-consent-yes = Yes, go ahead
choice-consent-no = No
ask-role = Who is answering?
term-role-patient = I'm the patient
term-role-relative = I'm a relative, answering for the patient
term-role-clinician = I'm a clinician
ask-opening = { $role ->
    [clinician] Which treatments for depression so far? Shorthand is fine, or paste what you have; I'll ask for the gaps.
   *[patient] What have you been treated with for depression so far? Tell me in your own words: medicines, ECT, magnetic stimulation, talking therapy. If you remember, add how much, for how long, and how it went. Any order is fine.
    }
choice-no-treatment = No treatment so far
ask-more_treatments = { $count ->
    [0] Which treatment was it? The name of one medicine is a good start.
   *[other] { $role ->
        [clinician] Any other treatments for depression?
       *[patient] Has there been anything else for depression, even briefly or long ago?
    }
    }
choice-that-is-all = { $count ->
    [0] There was none
   *[other] No, that's all
    }
ask-confirm_summary = Is this right?
ask-what-to-change = What should I change? Just say it, for example “sertraline was 150, not 100”, or “remove mirtazapine”.
choice-summary-right = Yes, that's right
choice-summary-change = No, change something
choice-summary-skipped = Go back to what I skipped
ask-delete = Delete this interview for good? It cannot be brought back.
choice-delete-yes = Yes, delete it
ask-restart = Start over? What has been noted so far will be cleared.
choice-restart-yes = Yes, start over
choice-keep = No, keep it

## Names

ask-treatment_name = You wrote “{ $written }”. Which of these was it?
ask-treatment_name-one = You wrote “{ $written }”. Do you mean { $name }?
choice-candidate = { $name }
choice-treatment = { $name }
choice-another-treatment = Something else
choice-none-of-these = None of these
ask-trial-treatment = { $written ->
    [none] What was that medicine called? The name on the box, or roughly how it sounds, is enough.
   *[other] “{ $written }”: what was it called? The name on the box, or roughly how it sounds, is enough.
    }

## Checklists

ask-checklist-augmentation = { $role ->
    [clinician] Any of these, as an add-on or alone?
   *[patient] Sometimes another medicine is added to an antidepressant to help it work. Have you had any of these?
    }
ask-checklist-stimulation = { $role ->
    [clinician] Any of these?
   *[patient] Have you had any of these?
    }
ask-checklist-psychotherapy = { $role ->
    [clinician] Any psychotherapy?
   *[patient] Have you had talking therapy? Which kind?
    }
ask-checklist-combination = { $role ->
    [clinician] Which of these was given together with another antidepressant (not as a switch)?
   *[patient] Did you take any of these together with another antidepressant, not instead of it?
    }

## About one trial

ask-trial-dose_mg_per_day = { $role ->
    [clinician] { $name }: highest dose held, mg a day?
   *[patient] { $name }: what was the highest dose you stayed on, in mg a day?
    }
ask-trial-weeks = { $role ->
    [clinician] { $name }: weeks at the full dose?
   *[patient] { $name }: for how long did you take it at the full dose?
    }
ask-trial-weeks-at-dose = { $role ->
    [clinician] { $name }: weeks at { $dose } mg a day or more?
   *[patient] { $name }: for how long did you take { $dose } mg a day or more?
    }
ask-trial-weeks-therapy = { $name }: how many weeks did it go on?
choice-whole-time = The whole time ({ $length })
ask-trial-weeks_total = { $name }: how long in all, at any dose?
ask-trial-sessions = { $name }: how many sessions?
ask-trial-ect_placement = { $name }: were the electrodes on both sides of the head, or on one?
ask-trial-adherent = { $role ->
    [clinician] { $name }: taken as prescribed?
   *[patient] { $name }: did you manage to take it most days? Missing some doses is very common.
    }
ask-trial-adherent-therapy = { $role ->
    [clinician] { $name }: attended regularly?
   *[patient] { $name }: did you manage to go most times?
    }
ask-trial-stopped_for-therapy = { $name }: why did it end?
ask-trial-outcome = { $role ->
    [clinician] { $name }: outcome at the end of the trial?
   *[patient] { $name }: how much did it help with the depression?
    }
ask-trial-percent_improvement = { $name }: by how many percent did things get better?
ask-trial-stopped_for = { $role ->
    [clinician] { $name }: why stopped?
   *[patient] { $name }: why did it end?
    }
ask-trial-optimised = { $role ->
    [clinician] { $name }: optimised?
   *[patient] { $name }: when it did not help enough, was the dose raised, or was it continued for longer to give it a chance?
    }
ask-trial-added_to = { $role ->
    [clinician] { $name }: added to which antidepressant?
   *[patient] { $name }: was it added to another medicine you kept taking? Which one?
    }
choice-base = Added to { $name }
choice-on-its-own = No, on its own
ask-trial-dose_adequate = { $name }: no dose threshold is on file. Was the course adequate in your judgement?
ask-trial-episode = { $role ->
    [clinician] { $name }: in the present episode?
   *[patient] { $name }: was that during the present bout of depression, or in an earlier one? (Two good months in between make it an earlier one.)
    }
ask-trial-start = { $name }: when was it started? Year and month are enough.
ask-trial-stop = { $name }: when was it stopped? Year and month are enough.

## About the present episode

ask-episode-duration_months = { $role ->
    [clinician] How long has the present episode lasted?
   *[patient] How long has the present bout of depression lasted, counting from when you last felt well for two months?
    }
ask-episode-severity = { $role ->
    [clinician] Severity of this episode?
   *[patient] At its worst this time, how bad has the depression been?
    }
ask-episode-psychotic_features = { $role ->
    [clinician] Psychotic features?
   *[patient] This time, have you heard voices, or been convinced of things that others say are not real?
    }
ask-episode-functional_impairment = { $role ->
    [clinician] Functional impairment?
   *[patient] How much has it got in the way of work, study or home life?
    }
ask-episode-comorbid_anxiety = { $role ->
    [clinician] Comorbid anxiety disorder?
   *[patient] Has a doctor said that you also have an anxiety disorder, or is strong anxiety part of it?
    }
ask-episode-personality_disorder = { $role ->
    [clinician] Personality disorder?
   *[patient] Has a doctor ever said that you have a personality disorder?
    }
ask-episode-psychosocial_stressor = { $role ->
    [clinician] Psychosocial stressors?
   *[patient] Is there something heavy going on in your life, such as loss, conflict, money or illness?
    }
ask-episode-intensified_treatment = { $role ->
    [clinician] Intensified treatment in this episode?
   *[patient] During this time, have you been in a day hospital or stayed in hospital because of the depression?
    }

## Why it is asked

why-consent = Health matters are private. I record nothing unless it is agreed to.
why-role = So that I can ask in the right way.
why-opening = Staging needs every past treatment, and your own words are the quickest way.
why-more_treatments = Each treatment that was tried properly counts, and it is easy to forget one.
why-treatment_name = Names look alike. Taking one for another would give a wrong result, so I ask.
why-treatment = Without the name I cannot tell whether the dose was enough.
why-augmentation_checklist = These are easily forgotten: people recall only about one in four unless they hear the name.
why-confirm_summary = A last look by you is the best check there is.
why-dose_mg_per_day = Below a certain dose a medicine has not had a fair chance, and then it does not count as failed.
why-weeks = A medicine needs some weeks at a sufficient dose before one can say that it failed.
why-weeks_total = It limits how long the sufficient dose can have been taken.
why-sessions = The number of sessions decides whether the course was long enough to judge.
why-ect_placement = Some models count only ECT on both sides.
why-adherent = If doses were often missed, for whatever reason, the medicine had no fair chance and does not count as failed.
why-outcome = Only a treatment that was tried properly and did not help enough counts as failed.
why-percent_improvement = The definitions draw their lines at a quarter and at a half.
why-stopped_for = Stopping because of side effects is not the same as not helping.
why-optimised = One of the models gives half a point for each attempt to get more out of a treatment: a higher dose, or more time.
why-added_to = Some models count a treatment that was added to another one separately.
why-dose_adequate = The tables have no threshold for it, so your judgement decides.
why-episode = Only the present bout counts here: the time since you last felt well for two months or longer. What was taken before that belongs to an earlier one.
why-start = Dates show which treatments overlapped.
why-stop = Dates show which treatments overlapped.
why-duration_months = Two of the models give points for how long the episode has lasted.
why-severity = Two of the models give points for it. Mild: daily life goes on, with effort. Moderate: much of it is hard. Severe: most of it is impossible.
why-psychotic_features = With severe depression this adds a point in two of the models.
why-functional_impairment = One of the models, the Dutch measure, gives points for how much daily life suffers.
why-comorbid_anxiety = One of the models, the Dutch measure, asks for it.
why-personality_disorder = One of the models, the Dutch measure, asks for it.
why-psychosocial_stressor = One of the models, the Dutch measure, asks for it.
why-intensified_treatment = One of the models, the Dutch measure, asks for it.
why-delete_confirm = Deleting cannot be undone.
why-restart_confirm = So that nothing is cleared by mistake.

## Danger

crisis =
    I'm sorry you are going through this. You don't have to be alone with it.
    If you might act on these thoughts, please call { $emergency } or go to the nearest emergency department now, and tell someone close to you.
    { $lines }
    I am a program and nobody reads along at this moment. Please show your doctor what you wrote. We can go on whenever you like.
crisis-again =
    What you write worries me. Please talk to someone now: { $lines }

## Around the interview

offer-to-go-on = There is an unfinished interview from { $when }. Go on with it? (yes / no)
left-unfinished = Everything so far is stored. To go on: trd-intake chat --resume { $interview }
hint-words = back · skip · don't know · review · why · help
hint-several = several may be chosen, e.g. 1, 3
enter-to-leave = Press Enter to leave, or tell me what should be put right.
helpline = { $name }: { $number } ({ $hours })
helpline-all-day = 24 hours
crisis-anywhere = your local emergency number (112, 911, 999, 120 …)
