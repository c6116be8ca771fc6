"""Both languages say everything, with the same variables, and nothing is left over."""

import re
from pathlib import Path

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from bot.wording import catalogue
from bot.wording.catalogue import WordingError, text

LANGUAGES = ("zh", "en")


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (its API)
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """Key to the variables it uses."""
    found: dict[str, set[str]] = {}
    for path in sorted((catalogue.HERE / language).glob("*.ftl")):
        for entry in parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path.name}: {entry.content[:60]!r}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{path.name}: {entry.id.name} stands twice"
                variables = _Variables()
                variables.visit(entry)
                found[entry.id.name] = variables.names
    return found


def test_both_languages_have_the_same_messages() -> None:
    assert messages("zh").keys() == messages("en").keys()


# Where one language needs a variable that the other has no use for.
OFTEN_UNUSED = {"role", "count", "n"}


def test_both_languages_use_the_same_variables() -> None:
    zh, en = messages("zh"), messages("en")
    differing = {key: (zh[key], en[key]) for key in zh if zh[key] ^ en[key] > OFTEN_UNUSED}
    assert not differing


@pytest.mark.parametrize("language", LANGUAGES)
def test_chinese_is_in_chinese_and_english_in_english(language: str) -> None:
    """No sentence was left in the other language."""
    for path in (catalogue.HERE / language).glob("*.ftl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            words = re.sub(r"#.*|\{[^}]*\}|^[\w-]+ =", "", line)
            if language == "en":
                allowed = words.replace("中文", "").replace("换成", "")
                assert not re.search(r"[\u4e00-\u9fff]", allowed), line


def test_a_missing_message_is_an_error() -> None:
    with pytest.raises(WordingError, match="no message 'nonsense'"):
        text("en", "nonsense")


def test_a_missing_variable_is_an_error() -> None:
    with pytest.raises(WordingError, match="length"):
        text("en", "choice-whole-time")


def test_every_key_named_in_the_code_exists() -> None:
    """Keys written out in the interview, the channels and the renderer are in the catalogue."""
    known = messages("en").keys()
    pattern = re.compile(r'(?:key=|text\([\w.]+, |, )"([a-z]+(?:-[a-z_]+)+)"')
    root = Path(catalogue.__file__).parents[1]
    for folder in ("interview", "channels", "wording"):
        for path in (root / folder).glob("*.py"):
            for key in pattern.findall(path.read_text(encoding="utf-8")):
                assert {key, f"refused-{key}"} & known, f"{path.name}: {key}"
