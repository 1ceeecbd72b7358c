#!/usr/bin/env bash
# Packs the package, installs it into an empty folder as a stranger would, and there validates, exports and serves the data set.
set -euo pipefail
cd "$(dirname "$0")/.."
# Each job in a process group of its own: npx does not pass signals on.
set -m
folder=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill -- "-$server" 2>/dev/null || true; fi; rm -rf "$folder"' EXIT

npm pack --silent --pack-destination "$folder" >/dev/null
cd "$folder"
echo '{ "private": true }' >package.json
npm install --prefer-offline --no-audit --no-fund --silent ./summitgraph-*.tgz

unset NEO4J_URI DATA
npx summitgraph validate >/dev/null
npx summitgraph export --out graph.jsonl
npx summitgraph validate graph.jsonl >/dev/null
npx summitgraph schema | grep -q '^type Query'
PORT=0 npx summitgraph serve >banner &
server=$!
for _ in $(seq 240); do
  grep -q ' data ' banner && break
  kill -0 "$server" || exit 1
  sleep 0.25
done
node -e '
  const [, base] = /(http:\S+)\/graphql\n/.exec(require("node:fs").readFileSync("banner", "utf8"));
  const ask = async () => {
    const page = await fetch(`${base}/graphiql`);
    const answer = await fetch(`${base}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ company(slug: \"openai\") { name } }" }),
    });
    const text = await answer.text();
    if (page.status !== 200 || !text.startsWith(`{"data":{"company":{"name":"OpenAI"}},`)) throw new Error(`${page.status} ${text}`);
    console.log("the package serves");
  };
  ask();
'
