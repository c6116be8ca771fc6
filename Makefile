# Two commands are enough on a machine with python3 (>= 3.11, with venv) and make:
#   make chat     set up and start an interview
#   make test     set up and run every test
# PYTHON=/path/to/python3 chooses the Python that .venv is made from.

.DEFAULT_GOAL := help
.PHONY: help setup chat doctor test check format eval bench people chats docs migration clean

BIN := .venv/bin
# Tests that type at a terminal lose keys beside others on a busy machine: they run by themselves.
TTY := tests/bot/channels/test_terminal.py
# Changes only when a set-up ran to its end, so a second call starts at once.
READY := .venv/.complete

help:  ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(READY): uv.lock pyproject.toml scripts/setup
	@PYTHON="$(PYTHON)" ./scripts/setup

setup: $(READY)  ## make .venv with exactly the locked dependencies

chat: $(READY)  ## start an interview in the terminal (ARGS="--language zh --role clinician")
	@$(BIN)/trd-intake chat $(ARGS)

doctor: $(READY)  ## check the installation
	@$(BIN)/trd-intake doctor

test: $(READY)  ## run every test (ARGS="tests/nlp -k dose" for some)
ifdef ARGS
	@$(BIN)/pytest -n auto $(ARGS)
else
	@$(BIN)/pytest -n auto --ignore=$(TTY)
	@$(BIN)/pytest $(TTY)
endif

check: $(READY)  ## format, lint and strict types, changing nothing
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

format: $(READY)  ## rewrite the code in the project's format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

eval: $(READY)  ## measure extraction on an annotated corpus (CORPUS=path/to/file.jsonl)
	@test -n "$(CORPUS)" || { echo 'eval: name the annotated file: make eval CORPUS=path/to/file.jsonl' >&2; exit 2; }
	@$(BIN)/python -m benchmarks.extraction "$(CORPUS)"

bench: $(READY)  ## time the start, a turn, the finding of names and scoring on this machine
	@$(BIN)/python -m benchmarks.speed
	@$(BIN)/python -m benchmarks.names
	@$(BIN)/python -m benchmarks.scoring

people: $(READY)  ## play simulated people against the interview and print the table
	@$(BIN)/python -m tests.people.report $(ARGS)

chats: $(READY)  ## write the program's part of the golden conversations anew (read the difference!)
	@$(BIN)/python -m tests.chats.rewrite $(ARGS)

docs: $(READY)  ## write the documents that are made from the code and the test tables
	@$(BIN)/python -m tests.spec.document

migration: $(READY)  ## draft a database migration after a change to bot/store/tables.py (NAME="what changes")
	@$(BIN)/python -m scripts.migration "$(NAME)"

clean:  ## remove .venv and every cache; stored interviews stay
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find bot lexicon nlp scoring tests -name __pycache__ -type d -prune -exec rm -rf {} +
