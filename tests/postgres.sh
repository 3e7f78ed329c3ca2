# An own PostgreSQL on 127.0.0.1 and a free port, thrown away at the end. Who sources this says how it says, fails and lacks, and where $results are.
postgres_data="" postgres_bin=""

as_postgres() { if [[ $(id -u) == 0 ]]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }

find_postgres() {
  local found
  found=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
  if [[ -x $found/initdb ]]; then echo "$found"
  elif command -v initdb >/dev/null; then dirname "$(readlink -f "$(command -v initdb)")"
  fi
}

start_postgres() {
  local port try
  postgres_bin=$(find_postgres)
  [[ -n $postgres_bin ]] || { lack "PostgreSQL saknas, så testerna körs inte på det."; return 1; }
  if [[ $(id -u) == 0 ]] && ! id postgres >/dev/null 2>&1; then lack "användaren postgres saknas; PostgreSQL kan inte köras som root."; return 1; fi
  postgres_data=$(as_postgres mktemp -d "${TMPDIR:-/tmp}/naravard-postgres-XXXXXX")
  local secret; secret=$(head -c 18 /dev/urandom | base64 | tr -d '/+=')
  as_postgres bash -c 'umask 077; printf %s "$1" >"$2/secret"' _ "$secret" "$postgres_data"
  if ! as_postgres "$postgres_bin/initdb" -D "$postgres_data/db" -U naravard --pwfile="$postgres_data/secret" -A scram-sha-256 -E UTF8 --locale=C.UTF-8 --no-sync >"$results/postgres.log" 2>&1; then
    tail -5 "$results/postgres.log"; fail "PostgreSQL kunde inte skapa en databas; se artifacts/tests/postgres.log."; return 1
  fi
  for try in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 30000))
    if as_postgres "$postgres_bin/pg_ctl" -D "$postgres_data/db" -l "$postgres_data/log" -w -t 60 \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='$postgres_data' -c max_connections=300 -c fsync=off -c synchronous_commit=off -c full_page_writes=off" \
      start >>"$results/postgres.log" 2>&1; then
      say "PostgreSQL $("$postgres_bin/postgres" --version | grep -oE '[0-9.]+' | head -1) lyssnar på 127.0.0.1:$port"
      export NARAVARD_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=naravard;Password=$secret;Database=postgres"
      return 0
    fi
  done
  cat "$postgres_data/log" | tail -5
  fail "PostgreSQL startade inte; se artifacts/tests/postgres.log."
  return 1
}

stop_postgres() {
  [[ -n $postgres_data ]] || return 0
  as_postgres "$postgres_bin/pg_ctl" -D "$postgres_data/db" -m immediate stop >/dev/null 2>&1 || true
  as_postgres rm -rf "$postgres_data"
  postgres_data=""
  unset NARAVARD_TEST_POSTGRES
}
