import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { notReady, type Store } from '../store/store.js';
import { compressor, type Encoding, encodingFor, SMALL } from './encoding.js';
import type { Bytes, Kept } from './kept.js';

/** Text goes out in pieces of about so many characters. */
const PIECE = 65_536;

/** A question that an address asks: what makes its answer another one, and how it is asked. */
export type Question = {
  /** Everything on which the answer depends, but the data. */
  key: string;
  mediaType: string;
  fileName: string;
  /** Headers of its own. */
  headers?: Record<string, string>;
  /** Asks it; `version` is that of the data that answer. */
  ask: (signal: AbortSignal) => Promise<{ version: string; text: Iterable<string> }>;
};

/** The form of answers is that of this program. */
const PROGRAM = createHash('sha256')
  .update(readFileSync(new URL('../../package.json', import.meta.url)))
  .digest('base64');

const tagOf = (version: string, { key }: Question, encoding: Encoding | null): string => {
  const hash = createHash('sha256')
    .update(JSON.stringify([PROGRAM, version, key]))
    .digest('base64url')
    .slice(0, 27);
  return `"${hash}${encoding === null ? '' : `-${encoding}`}"`;
};

/** Whether If-None-Match names this answer. A proxy on the way may have called it weak. */
export const isKnown = ({ headers }: Request, tag: string): boolean =>
  (headers.get('if-none-match') ?? '').split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')));

function* pieces(text: Iterable<string>): Generator<Buffer> {
  let held = '';
  for (const part of text) {
    held += part;
    if (held.length < PIECE) continue;
    yield Buffer.from(held);
    held = '';
  }
  yield Buffer.from(held);
}

/** The whole of what begins with a piece. */
function* from(first: Buffer, rest: Iterable<Buffer>): Generator<Buffer> {
  yield first;
  yield* rest;
}

/** The same pieces, which are kept once all of them went out. */
async function* handing(body: AsyncIterable<Buffer>, keep: (body: Bytes) => void): AsyncGenerator<Uint8Array> {
  const sent: Buffer[] = [];
  for await (const piece of body) {
    sent.push(piece);
    yield new Uint8Array(piece);
  }
  keep(new Uint8Array(Buffer.concat(sent)));
}

/** A body that is made as it is read, and no more of it once nobody reads on. */
const streamOf = (pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });

/**
 * Answers questions that addresses ask, as files are served: with a strong tag of the data and the question, compressed
 * as asked, kept for the next client, and as nothing at all to a client that has it already.
 */
export const serving = (store: Store, kept: Kept) => {
  return async (request: Request, question: Question): Promise<Response> => {
    const dataset = await store.reads(request.signal).dataset();
    if (dataset === null) throw notReady();
    const encoding = encodingFor(request);
    const headersOf = (tag: string, encoded: boolean, length?: number) => ({
      'content-type': question.mediaType,
      'content-disposition': `inline; filename="${question.fileName}"`,
      'cache-control': 'public, no-cache',
      'x-content-type-options': 'nosniff',
      link: '<feeds>; rel="index"',
      vary: 'accept-encoding',
      etag: tag,
      ...(encoded && encoding !== null ? { 'content-encoding': encoding } : {}),
      ...(length === undefined ? {} : { 'content-length': String(length) }),
      ...question.headers,
    });
    const known = tagOf(dataset.version, question, encoding);
    if (isKnown(request, known)) return new Response(null, { status: 304, headers: headersOf(known, false) });
    const had = kept.get(known);
    if (had !== undefined) {
      return new Response(had, { headers: headersOf(known, true, had.length) });
    }
    const { version, text } = await question.ask(request.signal);
    const tag = tagOf(version, question, encoding);
    const rest = pieces(text);
    const { value: first } = rest.next();
    const small = first === undefined || first.length < SMALL;
    if (small) return new Response(new Uint8Array(first ?? []), { headers: headersOf(tag, false) });
    const plain = Readable.from(from(first, rest));
    // What fails on the way out ends the connection; there is nobody else to tell.
    const body = encoding === null ? plain : pipeline(plain, compressor[encoding](), () => undefined);
    const sent = handing(body, (whole) => kept.put(tag, whole));
    return new Response(streamOf(sent), { headers: headersOf(tag, true) });
  };
};
