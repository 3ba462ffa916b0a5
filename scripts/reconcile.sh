#!/usr/bin/env bash
# Measures the reconciliation of a daily snapshot beside sqlite3 doing the same with a staging table and joins: the same files, both sides in turn.
#
#   scripts/reconcile.sh               a million tasks; 1 % each of the next day's rows are new, changed and gone
#   ROWS=100000 scripts/reconcile.sh   fewer
#
# Only ratios travel from one machine to another; docs/performance.md says what each line means.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly ROWS=${ROWS:-1000000}
readonly ROUNDS=${ROUNDS:-3}
export LC_ALL=C.UTF-8

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data RETTIDIG_LANG=en RETTIDIG_NOW=2026-11-24T09:00:00+01:00

# ms CMD...: how long the command takes, in milliseconds.
ms() {
  local from=$EPOCHREALTIME
  "$@" >/dev/null
  local to=$EPOCHREALTIME
  echo $(((${to/./} - ${from/./}) / 1000))
}

median() { sort -n | awk '{a[NR] = $1} END {print (NR % 2) ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2}'; }

# next_day FILE: of every hundred rows one has gone, one has another due date, and one is a task nobody has seen.
next_day() {
  awk -F';' -v OFS=';' '
    NR == 1 { for (i = 1; i <= NF; i++) { if ($i == "opgave_id") id = i; if ($i == "frist") due = i } print; next }
    NR % 100 == 7 { next }
    NR % 100 == 13 { $due = "31-12-2026" }
    { print }
    NR % 100 == 42 { $id = "N" NR; print }' "$1"
}

# plausible leaves out original due dates, because invented ones may lie before their task was made, which makes a bad row; and it gives every row an
# id, because sqlite3 could not join without.
plausible() {
  awk -F';' -v OFS=';' 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == "oprindelig_frist") c = i; print; next } $1 == "" { $1 = "L" NR } { $c = ""; print }'
}

columns=opgave_id,opgavetype_nr,opgavetype,sagsnummer,sagsstatus,cpr,navn,cvr,virksomhed,oprettet,frist,oprindelig_frist,sagsbehandler,udbetalingsfrekvens,p_nummer,sagstype,bemaerkning

sqlite_base() {
  sqlite3 "$work/base.sqlite" "create table task($columns, state default 'open'); create unique index byid on task(opgave_id);
    create index queue on task(opgavetype_nr,frist); create index bycase on task(sagsnummer); create index bydue on task(frist,oprettet);
    create table stage($columns);" ".mode csv" ".separator ;" ".import --skip 1 $work/day1.csv stage" \
    "insert into task($columns) select $columns from stage; delete from stage;"
}

# sqlite_day: the staging table, then three joins: changed, new, gone.
sqlite_day() {
  local differs="" c
  for c in ${columns//,/ }; do [[ $c == opgave_id ]] || differs+=" or t.$c is not s.$c"; done
  sqlite3 "$work/one.sqlite" ".mode csv" ".separator ;" ".import --skip 1 $work/day2.csv stage" \
    "begin; create index stageid on stage(opgave_id);
     update task as t set ${columns_set} from stage s where s.opgave_id = t.opgave_id and (0 $differs);
     insert into task($columns) select $columns from stage s where not exists (select 1 from task t where t.opgave_id = s.opgave_id);
     update task set state = 'gone' where state = 'open' and not exists (select 1 from stage s where s.opgave_id = task.opgave_id);
     delete from stage; drop index stageid; commit;"
}
columns_set=$(for c in ${columns//,/ }; do [[ $c == opgave_id ]] || printf '%s=s.%s,' "$c" "$c"; done)
readonly columns_set=${columns_set%,}

ours() { "$work/rettidig" --db "$work/one.db" import "$work/day2.csv" --snapshot --taken '24-11-2026 08:00' --force; }

main() {
  CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o "$work/rettidig" ./cmd/rettidig
  go run scripts/taskfile.go -rows "$ROWS" | plausible >"$work/day1.csv"
  next_day "$work/day1.csv" >"$work/day2.csv"
  "$work/rettidig" --db "$work/base.db" init --demo >/dev/null
  "$work/rettidig" --db "$work/base.db" import "$work/day1.csv" --snapshot --taken '23-11-2026 08:00' --force
  sqlite_base
  for ((i = 0; i < ROUNDS; i++)); do
    rm -f "$work"/one.*
    cp "$work/base.db" "$work/one.db"
    cp "$work/base.sqlite" "$work/one.sqlite"
    cat "$work"/one.* >/dev/null # both from a warm cache
    ms ours >>"$work/a"
    ms sqlite_day >>"$work/b"
  done
  if command -v /usr/bin/time >/dev/null; then
    cp "$work/base.db" "$work/one.db"
    /usr/bin/time -f 'peak memory of ours, mapped pages included: %M KiB' "$work/rettidig" --db "$work/one.db" import "$work/day2.csv" \
      --snapshot --taken '24-11-2026 08:00' --force
  fi
  ours
  local a b
  a=$(median <"$work/a") b=$(median <"$work/b")
  echo "reconcile $ROWS rows: ours $a ms, sqlite3 with a staging table $b ms, ratio $(awk -v a="$a" -v b="$b" 'BEGIN {printf "%.2f", a / b}')"
  echo "all rounds, ours: $(tr '\n' ' ' <"$work/a") sqlite3: $(tr '\n' ' ' <"$work/b")"
}

main
