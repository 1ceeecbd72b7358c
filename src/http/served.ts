import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ROOT } from '../root.js';
import { type Dataset, notReady, type Store } from '../store/store.js';
import { isOver, nextTurn } from '../store/turns.js';
import { compressed, type Encoding, encodingFor, SMALL } from './encoding.js';
import type { Answers } from './flight/answers.js';
import { datasetFor } from './flight/time.js';
import { together } from './flight/together.js';
import type { Bytes } from './kept.js';

/** Text becomes bytes in pieces of about so many characters. */
const PIECE = 65_536;

/** A question that an address asks: what makes its answer another one, and how it is asked. */
export type Question = {
  /** Everything on which the answer depends, but the data. */
  key: string;
  mediaType: string;
  fileName: string;
  /** Headers of its own. */
  headers?: Record<string, string>;
  /** What it costs, of a data set. */
  price: (dataset: Dataset) => number;
  /** Asks it; `version` is that of the data that answer. */
  ask: (signal: AbortSignal) => Promise<{ version: string; text: Iterable<string> }>;
};

/** The form of answers is that of this program. */
const PROGRAM = createHash('sha256')
  .update(readFileSync(new URL('package.json', ROOT)))
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

/** The bytes of a text; lets others have their turn while a long one is written. */
const bytesOf = async (text: Iterable<string>, signal: AbortSignal): Promise<Buffer> => {
  const written: Buffer[] = [];
  let held = '';
  for (const part of text) {
    held += part;
    if (isOver()) await nextTurn(signal);
    if (held.length < PIECE) continue;
    written.push(Buffer.from(held));
    held = '';
  }
  return Buffer.concat([...written, Buffer.from(held)]);
};

/** An answer as it is sent. */
type Sent = { tag: string; body: Bytes; isEncoded: boolean };

/**
 * Answers questions that addresses ask, as files are served: with a strong tag of the data and the question, compressed
 * as asked, made once for all who ask it at once, kept for the next client, and as nothing at all to a client that has it
 * already.
 */
export const serving = (store: Store, { kept, lanes, timeout }: Answers) => {
  const share = together<Sent>(timeout);
  return async (request: Request, question: Question, client: string): Promise<Response> => {
    const dataset = await datasetFor(request.signal, store, timeout);
    if (dataset === null) throw notReady();
    const encoding = encodingFor(request);
    const headersOf = (tag: string, isEncoded: boolean, length?: number) => ({
      'content-type': question.mediaType,
      'content-disposition': `inline; filename="${question.fileName}"`,
      'cache-control': 'public, no-cache',
      'x-content-type-options': 'nosniff',
      link: '<feeds>; rel="index"',
      vary: 'accept-encoding',
      etag: tag,
      ...(isEncoded && encoding !== null ? { 'content-encoding': encoding } : {}),
      ...(length === undefined ? {} : { 'content-length': String(length) }),
      ...question.headers,
    });
    const known = tagOf(dataset.version, question, encoding);
    if (isKnown(request, known)) return new Response(null, { status: 304, headers: headersOf(known, false) });
    const had = kept.get(known);
    if (had !== undefined) return new Response(had.body, { headers: headersOf(known, true, had.body.length) });
    const make = async ({ signal }: AbortController): Promise<Sent> => {
      const leave = await lanes.operation(question.price(dataset), question.key.length, client, signal);
      try {
        const { version, text } = await question.ask(signal);
        const tag = tagOf(version, question, encoding);
        const whole = await bytesOf(text, signal);
        if (whole.length < SMALL) return { tag, body: new Uint8Array(whole), isEncoded: false };
        const body = new Uint8Array(encoding === null ? whole : await compressed[encoding](whole));
        kept.put(tag, () => ({ body }));
        return { tag, body, isEncoded: true };
      } finally {
        leave();
      }
    };
    // By the version that now is, so that nobody waits for what is of another.
    const { tag, body, isEncoded } = (await share(known, request.signal, make)).value;
    return new Response(body, { headers: headersOf(tag, isEncoded, body.length) });
  };
};
