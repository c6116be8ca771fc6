"""Numerals in digits, Chinese and English, each as the range that it can mean.

"两三" is 2 to 3, "十来" 10 to 15, "a few" 2 to 5, "3½" exactly 3.5. A numeral alone says nothing:
what it counts is for the grammars of doses, durations and sessions to see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from nlp.normalise import normalise
from nlp.tables import phrases


class Numeral(NamedTuple):
    """Half-open character offsets, and the smallest and largest number meant."""

    start: int
    end: int
    low: float
    high: float
    script: str
    """digit, han or word."""
    vague: bool = False
    """ "几", "a few": how much depends on what is counted."""
    range_start: int = -1
    """Where the second number of a told range begins ("6-8"); -1 when it is no such range."""


# Each of these begins with one set of characters or plain words, so that text without numerals
# is skipped at the speed of a search for those.
_DIGITS = re.compile(
    r"[0-9½¼¾⅓⅔](?:(?<=[½¼¾⅓⅔])"
    r"|[0-9]{0,2}(?:,[0-9]{3})+(?![0-9])"
    r"|[0-9]{0,5} ?[½¼¾⅓⅔]"
    r"|[0-9]{0,5}[ -][13]/[234](?![0-9/])"
    r"|[0-9]{0,5} and (?:a half|half|1/2)"
    r"|(?<=[13])/[234](?![0-9/])"
    r"|[0-9]*(?:\.[0-9]+)?)"
)
_HAN = re.compile(
    r"[零〇一二两三四五六七八九十百千万俩仨几数半廿卅]+"
    r"(?:点[零一二三四五六七八九]+)?"
)
_BETWEEN = re.compile(r" ?(?:[-~—–]{1,2}|to|or|到|至|或者?) ?")
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_HAN_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10000}
_HAN_APPROXIMATE = re.compile(
    r"(.*[十百千])?"
    r"([一二两三四五六七八])([二两三四五六七八九])([十百千万]?)"
)
_LONGEST = 12
"""Characters of the longest numeral that is read; anything longer is no number of days or mg."""


def _digits(text: str) -> float | None:
    """The value of a numeral in digits, with a fraction after it or alone."""
    if len(text) > _LONGEST + 6:
        return None
    if text[-1] in _FRACTIONS:
        whole = text[:-1].strip()
        return (float(whole) if whole else 0.0) + _FRACTIONS[text[-1]]
    if " and " in text:
        return float(text.split(" ", 1)[0]) + 0.5
    if "/" in text:
        over, under = text[-3], text[-1]
        whole = text[:-3].rstrip(" -")
        return (float(whole) if whole else 0.0) + int(over) / int(under)
    return float(text.replace(",", ""))


def _han_plain(text: str) -> float | None:
    """A Chinese numeral that means one number: 十五, 一百五, 一千二, 二〇二一, 二点五."""
    if "点" in text:
        whole, _, decimals = text.partition("点")
        value = _han_plain(whole)
        digits = "".join(str(_HAN_DIGITS[c]) for c in decimals)
        return None if value is None else value + float(f"0.{digits}")
    if all(c in _HAN_DIGITS for c in text):
        return float("".join(str(_HAN_DIGITS[c]) for c in text)) if text else None
    total, digit, last_unit, zero = 0, -1, 10, False
    for char in text:
        if char in _HAN_UNITS:
            unit = _HAN_UNITS[char]
            if unit == 10000:
                total, digit = (total + max(digit, 0)) * unit, -1
            else:
                total, digit = total + (1 if digit < 0 else digit) * unit, -1
            last_unit, zero = unit, False
        elif char in _HAN_DIGITS:
            if digit > 0:
                return None
            zero = zero or _HAN_DIGITS[char] == 0
            digit = _HAN_DIGITS[char]
        else:
            return None
    if digit > 0:  # 一百五 is 150, 一百零五 is 105
        total += digit if zero or last_unit == 10 else digit * last_unit // 10
    return float(total) if total else None


@lru_cache(maxsize=2048)
def _han(text: str) -> tuple[float, float, bool] | None:
    """Smallest, largest, vague; None when the characters are no numeral ("一一", "万一")."""
    fixed = {"半": 0.5, "一半": 0.5, "俩": 2.0, "仨": 3.0, "廿": 20.0, "卅": 30.0}
    if text in fixed:
        return fixed[text], fixed[text], False
    if text in ("几", "数"):
        return 2, 9, True
    if text == "好几":
        return 3, 9, True
    if len(text) > _LONGEST or text[0] == "万":
        return None
    if text.endswith("几") and text[:-1].endswith(("十", "百")):
        base = _han_plain(text[:-1])
        step = 10 if text[-2] == "十" else 100
        return None if base is None else (base + 1, base + step - 1, False)
    if text[0] in "几数" and text[1:] in _HAN_UNITS:
        unit = _HAN_UNITS[text[1:]]
        return 2 * unit, 9 * unit, True
    if pair := _HAN_APPROXIMATE.fullmatch(text):
        prefix, first, second, suffix = pair.groups()
        low, high = _HAN_DIGITS[first], _HAN_DIGITS[second]
        base = _han_plain(prefix) if prefix else 0.0
        if base is not None and (high - low == 1 or (low, high, suffix) == (3, 5, "")):
            unit = _HAN_UNITS.get(suffix, 1)
            return base + low * unit, base + high * unit, False
    value = _han_plain(text)
    return None if value is None else (value, value, False)


@cache
def _words() -> dict[str, tuple[str, float, float]]:
    """English number word to (how, low, high)."""
    columns = ("phrase", "how", "low", "high")
    return {
        phrase: (
            row.one_of("how", ("value", "hundred", "vague")),
            row.number("low"),
            row.number("high"),
        )
        for phrase, row in phrases("number_words.tsv", columns)
    }


@cache
def _word_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Finds where a number word stands; reads the whole numeral from there."""
    word = "(?:" + "|".join(sorted(_words(), key=len, reverse=True)) + ")(?![a-z])"
    return re.compile(word), re.compile(
        rf"{word}(?:[- ](?:and )?{word}){{0,4}}(?: an? dozen)?"
        r"(?: and (?:a |one |1/)?(?:half|2)(?![a-z0-9]))?"
    )


_ARTICLE = re.compile(r"(?<![a-z])an? $")


_SPLIT = re.compile(r"[- ]+")


@lru_cache(maxsize=2048)
def _word(text: str) -> tuple[float, float, bool] | None:
    """The value of English number words: "seventy five", "one fifty", "two and a half"."""
    table = _words()
    if text.endswith(" dozen") and text.startswith("half"):
        return 6, 6, False
    parts = [p for p in _SPLIT.split(text) if p not in ("a", "an", "one/2", "and", "1/2")]
    extra = 0.0
    if " and " in text and parts[-1] in ("half", "2"):
        parts.pop()
        extra = 0.5
    elif text.endswith("and 1/2"):
        extra = 0.5
    if not parts:
        return (0.5, 0.5, False) if extra else None
    if extra and parts[-1] == "one" and text.endswith("one half"):
        parts.pop()
    if len(parts) == 1:
        how, low, high = table[parts[0]]
        return low + extra, high + extra, how == "vague" and low != high
    total, current = 0.0, 0.0
    for part in parts:
        how, value, _ = table[part]
        if how == "vague":
            return None
        if how == "hundred":
            current = max(current, 1.0) * 100
        elif (
            not current or current % 100 == 0 or (current % 10 == 0 and current >= 20 > 10 > value)
        ):
            current += value
        elif current < 10 <= value:  # "one fifty", "two twenty-five"
            current = current * 100 + value
        else:
            return None
    total += current
    return total + extra, total + extra, False


def _round_approximate(numeral: Numeral, norm: str) -> Numeral:
    """Takes in what makes a round number approximate: "十来", "四十多", "一百多", "20余"."""
    after = norm[numeral.end : numeral.end + 1]
    value = numeral.low
    if value != numeral.high or value < 10 or value % 10 or not after or after not in "来多余几":
        return numeral
    step = 1000 if value % 1000 == 0 else 100 if value % 100 == 0 else 10
    low, high = value, value + step - 1
    if after == "来":
        low, high = (value, value + (5 if value == 10 else 9))
        if value >= 100:
            low, high = value * 0.95, value * 1.15
    return numeral._replace(end=numeral.end + 1, low=low, high=high)


def _join_ranges(numerals: list[Numeral], norm: str) -> list[Numeral]:
    """ "6-8", "两到三", "two or three" become one numeral; chains such as 5-10-15 stay apart."""
    links = [False] * len(numerals)
    for i in range(1, len(numerals)):
        before, after = numerals[i - 1], numerals[i]
        gap = norm[before.end : after.start]
        links[i] = (
            0 < len(gap) <= 6
            and before.low == before.high < after.high
            and bool(_BETWEEN.fullmatch(gap))
        )
    joined: list[Numeral] = []
    for i, numeral in enumerate(numerals):
        alone = i + 1 == len(numerals) or not links[i + 1]
        if links[i] and alone and not links[i - 1]:
            first = joined.pop()
            joined.append(
                numeral._replace(start=first.start, low=first.low, range_start=numeral.start)
            )
        else:
            joined.append(numeral)
    return joined


def _in_digits(norm: str) -> Iterator[Numeral]:
    for match in _DIGITS.finditer(norm):
        start, end = match.span()
        text = match.group()
        if (
            text.isdigit()
            and norm[start - 1 : start] == "."
            and norm[:start].endswith((" .", "(."))
        ):
            start, text = start - 1, f"0.{text}"  # ".5 mg"
        value = _digits(text)
        if value is not None:
            yield Numeral(start, end, value, value, "digit")


def _in_han(norm: str) -> Iterator[Numeral]:
    for match in _HAN.finditer(norm):
        start, end = match.span()
        text = match.group()
        if text[0] == "零" and len(text) > 1:  # 一年零俩月
            start, text = start + 1, text[1:]
        if text == "几" and norm[start - 1 : start] == "好":
            start, text = start - 1, "好几"
        value = _han(text)
        if value is not None:
            yield Numeral(start, end, value[0], value[1], "han", value[2])


def _in_words(norm: str) -> Iterator[Numeral]:
    finder, reader = _word_patterns()
    position = 0
    while match := finder.search(norm, position):
        start, position = match.span()
        if start and "a" <= norm[start - 1] <= "z":
            continue
        whole = reader.match(norm, start)
        value = _word(whole.group()) if whole else None
        if whole is None or value is None:
            continue
        position = whole.end()
        if article := _ARTICLE.search(norm, max(start - 3, 0), start):
            start = article.start()
        yield Numeral(start, position, value[0], value[1], "word", value[2])


@lru_cache(maxsize=8)
def find(norm: str) -> tuple[Numeral, ...]:
    """Every numeral in a normal form, in order, none overlapping."""
    found: list[Numeral] = [*_in_digits(norm), *_in_han(norm), *_in_words(norm)]
    if not found:
        return ()
    found.sort()
    clear: list[Numeral] = []
    for numeral in found:
        if not clear or numeral.start >= clear[-1].end:
            clear.append(_round_approximate(numeral, norm))
    return tuple(_join_ranges(clear, norm)) if len(clear) > 1 else tuple(clear)


_REST = re.compile(r"\s*(?:个(?P<half>半)?(?P<more>[多来余])?|of|ish)?\s*")


def parse(text: str) -> tuple[float, float] | None:
    """The smallest and largest number meant by an isolated numeral, or None if it is none."""
    norm = normalise(text).strip()
    if norm in ("a", "an"):
        return 1.0, 1.0
    numerals = find(norm)
    if not numerals or numerals[0].start != 0 or len(numerals) > 2:
        return None
    low, high = numerals[0].low, numerals[0].high
    rest = _REST.fullmatch(norm, numerals[0].end)
    if rest is None:
        return None
    extra = 0.5 if rest["half"] else 0.0
    return low + extra, high + extra + (1 if rest["more"] else 0)
