"""A course while it is being put together: one treatment, and all that was linked to it so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nlp.context import TAKEN, Standing
from nlp.mentions import Dose, Duration, Name, Period, Sessions, Span
from nlp.outcomes import Heard

_STOPPED = re.compile(
    r"停|断|撤|终止|中止|放弃|拒服|扔|丢|不吃|不用|没再|没吃|没继续|撂|作罢|换|stop|quit"
    r"|discontinu|d/c|dc'd|off|gave up"
    r"|gave it up|wean|taper|binned|ditched"
    r"|dumped|bailed|no longer|threw|dropped|ended|ceased|abandon|finished"
)
_MOST_NAMES = 64
"""Mentions of one course that are kept; the last one always is."""
_TRIED = re.compile(r"试过|试了|尝试过|尝试了|tried")


@dataclass(slots=True, eq=False)
class Course:
    """Mutable on purpose: it lives only while one text is read."""

    name: Name
    standing: Standing = TAKEN
    names: list[Name] = field(default_factory=list)
    doses: list[Dose] = field(default_factory=list)
    durations: list[Duration] = field(default_factory=list)
    periods: list[Period] = field(default_factory=list)
    sessions: list[Sessions] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)
    stops: list[tuple[Span, str]] = field(default_factory=list)
    adherence: list[tuple[Span, bool]] = field(default_factory=list)
    added_to: Course | None = None
    added_at: Span | None = None

    @property
    def generic(self) -> str | None:
        """The substance, where the name is settled."""
        return self.name.candidates[0] if self.name.settled and self.name.candidates else None

    @property
    def key(self) -> tuple[str, ...]:
        """Equal for names of the same treatment."""
        if self.name.candidates:
            return self.name.candidates
        return (self.name.how, self.name.treatment_class or "", self.name.kind or "")

    @property
    def told(self) -> bool:
        """Whether anything but its name is known."""
        return bool(self.doses or self.durations or self.heard or self.periods or self.sessions)

    def has_dose(self, mg: float) -> bool:
        """Whether this dose was told of it."""
        return any(dose.mg == mg for dose in self.doses)

    @property
    def lost(self) -> bool:
        """Whether it is said to have helped and to help no longer."""
        return any(heard.effect == "relapse" for heard in self.heard)

    def ended(self) -> bool:
        """Whether something was said of its end."""
        return any(reason != "ongoing" for _, reason in self.stops)

    def stopped(self, norm: str) -> bool:
        """Whether it was said to be stopped or only tried; "before" and "then" do not say so."""
        said = any(
            reason == "switched" or (reason != "ongoing" and _STOPPED.search(norm, *at))
            for at, reason in self.stops
        )
        return said or any(
            _TRIED.search(norm, max(0, name.span.start - 14), name.span.start)
            for name in self.names
        )

    def accept(self, name: Name, standing: Standing) -> None:
        """Takes in one more mention of the same course."""
        if len(self.names) == _MOST_NAMES:
            self.names.pop()
        self.names.append(name)
        if len(self.names) == 1:
            self.standing = standing
            return
        if standing.taken is True and self.standing.firm:
            return
        if standing.taken is not True and self.standing.taken is True and self._experienced():
            return
        if standing.taken == "other_person" and self.standing.taken is True:
            return
        self.standing = standing

    def _experienced(self) -> bool:
        """Whether something was told that only happens on the treatment."""
        return bool(self.durations or any(h.effect not in ("early", "pending") for h in self.heard))

    def deny(self) -> None:
        """ "I never took it": unless something was told that only happens on it."""
        if self.standing.taken is True and self._experienced():
            return
        if self.standing.taken != "other_person":
            self.standing = Standing(False, firm=True)
