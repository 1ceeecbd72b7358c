import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { sizesOf } from '../../src/graphql/price/sizes.js';
import { KINDS, type Kind } from '../../src/model/kinds.js';
import { RELATIONS } from '../../src/model/relations.js';
import { screaming } from '../../src/model/words.js';
import { startServer } from '../support/process.js';
import { type Attack, SMALL_QUESTION, type Target } from './attack.js';

const seen = z.object({ worst: z.number(), p99: z.number(), asked: z.number(), failed: z.number() });

/** What came of an attack: what was answered, what it cost the server, and how a small request fared meanwhile. */
export type Attacked = {
  name: string;
  /** How often each status and code was answered. */
  answers: Record<string, number>;
  /** What should not be. */
  faults: string[];
  requests: number;
  /** What the attack took, without what the bystander did. */
  cpuSeconds: number;
  /** By how much the memory of the process rose at its highest. */
  megabytes: number;
  bystander: z.output<typeof seen>;
};

/** Most seconds of CPU and megabytes that a request may take which is let through. */
const MOST = { cpuSeconds: 1, megabytes: 50 };

/** How often the bystander's question is asked alone, to see what it takes. */
const ALONE = 50;

const stat = (pid: number, name: 'VmRSS' | 'VmHWM'): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1_024;
};

/** Seconds of CPU that a process has used; a tick of the kernel is a hundredth. */
const cpuOf = (pid: number): number => {
  const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = after.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
};

const answer = z.object({ errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).optional() });

const census = z.object({
  data: z.object({
    dataset: z.object({
      title: z.string(),
      nodes: z.array(z.object({ kind: z.enum(KINDS.map(screaming)), count: z.number() })),
      edges: z.array(z.object({ relation: z.enum(RELATIONS), count: z.number() })),
    }),
  }),
});

const CENSUS = '{ dataset { title nodes { kind count } edges { relation count } } }';

const targetAt = async (base: string): Promise<Target> => {
  const address = `${base}/graphql?query=${encodeURIComponent(CENSUS)}`;
  const { dataset } = census.parse(await (await fetch(address)).json()).data;
  const countOf = (kind: Kind): number => dataset.nodes.find((one) => one.kind === screaming(kind))?.count ?? 0;
  return {
    base,
    port: Number(new URL(base).port),
    sizes: sizesOf({ nodes: KINDS.map((kind) => ({ kind, count: countOf(kind) })), edges: dataset.edges }),
    synthetic: dataset.title === 'Synthetic',
    ask: async (query, variables) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query, variables });
      const response = await fetch(`${base}/graphql`, { method: 'POST', headers, body });
      const text = await response.text();
      const { errors } = answer.parse(JSON.parse(text));
      return [response.status, ...new Set(errors?.map(({ extensions }) => extensions.code))].join(' ');
    },
  };
};

/** A server of the compiled program in a process of its own, and how to attack it. */
export const underAttack = async (env: Record<string, string>, heap: number) => {
  const { base, child, ended, outcome } = await startServer(
    { LOG_LEVEL: 'error', ANSWER_CACHE: '0', ...env },
    { node: [`--max-old-space-size=${heap}`] },
  );
  const { pid = 0 } = child;
  let gone = false;
  void ended.then(() => {
    gone = true;
  });
  const target = await targetAt(base);
  // The thread that lays out stays, and is no part of what a request takes.
  await target.ask('{ graph(limit: 5) { nodes { x } } }');
  const suffer = async ({ name, answers: expected, gentle, attack }: Attack): Promise<Attacked> => {
    if (gone) throw new Error(`the server ended before: ${outcome.stderr.slice(0, 200)}`);
    const bystander = fork(fileURLToPath(new URL('bystander.ts', import.meta.url)), [base], {
      execArgv: ['--import', 'tsx'],
    });
    await once(bystander, 'message');
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
    const [cpu, memory] = [cpuOf(pid), stat(pid, 'VmRSS')];
    const got = await attack(target).catch((error: unknown) => [`failed: ${error}`]);
    const answers: Record<string, number> = {};
    for (const one of got) answers[one] = (answers[one] ?? 0) + 1;
    const faults = Object.keys(answers)
      .filter((one) => !expected.includes(one))
      .map((one) => `answered ${one}`);
    const requests = got.length;
    if (gone)
      return {
        name,
        answers,
        faults: [...faults, `the server ended: ${outcome.stderr.slice(0, 200)}`],
        requests,
        cpuSeconds: Number.NaN,
        megabytes: Number.NaN,
        bystander: { worst: Number.NaN, p99: Number.NaN, asked: 0, failed: 0 },
      };
    const [both, megabytes] = [cpuOf(pid) - cpu, stat(pid, 'VmHWM') - memory];
    const said = once(bystander, 'message');
    bystander.send('end');
    const watched = seen.parse((await said)[0]);
    const alone = cpuOf(pid);
    for (let i = 0; i < ALONE; i += 1) await target.ask(SMALL_QUESTION);
    const cpuSeconds = Math.max(0, both - (watched.asked * (cpuOf(pid) - alone)) / ALONE);
    if (gentle && cpuSeconds / requests > MOST.cpuSeconds) faults.push(`took more than ${MOST.cpuSeconds} s of CPU`);
    if (gentle && megabytes > MOST.megabytes) faults.push(`took more than ${MOST.megabytes} MB`);
    return { name, answers, faults, requests, cpuSeconds, megabytes, bystander: watched };
  };
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { suffer, stop };
};
