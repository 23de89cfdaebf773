#!/usr/bin/env bash
# Downloads the newest artifact `preview` of a run as it is, without unpacking it.
#   download-preview.sh <file>
set -euo pipefail
: "${REPOSITORY:?owner/name}" "${RUN_ID:?of the workflow run}"
MAX_BYTES=100000000

fail() {
  echo "$1" >&2
  exit 1
}

[[ $RUN_ID =~ ^[0-9]+$ ]] || fail "Expected the id of a run, but found \"$RUN_ID\"."
# A build that was run again may have left two.
found=$(
  gh api --method GET "repos/$REPOSITORY/actions/runs/$RUN_ID/artifacts" -f name=preview |
    jq -c '[.artifacts[] | select(.name == "preview" and .expired == false)]
      | max_by([.created_at, .id]) // empty | {id, size_in_bytes}'
)
[ -n "$found" ] || fail "Found no artifact named preview that is still kept."
size=$(jq .size_in_bytes <<< "$found")
[ "$size" -le "$MAX_BYTES" ] || fail "The artifact has $size bytes, more than $MAX_BYTES."
id=$(jq .id <<< "$found")
gh api "repos/$REPOSITORY/actions/artifacts/$id/zip" > "$1"
