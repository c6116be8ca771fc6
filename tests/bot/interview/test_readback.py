"""What is said back: true, whole, and said once."""

from collections.abc import Callable
from typing import Any

Begin = Callable[..., Any]


def test_a_changed_length_is_said_once(talk: Begin) -> None:
    person = talk("en")
    person.say("Zoloft 50 mg for 3 months")
    said = person.say("no, it was four months")
    assert said.count("4 months") == 1


def test_an_add_on_that_stood_alone_is_shown_as_such(talk: Begin) -> None:
    person = talk("en")
    person.say("Zoloft 100 mg for 8 weeks, no help. Later quetiapine 150 mg for 8 weeks, no help")
    person.say("no", "none", "none", "none")
    while person.asked[1] != "confirm_summary":
        person.say("no, on its own" if person.asked[1] == "added_to" else "don't know")
    summary = person.say("review")
    assert summary.count("on its own") == 1
    assert "8 weeks at that dose · no real help · on its own" in summary


def test_to_review_at_the_summary_shows_everything_once(talk: Begin) -> None:
    person = talk("en")
    person.say("sertraline", "no", "none", "none", "none")
    assert person.say("review").count("sertraline") == 1
    while person.asked[1] != "confirm_summary":
        person.say("don't know")
    assert person.say("review").count("sertraline") == 1


def test_a_length_that_was_told_with_the_dose_is_put_right_as_one(talk: Begin) -> None:
    person = talk("en")
    person.say("Zoloft 100 mg for 8 weeks", "sorry, Zoloft was 12 weeks")
    assert (person.trials[0]["weeks"], person.trials[0]["weeks_total"]) == (12, 12)


def test_a_longer_time_in_all_leaves_the_time_at_the_dose(talk: Begin) -> None:
    person = talk("en")
    person.say("Zoloft 100 mg for 8 weeks", "I was on Zoloft for 6 months in all")
    assert (person.trials[0]["weeks"], person.trials[0]["weeks_total"]) == (8, 25.7)


def test_months_counted_from_dates_are_said_without_tenths(talk: Begin) -> None:
    person = talk("en")
    assert "10 to 11 months in all" in person.say("CBT every week since January")


def test_what_is_put_right_at_the_summary_is_not_listed_twice(talk: Begin) -> None:
    person = talk("en")
    person.say("Zoloft 100 mg for 8 weeks", "no", "none", "none", "none")
    while person.asked[1] != "confirm_summary":
        person.say("don't know")
    said = person.say("the Zoloft was 150 mg")
    assert "Changed: sertraline (Zoloft): 150 mg a day." in said
    assert said.count("8 weeks at that dose") == 1


def test_no_is_an_answer_to_how_much_it_helped(talk: Begin) -> None:
    person = talk("en")
    person.say("Zoloft 100 mg for 8 weeks", "no", "none", "none", "none", "14 months", "this one")
    person.say("yes", "no")
    assert person.trials[0]["outcome"] == "none"
