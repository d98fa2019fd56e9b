# The two commands of the README, and what they are made of.
SCENARIO ?= scenarios/baseline.yaml

.PHONY: forecast test install lint reference

# Installs what is missing, builds, forecasts a scenario, prints the summary, writes outputs/.
forecast: install
	swift build -c release --product learncast
	.build/release/learncast run $(SCENARIO)

# Installs what is missing, builds, checks the style, runs the whole test suite. CI runs exactly this.
# Tests run in release, where 20,000 futures take a second; the debug build of the command is there to be compared.
test: install lint
	swift build --product learncast
	swift test -c release

install:
	@Scripts/install-packages

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

# Writes the generated pages of Documentation/Reference anew.
reference: install
	swift build -c release --product learncast
	.build/release/learncast reference Documentation/Reference
