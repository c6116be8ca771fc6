"""The parts from which a dose is put together: strengths, tablets, how often, bare numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from nlp.mentions import Span
from nlp.numbers import Numeral
from nlp.tables import phrases

Kind = Literal["mg", "tablets", "often", "bare"]


class Atom(NamedTuple):
    """`low` and `high` are mg, tablets, times a day, or (bare) a number without any unit."""

    kind: Kind
    start: int
    end: int
    low: float
    high: float
    range_start: int = -1


_MG = re.compile(
    r" ?\(?(?P<unit>mgs?\b|mg(?=[bqtomxscei])|毫克|㎎|milligrams?\b|mcgs?\b|μgs?\b|ug\b"
    r"|微克|㎍|g\b(?!蛋白)"
    r"|公克|克(?!拉)|grams?\b|(?<=[0-9])mgs?(?![a-z])|(?<=[0-9])g(?![a-z]))\)?\.?"
)
_NO_DOSE_AFTER = re.compile(r" ?/ ?(?:kg|dl|ml|l\b|公斤|千克|升|毫升|l/)")
_PER_MG = {"m": 1.0, "毫": 1.0, "㎎": 1.0, "u": 0.001, "μ": 0.001, "微": 0.001, "㎍": 0.001}
_MOST_MG = 6000
"""More than any psychotropic is given in a day."""

_TABLETS = re.compile(
    r" ?个?(?P<unit>片(?!段|面|子弹)|粒|颗|丸|枚(?!硬)|#(?![0-9a-z])|支(?!持|援|付)|包(?!括|容)"
    r"|(?:(?:a |an |of a )?(?:whole )?(?:tablets?|tabs?|pills?|caps(?:ules?)?"
    r"|caplets?)\b))(?P<half>半(?!个|年|月))?"
)
_OTHER_UNIT = re.compile(
    r"(?! [几半十])"  # "150 十周": a blank parts two numbers
    r" ?(?:[岁年月周天日次分个点号楼元块%度斤人位种回遍时秒盒瓶家件篇层米顿级届期床公节门道页寸章"
    r"室班只条张代轮阵段句份季台套辆倍成男女科院疗小钟星礼学多余来几半十百千万期章折]"
    r"|°|/|:|\.[0-9]|[½¼¾]|-?(?:year|month|week|day|hour|min|sec|time|lb|pound|kg|kilo|cm"
    r"|ml|mmol|meq|ng"
    r"|percent|point|st\b|nd\b|rd\b|th\b|pm\b|am\b|dollar|people|other|different|minute"
    r"|night|session|people|of us"
    r"|kid|child|mile|step|friend|med|drug|antidep|ssri|doctor|psych|place|thing|problem"
    r"|and a half|more\b|or\b"
    r"|yrs?|wks?|mos?\b|hrs?|weeks|ms\b|bpm|[dwmyhk]\b|x\b(?! ?[0-9])|attempt|hosp|ect|tms"
    r"|cycles?|rounds?|courses?|°))"
)
_ADJACENT = re.compile(r"[a-z0-9.:/#$¥￥€£_-]$")


@cache
def _frequencies() -> tuple[dict[str, float], re.Pattern[str]]:
    table = {
        phrase: row.number("times")
        for phrase, row in phrases("dose_frequencies.tsv", ("phrase", "times"))
    }
    ordered = sorted(table, key=len, reverse=True)
    pattern = "|".join(re.escape(p) + ("(?![a-z])" if p[-1].isascii() else "") for p in ordered)
    return table, re.compile(pattern)


_TIMES = re.compile(r"(?:每[日天]|[一1][日天]|日) ?(?:吃|服|用)? ?$")


def often(norm: str) -> list[Atom]:
    """How many times a day, wherever it is told."""
    table, pattern = _frequencies()
    found = []
    for match in pattern.finditer(norm):
        start, text = match.start(), match.group()
        if text[0].isascii() and text[0].isalpha() and start and norm[start - 1].isascii():
            before = norm[start - 1]
            glued = before == "g" and norm[max(start - 2, 0) : start] == "mg"
            if before.isalpha() and not glued:
                continue
        found.append(Atom("often", start, match.end(), table[text], table[text]))
    return found


def _mg(norm: str, numeral: Numeral) -> Atom | None:
    match = _MG.match(norm, numeral.end)
    if match is None or _NO_DOSE_AFTER.match(norm, match.end()):
        return None
    unit = match["unit"]
    per = 0.001 if unit.startswith("mc") else _PER_MG.get(unit[0], 1000.0)
    low, high = numeral.low * per, numeral.high * per
    if not 0 < high <= _MOST_MG:
        return None
    if per == 1000.0 and high > 4000:
        return None
    if (
        _ADJACENT.search(norm, max(numeral.start - 1, 0), numeral.start)
        and norm[numeral.start - 1] in "$¥￥€£."
    ):
        return None
    end = match.end()
    if match.group().endswith(")") and "(" not in match.group():
        end -= 1  # the bracket closes something opened before the number
    if norm[end - 1] == "." and not norm[end : end + 2].strip().startswith(tuple("/")):
        end -= 1
    return Atom("mg", numeral.start, end, round(low, 4), round(high, 4), numeral.range_start)


def _tablets(norm: str, numeral: Numeral) -> Atom | None:
    match = _TABLETS.match(norm, numeral.end)
    if match is None or numeral.high > 40 or numeral.vague:
        return None
    extra = 0.5 if match["half"] else 0.0
    return Atom("tablets", numeral.start, match.end(), numeral.low + extra, numeral.high + extra)


def _bare(norm: str, numeral: Numeral) -> Atom | None:
    if numeral.vague or not 0.25 <= numeral.high <= 3000 or 1900 <= numeral.high <= 2100:
        return None
    if _OTHER_UNIT.match(norm, numeral.end) or _MG.match(norm, numeral.end):
        return None
    before = norm[max(numeral.start - 1, 0) : numeral.start]
    if numeral.script == "digit" and before and before in "0123456789.:/#$¥￥€£_":
        return None
    if numeral.script == "han" and (numeral.high < 5 or numeral.end - numeral.start < 2):
        return None
    return Atom("bare", numeral.start, numeral.end, numeral.low, numeral.high, numeral.range_start)


def atoms(norm: str, numerals: Sequence[Numeral]) -> list[Atom]:
    """All parts in order; the numbers inside how often ("一天三次") are part of that."""
    counted = [
        atom
        for numeral in numerals
        if (atom := _mg(norm, numeral) or _tablets(norm, numeral) or _bare(norm, numeral))
    ]
    if not counted:
        return []
    found = often(norm)
    times = len(found)
    place = 0
    for atom in counted:
        while place < times and found[place].end <= atom.start:
            place += 1
        if place == times or found[place].start > atom.start:
            found.append(atom)
    found.sort(key=lambda atom: atom.start)
    return found


def ends_at(spans: Sequence[Span]) -> list[int]:
    """Where names end, in order."""
    return sorted(span.end for span in spans)
