#!/usr/bin/env bash
# Keeps the branch `previews`: a folder pr-<number> for each pull request with a preview, in one commit without
# history.
#   preview-branch.sh put <number> <folder>   takes the folder in, in place of an older one
#   preview-branch.sh remove <number>
#   preview-branch.sh copy <site folder>      copies all of them to previews/ in the folder
# `changed` in the outputs of a step tells whether the branch is another one now.
set -euo pipefail
: "${GITHUB_OUTPUT:=/dev/null}"
BRANCH=refs/heads/previews
# GitHub Pages takes one gigabyte, in which these and the site have to fit: src/previews/limits.ts has the sum. Beyond
# this many, those with the lowest numbers go.
KEPT=6
ATTEMPTS=5
WAIT=${WAIT:-3}
export GIT_AUTHOR_NAME='github-actions[bot]' GIT_COMMITTER_NAME='github-actions[bot]'
export GIT_AUTHOR_EMAIL='41898282+github-actions[bot]@users.noreply.github.com'
export GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

fail() {
  echo "$1" >&2
  exit 1
}

remote() {
  git -c credential.helper= -c credential.helper='!gh auth git-credential' "$@"
}

# The commit that the branch is at; nothing when there is no branch.
fetched() {
  local found
  found=$(remote ls-remote origin "$BRANCH" | cut -f 1) || return 1
  [ -z "$found" ] || remote fetch --quiet --depth=1 --no-tags origin "$found" >&2 || return 1
  echo "$found"
}

# The folders of a commit but pr-<number>, as lines of a tree, the highest numbers first.
others() {
  [ -n "$1" ] || return 0
  git ls-tree "$1" | awk -F '\tpr-' -v without="$2" \
    '/^040000 tree [0-9a-f]+\tpr-[0-9]+$/ && $2 != without { print $2 "\t" $0 }' | sort -rn | cut -f 2-
}

# A folder as a tree, its files as they are.
tree_of() {
  local repository
  repository=$(git rev-parse --absolute-git-dir)
  cd "$1"
  export GIT_INDEX_FILE="$scratch/index"
  git --git-dir="$repository" --work-tree=. -c core.autocrlf=false -c core.fileMode=false \
    add --all --force .
  git --git-dir="$repository" write-tree
}

# Makes lines of a tree the branch, if it is still where it was.
push() {
  local tree commit
  tree=$(awk NF <<< "$2" | git mktree) || return 1
  commit=$(git commit-tree "$tree" -m 'Keep the previews of open pull requests') || return 1
  remote push --quiet --force-with-lease="$BRANCH:$1" origin "$commit:$BRANCH"
}

put() {
  local old kept
  old=$(fetched) || return 1
  kept=$(others "$old" "$number" | awk -v most="$((KEPT - 1))" 'NR <= most') || return 1
  push "$old" "$(printf '040000 tree %s\tpr-%s\n%s' "$tree" "$number" "$kept")" || return 1
  echo "changed=true" >> "$GITHUB_OUTPUT"
  echo "Published the preview of pull request $number."
}

remove() {
  local old kept
  old=$(fetched) || return 1
  if [ -z "$old" ] || [ -z "$(git ls-tree "$old" "pr-$number")" ]; then
    echo "There is no preview of pull request $number."
    return 0
  fi
  kept=$(others "$old" "$number") || return 1
  push "$old" "$kept" || return 1
  echo "changed=true" >> "$GITHUB_OUTPUT"
  echo "Removed the preview of pull request $number."
}

copy() {
  local old target="$1/previews"
  [ -d "$1" ] || fail "There is no folder $1."
  [ ! -e "$target" ] || fail "The site has a folder previews of its own."
  old=$(fetched)
  if [ -z "$old" ]; then
    echo "There are no previews."
    return 0
  fi
  [ -z "$(git ls-tree -r "$old" | awk '!/^100644 blob /')" ] ||
    fail "The branch previews holds something else than plain files."
  mkdir "$target"
  git archive "$old" | tar -x -C "$target" -f - || {
    rm -rf "$target"
    fail "The previews could not be copied."
  }
  echo "Copied the previews."
}

# Another run may have changed the branch since it was fetched.
repeat() {
  local try
  for ((try = 1; try <= ATTEMPTS; try++)); do
    ! "$@" || return 0
    sleep "$((WAIT * try))"
  done
  fail "The branch previews could not be changed in $ATTEMPTS attempts."
}

command=${1:-} number=${2:-}
case $command in
  copy) copy "${2:?folder}" ;;
  put | remove)
    [[ $number =~ ^[1-9][0-9]{0,8}$ ]] ||
      fail "Expected the number of a pull request, but found \"$number\"."
    if [ "$command" = put ]; then
      [ -f "${3:-}/index.html" ] || fail "The folder \"${3:-}\" holds no site."
      tree=$(tree_of "$3")
    fi
    repeat "$command"
    ;;
  *) fail "Expected put, remove or copy, but found \"$command\"." ;;
esac
