import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openNeo4j } from '../../src/store/neo4j/store.js';
import type { Chance } from '../scale/random.js';
import { type Answer, asker } from '../support/ask.js';
import { type Neo4jConnection, run, withDriver } from '../support/neo4j/connection.js';
import type { Neo4jProcess } from '../support/neo4j/process.js';
import { EDITS, expected, graphOf, type Name, QUESTION } from './graphs.js';

const IMPORTER = fileURLToPath(new URL('importer.ts', import.meta.url));

/** An importer on its way. */
type Importing = {
  child: ChildProcess;
  /** Resolves when it begins to write, or ends before. */
  writing: Promise<void>;
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
};

/** Starts to import a graph in a process of its own. */
export const importing = ({ uri, username, password, database }: Neo4jConnection, graph: Name): Importing => {
  const order = JSON.stringify({ connection: { uri, username, password, database }, graph });
  const child = spawn(process.execPath, ['--import', 'tsx', IMPORTER, order], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = once(child, 'close').then(([code]) => ({
    code: typeof code === 'number' ? code : null,
    stdout,
    stderr,
  }));
  return { child, writing: Promise.race([once(child.stdout, 'data'), ended]).then(() => undefined), ended };
};

/** Empties a database, its marker included. */
const empty = (neo4j: Neo4jConnection): Promise<void> =>
  withDriver(neo4j, async (driver) => {
    for (const cypher of [
      'MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS',
      'MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS',
    ]) {
      await run(driver, neo4j.database, cypher);
    }
  });

/** Codes with which a question may fail while the database is killed or empty. */
const EXCUSED = ['DATABASE_UNAVAILABLE', 'TIMEOUT', 'DATA_CHANGED'];

/** Of which graph each part of a wrong answer is. */
const mixture = (wanted: Contents, data: Answer['data']): string =>
  Object.entries(data ?? {})
    .map(([field, value]) => {
      const text = `${JSON.stringify(field)}:${JSON.stringify(value)}`;
      return `${field}: ${Object.entries(wanted).find(([, { answer }]) => answer.includes(text))?.[0] ?? 'neither'}`;
    })
    .join(', ');

/**
 * Asks without end until it is stopped; returns how many answers there were, and those that belong to neither graph.
 */
const reading = (neo4j: Neo4jConnection, wanted: Contents, allowed: ReadonlySet<string>) => {
  const unexpected: unknown[] = [];
  const store = openNeo4j(neo4j);
  const ask = asker(store, unexpected);
  const wrong: string[] = [];
  let [answers, stopped] = [0, false];
  const loop = (async () => {
    while (!stopped) {
      const { data, errors } = await ask(QUESTION);
      const answer = errors === undefined ? JSON.stringify(data) : String(errors[0]?.extensions?.code);
      if (allowed.has(answer)) answers += 1;
      else if (!EXCUSED.includes(answer)) wrong.push(errors === undefined ? mixture(wanted, data) : answer);
      // A database that is down refuses at once; this leaves the others some time.
      if (errors !== undefined) await sleep(20);
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await loop;
      await store.close();
      return { answers, wrong: [...wrong, ...unexpected.map(String)] };
    },
  };
};

/** What is expected of each of the two graphs. */
export type Contents = Record<Name, { answer: string; version: string }>;

export const contents = async (): Promise<Contents> => ({
  before: await expected('before'),
  after: await expected('after'),
});

/** What is wrong with a database that should hold a graph, found by comparing each of its rows with the other graph. */
export const content = async (neo4j: Neo4jConnection, wanted: Contents, name: Name): Promise<string[]> => {
  const store = openNeo4j(neo4j);
  try {
    const { data } = await asker(store)(QUESTION);
    const { added, changed, removed } = await store.import(graphOf(name === 'before' ? 'after' : 'before'), {
      dryRun: true,
    });
    return [
      ...(JSON.stringify(data) === wanted[name].answer ? [] : ['the answer is not that of the graph']),
      ...(added === EACH && changed === EACH && removed === EACH
        ? []
        : [`${added}, ${changed}, ${removed} rows differ`]),
    ];
  } finally {
    await store.close();
  }
};

/** Rows that are added, changed and removed between the two graphs, as many of each. */
const EACH = EDITS / 3;

/** Everything that trials share: a database, what is expected of both graphs, and chance. */
type World = { neo4j: Neo4jProcess; wanted: Contents; chance: Chance; report: (ok: boolean, line: string) => void };

/** Kills one of the two at a random moment, so many times each for a first import and for a difference. */
export const kills = async ({ neo4j, wanted, chance, report }: World, times: number): Promise<void> => {
  const took = { first: 0, difference: 0 };
  /** Imports to the end, and says what is wrong with the outcome. */
  const complete = async (name: Name): Promise<{ faults: string[]; writing: number }> => {
    const { writing, ended } = importing(neo4j, name);
    await writing;
    const began = performance.now();
    const { code, stdout, stderr } = await ended;
    const faults =
      code === 0 && stdout.includes(wanted[name].version) ? [] : [`the import ended with ${code}: ${stderr}`];
    return { faults, writing: performance.now() - began };
  };
  await empty(neo4j);
  took.first = (await complete('before')).writing;
  took.difference = (await complete('after')).writing;
  let current: Name = 'after';
  for (const kind of ['first', 'difference'] as const) {
    for (const victim of ['importer', 'database'] as const) {
      for (let n = 0; n < times; n += 1) {
        const target: Name = current === 'before' ? 'after' : 'before';
        if (kind === 'first') await empty(neo4j);
        const old = kind === 'first' ? 'NOT_READY' : wanted[current].answer;
        const reader = reading(neo4j, wanted, new Set([old, wanted[target].answer]));
        const { child, writing, ended } = importing(neo4j, target);
        await writing;
        const moment = chance.unit(kind === 'first' ? 1 : 2, victim === 'importer' ? 1 : 2, n) * took[kind] * 1.1;
        await Promise.race([sleep(moment), ended]);
        if (victim === 'importer') child.kill('SIGKILL');
        else await neo4j.kill();
        const killed = await ended;
        const lines = killed.stderr.trim().split('\n').length;
        if (victim === 'database') await neo4j.start();
        const { faults } = await complete(target);
        const { answers, wrong } = await reader.stop();
        current = target;
        const all = [
          ...faults,
          ...(await content(neo4j, wanted, target)),
          ...[...new Set(wrong)].map((answer) => `readers got ${answer}`),
          ...(victim === 'database' && killed.code !== 0 && lines !== 1 ? [`the importer said: ${killed.stderr}`] : []),
        ];
        const what = `${kind} import, ${victim} killed after ${Math.round(moment)} ms (importer: ${killed.code ?? 'killed'}), ${answers} answers`;
        report(all.length === 0, [what, ...all].join('; '));
      }
    }
  }
};
