"""Whether a named treatment was taken, and by whom.

Without a word against it a named treatment was taken: that is what people write about. Against it
speak denial ("没吃过"), refusal, advice ("my doctor suggests"), plans, questions ("要不要吃"), and
another person who took it. Advice, plans and questions give way to facts that are told of the same
treatment afterwards.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.heard import DiscourseFound
from nlp.mentions import Span, Taken
from nlp.scene import Scene

_NOT_DENIED_AFTER = re.compile(
    r" ?(?:了?[几两三四五六七八九十0-9一半]|多久|多少|完|够|到(?!过)|满|好|出|全|过瘾|透"
    r"|a (?:full|whole|single dose)"
    r"|it (?:every|as|regularly|long|for)"
    r"|enough|as prescribed|long|for long|any (?:side|other)|much|any more|anymore"
    r"|anything (?:for|to)|a (?:thing|bit|lot|jot|blind|damn|bloody)|off the ground"
    r"|(?:any |much |the )?(?:better|benefit|relief|improvement|difference|results?|effect|lift))"
)
_NO_HELP = re.compile(r"(?:没|没有|不|没什么|没啥)用$")
_NONE_AFTER = re.compile(
    r" ?[:：(（] ?(?:无|没有|没做过|没用过|未做|未用|从未|none|never|no(?![a-z]))"
)
_PLAN_HEAD = re.compile(
    r"(?:建议|拟|计划|处置|处理|治疗方案建议|下一步|plan|recommendations?|suggestions?) ?[:：]"
)
_ADVISED_ONCE = re.compile(r"recommended|suggested|advised|was recommended|proposed|mentioned")
_NOW = re.compile(
    r"now|currently|at the moment|these days|so|and|then|现在|目前|如今|最近|近来|再|结果|所以|因此"
)
_FROM = re.compile(r"(?<![a-z])from |把|换")
_SPEECH = re.compile(
    r" ?(?:就|也|总|老|都|一直|还|又)?(?:说|让|劝|叫|问|建议|推荐|觉得|以为|陪|带|不签|不让"
    r"|不同意|的意思|骂|逼|发现|看|告诉|要我|想让|担心|怕我|催"
    r"|said|says|told|suggest|recommend|think|thought|asked|notice|want|push|convinced|made me"
    r"|took me|gave me"
    r"|put me|prescribed|called|kept telling|drove|insist)"
)
_NOT_SUBJECT_BEFORE = re.compile(
    r"(?:\b(?:of|with|for|from|after|to|about|lost|miss|and|by|between|on|at) (?:my |the |a "
    r"|his |her |our |two |\d )?"
    r"|和|跟|与|同|为了?|因为|对|被|给|生完?|把|向|替我照顾|照顾|怀|失去|没有|想)$"
)
_ASKS_FOR_ANOTHER = re.compile(
    r" ?(?:该|应该|想|要|能|可以|怎么|如何|和|跟|的|认识|有个|有一个|发现|替|帮|陪|have a"
    r"|have an|am writing|'m writing"
    r"|am asking|'m asking|need advice|am worried|'m worried|know)"
)
_OLD = re.compile(r"(?:year[- ]old|y/?o) (?:[a-z]+ )?$")
_ASKED_FOR = re.compile(r"(?:替|帮|代|给)(?:我)?$")


_REACH = 300
"""Characters of a list, or of a line before it, that are looked at."""
_MOST_OPENINGS = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """`firm`: facts told of the same treatment later on do not change it."""

    taken: Taken
    firm: bool


TAKEN = Standing(True, firm=False)


class Context:
    """How the names of one text stand in it."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        people = scene.cues.get("person", [])
        self._clinical = any(cue.value.value == "patient" for cue in people)
        self._others = [cue for cue in people if self._is_subject(cue)]
        self.proxy = self._is_proxy()

    def _is_subject(self, cue: DiscourseFound) -> bool:
        """Another person who does something here, not one who speaks, advises or is spoken of."""
        if cue.value.value != "other":
            return False
        norm = self._scene.norm
        before = norm[max(0, cue.start - 14) : cue.start]
        before = re.sub(r"(?:我们|我|俺|my|our)(?:家)? ?(?:的)?$", "", before)
        if _ASKED_FOR.search(before):
            return True
        if _OLD.search(before):  # "this 47-year-old teacher" is the patient
            return False
        return not (_SPEECH.match(norm, cue.end) or _NOT_SUBJECT_BEFORE.search(before))

    def _is_proxy(self) -> bool:
        """Whether the whole message is about another person."""
        if self._clinical or not self._others:
            return False
        scene = self._scene
        first = self._others[0]
        if any(
            cue.value.value == "self" and cue.end < first.start and self._speaks_of_self(cue)
            for cue in scene.cues.get("person", [])
        ):
            return False
        for cue in scene.cues.get("person", []):
            if cue.value.value != "self":
                continue
            clause = scene.clauses.at(cue.start)
            following = scene.norm[cue.end : cue.end + 6]
            if re.match(
                r" ?(?:也|就|一直|现在|自己|都|之前|曾|以前|今年|去年|是|在|从)?(?:吃|服|用过"
                r"|抑郁|确诊|患|得了|被诊|重度|停药)",
                following,
            ):
                return False
            if scene.norm[cue.start : cue.end] in ("i", "i've", "i'm", "i was") and scene.says(
                "taken", ("taking",), cue.start, min(clause.end, cue.end + 30)
            ):
                return False
        end_of_second = scene.clauses.at(first.start).sentence
        return end_of_second <= 1

    def _speaks_of_self(self, cue: DiscourseFound) -> bool:
        """The writer as the one it is about, not as the one who asks for another."""
        norm = self._scene.norm
        if _possessive(norm, cue) or _ASKED_FOR.search(norm[max(0, cue.start - 2) : cue.start]):
            return False
        return _ASKS_FOR_ANOTHER.match(norm, cue.end) is None

    def standing(self, span: Span, start: int, end: int) -> Standing:
        """Of the name at `span`, where the list that it stands in reaches from `start` to `end`."""
        who = self._other_person(span, start)
        if who:
            return Standing("other_person", firm=True)
        return self._said(span, start, end)

    def _other_person(self, span: Span, start: int) -> bool:
        scene = self._scene
        sentence, _ = scene.clauses.sentence(span.start)
        people = scene.cues_in("person", max(sentence, span.start - _REACH), span.start)
        subject = None
        for cue in people:
            if cue.value.value in ("self", "patient"):
                if not _possessive(scene.norm, cue):
                    subject = "self"
            elif cue.value.value == "they":
                if not self._clinical and (self.proxy or self._other_before(cue.start)):
                    subject = "other"
            elif cue in self._others:
                subject = "other"
        if subject is None:
            after = scene.cues_in("person", span.end, scene.clauses.at(span.end).end)
            after_text = scene.norm[span.end : span.end + 40]
            for cue in after:
                if cue.value.value == "other" and re.search(
                    r"for (?:my|his|her|him|a) ?$|(?:是|给) ?$", scene.norm[span.end : cue.start]
                ):
                    return True
            if re.search(r"\bfor (?:him|her)\b", after_text) and self._other_before(span.start):
                return True
            return self.proxy
        if subject == "self":
            return False
        if self.proxy:
            return True
        last = max(
            (cue.end for cue in people if cue in self._others or cue.value.value == "they"),
            default=start,
        )
        return (
            scene.says("taken", ("taking",), last, span.start)
            or not scene.norm[last : span.start].strip()
        )

    def _other_before(self, place: int) -> bool:
        near = self._scene.cues_in("person", max(0, place - 160), place)
        return any(cue.value.value == "other" for cue in near)

    def _said(self, span: Span, start: int, end: int) -> Standing:
        scene = self._scene
        start, end = max(start, span.start - _REACH), min(end, span.end + _REACH)
        low = self._opening(start)
        last = scene.clauses.at(max(end - 1, start))
        if _NONE_AFTER.match(scene.norm, end):
            return Standing(False, firm=True)
        line = scene.norm.rfind("\n", max(0, start - _REACH), start) + 1
        if _PLAN_HEAD.search(scene.norm, max(line, start - _REACH), start):
            return Standing(False, firm=False)
        for cue in scene.cues_in("taken", low, last.end):
            value = cue.value.value
            if value == "taking" or not self._governs(cue, start, end):
                continue
            if value == "denied" and not self.denies(cue):
                continue
            if value in ("advised", "planned", "asked", "refused") and self._already(
                cue, start, end
            ):
                continue
            if value == "advised" and self._prescribed(cue, span):
                continue
            return Standing(False, firm=value in ("denied", "refused"))
        if scene.clauses.asks(end - 1) and not scene.says("taken", ("taking",), low, last.end):
            return Standing(False, firm=False)
        return TAKEN

    def _prescribed(self, cue: DiscourseFound, span: Span) -> bool:
        """ "recommended 10 mg of Lexapro daily": told of the past with its dose, it was taken."""
        scene = self._scene
        if not _ADVISED_ONCE.fullmatch(scene.norm, cue.start, cue.end):
            return False
        return scene.dosed_near(span.start - 14, span.end + 8)

    def _opening(self, start: int) -> int:
        """Where the clause begins, "now" and the like being no new clause here."""
        clauses = self._scene.clauses
        at = clauses.index(start)
        for _ in range(min(at, _MOST_OPENINGS)):
            clause, before = clauses.all[at], clauses.all[at - 1]
            if (
                clause.start != before.end
                or clause.contrast
                or not _NOW.match(self._scene.norm, clause.start)
            ):
                break
            at -= 1
        return clauses.all[at].start

    def _governs(self, cue: DiscourseFound, start: int, end: int) -> bool:
        """No other name stands between the cue and the list."""
        low, high = (cue.end, start) if cue.end <= start else (end, cue.start)
        if cue.start >= start and cue.end <= end:
            return True
        if cue.end <= start and _FROM.search(self._scene.norm, low, high):
            return True  # "wants to switch me from A to B"
        return not self._scene.named_between(low, high)

    def denies(self, cue: DiscourseFound) -> bool:
        """Whether a word of denial denies the treatment, not its help or its length."""
        norm = self._scene.norm
        words = norm[cue.start : cue.end]
        if _NO_HELP.search(words) or _NOT_DENIED_AFTER.match(norm, cue.end):
            return False
        return not re.search(r"(?:有|是)$", norm[max(0, cue.start - 1) : cue.start])

    def _already(self, cue: DiscourseFound, start: int, end: int) -> bool:
        """Whether it was being taken when the advice, plan, question or refusal came."""
        low, high = (cue.end, start) if cue.end <= start else (end, cue.start)
        taking = [c for c in self._scene.cues_in("taken", low, high) if c.value.value == "taking"]
        norm = self._scene.norm
        return any(
            re.search(
                r"[了过着]|在|took|taken|taking|been on|was on|am on|i'm on|put me|gave|stopped"
                r"|quit",
                norm[c.start : c.end],
            )
            for c in taking
        )


def _possessive(norm: str, cue: DiscourseFound) -> bool:
    """ "我" of 我妈 and "my" of "my sister" are not the writer as the one who takes something."""
    words = norm[cue.start : cue.end]
    return words in ("my", "mine") or bool(
        words == "我"
        and re.match(
            r"家|们|妈|爸|弟|哥|姐|妹|爷|奶|老公|老婆|女儿|儿子|孩子|朋友|室友|表|堂|对象|男|女"
            r"|先生|太太|同学|同事|说|觉得|想问|怕",
            norm[cue.end : cue.end + 2],
        )
    )
