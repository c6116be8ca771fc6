"""Numbers without a unit: which of them can only be mg, and which multiply a strength."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence

from nlp.dose_atoms import Atom
from nlp.dose_roles import part

ARROW = re.compile(r"[^。；;,，、\n]{0,6}?(?:→|->|=>|➡|⇒|⟶|»|>)(?:加到|加至)? ?")
DASH = re.compile(r" ?[-~—] ?")
SLASH = re.compile(r" ?/ ?")
MULTIPLY = re.compile(r" ?[x×*] ?")
_DAYTIME_NEXT = re.compile(
    r" ?(?:,|，)? ?(?:睡前|早上|早晨|晚上|每晚|每早|早饭后|晨起|晨|晚饭后|早餐后|每天|每日"
    r"|qd|qn|bid|tid|bd|qhs|hs"
    r"|at night|in the morning|at bedtime|daily|every (?:day|night|morning)|nightly|once|twice)"
)
_NOT_A_DOSE = re.compile(
    r"hamd|hdrs|hrsd|ham-d|madrs|phq|qids|bdi|gad|sds|sas|hama|cgi|评分|量表|得分|总分"
    r"|分数|血压|心率|体重|血糖"
    r"|浓度|血锂|身高|年龄|室|score|weigh|weight|pounds|bp\b|pulse|heart rate|blood|level"
    r"|age\b|aged|lbs|gained|lost"
    r"|℃|体温|斤|bmi|qtc"
)
_NAME_GAP = re.compile(
    r"(?:[\s:：,，、（(]|缓释|控释|肠溶|分散|口崩|片|胶囊|的|剂量|日剂量|用量|量|我|他|她"
    r"|现在|目前|还是|也是|同样"
    r"|每天|每日|每晚|早上|晚上|睡前|夜里|一天|最高|最大|就|是|吃|用|服|从|到|了|一点点"
    r"|慢慢|直接|爬到|加到|各|一开始|开始|起初|先"
    r"|小剂量|低剂量|大剂量|高剂量|xr|er|sr|cr|xl|mr|la|at|on|up to|now|currently|of|dose"
    r"|dosage|was|is|started|start|daily|around|about|the"
    r"|from|max|only|just|a)*"
)
_CONTINUES = re.compile(
    r"(?:后|后来|再后来|然后|接着|随后|之后|最后|再|又|到|then|and then|to|later) ?(?:吃"
    r"|用|换成?|是|on)? ?$"
)
_STATED = re.compile(r"(?:现在|目前|还是|同样|仍|维持|一直|now|currently)(?:是|吃|用|服|on|at)? ?$")
_CLOSED = re.compile(
    r" ?(?:[,，。.;；!！?？、)）]|$|\n|了|的|吃|用|服|维持|大半|半年|但|可|就|没|and\b|but\b"
    r"|for\b|then\b)"
)
_EATEN = re.compile(r" ?(?:吃了|吃到|吃着|用了|服了|吃过|吃满|吃够)")
_EACH_TIME = re.compile(r"(?:早晚|早中晚|早、晚|每次|一次|每顿|早晚都)(?:各|各吃|吃|服|用|就)? ?$")
_DAYTIME_BEFORE = re.compile(r"(?:早上?|早晨|中午?|晚上?|睡前|每晚|夜里|临睡)(?:各|吃|服|用)? ?$")
_A_TABLET = re.compile(r"[片粒颗][,，]? ?$")
_SHARE_ENDS = re.compile(r" ?(?:[,，。.;；!、)）早晚中睡的]|$|\n|吃|用|服)| ")
_BEGUN = re.compile(r" ?起(?:始|步|加|吃|,|，|。|;|；| |$)")
_RISING = re.compile(" ?(?:慢慢|开始|逐渐|逐步|一点)")
_TIME_UNIT = re.compile(r" ?(?:个月|周|天|年|月|星期|礼拜|w\b|wk|week|d\b|day|month|mo\b|m\b|y)")
_STRENGTHS = re.compile(r"s(?![a-z])")
_OF_A = re.compile(r" ?[x×*] ?|(?: of)? an? | ")
_TABLET_AFTER = re.compile(r" ?-?(?:tablets?|tabs?|pills?|caps(?:ules?)?|s(?![a-z])|片|粒)")


def settle(
    norm: str, parts: list[Atom], ends: Sequence[int], starts: Collection[int]
) -> list[Atom]:
    """Turns bare numbers that can only be mg into mg, and drops the others."""
    settled: list[Atom] = []
    chains = _chained(norm, parts, ends, starts)
    last_dose = -1
    for i, atom in enumerate(parts):
        if atom.kind == "mg":
            last_dose = atom.end
        if atom.kind != "bare":
            settled.append(atom)
            continue
        following = parts[i + 1] if i + 1 < len(parts) else None
        of_two = settled and settled[-1].kind == "bare" and _STRENGTHS.match(norm, atom.end)
        if (
            of_two
            or _is_multiplier(norm, atom, following)
            or i in chains
            or _certain(norm, atom, following, ends, starts, last_dose)
        ):
            multiplier = _is_multiplier(norm, atom, following) or _is_times(norm, atom, settled)
            settled.append(atom if multiplier else atom._replace(kind="mg"))
            last_dose = atom.end
        elif _is_times(norm, atom, settled):
            settled.append(atom)
    return settled


def _beside_name(norm: str, atom: Atom, ends: Sequence[int], starts: Collection[int]) -> bool:
    """Right after a name ("喹硫平25"), or right before it with "of" ("60 of Prozac")."""
    if norm.startswith(" of ", atom.end) and atom.end + 4 in starts:
        return True
    place = bisect_right(ends, atom.start)
    if not place:
        return False
    end = ends[place - 1]
    return atom.start - end <= 16 and _NAME_GAP.fullmatch(norm, end, atom.start) is not None


def _is_times(norm: str, atom: Atom, settled: list[Atom]) -> bool:
    """The 3 of "50mg*3"."""
    if not settled or settled[-1].kind != "mg" or atom.high > 10:
        return False
    gap = MULTIPLY.fullmatch(norm, settled[-1].end, atom.start)
    return gap is not None and not _TIME_UNIT.match(norm, atom.end)


def _is_multiplier(norm: str, atom: Atom, following: Atom | None) -> bool:
    """The first number of "two 75s", "2 x 150mg", "half a 50mg tablet"."""
    if following is None or atom.high > 10 or following.kind not in ("mg", "bare"):
        return False
    gap = _OF_A.fullmatch(norm, atom.end, following.start)
    if gap is None or following.low < 1:
        return False
    if following.kind == "bare":
        return gap.group() == " " and _STRENGTHS.match(norm, following.end) is not None
    return (
        "x" in gap.group()
        or "×" in gap.group()
        or "*" in gap.group()
        or (_TABLET_AFTER.match(norm, following.end) is not None)
    )


def _chained(
    norm: str, parts: list[Atom], ends: Sequence[int], starts: Collection[int]
) -> set[int]:
    """Bare numbers joined to a strength, three in a row, or two by an arrow after a name."""
    found: set[int] = set()
    run: list[int] = []

    def close(run: list[int]) -> None:
        if len(run) < 2:
            return
        united = any(parts[i].kind == "mg" for i in run)
        first = parts[run[0]]
        told = _clause_before(norm, first.start)
        arrow = ARROW.fullmatch(norm, first.end, parts[run[1]].start) is not None
        united = united or (arrow and _beside_name(norm, first, ends, starts))
        if (united or len(run) >= 3) and not _NOT_A_DOSE.search(told):
            found.update(i for i in run if parts[i].kind == "bare")

    for i, atom in enumerate(parts):
        if atom.kind not in ("mg", "bare"):
            continue
        if run:
            last = parts[run[-1]]
            gap = (last.end, atom.start)
            dashed = DASH.fullmatch(norm, *gap) or SLASH.fullmatch(norm, *gap)
            arrow = atom.start - last.end <= 10 and ARROW.fullmatch(norm, *gap)
            if arrow or (dashed and last.kind == "bare"):
                run.append(i)
                continue
        close(run)
        run = [i]
    close(run)
    return found


def _clause_before(norm: str, start: int) -> str:
    left = norm[max(start - 24, 0) : start]
    for mark in "。；;\n!?！？":
        left = left[left.rfind(mark) + 1 :]
    return left


def _certain(
    norm: str,
    atom: Atom,
    following: Atom | None,
    ends: Sequence[int],
    starts: Collection[int],
    last_dose: int,
) -> bool:
    """Whether the words make sure that a bare number is mg."""
    if atom.high < 0.5 or _NOT_A_DOSE.search(_clause_before(norm, atom.start)):
        return False
    closed = _CLOSED.match(norm, atom.end) is not None
    if following is not None and following.kind == "tablets":  # 150的两片
        gap = norm[atom.end : following.start]
        if gap == "的" and atom.high >= 2.5:
            return True
    told = part(norm, atom.start, atom.end)
    if told.certain and atom.high >= 2 and (closed or _plain_after(norm, atom.end)):
        return True
    if atom.range_start >= 0 and told.role == "start" and atom.high >= 5:
        return True  # from 50 to 100
    if following is not None and following.kind == "mg" and told.role == "start":
        return norm[atom.end : following.start].strip() in ("到", "加到", "to", "up to", "升到")
    if _beside_name(norm, atom, ends, starts) and atom.high >= 0.5:
        return True
    if atom.high >= 2.5 and _DAYTIME_NEXT.match(norm, atom.end):
        return True
    if _shared_out(norm, atom):
        return True
    rising = told.role == "start" and _RISING.match(norm, atom.end)
    if atom.high >= 2.5 and (rising or _BEGUN.match(norm, atom.end)):
        return True
    if atom.high >= 10 and _EATEN.match(norm, atom.end):
        return True
    left = norm[max(atom.start - 8, 0) : atom.start]
    if atom.high >= 5 and closed and _STATED.search(left):
        return True
    near = 0 <= atom.start - last_dose <= 20 and "。" not in norm[max(last_dose, 0) : atom.start]
    return near and closed and atom.high >= 2.5 and _CONTINUES.search(left) is not None


def _shared_out(norm: str, atom: Atom) -> bool:
    """Told for a time of day or a single taking: "早100晚50", "早晚各50", "每次10"."""
    if not _SHARE_ENDS.match(norm, atom.end):
        return False
    left = norm[max(atom.start - 6, 0) : atom.start]
    if atom.high >= 2.5 and norm.startswith("的", atom.end) and _A_TABLET.search(left):
        return True
    if atom.high >= 2.5 and _EACH_TIME.search(left):
        return True
    return atom.high > 12 and _DAYTIME_BEFORE.search(left) is not None  # "早8晚10" are hours


def _plain_after(norm: str, end: int) -> bool:
    """Nothing that would count something else follows the number."""
    after = norm[end : end + 1]
    return not after or (not ("a" <= after <= "z") and after not in "%/:")


def multiplied(norm: str, settled: list[Atom]) -> list[Atom]:
    """Takes "two" of "two 75s" and "*3" of "50mg*3" into the strength beside them."""
    done: list[Atom] = []
    waiting: Atom | None = None
    for atom in settled:
        if atom.kind == "bare" and done and _is_times(norm, atom, done[-1:]):
            last = done[-1]
            done[-1] = last._replace(
                end=atom.end, low=last.low * atom.low, high=last.high * atom.high
            )
        elif atom.kind == "bare":
            waiting = atom
        elif atom.kind == "mg" and waiting is not None:
            after = _TABLET_AFTER.match(norm, atom.end)
            end = after.end() if after else atom.end
            done.append(
                Atom("mg", waiting.start, end, atom.low * waiting.low, atom.high * waiting.high)
            )
            waiting = None
        else:
            done.append(atom)
    return done
