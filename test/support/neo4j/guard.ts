import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Reads process ids until its input ends, which it does however this process ends; then kills the last, clears up. */
const SCRIPT = `trap '' HUP INT TERM
while read -r line; do pid=$line; done
[ -z "$pid" ] || kill -KILL "$pid"
rm -rf "$1" || { sleep 1; rm -rf "$1"; }`;

export type Guard = {
  /** Names the process to kill; undefined for none. */
  readonly watch: (pid: number | undefined) => void;
  /** Does the work now. */
  readonly clear: () => Promise<void>;
};

/**
 * A shell that outlives this process just long enough to kill a server that it left behind and to remove the server's folder. An
 * exit handler could not: a worker that Vitest ends, or an impatient user, leaves no time for one.
 */
export const startGuard = async (folder: string): Promise<Guard> => {
  const shell = spawn('sh', ['-c', SCRIPT, 'sh', folder], { stdio: ['pipe', 'ignore', 'ignore'] });
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
