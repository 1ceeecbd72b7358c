import { availableParallelism } from 'node:os';
import type { DataFile } from '../../dataset/read/files.js';
import type { Apart, OtherShare, Told } from '../../dataset/shares.js';
import { threadOf } from '../../root.js';

/** Bytes of JSON Lines from which on a thread is worth it: to start it takes a tenth of the time that it saves. */
const WORTH_A_THREAD = 32_000_000;

/** Has the other share of files read in a thread of its own. */
export const inThread = (files: readonly DataFile[], further: (rows: number) => void): OtherShare => {
  const opening = import('piscina').then(({ Piscina }) => {
    const threads = new Piscina<readonly DataFile[], Told | null>({
      ...threadOf('check'),
      minThreads: 1,
      maxThreads: 1,
    });
    threads.on('message', further);
    // Whoever waits is told of it.
    threads.on('error', () => undefined);
    return threads;
  });
  // It fails where memory is short, for example, or when it is ended.
  const told = opening.then((threads) => threads.run(files)).catch(() => null);
  return { told, end: async () => (await opening).destroy() };
};

/** Most bytes of memory that a thread takes, and what has started it as many again: it keeps a little of each entity. */
const taken = (bytes: number): number => 100_000_000 + bytes / 4;

/** The same for large files, where there is a second processor and memory for both. */
export const apart: Apart = (files, bytes, further) =>
  bytes >= WORTH_A_THREAD && availableParallelism() > 1 && process.availableMemory() > 2 * taken(bytes)
    ? inThread(files, further)
    : null;
