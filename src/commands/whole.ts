import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Where something is written before it gets its name. */
export const partOf = (path: string): string => `${resolve(path)}.part-${process.pid}`;

/** Writes a file, which appears whole or not at all. */
export const writeWhole = async (path: string, content: AsyncIterable<string | Uint8Array>): Promise<void> => {
  const part = partOf(path);
  try {
    await pipeline(Readable.from(content), createWriteStream(part, { flush: true }));
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
};
