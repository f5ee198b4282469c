# Everything starts here: `make help` lists it.

SHELL := bash
VENV := .venv
BIN := $(VENV)/bin
UV ?= uv
PACKAGES := cli ingest model sample site

# The first Python on the path that is new enough.
PYTHON ?= $(firstword $(foreach python,python3 python3.14 python3.13 python3.12 python3.11, \
	$(shell $(python) -c 'import sys; sys.version_info >= (3, 11) and print("$(python)")' 2>/dev/null)))

.PHONY: help site test check sample schemas pictures lock clean FORCE

help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(VENV)/package ## Builds the embedded sample into public/
	$(BIN)/clauseline build --sample --out public

test: $(VENV)/dev $(VENV)/package ## Sets up all that tests need, then lint, types, layers and tests
	@tests/system.sh
	@tests/run.sh $(BIN)

check: $(VENV)/dev $(VENV)/package ## Lint, types and layers alone
	@tests/check.sh $(BIN)

sample: $(VENV)/package ## Makes the sample's Word files from sample/source/ again
	$(BIN)/python -m clauseline.sample.make

schemas: $(VENV)/package ## Writes the JSON Schemas again, after a type that is printed changed
	$(BIN)/python tests/write_schemas.py

pictures: $(VENV)/dev site ## Takes the pictures of the documentation from the built sample
	$(BIN)/python docs/pictures.py public docs/pictures

lock: ## Renews the lock files in requirements/ (needs uv)
	$(UV) pip compile pyproject.toml --group build $(LOCKING) --output-file requirements/runtime.txt
	$(UV) pip compile pyproject.toml --group build --group dev $(LOCKING) \
		--constraints requirements/runtime.txt --output-file requirements/dev.txt
	@! grep -n '://' requirements/*.txt

LOCKING := --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --no-annotate

clean: ## Removes all that was set up and built
	rm -rf $(VENV) build dist public *.egg-info .mypy_cache .ruff_cache .pytest_cache \
		.import_linter_cache .hypothesis

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed; install it, then run make again"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || tests/system.sh venv
	$(PYTHON) -m venv $(VENV)

$(VENV)/runtime: requirements/runtime.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --require-hashes --requirement $<
	@touch $@

$(VENV)/dev: requirements/dev.txt $(VENV)/runtime
	$(BIN)/python -m pip install --quiet --require-hashes --requirement $<
	@touch $@

# An editable install in strict mode links file by file, so a new file wants it again.
$(VENV)/package: $(VENV)/runtime $(VENV)/files pyproject.toml
	rm -rf build
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable . \
		--config-settings editable_mode=strict
	@touch $@

$(VENV)/files: FORCE | $(BIN)/python
	@find $(PACKAGES) -type f -not -path '*/__pycache__/*' | sort > $@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@
