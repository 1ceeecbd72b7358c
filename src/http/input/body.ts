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

const cutShort = (): never => {
  throw failure(400, 'The body ends before its end.');
};

/** The bytes of a body, which are counted as they come where it does not say how many they are. */
const bytesOf = async (request: Request): Promise<Uint8Array> => {
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (length <= MAX_BODY) return new Uint8Array(await request.arrayBuffer().catch(cutShort));
  const reader = request.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = length > MAX_BODY ? MAX_BODY + 1 : 0;
  while (size <= MAX_BODY) {
    const { done, value } = await reader.read().catch(cutShort);
    if (done) break;
    size += value.length;
    chunks.push(value);
  }
  if (size <= MAX_BODY) return Buffer.concat(chunks);
  await Promise.race([discard(reader), after(LINGERING, undefined, { ref: false })]);
  throw failure(413, `A body may have ${MAX_BODY} bytes.`);
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads a body, which must be short and UTF-8. */
export const readBody = async (request: Request): Promise<string> => {
  const bytes = await bytesOf(request);
  try {
    return utf8.decode(bytes);
  } catch {
    throw failure(400, 'The body is not UTF-8.');
  }
};
