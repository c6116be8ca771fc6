"""Facts about the present episode that a free text volunteers.

Only strong words count, and only where they are said of the present state of the person: nothing is
taken from clauses about others, about the past, from questions, fears and suspicions.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from nlp import dates, durations, scales
from nlp.cues import Cues, longest, variants
from nlp.durations import months
from nlp.mentions import Duration, EpisodeFact, Span
from nlp.tables import rows

_FIELDS: dict[str, tuple[str, ...]] = {
    "severity": ("subsyndromal", "mild", "moderate", "severe"),
    "functional_impairment": ("none", "mild", "moderate", "severe"),
    "intensified_treatment": ("none", "day_care", "inpatient"),
    "psychotic_features": ("true", "false"),
    "comorbid_anxiety": ("true", "false"),
    "personality_disorder": ("true", "false"),
    "psychosocial_stressor": ("true", "false"),
}
_ENDS = "。；;!！?？\n"
_CLAUSE_ENDS = _ENDS + ",，、."

_OTHERS = re.compile(
    r"[妈爸爹娘姐妹哥弟爷奶姨舅叔婶嫂]|母亲|父亲|朋友|室友|同学|同事|女儿|儿子|老公|老婆"
    r"|丈夫|妻子|孩子|[他她]|男友|女友"
    r"|对象|爱人|有人说|网友|病友|群里|老师"
    r"|\b(?:mother|mom|mum|father|dad|sister|brother|friends?|husband|wife|son|daughter"
    r"|boyfriend|girlfriend|partner"
    r"|he|she|his|her|they|their|people|someone|anyone|cousin|uncle|aunt|roommate)\b"
)
_PAST = re.compile(
    r"以前|之前|曾|当时|那年|上次|上回|那时|小时候|大学时|高中时|早年|过去|年前|个月前"
    r"|当初|第一次|头一次|年轻时|原来"
    r"|\b(?:used to|in the past|years? ago|months? ago|back then|was|were|had|previously"
    r"|originally|before|at the time"
    r"|once|history of|when i was|prior)\b"
)
_DOUBT = re.compile(
    r"[吗?？]|怀疑|担心|怕|会不会|是否|是不是|如果|万一|要是|可能|据说|听说|好像|以为|不想"
    r"|\b(?:if|whether|might|maybe|afraid|scared|worried that|worry that|suspect|wonder"
    r"|could be|should|said no|treats?|for people)\b"
)
_NOT = re.compile(
    r"(?:不是|没有|没|无|不|否认|未|并非|排除|未见)$|(?:\b(?:no|not|never|without|denies"
    r"|denied|isn't|don't have|not have)|n't)(?: (?:have|had|a|any|really|been))* $"
)
_THIS = re.compile(
    r"这次|本次|此次|这回|这一次|目前|current|this (?:episode|time|depression|bout|one)"
    r"|present episode"
)
_LOW = re.compile(
    r"抑郁|低落|发作|发病|犯病|复发|不好|难受|病情|心情|情绪|心境|low|depress|episode|bout|down"
)
_NOW_AFTER = re.compile(r" ?(?:now|already|and counting|straight)(?![a-z])|,? ?now(?![a-z])")
_LASTING = re.compile(r"(?:持续|一直|已经|断断续续|反反复复|主诉)")
_BEEN = re.compile(
    r"(?:have|has|'ve|been|am|i'm) (?:been )?(?:\w+ )?(?:depressed|in (?:a"
    r"|this) (?:depressive )?episode|down|low)"
)
_BEGAN = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:this|the current|the present|my current) (?:depress\w+|episode|bout|low)"
        r"(?: of depression)? (?:has |had )?(?:start|beg[au]n)\w*(?P<when>[^.;,]{3,40})",
        r"(?:been (?:depressed|low|down)|in this episode) (?P<when>since [^.;,]{3,30})",
        r"(?:这次|本次|此次|这回|这一次)(?:抑郁|发作|发病|犯病|复发|不好)?[是从自]{0,2}"
        r"(?P<when>[^,。;]{2,20}?)(?:开始|起病|发病|起)",
    )
)
"""Where the words tell when this episode began; what was told of the past is the point here."""
_LENGTHS = ("treatment", "illness")
_MAY_TELL = re.compile(
    r"这次|本次|此次|这回|这一次|目前|持续|一直|已经|断断续续|反反复复|主诉|current|this "
    r"|present |depressed|been"
)
_NOW = re.compile(
    r"现在|目前|今[天日]|昨[天日]|最近一次|\b(?:now|currently|current|today|yesterday"
    r"|latest|this week)\b"
)


@cache
def _cues() -> Cues[tuple[tuple[str, str], ...]]:
    told: dict[str, list[tuple[str, str]]] = {}
    for row in rows("episode_cues.tsv", ("field", "value", "phrase")):
        field = row.one_of("field", tuple(_FIELDS))
        value = row.one_of("value", _FIELDS[field])
        for phrase in variants(row):
            facts = told.setdefault(phrase, [])
            if field in dict(facts):
                raise row.wrong("phrase", f"{phrase!r} tells {field} already")
            facts.append((field, value))
    return Cues([(phrase, tuple(facts)) for phrase, facts in told.items()])


def _around(norm: str, start: int, end: int, marks: str, most: int = 80) -> tuple[int, int]:
    """The stretch between two marks around `norm[start:end]`, at most so long on each side."""
    left = max(start - most, 0)
    for place in range(start - 1, left - 1, -1):
        if norm[place] in marks:
            left = place + 1
            break
    right = min(end + most, len(norm))
    for place in range(end, right):
        if norm[place] in marks:
            right = place + 1
            break
    return left, right


def _present_and_own(norm: str, start: int, end: int) -> bool:
    """Whether a clause speaks of the present state of the person who writes (or is written of)."""
    left, right = _around(norm, start, end, _CLAUSE_ENDS)
    outside = norm[left:start] + "◆" + norm[end:right]
    if _PAST.search(outside) or _DOUBT.search(outside):
        return False
    left, _ = _around(norm, start, end, _ENDS)
    return _OTHERS.search(norm[left:start] + "◆" + norm[end:right]) is None


def find(norm: str, today: dt.date) -> list[EpisodeFact]:
    """The facts told in a normal form, in order; the same field told twice differently is left out.

    `today` is the date of the turn: what "since March" is counted to.
    """
    found: list[EpisodeFact] = []
    for cue in longest(_cues().find(norm)):
        if not _present_and_own(norm, cue.start, cue.end):
            continue
        denied = _NOT.search(norm[max(cue.start - 16, 0) : cue.start]) is not None
        for field, value in cue.value:
            fact = _fact(Span(cue.start, cue.end), field, value, denied)
            if fact is not None:
                found.append(fact)
    found += _lengths(norm)
    found += _begun(norm, today)
    found += _scores(norm)
    found.sort(key=lambda fact: fact.span)
    return _agreeing(found)


def _fact(span: Span, field: str, value: str, denied: bool) -> EpisodeFact | None:
    if value not in ("true", "false"):
        return None if denied else EpisodeFact(span, field, value)
    if denied and value == "false":
        return None
    return EpisodeFact(span, field, (value == "true") != denied)


def _agreeing(found: list[EpisodeFact]) -> list[EpisodeFact]:
    """One fact a field; none where two of them contradict each other."""
    values: dict[str, set[str | bool | float]] = {}
    for fact in found:
        values.setdefault(fact.field, set()).add(fact.value)
    seen: set[str] = set()
    kept = []
    for fact in found:
        if len(values[fact.field]) == 1 and fact.field not in seen:
            kept.append(fact)
            seen.add(fact.field)
    return kept


def _lengths(norm: str) -> list[EpisodeFact]:
    """How long this episode has lasted: "这次抑郁持续两年了", "depressed for two years now"."""
    if not _MAY_TELL.search(norm):
        return []
    found = []
    for length in durations.find(norm):
        if length.refuted or length.days_max is None or length.sense not in _LENGTHS:
            continue
        if _tells_episode(norm, length) and length.days_max <= 1.34 * length.days_min:
            middle = (length.days_min + length.days_max) / 2
            exact = length.days_min == length.days_max
            found.append(
                EpisodeFact(length.span, "duration_months", months(middle), 1.0 if exact else 0.8)
            )
    return found


def _begun(norm: str, today: dt.date) -> list[EpisodeFact]:
    """When this episode began: "this depression started 20 months ago", "这次是去年三月开始的"."""
    match = next(filter(None, (pattern.search(norm) for pattern in _BEGAN)), None)
    if match is None:
        return []
    left, right = _around(norm, *match.span(), _ENDS)
    if _OTHERS.search(norm[left:right]) or _DOUBT.search(norm[left:right]):
        return []
    start, end = match.span("when")
    for length in durations.find(norm):
        if length.sense == "ago" and start <= length.span.start < end:
            exact = length.days_min == length.days_max
            value = months(length.days_min)
            return [EpisodeFact(length.span, "duration_months", value)] if exact else []
    for period in dates.find(norm, today):
        overlaps = period.span.start < end and start < period.span.end
        if period.start and len(period.start) >= 7 and overlaps:
            year, month = map(int, period.start[:7].split("-"))
            since = 12 * (today.year - year) + today.month - month
            return [EpisodeFact(period.span, "duration_months", float(since), 0.8)]
    return []


def _tells_episode(norm: str, length: Duration) -> bool:
    start, end = length.span
    if not _present_and_own(norm, start, end):
        return False
    left, right = _around(norm, start, end, _CLAUSE_ENDS, most=40)
    before, after = norm[left:start], norm[end:right]
    if not _LOW.search(before) or re.search(
        r"[吃服用药]|took|taking|taken|treat|on (?:it|[a-z]+ for)", before
    ):
        return bool(
            re.match(r" into (?:this|the current|my current) (?:depressive )?episode", after)
        )
    if _THIS.search(before):
        return True
    if _BEEN.search(before) or re.search(r"depressed", before):
        return bool(_NOW_AFTER.match(after) or re.search(r"(?:have|has|'ve) been", before))
    return bool(
        _LASTING.search(before) and (after.startswith("了") or "持续" in before or "主诉" in before)
    )


def _scores(norm: str) -> list[EpisodeFact]:
    """A score of today tells how severe the episode is now."""
    found = []
    for score in scales.find(norm):
        left, right = _around(norm, score.span.start, score.span.end, _ENDS, most=30)
        band = scales.severity(score.scale, score.last)
        if band and _NOW.search(norm[left:right]) and _present_and_own(norm, *score.span):
            found.append(EpisodeFact(score.span, "severity", band, 0.8))
    return found
