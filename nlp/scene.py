"""Everything found in one text, each kind in order, before it is put together."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from dataclasses import dataclass

from nlp import dates, doses, durations, outcomes, sessions
from nlp.clauses import Clauses
from nlp.cues import longest, masked
from nlp.heard import DiscourseFound, discourse_cues
from nlp.mentions import Dose, Duration, Name, Period, Sessions
from nlp.outcomes import Heard


@dataclass(frozen=True, slots=True)
class Scene:
    """`cues` maps a kind of discourse cue to those found; within one kind none overlap."""

    norm: str
    raw: str
    masked: str
    today: dt.date
    names: list[Name]
    clauses: Clauses
    cues: dict[str, list[DiscourseFound]]
    doses: list[Dose]
    durations: list[Duration]
    periods: list[Period]
    sessions: list[Sessions]
    heard: list[Heard]

    def cues_in(self, kind: str, start: int, end: int) -> list[DiscourseFound]:
        """Cues of a kind that begin at or after `start` and end at or before `end`."""
        cues = self.cues.get(kind, [])
        low = bisect_left(cues, start, key=lambda cue: cue.start)
        found = []
        for cue in cues[low:]:
            if cue.start >= end:
                break
            if cue.end <= end:
                found.append(cue)
        return found

    def periods_in(self, start: int, end: int) -> list[Period]:
        """Periods that begin between two offsets."""
        low = bisect_left(self.periods, start, key=lambda period: period.span.start)
        high = bisect_left(self.periods, end, key=lambda period: period.span.start)
        return self.periods[low:high]

    def heard_in(self, start: int, end: int) -> list[Heard]:
        """Words about effect that begin between two offsets."""
        low = bisect_left(self.heard, start, key=lambda heard: heard.span.start)
        high = bisect_left(self.heard, end, key=lambda heard: heard.span.start)
        return self.heard[low:high]

    def dosed_near(self, start: int, end: int) -> bool:
        """Whether a dose begins between two offsets."""
        low = bisect_left(self.doses, start, key=lambda dose: dose.span.start)
        return low < len(self.doses) and self.doses[low].span.start < end

    def named_between(self, start: int, end: int) -> bool:
        """Whether the name of a treatment or of a class begins between two offsets."""
        low = bisect_left(self.names, start, key=lambda name: name.span.start)
        for name in self.names[low : low + 8]:
            if name.span.start >= end:
                return False
            if name.how != "unnamed":
                return True
        return False

    def says(self, kind: str, values: tuple[str, ...], start: int, end: int) -> bool:
        """Whether a cue of that kind and one of those values stands between two offsets."""
        return any(cue.value.value in values for cue in self.cues_in(kind, start, end))


def look(norm: str, raw: str, names: list[Name], today: dt.date) -> Scene:
    """Finds everything but the names, which are given."""
    spans = [name.span for name in names if name.how != "unnamed"]
    hidden = masked(norm, spans)
    cues: dict[str, list[DiscourseFound]] = {}
    for cue in discourse_cues().find(hidden):
        cues.setdefault(cue.value.kind, []).append(cue)
    for kind in cues:
        if kind != "link":  # one word can be several links: "一起", "这次"
            cues[kind] = longest(cues[kind])
    breaks = [(cue.start, cue.value.value == "contrast") for cue in cues.get("break", [])]
    clauses = Clauses(hidden, raw, breaks)
    found_doses = doses.find(norm, spans)
    every = [cue for kind in ("negator", "unreal") for cue in cues.get(kind, [])]
    return Scene(
        norm,
        raw,
        hidden,
        today,
        names,
        clauses,
        cues,
        found_doses,
        durations.find(norm),
        dates.find(norm, today),
        sessions.find(norm),
        outcomes.find(norm, hidden, clauses, every),
    )
