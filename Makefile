# Two commands are enough: `make run` and `make test`. Each does all the set-up that it needs.
PYTHON ?= python3
TORCH ?=
PORT ?=
GLAS_REFERENCE_DATA ?= ../shared/data
export GLAS_REFERENCE_DATA
IN_VENV = .venv/bin/python
SETUP = $(PYTHON) scripts/setup.py $(if $(TORCH),--torch '$(TORCH)')

.PHONY: setup run test lint bench bench-themes

setup:  ## environment and model only
	@$(SETUP)

run: setup  ## the app with the sample project analysed and open; Ctrl-C ends it
	@$(IN_VENV) -m analysis serve --sample $(if $(PORT),--port $(PORT))

test:  ## checks, then every test, the browser's among them
	@$(SETUP) --dev --browser
	@$(MAKE) --no-print-directory checks
	@$(IN_VENV) -m pytest --numprocesses 2 --dist loadfile

lint:  ## ruff, mypy and import-linter
	@$(SETUP) --dev
	@$(MAKE) --no-print-directory checks

.PHONY: checks
checks:
	@$(IN_VENV) -m ruff check .
	@$(IN_VENV) -m ruff format --check .
	@$(IN_VENV) -m mypy
	@.venv/bin/lint-imports --no-cache

bench:  ## the whole line beside what a user would pick instead; figures go to benchmarks/RESULTS.md
	@$(SETUP)
	@$(IN_VENV) benchmarks/bench.py

bench-themes:  ## the themes beside those of other tools; the tables go to benchmarks/RESULTS.md
	@$(SETUP)
	@$(IN_VENV) -m benchmarks.themes_bench $(if $(FRESH),--fresh)
