# `make site` and `make test` are the two commands to know; CONTRIBUTING.md tells the rest.
# Recipes keep to what macOS's make 3.81 understands.
.DEFAULT_GOAL := site
.PHONY: site test golden lint format check-public screenshots harness bench clean

SOURCES := Sources Tests Package.swift

# Builds the example dossier with a release binary, installing first what this machine lacks.
site:
	@scripts/release-build.sh dossier >/dev/null
	.build/release/dossier build
	@printf '%s\n' "$(CURDIR)/public/index.html"

# Runs every test. All Swift tests use Swift Testing, so an empty XCTest run is left out.
test:
	@scripts/setup.sh test
	swift test --disable-xctest
	scripts/browser-test.sh

# Renews the expected output of the golden sites, and fails so that someone reads the diff.
golden:
	@scripts/setup.sh site
	UPDATE_GOLDEN=1 swift test --disable-xctest --filter EndToEndTests

lint:
	swift format lint --strict --parallel --recursive $(SOURCES)
	scripts/check-imports.sh
	scripts/check-lengths.sh
	python3 scripts/embed-templates.py --check

format:
	swift format format --in-place --parallel --recursive $(SOURCES)

# Fails when public/ is not what the sources make of content/.
check-public:
	scripts/check-public.sh

# Pictures of one page of each kind: `make screenshots SITE=public SHOTS=/tmp/shots`.
SITE := public
SHOTS := .build/screenshots
screenshots:
	@scripts/setup.sh test
	.venv/bin/python Tests/BrowserTests/screenshots.py "$(SITE)" "$(SHOTS)"

# Everything that the browser test checks, and a report with pictures: `make harness REPORT=/tmp/r`.
REPORT := .build/harness
harness:
	@scripts/setup.sh test
	swift build --product dossier
	scripts/harness.sh "$(REPORT)"

# Options of dossier-bench go into ARGS.
bench:
	@scripts/release-build.sh dossier-bench >/dev/null
	if [ -f Benchmarks/compare.sh ]; then bash Benchmarks/compare.sh $(ARGS); \
	else .build/release/dossier-bench $(ARGS); fi

clean:
	rm -rf .build .venv .test-data
