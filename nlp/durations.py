"""Lengths of time: "两个半月", "6-8周", "a year and a half", "x8w", "6/52", each in days.

One week is 7 days, a month 30, half a year 182, a year 365; a range keeps its ends, and an
open-ended length ("over two years") has no upper end. `sense` tells what the length measures.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from typing import NamedTuple

from nlp import numbers
from nlp.duration_senses import sense
from nlp.mentions import Duration, Sense, Span
from nlp.numbers import Numeral
from nlp.tables import phrases


class Unit(NamedTuple):
    """A unit of time; `rank` orders units by size for sums such as a year and three months."""

    rank: int
    low: float
    high: float
    half_low: float
    half_high: float
    shorthand: str


class _Length(NamedTuple):
    """A length still to be joined with its neighbours."""

    start: int
    end: int
    low: float
    high: float | None
    rank: int
    vague: bool = False
    certainty: float = 1.0
    sense: Sense | None = None


@cache
def _units() -> dict[str, Unit]:
    columns = ("phrase", "rank", "days_min", "days_max", "half_min", "half_max", "shorthand")
    return {
        phrase: Unit(
            int(row.number("rank")),
            row.number("days_min"),
            row.number("days_max"),
            row.number("half_min"),
            row.number("half_max"),
            row.one_of("shorthand", ("no", "date", "letter", "cued")),
        )
        for phrase, row in phrases("duration_units.tsv", columns)
    }


# Three cheap looks that together see every text with a length of time in it.
_GATE_HAN = re.compile("[年月周天日期拜冬夏春秋假]")
_GATE_LATIN = re.compile(
    "(?:days|day|week|wk|month|mth|year|yr|fortnight|semester|winter|summer|decade| mo|mos)"
)
_GATE_SHORT = re.compile(r"[0-9](?: ?[dwmy]|/[517]|mo)")
_HAN_UNIT = (
    r"年|月|周(?![一二三四五六日末岁])|周(?=[一二三四五六日]次)|星期(?![一二三四五六日天])"
    r"|礼拜(?![一二三四五六日天])|天|日|学期|季度|冬天|夏天|春天|秋天|冬|暑假|寒假"
)
_HAN = re.compile(
    rf" ?(?P<pre>[多来余+])? ?(?P<ge>个)?(?P<half>半)?(?P<mid>[多来余])?(?P<whole>整)? ?"
    rf"(?P<unit>{_HAN_UNIT})"
    r"(?P<post>半(?![片颗粒个月年天])|多|余|来)?整?"
    r"(?P<tail>出头|以上|往上|开外|左右|上下|不到|\+)?"
)
_LATIN = re.compile(
    r"(?P<plus>\+)?[ -]{0,2}(?:(?:full|whole|solid|good|long|straight|entire|more"
    r"|consecutive|of|or so)"
    r"[ -]){0,2}(?:an? )?(?P<unit>[a-z]{1,10})(?![a-z])"
    r"(?P<tail> and (?:a )?half(?! of)| or (?:so|longer|more|two|thereabouts)| plus|\+|ish)?"
)
_LATIN_ONE = re.compile(
    r"(?<![a-z])(?:another|whole|entire|past|last|an?|full|one)(?: (?:full|whole|solid"
    r"|good|entire|long|half))?"
    r"[ -](?P<unit>day|week|fortnight|month|year|semester|winter|summer|decade|wk|yr|mth)(?![a-z])"
    r"(?P<tail> and (?:a )?half(?! of)| or (?:so|longer|more|two)|ish)?"
)
_LATIN_BARE = re.compile(
    r"(?P<how>many|so many|for|of|took|some|last few)(?: the (?:past|last))? "
    r"(?P<unit>days|weeks|months|years|decades)(?![a-z])|(?<![a-z])month and a half(?![a-z])"
)
_HAN_BARE = re.compile(
    r"(?<![一二两三四五六七八九十百半几数仨俩0-9])(?:个(?P<about>[把多来])"
    r"|(?P<many>[多些])个?|(?P<year>)(?=[年月周]余))"
    r"(?P<unit>年|月|周|天|星期|礼拜)(?![纪级代前])|整个?(?P<season>学期|冬天?|夏天?|暑假|寒假)"
)
_LATIN_ORDINAL = re.compile(
    r"(?<![a-z])(?:(?P<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|[0-9]{1,2}(?:st|nd|rd|th)) (?P<unit>day|week|month)"
    r"|(?P<unit2>day|week|month) (?P<number>[0-9]{1,2}|one|two|three|four|five|six|seven|eight))"
    r"(?![a-z0-9])"
)
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth"),
    *("sixth", "seventh", "eighth", "ninth", "tenth"),
)
_OVER = re.compile(
    r"(?<![0-9/.])(?P<low>[0-9]{1,2})(?:-(?P<high>[0-9]{1,2}))?/(?P<under>52|12|7)(?![0-9/])"
)
_OVER_CUE = re.compile(r"(?:for|x|×|over|after|then|mg|bd|bid|od|qd|tds|tid|nocte) ?$")

_FILLERS = r"(?:要|吃|服用|服|用|了|有|过|是|已经|已|得|都|又|也|差不多|大概|大约|约|做|坚持)"
_PREFIX = re.compile(
    r"(?P<near>(?<!很)(?<!赶)(?<!尽)快|将近|接近|(?<=了)近|(?<=有)近|(?<=约)近)"
    r"|(?P<under>不到|不足|未满|没到|没满|不满)"
    r"|(?P<least>至少|最少|起码|超过|多于|不止|大于|≥|>=?)"
    r"|(?P<most>最多|顶多|最长|不超过|(?:没|未)(?:一个)?(?:能|有)?(?:撑|坚持|吃|用|挺|熬"
    r"|做|扛)(?:过|到|满|够))"
    r"|(?P<roughly>差不多)"
)
_PREFIX_END = re.compile(rf"(?:{_PREFIX.pattern}){_FILLERS}{{0,3}} ?$")
_DIRECT = re.compile(r"(?P<big>大)$|(?P<small>小)$|(?P<ordinal>第)$")
_LATIN_PREFIX = re.compile(
    r"(?P<near>nearly|almost|close to|just under|not quite|just shy of|coming up on)"
    r"|(?P<least>(?<!look )over|more than|at least|well over|a (?:little|bit|tad) (?:over"
    r"|more than)|just over|upwards of|>=?|≥)"
    r"|(?P<most>less than|under|no more than|not even|at most|<=?|≤)"
)
_LATIN_PREFIX_END = re.compile(rf"(?:^|[^a-z])(?:{_LATIN_PREFIX.pattern}) ?(?:about |an? )?$")
_DATE_MONTH_CUE = re.compile(
    r"(?:[x×*/≥>达约共各持续维了满足近将治疗程服用药持后mg]|至少|随访|延长) ?$"
)
_DATE_YEAR_BEFORE = re.compile(r"(?:[在于自从是到至.]|[-~—]) ?$")
_DATE_YEAR_AFTER = re.compile(
    r"(?:的时候|那|初|底|末|中|春|夏|秋|冬|[0-9一二三四五六七八九十]{1,2}月|起|诊断|确诊)"
)
_DOSE_AFTER = re.compile(
    r" ?(?:[一二两三四五六半0-9]|各)[0-9.]* ?(?:次|片|粒|颗|回|顿|mg|毫克|包|丸|支|针)"
)
_PER_BEFORE = re.compile(
    r"(?:once|twice|thrice|times?|x|mgs?|tablets?|pills?|caps(?:ule)?s?|doses?|hours?"
    r"|sessions?|days|nights|milligrams?|[0-9]x?|/)"
    r" ?(?:in |per )?$"
)
_TOOK_ONE = re.compile(r"(?:吃|服|用|才|过|第)(?:了|过)?$")


def _prefixed(
    norm: str, start: int, low: float, high: float, rank: int
) -> tuple[float, float | None, int]:
    """Applies what stands before: "快四个月", "不到两周", "至少", "nearly", "over"."""
    left = norm[max(start - 14, 0) : start]
    if not left or not left.strip():
        return low, high, start
    match = _PREFIX_END.search(left)
    unit = high - low if high > low else 0.0
    if match is None:
        match = _LATIN_PREFIX_END.search(norm[max(start - 24, 0) : start])
        if match is None:
            return low, high, start
        start = max(start - 24, 0) + match.start(match.lastgroup or 0)
        if match["near"]:
            return math.floor(low * 0.85), high, start
        return (low, None, start) if match["least"] else (0.0, high, start)
    start = max(start - 14, 0) + match.start()
    if match["near"]:
        return _nearly(low, rank), high, start
    if match["under"]:
        return math.floor(low * 5 / 7), high, start
    if match["least"]:
        return low, None, start
    if match["most"]:
        return math.floor(high * 5 / 14), high, start
    if unit:
        return low, high, start
    share = 0.1 if rank == 1 else 0.05
    return math.floor(low * (1 - share)), math.ceil(high * (1 + share)), start


def _nearly(days: float, rank: int) -> float:
    """ "快四个月" is 105 to 120 days, "快两个月" 50 to 60, "快半年" 150 to 182."""
    if days == 182:
        return 150.0
    unit = {1: 1.0, 2: 7.0, 3: 30.0}.get(rank, 365.0)
    return days - unit / 2 if days >= 3 * unit else float(math.floor(days * 5 / 6))


def _days(low: float, high: float, unit: Unit) -> tuple[float, float]:
    """Numbers of units in days; halves of a unit as the unit says (half a year is 182)."""

    def one(number: float, days: float, half: float) -> float:
        whole = math.floor(number)
        if number - whole == 0.5 and whole == 0:
            return half
        return number * days

    return one(low, unit.low, unit.half_low), one(high, unit.high, unit.half_high)


def _tidy(days: float, up: bool) -> float:
    """Whole days: a year and a half 548, two and a half years 912; weeks and a half stay open."""
    if days == math.floor(days):
        return days
    if days > 60:
        return float(round(days))
    return float(math.ceil(days) if up else math.floor(days))


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


def _han_length(norm: str, numeral: Numeral) -> _Length | None:
    match = _HAN.match(norm, numeral.end)
    if match is None or _is_date(norm, numeral, match):
        return None
    unit = _units()[match["unit"]]
    low, high, vague = numeral.low, numeral.high, numeral.vague
    start, end = numeral.start, match.end()
    if vague and unit.rank == 1 and low == 2:
        low = 3.0
    if norm[start : numeral.end] == "半" and unit.rank == 1:
        return None
    if match["half"] or match["post"] == "半":
        low, high = low + 0.5, high + 0.5
    direct = _DIRECT.search(norm, max(start - 1, 0), start)
    if direct and direct["ordinal"]:
        if high > low:  # "第3-10周": from the beginning of the third to the end of the tenth
            days = (high - low + 1) * unit.low
            return _Length(start - 1, end, days, days, unit.rank, certainty=0.8)
        return _ordinal(norm, start - 1, end, low, unit)
    bottom, top = _days(low, high, unit)
    more = match["pre"] or match["mid"] or (match["post"] if match["post"] != "半" else None)
    if low == 0.5 and (more or (direct and direct["big"])):
        bottom, top = (unit.half_low, unit.half_low * 330 / 182)
        start -= 1 if direct else 0
    elif low == 0.5 and direct and direct["small"]:
        bottom, top, start = unit.half_low * 120 / 182, top, start - 1
    elif more == "+":
        return _Length(start, end, bottom, None, unit.rank, True)
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
        bottom, high_days, start = _prefixed(norm, start, bottom, high_days, unit.rank)
    vague = vague or more is not None or tail is not None
    return _Length(start, end, bottom, high_days, unit.rank, vague)


def _ordinal(norm: str, start: int, end: int, number: float, unit: Unit) -> _Length | None:
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
    return _Length(start, end, low, number * unit.high, unit.rank, True, 0.7, meaning)


def _latin_length(norm: str, numeral: Numeral) -> _Length | None:
    match = _LATIN.match(norm, numeral.end)
    if match is None:
        return None
    unit = _units().get(match["unit"])
    if unit is None or not match["unit"].isascii():
        return None
    start, end = numeral.start, match.end()
    if unit.shorthand in ("letter", "cued"):
        if numeral.script != "digit" or match.start("unit") - numeral.end > 1:
            return None
        cue = norm[max(start - 4, 0) : start]
        if unit.shorthand == "cued" and not re.search(r"(?:for|x|×|\*) ?$", cue):
            return None
    if match["unit"] in ("mo",) and norm[end : end + 1] == "n":
        return None
    if numeral.low >= 1000:
        return None
    low, high = numeral.low, numeral.high
    if low == 0.5 and unit.rank == 1:
        return None
    tail = (match["tail"] or "").strip()
    return _latin_finish(
        norm, start, end, (low, high), unit, tail, bool(match["plus"]), numeral.vague
    )


def _latin_finish(
    norm: str,
    start: int,
    end: int,
    number: tuple[float, float],
    unit: Unit,
    tail: str,
    plus: bool = False,
    vague: bool = False,
) -> _Length:
    low, high = number
    if tail.startswith("and"):
        low, high = low + 0.5, high + 0.5
    elif tail == "or two":
        high += 1
    bottom, top = _days(low, high, unit)
    days: float | None = top
    if plus or tail in ("or more", "or longer", "plus", "+"):
        days = None
    else:
        bottom, days, start = _prefixed(norm, start, bottom, top, unit.rank)
    return _Length(start, end, bottom, days, unit.rank, vague or bool(tail))


def _without_numeral(norm: str) -> Iterator[_Length]:
    """Lengths told without a number word: "a month", "个把月", "for years", "6/52"."""
    units = _units()
    for match in _LATIN_ONE.finditer(norm):
        text = match.group()
        number = 0.5 if " half" in text.split(match["unit"])[0] else 1.0
        if text.startswith(("last", "past")) and not norm[
            max(match.start() - 5, 0) : match.start()
        ].endswith(("the ", "this ")):
            continue
        unit = units[match["unit"]]
        tail = (match["tail"] or "").strip()
        yield _latin_finish(norm, match.start(), match.end(), (number, number), unit, tail)
    for match in _LATIN_BARE.finditer(norm):
        if match["unit"] is None:
            yield _Length(match.start(), match.end(), 45, 45, 3)
            continue
        if match.start() and "a" <= norm[match.start() - 1] <= "z":
            continue
        unit = units[match["unit"]]
        least = 3 if match["how"] in ("many", "so many") else 2
        start = match.start() if least == 3 else match.start("unit")
        yield _Length(start, match.end(), least * unit.low, None, unit.rank, True, 0.8)
    for match in _HAN_BARE.finditer(norm):
        if match["season"]:
            name = match["season"]
            unit = units.get(name) or units[name + "天"]
            yield _Length(match.start(), match.end(), unit.low, unit.high, unit.rank, True)
            continue
        unit = units[match["unit"]]
        start, end = match.span()
        if match["about"]:
            top = {"把": 1.5, "多": 2.0, "来": 1.5}[match["about"]] * unit.high
            yield _Length(start, end, unit.low, top, unit.rank, True)
        else:
            if norm[max(start - 1, 0) : start] in ("好", "很", "许", "这", "那", "最", "前"):
                start -= 1
            if norm[start : start + 1] in ("这", "那", "最", "前"):
                continue
            yield _Length(start, end, 3 * unit.low, None, unit.rank, True, 0.8)
    for match in _LATIN_ORDINAL.finditer(norm):
        word, unit = match["word"], units[match["unit"] or match["unit2"]]
        if word is None:
            value = numbers.parse(match["number"])
            ordinal = int(value[0]) if value else 0
        else:
            ordinal = _ORDINALS.index(word) + 1 if word in _ORDINALS else int(word[:-2])
        if ordinal and (ordinal > 1 or match["unit2"] or word == "1st"):
            low, high = (ordinal - 1) * unit.low, ordinal * unit.high
            yield _Length(match.start(), match.end(), low, high, unit.rank, True, 0.7)
    for match in _OVER.finditer(norm):
        days = {"52": 7.0, "12": 30.0, "7": 1.0}[match["under"]]
        cue = _OVER_CUE.search(norm, max(match.start() - 6, 0), match.start())
        if match["under"] != "52" and not cue:
            continue
        low, high = float(match["low"]), float(match["high"] or match["low"])
        if low and low <= high:
            yield _Length(match.start(), match.end(), low * days, high * days, 2)


def _frequency(norm: str, start: int, end: int, length: _Length) -> bool:
    """ "一天两片", "twice a day", "5 days a week": how often, not how long."""
    if length.rank > 2 or length.low not in (1.0, 7.0) or length.low != length.high:
        return False
    text = norm[start:end]
    if text in ("a day", "a week", "one day", "one week"):
        return text == "a day" or bool(_PER_BEFORE.search(norm, max(start - 14, 0), start))
    if _DOSE_AFTER.match(norm, end):
        return True
    if text in ("一天", "1天", "一日", "1日"):
        return not _TOOK_ONE.search(norm, max(start - 3, 0), start)
    return False


_SUM_GAP = re.compile(r"零| ?又| ?加| and | & |,? |,|")
_RANGE_GAP = re.compile(r" ?(?:到|至|-|~|—|–|to|or|或|或者) ?")


def _joined(lengths: list[_Length], norm: str) -> list[_Length]:
    """Sums ("1年3个月", "a year and three months") and ranges ("6周到8周", "10天半个月")."""
    joined: list[_Length] = []
    for length in lengths:
        if not joined:
            joined.append(length)
            continue
        last = joined[-1]
        gap = norm[last.end : length.start]
        if len(gap) <= 5 and last.high is not None and length.high is not None:
            smaller = length.rank < last.rank
            if smaller and not last.vague and _SUM_GAP.fullmatch(gap) and last.rank > 1:
                low, high = last.low + length.low, last.high + length.high
                if length.vague and length.rank == 1:  # 仨月零几天
                    low, high = last.low, last.high + 10
                joined[-1] = last._replace(end=length.end, low=low, high=high)
                continue
            ranged = _RANGE_GAP.fullmatch(gap) or (gap == "" and length.rank > last.rank)
            if ranged and last.low < length.high:
                joined[-1] = last._replace(
                    end=length.end, high=length.high, rank=length.rank, vague=True
                )
                continue
        joined.append(length)
    return joined


_NOT_BEFORE = re.compile(r"(?:(?<![a-z])not|rather than|instead of|不是|并非|而不是)(?: for)? ?$")


def months(days: float) -> float:
    """Days told in years, months or a mixture of both as months: 548 is 18, 455 is 15."""
    if days < 182 or (days % 30 == 0 and days % 365):
        return round(days / 30, 1)
    years, rest = divmod(days, 365)
    return round(12 * years + (rest / 30 if rest % 30 == 0 else rest / 30.4), 1)


def find(norm: str) -> list[Duration]:
    """The lengths of time in a normal form, in order, with what each of them measures."""
    return list(_find(norm))


@lru_cache(maxsize=4)
def _find(norm: str) -> tuple[Duration, ...]:
    """The same, remembered for the other readers of the same text."""
    if not (_GATE_HAN.search(norm) or _GATE_LATIN.search(norm) or _GATE_SHORT.search(norm)):
        return ()
    lengths: list[_Length] = []
    for numeral in numbers.find(norm):
        length = _han_length(norm, numeral) or _latin_length(norm, numeral)
        if length is not None:
            lengths.append(length)
    lengths.extend(_without_numeral(norm))
    lengths.sort(key=lambda length: (length.start, -length.end))
    clear: list[_Length] = []
    for length in lengths:
        if not clear or length.start >= clear[-1].end:
            clear.append(length)
    found = [_finished(norm, length) for length in _joined(clear, norm)]
    return tuple(_refuted(norm, found) if len(found) > 1 else found)


def _finished(norm: str, length: _Length) -> Duration:
    start, end = length.start, length.end
    meaning = length.sense
    if meaning is None and _frequency(norm, start, end, length):
        meaning = "frequency"
    return Duration(
        Span(start, end),
        _tidy(length.low, up=False),
        None if length.high is None else _tidy(length.high, up=True),
        vague=length.vague,
        sense=meaning or sense(norm, start, end),
        certainty=length.certainty,
    )


def _refuted(norm: str, found: list[Duration]) -> list[Duration]:
    """Marks the length that is only named to be taken back: "three months, not two"."""
    return [
        replace(d, refuted=True)
        if _NOT_BEFORE.search(norm, max(d.span.start - 14, 0), d.span.start)
        else d
        for d in found
    ]
