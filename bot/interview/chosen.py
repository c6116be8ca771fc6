"""Answers by choice: what picking one or more of the offered choices means."""

from __future__ import annotations

from typing import Literal

from bot.interview import checklists
from bot.interview.draft import Draft
from bot.interview.effects import Choice, Question
from bot.interview.merge import Merged, put
from bot.interview.questions import ALL_CURRENT, NONE_OF_THESE
from bot.interview.record import INTERVIEW, Value
from bot.interview.spoken import all_current, mark_combined, take_role


class NotOfferedError(Exception):
    """What was picked is not among the choices of the open question."""


def picked(question: Question, ids: tuple[str, ...]) -> tuple[Choice, ...]:
    """The choices picked; none at all may be picked where several could be.

    Raises NotOfferedError for an unknown id, or for several where only one may be picked.
    """
    offered = {choice.id: choice for choice in question.choices}
    if any(id_ not in offered for id_ in ids) or (len(ids) != 1 and not question.multiple):
        raise NotOfferedError
    return tuple(offered[id_] for id_ in dict.fromkeys(ids))


def take(question: Question, choices: tuple[Choice, ...], draft: Draft, merged: Merged) -> None:
    """Brings what was picked into the draft."""
    values = [choice.value for choice in choices]
    if None in values:
        dont_know(question, draft)
    elif question.field == "augmentation_checklist":
        _checklist(question, [str(value) for value in values if value != NONE_OF_THESE], draft)
    elif question.subject == INTERVIEW:
        _about_interview(question.field, values[0], draft)
    elif question.field == "treatment_name":
        _which(question.subject, values[0], draft)
    elif question.field == "optimised":
        ways = tuple(str(value) for value in values if isinstance(value, str))
        put(draft, merged, question.subject, "optimised", ways)
    elif values[0] == ALL_CURRENT:
        all_current(draft)
    else:
        put(draft, merged, question.subject, question.field, values[0])


def dont_know(question: Question, draft: Draft) -> None:
    """Settles a question with "don't know": it is not asked again in any form."""
    _close(question, draft, "dont_know")


def skip(question: Question, draft: Draft) -> None:
    """Leaves a question for later: the summary offers to come back to it."""
    _close(question, draft, "skipped")


def _close(question: Question, draft: Draft, status: Literal["dont_know", "skipped"]) -> None:
    field = question.field
    if field == "augmentation_checklist":
        field = checklists.fact(question.item or "")
    if field == "confirm_summary":
        return  # nothing to leave open: the summary is either right or not
    draft.close(question.subject, field, status)
    if field == "treatment_name":  # not known which of them: kept as written
        draft.close(question.subject, "treatment", status)


def _which(trial: str, value: Value, draft: Draft) -> None:
    if value == NONE_OF_THESE:
        draft.put(trial, "treatment_name", NONE_OF_THESE, how="chosen")
        draft.reopen(trial, "candidates")
    else:
        draft.put(trial, "treatment", value, how="chosen")


def _checklist(question: Question, names: list[str], draft: Draft) -> None:
    if question.item == "combination":
        mark_combined(question, names, draft)
    else:
        for name in names:
            draft.put(draft.add_trial(), "treatment", name, how="chosen")
    draft.put(INTERVIEW, checklists.fact(question.item or ""), tuple(names), how="chosen")


def _about_interview(field: str, value: Value, draft: Draft) -> None:
    if field == "confirm_summary" and value == "change":
        draft.put(INTERVIEW, "changing", True, how="chosen")
    elif field == "confirm_summary" and value == "skipped":
        reopen_skipped(draft)
    elif field == "role":
        take_role(value, draft)
    elif field == "opening":  # "I have had no treatment so far"
        draft.put(INTERVIEW, "opening", True, how="chosen")
        draft.put(INTERVIEW, "more_treatments", False, how="chosen")
    else:
        draft.put(INTERVIEW, field, value, how="chosen")


def reopen_skipped(draft: Draft) -> None:
    """Asks again whatever was skipped."""
    skipped = [key for key, fact in draft.record.facts.items() if fact.status == "skipped"]
    for subject, field in skipped:
        draft.reopen(subject, field)
