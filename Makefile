# `make` sets up all that the press needs and prints the book of manuscripts/
# into output/; `make test` sets up all that the tests need and runs them.

.PHONY: all test clean

all: node_modules/.package-lock.json
	npm run --silent build

test: node_modules/.package-lock.json
	npm test

node_modules/.package-lock.json: package.json npm-shrinkwrap.json
	npm ci
	@touch $@

clean:
	rm -rf dist node_modules
