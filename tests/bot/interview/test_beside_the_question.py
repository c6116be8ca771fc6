"""What is said beside the open question: taken, said back truly, and the question comes again."""

from collections.abc import Callable
from typing import Any

Begin = Callable[..., Any]


def test_a_correction_does_not_answer_whether_there_was_more(talk: Begin) -> None:
    person = talk("zh")
    person.say("舍曲林100mg吃了8周，没用")
    assert person.asked[1] == "more_treatments"
    person.say("不对，舍曲林是150")
    assert person.trials[0]["dose_mg_per_day"] == 150
    assert person.asked[1] == "more_treatments"


def test_another_kind_of_treatment_does_not_answer_a_list(talk: Begin) -> None:
    person = talk("zh")
    person.say("舍曲林", "没有了", "还吃过米氮平")
    assert [trial["treatment"] for trial in person.trials] == ["sertraline", "mirtazapine"]
    assert person.asked[2] == "augmentation"


def test_a_treatment_of_the_kind_asked_for_answers_the_list(talk: Begin) -> None:
    person = talk("zh")
    person.say("舍曲林", "没有了", "加过碳酸锂")
    assert person.asked[2] == "stimulation"


def test_denying_one_of_a_list_leaves_the_others_open(talk: Begin) -> None:
    person = talk("zh")
    person.say("舍曲林", "没有了", "锂盐没吃过")
    assert person.asked[2] == "augmentation"
    assert "lithium" not in [choice.value for choice in person.question.choices]


def test_a_name_alone_is_not_claimed_to_be_known_when_more_was_said(talk: Begin) -> None:
    person = talk("zh")
    person.say("舍曲林，米氮平", "没有了", "都没有", "没有", "没有", "14个月")
    person.say("米氮平是蓝色的药片")
    assert person.keys == ["not-understood"]


def test_words_of_danger_are_answered_by_kindness_only(talk: Begin) -> None:
    person = talk("zh")
    person.say("舍曲林")
    person.say("我不想活了")
    assert person.keys == ["crisis"]


def test_treatments_of_others_are_never_claimed_to_be_noted(talk: Begin) -> None:
    person = talk("zh")
    person.say("舍曲林", "没有了", "都没有", "没有", "没有", "14个月")
    person.say("我妈妈吃过氟西汀")
    assert person.keys == ["others"]


def test_what_came_along_with_an_answer_is_said_back(talk: Begin) -> None:
    person = talk("zh")
    person.say("舍曲林", "没有了", "都没有", "没有", "没有", "14个月", "这一次")
    assert person.asked[1] == "dose_mg_per_day"
    assert "规律服用" in person.say("每天都按时吃的")
    assert person.asked[1] == "dose_mg_per_day"
    assert "记下了" not in person.say("150")


def test_a_dose_is_no_answer_to_what_was_taken_together(talk: Begin) -> None:
    person = talk("zh")
    person.say("舍曲林100mg吃了8周没用，每天都吃。米氮平30mg吃了三个月没用，每天都吃")
    person.say("没有了", "都没有", "没有", "没有", "14个月", "这一次，其他的也都是")
    while person.asked[2] != "combination":
        person.say("跳过")
    person.say("米氮平是45毫克")
    assert person.asked[2] == "combination"


def test_no_it_was_puts_right_what_was_just_spoken_of(talk: Begin) -> None:
    person = talk("zh")
    person.say(
        "舍曲林100mg吃了8周没用，米氮平30mg吃了三个月没用", "没有了", "都没有", "没有", "没有"
    )
    person.say("14个月")
    person.say("不对，是一年半")
    assert person.state.record.value("episode", "duration_months") == 18
    person.say("米氮平吃的是45", "不对，是四个月")
    assert person.state.record.value("episode", "duration_months") == 18
    assert person.trials[1]["weeks"] == 17.1


def test_a_bare_name_in_an_answer_is_not_said_back(talk: Begin) -> None:
    person = talk("zh")
    person.say("舍曲林150mg吃了10周没用，每天都吃。后来吃阿立哌唑5mg，4周，没用", "没有了")
    person.say("都没有", "没有", "没有", "14个月", "这一次，其他的也都是")
    while person.asked[1] != "added_to":
        person.say("跳过")
    person.say("舍曲林")
    assert person.trials[1]["added_to"] == "t1"
    assert person.keys == []


def test_what_was_not_taken_in_is_never_claimed_to_be_noted(talk: Begin) -> None:
    person = talk("zh")
    person.say("米氮平30mg吃了8周，没用")
    person.say("米氮平的那个颜色我有点想改一下")
    assert "nothing-to-add" not in person.keys
    person.say("米氮平")
    assert person.keys == ["nothing-to-add"]


def test_a_corrected_length_is_that_at_the_dose_where_it_was_told_so(talk: Begin) -> None:
    person = talk("zh")
    person.say("舍曲林100mg吃了8周没用，米氮平30mg吃了三个月没用")
    person.say("不对，舍曲林吃了12周")
    assert (person.trials[0]["weeks"], person.trials[0]["weeks_total"]) == (12, 12)
