"""The terminal: good to look at on a tty, plain in a pipe, and losing nothing however it ends."""

import os
import re
import signal
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pexpect
import pytest

Begin = Callable[..., Any]
START = "Is it all right"
OPENING = "in your own words"
MORE = "anything else for depression"
TERMINAL = {"TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1"}
PROMPT = "›"
WHERE_IS_THE_CURSOR = "\x1b[6n"
CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@pytest.fixture
def terminal(environment: dict[str, str]) -> Iterator[Callable[..., "pexpect.spawn[str]"]]:
    """Starts `trd-intake chat` on a terminal of 100 columns; whatever still runs is ended."""
    started: list[pexpect.spawn[str]] = []

    def start(*options: str, **settings: str) -> "pexpect.spawn[str]":
        child: pexpect.spawn[str] = pexpect.spawn(
            sys.executable,
            ["-m", "bot.cli", "chat", *options],
            env=os.environ | environment | TERMINAL | settings,
            encoding="utf-8",
            timeout=60,
            dimensions=(40, 100),
        )
        # A busy machine shows the prompt before it listens, and what is typed then is lost.
        child.delaybeforesend = 0.5
        started.append(child)
        return child

    yield start
    for child in started:
        child.close(force=True)


def answer(child: "pexpect.spawn[str]", words: str) -> None:
    """Types once the prompt stands: what is typed before it may be lost."""
    child.expect(PROMPT)
    child.send(words + "\r")


def told_one_treatment(child: "pexpect.spawn[str]") -> None:
    """Agrees, and tells one treatment."""
    child.expect(START)
    answer(child, "yes")
    child.expect(OPENING)
    answer(child, "Zoloft 100 mg for 8 weeks")
    child.expect("sertraline")
    child.expect(MORE)
    child.expect(PROMPT)


def test_a_terminal_gets_a_frame_around_the_question_and_numbered_choices(terminal: Begin) -> None:
    child = terminal("--role", "patient")
    child.expect("─╮")
    child.expect(START)
    child.expect("1")
    child.expect("Yes, go ahead")
    child.expect("─╯")


def test_the_line_below_tells_how_far_it_is_and_what_can_be_said(terminal: Begin) -> None:
    child = terminal("--role", "patient", PROMPT_TOOLKIT_NO_CPR="")
    child.expect(re.escape(WHERE_IS_THE_CURSOR))
    child.send("\x1b[20;1R")  # what a real terminal answers
    child.send("yes\r")
    child.expect(r"\d+ noted, about \d+ to go")
    child.expect("skip")


def test_ctrl_c_keeps_everything_and_the_next_start_offers_to_go_on(terminal: Begin) -> None:
    child = terminal("--role", "patient")
    told_one_treatment(child)
    child.sendcontrol("c")
    child.expect("Everything so far is stored")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0

    again = terminal("--role", "patient")
    again.expect("unfinished interview")
    answer(again, "yes")
    again.expect("Welcome back")
    again.expect("sertraline")
    again.expect(MORE)


def test_a_kill_loses_nothing(terminal: Begin) -> None:
    child = terminal("--role", "patient")
    told_one_treatment(child)
    child.kill(signal.SIGKILL)
    child.wait()

    again = terminal("--role", "patient")
    again.expect("unfinished interview")
    answer(again, "")  # to go on is what happens unless one says no
    again.expect("sertraline")
    again.expect(MORE)


def test_who_does_not_want_to_go_on_begins_anew(terminal: Begin) -> None:
    child = terminal("--role", "patient")
    told_one_treatment(child)
    child.sendcontrol("d")
    child.expect(pexpect.EOF)

    again = terminal("--role", "patient")
    again.expect("unfinished interview")
    answer(again, "no")
    again.expect(START)


def test_ctrl_c_at_the_offer_leaves_quietly(terminal: Begin) -> None:
    child = terminal("--role", "patient")
    told_one_treatment(child)
    child.sendcontrol("c")
    child.expect(pexpect.EOF)

    again = terminal("--role", "patient")
    again.expect("unfinished interview")
    again.expect(PROMPT)
    again.sendcontrol("c")
    rest = again.read()
    assert "Traceback" not in rest


def test_the_result_is_a_table_on_a_terminal(terminal: Begin) -> None:
    child = terminal("--role", "patient")
    told_one_treatment(child)
    child.send("finish\r")
    child.expect("Models")
    child.expect("Maudsley")
    child.expect("Press Enter to leave")
    answer(child, "")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_a_pipe_gets_plain_text(command: Begin) -> None:
    ended = command(b"yes\nZoloft 100 mg for 8 weeks\nfinish\n", "--role", "patient")
    shown = ended.stdout.decode()
    assert ended.returncode == 0
    assert ended.stderr == b""
    assert not CONTROL.search(shown)
    assert not set("╭╮╰╯│━") & set(shown)
    assert "  1. Yes, go ahead" in shown
    assert "1. sertraline (Zoloft): 100 mg a day · 8 weeks at that dose" in shown
    assert "Maudsley" in shown


def test_the_end_of_a_pipe_says_how_to_go_on(command: Begin) -> None:
    ended = command(b"yes\n", "--role", "patient")
    assert ended.returncode == 0
    assert re.search(r"--resume [0-9A-Z]{26}", ended.stdout.decode())
