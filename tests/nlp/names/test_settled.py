"""Names that may be taken over without asking, each as (text, name as written, treatment)."""

from __future__ import annotations

import pytest

AS_SPELLED = [
    ("我吃过舍曲林", "舍曲林", "sertraline"),
    ("左洛复吃了三个月", "左洛复", "sertraline"),
    ("took Zoloft for 3 months", "Zoloft", "sertraline"),
    ("ＺＯＬＯＦＴ helped", "ＺＯＬＯＦＴ", "sertraline"),
    ("樂復得早上一顆", "樂復得", "sertraline"),
    ("思樂康25mg", "思樂康", "quetiapine"),
    ("吃艾司西酞普兰", "艾司西酞普兰", "escitalopram"),
    ("做了8次MECT", "MECT", "ECT"),
    ("经颅磁做了二十次", "经颅磁", "rTMS"),
    ("CBT 14次", "CBT", "CBT"),
    ("心理咨询一年", "心理咨询", "psychotherapy"),
    ("tried talk therapy", "talk therapy", "psychotherapy"),
    ("about to start tms therapy", "tms therapy", "rTMS"),
]
WITH_SALT_AND_FORM = [
    ("盐酸舍曲林片50mg", "盐酸舍曲林片", "sertraline"),
    ("盐酸文拉法辛缓释胶囊", "盐酸文拉法辛缓释胶囊", "venlafaxine"),
    ("帕罗西汀CR25", "帕罗西汀CR", "paroxetine"),
    ("安非他酮缓释 300mg", "安非他酮缓释", "bupropion"),
    ("Effexor XR 150", "Effexor XR", "venlafaxine"),
    ("effexor-xr", "effexor-xr", "venlafaxine"),
    ("effexorxr 75", "effexorxr", "venlafaxine"),
    ("sertraline hydrochloride", "sertraline hydrochloride", "sertraline"),
]
GLUED_TO_NUMBERS = [
    ("左洛复50", "左洛复", "sertraline"),
    ("吃lex10", "lex", "escitalopram"),
    ("文拉75起", "文拉", "venlafaxine"),
    ("prozac20mg", "prozac", "fluoxetine"),
    ("50mgzoloft", "zoloft", "sertraline"),
    ("20mg百忧解", "百忧解", "fluoxetine"),
]
IN_PINYIN = [
    ("she qu lin 100mg", "she qu lin", "sertraline"),
    ("shequlin 100", "shequlin", "sertraline"),
    ("bai you jie 20mg", "bai you jie", "fluoxetine"),
    ("shě qǔ lín", "shě qǔ lín", "sertraline"),
    ("Lǜ dàn píng", "Lǜ dàn píng", "clozapine"),
    ("ludanping 25mg", "ludanping", "clozapine"),
    ("she-qu-lin", "she-qu-lin", "sertraline"),
]
HOMOPHONES = [
    ("吃舍取林三个月", "舍取林", "sertraline"),
    ("百优姐20mg", "百优姐", "fluoxetine"),
    ("艾斯西酞普兰", "艾斯西酞普兰", "escitalopram"),
    ("艾司西肽普蓝10mg", "艾司西肽普蓝", "escitalopram"),
    ("文拉发辛150", "文拉发辛", "venlafaxine"),
    ("安非她酮缓释的", "安非她酮缓释", "bupropion"),
    ("舒乐安顶睡前", "舒乐安顶", "estazolam"),
    ("坦度落酮 10mg", "坦度落酮", "tandospirone"),
]
ONE_LETTER_OFF = [
    ("took wellbutrim 150", "wellbutrim", "bupropion"),
    ("on venlafaxene 75 mg", "venlafaxene", "venlafaxine"),
    ("started Prothiadin 75mg", "Prothiadin", "dosulepin"),
    ("lamotrigene 100mg", "lamotrigene", "lamotrigine"),
]
SHORT_FORMS = [
    ("文拉缓释75", "文拉缓释", "venlafaxine"),
    ("阿戈美25mg睡前", "阿戈美", "agomelatine"),
    ("took venlaf 75 mg", "venlaf", "venlafaxine"),
    ("on escital 10mg", "escital", "escitalopram"),
    ("es citalopram 10mg", "es citalopram", "escitalopram"),
    ("des-venlafaxine", "des-venlafaxine", "desvenlafaxine"),
]


@pytest.mark.parametrize(
    ("text", "written", "treatment"),
    AS_SPELLED
    + WITH_SALT_AND_FORM
    + GLUED_TO_NUMBERS
    + IN_PINYIN
    + HOMOPHONES
    + ONE_LETTER_OFF
    + SHORT_FORMS,
)
def test_is_settled_with_its_whole_span(find, text, written, treatment):
    """The name is found as written, and stands for one treatment."""
    (name,) = [name for name in find(text) if name.candidates]
    assert (name.text, name.candidates, name.settled) == (written, (treatment,), True)
    assert text[name.span.start : name.span.end] == written


def test_several_names_of_one_substance_are_all_returned(find):
    """Merging 百忧解（氟西汀） into one trial is for whoever links the names."""
    assert [name.candidates for name in find("百忧解（氟西汀）20mg")] == [("fluoxetine",)] * 2


def test_a_list_is_read_name_by_name(find):
    text = "帕罗西汀、氟西汀、西酞普兰、度洛西汀都吃过，没用"
    assert [name.candidates[0] for name in find(text)] == [
        "paroxetine", "fluoxetine", "citalopram", "duloxetine",
    ]  # fmt: skip


def test_the_longest_name_wins(find):
    """Shorter names inside a longer one are not read."""
    text = "去甲文拉法辛、艾司氯胺酮、托鲁地文拉法辛、desvenlafaxine"
    assert [name.candidates[0] for name in find(text)] == [
        "desvenlafaxine", "esketamine", "toludesvenlafaxine", "desvenlafaxine",
    ]  # fmt: skip
