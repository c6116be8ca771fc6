"""Lengths of time in Chinese: "两个半月", "大半年", "第三周", "个把月"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from nlp.duration_lengths import Length, Unit, days_of, prefixed, units
from nlp.mentions import Sense
from nlp.numbers import Numeral

_HAN_UNIT = (
    r"年|月|周(?![一二三四五六日末岁])|(?<=[0-9])周(?=末)|周(?=[一二三四五六日]次)|星期(?![一二三四五六日天])"
    r"|礼拜(?![一二三四五六日天])|天|日|学期|季度|冬天|夏天|春天|秋天|冬|暑假|寒假"
)
_HAN = re.compile(
    rf" ?(?P<pre>[多来余+])? ?(?P<ge>个)?(?P<half>半)?(?P<mid>[多来余])?(?P<whole>整)? ?"
    rf"(?P<unit>{_HAN_UNIT})"
    r"(?P<post>半(?![片颗粒个月年天])|多|余|来)?整?"
    r"(?P<tail>出头|以上|往上|开外|左右|上下|不到|\+)?"
)
_HAN_BARE = re.compile(
    r"(?<![一二两三四五六七八九十百半几数仨俩0-9])(?:个(?P<about>[把多来])"
    r"|(?P<many>[多些])个?|(?P<year>)(?=[年月周]余))"
    r"(?P<unit>年|月|周|天|星期|礼拜)(?![纪级代前])|整个?(?P<season>学期|冬天?|夏天?|暑假|寒假)"
)
_AND_A_HALF = re.compile(r"(?<![一二两三四五六七八九十百几数0-9])个半$")
_DIRECT = re.compile(r"(?P<big>大)$|(?P<small>小)$|(?P<ordinal>第)$")
_DATE_MONTH_CUE = re.compile(
    r"(?:[x×*/≥>达约共各持续维了满足近将今治疗程服用药持后mg]|至少|随访|延长) ?$"
)
_DATE_YEAR_BEFORE = re.compile(r"(?:[在于自从是到至.]|[-~—]) ?$")
_DATE_YEAR_AFTER = re.compile(
    r"(?:的时候|那|初|底|末|中|春|夏|秋|冬|[0-9一二三四五六七八九十]{1,2}月|起|诊断|确诊)"
)


def _is_date(norm: str, numeral: Numeral, match: re.Match[str]) -> bool:
    """ "3月" and "18年" as calendar dates; "3个月", "仨月" and "约2月" are lengths."""
    unit, end = match["unit"], match.end("unit")
    text = norm[numeral.start : numeral.end]
    before = norm[max(numeral.start - 4, 0) : numeral.start]
    after = norm[end : end + 4]
    if unit == "年":
        if numeral.low >= 1000 or (numeral.script == "han" and numeral.low > 100):
            return True
        if after[:1] in ("级", "代", "龄", "货", "份", "纪", "轻"):
            return True
        if (
            numeral.script != "digit"
            or numeral.low < 10
            or match["ge"]
            or numeral.end - numeral.start != 2
        ):
            return False
        return bool(_DATE_YEAR_BEFORE.search(before) or _DATE_YEAR_AFTER.match(after))
    if match["ge"] or match["pre"] or match["mid"]:
        return False
    if unit == "日":
        return before[-1:] in ("月", "") or not _DATE_MONTH_CUE.search(before)
    if unit != "月" or text in ("俩", "仨", "半", "几", "数", "两", "好几") or match["post"]:
        return False
    if after[:1] in ("份", "初", "底", "中", "末") or numeral.low > 36:
        return True
    if before.endswith(("年", "今年", "去年", "前年")):
        return True
    return not (_DATE_MONTH_CUE.search(before) or after[:1] in ("后", "余"))


def read(norm: str, numeral: Numeral) -> Length | None:
    match = _HAN.match(norm, numeral.end)
    if match is None or not numeral.low or _is_date(norm, numeral, match):
        return None
    unit = units()[match["unit"]]
    low, high, vague = numeral.low, numeral.high, numeral.vague
    start, end = numeral.start, match.end()
    if vague and unit.rank == 1 and low == 2:
        low = 3.0
    if norm[start : numeral.end] == "半" and unit.rank == 1:
        return None
    if _AND_A_HALF.search(norm, max(start - 2, 0), numeral.end):  # "个半月"
        low, high, start = 1.5, 1.5, start - 1
    if match["half"] or match["post"] == "半":
        low, high = low + 0.5, high + 0.5
    direct = _DIRECT.search(norm, max(start - 1, 0), start)
    if direct and direct["ordinal"]:
        if high > low:  # "第3-10周": from the beginning of the third to the end of the tenth
            days = (high - low + 1) * unit.low
            return Length(start - 1, end, days, days, unit.rank, certainty=0.8)
        return _ordinal(norm, start - 1, end, low, unit)
    bottom, top = days_of(low, high, unit)
    more = match["pre"] or match["mid"] or (match["post"] if match["post"] != "半" else None)
    if low == 0.5 and (more or (direct and direct["big"])):
        bottom, top = (unit.half_low, unit.half_low * 330 / 182)
        start -= 1 if direct else 0
    elif low == 0.5 and direct and direct["small"]:
        bottom, top, start = unit.half_low * 120 / 182, top, start - 1
    elif more == "+":
        return Length(start, end, bottom, None, unit.rank, True)
    elif more == "来":
        bottom, top = bottom - unit.low / 2, top + unit.high / 2
    elif more:
        top += unit.high
    elif direct and direct["small"] and low == high:
        bottom, start = bottom - unit.low / 2, start - 1
    high_days: float | None = top
    tail = match["tail"]
    if tail == "出头":
        high_days = top + unit.high / 2
    elif tail in ("以上", "往上", "开外", "+"):
        high_days = None
    elif tail == "不到":
        bottom = math.floor(bottom * 5 / 7)
    elif tail and unit.rank == 1 and low >= 10 and low == high:
        bottom, high_days = math.floor(bottom * 0.8), math.ceil(top * 1.2)
    if high_days is not None and not tail:
        bottom, high_days, start = prefixed(norm, start, bottom, high_days, unit.rank)
    vague = vague or more is not None or tail is not None
    return Length(start, end, bottom, high_days, unit.rank, vague)


def _ordinal(norm: str, start: int, end: int, number: float, unit: Unit) -> Length | None:
    """ "第三周": between two and three weeks so far. "第二天" alone is only the next day."""
    before, after = norm[max(start - 4, 0) : start], norm[end : end + 8]
    if unit.rank > 3 or number < 1:
        return None
    told = bool(re.search(r"(?:才|是|吃|到|用|在|服|现|今天|满)(?:到|的|了)?$", before))
    stops = bool(re.search(r"[停扔]|不吃|拒服", after))
    if unit.rank == 1 and number == 2 and not (told or stops or after[:1] == "就"):
        return None
    begins = after.lstrip(" ").startswith(("开始", "才", "起", "人才", "有感", "见效"))
    meaning: Sense | None = "onset" if begins else None
    low = (number - 1) * unit.low
    return Length(start, end, low, number * unit.high, unit.rank, True, 0.7, meaning)


def without_numeral(norm: str) -> Iterator[Length]:
    """Lengths told without a number: "个把月", "好多年", "整个暑假"."""
    for match in _HAN_BARE.finditer(norm):
        start, end = match.span()
        if name := match["season"]:
            unit = units().get(name) or units()[name + "天"]
            yield Length(start, end, unit.low, unit.high, unit.rank, True)
            continue
        unit = units()[match["unit"]]
        if match["about"]:
            top = {"把": 1.5, "多": 2.0, "来": 1.5}[match["about"]] * unit.high
            yield Length(start, end, unit.low, top, unit.rank, True)
            continue
        before = norm[max(start - 1, 0) : start]
        if before and before in "这那最前":  # "这些年" is no length
            continue
        start -= bool(before and before in "好很许")
        yield Length(start, end, 3 * unit.low, None, unit.rank, True, 0.8)
