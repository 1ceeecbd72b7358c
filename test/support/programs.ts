import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/** The file of a command. */
const fileOf = (command: string): string | undefined => {
  const { PATH = '' } = process.env;
  return PATH.split(delimiter)
    .map((folder) => resolve(folder, command))
    .find(existsSync);
};

const runs = (command: string, args: readonly string[]): boolean => spawnSync(command, args).status === 0;

/** Where `.ci/run` keeps a Python with the libraries of `test/feeds/requirements.txt`. */
const kept = (): string => {
  const { XDG_CACHE_HOME } = process.env;
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'summitgraph-test', 'python', 'bin', 'python');
};

/** How each program of others is found: the commands to try, and how each says that it is there. */
const PROGRAMS = {
  python: { commands: [kept(), 'python3'], args: ['-c', 'import igraph, networkx, rdflib'] },
  dot: { commands: ['dot'], args: ['-V'] },
  rapper: { commands: ['rapper'], args: ['--version'] },
  xmllint: { commands: ['xmllint'], args: ['--version'] },
  chromium: { commands: ['chromium', 'chromium-browser', 'google-chrome'], args: ['--version'] },
};

/**
 * The command of a program of others that tests read answers with; undefined where it is not here, which is said
 * loudly, and under `CI` is a failure.
 */
export const programOf = (name: keyof typeof PROGRAMS): string | undefined => {
  const { commands, args } = PROGRAMS[name];
  const found = commands.flatMap((command) => fileOf(command) ?? []).find((file) => runs(file, args));
  if (found !== undefined) return found;
  const { CI } = process.env;
  const missing = `${name} is not here: !!! SKIPPING EVERY TEST THAT NEEDS IT !!! .ci/run says how to install it.`;
  if (CI === 'true') throw new Error(missing);
  process.stderr.write(`${missing}\n`);
  return undefined;
};

/** Runs a program to its end. Fails where it does, with what it complained of. */
export const runProgram = async (command: string, args: readonly string[]): Promise<string> => {
  const child = spawn(command, args);
  let [said, complained] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complained += chunk.toString();
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${complained}`);
  return said;
};
