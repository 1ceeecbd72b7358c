import { setTimeout as after } from 'node:timers/promises';
import { failure } from '../guard.js';

/** Most bytes of a body. */
const MAX_BODY = 1_000_000;

/** Milliseconds that a client which sends too much may go on, so that it comes to read that. */
const LINGERING = 2_000;

/** Reads on and keeps nothing. */
const discard = async (reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> => {
  try {
    while (!(await reader.read()).done);
  } catch {
    // It left, or was too slow.
  }
};

/** Reads a body, which is counted as it comes, and must be UTF-8. */
export const readBody = async ({ headers, body }: Request): Promise<string> => {
  const reader = body?.getReader();
  if (reader === undefined) return '';
  const chunks: Uint8Array[] = [];
  let size = Number(headers.get('content-length') ?? 0) > MAX_BODY ? MAX_BODY + 1 : 0;
  while (size <= MAX_BODY) {
    const { done, value } = await reader.read().catch(() => {
      throw failure(400, 'The body ends before its end.');
    });
    if (done) break;
    size += value.length;
    chunks.push(value);
  }
  if (size > MAX_BODY) {
    await Promise.race([discard(reader), after(LINGERING, undefined, { ref: false })]);
    throw failure(413, `A body may have ${MAX_BODY} bytes.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw failure(400, 'The body is not UTF-8.');
  }
};
