import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** What a command printed and how it ended. */
export type Outcome = { code: number | null; stdout: string; stderr: string };

/**
 * Which copy of the project, where its log goes (it is collected unless a file is given for it), and how Node runs it:
 * unless said, without the thorough compiler, since a process that lives for a second does not earn back its time.
 */
type Launch = { main?: string; log?: 'pipe' | number; node?: readonly string[] };

const launch = (
  args: string[],
  env: Record<string, string>,
  { main = MAIN, log = 'pipe', node = ['--no-opt'] }: Launch,
): ChildProcess => {
  const { NEO4J_URI: _, ...inherited } = process.env;
  return spawn(process.execPath, [...node, main, ...args], {
    env: { ...inherited, ...env },
    stdio: ['pipe', 'pipe', log],
  });
};

const collect = (child: ChildProcess): Outcome => {
  const outcome: Outcome = { code: null, stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => {
    outcome.stdout += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    outcome.stderr += chunk.toString();
  });
  return outcome;
};

/**
 * Runs a command to its end, as a process of its own that reads `input`; of this project, or of another copy by its
 * `main`.
 */
export const runCommand = async (
  args: string[],
  env: Record<string, string> = {},
  input = '',
  how: Launch = {},
): Promise<Outcome> => {
  const child = launch(args, env, how);
  const outcome = collect(child);
  child.stdin?.end(input);
  const [code] = await once(child, 'close');
  return { ...outcome, code };
};

/**
 * A server as a process of its own, on a port that the system chose; resolves once it printed its banner.
 */
export const startServer = async (
  env: Record<string, string> = {},
  how: Launch = {},
): Promise<{ base: string; outcome: Outcome; child: ChildProcess; ended: Promise<number | null> }> => {
  const child = launch(['serve'], { PORT: '0', DRAIN_MS: '0', ...env }, how);
  const outcome = collect(child);
  const ended = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : null));
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!outcome.stdout.includes('data ')) {
    if (over) throw new Error(`the server ended: ${outcome.stderr}`);
    await Promise.race([once(child.stdout ?? child, 'data'), ended]);
  }
  const base = /http:\/\/\S+(?=\/graphql\n)/.exec(outcome.stdout)?.[0];
  if (base === undefined) throw new Error(`no address in: ${outcome.stdout}`);
  return { base, outcome, child, ended };
};

/** Asks a running server. */
export const post = async (base: string, query: string): Promise<{ status: number; body: string }> => {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: await response.text() };
};
