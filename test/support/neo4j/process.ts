import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Neo4jConnection, type Neo4jServer, run, untilReady, withDriver } from './connection.js';
import { neo4jJars } from './maven.js';
import { note } from './report.js';

/** A Neo4j process, which can also be killed. */
export type Neo4jProcess = Neo4jServer & {
  /** Ends it without any order, as when the power goes; `start` brings it back. */
  readonly kill: () => Promise<void>;
};

/** What a Neo4j process is started with beyond its password. */
export type ProcessOptions = {
  /** Its heap as Java writes it. */
  readonly heap: string;
  /** As in `Neo4jOptions`. */
  readonly lasting?: boolean;
  /** Where its home folder is made; that of the system for temporary files by default. */
  readonly folder?: string;
};

/** Neo4j as a child process with a home folder of its own. Needs Java 17 or 21, and Maven the first time. */
export const startProcess = async (
  password: string,
  { heap, lasting = false, folder = tmpdir() }: ProcessOptions,
): Promise<Neo4jProcess> => {
  await requireJava();
  const lib = await neo4jJars();
  const home = await mkdtemp(join(folder, 'summitgraph-neo4j-'));
  const guard = await startGuard(home);
  const port = await freePort();
  const connection: Neo4jConnection = {
    uri: `bolt://127.0.0.1:${port}`,
    username: 'neo4j',
    password,
    database: 'neo4j',
  };
  let child: ChildProcess | undefined;

  const boot = async () => {
    child = await launch(lib, home, [`-Xmx${heap}`, ...(lasting ? [] : QUICK)]);
    guard.watch(child.pid);
    await untilStarted(child, home);
  };
  const end = async (signal: NodeJS.Signals) => {
    if (child !== undefined) await terminate(child, signal);
    guard.watch(undefined);
  };
  const dispose = async () => {
    await end('SIGKILL');
    await guard.clear();
  };

  try {
    await writeFile(join(home, 'neo4j.conf'), settings(port, lasting ? '512m' : '128m'));
    await boot();
    await replacePassword(connection);
    await untilReady(connection);
  } catch (error) {
    note(`the end of the server's log:\n${(await readLog(home)).split('\n').slice(-30).join('\n')}`);
    await dispose();
    throw error;
  }
  return {
    ...connection,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    start: async () => {
      await boot();
      await untilReady(connection);
    },
    freeze: async () => {
      child?.kill('SIGSTOP');
    },
    thaw: async () => {
      child?.kill('SIGCONT');
    },
    dispose,
  };
};

const settings = (port: number, pages: string): string =>
  [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    `server.memory.pagecache.size=${pages}`,
    'dbms.usage_report.enabled=false',
    // A test of a wrong password must not lock the user out of the tests that follow.
    'dbms.security.auth_max_failed_attempts=0',
    // Most of what tests wait for is planning: what was planned for one graph serves the next, until a database is
    // filled anew.
    'dbms.cypher.min_replan_interval=1d',
    // Otherwise each start claims 512 MB of disk, and each stop takes five seconds.
    'db.tx_log.preallocate=false',
    'internal.server.bolt.thread_pool_shutdown_wait_time=0s',
    '',
  ].join('\n');

const java = (): string => {
  const { JAVA_HOME } = process.env;
  return JAVA_HOME ? join(JAVA_HOME, 'bin', 'java') : 'java';
};

const requireJava = async (): Promise<void> => {
  const child = spawn(java(), ['-version'], { stdio: 'ignore' });
  const [code] = await once(child, 'exit').catch(() => []);
  if (code !== 0) throw new Error(`${java()} does not run: install Java 17 or 21`);
};

/**
 * Only the quick compiler: a server that lives for minutes does not earn back the time of the thorough one; nor that of
 * verifying the classes of a released Neo4j, a seventh of its start.
 */
const QUICK = [
  ...['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:ReservedCodeCacheSize=240m'],
  ...['-XX:+UnlockDiagnosticVMOptions', '-XX:-BytecodeVerificationRemote'],
];

const launch = async (lib: string, home: string, machine: readonly string[]): Promise<ChildProcess> => {
  const log = await open(logFile(home), 'w');
  const program = ['-cp', join(lib, '*'), 'org.neo4j.server.CommunityEntryPoint'];
  const options = [`--home-dir=${home}`, `--config-dir=${home}`, '--console-mode'];
  try {
    return spawn(java(), [...machine, ...program, ...options], { stdio: ['ignore', log.fd, log.fd] });
  } finally {
    await log.close();
  }
};

/** Its own log says so, not the port: on the port another server could answer. */
const untilStarted = async (child: ChildProcess, home: string): Promise<void> => {
  const deadline = Date.now() + 180_000;
  while (!/ Started\.$/m.test(await readLog(home))) {
    if (hasEnded(child)) throw new Error(`the server ended with ${child.exitCode ?? child.signalCode}`);
    if (Date.now() > deadline) throw new Error('the server did not start within three minutes');
    await sleep(100);
  }
};

/** A new server's password has expired; replacing it here is quicker than a run of neo4j-admin before the start. */
const replacePassword = (connection: Neo4jConnection): Promise<void> =>
  withDriver({ ...connection, password: 'neo4j' }, async (driver) => {
    const { password } = connection;
    await run(driver, 'system', "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", { password });
  });

const terminate = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (hasEnded(child)) return;
  const exit = once(child, 'exit');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 20_000);
  child.kill(signal);
  child.kill('SIGCONT');
  await exit;
  clearTimeout(impatience);
};

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const logFile = (home: string): string => join(home, 'console.log');

const readLog = (home: string): Promise<string> => readFile(logFile(home), 'utf8').catch(() => '');

/** A port that nothing listens on. Fixed, not left to the server, since it must come back at the same one. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
};

/** Reads process ids until its input ends, which it does however this process ends; then kills the last, clears up. */
const GUARD = `trap '' HUP INT TERM
while read -r line; do pid=$line; done
[ -z "$pid" ] || kill -KILL "$pid"
rm -rf "$1" || { sleep 1; rm -rf "$1"; }`;

type Guard = {
  /** Names the process to kill; undefined for none. */
  readonly watch: (pid: number | undefined) => void;
  /** Does the work now. */
  readonly clear: () => Promise<void>;
};

/**
 * A shell that outlives this process just long enough to kill a server that it left behind and to remove the server's
 * folder. An exit handler could not: a worker that Vitest ends, or an impatient user, leaves no time for one.
 */
const startGuard = async (folder: string): Promise<Guard> => {
  const shell = spawn('sh', ['-c', GUARD, 'sh', folder], { stdio: ['pipe', 'ignore', 'ignore'] });
  await once(shell, 'spawn');
  const exit = once(shell, 'exit');
  const release = () => shell.stdin.end();
  // A worker may live on for a while after Vitest itself was killed.
  process.once('disconnect', release);
  return {
    watch: (pid) => {
      if (shell.stdin.writable) shell.stdin.write(`${pid ?? ''}\n`);
    },
    clear: async () => {
      process.off('disconnect', release);
      release();
      await exit;
    },
  };
};
