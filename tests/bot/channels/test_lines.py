"""The line protocol, as the contract describes it to other programs."""

import io
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot.app import Interviews
from bot.channels import lines
from scoring import History, Trial

Begin = Callable[..., Any]
Json = dict[str, Any]

TRIAL_FIELDS = {
    "id", "treatment", "dose_mg_per_day", "dose_adequate", "weeks", "weeks_total", "sessions",
    "ect_placement", "outcome", "percent_improvement", "stopped_for", "adherent", "optimised",
    "added_to", "episode", "start", "stop",
}  # fmt: skip
EPISODE_FIELDS = {
    "duration_months", "severity", "psychotic_features", "functional_impairment",
    "comorbid_anxiety", "personality_disorder", "psychosocial_stressor", "intensified_treatment",
}  # fmt: skip
STORY = "I took Zoloft 100 mg for 8 weeks, it did nothing. Then Prozac for 3 months, some help."


def the_only_trial(line: Json) -> Json:
    """The one trial of a history."""
    (trial,) = line["history"]["trials"]
    return dict(trial)


def choice_of(line: Json, value: Any) -> str:
    """Id of the choice with this value in the question that is open."""
    choices = line["replies"][-1]["choices"]
    return next(str(choice["id"]) for choice in choices if choice["value"] == value)


# One line out for every line in


def test_the_first_line_comes_before_any_input(program: Begin) -> None:
    line = program(agreed=False).last
    assert {"turn", "interview", "replies", "asking", "progress", "history", "finished"} <= set(
        line
    )
    assert line["asking"] == {"field": "consent", "trial": None}
    assert [choice["value"] for choice in line["replies"][-1]["choices"]] == [True, False]
    assert line["finished"] is False
    assert "assessment" not in line


def test_one_line_out_for_every_line_in(interviews: Interviews) -> None:
    typed = ['{"choose": "c1"}', "nonsense", "", '{"text": "hello"}', '{"command": "review"}']
    out = io.StringIO()
    lines.serve(interviews, interviews.start("jsonl", "en", "patient"), typed, out)
    assert len(out.getvalue().splitlines()) == 1 + len(typed)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "hello",
        "[]",
        "null",
        '"text"',
        "{}",
        '{"text": 5}',
        '{"text": null}',
        '{"choose": 1}',
        '{"choose": ["c1", 2]}',
        '{"command": "fly"}',
        '{"command": null}',
        '{"command": "language", "value": 5}',
        '{"text": "half a line',
        '{"text": "\\ud800"}',
        "[" * 100_000,
    ],
)
def test_a_malformed_line_gives_an_error_and_changes_nothing(program: Begin, line: str) -> None:
    talk = program()
    before = talk.say(STORY)
    answer = talk.raw(line)
    assert set(answer) == {"error"}
    assert len(answer["error"]) < 200
    after = talk.send({"command": "review"})
    assert after["turn"] == before["turn"] + 1
    assert after["history"] == before["history"]
    assert after["asking"] == before["asking"]


def test_a_line_longer_than_any_message_is_an_error(program: Begin) -> None:
    talk = program()
    assert set(talk.raw(json.dumps({"text": "a" * lines.LONGEST_LINE}))) == {"error"}


def test_a_choice_that_is_not_offered_changes_nothing(program: Begin) -> None:
    talk = program()
    before = talk.say(STORY)
    after = talk.send({"choose": "c99"})
    assert (after["history"], after["asking"]) == (before["history"], before["asking"])


def test_what_comes_after_deleting_is_an_error(program: Begin) -> None:
    talk = program()
    talk.say(STORY)
    assert talk.send({"command": "delete"})["history"]["trials"] == []
    assert set(talk.say("hello")) == {"error"}


# What is asked, and how it may be answered


def test_asking_names_the_field_the_trial_and_the_item(program: Begin) -> None:
    talk = program()
    asked = [talk.last["asking"]]
    talk.say(STORY)
    while not talk.last["finished"]:
        asked.append(talk.last["asking"])
        talk.say("yes" if asked[-1]["field"] == "confirm_summary" else "don't know")
    assert [one["field"] for one in asked[:2]] == ["opening", "more_treatments"]
    assert asked[-1] == {"field": "confirm_summary", "trial": None}
    for one in asked:
        field = one["field"]
        assert (one["trial"] is not None) == field.startswith("trial.")
        assert ("item" in one) == (field == "augmentation_checklist")
        assert one.get("multiple", False) == (
            field in ("augmentation_checklist", "trial.optimised")
        )
        if field.startswith("trial."):
            assert field.removeprefix("trial.") in TRIAL_FIELDS
        if field.startswith("episode."):
            assert field.removeprefix("episode.") in EPISODE_FIELDS
    assert {one["item"] for one in asked if "item" in one} >= {
        "augmentation", "stimulation", "psychotherapy",
    }  # fmt: skip


def test_choices_carry_the_words_of_the_contract_and_null_for_not_known(program: Begin) -> None:
    talk = program()
    talk.say("Zoloft 100 mg for 8 weeks")
    line = talk.until("trial.outcome", {"trial.episode": "1", "trial.adherent": "1"})
    assert [choice["value"] for choice in line["replies"][-1]["choices"]] == [
        "none", "partial", "response", "remission", "relapse", "worse", None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "answer",
    [
        {"choose": "c2"},
        {"choose": ["c2"]},
        {"text": "2"},
        {"text": "Some help (a quarter to a half better)"},
        {"text": "it helped a bit"},
        {"text": "30 %"},
    ],
)
def test_a_choice_is_answered_by_id_label_number_or_words(program: Begin, answer: Json) -> None:
    talk = program()
    talk.say("Zoloft 100 mg for 8 weeks")
    talk.until("trial.outcome", {"trial.episode": "1", "trial.adherent": "1"})
    assert the_only_trial(talk.send(answer))["outcome"] == "partial"


def test_several_may_be_chosen_where_asking_says_so(program: Begin) -> None:
    talk = program()
    talk.say(STORY)
    line = talk.say("no")
    assert line["asking"]["multiple"] is True
    lithium, aripiprazole = (choice_of(line, name) for name in ("lithium", "aripiprazole"))
    line = talk.send({"choose": [lithium, aripiprazole]})
    assert [trial["treatment"] for trial in line["history"]["trials"][2:]] == [
        "lithium", "aripiprazole",
    ]  # fmt: skip


def test_several_may_not_be_chosen_elsewhere(program: Begin) -> None:
    talk = program()
    talk.say("Zoloft 100 mg for 8 weeks")
    before = talk.until("trial.outcome", {"trial.episode": "1", "trial.adherent": "1"})
    after = talk.send({"choose": ["c1", "c2"]})
    assert (after["history"], after["asking"]) == (before["history"], before["asking"])


# The history


def test_the_history_is_complete_after_every_turn(program: Begin) -> None:
    talk = program()
    seen: list[Json] = [talk.last]
    seen.append(talk.say(STORY))
    while not talk.last["finished"]:
        done = talk.last["asking"]["field"] == "confirm_summary"
        seen.append(talk.say("yes" if done else "don't know"))
    for line in seen:
        history = line["history"]
        assert (history["schema"], history["as_of"]) == ("history/1", "2026-11-24")
        assert set(history["episode"]) == EPISODE_FIELDS
        assert all(set(trial) >= TRIAL_FIELDS for trial in history["trials"])
        History.model_validate(history)
    assert len(seen[-1]["history"]["trials"]) == 2


def test_the_fields_are_those_that_scoring_reads() -> None:
    told_otherwise = {"name_as_written", "kind", "treatment_class"}
    assert set(Trial.model_fields) - told_otherwise == TRIAL_FIELDS


def test_a_trial_keeps_its_id_for_ever(program: Begin) -> None:
    talk = program()
    talk.say(STORY, "remove Zoloft", "also Remeron for 2 weeks")
    assert [(t["id"], t["treatment"]) for t in talk.last["history"]["trials"]] == [
        ("t2", "fluoxetine"),
        ("t3", "mirtazapine"),
    ]


def test_only_what_the_person_took_is_a_trial(program: Begin) -> None:
    talk = program()
    line = talk.say(
        "I took Zoloft 100 mg for 8 weeks. I refused ECT. My sister is on Prozac. "
        "The doctor suggested lithium but I didn't take it."
    )
    assert the_only_trial(line)["treatment"] == "sertraline"


def test_an_ambiguous_name_is_kept_as_written_and_asked_about(program: Begin) -> None:
    talk = program()
    line = talk.say("fluvoxetine 100 mg for 8 weeks")
    trial = the_only_trial(line)
    assert (trial["treatment"], trial["name_as_written"]) == (None, "fluvoxetine")
    assert line["asking"]["field"] == "treatment_name"
    assert line["asking"]["trial"] == trial["id"]
    candidates = [choice["value"] for choice in line["replies"][-1]["choices"]]
    assert line["asking"]["item"] == candidates[0]
    assert {"fluoxetine", "fluvoxamine"} & set(candidates)
    assert candidates[-1] is None


@pytest.mark.parametrize(
    ("told", "weeks", "weeks_total"),
    [
        ("Zoloft 100 mg for 8 weeks", 8, 8),
        ("Zoloft for 8 weeks", None, 8),
        ("Zoloft 100 mg for 6 to 8 weeks", {"min": 6, "max": 8}, {"min": 6, "max": 8}),
        ("Zoloft 100 mg", None, None),
    ],
)
def test_weeks_at_the_dose_and_weeks_in_all(
    program: Begin, told: str, weeks: Any, weeks_total: Any
) -> None:
    trial = the_only_trial(program().say(told))
    assert (trial["weeks"], trial["weeks_total"]) == (weeks, weeks_total)


def test_the_weeks_of_a_base_are_not_shortened_by_what_was_added(program: Begin) -> None:
    line = program().say(
        "Effexor 150 mg for 20 weeks. After 12 weeks they added lithium 900 mg for 8 weeks."
    )
    base = line["history"]["trials"][0]
    assert (base["treatment"], base["weeks_total"]) == ("venlafaxine", 20)


def test_stopped_for_side_effects_is_no_outcome_and_none_is_asked(program: Begin) -> None:
    talk = program()
    trial = the_only_trial(talk.say("Remeron 30 mg, stopped after 2 weeks, side effects"))
    assert (trial["outcome"], trial["stopped_for"]) == (None, "intolerance")
    asked = set()
    while not talk.last["finished"]:
        asked.add(talk.last["asking"]["field"])
        talk.say("yes" if talk.last["asking"]["field"] == "confirm_summary" else "don't know")
    assert not {"trial.outcome", "trial.percent_improvement", "trial.stopped_for"} & asked


# What is never asked


def questions(talk: Any) -> Iterator[tuple[Any, ...]]:
    """Every question from here to the summary, each answered with "don't know"."""
    while talk.last["asking"]["field"] != "confirm_summary":
        asking = talk.last["asking"]
        yield asking["field"], asking["trial"], asking.get("item")
        talk.say("don't know")


def test_dont_know_is_final(program: Begin) -> None:
    talk = program()
    talk.say(STORY)
    asked = list(questions(talk))
    assert len(asked) == len(set(asked))
    lengths = {("trial.weeks", "t1"), ("trial.weeks_total", "t1")}
    assert not lengths <= {one[:2] for one in asked}


def test_nothing_is_asked_that_was_told(program: Begin) -> None:
    talk = program()
    talk.say(
        "I have severe depression. I took Zoloft 100 mg for 8 weeks, never missed a dose, no help."
    )
    asked = {field for field, *_ in questions(talk)}
    assert "episode.severity" not in asked
    told = {"dose_mg_per_day", "weeks", "weeks_total", "outcome", "adherent"}
    assert not {f"trial.{field}" for field in told} & asked


def test_what_can_change_no_result_is_not_asked(program: Begin) -> None:
    """A course of an earlier episode counts nowhere: nothing more is asked about it."""
    talk = program()
    talk.say("Zoloft")
    talk.until("trial.episode", {})
    talk.say("an earlier one")
    assert not [one for one in questions(talk) if one[1] == "t1"]


def test_the_complete_form_asks_it_all_the_same(program: Begin) -> None:
    talk = program(complete_form=True)
    talk.say("Zoloft")
    talk.until("trial.episode", {})
    talk.say("an earlier one")
    assert [one for one in questions(talk) if one[1] == "t1"]


# Corrections, undo, and the end


def test_a_correction_is_taken_at_any_turn_and_the_question_comes_again(program: Begin) -> None:
    talk = program()
    talk.say("Zoloft 100 mg for 8 weeks, no help")
    before = talk.until("episode.severity", {"trial.episode": "1"})
    after = talk.say("sertraline was 150, not 100")
    assert the_only_trial(after)["dose_mg_per_day"] == 150
    assert after["asking"] == before["asking"]


def test_a_correction_at_the_summary_brings_the_summary_again(program: Begin) -> None:
    talk = program()
    talk.say("Zoloft 100 mg for 8 weeks, no help")
    talk.until("confirm_summary", {})
    after = talk.say("sertraline was 150, not 100")
    assert the_only_trial(after)["dose_mg_per_day"] == 150
    assert after["asking"]["field"] == "confirm_summary"


def test_undo_takes_back_the_last_answer_and_asks_it_again(program: Begin) -> None:
    talk = program()
    talk.say("Zoloft 100 mg for 8 weeks")
    before = talk.until("trial.outcome", {"trial.episode": "1", "trial.adherent": "1"})
    assert the_only_trial(talk.send({"choose": "c1"}))["outcome"] == "none"
    after = talk.send({"command": "undo"})
    assert (after["history"], after["asking"]) == (before["history"], before["asking"])


def test_skip_leaves_the_field_open_and_the_summary_offers_to_come_back(program: Begin) -> None:
    talk = program()
    talk.say("Zoloft 100 mg for 8 weeks")
    talk.until("episode.severity", {})
    talk.send({"command": "skip"})
    line = talk.until("confirm_summary", {})
    line = talk.send({"choose": choice_of(line, "skipped")})
    assert line["asking"]["field"] == "episode.severity"


def test_the_language_changes_and_nothing_else(program: Begin) -> None:
    talk = program()
    before = talk.say(STORY)
    after = talk.send({"command": "language", "value": "zh"})
    assert after["language"] == "zh"
    assert (after["history"], after["asking"]) == (before["history"], before["asking"])


def test_the_finished_line_carries_the_assessment(program: Begin) -> None:
    talk = program()
    talk.say("Zoloft 100 mg for 8 weeks, never missed a dose, no help")
    line = talk.until("confirm_summary", {"trial.episode": "1"})
    line = talk.send({"choose": choice_of(line, True)})
    assert line["finished"] is True
    assert line["asking"]["field"] is None
    assert line["assessment"]["schema"] == "assessment/1"
    assert set(line["assessment"]["models"]) == {
        "thase_rush", "mgh", "european", "maudsley", "dm_trd",
    }  # fmt: skip
    assert line["assessment"]["trials"][0]["verdict"] == "failed"


def test_to_finish_early_gives_the_assessment_too(program: Begin) -> None:
    talk = program()
    talk.say(STORY)
    line = talk.send({"command": "finish"})
    assert line["finished"] is True
    assert line["assessment"]["trials"][0]["id"] == "t1"


# As a process of its own


def test_the_process_exits_with_0_at_the_end_of_input_and_goes_on_later(command: Begin) -> None:
    """What was said is stored, finished or not."""
    ended = command(
        b'{"choose": "c1"}\n{"text": "Zoloft 100 mg for 8 weeks"}\n', "--jsonl", "--role", "patient"
    )
    out = [json.loads(line) for line in ended.stdout.splitlines()]
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert len(out) == 3

    again = command(b"", "--jsonl", "--resume", out[0]["interview"])
    (line,) = (json.loads(line) for line in again.stdout.splitlines())
    assert line["interview"] == out[0]["interview"]
    assert line["history"] == out[-1]["history"]
    assert line["asking"] == out[-1]["asking"]


def test_bytes_that_are_no_text_spoil_their_own_line_only(command: Begin) -> None:
    ended = command(b'{"text": "\xff"}\n\xfe\n{"choose": "c1"}\n', "--jsonl", "--role", "patient")
    out = [json.loads(line) for line in ended.stdout.splitlines()]
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert [set(line) == {"error"} for line in out] == [False, True, True, False]
    assert out[-1]["asking"]["field"] == "opening"


def test_an_interview_that_is_not_there_is_named_in_one_line(command: Begin) -> None:
    ended = command(b"", "--jsonl", "--resume", "01JD0000000000000000000000")
    assert ended.returncode == 2
    assert ended.stdout == b""
    assert ended.stderr.decode().count("\n") == 1
    assert "01JD0000000000000000000000" in ended.stderr.decode()
