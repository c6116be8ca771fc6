"""Facts about the present episode, volunteered in free text."""

from __future__ import annotations

import datetime as dt

import pytest

from nlp import episode
from nlp.normalise import normalise

TODAY = dt.date(2026, 11, 23)


def read(text: str) -> list[tuple[str, str | bool | float]]:
    return [(fact.field, fact.value) for fact in episode.find(normalise(text), TODAY)]


TOLD = [
    ("这次抑郁持续两年了", "duration_months", 24),
    ("这次发作一年半了", "duration_months", 18),
    ("本次抑郁发作已经8个月", "duration_months", 8),
    ("情绪低落持续12周", "duration_months", 2.8),
    ("主诉情绪低12周", "duration_months", 2.8),
    ("depressed for two years now", "duration_months", 24),
    ("I have been depressed for 18 months", "duration_months", 18),
    ("I've been depressed for the past 6 months", "duration_months", 6),
    ("this episode has lasted 10 months", "duration_months", 10),
    ("this depression started 20 months ago", "duration_months", 20),
    ("the current episode began in March last year", "duration_months", 20),
    ("I've been depressed since March 2025", "duration_months", 20),
    ("这次发病是去年三月开始的", "duration_months", 20),
    ("这次抑郁从2026年5月开始", "duration_months", 6),
    ("重度抑郁", "severity", "severe"),
    ("我是重度抑郁症", "severity", "severe"),
    ("現在是重度憂鬱症", "severity", "severe"),
    ("医生诊断中度抑郁", "severity", "moderate"),
    ("轻度抑郁发作", "severity", "mild"),
    ("F32.2", "severity", "severe"),
    ("I have severe depression", "severity", "severe"),
    ("moderate depression", "severity", "moderate"),
    ("PHQ-9现在21分", "severity", "severe"),
    ("MDD with psychotic features", "psychotic_features", True),
    ("伴精神病性症状", "psychotic_features", True),
    ("最近老幻听", "psychotic_features", True),
    ("否认幻觉妄想", "psychotic_features", False),
    ("没有幻听", "psychotic_features", False),
    ("no psychotic symptoms", "psychotic_features", False),
    ("我正在住院", "intensified_treatment", "inpatient"),
    ("I'm in the hospital", "intensified_treatment", "inpatient"),
    ("白天在医院治疗", "intensified_treatment", "day_care"),
    ("I am attending a day hospital", "intensified_treatment", "day_care"),
    ("坚持不了上班", "functional_impairment", "severe"),
    ("现休学在家", "functional_impairment", "severe"),
    ("I can't work", "functional_impairment", "severe"),
    ("硬撑着上班", "functional_impairment", "moderate"),
    ("焦虑抑郁状态", "comorbid_anxiety", True),
    ("I have depression and anxiety", "comorbid_anxiety", True),
    ("I have borderline personality disorder", "personality_disorder", True),
    ("我最近失业，在家躺着", "psychosocial_stressor", True),
    ("I just lost my job", "psychosocial_stressor", True),
]


@pytest.mark.parametrize(("text", "field", "value"), TOLD)
def test_strong_words_tell_a_fact(text: str, field: str, value: str | bool | float) -> None:
    assert (field, value) in read(text)


SILENT = """
我妈重度抑郁
她是重度抑郁
以前重度抑郁
三年前诊断重度抑郁
我是不是重度抑郁？
担心自己是重度抑郁
怀疑自己有幻听
不是重度抑郁
抑郁7年
吃抗抑郁药两年了
这次吃了舍曲林三个月
上次住院
之前休学在家
室友坚持不了上班
如果上不了班怎么办
抑郁
失眠
我有点累
my sister has severe depression
I was severely depressed
I used to hear voices
in the past I was on sick leave
could it be severe depression?
I took Zoloft for depression for two years now
I was hospitalized years ago
depressed two years ago
he is currently hospitalized
major depression
I feel down
therapy for panic attacks
""".strip().splitlines()


@pytest.mark.parametrize("text", SILENT)
def test_others_the_past_doubts_and_weak_words_tell_nothing(text: str) -> None:
    assert read(text) == []


def test_two_facts_that_contradict_each_other_are_left_out() -> None:
    assert read("重度抑郁。中度抑郁。") == []


def test_several_facts_stand_in_one_text() -> None:
    told = dict(read("我重度抑郁，这次发作一年半了，现在坚持不了上班，没有幻听。"))
    assert told == {
        "severity": "severe",
        "duration_months": 18,
        "functional_impairment": "severe",
        "psychotic_features": False,
    }
