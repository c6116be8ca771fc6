"""Whether a length of time, by the clause that it stands in, is time on a treatment."""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.mentions import Duration, Span
from nlp.scene import Scene

_YESTERDAY = re.compile(r"yesterday|last night|昨天|昨日|昨儿|昨晚|昨夜")
_ORDINAL = re.compile(
    r"第|(?:first|second|third|fourth|fifth|sixth|\d(?:st|nd|rd|th)) |week \d|day \d"
)
_ORDINAL = re.compile(
    r"第|(?:first|second|third|fourth|fifth|sixth|\d(?:st|nd|rd|th)) |week \d|day \d"
)
_EACH_BEFORE = re.compile(
    r"(?:每个|每种|每样|每一种|每一个|各)(?:都|药|药都)?(?:吃了?|用了?|服了?)?(?:至少|大概"
    r"|差不多|起码|满)?$|each (?:for )?$"
)
_NO_USE = re.compile(r" ?(?:都|也|还是|了|,|，)?没(?:啥|什么)?用(?!药)")
_BEEN = re.compile(
    r"(?:it's|it has|its|it is|has) been (?:about |around |almost |over |nearly |like |only )?$"
    r"|(?:坚持|前后|总共|一共)[了]?$"
)
_BEEN = re.compile(
    r"(?:it's|it has|its|it is|has) been (?:about |around |almost |over |nearly |like |only )?$"
    r"|(?:坚持|前后|总共|一共)[了]?$"
)
_FOR_BEFORE = re.compile(r"for (?:about |almost |over |around |the |a |like )?$|了$|管了?$")
_SECOND = re.compile(
    r"本次|第[二三四][次回轮遍段期](?!发作|住院|复诊|门诊|世界)|(?:second|2nd|third"
    r"|3rd) (?:time|trial|course|round"
    r"|go|attempt|try|use|later use)"
)
_BEGUN = re.compile(
    r"开始|起|才吃|刚吃|加了|加用|换|上的|开的|started|start |began|begun|put (?:me |him |her "
    r"|them )?on"
    r"|prescribed|switched"
    r"|added|went on|got on|since"
)
_NOT_BEGUN = re.compile(
    r"停|断|stopp|quit|came off|went off|ended|diagnos|确诊|没吃|不吃|复发|发病|起病"
)


_TOOK = re.compile(
    r"(?:吃|服|用|试|做)(?:了|过)|(?<![a-z])(?:took|taken|tried|been on|was on)(?![a-z])"
)
_PLANNED = re.compile(r"嘱|拟|建议|计划|打算|准备|plan(?:s|ned)? |will be|supposed to")
_MORE_BEFORE = re.compile(r"(?:又|再|继续|another |then )(?:了)?$")
_ENDED_AFTER = re.compile(
    r" ?(?:左右)?(?:就|便|后|之后|以后|后就)?(?:给|自己|自行|我就|把)?(?:停|丢|不吃|撂|扔|换|撤"
    r"|放弃|受不了|扛不住)"
)
_BY_PLACE = 0.85
"""How sure a length is that only its place makes time on a treatment."""


def on_treatment(
    scene: Scene, length: Duration, start: int, end: int, *, told_with: bool
) -> Duration | None:
    """The length as time on a treatment or until it worked; None where it is something else.

    The clause reaches from `start` to `end`; `told_with`: a name or a dose stands in it.
    """
    norm, span = scene.norm, length.span
    if length.sense not in ("treatment", "onset"):
        return replace(length, sense="treatment") if _after_all(norm, length, start, end) else None
    if _PLANNED.search(norm, max(start, span.start - 24), span.start):
        return None
    if length.sense == "onset" or told_with or scene.says("taken", ("taking",), start, end):
        return length
    if _MORE_BEFORE.search(norm, max(0, span.start - 8), span.start):
        return length
    if _ENDED_AFTER.match(norm, span.end):
        return length
    if scene.says("link", ("each", "both", "all"), start, end):
        return length
    length = replace(length, certainty=length.certainty * _BY_PLACE)
    rest = (norm[start : span.start] + norm[span.end : end]).strip()
    if len(rest) <= (16 if rest.isascii() else 8):
        return length
    if _BEEN.search(norm, max(0, span.start - 20), span.start):
        return length
    lasted = _FOR_BEFORE.search(norm, max(0, span.start - 10), span.start)
    if lasted and scene.heard_in(start, end):
        return length
    return None


def _after_all(norm: str, length: Duration, start: int, end: int) -> bool:
    """Whether what looks like something else is time on a treatment."""
    span = length.span
    match length.sense:
        case "ago":
            return begun(norm, span, start)
        case "frequency":
            return _EACH_BEFORE.search(norm, max(0, span.start - 8), span.start) is not None
        case "off_drug":
            return bool(_NO_USE.match(norm, span.end) or _ORDINAL.match(norm, span.start))
        case "planned":  # "this will be my third week"; "he suggested it and I took it for a year"
            told = _TOOK.search(norm, start, span.start) is not None
            return told or _ORDINAL.match(norm, span.start) is not None
        case _:
            return False


def begun(norm: str, span: Span, start: int) -> bool:
    """ "三周前开始吃", "started two months ago": as long as that, unless it has ended since."""
    around = norm[max(start, span.start - 40) : span.end + 14]
    return _BEGUN.search(around) is not None and _NOT_BEGUN.search(around) is None


def since_yesterday(norm: str, start: int, end: int) -> Duration | None:
    """ "put on it yesterday": one day."""
    day = _YESTERDAY.search(norm, start, end)
    if day is None or not begun(norm, Span(*day.span()), start):
        return None
    return Duration(Span(*day.span()), 1, 1, certainty=0.8)
