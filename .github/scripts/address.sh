#!/usr/bin/env bash
# Prints the address that a build is made for, as NAME=value: SITE, BASE_PATH and, with the number of a pull
# request, PREVIEW_OF. It is the one of GitHub Pages, unless .github/address.env gives SITE and BASE_PATH.
#   address.sh [number]
set -euo pipefail
: "${GITHUB_REPOSITORY:?owner/name}"

fail() {
  echo "$1" >&2
  exit 1
}

value_of() {
  [ -f .github/address.env ] || return 0
  sed -n "s/^$1=//p" .github/address.env
}

owner=$(tr '[:upper:]' '[:lower:]' <<< "${GITHUB_REPOSITORY%%/*}")
name=${GITHUB_REPOSITORY#*/}
folder="/$name/"
[ "$(tr '[:upper:]' '[:lower:]' <<< "$name")" != "$owner.github.io" ] || folder=/

site=$(value_of SITE)
base=$(value_of BASE_PATH)
[ -n "$site" ] || site="https://$owner.github.io"
[ -n "$base" ] || base=$folder

[[ $site =~ ^https?://[A-Za-z0-9.-]+(:[0-9]+)?$ ]] ||
  fail "Expected SITE as https://host without a path, but found \"$site\"."
[[ $base =~ ^/([A-Za-z0-9._-]+/)*$ ]] ||
  fail "Expected BASE_PATH as / or /folder/, but found \"$base\"."

echo "SITE=$site"
if [ $# -eq 0 ]; then
  echo "BASE_PATH=$base"
else
  [[ $1 =~ ^[1-9][0-9]{0,8}$ ]] || fail "Expected the number of a pull request, but found \"$1\"."
  echo "BASE_PATH=${base}previews/pr-$1/"
  echo "PREVIEW_OF=$site$base"
fi
