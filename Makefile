# Each target makes what it needs. PYTHON is any Python from 3.11 on; pip takes its settings from the environment.
PYTHON  ?= python3
WORKERS ?= 2

VENV  := .venv
BIN   := $(VENV)/bin
PDBE  := .venv-pdbe
BENCH := .venv-bench
INVENIO := .venv-invenio
CCPEM := .venv-ccpem
IMPORT := .venv-metadata-import

EXAMPLE := examples/apoferritin
ROOMS   := dsl compiler registry runtime

export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Tests start processes, and without its bytecode each of them would compile the whole package again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo demo-deposit test lint types drift unit conformance bench mutants compile fmt clean invenio

help:
	@echo "demo         convert the bundled example to mmCIF and back, and show both and the report"
	@echo "demo-deposit one deposition to each archive, at servers of this machine, with an interruption in the middle"
	@echo "test         linters, types, drift of generated files, all tests with coverage"
	@echo "conformance  tests with outside validators, and the long ones"
	@echo "invenio      install a real InvenioRDM for the conformance tests of depositing (700 MB)"
	@echo "bench        speed, as a table"
	@echo "mutants      seeded faults that the generated tests must find"
	@echo "compile      write converters and their tests from the mappings"
	@echo "fmt          lay out the mapping files"
	@echo "clean        remove what these targets made"

# Environments: a stamp in each, older than pyproject.toml means install again --------------------------------------

$(VENV)/.made:
	$(PYTHON) -c 'import sys; sys.exit("oscem-map needs Python 3.11 or newer; say PYTHON=...") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.stamp-run: pyproject.toml $(VENV)/.made
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.stamp-test: pyproject.toml $(VENV)/.made
	$(BIN)/python -m pip install --quiet --editable ".[test]"
	@touch $@ $(VENV)/.stamp-run

$(VENV)/.stamp-conformance: pyproject.toml $(VENV)/.made
	$(BIN)/python -m pip install --quiet --editable ".[conformance]"
	@touch $@ $(VENV)/.stamp-test $(VENV)/.stamp-run

# The validator of the PDBe installs modules with common names: it has an environment to itself.
$(PDBE)/.stamp: Makefile
	$(PYTHON) -m venv $(PDBE)
	$(PDBE)/bin/python -m pip install --quiet "pdbe-mmcif-validator==0.2.1"
	@touch $@

# A real InvenioRDM in one process, some 250 packages: `make conformance` judges records with it, and deposits at it.
$(INVENIO)/.stamp: Makefile
	$(PYTHON) -m venv $(INVENIO)
	$(INVENIO)/bin/python -m pip install --quiet "invenio-rdm-records[opensearch2]==36.0.0" invenio-app fakeredis
	@touch $@

invenio: $(INVENIO)/.stamp

# CCP-EM's pipeline, which pins another version of the wwPDB's client: its OneDep step deposits at our server.
$(CCPEM)/.stamp: Makefile
	$(PYTHON) -m venv $(CCPEM)
	$(CCPEM)/bin/python -m pip install --quiet "ccpem-pipeliner==1.6.1"
	@touch $@

# The PDBe's importer of metadata, whose modules have common names too.
$(IMPORT)/.stamp: Makefile
	$(PYTHON) -m venv $(IMPORT)
	$(IMPORT)/bin/python -m pip install --quiet "mmcif-metadata-import==0.5.12"
	@touch $@

$(BENCH)/.stamp: pyproject.toml
	$(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet ".[bench]"
	@touch $@

# What people run ----------------------------------------------------------------------------------------------------

demo: $(VENV)/.stamp-run
	@mkdir -p out
	$(BIN)/oscem-map compile
	$(BIN)/oscem-map convert $(EXAMPLE).json --to mmcif --ask-file $(EXAMPLE).mmcif.answers.toml -o out/apoferritin.cif --report out/apoferritin.report.md
	$(BIN)/oscem-map convert out/apoferritin.cif --to oscem.spa -o out/apoferritin.back.json --report out/apoferritin.back.report.md
	@printf '\n---- out/apoferritin.cif ----\n'; cat out/apoferritin.cif
	@printf '\n---- out/apoferritin.back.json, its first 40 lines ----\n'; sed -n 1,40p out/apoferritin.back.json
	@printf '\n---- out/apoferritin.report.md ----\n'; cat out/apoferritin.report.md

demo-deposit: $(VENV)/.stamp-test
	PYTHONPATH=tests $(BIN)/python -m deposit.demo out/deposit

compile: $(VENV)/.stamp-run
	$(BIN)/oscem-map compile

fmt: $(VENV)/.stamp-run
	$(BIN)/oscem-map fmt

# What must hold -----------------------------------------------------------------------------------------------------

# The four side by side: the type checker has one process, and the tests have WORKERS.
test: $(VENV)/.stamp-test
	@$(MAKE) --no-print-directory --jobs=3 --output-sync=target lint types drift unit

lint: $(VENV)/.stamp-test
	$(BIN)/ruff check --quiet .

types: $(VENV)/.stamp-test
	$(BIN)/mypy

drift: $(VENV)/.stamp-test
	$(BIN)/oscem-map fmt --check
	$(BIN)/oscem-map compile --check
	$(BIN)/oscem-map registry verify

# Of each room, nine tenths of the lines and branches must have run.
unit: $(VENV)/.stamp-test
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --cov --cov-report=
	@for room in $(ROOMS); do \
	  $(BIN)/python -m coverage report --include="*/$$room/*" --fail-under=90 --precision=2 --format=total > .coverage-$$room.txt \
	    && echo "coverage of $$room: $$(cat .coverage-$$room.txt) %" \
	    || { $(BIN)/python -m coverage report --include="*/$$room/*" --skip-covered -m; echo "coverage of $$room is below 90 %"; exit 1; }; \
	done

conformance: $(VENV)/.stamp-conformance $(PDBE)/.stamp $(INVENIO)/.stamp $(CCPEM)/.stamp $(IMPORT)/.stamp
	LAWS=thorough $(BIN)/python -m pytest tests -m "conformance or hypothesis" -n $(WORKERS) --dist loadfile

mutants: $(VENV)/.stamp-test
	$(BIN)/python -m oscem_map.testing.mutants

# Measured as installed: a copy with its bytecode, as a user has it.
bench: $(BENCH)/.stamp
	$(BENCH)/bin/python -m pip install --quiet --no-deps --force-reinstall .
	$(BENCH)/bin/python -m benchmarks

clean:
	rm -rf $(VENV) $(PDBE) $(BENCH) $(INVENIO) $(CCPEM) $(IMPORT) out build .coverage .coverage-* .mypy_cache .ruff_cache .pytest_cache .hypothesis
	rm -rf src/*.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
