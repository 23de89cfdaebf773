#!/usr/bin/env bash
# Asks GitHub which open pull request a commit is the head of, and gives its number as output `number`; it is
# empty when there is none (any more). A run that a fork caused does not name its pull request, and what the run
# made may name any.
set -euo pipefail
: "${REPOSITORY:?owner/name}" "${GITHUB_OUTPUT:=/dev/null}"
: "${HEAD_OWNER:=}" "${HEAD_BRANCH:=}" "${HEAD_SHA:=}" "${HEAD_REPOSITORY_ID:=}"

found='[]'
if [[ $HEAD_SHA =~ ^[0-9a-f]{40}$ && $HEAD_REPOSITORY_ID =~ ^[0-9]+$ ]]; then
  found=$(
    gh api --method GET "repos/$REPOSITORY/pulls" \
      -f state=open -f "head=$HEAD_OWNER:$HEAD_BRANCH" -F per_page=100 |
      jq -c --arg sha "$HEAD_SHA" --argjson id "$HEAD_REPOSITORY_ID" --arg repository "$REPOSITORY" \
        '[.[] | select(.state == "open" and .head.sha == $sha and .head.repo.id == $id
          and .base.repo.full_name == $repository) | .number]'
  )
fi

case $(jq length <<< "$found") in
  0)
    echo "No open pull request has this commit as its newest."
    echo "number=" >> "$GITHUB_OUTPUT"
    ;;
  1)
    number=$(jq '.[0]' <<< "$found")
    echo "This commit is the newest of pull request $number."
    echo "number=$number" >> "$GITHUB_OUTPUT"
    ;;
  *)
    echo "Several open pull requests have this commit as their newest, so it is not clear whose preview it is: $found" >&2
    exit 1
    ;;
esac
