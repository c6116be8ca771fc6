"""Units of time, lengths in days, and the words before a length that widen or open it."""

from __future__ import annotations

import math
import re
from functools import cache
from typing import NamedTuple

from nlp.mentions import Sense
from nlp.tables import phrases


class Unit(NamedTuple):
    """A unit of time; `rank` orders units by size for sums such as a year and three months."""

    rank: int
    low: float
    high: float
    half_low: float
    half_high: float
    shorthand: str


class Length(NamedTuple):
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
def units() -> dict[str, Unit]:
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


def days_of(low: float, high: float, unit: Unit) -> tuple[float, float]:
    """Numbers of units in days; halves of a unit as the unit says (half a year is 182)."""

    def one(number: float, days: float, half: float) -> float:
        whole = math.floor(number)
        if number - whole == 0.5 and whole == 0:
            return half
        return number * days

    return one(low, unit.low, unit.half_low), one(high, unit.high, unit.half_high)


def tidy(days: float, up: bool) -> float:
    """Whole days: a year and a half 548, two and a half years 912; weeks and a half stay open."""
    if days == math.floor(days):
        return days
    if days > 60:
        return float(round(days))
    return float(math.ceil(days) if up else math.floor(days))


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
_LATIN_PREFIX = re.compile(
    r"(?P<near>nearly|almost|close to|just under|not quite|just shy of|coming up on)"
    r"|(?P<least>(?<!look )over|more than|at least|well over|a (?:little|bit|tad) (?:over"
    r"|more than)|just over|upwards of|>=?|≥)"
    r"|(?P<most>less than|under|no more than|not even|at most|<=?|≤)"
)
_LATIN_PREFIX_END = re.compile(rf"(?:^|[^a-z])(?:{_LATIN_PREFIX.pattern}) ?(?:about |an? )?$")


def prefixed(
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
