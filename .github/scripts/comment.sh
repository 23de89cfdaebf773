#!/usr/bin/env bash
# Writes the comment about the preview on a pull request, or over the one that is there.
#   comment.sh <number> <file with the text>
set -euo pipefail
: "${REPOSITORY:?owner/name}"
MARKER='<!-- agent-ledger-preview -->'
[[ $1 =~ ^[1-9][0-9]{0,8}$ ]] || {
  echo "Expected the number of a pull request, but found \"$1\"." >&2
  exit 1
}

own=$(
  gh api --paginate "repos/$REPOSITORY/issues/$1/comments?per_page=100" |
    jq -s --arg marker "$MARKER" 'add // [] | map(select(.user.login == "github-actions[bot]"
      and (.body | startswith($marker)))) | .[0].id // empty'
)
if [ -n "$own" ]; then
  gh api --silent --method PATCH "repos/$REPOSITORY/issues/comments/$own" -F "body=@$2"
  echo "Updated the comment on pull request $1."
else
  gh api --silent --method POST "repos/$REPOSITORY/issues/$1/comments" -F "body=@$2"
  echo "Commented on pull request $1."
fi
