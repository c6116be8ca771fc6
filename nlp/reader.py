"""Reads a text: which treatments it tells of, with what dose, how long, and what came of it."""

from __future__ import annotations

import datetime as dt
import re
from typing import cast

from lexicon import Lexicon
from nlp import episode
from nlp.finishing import finish
from nlp.linking import Linker
from nlp.mentions import (
    Adherence,
    Effect,
    Language,
    Loose,
    Outcome,
    Reading,
    Span,
    Stop,
    StoppedFor,
)
from nlp.names import NameFinder
from nlp.normalise import normalise
from nlp.outcomes import Heard
from nlp.scene import Scene, look

_HAN = re.compile("[\u3400-\u9fff]")
_NO_OUTCOME = ("side_effect", "pending", "early")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_LATIN = re.compile("[a-z]+")
_CORRECTS = re.compile(
    r"^\s*(?:不对|不是|错了|说错|更正|纠正|我记错|记错了|应该是|no,|no\.|nope,|sorry|correction"
    r"|actually|wait"
    r"|i meant|i mean)"
    r"|是[^，。]{1,12}(?:，|,)?(?:不是|而不是|并非)[^。]{1,12}|不是[^，。]{1,12}(?:，|,)?(?:而)?是"
    r"|(?:was|is|were|for) [^.,]{1,24},? (?:not|rather than) [^.,]{1,16}|改成|改为(?=\d)"
)
_NOT_CORRECTION = re.compile(r"(?:换|药).{0,4}(?:改成|改为)")


class Reader:
    """Built once from a lexicon; afterwards it keeps no state, so it may be shared by threads."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._names = NameFinder(lexicon)
        self._therapies = frozenset(
            t.id for t in lexicon.treatments.values() if t.kind == "psychotherapy"
        )

    def read(self, text: str, today: dt.date, language: Language | None = None) -> Reading:
        """All that is told of treatments in `text`; every span is an offset into it."""
        norm = _LONE_SURROGATE.sub("\ufffd", normalise(text))
        scene = look(norm, text, self._names.find(norm, text), today)
        linker = Linker(scene, self._therapies)
        courses = linker.link()
        correction = corrects(norm)
        return Reading(
            text=text,
            language=language or language_of(norm),
            treatments=finish(courses, scene, self._lexicon, correction=correction),
            loose=() if courses else _loose(scene),
            episode=tuple(episode.find(norm, today)),
            correction=correction,
        )


def language_of(norm: str) -> Language:
    """The language that most of the text is in; a Chinese character counts as a word."""
    return "zh" if len(_HAN.findall(norm)) > len(_LATIN.findall(norm)) else "en"


def corrects(norm: str) -> bool:
    """Whether the text puts right something that was said before."""
    return len(norm) <= 160 and _CORRECTS.search(norm) is not None


def _loose(scene: Scene) -> tuple[Loose, ...]:
    """What was told where no treatment is named: answers to a question."""
    found: list[Loose] = [d for d in scene.doses if not d.refuted]
    found += [*scene.durations, *scene.periods, *scene.sessions]
    found += [_outcome(h) for h in scene.heard if h.effect not in _NO_OUTCOME]
    for cue in scene.cues.get("stop", []):
        if cue.value.value != "unsaid":
            reason = cast("StoppedFor", cue.value.value)
            found.append(Stop(Span(cue.start, cue.end), reason))
    for cue in scene.cues.get("adherence", []):
        found.append(Adherence(Span(cue.start, cue.end), cue.value.value == "yes"))
    return tuple(sorted(found, key=lambda thing: thing.span))


def _outcome(heard: Heard) -> Outcome:
    return Outcome(heard.span, cast("Effect", heard.effect), heard.percent, heard.sure)
