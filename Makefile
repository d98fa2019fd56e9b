# The two commands of the README, and what they are made of.
SCENARIO ?= scenarios/baseline.yaml

.PHONY: forecast test install lint reference same-luck fuzz bench peers install-for-tests charts pages example

# Installs what is missing, builds, forecasts a scenario, prints the summary, writes outputs/.
forecast: install
	swift build -c release --product learncast
	.build/release/learncast run $(SCENARIO)

# Installs what is missing, builds, checks the style, runs the whole test suite. CI runs exactly this.
# Tests run in release, where 20,000 futures take a second; the debug build of the command is there to be compared.
test: install-for-tests lint
	swift build --product learncast
	swift test -c release

install:
	@Scripts/install-packages

# axe-core lies in the first; the others read workbooks back.
PYTHON_PACKAGES = axe-playwright-python==0.1.8 openpyxl==3.1.5 et_xmlfile==2.0.0
# What only the tests need: the libraries of the charts, a terminal and a browser that look at screens and pages.
install-for-tests: install
	@Scripts/fetch-charts || echo "NO CHART LIBRARIES: reports will not be tested." >&2
	@test -d .build/python || python3 -m pip install --quiet --disable-pip-version-check --no-deps --target .build/python \
	  $(PYTHON_PACKAGES) || echo "NO PYTHON PACKAGES: workbooks and rules of accessibility will not be checked." >&2
	@Scripts/install-packages --with-terminal || echo "NO TMUX: the screens will not be looked at." >&2
	@Scripts/install-packages --with-browser || echo "NO BROWSER: the pages will not be looked at." >&2

# The libraries that draw the charts of `learncast report` (Scripts/fetch-charts); nothing is done where they are there.
charts:
	@Scripts/fetch-charts

# The committed example: results and report of the baseline, small enough to look at here. Run it after a change of results
# or of the page, and commit what it writes; a test compares it byte by byte.
example: install charts
	swift build -c release --product learncast
	.build/release/learncast run scenarios/baseline.yaml --replications 2000 --by quarter --out outputs/example --quiet
	.build/release/learncast report outputs/example --quiet
	@command -v python3 >/dev/null && Scripts/fill-guides .build/release/learncast || echo "NO PYTHON: the screens in the guides stay as they are." >&2
	@command -v chromium >/dev/null || echo "NO BROWSER: the pictures of the README stay as they are." >&2
	@! command -v chromium >/dev/null || python3 Tests/PagesTests/Browser/take_pictures.py outputs/example/report.html Documentation/Pictures

# Pictures of reports for eyes to look at: 1280 and 390 pixels wide, light and dark, and PDF, in PICTURES.
PICTURES ?= .build/pictures
pages: install-for-tests
	swift build -c release --product learncast
	python3 Tests/PagesTests/Browser/check_pages.py .build/release/learncast .build/pages $(PICTURES)

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

# Writes the generated pages of Documentation/Reference anew.
reference: install
	swift build -c release --product learncast
	.build/release/learncast reference Documentation/Reference

# Measures anew how much the same luck buys (Documentation/Guides/SameLuck.md); some minutes.
same-luck: install
	swift build -c release --product learncast
	Scripts/same-luck

# Texts made up by libFuzzer for the reader and the value grammar (Tests/Fuzzing).
FUZZ_SECONDS ?= 60
FUZZ = LEARNCAST_FUZZ=1 swift build -c release --sanitize=fuzzer --scratch-path .build-fuzz
FUZZ_LIMITS = -timeout=1 -rss_limit_mb=512 -max_total_time=$(FUZZ_SECONDS) -artifact_prefix=.build-fuzz/found/
fuzz: install
	$(FUZZ) --product FuzzScenario
	$(FUZZ) --product FuzzValue
	mkdir -p .build-fuzz/found .build-fuzz/scenarios .build-fuzz/values
	.build-fuzz/release/FuzzValue $(FUZZ_LIMITS) -max_len=200 .build-fuzz/values
	.build-fuzz/release/FuzzScenario $(FUZZ_LIMITS) -max_len=20000 .build-fuzz/scenarios scenarios Tests/ScenariosTests/FaultyScenarios

# How fast every part of the engine is, and how its cost grows: into the tables of Benchmarks/README.md.
bench: install
	Scripts/measure-engine .build-bench

# The same reduced work in Swift, C and Python: checks that they agree, then the table of ratios of Benchmarks/README.md.
peers: install
	Scripts/install-peers .build-bench
	swift build -c release --product learncast
	swift build -c release --package-path Benchmarks --scratch-path .build-bench/swift --product reduced-work
	Benchmarks/Peers/measure.py .build-bench >.build-bench/peers.md
	Benchmarks/fill-table peers <.build-bench/peers.md
