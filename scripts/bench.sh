#!/usr/bin/env bash
# Measures Rettidig and, where it is installed, sqlite3 beside it: the same data, the same machine, both sides in turn, medians and ratios.
#
#   scripts/bench.sh              a million tasks (about ten minutes)
#   ROWS=100000 scripts/bench.sh  fewer
#   GO_BENCH=0 scripts/bench.sh   without the Go benchmarks
#
# Only ratios travel from one machine to another; docs/performance.md says what each line means.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly ROWS=${ROWS:-1000000}
readonly SMALL=1000
readonly ROUNDS=${ROUNDS:-3}     # of imports
readonly STARTS=${STARTS:-40}    # of short processes
readonly WANT_GO=${GO_BENCH:-1}
export LC_ALL=C.UTF-8

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data RETTIDIG_LANG=en

have() { command -v "$1" >/dev/null; }

# ms CMD...: how long the command takes, in milliseconds with three decimals.
ms() {
  local from=$EPOCHREALTIME
  "$@" >/dev/null
  local to=$EPOCHREALTIME
  echo $(((${to/./} - ${from/./}))) | awk '{printf "%.3f\n", $1 / 1000}'
}

median() { sort -n | awk '{a[NR] = $1} END {print (NR % 2) ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2}'; }

ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", (b > 0) ? a / b : 0}'; }

line() { printf '%-52s %12s %12s %8s\n' "$@"; }

# alternate N A B: runs the two functions in turn, so that a slow minute of the machine hits both; sets $a and $b to their medians in ms.
alternate() {
  local n=$1 first=$2 second=$3 i
  : >"$work/a" >"$work/b"
  if ((n >= 10)); then # short acts are measured warm
    "$first" >/dev/null
    "$second" >/dev/null
  fi
  for ((i = 0; i < n; i++)); do
    ms "$first" >>"$work/a"
    ms "$second" >>"$work/b"
  done
  a=$(median <"$work/a") b=$(median <"$work/b")
}

prepare() {
  echo "building and generating $ROWS tasks ..." >&2
  CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o "$work/rettidig" ./cmd/rettidig
  go run scripts/taskfile.go -rows "$ROWS" -out "$work/tasks.csv"
  go run scripts/taskfile.go -rows "$SMALL" -out "$work/small.csv"
}

import_into() { # STORE FILE
  rm -f "$1" "$1".*
  "$work/rettidig" --db "$1" init >/dev/null
  "$work/rettidig" --db "$1" import "$2" >/dev/null
}

sqlite_into() { # STORE FILE: durable as sqlite3 is by itself, three indexes that answer what the queue asks
  rm -f "$1"
  sqlite3 "$1" "create table task(opgave_id,opgavetype_nr,opgavetype,sagsnummer,sagsstatus,cpr,navn,cvr,virksomhed,oprettet,frist,
    oprindelig_frist,sagsbehandler,udbetalingsfrekvens,p_nummer,sagstype,bemaerkning);
    create index queue on task(opgavetype_nr,frist); create index bycase on task(sagsnummer); create index bydue on task(frist,oprettet);" \
    ".mode csv" ".separator ;" ".import --skip 1 $2 task"
}

ours_import() { import_into "$work/one.db" "$work/tasks.csv"; }
peer_import() { sqlite_into "$work/one.sqlite" "$work/tasks.csv"; }
ours_list() { "$work/rettidig" --db "$work/big.db" list --limit 20; }
small_list() { "$work/rettidig" --db "$work/small.db" list --limit 20; }
bare_start() { "$work/rettidig" version; }
peer_list() { sqlite3 "$work/big.sqlite" "select * from task order by opgavetype_nr, frist limit 20"; }
ours_report() { "$work/rettidig" --db "$work/big.db" report r23 --form old; }
peer_report() { sqlite3 "$work/big.sqlite" "select substr(oprindelig_frist,4), opgavetype_nr, count(*) from task group by 1, 2"; }
ours_again() { "$work/rettidig" --db "$work/big.db" import "$work/tasks.csv"; }

peak() { # CMD...: largest resident memory in MiB
  if have /usr/bin/time; then
    /usr/bin/time -f %M "$@" 2>&1 >/dev/null | tail -1 | awk '{printf "%.0f MiB", $1 / 1024}'
  else
    echo "not measured"
  fi
}

main() {
  prepare
  line "work" "rettidig ms" "other ms" "ratio"
  if have sqlite3; then
    alternate "$ROUNDS" ours_import peer_import
    line "import $ROWS rows / sqlite3 .import, 3 indexes" "$a" "$b" "$(ratio "$a" "$b")"
  fi
  import_into "$work/small.db" "$work/small.csv"
  import_into "$work/big.db" "$work/tasks.csv"
  alternate "$STARTS" ours_list small_list
  line "list --limit 20 at $ROWS / at $SMALL" "$a" "$b" "$(ratio "$a" "$b")"
  alternate "$STARTS" ours_list bare_start
  line "list --limit 20 at $ROWS / version" "$a" "$b" "$(ratio "$a" "$b")"
  if have sqlite3; then
    sqlite_into "$work/big.sqlite" "$work/tasks.csv"
    alternate "$STARTS" ours_list peer_list
    line "list --limit 20 / sqlite3, first 20 of an index" "$a" "$b" "$(ratio "$a" "$b")"
    alternate 5 ours_report peer_report
    line "report r23 --form old / sqlite3 group by" "$a" "$b" "$(ratio "$a" "$b")"
  fi
  line "import the same file again" "$(ms ours_again)" "-" "-"
  rm -f "$work/peak.db"
  "$work/rettidig" --db "$work/peak.db" init >/dev/null
  line "peak memory of the import" "$(peak "$work/rettidig" --db "$work/peak.db" import "$work/tasks.csv")" "-" "-"
  line "size of the store / of the file, MiB" "$(($(stat -c %s "$work/big.db") >> 20))" "$(($(stat -c %s "$work/tasks.csv") >> 20))" "-"
  if have hyperfine; then
    hyperfine -N --warmup 5 "$work/rettidig --db $work/big.db list --limit 20" "$work/rettidig --db $work/small.db list --limit 20" "$work/rettidig version"
  fi
  if [[ $WANT_GO == 1 ]]; then
    go test -run='^$' -bench=. -benchmem ./store/... ./internal/... ./catalog ./tui
  fi
}

main "$@"
