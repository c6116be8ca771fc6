"""Short answers in an interview, in everyday words of both languages."""

from __future__ import annotations

import pytest

from nlp import answers

YES = """
是|是的|嗯|嗯嗯|对|对的|好|好的|可以|有|有的|有过|当然|没错|没问题|同意|愿意|正确|吃过|确认
yes|Yeah|yep|yup|y|ok|Okay.|sure|Sure!|correct|right|that's right|I did|I do|of course
definitely
是的，我愿意|对，每天都吃|嗯，有一点|Yes, I was|yeah it did|yes please|好的谢谢|是啊|有過
"""
NO = """
不|不是|不对|没|没有|没有过|否|不同意|不愿意|从来没有|从来没|不行|不用|不要
no|No.|nope|nah|n|never|not really|not at all|I didn't|I don't|I haven't|incorrect|that's wrong
不，我没吃过|没有，一次都没有|No, never|no I did not|不是的|沒有
"""
NEITHER = """
不知道|不记得了|不确定|对不起|不好意思|有时候|好像有|没用|没什么感觉|好多了|有效果|舍曲林|150
半年|不一定
not sure|I don't know|I don't remember|right now I take two|no idea|no effect|never mind
sertraline|maybe
"""


def split(block: str) -> list[str]:
    """Phrases between bars and line ends."""
    return block.strip().replace("\n", "|").split("|")


@pytest.mark.parametrize("text", split(YES))
def test_yes(text: str) -> None:
    assert answers.yes_no(text) is True


@pytest.mark.parametrize("text", split(NO))
def test_no(text: str) -> None:
    assert answers.yes_no(text) is False


@pytest.mark.parametrize("text", [*split(NEITHER), "", "   ", "…"])
def test_neither_yes_nor_no(text: str) -> None:
    assert answers.yes_no(text) is None


UNKNOWING = """
不知道|不记得了|不記得了|忘了|忘记了|记不清|记不清楚了|想不起来了|说不清|不清楚|不太确定|没印象
不详
真的不记得了|我也不太清楚具体是多少|这个不记得了，太久了|时间太久，忘了|具体剂量不记得了
实在想不起来|不知道，医生没说
don't know|I don't know|not sure|no idea|no clue|dunno|idk|can't remember|I don't remember
I really don't recall
I'm not sure about that one|sorry, I forgot|unknown|hard to say
I honestly can't remember the dose
"""
KNOWING = """
忘了，大概一百吧|不记得了，好像是两个月|经常忘了吃|忘了吃药|不确定，可能150
没效果|两个月|是的
not sure, maybe 8 weeks|I forgot to take it|I don't know but maybe 100|150|no|nothing
I don't know, about two months
"""


@pytest.mark.parametrize("text", split(UNKNOWING))
def test_not_knowing_is_an_answer(text: str) -> None:
    assert answers.dont_know(text)


@pytest.mark.parametrize("text", [*split(KNOWING), ""])
def test_what_tells_something_is_not_not_knowing(text: str) -> None:
    assert not answers.dont_know(text)


NOTHING = """
都没有|没有|没了|没有了。|无|一个都没有|以上都没有|都没用过|没吃过|就这些|就这么多了|没别的了
都沒有
none|None of these|none of the above|no|nope|nothing|nothing else|that's all|that's it
neither|no more|never took any
"""


@pytest.mark.parametrize("text", split(NOTHING))
def test_none_of_these(text: str) -> None:
    assert answers.none_of_these(text)


@pytest.mark.parametrize(
    "text",
    ["没用", "左洛复没吃过", "none of it worked", "no effect", "nothing helped", "都吃过", ""],
)
def test_a_story_is_not_none_of_these(text: str) -> None:
    assert not answers.none_of_these(text)


COMMANDS = {
    "undo": (
        "上一步|返回|撤销|回退|上一题|撤回吧|go back|Back!|undo|undo please|previous question|oops"
    ),
    "skip": (
        "跳过|跳过吧|略过|下一题|不想回答|skip|skip this one|pass|next question|prefer not to say"
    ),
    "review": "总结|查看记录|看看记录|我说了什么|review|summary|what have I said so far?|recap",
    "help": "帮助|怎么用|什么意思|?|？|help|Help!|how does this work?|what can I say",
    "why": "为什么|为什么问这个？|为啥问这个|问这个干嘛|why?|Why do you ask?|why does that matter",
    "restart": "重新开始|重来|从头开始|restart|start over|start again please",
    "finish": "结束|结束吧|完成|先到这里|退出|finish|quit|I'm done|stop here|bye",
    "delete": "删除|删除我的数据|全部删除|清空|delete everything|delete my data|forget me",
    "language": (
        "说英文|请用中文|切换到英文|English|English please|switch to English|中文|change language"
    ),
}


@pytest.mark.parametrize(
    ("text", "command"), [(t, c) for c, texts in COMMANDS.items() for t in texts.split("|")]
)
def test_commands_are_whole_utterances(text: str, command: str) -> None:
    assert answers.command(text) == command


@pytest.mark.parametrize(
    "text",
    [
        "I had to go back on Zoloft",
        "停药后又复发",
        "我跳过了几顿",
        "为什么吃了没用我也不懂",
        "it did not help me sleep",
        "结束治疗以后好了一阵",
        "next I was given Prozac",
        "老师说英文很好",
        "I was done with pills",
        "no",
        "没有了",
        "不知道",
        "",
        "150",
    ],
)
def test_no_command_is_heard_inside_a_story(text: str) -> None:
    assert answers.command(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("说英文", "en"),
        ("switch to English", "en"),
        ("中文", "zh"),
        ("speak Chinese", "zh"),
        ("换语言", None),
    ],
)
def test_the_language_asked_for(text: str, language: str | None) -> None:
    assert answers.language(text) == language


AMOUNTS = [
    ("8", "weeks", (8, 8)),
    ("八", "weeks", (8, 8)),
    ("大概8周", "weeks", (8, 8)),
    ("6-8", "weeks", (6, 8)),
    ("六到八周吧", "weeks", (6, 8)),
    ("two months", "weeks", (8.6, 8.6)),
    ("两三个月", "weeks", (8.6, 12.9)),
    ("半年", "weeks", (26, 26)),
    ("至少8周", "weeks", (8, None)),
    ("超过10", "weeks", (10, None)),
    ("at least 6", "weeks", (6, None)),
    ("less than 4", "weeks", (0, 4)),
    ("a couple of weeks", "weeks", (2, 2)),
    ("about ten", "weeks", (10, 10)),
    ("两年", "months", (24, 24)),
    ("一年半", "months", (18, 18)),
    ("一年零三个月", "months", (15, 15)),
    ("抑郁两年了", "months", (24, 24)),
    ("18", "months", (18, 18)),
    ("a year and three months", "months", (15, 15)),
    ("150", "mg", (150, 150)),
    ("一百五", "mg", (150, 150)),
    ("大概150吧", "mg", (150, 150)),
    ("150毫克", "mg", (150, 150)),
    ("75 bid", "mg", (150, 150)),
    ("从50加到100", "mg", (100, 100)),
    ("one fifty", "mg", (150, 150)),
    ("12", "sessions", (12, 12)),
    ("八九次", "sessions", (8, 9)),
    ("20 sessions", "sessions", (20, 20)),
    ("两片", "mg", None),
    ("三周", "mg", None),
    ("8次", "weeks", None),
    ("4个疗程", "sessions", None),
    ("不知道", "weeks", None),
    ("先两周后来又三周", "weeks", None),
]


@pytest.mark.parametrize(("text", "unit", "amount"), AMOUNTS)
def test_amounts_are_in_the_unit_asked_for(
    text: str, unit: answers.Unit, amount: tuple[float, float | None] | None
) -> None:
    assert answers.number(text, unit) == amount


SHARES = [
    ("60%", 60),
    ("60 percent", 60),
    ("40-60%", 50),
    ("70", 70),
    ("大概80吧", 80),
    ("七成", 70),
    ("大概三成", 30),
    ("六七成", 65),
    ("百分之八十", 80),
    ("一半", 50),
    ("about half", 50),
    ("a third", 33.3),
    ("两成半", 25),
    ("百分百", 100),
    ("半年", None),
    ("half a tablet", None),
    ("成功了", None),
    ("150 for eight weeks", None),
    ("120%", None),
    ("20% worse", None),
    ("好多了", None),
]


@pytest.mark.parametrize(("text", "percent"), SHARES)
def test_percent_of_improvement(text: str, percent: float | None) -> None:
    assert answers.percent(text) == percent


CHOICES = {
    (
        "outcome",
        "none",
    ): "没用|没啥用|一点用都没有|跟没吃一样|老样子|白吃|didn't work|no change|useless|not helpful",
    (
        "outcome",
        "partial",
    ): (
        "好了一点点|有点用|效果一般|略有好转|"
        "a little|helped a bit|took the edge off|not much better"
    ),
    (
        "outcome",
        "response",
    ): "好多了|挺有用|效果不错|much better|it worked|worked wonders|helped a lot",
    (
        "outcome",
        "remission",
    ): "差不多好了|完全好了|跟没病一样|痊愈了|back to normal|my old self|fully recovered",
    (
        "outcome",
        "relapse",
    ): "刚开始有效后来又不行了|后来没用了|复发了|stopped working|pooped out|worked at first",
    ("outcome", "worse"): "更糟了|越吃越差|加重了|made me worse|worse",
    ("outcome", None): "副作用太大|不知道|不太有用|it is hot",
    ("stopped_for", "inefficacy"): "没效果|不管用换的|didn't work|not effective",
    (
        "stopped_for",
        "intolerance",
    ): "副作用受不了停的|吐得厉害|长胖太多|side effects|made me sick|weight gain",
    ("stopped_for", "nonadherence"): "自己停的|老忘|漏服|I kept forgetting|just stopped",
    ("stopped_for", "remission"): "好了就停了|痊愈了|I got better|finished the course",
    ("stopped_for", "ongoing"): "还在吃|没停|至今|still on it|still taking it",
    ("stopped_for", "other"): "怀孕了|太贵|断货|pregnant|couldn't afford it",
    ("stopped_for", None): "没效果，副作用也大|不知道",
    ("adherent", True): "每天都吃|按时|几乎没漏|偶尔漏一次|every day|never missed|as prescribed",
    (
        "adherent",
        False,
    ): "漏服很多|吃吃停停|断断续续|想起来才吃|on and off|not every day|often forgot",
    ("severity", "severe"): "重|重度|很严重|severe|really bad",
    ("severity", "moderate"): "中度|中等|一般|moderate|in the middle",
    ("severity", "mild"): "轻|轻度|不严重|不太重|mild|not severe",
    ("severity", "subsyndromal"): "几乎没有症状|差不多好了|hardly any symptoms|almost gone",
    ("severity", None): "中重度|moderate to severe|不知道",
    ("functional_impairment", "severe"): "上不了班|休学|下不了床|can't work|can't get out of bed",
    ("functional_impairment", "moderate"): "勉强上班|影响挺大|效率很低|struggling|moderately",
    ("functional_impairment", "mild"): "有点影响|还能上班|a little|still working",
    ("functional_impairment", "none"): "没影响|正常上班|not at all|no impact",
    ("intensified_treatment", "inpatient"): "住院|住过院|hospitalized|admitted",
    ("intensified_treatment", "day_care"): "日间病房|day hospital|partial hospitalization",
    ("intensified_treatment", "none"): "没住过院|只看门诊|only outpatient|neither",
    ("psychotic_features", True): "有幻听|觉得有人要害我|I hear voices|paranoid",
    ("psychotic_features", False): "没有幻听|没有幻觉|no voices|nothing like that",
    ("comorbid_anxiety", True): "有焦虑症|惊恐发作|panic attacks|very anxious",
    ("comorbid_anxiety", False): "不焦虑|没有焦虑|not anxious|no anxiety",
    ("personality_disorder", True): "边缘型|borderline|BPD",
    ("personality_disorder", False): "没诊断过|医生没说过|never diagnosed",
    ("psychosocial_stressor", True): "离婚了|失业|lost my job|going through a divorce",
    ("psychosocial_stressor", False): "没什么压力|无缘无故|nothing special|out of the blue",
    ("ect_placement", "bilateral"): "双侧|两边|both sides|bitemporal",
    ("ect_placement", "unilateral"): "右单侧|一边|right unilateral|one side",
    ("episode", "current"): "这次|本次|现在|this episode|current",
    ("episode", "previous"): "上次的|以前|previous|an earlier one",
    ("episode", "all_current"): "都是这次的|all of them",
    ("optimised", "dose_increase"): "加过量|they increased the dose",
    ("optimised", "extended"): "延长疗程|gave it more time",
    ("role", "patient"): "我自己|我是病人|myself",
    ("role", "clinician"): "医生|我是医生|doctor|for my patient",
    ("added_to", "alone"): "单独吃的|on its own",
    ("dose_adequate", True): "足量|enough",
    ("dose_adequate", False): "不够|not enough|too low",
}


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [(f, v, text) for (f, v), texts in CHOICES.items() for text in texts.split("|")],
)
def test_everyday_words_pick_a_value(field: str, value: str | bool | None, text: str) -> None:
    assert answers.choice_value(field, text) == value


def test_a_field_without_choices_is_an_error() -> None:
    with pytest.raises(KeyError):
        answers.choice_value("weeks", "8")
