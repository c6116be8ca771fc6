"""Looking a treatment up by any of its names."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexicon import Lexicon, NameRow, load, normal_form

RESOLVED = [
    ("sertraline", "sertraline"),
    ("ZOLOFT", "sertraline"),
    ("Ｚｏｌｏｆｔ", "sertraline"),
    ("左洛复", "sertraline"),
    ("左洛復", "sertraline"),  # the mainland brand in traditional characters
    ("樂復得", "sertraline"),  # the brand of Taiwan ...
    ("乐复得", "sertraline"),  # ... and in simplified characters
    ("百优解", "fluoxetine"),
    ("百忧解", "fluoxetine"),
    ("百憂解", "fluoxetine"),
    ("帕罗", "paroxetine"),
    ("威克倦", "bupropion"),
    ("黛力新", "flupentixol/melitracen"),
    ("路优泰", "Hyperici herba"),
    ("St John’s wort", "Hyperici herba"),
    ("碳酸鋰", "lithium"),
    ("锂盐", "lithium"),
    ("速开朗鼻喷", "esketamine"),
    ("艾司氯胺酮鼻喷", "esketamine"),
    ("IV ketamine", "ketamine"),
    ("無抽搐電休克治療", "ECT"),
    ("MECT", "ECT"),
    ("双侧  ECT", "ECT"),
    ("TMS", "rTMS"),
    ("认知行为治疗", "CBT"),
    ("CBT-I", "CBT-I"),
    ("心理咨询", "psychotherapy"),
    ("talk therapy", "psychotherapy"),
    ("hypnosis", "hypnotherapy"),
]


@pytest.mark.parametrize(("name", "id_"), RESOLVED)
def test_a_name_resolves(lexicon: Lexicon, name: str, id_: str) -> None:
    treatment = lexicon.resolve(name)
    assert treatment is not None
    assert treatment.id == id_


DOSE_TABLE_SPELLINGS = [
    ("dextromethorphan-bupropion", "dextromethorphan/bupropion"),
    ("esketamine (nasal)", "esketamine"),
    ("ketamine (IV)", "ketamine"),
    ("melitracen + flupentixol", "flupentixol/melitracen"),
    ("selegiline (transdermal)", "selegiline"),
    ("St John's wort extract", "Hyperici herba"),
    ("lithium (carbonate)", "lithium"),
    ("liothyronine (T3)", "liothyronine"),
    ("quetiapine (XR)", "quetiapine"),
    ("olanzapine-fluoxetine", "fluoxetine/olanzapine"),
    ("valproate", "valproic acid"),
    ("psychotherapy unspecified", "psychotherapy"),
]


@pytest.mark.parametrize(("name", "id_"), DOSE_TABLE_SPELLINGS)
def test_other_spellings_of_an_id_are_accepted(lexicon: Lexicon, name: str, id_: str) -> None:
    """A history may spell a treatment as older tables do."""
    treatment = lexicon.resolve(name)
    assert treatment is not None
    assert treatment.id == id_


ASKED = ["FLU", "AMI", "SER", "安定", "锂", "艾司", "西酞", "甲状腺素", "聪明药", "电疗", "電療"]


@pytest.mark.parametrize("name", ASKED)
def test_an_ambiguous_name_is_not_resolved_but_known(lexicon: Lexicon, name: str) -> None:
    assert lexicon.resolve(name) is None
    ambiguous = lexicon.ambiguous[normal_form(name)]
    assert len(ambiguous.candidates) + len(ambiguous.outside) > 1


def test_the_likeliest_meaning_comes_first(lexicon: Lexicon) -> None:
    assert lexicon.ambiguous["flu"].candidates[:2] == ("fluoxetine", "fluvoxamine")
    assert lexicon.ambiguous["电疗"].candidates[0] == "ECT"


@pytest.mark.parametrize("id_", ["BA", "ba", "ACT", "CBT", "ECT", "rtms", "supportive"])
def test_an_id_stands_for_itself_even_where_free_text_has_to_ask(
    lexicon: Lexicon, id_: str
) -> None:
    treatment = lexicon.resolve(id_)
    assert treatment is not None
    assert treatment.id.lower() == id_.lower()


@pytest.mark.parametrize("name", ["", " ", "Zolof t", "aspirin", "Zyrtec", "😀", "住院"])
def test_anything_else_is_unknown(lexicon: Lexicon, name: str) -> None:
    """No guessing here: misspellings are for the reader of texts, which can ask."""
    assert lexicon.resolve(name) is None


NAMES = st.sampled_from(load().names)


@given(row=NAMES, case=st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
def test_case_does_not_matter(row: NameRow, case: Callable[[str], str]) -> None:
    found = load().resolve(case(row.name))
    assert found is not None
    assert found.id == row.id


@given(row=NAMES, before=st.text(" \t\n\u3000\u00a0"), after=st.text(" \t\n\u3000\u00a0"))
def test_surrounding_blanks_do_not_matter(row: NameRow, before: str, after: str) -> None:
    found = load().resolve(before + row.name + after)
    assert found is not None
    assert found.id == row.id


@given(row=NAMES)
def test_width_does_not_matter(row: NameRow) -> None:
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in row.name)
    found = load().resolve(wide)
    assert found is not None
    assert found.id == row.id


LETTERS = st.characters(exclude_categories=("Cs", "M", "Sk"))


@given(name=st.text(LETTERS))
def test_the_normal_form_of_a_normal_form_is_itself(name: str) -> None:
    """For anything but loose accents, which some writing systems order in their own way."""
    assert normal_form(normal_form(name)) == normal_form(name)


@given(name=st.text())
def test_any_text_is_looked_up_without_a_fault(name: str) -> None:
    load().resolve(name)
    load().resolve(unicodedata.normalize("NFD", name))


def test_every_traditional_spelling_of_a_listed_name_resolves(lexicon: Lexicon) -> None:
    """The table of characters is as good as OpenCC for every simplified name we list."""
    from opencc import OpenCC

    to_traditional = OpenCC("s2t")
    for row in lexicon.names:
        if row.lang == "zh-Hans":
            found = lexicon.resolve(to_traditional.convert(row.name))
            assert found is not None, row.name
            assert found.id == row.id


PLACEMENTS = [
    ("bilateral ECT", "bilateral"),
    ("bitemporal ECT", "bilateral"),
    ("双侧电休克", "bilateral"),
    ("RUL", "unilateral"),
    ("右单侧ECT", "unilateral"),
    ("ECT", None),
    ("MECT", None),
]


@pytest.mark.parametrize(("name", "placement"), PLACEMENTS)
def test_some_names_of_ect_carry_the_placement(
    lexicon: Lexicon, name: str, placement: str | None
) -> None:
    assert {row.placement for row in lexicon.names if row.name == name} == {placement}


NEAREST = [
    ("sertralin e", "sertraline"),
    ("citaloprim", "citalopram"),
    ("氟西丁片", "fluoxetine"),
    ("艾司", "escitalopram"),
]


@pytest.mark.parametrize(("name", "id_"), NEAREST)
def test_an_error_message_can_suggest_what_was_meant(lexicon: Lexicon, name: str, id_: str) -> None:
    near = lexicon.nearest(name)
    assert id_ in [treatment.id for treatment in near]
    assert len(near) <= 3
    assert len(set(near)) == len(near)


def test_nothing_is_suggested_for_what_is_like_nothing(lexicon: Lexicon) -> None:
    assert lexicon.nearest("qqqqqqqqqq") == ()
    assert lexicon.nearest("") == ()


CONFUSED = [
    ("fluoxetine", "paroxetine"),
    ("fluoxetine", "duloxetine"),
    ("vortioxetine", "fluvoxamine"),
    ("citalopram", "escitalopram"),
    ("venlafaxine", "desvenlafaxine"),
    ("venlafaxine", "toludesvenlafaxine"),
    ("trazodone", "nefazodone"),
    ("mirtazapine", "mianserin"),
    ("bupropion", "buspirone"),
    ("clomipramine", "chlorpromazine"),
    ("clomipramine", "imipramine"),
    ("ketamine", "esketamine"),
]


@pytest.mark.parametrize(("one", "other"), CONFUSED)
def test_substances_easily_taken_for_each_other_are_known(
    lexicon: Lexicon, one: str, other: str
) -> None:
    """Either way round, and never with itself."""
    assert other in lexicon.confusable_ids(one)
    assert one in lexicon.confusable_ids(other)
    assert one not in lexicon.confusable_ids(one)


def test_names_outside_psychiatry_are_part_of_pairs(lexicon: Lexicon) -> None:
    assert frozenset(("celexa", "cerebyx")) in lexicon.confusable
    assert frozenset(("度洛西汀", "度拉糖肽")) in lexicon.confusable
    assert "Cerebyx" in lexicon.decoys
