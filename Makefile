# Every target sets up what it needs: Python 3.11 or newer and make are enough for all but `test`, which also uses
# Node.js, Java and Chromium and installs them from Debian's packages where it may.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

# How problems are printed, from which commit on files count as changed, and with what `impact` compares.
FORMAT ?= text
SINCE ?=
REV ?= origin/main
# The file from which the issue about links takes its text.
REPORT ?= links.md

.PHONY: serve build test check impact links links-issue lint format bench mutation hook schema lock clean

serve: $(VENV)/.ready
	$(BIN)/mkdocs serve

build: $(VENV)/.ready
	$(BIN)/mkdocs build --strict

check: $(VENV)/.ready
	$(BIN)/policy-archive check --strict --format $(FORMAT) $(if $(SINCE),--changed-since $(SINCE))

impact: $(VENV)/.ready
	@$(BIN)/policy-archive impact $(REV)

links: $(VENV)/.ready
	@$(BIN)/policy-archive links --format $(FORMAT)

links-issue:
	.ci/update-issue $(REPORT)

test: lint $(VENV)/.tools
	node --test tests/javascript/*.test.js
	$(BIN)/pytest --numprocesses auto

lint: $(VENV)/.ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint --lint --quiet overrides
	$(BIN)/zizmor --offline --quiet --no-progress --persona pedantic .github

format: $(VENV)/.ready-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

hook: $(VENV)/.ready
	git config core.hooksPath .githooks

schema: $(VENV)/.ready
	$(BIN)/policy-archive schema --output schema --fields FIELDS.md

bench: $(VENV)/.ready-dev
	$(BIN)/python -m benchmarks

mutation: $(VENV)/.ready-mutation
	$(BIN)/python -m tests.mutation

lock: $(VENV)/.ready-dev
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --extra build --output-file requirements.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --extra build --extra dev --output-file requirements-dev.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --extra mutation --constraint requirements-dev.lock --output-file requirements-mutation.lock pyproject.toml

clean:
	rm -rf $(VENV) site .site-* node_modules build *.egg-info

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.ready: requirements.lock pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.ready-dev: requirements-dev.lock $(VENV)/.ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-dev.lock
	touch $@

$(VENV)/.ready-mutation: requirements-mutation.lock $(VENV)/.ready-dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-mutation.lock
	touch $@

$(VENV)/.tools: package-lock.json .ci/install-tools | $(VENV)/.ready-dev
	.ci/install-tools
	npm ci --silent --no-audit --no-fund
	touch $@
