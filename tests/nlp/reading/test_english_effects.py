"""English wordings of effect, as different people put them; and how they are matched."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from nlp.heard import effect_cues
from nlp.templates import Templates, is_template

Treatments = Callable[[str], list[dict[str, Any]]]

TOLD = {
    "none": (
        "didn't shift a thing", "never did a thing for me", "did absolutely nowt",
        "made not one bit of difference", "zero benefit", "hardly any improvement", "did sweet fa",
        "felt every bit as low as before", "still couldn't face leaving the house",
        "a damp squib", "mood hasn't budged", "no clinical benefit", "w/o benefit",
        "may as well have been skittles",
        "couldn't tell I was taking anything", "did'nt help", "got progressively worse",
        "if anything it made me feel worse", "inadequate benefit", "n/e", "useless",
        "never got off the ground", "not one bit better", "nowt",
    ),
    "partial": (
        "took some of the sting out", "kept my nose above water", "helped to a certain extent",
        "a smidgen better", "kinda helped", "some subjective improvement", "got me about halfway",
        "better but nowhere near right", "nothing special", "I'm managing but still joyless",
        "only worked up to a point", "a bit of a boost", "residual low mood", "ok", "less weepy",
    ),
    "response": (
        "did me the world of good", "got me back on my feet", "pulled me out of the pit",
        "could laugh again", "the black cloud has lifted", "can't fault it", "suits me really well",
        "knocked the depression on the head", "leaps and bounds better", "brilliant",
        "stopped wanting to kill myself", "things got easier", "with good effect",
        "a massive turnaround", "looking forward to life", "did the business",
    ),
    "remission": (
        "euthymic", "I was completely well", "the depression is gone", "my old self again",
        "made a full recovery", "remission achieved",
    ),
    "relapse": (
        "crapped out on me", "lost its oomph", "worked until it didn't", "used to help",
        "breakthrough depression", "the effect gradually faded", "right back where I started",
        "depression crept back in", "good for a year until it wasn't", "secondary non-response",
    ),
    "intolerant": (
        "couldn't stick it", "the headaches were unbearable", "didn't agree with me",
        "broke out in hives", "d/c'd 2/2 sedation", "stopped owing to tremor", "too sedating",
        "benefits not worth the side effects", "reacted badly",
        "had to come off it because of the nausea",
    ),
}  # fmt: skip
FRAMES = ("Zoloft 100 mg for 8 weeks, {}.", "I was on Zoloft for two months and {}.")


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(
    ("words", "outcome"), [(words, outcome) for outcome, told in TOLD.items() for words in told]
)
def test_a_wording_has_its_outcome(
    words: str, outcome: str, frame: str, treatments: Treatments
) -> None:
    assert [found["outcome"] for found in treatments(frame.format(words))] == [outcome]


@pytest.mark.parametrize(
    "text",
    [
        "My doctor was brilliant. I take Zoloft 50.",
        "I take Zoloft at the same time every day.",
        "I hope Zoloft helps no end.",
        "Zoloft 50. Is it worth it?",
        "I would stop Zoloft before it gets even worse.",
    ],
)
def test_what_says_nothing_of_effect(text: str, treatments: Treatments) -> None:
    assert [found["outcome"] for found in treatments(text)] == [None]


def test_a_word_that_must_stand_alone_counts_only_so(treatments: Treatments) -> None:
    assert treatments("Zoloft 100, 8 weeks, good.")[0]["outcome"] == "response"
    assert treatments("Zoloft 100, 8 weeks, good morning.")[0]["outcome"] is None


def test_templates_find_what_writing_out_would() -> None:
    template = "{did|does} {very |}{little|nothing} {at all|}"
    found = Templates([("something", 0)], [(template, 1)]).find("it did very little at all")
    assert [(cue.start, cue.end, cue.value) for cue in found] == [(3, 25, 1)]
    found = Templates([("something", 0)], [(template, 1)]).find("does something, does nothing")
    assert [(cue.start, cue.value) for cue in found] == [(5, 0), (16, 1)]


def test_a_beginning_may_be_empty() -> None:
    templates = Templates([("x", 0)], [("{very |}{good|well} {indeed|}", 1)])
    assert [cue.start for cue in templates.find("good, and very well")] == [0, 10, 15]
    with pytest.raises(ValueError, match="every part may be empty"):
        Templates([("x", 0)], [("{a|}{b|}", 1)])


def test_only_many_combinations_make_a_template() -> None:
    assert not is_template("{a|b} {c|d}")
    assert is_template("{a|b} {@nil} {@gain}")
    assert effect_cues().find("nothing of the kind") is not None
