#!/usr/bin/env bash
# Says on a pull request that its preview was refused. Nothing in the text comes from the pull request.
#   refused.sh <number>
set -euo pipefail
: "${GITHUB_SERVER_URL:?}" "${GITHUB_REPOSITORY:?}" "${GITHUB_RUN_ID:?}"
text=$(mktemp)
trap 'rm -f "$text"' EXIT

[[ $GITHUB_RUN_ID =~ ^[0-9]+$ ]] || {
  echo "Expected the id of a run, but found \"$GITHUB_RUN_ID\"." >&2
  exit 1
}
run="$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID"
cat > "$text" << END
<!-- agent-ledger-preview -->
The preview was refused, or could not be checked; [the log of the run]($run) says why.
END
"$(dirname "$0")/comment.sh" "$1" "$text"
