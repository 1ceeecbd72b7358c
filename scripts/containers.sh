#!/usr/bin/env bash
# Tries docker-compose.yml from nothing to the second start, prints what it sees, and removes everything but the images.
# Needs Docker with Compose 2; ports are the system's choice.
set -euo pipefail
cd "$(dirname "$0")/.."
export COMPOSE_PROJECT_NAME=summitgraph-trial PORT=0 BOLT_PORT=0 NEO4J_PASSWORD=${NEO4J_PASSWORD:-summitgraph}
failed=0

say() { printf '%-64s %s\n' "$1" "$2"; }
# expect WHAT VALUE PATTERN: prints the value, and remembers where it is not what the pattern (a regular expression) says
expect() {
  if [[ $2 =~ $3 ]]; then say "ok    $1" "$2"; else say "FAIL  $1" "$2 (not $3)"; failed=1; fi
}
container() { docker compose ps --all --quiet "$1"; }
inspect() { docker inspect --format "$2" "$(container "$1")"; }
inside() { docker compose exec -T server "$@" 2>&1 || true; }
address() { docker compose port server 4000; }
# until_healthy: prints the seconds until the server's health check passes; three minutes at most
until_healthy() {
  local start=$SECONDS
  until [ "$(inspect server '{{.State.Health.Status}}')" = healthy ]; do
    ((SECONDS - start < 180)) || { docker compose logs server import >&2; echo 'never'; return; }
    sleep 1
  done
  echo $((SECONDS - start))
}
clean() { docker compose down --volumes --timeout 30 >/dev/null 2>&1 || true; }
trap clean EXIT
clean

docker compose build --quiet
start=$SECONDS
docker compose up --detach --quiet-pull >/dev/null 2>&1 || { docker compose logs >&2; echo 'FAIL  up' >&2; exit 1; }
say '      seconds from nothing until database, import and server run' $((SECONDS - start))
expect 'seconds from then until the server is healthy' "$(until_healthy)" '^[0-9]+$'
expect 'exit code of the import' "$(inspect import '{{.State.ExitCode}}')" '^0$'
expect 'the first import' "$(docker compose logs --no-log-prefix import | tail -n 1)" '[1-9][0-9]* added, 0 changed, 0 removed'
expect 'ready' "$(curl -fsS "http://$(address)/readyz")" '"ready":true'
expect 'a question' "$(curl -fsS "http://$(address)/graphql" -H 'content-type: application/json' \
  -d '{"query":"{ company(slug: \"openai\") { name } }"}')" '^\{"data":\{"company":\{"name":"OpenAI"\}\},'
expect 'a browser gets GraphiQL' "$(curl -sS -o /dev/null -w '%{http_code}' --compressed "http://$(address)/graphiql")" '^200$'

expect 'user' "$(inside id -u)" '^[1-9][0-9]*$'
expect 'process 1' "$(inside cat /proc/1/cmdline | tr '\0' ' ')" '^node dist/main.js serve $'
expect 'a write beside the code' "$(inside touch /app/x)" 'Read-only file system'
expect 'a write to /tmp' "$(inside sh -c 'touch /tmp/x && echo done')" '^done$'
expect 'effective capabilities' "$(inside grep CapEff /proc/1/status)" '0{16}$'
expect 'no new privileges' "$(inside grep NoNewPrivs /proc/1/status)" '1$'
expect 'addresses published' "$(docker compose ps --format '{{.Publishers}}' | grep -o '{[0-9.:]* 7687\|{[0-9.:]* 4000' | sort -u | tr '\n' ' ')" '^(\{127\.0\.0\.1 [0-9]+ ?)+$'
added=$(docker history --human=false --format '{{.CreatedBy}}\t{{.Size}}' summitgraph | awk -F '\t' '/NODE_ENV=production/ { exit } { sum += $2 } END { print int(sum / 1e6) }')
expect 'megabytes that the image adds to that of Node, fewer than 60' "$added" '^[1-5]?[0-9]$'

start=$SECONDS
docker compose stop server >/dev/null 2>&1
expect 'seconds until the server stopped on SIGTERM' $((SECONDS - start)) '^([0-9]|[12][0-9])$'
expect 'exit code of the server' "$(inspect server '{{.State.ExitCode}}')" '^0$'
docker compose stop >/dev/null 2>&1
expect 'exit code of the database' "$(inspect neo4j '{{.State.ExitCode}}')" '^(0|143)$'

docker compose up --detach >/dev/null 2>&1
expect 'seconds until the server is healthy again' "$(until_healthy)" '^[0-9]+$'
expect 'the second import' "$(docker compose logs --no-log-prefix import | tail -n 1)" 'nothing to write'
docker compose exec -T neo4j true && docker compose stop neo4j >/dev/null 2>&1
expect 'not ready without the database' "$(curl -sS -o /dev/null -w '%{http_code}' "http://$(address)/readyz")" '^503$'
((failed == 0)) && echo 'all as expected' || { echo 'not all as expected' >&2; exit 1; }
