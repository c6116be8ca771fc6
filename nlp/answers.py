"""Short answers inside an interview: yes and no, "I forget", commands, amounts, choices in words.

Commands and "none of these" are read only as the whole utterance, so that a story that happens to
hold such words is never taken for one. What leaves two readings open gives None, and is asked.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, TypeAlias, cast

from nlp import doses, durations, numbers, sessions
from nlp.cues import Cues, longest, variants
from nlp.mentions import Duration, Language
from nlp.normalise import normalise
from nlp.tables import rows

Command: TypeAlias = Literal[
    "undo", "skip", "review", "help", "why", "restart", "finish", "delete", "language"
]
Unit: TypeAlias = Literal["mg", "weeks", "months", "days", "sessions", "percent"]
Value: TypeAlias = str | bool

_COMMANDS = ("undo", "skip", "review", "help", "why", "restart", "finish", "delete", "language")
_MEANINGS = ("yes", "no", "neither", "none", "dont_know", *_COMMANDS)
_BOOLEAN = frozenset(
    {
        "psychotic_features",
        "comorbid_anxiety",
        "personality_disorder",
        "psychosocial_stressor",
        "adherent",
        "dose_adequate",
    }
)
_VALUES: dict[str, tuple[str, ...]] = {
    "role": ("patient", "clinician"),
    "severity": ("subsyndromal", "mild", "moderate", "severe"),
    "functional_impairment": ("none", "mild", "moderate", "severe"),
    "intensified_treatment": ("none", "day_care", "inpatient"),
    "outcome": ("none", "partial", "response", "remission", "relapse", "worse"),
    "stopped_for": (
        "inefficacy",
        "intolerance",
        "nonadherence",
        "remission",
        "other",
        "ongoing",
    ),
    "ect_placement": ("bilateral", "unilateral"),
    "episode": ("current", "previous", "all_current"),
    "optimised": ("dose_increase", "extended"),
    "added_to": ("alone",),
} | dict.fromkeys(_BOOLEAN, ("true", "false"))
_STRONGER: dict[str, tuple[str, ...]] = {
    "outcome": ("relapse", "worse", "remission"),
    "stopped_for": ("ongoing",),
    "episode": ("all_current",),
    "intensified_treatment": ("inpatient", "day_care"),
}
"""Of several values told in one answer, the one that includes the others (relapse: response
before it)."""

_EDGES = " \t\r\n.,;:!。,、;~…\"'“”‘’()（）-"
_ASKING = "?"
_PARTICLES = re.compile(r"(?:[吧呢啊呀哦嘛啦哈呗噢喔哎唉]|一下|谢谢|please|thanks|thank you|pls)$")
_OPENERS = re.compile(
    r"(?:请|麻烦|帮我|我想|我要|想|那|呃|额|嗯,|嗯 |啊,|哦,?|喔,?|噢,?|那个,|please|well,?"
    r"|um,?|uh,?|oh,?|hmm,?|er,?|ok,|okay,) ?"
)


def _bare(text: str) -> str:
    """The utterance in normal form without punctuation and blanks at its edges."""
    norm = " ".join(normalise(text).split())
    kept = norm.strip(_EDGES)
    stripped = kept.rstrip(_ASKING + _EDGES)
    return stripped or kept


def _polite(utterance: str) -> tuple[str, ...]:
    """The utterance, and without "please", "一下", "吧" and the like."""
    forms = [utterance]
    for _ in range(3):
        shorter = _PARTICLES.sub("", forms[-1]).strip(_EDGES)
        if not shorter or shorter == forms[-1]:
            break
        forms.append(shorter)
    opened = _OPENERS.sub("", forms[-1], count=1) if _OPENERS.match(forms[-1]) else forms[-1]
    if opened and opened != forms[-1]:
        forms.append(opened)
    return tuple(forms)


@cache
def _table() -> tuple[dict[str, str], dict[str, frozenset[str]], dict[str, re.Pattern[str]]]:
    """Exact utterance to command; exact utterances by meaning; beginnings by meaning."""
    commands: dict[str, str] = {}
    exact: dict[str, set[str]] = {meaning: set() for meaning in _MEANINGS}
    starts: dict[str, set[str]] = {meaning: set() for meaning in _MEANINGS}
    for row in rows("answers.tsv", ("meaning", "where", "phrase")):
        meaning = row.one_of("meaning", _MEANINGS)
        where = row.one_of("where", ("exact", "start"))
        for phrase in variants(row):
            if meaning in _COMMANDS and commands.setdefault(phrase, meaning) != meaning:
                raise row.wrong("phrase", f"{phrase!r} is {commands[phrase]} already")
            (exact if where == "exact" else starts)[meaning].add(phrase)
    patterns = {
        meaning: re.compile("|".join(map(re.escape, sorted(known, key=len, reverse=True))))
        for meaning, known in starts.items()
        if known
    }
    return commands, {m: frozenset(known) for m, known in exact.items()}, patterns


_LONGEST_COMMAND = 48


def command(text: str) -> Command | None:
    """The command that the whole utterance is, or None."""
    if len(text) > _LONGEST_COMMAND:
        return None
    commands = _table()[0]
    if set(text.strip()) <= {"?", "？"} and text.strip():
        return "help"
    for form in _polite(_bare(text)):
        if found := commands.get(form):
            return cast(Command, found)
    return None


def language(text: str) -> Language | None:
    """The language asked for by a `language` command; None when it only asks for the other one."""
    norm = normalise(text)
    if "英" in norm or "english" in norm:
        return "en"
    if re.search(r"[中汉华]|国语|普通话|chinese|mandarin", norm):
        return "zh"
    return None


_BOUNDARY = re.compile(r"[\s.,;:!?。,、;~…)]|$|[的吧啊呢了呀哦嘛哈呗噢啦]")


def yes_no(text: str) -> bool | None:
    """True, False, or None where the text is neither a yes nor a no."""
    utterance = _bare(text)
    if not utterance:
        return None
    _, exact, starts = _table()
    for form in dict.fromkeys((utterance, _OPENERS.sub("", utterance, count=1))):
        if form in exact["yes"]:
            return True
        if form in exact["no"]:
            return False
        found = {
            meaning: match
            for meaning in ("yes", "no", "neither")
            if (match := starts[meaning].match(form))
        }
        if not found:
            continue
        meaning = max(found, key=lambda m: (found[m].end(), m == "neither"))
        end = found[meaning].end()
        latin = form[end - 1].isascii()
        open_end = end > 1 and not latin
        if meaning != "neither" and (open_end or _BOUNDARY.match(form, end)):
            return meaning == "yes"
        if meaning == "neither":
            return None
    return None


_HEDGE = re.compile(
    r"但|不过|可能|大概|大约|好像|似乎|应该|估计|差不多|也许|but|maybe|probably|i think"
    r"|perhaps|roughly|guess"
)
_EXCUSE = re.compile(
    r"(?:时间|年头|日子|这)?(?:太久|很久|太长|好久|久远)了?,? ?|(?:it was "
    r"|that was )?(?:so|too|very|a) long (?:ago|time ago),? ?"
    r"|sorry,? ?|抱歉,? ?|不好意思,? ?|对不起,? ?"
)
_ADHERENCE = re.compile(r" ?(?:吃|服|用|to take|taking|my pills?|doses?|it a lot)")
_LONGEST_UNKNOWING = 60


def dont_know(text: str) -> bool:
    """Whether the answer is that the person does not know, and nothing else is told."""
    if len(text) > _LONGEST_UNKNOWING:
        return False
    utterance = _bare(text)
    pattern = _table()[2]["dont_know"]
    after_excuse = _EXCUSE.sub("", utterance, count=1)
    for form in dict.fromkeys((utterance, after_excuse, _OPENERS.sub("", utterance, count=1))):
        match = pattern.match(form)
        if match is None:
            continue
        rest = form[match.end() :]
        if match.group()[-1].isascii() and rest[:1].isalpha():
            continue
        if _ADHERENCE.match(rest) or _HEDGE.search(rest) or re.search(r"[0-9]", rest):
            return False
        return not (durations.find(rest) or doses.find(rest))
    return False


def none_of_these(text: str) -> bool:
    """Whether the whole utterance says that there is nothing of the kind, or nothing more."""
    if len(text) > _LONGEST_COMMAND:
        return False
    exact = _table()[1]["none"]
    return any(form in exact for form in _polite(_bare(text)))


_AT_LEAST = re.compile(r"(?:至少|最少|起码|超过|不止|多于|>=?|≥|more than|at least|over) ?$")
_AT_MOST = re.compile(
    r"(?:不到|不超过|最多|顶多|<=?|≤|less than|under|at most|up to|fewer than) ?$"
)
_AND_MORE = re.compile(r" ?(?:以上|\+|or more|plus|往上)")
_DAYS = {"weeks": 7.0, "months": 30.0, "days": 1.0}
_LONGEST_AMOUNT = 60


def number(text: str, unit: Unit) -> tuple[float, float | None] | None:
    """The amount told, in `unit` where no other is named; (smallest, largest), largest None: open.

    "two months" is 8.6 where weeks are asked for. None where no amount, or more than one, is told.
    """
    norm = normalise(text)
    if unit == "mg":
        told = [d for d in doses.find(norm) if not (d.refuted or d.planned)]
        if told:
            best = max((d for d in told if d.mg is not None), key=lambda d: d.mg or 0, default=None)
            if best is None or best.mg is None:
                return None
            return (best.mg if best.mg_min is None else best.mg_min), best.mg
    elif unit in _DAYS:
        length = _one_length(norm)
        if length is not None:
            return _in_unit(length, unit)
    elif unit == "sessions":
        starts = {s.span.start for s in sessions.find(norm) if s.count is not None}
        counts = [(n.low, n.high) for n in numbers.find(norm) if n.start in starts]
        if counts:
            return counts[0] if len(counts) == 1 else None
    elif unit == "percent":
        share = percent(text)
        return None if share is None else (share, share)
    return _bare_number(norm, unit)


def _one_length(norm: str) -> Duration | None:
    lengths = [
        d
        for d in durations.find(norm)
        if not d.refuted and d.sense not in ("age", "ago", "frequency", "other")
    ]
    if len(lengths) > 1:
        lengths = [d for d in lengths if d.sense == "treatment"]
    return lengths[0] if len(lengths) == 1 else None


def _in_unit(length: Duration, unit: Unit) -> tuple[float, float | None]:
    def one(days: float) -> float:
        if unit == "months":
            return durations.months(days)
        return round(days / _DAYS[unit], 1)

    return one(length.days_min), None if length.days_max is None else one(length.days_max)


_AGAINST = {
    "mg": re.compile(
        r" ?(?:[片粒颗天周月年次岁分%]|个[半月]|tab|pill|week|month|day|year|times|%)"
    ),
    "weeks": re.compile(r" ?(?:mg|毫克|[片粒颗次岁分%]|tab|pill|times)"),
    "months": re.compile(r" ?(?:mg|毫克|[片粒颗次岁分%]|tab|pill|times)"),
    "days": re.compile(r" ?(?:mg|毫克|[片粒颗次岁分%]|tab|pill|times)"),
    "sessions": re.compile(
        r" ?(?:mg|毫克|[片粒颗天周月年岁分%]|个[半月]|week|month|day|year|个?疗程|course)"
    ),
}


_ONE_IN_WORD = re.compile("一[直般点些样共起定下]")


def _bare_number(norm: str, unit: Unit) -> tuple[float, float | None] | None:
    if len(norm) > _LONGEST_AMOUNT or unit not in _AGAINST:
        return None
    told = [n for n in numbers.find(norm) if not _ONE_IN_WORD.match(norm, n.start)]
    if len(told) != 1 or _AGAINST[unit].match(norm, told[0].end):
        return None
    numeral = told[0]
    left = norm[max(numeral.start - 12, 0) : numeral.start]
    low, high = numeral.low, numeral.high
    if re.search(r"(?:not|不是|没有) ?$", left):
        return None
    if norm[numeral.end : numeral.end + 2] == "个半":
        low, high = low + 0.5, high + 0.5
    if _AT_LEAST.search(left) or _AND_MORE.match(norm, numeral.end):
        return low, None
    if _AT_MOST.search(left):
        return 0.0, high
    return low, high


_PERCENT = re.compile(
    r"([0-9]{1,3}(?:\.[0-9])?)(?: ?[-~到至] ?([0-9]{1,3}))? ?(?:%|percent|per cent|个百分点)"
)
_HAN_PERCENT = re.compile(r"百分之([零一二三四五六七八九十百两]{1,4}|[0-9]{1,3})")
_TENTHS = re.compile(
    r"([一二两三四五六七八九十]{1,2}|[0-9]{1,2})(?:[-~到至]([一二三四五六七八九十]"
    r"|[0-9]{1,2}))?成(?![功员年果为立本熟])(半)?"
)
_SHARES: tuple[tuple[re.Pattern[str], float], ...] = (
    (re.compile(r"一大半|大半(?!年|个月|夜|天)|more than half|over half"), 60.0),
    (re.compile(r"一小半|小半(?!年|个月)|less than half"), 40.0),
    (re.compile(r"三分之二|two[- ]thirds"), 66.7),
    (re.compile(r"三分之一|a third|one[- ]third"), 33.3),
    (re.compile(r"四分之三|three[- ]quarters"), 75.0),
    (re.compile(r"四分之一|a quarter|one[- ]quarter"), 25.0),
    (
        re.compile(
            r"一半(?!天|年|个月|片|粒)|(?<![a-z])half(?! (?:a|an|of a|the time|year|month|tablet"
            r"|pill|dose))(?![a-z])"
        ),
        50.0,
    ),
    (re.compile(r"百分百|百分之百|完全好了|completely better|100 percent"), 100.0),
)
_WORSE = re.compile(r"worse|更差|更糟|加重|恶化|变差")
_WHOLE_NUMBER = re.compile(
    r"(?:大概|大约|约|差不多|about|around|maybe)? ?([0-9]{1,3}) ?(?:左右|吧|分)?"
)


def percent(text: str) -> float | None:
    """Improvement in percent, 0 to 100: "七成" 70, "about half" 50; a range gives its middle."""
    norm = normalise(text).strip(_EDGES)
    if _WORSE.search(norm):
        return None
    if match := _PERCENT.search(norm):
        low, high = float(match[1]), float(match[2] or match[1])
        middle = (low + high) / 2
        return middle if middle <= 100 else None
    if match := _HAN_PERCENT.search(norm):
        value = numbers.parse(match[1])
        return value[0] if value and value[0] <= 100 else None
    if match := _TENTHS.search(norm):
        first, last = numbers.parse(match[1]), numbers.parse(match[2] or match[1])
        if first and last:
            value_tenths = (first[0] + last[1]) / 2 + (0.5 if match[3] else 0.0)
            return value_tenths * 10 if value_tenths <= 10 else None
    for pattern, share in _SHARES:
        if pattern.search(norm):
            return share
    whole = _WHOLE_NUMBER.fullmatch(norm)
    return float(whole[1]) if whole and float(whole[1]) <= 100 else None


_NEGATED_HAN = (
    "不",
    "没",
    "没有",
    "不是",
    "不算",
    "不太",
    "没那么",
    "不是很",
    "不怎么",
    "并不",
    "未",
    "无",
    "非",
    "否认",
    "不存在",
    "没什么",
    "没啥",
)
_NEGATED_LATIN = re.compile(
    r"(?:(?<![a-z])(?:not|no|never|without|denies|denied|nor)|n't)(?: (?:very|really|a|an"
    r"|any|that|so|too|been|have|had|be|particularly))*[ -]$"
)


@cache
def _choices(field: str) -> tuple[dict[str, str], Cues[str]]:
    """Answers of one character, and phrases to look for, each with its value."""
    single: dict[str, str] = {}
    phrases: dict[str, str] = {}
    for row in rows("choices.tsv", ("field", "value", "phrase")):
        row.one_of("field", tuple(_VALUES))
        row.one_of("value", (*_VALUES[row.text("field")], "-"))
        if row.text("field") != field:
            continue
        for phrase in variants(row):
            known = single if len(phrase) == 1 else phrases
            if known.setdefault(phrase, row.text("value")) != row.text("value"):
                raise row.wrong("phrase", f"{phrase!r} is {known[phrase]} already")
    return single, Cues(list(phrases.items()))


_FLIPPED = {"true": "false", "false": "true"}


def choice_value(field: str, text: str) -> Value | None:
    """The value of `field` that the words tell, in the words of the contract; None if open.

    Raises KeyError for a field whose values are not picked from a list.
    """
    if field not in _VALUES:
        raise KeyError(field)
    norm = _bare(text)
    single, cues = _choices(field)
    values: set[str] = set()
    if norm in single:
        values.add(single[norm])
    elif norm in _VALUES[field]:
        values.add(norm)
    else:
        for cue in longest(cues.find(norm)):
            value = cue.value
            if _negated(norm, cue.start):
                if field not in _BOOLEAN:
                    continue
                value = _FLIPPED[value]
            values.add(value)
    for stronger in _STRONGER.get(field, ()):
        if stronger in values:
            values = {stronger}
    if len(values) != 1 or "-" in values:
        return None
    value = values.pop()
    return value == "true" if field in _BOOLEAN else value


def _negated(norm: str, start: int) -> bool:
    return norm[max(start - 4, 0) : start].endswith(_NEGATED_HAN) or bool(
        _NEGATED_LATIN.search(norm, max(start - 24, 0), start)
    )
