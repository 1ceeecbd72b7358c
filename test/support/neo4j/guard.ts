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
export const startGuard = (folder: string): Guard => {
  const shell = spawn('sh', ['-c', SCRIPT, 'sh', folder], { stdio: ['pipe', 'ignore', 'ignore'] });
  return {
    watch: (pid) => {
      shell.stdin.write(`${pid ?? ''}\n`);
    },
    clear: async () => {
      const exit = once(shell, 'exit');
      shell.stdin.end();
      await exit;
    },
  };
};
