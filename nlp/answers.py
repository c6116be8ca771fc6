"""Short answers inside an interview: yes and no, "I forget", commands, amounts, choices in words.

Commands and "none of these" are read only as the whole utterance, so that a story that happens to
hold such words is never taken for one. What leaves two readings open gives None, and is asked.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, TypeAlias, cast

from nlp import doses, durations
from nlp.answer_amounts import Unit, number, percent
from nlp.answer_choices import Value, choice_value
from nlp.answer_text import OPENERS, bare, polite
from nlp.cues import variants
from nlp.mentions import Language
from nlp.normalise import normalise
from nlp.tables import rows

__all__ = [
    "Command",
    "Unit",
    "Value",
    "choice_value",
    "command",
    "dont_know",
    "language",
    "none_of_these",
    "number",
    "percent",
    "yes_no",
]

Command: TypeAlias = Literal[
    "undo", "skip", "review", "help", "why", "restart", "finish", "delete", "language"
]
_COMMANDS = ("undo", "skip", "review", "help", "why", "restart", "finish", "delete", "language")
_MEANINGS = ("yes", "no", "neither", "none", "dont_know", *_COMMANDS)


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
    for form in polite(bare(text)):
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
    utterance = bare(text)
    if not utterance:
        return None
    _, exact, starts = _table()
    for form in dict.fromkeys((utterance, OPENERS.sub("", utterance, count=1))):
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
    utterance = bare(text)
    pattern = _table()[2]["dont_know"]
    after_excuse = _EXCUSE.sub("", utterance, count=1)
    for form in dict.fromkeys((utterance, after_excuse, OPENERS.sub("", utterance, count=1))):
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
    return any(form in exact for form in polite(bare(text)))
