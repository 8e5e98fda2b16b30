# Saraban: `make run` starts everything here; `make test` checks everything. `make help` lists the rest.
SHELL := /bin/bash
BIN := .venv/bin
PDFS ?= samples
PORT ?= 8000
export OMP_THREAD_LIMIT := 1

.PHONY: help setup run test format lint types imports template tests bench bench-accuracy bench-calibration bench-register golden samples train-setup lock clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Debian packages and the locked Python environment
	@infra/setup.sh run

run: setup ## start the local stack, put PDFS=samples through it, leave the pages on PORT=8000
	@$(BIN)/python -m infra.local $(PDFS) --port $(PORT)

setup-test:
	@infra/setup.sh test

test: setup-test lint types imports template tests ## everything: format, lint, types, import contracts, template, tests

train-setup: ## also what training the recogniser needs
	@infra/setup.sh train

lint:
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

types:
	@$(BIN)/mypy

imports:
	@$(BIN)/lint-imports --no-logo 2>/dev/null || $(BIN)/lint-imports

template:
	@$(BIN)/cfn-lint template.yaml
	@SAM_CLI_TELEMETRY=0 AWS_DEFAULT_REGION=ap-southeast-1 .sam/bin/sam validate --lint --template template.yaml

tests:
	@$(BIN)/pytest -n 2 --dist loadfile

format: ## format and mend what ruff can mend
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: setup ## seconds a page: text layer, OCR, and stock tesseract on the same pages in the same run
	@$(BIN)/python -m bench.speed

bench-accuracy: setup-test ## accuracy on generated documents of an unused seed and wording, beside stock tesseract
	@$(BIN)/python -m bench.accuracy $(if $(wildcard ../shared/real),--real ../shared/real)

bench-calibration: setup ## does confidence rank errors: reliability, AUROC a field, silent errors
	@$(BIN)/python -m bench.calibration

bench-register: setup ## the register at full size in the local stack: pages, search, rebuild, import, a change made public
	@$(BIN)/python -m bench.register

golden: setup ## keep the reading and record of each sample that has none yet
	@$(BIN)/python -m bench.golden

samples: setup ## rebuild samples/ from its generator
	@$(BIN)/python -m samples.generator samples

lock: setup ## solve the dependencies again and write requirements.lock
	@.tools/bin/uv lock --quiet --upgrade
	@.tools/bin/uv export --quiet --no-emit-project --all-groups --no-header --output-file requirements.lock >/dev/null
	@$(MAKE) --silent -f infra/Makefile locks UV=.tools/bin/uv

clean: ## remove what was built; the environment stays
	@rm -rf .local .aws-sam build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
