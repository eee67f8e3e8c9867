# make run    builds the release and opens seeds/ (without a terminal: runs Examples/tour.lede over it)
# make test   builds everything with tests in its own folder, and runs them
# make conform NAME=quotes   checks one analyzer against its contract, without building the tests
# make lint   checks the format, strictly
# make check-long        what takes longer: check-size, check-sanitizers and check-fuzz
# make check-size        the tests of large input, at full size
# make check-fuzz        feeds everything that reads input by libFuzzer: FUZZ_SECONDS in all (3600)
# make check-sanitizers  runs the tests under the sanitizers for addresses and undefined behaviour
# make install PREFIX=/usr/local    puts the program, its manual page and the completions of bash, zsh and fish in place
# make uninstall                    takes them away (DESTDIR= and PREFIX= as for install)

SWIFT ?= swift
BUILD = $(SWIFT) build -c release --static-swift-stdlib --product lede
TEST_FLAGS = -c release -Xswiftc -enable-testing --scratch-path .build-test
# Debian's packages: what Lede links, then what a bare Swift toolchain needs to compile and link.
PACKAGES = libedit-dev libmd-dev libpcre2-dev libsqlite3-dev libyaml-dev pkg-config binutils gcc libc6-dev libstdc++-12-dev zlib1g-dev \
	libxml2 libcurl4 libncurses6 tzdata git ca-certificates

PREFIX ?= /usr/local
# What is installed; every page and completion is written by this very program.
BUILT ?= .build/release/lede
INSTALLED = $(DESTDIR)$(PREFIX)
DOCUMENTS = README.md LICENSE Sources/CLexicons/Data/CREDITS.md Sources/CModels/Data/*.md Sources/*/NOTICE.md Plugins/*/*.md

.PHONY: run build test conform check-long check-size check-fuzz check-sanitizers lint format packages install uninstall

run: build
	@if [ -t 0 ]; then exec .build/release/lede seeds; else exec .build/release/lede run Examples/tour.lede seeds; fi

build: packages
	$(BUILD)

test: packages
	$(SWIFT) build --build-tests $(TEST_FLAGS)
	$(SWIFT) test --skip-build $(TEST_FLAGS)

# With the flags of `make test`, so that only what has changed is built; those of `make build` would build the
# generator and the analyzers anew each time, once with the static library and once without.
conform: packages
	@$(SWIFT) build --product conform $(TEST_FLAGS)
	@.build-test/release/conform "$(NAME)" seeds/*.txt

check-long: check-size check-sanitizers check-fuzz

check-size: packages
	$(SWIFT) build --build-tests $(TEST_FLAGS)
	LEDE_LONG=1 $(SWIFT) test --skip-build $(TEST_FLAGS) --filter 'Long(Input|Text)Tests'

check-fuzz: packages
	SWIFT="$(SWIFT)" Tests/Long/check-fuzz.sh

check-sanitizers: packages
	SWIFT="$(SWIFT)" Tests/Long/check-sanitizers.sh

install: build
	install -d "$(INSTALLED)/bin" "$(INSTALLED)/share/man/man1" "$(INSTALLED)/share/bash-completion/completions" \
	  "$(INSTALLED)/share/zsh/site-functions" "$(INSTALLED)/share/fish/vendor_completions.d" \
	  "$(INSTALLED)/share/doc/lede/examples"
	install -m 755 "$(BUILT)" "$(INSTALLED)/bin/lede"
	"$(BUILT)" describe --man > "$(INSTALLED)/share/man/man1/lede.1"
	"$(BUILT)" describe --bash > "$(INSTALLED)/share/bash-completion/completions/lede"
	"$(BUILT)" describe --zsh > "$(INSTALLED)/share/zsh/site-functions/_lede"
	"$(BUILT)" describe --fish > "$(INSTALLED)/share/fish/vendor_completions.d/lede.fish"
	install -m 644 $(DOCUMENTS) "$(INSTALLED)/share/doc/lede"
	install -m 644 Examples/*.lede "$(INSTALLED)/share/doc/lede/examples"

uninstall:
	rm -f "$(INSTALLED)/bin/lede" "$(INSTALLED)/share/man/man1/lede.1" \
	  "$(INSTALLED)/share/bash-completion/completions/lede" "$(INSTALLED)/share/zsh/site-functions/_lede" \
	  "$(INSTALLED)/share/fish/vendor_completions.d/lede.fish"
	rm -rf "$(INSTALLED)/share/doc/lede"

lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Plugins Tests

format:
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Plugins Tests

# Installs only what is missing, with sudo only where that is needed.
packages:
	@missing=$$(for p in $(PACKAGES); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done); \
	if [ -n "$$missing" ]; then \
	  echo "Installing:" $$missing; \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi
