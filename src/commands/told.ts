/** How often a process under npm looks whether npm is still there, in milliseconds. */
const LOOKING = 500;

/** Why a server is to stop: a signal, or that npm, which started it, has gone. */
export type Told = 'SIGTERM' | 'SIGINT' | 'npm ended';

/**
 * Waits until this process is told to stop. What signals npm gets it passes on to a shell, which ends and passes on
 * nothing; so under npm and npx it is also told by losing its parent. SIGTERM says no more the second time, since a
 * supervisor may send it to npm and to this process; SIGINT ends it at once.
 */
export const told = (): Promise<Told> =>
  new Promise((resolve) => {
    process.on('SIGTERM', () => resolve('SIGTERM'));
    process.once('SIGINT', () => resolve('SIGINT'));
    if (process.env.npm_execpath === undefined) return;
    const { ppid } = process;
    const looking = setInterval(() => {
      if (process.ppid === ppid) return;
      clearInterval(looking);
      resolve('npm ended');
    }, LOOKING);
    looking.unref();
  });
