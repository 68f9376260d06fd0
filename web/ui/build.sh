#!/bin/sh
# Builds the page into the jar's static resources; called by Maven (web/pom.xml). Skips what has not changed.
#   build.sh FOLDER [checked]     checked: types and unit tests too, as `./factory test` wants
set -eu

here=$(cd "$(dirname "$0")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
out=$1
how=${2:-quick}
cd "$here"

# What the page is made of, as one number: names and contents, no times, so that a fresh clone with a kept build agrees.
sources() {
  find src test public index.html package.json package-lock.json tsconfig.json vite.config.ts build.sh -type f 2>/dev/null |
    LC_ALL=C sort | while IFS= read -r file; do cksum "$file"; done | cksum
}

made=$(sources)
stamp=$here/../target/page.made
if [ -r "$stamp" ] && [ -r "$out/index.html" ]; then
  case "$(cat "$stamp")" in
    "$made checked") exit 0 ;;
    "$made quick") [ "$how" = quick ] && exit 0 ;;
  esac
fi

[ -n "${JAVA_HOME:-}" ] || . "$root/.mvn/jdk.sh"
. "$root/.mvn/node.sh"

lock=$(cksum <package-lock.json)
if [ ! -r node_modules/.lock ] || [ "$(cat node_modules/.lock)" != "$lock" ]; then
  echo "Fetching the libraries of the page"
  npm ci --prefer-offline --no-audit --no-fund --loglevel=error
  echo "$lock" >node_modules/.lock
fi

if [ "$how" = checked ]; then
  npm run --silent check
  npm run --silent test
fi
npm run --silent build -- --outDir "$out" --emptyOutDir --logLevel warn
# An address that leads nowhere gets the page too: it says so itself, in the language and look that were chosen.
mkdir -p "$out/error"
cp "$out/index.html" "$out/error/404.html"
mkdir -p "$(dirname "$stamp")"
echo "$made $how" >"$stamp"
