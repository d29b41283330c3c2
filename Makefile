# newsarchive: make help
#
# Every target makes .venv by itself, with only the packages that it needs, all pinned by hash.
# Values reach the shell through the environment ("$$CONTENT"), never by pasting, so that any path will do.

CONTENT ?= content
OUTPUT ?= output
SITEURL ?=
JOBS ?=
FROM ?= sources
PORT ?= 8000
N ?= 1000
TO ?=
PYTHON ?=
export CONTENT OUTPUT SITEURL JOBS FROM PORT N TO PYTHON

BUILDING := requirements.lock
INGESTING := $(BUILDING) requirements-ingest.lock
TESTING := $(INGESTING) requirements-test.lock
AUDITING := requirements-audit.lock

READY := @sh .ci/venv
RUN := @.venv/bin/python -m newsarchive

.DEFAULT_GOAL := help
# Two targets must not fill .venv at once.
.NOTPARALLEL:
.PHONY: help install html publish serve devserver regenerate test torture lint ingest check review addresses admin bench lighthouse weights evaluate words audit lock clean

help:  ## shows this list
	@echo "newsarchive: make TARGET [VARIABLE=value]"
	@sed -n 's/^\([a-z][a-z]*\):[^#]*## \(.*\)$$/\1|\2/p' Makefile | \
		while IFS='|' read -r target does; do printf '  %-12s%s\n' "$$target" "$$does"; done

install:  ## makes .venv from the hash-pinned lock, as every other target does by itself (PYTHON=)
	$(READY) $(BUILDING)

html:  ## builds the site from content/ into output/, whole or not at all (CONTENT= OUTPUT= SITEURL= JOBS=)
	$(READY) $(BUILDING)
	$(RUN) build "$$CONTENT" -o "$$OUTPUT" $${SITEURL:+--siteurl "$$SITEURL"} $${JOBS:+--jobs "$$JOBS"}

# A checkout on a build server is thrown away: what it wrote to content/ would be lost.
publish:  ## keeps new addresses, and builds with the public address, ready for GitHub Pages (SITEURL=https://...)
	@case "$$SITEURL" in http://?*|https://?*) ;; *) \
		echo "newsarchive: publish needs the public address: make publish SITEURL=https://name.github.io/archive" >&2; \
		exit 2;; esac
	@if [ -z "$$CI" ]; then $(MAKE) --no-print-directory addresses; fi
	@$(MAKE) --no-print-directory html

serve:  ## builds, serves on 127.0.0.1, rebuilds and reloads on save (PORT=8000 CONTENT= OUTPUT=)
	$(READY) $(BUILDING)
	$(RUN) serve "$$CONTENT" -o "$$OUTPUT" --port "$$PORT"

devserver: serve  ## the same as serve

regenerate:  ## builds again on every save, without a server (CONTENT= OUTPUT=)
	$(READY) $(BUILDING)
	@.venv/bin/python -m watchfiles "$(MAKE) --no-print-directory html" "$$CONTENT" theme plugins pelican.conf.py

test:  ## runs every test; the last line is pytest's
	$(READY) $(TESTING)
	@.venv/bin/python -m pytest -n 2

torture:  ## the long form of what make test samples: every fault, kill, payload and random input (an hour or more)
	$(READY) $(TESTING)
	@NEWSARCHIVE_TORTURE=1 .venv/bin/python -m pytest -n 2 --dist worksteal -m torture

lint:  ## checks layout and types: ruff and mypy
	$(READY) $(TESTING)
	@.venv/bin/python -m ruff check .
	@.venv/bin/python -m mypy

ingest:  ## converts what is new in sources/ to Markdown in content/ (FROM=sources CONTENT=content JOBS=)
	$(READY) $(INGESTING)
	$(RUN) ingest "$$FROM" --content "$$CONTENT" $${JOBS:+--jobs "$$JOBS"}

check:  ## lists every problem in content/, and in the built site if there is one (CONTENT= OUTPUT=)
	$(READY) $(BUILDING)
	@if [ -d "$$OUTPUT" ]; then set -- --site "$$OUTPUT"; else set --; fi; \
		.venv/bin/python -m newsarchive check --content "$$CONTENT" "$$@"

review:  ## lists what waits for an editor, and asks about names at a terminal (CONTENT=)
	$(READY) $(BUILDING)
	$(RUN) review --content "$$CONTENT"

addresses:  ## keeps every address of the site in content/addresses.txt, so that each leads somewhere for ever (CONTENT=)
	$(READY) $(BUILDING)
	$(RUN) addresses "$$CONTENT" --keep

admin:  ## fetches the program of the form for editors at /admin/, as tools/admin pins it (needs npm)
	@command -v npm >/dev/null 2>&1 || { echo "newsarchive: 'make admin' needs npm (Debian and Ubuntu: sudo apt-get install npm)" >&2; exit 1; }
	@cd tools/admin && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error

bench:  ## measures the build against Pelican as it comes, and Hugo where it is installed (N=1000)
	$(READY) $(BUILDING)
	@.venv/bin/python bench/build.py "$$N"

lighthouse:  ## scores a page of each type of the demo archive: 100 in all four, or it fails (needs chromium, npm)
	$(READY) $(BUILDING)
	@sh .ci/web
	@.venv/bin/python bench/lighthouse.py

weights:  ## lists what the pages of the built site weigh, compressed, by type (OUTPUT=)
	$(READY) $(BUILDING)
	@.venv/bin/python bench/weights.py "$$OUTPUT"

evaluate:  ## measures quality on the annotated texts in ../shared/data, where they are there
	$(READY) $(INGESTING)
	@.venv/bin/python bench/evaluate.py

words:  ## brings theme/locale/*.po up to date with the words in templates and code, or begins one (TO=sv)
	$(READY) $(BUILDING)
	@.venv/bin/python tools/words.py $${TO:+"$$TO"}

# A package of which nothing can be learnt is a failure: silence would look like safety.
audit:  ## asks whether holes are known in what is pinned, and looks at the workflows (needs the network)
	$(READY) $(BUILDING) $(AUDITING)
	@.venv/bin/zizmor --pedantic .github
	@set --; for lock in requirements*.lock; do set -- "$$@" --requirement "$$lock"; done; \
		.venv/bin/python -m pip_audit --strict --require-hashes --disable-pip "$$@"
	@command -v npm >/dev/null 2>&1 || { echo "newsarchive: 'make audit' needs npm for tools/" >&2; exit 1; }
	@for folder in tools/*/; do [ ! -f "$${folder}package-lock.json" ] || (cd "$$folder" && npm audit) || exit 1; done

lock:  ## writes uv.lock and the five locks again after a change in pyproject.toml (needs uv)
	@command -v uv >/dev/null 2>&1 || { echo "newsarchive: 'make lock' needs uv: https://docs.astral.sh/uv/" >&2; exit 1; }
	@uv lock
	@uv export --frozen --quiet --no-emit-project --no-header --no-default-groups -o requirements.lock
	@uv export --frozen --quiet --no-emit-project --no-header --only-group ingest -o requirements-ingest.lock
	@uv export --frozen --quiet --no-emit-project --no-header --only-group cluster -o requirements-cluster.lock
	@uv export --frozen --quiet --no-emit-project --no-header --only-group test -o requirements-test.lock
	@uv export --frozen --quiet --no-emit-project --no-header --only-group audit -o requirements-audit.lock

clean:  ## removes output/ and caches, never content/, sources/ or .venv
	@rm -rf output .output.* .build.lock .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find bench plugins tests tools -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || :
