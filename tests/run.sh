#!/usr/bin/env bash
# The one test command. On a fresh clone it does all its own set-up: PostgreSQL and Chromium where it may install them, a
# throw-away database cluster, a Release build without warnings, the format check, every test of the solution.
# The last line is the result. Your own server, or browser, is used instead where these name one:
#   STATEMENTTRACKER_TEST_POSTGRES  an Npgsql connection string with the right to create databases
#   STATEMENTTRACKER_TEST_CHROMIUM  the path of a Chromium
#   STATEMENTTRACKER_TEST_NODE      a folder with the node_modules of tests/node
set -uo pipefail
exec </dev/null

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$repository" || exit 1
# Root's own temporary folder may be closed to the user that runs PostgreSQL.
[ "$(id -u)" = 0 ] && TMPDIR=/tmp
scratch=$(mktemp -d "${TMPDIR:-/tmp}/statementtracker-tests.XXXXXX") || exit 1
cluster="$scratch/cluster"
passed=0 failed=0 skipped=0

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
export HOME="${HOME:-$scratch}" PATH="$PATH:/usr/sbin:/sbin"

main() {
  trap clean_up EXIT
  trap 'exit 130' INT TERM HUP

  install_missing_packages
  start_postgresql
  find_chromium
  install_node_packages
  if build; then
    check_format
    run_tests
  fi
  report
}

say() { printf '\n== %s\n' "$*"; }

fail() {
  failed=$((failed + 1))
  printf 'FAILED: %s\n' "$*"
}

# --- what the tests need ----------------------------------------------------------------------------------------------

install_missing_packages() {
  local missing=()
  [ -n "${STATEMENTTRACKER_TEST_POSTGRES:-}" ] || [ -n "$(postgresql_programs)" ] || missing+=(postgresql)
  [ -n "$(chromium_path)" ] || missing+=(chromium)
  [ ${#missing[@]} -gt 0 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 0

  say "Installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  local wait_for_others=(-o DPkg::Lock::Timeout=300)
  apt-get "${wait_for_others[@]}" update -qq || echo "apt-get update failed; going on with what is known"
  local package
  for package in "${missing[@]}"; do
    apt-get "${wait_for_others[@]}" install -y -qq --no-install-recommends "$package" >"$scratch/apt.log" 2>&1 ||
      { echo "$package could not be installed:"; tail -n 5 "$scratch/apt.log"; }
  done
}

# The folder of the newest initdb, Debian's or the one on the path.
postgresql_programs() {
  local initdb
  initdb=$(find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
  [ -n "$initdb" ] || initdb=$(command -v initdb)
  [ -n "$initdb" ] && dirname "$initdb"
}

chromium_path() {
  local name
  for name in "${STATEMENTTRACKER_TEST_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    [ -n "$name" ] && command -v "$name" && return
  done
}

find_chromium() {
  local path
  path=$(chromium_path)
  if [ -n "$path" ]; then
    export STATEMENTTRACKER_TEST_CHROMIUM=$path
  else
    say "No Chromium: the tests in a browser are skipped"
  fi
}

# Linters of the OpenAPI document, and TypeScript: for tests of what others make of the service.
install_node_packages() {
  [ -z "${STATEMENTTRACKER_TEST_NODE:-}" ] || return
  mkdir "$scratch/node" && cp "$repository"/tests/node/package*.json "$scratch/node" || return
  if command -v npm >/dev/null && (cd "$scratch/node" && timeout 300 npm ci --ignore-scripts --no-audit --no-fund) >"$scratch/npm.log" 2>&1; then
    export STATEMENTTRACKER_TEST_NODE=$scratch/node
  else
    say "No npm packages: the linters and the TypeScript client are skipped"
  fi
}

# --- PostgreSQL -------------------------------------------------------------------------------------------------------

start_postgresql() {
  [ -n "${STATEMENTTRACKER_TEST_POSTGRES:-}" ] && return
  if start_cluster >"$scratch/postgresql.log" 2>&1; then
    return
  fi

  tail -n 20 "$scratch/postgresql.log"
  if [ "${CI:-}" = true ]; then
    fail "PostgreSQL did not start"
  else
    say "No PostgreSQL: its cases are skipped"
  fi
}

# The data are thrown away, so nothing waits for the disk. The cluster sorts as English does, which shows any query that
# forgets to sort ordinally.
start_cluster() {
  local programs port attempt
  programs=$(postgresql_programs)
  [ -n "$programs" ] || { echo "no initdb found"; return 1; }
  mkdir "$cluster" && chmod 711 "$scratch" || return 1
  [ "$(id -u)" != 0 ] || chown postgres "$cluster" || return 1

  local common=(-D "$cluster/data" -U postgres -A trust -E UTF8 --no-sync --locale=C)
  as_postgres "$programs/initdb" "${common[@]}" --locale-provider=icu --icu-locale=en-US ||
    as_postgres "$programs/initdb" "${common[@]}" || return 1
  cat >>"$cluster/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 300
fsync = off
synchronous_commit = off
full_page_writes = off
CONF

  for attempt in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 12000))
    if as_postgres "$programs/pg_ctl" -D "$cluster/data" -l "$cluster/log" -o "-p $port" -w -t 60 start; then
      export STATEMENTTRACKER_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
      return 0
    fi
    cat "$cluster/log"
  done
  return 1
}

# A cluster never runs as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

clean_up() {
  trap - EXIT
  [ ! -f "$cluster/data/postmaster.pid" ] ||
    as_postgres "$(postgresql_programs)/pg_ctl" -D "$cluster/data" -m immediate -w stop >/dev/null 2>&1
  rm -rf "$scratch"
}

# --- build and test ---------------------------------------------------------------------------------------------------

build() {
  say "Building"
  command -v dotnet >/dev/null || { fail "the .NET SDK is not on the path; global.json says which"; return 1; }
  dotnet build StatementTracker.sln -c Release -v quiet -warnaserror -nodeReuse:false -p:UseSharedCompilation=false ||
    { fail "the build"; return 1; }
}

check_format() {
  say "Checking the format"
  dotnet format StatementTracker.sln --no-restore --verify-no-changes || fail "the format: run 'dotnet format'"
}

run_tests() {
  say "Testing"
  local results="$scratch/results" status=0 file counters total executed failures=0
  # One project after the other: two that end in the same second would write the same results file.
  dotnet test StatementTracker.sln -c Release --no-build --logger trx --results-directory "$results" \
    -nodeReuse:false -maxcpucount:1 || status=$?

  for file in "$results"/*.trx; do
    [ -f "$file" ] || continue
    counters=$(grep -m 1 '<Counters ' "$file")
    total=$(counter total "$counters") executed=$(counter executed "$counters")
    passed=$((passed + $(counter passed "$counters")))
    skipped=$((skipped + total - executed))
    failures=$((failures + $(counter failed "$counters")))
  done

  failed=$((failed + failures))
  [ "$status" = 0 ] || [ "$failures" -gt 0 ] || fail "dotnet test ended with $status though no test failed"
  [ "$passed" -gt 0 ] || fail "no test ran"
}

counter() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$2"; }

report() {
  say "$((SECONDS / 60)) min $((SECONDS % 60)) s"
  local result="$passed passed, $failed failed"
  [ "$skipped" = 0 ] || result+=", $skipped skipped"
  echo "$result"
  [ "$failed" = 0 ]
}

main
